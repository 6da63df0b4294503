/**
 * What the controller tells this broker, in process or over the wire: LeaderAndIsr, UpdateMetadata, StopReplica. Fenced
 * by controller epoch (an older controller is not obeyed) and broker epoch (KIP-380: an order for our former life is
 * not for us).
 *
 * Invariant: what an older controller asked is not begun once a newer one has been heard, and a partition obeys one
 * request at a time: one that waits for the store or the disk is not overtaken on the partition it is about to change.
 */
import { type TopicPartition, topicNameProblem, topicPartitionKey, ZERO_UUID } from '../base/ids.ts';
import { ErrorCode } from '../protocol/messages/error-code.ts';
import type {
  LeaderAndIsrRequestInput, LeaderAndIsrRequestLeaderAndIsrPartitionStateInput, LeaderAndIsrRequestLeaderAndIsrTopicStateInput, LeaderAndIsrResponseInput,
  LeaderAndIsrResponseLeaderAndIsrPartitionErrorInput,
} from '../protocol/messages/leader-and-isr.ts';
import type { StopReplicaRequestInput, StopReplicaResponseInput, StopReplicaResponseStopReplicaPartitionErrorInput } from '../protocol/messages/stop-replica.ts';
import type { UpdateMetadataRequestInput, UpdateMetadataRequestUpdateMetadataPartitionStateInput, UpdateMetadataResponseInput } from '../protocol/messages/update-metadata.ts';
import type { ToldLogEnd } from '../controller/unproven-replicas.ts';
import type { BrokerContext } from './context.ts';
import { logEndOf } from './replica-log-ends.ts';
import type { BrokerAddress, LiveBroker, PartitionMetadata, TopicUpdate } from './metadata-cache.ts';

/** Listener names of requests that carry only a security protocol. */
const PROTOCOL_NAMES = ['PLAINTEXT', 'SSL', 'SASL_PLAINTEXT', 'SASL_SSL'];

function byTopic<Partition extends { topicName?: string }>(ungrouped: readonly Partition[]): { topicName: string; partitionStates: Partition[] }[] {
  const topics = new Map<string, Partition[]>();
  for (const state of ungrouped) {
    const name = state.topicName ?? '';
    const states = topics.get(name);
    if (states === undefined) topics.set(name, [state]);
    else states.push(state);
  }
  return [...topics].map(([topicName, partitionStates]) => ({ topicName, partitionStates }));
}

export class ControlRequests {
  readonly #broker: BrokerContext;
  #controllerEpoch = -1;
  /** What is under way, by partition. */
  readonly #turns = new Map<string, Promise<number>>();

  constructor(broker: BrokerContext) {
    this.#broker = broker;
  }

  get controllerEpoch(): number {
    return this.#controllerEpoch;
  }

