/**
 * How far a replica's log goes (last epoch, log end), told whether or not it leads: what the controller asks when it has
 * to choose among replicas that are not proven whole. On the wire it is OffsetForLeaderEpoch 3 and later with Kafka's
 * debugging replica id and the greatest epoch, which asks every other broker in vain.
 */
import type { TopicPartition } from '../base/ids.ts';
import { ErrorCode } from '../protocol/messages/error-code.ts';
import type { ToldLogEnd } from '../controller/unproven-replicas.ts';
import type { BrokerContext } from './context.ts';

export const LATEST_EPOCH = 0x7fff_ffff;

export function logEndOf(broker: BrokerContext, { topic, partition }: TopicPartition): ToldLogEnd {
  const log = broker.replicaManager.get(topic, partition)?.log ?? null;
  if (log === null) return { topic, partition, errorCode: ErrorCode.NOT_LEADER_OR_FOLLOWER, epoch: -1, endOffset: -1 };
  return { topic, partition, errorCode: ErrorCode.NONE, epoch: log.latestEpoch, endOffset: log.logEndOffset };
}
