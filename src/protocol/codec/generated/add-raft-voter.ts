// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  AddRaftVoterRequest,
  AddRaftVoterRequestInput,
  AddRaftVoterRequestListener,
  AddRaftVoterRequestListenerInput,
  AddRaftVoterResponse,
  AddRaftVoterResponseInput,
} from '../../messages/add-raft-voter.ts';
import type { Reader } from '../reader.ts';
import { type Writer, refuse } from '../writer.ts';

export function decodeAddRaftVoterRequestListener(reader: Reader, _version: number): AddRaftVoterRequestListener {
  const name = reader.string(true);
  const host = reader.string(true);
  const port = reader.uint16();
  reader.skipTags();
  return { name, host, port };
}

export function encodeAddRaftVoterRequestListener(writer: Writer, _version: number, message: AddRaftVoterRequestListenerInput): void {
  writer.string(message.name, true);
  writer.string(message.host, true);
  writer.uint16(message.port);
  writer.uvarint(0);
}

export function decodeAddRaftVoterRequest(reader: Reader, version: number): AddRaftVoterRequest {
  const clusterId = reader.nullableString(true);
  const timeoutMs = reader.int32();
  const voterId = reader.int32();
  const voterDirectoryId = reader.uuid();
  const listeners: AddRaftVoterRequest['listeners'] = [];
  for (let left = reader.arrayCount(true, 5); left > 0 && !reader.failed; left--) listeners.push(decodeAddRaftVoterRequestListener(reader, version));
  const ackWhenCommitted = version === 1 ? reader.bool() : true;
  reader.skipTags();
  return { clusterId, timeoutMs, voterId, voterDirectoryId, listeners, ackWhenCommitted };
}

export function encodeAddRaftVoterRequest(writer: Writer, version: number, message: AddRaftVoterRequestInput): void {
  {
    const clusterIdValue = message.clusterId === undefined ? '' : message.clusterId;
    writer.nullableString(clusterIdValue, true);
  }
  writer.int32(message.timeoutMs);
  writer.int32(message.voterId);
  writer.uuid(message.voterDirectoryId);
  {
    const listenersValue = message.listeners;
    writer.arrayCount(listenersValue.length, true);
    for (let i = 0; i < listenersValue.length; i++) encodeAddRaftVoterRequestListener(writer, version, listenersValue[i]!);
  }
  if (version === 1) {
    writer.bool(message.ackWhenCommitted ?? true);
  } else if ((message.ackWhenCommitted ?? true) !== true) refuse('AddRaftVoterRequest.ackWhenCommitted', version);
  writer.uvarint(0);
}

export function decodeAddRaftVoterResponse(reader: Reader, _version: number): AddRaftVoterResponse {
  const throttleTimeMs = reader.int32();
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  reader.skipTags();
  return { throttleTimeMs, errorCode, errorMessage };
}

export function encodeAddRaftVoterResponse(writer: Writer, _version: number, message: AddRaftVoterResponseInput): void {
  writer.int32(message.throttleTimeMs);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage === undefined ? '' : message.errorMessage;
    writer.nullableString(errorMessageValue, true);
  }
  writer.uvarint(0);
}
