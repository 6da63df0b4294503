// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface InitializeShareGroupStateRequest {
  groupId: string;
  topics: InitializeShareGroupStateRequestInitializeStateData[];
}

export interface InitializeShareGroupStateRequestInput {
  readonly groupId: string;
  readonly topics: readonly InitializeShareGroupStateRequestInitializeStateDataInput[];
}

export interface InitializeShareGroupStateRequestInitializeStateData {
  topicId: string;
  partitions: InitializeShareGroupStateRequestPartitionData[];
}

export interface InitializeShareGroupStateRequestInitializeStateDataInput {
  readonly topicId: string;
  readonly partitions: readonly InitializeShareGroupStateRequestPartitionDataInput[];
}

export interface InitializeShareGroupStateRequestPartitionData {
  partition: number;
  stateEpoch: number;
  startOffset: number;
}

export interface InitializeShareGroupStateRequestPartitionDataInput {
  readonly partition: number;
  readonly stateEpoch: number;
  readonly startOffset: number;
}

export interface InitializeShareGroupStateResponse {
  results: InitializeShareGroupStateResponseInitializeStateResult[];
}

export interface InitializeShareGroupStateResponseInput {
  readonly results: readonly InitializeShareGroupStateResponseInitializeStateResultInput[];
}

export interface InitializeShareGroupStateResponseInitializeStateResult {
  topicId: string;
  partitions: InitializeShareGroupStateResponsePartitionResult[];
}

export interface InitializeShareGroupStateResponseInitializeStateResultInput {
  readonly topicId: string;
  readonly partitions: readonly InitializeShareGroupStateResponsePartitionResultInput[];
}

export interface InitializeShareGroupStateResponsePartitionResult {
  partition: number;
  errorCode: number;
  errorMessage: string | null;
}

export interface InitializeShareGroupStateResponsePartitionResultInput {
  readonly partition: number;
  readonly errorCode: number;
  readonly errorMessage?: string | null;
}
