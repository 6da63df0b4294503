// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface DescribeQuorumRequest {
  topics: DescribeQuorumRequestTopicData[];
}

export interface DescribeQuorumRequestInput {
  readonly topics: readonly DescribeQuorumRequestTopicDataInput[];
}

export interface DescribeQuorumRequestTopicData {
  topicName: string;
  partitions: DescribeQuorumRequestPartitionData[];
}

export interface DescribeQuorumRequestTopicDataInput {
  readonly topicName: string;
  readonly partitions: readonly DescribeQuorumRequestPartitionDataInput[];
}

export interface DescribeQuorumRequestPartitionData {
  partitionIndex: number;
}

export interface DescribeQuorumRequestPartitionDataInput {
  readonly partitionIndex: number;
}

export interface DescribeQuorumResponse {
  errorCode: number;
  errorMessage: string | null; // v2+
  topics: DescribeQuorumResponseTopicData[];
  nodes: DescribeQuorumResponseNode[]; // v2+
}

export interface DescribeQuorumResponseInput {
  readonly errorCode: number;
  readonly errorMessage?: string | null;
  readonly topics: readonly DescribeQuorumResponseTopicDataInput[];
  readonly nodes?: readonly DescribeQuorumResponseNodeInput[];
}

export interface DescribeQuorumResponseNode {
  nodeId: number;
  listeners: DescribeQuorumResponseListener[];
}

export interface DescribeQuorumResponseNodeInput {
  readonly nodeId: number;
  readonly listeners: readonly DescribeQuorumResponseListenerInput[];
}

export interface DescribeQuorumResponseListener {
  name: string;
  host: string;
  port: number;
}

export interface DescribeQuorumResponseListenerInput {
  readonly name: string;
  readonly host: string;
  readonly port: number;
}

export interface DescribeQuorumResponseTopicData {
  topicName: string;
  partitions: DescribeQuorumResponsePartitionData[];
}

export interface DescribeQuorumResponseTopicDataInput {
  readonly topicName: string;
  readonly partitions: readonly DescribeQuorumResponsePartitionDataInput[];
}

export interface DescribeQuorumResponsePartitionData {
  partitionIndex: number;
  errorCode: number;
  errorMessage: string | null; // v2+
  leaderId: number;
  leaderEpoch: number;
  highWatermark: number;
  currentVoters: DescribeQuorumResponseReplicaState[];
  observers: DescribeQuorumResponseReplicaState[];
}

export interface DescribeQuorumResponsePartitionDataInput {
  readonly partitionIndex: number;
  readonly errorCode: number;
  readonly errorMessage?: string | null;
  readonly leaderId: number;
  readonly leaderEpoch: number;
  readonly highWatermark: number;
  readonly currentVoters: readonly DescribeQuorumResponseReplicaStateInput[];
  readonly observers: readonly DescribeQuorumResponseReplicaStateInput[];
}

export interface DescribeQuorumResponseReplicaState {
  replicaId: number;
  replicaDirectoryId: string; // v2+
  logEndOffset: number;
  lastFetchTimestamp: number; // v1+
  lastCaughtUpTimestamp: number; // v1+
}

export interface DescribeQuorumResponseReplicaStateInput {
  readonly replicaId: number;
  readonly replicaDirectoryId?: string;
  readonly logEndOffset: number;
  readonly lastFetchTimestamp?: number;
  readonly lastCaughtUpTimestamp?: number;
}
