/**
 * DeleteRecords (21), versions 0–2: moves the log start to the offset asked for (−1: the high watermark); the answer is
 * the new low watermark. Kafka waits for all replicas; with one replica it is there at once.
 */
import type { ReceivedRequest } from '../../network/request.ts';
import type { DeleteRecordsRequest, DeleteRecordsResponseDeleteRecordsTopicResultInput, DeleteRecordsResponseInput } from '../../protocol/messages/delete-records.ts';
import { ErrorCode } from '../../protocol/messages/error-code.ts';
import { isInternalTopic } from '../../base/ids.ts';
import type { BrokerContext } from '../context.ts';

export async function handleDeleteRecords(broker: BrokerContext, body: DeleteRecordsRequest, request: ReceivedRequest): Promise<DeleteRecordsResponseInput> {
  const topics: DeleteRecordsResponseDeleteRecordsTopicResultInput[] = [];
  for (const topic of body.topics) {
    const partitions: { partitionIndex: number; lowWatermark: number; errorCode: number }[] = [];
    for (const { partitionIndex, offset } of topic.partitions) {
      const result = broker.authorizer.may('DELETE', 'TOPIC', topic.name, request)
        ? await deleteBefore(broker, topic.name, partitionIndex, offset)
        : { lowWatermark: -1, errorCode: ErrorCode.TOPIC_AUTHORIZATION_FAILED };
      partitions.push({ partitionIndex, ...result });
    }
    topics.push({ name: topic.name, partitions });
  }
  return { throttleTimeMs: 0, topics };
}

async function deleteBefore(broker: BrokerContext, topic: string, partition: number, offset: number): Promise<{ lowWatermark: number; errorCode: number }> {
  if (isInternalTopic(topic)) return { lowWatermark: -1, errorCode: ErrorCode.INVALID_TOPIC_EXCEPTION };
  const hosted = broker.replicaManager.leader(topic, partition, -1);
  if (typeof hosted === 'number') return { lowWatermark: -1, errorCode: hosted };
  const log = hosted.log!;
  if (!log.config.cleanupDelete) return { lowWatermark: -1, errorCode: ErrorCode.POLICY_VIOLATION };
  const before = offset === -1 ? log.highWatermark : offset;
  if (before < 0 || before > log.highWatermark) return { lowWatermark: -1, errorCode: ErrorCode.OFFSET_OUT_OF_RANGE };
  await log.deleteRecords(before);
  hosted.apply(hosted.state.onLogStartOffset(log.logStartOffset));
  return { lowWatermark: log.logStartOffset, errorCode: ErrorCode.NONE };
}
