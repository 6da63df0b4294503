/** What the controller hands to its shell besides ZooKeeper operations; carried out in order. */
import type { TopicPartition } from '../base/ids.ts';
import type { AlterPartitionResponse } from '../protocol/messages/alter-partition.ts';
import type { LeaderAndIsrRequestInput } from '../protocol/messages/leader-and-isr.ts';
import type { StopReplicaRequestInput } from '../protocol/messages/stop-replica.ts';
import type { UpdateMetadataRequestInput } from '../protocol/messages/update-metadata.ts';
import type { ControllerEvent } from './events.ts';
import type { ElectionResult } from './elect-leaders.ts';
import type { OngoingReassignment, ReassignmentResult } from './reassignment.ts';

export type ControlRequest =
  | { readonly type: 'leaderAndIsr'; readonly request: LeaderAndIsrRequestInput }
  | { readonly type: 'updateMetadata'; readonly request: UpdateMetadataRequestInput }
  | { readonly type: 'stopReplica'; readonly request: StopReplicaRequestInput }
  /** How far do these logs go? Asked as OffsetForLeaderEpoch of brokers elsewhere. */
  | { readonly type: 'logEnds'; readonly request: LogEndsRequest };

export interface LogEndsRequest {
  readonly brokerEpoch: number;
  readonly partitions: readonly TopicPartition[];
}

export type ControllerReply =
  | { readonly type: 'alterPartition'; readonly response: AlterPartitionResponse }
  | { readonly type: 'controlledShutdown'; readonly errorCode: number; readonly remaining: readonly TopicPartition[] }
  | { readonly type: 'electLeaders'; readonly results: readonly ElectionResult[] }
  | { readonly type: 'alterReassignments'; readonly results: readonly ReassignmentResult[] }
  | { readonly type: 'listReassignments'; readonly ongoing: readonly OngoingReassignment[] };

export type ControllerOutput =
  | { readonly type: 'send'; readonly brokerId: number; readonly control: ControlRequest }
  | { readonly type: 'reply'; readonly reply: number; readonly content: ControllerReply }
  | { readonly type: 'log'; readonly level: 'TRACE' | 'DEBUG' | 'INFO' | 'WARN' | 'ERROR'; readonly message: string }
  /** Queue another event after this one. */
  | { readonly type: 'event'; readonly event: ControllerEvent }
  /** A newer controller has written: stop at once. */
  | { readonly type: 'deposed' };
