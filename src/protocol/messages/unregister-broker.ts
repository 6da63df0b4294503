// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface UnregisterBrokerRequest {
  brokerId: number;
}

export interface UnregisterBrokerRequestInput {
  readonly brokerId: number;
}

export interface UnregisterBrokerResponse {
  throttleTimeMs: number;
  errorCode: number;
  errorMessage: string | null;
}

export interface UnregisterBrokerResponseInput {
  readonly throttleTimeMs: number;
  readonly errorCode: number;
  readonly errorMessage?: string | null;
}
