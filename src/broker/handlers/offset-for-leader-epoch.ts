/**
 * OffsetForLeaderEpoch (23), versions 0–4: where the largest epoch ≤ the one asked for ends on the leader's log
 * (KIP-101, KIP-279, KIP-320). Consumers see ends up to the high watermark, replicas up to the log end.
 */
import type { ReceivedRequest } from '../../network/request.ts';
import { ErrorCode } from '../../protocol/messages/error-code.ts';
import type { OffsetForLeaderEpochRequest, OffsetForLeaderEpochRequestOffsetForLeaderPartition, OffsetForLeaderEpochResponseEpochEndOffsetInput, OffsetForLeaderEpochResponseInput } from '../../protocol/messages/offset-for-leader-epoch.ts';
import type { BrokerContext } from '../context.ts';
import { DEBUGGING_REPLICA_ID } from '../asked-replica.ts';
import { LATEST_EPOCH, logEndOf } from '../replica-log-ends.ts';

const FIRST_WITH_REPLICA = 3;

export function handleOffsetForLeaderEpoch(broker: BrokerContext, body: OffsetForLeaderEpochRequest, request: ReceivedRequest): OffsetForLeaderEpochResponseInput {
  const topics = body.topics.map(({ topic, partitions }) => ({
    topic,
    partitions: partitions.map((partition) => answer(broker, topic, partition, request, request.apiVersion >= FIRST_WITH_REPLICA && body.replicaId === DEBUGGING_REPLICA_ID)),
  }));
  return { throttleTimeMs: 0, topics };
}

function answer(broker: BrokerContext, topic: string, asked: OffsetForLeaderEpochRequestOffsetForLeaderPartition, request: ReceivedRequest, ofAnyReplica: boolean): OffsetForLeaderEpochResponseEpochEndOffsetInput {
  const partition = asked.partition;
  if (!broker.authorizer.may('DESCRIBE', 'TOPIC', topic, request)) {
    return { partition, errorCode: ErrorCode.TOPIC_AUTHORIZATION_FAILED, leaderEpoch: -1, endOffset: -1 };
  }
  if (ofAnyReplica && asked.leaderEpoch === LATEST_EPOCH) {
    const { errorCode, epoch, endOffset } = logEndOf(broker, { topic, partition });
    return { partition, errorCode, leaderEpoch: epoch, endOffset };
  }
  const hosted = broker.replicaManager.leader(topic, partition, asked.currentLeaderEpoch);
  if (typeof hosted === 'number') return { partition, errorCode: hosted, leaderEpoch: -1, endOffset: -1 };
  const end = hosted.log!.endOffsetForEpoch(asked.leaderEpoch);
  return { partition, errorCode: ErrorCode.NONE, leaderEpoch: end?.epoch ?? -1, endOffset: end?.endOffset ?? -1 };
}
