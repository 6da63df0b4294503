/**
 * What the controller reacts to, one at a time. Events that carry a `reply` token are answered through the outbox with
 * that token; the shell keeps who waits behind it.
 */
import type { TopicPartition } from '../base/ids.ts';
import type { AlterPartitionRequest } from '../protocol/messages/alter-partition.ts';

export interface ReassignmentRequest extends TopicPartition {
  /** null: cancel. */
  readonly replicas: readonly number[] | null;
  /** Refuse another number of replicas (KIP-860). */
  readonly keepReplicationFactor?: boolean;
}

export type ControllerEvent =
  /** Elected: read the whole state, then act. */
  | { readonly type: 'startup' }
  /** Children of /brokers/ids changed. */
  | { readonly type: 'brokersChanged' }
  /** The registration of a living broker changed (listeners, features). */
  | { readonly type: 'brokerModified'; readonly brokerId: number }
  /** Children of /brokers/topics changed. */
  | { readonly type: 'topicsChanged' }
  /** The assignment in /brokers/topics/T changed. */
  | { readonly type: 'topicModified'; readonly topic: string }
  /** Children of /admin/delete_topics changed. */
  | { readonly type: 'topicDeletionRequested' }
  | { readonly type: 'preferredElectionRequested' }
  | { readonly type: 'reassignmentRequested' }
  | { readonly type: 'isrNotified' }
  | { readonly type: 'logDirFailed' }
  /** unclean.leader.election.enable was set: for one topic, or (null) for all that do not say otherwise. */
  | { readonly type: 'uncleanElectionEnabled'; readonly topic: string | null }
  /** From the timer (auto.leader.rebalance.enable). */
  | { readonly type: 'rebalanceLeaders' }
  | { readonly type: 'alterPartition'; readonly reply: number; readonly request: AlterPartitionRequest }
  | { readonly type: 'controlledShutdown'; readonly reply: number; readonly brokerId: number; readonly brokerEpoch: number }
  | { readonly type: 'electLeaders'; readonly reply: number; readonly electionType: number; readonly partitions: readonly TopicPartition[] | null }
  | { readonly type: 'alterReassignments'; readonly reply: number; readonly partitions: readonly ReassignmentRequest[] }
  | { readonly type: 'listReassignments'; readonly reply: number; readonly partitions: readonly TopicPartition[] | null }
  /** A broker could not open some replicas (KAFKA_STORAGE_ERROR in its answer to LeaderAndIsr). */
  | { readonly type: 'leaderAndIsrAnswered'; readonly brokerId: number; readonly errors: readonly (TopicPartition & { readonly errorCode: number })[] }
  /** A broker told how far logs of its go (unproven-replicas.ts). */
  | { readonly type: 'logEndsTold'; readonly brokerId: number; readonly brokerEpoch: number; readonly ends: readonly (TopicPartition & { readonly errorCode: number; readonly epoch: number; readonly endOffset: number })[] }
  /** Answer to a StopReplica that deletes. */
  | { readonly type: 'replicasDeleted'; readonly brokerId: number; readonly errorCode: number; readonly partitions: readonly (TopicPartition & { readonly errorCode: number })[] };
