/**
 * DescribeTopicPartitions (75), version 0: topics in order of name, at most so many partitions an answer, and a cursor
 * where to go on (KIP-966). There are no eligible leader replicas in ZooKeeper's world: the lists are empty, for Java's admin
 * client cannot bear null ones.
 */
import { isInternalTopic, topicNameProblem, ZERO_UUID } from '../../base/ids.ts';
import type { ReceivedRequest } from '../../network/request.ts';
import type {
  DescribeTopicPartitionsRequest, DescribeTopicPartitionsRequestCursor, DescribeTopicPartitionsResponseDescribeTopicPartitionsResponsePartitionInput,
  DescribeTopicPartitionsResponseDescribeTopicPartitionsResponseTopicInput, DescribeTopicPartitionsResponseInput,
} from '../../protocol/messages/describe-topic-partitions.ts';
import { ErrorCode } from '../../protocol/messages/error-code.ts';
import { authorizedOperations } from '../authorized-operations.ts';
import type { BrokerContext } from '../context.ts';
import type { MetadataCache, PartitionMetadata, TopicMetadata } from '../metadata-cache.ts';

/** max.request.partition.size.limit */
const MAX_PARTITIONS = 2000;

type Topic = DescribeTopicPartitionsResponseDescribeTopicPartitionsResponseTopicInput;
type Partition = DescribeTopicPartitionsResponseDescribeTopicPartitionsResponsePartitionInput;

export function handleDescribeTopicPartitions(broker: BrokerContext, body: DescribeTopicPartitionsRequest, request: ReceivedRequest): DescribeTopicPartitionsResponseInput {
  const { cursor } = body;
  const all = body.topics.length === 0;
  const asked = all ? broker.metadataCache.topicNames() : body.topics.map((topic) => topic.name);
  const names = [...new Set(asked)].filter((name) => cursor === null || name >= cursor.topicName).sort();
  if (cursor !== null && (cursor.partitionIndex < 0 || (!all && !names.includes(cursor.topicName)))) {
    return { throttleTimeMs: 0, topics: body.topics.map(({ name }) => failure(name, ErrorCode.INVALID_REQUEST)), nextCursor: null };
  }
  const visible = names.filter((name) => broker.authorizer.may('DESCRIBE', 'TOPIC', name, request));
  const limit = Math.max(1, Math.min(MAX_PARTITIONS, body.responsePartitionLimit));
  const page = describePage(broker, visible, cursor, limit, all, request);
  const hidden = all ? [] : names.filter((name) => !visible.includes(name)).map((name) => failure(name, ErrorCode.TOPIC_AUTHORIZATION_FAILED));
  return { throttleTimeMs: 0, topics: [...page.topics, ...hidden], nextCursor: page.nextCursor };
}

const failure = (name: string, errorCode: number): Topic => ({ errorCode, name, topicId: ZERO_UUID, isInternal: isInternalTopic(name), partitions: [] });

interface Page {
  readonly topics: Topic[];
  readonly nextCursor: DescribeTopicPartitionsRequestCursor | null;
}

function describePage(broker: BrokerContext, names: readonly string[], cursor: DescribeTopicPartitionsRequestCursor | null, limit: number, all: boolean, request: ReceivedRequest): Page {
  const topics: Topic[] = [];
  let left = limit;
  for (const name of names) {
    const topic = broker.metadataCache.topic(name);
    const from = cursor?.topicName === name ? cursor.partitionIndex : 0;
    if (topic === null) {
      // A topic that vanished between two pages of "all" is not an error.
      if (!all) topics.push(failure(name, topicNameProblem(name) === null ? ErrorCode.UNKNOWN_TOPIC_OR_PARTITION : ErrorCode.INVALID_TOPIC_EXCEPTION));
      continue;
    }
    if (left === 0) return { topics, nextCursor: { topicName: name, partitionIndex: from } };
    const partitions = [...topic.partitions.values()].filter(({ partition }) => partition >= from).sort((a, b) => a.partition - b.partition);
    topics.push(topicAnswer(broker, topic, partitions.slice(0, left), request));
    if (partitions.length > left) return { topics, nextCursor: { topicName: name, partitionIndex: partitions[left]!.partition } };
    left -= partitions.length;
  }
  return { topics, nextCursor: null };
}

function topicAnswer(broker: BrokerContext, topic: TopicMetadata, partitions: readonly PartitionMetadata[], request: ReceivedRequest): Topic {
  return {
    errorCode: ErrorCode.NONE,
    name: topic.name,
    topicId: topic.topicId,
    isInternal: isInternalTopic(topic.name),
    partitions: partitions.map((partition) => partitionAnswer(broker.metadataCache, partition, request)),
    topicAuthorizedOperations: authorizedOperations(broker.authorizer, 'TOPIC', topic.name, request),
  };
}

function partitionAnswer(cache: MetadataCache, partition: PartitionMetadata, request: ReceivedRequest): Partition {
  const leader = cache.broker(partition.leader);
  const reachable = leader?.endpoints.has(request.connection.listenerName) === true;
  const errorCode = leader === null ? ErrorCode.LEADER_NOT_AVAILABLE : reachable ? ErrorCode.NONE : ErrorCode.LISTENER_NOT_FOUND;
  return {
    errorCode,
    partitionIndex: partition.partition,
    leaderId: reachable ? partition.leader : -1,
    leaderEpoch: partition.leaderEpoch,
    replicaNodes: partition.replicas,
    isrNodes: partition.isr,
    eligibleLeaderReplicas: [],
    lastKnownElr: [],
    offlineReplicas: partition.replicas.filter((id) => !cache.isAlive(id) || partition.offlineReplicas.includes(id)),
  };
}
