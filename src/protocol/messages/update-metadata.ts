// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface UpdateMetadataRequest {
  controllerId: number;
  isKRaftController: boolean; // v8+
  type: number; // v8+, tag 0
  controllerEpoch: number;
  brokerEpoch: number; // v5+
  ungroupedPartitionStates: UpdateMetadataRequestUpdateMetadataPartitionState[]; // v0–v4
  topicStates: UpdateMetadataRequestUpdateMetadataTopicState[]; // v5+
  liveBrokers: UpdateMetadataRequestUpdateMetadataBroker[];
}

export interface UpdateMetadataRequestInput {
  readonly controllerId: number;
  readonly isKRaftController?: boolean;
  readonly type?: number;
  readonly controllerEpoch: number;
  readonly brokerEpoch?: number;
  readonly ungroupedPartitionStates?: readonly UpdateMetadataRequestUpdateMetadataPartitionStateInput[];
  readonly topicStates?: readonly UpdateMetadataRequestUpdateMetadataTopicStateInput[];
  readonly liveBrokers: readonly UpdateMetadataRequestUpdateMetadataBrokerInput[];
}

export interface UpdateMetadataRequestUpdateMetadataBroker {
  id: number;
  v0Host: string; // v0
  v0Port: number; // v0
  endpoints: UpdateMetadataRequestUpdateMetadataEndpoint[]; // v1+
  rack: string | null; // v2+
}

export interface UpdateMetadataRequestUpdateMetadataBrokerInput {
  readonly id: number;
  readonly v0Host?: string;
  readonly v0Port?: number;
  readonly endpoints?: readonly UpdateMetadataRequestUpdateMetadataEndpointInput[];
  readonly rack?: string | null;
}

export interface UpdateMetadataRequestUpdateMetadataEndpoint {
  port: number;
  host: string;
  listener: string; // v3+
  securityProtocol: number;
}

export interface UpdateMetadataRequestUpdateMetadataEndpointInput {
  readonly port: number;
  readonly host: string;
  readonly listener?: string;
  readonly securityProtocol: number;
}

export interface UpdateMetadataRequestUpdateMetadataTopicState {
  topicName: string;
  topicId: string; // v7+
  partitionStates: UpdateMetadataRequestUpdateMetadataPartitionState[];
}

export interface UpdateMetadataRequestUpdateMetadataTopicStateInput {
  readonly topicName: string;
  readonly topicId?: string;
  readonly partitionStates: readonly UpdateMetadataRequestUpdateMetadataPartitionStateInput[];
}

export interface UpdateMetadataRequestUpdateMetadataPartitionState {
  topicName: string; // v0–v4
  partitionIndex: number;
  controllerEpoch: number;
  leader: number;
  leaderEpoch: number;
  isr: number[];
  zkVersion: number;
  replicas: number[];
  offlineReplicas: number[]; // v4+
}

export interface UpdateMetadataRequestUpdateMetadataPartitionStateInput {
  readonly topicName?: string;
  readonly partitionIndex: number;
  readonly controllerEpoch: number;
  readonly leader: number;
  readonly leaderEpoch: number;
  readonly isr: readonly number[];
  readonly zkVersion: number;
  readonly replicas: readonly number[];
  readonly offlineReplicas?: readonly number[];
}

export interface UpdateMetadataResponse {
  errorCode: number;
}

export interface UpdateMetadataResponseInput {
  readonly errorCode: number;
}
