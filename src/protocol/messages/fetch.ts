// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type { RecordsPieces } from './records-pieces.ts';

export interface FetchRequest {
  clusterId: string | null; // v12+, tag 0
  replicaId: number; // v0–v14
  replicaState: FetchRequestReplicaState; // v15+, tag 1
  maxWaitMs: number;
  minBytes: number;
  maxBytes: number; // v3+
  isolationLevel: number; // v4+
  sessionId: number; // v7+
  sessionEpoch: number; // v7+
  topics: FetchRequestFetchTopic[];
  forgottenTopicsData: FetchRequestForgottenTopic[]; // v7+
  rackId: string; // v11+
}

export interface FetchRequestInput {
  readonly clusterId?: string | null;
  readonly replicaId?: number;
  readonly replicaState?: FetchRequestReplicaStateInput;
  readonly maxWaitMs: number;
  readonly minBytes: number;
  readonly maxBytes?: number;
  readonly isolationLevel?: number;
  readonly sessionId?: number;
  readonly sessionEpoch?: number;
  readonly topics: readonly FetchRequestFetchTopicInput[];
  readonly forgottenTopicsData?: readonly FetchRequestForgottenTopicInput[];
  readonly rackId?: string;
}

export interface FetchRequestForgottenTopic {
  topic: string; // v7–v12
  topicId: string; // v13+
  partitions: number[];
}

export interface FetchRequestForgottenTopicInput {
  readonly topic?: string;
  readonly topicId?: string;
  readonly partitions: readonly number[];
}

export interface FetchRequestFetchTopic {
  topic: string; // v0–v12
  topicId: string; // v13+
  partitions: FetchRequestFetchPartition[];
}

export interface FetchRequestFetchTopicInput {
  readonly topic?: string;
  readonly topicId?: string;
  readonly partitions: readonly FetchRequestFetchPartitionInput[];
}

export interface FetchRequestFetchPartition {
  partition: number;
  currentLeaderEpoch: number; // v9+
  fetchOffset: number;
  lastFetchedEpoch: number; // v12+
  logStartOffset: number; // v5+
  partitionMaxBytes: number;
  replicaDirectoryId: string; // v17+, tag 0
  highWatermark: number; // v18+, tag 1
}

export interface FetchRequestFetchPartitionInput {
  readonly partition: number;
  readonly currentLeaderEpoch?: number;
  readonly fetchOffset: number;
  readonly lastFetchedEpoch?: number;
  readonly logStartOffset?: number;
  readonly partitionMaxBytes: number;
  readonly replicaDirectoryId?: string;
  readonly highWatermark?: number;
}

export interface FetchRequestReplicaState {
  replicaId: number;
  replicaEpoch: number;
}

export interface FetchRequestReplicaStateInput {
  readonly replicaId?: number;
  readonly replicaEpoch?: number;
}

export interface FetchResponse {
  throttleTimeMs: number; // v1+
  errorCode: number; // v7+
  sessionId: number; // v7+
  responses: FetchResponseFetchableTopicResponse[];
  nodeEndpoints: FetchResponseNodeEndpoint[]; // v16+, tag 0
}

export interface FetchResponseInput {
  readonly throttleTimeMs?: number;
  readonly errorCode?: number;
  readonly sessionId?: number;
  readonly responses: readonly FetchResponseFetchableTopicResponseInput[];
  readonly nodeEndpoints?: readonly FetchResponseNodeEndpointInput[];
}

export interface FetchResponseNodeEndpoint {
  nodeId: number;
  host: string;
  port: number;
  rack: string | null;
}

export interface FetchResponseNodeEndpointInput {
  readonly nodeId: number;
  readonly host: string;
  readonly port: number;
  readonly rack?: string | null;
}

export interface FetchResponseFetchableTopicResponse {
  topic: string; // v0–v12
  topicId: string; // v13+
  partitions: FetchResponsePartitionData[];
}

export interface FetchResponseFetchableTopicResponseInput {
  readonly topic?: string;
  readonly topicId?: string;
  readonly partitions: readonly FetchResponsePartitionDataInput[];
}

export interface FetchResponsePartitionData {
  partitionIndex: number;
  errorCode: number;
  highWatermark: number;
  lastStableOffset: number; // v4+
  logStartOffset: number; // v5+
  divergingEpoch: FetchResponseEpochEndOffset; // v12+, tag 0
  currentLeader: FetchResponseLeaderIdAndEpoch; // v12+, tag 1
  snapshotId: FetchResponseSnapshotId; // v12+, tag 2
  abortedTransactions: FetchResponseAbortedTransaction[] | null; // v4+
  preferredReadReplica: number; // v11+
  records: Uint8Array | null;
}

export interface FetchResponsePartitionDataInput {
  readonly partitionIndex: number;
  readonly errorCode: number;
  readonly highWatermark: number;
  readonly lastStableOffset?: number;
  readonly logStartOffset?: number;
  readonly divergingEpoch?: FetchResponseEpochEndOffsetInput;
  readonly currentLeader?: FetchResponseLeaderIdAndEpochInput;
  readonly snapshotId?: FetchResponseSnapshotIdInput;
  readonly abortedTransactions?: readonly FetchResponseAbortedTransactionInput[] | null;
  readonly preferredReadReplica?: number;
  readonly records?: RecordsPieces;
}

export interface FetchResponseAbortedTransaction {
  producerId: number;
  firstOffset: number;
}

export interface FetchResponseAbortedTransactionInput {
  readonly producerId: number;
  readonly firstOffset: number;
}

export interface FetchResponseSnapshotId {
  endOffset: number;
  epoch: number;
}

export interface FetchResponseSnapshotIdInput {
  readonly endOffset?: number;
  readonly epoch?: number;
}

export interface FetchResponseLeaderIdAndEpoch {
  leaderId: number;
  leaderEpoch: number;
}

export interface FetchResponseLeaderIdAndEpochInput {
  readonly leaderId?: number;
  readonly leaderEpoch?: number;
}

export interface FetchResponseEpochEndOffset {
  epoch: number;
  endOffset: number;
}

export interface FetchResponseEpochEndOffsetInput {
  readonly epoch?: number;
  readonly endOffset?: number;
}
