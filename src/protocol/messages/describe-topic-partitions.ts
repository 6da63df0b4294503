// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface DescribeTopicPartitionsRequest {
  topics: DescribeTopicPartitionsRequestTopicRequest[];
  responsePartitionLimit: number;
  cursor: DescribeTopicPartitionsRequestCursor | null;
}

export interface DescribeTopicPartitionsRequestInput {
  readonly topics: readonly DescribeTopicPartitionsRequestTopicRequestInput[];
  readonly responsePartitionLimit?: number;
  readonly cursor?: DescribeTopicPartitionsRequestCursorInput | null;
}

export interface DescribeTopicPartitionsRequestCursor {
  topicName: string;
  partitionIndex: number;
}

export interface DescribeTopicPartitionsRequestCursorInput {
  readonly topicName: string;
  readonly partitionIndex: number;
}

export interface DescribeTopicPartitionsRequestTopicRequest {
  name: string;
}

export interface DescribeTopicPartitionsRequestTopicRequestInput {
  readonly name: string;
}

export interface DescribeTopicPartitionsResponse {
  throttleTimeMs: number;
  topics: DescribeTopicPartitionsResponseDescribeTopicPartitionsResponseTopic[];
  nextCursor: DescribeTopicPartitionsResponseCursor | null;
}

export interface DescribeTopicPartitionsResponseInput {
  readonly throttleTimeMs: number;
  readonly topics: readonly DescribeTopicPartitionsResponseDescribeTopicPartitionsResponseTopicInput[];
  readonly nextCursor?: DescribeTopicPartitionsResponseCursorInput | null;
}

export interface DescribeTopicPartitionsResponseCursor {
  topicName: string;
  partitionIndex: number;
}

export interface DescribeTopicPartitionsResponseCursorInput {
  readonly topicName: string;
  readonly partitionIndex: number;
}

export interface DescribeTopicPartitionsResponseDescribeTopicPartitionsResponseTopic {
  errorCode: number;
  name: string | null;
  topicId: string;
  isInternal: boolean;
  partitions: DescribeTopicPartitionsResponseDescribeTopicPartitionsResponsePartition[];
  topicAuthorizedOperations: number;
}

export interface DescribeTopicPartitionsResponseDescribeTopicPartitionsResponseTopicInput {
  readonly errorCode: number;
  readonly name?: string | null;
  readonly topicId: string;
  readonly isInternal: boolean;
  readonly partitions: readonly DescribeTopicPartitionsResponseDescribeTopicPartitionsResponsePartitionInput[];
  readonly topicAuthorizedOperations?: number;
}

export interface DescribeTopicPartitionsResponseDescribeTopicPartitionsResponsePartition {
  errorCode: number;
  partitionIndex: number;
  leaderId: number;
  leaderEpoch: number;
  replicaNodes: number[];
  isrNodes: number[];
  eligibleLeaderReplicas: number[] | null;
  lastKnownElr: number[] | null;
  offlineReplicas: number[];
}

export interface DescribeTopicPartitionsResponseDescribeTopicPartitionsResponsePartitionInput {
  readonly errorCode: number;
  readonly partitionIndex: number;
  readonly leaderId: number;
  readonly leaderEpoch?: number;
  readonly replicaNodes: readonly number[];
  readonly isrNodes: readonly number[];
  readonly eligibleLeaderReplicas?: readonly number[] | null;
  readonly lastKnownElr?: readonly number[] | null;
  readonly offlineReplicas: readonly number[];
}
