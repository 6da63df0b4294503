// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  ExpireDelegationTokenRequest,
  ExpireDelegationTokenRequestInput,
  ExpireDelegationTokenResponse,
  ExpireDelegationTokenResponseInput,
} from '../../messages/expire-delegation-token.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

export function decodeExpireDelegationTokenRequest(reader: Reader, version: number): ExpireDelegationTokenRequest {
  const flexible = version >= 2;
  const hmac = reader.bytesField(flexible);
  const expiryTimePeriodMs = reader.int64();
  if (flexible) reader.skipTags();
  return { hmac, expiryTimePeriodMs };
}

export function encodeExpireDelegationTokenRequest(writer: Writer, version: number, message: ExpireDelegationTokenRequestInput): void {
  const flexible = version >= 2;
  writer.bytesField(message.hmac, flexible);
  writer.int64(message.expiryTimePeriodMs);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeExpireDelegationTokenResponse(reader: Reader, version: number): ExpireDelegationTokenResponse {
  const flexible = version >= 2;
  const errorCode = reader.int16();
  const expiryTimestampMs = reader.int64();
  const throttleTimeMs = reader.int32();
  if (flexible) reader.skipTags();
  return { errorCode, expiryTimestampMs, throttleTimeMs };
}

export function encodeExpireDelegationTokenResponse(writer: Writer, version: number, message: ExpireDelegationTokenResponseInput): void {
  const flexible = version >= 2;
  writer.int16(message.errorCode);
  writer.int64(message.expiryTimestampMs);
  writer.int32(message.throttleTimeMs);
  if (flexible) {
    writer.uvarint(0);
  }
}
