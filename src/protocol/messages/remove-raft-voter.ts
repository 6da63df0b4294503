// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface RemoveRaftVoterRequest {
  clusterId: string | null;
  voterId: number;
  voterDirectoryId: string;
}

export interface RemoveRaftVoterRequestInput {
  readonly clusterId?: string | null;
  readonly voterId: number;
  readonly voterDirectoryId: string;
}

export interface RemoveRaftVoterResponse {
  throttleTimeMs: number;
  errorCode: number;
  errorMessage: string | null;
}

export interface RemoveRaftVoterResponseInput {
  readonly throttleTimeMs: number;
  readonly errorCode: number;
  readonly errorMessage?: string | null;
}
