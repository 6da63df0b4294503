/**
 * OffsetFetch (9), versions 0–10: from ZooKeeper (0), of one group (1–7; null topics: all of them, from 2), of several
 * groups (8+), of topics by id (10). A partition without a committed offset reads −1 and is no error.
 */
import { CoordinationError } from '../../base/coordination.ts';
import { ZERO_UUID } from '../../base/ids.ts';
import type { ReceivedRequest } from '../../network/request.ts';
import { ErrorCode } from '../../protocol/messages/error-code.ts';
import type {
  OffsetFetchRequest, OffsetFetchRequestOffsetFetchRequestTopic, OffsetFetchRequestOffsetFetchRequestTopics, OffsetFetchResponseInput, OffsetFetchResponseOffsetFetchResponseGroupInput, OffsetFetchResponseOffsetFetchResponsePartitions,
} from '../../protocol/messages/offset-fetch.ts';
import { readConsumerOffset } from '../consumer-offset-znodes.ts';
import type { BrokerContext } from '../context.ts';

const FIRST_BATCHED_VERSION = 8;
const FIRST_TOPIC_ID_VERSION = 10;
const FIRST_VERSION_WITH_GROUP_ERROR = 2;

type Topic = Pick<OffsetFetchRequestOffsetFetchRequestTopic, 'name' | 'partitionIndexes'>;
type TopicById = Pick<OffsetFetchRequestOffsetFetchRequestTopics, 'topicId' | 'partitionIndexes'>;
type Group = OffsetFetchResponseOffsetFetchResponseGroupInput;

const none = (partitionIndex: number, errorCode: number): OffsetFetchResponseOffsetFetchResponsePartitions => ({ partitionIndex, committedOffset: -1, committedLeaderEpoch: -1, metadata: '', errorCode });
const allWith = (topics: readonly Topic[] | null, errorCode: number) =>
  (topics ?? []).map(({ name, partitionIndexes }) => ({ name, partitions: partitionIndexes.map((partition) => none(partition, errorCode)) }));

export async function handleOffsetFetch(broker: BrokerContext, body: OffsetFetchRequest, request: ReceivedRequest): Promise<OffsetFetchResponseInput> {
  const { apiVersion } = request;
  if (apiVersion >= FIRST_BATCHED_VERSION) {
    const fetch = apiVersion >= FIRST_TOPIC_ID_VERSION ? fetchGroupById : fetchGroup;
    return { throttleTimeMs: 0, groups: body.groups.map(({ groupId, topics }) => fetch(broker, groupId, topics, body.requireStable, request)) };
  }
  if (apiVersion === 0) return { topics: await fetchFromZooKeeper(broker, body.groupId, body.topics ?? [], request) };
  const { errorCode, topics } = fetchGroup(broker, body.groupId, body.topics, body.requireStable, request);
  if (errorCode === ErrorCode.NONE) return { throttleTimeMs: 0, errorCode, topics: topics as OffsetFetchResponseInput['topics'] & object };
  const failed = allWith(body.topics, errorCode);
  return apiVersion >= FIRST_VERSION_WITH_GROUP_ERROR ? { throttleTimeMs: 0, errorCode, topics: failed } : { topics: failed };
}

function fetchGroup(broker: BrokerContext, groupId: string, topics: readonly Topic[] | null, requireStable: boolean, request: ReceivedRequest): Group {
  if (!broker.authorizer.may('DESCRIBE', 'GROUP', groupId, request)) return { groupId, topics: [], errorCode: ErrorCode.GROUP_AUTHORIZATION_FAILED };
  const shard = broker.groupCoordinator.shardOf(groupId);
  if (shard === null) return { groupId, topics: [], errorCode: ErrorCode.NOT_COORDINATOR };
  const mayRead = (name: string): boolean => broker.authorizer.may('DESCRIBE', 'TOPIC', name, request);
  const visible = topics?.filter(({ name }) => mayRead(name)) ?? null;
  const fetched = shard.fetchOffsets(groupId, visible, requireStable);
  if (fetched.errorCode !== ErrorCode.NONE) return fetched;
  // Of all the group's topics those that the client may not see are left out; those it named get their error.
  if (topics === null) return { ...fetched, topics: fetched.topics.filter((topic) => mayRead(topic.name)) };
  const hidden = allWith(topics.filter(({ name }) => !mayRead(name)), ErrorCode.TOPIC_AUTHORIZATION_FAILED);
  return { ...fetched, topics: [...fetched.topics, ...hidden] };
}

/** Topics by id: those not known are answered as such; of all the group's topics those that are gone are left out. */
function fetchGroupById(broker: BrokerContext, groupId: string, topics: readonly TopicById[] | null, requireStable: boolean, request: ReceivedRequest): Group {
  const cache = broker.metadataCache;
  const known = topics?.flatMap(({ topicId, partitionIndexes }) => {
    const name = cache.topicName(topicId);
    return name === null ? [] : [{ name, partitionIndexes }];
  }) ?? null;
  const fetched = fetchGroup(broker, groupId, known, requireStable, request);
  if (fetched.errorCode !== ErrorCode.NONE) return fetched;
  const unknown = (topics ?? []).filter(({ topicId }) => cache.topicName(topicId) === null);
  const answers = fetched.topics.map(({ name, partitions }) => ({ topicId: cache.topicId(name ?? ''), partitions })).filter(({ topicId }) => topicId !== ZERO_UUID);
  const refused = unknown.map(({ topicId, partitionIndexes }) => ({ topicId, partitions: partitionIndexes.map((partition) => none(partition, ErrorCode.UNKNOWN_TOPIC_ID)) }));
  return { ...fetched, topics: [...answers, ...refused] };
}

async function fetchFromZooKeeper(broker: BrokerContext, groupId: string, topics: readonly Topic[], request: ReceivedRequest) {
  if (!broker.authorizer.may('DESCRIBE', 'GROUP', groupId, request)) return allWith(topics, ErrorCode.GROUP_AUTHORIZATION_FAILED);
  const answers: { name: string; partitions: OffsetFetchResponseOffsetFetchResponsePartitions[] }[] = [];
  for (const { name, partitionIndexes } of topics) {
    const partitions: OffsetFetchResponseOffsetFetchResponsePartitions[] = [];
    for (const partition of partitionIndexes) partitions.push(await fetchOne(broker, groupId, name, partition, request));
    answers.push({ name, partitions });
  }
  return answers;
}

async function fetchOne(broker: BrokerContext, groupId: string, topic: string, partition: number, request: ReceivedRequest): Promise<OffsetFetchResponseOffsetFetchResponsePartitions> {
  if (!broker.authorizer.may('DESCRIBE', 'TOPIC', topic, request)) return none(partition, ErrorCode.TOPIC_AUTHORIZATION_FAILED);
  if (groupId === '' || !broker.metadataCache.hasPartition(topic, partition)) return none(partition, ErrorCode.UNKNOWN_TOPIC_OR_PARTITION);
  try {
    const offset = await readConsumerOffset(broker.coordination, groupId, topic, partition);
    return offset === null ? none(partition, ErrorCode.UNKNOWN_TOPIC_OR_PARTITION) : { ...none(partition, ErrorCode.NONE), committedOffset: offset };
  } catch (error) {
    if (!(error instanceof CoordinationError)) throw error;
    return none(partition, error.code === 'BadArguments' ? ErrorCode.UNKNOWN_TOPIC_OR_PARTITION : ErrorCode.COORDINATOR_NOT_AVAILABLE);
  }
}
