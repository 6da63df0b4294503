// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface DeleteShareGroupOffsetsRequest {
  groupId: string;
  topics: DeleteShareGroupOffsetsRequestDeleteShareGroupOffsetsRequestTopic[];
}

export interface DeleteShareGroupOffsetsRequestInput {
  readonly groupId: string;
  readonly topics: readonly DeleteShareGroupOffsetsRequestDeleteShareGroupOffsetsRequestTopicInput[];
}

export interface DeleteShareGroupOffsetsRequestDeleteShareGroupOffsetsRequestTopic {
  topicName: string;
}

export interface DeleteShareGroupOffsetsRequestDeleteShareGroupOffsetsRequestTopicInput {
  readonly topicName: string;
}

export interface DeleteShareGroupOffsetsResponse {
  throttleTimeMs: number;
  errorCode: number;
  errorMessage: string | null;
  responses: DeleteShareGroupOffsetsResponseDeleteShareGroupOffsetsResponseTopic[];
}

export interface DeleteShareGroupOffsetsResponseInput {
  readonly throttleTimeMs: number;
  readonly errorCode: number;
  readonly errorMessage?: string | null;
  readonly responses: readonly DeleteShareGroupOffsetsResponseDeleteShareGroupOffsetsResponseTopicInput[];
}

export interface DeleteShareGroupOffsetsResponseDeleteShareGroupOffsetsResponseTopic {
  topicName: string;
  topicId: string;
  errorCode: number;
  errorMessage: string | null;
}

export interface DeleteShareGroupOffsetsResponseDeleteShareGroupOffsetsResponseTopicInput {
  readonly topicName: string;
  readonly topicId: string;
  readonly errorCode: number;
  readonly errorMessage?: string | null;
}
