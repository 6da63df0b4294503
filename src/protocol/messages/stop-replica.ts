// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface StopReplicaRequest {
  controllerId: number;
  isKRaftController: boolean; // v4+
  controllerEpoch: number;
  brokerEpoch: number; // v1+
  deletePartitions: boolean; // v0–v2
  ungroupedPartitions: StopReplicaRequestStopReplicaPartitionV0[]; // v0
  topics: StopReplicaRequestStopReplicaTopicV1[]; // v1–v2
  topicStates: StopReplicaRequestStopReplicaTopicState[]; // v3+
}

export interface StopReplicaRequestInput {
  readonly controllerId: number;
  readonly isKRaftController?: boolean;
  readonly controllerEpoch: number;
  readonly brokerEpoch?: number;
  readonly deletePartitions?: boolean;
  readonly ungroupedPartitions?: readonly StopReplicaRequestStopReplicaPartitionV0Input[];
  readonly topics?: readonly StopReplicaRequestStopReplicaTopicV1Input[];
  readonly topicStates?: readonly StopReplicaRequestStopReplicaTopicStateInput[];
}

export interface StopReplicaRequestStopReplicaTopicState {
  topicName: string;
  partitionStates: StopReplicaRequestStopReplicaPartitionState[];
}

export interface StopReplicaRequestStopReplicaTopicStateInput {
  readonly topicName: string;
  readonly partitionStates: readonly StopReplicaRequestStopReplicaPartitionStateInput[];
}

export interface StopReplicaRequestStopReplicaPartitionState {
  partitionIndex: number;
  leaderEpoch: number;
  deletePartition: boolean;
}

export interface StopReplicaRequestStopReplicaPartitionStateInput {
  readonly partitionIndex: number;
  readonly leaderEpoch?: number;
  readonly deletePartition: boolean;
}

export interface StopReplicaRequestStopReplicaTopicV1 {
  name: string;
  partitionIndexes: number[];
}

export interface StopReplicaRequestStopReplicaTopicV1Input {
  readonly name: string;
  readonly partitionIndexes: readonly number[];
}

export interface StopReplicaRequestStopReplicaPartitionV0 {
  topicName: string;
  partitionIndex: number;
}

export interface StopReplicaRequestStopReplicaPartitionV0Input {
  readonly topicName: string;
  readonly partitionIndex: number;
}

export interface StopReplicaResponse {
  errorCode: number;
  partitionErrors: StopReplicaResponseStopReplicaPartitionError[];
}

export interface StopReplicaResponseInput {
  readonly errorCode: number;
  readonly partitionErrors: readonly StopReplicaResponseStopReplicaPartitionErrorInput[];
}

export interface StopReplicaResponseStopReplicaPartitionError {
  topicName: string;
  partitionIndex: number;
  errorCode: number;
}

export interface StopReplicaResponseStopReplicaPartitionErrorInput {
  readonly topicName: string;
  readonly partitionIndex: number;
  readonly errorCode: number;
}
