// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface SaslHandshakeRequest {
  mechanism: string;
}

export interface SaslHandshakeRequestInput {
  readonly mechanism: string;
}

export interface SaslHandshakeResponse {
  errorCode: number;
  mechanisms: string[];
}

export interface SaslHandshakeResponseInput {
  readonly errorCode: number;
  readonly mechanisms: readonly string[];
}
