// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface OffsetDeleteRequest {
  groupId: string;
  topics: OffsetDeleteRequestOffsetDeleteRequestTopic[];
}

export interface OffsetDeleteRequestInput {
  readonly groupId: string;
  readonly topics: readonly OffsetDeleteRequestOffsetDeleteRequestTopicInput[];
}

export interface OffsetDeleteRequestOffsetDeleteRequestTopic {
  name: string;
  partitions: OffsetDeleteRequestOffsetDeleteRequestPartition[];
}

export interface OffsetDeleteRequestOffsetDeleteRequestTopicInput {
  readonly name: string;
  readonly partitions: readonly OffsetDeleteRequestOffsetDeleteRequestPartitionInput[];
}

export interface OffsetDeleteRequestOffsetDeleteRequestPartition {
  partitionIndex: number;
}

export interface OffsetDeleteRequestOffsetDeleteRequestPartitionInput {
  readonly partitionIndex: number;
}

export interface OffsetDeleteResponse {
  errorCode: number;
  throttleTimeMs: number;
  topics: OffsetDeleteResponseOffsetDeleteResponseTopic[];
}

export interface OffsetDeleteResponseInput {
  readonly errorCode: number;
  readonly throttleTimeMs: number;
  readonly topics: readonly OffsetDeleteResponseOffsetDeleteResponseTopicInput[];
}

export interface OffsetDeleteResponseOffsetDeleteResponseTopic {
  name: string;
  partitions: OffsetDeleteResponseOffsetDeleteResponsePartition[];
}

export interface OffsetDeleteResponseOffsetDeleteResponseTopicInput {
  readonly name: string;
  readonly partitions: readonly OffsetDeleteResponseOffsetDeleteResponsePartitionInput[];
}

export interface OffsetDeleteResponseOffsetDeleteResponsePartition {
  partitionIndex: number;
  errorCode: number;
}

export interface OffsetDeleteResponseOffsetDeleteResponsePartitionInput {
  readonly partitionIndex: number;
  readonly errorCode: number;
}
