// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface ExpireDelegationTokenRequest {
  hmac: Uint8Array;
  expiryTimePeriodMs: number;
}

export interface ExpireDelegationTokenRequestInput {
  readonly hmac: Uint8Array;
  readonly expiryTimePeriodMs: number;
}

export interface ExpireDelegationTokenResponse {
  errorCode: number;
  expiryTimestampMs: number;
  throttleTimeMs: number;
}

export interface ExpireDelegationTokenResponseInput {
  readonly errorCode: number;
  readonly expiryTimestampMs: number;
  readonly throttleTimeMs: number;
}
