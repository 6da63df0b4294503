// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  DescribeUserScramCredentialsRequest,
  DescribeUserScramCredentialsRequestInput,
  DescribeUserScramCredentialsRequestUserName,
  DescribeUserScramCredentialsRequestUserNameInput,
  DescribeUserScramCredentialsResponse,
  DescribeUserScramCredentialsResponseCredentialInfo,
  DescribeUserScramCredentialsResponseCredentialInfoInput,
  DescribeUserScramCredentialsResponseDescribeUserScramCredentialsResult,
  DescribeUserScramCredentialsResponseDescribeUserScramCredentialsResultInput,
  DescribeUserScramCredentialsResponseInput,
} from '../../messages/describe-user-scram-credentials.ts';
import { NONE } from '../empty.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

export function decodeDescribeUserScramCredentialsRequestUserName(reader: Reader, _version: number): DescribeUserScramCredentialsRequestUserName {
  const name = reader.string(true);
  reader.skipTags();
  return { name };
}

export function encodeDescribeUserScramCredentialsRequestUserName(writer: Writer, _version: number, message: DescribeUserScramCredentialsRequestUserNameInput): void {
  writer.string(message.name, true);
  writer.uvarint(0);
}

export function decodeDescribeUserScramCredentialsRequest(reader: Reader, version: number): DescribeUserScramCredentialsRequest {
  let users: DescribeUserScramCredentialsRequest['users'] = [];
  let usersLeft = reader.nullableArrayCount(true, 2);
  users = usersLeft < 0 ? null : [];
  if (users !== null) for (; usersLeft > 0 && !reader.failed; usersLeft--) users.push(decodeDescribeUserScramCredentialsRequestUserName(reader, version));
  reader.skipTags();
  return { users };
}

export function encodeDescribeUserScramCredentialsRequest(writer: Writer, version: number, message: DescribeUserScramCredentialsRequestInput): void {
  {
    const usersValue = message.users === undefined ? NONE : message.users;
    if (usersValue === null) writer.arrayCount(-1, true);
    else {
      writer.arrayCount(usersValue.length, true);
      for (let i = 0; i < usersValue.length; i++) encodeDescribeUserScramCredentialsRequestUserName(writer, version, usersValue[i]!);
    }
  }
  writer.uvarint(0);
}

export function decodeDescribeUserScramCredentialsResponseCredentialInfo(reader: Reader, _version: number): DescribeUserScramCredentialsResponseCredentialInfo {
  const mechanism = reader.int8();
  const iterations = reader.int32();
  reader.skipTags();
  return { mechanism, iterations };
}

export function encodeDescribeUserScramCredentialsResponseCredentialInfo(writer: Writer, _version: number, message: DescribeUserScramCredentialsResponseCredentialInfoInput): void {
  writer.int8(message.mechanism);
  writer.int32(message.iterations);
  writer.uvarint(0);
}

export function decodeDescribeUserScramCredentialsResponseDescribeUserScramCredentialsResult(reader: Reader, version: number): DescribeUserScramCredentialsResponseDescribeUserScramCredentialsResult {
  const user = reader.string(true);
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  const credentialInfos: DescribeUserScramCredentialsResponseDescribeUserScramCredentialsResult['credentialInfos'] = [];
  for (let left = reader.arrayCount(true, 6); left > 0 && !reader.failed; left--) credentialInfos.push(decodeDescribeUserScramCredentialsResponseCredentialInfo(reader, version));
  reader.skipTags();
  return { user, errorCode, errorMessage, credentialInfos };
}

export function encodeDescribeUserScramCredentialsResponseDescribeUserScramCredentialsResult(writer: Writer, version: number, message: DescribeUserScramCredentialsResponseDescribeUserScramCredentialsResultInput): void {
  writer.string(message.user, true);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage === undefined ? '' : message.errorMessage;
    writer.nullableString(errorMessageValue, true);
  }
  {
    const credentialInfosValue = message.credentialInfos;
    writer.arrayCount(credentialInfosValue.length, true);
    for (let i = 0; i < credentialInfosValue.length; i++) encodeDescribeUserScramCredentialsResponseCredentialInfo(writer, version, credentialInfosValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeDescribeUserScramCredentialsResponse(reader: Reader, version: number): DescribeUserScramCredentialsResponse {
  const throttleTimeMs = reader.int32();
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  const results: DescribeUserScramCredentialsResponse['results'] = [];
  for (let left = reader.arrayCount(true, 6); left > 0 && !reader.failed; left--) results.push(decodeDescribeUserScramCredentialsResponseDescribeUserScramCredentialsResult(reader, version));
  reader.skipTags();
  return { throttleTimeMs, errorCode, errorMessage, results };
}

export function encodeDescribeUserScramCredentialsResponse(writer: Writer, version: number, message: DescribeUserScramCredentialsResponseInput): void {
  writer.int32(message.throttleTimeMs);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage === undefined ? '' : message.errorMessage;
    writer.nullableString(errorMessageValue, true);
  }
  {
    const resultsValue = message.results;
    writer.arrayCount(resultsValue.length, true);
    for (let i = 0; i < resultsValue.length; i++) encodeDescribeUserScramCredentialsResponseDescribeUserScramCredentialsResult(writer, version, resultsValue[i]!);
  }
  writer.uvarint(0);
}
