// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface BeginQuorumEpochRequest {
  clusterId: string | null;
  voterId: number; // v1+
  topics: BeginQuorumEpochRequestTopicData[];
  leaderEndpoints: BeginQuorumEpochRequestLeaderEndpoint[]; // v1+
}

export interface BeginQuorumEpochRequestInput {
  readonly clusterId?: string | null;
  readonly voterId?: number;
  readonly topics: readonly BeginQuorumEpochRequestTopicDataInput[];
  readonly leaderEndpoints?: readonly BeginQuorumEpochRequestLeaderEndpointInput[];
}

export interface BeginQuorumEpochRequestLeaderEndpoint {
  name: string;
  host: string;
  port: number;
}

export interface BeginQuorumEpochRequestLeaderEndpointInput {
  readonly name: string;
  readonly host: string;
  readonly port: number;
}

export interface BeginQuorumEpochRequestTopicData {
  topicName: string;
  partitions: BeginQuorumEpochRequestPartitionData[];
}

export interface BeginQuorumEpochRequestTopicDataInput {
  readonly topicName: string;
  readonly partitions: readonly BeginQuorumEpochRequestPartitionDataInput[];
}

export interface BeginQuorumEpochRequestPartitionData {
  partitionIndex: number;
  voterDirectoryId: string; // v1+
  leaderId: number;
  leaderEpoch: number;
}

export interface BeginQuorumEpochRequestPartitionDataInput {
  readonly partitionIndex: number;
  readonly voterDirectoryId?: string;
  readonly leaderId: number;
  readonly leaderEpoch: number;
}

export interface BeginQuorumEpochResponse {
  errorCode: number;
  topics: BeginQuorumEpochResponseTopicData[];
  nodeEndpoints: BeginQuorumEpochResponseNodeEndpoint[]; // v1+, tag 0
}

export interface BeginQuorumEpochResponseInput {
  readonly errorCode: number;
  readonly topics: readonly BeginQuorumEpochResponseTopicDataInput[];
  readonly nodeEndpoints?: readonly BeginQuorumEpochResponseNodeEndpointInput[];
}

export interface BeginQuorumEpochResponseNodeEndpoint {
  nodeId: number;
  host: string;
  port: number;
}

export interface BeginQuorumEpochResponseNodeEndpointInput {
  readonly nodeId: number;
  readonly host: string;
  readonly port: number;
}

export interface BeginQuorumEpochResponseTopicData {
  topicName: string;
  partitions: BeginQuorumEpochResponsePartitionData[];
}

export interface BeginQuorumEpochResponseTopicDataInput {
  readonly topicName: string;
  readonly partitions: readonly BeginQuorumEpochResponsePartitionDataInput[];
}

export interface BeginQuorumEpochResponsePartitionData {
  partitionIndex: number;
  errorCode: number;
  leaderId: number;
  leaderEpoch: number;
}

export interface BeginQuorumEpochResponsePartitionDataInput {
  readonly partitionIndex: number;
  readonly errorCode: number;
  readonly leaderId: number;
  readonly leaderEpoch: number;
}
