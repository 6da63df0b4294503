/**
 * What takes offsets and groups away: OffsetDelete, DeleteGroups, expiry (KIP-211), and the deletion of topics. All of
 * it by tombstones: gone is what the log says is gone.
 */
import { ErrorCode } from '../../protocol/messages/error-code.ts';
import type { OffsetDeleteRequest, OffsetDeleteResponse } from '../../protocol/messages/offset-delete.ts';
import type { CommittedOffset, GroupLogRecord } from './group-records.ts';
import { groupTombstone, offsetTombstone } from './group-records.ts';
import type { Group } from './group.ts';
import type { OffsetKey } from './offset-store.ts';
import { groupAppendError, offsetAppendError } from './replies.ts';
import type { ShardCore } from './shard-core.ts';

/** Records of one write: bounds the batch. */
const MAX_RECORDS_PER_WRITE = 1000;

export class Deletions {
  readonly #core: ShardCore;

  constructor(core: ShardCore) {
    this.#core = core;
  }

  deleteOffsets(request: OffsetDeleteRequest, requestId: number): void {
    const core = this.#core;
    const group = core.groups.get(request.groupId);
    const refuse = (errorCode: number): void => core.complete(requestId, { errorCode, throttleTimeMs: 0, topics: [] });
    if (group === undefined || group.is('Dead')) return refuse(ErrorCode.GROUP_ID_NOT_FOUND);
    if (!group.isEmpty && !group.isConsumerGroup) return refuse(ErrorCode.NON_EMPTY_GROUP);
    const keys: OffsetKey[] = [];
    const topics = request.topics.map(({ name, partitions }) => ({
      name,
      partitions: partitions.map(({ partitionIndex }) => {
        if (group.isSubscribedTo(name)) return { partitionIndex, errorCode: ErrorCode.GROUP_SUBSCRIBED_TO_TOPIC as number };
        if (core.offsets.has(group.groupId, name, partitionIndex)) keys.push({ topic: name, partition: partitionIndex });
        return { partitionIndex, errorCode: ErrorCode.NONE as number };
      }),
    }));
    const reply: OffsetDeleteResponse = { errorCode: ErrorCode.NONE, throttleTimeMs: 0, topics };
    if (keys.length === 0) return core.complete(requestId, reply);
    this.#writeTombstones(group, keys, (errorCode) => (errorCode === ErrorCode.NONE ? core.complete(requestId, reply) : refuse(offsetAppendError(errorCode))));
  }

  #writeTombstones(group: Group, keys: readonly OffsetKey[], answer: (errorCode: number) => void): void {
    const { groupId } = group;
    const apply = (): void => {
      for (const { topic, partition } of keys) this.#core.offsets.remove(groupId, topic, partition);
    };
    this.#core.writeGroup(group, keys.map(({ topic, partition }) => offsetTombstone(groupId, topic, partition)), { apply, answer });
  }

  /** Answers each group on its own; `onDone` gets the error code. */
  deleteGroup(groupId: string, onDone: (errorCode: number) => void): void {
    const group = this.#core.groups.get(groupId);
    if (group === undefined || group.is('Dead')) return onDone(ErrorCode.GROUP_ID_NOT_FOUND);
    if (!group.isEmpty) return onDone(ErrorCode.NON_EMPTY_GROUP);
    this.#deleteWhole(group, (errorCode) => onDone(groupAppendError(errorCode)));
  }

  /**
   * Dead while the tombstones are being written: nobody joins or commits in between. All its offsets go, those that are
   * still being written too: the tombstones lie behind them in the log.
   */
  #deleteWhole(group: Group, onDone: (errorCode: number) => void): void {
    const core = this.#core;
    const { groupId } = group;
    const keys = core.offsets.keysOf(groupId);
    group.transitionTo('Dead', core.wallMs);
    for (const memberId of [...group.pendingMembers.keys()]) core.removePending(group, memberId);
    const records: GroupLogRecord[] = [...keys.map(({ topic, partition }) => offsetTombstone(groupId, topic, partition)), groupTombstone(groupId)];
    const apply = (): void => {
      for (const { topic, partition } of keys) core.offsets.remove(groupId, topic, partition);
      core.forget(group);
    };
    const revert = (): void => {
      group.state = 'Empty';
    };
    core.writeGroup(group, records, { apply, revert, answer: onDone });
  }

  /** One pass of expiry over all groups. */
  expire(): void {
    for (const group of [...this.#core.groups.values()]) this.#expireGroup(group);
  }

  #expireGroup(group: Group): void {
    const core = this.#core;
    const baseMs = this.#expiryBase(group);
    const isIdle = group.writesUnderWay === 0 && group.pendingMembers.size === 0;
    let isAllExpired = true;
    const expired: OffsetKey[] = [];
    for (const [topic, partitions] of core.offsets.topicsOf(group.groupId) ?? []) {
      for (const [partition, committed] of partitions) {
        const goes = baseMs !== null && !group.isSubscribedTo(topic) && this.#isExpired(committed, baseMs(committed)) && !core.offsets.isUnstable(group.groupId, topic, partition);
        if (goes) expired.push({ topic, partition });
        else isAllExpired = false;
      }
    }
    const mayGo = isAllExpired && isIdle && group.isEmpty && !core.offsets.hasOpenTransactions(group.groupId);
    if (expired.length > 0) core.runtime.log('INFO', `Removed ${expired.length} expired offsets of group ${group.groupId}`);
    if (mayGo) return this.#deleteWhole(group, () => {});
    for (let at = 0; at < expired.length; at += MAX_RECORDS_PER_WRITE) {
      this.#writeTombstones(group, expired.slice(at, at + MAX_RECORDS_PER_WRITE), () => {});
    }
  }

  /** From which moment an offset's retention counts; null: this group's offsets do not expire now. */
  #expiryBase(group: Group): ((committed: CommittedOffset) => number) | null {
    const byCommit = (committed: CommittedOffset): number => committed.commitTimestampMs;
    if (group.protocolType === null) return byCommit;
    if (group.isEmpty) return group.stateTimestampMs < 0 ? byCommit : () => group.stateTimestampMs;
    return group.is('Stable') && group.isConsumerGroup && group.subscribed !== null ? byCommit : null;
  }

  #isExpired(committed: CommittedOffset, baseMs: number): boolean {
    const { wallMs, config } = this.#core;
    return committed.expireTimestampMs >= 0 ? wallMs >= committed.expireTimestampMs : wallMs - baseMs >= config.offsetsRetentionMs;
  }

  /** Partitions were deleted: offsets of them are of no use to anybody. */
  onPartitionsDeleted(partitions: readonly OffsetKey[]): void {
    const byGroup = new Map<string, OffsetKey[]>();
    for (const key of partitions) {
      for (const groupId of this.#core.offsets.groupsWith(key.topic, key.partition)) {
        const keys = byGroup.get(groupId);
        if (keys === undefined) byGroup.set(groupId, [key]);
        else keys.push(key);
      }
    }
    for (const [groupId, keys] of byGroup) {
      const group = this.#core.groups.get(groupId);
      if (group !== undefined) this.#writeTombstones(group, keys, () => {});
    }
  }
}
