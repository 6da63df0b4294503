// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  DeleteGroupsRequest,
  DeleteGroupsRequestInput,
  DeleteGroupsResponse,
  DeleteGroupsResponseDeletableGroupResult,
  DeleteGroupsResponseDeletableGroupResultInput,
  DeleteGroupsResponseInput,
} from '../../messages/delete-groups.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

export function decodeDeleteGroupsRequest(reader: Reader, version: number): DeleteGroupsRequest {
  const flexible = version >= 2;
  let groupsNames: DeleteGroupsRequest['groupsNames'] = [];
  groupsNames = reader.stringArray(flexible);
  if (flexible) reader.skipTags();
  return { groupsNames };
}

export function encodeDeleteGroupsRequest(writer: Writer, version: number, message: DeleteGroupsRequestInput): void {
  const flexible = version >= 2;
  {
    const groupsNamesValue = message.groupsNames;
    writer.stringArray(groupsNamesValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeDeleteGroupsResponseDeletableGroupResult(reader: Reader, version: number): DeleteGroupsResponseDeletableGroupResult {
  const flexible = version >= 2;
  const groupId = reader.string(flexible);
  const errorCode = reader.int16();
  if (flexible) reader.skipTags();
  return { groupId, errorCode };
}

export function encodeDeleteGroupsResponseDeletableGroupResult(writer: Writer, version: number, message: DeleteGroupsResponseDeletableGroupResultInput): void {
  const flexible = version >= 2;
  writer.string(message.groupId, flexible);
  writer.int16(message.errorCode);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeDeleteGroupsResponse(reader: Reader, version: number): DeleteGroupsResponse {
  const flexible = version >= 2;
  const throttleTimeMs = reader.int32();
  const results: DeleteGroupsResponse['results'] = [];
  for (let left = reader.arrayCount(flexible, 4); left > 0 && !reader.failed; left--) results.push(decodeDeleteGroupsResponseDeletableGroupResult(reader, version));
  if (flexible) reader.skipTags();
  return { throttleTimeMs, results };
}

export function encodeDeleteGroupsResponse(writer: Writer, version: number, message: DeleteGroupsResponseInput): void {
  const flexible = version >= 2;
  writer.int32(message.throttleTimeMs);
  {
    const resultsValue = message.results;
    writer.arrayCount(resultsValue.length, flexible);
    for (let i = 0; i < resultsValue.length; i++) encodeDeleteGroupsResponseDeletableGroupResult(writer, version, resultsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}
