// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  ListGroupsRequest,
  ListGroupsRequestInput,
  ListGroupsResponse,
  ListGroupsResponseInput,
  ListGroupsResponseListedGroup,
  ListGroupsResponseListedGroupInput,
} from '../../messages/list-groups.ts';
import { NONE } from '../empty.ts';
import type { Reader } from '../reader.ts';
import { type Writer, refuse } from '../writer.ts';

export function decodeListGroupsRequest(reader: Reader, version: number): ListGroupsRequest {
  const flexible = version >= 3;
  let statesFilter: ListGroupsRequest['statesFilter'] = [];
  if (version >= 4) {
    statesFilter = reader.stringArray(flexible);
  }
  let typesFilter: ListGroupsRequest['typesFilter'] = [];
  if (version === 5) {
    typesFilter = reader.stringArray(flexible);
  }
  if (flexible) reader.skipTags();
  return { statesFilter, typesFilter };
}

export function encodeListGroupsRequest(writer: Writer, version: number, message: ListGroupsRequestInput): void {
  const flexible = version >= 3;
  if (version >= 4) {
    const statesFilterValue = message.statesFilter ?? NONE;
    writer.stringArray(statesFilterValue, flexible);
  } else if ((message.statesFilter !== undefined && message.statesFilter.length > 0)) refuse('ListGroupsRequest.statesFilter', version);
  if (version === 5) {
    const typesFilterValue = message.typesFilter ?? NONE;
    writer.stringArray(typesFilterValue, flexible);
  } else if ((message.typesFilter !== undefined && message.typesFilter.length > 0)) refuse('ListGroupsRequest.typesFilter', version);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeListGroupsResponseListedGroup(reader: Reader, version: number): ListGroupsResponseListedGroup {
  const flexible = version >= 3;
  const groupId = reader.string(flexible);
  const protocolType = reader.string(flexible);
  const groupState = version >= 4 ? reader.string(flexible) : '';
  const groupType = version === 5 ? reader.string(flexible) : '';
  if (flexible) reader.skipTags();
  return { groupId, protocolType, groupState, groupType };
}

export function encodeListGroupsResponseListedGroup(writer: Writer, version: number, message: ListGroupsResponseListedGroupInput): void {
  const flexible = version >= 3;
  writer.string(message.groupId, flexible);
  writer.string(message.protocolType, flexible);
  if (version >= 4) {
    writer.string(message.groupState ?? '', flexible);
  }
  if (version === 5) {
    writer.string(message.groupType ?? '', flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeListGroupsResponse(reader: Reader, version: number): ListGroupsResponse {
  const flexible = version >= 3;
  const throttleTimeMs = version >= 1 ? reader.int32() : 0;
  const errorCode = reader.int16();
  const groups: ListGroupsResponse['groups'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 4); left > 0 && !reader.failed; left--) groups.push(decodeListGroupsResponseListedGroup(reader, version));
  if (flexible) reader.skipTags();
  return { throttleTimeMs, errorCode, groups };
}

export function encodeListGroupsResponse(writer: Writer, version: number, message: ListGroupsResponseInput): void {
  const flexible = version >= 3;
  if (version >= 1) {
    writer.int32(message.throttleTimeMs ?? 0);
  }
  writer.int16(message.errorCode);
  {
    const groupsValue = message.groups;
    writer.arrayCount(groupsValue.length, flexible);
    for (let i = 0; i < groupsValue.length; i++) encodeListGroupsResponseListedGroup(writer, version, groupsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}
