// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  UnregisterBrokerRequest,
  UnregisterBrokerRequestInput,
  UnregisterBrokerResponse,
  UnregisterBrokerResponseInput,
} from '../../messages/unregister-broker.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

export function decodeUnregisterBrokerRequest(reader: Reader, _version: number): UnregisterBrokerRequest {
  const brokerId = reader.int32();
  reader.skipTags();
  return { brokerId };
}

export function encodeUnregisterBrokerRequest(writer: Writer, _version: number, message: UnregisterBrokerRequestInput): void {
  writer.int32(message.brokerId);
  writer.uvarint(0);
}

export function decodeUnregisterBrokerResponse(reader: Reader, _version: number): UnregisterBrokerResponse {
  const throttleTimeMs = reader.int32();
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  reader.skipTags();
  return { throttleTimeMs, errorCode, errorMessage };
}

export function encodeUnregisterBrokerResponse(writer: Writer, _version: number, message: UnregisterBrokerResponseInput): void {
  writer.int32(message.throttleTimeMs);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage === undefined ? '' : message.errorMessage;
    writer.nullableString(errorMessageValue, true);
  }
  writer.uvarint(0);
}
