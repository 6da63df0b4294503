/**
 * Drives the pure controller against a synchronous znode tree: events are queued as watches fire, requests to brokers are
 * recorded, StopReplica deletions are answered at once by brokers that are up.
 */
import type { CoordinationOperation, CoordinationResult, ZnodeStat } from '../../../src/base/coordination.ts';
import { ControllerContext, type ControllerSettings } from '../../../src/controller/controller-context.ts';
import { handleEvent } from '../../../src/controller/controller-machine.ts';
import type { ControllerEvent } from '../../../src/controller/events.ts';
import type { ControllerOutput, ControllerReply, ControlRequest } from '../../../src/controller/outbox.ts';
import type { ZkOperation, ZkResult } from '../../../src/controller/steps.ts';
import { encodeBroker } from '../../../src/znodes/broker-znodes.ts';
import { brokerIdPath, nameOf, parentOf, PERSISTENT_PATHS, topicPartitionStatePath, topicPath } from '../../../src/znodes/paths.ts';
import { decodePartitionState, encodeTopic, type PartitionAssignment, type PartitionState } from '../../../src/znodes/topic-znodes.ts';

interface Node {
  data: Uint8Array;
  czxid: number;
  version: number;
}

export class FakeZookeeper {
  readonly nodes = new Map<string, Node>([['/', { data: new Uint8Array(0), czxid: 0, version: 0 }]]);
  #zxid = 0;
  #dataWatches = new Map<string, ControllerEvent[]>();
  #childWatches = new Map<string, ControllerEvent[]>();
  readonly fired: ControllerEvent[] = [];

  constructor() {
    for (const path of PERSISTENT_PATHS) this.#create(path, new Uint8Array(0));
  }

  stat(path: string): ZnodeStat | null {
    const node = this.nodes.get(path);
    if (node === undefined) return null;
    return { czxid: node.czxid, mzxid: 0, pzxid: 0, ctimeMs: 0, mtimeMs: 0, version: node.version, cversion: 0, aversion: 0, ephemeralOwner: 0n, dataLength: node.data.length, numChildren: 0 };
  }

  children(path: string): string[] {
    const prefix = path === '/' ? '/' : `${path}/`;
    return [...this.nodes.keys()].filter((name) => name !== '/' && name.startsWith(prefix) && !name.slice(prefix.length).includes('/')).map(nameOf).sort();
  }

  /** Foreign writes. */
  put(path: string, data: Uint8Array): void {
    if (this.nodes.has(path)) this.#set(path, data);
    else this.#create(path, data);
  }
  remove(path: string): void {
    this.#delete(path);
  }

  run(operation: ZkOperation): ZkResult {
    if (operation.type === 'get') {
      if (operation.onChange !== undefined) push(this.#dataWatches, operation.path, operation.onChange);
      const node = this.nodes.get(operation.path);
      return { type: 'get', content: node === undefined ? null : { data: node.data, stat: this.stat(operation.path)! } };
    }
    if (operation.type === 'children') {
      if (operation.onChange !== undefined) push(this.#childWatches, operation.path, operation.onChange);
      return { type: 'children', names: this.nodes.has(operation.path) ? this.children(operation.path) : null };
    }
    return this.#multi(operation.operations);
  }

  #multi(operations: readonly CoordinationOperation[]): ZkResult {
    const saved = new Map([...this.nodes].map(([path, node]) => [path, { ...node }]));
    const firedBefore = this.fired.length;
    const results: CoordinationResult[] = [];
    for (const operation of operations) {
      const problem = this.#problem(operation);
      if (problem !== null) {
        this.nodes.clear();
        for (const [path, node] of saved) this.nodes.set(path, node);
        this.fired.length = firedBefore;
        return { type: 'refused', code: problem, path: operation.path };
      }
      if (operation.type === 'create') this.#create(operation.path, operation.data ?? new Uint8Array(0));
      else if (operation.type === 'set') this.#set(operation.path, operation.data);
      else if (operation.type === 'delete') this.#delete(operation.path);
      const stat = this.stat(operation.path)!;
      results.push(operation.type === 'create' ? { type: 'create', path: operation.path, stat } : operation.type === 'set' ? { type: 'set', stat } : { type: operation.type });
    }
    return { type: 'written', results };
  }

  #problem(operation: CoordinationOperation): 'NodeExists' | 'NoNode' | 'BadVersion' | 'NotEmpty' | null {
    const node = this.nodes.get(operation.path);
    if (operation.type === 'create') return node !== undefined ? 'NodeExists' : this.nodes.has(parentOf(operation.path)) ? null : 'NoNode';
    if (node === undefined) return 'NoNode';
    if (operation.version !== -1 && operation.version !== node.version) return 'BadVersion';
    return operation.type === 'delete' && this.children(operation.path).length > 0 ? 'NotEmpty' : null;
  }

  #create(path: string, data: Uint8Array): void {
    this.nodes.set(path, { data, czxid: ++this.#zxid, version: 0 });
    this.#fire(this.#dataWatches, path);
    this.#fire(this.#childWatches, parentOf(path));
  }
  #set(path: string, data: Uint8Array): void {
    const node = this.nodes.get(path)!;
    node.data = data;
    node.version++;
    this.#zxid++;
    this.#fire(this.#dataWatches, path);
  }
  #delete(path: string): void {
    this.nodes.delete(path);
    this.#zxid++;
    this.#fire(this.#dataWatches, path);
    this.#fire(this.#childWatches, parentOf(path));
  }
  #fire(watches: Map<string, ControllerEvent[]>, path: string): void {
    const events = watches.get(path) ?? [];
    watches.delete(path);
    this.fired.push(...events);
  }
}

