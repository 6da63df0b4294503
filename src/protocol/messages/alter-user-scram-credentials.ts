// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface AlterUserScramCredentialsRequest {
  deletions: AlterUserScramCredentialsRequestScramCredentialDeletion[];
  upsertions: AlterUserScramCredentialsRequestScramCredentialUpsertion[];
}

export interface AlterUserScramCredentialsRequestInput {
  readonly deletions: readonly AlterUserScramCredentialsRequestScramCredentialDeletionInput[];
  readonly upsertions: readonly AlterUserScramCredentialsRequestScramCredentialUpsertionInput[];
}

export interface AlterUserScramCredentialsRequestScramCredentialUpsertion {
  name: string;
  mechanism: number;
  iterations: number;
  salt: Uint8Array;
  saltedPassword: Uint8Array;
}

export interface AlterUserScramCredentialsRequestScramCredentialUpsertionInput {
  readonly name: string;
  readonly mechanism: number;
  readonly iterations: number;
  readonly salt: Uint8Array;
  readonly saltedPassword: Uint8Array;
}

export interface AlterUserScramCredentialsRequestScramCredentialDeletion {
  name: string;
  mechanism: number;
}

export interface AlterUserScramCredentialsRequestScramCredentialDeletionInput {
  readonly name: string;
  readonly mechanism: number;
}

export interface AlterUserScramCredentialsResponse {
  throttleTimeMs: number;
  results: AlterUserScramCredentialsResponseAlterUserScramCredentialsResult[];
}

export interface AlterUserScramCredentialsResponseInput {
  readonly throttleTimeMs: number;
  readonly results: readonly AlterUserScramCredentialsResponseAlterUserScramCredentialsResultInput[];
}

export interface AlterUserScramCredentialsResponseAlterUserScramCredentialsResult {
  user: string;
  errorCode: number;
  errorMessage: string | null;
}

export interface AlterUserScramCredentialsResponseAlterUserScramCredentialsResultInput {
  readonly user: string;
  readonly errorCode: number;
  readonly errorMessage?: string | null;
}
