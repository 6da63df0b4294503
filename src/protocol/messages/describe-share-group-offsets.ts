// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface DescribeShareGroupOffsetsRequest {
  groups: DescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestGroup[];
}

export interface DescribeShareGroupOffsetsRequestInput {
  readonly groups: readonly DescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestGroupInput[];
}

export interface DescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestGroup {
  groupId: string;
  topics: DescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestTopic[] | null;
}

export interface DescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestGroupInput {
  readonly groupId: string;
  readonly topics?: readonly DescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestTopicInput[] | null;
}

export interface DescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestTopic {
  topicName: string;
  partitions: number[];
}

export interface DescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestTopicInput {
  readonly topicName: string;
  readonly partitions: readonly number[];
}

export interface DescribeShareGroupOffsetsResponse {
  throttleTimeMs: number;
  groups: DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseGroup[];
}

export interface DescribeShareGroupOffsetsResponseInput {
  readonly throttleTimeMs: number;
  readonly groups: readonly DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseGroupInput[];
}

export interface DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseGroup {
  groupId: string;
  topics: DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseTopic[];
  errorCode: number;
  errorMessage: string | null;
}

export interface DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseGroupInput {
  readonly groupId: string;
  readonly topics: readonly DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseTopicInput[];
  readonly errorCode: number;
  readonly errorMessage?: string | null;
}

export interface DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseTopic {
  topicName: string;
  topicId: string;
  partitions: DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponsePartition[];
}

export interface DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseTopicInput {
  readonly topicName: string;
  readonly topicId: string;
  readonly partitions: readonly DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponsePartitionInput[];
}

export interface DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponsePartition {
  partitionIndex: number;
  startOffset: number;
  leaderEpoch: number;
  lag: number; // v1+
  errorCode: number;
  errorMessage: string | null;
}

export interface DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponsePartitionInput {
  readonly partitionIndex: number;
  readonly startOffset: number;
  readonly leaderEpoch: number;
  readonly lag?: number;
  readonly errorCode: number;
  readonly errorMessage?: string | null;
}
