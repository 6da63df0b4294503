// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface OffsetCommitRequest {
  groupId: string;
  generationIdOrMemberEpoch: number; // v1+
  memberId: string; // v1+
  groupInstanceId: string | null; // v7+
  retentionTimeMs: number; // v2–v4
  topics: OffsetCommitRequestOffsetCommitRequestTopic[];
}

export interface OffsetCommitRequestInput {
  readonly groupId: string;
  readonly generationIdOrMemberEpoch?: number;
  readonly memberId?: string;
  readonly groupInstanceId?: string | null;
  readonly retentionTimeMs?: number;
  readonly topics: readonly OffsetCommitRequestOffsetCommitRequestTopicInput[];
}

export interface OffsetCommitRequestOffsetCommitRequestTopic {
  name: string; // v0–v9
  topicId: string; // v10+
  partitions: OffsetCommitRequestOffsetCommitRequestPartition[];
}

export interface OffsetCommitRequestOffsetCommitRequestTopicInput {
  readonly name?: string;
  readonly topicId?: string;
  readonly partitions: readonly OffsetCommitRequestOffsetCommitRequestPartitionInput[];
}

export interface OffsetCommitRequestOffsetCommitRequestPartition {
  partitionIndex: number;
  committedOffset: number;
  committedLeaderEpoch: number; // v6+
  commitTimestamp: number; // v1
  committedMetadata: string | null;
}

export interface OffsetCommitRequestOffsetCommitRequestPartitionInput {
  readonly partitionIndex: number;
  readonly committedOffset: number;
  readonly committedLeaderEpoch?: number;
  readonly commitTimestamp?: number;
  readonly committedMetadata?: string | null;
}

export interface OffsetCommitResponse {
  throttleTimeMs: number; // v3+
  topics: OffsetCommitResponseOffsetCommitResponseTopic[];
}

export interface OffsetCommitResponseInput {
  readonly throttleTimeMs?: number;
  readonly topics: readonly OffsetCommitResponseOffsetCommitResponseTopicInput[];
}

export interface OffsetCommitResponseOffsetCommitResponseTopic {
  name: string; // v0–v9
  topicId: string; // v10+
  partitions: OffsetCommitResponseOffsetCommitResponsePartition[];
}

export interface OffsetCommitResponseOffsetCommitResponseTopicInput {
  readonly name?: string;
  readonly topicId?: string;
  readonly partitions: readonly OffsetCommitResponseOffsetCommitResponsePartitionInput[];
}

export interface OffsetCommitResponseOffsetCommitResponsePartition {
  partitionIndex: number;
  errorCode: number;
}

export interface OffsetCommitResponseOffsetCommitResponsePartitionInput {
  readonly partitionIndex: number;
  readonly errorCode: number;
}
