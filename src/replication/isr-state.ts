/**
 * The in-sync set as the leader holds it: what ZooKeeper is known to have (`isr`), and at most one proposal on its way
 * to the controller. The proposal carries the epochs it was made under, so that a late answer is recognised and dropped
 * (KAFKA-12686).
 *
 * Invariant (KIP-497): `maximalIsr` is a superset of the ISR that ZooKeeper holds, whatever becomes of the proposal:
 * a pending expansion counts already, a pending shrink does not count yet.
 */

export interface IsrMember {
  readonly brokerId: number;
  /** czxid of its registration as its fetches said; −1 unknown. */
  readonly brokerEpoch: number;
}

/** What the leader asks of the controller (AlterPartition). */
export interface IsrProposal {
  readonly leaderEpoch: number;
  /** Version of the state znode on which the proposal builds. */
  readonly partitionEpoch: number;
  readonly isr: readonly IsrMember[];
  readonly leaderRecoveryState: number;
}

export interface IsrState {
  readonly isr: readonly number[];
  readonly maximalIsr: readonly number[];
  readonly inFlight: IsrProposal | null;
}

export const committedIsr = (isr: readonly number[]): IsrState => ({ isr, maximalIsr: isr, inFlight: null });

export const pendingExpand = (from: IsrState, joining: number, inFlight: IsrProposal): IsrState => ({
  isr: from.isr,
  maximalIsr: [...from.isr, joining],
  inFlight,
});

export const pendingShrink = (from: IsrState, inFlight: IsrProposal): IsrState => ({ isr: from.isr, maximalIsr: from.isr, inFlight });

/** The controller refused the proposal for good: what was committed before stands. */
export const rejected = (from: IsrState): IsrState => committedIsr(from.isr);
