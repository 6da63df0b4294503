// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  GetTelemetrySubscriptionsRequest,
  GetTelemetrySubscriptionsRequestInput,
  GetTelemetrySubscriptionsResponse,
  GetTelemetrySubscriptionsResponseInput,
} from '../../messages/get-telemetry-subscriptions.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

export function decodeGetTelemetrySubscriptionsRequest(reader: Reader, _version: number): GetTelemetrySubscriptionsRequest {
  const clientInstanceId = reader.uuid();
  reader.skipTags();
  return { clientInstanceId };
}

export function encodeGetTelemetrySubscriptionsRequest(writer: Writer, _version: number, message: GetTelemetrySubscriptionsRequestInput): void {
  writer.uuid(message.clientInstanceId);
  writer.uvarint(0);
}

export function decodeGetTelemetrySubscriptionsResponse(reader: Reader, _version: number): GetTelemetrySubscriptionsResponse {
  const throttleTimeMs = reader.int32();
  const errorCode = reader.int16();
  const clientInstanceId = reader.uuid();
  const subscriptionId = reader.int32();
  let acceptedCompressionTypes: GetTelemetrySubscriptionsResponse['acceptedCompressionTypes'] = [];
  acceptedCompressionTypes = reader.int8Array(true);
  const pushIntervalMs = reader.int32();
  const telemetryMaxBytes = reader.int32();
  const deltaTemporality = reader.bool();
  let requestedMetrics: GetTelemetrySubscriptionsResponse['requestedMetrics'] = [];
  requestedMetrics = reader.stringArray(true);
  reader.skipTags();
  return { throttleTimeMs, errorCode, clientInstanceId, subscriptionId, acceptedCompressionTypes, pushIntervalMs, telemetryMaxBytes, deltaTemporality, requestedMetrics };
}

export function encodeGetTelemetrySubscriptionsResponse(writer: Writer, _version: number, message: GetTelemetrySubscriptionsResponseInput): void {
  writer.int32(message.throttleTimeMs);
  writer.int16(message.errorCode);
  writer.uuid(message.clientInstanceId);
  writer.int32(message.subscriptionId);
  {
    const acceptedCompressionTypesValue = message.acceptedCompressionTypes;
    writer.int8Array(acceptedCompressionTypesValue, true);
  }
  writer.int32(message.pushIntervalMs);
  writer.int32(message.telemetryMaxBytes);
  writer.bool(message.deltaTemporality);
  {
    const requestedMetricsValue = message.requestedMetrics;
    writer.stringArray(requestedMetricsValue, true);
  }
  writer.uvarint(0);
}
