// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  DescribeDelegationTokenRequest,
  DescribeDelegationTokenRequestDescribeDelegationTokenOwner,
  DescribeDelegationTokenRequestDescribeDelegationTokenOwnerInput,
  DescribeDelegationTokenRequestInput,
  DescribeDelegationTokenResponse,
  DescribeDelegationTokenResponseDescribedDelegationToken,
  DescribeDelegationTokenResponseDescribedDelegationTokenInput,
  DescribeDelegationTokenResponseDescribedDelegationTokenRenewer,
  DescribeDelegationTokenResponseDescribedDelegationTokenRenewerInput,
  DescribeDelegationTokenResponseInput,
} from '../../messages/describe-delegation-token.ts';
import { NONE } from '../empty.ts';
import type { Reader } from '../reader.ts';
import { type Writer, refuse } from '../writer.ts';

export function decodeDescribeDelegationTokenRequestDescribeDelegationTokenOwner(reader: Reader, version: number): DescribeDelegationTokenRequestDescribeDelegationTokenOwner {
  const flexible = version >= 2;
  const principalType = reader.string(flexible);
  const principalName = reader.string(flexible);
  if (flexible) reader.skipTags();
  return { principalType, principalName };
}

export function encodeDescribeDelegationTokenRequestDescribeDelegationTokenOwner(writer: Writer, version: number, message: DescribeDelegationTokenRequestDescribeDelegationTokenOwnerInput): void {
  const flexible = version >= 2;
  writer.string(message.principalType, flexible);
  writer.string(message.principalName, flexible);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeDescribeDelegationTokenRequest(reader: Reader, version: number): DescribeDelegationTokenRequest {
  const flexible = version >= 2;
  let owners: DescribeDelegationTokenRequest['owners'] = [];
  let ownersLeft = reader.nullableArrayCount(flexible, flexible ? 3 : 4);
  owners = ownersLeft < 0 ? null : [];
  if (owners !== null) for (; ownersLeft > 0 && !reader.failed; ownersLeft--) owners.push(decodeDescribeDelegationTokenRequestDescribeDelegationTokenOwner(reader, version));
  if (flexible) reader.skipTags();
  return { owners };
}

export function encodeDescribeDelegationTokenRequest(writer: Writer, version: number, message: DescribeDelegationTokenRequestInput): void {
  const flexible = version >= 2;
  {
    const ownersValue = message.owners === undefined ? NONE : message.owners;
    if (ownersValue === null) writer.arrayCount(-1, flexible);
    else {
      writer.arrayCount(ownersValue.length, flexible);
      for (let i = 0; i < ownersValue.length; i++) encodeDescribeDelegationTokenRequestDescribeDelegationTokenOwner(writer, version, ownersValue[i]!);
    }
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeDescribeDelegationTokenResponseDescribedDelegationTokenRenewer(reader: Reader, version: number): DescribeDelegationTokenResponseDescribedDelegationTokenRenewer {
  const flexible = version >= 2;
  const principalType = reader.string(flexible);
  const principalName = reader.string(flexible);
  if (flexible) reader.skipTags();
  return { principalType, principalName };
}

export function encodeDescribeDelegationTokenResponseDescribedDelegationTokenRenewer(writer: Writer, version: number, message: DescribeDelegationTokenResponseDescribedDelegationTokenRenewerInput): void {
  const flexible = version >= 2;
  writer.string(message.principalType, flexible);
  writer.string(message.principalName, flexible);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeDescribeDelegationTokenResponseDescribedDelegationToken(reader: Reader, version: number): DescribeDelegationTokenResponseDescribedDelegationToken {
  const flexible = version >= 2;
  const principalType = reader.string(flexible);
  const principalName = reader.string(flexible);
  const tokenRequesterPrincipalType = version === 3 ? reader.string(flexible) : '';
  const tokenRequesterPrincipalName = version === 3 ? reader.string(flexible) : '';
  const issueTimestamp = reader.int64();
  const expiryTimestamp = reader.int64();
  const maxTimestamp = reader.int64();
  const tokenId = reader.string(flexible);
  const hmac = reader.bytesField(flexible);
  const renewers: DescribeDelegationTokenResponseDescribedDelegationToken['renewers'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 4); left > 0 && !reader.failed; left--) renewers.push(decodeDescribeDelegationTokenResponseDescribedDelegationTokenRenewer(reader, version));
  if (flexible) reader.skipTags();
  return { principalType, principalName, tokenRequesterPrincipalType, tokenRequesterPrincipalName, issueTimestamp, expiryTimestamp, maxTimestamp, tokenId, hmac, renewers };
}

export function encodeDescribeDelegationTokenResponseDescribedDelegationToken(writer: Writer, version: number, message: DescribeDelegationTokenResponseDescribedDelegationTokenInput): void {
  const flexible = version >= 2;
  writer.string(message.principalType, flexible);
  writer.string(message.principalName, flexible);
  if (version === 3) {
    writer.string(message.tokenRequesterPrincipalType ?? '', flexible);
  } else if ((message.tokenRequesterPrincipalType ?? '') !== '') refuse('DescribeDelegationTokenResponseDescribedDelegationToken.tokenRequesterPrincipalType', version);
  if (version === 3) {
    writer.string(message.tokenRequesterPrincipalName ?? '', flexible);
  } else if ((message.tokenRequesterPrincipalName ?? '') !== '') refuse('DescribeDelegationTokenResponseDescribedDelegationToken.tokenRequesterPrincipalName', version);
  writer.int64(message.issueTimestamp);
  writer.int64(message.expiryTimestamp);
  writer.int64(message.maxTimestamp);
  writer.string(message.tokenId, flexible);
  writer.bytesField(message.hmac, flexible);
  {
    const renewersValue = message.renewers;
    writer.arrayCount(renewersValue.length, flexible);
    for (let i = 0; i < renewersValue.length; i++) encodeDescribeDelegationTokenResponseDescribedDelegationTokenRenewer(writer, version, renewersValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeDescribeDelegationTokenResponse(reader: Reader, version: number): DescribeDelegationTokenResponse {
  const flexible = version >= 2;
  const errorCode = reader.int16();
  const tokens: DescribeDelegationTokenResponse['tokens'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 30 : 38); left > 0 && !reader.failed; left--) tokens.push(decodeDescribeDelegationTokenResponseDescribedDelegationToken(reader, version));
  const throttleTimeMs = reader.int32();
  if (flexible) reader.skipTags();
  return { errorCode, tokens, throttleTimeMs };
}

export function encodeDescribeDelegationTokenResponse(writer: Writer, version: number, message: DescribeDelegationTokenResponseInput): void {
  const flexible = version >= 2;
  writer.int16(message.errorCode);
  {
    const tokensValue = message.tokens;
    writer.arrayCount(tokensValue.length, flexible);
    for (let i = 0; i < tokensValue.length; i++) encodeDescribeDelegationTokenResponseDescribedDelegationToken(writer, version, tokensValue[i]!);
  }
  writer.int32(message.throttleTimeMs);
  if (flexible) {
    writer.uvarint(0);
  }
}
