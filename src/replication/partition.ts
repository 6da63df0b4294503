/**
 * One replica's view of one partition: role, epochs, in-sync set, high watermark. Synchronous and pure: events in,
 * new state and a set of changes out. The log itself is elsewhere (storage/); this class holds its end and start as
 * they were last reported. Source of the rules: Kafka's Partition, KIP-101/279/320/497/903/966/207.
 *
 * Invariants: the high watermark never goes back while this replica leads; it never passes the log end of a member of
 * `maximalIsr`, and never moves while |ISR| < effective min.insync.replicas; at most one ISR proposal is in flight;
 * `leaderEpoch` never decreases.
 */
import { assert } from '../base/assert.ts';
import { type FollowerState, UNKNOWN_OFFSET } from './follower-state.ts';
import { InSyncSet } from './in-sync-set.ts';
import type { IsrProposal } from './isr-state.ts';
import * as t from './partition-types.ts';

export interface PartitionOptions {
  readonly topic: string;
  readonly partition: number;
  readonly localBrokerId: number;
  readonly settings: t.PartitionSettings;
  readonly isEligible: t.ReplicaEligibility;
  readonly logStartOffset: number;
  readonly logEndOffset: number;
  /** From the checkpoint; clamped into the log. */
  readonly highWatermark: number;
}

export class Partition {
  readonly topic: string;
  readonly partition: number;
  readonly localBrokerId: number;
  role: t.PartitionRole = 'none';
  leaderId = t.NO_LEADER;
  leaderEpoch = -1;
  /** Version of the state znode. */
  partitionEpoch = -1;
  controllerEpoch = -1;
  /** Log end when this replica became leader of `leaderEpoch`; −1 when it does not lead. */
  leaderEpochStartOffset = UNKNOWN_OFFSET;
  /** Since this epoch this replica has led without a break, so its log was not cut. */
  #leadingSinceEpoch = -1;
  assignedReplicas: readonly number[] = [];
  addingReplicas: readonly number[] = [];
  removingReplicas: readonly number[] = [];
  leaderRecoveryState = t.LEADER_RECOVERED;
  highWatermark: number;
  logEndOffset: number;
  logStartOffset: number;
  readonly #inSync: InSyncSet;
  #settings: t.PartitionSettings;

  constructor(options: PartitionOptions) {
    this.topic = options.topic;
    this.partition = options.partition;
    this.localBrokerId = options.localBrokerId;
    this.#settings = options.settings;
    this.#inSync = new InSyncSet(options.localBrokerId, options.isEligible);
    this.logStartOffset = options.logStartOffset;
    this.logEndOffset = options.logEndOffset;
    this.highWatermark = Math.max(options.logStartOffset, Math.min(options.highWatermark, options.logEndOffset));
  }

