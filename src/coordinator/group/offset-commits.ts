/**
 * OffsetCommit (1–9), TxnOffsetCommit (0–4) and OffsetFetch (1–9). A commit is visible, and answered, once it is
 * committed in the coordinator's log. Which topics exist and who may write them is the shell's question.
 */
import { ZERO_UUID } from '../../base/ids.ts';
import { ErrorCode } from '../../protocol/messages/error-code.ts';
import type { OffsetCommitRequest, OffsetCommitRequestOffsetCommitRequestTopic, OffsetCommitResponse } from '../../protocol/messages/offset-commit.ts';
import type { OffsetFetchResponseOffsetFetchResponsePartitions, OffsetFetchResponseOffsetFetchResponseTopics } from '../../protocol/messages/offset-fetch.ts';
import type { TxnOffsetCommitRequest } from '../../protocol/messages/txn-offset-commit.ts';
import type { WriteTransaction } from '../outcome.ts';
import type { CommittedOffset } from './group-records.ts';
import { offsetRecord } from './group-records.ts';
import type { Group } from './group.ts';
import type { OffsetKey } from './offset-store.ts';
import { offsetAppendError } from './replies.ts';
import type { ShardCore } from './shard-core.ts';

type CommitTopics = readonly { readonly name: string; readonly partitions: readonly CommitPartition[] }[];
interface CommitPartition {
  readonly partitionIndex: number;
  readonly committedOffset: number;
  readonly committedLeaderEpoch: number;
  readonly committedMetadata: string | null;
  readonly commitTimestamp?: number;
}
type Answers = OffsetCommitResponse['topics'];
interface Claim {
  readonly groupId: string;
  readonly memberId: string;
  readonly groupInstanceId: string | null;
  readonly generationId: number;
}

export interface FetchedTopics {
  readonly name: string;
  readonly partitionIndexes: readonly number[];
}

export class OffsetCommits {
  readonly #core: ShardCore;

  constructor(core: ShardCore) {
    this.#core = core;
  }

  commit(request: OffsetCommitRequest, requestId: number): void {
    const { groupId, memberId, groupInstanceId, generationIdOrMemberEpoch: generationId } = request;
    const group = this.#claim({ groupId, memberId, groupInstanceId, generationId }, false);
    if (typeof group === 'number') return this.refuse(request.topics, requestId, group);
    const member = group.members.get(memberId);
    if (member !== undefined && group.is('Stable', 'PreparingRebalance')) this.#core.armSession(group, member);
    const expireTimestampMs = request.retentionTimeMs < 0 ? -1 : this.#core.wallMs + request.retentionTimeMs;
    this.#write(group, request.topics, expireTimestampMs, requestId, null);
  }

  commitInTransaction(request: TxnOffsetCommitRequest, requestId: number): void {
    const { groupId, memberId, groupInstanceId, generationId, producerId, producerEpoch } = request;
    const group = this.#claim({ groupId, memberId, groupInstanceId, generationId }, true);
    if (typeof group === 'number') return this.refuse(request.topics, requestId, group);
    this.#write(group, request.topics, -1, requestId, { producerId, producerEpoch });
  }

