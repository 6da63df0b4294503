// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface RenewDelegationTokenRequest {
  hmac: Uint8Array;
  renewPeriodMs: number;
}

export interface RenewDelegationTokenRequestInput {
  readonly hmac: Uint8Array;
  readonly renewPeriodMs: number;
}

export interface RenewDelegationTokenResponse {
  errorCode: number;
  expiryTimestampMs: number;
  throttleTimeMs: number;
}

export interface RenewDelegationTokenResponseInput {
  readonly errorCode: number;
  readonly expiryTimestampMs: number;
  readonly throttleTimeMs: number;
}
