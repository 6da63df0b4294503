// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface EnvelopeRequest {
  requestData: Uint8Array;
  requestPrincipal: Uint8Array | null;
  clientHostAddress: Uint8Array;
}

export interface EnvelopeRequestInput {
  readonly requestData: Uint8Array;
  readonly requestPrincipal?: Uint8Array | null;
  readonly clientHostAddress: Uint8Array;
}

export interface EnvelopeResponse {
  responseData: Uint8Array | null;
  errorCode: number;
}

export interface EnvelopeResponseInput {
  readonly responseData?: Uint8Array | null;
  readonly errorCode: number;
}
