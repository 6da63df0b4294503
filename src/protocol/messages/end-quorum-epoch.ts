// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface EndQuorumEpochRequest {
  clusterId: string | null;
  topics: EndQuorumEpochRequestTopicData[];
  leaderEndpoints: EndQuorumEpochRequestLeaderEndpoint[]; // v1+
}

export interface EndQuorumEpochRequestInput {
  readonly clusterId?: string | null;
  readonly topics: readonly EndQuorumEpochRequestTopicDataInput[];
  readonly leaderEndpoints?: readonly EndQuorumEpochRequestLeaderEndpointInput[];
}

export interface EndQuorumEpochRequestLeaderEndpoint {
  name: string;
  host: string;
  port: number;
}

export interface EndQuorumEpochRequestLeaderEndpointInput {
  readonly name: string;
  readonly host: string;
  readonly port: number;
}

export interface EndQuorumEpochRequestTopicData {
  topicName: string;
  partitions: EndQuorumEpochRequestPartitionData[];
}

export interface EndQuorumEpochRequestTopicDataInput {
  readonly topicName: string;
  readonly partitions: readonly EndQuorumEpochRequestPartitionDataInput[];
}

export interface EndQuorumEpochRequestPartitionData {
  partitionIndex: number;
  leaderId: number;
  leaderEpoch: number;
  preferredSuccessors: number[]; // v0
  preferredCandidates: EndQuorumEpochRequestReplicaInfo[]; // v1+
}

export interface EndQuorumEpochRequestPartitionDataInput {
  readonly partitionIndex: number;
  readonly leaderId: number;
  readonly leaderEpoch: number;
  readonly preferredSuccessors?: readonly number[];
  readonly preferredCandidates?: readonly EndQuorumEpochRequestReplicaInfoInput[];
}

export interface EndQuorumEpochRequestReplicaInfo {
  candidateId: number;
  candidateDirectoryId: string;
}

export interface EndQuorumEpochRequestReplicaInfoInput {
  readonly candidateId: number;
  readonly candidateDirectoryId: string;
}

export interface EndQuorumEpochResponse {
  errorCode: number;
  topics: EndQuorumEpochResponseTopicData[];
  nodeEndpoints: EndQuorumEpochResponseNodeEndpoint[]; // v1+, tag 0
}

export interface EndQuorumEpochResponseInput {
  readonly errorCode: number;
  readonly topics: readonly EndQuorumEpochResponseTopicDataInput[];
  readonly nodeEndpoints?: readonly EndQuorumEpochResponseNodeEndpointInput[];
}

export interface EndQuorumEpochResponseNodeEndpoint {
  nodeId: number;
  host: string;
  port: number;
}

export interface EndQuorumEpochResponseNodeEndpointInput {
  readonly nodeId: number;
  readonly host: string;
  readonly port: number;
}

export interface EndQuorumEpochResponseTopicData {
  topicName: string;
  partitions: EndQuorumEpochResponsePartitionData[];
}

export interface EndQuorumEpochResponseTopicDataInput {
  readonly topicName: string;
  readonly partitions: readonly EndQuorumEpochResponsePartitionDataInput[];
}

export interface EndQuorumEpochResponsePartitionData {
  partitionIndex: number;
  errorCode: number;
  leaderId: number;
  leaderEpoch: number;
}

export interface EndQuorumEpochResponsePartitionDataInput {
  readonly partitionIndex: number;
  readonly errorCode: number;
  readonly leaderId: number;
  readonly leaderEpoch: number;
}
