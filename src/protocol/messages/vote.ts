// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface VoteRequest {
  clusterId: string | null;
  voterId: number; // v1+
  topics: VoteRequestTopicData[];
}

export interface VoteRequestInput {
  readonly clusterId?: string | null;
  readonly voterId?: number;
  readonly topics: readonly VoteRequestTopicDataInput[];
}

export interface VoteRequestTopicData {
  topicName: string;
  partitions: VoteRequestPartitionData[];
}

export interface VoteRequestTopicDataInput {
  readonly topicName: string;
  readonly partitions: readonly VoteRequestPartitionDataInput[];
}

export interface VoteRequestPartitionData {
  partitionIndex: number;
  replicaEpoch: number;
  replicaId: number;
  replicaDirectoryId: string; // v1+
  voterDirectoryId: string; // v1+
  lastOffsetEpoch: number;
  lastOffset: number;
  preVote: boolean; // v2+
}

export interface VoteRequestPartitionDataInput {
  readonly partitionIndex: number;
  readonly replicaEpoch: number;
  readonly replicaId: number;
  readonly replicaDirectoryId?: string;
  readonly voterDirectoryId?: string;
  readonly lastOffsetEpoch: number;
  readonly lastOffset: number;
  readonly preVote?: boolean;
}

export interface VoteResponse {
  errorCode: number;
  topics: VoteResponseTopicData[];
  nodeEndpoints: VoteResponseNodeEndpoint[]; // v1+, tag 0
}

export interface VoteResponseInput {
  readonly errorCode: number;
  readonly topics: readonly VoteResponseTopicDataInput[];
  readonly nodeEndpoints?: readonly VoteResponseNodeEndpointInput[];
}

export interface VoteResponseNodeEndpoint {
  nodeId: number;
  host: string;
  port: number;
}

export interface VoteResponseNodeEndpointInput {
  readonly nodeId: number;
  readonly host: string;
  readonly port: number;
}

export interface VoteResponseTopicData {
  topicName: string;
  partitions: VoteResponsePartitionData[];
}

export interface VoteResponseTopicDataInput {
  readonly topicName: string;
  readonly partitions: readonly VoteResponsePartitionDataInput[];
}

export interface VoteResponsePartitionData {
  partitionIndex: number;
  errorCode: number;
  leaderId: number;
  leaderEpoch: number;
  voteGranted: boolean;
}

export interface VoteResponsePartitionDataInput {
  readonly partitionIndex: number;
  readonly errorCode: number;
  readonly leaderId: number;
  readonly leaderEpoch: number;
  readonly voteGranted: boolean;
}
