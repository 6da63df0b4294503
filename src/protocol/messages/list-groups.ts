// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface ListGroupsRequest {
  statesFilter: string[]; // v4+
  typesFilter: string[]; // v5+
}

export interface ListGroupsRequestInput {
  readonly statesFilter?: readonly string[];
  readonly typesFilter?: readonly string[];
}

export interface ListGroupsResponse {
  throttleTimeMs: number; // v1+
  errorCode: number;
  groups: ListGroupsResponseListedGroup[];
}

export interface ListGroupsResponseInput {
  readonly throttleTimeMs?: number;
  readonly errorCode: number;
  readonly groups: readonly ListGroupsResponseListedGroupInput[];
}

export interface ListGroupsResponseListedGroup {
  groupId: string;
  protocolType: string;
  groupState: string; // v4+
  groupType: string; // v5+
}

export interface ListGroupsResponseListedGroupInput {
  readonly groupId: string;
  readonly protocolType: string;
  readonly groupState?: string;
  readonly groupType?: string;
}
