// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface AlterShareGroupOffsetsRequest {
  groupId: string;
  topics: AlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestTopic[];
}

export interface AlterShareGroupOffsetsRequestInput {
  readonly groupId: string;
  readonly topics: readonly AlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestTopicInput[];
}

export interface AlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestTopic {
  topicName: string;
  partitions: AlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestPartition[];
}

export interface AlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestTopicInput {
  readonly topicName: string;
  readonly partitions: readonly AlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestPartitionInput[];
}

export interface AlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestPartition {
  partitionIndex: number;
  startOffset: number;
}

export interface AlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestPartitionInput {
  readonly partitionIndex: number;
  readonly startOffset: number;
}

export interface AlterShareGroupOffsetsResponse {
  throttleTimeMs: number;
  errorCode: number;
  errorMessage: string | null;
  responses: AlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponseTopic[];
}

export interface AlterShareGroupOffsetsResponseInput {
  readonly throttleTimeMs: number;
  readonly errorCode: number;
  readonly errorMessage?: string | null;
  readonly responses: readonly AlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponseTopicInput[];
}

export interface AlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponseTopic {
  topicName: string;
  topicId: string;
  partitions: AlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponsePartition[];
}

export interface AlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponseTopicInput {
  readonly topicName: string;
  readonly topicId: string;
  readonly partitions: readonly AlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponsePartitionInput[];
}

export interface AlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponsePartition {
  partitionIndex: number;
  errorCode: number;
  errorMessage: string | null;
}

export interface AlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponsePartitionInput {
  readonly partitionIndex: number;
  readonly errorCode: number;
  readonly errorMessage?: string | null;
}
