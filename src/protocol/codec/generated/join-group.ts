// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  JoinGroupRequest,
  JoinGroupRequestInput,
  JoinGroupRequestJoinGroupRequestProtocol,
  JoinGroupRequestJoinGroupRequestProtocolInput,
  JoinGroupResponse,
  JoinGroupResponseInput,
  JoinGroupResponseJoinGroupResponseMember,
  JoinGroupResponseJoinGroupResponseMemberInput,
} from '../../messages/join-group.ts';
import type { Reader } from '../reader.ts';
import { type Writer, refuse, refuseNull } from '../writer.ts';

export function decodeJoinGroupRequestJoinGroupRequestProtocol(reader: Reader, version: number): JoinGroupRequestJoinGroupRequestProtocol {
  const flexible = version >= 6;
  const name = reader.string(flexible);
  const metadata = reader.bytesField(flexible);
  if (flexible) reader.skipTags();
  return { name, metadata };
}

export function encodeJoinGroupRequestJoinGroupRequestProtocol(writer: Writer, version: number, message: JoinGroupRequestJoinGroupRequestProtocolInput): void {
  const flexible = version >= 6;
  writer.string(message.name, flexible);
  writer.bytesField(message.metadata, flexible);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeJoinGroupRequest(reader: Reader, version: number): JoinGroupRequest {
  const flexible = version >= 6;
  const groupId = reader.string(flexible);
  const sessionTimeoutMs = reader.int32();
  const rebalanceTimeoutMs = version >= 1 ? reader.int32() : -1;
  const memberId = reader.string(flexible);
  const groupInstanceId = version >= 5 ? reader.nullableString(flexible) : null;
  const protocolType = reader.string(flexible);
  const protocols: JoinGroupRequest['protocols'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) protocols.push(decodeJoinGroupRequestJoinGroupRequestProtocol(reader, version));
  const reason = version >= 8 ? reader.nullableString(flexible) : null;
  if (flexible) reader.skipTags();
  return { groupId, sessionTimeoutMs, rebalanceTimeoutMs, memberId, groupInstanceId, protocolType, protocols, reason };
}

export function encodeJoinGroupRequest(writer: Writer, version: number, message: JoinGroupRequestInput): void {
  const flexible = version >= 6;
  writer.string(message.groupId, flexible);
  writer.int32(message.sessionTimeoutMs);
  if (version >= 1) {
    writer.int32(message.rebalanceTimeoutMs ?? -1);
  }
  writer.string(message.memberId, flexible);
  if (version >= 5) {
    const groupInstanceIdValue = message.groupInstanceId ?? null;
    writer.nullableString(groupInstanceIdValue, flexible);
  } else if ((message.groupInstanceId ?? null) !== null) refuse('JoinGroupRequest.groupInstanceId', version);
  writer.string(message.protocolType, flexible);
  {
    const protocolsValue = message.protocols;
    writer.arrayCount(protocolsValue.length, flexible);
    for (let i = 0; i < protocolsValue.length; i++) encodeJoinGroupRequestJoinGroupRequestProtocol(writer, version, protocolsValue[i]!);
  }
  if (version >= 8) {
    const reasonValue = message.reason ?? null;
    writer.nullableString(reasonValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeJoinGroupResponseJoinGroupResponseMember(reader: Reader, version: number): JoinGroupResponseJoinGroupResponseMember {
  const flexible = version >= 6;
  const memberId = reader.string(flexible);
  const groupInstanceId = version >= 5 ? reader.nullableString(flexible) : null;
  const metadata = reader.bytesField(flexible);
  if (flexible) reader.skipTags();
  return { memberId, groupInstanceId, metadata };
}

export function encodeJoinGroupResponseJoinGroupResponseMember(writer: Writer, version: number, message: JoinGroupResponseJoinGroupResponseMemberInput): void {
  const flexible = version >= 6;
  writer.string(message.memberId, flexible);
  if (version >= 5) {
    const groupInstanceIdValue = message.groupInstanceId ?? null;
    writer.nullableString(groupInstanceIdValue, flexible);
  }
  writer.bytesField(message.metadata, flexible);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeJoinGroupResponse(reader: Reader, version: number): JoinGroupResponse {
  const flexible = version >= 6;
  const throttleTimeMs = version >= 2 ? reader.int32() : 0;
  const errorCode = reader.int16();
  const generationId = reader.int32();
  const protocolType = version >= 7 ? reader.nullableString(flexible) : null;
  const protocolName = version >= 7 ? reader.nullableString(flexible) : reader.string(flexible);
  const leader = reader.string(flexible);
  const skipAssignment = version === 9 ? reader.bool() : false;
  const memberId = reader.string(flexible);
  const members: JoinGroupResponse['members'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 4 : 6); left > 0 && !reader.failed; left--) members.push(decodeJoinGroupResponseJoinGroupResponseMember(reader, version));
  if (flexible) reader.skipTags();
  return { throttleTimeMs, errorCode, generationId, protocolType, protocolName, leader, skipAssignment, memberId, members };
}

export function encodeJoinGroupResponse(writer: Writer, version: number, message: JoinGroupResponseInput): void {
  const flexible = version >= 6;
  if (version >= 2) {
    writer.int32(message.throttleTimeMs ?? 0);
  }
  writer.int16(message.errorCode);
  writer.int32(message.generationId ?? -1);
  if (version >= 7) {
    const protocolTypeValue = message.protocolType ?? null;
    writer.nullableString(protocolTypeValue, flexible);
  }
  {
    const protocolNameValue = message.protocolName === undefined ? '' : message.protocolName;
    if (protocolNameValue === null) {
      if (version >= 7) writer.nullableString(null, flexible);
      else refuseNull('JoinGroupResponse.protocolName', version);
    }
    else {
      writer.string(protocolNameValue, flexible);
    }
  }
  writer.string(message.leader, flexible);
  if (version === 9) {
    writer.bool(message.skipAssignment ?? false);
  } else if ((message.skipAssignment ?? false) !== false) refuse('JoinGroupResponse.skipAssignment', version);
  writer.string(message.memberId, flexible);
  {
    const membersValue = message.members;
    writer.arrayCount(membersValue.length, flexible);
    for (let i = 0; i < membersValue.length; i++) encodeJoinGroupResponseJoinGroupResponseMember(writer, version, membersValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}
