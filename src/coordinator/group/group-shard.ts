/**
 * The group coordinator of one partition of `__consumer_offsets`: every group and offset whose id hashes to it.
 *
 * Pure: each method is one event, with the time it happened; it returns an Outcome (replies to send, batches to append).
 * The shell hands back the fate of each write, in the order of the log. A shard begins in state 'loading': the shell
 * replays the log into it, then calls `onLoaded`; until then requests get COORDINATOR_LOAD_IN_PROGRESS. `unload` ends it
 * and answers whatever waits; a new leadership is a new shard, so that nothing of an old epoch can reach it.
 */
import { DeadlineTimer } from '../../base/deadline-queue.ts';
import { ErrorCode } from '../../protocol/messages/error-code.ts';
import type { DeleteGroupsResponse } from '../../protocol/messages/delete-groups.ts';
import type { DescribeGroupsResponseDescribedGroup } from '../../protocol/messages/describe-groups.ts';
import type { HeartbeatRequest } from '../../protocol/messages/heartbeat.ts';
import type { JoinGroupRequest } from '../../protocol/messages/join-group.ts';
import type { LeaveGroupRequest } from '../../protocol/messages/leave-group.ts';
import type { ListGroupsResponseListedGroup } from '../../protocol/messages/list-groups.ts';
import type { OffsetCommitRequest } from '../../protocol/messages/offset-commit.ts';
import type { OffsetDeleteRequest } from '../../protocol/messages/offset-delete.ts';
import type { OffsetFetchResponseOffsetFetchResponseGroup } from '../../protocol/messages/offset-fetch.ts';
import type { SyncGroupRequest } from '../../protocol/messages/sync-group.ts';
import type { TxnOffsetCommitRequest } from '../../protocol/messages/txn-offset-commit.ts';
import type { Now, Outcome } from '../outcome.ts';
import { Deletions } from './deletions.ts';
import { describeError, describeGroup, listGroups } from './describe.ts';
import type { GroupConfig } from './group-config.ts';
import type { GroupLogRecord } from './group-records.ts';
import { HeartbeatsAndLeaves } from './heartbeat-leave.ts';
import type { JoinContext } from './join-group.ts';
import { JoinGroups } from './join-group.ts';
import type { FetchedTopics } from './offset-commits.ts';
import { OffsetCommits } from './offset-commits.ts';
import type { OffsetKey } from './offset-store.ts';
import { Rebalances } from './rebalance.ts';
import { Replay } from './replay.ts';
import type { GroupReply } from './replies.ts';
import { joinError, syncError } from './replies.ts';
import { ShardCore } from './shard-core.ts';
import { SyncGroups } from './sync-group.ts';

export type GroupOutcome = Outcome<GroupReply, GroupLogRecord>;
export type ShardState = 'loading' | 'active' | 'unloaded';

/** Numbers for metrics (kafka.coordinator.group:type=GroupMetadataManager). */
export interface GroupCounts {
  readonly groups: number;
  readonly offsets: number;
  readonly byState: ReadonlyMap<string, number>;
}

export class GroupCoordinatorShard {
  readonly partition: number;
  readonly leaderEpoch: number;
  #state: ShardState = 'loading';
  readonly #core: ShardCore;
  readonly #rebalances: Rebalances;
  readonly #joins: JoinGroups;
  readonly #syncGroups: SyncGroups;
  readonly #heartbeats: HeartbeatsAndLeaves;
  readonly #commits: OffsetCommits;
  readonly #deletions: Deletions;
  readonly #replay: Replay;
  readonly #expiryTimer = new DeadlineTimer(() => this.#expire());

  constructor(partition: number, leaderEpoch: number, config: GroupConfig) {
    this.partition = partition;
    this.leaderEpoch = leaderEpoch;
    this.#core = new ShardCore(config);
    this.#rebalances = new Rebalances(this.#core);
    this.#joins = new JoinGroups(this.#core, this.#rebalances);
    this.#syncGroups = new SyncGroups(this.#core, this.#rebalances);
    this.#heartbeats = new HeartbeatsAndLeaves(this.#core, this.#rebalances);
    this.#commits = new OffsetCommits(this.#core);
    this.#deletions = new Deletions(this.#core);
    this.#replay = new Replay(this.#core);
  }

