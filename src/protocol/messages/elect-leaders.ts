// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface ElectLeadersRequest {
  electionType: number; // v1+
  topicPartitions: ElectLeadersRequestTopicPartitions[] | null;
  timeoutMs: number;
}

export interface ElectLeadersRequestInput {
  readonly electionType?: number;
  readonly topicPartitions?: readonly ElectLeadersRequestTopicPartitionsInput[] | null;
  readonly timeoutMs?: number;
}

export interface ElectLeadersRequestTopicPartitions {
  topic: string;
  partitions: number[];
}

export interface ElectLeadersRequestTopicPartitionsInput {
  readonly topic: string;
  readonly partitions: readonly number[];
}

export interface ElectLeadersResponse {
  throttleTimeMs: number;
  errorCode: number; // v1+
  replicaElectionResults: ElectLeadersResponseReplicaElectionResult[];
}

export interface ElectLeadersResponseInput {
  readonly throttleTimeMs: number;
  readonly errorCode?: number;
  readonly replicaElectionResults: readonly ElectLeadersResponseReplicaElectionResultInput[];
}

export interface ElectLeadersResponseReplicaElectionResult {
  topic: string;
  partitionResult: ElectLeadersResponsePartitionResult[];
}

export interface ElectLeadersResponseReplicaElectionResultInput {
  readonly topic: string;
  readonly partitionResult: readonly ElectLeadersResponsePartitionResultInput[];
}

export interface ElectLeadersResponsePartitionResult {
  partitionId: number;
  errorCode: number;
  errorMessage: string | null;
}

export interface ElectLeadersResponsePartitionResultInput {
  readonly partitionId: number;
  readonly errorCode: number;
  readonly errorMessage?: string | null;
}
