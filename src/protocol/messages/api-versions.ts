// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface ApiVersionsRequest {
  clientSoftwareName: string; // v3+
  clientSoftwareVersion: string; // v3+
}

export interface ApiVersionsRequestInput {
  readonly clientSoftwareName?: string;
  readonly clientSoftwareVersion?: string;
}

export interface ApiVersionsResponse {
  errorCode: number;
  apiKeys: ApiVersionsResponseApiVersion[];
  throttleTimeMs: number; // v1+
  supportedFeatures: ApiVersionsResponseSupportedFeatureKey[]; // v3+, tag 0
  finalizedFeaturesEpoch: number; // v3+, tag 1
  finalizedFeatures: ApiVersionsResponseFinalizedFeatureKey[]; // v3+, tag 2
  zkMigrationReady: boolean; // v3+, tag 3
}

export interface ApiVersionsResponseInput {
  readonly errorCode: number;
  readonly apiKeys: readonly ApiVersionsResponseApiVersionInput[];
  readonly throttleTimeMs?: number;
  readonly supportedFeatures?: readonly ApiVersionsResponseSupportedFeatureKeyInput[];
  readonly finalizedFeaturesEpoch?: number;
  readonly finalizedFeatures?: readonly ApiVersionsResponseFinalizedFeatureKeyInput[];
  readonly zkMigrationReady?: boolean;
}

export interface ApiVersionsResponseFinalizedFeatureKey {
  name: string;
  maxVersionLevel: number;
  minVersionLevel: number;
}

export interface ApiVersionsResponseFinalizedFeatureKeyInput {
  readonly name: string;
  readonly maxVersionLevel: number;
  readonly minVersionLevel: number;
}

export interface ApiVersionsResponseSupportedFeatureKey {
  name: string;
  minVersion: number;
  maxVersion: number;
}

export interface ApiVersionsResponseSupportedFeatureKeyInput {
  readonly name: string;
  readonly minVersion: number;
  readonly maxVersion: number;
}

export interface ApiVersionsResponseApiVersion {
  apiKey: number;
  minVersion: number;
  maxVersion: number;
}

export interface ApiVersionsResponseApiVersionInput {
  readonly apiKey: number;
  readonly minVersion: number;
  readonly maxVersion: number;
}
