// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface DeleteTopicsRequest {
  topics: DeleteTopicsRequestDeleteTopicState[]; // v6+
  topicNames: string[]; // v0–v5
  timeoutMs: number;
}

export interface DeleteTopicsRequestInput {
  readonly topics?: readonly DeleteTopicsRequestDeleteTopicStateInput[];
  readonly topicNames?: readonly string[];
  readonly timeoutMs: number;
}

export interface DeleteTopicsRequestDeleteTopicState {
  name: string | null;
  topicId: string;
}

export interface DeleteTopicsRequestDeleteTopicStateInput {
  readonly name?: string | null;
  readonly topicId: string;
}

export interface DeleteTopicsResponse {
  throttleTimeMs: number; // v1+
  responses: DeleteTopicsResponseDeletableTopicResult[];
}

export interface DeleteTopicsResponseInput {
  readonly throttleTimeMs?: number;
  readonly responses: readonly DeleteTopicsResponseDeletableTopicResultInput[];
}

export interface DeleteTopicsResponseDeletableTopicResult {
  name: string | null;
  topicId: string; // v6+
  errorCode: number;
  errorMessage: string | null; // v5+
}

export interface DeleteTopicsResponseDeletableTopicResultInput {
  readonly name?: string | null;
  readonly topicId?: string;
  readonly errorCode: number;
  readonly errorMessage?: string | null;
}
