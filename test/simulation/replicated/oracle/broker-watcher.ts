/**
 * Looks at a broker after each of its events and tells the partitions' oracles what changed. It reads the broker's own
 * state (roles, epochs, ends, high watermarks) and the simulated disk; it changes nothing.
 */
import type { Broker } from '../../../../src/broker/broker.ts';
import type { HostedPartition } from '../../../../src/broker/hosted-partition.ts';
import type { SimNode } from '../../../../src/sim/create-sim-world.ts';
import { TreeDirectory } from '../../../../src/sim/file-tree.ts';
import type { PartitionLog } from '../../../../src/storage/partition-log.ts';
import { epochProblem, indexProblem, producerProblem } from './derived-state.ts';
import { durabilityProblem } from './durable-log.ts';
import type { PartitionOracle, Violate } from './partition-oracle.ts';
import type { ReplicaLog } from './replica-log.ts';

interface View {
  readonly oracle: PartitionOracle;
  readonly replica: ReplicaLog;
  logEndOffset: number;
  highWatermark: number;
  leaderEpoch: number;
  isr: readonly number[];
  maximalIsr: readonly number[];
  /** What the log said it had synced. */
  syncedOffset: number;
  epochsVersion: number;
}

export interface WatchedBroker {
  readonly brokerId: number;
  readonly broker: Broker;
  readonly node: SimNode;
  /** log.flush.interval.messages=1: nothing is shown before it is synced. */
  readonly flushEach: boolean;
}

export class BrokerWatcher {
  readonly #brokerId: number;
  readonly #broker: Broker;
  readonly #node: SimNode;
  readonly #flushEach: boolean;
  readonly #oracleOf: (topic: string, partition: number) => PartitionOracle;
  readonly #violate: Violate;
  readonly #views = new Map<HostedPartition, View>();
  /** Stopped without being deleted (StopReplica of a controlled shutdown): the log's directory to the replica. */
  readonly #stopped = new Map<string, ReplicaLog>();
  /** Log directories of partitions that this process has served before. */
  readonly #lookedAt = new Set<string>();
  #controllerEpoch = -1;

  constructor({ brokerId, broker, node, flushEach }: WatchedBroker, oracleOf: (topic: string, partition: number) => PartitionOracle, violate: Violate) {
    this.#brokerId = brokerId;
    this.#broker = broker;
    this.#node = node;
    this.#flushEach = flushEach;
    this.#oracleOf = oracleOf;
    this.#violate = violate;
  }

