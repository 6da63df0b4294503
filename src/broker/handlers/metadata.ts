/**
 * Metadata (3), versions 0–13 (13 brings an error for the whole, which is never given here). Version 0: an empty list means all
 * topics; 1+: null means all, empty means none.
 *
 * A topic that does not exist and may be created is created, and the answer waits (bounded) until its leaders are known
 * here: a healthy broker never says LEADER_NOT_AVAILABLE (Kafka always does so first; ecosystem's oldest complaint).
 */
import { isInternalTopic, topicNameProblem, ZERO_UUID } from '../../base/ids.ts';
import type { ReceivedRequest } from '../../network/request.ts';
import type { MetadataRequest, MetadataResponseInput, MetadataResponseMetadataResponsePartitionInput, MetadataResponseMetadataResponseTopicInput } from '../../protocol/messages/metadata.ts';
import { ErrorCode } from '../../protocol/messages/error-code.ts';
import { authorizedOperations, clusterOperations, OPERATIONS_OMITTED } from '../authorized-operations.ts';
import type { BrokerContext } from '../context.ts';
import type { LiveBroker, PartitionMetadata, TopicMetadata } from '../metadata-cache.ts';

const CREATE_WAIT_MS = 5000;
/** A request that names more topics is worked on so many at a time, other events in between. */
const TOPICS_PER_SLICE = 1000;
/** Versions 10 and 11 have a field for the id, and no meaning for it in a request. */
const FIRST_VERSION_BY_ID = 12;

type AskedTopic = NonNullable<MetadataRequest['topics']>[number];
/** Error codes by topic that could not be created. */
const NO_FAILURES: ReadonlyMap<string, number> = new Map();

type TopicAnswer = MetadataResponseMetadataResponseTopicInput;

export function handleMetadata(broker: BrokerContext, body: MetadataRequest, request: ReceivedRequest): MetadataResponseInput | Promise<MetadataResponseInput> {
  if (body.topics !== null && body.topics.length > TOPICS_PER_SLICE) return handleMany(broker, body, body.topics, request);
  const asked = body.topics === null || body.topics.length < 2 ? body.topics : body.topics.filter(firstOfItsName());
  const all = asked === null || (request.apiVersion === 0 && asked.length === 0);
  if (all) {
    const names = broker.metadataCache.topicNames().filter((name) => broker.authorizer.may('DESCRIBE', 'TOPIC', name, request));
    return respond(broker, body, request, names.map((name) => byName(broker, request, name)));
  }
  if (request.apiVersion < FIRST_VERSION_BY_ID && asked.some(isById)) {
    return respond(broker, body, request, asked.map(({ name, topicId }) => failedTopic(name ?? '', topicId, ErrorCode.INVALID_REQUEST)));
  }
  const missing = mayCreate(broker, body, request) ? asked.filter((topic) => isToMake(broker, topic, request)) : [];
  if (missing.length === 0) return respond(broker, body, request, asked.map((topic) => describe(broker, request, topic, NO_FAILURES)));
  return autoCreate(broker, missing.map(({ name }) => name!)).then((failures) => respond(broker, body, request, asked.map((topic) => describe(broker, request, topic, failures))));
}

/** The same for a request that names so many topics that one step would hold up everybody. */
async function handleMany(broker: BrokerContext, body: MetadataRequest, topics: readonly AskedTopic[], request: ReceivedRequest): Promise<MetadataResponseInput> {
  const isFirst = firstOfItsName();
  const asked = (await inSlices(broker, topics, (topic) => (isFirst(topic) ? topic : null))).filter((topic) => topic !== null);
  if (request.apiVersion < FIRST_VERSION_BY_ID && asked.some(isById)) {
    return respond(broker, body, request, await inSlices(broker, asked, ({ name, topicId }) => failedTopic(name ?? '', topicId, ErrorCode.INVALID_REQUEST)));
  }
  const toMake = mayCreate(broker, body, request) ? await inSlices(broker, asked, (topic) => (isToMake(broker, topic, request) ? topic.name : null)) : [];
  const missing = toMake.filter((name) => name !== null);
  const failures = missing.length === 0 ? NO_FAILURES : await autoCreate(broker, missing);
  return respond(broker, body, request, await inSlices(broker, asked, (topic) => describe(broker, request, topic, failures)));
}

async function inSlices<T, R>(broker: BrokerContext, items: readonly T[], each: (item: T) => R): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) {
    results.push(each(item));
    if (results.length % TOPICS_PER_SLICE === 0) await new Promise<void>((resolve) => broker.ports.clock.defer(resolve));
  }
  return results;
}

/** Each topic is answered once, however often it is named (as in Kafka). */
function firstOfItsName(): (topic: AskedTopic) => boolean {
  const seen = new Set<string>();
  return ({ name, topicId }) => {
    const key = name ?? `${topicId}/`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  };
}

const isById = ({ name, topicId }: AskedTopic): boolean => name === null || topicId !== ZERO_UUID;

const mayCreate = (broker: BrokerContext, body: MetadataRequest, request: ReceivedRequest): boolean => broker.settings.autoCreateTopics && (request.apiVersion < 4 || body.allowAutoTopicCreation);

const isToMake = (broker: BrokerContext, { name }: AskedTopic, request: ReceivedRequest): boolean =>
  name !== null && broker.metadataCache.topic(name) === null && topicNameProblem(name) === null && mayMake(broker, name, request);

