// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface CreatePartitionsRequest {
  topics: CreatePartitionsRequestCreatePartitionsTopic[];
  timeoutMs: number;
  validateOnly: boolean;
}

export interface CreatePartitionsRequestInput {
  readonly topics: readonly CreatePartitionsRequestCreatePartitionsTopicInput[];
  readonly timeoutMs: number;
  readonly validateOnly: boolean;
}

export interface CreatePartitionsRequestCreatePartitionsTopic {
  name: string;
  count: number;
  assignments: CreatePartitionsRequestCreatePartitionsAssignment[] | null;
}

export interface CreatePartitionsRequestCreatePartitionsTopicInput {
  readonly name: string;
  readonly count: number;
  readonly assignments?: readonly CreatePartitionsRequestCreatePartitionsAssignmentInput[] | null;
}

export interface CreatePartitionsRequestCreatePartitionsAssignment {
  brokerIds: number[];
}

export interface CreatePartitionsRequestCreatePartitionsAssignmentInput {
  readonly brokerIds: readonly number[];
}

export interface CreatePartitionsResponse {
  throttleTimeMs: number;
  results: CreatePartitionsResponseCreatePartitionsTopicResult[];
}

export interface CreatePartitionsResponseInput {
  readonly throttleTimeMs: number;
  readonly results: readonly CreatePartitionsResponseCreatePartitionsTopicResultInput[];
}

export interface CreatePartitionsResponseCreatePartitionsTopicResult {
  name: string;
  errorCode: number;
  errorMessage: string | null;
}

export interface CreatePartitionsResponseCreatePartitionsTopicResultInput {
  readonly name: string;
  readonly errorCode: number;
  readonly errorMessage?: string | null;
}