  /** The group, if the claim to commit for it is good; else the error (Kafka's validateOffsetCommit). */
  #claim(claim: Claim, isTransactional: boolean): Group | number {
    const { groupId, memberId, groupInstanceId, generationId } = claim;
    const core = this.#core;
    const existing = core.groups.get(groupId);
    if (existing === undefined && generationId >= 0) return ErrorCode.ILLEGAL_GENERATION;
    const group = existing ?? core.groupOrNew(groupId);
    if (group === null || group.is('Dead')) return ErrorCode.COORDINATOR_NOT_AVAILABLE;
    // A consumer that is in no group, or an administrator: as long as nobody else is there.
    if (generationId < 0 && group.isEmpty) return group;
    if (generationId >= 0 || memberId !== '' || groupInstanceId !== null) {
      const errorCode = core.checkMember(group, memberId, groupInstanceId);
      if (errorCode !== ErrorCode.NONE) return errorCode;
      if (generationId !== group.generationId) return ErrorCode.ILLEGAL_GENERATION;
    } else if (!isTransactional) {
      return ErrorCode.UNKNOWN_MEMBER_ID;
    }
    return !isTransactional && group.is('CompletingRebalance') ? ErrorCode.REBALANCE_IN_PROGRESS : group;
  }

  #answers(topics: CommitTopics, errorOf: (partition: CommitPartition) => number): Answers {
    return topics.map((topic) => ({
      name: topic.name, topicId: (topic as Partial<OffsetCommitRequestOffsetCommitRequestTopic>).topicId ?? ZERO_UUID,
      partitions: topic.partitions.map((partition) => ({ partitionIndex: partition.partitionIndex, errorCode: errorOf(partition) })),
    }));
  }

  refuse(topics: CommitTopics, requestId: number, errorCode: number): void {
    this.#core.complete(requestId, { throttleTimeMs: 0, topics: this.#answers(topics, () => errorCode) });
  }

  #tooLong(partition: CommitPartition): boolean {
    return (partition.committedMetadata?.length ?? 0) > this.#core.config.offsetMetadataMaxLength;
  }

  #write(group: Group, topics: CommitTopics, expireTimestampMs: number, requestId: number, transaction: WriteTransaction | null): void {
    const core = this.#core;
    const entries: (OffsetKey & { value: CommittedOffset })[] = [];
    for (const { name, partitions } of topics) {
      for (const partition of partitions) {
        if (this.#tooLong(partition)) continue;
        const commitTimestamp = partition.commitTimestamp ?? -1;
        const value = {
          offset: partition.committedOffset, leaderEpoch: partition.committedLeaderEpoch, metadata: partition.committedMetadata ?? '',
          commitTimestampMs: commitTimestamp < 0 ? core.wallMs : commitTimestamp, expireTimestampMs, recordOffset: -1,
        };
        entries.push({ topic: name, partition: partition.partitionIndex, value });
      }
    }
    const answer = (errorCode: number): void =>
      core.complete(requestId, { throttleTimeMs: 0, topics: this.#answers(topics, (partition) => (this.#tooLong(partition) ? ErrorCode.OFFSET_METADATA_TOO_LARGE : errorCode)) });
    if (entries.length === 0) {
      this.#forgetIfUnused(group);
      answer(ErrorCode.NONE);
      return;
    }
    this.#append(group, entries, transaction, answer);
  }

  #append(group: Group, entries: readonly (OffsetKey & { value: CommittedOffset })[], transaction: WriteTransaction | null, answer: (errorCode: number) => void): void {
    const core = this.#core;
    const { groupId } = group;
    core.offsets.beginWrite(groupId, entries);
    const records = entries.map(({ topic, partition, value }) => offsetRecord(groupId, topic, partition, value, core.config));
    const apply = (baseOffset: number): void => {
      core.offsets.endWrite(groupId, entries);
      entries.forEach(({ topic, partition, value }, index) => {
        const committed = { ...value, recordOffset: baseOffset + index };
        if (transaction === null) core.offsets.put(groupId, topic, partition, committed);
        else core.offsets.stage(transaction.producerId, groupId, topic, partition, committed);
      });
    };
    const revert = (): void => {
      core.offsets.endWrite(groupId, entries);
      this.#forgetIfUnused(group);
    };
    core.writeGroup(group, records, { apply, revert, answer: (errorCode) => answer(offsetAppendError(errorCode)) }, transaction);
  }

  /** A group that came to be for a commit that was not made. */
  #forgetIfUnused(group: Group): void {
    const { groupId } = group;
    const isUsed = group.protocolType !== null || group.generationId > 0 || group.members.size > 0 || group.pendingMembers.size > 0 || group.writesUnderWay > 0;
    if (!isUsed && group.isEmpty && this.#core.offsets.topicsOf(groupId) === undefined && !this.#core.offsets.hasOpenTransactions(groupId)) this.#core.forget(group);
  }

  /** `topics` null: all that the group has. Unknown groups have no offsets, which is no error. */
  fetch(groupId: string, topics: readonly FetchedTopics[] | null, requireStable: boolean): OffsetFetchResponseOffsetFetchResponseTopics[] {
    const group = this.#core.groups.get(groupId);
    const isGone = group === undefined || group.is('Dead');
    const wanted = topics ?? (isGone ? [] : this.#allTopics(groupId));
    return wanted.map(({ name, partitionIndexes }) => ({
      name, topicId: ZERO_UUID,
      partitions: partitionIndexes.map((partition) => this.#fetchOne(isGone ? null : groupId, name, partition, requireStable)),
    }));
  }

  #allTopics(groupId: string): FetchedTopics[] {
    return [...(this.#core.offsets.topicsOf(groupId) ?? [])].map(([name, partitions]) => ({ name, partitionIndexes: [...partitions.keys()] }));
  }

  #fetchOne(groupId: string | null, topic: string, partitionIndex: number, requireStable: boolean): OffsetFetchResponseOffsetFetchResponsePartitions {
    const none = { partitionIndex, committedOffset: -1, committedLeaderEpoch: -1, metadata: '', errorCode: ErrorCode.NONE as number };
    if (groupId === null) return none;
    if (requireStable && this.#core.offsets.isUnstable(groupId, topic, partitionIndex)) return { ...none, errorCode: ErrorCode.UNSTABLE_OFFSET_COMMIT };
    const committed = this.#core.offsets.get(groupId, topic, partitionIndex);
    if (committed === undefined) return none;
    return { ...none, committedOffset: committed.offset, committedLeaderEpoch: committed.leaderEpoch, metadata: committed.metadata };
  }
}
