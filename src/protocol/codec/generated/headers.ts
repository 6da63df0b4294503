// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  RequestHeader,
  RequestHeaderInput,
  ResponseHeader,
  ResponseHeaderInput,
} from '../../messages/headers.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

export function decodeRequestHeader(reader: Reader, version: number): RequestHeader {
  const flexible = version >= 2;
  const requestApiKey = reader.int16();
  const requestApiVersion = reader.int16();
  const correlationId = reader.int32();
  const clientId = version >= 1 ? reader.nullableString(false) : '';
  if (flexible) reader.skipTags();
  return { requestApiKey, requestApiVersion, correlationId, clientId };
}

export function encodeRequestHeader(writer: Writer, version: number, message: RequestHeaderInput): void {
  const flexible = version >= 2;
  writer.int16(message.requestApiKey);
  writer.int16(message.requestApiVersion);
  writer.int32(message.correlationId);
  if (version >= 1) {
    const clientIdValue = message.clientId === undefined ? '' : message.clientId;
    writer.nullableString(clientIdValue, false);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeResponseHeader(reader: Reader, version: number): ResponseHeader {
  const flexible = version >= 1;
  const correlationId = reader.int32();
  if (flexible) reader.skipTags();
  return { correlationId };
}

export function encodeResponseHeader(writer: Writer, version: number, message: ResponseHeaderInput): void {
  const flexible = version >= 1;
  writer.int32(message.correlationId);
  if (flexible) {
    writer.uvarint(0);
  }
}
