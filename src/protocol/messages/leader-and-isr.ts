// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface LeaderAndIsrRequest {
  controllerId: number;
  isKRaftController: boolean; // v7+
  controllerEpoch: number;
  brokerEpoch: number; // v2+
  type: number; // v5+
  ungroupedPartitionStates: LeaderAndIsrRequestLeaderAndIsrPartitionState[]; // v0–v1
  topicStates: LeaderAndIsrRequestLeaderAndIsrTopicState[]; // v2+
  liveLeaders: LeaderAndIsrRequestLeaderAndIsrLiveLeader[];
}

export interface LeaderAndIsrRequestInput {
  readonly controllerId: number;
  readonly isKRaftController?: boolean;
  readonly controllerEpoch: number;
  readonly brokerEpoch?: number;
  readonly type?: number;
  readonly ungroupedPartitionStates?: readonly LeaderAndIsrRequestLeaderAndIsrPartitionStateInput[];
  readonly topicStates?: readonly LeaderAndIsrRequestLeaderAndIsrTopicStateInput[];
  readonly liveLeaders: readonly LeaderAndIsrRequestLeaderAndIsrLiveLeaderInput[];
}

export interface LeaderAndIsrRequestLeaderAndIsrLiveLeader {
  brokerId: number;
  hostName: string;
  port: number;
}

export interface LeaderAndIsrRequestLeaderAndIsrLiveLeaderInput {
  readonly brokerId: number;
  readonly hostName: string;
  readonly port: number;
}

export interface LeaderAndIsrRequestLeaderAndIsrTopicState {
  topicName: string;
  topicId: string; // v5+
  partitionStates: LeaderAndIsrRequestLeaderAndIsrPartitionState[];
}

export interface LeaderAndIsrRequestLeaderAndIsrTopicStateInput {
  readonly topicName: string;
  readonly topicId?: string;
  readonly partitionStates: readonly LeaderAndIsrRequestLeaderAndIsrPartitionStateInput[];
}

export interface LeaderAndIsrRequestLeaderAndIsrPartitionState {
  topicName: string; // v0–v1
  partitionIndex: number;
  controllerEpoch: number;
  leader: number;
  leaderEpoch: number;
  isr: number[];
  partitionEpoch: number;
  replicas: number[];
  addingReplicas: number[]; // v3+
  removingReplicas: number[]; // v3+
  isNew: boolean; // v1+
  leaderRecoveryState: number; // v6+
}

export interface LeaderAndIsrRequestLeaderAndIsrPartitionStateInput {
  readonly topicName?: string;
  readonly partitionIndex: number;
  readonly controllerEpoch: number;
  readonly leader: number;
  readonly leaderEpoch: number;
  readonly isr: readonly number[];
  readonly partitionEpoch: number;
  readonly replicas: readonly number[];
  readonly addingReplicas?: readonly number[];
  readonly removingReplicas?: readonly number[];
  readonly isNew?: boolean;
  readonly leaderRecoveryState?: number;
}

export interface LeaderAndIsrResponse {
  errorCode: number;
  partitionErrors: LeaderAndIsrResponseLeaderAndIsrPartitionError[]; // v0–v4
  topics: LeaderAndIsrResponseLeaderAndIsrTopicError[]; // v5+
}

export interface LeaderAndIsrResponseInput {
  readonly errorCode: number;
  readonly partitionErrors?: readonly LeaderAndIsrResponseLeaderAndIsrPartitionErrorInput[];
  readonly topics?: readonly LeaderAndIsrResponseLeaderAndIsrTopicErrorInput[];
}

export interface LeaderAndIsrResponseLeaderAndIsrTopicError {
  topicId: string;
  partitionErrors: LeaderAndIsrResponseLeaderAndIsrPartitionError[];
}

export interface LeaderAndIsrResponseLeaderAndIsrTopicErrorInput {
  readonly topicId: string;
  readonly partitionErrors: readonly LeaderAndIsrResponseLeaderAndIsrPartitionErrorInput[];
}

export interface LeaderAndIsrResponseLeaderAndIsrPartitionError {
  topicName: string; // v0–v4
  partitionIndex: number;
  errorCode: number;
}

export interface LeaderAndIsrResponseLeaderAndIsrPartitionErrorInput {
  readonly topicName?: string;
  readonly partitionIndex: number;
  readonly errorCode: number;
}
