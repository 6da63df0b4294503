// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface CreateDelegationTokenRequest {
  ownerPrincipalType: string | null; // v3+
  ownerPrincipalName: string | null; // v3+
  renewers: CreateDelegationTokenRequestCreatableRenewers[];
  maxLifetimeMs: number;
}

export interface CreateDelegationTokenRequestInput {
  readonly ownerPrincipalType?: string | null;
  readonly ownerPrincipalName?: string | null;
  readonly renewers: readonly CreateDelegationTokenRequestCreatableRenewersInput[];
  readonly maxLifetimeMs: number;
}

export interface CreateDelegationTokenRequestCreatableRenewers {
  principalType: string;
  principalName: string;
}

export interface CreateDelegationTokenRequestCreatableRenewersInput {
  readonly principalType: string;
  readonly principalName: string;
}

export interface CreateDelegationTokenResponse {
  errorCode: number;
  principalType: string;
  principalName: string;
  tokenRequesterPrincipalType: string; // v3+
  tokenRequesterPrincipalName: string; // v3+
  issueTimestampMs: number;
  expiryTimestampMs: number;
  maxTimestampMs: number;
  tokenId: string;
  hmac: Uint8Array;
  throttleTimeMs: number;
}

export interface CreateDelegationTokenResponseInput {
  readonly errorCode: number;
  readonly principalType: string;
  readonly principalName: string;
  readonly tokenRequesterPrincipalType?: string;
  readonly tokenRequesterPrincipalName?: string;
  readonly issueTimestampMs: number;
  readonly expiryTimestampMs: number;
  readonly maxTimestampMs: number;
  readonly tokenId: string;
  readonly hmac: Uint8Array;
  readonly throttleTimeMs: number;
}
