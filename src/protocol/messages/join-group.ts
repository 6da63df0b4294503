// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface JoinGroupRequest {
  groupId: string;
  sessionTimeoutMs: number;
  rebalanceTimeoutMs: number; // v1+
  memberId: string;
  groupInstanceId: string | null; // v5+
  protocolType: string;
  protocols: JoinGroupRequestJoinGroupRequestProtocol[];
  reason: string | null; // v8+
}

export interface JoinGroupRequestInput {
  readonly groupId: string;
  readonly sessionTimeoutMs: number;
  readonly rebalanceTimeoutMs?: number;
  readonly memberId: string;
  readonly groupInstanceId?: string | null;
  readonly protocolType: string;
  readonly protocols: readonly JoinGroupRequestJoinGroupRequestProtocolInput[];
  readonly reason?: string | null;
}

export interface JoinGroupRequestJoinGroupRequestProtocol {
  name: string;
  metadata: Uint8Array;
}

export interface JoinGroupRequestJoinGroupRequestProtocolInput {
  readonly name: string;
  readonly metadata: Uint8Array;
}

export interface JoinGroupResponse {
  throttleTimeMs: number; // v2+
  errorCode: number;
  generationId: number;
  protocolType: string | null; // v7+
  protocolName: string | null;
  leader: string;
  skipAssignment: boolean; // v9+
  memberId: string;
  members: JoinGroupResponseJoinGroupResponseMember[];
}

export interface JoinGroupResponseInput {
  readonly throttleTimeMs?: number;
  readonly errorCode: number;
  readonly generationId?: number;
  readonly protocolType?: string | null;
  readonly protocolName?: string | null;
  readonly leader: string;
  readonly skipAssignment?: boolean;
  readonly memberId: string;
  readonly members: readonly JoinGroupResponseJoinGroupResponseMemberInput[];
}

export interface JoinGroupResponseJoinGroupResponseMember {
  memberId: string;
  groupInstanceId: string | null; // v5+
  metadata: Uint8Array;
}

export interface JoinGroupResponseJoinGroupResponseMemberInput {
  readonly memberId: string;
  readonly groupInstanceId?: string | null;
  readonly metadata: Uint8Array;
}
