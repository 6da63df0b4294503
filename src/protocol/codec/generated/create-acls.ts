// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  CreateAclsRequest,
  CreateAclsRequestAclCreation,
  CreateAclsRequestAclCreationInput,
  CreateAclsRequestInput,
  CreateAclsResponse,
  CreateAclsResponseAclCreationResult,
  CreateAclsResponseAclCreationResultInput,
  CreateAclsResponseInput,
} from '../../messages/create-acls.ts';
import type { Reader } from '../reader.ts';
import { type Writer, refuse } from '../writer.ts';

export function decodeCreateAclsRequestAclCreation(reader: Reader, version: number): CreateAclsRequestAclCreation {
  const flexible = version >= 2;
  const resourceType = reader.int8();
  const resourceName = reader.string(flexible);
  const resourcePatternType = version >= 1 ? reader.int8() : 3;
  const principal = reader.string(flexible);
  const host = reader.string(flexible);
  const operation = reader.int8();
  const permissionType = reader.int8();
  if (flexible) reader.skipTags();
  return { resourceType, resourceName, resourcePatternType, principal, host, operation, permissionType };
}

export function encodeCreateAclsRequestAclCreation(writer: Writer, version: number, message: CreateAclsRequestAclCreationInput): void {
  const flexible = version >= 2;
  writer.int8(message.resourceType);
  writer.string(message.resourceName, flexible);
  if (version >= 1) {
    writer.int8(message.resourcePatternType ?? 3);
  } else if ((message.resourcePatternType ?? 3) !== 3) refuse('CreateAclsRequestAclCreation.resourcePatternType', version);
  writer.string(message.principal, flexible);
  writer.string(message.host, flexible);
  writer.int8(message.operation);
  writer.int8(message.permissionType);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeCreateAclsRequest(reader: Reader, version: number): CreateAclsRequest {
  const flexible = version >= 2;
  const creations: CreateAclsRequest['creations'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 8 : 9); left > 0 && !reader.failed; left--) creations.push(decodeCreateAclsRequestAclCreation(reader, version));
  if (flexible) reader.skipTags();
  return { creations };
}

export function encodeCreateAclsRequest(writer: Writer, version: number, message: CreateAclsRequestInput): void {
  const flexible = version >= 2;
  {
    const creationsValue = message.creations;
    writer.arrayCount(creationsValue.length, flexible);
    for (let i = 0; i < creationsValue.length; i++) encodeCreateAclsRequestAclCreation(writer, version, creationsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeCreateAclsResponseAclCreationResult(reader: Reader, version: number): CreateAclsResponseAclCreationResult {
  const flexible = version >= 2;
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(flexible);
  if (flexible) reader.skipTags();
  return { errorCode, errorMessage };
}

export function encodeCreateAclsResponseAclCreationResult(writer: Writer, version: number, message: CreateAclsResponseAclCreationResultInput): void {
  const flexible = version >= 2;
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage === undefined ? '' : message.errorMessage;
    writer.nullableString(errorMessageValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeCreateAclsResponse(reader: Reader, version: number): CreateAclsResponse {
  const flexible = version >= 2;
  const throttleTimeMs = reader.int32();
  const results: CreateAclsResponse['results'] = [];
  for (let left = reader.arrayCount(flexible, 4); left > 0 && !reader.failed; left--) results.push(decodeCreateAclsResponseAclCreationResult(reader, version));
  if (flexible) reader.skipTags();
  return { throttleTimeMs, results };
}

export function encodeCreateAclsResponse(writer: Writer, version: number, message: CreateAclsResponseInput): void {
  const flexible = version >= 2;
  writer.int32(message.throttleTimeMs);
  {
    const resultsValue = message.results;
    writer.arrayCount(resultsValue.length, flexible);
    for (let i = 0; i < resultsValue.length; i++) encodeCreateAclsResponseAclCreationResult(writer, version, resultsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}
