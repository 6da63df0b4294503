// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  RenewDelegationTokenRequest,
  RenewDelegationTokenRequestInput,
  RenewDelegationTokenResponse,
  RenewDelegationTokenResponseInput,
} from '../../messages/renew-delegation-token.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

export function decodeRenewDelegationTokenRequest(reader: Reader, version: number): RenewDelegationTokenRequest {
  const flexible = version >= 2;
  const hmac = reader.bytesField(flexible);
  const renewPeriodMs = reader.int64();
  if (flexible) reader.skipTags();
  return { hmac, renewPeriodMs };
}

export function encodeRenewDelegationTokenRequest(writer: Writer, version: number, message: RenewDelegationTokenRequestInput): void {
  const flexible = version >= 2;
  writer.bytesField(message.hmac, flexible);
  writer.int64(message.renewPeriodMs);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeRenewDelegationTokenResponse(reader: Reader, version: number): RenewDelegationTokenResponse {
  const flexible = version >= 2;
  const errorCode = reader.int16();
  const expiryTimestampMs = reader.int64();
  const throttleTimeMs = reader.int32();
  if (flexible) reader.skipTags();
  return { errorCode, expiryTimestampMs, throttleTimeMs };
}

export function encodeRenewDelegationTokenResponse(writer: Writer, version: number, message: RenewDelegationTokenResponseInput): void {
  const flexible = version >= 2;
  writer.int16(message.errorCode);
  writer.int64(message.expiryTimestampMs);
  writer.int32(message.throttleTimeMs);
  if (flexible) {
    writer.uvarint(0);
  }
}
