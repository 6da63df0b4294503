// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  AlterUserScramCredentialsRequest,
  AlterUserScramCredentialsRequestInput,
  AlterUserScramCredentialsRequestScramCredentialDeletion,
  AlterUserScramCredentialsRequestScramCredentialDeletionInput,
  AlterUserScramCredentialsRequestScramCredentialUpsertion,
  AlterUserScramCredentialsRequestScramCredentialUpsertionInput,
  AlterUserScramCredentialsResponse,
  AlterUserScramCredentialsResponseAlterUserScramCredentialsResult,
  AlterUserScramCredentialsResponseAlterUserScramCredentialsResultInput,
  AlterUserScramCredentialsResponseInput,
} from '../../messages/alter-user-scram-credentials.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

export function decodeAlterUserScramCredentialsRequestScramCredentialDeletion(reader: Reader, _version: number): AlterUserScramCredentialsRequestScramCredentialDeletion {
  const name = reader.string(true);
  const mechanism = reader.int8();
  reader.skipTags();
  return { name, mechanism };
}

export function encodeAlterUserScramCredentialsRequestScramCredentialDeletion(writer: Writer, _version: number, message: AlterUserScramCredentialsRequestScramCredentialDeletionInput): void {
  writer.string(message.name, true);
  writer.int8(message.mechanism);
  writer.uvarint(0);
}

export function decodeAlterUserScramCredentialsRequestScramCredentialUpsertion(reader: Reader, _version: number): AlterUserScramCredentialsRequestScramCredentialUpsertion {
  const name = reader.string(true);
  const mechanism = reader.int8();
  const iterations = reader.int32();
  const salt = reader.bytesField(true);
  const saltedPassword = reader.bytesField(true);
  reader.skipTags();
  return { name, mechanism, iterations, salt, saltedPassword };
}

export function encodeAlterUserScramCredentialsRequestScramCredentialUpsertion(writer: Writer, _version: number, message: AlterUserScramCredentialsRequestScramCredentialUpsertionInput): void {
  writer.string(message.name, true);
  writer.int8(message.mechanism);
  writer.int32(message.iterations);
  writer.bytesField(message.salt, true);
  writer.bytesField(message.saltedPassword, true);
  writer.uvarint(0);
}

export function decodeAlterUserScramCredentialsRequest(reader: Reader, version: number): AlterUserScramCredentialsRequest {
  const deletions: AlterUserScramCredentialsRequest['deletions'] = [];
  for (let left = reader.arrayCount(true, 3); left > 0 && !reader.failed; left--) deletions.push(decodeAlterUserScramCredentialsRequestScramCredentialDeletion(reader, version));
  const upsertions: AlterUserScramCredentialsRequest['upsertions'] = [];
  for (let left = reader.arrayCount(true, 9); left > 0 && !reader.failed; left--) upsertions.push(decodeAlterUserScramCredentialsRequestScramCredentialUpsertion(reader, version));
  reader.skipTags();
  return { deletions, upsertions };
}

export function encodeAlterUserScramCredentialsRequest(writer: Writer, version: number, message: AlterUserScramCredentialsRequestInput): void {
  {
    const deletionsValue = message.deletions;
    writer.arrayCount(deletionsValue.length, true);
    for (let i = 0; i < deletionsValue.length; i++) encodeAlterUserScramCredentialsRequestScramCredentialDeletion(writer, version, deletionsValue[i]!);
  }
  {
    const upsertionsValue = message.upsertions;
    writer.arrayCount(upsertionsValue.length, true);
    for (let i = 0; i < upsertionsValue.length; i++) encodeAlterUserScramCredentialsRequestScramCredentialUpsertion(writer, version, upsertionsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeAlterUserScramCredentialsResponseAlterUserScramCredentialsResult(reader: Reader, _version: number): AlterUserScramCredentialsResponseAlterUserScramCredentialsResult {
  const user = reader.string(true);
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  reader.skipTags();
  return { user, errorCode, errorMessage };
}

export function encodeAlterUserScramCredentialsResponseAlterUserScramCredentialsResult(writer: Writer, _version: number, message: AlterUserScramCredentialsResponseAlterUserScramCredentialsResultInput): void {
  writer.string(message.user, true);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage === undefined ? '' : message.errorMessage;
    writer.nullableString(errorMessageValue, true);
  }
  writer.uvarint(0);
}

export function decodeAlterUserScramCredentialsResponse(reader: Reader, version: number): AlterUserScramCredentialsResponse {
  const throttleTimeMs = reader.int32();
  const results: AlterUserScramCredentialsResponse['results'] = [];
  for (let left = reader.arrayCount(true, 5); left > 0 && !reader.failed; left--) results.push(decodeAlterUserScramCredentialsResponseAlterUserScramCredentialsResult(reader, version));
  reader.skipTags();
  return { throttleTimeMs, results };
}

export function encodeAlterUserScramCredentialsResponse(writer: Writer, version: number, message: AlterUserScramCredentialsResponseInput): void {
  writer.int32(message.throttleTimeMs);
  {
    const resultsValue = message.results;
    writer.arrayCount(resultsValue.length, true);
    for (let i = 0; i < resultsValue.length; i++) encodeAlterUserScramCredentialsResponseAlterUserScramCredentialsResult(writer, version, resultsValue[i]!);
  }
  writer.uvarint(0);
}