function push(map: Map<string, ControllerEvent[]>, path: string, event: ControllerEvent): void {
  const list = map.get(path) ?? [];
  if (!list.some((known) => JSON.stringify(known) === JSON.stringify(event))) list.push(event);
  map.set(path, list);
}

export interface Sent {
  readonly brokerId: number;
  readonly control: ControlRequest;
}

export class Harness {
  readonly zk = new FakeZookeeper();
  context: ControllerContext;
  readonly sent: Sent[] = [];
  readonly replies: ControllerReply[] = [];
  readonly logs: string[] = [];
  /** Processes that answer; a dead one may still be registered. */
  readonly alive = new Set<number>();
  /** What those that answer say of their logs. */
  readonly logEnds = new Map<number, { epoch: number; endOffset: number }>();
  /** Called before each batch of writes: races. */
  onBeforeWrite: (() => void) | null = null;
  #nextId = 0;
  #settings: Partial<ControllerSettings>;

  constructor(brokers: readonly number[], settings: Partial<ControllerSettings> = {}) {
    this.#settings = settings;
    this.context = this.#newContext(1);
    for (const id of brokers) this.register(id);
  }

  #newContext(epoch: number): ControllerContext {
    return new ControllerContext({
      brokerId: 1, minInsyncReplicas: 1, deleteTopicEnable: true, uncleanLeaderElectionEnable: false, leaderImbalancePerBrokerPercentage: 10, autoLeaderRebalanceEnable: true,
      interBrokerListenerName: 'PLAINTEXT', newTopicId: () => `topic-id-${String(++this.#nextId).padStart(13, '0')}`, usesTopicId: true, writesRecoveryState: true, ...this.#settings,
    }, epoch);
  }

  failover(epoch: number): void {
    this.context = this.#newContext(epoch);
    this.handle({ type: 'startup' });
  }

  /** `provenWhole` null: the broker does not say, as Kafka's. */
  register(brokerId: number, rack: string | null = null, provenWhole: boolean | null = null): void {
    if (this.zk.nodes.has(brokerIdPath(brokerId))) this.zk.remove(brokerIdPath(brokerId));
    this.alive.add(brokerId);
    const endpoints = [{ listenerName: 'PLAINTEXT', securityProtocol: 'PLAINTEXT', host: `host${brokerId}`, port: 9092 }];
    this.zk.put(brokerIdPath(brokerId), encodeBroker(5, { endpoints, jmxPort: -1, timestampMs: 0, rack, features: new Map(), ...(provenWhole === null ? {} : { provenWhole }) }));
  }
  kill(brokerId: number): void {
    this.alive.delete(brokerId);
    this.zk.remove(brokerIdPath(brokerId));
  }

  createTopic(topic: string, replicas: readonly (readonly number[])[], topicId: string | null = null): void {
    const partitions = new Map(replicas.map((list, partition): [number, PartitionAssignment] => [partition, { replicas: list, addingReplicas: [], removingReplicas: [] }]));
    this.zk.put(topicPath(topic), encodeTopic(topicId === null ? 1 : 3, { topicId, partitions }));
  }

  handle(event: ControllerEvent): void {
    this.zk.fired.push(event);
    this.settle();
  }

  settle(): void {
    for (let rounds = 0; this.zk.fired.length > 0; rounds++) {
      if (rounds > 1000) throw new Error('the controller does not come to rest');
      this.#runEvent(this.zk.fired.shift()!);
    }
  }

  #runEvent(event: ControllerEvent): void {
    const steps = handleEvent(this.context, event);
    let step = steps.next();
    this.#drain();
    while (step.done !== true) {
      if (this.onBeforeWrite !== null && step.value.some((operation) => operation.type === 'write')) {
        const race = this.onBeforeWrite;
        this.onBeforeWrite = null;
        race();
      }
      step = steps.next(step.value.map((operation) => this.zk.run(operation)));
      this.#drain();
    }
  }

  #drain(): void {
    for (const output of this.context.takeOutbox()) this.#take(output);
  }

  #take(output: ControllerOutput): void {
    if (output.type === 'log') this.logs.push(output.message);
    else if (output.type === 'reply') this.replies.push(output.content);
    else if (output.type === 'event') this.zk.fired.push(output.event);
    else if (output.type === 'send') {
      this.sent.push(output);
      this.#answer(output);
    } else throw new Error('deposed');
  }

  #answer({ brokerId, control }: Sent): void {
    if (control.type === 'logEnds' && this.alive.has(brokerId)) {
      const ends = control.request.partitions.map((at) => ({ ...at, errorCode: this.logEnds.has(brokerId) ? 0 : 6, ...(this.logEnds.get(brokerId) ?? { epoch: -1, endOffset: -1 }) }));
      this.zk.fired.push({ type: 'logEndsTold', brokerId, brokerEpoch: control.request.brokerEpoch, ends });
    }
    if (control.type !== 'stopReplica' || !this.zk.nodes.has(brokerIdPath(brokerId))) return;
    const partitions = (control.request.topicStates ?? []).flatMap((topic) =>
      topic.partitionStates.filter((state) => state.deletePartition).map((state) => ({ topic: topic.topicName, partition: state.partitionIndex, errorCode: 0 })));
    if (partitions.length > 0) this.zk.fired.push({ type: 'replicasDeleted', brokerId, errorCode: 0, partitions });
  }

  state(topic: string, partition = 0): PartitionState {
    return decodePartitionState(topic, partition, this.zk.nodes.get(topicPartitionStatePath(topic, partition))!.data);
  }

  takeSent(): Sent[] {
    return this.sent.splice(0);
  }
}
