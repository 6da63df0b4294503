// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface SaslAuthenticateRequest {
  authBytes: Uint8Array;
}

export interface SaslAuthenticateRequestInput {
  readonly authBytes: Uint8Array;
}

export interface SaslAuthenticateResponse {
  errorCode: number;
  errorMessage: string | null;
  authBytes: Uint8Array;
  sessionLifetimeMs: number; // v1+
}

export interface SaslAuthenticateResponseInput {
  readonly errorCode: number;
  readonly errorMessage?: string | null;
  readonly authBytes: Uint8Array;
  readonly sessionLifetimeMs?: number;
}