  get state(): ShardState {
    return this.#state;
  }

  setConfig(config: GroupConfig): void {
    this.#core.config = config;
  }

  /** Monotonic ms of the next moment at which `onTimer` has work; Infinity: none. */
  get nextDeadlineMs(): number {
    return this.#core.runtime.deadlines.nextMs;
  }

  get counts(): GroupCounts {
    const byState = new Map<string, number>();
    for (const group of this.#core.groups.values()) byState.set(group.state, (byState.get(group.state) ?? 0) + 1);
    return { groups: this.#core.groups.size, offsets: this.#core.offsets.count, byState };
  }

  /** Runs one event; `whenNotActive` answers it while the shard is loading or gone. */
  #event(now: Now, handle: () => void, whenNotActive: (errorCode: number) => void = () => {}): GroupOutcome {
    this.#core.runtime.now = now;
    if (this.#state === 'active') handle();
    else whenNotActive(this.#inactiveError);
    return this.#core.runtime.take();
  }

  get #inactiveError(): number {
    return this.#state === 'loading' ? ErrorCode.COORDINATOR_LOAD_IN_PROGRESS : ErrorCode.NOT_COORDINATOR;
  }

  // Loading ----------------------------------------------------------------------------------------------------------

  /** `producerId` ≥ 0 for a record of a transaction. Call in the order of the log, before `onLoaded`. */
  replayRecord(record: GroupLogRecord, offset: number, producerId: number): void {
    this.#replay.record(record, offset, producerId);
  }

  replayMarker(producerId: number, isCommit: boolean): void {
    this.#core.offsets.endTransaction(producerId, isCommit);
  }

  onLoaded(now: Now): GroupOutcome {
    this.#state = 'active';
    return this.#event(now, () => {
      const core = this.#core;
      for (const groupId of core.offsets.groupIds()) core.groupOrNew(groupId);
      for (const group of core.groups.values()) {
        for (const member of group.members.values()) core.armSession(group, member);
        if (group.members.size > core.config.maxSize) this.#rebalances.prepare(group, `loaded with ${group.members.size} members, over the limit of ${core.config.maxSize}`);
      }
      core.runtime.deadlines.arm(this.#expiryTimer, core.nowMs + core.config.offsetsRetentionCheckIntervalMs);
    });
  }

  /** The broker leads this partition no longer, or a write's fate is unknown: everything that waits is told to look anew. */
  unload(now: Now): GroupOutcome {
    const core = this.#core;
    core.runtime.now = now;
    if (this.#state === 'active') {
      for (const group of core.groups.values()) {
        group.transitionTo('Dead', core.wallMs);
        for (const member of group.members.values()) {
          core.answerJoin(group, member, joinError(member.memberId, ErrorCode.NOT_COORDINATOR));
          core.answerSync(member, syncError(ErrorCode.NOT_COORDINATOR));
        }
        core.forget(group);
      }
      core.runtime.abandonWrites(ErrorCode.NOT_LEADER_OR_FOLLOWER);
      core.runtime.deadlines.disarm(this.#expiryTimer);
    }
    this.#state = 'unloaded';
    return core.runtime.take();
  }

  // Time and writes --------------------------------------------------------------------------------------------------

  onTimer(now: Now): GroupOutcome {
    return this.#event(now, () => this.#core.runtime.deadlines.runDue(now.monotonicMs));
  }

  #expire(): void {
    this.#deletions.expire();
    this.#core.runtime.deadlines.arm(this.#expiryTimer, this.#core.nowMs + this.#core.config.offsetsRetentionCheckIntervalMs);
  }

  /** The high watermark passed the write; call in the order of the log. */
  onWriteCommitted(now: Now, writeId: number, baseOffset: number): GroupOutcome {
    return this.#event(now, () => this.#core.runtime.onWriteCommitted(writeId, baseOffset));
  }

  /** The write is not in the log and never will be. When that is not certain, `unload` and load anew instead. */
  onWriteFailed(now: Now, writeId: number, errorCode: number): GroupOutcome {
    return this.#event(now, () => this.#core.runtime.onWriteFailed(writeId, errorCode));
  }

  /** A transaction's marker was committed in this shard's log, in order with the writes. */
  onTransactionMarker(now: Now, producerId: number, isCommit: boolean): GroupOutcome {
    return this.#event(now, () => this.#core.offsets.endTransaction(producerId, isCommit));
  }

  onPartitionsDeleted(now: Now, partitions: readonly OffsetKey[]): GroupOutcome {
    return this.#event(now, () => this.#deletions.onPartitionsDeleted(partitions));
  }

  // Requests ---------------------------------------------------------------------------------------------------------

  joinGroup(now: Now, request: JoinGroupRequest, context: JoinContext): GroupOutcome {
    return this.#event(now, () => this.#joins.handle(request, context), (errorCode) => this.#core.complete(context.requestId, joinError(request.memberId, errorCode)));
  }

  syncGroup(now: Now, request: SyncGroupRequest, requestId: number): GroupOutcome {
    return this.#event(now, () => this.#syncGroups.handle(request, requestId), (errorCode) => this.#core.complete(requestId, syncError(errorCode)));
  }

  heartbeat(now: Now, request: HeartbeatRequest, requestId: number): GroupOutcome {
    // While loading nobody's session runs: the member may go on.
    const whenNotActive = (errorCode: number): void =>
      this.#core.complete(requestId, { throttleTimeMs: 0, errorCode: this.#state === 'loading' ? ErrorCode.NONE : errorCode });
    return this.#event(now, () => this.#heartbeats.heartbeat(request, requestId), whenNotActive);
  }

  leaveGroup(now: Now, request: LeaveGroupRequest, apiVersion: number, requestId: number): GroupOutcome {
    return this.#event(now, () => this.#heartbeats.leave(request, apiVersion, requestId), (errorCode) => this.#core.complete(requestId, { throttleTimeMs: 0, errorCode, members: [] }));
  }

  commitOffsets(now: Now, request: OffsetCommitRequest, requestId: number): GroupOutcome {
    return this.#event(now, () => this.#commits.commit(request, requestId), (errorCode) => this.#commits.refuse(request.topics, requestId, errorCode));
  }

  commitOffsetsInTransaction(now: Now, request: TxnOffsetCommitRequest, requestId: number): GroupOutcome {
    return this.#event(now, () => this.#commits.commitInTransaction(request, requestId), (errorCode) => this.#commits.refuse(request.topics, requestId, errorCode));
  }

  /** At once: what is committed. `topics` null: all. */
  fetchOffsets(groupId: string, topics: readonly FetchedTopics[] | null, requireStable: boolean): OffsetFetchResponseOffsetFetchResponseGroup {
    if (this.#state !== 'active') return { groupId, topics: [], errorCode: this.#inactiveError };
    return { groupId, topics: this.#commits.fetch(groupId, topics, requireStable), errorCode: ErrorCode.NONE };
  }

  deleteOffsets(now: Now, request: OffsetDeleteRequest, requestId: number): GroupOutcome {
    return this.#event(now, () => this.#deletions.deleteOffsets(request, requestId), (errorCode) => this.#core.complete(requestId, { errorCode, throttleTimeMs: 0, topics: [] }));
  }

  /** The groups of this shard among a DeleteGroups; answered when all are decided. */
  deleteGroups(now: Now, groupIds: readonly string[], requestId: number): GroupOutcome {
    const results: DeleteGroupsResponse['results'] = [];
    const answerOne = (groupId: string, errorCode: number): void => {
      results.push({ groupId, errorCode });
      if (results.length === groupIds.length) this.#core.complete(requestId, { throttleTimeMs: 0, results });
    };
    return this.#event(
      now,
      () => groupIds.forEach((groupId) => this.#deletions.deleteGroup(groupId, (errorCode) => answerOne(groupId, errorCode))),
      (errorCode) => groupIds.forEach((groupId) => answerOne(groupId, errorCode)),
    );
  }

  describeGroup(groupId: string, apiVersion: number): DescribeGroupsResponseDescribedGroup {
    return this.#state === 'active' ? describeGroup(this.#core.groups.get(groupId), groupId, apiVersion) : describeError(groupId, this.#inactiveError);
  }

  /** null while loading. */
  listGroups(states: readonly string[], types: readonly string[]): ListGroupsResponseListedGroup[] | null {
    return this.#state === 'active' ? listGroups(this.#core.groups.values(), states, types) : null;
  }
}
