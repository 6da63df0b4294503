// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  PushTelemetryRequest,
  PushTelemetryRequestInput,
  PushTelemetryResponse,
  PushTelemetryResponseInput,
} from '../../messages/push-telemetry.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

export function decodePushTelemetryRequest(reader: Reader, _version: number): PushTelemetryRequest {
  const clientInstanceId = reader.uuid();
  const subscriptionId = reader.int32();
  const terminating = reader.bool();
  const compressionType = reader.int8();
  const metrics = reader.bytesField(true);
  reader.skipTags();
  return { clientInstanceId, subscriptionId, terminating, compressionType, metrics };
}

export function encodePushTelemetryRequest(writer: Writer, _version: number, message: PushTelemetryRequestInput): void {
  writer.uuid(message.clientInstanceId);
  writer.int32(message.subscriptionId);
  writer.bool(message.terminating);
  writer.int8(message.compressionType);
  writer.bytesField(message.metrics, true);
  writer.uvarint(0);
}

export function decodePushTelemetryResponse(reader: Reader, _version: number): PushTelemetryResponse {
  const throttleTimeMs = reader.int32();
  const errorCode = reader.int16();
  reader.skipTags();
  return { throttleTimeMs, errorCode };
}

export function encodePushTelemetryResponse(writer: Writer, _version: number, message: PushTelemetryResponseInput): void {
  writer.int32(message.throttleTimeMs);
  writer.int16(message.errorCode);
  writer.uvarint(0);
}
