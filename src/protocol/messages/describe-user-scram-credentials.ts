// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface DescribeUserScramCredentialsRequest {
  users: DescribeUserScramCredentialsRequestUserName[] | null;
}

export interface DescribeUserScramCredentialsRequestInput {
  readonly users?: readonly DescribeUserScramCredentialsRequestUserNameInput[] | null;
}

export interface DescribeUserScramCredentialsRequestUserName {
  name: string;
}

export interface DescribeUserScramCredentialsRequestUserNameInput {
  readonly name: string;
}

export interface DescribeUserScramCredentialsResponse {
  throttleTimeMs: number;
  errorCode: number;
  errorMessage: string | null;
  results: DescribeUserScramCredentialsResponseDescribeUserScramCredentialsResult[];
}

export interface DescribeUserScramCredentialsResponseInput {
  readonly throttleTimeMs: number;
  readonly errorCode: number;
  readonly errorMessage?: string | null;
  readonly results: readonly DescribeUserScramCredentialsResponseDescribeUserScramCredentialsResultInput[];
}

export interface DescribeUserScramCredentialsResponseDescribeUserScramCredentialsResult {
  user: string;
  errorCode: number;
  errorMessage: string | null;
  credentialInfos: DescribeUserScramCredentialsResponseCredentialInfo[];
}

export interface DescribeUserScramCredentialsResponseDescribeUserScramCredentialsResultInput {
  readonly user: string;
  readonly errorCode: number;
  readonly errorMessage?: string | null;
  readonly credentialInfos: readonly DescribeUserScramCredentialsResponseCredentialInfoInput[];
}

export interface DescribeUserScramCredentialsResponseCredentialInfo {
  mechanism: number;
  iterations: number;
}

export interface DescribeUserScramCredentialsResponseCredentialInfoInput {
  readonly mechanism: number;
  readonly iterations: number;
}
