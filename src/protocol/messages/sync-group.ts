// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface SyncGroupRequest {
  groupId: string;
  generationId: number;
  memberId: string;
  groupInstanceId: string | null; // v3+
  protocolType: string | null; // v5+
  protocolName: string | null; // v5+
  assignments: SyncGroupRequestSyncGroupRequestAssignment[];
}

export interface SyncGroupRequestInput {
  readonly groupId: string;
  readonly generationId: number;
  readonly memberId: string;
  readonly groupInstanceId?: string | null;
  readonly protocolType?: string | null;
  readonly protocolName?: string | null;
  readonly assignments: readonly SyncGroupRequestSyncGroupRequestAssignmentInput[];
}

export interface SyncGroupRequestSyncGroupRequestAssignment {
  memberId: string;
  assignment: Uint8Array;
}

export interface SyncGroupRequestSyncGroupRequestAssignmentInput {
  readonly memberId: string;
  readonly assignment: Uint8Array;
}

export interface SyncGroupResponse {
  throttleTimeMs: number; // v1+
  errorCode: number;
  protocolType: string | null; // v5+
  protocolName: string | null; // v5+
  assignment: Uint8Array;
}

export interface SyncGroupResponseInput {
  readonly throttleTimeMs?: number;
  readonly errorCode: number;
  readonly protocolType?: string | null;
  readonly protocolName?: string | null;
  readonly assignment: Uint8Array;
}
