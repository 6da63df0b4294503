// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface MetadataRequest {
  topics: MetadataRequestMetadataRequestTopic[] | null;
  allowAutoTopicCreation: boolean; // v4+
  includeClusterAuthorizedOperations: boolean; // v8–v10
  includeTopicAuthorizedOperations: boolean; // v8+
}

export interface MetadataRequestInput {
  readonly topics?: readonly MetadataRequestMetadataRequestTopicInput[] | null;
  readonly allowAutoTopicCreation?: boolean;
  readonly includeClusterAuthorizedOperations?: boolean;
  readonly includeTopicAuthorizedOperations?: boolean;
}

export interface MetadataRequestMetadataRequestTopic {
  topicId: string; // v10+
  name: string | null;
}

export interface MetadataRequestMetadataRequestTopicInput {
  readonly topicId?: string;
  readonly name?: string | null;
}

export interface MetadataResponse {
  throttleTimeMs: number; // v3+
  brokers: MetadataResponseMetadataResponseBroker[];
  clusterId: string | null; // v2+
  controllerId: number; // v1+
  topics: MetadataResponseMetadataResponseTopic[];
  clusterAuthorizedOperations: number; // v8–v10
  errorCode: number; // v13+
}

export interface MetadataResponseInput {
  readonly throttleTimeMs?: number;
  readonly brokers: readonly MetadataResponseMetadataResponseBrokerInput[];
  readonly clusterId?: string | null;
  readonly controllerId?: number;
  readonly topics: readonly MetadataResponseMetadataResponseTopicInput[];
  readonly clusterAuthorizedOperations?: number;
  readonly errorCode?: number;
}

export interface MetadataResponseMetadataResponseTopic {
  errorCode: number;
  name: string | null;
  topicId: string; // v10+
  isInternal: boolean; // v1+
  partitions: MetadataResponseMetadataResponsePartition[];
  topicAuthorizedOperations: number; // v8+
}

export interface MetadataResponseMetadataResponseTopicInput {
  readonly errorCode: number;
  readonly name?: string | null;
  readonly topicId?: string;
  readonly isInternal?: boolean;
  readonly partitions: readonly MetadataResponseMetadataResponsePartitionInput[];
  readonly topicAuthorizedOperations?: number;
}

export interface MetadataResponseMetadataResponsePartition {
  errorCode: number;
  partitionIndex: number;
  leaderId: number;
  leaderEpoch: number; // v7+
  replicaNodes: number[];
  isrNodes: number[];
  offlineReplicas: number[]; // v5+
}

export interface MetadataResponseMetadataResponsePartitionInput {
  readonly errorCode: number;
  readonly partitionIndex: number;
  readonly leaderId: number;
  readonly leaderEpoch?: number;
  readonly replicaNodes: readonly number[];
  readonly isrNodes: readonly number[];
  readonly offlineReplicas?: readonly number[];
}

export interface MetadataResponseMetadataResponseBroker {
  nodeId: number;
  host: string;
  port: number;
  rack: string | null; // v1+
}

export interface MetadataResponseMetadataResponseBrokerInput {
  readonly nodeId: number;
  readonly host: string;
  readonly port: number;
  readonly rack?: string | null;
}
