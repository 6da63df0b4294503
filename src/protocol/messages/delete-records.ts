// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface DeleteRecordsRequest {
  topics: DeleteRecordsRequestDeleteRecordsTopic[];
  timeoutMs: number;
}

export interface DeleteRecordsRequestInput {
  readonly topics: readonly DeleteRecordsRequestDeleteRecordsTopicInput[];
  readonly timeoutMs: number;
}

export interface DeleteRecordsRequestDeleteRecordsTopic {
  name: string;
  partitions: DeleteRecordsRequestDeleteRecordsPartition[];
}

export interface DeleteRecordsRequestDeleteRecordsTopicInput {
  readonly name: string;
  readonly partitions: readonly DeleteRecordsRequestDeleteRecordsPartitionInput[];
}

export interface DeleteRecordsRequestDeleteRecordsPartition {
  partitionIndex: number;
  offset: number;
}

export interface DeleteRecordsRequestDeleteRecordsPartitionInput {
  readonly partitionIndex: number;
  readonly offset: number;
}

export interface DeleteRecordsResponse {
  throttleTimeMs: number;
  topics: DeleteRecordsResponseDeleteRecordsTopicResult[];
}

export interface DeleteRecordsResponseInput {
  readonly throttleTimeMs: number;
  readonly topics: readonly DeleteRecordsResponseDeleteRecordsTopicResultInput[];
}

export interface DeleteRecordsResponseDeleteRecordsTopicResult {
  name: string;
  partitions: DeleteRecordsResponseDeleteRecordsPartitionResult[];
}

export interface DeleteRecordsResponseDeleteRecordsTopicResultInput {
  readonly name: string;
  readonly partitions: readonly DeleteRecordsResponseDeleteRecordsPartitionResultInput[];
}

export interface DeleteRecordsResponseDeleteRecordsPartitionResult {
  partitionIndex: number;
  lowWatermark: number;
  errorCode: number;
}

export interface DeleteRecordsResponseDeleteRecordsPartitionResultInput {
  readonly partitionIndex: number;
  readonly lowWatermark: number;
  readonly errorCode: number;
}
