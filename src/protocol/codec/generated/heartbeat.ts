// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  HeartbeatRequest,
  HeartbeatRequestInput,
  HeartbeatResponse,
  HeartbeatResponseInput,
} from '../../messages/heartbeat.ts';
import type { Reader } from '../reader.ts';
import { type Writer, refuse } from '../writer.ts';

export function decodeHeartbeatRequest(reader: Reader, version: number): HeartbeatRequest {
  const flexible = version >= 4;
  const groupId = reader.string(flexible);
  const generationId = reader.int32();
  const memberId = reader.string(flexible);
  const groupInstanceId = version >= 3 ? reader.nullableString(flexible) : null;
  if (flexible) reader.skipTags();
  return { groupId, generationId, memberId, groupInstanceId };
}

export function encodeHeartbeatRequest(writer: Writer, version: number, message: HeartbeatRequestInput): void {
  const flexible = version >= 4;
  writer.string(message.groupId, flexible);
  writer.int32(message.generationId);
  writer.string(message.memberId, flexible);
  if (version >= 3) {
    const groupInstanceIdValue = message.groupInstanceId ?? null;
    writer.nullableString(groupInstanceIdValue, flexible);
  } else if ((message.groupInstanceId ?? null) !== null) refuse('HeartbeatRequest.groupInstanceId', version);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeHeartbeatResponse(reader: Reader, version: number): HeartbeatResponse {
  const flexible = version >= 4;
  const throttleTimeMs = version >= 1 ? reader.int32() : 0;
  const errorCode = reader.int16();
  if (flexible) reader.skipTags();
  return { throttleTimeMs, errorCode };
}

export function encodeHeartbeatResponse(writer: Writer, version: number, message: HeartbeatResponseInput): void {
  const flexible = version >= 4;
  if (version >= 1) {
    writer.int32(message.throttleTimeMs ?? 0);
  }
  writer.int16(message.errorCode);
  if (flexible) {
    writer.uvarint(0);
  }
}
