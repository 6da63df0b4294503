// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface DeleteShareGroupStateRequest {
  groupId: string;
  topics: DeleteShareGroupStateRequestDeleteStateData[];
}

export interface DeleteShareGroupStateRequestInput {
  readonly groupId: string;
  readonly topics: readonly DeleteShareGroupStateRequestDeleteStateDataInput[];
}

export interface DeleteShareGroupStateRequestDeleteStateData {
  topicId: string;
  partitions: DeleteShareGroupStateRequestPartitionData[];
}

export interface DeleteShareGroupStateRequestDeleteStateDataInput {
  readonly topicId: string;
  readonly partitions: readonly DeleteShareGroupStateRequestPartitionDataInput[];
}

export interface DeleteShareGroupStateRequestPartitionData {
  partition: number;
}

export interface DeleteShareGroupStateRequestPartitionDataInput {
  readonly partition: number;
}

export interface DeleteShareGroupStateResponse {
  results: DeleteShareGroupStateResponseDeleteStateResult[];
}

export interface DeleteShareGroupStateResponseInput {
  readonly results: readonly DeleteShareGroupStateResponseDeleteStateResultInput[];
}

export interface DeleteShareGroupStateResponseDeleteStateResult {
  topicId: string;
  partitions: DeleteShareGroupStateResponsePartitionResult[];
}

export interface DeleteShareGroupStateResponseDeleteStateResultInput {
  readonly topicId: string;
  readonly partitions: readonly DeleteShareGroupStateResponsePartitionResultInput[];
}

export interface DeleteShareGroupStateResponsePartitionResult {
  partition: number;
  errorCode: number;
  errorMessage: string | null;
}

export interface DeleteShareGroupStateResponsePartitionResultInput {
  readonly partition: number;
  readonly errorCode: number;
  readonly errorMessage?: string | null;
}