function mayMake(broker: BrokerContext, name: string, request: ReceivedRequest): boolean {
  return broker.authorizer.may('CREATE', 'CLUSTER', 'kafka-cluster', request) || broker.authorizer.may('CREATE', 'TOPIC', name, request);
}

/** Error codes of topics that could not be created. */
async function autoCreate(broker: BrokerContext, names: string[]): Promise<ReadonlyMap<string, number>> {
  return broker.topicCreation.autoCreate(names, CREATE_WAIT_MS);
}

const failedTopic = (name: string | null, topicId: string, errorCode: number): TopicAnswer => ({ errorCode, name, topicId, isInternal: name !== null && isInternalTopic(name), partitions: [] });

function describe(broker: BrokerContext, request: ReceivedRequest, { name, topicId }: AskedTopic, failures: ReadonlyMap<string, number>): TopicAnswer {
  const failure = name === null ? undefined : failures.get(name);
  if (failure !== undefined && failure !== ErrorCode.TOPIC_ALREADY_EXISTS) return failedTopic(name, ZERO_UUID, failure);
  if (name !== null) return byName(broker, request, name);
  const known = broker.metadataCache.topicName(topicId);
  if (known === null || !broker.authorizer.may('DESCRIBE', 'TOPIC', known, request)) return failedTopic(null, topicId, ErrorCode.UNKNOWN_TOPIC_ID);
  return byName(broker, request, known);
}

function byName(broker: BrokerContext, request: ReceivedRequest, name: string): TopicAnswer {
  if (!broker.authorizer.may('DESCRIBE', 'TOPIC', name, request)) return failedTopic(name, ZERO_UUID, ErrorCode.TOPIC_AUTHORIZATION_FAILED);
  const topic = broker.metadataCache.topic(name);
  if (topic === null) return failedTopic(name, ZERO_UUID, topicNameProblem(name) === null ? ErrorCode.UNKNOWN_TOPIC_OR_PARTITION : ErrorCode.INVALID_TOPIC_EXCEPTION);
  return { errorCode: ErrorCode.NONE, name, topicId: topic.topicId, isInternal: isInternalTopic(name), partitions: partitionsOf(broker, topic, request) };
}

function partitionsOf(broker: BrokerContext, topic: TopicMetadata, request: ReceivedRequest): MetadataResponseMetadataResponsePartitionInput[] {
  const answers: MetadataResponseMetadataResponsePartitionInput[] = [];
  for (const partition of topic.partitions.values()) answers.push(partitionAnswer(broker, partition, request));
  return answers.sort((a, b) => (a.partitionIndex ?? 0) - (b.partitionIndex ?? 0));
}

/** The leader, unless nobody listens where it was. */
function livingLeader({ metadataCache, refusedLeaders, config }: BrokerContext, leaderId: number): LiveBroker | null {
  const leader = metadataCache.broker(leaderId);
  return leader === null || refusedLeaders.isRefused(leaderId, leader.endpoints.get(config.interBrokerListenerName)) ? null : leader;
}

function partitionAnswer(broker: BrokerContext, partition: PartitionMetadata, request: ReceivedRequest): MetadataResponseMetadataResponsePartitionInput {
  const cache = broker.metadataCache;
  const leader = livingLeader(broker, partition.leader);
  const errorCode =
    leader === null ? ErrorCode.LEADER_NOT_AVAILABLE
    : leader.endpoints.has(request.connection.listenerName) ? ErrorCode.NONE
    : request.apiVersion >= 6 ? ErrorCode.LISTENER_NOT_FOUND : ErrorCode.LEADER_NOT_AVAILABLE;
  // Version 0 clients know no offline replicas: they see the live ones only, as Kafka shows them.
  const alive = (ids: readonly number[]): readonly number[] => (request.apiVersion === 0 ? ids.filter((id) => cache.isAlive(id)) : ids);
  return {
    errorCode,
    partitionIndex: partition.partition,
    leaderId: leader === null ? -1 : partition.leader,
    leaderEpoch: partition.leaderEpoch,
    replicaNodes: [...alive(partition.replicas)],
    isrNodes: [...alive(partition.isr)],
    offlineReplicas: partition.replicas.filter((id) => !cache.isAlive(id) || partition.offlineReplicas.includes(id)),
  };
}

function respond(broker: BrokerContext, body: MetadataRequest, request: ReceivedRequest, topics: TopicAnswer[]): MetadataResponseInput {
  const brokers: { nodeId: number; host: string; port: number; rack: string | null }[] = [];
  for (const live of broker.metadataCache.brokers()) {
    const address = live.endpoints.get(request.connection.listenerName);
    if (address !== undefined) brokers.push({ nodeId: live.id, host: address.host, port: address.port, rack: live.rack });
  }
  const shown = body.includeTopicAuthorizedOperations ? topics.map((topic) => withOperations(broker, request, topic)) : topics;
  const clusterAuthorizedOperations = body.includeClusterAuthorizedOperations ? clusterOperations(broker.authorizer, request) : OPERATIONS_OMITTED;
  return { throttleTimeMs: 0, brokers, clusterId: broker.clusterId, controllerId: broker.metadataCache.controllerId, topics: shown, clusterAuthorizedOperations };
}

function withOperations(broker: BrokerContext, request: ReceivedRequest, topic: TopicAnswer): TopicAnswer {
  return topic.name == null ? topic : { ...topic, topicAuthorizedOperations: authorizedOperations(broker.authorizer, 'TOPIC', topic.name, request) };
}
