/**
 * OffsetCommit (8), versions 0–10. Version 0 goes to ZooKeeper, as in 0.8; from version 10 topics are named by id. Topics
 * that do not exist, or that the client may not read, are refused one by one; the rest is committed.
 */
import { CoordinationError } from '../../base/coordination.ts';
import type { ReceivedRequest } from '../../network/request.ts';
import { ErrorCode } from '../../protocol/messages/error-code.ts';
import type { OffsetCommitRequest, OffsetCommitRequestOffsetCommitRequestPartition, OffsetCommitRequestOffsetCommitRequestTopic, OffsetCommitResponse } from '../../protocol/messages/offset-commit.ts';
import { writeConsumerOffset } from '../consumer-offset-znodes.ts';
import type { BrokerContext } from '../context.ts';

const FIRST_TOPIC_ID_VERSION = 10;

type Topic = OffsetCommitRequestOffsetCommitRequestTopic;
type Partition = OffsetCommitRequestOffsetCommitRequestPartition;

const answerAll = (topics: readonly Topic[], errorOf: (topic: Topic, partition: Partition) => number): OffsetCommitResponse => ({
  throttleTimeMs: 0,
  topics: topics.map((topic) => ({
    name: topic.name, topicId: topic.topicId,
    partitions: topic.partitions.map((partition) => ({ partitionIndex: partition.partitionIndex, errorCode: errorOf(topic, partition) })),
  })),
});

/** What is wrong with committing for the partition, before any group is asked. */
function refusal(broker: BrokerContext, topic: Topic, partition: Partition, request: ReceivedRequest): number {
  if (request.apiVersion >= FIRST_TOPIC_ID_VERSION && topic.name === '') return ErrorCode.UNKNOWN_TOPIC_ID;
  if (!broker.authorizer.may('READ', 'TOPIC', topic.name, request)) return ErrorCode.TOPIC_AUTHORIZATION_FAILED;
  return broker.metadataCache.hasPartition(topic.name, partition.partitionIndex) ? ErrorCode.NONE : ErrorCode.UNKNOWN_TOPIC_OR_PARTITION;
}

/** The names of topics given by id; one that is not known keeps the empty name. */
function named(broker: BrokerContext, body: OffsetCommitRequest, request: ReceivedRequest): OffsetCommitRequest {
  if (request.apiVersion < FIRST_TOPIC_ID_VERSION) return body;
  return { ...body, topics: body.topics.map((topic) => ({ ...topic, name: broker.metadataCache.topicName(topic.topicId) ?? '' })) };
}

export async function handleOffsetCommit(broker: BrokerContext, asked: OffsetCommitRequest, request: ReceivedRequest): Promise<OffsetCommitResponse> {
  const body = named(broker, asked, request);
  if (!broker.authorizer.may('READ', 'GROUP', body.groupId, request)) return answerAll(body.topics, () => ErrorCode.GROUP_AUTHORIZATION_FAILED);
  const refusals = new Map<Partition, number>();
  for (const topic of body.topics) for (const partition of topic.partitions) refusals.set(partition, refusal(broker, topic, partition, request));
  const good = body.topics
    .map((topic) => ({ ...topic, partitions: topic.partitions.filter((partition) => refusals.get(partition) === ErrorCode.NONE) }))
    .filter((topic) => topic.partitions.length > 0);
  // A request without any partition is still judged by the group (a fenced member must learn of it).
  const committed = good.length === 0 && body.topics.length > 0 ? null : await commit(broker, { ...body, topics: good }, request);
  const errors = new Map(committed?.topics.flatMap((topic) => topic.partitions.map((partition) => [`${topic.name}\n${partition.partitionIndex}`, partition.errorCode] as const)) ?? []);
  return answerAll(body.topics, (topic, partition) => refusals.get(partition) || (errors.get(`${topic.name}\n${partition.partitionIndex}`) ?? ErrorCode.NONE));
}

function commit(broker: BrokerContext, body: OffsetCommitRequest, request: ReceivedRequest): Promise<OffsetCommitResponse> {
  if (request.apiVersion === 0) return commitToZooKeeper(broker, body);
  return broker.groupCoordinator.ask<OffsetCommitResponse>(
    body.groupId,
    (shard, now, requestId) => shard.commitOffsets(now, body, requestId),
    () => answerAll(body.topics, () => ErrorCode.NOT_COORDINATOR),
  );
}

async function commitToZooKeeper(broker: BrokerContext, body: OffsetCommitRequest): Promise<OffsetCommitResponse> {
  const errors = new Map<Partition, number>();
  for (const topic of body.topics) for (const partition of topic.partitions) errors.set(partition, await commitOne(broker, body.groupId, topic.name, partition));
  return answerAll(body.topics, (_, partition) => errors.get(partition)!);
}

async function commitOne(broker: BrokerContext, groupId: string, topic: string, partition: Partition): Promise<number> {
  if (groupId === '') return ErrorCode.INVALID_GROUP_ID;
  if ((partition.committedMetadata?.length ?? 0) > broker.config.get('offset.metadata.max.bytes')) return ErrorCode.OFFSET_METADATA_TOO_LARGE;
  try {
    await writeConsumerOffset(broker.coordination, groupId, topic, partition.partitionIndex, partition.committedOffset);
    return ErrorCode.NONE;
  } catch (error) {
    if (!(error instanceof CoordinationError)) throw error;
    return error.code === 'BadArguments' ? ErrorCode.INVALID_GROUP_ID : ErrorCode.COORDINATOR_NOT_AVAILABLE;
  }
}
