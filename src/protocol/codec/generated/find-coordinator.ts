// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  FindCoordinatorRequest,
  FindCoordinatorRequestInput,
  FindCoordinatorResponse,
  FindCoordinatorResponseCoordinator,
  FindCoordinatorResponseCoordinatorInput,
  FindCoordinatorResponseInput,
} from '../../messages/find-coordinator.ts';
import { NONE } from '../empty.ts';
import type { Reader } from '../reader.ts';
import { type Writer, refuse } from '../writer.ts';

export function decodeFindCoordinatorRequest(reader: Reader, version: number): FindCoordinatorRequest {
  const flexible = version >= 3;
  const key = version <= 3 ? reader.string(flexible) : '';
  const keyType = version >= 1 ? reader.int8() : 0;
  let coordinatorKeys: FindCoordinatorRequest['coordinatorKeys'] = [];
  if (version >= 4) {
    coordinatorKeys = reader.stringArray(flexible);
  }
  if (flexible) reader.skipTags();
  return { key, keyType, coordinatorKeys };
}

export function encodeFindCoordinatorRequest(writer: Writer, version: number, message: FindCoordinatorRequestInput): void {
  const flexible = version >= 3;
  if (version <= 3) {
    writer.string(message.key ?? '', flexible);
  } else if ((message.key ?? '') !== '') refuse('FindCoordinatorRequest.key', version);
  if (version >= 1) {
    writer.int8(message.keyType ?? 0);
  } else if ((message.keyType ?? 0) !== 0) refuse('FindCoordinatorRequest.keyType', version);
  if (version >= 4) {
    const coordinatorKeysValue = message.coordinatorKeys ?? NONE;
    writer.stringArray(coordinatorKeysValue, flexible);
  } else if ((message.coordinatorKeys !== undefined && message.coordinatorKeys.length > 0)) refuse('FindCoordinatorRequest.coordinatorKeys', version);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeFindCoordinatorResponseCoordinator(reader: Reader, _version: number): FindCoordinatorResponseCoordinator {
  const key = reader.string(true);
  const nodeId = reader.int32();
  const host = reader.string(true);
  const port = reader.int32();
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  reader.skipTags();
  return { key, nodeId, host, port, errorCode, errorMessage };
}

export function encodeFindCoordinatorResponseCoordinator(writer: Writer, _version: number, message: FindCoordinatorResponseCoordinatorInput): void {
  writer.string(message.key, true);
  writer.int32(message.nodeId);
  writer.string(message.host, true);
  writer.int32(message.port);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage === undefined ? '' : message.errorMessage;
    writer.nullableString(errorMessageValue, true);
  }
  writer.uvarint(0);
}

export function decodeFindCoordinatorResponse(reader: Reader, version: number): FindCoordinatorResponse {
  const flexible = version >= 3;
  const throttleTimeMs = version >= 1 ? reader.int32() : 0;
  const errorCode = version <= 3 ? reader.int16() : 0;
  const errorMessage = version >= 1 && version <= 3 ? reader.nullableString(flexible) : '';
  const nodeId = version <= 3 ? reader.int32() : 0;
  const host = version <= 3 ? reader.string(flexible) : '';
  const port = version <= 3 ? reader.int32() : 0;
  const coordinators: FindCoordinatorResponse['coordinators'] = [];
  if (version >= 4) {
    for (let left = reader.arrayCount(flexible, 14); left > 0 && !reader.failed; left--) coordinators.push(decodeFindCoordinatorResponseCoordinator(reader, version));
  }
  if (flexible) reader.skipTags();
  return { throttleTimeMs, errorCode, errorMessage, nodeId, host, port, coordinators };
}

export function encodeFindCoordinatorResponse(writer: Writer, version: number, message: FindCoordinatorResponseInput): void {
  const flexible = version >= 3;
  if (version >= 1) {
    writer.int32(message.throttleTimeMs ?? 0);
  }
  if (version <= 3) {
    writer.int16(message.errorCode ?? 0);
  } else if ((message.errorCode ?? 0) !== 0) refuse('FindCoordinatorResponse.errorCode', version);
  if (version >= 1 && version <= 3) {
    const errorMessageValue = message.errorMessage === undefined ? '' : message.errorMessage;
    writer.nullableString(errorMessageValue, flexible);
  }
  if (version <= 3) {
    writer.int32(message.nodeId ?? 0);
  } else if ((message.nodeId ?? 0) !== 0) refuse('FindCoordinatorResponse.nodeId', version);
  if (version <= 3) {
    writer.string(message.host ?? '', flexible);
  } else if ((message.host ?? '') !== '') refuse('FindCoordinatorResponse.host', version);
  if (version <= 3) {
    writer.int32(message.port ?? 0);
  } else if ((message.port ?? 0) !== 0) refuse('FindCoordinatorResponse.port', version);
  if (version >= 4) {
    const coordinatorsValue = message.coordinators ?? NONE;
    writer.arrayCount(coordinatorsValue.length, flexible);
    for (let i = 0; i < coordinatorsValue.length; i++) encodeFindCoordinatorResponseCoordinator(writer, version, coordinatorsValue[i]!);
  } else if ((message.coordinators !== undefined && message.coordinators.length > 0)) refuse('FindCoordinatorResponse.coordinators', version);
  if (flexible) {
    writer.uvarint(0);
  }
}
