// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type { RecordsPieces } from './records-pieces.ts';

export interface FetchSnapshotRequest {
  clusterId: string | null; // tag 0
  replicaId: number;
  maxBytes: number;
  topics: FetchSnapshotRequestTopicSnapshot[];
}

export interface FetchSnapshotRequestInput {
  readonly clusterId?: string | null;
  readonly replicaId?: number;
  readonly maxBytes?: number;
  readonly topics: readonly FetchSnapshotRequestTopicSnapshotInput[];
}

export interface FetchSnapshotRequestTopicSnapshot {
  name: string;
  partitions: FetchSnapshotRequestPartitionSnapshot[];
}

export interface FetchSnapshotRequestTopicSnapshotInput {
  readonly name: string;
  readonly partitions: readonly FetchSnapshotRequestPartitionSnapshotInput[];
}

export interface FetchSnapshotRequestPartitionSnapshot {
  partition: number;
  currentLeaderEpoch: number;
  snapshotId: FetchSnapshotRequestSnapshotId;
  position: number;
  replicaDirectoryId: string; // v1+, tag 0
}

export interface FetchSnapshotRequestPartitionSnapshotInput {
  readonly partition: number;
  readonly currentLeaderEpoch: number;
  readonly snapshotId: FetchSnapshotRequestSnapshotIdInput;
  readonly position: number;
  readonly replicaDirectoryId?: string;
}

export interface FetchSnapshotRequestSnapshotId {
  endOffset: number;
  epoch: number;
}

export interface FetchSnapshotRequestSnapshotIdInput {
  readonly endOffset: number;
  readonly epoch: number;
}

export interface FetchSnapshotResponse {
  throttleTimeMs: number;
  errorCode: number;
  topics: FetchSnapshotResponseTopicSnapshot[];
  nodeEndpoints: FetchSnapshotResponseNodeEndpoint[]; // v1+, tag 0
}

export interface FetchSnapshotResponseInput {
  readonly throttleTimeMs: number;
  readonly errorCode: number;
  readonly topics: readonly FetchSnapshotResponseTopicSnapshotInput[];
  readonly nodeEndpoints?: readonly FetchSnapshotResponseNodeEndpointInput[];
}

export interface FetchSnapshotResponseNodeEndpoint {
  nodeId: number;
  host: string;
  port: number;
}

export interface FetchSnapshotResponseNodeEndpointInput {
  readonly nodeId: number;
  readonly host: string;
  readonly port: number;
}

export interface FetchSnapshotResponseTopicSnapshot {
  name: string;
  partitions: FetchSnapshotResponsePartitionSnapshot[];
}

export interface FetchSnapshotResponseTopicSnapshotInput {
  readonly name: string;
  readonly partitions: readonly FetchSnapshotResponsePartitionSnapshotInput[];
}

export interface FetchSnapshotResponsePartitionSnapshot {
  index: number;
  errorCode: number;
  snapshotId: FetchSnapshotResponseSnapshotId;
  currentLeader: FetchSnapshotResponseLeaderIdAndEpoch; // tag 0
  size: number;
  position: number;
  unalignedRecords: Uint8Array | null;
}

export interface FetchSnapshotResponsePartitionSnapshotInput {
  readonly index: number;
  readonly errorCode: number;
  readonly snapshotId: FetchSnapshotResponseSnapshotIdInput;
  readonly currentLeader?: FetchSnapshotResponseLeaderIdAndEpochInput;
  readonly size: number;
  readonly position: number;
  readonly unalignedRecords?: RecordsPieces;
}

export interface FetchSnapshotResponseLeaderIdAndEpoch {
  leaderId: number;
  leaderEpoch: number;
}

export interface FetchSnapshotResponseLeaderIdAndEpochInput {
  readonly leaderId: number;
  readonly leaderEpoch: number;
}

export interface FetchSnapshotResponseSnapshotId {
  endOffset: number;
  epoch: number;
}

export interface FetchSnapshotResponseSnapshotIdInput {
  readonly endOffset: number;
  readonly epoch: number;
}
