// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface DeleteGroupsRequest {
  groupsNames: string[];
}

export interface DeleteGroupsRequestInput {
  readonly groupsNames: readonly string[];
}

export interface DeleteGroupsResponse {
  throttleTimeMs: number;
  results: DeleteGroupsResponseDeletableGroupResult[];
}

export interface DeleteGroupsResponseInput {
  readonly throttleTimeMs: number;
  readonly results: readonly DeleteGroupsResponseDeletableGroupResultInput[];
}

export interface DeleteGroupsResponseDeletableGroupResult {
  groupId: string;
  errorCode: number;
}

export interface DeleteGroupsResponseDeletableGroupResultInput {
  readonly groupId: string;
  readonly errorCode: number;
}
