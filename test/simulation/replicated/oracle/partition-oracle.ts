/**
 * What must hold of one partition over all its replicas (reliability.md §2.1, R1 to R13, I1 to I3): the true high
 * watermark, the committed records, the state that ZooKeeper holds, and each replica's log. It hears of changes only;
 * each is checked at the moment at which it happens, at a cost in proportion to what changed.
 */
import type { Partition } from '../../../../src/replication/partition.ts';
import type { PartitionState } from '../../../../src/znodes/topic-znodes.ts';
import { Leaderships } from './leaderships.ts';
import { type LogNode, LogTree } from './log-tree.ts';
import { ReplicaLog } from './replica-log.ts';

export type Violate = (invariant: string, message: string) => void;

export interface StoredState extends PartitionState {
  /** Version of the znode. */
  readonly version: number;
}

export class PartitionOracle {
  readonly name: string;
  readonly tree = new LogTree();
  readonly replicas = new Map<number, ReplicaLog>();
  readonly #violate: Violate;
  /** The pure state of each replica that runs. */
  readonly live = new Map<number, Partition>();
  stored: StoredState | null = null;
  /** Below it everything is committed, whoever may know it. */
  trueHighWatermark = 0;
  readonly #committed: LogNode[] = [];
  readonly committedValues: string[] = [];
  readonly #offsetOf = new Map<string, number>();
  /** Records sent once of which the producer was told that they are not stored. */
  readonly #refused = new Map<string, string>();
  readonly #lastCount = new Map<string, number>();
  readonly #leaderOf = new Map<number, number>();
  readonly #leaderships = new Leaderships();
  readonly #nowMs: () => number;
  elections = 0;
  /** Values are those of the workload's producers (false: internal topics). */
  readonly isUserTopic: boolean;

  constructor(name: string, isUserTopic: boolean, violate: Violate, nowMs: () => number = () => 0) {
    this.name = name;
    this.isUserTopic = isUserTopic;
    this.#nowMs = nowMs;
    this.#violate = (invariant, message) => violate(invariant, `${name}: ${message}`);
  }

  get committedTip(): LogNode | null {
    return this.#committed.at(-1) ?? null;
  }

  replica(brokerId: number): ReplicaLog {
    let replica = this.replicas.get(brokerId);
    if (replica === undefined) this.replicas.set(brokerId, (replica = new ReplicaLog(brokerId, this.tree)));
    return replica;
  }

  // --- What ZooKeeper holds ------------------------------------------------------------------------------------------

  onStored(next: StoredState): void {
    const before = this.stored;
    this.stored = next;
    this.#leaderships.began(next.leaderEpoch, next.leader, this.#nowMs());
    if (before !== null && next.leaderEpoch < before.leaderEpoch) this.#violate('R7', `leader epoch ${next.leaderEpoch} was written over ${before.leaderEpoch}`);
    if (before !== null && next.leader !== before.leader && next.leader >= 0 && next.leaderEpoch === before.leaderEpoch) this.#violate('R7', `leader ${next.leader} was written over ${before.leader} in the same epoch ${next.leaderEpoch}`);
    this.#followTaints(next.isr);
    const isElection = before === null || next.leaderEpoch > before.leaderEpoch;
    if (next.leader >= 0) {
      const known = this.#leaderOf.get(next.leaderEpoch);
      if (known !== undefined && known !== next.leader) this.#violate('R7', `epoch ${next.leaderEpoch} belongs to ${known} and to ${next.leader}`);
      this.#leaderOf.set(next.leaderEpoch, next.leader);
      if (!next.isr.includes(next.leader)) this.#violate('R3', `leader ${next.leader} is not in the in-sync set ${next.isr.join(',')}`);
    }
    if (isElection && next.leader >= 0) {
      if (before !== null && next.leader !== before.leader) this.elections++;
      if (!this.replica(next.leader).holds(this.committedTip)) this.#violate('R2', `broker ${next.leader} was elected in epoch ${next.leaderEpoch} with a log that ends at ${this.replica(next.leader).endOffset} and lacks committed records below ${this.trueHighWatermark}`);
    }
    this.#checkIsrHoldsCommitted(`the in-sync set ${next.isr.join(',')} of epoch ${next.leaderEpoch} was written`);
    this.#checkMaximalIsr();
  }

