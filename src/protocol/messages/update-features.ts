// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface UpdateFeaturesRequest {
  timeoutMs: number;
  featureUpdates: UpdateFeaturesRequestFeatureUpdateKey[];
  validateOnly: boolean; // v1+
}

export interface UpdateFeaturesRequestInput {
  readonly timeoutMs?: number;
  readonly featureUpdates: readonly UpdateFeaturesRequestFeatureUpdateKeyInput[];
  readonly validateOnly?: boolean;
}

export interface UpdateFeaturesRequestFeatureUpdateKey {
  feature: string;
  maxVersionLevel: number;
  allowDowngrade: boolean; // v0
  upgradeType: number; // v1+
}

export interface UpdateFeaturesRequestFeatureUpdateKeyInput {
  readonly feature: string;
  readonly maxVersionLevel: number;
  readonly allowDowngrade?: boolean;
  readonly upgradeType?: number;
}

export interface UpdateFeaturesResponse {
  throttleTimeMs: number;
  errorCode: number;
  errorMessage: string | null;
  results: UpdateFeaturesResponseUpdatableFeatureResult[]; // v0–v1
}

export interface UpdateFeaturesResponseInput {
  readonly throttleTimeMs: number;
  readonly errorCode: number;
  readonly errorMessage?: string | null;
  readonly results?: readonly UpdateFeaturesResponseUpdatableFeatureResultInput[];
}

export interface UpdateFeaturesResponseUpdatableFeatureResult {
  feature: string;
  errorCode: number;
  errorMessage: string | null;
}

export interface UpdateFeaturesResponseUpdatableFeatureResultInput {
  readonly feature: string;
  readonly errorCode: number;
  readonly errorMessage?: string | null;
}