  #fence(controllerEpoch: number, brokerEpoch: number): number {
    if (controllerEpoch < this.#controllerEpoch) return ErrorCode.STALE_CONTROLLER_EPOCH;
    if (brokerEpoch >= 0 && brokerEpoch < this.#broker.brokerEpoch) return ErrorCode.STALE_BROKER_EPOCH;
    this.#controllerEpoch = controllerEpoch;
    return ErrorCode.NONE;
  }

  async leaderAndIsr(request: LeaderAndIsrRequestInput): Promise<LeaderAndIsrResponseInput> {
    const errorCode = this.#fence(request.controllerEpoch, request.brokerEpoch ?? -1);
    if (errorCode !== ErrorCode.NONE) return { errorCode, topics: [], partitionErrors: [] };
    const states: readonly LeaderAndIsrRequestLeaderAndIsrTopicStateInput[] = request.topicStates ?? byTopic(request.ungroupedPartitionStates ?? []);
    // A topic that another broker or a tool made has configs in the store that its log must be opened with. Old versions do not say what is new.
    const { logs } = this.#broker.replicaManager;
    const fresh = states
      .filter(({ topicName, partitionStates }) => topicNameProblem(topicName) === null && partitionStates.some(({ partitionIndex, isNew }) => isNew === true || logs.getLog(topicName, partitionIndex) === null))
      .map(({ topicName }) => topicName);
    await this.#broker.cluster.configAdmin.refreshTopics(fresh);
    if (request.controllerEpoch < this.#controllerEpoch) return { errorCode: ErrorCode.STALE_CONTROLLER_EPOCH, topics: [], partitionErrors: [] };
    const topics = await Promise.all(
      states.map(async (topic) => {
        const topicId = topic.topicId ?? ZERO_UUID;
        const partitionErrors = await Promise.all(topic.partitionStates.map((state) => this.#applyState(request.controllerEpoch, topic.topicName, topicId, state)));
        return { topicId, partitionErrors };
      }),
    );
    this.#broker.logProof.onLeaderAndIsr(request.brokerEpoch ?? -1, states.flatMap(({ topicName, partitionStates }) => partitionStates.map(({ partitionIndex, leader, isr, isNew }) => ({ topic: topicName, partition: partitionIndex, leader, isr, isNew: isNew ?? false }))));
    return { errorCode: ErrorCode.NONE, topics, partitionErrors: topics.flatMap((topic) => topic.partitionErrors) };
  }

  async #applyState(requestEpoch: number, topicName: string, topicId: string, state: LeaderAndIsrRequestLeaderAndIsrPartitionStateInput): Promise<LeaderAndIsrResponseLeaderAndIsrPartitionErrorInput> {
    const { partitionIndex, controllerEpoch, leader, leaderEpoch, isr, partitionEpoch, replicas } = state;
    // A name becomes a folder's: whoever sends it, it is checked before.
    if (topicNameProblem(topicName) !== null || partitionIndex < 0) return { topicName, partitionIndex, errorCode: ErrorCode.INVALID_TOPIC_EXCEPTION };
    const told = {
      controllerEpoch, leader, leaderEpoch, isr, partitionEpoch, replicas,
      addingReplicas: state.addingReplicas ?? [],
      removingReplicas: state.removingReplicas ?? [],
      leaderRecoveryState: state.leaderRecoveryState ?? 0,
    };
    const { replicaManager } = this.#broker;
    const errorCode = await this.#inTurn(requestEpoch, topicPartitionKey(topicName, partitionIndex), () => replicaManager.applyLeaderAndIsr(topicName, partitionIndex, topicId, told, state.isNew ?? false));
    return { topicName, partitionIndex, errorCode };
  }

  /** After what the partition is told already; not at all if a newer controller has spoken meanwhile. Resolves with an error code. */
  #inTurn(controllerEpoch: number, key: string, act: () => Promise<number>): Promise<number> {
    const next = (): Promise<number> | number => (controllerEpoch < this.#controllerEpoch ? ErrorCode.STALE_CONTROLLER_EPOCH : act());
    const turn = this.#turns.get(key)?.then(next, next) ?? act();
    this.#turns.set(key, turn);
    const end = (): void => {
      if (this.#turns.get(key) === turn) this.#turns.delete(key);
    };
    turn.then(end, end);
    return turn;
  }

  logEnds(partitions: readonly TopicPartition[]): ToldLogEnd[] {
    return partitions.map((partition) => logEndOf(this.#broker, partition));
  }

  updateMetadata(request: UpdateMetadataRequestInput): UpdateMetadataResponseInput {
    const errorCode = this.#fence(request.controllerEpoch, request.brokerEpoch ?? -1);
    if (errorCode !== ErrorCode.NONE) return { errorCode };
    const cache = this.#broker.metadataCache;
    const topics: { topicName: string; topicId?: string; partitionStates: readonly UpdateMetadataRequestUpdateMetadataPartitionStateInput[] }[] = [
      ...(request.topicStates ?? byTopic(request.ungroupedPartitionStates ?? [])),
    ];
    cache.updateBrokers(request.controllerId, request.liveBrokers.map((broker) => liveBroker(broker)));
    const updates: TopicUpdate[] = topics.map((topic) => ({
      name: topic.topicName,
      topicId: topic.topicId ?? cache.topicId(topic.topicName),
      partitions: topic.partitionStates.map(partitionMetadata),
    }));
    if (updates.length > 0) cache.updateTopics(updates);
    for (const topic of topics) for (const state of topic.partitionStates) this.#dropStray(topic.topicName, state);
    // Deleted: a later topic of that name brings its own configs.
    for (const { name } of updates) if (cache.topic(name) === null) this.#broker.topicConfigs.set(name, new Map());
    return { errorCode: ErrorCode.NONE };
  }

  /**
   * The StopReplica of a finished reassignment may never have come: its controller went, and the next knows of no such
   * replica (Kafka hosts it until the next start). Every new controller tells all assignments. The log stays.
   */
  #dropStray(topic: string, { partitionIndex, leaderEpoch, replicas, isr }: UpdateMetadataRequestUpdateMetadataPartitionStateInput): void {
    const { brokerId, replicaManager } = this.#broker;
    if (replicas.includes(brokerId) || isr.includes(brokerId)) return;
    const hosted = replicaManager.get(topic, partitionIndex);
    if (hosted === null || leaderEpoch <= hosted.state.leaderEpoch) return;
    this.#broker.ports.log.log('WARN', 'state.change.logger', `${topic}-${partitionIndex} is not assigned to this broker any more (replicas ${replicas.join(',')}); it is hosted no longer, its log stays`);
    void replicaManager.stopReplica(topic, partitionIndex, leaderEpoch, false).then(() => this.#broker.logProof.onGone([topicPartitionKey(topic, partitionIndex)]));
  }

  async stopReplica(request: StopReplicaRequestInput): Promise<StopReplicaResponseInput> {
    const errorCode = this.#fence(request.controllerEpoch, request.brokerEpoch ?? -1);
    if (errorCode !== ErrorCode.NONE) return { errorCode, partitionErrors: [] };
    const stops = [...flattenStops(request)];
    const seen = new Set<string>();
    const partitionErrors = await Promise.all(
      stops.filter((stop) => !seen.has(stop.key) && seen.add(stop.key)).map(async (stop): Promise<StopReplicaResponseStopReplicaPartitionErrorInput> => ({
        topicName: stop.topic,
        partitionIndex: stop.partition,
        errorCode: await this.#inTurn(request.controllerEpoch, stop.key, () => this.#broker.replicaManager.stopReplica(stop.topic, stop.partition, stop.leaderEpoch, stop.deletePartition)),
      })),
    );
    this.#broker.logProof.onGone(stops.filter(({ deletePartition }) => deletePartition).map(({ key }) => key));
    return { errorCode: ErrorCode.NONE, partitionErrors };
  }
}

interface Stop {
  key: string;
  topic: string;
  partition: number;
  leaderEpoch: number;
  deletePartition: boolean;
}

/** The three shapes of versions 0, 1–2 and 3+. */
function* flattenStops(request: StopReplicaRequestInput): Iterable<Stop> {
  const stop = (topic: string, partition: number, leaderEpoch: number, deletePartition: boolean): Stop => ({ key: topicPartitionKey(topic, partition), topic, partition, leaderEpoch, deletePartition });
  for (const topic of request.topicStates ?? []) {
    for (const state of topic.partitionStates) yield stop(topic.topicName, state.partitionIndex, state.leaderEpoch ?? -1, state.deletePartition);
  }
  const deleteAll = request.deletePartitions ?? false;
  for (const topic of request.topics ?? []) for (const partition of topic.partitionIndexes) yield stop(topic.name, partition, -1, deleteAll);
  for (const { topicName, partitionIndex } of request.ungroupedPartitions ?? []) yield stop(topicName, partitionIndex, -1, deleteAll);
}

function liveBroker(broker: UpdateMetadataRequestInput['liveBrokers'][number]): LiveBroker {
  const endpoints = new Map<string, BrokerAddress>();
  for (const endpoint of broker.endpoints ?? []) {
    const name = endpoint.listener === undefined || endpoint.listener === '' ? (PROTOCOL_NAMES[endpoint.securityProtocol] ?? 'PLAINTEXT') : endpoint.listener;
    endpoints.set(name, { host: endpoint.host, port: endpoint.port });
  }
  if (endpoints.size === 0 && broker.v0Host !== undefined) endpoints.set('PLAINTEXT', { host: broker.v0Host, port: broker.v0Port ?? -1 });
  return { id: broker.id, rack: broker.rack ?? null, endpoints };
}

const partitionMetadata = (state: UpdateMetadataRequestUpdateMetadataPartitionStateInput): PartitionMetadata => ({
  partition: state.partitionIndex,
  leader: state.leader,
  leaderEpoch: state.leaderEpoch,
  partitionEpoch: state.zkVersion,
  replicas: state.replicas,
  isr: state.isr,
  offlineReplicas: state.offlineReplicas ?? [],
});
