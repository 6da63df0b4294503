// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface ReadShareGroupStateSummaryRequest {
  groupId: string;
  topics: ReadShareGroupStateSummaryRequestReadStateSummaryData[];
}

export interface ReadShareGroupStateSummaryRequestInput {
  readonly groupId: string;
  readonly topics: readonly ReadShareGroupStateSummaryRequestReadStateSummaryDataInput[];
}

export interface ReadShareGroupStateSummaryRequestReadStateSummaryData {
  topicId: string;
  partitions: ReadShareGroupStateSummaryRequestPartitionData[];
}

export interface ReadShareGroupStateSummaryRequestReadStateSummaryDataInput {
  readonly topicId: string;
  readonly partitions: readonly ReadShareGroupStateSummaryRequestPartitionDataInput[];
}

export interface ReadShareGroupStateSummaryRequestPartitionData {
  partition: number;
  leaderEpoch: number;
}

export interface ReadShareGroupStateSummaryRequestPartitionDataInput {
  readonly partition: number;
  readonly leaderEpoch: number;
}

export interface ReadShareGroupStateSummaryResponse {
  results: ReadShareGroupStateSummaryResponseReadStateSummaryResult[];
}

export interface ReadShareGroupStateSummaryResponseInput {
  readonly results: readonly ReadShareGroupStateSummaryResponseReadStateSummaryResultInput[];
}

export interface ReadShareGroupStateSummaryResponseReadStateSummaryResult {
  topicId: string;
  partitions: ReadShareGroupStateSummaryResponsePartitionResult[];
}

export interface ReadShareGroupStateSummaryResponseReadStateSummaryResultInput {
  readonly topicId: string;
  readonly partitions: readonly ReadShareGroupStateSummaryResponsePartitionResultInput[];
}

export interface ReadShareGroupStateSummaryResponsePartitionResult {
  partition: number;
  errorCode: number;
  errorMessage: string | null;
  stateEpoch: number;
  leaderEpoch: number;
  startOffset: number;
  deliveryCompleteCount: number; // v1+
}

export interface ReadShareGroupStateSummaryResponsePartitionResultInput {
  readonly partition: number;
  readonly errorCode: number;
  readonly errorMessage?: string | null;
  readonly stateEpoch: number;
  readonly leaderEpoch: number;
  readonly startOffset: number;
  readonly deliveryCompleteCount?: number;
}
