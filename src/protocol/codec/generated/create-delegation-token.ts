// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  CreateDelegationTokenRequest,
  CreateDelegationTokenRequestCreatableRenewers,
  CreateDelegationTokenRequestCreatableRenewersInput,
  CreateDelegationTokenRequestInput,
  CreateDelegationTokenResponse,
  CreateDelegationTokenResponseInput,
} from '../../messages/create-delegation-token.ts';
import type { Reader } from '../reader.ts';
import { type Writer, refuse } from '../writer.ts';

export function decodeCreateDelegationTokenRequestCreatableRenewers(reader: Reader, version: number): CreateDelegationTokenRequestCreatableRenewers {
  const flexible = version >= 2;
  const principalType = reader.string(flexible);
  const principalName = reader.string(flexible);
  if (flexible) reader.skipTags();
  return { principalType, principalName };
}

export function encodeCreateDelegationTokenRequestCreatableRenewers(writer: Writer, version: number, message: CreateDelegationTokenRequestCreatableRenewersInput): void {
  const flexible = version >= 2;
  writer.string(message.principalType, flexible);
  writer.string(message.principalName, flexible);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeCreateDelegationTokenRequest(reader: Reader, version: number): CreateDelegationTokenRequest {
  const flexible = version >= 2;
  const ownerPrincipalType = version === 3 ? reader.nullableString(flexible) : '';
  const ownerPrincipalName = version === 3 ? reader.nullableString(flexible) : '';
  const renewers: CreateDelegationTokenRequest['renewers'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 4); left > 0 && !reader.failed; left--) renewers.push(decodeCreateDelegationTokenRequestCreatableRenewers(reader, version));
  const maxLifetimeMs = reader.int64();
  if (flexible) reader.skipTags();
  return { ownerPrincipalType, ownerPrincipalName, renewers, maxLifetimeMs };
}

export function encodeCreateDelegationTokenRequest(writer: Writer, version: number, message: CreateDelegationTokenRequestInput): void {
  const flexible = version >= 2;
  if (version === 3) {
    const ownerPrincipalTypeValue = message.ownerPrincipalType === undefined ? '' : message.ownerPrincipalType;
    writer.nullableString(ownerPrincipalTypeValue, flexible);
  } else if ((message.ownerPrincipalType !== undefined && (message.ownerPrincipalType === null || message.ownerPrincipalType !== ''))) refuse('CreateDelegationTokenRequest.ownerPrincipalType', version);
  if (version === 3) {
    const ownerPrincipalNameValue = message.ownerPrincipalName === undefined ? '' : message.ownerPrincipalName;
    writer.nullableString(ownerPrincipalNameValue, flexible);
  } else if ((message.ownerPrincipalName !== undefined && (message.ownerPrincipalName === null || message.ownerPrincipalName !== ''))) refuse('CreateDelegationTokenRequest.ownerPrincipalName', version);
  {
    const renewersValue = message.renewers;
    writer.arrayCount(renewersValue.length, flexible);
    for (let i = 0; i < renewersValue.length; i++) encodeCreateDelegationTokenRequestCreatableRenewers(writer, version, renewersValue[i]!);
  }
  writer.int64(message.maxLifetimeMs);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeCreateDelegationTokenResponse(reader: Reader, version: number): CreateDelegationTokenResponse {
  const flexible = version >= 2;
  const errorCode = reader.int16();
  const principalType = reader.string(flexible);
  const principalName = reader.string(flexible);
  const tokenRequesterPrincipalType = version === 3 ? reader.string(flexible) : '';
  const tokenRequesterPrincipalName = version === 3 ? reader.string(flexible) : '';
  const issueTimestampMs = reader.int64();
  const expiryTimestampMs = reader.int64();
  const maxTimestampMs = reader.int64();
  const tokenId = reader.string(flexible);
  const hmac = reader.bytesField(flexible);
  const throttleTimeMs = reader.int32();
  if (flexible) reader.skipTags();
  return { errorCode, principalType, principalName, tokenRequesterPrincipalType, tokenRequesterPrincipalName, issueTimestampMs, expiryTimestampMs, maxTimestampMs, tokenId, hmac, throttleTimeMs };
}

export function encodeCreateDelegationTokenResponse(writer: Writer, version: number, message: CreateDelegationTokenResponseInput): void {
  const flexible = version >= 2;
  writer.int16(message.errorCode);
  writer.string(message.principalType, flexible);
  writer.string(message.principalName, flexible);
  if (version === 3) {
    writer.string(message.tokenRequesterPrincipalType ?? '', flexible);
  } else if ((message.tokenRequesterPrincipalType ?? '') !== '') refuse('CreateDelegationTokenResponse.tokenRequesterPrincipalType', version);
  if (version === 3) {
    writer.string(message.tokenRequesterPrincipalName ?? '', flexible);
  } else if ((message.tokenRequesterPrincipalName ?? '') !== '') refuse('CreateDelegationTokenResponse.tokenRequesterPrincipalName', version);
  writer.int64(message.issueTimestampMs);
  writer.int64(message.expiryTimestampMs);
  writer.int64(message.maxTimestampMs);
  writer.string(message.tokenId, flexible);
  writer.bytesField(message.hmac, flexible);
  writer.int32(message.throttleTimeMs);
  if (flexible) {
    writer.uvarint(0);
  }
}
