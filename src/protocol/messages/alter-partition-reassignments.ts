// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface AlterPartitionReassignmentsRequest {
  timeoutMs: number;
  allowReplicationFactorChange: boolean; // v1+
  topics: AlterPartitionReassignmentsRequestReassignableTopic[];
}

export interface AlterPartitionReassignmentsRequestInput {
  readonly timeoutMs?: number;
  readonly allowReplicationFactorChange?: boolean;
  readonly topics: readonly AlterPartitionReassignmentsRequestReassignableTopicInput[];
}

export interface AlterPartitionReassignmentsRequestReassignableTopic {
  name: string;
  partitions: AlterPartitionReassignmentsRequestReassignablePartition[];
}

export interface AlterPartitionReassignmentsRequestReassignableTopicInput {
  readonly name: string;
  readonly partitions: readonly AlterPartitionReassignmentsRequestReassignablePartitionInput[];
}

export interface AlterPartitionReassignmentsRequestReassignablePartition {
  partitionIndex: number;
  replicas: number[] | null;
}

export interface AlterPartitionReassignmentsRequestReassignablePartitionInput {
  readonly partitionIndex: number;
  readonly replicas?: readonly number[] | null;
}

export interface AlterPartitionReassignmentsResponse {
  throttleTimeMs: number;
  allowReplicationFactorChange: boolean; // v1+
  errorCode: number;
  errorMessage: string | null;
  responses: AlterPartitionReassignmentsResponseReassignableTopicResponse[];
}

export interface AlterPartitionReassignmentsResponseInput {
  readonly throttleTimeMs: number;
  readonly allowReplicationFactorChange?: boolean;
  readonly errorCode: number;
  readonly errorMessage?: string | null;
  readonly responses: readonly AlterPartitionReassignmentsResponseReassignableTopicResponseInput[];
}

export interface AlterPartitionReassignmentsResponseReassignableTopicResponse {
  name: string;
  partitions: AlterPartitionReassignmentsResponseReassignablePartitionResponse[];
}

export interface AlterPartitionReassignmentsResponseReassignableTopicResponseInput {
  readonly name: string;
  readonly partitions: readonly AlterPartitionReassignmentsResponseReassignablePartitionResponseInput[];
}

export interface AlterPartitionReassignmentsResponseReassignablePartitionResponse {
  partitionIndex: number;
  errorCode: number;
  errorMessage: string | null;
}

export interface AlterPartitionReassignmentsResponseReassignablePartitionResponseInput {
  readonly partitionIndex: number;
  readonly errorCode: number;
  readonly errorMessage?: string | null;
}
