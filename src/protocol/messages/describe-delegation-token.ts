// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface DescribeDelegationTokenRequest {
  owners: DescribeDelegationTokenRequestDescribeDelegationTokenOwner[] | null;
}

export interface DescribeDelegationTokenRequestInput {
  readonly owners?: readonly DescribeDelegationTokenRequestDescribeDelegationTokenOwnerInput[] | null;
}

export interface DescribeDelegationTokenRequestDescribeDelegationTokenOwner {
  principalType: string;
  principalName: string;
}

export interface DescribeDelegationTokenRequestDescribeDelegationTokenOwnerInput {
  readonly principalType: string;
  readonly principalName: string;
}

export interface DescribeDelegationTokenResponse {
  errorCode: number;
  tokens: DescribeDelegationTokenResponseDescribedDelegationToken[];
  throttleTimeMs: number;
}

export interface DescribeDelegationTokenResponseInput {
  readonly errorCode: number;
  readonly tokens: readonly DescribeDelegationTokenResponseDescribedDelegationTokenInput[];
  readonly throttleTimeMs: number;
}

export interface DescribeDelegationTokenResponseDescribedDelegationToken {
  principalType: string;
  principalName: string;
  tokenRequesterPrincipalType: string; // v3+
  tokenRequesterPrincipalName: string; // v3+
  issueTimestamp: number;
  expiryTimestamp: number;
  maxTimestamp: number;
  tokenId: string;
  hmac: Uint8Array;
  renewers: DescribeDelegationTokenResponseDescribedDelegationTokenRenewer[];
}

export interface DescribeDelegationTokenResponseDescribedDelegationTokenInput {
  readonly principalType: string;
  readonly principalName: string;
  readonly tokenRequesterPrincipalType?: string;
  readonly tokenRequesterPrincipalName?: string;
  readonly issueTimestamp: number;
  readonly expiryTimestamp: number;
  readonly maxTimestamp: number;
  readonly tokenId: string;
  readonly hmac: Uint8Array;
  readonly renewers: readonly DescribeDelegationTokenResponseDescribedDelegationTokenRenewerInput[];
}

export interface DescribeDelegationTokenResponseDescribedDelegationTokenRenewer {
  principalType: string;
  principalName: string;
}

export interface DescribeDelegationTokenResponseDescribedDelegationTokenRenewerInput {
  readonly principalType: string;
  readonly principalName: string;
}
