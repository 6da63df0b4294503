// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  SyncGroupRequest,
  SyncGroupRequestInput,
  SyncGroupRequestSyncGroupRequestAssignment,
  SyncGroupRequestSyncGroupRequestAssignmentInput,
  SyncGroupResponse,
  SyncGroupResponseInput,
} from '../../messages/sync-group.ts';
import type { Reader } from '../reader.ts';
import { type Writer, refuse } from '../writer.ts';

export function decodeSyncGroupRequestSyncGroupRequestAssignment(reader: Reader, version: number): SyncGroupRequestSyncGroupRequestAssignment {
  const flexible = version >= 4;
  const memberId = reader.string(flexible);
  const assignment = reader.bytesField(flexible);
  if (flexible) reader.skipTags();
  return { memberId, assignment };
}

export function encodeSyncGroupRequestSyncGroupRequestAssignment(writer: Writer, version: number, message: SyncGroupRequestSyncGroupRequestAssignmentInput): void {
  const flexible = version >= 4;
  writer.string(message.memberId, flexible);
  writer.bytesField(message.assignment, flexible);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeSyncGroupRequest(reader: Reader, version: number): SyncGroupRequest {
  const flexible = version >= 4;
  const groupId = reader.string(flexible);
  const generationId = reader.int32();
  const memberId = reader.string(flexible);
  const groupInstanceId = version >= 3 ? reader.nullableString(flexible) : null;
  const protocolType = version === 5 ? reader.nullableString(flexible) : null;
  const protocolName = version === 5 ? reader.nullableString(flexible) : null;
  const assignments: SyncGroupRequest['assignments'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) assignments.push(decodeSyncGroupRequestSyncGroupRequestAssignment(reader, version));
  if (flexible) reader.skipTags();
  return { groupId, generationId, memberId, groupInstanceId, protocolType, protocolName, assignments };
}

export function encodeSyncGroupRequest(writer: Writer, version: number, message: SyncGroupRequestInput): void {
  const flexible = version >= 4;
  writer.string(message.groupId, flexible);
  writer.int32(message.generationId);
  writer.string(message.memberId, flexible);
  if (version >= 3) {
    const groupInstanceIdValue = message.groupInstanceId ?? null;
    writer.nullableString(groupInstanceIdValue, flexible);
  } else if ((message.groupInstanceId ?? null) !== null) refuse('SyncGroupRequest.groupInstanceId', version);
  if (version === 5) {
    const protocolTypeValue = message.protocolType ?? null;
    writer.nullableString(protocolTypeValue, flexible);
  }
  if (version === 5) {
    const protocolNameValue = message.protocolName ?? null;
    writer.nullableString(protocolNameValue, flexible);
  }
  {
    const assignmentsValue = message.assignments;
    writer.arrayCount(assignmentsValue.length, flexible);
    for (let i = 0; i < assignmentsValue.length; i++) encodeSyncGroupRequestSyncGroupRequestAssignment(writer, version, assignmentsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeSyncGroupResponse(reader: Reader, version: number): SyncGroupResponse {
  const flexible = version >= 4;
  const throttleTimeMs = version >= 1 ? reader.int32() : 0;
  const errorCode = reader.int16();
  const protocolType = version === 5 ? reader.nullableString(flexible) : null;
  const protocolName = version === 5 ? reader.nullableString(flexible) : null;
  const assignment = reader.bytesField(flexible);
  if (flexible) reader.skipTags();
  return { throttleTimeMs, errorCode, protocolType, protocolName, assignment };
}

export function encodeSyncGroupResponse(writer: Writer, version: number, message: SyncGroupResponseInput): void {
  const flexible = version >= 4;
  if (version >= 1) {
    writer.int32(message.throttleTimeMs ?? 0);
  }
  writer.int16(message.errorCode);
  if (version === 5) {
    const protocolTypeValue = message.protocolType ?? null;
    writer.nullableString(protocolTypeValue, flexible);
  }
  if (version === 5) {
    const protocolNameValue = message.protocolName ?? null;
    writer.nullableString(protocolNameValue, flexible);
  }
  writer.bytesField(message.assignment, flexible);
  if (flexible) {
    writer.uvarint(0);
  }
}
