// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface OffsetFetchRequest {
  groupId: string; // v0–v7
  topics: OffsetFetchRequestOffsetFetchRequestTopic[] | null; // v0–v7
  groups: OffsetFetchRequestOffsetFetchRequestGroup[]; // v8+
  requireStable: boolean; // v7+
}

export interface OffsetFetchRequestInput {
  readonly groupId?: string;
  readonly topics?: readonly OffsetFetchRequestOffsetFetchRequestTopicInput[] | null;
  readonly groups?: readonly OffsetFetchRequestOffsetFetchRequestGroupInput[];
  readonly requireStable?: boolean;
}

export interface OffsetFetchRequestOffsetFetchRequestGroup {
  groupId: string;
  memberId: string | null; // v9+
  memberEpoch: number; // v9+
  topics: OffsetFetchRequestOffsetFetchRequestTopics[] | null;
}

export interface OffsetFetchRequestOffsetFetchRequestGroupInput {
  readonly groupId: string;
  readonly memberId?: string | null;
  readonly memberEpoch?: number;
  readonly topics?: readonly OffsetFetchRequestOffsetFetchRequestTopicsInput[] | null;
}

export interface OffsetFetchRequestOffsetFetchRequestTopics {
  name: string; // v8–v9
  topicId: string; // v10+
  partitionIndexes: number[];
}

export interface OffsetFetchRequestOffsetFetchRequestTopicsInput {
  readonly name?: string;
  readonly topicId?: string;
  readonly partitionIndexes: readonly number[];
}

export interface OffsetFetchRequestOffsetFetchRequestTopic {
  name: string;
  partitionIndexes: number[];
}

export interface OffsetFetchRequestOffsetFetchRequestTopicInput {
  readonly name: string;
  readonly partitionIndexes: readonly number[];
}

export interface OffsetFetchResponse {
  throttleTimeMs: number; // v3+
  topics: OffsetFetchResponseOffsetFetchResponseTopic[]; // v0–v7
  errorCode: number; // v2–v7
  groups: OffsetFetchResponseOffsetFetchResponseGroup[]; // v8+
}

export interface OffsetFetchResponseInput {
  readonly throttleTimeMs?: number;
  readonly topics?: readonly OffsetFetchResponseOffsetFetchResponseTopicInput[];
  readonly errorCode?: number;
  readonly groups?: readonly OffsetFetchResponseOffsetFetchResponseGroupInput[];
}

export interface OffsetFetchResponseOffsetFetchResponseGroup {
  groupId: string;
  topics: OffsetFetchResponseOffsetFetchResponseTopics[];
  errorCode: number;
}

export interface OffsetFetchResponseOffsetFetchResponseGroupInput {
  readonly groupId: string;
  readonly topics: readonly OffsetFetchResponseOffsetFetchResponseTopicsInput[];
  readonly errorCode: number;
}

export interface OffsetFetchResponseOffsetFetchResponseTopics {
  name: string; // v8–v9
  topicId: string; // v10+
  partitions: OffsetFetchResponseOffsetFetchResponsePartitions[];
}

export interface OffsetFetchResponseOffsetFetchResponseTopicsInput {
  readonly name?: string;
  readonly topicId?: string;
  readonly partitions: readonly OffsetFetchResponseOffsetFetchResponsePartitionsInput[];
}

export interface OffsetFetchResponseOffsetFetchResponsePartitions {
  partitionIndex: number;
  committedOffset: number;
  committedLeaderEpoch: number;
  metadata: string | null;
  errorCode: number;
}

export interface OffsetFetchResponseOffsetFetchResponsePartitionsInput {
  readonly partitionIndex: number;
  readonly committedOffset: number;
  readonly committedLeaderEpoch?: number;
  readonly metadata?: string | null;
  readonly errorCode: number;
}

export interface OffsetFetchResponseOffsetFetchResponseTopic {
  name: string;
  partitions: OffsetFetchResponseOffsetFetchResponsePartition[];
}

export interface OffsetFetchResponseOffsetFetchResponseTopicInput {
  readonly name: string;
  readonly partitions: readonly OffsetFetchResponseOffsetFetchResponsePartitionInput[];
}

export interface OffsetFetchResponseOffsetFetchResponsePartition {
  partitionIndex: number;
  committedOffset: number;
  committedLeaderEpoch: number; // v5+
  metadata: string | null;
  errorCode: number;
}

export interface OffsetFetchResponseOffsetFetchResponsePartitionInput {
  readonly partitionIndex: number;
  readonly committedOffset: number;
  readonly committedLeaderEpoch?: number;
  readonly metadata?: string | null;
  readonly errorCode: number;
}
