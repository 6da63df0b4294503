// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface GetTelemetrySubscriptionsRequest {
  clientInstanceId: string;
}

export interface GetTelemetrySubscriptionsRequestInput {
  readonly clientInstanceId: string;
}

export interface GetTelemetrySubscriptionsResponse {
  throttleTimeMs: number;
  errorCode: number;
  clientInstanceId: string;
  subscriptionId: number;
  acceptedCompressionTypes: number[];
  pushIntervalMs: number;
  telemetryMaxBytes: number;
  deltaTemporality: boolean;
  requestedMetrics: string[];
}

export interface GetTelemetrySubscriptionsResponseInput {
  readonly throttleTimeMs: number;
  readonly errorCode: number;
  readonly clientInstanceId: string;
  readonly subscriptionId: number;
  readonly acceptedCompressionTypes: readonly number[];
  readonly pushIntervalMs: number;
  readonly telemetryMaxBytes: number;
  readonly deltaTemporality: boolean;
  readonly requestedMetrics: readonly string[];
}
