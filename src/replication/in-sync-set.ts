/**
 * The leader's bookkeeping of its followers and of the in-sync set: who counts, who may join, who must go, and which
 * proposal is on its way. `Partition` owns one and tells it the log end and the high watermark of the moment.
 *
 * Invariants: at most one proposal in flight; nobody leaves `isr` before the controller has written it; nobody joins
 * with less than max(high watermark, start of the leader epoch) (reliability.md item 4).
 */
import { FollowerState, UNKNOWN_BROKER_EPOCH } from './follower-state.ts';
import { committedIsr, type IsrMember, type IsrProposal, type IsrState, pendingExpand, pendingShrink, rejected } from './isr-state.ts';
import { type LeaderAndIsrState, LEADER_RECOVERED, type ReplicaEligibility } from './partition-types.ts';

export class InSyncSet {
  readonly localBrokerId: number;
  state: IsrState = committedIsr([]);
  /** Of all assigned replicas, and of those that a reassignment dropped but ZooKeeper still has in the in-sync set. */
  readonly followers = new Map<number, FollowerState>();
  #assigned: ReadonlySet<number> = new Set();
  readonly #isEligible: ReplicaEligibility;

  constructor(localBrokerId: number, isEligible: ReplicaEligibility) {
    this.localBrokerId = localBrokerId;
    this.#isEligible = isEligible;
  }

  clear(): void {
    this.state = committedIsr([]);
    this.followers.clear();
  }

  commit(isr: readonly number[]): void {
    this.state = committedIsr([...isr]);
    for (const id of [...this.followers.keys()]) if (!this.#assigned.has(id) && !isr.includes(id)) this.followers.delete(id);
  }

  reject(): void {
    this.state = rejected(this.state);
  }

  /** A LeaderAndIsr makes (or keeps) this replica the leader. */
  onLeaderAndIsr(wanted: LeaderAndIsrState, isNewLeader: boolean, isNewEpoch: boolean, logEndOffset: number, nowMs: number): void {
    this.#assigned = new Set(wanted.replicas);
    this.commit(wanted.isr);
    // Whoever is in the in-sync set may be elected: the high watermark waits for it, assigned or not (R4).
    const others = new Set([...wanted.replicas, ...wanted.isr]);
    others.delete(this.localBrokerId);
    for (const id of others) {
      const inSync = wanted.isr.includes(id);
      const known = this.followers.get(id);
      if (known === undefined || isNewLeader) this.followers.set(id, new FollowerState(id, inSync ? nowMs : Number.NEGATIVE_INFINITY));
      else if (isNewEpoch) known.onNewEpochSameLeader(logEndOffset, inSync, nowMs);
    }
  }

  /** True when a proposal was made. */
  maybeExpand(follower: FollowerState, requiredOffset: number, leaderEpoch: number, partitionEpoch: number): boolean {
    const { state } = this;
    if (state.inFlight !== null || state.maximalIsr.includes(follower.brokerId) || !this.#assigned.has(follower.brokerId)) return false;
    if (follower.logEndOffset < requiredOffset || !this.#isEligible(follower.brokerId, follower.brokerEpoch)) return false;
    this.state = pendingExpand(state, follower.brokerId, this.#propose([...state.isr, follower.brokerId], leaderEpoch, partitionEpoch));
    return true;
  }

  /** True when a proposal was made. */
  maybeShrink(logEndOffset: number, nowMs: number, replicaLagTimeMaxMs: number, leaderEpoch: number, partitionEpoch: number): boolean {
    const { state } = this;
    if (state.inFlight !== null) return false;
    const keep = state.isr.filter(
      (id) => id === this.localBrokerId || this.followers.get(id)?.isCaughtUp(logEndOffset, nowMs, replicaLagTimeMaxMs) === true,
    );
    if (keep.length === state.isr.length) return false;
    this.state = pendingShrink(state, this.#propose(keep, leaderEpoch, partitionEpoch));
    return true;
  }

  #propose(ids: readonly number[], leaderEpoch: number, partitionEpoch: number): IsrProposal {
    const isr = ids.map((brokerId): IsrMember => ({ brokerId, brokerEpoch: this.followers.get(brokerId)?.brokerEpoch ?? UNKNOWN_BROKER_EPOCH }));
    return { leaderEpoch, partitionEpoch, isr, leaderRecoveryState: LEADER_RECOVERED };
  }

  /**
   * Least log end over the maximal ISR, and over replicas outside it that are caught up and about to join (else a
   * follower would chase a high watermark that runs away from it).
   */
  leastLogEndOffset(logEndOffset: number, nowMs: number, replicaLagTimeMaxMs: number): number {
    let least = logEndOffset;
    for (const follower of this.followers.values()) {
      if (follower.logEndOffset >= least) continue;
      const counts = this.state.maximalIsr.includes(follower.brokerId) || this.#isAboutToJoin(follower, logEndOffset, nowMs, replicaLagTimeMaxMs);
      if (counts) least = follower.logEndOffset;
    }
    return least;
  }

  #isAboutToJoin(follower: FollowerState, logEndOffset: number, nowMs: number, replicaLagTimeMaxMs: number): boolean {
    return follower.isCaughtUp(logEndOffset, nowMs, replicaLagTimeMaxMs) && this.#isEligible(follower.brokerId, follower.brokerEpoch);
  }
}
