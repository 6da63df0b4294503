/**
 * R12: a replica whose machine lost what it had not flushed neither leads nor counts as in sync because of what it held
 * before. Its broker says so when it registers; as soon as the controller knows, it leads only where nobody in sync is any
 * better, and it vouches again only when it has left, and joined anew, every in-sync set. Who joins has fetched, in the life
 * that the controller knows, up to the high watermark and the start of the leader's epoch (KIP-903, KAFKA-14139).
 */
import type { PartitionOracle, StoredState, Violate } from './partition-oracle.ts';

/** What the controller that writes believes: the life in which it knows each broker; −1: it does not know it. */
export type KnownEpoch = (brokerId: number) => number;

export interface Registration {
  readonly brokerId: number;
  readonly brokerEpoch: number;
  readonly provenWhole: boolean;
  /** The first of this life; else it was written anew. */
  readonly isFirst: boolean;
}

export class UncleanExclusion {
  readonly #violate: Violate;
  readonly #oracles: () => Iterable<PartitionOracle>;
  /** Brokers whose machine lost power under them, until they register. */
  readonly #lostPower = new Set<number>();
  /** Those whose process has registered. */
  readonly #registered = new Set<number>();
  /** The life in which a broker does not vouch for its logs. */
  readonly #doubted = new Map<number, number>();
  /** By partition: members of the in-sync set that are in it for what they held before. */
  readonly #doubtful = new Map<PartitionOracle, Set<number>>();

  /** What is being deleted, or is gone, is left alone. */
  readonly #isGoing: (oracle: PartitionOracle) => boolean;

  constructor(oracles: () => Iterable<PartitionOracle>, isGoing: (oracle: PartitionOracle) => boolean, violate: Violate) {
    this.#oracles = oracles;
    this.#isGoing = isGoing;
    this.#violate = violate;
  }

  onPowerLost(brokerId: number): void {
    this.#lostPower.add(brokerId);
  }

  /** Its process ended. */
  onGone(brokerId: number): void {
    this.#registered.delete(brokerId);
  }

  onRegistered({ brokerId, brokerEpoch, provenWhole, isFirst }: Registration, hasReplicas: boolean): void {
    if (isFirst && provenWhole && hasReplicas && this.#lostPower.has(brokerId)) this.#violate('R12', `broker ${brokerId} lost power while it ran and vouches for its logs`);
    this.#lostPower.delete(brokerId);
    const isSameProcess = this.#registered.has(brokerId);
    this.#registered.add(brokerId);
    if (!provenWhole) {
      // After the end of a session: what it joined anew, or led, since its start it is not in for what it held before.
      if (!isSameProcess) this.#beginDoubt(brokerId, brokerEpoch);
      return;
    }
    this.#doubted.delete(brokerId);
    for (const [oracle, doubtful] of this.#doubtful) {
      if (doubtful.delete(brokerId) && !isFirst && !this.#isGoing(oracle) && oracle.stored?.isr.includes(brokerId) === true) this.#violate('R12', `broker ${brokerId} vouches again for its logs while it is in the in-sync set of ${oracle.name} for what it held before`);
    }
  }

  #beginDoubt(brokerId: number, brokerEpoch: number): void {
    this.#doubted.set(brokerId, brokerEpoch);
    for (const oracle of this.#oracles()) if (oracle.stored?.isr.includes(brokerId) === true) this.#of(oracle).add(brokerId);
  }

  #of(oracle: PartitionOracle): Set<number> {
    let doubtful = this.#doubtful.get(oracle);
    if (doubtful === undefined) this.#doubtful.set(oracle, (doubtful = new Set()));
    return doubtful;
  }

  onStored(oracle: PartitionOracle, before: StoredState | null, next: StoredState, knownEpoch: KnownEpoch): void {
    if (before === null) return;
    if (next.leaderEpoch > before.leaderEpoch) this.#onElection(oracle, before, next, knownEpoch);
    else for (const brokerId of next.isr) if (!before.isr.includes(brokerId)) this.#onJoined(oracle, next, brokerId, knownEpoch(brokerId));
    const doubtful = this.#doubtful.get(oracle);
    for (const brokerId of doubtful ?? []) if (!next.isr.includes(brokerId)) doubtful!.delete(brokerId);
  }

  #onElection(oracle: PartitionOracle, before: StoredState, { leader, leaderEpoch }: StoredState, knownEpoch: KnownEpoch): void {
    const doubtful = this.#doubtful.get(oracle);
    if (doubtful?.has(leader) !== true || knownEpoch(leader) < this.#doubted.get(leader)!) return;
    const better = before.isr.filter((brokerId) => !doubtful.has(brokerId));
    if (better.length > 0) this.#violate('R12', `${oracle.name}: broker ${leader}, which does not vouch for its log, was elected in epoch ${leaderEpoch} although ${better.join(',')} of the in-sync set ${before.isr.join(',')} may hold more`);
    // From now on its log is the partition's.
    doubtful.delete(leader);
  }

  #onJoined(oracle: PartitionOracle, { leader, leaderEpoch }: StoredState, brokerId: number, knownEpoch: number): void {
    const state = oracle.live.get(leader);
    const follower = state?.isLeader === true && state.leaderEpoch === leaderEpoch ? state.follower(brokerId) : undefined;
    if (state === undefined || follower === undefined) return;
    const who = `${oracle.name}: broker ${brokerId} joined the in-sync set of leader ${leader} in epoch ${leaderEpoch}`;
    if (follower.brokerEpoch < knownEpoch) this.#violate('R12', `${who}; it fetched last in its life ${follower.brokerEpoch}, the controller knows ${knownEpoch}`);
    const required = Math.max(state.highWatermark, state.leaderEpochStartOffset);
    if (follower.brokerEpoch === knownEpoch && follower.logEndOffset < required) this.#violate('R12', `${who} at offset ${follower.logEndOffset}; ${required} is required`);
  }
}
