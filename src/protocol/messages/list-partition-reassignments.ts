// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface ListPartitionReassignmentsRequest {
  timeoutMs: number;
  topics: ListPartitionReassignmentsRequestListPartitionReassignmentsTopics[] | null;
}

export interface ListPartitionReassignmentsRequestInput {
  readonly timeoutMs?: number;
  readonly topics?: readonly ListPartitionReassignmentsRequestListPartitionReassignmentsTopicsInput[] | null;
}

export interface ListPartitionReassignmentsRequestListPartitionReassignmentsTopics {
  name: string;
  partitionIndexes: number[];
}

export interface ListPartitionReassignmentsRequestListPartitionReassignmentsTopicsInput {
  readonly name: string;
  readonly partitionIndexes: readonly number[];
}

export interface ListPartitionReassignmentsResponse {
  throttleTimeMs: number;
  errorCode: number;
  errorMessage: string | null;
  topics: ListPartitionReassignmentsResponseOngoingTopicReassignment[];
}

export interface ListPartitionReassignmentsResponseInput {
  readonly throttleTimeMs: number;
  readonly errorCode: number;
  readonly errorMessage?: string | null;
  readonly topics: readonly ListPartitionReassignmentsResponseOngoingTopicReassignmentInput[];
}

export interface ListPartitionReassignmentsResponseOngoingTopicReassignment {
  name: string;
  partitions: ListPartitionReassignmentsResponseOngoingPartitionReassignment[];
}

export interface ListPartitionReassignmentsResponseOngoingTopicReassignmentInput {
  readonly name: string;
  readonly partitions: readonly ListPartitionReassignmentsResponseOngoingPartitionReassignmentInput[];
}

export interface ListPartitionReassignmentsResponseOngoingPartitionReassignment {
  partitionIndex: number;
  replicas: number[];
  addingReplicas: number[];
  removingReplicas: number[];
}

export interface ListPartitionReassignmentsResponseOngoingPartitionReassignmentInput {
  readonly partitionIndex: number;
  readonly replicas: readonly number[];
  readonly addingReplicas: readonly number[];
  readonly removingReplicas: readonly number[];
}
