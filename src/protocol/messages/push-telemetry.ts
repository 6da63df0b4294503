// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface PushTelemetryRequest {
  clientInstanceId: string;
  subscriptionId: number;
  terminating: boolean;
  compressionType: number;
  metrics: Uint8Array;
}

export interface PushTelemetryRequestInput {
  readonly clientInstanceId: string;
  readonly subscriptionId: number;
  readonly terminating: boolean;
  readonly compressionType: number;
  readonly metrics: Uint8Array;
}

export interface PushTelemetryResponse {
  throttleTimeMs: number;
  errorCode: number;
}

export interface PushTelemetryResponseInput {
  readonly throttleTimeMs: number;
  readonly errorCode: number;
}
