/** OffsetDelete (47), version 0: committed offsets of topics that the group does not read now. */
import type { ReceivedRequest } from '../../network/request.ts';
import { ErrorCode } from '../../protocol/messages/error-code.ts';
import type { OffsetDeleteRequest, OffsetDeleteRequestOffsetDeleteRequestTopic, OffsetDeleteResponse } from '../../protocol/messages/offset-delete.ts';
import type { BrokerContext } from '../context.ts';

export async function handleOffsetDelete(broker: BrokerContext, body: OffsetDeleteRequest, request: ReceivedRequest): Promise<OffsetDeleteResponse> {
  const failed = (errorCode: number): OffsetDeleteResponse => ({ errorCode, throttleTimeMs: 0, topics: [] });
  if (!broker.authorizer.may('DELETE', 'GROUP', body.groupId, request)) return failed(ErrorCode.GROUP_AUTHORIZATION_FAILED);
  const refusals: OffsetDeleteResponse['topics'] = [];
  const good: OffsetDeleteRequestOffsetDeleteRequestTopic[] = [];
  for (const { name, partitions } of body.topics) {
    const mayRead = broker.authorizer.may('READ', 'TOPIC', name, request);
    const known = mayRead ? partitions.filter(({ partitionIndex }) => broker.metadataCache.hasPartition(name, partitionIndex)) : [];
    const unknown = partitions.filter((partition) => !known.includes(partition));
    const errorCode = mayRead ? ErrorCode.UNKNOWN_TOPIC_OR_PARTITION : ErrorCode.TOPIC_AUTHORIZATION_FAILED;
    if (known.length > 0) good.push({ name, partitions: known });
    if (unknown.length > 0) refusals.push({ name, partitions: unknown.map(({ partitionIndex }) => ({ partitionIndex, errorCode })) });
  }
  const reply = await broker.groupCoordinator.ask<OffsetDeleteResponse>(
    body.groupId,
    (shard, now, requestId) => shard.deleteOffsets(now, { ...body, topics: good }, requestId),
    () => failed(ErrorCode.NOT_COORDINATOR),
  );
  return reply.errorCode === ErrorCode.NONE ? { ...reply, topics: [...reply.topics, ...refusals] } : reply;
}