  #followTaints(isr: readonly number[]): void {
    for (const replica of this.replicas.values()) {
      if (!replica.isTainted) continue;
      if (!isr.includes(replica.brokerId)) replica.wasOutOfIsr = true;
      else if (replica.wasOutOfIsr) replica.isTainted = false;
    }
  }

  /** ZooKeeper lost what it had not answered for. */
  onStoreReset(state: StoredState | null): void {
    for (const epoch of [...this.#leaderOf.keys()]) if (epoch > (state?.leaderEpoch ?? -1)) this.#leaderOf.delete(epoch);
    this.#leaderships.forgetAfter(state?.leaderEpoch ?? -1);
    this.stored = state;
  }

  /** Since when a broker that thinks it leads is deposed and has not heard of it; Infinity: it leads, or knows that it does not. */
  deposedMs(brokerId: number): number {
    const replica = this.live.get(brokerId);
    return replica?.isLeader === true ? this.#leaderships.endedMs(brokerId, replica.leaderEpoch) : Infinity;
  }

  /** R3, R5: whoever is in sync holds all that is committed. */
  #checkIsrHoldsCommitted(when: string): void {
    if (this.stored === null) return;
    for (const brokerId of this.stored.isr) {
      const replica = this.replica(brokerId);
      if (replica.isTainted || replica.holds(this.committedTip)) continue;
      this.#violate('R3', `${when}: broker ${brokerId} is in it and ends at ${replica.endOffset}, without all committed records below ${this.trueHighWatermark}`);
    }
  }

  /** R4: the leader counts on no fewer than ZooKeeper's in-sync set. */
  #checkMaximalIsr(): void {
    const { stored } = this;
    const leader = stored === null ? undefined : this.live.get(stored.leader);
    if (stored === null || leader === undefined || !leader.isLeader || leader.leaderEpoch !== stored.leaderEpoch) return;
    const missing = stored.isr.filter((brokerId) => !leader.maximalIsr.includes(brokerId));
    if (missing.length > 0) this.#violate('R4', `leader ${stored.leader} counts on ${leader.maximalIsr.join(',')}, but the in-sync set is ${stored.isr.join(',')}`);
  }

  // --- What replicas do ----------------------------------------------------------------------------------------------

  /** The leader of an epoch appends alone in it; what a deposed one appends must never be committed. */
  onNewBatch(brokerId: number, node: LogNode): void {
    const owner = this.#leaderOf.get(node.epoch);
    if (owner !== brokerId) this.#violate('R7', `broker ${brokerId} wrote ${node.describe()} first; epoch ${node.epoch} belongs to ${owner}`);
    const isr = this.stored?.isr ?? [];
    for (const [other, state] of this.live) if (other !== brokerId && state.leaderEpoch > node.epoch && isr.includes(other)) node.isOfZombie = true;
  }

  /** `removed`: the first batch that goes. What was never committed must go where the leader has something else. */
  onTruncated(brokerId: number, from: number, to: number, removed: LogNode | null): void {
    if (removed !== null && this.#committed[removed.depth] === removed) this.#violate('R13', `broker ${brokerId} cut its log from ${from} to ${to}, and with it the committed ${removed.describe()}`);
  }

  /**
   * The process is gone. `isLossy`: so is, perhaps, what it had not flushed; else everything must be there again.
   * `wholeEnd`: how far the disk holds whole batches now. What survived a power failure survives every crash after it (D3).
   */
  onCrash(brokerId: number, isLossy: boolean, wholeEnd: () => number = () => 0, lostPower = isLossy): void {
    this.live.delete(brokerId);
    const replica = this.replicas.get(brokerId);
    if (replica === undefined) return;
    const kept = replica.keepsDurably ? replica.mustKeepOffset : 0;
    // One that was down, or had not looked at this log yet, is to find what was there before.
    if (isLossy || replica.isBeingCut || replica.isUnknown) replica.mustKeepOffset = Math.max(kept, wholeEnd());
    else replica.mustKeepOffset = Math.max(replica.mustKeepOffset, replica.endOffset);
    if (!isLossy) return;
    // After a failed sync what is there may be in the page cache alone, and another failed sync may take it.
    replica.keepsDurably = lostPower;
    replica.isTainted = true;
    replica.isUnknown = true;
    replica.wasOutOfIsr = this.stored !== null && !this.stored.isr.includes(brokerId);
  }

  onTainted(brokerId: number): void {
    const replica = this.replica(brokerId);
    replica.isTainted = true;
    replica.wasOutOfIsr = this.stored !== null && !this.stored.isr.includes(brokerId);
  }

  /** R8, KIP-207: a fresh leader that lags what clients saw knows it. */
  onLeaderEpoch(brokerId: number, state: Partition): void {
    if (!state.isLeader || state.leaderEpoch !== this.stored?.leaderEpoch || state.highWatermark >= this.trueHighWatermark || state.isHighWatermarkBehindEpochStart) return;
    this.#violate('R8', `leader ${brokerId} of epoch ${state.leaderEpoch} has high watermark ${state.highWatermark} and begins at ${state.leaderEpochStartOffset}; ${this.trueHighWatermark} was told before`);
  }

  onIsr(): void {
    this.#checkMaximalIsr();
  }

  onHighWatermark(brokerId: number, state: Partition, highWatermark: number): void {
    if (highWatermark <= this.trueHighWatermark) return this.#checkBelowHighWatermark(brokerId, highWatermark);
    if (!state.isLeader) return this.#violate('R8', `broker ${brokerId} follows with high watermark ${highWatermark}; no leader was beyond ${this.trueHighWatermark}`);
    if (state.isr.length < state.effectiveMinIsr) this.#violate('R10', `leader ${brokerId} moved the high watermark to ${highWatermark} with in-sync set ${state.isr.join(',')}`);
    this.#checkMaximalIsr();
    this.#commit(brokerId, highWatermark, state.leaderEpoch);
    this.trueHighWatermark = highWatermark;
    if (this.stored !== null) this.#checkIsrHoldsCommitted(`the high watermark moved to ${highWatermark} in epoch ${state.leaderEpoch}, in-sync set ${this.stored.isr.join(',')}`);
  }

  /** R6, R9: what a replica holds below its own high watermark, and serves to consumers, is what is committed. */
  #checkBelowHighWatermark(brokerId: number, highWatermark: number): void {
    const replica = this.replica(brokerId);
    const committed = this.#committedAt(highWatermark - 1);
    if (committed === null || replica.isBeingCut || replica.holds(committed)) return;
    const other = replica.nodes[committed.depth];
    this.#violate('R9', `broker ${brokerId} has high watermark ${highWatermark} over ${other === undefined ? `a log that ends at ${replica.endOffset}` : other.describe()} where ${committed.describe()} is committed`);
  }

  /** The committed batch that holds the offset, or null. */
  #committedAt(offset: number): LogNode | null {
    let [low, high] = [0, this.#committed.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#committed[middle]!.baseOffset <= offset) low = middle;
      else high = middle - 1;
    }
    return offset < 0 ? null : (this.#committed[low] ?? null);
  }

  #commit(brokerId: number, upTo: number, leaderEpoch: number): void {
    const replica = this.replica(brokerId);
    if (!replica.holds(this.committedTip)) this.#violate('R9', `leader ${brokerId} moved the high watermark to ${upTo} over a log that lacks committed records below ${this.trueHighWatermark}`);
    for (let depth = this.committedTip === null ? 0 : this.committedTip.depth + 1; depth < replica.nodes.length; depth++) {
      const node = replica.nodes[depth]!;
      if (node.baseOffset >= upTo) break;
      if (node.lastOffset >= upTo) this.#violate('R8', `the high watermark ${upTo} lies within ${node.describe()}`);
      if (node.isOfZombie && node.epoch === leaderEpoch) this.#violate('R11', `${node.describe()} was committed although it was appended after a member of the in-sync set knew a newer epoch`);
      this.#committed.push(node);
      if (this.isUserTopic) for (const [at, value] of node.values.entries()) this.#onCommitted(node.baseOffset + at, value, node.producerId >= 0);
    }
  }

  /** I2, I3: once, and in the order of sending. */
  #onCommitted(offset: number, value: string, isIdempotent: boolean): void {
    this.committedValues[offset] = value;
    const twice = this.#offsetOf.get(value);
    if (twice !== undefined && isIdempotent) this.#violate('I2', `${value} is committed at ${twice} and at ${offset}`);
    this.#offsetOf.set(value, offset);
    const refusal = this.#refused.get(value);
    if (refusal !== undefined) this.#violate('R14', `${value} is committed at ${offset}, and its producer was told ${refusal}`);
    if (!isIdempotent) return;
    const dot = value.lastIndexOf('.');
    const sender = value.slice(0, dot);
    const count = Number(value.slice(dot + 1));
    const last = this.#lastCount.get(sender) ?? 0;
    if (count < last) this.#violate('I3', `${value} at ${offset} was sent before ${sender}.${last}, which is committed before it`);
    this.#lastCount.set(sender, count);
  }

  // --- What clients hear ---------------------------------------------------------------------------------------------

  /** R1: an acks=all record is committed when its producer hears of it. −1: a duplicate whose offset is not known any more. */
  onAcked(client: string, offset: number, value: string): void {
    const at = offset < 0 ? (this.#offsetOf.get(value) ?? -1) : offset;
    if (at < 0 || at >= this.trueHighWatermark) this.#violate('R1', `${client} was told that ${value} is at ${offset}; committed is only what lies below ${this.trueHighWatermark}`);
    else if (this.committedValues[at] !== value) this.#violate('R1', `${client} was told that ${value} is at ${at}, where ${this.committedValues[at]} is committed`);
  }

  /** R14: what is surely not stored must never be committed. */
  onRefused(client: string, value: string, error: string): void {
    const offset = this.#offsetOf.get(value);
    if (offset !== undefined) this.#violate('R14', `${client} was told ${error} of ${value}, which is committed at ${offset}`);
    this.#refused.set(value, error);
  }

  /** R9. */
  onSeen(client: string, offset: number, value: string): void {
    if (offset >= this.trueHighWatermark) this.#violate('R9', `${client} read ${value} at ${offset}; committed is only what lies below ${this.trueHighWatermark}`);
    else if (this.committedValues[offset] !== value) this.#violate('R9', `${client} read ${value} at ${offset}, where ${this.committedValues[offset]} is committed`);
  }
}
