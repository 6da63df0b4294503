/**
 * Collects what one event has to tell the brokers and turns it into one LeaderAndIsr, UpdateMetadata and StopReplica per
 * broker, in that order, each with that broker's epoch (KIP-380). Requests are Kafka's own messages; brokers that run in
 * this process get the same objects.
 *
 * A partition of a topic that is being deleted is announced with leader −2; StopReplica carries the leader epoch so that
 * a late one deletes nothing newer (KIP-570).
 */
import type { LeaderAndIsrRequestLeaderAndIsrPartitionStateInput } from '../protocol/messages/leader-and-isr.ts';
import type { StopReplicaRequestStopReplicaPartitionStateInput } from '../protocol/messages/stop-replica.ts';
import type { UpdateMetadataRequestUpdateMetadataBrokerInput, UpdateMetadataRequestUpdateMetadataPartitionStateInput } from '../protocol/messages/update-metadata.ts';
import type { BrokerEndpoint } from '../znodes/broker-znodes.ts';
import { type ControllerContext, keyOf, type PartitionInfo } from './controller-context.ts';

const LEADER_DURING_DELETE = -2;
const EPOCH_DURING_DELETE = -2;
const NO_EPOCH = -1;
const INCREMENTAL = 1;
const FULL = 2;

interface Wanted<State> {
  readonly topic: string;
  readonly state: State;
}

export const SECURITY_PROTOCOL_IDS: ReadonlyMap<string, number> = new Map([['PLAINTEXT', 0], ['SSL', 1], ['SASL_PLAINTEXT', 2], ['SASL_SSL', 3]]);

export class RequestBatch {
  readonly #context: ControllerContext;
  readonly #leaderAndIsr = new Map<number, Map<string, Wanted<LeaderAndIsrRequestLeaderAndIsrPartitionStateInput>>>();
  readonly #stopReplica = new Map<number, Map<string, Wanted<StopReplicaRequestStopReplicaPartitionStateInput>>>();
  readonly #logEnds = new Map<number, Map<string, PartitionInfo>>();
  readonly #metadataBrokers = new Set<number>();
  readonly #metadataPartitions = new Map<string, PartitionInfo>();
  readonly #isFull: boolean;

  /** `isFull`: the first LeaderAndIsr of a new controller: it names all that the broker is to host. */
  constructor(context: ControllerContext, isFull = false) {
    this.#context = context;
    this.#isFull = isFull;
  }

