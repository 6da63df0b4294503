// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface CreateTopicsRequest {
  topics: CreateTopicsRequestCreatableTopic[];
  timeoutMs: number;
  validateOnly: boolean; // v1+
}

export interface CreateTopicsRequestInput {
  readonly topics: readonly CreateTopicsRequestCreatableTopicInput[];
  readonly timeoutMs?: number;
  readonly validateOnly?: boolean;
}

export interface CreateTopicsRequestCreatableTopic {
  name: string;
  numPartitions: number;
  replicationFactor: number;
  assignments: CreateTopicsRequestCreatableReplicaAssignment[];
  configs: CreateTopicsRequestCreatableTopicConfig[];
}

export interface CreateTopicsRequestCreatableTopicInput {
  readonly name: string;
  readonly numPartitions: number;
  readonly replicationFactor: number;
  readonly assignments: readonly CreateTopicsRequestCreatableReplicaAssignmentInput[];
  readonly configs: readonly CreateTopicsRequestCreatableTopicConfigInput[];
}

export interface CreateTopicsRequestCreatableTopicConfig {
  name: string;
  value: string | null;
}

export interface CreateTopicsRequestCreatableTopicConfigInput {
  readonly name: string;
  readonly value?: string | null;
}

export interface CreateTopicsRequestCreatableReplicaAssignment {
  partitionIndex: number;
  brokerIds: number[];
}

export interface CreateTopicsRequestCreatableReplicaAssignmentInput {
  readonly partitionIndex: number;
  readonly brokerIds: readonly number[];
}

export interface CreateTopicsResponse {
  throttleTimeMs: number; // v2+
  topics: CreateTopicsResponseCreatableTopicResult[];
}

export interface CreateTopicsResponseInput {
  readonly throttleTimeMs?: number;
  readonly topics: readonly CreateTopicsResponseCreatableTopicResultInput[];
}

export interface CreateTopicsResponseCreatableTopicResult {
  name: string;
  topicId: string; // v7+
  errorCode: number;
  errorMessage: string | null; // v1+
  topicConfigErrorCode: number; // v5+, tag 0
  numPartitions: number; // v5+
  replicationFactor: number; // v5+
  configs: CreateTopicsResponseCreatableTopicConfigs[] | null; // v5+
}

export interface CreateTopicsResponseCreatableTopicResultInput {
  readonly name: string;
  readonly topicId?: string;
  readonly errorCode: number;
  readonly errorMessage?: string | null;
  readonly topicConfigErrorCode?: number;
  readonly numPartitions?: number;
  readonly replicationFactor?: number;
  readonly configs?: readonly CreateTopicsResponseCreatableTopicConfigsInput[] | null;
}

export interface CreateTopicsResponseCreatableTopicConfigs {
  name: string;
  value: string | null;
  readOnly: boolean;
  configSource: number;
  isSensitive: boolean;
}

export interface CreateTopicsResponseCreatableTopicConfigsInput {
  readonly name: string;
  readonly value?: string | null;
  readonly readOnly: boolean;
  readonly configSource?: number;
  readonly isSensitive: boolean;
}
