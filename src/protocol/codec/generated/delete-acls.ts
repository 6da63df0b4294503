// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  DeleteAclsRequest,
  DeleteAclsRequestDeleteAclsFilter,
  DeleteAclsRequestDeleteAclsFilterInput,
  DeleteAclsRequestInput,
  DeleteAclsResponse,
  DeleteAclsResponseDeleteAclsFilterResult,
  DeleteAclsResponseDeleteAclsFilterResultInput,
  DeleteAclsResponseDeleteAclsMatchingAcl,
  DeleteAclsResponseDeleteAclsMatchingAclInput,
  DeleteAclsResponseInput,
} from '../../messages/delete-acls.ts';
import type { Reader } from '../reader.ts';
import { type Writer, refuse } from '../writer.ts';

export function decodeDeleteAclsRequestDeleteAclsFilter(reader: Reader, version: number): DeleteAclsRequestDeleteAclsFilter {
  const flexible = version >= 2;
  const resourceTypeFilter = reader.int8();
  const resourceNameFilter = reader.nullableString(flexible);
  const patternTypeFilter = version >= 1 ? reader.int8() : 3;
  const principalFilter = reader.nullableString(flexible);
  const hostFilter = reader.nullableString(flexible);
  const operation = reader.int8();
  const permissionType = reader.int8();
  if (flexible) reader.skipTags();
  return { resourceTypeFilter, resourceNameFilter, patternTypeFilter, principalFilter, hostFilter, operation, permissionType };
}

export function encodeDeleteAclsRequestDeleteAclsFilter(writer: Writer, version: number, message: DeleteAclsRequestDeleteAclsFilterInput): void {
  const flexible = version >= 2;
  writer.int8(message.resourceTypeFilter);
  {
    const resourceNameFilterValue = message.resourceNameFilter === undefined ? '' : message.resourceNameFilter;
    writer.nullableString(resourceNameFilterValue, flexible);
  }
  if (version >= 1) {
    writer.int8(message.patternTypeFilter ?? 3);
  } else if ((message.patternTypeFilter ?? 3) !== 3) refuse('DeleteAclsRequestDeleteAclsFilter.patternTypeFilter', version);
  {
    const principalFilterValue = message.principalFilter === undefined ? '' : message.principalFilter;
    writer.nullableString(principalFilterValue, flexible);
  }
  {
    const hostFilterValue = message.hostFilter === undefined ? '' : message.hostFilter;
    writer.nullableString(hostFilterValue, flexible);
  }
  writer.int8(message.operation);
  writer.int8(message.permissionType);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeDeleteAclsRequest(reader: Reader, version: number): DeleteAclsRequest {
  const flexible = version >= 2;
  const filters: DeleteAclsRequest['filters'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 8 : 9); left > 0 && !reader.failed; left--) filters.push(decodeDeleteAclsRequestDeleteAclsFilter(reader, version));
  if (flexible) reader.skipTags();
  return { filters };
}

export function encodeDeleteAclsRequest(writer: Writer, version: number, message: DeleteAclsRequestInput): void {
  const flexible = version >= 2;
  {
    const filtersValue = message.filters;
    writer.arrayCount(filtersValue.length, flexible);
    for (let i = 0; i < filtersValue.length; i++) encodeDeleteAclsRequestDeleteAclsFilter(writer, version, filtersValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeDeleteAclsResponseDeleteAclsMatchingAcl(reader: Reader, version: number): DeleteAclsResponseDeleteAclsMatchingAcl {
  const flexible = version >= 2;
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(flexible);
  const resourceType = reader.int8();
  const resourceName = reader.string(flexible);
  const patternType = version >= 1 ? reader.int8() : 3;
  const principal = reader.string(flexible);
  const host = reader.string(flexible);
  const operation = reader.int8();
  const permissionType = reader.int8();
  if (flexible) reader.skipTags();
  return { errorCode, errorMessage, resourceType, resourceName, patternType, principal, host, operation, permissionType };
}

export function encodeDeleteAclsResponseDeleteAclsMatchingAcl(writer: Writer, version: number, message: DeleteAclsResponseDeleteAclsMatchingAclInput): void {
  const flexible = version >= 2;
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage === undefined ? '' : message.errorMessage;
    writer.nullableString(errorMessageValue, flexible);
  }
  writer.int8(message.resourceType);
  writer.string(message.resourceName, flexible);
  if (version >= 1) {
    writer.int8(message.patternType ?? 3);
  } else if ((message.patternType ?? 3) !== 3) refuse('DeleteAclsResponseDeleteAclsMatchingAcl.patternType', version);
  writer.string(message.principal, flexible);
  writer.string(message.host, flexible);
  writer.int8(message.operation);
  writer.int8(message.permissionType);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeDeleteAclsResponseDeleteAclsFilterResult(reader: Reader, version: number): DeleteAclsResponseDeleteAclsFilterResult {
  const flexible = version >= 2;
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(flexible);
  const matchingAcls: DeleteAclsResponseDeleteAclsFilterResult['matchingAcls'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 11 : 13); left > 0 && !reader.failed; left--) matchingAcls.push(decodeDeleteAclsResponseDeleteAclsMatchingAcl(reader, version));
  if (flexible) reader.skipTags();
  return { errorCode, errorMessage, matchingAcls };
}

export function encodeDeleteAclsResponseDeleteAclsFilterResult(writer: Writer, version: number, message: DeleteAclsResponseDeleteAclsFilterResultInput): void {
  const flexible = version >= 2;
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage === undefined ? '' : message.errorMessage;
    writer.nullableString(errorMessageValue, flexible);
  }
  {
    const matchingAclsValue = message.matchingAcls;
    writer.arrayCount(matchingAclsValue.length, flexible);
    for (let i = 0; i < matchingAclsValue.length; i++) encodeDeleteAclsResponseDeleteAclsMatchingAcl(writer, version, matchingAclsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeDeleteAclsResponse(reader: Reader, version: number): DeleteAclsResponse {
  const flexible = version >= 2;
  const throttleTimeMs = reader.int32();
  const filterResults: DeleteAclsResponse['filterResults'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 5 : 8); left > 0 && !reader.failed; left--) filterResults.push(decodeDeleteAclsResponseDeleteAclsFilterResult(reader, version));
  if (flexible) reader.skipTags();
  return { throttleTimeMs, filterResults };
}

export function encodeDeleteAclsResponse(writer: Writer, version: number, message: DeleteAclsResponseInput): void {
  const flexible = version >= 2;
  writer.int32(message.throttleTimeMs);
  {
    const filterResultsValue = message.filterResults;
    writer.arrayCount(filterResultsValue.length, flexible);
    for (let i = 0; i < filterResultsValue.length; i++) encodeDeleteAclsResponseDeleteAclsFilterResult(writer, version, filterResultsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}
