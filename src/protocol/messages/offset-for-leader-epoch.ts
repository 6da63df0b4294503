// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface OffsetForLeaderEpochRequest {
  replicaId: number; // v3+
  topics: OffsetForLeaderEpochRequestOffsetForLeaderTopic[];
}

export interface OffsetForLeaderEpochRequestInput {
  readonly replicaId?: number;
  readonly topics: readonly OffsetForLeaderEpochRequestOffsetForLeaderTopicInput[];
}

export interface OffsetForLeaderEpochRequestOffsetForLeaderTopic {
  topic: string;
  partitions: OffsetForLeaderEpochRequestOffsetForLeaderPartition[];
}

export interface OffsetForLeaderEpochRequestOffsetForLeaderTopicInput {
  readonly topic: string;
  readonly partitions: readonly OffsetForLeaderEpochRequestOffsetForLeaderPartitionInput[];
}

export interface OffsetForLeaderEpochRequestOffsetForLeaderPartition {
  partition: number;
  currentLeaderEpoch: number; // v2+
  leaderEpoch: number;
}

export interface OffsetForLeaderEpochRequestOffsetForLeaderPartitionInput {
  readonly partition: number;
  readonly currentLeaderEpoch?: number;
  readonly leaderEpoch: number;
}

export interface OffsetForLeaderEpochResponse {
  throttleTimeMs: number; // v2+
  topics: OffsetForLeaderEpochResponseOffsetForLeaderTopicResult[];
}

export interface OffsetForLeaderEpochResponseInput {
  readonly throttleTimeMs?: number;
  readonly topics: readonly OffsetForLeaderEpochResponseOffsetForLeaderTopicResultInput[];
}

export interface OffsetForLeaderEpochResponseOffsetForLeaderTopicResult {
  topic: string;
  partitions: OffsetForLeaderEpochResponseEpochEndOffset[];
}

export interface OffsetForLeaderEpochResponseOffsetForLeaderTopicResultInput {
  readonly topic: string;
  readonly partitions: readonly OffsetForLeaderEpochResponseEpochEndOffsetInput[];
}

export interface OffsetForLeaderEpochResponseEpochEndOffset {
  errorCode: number;
  partition: number;
  leaderEpoch: number; // v1+
  endOffset: number;
}

export interface OffsetForLeaderEpochResponseEpochEndOffsetInput {
  readonly errorCode: number;
  readonly partition: number;
  readonly leaderEpoch?: number;
  readonly endOffset?: number;
}
