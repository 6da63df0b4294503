/** Which replica answers a Fetch or ListOffsets: the leader; for Kafka's debugging consumer (replica id −2) whichever is asked, up to its log's end. */
import { ErrorCode } from '../protocol/messages/error-code.ts';
import type { HostedPartition } from './hosted-partition.ts';
import type { ReplicaManager } from './replica-manager.ts';

/** What kafka-replica-verification and `blumfeld cluster` say they are. */
export const DEBUGGING_REPLICA_ID = -2;

/** The partition with an open log, or an error code. */
export function askedReplica(replicaManager: Pick<ReplicaManager, 'leader' | 'get'>, topic: string, partition: number, leaderEpoch: number, replicaId: number): HostedPartition | number {
  if (replicaId !== DEBUGGING_REPLICA_ID) return replicaManager.leader(topic, partition, leaderEpoch);
  const hosted = replicaManager.get(topic, partition);
  if (hosted === null) return replicaManager.leader(topic, partition, leaderEpoch);
  return hosted.log === null ? ErrorCode.KAFKA_STORAGE_ERROR : hosted;
}
