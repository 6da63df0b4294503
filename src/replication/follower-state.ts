/**
 * What a leader knows of one follower. Learned only from the follower's own fetches of the current leader epoch:
 * a fetch at offset X says "my log is whole, and equal to yours, up to X".
 *
 * Invariants: `logEndOffset` is −1 until the first fetch of this leader epoch; `lastCaughtUpMs` never decreases within
 * a leader epoch; `brokerEpoch` never decreases (an older incarnation's delayed fetch is refused).
 * Times are monotonic milliseconds. Rules: Kafka's Replica.updateFetchStateOrThrow and resetReplicaState, KIP-903.
 */

/** The leader has not heard from this replica in this epoch. */
export const UNKNOWN_OFFSET = -1;
/** A peer that does not say (Apache Kafka in ZooKeeper mode): Kafka's own rule applies to it. */
export const UNKNOWN_BROKER_EPOCH = -1;

export class FollowerState {
  readonly brokerId: number;
  logEndOffset = UNKNOWN_OFFSET;
  logStartOffset = UNKNOWN_OFFSET;
  /** Latest time at which the follower held all that the leader held then. */
  lastCaughtUpMs: number;
  brokerEpoch = UNKNOWN_BROKER_EPOCH;
  /** High watermark of the last answer to it, for followers that serve consumers (KIP-392). */
  lastSentHighWatermark = UNKNOWN_OFFSET;
  /** Leader's log end at the previous fetch, and when that was: a fetch that reaches it proves "caught up then". */
  #lastFetchLeaderLogEndOffset = UNKNOWN_OFFSET;
  #lastFetchMs = 0;

  constructor(brokerId: number, lastCaughtUpMs: number) {
    this.brokerId = brokerId;
    this.lastCaughtUpMs = lastCaughtUpMs;
  }

  /** False when the fetch comes from an older incarnation of that broker. */
  recordFetch(fetchOffset: number, logStartOffset: number, leaderLogEndOffset: number, brokerEpoch: number, nowMs: number): boolean {
    if (brokerEpoch !== UNKNOWN_BROKER_EPOCH) {
      if (brokerEpoch < this.brokerEpoch) return false;
      this.brokerEpoch = brokerEpoch;
    }
    if (fetchOffset >= leaderLogEndOffset) this.lastCaughtUpMs = Math.max(this.lastCaughtUpMs, nowMs);
    else if (fetchOffset >= this.#lastFetchLeaderLogEndOffset) this.lastCaughtUpMs = Math.max(this.lastCaughtUpMs, this.#lastFetchMs);
    this.logEndOffset = fetchOffset;
    this.logStartOffset = logStartOffset;
    this.#lastFetchLeaderLogEndOffset = leaderLogEndOffset;
    this.#lastFetchMs = nowMs;
    return true;
  }

  /** A new leader epoch on the leader that already led: positions stay, the clock of lag starts anew. */
  onNewEpochSameLeader(leaderLogEndOffset: number, inSync: boolean, nowMs: number): void {
    this.lastCaughtUpMs = inSync ? nowMs : Number.NEGATIVE_INFINITY;
    this.#lastFetchLeaderLogEndOffset = leaderLogEndOffset;
    this.#lastFetchMs = nowMs;
  }

  isCaughtUp(leaderLogEndOffset: number, nowMs: number, replicaLagTimeMaxMs: number): boolean {
    return this.logEndOffset === leaderLogEndOffset || nowMs - this.lastCaughtUpMs <= replicaLagTimeMaxMs;
  }
}
