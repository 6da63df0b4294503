// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface AddRaftVoterRequest {
  clusterId: string | null;
  timeoutMs: number;
  voterId: number;
  voterDirectoryId: string;
  listeners: AddRaftVoterRequestListener[];
  ackWhenCommitted: boolean; // v1+
}

export interface AddRaftVoterRequestInput {
  readonly clusterId?: string | null;
  readonly timeoutMs: number;
  readonly voterId: number;
  readonly voterDirectoryId: string;
  readonly listeners: readonly AddRaftVoterRequestListenerInput[];
  readonly ackWhenCommitted?: boolean;
}

export interface AddRaftVoterRequestListener {
  name: string;
  host: string;
  port: number;
}

export interface AddRaftVoterRequestListenerInput {
  readonly name: string;
  readonly host: string;
  readonly port: number;
}

export interface AddRaftVoterResponse {
  throttleTimeMs: number;
  errorCode: number;
  errorMessage: string | null;
}

export interface AddRaftVoterResponseInput {
  readonly throttleTimeMs: number;
  readonly errorCode: number;
  readonly errorMessage?: string | null;
}
