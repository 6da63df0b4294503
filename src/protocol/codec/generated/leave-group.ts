// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  LeaveGroupRequest,
  LeaveGroupRequestInput,
  LeaveGroupRequestMemberIdentity,
  LeaveGroupRequestMemberIdentityInput,
  LeaveGroupResponse,
  LeaveGroupResponseInput,
  LeaveGroupResponseMemberResponse,
  LeaveGroupResponseMemberResponseInput,
} from '../../messages/leave-group.ts';
import { NONE } from '../empty.ts';
import type { Reader } from '../reader.ts';
import { type Writer, refuse } from '../writer.ts';

export function decodeLeaveGroupRequestMemberIdentity(reader: Reader, version: number): LeaveGroupRequestMemberIdentity {
  const flexible = version >= 4;
  const memberId = reader.string(flexible);
  const groupInstanceId = reader.nullableString(flexible);
  const reason = version === 5 ? reader.nullableString(flexible) : null;
  if (flexible) reader.skipTags();
  return { memberId, groupInstanceId, reason };
}

export function encodeLeaveGroupRequestMemberIdentity(writer: Writer, version: number, message: LeaveGroupRequestMemberIdentityInput): void {
  const flexible = version >= 4;
  writer.string(message.memberId, flexible);
  {
    const groupInstanceIdValue = message.groupInstanceId ?? null;
    writer.nullableString(groupInstanceIdValue, flexible);
  }
  if (version === 5) {
    const reasonValue = message.reason ?? null;
    writer.nullableString(reasonValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeLeaveGroupRequest(reader: Reader, version: number): LeaveGroupRequest {
  const flexible = version >= 4;
  const groupId = reader.string(flexible);
  const memberId = version <= 2 ? reader.string(flexible) : '';
  const members: LeaveGroupRequest['members'] = [];
  if (version >= 3) {
    for (let left = reader.arrayCount(flexible, flexible ? 3 : 4); left > 0 && !reader.failed; left--) members.push(decodeLeaveGroupRequestMemberIdentity(reader, version));
  }
  if (flexible) reader.skipTags();
  return { groupId, memberId, members };
}

export function encodeLeaveGroupRequest(writer: Writer, version: number, message: LeaveGroupRequestInput): void {
  const flexible = version >= 4;
  writer.string(message.groupId, flexible);
  if (version <= 2) {
    writer.string(message.memberId ?? '', flexible);
  } else if ((message.memberId ?? '') !== '') refuse('LeaveGroupRequest.memberId', version);
  if (version >= 3) {
    const membersValue = message.members ?? NONE;
    writer.arrayCount(membersValue.length, flexible);
    for (let i = 0; i < membersValue.length; i++) encodeLeaveGroupRequestMemberIdentity(writer, version, membersValue[i]!);
  } else if ((message.members !== undefined && message.members.length > 0)) refuse('LeaveGroupRequest.members', version);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeLeaveGroupResponseMemberResponse(reader: Reader, version: number): LeaveGroupResponseMemberResponse {
  const flexible = version >= 4;
  const memberId = reader.string(flexible);
  const groupInstanceId = reader.nullableString(flexible);
  const errorCode = reader.int16();
  if (flexible) reader.skipTags();
  return { memberId, groupInstanceId, errorCode };
}

export function encodeLeaveGroupResponseMemberResponse(writer: Writer, version: number, message: LeaveGroupResponseMemberResponseInput): void {
  const flexible = version >= 4;
  writer.string(message.memberId, flexible);
  {
    const groupInstanceIdValue = message.groupInstanceId === undefined ? '' : message.groupInstanceId;
    writer.nullableString(groupInstanceIdValue, flexible);
  }
  writer.int16(message.errorCode);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeLeaveGroupResponse(reader: Reader, version: number): LeaveGroupResponse {
  const flexible = version >= 4;
  const throttleTimeMs = version >= 1 ? reader.int32() : 0;
  const errorCode = reader.int16();
  const members: LeaveGroupResponse['members'] = [];
  if (version >= 3) {
    for (let left = reader.arrayCount(flexible, flexible ? 5 : 6); left > 0 && !reader.failed; left--) members.push(decodeLeaveGroupResponseMemberResponse(reader, version));
  }
  if (flexible) reader.skipTags();
  return { throttleTimeMs, errorCode, members };
}

export function encodeLeaveGroupResponse(writer: Writer, version: number, message: LeaveGroupResponseInput): void {
  const flexible = version >= 4;
  if (version >= 1) {
    writer.int32(message.throttleTimeMs ?? 0);
  }
  writer.int16(message.errorCode);
  if (version >= 3) {
    const membersValue = message.members ?? NONE;
    writer.arrayCount(membersValue.length, flexible);
    for (let i = 0; i < membersValue.length; i++) encodeLeaveGroupResponseMemberResponse(writer, version, membersValue[i]!);
  } else if ((message.members !== undefined && message.members.length > 0)) refuse('LeaveGroupResponse.members', version);
  if (flexible) {
    writer.uvarint(0);
  }
}
