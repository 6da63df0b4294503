// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface HeartbeatRequest {
  groupId: string;
  generationId: number;
  memberId: string;
  groupInstanceId: string | null; // v3+
}

export interface HeartbeatRequestInput {
  readonly groupId: string;
  readonly generationId: number;
  readonly memberId: string;
  readonly groupInstanceId?: string | null;
}

export interface HeartbeatResponse {
  throttleTimeMs: number; // v1+
  errorCode: number;
}

export interface HeartbeatResponseInput {
  readonly throttleTimeMs?: number;
  readonly errorCode: number;
}
