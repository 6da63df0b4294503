// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  RemoveRaftVoterRequest,
  RemoveRaftVoterRequestInput,
  RemoveRaftVoterResponse,
  RemoveRaftVoterResponseInput,
} from '../../messages/remove-raft-voter.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

export function decodeRemoveRaftVoterRequest(reader: Reader, _version: number): RemoveRaftVoterRequest {
  const clusterId = reader.nullableString(true);
  const voterId = reader.int32();
  const voterDirectoryId = reader.uuid();
  reader.skipTags();
  return { clusterId, voterId, voterDirectoryId };
}

export function encodeRemoveRaftVoterRequest(writer: Writer, _version: number, message: RemoveRaftVoterRequestInput): void {
  {
    const clusterIdValue = message.clusterId === undefined ? '' : message.clusterId;
    writer.nullableString(clusterIdValue, true);
  }
  writer.int32(message.voterId);
  writer.uuid(message.voterDirectoryId);
  writer.uvarint(0);
}

export function decodeRemoveRaftVoterResponse(reader: Reader, _version: number): RemoveRaftVoterResponse {
  const throttleTimeMs = reader.int32();
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  reader.skipTags();
  return { throttleTimeMs, errorCode, errorMessage };
}

export function encodeRemoveRaftVoterResponse(writer: Writer, _version: number, message: RemoveRaftVoterResponseInput): void {
  writer.int32(message.throttleTimeMs);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage === undefined ? '' : message.errorMessage;
    writer.nullableString(errorMessageValue, true);
  }
  writer.uvarint(0);
}
