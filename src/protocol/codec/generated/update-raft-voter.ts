// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  UpdateRaftVoterRequest,
  UpdateRaftVoterRequestInput,
  UpdateRaftVoterRequestKRaftVersionFeature,
  UpdateRaftVoterRequestKRaftVersionFeatureInput,
  UpdateRaftVoterRequestListener,
  UpdateRaftVoterRequestListenerInput,
  UpdateRaftVoterResponse,
  UpdateRaftVoterResponseCurrentLeader,
  UpdateRaftVoterResponseCurrentLeaderInput,
  UpdateRaftVoterResponseInput,
} from '../../messages/update-raft-voter.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

export function decodeUpdateRaftVoterRequestListener(reader: Reader, _version: number): UpdateRaftVoterRequestListener {
  const name = reader.string(true);
  const host = reader.string(true);
  const port = reader.uint16();
  reader.skipTags();
  return { name, host, port };
}

export function encodeUpdateRaftVoterRequestListener(writer: Writer, _version: number, message: UpdateRaftVoterRequestListenerInput): void {
  writer.string(message.name, true);
  writer.string(message.host, true);
  writer.uint16(message.port);
  writer.uvarint(0);
}

export function decodeUpdateRaftVoterRequestKRaftVersionFeature(reader: Reader, _version: number): UpdateRaftVoterRequestKRaftVersionFeature {
  const minSupportedVersion = reader.int16();
  const maxSupportedVersion = reader.int16();
  reader.skipTags();
  return { minSupportedVersion, maxSupportedVersion };
}

export function encodeUpdateRaftVoterRequestKRaftVersionFeature(writer: Writer, _version: number, message: UpdateRaftVoterRequestKRaftVersionFeatureInput): void {
  writer.int16(message.minSupportedVersion);
  writer.int16(message.maxSupportedVersion);
  writer.uvarint(0);
}

export function decodeUpdateRaftVoterRequest(reader: Reader, version: number): UpdateRaftVoterRequest {
  const clusterId = reader.nullableString(true);
  const currentLeaderEpoch = reader.int32();
  const voterId = reader.int32();
  const voterDirectoryId = reader.uuid();
  const listeners: UpdateRaftVoterRequest['listeners'] = [];
  for (let left = reader.arrayCount(true, 5); left > 0 && !reader.failed; left--) listeners.push(decodeUpdateRaftVoterRequestListener(reader, version));
  const kRaftVersionFeature = decodeUpdateRaftVoterRequestKRaftVersionFeature(reader, version);
  reader.skipTags();
  return { clusterId, currentLeaderEpoch, voterId, voterDirectoryId, listeners, kRaftVersionFeature };
}

export function encodeUpdateRaftVoterRequest(writer: Writer, version: number, message: UpdateRaftVoterRequestInput): void {
  {
    const clusterIdValue = message.clusterId === undefined ? '' : message.clusterId;
    writer.nullableString(clusterIdValue, true);
  }
  writer.int32(message.currentLeaderEpoch);
  writer.int32(message.voterId);
  writer.uuid(message.voterDirectoryId);
  {
    const listenersValue = message.listeners;
    writer.arrayCount(listenersValue.length, true);
    for (let i = 0; i < listenersValue.length; i++) encodeUpdateRaftVoterRequestListener(writer, version, listenersValue[i]!);
  }
  {
    const kRaftVersionFeatureValue = message.kRaftVersionFeature;
    encodeUpdateRaftVoterRequestKRaftVersionFeature(writer, version, kRaftVersionFeatureValue);
  }
  writer.uvarint(0);
}

const defaultUpdateRaftVoterResponseCurrentLeader = (): UpdateRaftVoterResponseCurrentLeader => ({ leaderId: -1, leaderEpoch: -1, host: '', port: 0 });

function isDefaultUpdateRaftVoterResponseCurrentLeader(message: UpdateRaftVoterResponseCurrentLeaderInput): boolean {
  return !((message.leaderId ?? -1) !== -1 || (message.leaderEpoch ?? -1) !== -1 || message.host !== '' || message.port !== 0);
}

export function decodeUpdateRaftVoterResponseCurrentLeader(reader: Reader, _version: number): UpdateRaftVoterResponseCurrentLeader {
  const leaderId = reader.int32();
  const leaderEpoch = reader.int32();
  const host = reader.string(true);
  const port = reader.int32();
  reader.skipTags();
  return { leaderId, leaderEpoch, host, port };
}

export function encodeUpdateRaftVoterResponseCurrentLeader(writer: Writer, _version: number, message: UpdateRaftVoterResponseCurrentLeaderInput): void {
  writer.int32(message.leaderId ?? -1);
  writer.int32(message.leaderEpoch ?? -1);
  writer.string(message.host, true);
  writer.int32(message.port);
  writer.uvarint(0);
}

export function decodeUpdateRaftVoterResponse(reader: Reader, version: number): UpdateRaftVoterResponse {
  const throttleTimeMs = reader.int32();
  const errorCode = reader.int16();
  let currentLeader: UpdateRaftVoterResponse['currentLeader'] = defaultUpdateRaftVoterResponseCurrentLeader();
  for (let tags = reader.tagCount(); tags > 0 && !reader.failed; tags--) {
    const tag = reader.uvarint();
    const end = reader.tagEnd();
    if (tag === 0) {
      currentLeader = decodeUpdateRaftVoterResponseCurrentLeader(reader, version);
      reader.closeTag(end);
    } else reader.at = end;
  }
  return { throttleTimeMs, errorCode, currentLeader };
}

export function encodeUpdateRaftVoterResponse(writer: Writer, version: number, message: UpdateRaftVoterResponseInput): void {
  writer.int32(message.throttleTimeMs);
  writer.int16(message.errorCode);
  const has0 = (message.currentLeader !== undefined && !isDefaultUpdateRaftVoterResponseCurrentLeader(message.currentLeader));
  writer.uvarint((has0 ? 1 : 0));
  if (has0) {
    const currentLeaderValue = message.currentLeader ?? defaultUpdateRaftVoterResponseCurrentLeader();
    const mark = writer.beginTag(0);
    encodeUpdateRaftVoterResponseCurrentLeader(writer, version, currentLeaderValue);
    writer.endTag(mark);
  }
}
