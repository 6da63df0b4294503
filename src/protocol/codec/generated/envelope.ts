// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  EnvelopeRequest,
  EnvelopeRequestInput,
  EnvelopeResponse,
  EnvelopeResponseInput,
} from '../../messages/envelope.ts';
import { NO_BYTES } from '../empty.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

export function decodeEnvelopeRequest(reader: Reader, _version: number): EnvelopeRequest {
  const requestData = reader.bytesField(true);
  const requestPrincipal = reader.nullableBytes(true);
  const clientHostAddress = reader.bytesField(true);
  reader.skipTags();
  return { requestData, requestPrincipal, clientHostAddress };
}

export function encodeEnvelopeRequest(writer: Writer, _version: number, message: EnvelopeRequestInput): void {
  writer.bytesField(message.requestData, true);
  {
    const requestPrincipalValue = message.requestPrincipal === undefined ? NO_BYTES : message.requestPrincipal;
    writer.nullableBytes(requestPrincipalValue, true);
  }
  writer.bytesField(message.clientHostAddress, true);
  writer.uvarint(0);
}

export function decodeEnvelopeResponse(reader: Reader, _version: number): EnvelopeResponse {
  const responseData = reader.nullableBytes(true);
  const errorCode = reader.int16();
  reader.skipTags();
  return { responseData, errorCode };
}

export function encodeEnvelopeResponse(writer: Writer, _version: number, message: EnvelopeResponseInput): void {
  {
    const responseDataValue = message.responseData ?? null;
    writer.nullableBytes(responseDataValue, true);
  }
  writer.int16(message.errorCode);
  writer.uvarint(0);
}
