/**
 * DeleteRecords (21), versions 0–2: moves the log start to the offset asked for (−1: the high watermark). The answer is the
 * new low watermark, once every replica that is alive has it (`delayed-delete-records.ts`).
 */
import type { ReceivedRequest } from '../../network/request.ts';
import type { DeleteRecordsRequest, DeleteRecordsResponseInput } from '../../protocol/messages/delete-records.ts';
import { ErrorCode } from '../../protocol/messages/error-code.ts';
import { isInternalTopic } from '../../base/ids.ts';
import type { BrokerContext } from '../context.ts';
import { DelayedDeleteRecords, type DeletedRecords } from '../delayed/delayed-delete-records.ts';

type Outcome = DeletedRecords | { readonly lowWatermark: number; readonly errorCode: number };

export async function handleDeleteRecords(broker: BrokerContext, body: DeleteRecordsRequest, request: ReceivedRequest): Promise<DeleteRecordsResponseInput> {
  const outcomes: { name: string; partitions: { partitionIndex: number; outcome: Outcome }[] }[] = [];
  for (const topic of body.topics) {
    const partitions: { partitionIndex: number; outcome: Outcome }[] = [];
    for (const { partitionIndex, offset } of topic.partitions) {
      const outcome = broker.authorizer.may('DELETE', 'TOPIC', topic.name, request)
        ? await deleteBefore(broker, topic.name, partitionIndex, offset)
        : { lowWatermark: -1, errorCode: ErrorCode.TOPIC_AUTHORIZATION_FAILED };
      partitions.push({ partitionIndex, outcome });
    }
    outcomes.push({ name: topic.name, partitions });
  }
  const waiting = outcomes.flatMap(({ partitions }) => partitions.flatMap(({ outcome }) => ('hosted' in outcome ? [outcome] : [])));
  if (waiting.length > 0) await onAllReplicas(broker, waiting, body.timeoutMs);
  const answerOf = ({ partitionIndex, outcome: { lowWatermark, errorCode } }: { partitionIndex: number; outcome: Outcome }) => ({ partitionIndex, lowWatermark, errorCode });
  return { throttleTimeMs: 0, topics: outcomes.map(({ name, partitions }) => ({ name, partitions: partitions.map(answerOf) })) };
}

function onAllReplicas(broker: BrokerContext, waiting: readonly DeletedRecords[], timeoutMs: number): Promise<void> {
  return new Promise((resolve) => {
    const deletion = new DelayedDeleteRecords(waiting, (brokerId) => broker.metadataCache.isAlive(brokerId), resolve);
    broker.delayedDeletes.watch(deletion, waiting.map(({ hosted }) => hosted), timeoutMs);
  });
}

async function deleteBefore(broker: BrokerContext, topic: string, partition: number, offset: number): Promise<Outcome> {
  if (isInternalTopic(topic)) return { lowWatermark: -1, errorCode: ErrorCode.INVALID_TOPIC_EXCEPTION };
  const hosted = broker.replicaManager.leader(topic, partition, -1);
  if (typeof hosted === 'number') return { lowWatermark: -1, errorCode: hosted };
  const log = hosted.log!;
  if (!log.config.cleanupDelete) return { lowWatermark: -1, errorCode: ErrorCode.POLICY_VIOLATION };
  const before = offset === -1 ? log.highWatermark : offset;
  if (before < 0 || before > log.highWatermark) return { lowWatermark: -1, errorCode: ErrorCode.OFFSET_OUT_OF_RANGE };
  await log.deleteRecords(before);
  hosted.apply(hosted.state.onLogStartOffset(log.logStartOffset));
  return { hosted, before, lowWatermark: log.logStartOffset, errorCode: ErrorCode.REQUEST_TIMED_OUT };
}