  look(): void {
    const manager = this.#broker.replicaManager;
    if (manager === null) return;
    let hosts = 0;
    for (const hosted of manager.all()) {
      hosts++;
      const view = this.#views.get(hosted) ?? this.#begin(hosted);
      if (view !== null) this.#compare(hosted, view);
    }
    if (hosts < this.#views.size) this.#sweep();
    if (this.#stopped.size > 0) this.#forgetDeleted();
    const { controllerEpoch } = this.#broker.controlRequests;
    if (controllerEpoch < this.#controllerEpoch) this.#violate('C2', `broker ${this.#brokerId} obeys controller epoch ${controllerEpoch} after ${this.#controllerEpoch}`);
    this.#controllerEpoch = controllerEpoch;
  }

  #begin(hosted: HostedPartition): View | null {
    if (hosted.log === null) return null;
    const oracle = this.#oracleOf(hosted.topic, hosted.partition);
    const replica = oracle.replica(this.#brokerId);
    const { mustKeepOffset } = replica;
    replica.forget();
    oracle.live.set(this.#brokerId, hosted.state);
    const view: View = { oracle, replica, logEndOffset: 0, highWatermark: 0, leaderEpoch: -1, isr: [], maximalIsr: [], syncedOffset: 0, epochsVersion: -1 };
    this.#views.set(hosted, view);
    this.#stopped.delete(hosted.log.directory);
    this.#onFirstLook(view, hosted.log);
    if (hosted.log.logEndOffset < mustKeepOffset) this.#violate('D2', `${oracle.name}: broker ${this.#brokerId} had records up to ${mustKeepOffset} before it went down and has them up to ${hosted.log.logEndOffset} after its start`);
    return view;
  }

  /** D6: what a start found is synced before anybody is served from it. */
  #onFirstLook(view: View, { core, directory, logEndOffset }: PartitionLog): void {
    if (this.#lookedAt.has(directory)) return;
    this.#lookedAt.add(directory);
    if (core.syncedOffset < logEndOffset) this.#say('D6', view, `its start found records up to ${logEndOffset} and has synced them up to ${core.syncedOffset}`);
  }

  #compare(hosted: HostedPartition, view: View): void {
    const { state, log } = hosted;
    // While it is being cut its end may lie within a batch; of one that is offline nobody says how far it was cut.
    view.replica.isBeingCut = log === null || log.core.status === 'repairing';
    if (log !== null && log.logEndOffset !== view.logEndOffset && !view.replica.isBeingCut) this.#onLogEnd(view, log);
    if (log !== null && !view.replica.isBeingCut) this.#lookBeside(view, log);
    if (state.leaderEpoch !== view.leaderEpoch) {
      if (state.leaderEpoch < view.leaderEpoch) this.#violate('R7', `${view.oracle.name}: broker ${this.#brokerId} went from leader epoch ${view.leaderEpoch} to ${state.leaderEpoch}`);
      view.leaderEpoch = state.leaderEpoch;
      view.oracle.onLeaderEpoch(this.#brokerId, state);
    }
    if (state.isLeader && (state.isr !== view.isr || state.maximalIsr !== view.maximalIsr)) {
      view.isr = state.isr;
      view.maximalIsr = state.maximalIsr;
      view.oracle.onIsr();
    }
    if (state.highWatermark !== view.highWatermark) {
      if (state.highWatermark < view.highWatermark && state.isLeader) this.#violate('R8', `${view.oracle.name}: leader ${this.#brokerId} moved its high watermark from ${view.highWatermark} back to ${state.highWatermark}`);
      view.highWatermark = state.highWatermark;
      view.oracle.onHighWatermark(this.#brokerId, state, state.highWatermark);
    }
  }

  #onLogEnd(view: View, log: PartitionLog): void {
    const { oracle, replica } = view;
    const { logEndOffset } = log;
    const before = Math.min(view.logEndOffset, logEndOffset);
    const isFirst = replica.nodes.length === 0;
    if (logEndOffset < view.logEndOffset) {
      const removed = replica.cut(logEndOffset);
      oracle.onTruncated(this.#brokerId, view.logEndOffset, logEndOffset, removed);
    }
    view.logEndOffset = logEndOffset;
    const problem = replica.readTo(logEndOffset, this.#node.storage.tree, log.directory, (node) => oracle.onNewBatch(this.#brokerId, node));
    if (problem !== null) this.#violate(problem.invariant, `${oracle.name} on broker ${this.#brokerId}: ${problem.message}`);
    this.#say('D5', view, producerProblem(replica, log.core.producers, before, log.core.nextOffset === logEndOffset));
    if (isFirst) this.#say('D5', view, indexProblem(replica, this.#node.storage, log.directory, log.core.segments));
    if (this.#flushEach && log.core.syncedOffset < logEndOffset) this.#say('D6', view, `the log shows its records up to ${logEndOffset} and has synced them up to ${log.core.syncedOffset}`);
  }

  /** D4 to D6: what the log keeps and says beside its batches. */
  #lookBeside(view: View, { core, directory }: PartitionLog): void {
    const { replica } = view;
    if (core.epochs.version !== view.epochsVersion) {
      view.epochsVersion = core.epochs.version;
      this.#say('D5', view, epochProblem(replica, core.epochs));
    }
    if (core.syncedOffset === view.syncedOffset) return;
    const from = view.syncedOffset;
    view.syncedOffset = core.syncedOffset;
    const problem = durabilityProblem(replica, this.#node.storage, directory, from, core.syncedOffset);
    if (problem !== null) this.#say('D6', view, `the log says that it has synced its records up to ${core.syncedOffset}, and ${problem}`);
  }

  #say(invariant: string, { oracle }: View, problem: string | null): void {
    if (problem !== null) this.#violate(invariant, `${oracle.name} on broker ${this.#brokerId}: ${problem}`);
  }

  /** D5, all of it: at rest. */
  lookAtAll(): void {
    for (const [hosted, view] of this.#views) {
      const { log } = hosted;
      if (log === null || view.replica.isBeingCut) continue;
      this.#say('D5', view, epochProblem(view.replica, log.core.epochs) ?? producerProblem(view.replica, log.core.producers, 0, true) ?? indexProblem(view.replica, this.#node.storage, log.directory, log.core.segments));
    }
  }

  /** Replicas that this broker hosts no more. */
  #sweep(): void {
    const hosts = new Set(this.#broker.replicaManager.all());
    for (const [hosted, view] of this.#views) {
      if (hosts.has(hosted)) continue;
      this.#views.delete(hosted);
      if (view.oracle.live.get(this.#brokerId) === hosted.state) view.oracle.live.delete(this.#brokerId);
      // Its log may still be there, whole: it may be elected before it is hosted again (seed 881).
      view.replica.isUnknown = true;
      if (hosted.log === null) view.replica.forget();
      else this.#stopped.set(hosted.log.directory, view.replica);
    }
  }

  #forgetDeleted(): void {
    for (const [directory, replica] of this.#stopped) {
      if (this.#node.storage.tree.find(directory) instanceof TreeDirectory) continue;
      replica.forget();
      this.#stopped.delete(directory);
    }
  }
}
