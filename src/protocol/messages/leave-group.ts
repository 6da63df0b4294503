// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface LeaveGroupRequest {
  groupId: string;
  memberId: string; // v0–v2
  members: LeaveGroupRequestMemberIdentity[]; // v3+
}

export interface LeaveGroupRequestInput {
  readonly groupId: string;
  readonly memberId?: string;
  readonly members?: readonly LeaveGroupRequestMemberIdentityInput[];
}

export interface LeaveGroupRequestMemberIdentity {
  memberId: string;
  groupInstanceId: string | null;
  reason: string | null; // v5+
}

export interface LeaveGroupRequestMemberIdentityInput {
  readonly memberId: string;
  readonly groupInstanceId?: string | null;
  readonly reason?: string | null;
}

export interface LeaveGroupResponse {
  throttleTimeMs: number; // v1+
  errorCode: number;
  members: LeaveGroupResponseMemberResponse[]; // v3+
}

export interface LeaveGroupResponseInput {
  readonly throttleTimeMs?: number;
  readonly errorCode: number;
  readonly members?: readonly LeaveGroupResponseMemberResponseInput[];
}

export interface LeaveGroupResponseMemberResponse {
  memberId: string;
  groupInstanceId: string | null;
  errorCode: number;
}

export interface LeaveGroupResponseMemberResponseInput {
  readonly memberId: string;
  readonly groupInstanceId?: string | null;
  readonly errorCode: number;
}
