/**
 * Hears of every transaction of the simulated ZooKeeper server at the moment it is made, and tells the partitions'
 * oracles. C1: what a controller writes carries the epoch that /controller_epoch has then, and comes from the session
 * that owns /controller (if any does).
 */
import { decodeBroker, decodeController, decodeControllerEpoch } from '../../../../src/znodes/broker-znodes.ts';
import { CONTROLLER_EPOCH_PATH, CONTROLLER_PATH, DELETE_TOPICS_PATH, TOPICS_PATH } from '../../../../src/znodes/paths.ts';
import { decodePartitionState, decodeTopic, type TopicAssignment } from '../../../../src/znodes/topic-znodes.ts';
import type { EmbeddedCoordinationStore } from '../../../../src/zookeeper/open-embedded.ts';
import type { Transaction, ZnodeTree } from '../../../../src/zookeeper/tree.ts';
import type { PartitionOracle, StoredState, Violate } from './partition-oracle.ts';
import { UncleanExclusion } from './unclean-exclusion.ts';

const STATE_PATH = /^\/brokers\/topics\/([^/]+)\/partitions\/(\d+)\/state$/;
const BROKER_PATH = /^\/brokers\/ids\/(\d+)$/;
const TOPIC_PATH = /^\/brokers\/topics\/([^/]+)$/;

type StoredNode = Extract<Transaction['changes'][number], { kind: 'put' }>['node'];

export class StoreWatcher {
  readonly #oracleOf: (topic: string, partition: number) => PartitionOracle;
  readonly #oracles: () => Iterable<PartitionOracle>;
  readonly #violate: Violate;
  readonly exclusion: UncleanExclusion;
  /** The controller on that broker: in which life it knows a broker. */
  knownEpochOf: (controllerId: number, brokerId: number) => number = () => -1;
  tree: ZnodeTree | null = null;
  readonly assignments = new Map<string, TopicAssignment>();
  controllers = 0;
  #controllerEpoch = 0;

  constructor(oracleOf: (topic: string, partition: number) => PartitionOracle, oracles: () => Iterable<PartitionOracle>, violate: Violate) {
    this.#oracleOf = oracleOf;
    this.#oracles = oracles;
    this.#violate = violate;
    this.exclusion = new UncleanExclusion(oracles, (oracle) => this.#isGoing(oracle), violate);
  }

  /** A server that has just started: what it recovered is what counts. */
  attach(opened: EmbeddedCoordinationStore): void {
    const { tree } = opened.store;
    this.tree = tree;
    this.assignments.clear();
    const recovered = new Map<string, StoredState>();
    for (const [path, node] of tree.map.nodes) {
      const topic = TOPIC_PATH.exec(path);
      if (topic !== null) this.assignments.set(topic[1]!, decodeTopic(topic[1]!, node.data!));
      const state = STATE_PATH.exec(path);
      if (state !== null) recovered.set(`${state[1]}-${state[2]}`, { ...decodePartitionState(state[1]!, Number(state[2]), node.data!), version: node.version });
    }
    for (const oracle of this.#oracles()) oracle.onStoreReset(recovered.get(oracle.name) ?? null);
    const execute = tree.execute.bind(tree);
    tree.execute = (operations, caller, nowMs) => {
      const outcome = execute(operations, caller, nowMs);
      if (outcome.transaction !== null) this.#onTransaction(outcome.transaction, caller.sessionId);
      return outcome;
    };
  }

  /** Null while no server runs. */
  get controllerId(): number | null {
    const node = this.tree?.node(CONTROLLER_PATH);
    return node === null || node === undefined ? null : decodeController(node.data!).brokerId;
  }

  #onTransaction(transaction: Transaction, sessionId: bigint): void {
    for (const change of transaction.changes) {
      if (change.kind === 'remove') {
        const topic = TOPIC_PATH.exec(change.path);
        if (topic !== null) this.assignments.delete(topic[1]!);
      }
      const broker = change.kind === 'put' ? BROKER_PATH.exec(change.path) : null;
      if (broker !== null && change.kind === 'put') this.#onRegistered(Number(broker[1]), change.node);
      if (change.kind !== 'put' || (!change.path.startsWith(TOPICS_PATH) && change.path !== CONTROLLER_EPOCH_PATH)) continue;
      if (change.path === CONTROLLER_EPOCH_PATH) {
        const epoch = decodeControllerEpoch(change.node.data!);
        if (epoch < this.#controllerEpoch) this.#violate('C1', `controller epoch ${epoch} was written over ${this.#controllerEpoch}`);
        if (epoch > this.#controllerEpoch) this.controllers++;
        this.#controllerEpoch = epoch;
        continue;
      }
      const topic = TOPIC_PATH.exec(change.path);
      if (topic !== null) this.assignments.set(topic[1]!, decodeTopic(topic[1]!, change.node.data!));
      const state = STATE_PATH.exec(change.path);
      if (state !== null) this.#onState(state[1]!, Number(state[2]), change.node.data!, change.node.version, sessionId);
    }
  }

  #isGoing({ name }: PartitionOracle): boolean {
    const topic = name.slice(0, name.lastIndexOf('-'));
    return !this.assignments.has(topic) || (this.tree?.node(`${DELETE_TOPICS_PATH}/${topic}`) ?? null) !== null;
  }

  #onRegistered(brokerId: number, { data, czxid, version }: StoredNode): void {
    const { provenWhole } = decodeBroker(brokerId, data!);
    const hasReplicas = [...this.assignments.values()].some(({ partitions }) => [...partitions.values()].some(({ replicas }) => replicas.includes(brokerId)));
    this.exclusion.onRegistered({ brokerId, brokerEpoch: czxid, provenWhole: provenWhole !== false, isFirst: version === 0 }, hasReplicas);
  }

  #onState(topic: string, partition: number, data: Uint8Array, version: number, sessionId: bigint): void {
    const state: StoredState = { ...decodePartitionState(topic, partition, data), version };
    const owner = this.tree?.node(CONTROLLER_PATH)?.ephemeralOwner;
    if (state.controllerEpoch !== this.#controllerEpoch) this.#violate('C1', `${topic}-${partition}: a state of controller epoch ${state.controllerEpoch} was written in ${this.#controllerEpoch}`);
    // Deleted, and nobody elected yet: the former one may finish what it began, its epoch is the last.
    if (owner !== undefined && owner !== sessionId) this.#violate('C1', `${topic}-${partition}: session ${sessionId} wrote a state; /controller belongs to ${owner}`);
    const oracle = this.#oracleOf(topic, partition);
    const before = oracle.stored;
    oracle.onStored(state);
    const { controllerId } = this;
    this.exclusion.onStored(oracle, before, state, (brokerId) => (controllerId === null ? -1 : this.knownEpochOf(controllerId, brokerId)));
  }
}
