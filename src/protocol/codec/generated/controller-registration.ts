// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  ControllerRegistrationRequest,
  ControllerRegistrationRequestFeature,
  ControllerRegistrationRequestFeatureInput,
  ControllerRegistrationRequestInput,
  ControllerRegistrationRequestListener,
  ControllerRegistrationRequestListenerInput,
  ControllerRegistrationResponse,
  ControllerRegistrationResponseInput,
} from '../../messages/controller-registration.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

export function decodeControllerRegistrationRequestListener(reader: Reader, _version: number): ControllerRegistrationRequestListener {
  const name = reader.string(true);
  const host = reader.string(true);
  const port = reader.uint16();
  const securityProtocol = reader.int16();
  reader.skipTags();
  return { name, host, port, securityProtocol };
}

export function encodeControllerRegistrationRequestListener(writer: Writer, _version: number, message: ControllerRegistrationRequestListenerInput): void {
  writer.string(message.name, true);
  writer.string(message.host, true);
  writer.uint16(message.port);
  writer.int16(message.securityProtocol);
  writer.uvarint(0);
}

export function decodeControllerRegistrationRequestFeature(reader: Reader, _version: number): ControllerRegistrationRequestFeature {
  const name = reader.string(true);
  const minSupportedVersion = reader.int16();
  const maxSupportedVersion = reader.int16();
  reader.skipTags();
  return { name, minSupportedVersion, maxSupportedVersion };
}

export function encodeControllerRegistrationRequestFeature(writer: Writer, _version: number, message: ControllerRegistrationRequestFeatureInput): void {
  writer.string(message.name, true);
  writer.int16(message.minSupportedVersion);
  writer.int16(message.maxSupportedVersion);
  writer.uvarint(0);
}

export function decodeControllerRegistrationRequest(reader: Reader, version: number): ControllerRegistrationRequest {
  const controllerId = reader.int32();
  const incarnationId = reader.uuid();
  const zkMigrationReady = reader.bool();
  const listeners: ControllerRegistrationRequest['listeners'] = [];
  for (let left = reader.arrayCount(true, 7); left > 0 && !reader.failed; left--) listeners.push(decodeControllerRegistrationRequestListener(reader, version));
  const features: ControllerRegistrationRequest['features'] = [];
  for (let left = reader.arrayCount(true, 6); left > 0 && !reader.failed; left--) features.push(decodeControllerRegistrationRequestFeature(reader, version));
  reader.skipTags();
  return { controllerId, incarnationId, zkMigrationReady, listeners, features };
}

export function encodeControllerRegistrationRequest(writer: Writer, version: number, message: ControllerRegistrationRequestInput): void {
  writer.int32(message.controllerId);
  writer.uuid(message.incarnationId);
  writer.bool(message.zkMigrationReady);
  {
    const listenersValue = message.listeners;
    writer.arrayCount(listenersValue.length, true);
    for (let i = 0; i < listenersValue.length; i++) encodeControllerRegistrationRequestListener(writer, version, listenersValue[i]!);
  }
  {
    const featuresValue = message.features;
    writer.arrayCount(featuresValue.length, true);
    for (let i = 0; i < featuresValue.length; i++) encodeControllerRegistrationRequestFeature(writer, version, featuresValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeControllerRegistrationResponse(reader: Reader, _version: number): ControllerRegistrationResponse {
  const throttleTimeMs = reader.int32();
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  reader.skipTags();
  return { throttleTimeMs, errorCode, errorMessage };
}

export function encodeControllerRegistrationResponse(writer: Writer, _version: number, message: ControllerRegistrationResponseInput): void {
  writer.int32(message.throttleTimeMs);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage === undefined ? '' : message.errorMessage;
    writer.nullableString(errorMessageValue, true);
  }
  writer.uvarint(0);
}
