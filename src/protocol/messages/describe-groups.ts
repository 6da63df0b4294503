// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface DescribeGroupsRequest {
  groups: string[];
  includeAuthorizedOperations: boolean; // v3+
}

export interface DescribeGroupsRequestInput {
  readonly groups: readonly string[];
  readonly includeAuthorizedOperations?: boolean;
}

export interface DescribeGroupsResponse {
  throttleTimeMs: number; // v1+
  groups: DescribeGroupsResponseDescribedGroup[];
}

export interface DescribeGroupsResponseInput {
  readonly throttleTimeMs?: number;
  readonly groups: readonly DescribeGroupsResponseDescribedGroupInput[];
}

export interface DescribeGroupsResponseDescribedGroup {
  errorCode: number;
  errorMessage: string | null; // v6+
  groupId: string;
  groupState: string;
  protocolType: string;
  protocolData: string;
  members: DescribeGroupsResponseDescribedGroupMember[];
  authorizedOperations: number; // v3+
}

export interface DescribeGroupsResponseDescribedGroupInput {
  readonly errorCode: number;
  readonly errorMessage?: string | null;
  readonly groupId: string;
  readonly groupState: string;
  readonly protocolType: string;
  readonly protocolData: string;
  readonly members: readonly DescribeGroupsResponseDescribedGroupMemberInput[];
  readonly authorizedOperations?: number;
}

export interface DescribeGroupsResponseDescribedGroupMember {
  memberId: string;
  groupInstanceId: string | null; // v4+
  clientId: string;
  clientHost: string;
  memberMetadata: Uint8Array;
  memberAssignment: Uint8Array;
}

export interface DescribeGroupsResponseDescribedGroupMemberInput {
  readonly memberId: string;
  readonly groupInstanceId?: string | null;
  readonly clientId: string;
  readonly clientHost: string;
  readonly memberMetadata: Uint8Array;
  readonly memberAssignment: Uint8Array;
}
