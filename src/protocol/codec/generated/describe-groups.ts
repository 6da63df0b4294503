// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  DescribeGroupsRequest,
  DescribeGroupsRequestInput,
  DescribeGroupsResponse,
  DescribeGroupsResponseDescribedGroup,
  DescribeGroupsResponseDescribedGroupInput,
  DescribeGroupsResponseDescribedGroupMember,
  DescribeGroupsResponseDescribedGroupMemberInput,
  DescribeGroupsResponseInput,
} from '../../messages/describe-groups.ts';
import type { Reader } from '../reader.ts';
import { type Writer, refuse } from '../writer.ts';

export function decodeDescribeGroupsRequest(reader: Reader, version: number): DescribeGroupsRequest {
  const flexible = version >= 5;
  let groups: DescribeGroupsRequest['groups'] = [];
  groups = reader.stringArray(flexible);
  const includeAuthorizedOperations = version >= 3 ? reader.bool() : false;
  if (flexible) reader.skipTags();
  return { groups, includeAuthorizedOperations };
}

export function encodeDescribeGroupsRequest(writer: Writer, version: number, message: DescribeGroupsRequestInput): void {
  const flexible = version >= 5;
  {
    const groupsValue = message.groups;
    writer.stringArray(groupsValue, flexible);
  }
  if (version >= 3) {
    writer.bool(message.includeAuthorizedOperations ?? false);
  } else if ((message.includeAuthorizedOperations ?? false) !== false) refuse('DescribeGroupsRequest.includeAuthorizedOperations', version);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeDescribeGroupsResponseDescribedGroupMember(reader: Reader, version: number): DescribeGroupsResponseDescribedGroupMember {
  const flexible = version >= 5;
  const memberId = reader.string(flexible);
  const groupInstanceId = version >= 4 ? reader.nullableString(flexible) : null;
  const clientId = reader.string(flexible);
  const clientHost = reader.string(flexible);
  const memberMetadata = reader.bytesField(flexible);
  const memberAssignment = reader.bytesField(flexible);
  if (flexible) reader.skipTags();
  return { memberId, groupInstanceId, clientId, clientHost, memberMetadata, memberAssignment };
}

export function encodeDescribeGroupsResponseDescribedGroupMember(writer: Writer, version: number, message: DescribeGroupsResponseDescribedGroupMemberInput): void {
  const flexible = version >= 5;
  writer.string(message.memberId, flexible);
  if (version >= 4) {
    const groupInstanceIdValue = message.groupInstanceId ?? null;
    writer.nullableString(groupInstanceIdValue, flexible);
  }
  writer.string(message.clientId, flexible);
  writer.string(message.clientHost, flexible);
  writer.bytesField(message.memberMetadata, flexible);
  writer.bytesField(message.memberAssignment, flexible);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeDescribeGroupsResponseDescribedGroup(reader: Reader, version: number): DescribeGroupsResponseDescribedGroup {
  const flexible = version >= 5;
  const errorCode = reader.int16();
  const errorMessage = version === 6 ? reader.nullableString(flexible) : null;
  const groupId = reader.string(flexible);
  const groupState = reader.string(flexible);
  const protocolType = reader.string(flexible);
  const protocolData = reader.string(flexible);
  const members: DescribeGroupsResponseDescribedGroup['members'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 7 : 14); left > 0 && !reader.failed; left--) members.push(decodeDescribeGroupsResponseDescribedGroupMember(reader, version));
  const authorizedOperations = version >= 3 ? reader.int32() : -2147483648;
  if (flexible) reader.skipTags();
  return { errorCode, errorMessage, groupId, groupState, protocolType, protocolData, members, authorizedOperations };
}

export function encodeDescribeGroupsResponseDescribedGroup(writer: Writer, version: number, message: DescribeGroupsResponseDescribedGroupInput): void {
  const flexible = version >= 5;
  writer.int16(message.errorCode);
  if (version === 6) {
    const errorMessageValue = message.errorMessage ?? null;
    writer.nullableString(errorMessageValue, flexible);
  } else if ((message.errorMessage ?? null) !== null) refuse('DescribeGroupsResponseDescribedGroup.errorMessage', version);
  writer.string(message.groupId, flexible);
  writer.string(message.groupState, flexible);
  writer.string(message.protocolType, flexible);
  writer.string(message.protocolData, flexible);
  {
    const membersValue = message.members;
    writer.arrayCount(membersValue.length, flexible);
    for (let i = 0; i < membersValue.length; i++) encodeDescribeGroupsResponseDescribedGroupMember(writer, version, membersValue[i]!);
  }
  if (version >= 3) {
    writer.int32(message.authorizedOperations ?? -2147483648);
  } else if ((message.authorizedOperations ?? -2147483648) !== -2147483648) refuse('DescribeGroupsResponseDescribedGroup.authorizedOperations', version);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeDescribeGroupsResponse(reader: Reader, version: number): DescribeGroupsResponse {
  const flexible = version >= 5;
  const throttleTimeMs = version >= 1 ? reader.int32() : 0;
  const groups: DescribeGroupsResponse['groups'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 12 : 14); left > 0 && !reader.failed; left--) groups.push(decodeDescribeGroupsResponseDescribedGroup(reader, version));
  if (flexible) reader.skipTags();
  return { throttleTimeMs, groups };
}

export function encodeDescribeGroupsResponse(writer: Writer, version: number, message: DescribeGroupsResponseInput): void {
  const flexible = version >= 5;
  if (version >= 1) {
    writer.int32(message.throttleTimeMs ?? 0);
  }
  {
    const groupsValue = message.groups;
    writer.arrayCount(groupsValue.length, flexible);
    for (let i = 0; i < groupsValue.length; i++) encodeDescribeGroupsResponseDescribedGroup(writer, version, groupsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}
