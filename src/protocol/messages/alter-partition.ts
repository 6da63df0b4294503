// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface AlterPartitionRequest {
  brokerId: number;
  brokerEpoch: number;
  topics: AlterPartitionRequestTopicData[];
}

export interface AlterPartitionRequestInput {
  readonly brokerId: number;
  readonly brokerEpoch?: number;
  readonly topics: readonly AlterPartitionRequestTopicDataInput[];
}

export interface AlterPartitionRequestTopicData {
  topicName: string; // v0–v1
  topicId: string; // v2+
  partitions: AlterPartitionRequestPartitionData[];
}

export interface AlterPartitionRequestTopicDataInput {
  readonly topicName?: string;
  readonly topicId?: string;
  readonly partitions: readonly AlterPartitionRequestPartitionDataInput[];
}

export interface AlterPartitionRequestPartitionData {
  partitionIndex: number;
  leaderEpoch: number;
  newIsr: number[]; // v0–v2
  newIsrWithEpochs: AlterPartitionRequestBrokerState[]; // v3+
  leaderRecoveryState: number; // v1+
  partitionEpoch: number;
}

export interface AlterPartitionRequestPartitionDataInput {
  readonly partitionIndex: number;
  readonly leaderEpoch: number;
  readonly newIsr?: readonly number[];
  readonly newIsrWithEpochs?: readonly AlterPartitionRequestBrokerStateInput[];
  readonly leaderRecoveryState?: number;
  readonly partitionEpoch: number;
}

export interface AlterPartitionRequestBrokerState {
  brokerId: number;
  brokerEpoch: number;
}

export interface AlterPartitionRequestBrokerStateInput {
  readonly brokerId: number;
  readonly brokerEpoch?: number;
}

export interface AlterPartitionResponse {
  throttleTimeMs: number;
  errorCode: number;
  topics: AlterPartitionResponseTopicData[];
}

export interface AlterPartitionResponseInput {
  readonly throttleTimeMs: number;
  readonly errorCode: number;
  readonly topics: readonly AlterPartitionResponseTopicDataInput[];
}

export interface AlterPartitionResponseTopicData {
  topicName: string; // v0–v1
  topicId: string; // v2+
  partitions: AlterPartitionResponsePartitionData[];
}

export interface AlterPartitionResponseTopicDataInput {
  readonly topicName?: string;
  readonly topicId?: string;
  readonly partitions: readonly AlterPartitionResponsePartitionDataInput[];
}

export interface AlterPartitionResponsePartitionData {
  partitionIndex: number;
  errorCode: number;
  leaderId: number;
  leaderEpoch: number;
  isr: number[];
  leaderRecoveryState: number; // v1+
  partitionEpoch: number;
}

export interface AlterPartitionResponsePartitionDataInput {
  readonly partitionIndex: number;
  readonly errorCode: number;
  readonly leaderId: number;
  readonly leaderEpoch: number;
  readonly isr: readonly number[];
  readonly leaderRecoveryState?: number;
  readonly partitionEpoch: number;
}
