// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  DescribeAclsRequest,
  DescribeAclsRequestInput,
  DescribeAclsResponse,
  DescribeAclsResponseAclDescription,
  DescribeAclsResponseAclDescriptionInput,
  DescribeAclsResponseDescribeAclsResource,
  DescribeAclsResponseDescribeAclsResourceInput,
  DescribeAclsResponseInput,
} from '../../messages/describe-acls.ts';
import type { Reader } from '../reader.ts';
import { type Writer, refuse } from '../writer.ts';

export function decodeDescribeAclsRequest(reader: Reader, version: number): DescribeAclsRequest {
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

export function encodeDescribeAclsRequest(writer: Writer, version: number, message: DescribeAclsRequestInput): void {
  const flexible = version >= 2;
  writer.int8(message.resourceTypeFilter);
  {
    const resourceNameFilterValue = message.resourceNameFilter === undefined ? '' : message.resourceNameFilter;
    writer.nullableString(resourceNameFilterValue, flexible);
  }
  if (version >= 1) {
    writer.int8(message.patternTypeFilter ?? 3);
  } else if ((message.patternTypeFilter ?? 3) !== 3) refuse('DescribeAclsRequest.patternTypeFilter', version);
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

export function decodeDescribeAclsResponseAclDescription(reader: Reader, version: number): DescribeAclsResponseAclDescription {
  const flexible = version >= 2;
  const principal = reader.string(flexible);
  const host = reader.string(flexible);
  const operation = reader.int8();
  const permissionType = reader.int8();
  if (flexible) reader.skipTags();
  return { principal, host, operation, permissionType };
}

export function encodeDescribeAclsResponseAclDescription(writer: Writer, version: number, message: DescribeAclsResponseAclDescriptionInput): void {
  const flexible = version >= 2;
  writer.string(message.principal, flexible);
  writer.string(message.host, flexible);
  writer.int8(message.operation);
  writer.int8(message.permissionType);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeDescribeAclsResponseDescribeAclsResource(reader: Reader, version: number): DescribeAclsResponseDescribeAclsResource {
  const flexible = version >= 2;
  const resourceType = reader.int8();
  const resourceName = reader.string(flexible);
  const patternType = version >= 1 ? reader.int8() : 3;
  const acls: DescribeAclsResponseDescribeAclsResource['acls'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 5 : 6); left > 0 && !reader.failed; left--) acls.push(decodeDescribeAclsResponseAclDescription(reader, version));
  if (flexible) reader.skipTags();
  return { resourceType, resourceName, patternType, acls };
}

export function encodeDescribeAclsResponseDescribeAclsResource(writer: Writer, version: number, message: DescribeAclsResponseDescribeAclsResourceInput): void {
  const flexible = version >= 2;
  writer.int8(message.resourceType);
  writer.string(message.resourceName, flexible);
  if (version >= 1) {
    writer.int8(message.patternType ?? 3);
  } else if ((message.patternType ?? 3) !== 3) refuse('DescribeAclsResponseDescribeAclsResource.patternType', version);
  {
    const aclsValue = message.acls;
    writer.arrayCount(aclsValue.length, flexible);
    for (let i = 0; i < aclsValue.length; i++) encodeDescribeAclsResponseAclDescription(writer, version, aclsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeDescribeAclsResponse(reader: Reader, version: number): DescribeAclsResponse {
  const flexible = version >= 2;
  const throttleTimeMs = reader.int32();
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(flexible);
  const resources: DescribeAclsResponse['resources'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 5 : 7); left > 0 && !reader.failed; left--) resources.push(decodeDescribeAclsResponseDescribeAclsResource(reader, version));
  if (flexible) reader.skipTags();
  return { throttleTimeMs, errorCode, errorMessage, resources };
}

export function encodeDescribeAclsResponse(writer: Writer, version: number, message: DescribeAclsResponseInput): void {
  const flexible = version >= 2;
  writer.int32(message.throttleTimeMs);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage === undefined ? '' : message.errorMessage;
    writer.nullableString(errorMessageValue, flexible);
  }
  {
    const resourcesValue = message.resources;
    writer.arrayCount(resourcesValue.length, flexible);
    for (let i = 0; i < resourcesValue.length; i++) encodeDescribeAclsResponseDescribeAclsResource(writer, version, resourcesValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}