  get isLeader(): boolean {
    return this.role === 'leader';
  }
  /** What ZooKeeper is known to hold. */
  get isr(): readonly number[] {
    return this.#inSync.state.isr;
  }
  get maximalIsr(): readonly number[] {
    return this.#inSync.state.maximalIsr;
  }
  /** The ISR proposal on its way to the controller, or null. */
  get isrProposal(): IsrProposal | null {
    return this.#inSync.state.inFlight;
  }
  /** min(min.insync.replicas, replica count): a topic of one replica with min ISR 2 still works. */
  get effectiveMinIsr(): number {
    return Math.min(this.#settings.minInsyncReplicas, Math.max(1, this.assignedReplicas.length));
  }
  get isUnderMinIsr(): boolean {
    return this.isLeader && this.isr.length < this.effectiveMinIsr;
  }
  get isAtMinIsr(): boolean {
    return this.isLeader && this.isr.length === this.effectiveMinIsr;
  }
  get isUnderReplicated(): boolean {
    return this.isLeader && this.assignedReplicas.length > this.isr.length;
  }
  follower(brokerId: number): FollowerState | undefined {
    return this.#inSync.followers.get(brokerId);
  }

  // --- Roles -------------------------------------------------------------------------------------------------------

  /** What a broker answers to this partition of a LeaderAndIsr request before it acts: NONE means go on. */
  checkLeaderAndIsr(state: t.LeaderAndIsrState): number {
    return state.leaderEpoch > this.leaderEpoch ? t.NONE : t.STALE_CONTROLLER_EPOCH;
  }

  /** This replica leads `state.leaderEpoch` (or its assignment or ISR changed within it). */
  becomeLeader(state: t.LeaderAndIsrState, nowMs: number): t.RoleChange {
    if (this.#isStale(state)) return t.STALE_ROLE_CHANGE;
    const isNewRole = this.role !== 'leader';
    const isNewLeaderEpoch = state.leaderEpoch > this.leaderEpoch;
    this.role = 'leader';
    this.leaderId = this.localBrokerId;
    this.#adopt(state);
    if (isNewRole) this.#leadingSinceEpoch = state.leaderEpoch;
    if (isNewLeaderEpoch || isNewRole) this.leaderEpochStartOffset = this.logEndOffset;
    this.#inSync.onLeaderAndIsr(state, isNewRole, isNewLeaderEpoch, this.logEndOffset, nowMs);
    return { applied: true, isNewLeaderEpoch, isNewRole, change: this.#advanceHighWatermark(nowMs) };
  }

  /** Somebody else leads, or nobody (`state.leader` −1). */
  becomeFollower(state: t.LeaderAndIsrState): t.RoleChange {
    if (this.#isStale(state)) return t.STALE_ROLE_CHANGE;
    const isNewLeaderEpoch = state.leaderEpoch > this.leaderEpoch;
    const isNewRole = this.role !== 'follower' || this.leaderId !== state.leader;
    this.role = 'follower';
    this.leaderId = state.leader;
    this.#adopt(state);
    this.#stopLeading();
    return { applied: true, isNewLeaderEpoch, isNewRole, change: t.NO_CHANGE };
  }

  /** The log directory failed: the replica serves nothing until a new log is given. */
  markOffline(): void {
    this.role = 'offline';
    this.#stopLeading();
  }

  #stopLeading(): void {
    this.#inSync.clear();
    this.leaderEpochStartOffset = UNKNOWN_OFFSET;
  }

  #isStale(state: t.LeaderAndIsrState): boolean {
    return state.leaderEpoch < this.leaderEpoch || (state.leaderEpoch === this.leaderEpoch && state.partitionEpoch < this.partitionEpoch);
  }

  #adopt(state: t.LeaderAndIsrState): void {
    this.controllerEpoch = state.controllerEpoch;
    this.leaderEpoch = state.leaderEpoch;
    this.partitionEpoch = state.partitionEpoch;
    this.assignedReplicas = state.replicas;
    this.addingReplicas = state.addingReplicas;
    this.removingReplicas = state.removingReplicas;
    this.leaderRecoveryState = state.leaderRecoveryState;
  }

  // --- Fencing -----------------------------------------------------------------------------------------------------

  /** `requestEpoch` −1: the request does not say. */
  checkCurrentLeaderEpoch(requestEpoch: number): number {
    if (requestEpoch < 0 || requestEpoch === this.leaderEpoch) return t.NONE;
    return requestEpoch < this.leaderEpoch ? t.FENCED_LEADER_EPOCH : t.UNKNOWN_LEADER_EPOCH;
  }

  /** The epoch is checked before the role, as in Kafka. Fetches by consumers may go to followers. */
  checkAccess(requestEpoch: number, requireLeader: boolean): number {
    const error = this.checkCurrentLeaderEpoch(requestEpoch);
    if (error !== t.NONE) return error;
    if (requireLeader ? !this.isLeader : this.role !== 'leader' && this.role !== 'follower') return t.NOT_LEADER_OR_FOLLOWER;
    return t.NONE;
  }

  /**
   * KIP-207: after an election the high watermark may lag what clients saw before. While it does, "latest" and look-ups
   * that end beyond the fetchable range get OFFSET_NOT_AVAILABLE.
   */
  get isHighWatermarkBehindEpochStart(): boolean {
    return this.isLeader && this.leaderEpochStartOffset > this.highWatermark;
  }

  // --- Appending ---------------------------------------------------------------------------------------------------

  /** Before an append. */
  checkAppend(requiredAcks: number): number {
    if (!this.isLeader) return t.NOT_LEADER_OR_FOLLOWER;
    return requiredAcks === -1 && this.isr.length < this.effectiveMinIsr ? t.NOT_ENOUGH_REPLICAS : t.NONE;
  }

  /**
   * Is an acks=all append of `appendEpoch`, ending at `requiredOffset` (exclusive), done? null: not yet. When leadership
   * was lost in between the log may have been cut, so the outcome is unknown and never NONE (reliability.md items 9, 17).
   */
  checkReplicated(requiredOffset: number, appendEpoch: number): number | null {
    if (!this.isLeader || appendEpoch < this.#leadingSinceEpoch) return t.NOT_LEADER_OR_FOLLOWER;
    if (this.highWatermark < requiredOffset) return null;
    return this.isr.length < this.effectiveMinIsr ? t.NOT_ENOUGH_REPLICAS_AFTER_APPEND : t.NONE;
  }

  /** Writes completed up to `logEndOffset`. */
  onLocalLogEndOffset(logEndOffset: number, nowMs: number): t.PartitionChange {
    this.logEndOffset = logEndOffset;
    return this.isLeader ? this.#advanceHighWatermark(nowMs) : t.NO_CHANGE;
  }

  /** Retention or DeleteRecords moved the start; the high watermark may not lie before it (KAFKA-9491). */
  onLogStartOffset(logStartOffset: number): t.PartitionChange {
    this.logStartOffset = logStartOffset;
    if (this.highWatermark >= logStartOffset) return t.NO_CHANGE;
    this.highWatermark = logStartOffset;
    return t.HIGH_WATERMARK_MOVED;
  }

  // --- Following ---------------------------------------------------------------------------------------------------

  /** After the fetched batches are written: HW = min(leader's, own log end), never back. */
  onFollowerAppended(logEndOffset: number, leaderHighWatermark: number): t.PartitionChange {
    assert(!this.isLeader, 'a leader was told that it follows');
    this.logEndOffset = logEndOffset;
    const next = Math.max(this.logStartOffset, Math.min(leaderHighWatermark, logEndOffset));
    if (next <= this.highWatermark) return t.NO_CHANGE;
    this.highWatermark = next;
    return t.HIGH_WATERMARK_MOVED;
  }

  /** The follower's log was cut to end at `logEndOffset`. */
  onTruncated(logEndOffset: number): t.PartitionChange {
    this.logEndOffset = logEndOffset;
    if (logEndOffset >= this.highWatermark) return t.NO_CHANGE;
    this.highWatermark = Math.max(logEndOffset, Math.min(this.logStartOffset, logEndOffset));
    return t.HIGH_WATERMARK_MOVED | t.TRUNCATED_BELOW_HIGH_WATERMARK;
  }

  /** The follower lay before the leader's log start: all was dropped and the log begins anew at `offset`. */
  onTruncatedFully(offset: number): t.PartitionChange {
    this.logStartOffset = offset;
    this.logEndOffset = offset;
    this.highWatermark = offset;
    return t.HIGH_WATERMARK_MOVED;
  }

  // --- Followers' fetches ------------------------------------------------------------------------------------------

  /** What a follower's fetch gets before anything is read for it. */
  checkFollower(brokerId: number, requestEpoch: number): number {
    if (this.#inSync.followers.has(brokerId)) return t.NONE;
    return requestEpoch >= 0 ? t.UNKNOWN_LEADER_EPOCH : t.UNKNOWN_TOPIC_OR_PARTITION;
  }

  /**
   * A follower of this leader epoch fetched at `fetchOffset`; `leaderEndOffsetAtFetch` is the log end when the fetch was
   * read. Call only after `checkAccess` and the divergence check passed: only then does the offset prove anything.
   */
  recordFollowerFetch(
    brokerId: number,
    brokerEpoch: number,
    fetchOffset: number,
    leaderEndOffsetAtFetch: number,
    nowMs: number,
    followerLogStartOffset: number = UNKNOWN_OFFSET,
  ): t.PartitionChange {
    const follower = this.#inSync.followers.get(brokerId);
    if (follower === undefined || !this.isLeader) return t.NO_CHANGE;
    const before = follower.logEndOffset;
    const beforeStart = follower.logStartOffset;
    if (!follower.recordFetch(fetchOffset, followerLogStartOffset, leaderEndOffsetAtFetch, brokerEpoch, nowMs)) return t.NO_CHANGE;
    let change = this.#maybeExpandIsr(follower);
    if (follower.logEndOffset !== before) change |= this.#advanceHighWatermark(nowMs) | t.FOLLOWER_MOVED;
    else if (follower.logStartOffset !== beforeStart) change |= t.FOLLOWER_MOVED;
    return change;
  }

  /** Followers with `offset` in their logs, or about to get it (KIP-392). */
  followersThatHold(offset: number): FollowerState[] {
    return [...this.#inSync.followers.values()].filter((follower) => follower.logEndOffset >= offset && follower.logStartOffset <= offset && follower.logEndOffset !== UNKNOWN_OFFSET);
  }

  /** It has been told an older high watermark: with consumers reading from it, it should hear at once (KIP-392). */
  needsHighWatermark(brokerId: number): boolean {
    const follower = this.#inSync.followers.get(brokerId);
    return follower !== undefined && follower.lastSentHighWatermark < this.highWatermark;
  }

  onHighWatermarkSent(brokerId: number): void {
    const follower = this.#inSync.followers.get(brokerId);
    if (follower !== undefined) follower.lastSentHighWatermark = this.highWatermark;
  }

  /** DeleteRecords waits for it: the least log start over the leader and the followers that are alive. */
  lowWatermark(isAlive: (brokerId: number) => boolean): number {
    let low = this.logStartOffset;
    for (const follower of this.#inSync.followers.values()) if (isAlive(follower.brokerId)) low = Math.min(low, follower.logStartOffset);
    return low;
  }

  // --- In-sync set -------------------------------------------------------------------------------------------------

  #maybeExpandIsr(follower: FollowerState): t.PartitionChange {
    const required = Math.max(this.highWatermark, this.leaderEpochStartOffset);
    return this.#inSync.maybeExpand(follower, required, this.leaderEpoch, this.partitionEpoch) ? t.ISR_PROPOSED : t.NO_CHANGE;
  }

  /** Called every half of replica.lag.time.max.ms. Nothing is removed until the controller has written it. */
  maybeShrinkIsr(nowMs: number): t.PartitionChange {
    if (!this.isLeader) return t.NO_CHANGE;
    const proposed = this.#inSync.maybeShrink(this.logEndOffset, nowMs, this.#settings.replicaLagTimeMaxMs, this.leaderEpoch, this.partitionEpoch);
    // One that was about to join, and did not, holds the high watermark back no longer than this.
    return (proposed ? t.ISR_PROPOSED : t.NO_CHANGE) | this.#advanceHighWatermark(nowMs);
  }

  /** `proposal` is the one that was sent: answers to any other are dropped. */
  onAlterPartitionResult(proposal: IsrProposal, result: t.AlterPartitionResult, nowMs: number): t.PartitionChange {
    if (this.isrProposal !== proposal) return t.NO_CHANGE;
    if (result.errorCode !== t.NONE) return this.#onProposalFailed(result.errorCode, nowMs);
    if (result.leaderEpoch !== this.leaderEpoch || result.partitionEpoch < this.partitionEpoch) return t.NO_CHANGE;
    return this.#commitIsr(result.isr, result.partitionEpoch, result.leaderRecoveryState, nowMs);
  }

  #onProposalFailed(errorCode: number, nowMs: number): t.PartitionChange {
    switch (errorCode) {
      case t.OPERATION_NOT_ATTEMPTED:
      case t.INELIGIBLE_REPLICA:
        this.#inSync.reject();
        // The one that may not join has held the high watermark back, and no other fetch need come to move it.
        return this.#advanceHighWatermark(nowMs);
      case t.INVALID_UPDATE_VERSION:
        return t.REFRESH_PARTITION_STATE;
      case t.UNKNOWN_TOPIC_OR_PARTITION:
      case t.UNKNOWN_TOPIC_ID:
      case t.FENCED_LEADER_EPOCH:
      case t.NEW_LEADER_ELECTED:
      case t.INVALID_REQUEST:
        // A newer LeaderAndIsr or StopReplica is on its way; until then the maximal ISR stands.
        return t.NO_CHANGE;
      default:
        return t.RETRY_PROPOSAL;
    }
  }

  /** What the state znode says now. A newer leader epoch in it means: this leader is history, a LeaderAndIsr will follow. */
  onPartitionStateRead(state: t.AlterPartitionResult, nowMs: number): t.PartitionChange {
    if (!this.isLeader || state.leaderEpoch !== this.leaderEpoch || state.leader !== this.localBrokerId) return t.NO_CHANGE;
    if (state.partitionEpoch < this.partitionEpoch) return t.NO_CHANGE;
    return this.#commitIsr(state.isr, state.partitionEpoch, state.leaderRecoveryState, nowMs);
  }

  #commitIsr(isr: readonly number[], partitionEpoch: number, leaderRecoveryState: number, nowMs: number): t.PartitionChange {
    const same = isr.length === this.isr.length && isr.every((id) => this.isr.includes(id));
    this.#inSync.commit(isr);
    this.partitionEpoch = partitionEpoch;
    this.leaderRecoveryState = leaderRecoveryState;
    return this.#advanceHighWatermark(nowMs) | (same ? t.NO_CHANGE : t.ISR_CHANGED);
  }

  // --- High watermark ----------------------------------------------------------------------------------------------

  /** The settings of the topic or broker changed. */
  onSettings(settings: t.PartitionSettings, nowMs: number): t.PartitionChange {
    this.#settings = settings;
    return this.isLeader ? this.#advanceHighWatermark(nowMs) : t.NO_CHANGE;
  }

  #advanceHighWatermark(nowMs: number): t.PartitionChange {
    if (this.isr.length < this.effectiveMinIsr) return t.NO_CHANGE;
    const next = this.#inSync.leastLogEndOffset(this.logEndOffset, nowMs, this.#settings.replicaLagTimeMaxMs);
    if (next <= this.highWatermark) return t.NO_CHANGE;
    this.highWatermark = next;
    return t.HIGH_WATERMARK_MOVED;
  }
}
