// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface ReadShareGroupStateRequest {
  groupId: string;
  topics: ReadShareGroupStateRequestReadStateData[];
}

export interface ReadShareGroupStateRequestInput {
  readonly groupId: string;
  readonly topics: readonly ReadShareGroupStateRequestReadStateDataInput[];
}

export interface ReadShareGroupStateRequestReadStateData {
  topicId: string;
  partitions: ReadShareGroupStateRequestPartitionData[];
}

export interface ReadShareGroupStateRequestReadStateDataInput {
  readonly topicId: string;
  readonly partitions: readonly ReadShareGroupStateRequestPartitionDataInput[];
}

export interface ReadShareGroupStateRequestPartitionData {
  partition: number;
  leaderEpoch: number;
}

export interface ReadShareGroupStateRequestPartitionDataInput {
  readonly partition: number;
  readonly leaderEpoch: number;
}

export interface ReadShareGroupStateResponse {
  results: ReadShareGroupStateResponseReadStateResult[];
}

export interface ReadShareGroupStateResponseInput {
  readonly results: readonly ReadShareGroupStateResponseReadStateResultInput[];
}

export interface ReadShareGroupStateResponseReadStateResult {
  topicId: string;
  partitions: ReadShareGroupStateResponsePartitionResult[];
}

export interface ReadShareGroupStateResponseReadStateResultInput {
  readonly topicId: string;
  readonly partitions: readonly ReadShareGroupStateResponsePartitionResultInput[];
}

export interface ReadShareGroupStateResponsePartitionResult {
  partition: number;
  errorCode: number;
  errorMessage: string | null;
  stateEpoch: number;
  startOffset: number;
  stateBatches: ReadShareGroupStateResponseStateBatch[];
}

export interface ReadShareGroupStateResponsePartitionResultInput {
  readonly partition: number;
  readonly errorCode: number;
  readonly errorMessage?: string | null;
  readonly stateEpoch: number;
  readonly startOffset: number;
  readonly stateBatches: readonly ReadShareGroupStateResponseStateBatchInput[];
}

export interface ReadShareGroupStateResponseStateBatch {
  firstOffset: number;
  lastOffset: number;
  deliveryState: number;
  deliveryCount: number;
}

export interface ReadShareGroupStateResponseStateBatchInput {
  readonly firstOffset: number;
  readonly lastOffset: number;
  readonly deliveryState: number;
  readonly deliveryCount: number;
}
