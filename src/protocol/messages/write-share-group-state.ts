// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface WriteShareGroupStateRequest {
  groupId: string;
  topics: WriteShareGroupStateRequestWriteStateData[];
}

export interface WriteShareGroupStateRequestInput {
  readonly groupId: string;
  readonly topics: readonly WriteShareGroupStateRequestWriteStateDataInput[];
}

export interface WriteShareGroupStateRequestWriteStateData {
  topicId: string;
  partitions: WriteShareGroupStateRequestPartitionData[];
}

export interface WriteShareGroupStateRequestWriteStateDataInput {
  readonly topicId: string;
  readonly partitions: readonly WriteShareGroupStateRequestPartitionDataInput[];
}

export interface WriteShareGroupStateRequestPartitionData {
  partition: number;
  stateEpoch: number;
  leaderEpoch: number;
  startOffset: number;
  deliveryCompleteCount: number; // v1+
  stateBatches: WriteShareGroupStateRequestStateBatch[];
}

export interface WriteShareGroupStateRequestPartitionDataInput {
  readonly partition: number;
  readonly stateEpoch: number;
  readonly leaderEpoch: number;
  readonly startOffset: number;
  readonly deliveryCompleteCount?: number;
  readonly stateBatches: readonly WriteShareGroupStateRequestStateBatchInput[];
}

export interface WriteShareGroupStateRequestStateBatch {
  firstOffset: number;
  lastOffset: number;
  deliveryState: number;
  deliveryCount: number;
}

export interface WriteShareGroupStateRequestStateBatchInput {
  readonly firstOffset: number;
  readonly lastOffset: number;
  readonly deliveryState: number;
  readonly deliveryCount: number;
}

export interface WriteShareGroupStateResponse {
  results: WriteShareGroupStateResponseWriteStateResult[];
}

export interface WriteShareGroupStateResponseInput {
  readonly results: readonly WriteShareGroupStateResponseWriteStateResultInput[];
}

export interface WriteShareGroupStateResponseWriteStateResult {
  topicId: string;
  partitions: WriteShareGroupStateResponsePartitionResult[];
}

export interface WriteShareGroupStateResponseWriteStateResultInput {
  readonly topicId: string;
  readonly partitions: readonly WriteShareGroupStateResponsePartitionResultInput[];
}

export interface WriteShareGroupStateResponsePartitionResult {
  partition: number;
  errorCode: number;
  errorMessage: string | null;
}

export interface WriteShareGroupStateResponsePartitionResultInput {
  readonly partition: number;
  readonly errorCode: number;
  readonly errorMessage?: string | null;
}