  /** Also announces the partition to all brokers. */
  leaderAndIsr(brokerIds: readonly number[], info: PartitionInfo, isNew: boolean): void {
    const { leadership, assignment } = info;
    if (leadership === null) return;
    const state: LeaderAndIsrRequestLeaderAndIsrPartitionStateInput = {
      topicName: info.topic,
      partitionIndex: info.partition,
      controllerEpoch: leadership.controllerEpoch,
      leader: leadership.leader,
      leaderEpoch: leadership.leaderEpoch,
      isr: [...leadership.isr],
      partitionEpoch: leadership.partitionEpoch,
      replicas: [...assignment.replicas],
      addingReplicas: [...assignment.addingReplicas],
      removingReplicas: [...assignment.removingReplicas],
      isNew,
      leaderRecoveryState: leadership.leaderRecoveryState,
    };
    for (const brokerId of brokerIds) {
      const known = this.#leaderAndIsr.get(brokerId)?.get(keyOf(info));
      const kept = isNew || known?.state.isNew !== true ? state : { ...state, isNew: true };
      put(this.#leaderAndIsr, brokerId, keyOf(info), { topic: info.topic, state: kept });
    }
    this.updateMetadata(this.#context.reachableBrokers(), [info]);
  }

  updateMetadata(brokerIds: readonly number[], partitions: Iterable<PartitionInfo>): void {
    for (const brokerId of brokerIds) this.#metadataBrokers.add(brokerId);
    for (const info of partitions) this.#metadataPartitions.set(keyOf(info), info);
  }

  stopReplica(brokerIds: readonly number[], info: PartitionInfo, deletePartition: boolean): void {
    const leaderEpoch = this.#context.isDeleting(info.topic) ? EPOCH_DURING_DELETE : (info.leadership?.leaderEpoch ?? NO_EPOCH);
    for (const brokerId of brokerIds) {
      put(this.#stopReplica, brokerId, keyOf(info), { topic: info.topic, state: { partitionIndex: info.partition, leaderEpoch, deletePartition } });
    }
  }

  /** After all else: the broker must have opened the log. */
  logEnd(brokerId: number, info: PartitionInfo): void {
    put(this.#logEnds, brokerId, keyOf(info), info);
  }

  /** Into the outbox; the batch is done with. */
  send(): void {
    this.#sendLeaderAndIsr();
    this.#sendUpdateMetadata();
    this.#sendStopReplica();
    for (const [brokerId, infos] of this.#logEnds) {
      const brokerEpoch = this.#context.brokers.get(brokerId)?.brokerEpoch;
      if (brokerEpoch === undefined) continue;
      const partitions = [...infos.values()].map(({ topic, partition }) => ({ topic, partition }));
      this.#context.outbox.push({ type: 'send', brokerId, control: { type: 'logEnds', request: { brokerEpoch, partitions } } });
    }
  }

  #header(brokerId: number): { controllerId: number; isKRaftController: boolean; controllerEpoch: number; brokerEpoch: number } | null {
    const broker = this.#context.brokers.get(brokerId);
    if (broker === undefined) return null;
    return { controllerId: this.#context.settings.brokerId, isKRaftController: false, controllerEpoch: this.#context.controllerEpoch, brokerEpoch: broker.brokerEpoch };
  }

  #sendLeaderAndIsr(): void {
    for (const [brokerId, states] of this.#leaderAndIsr) {
      const header = this.#header(brokerId);
      if (header === null) continue;
      const topicStates = byTopic(states.values(), (topicName, partitionStates) => ({ topicName, topicId: this.#context.topicIdOf(topicName), partitionStates }));
      const leaders = new Set([...states.values()].map(({ state }) => state.leader));
      const liveLeaders = [...leaders].flatMap((id) => {
        const node = this.#interBrokerNode(id);
        return node === undefined ? [] : [{ brokerId: id, hostName: node.host, port: node.port }];
      });
      const request = {
        ...header,
        type: this.#isFull ? FULL : INCREMENTAL,
        ungroupedPartitionStates: [...states.values()].map(({ state }) => state),
        topicStates,
        liveLeaders,
      };
      this.#context.outbox.push({ type: 'send', brokerId, control: { type: 'leaderAndIsr', request } });
    }
  }

  #interBrokerNode(brokerId: number): BrokerEndpoint | undefined {
    const endpoints = this.#context.brokers.get(brokerId)?.registration.endpoints ?? [];
    return endpoints.find((endpoint) => endpoint.listenerName === this.#context.settings.interBrokerListenerName) ?? endpoints[0];
  }

  #sendUpdateMetadata(): void {
    if (this.#metadataBrokers.size === 0) return;
    const states = [...this.#metadataPartitions.values()].flatMap((info) => {
      const state = this.#metadataState(info);
      return state === null ? [] : [{ topic: info.topic, state }];
    });
    const topicStates = byTopic(states, (topicName, partitionStates) => ({ topicName, topicId: this.#context.topicIdOf(topicName), partitionStates }));
    const liveBrokers = this.#context.reachableBrokers().map((id) => this.#metadataBroker(id));
    for (const brokerId of this.#metadataBrokers) {
      const header = this.#header(brokerId);
      if (header === null) continue;
      const request = { ...header, ungroupedPartitionStates: states.map(({ state }) => state), topicStates, liveBrokers };
      this.#context.outbox.push({ type: 'send', brokerId, control: { type: 'updateMetadata', request } });
    }
  }

  #metadataState(info: PartitionInfo): UpdateMetadataRequestUpdateMetadataPartitionStateInput | null {
    const { leadership } = info;
    if (leadership === null) return null;
    return {
      topicName: info.topic,
      partitionIndex: info.partition,
      controllerEpoch: leadership.controllerEpoch,
      leader: this.#context.isDeleting(info.topic) ? LEADER_DURING_DELETE : leadership.leader,
      leaderEpoch: leadership.leaderEpoch,
      isr: [...leadership.isr],
      zkVersion: leadership.partitionEpoch,
      replicas: [...info.assignment.replicas],
      offlineReplicas: info.assignment.replicas.filter((id) => !this.#context.isReplicaOnline(id, info, true)),
    };
  }

  #metadataBroker(brokerId: number): UpdateMetadataRequestUpdateMetadataBrokerInput {
    const { registration } = this.#context.brokers.get(brokerId)!;
    const plaintext = registration.endpoints.find((endpoint) => endpoint.securityProtocol === 'PLAINTEXT') ?? registration.endpoints[0];
    return {
      id: brokerId,
      v0Host: plaintext?.host ?? '',
      v0Port: plaintext?.port ?? -1,
      endpoints: registration.endpoints.map((endpoint) => ({
        port: endpoint.port,
        host: endpoint.host,
        listener: endpoint.listenerName,
        securityProtocol: SECURITY_PROTOCOL_IDS.get(endpoint.securityProtocol) ?? 0,
      })),
      rack: registration.rack,
    };
  }

  #sendStopReplica(): void {
    for (const [brokerId, states] of this.#stopReplica) {
      const header = this.#header(brokerId);
      if (header === null) continue;
      const topicStates = byTopic(states.values(), (topicName, partitionStates) => ({ topicName, partitionStates }));
      // Versions before 3 carry one flag for all their partitions; the sender splits for those.
      const deletePartitions = [...states.values()].every(({ state }) => state.deletePartition);
      const request = { ...header, deletePartitions, ungroupedPartitions: [], topics: [], topicStates };
      this.#context.outbox.push({ type: 'send', brokerId, control: { type: 'stopReplica', request } });
    }
  }
}

function put<Value>(map: Map<number, Map<string, Value>>, brokerId: number, key: string, value: Value): void {
  let inner = map.get(brokerId);
  if (inner === undefined) {
    inner = new Map();
    map.set(brokerId, inner);
  }
  inner.set(key, value);
}

function byTopic<State, Topic>(wanted: Iterable<Wanted<State>>, make: (topic: string, states: State[]) => Topic): Topic[] {
  const grouped = new Map<string, State[]>();
  for (const { topic, state } of wanted) {
    const list = grouped.get(topic);
    if (list === undefined) grouped.set(topic, [state]);
    else list.push(state);
  }
  return [...grouped].map(([topic, states]) => make(topic, states));
}
