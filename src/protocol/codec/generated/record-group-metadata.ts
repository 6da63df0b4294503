// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  GroupMetadataKey,
  GroupMetadataKeyInput,
  GroupMetadataValue,
  GroupMetadataValueInput,
  GroupMetadataValueMemberMetadata,
  GroupMetadataValueMemberMetadataInput,
} from '../../messages/record-group-metadata.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

export function decodeGroupMetadataKey(reader: Reader, _version: number): GroupMetadataKey {
  const group = reader.string(false);
  return { group };
}

export function encodeGroupMetadataKey(writer: Writer, _version: number, message: GroupMetadataKeyInput): void {
  writer.string(message.group, false);
}

export function decodeGroupMetadataValueMemberMetadata(reader: Reader, version: number): GroupMetadataValueMemberMetadata {
  const flexible = version >= 4;
  const memberId = reader.string(flexible);
  const groupInstanceId = version >= 3 ? reader.nullableString(flexible) : null;
  const clientId = reader.string(flexible);
  const clientHost = reader.string(flexible);
  const rebalanceTimeout = version >= 1 ? reader.int32() : -1;
  const sessionTimeout = reader.int32();
  const subscription = reader.bytesField(flexible);
  const assignment = reader.bytesField(flexible);
  if (flexible) reader.skipTags();
  return { memberId, groupInstanceId, clientId, clientHost, rebalanceTimeout, sessionTimeout, subscription, assignment };
}

export function encodeGroupMetadataValueMemberMetadata(writer: Writer, version: number, message: GroupMetadataValueMemberMetadataInput): void {
  const flexible = version >= 4;
  writer.string(message.memberId, flexible);
  if (version >= 3) {
    const groupInstanceIdValue = message.groupInstanceId ?? null;
    writer.nullableString(groupInstanceIdValue, flexible);
  }
  writer.string(message.clientId, flexible);
  writer.string(message.clientHost, flexible);
  if (version >= 1) {
    writer.int32(message.rebalanceTimeout ?? -1);
  }
  writer.int32(message.sessionTimeout);
  writer.bytesField(message.subscription, flexible);
  writer.bytesField(message.assignment, flexible);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeGroupMetadataValue(reader: Reader, version: number): GroupMetadataValue {
  const flexible = version >= 4;
  const protocolType = reader.string(flexible);
  const generation = reader.int32();
  const protocol = reader.nullableString(flexible);
  const leader = reader.nullableString(flexible);
  const currentStateTimestamp = version >= 2 ? reader.int64() : -1;
  const members: GroupMetadataValue['members'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 15 : 18); left > 0 && !reader.failed; left--) members.push(decodeGroupMetadataValueMemberMetadata(reader, version));
  if (flexible) reader.skipTags();
  return { protocolType, generation, protocol, leader, currentStateTimestamp, members };
}

export function encodeGroupMetadataValue(writer: Writer, version: number, message: GroupMetadataValueInput): void {
  const flexible = version >= 4;
  writer.string(message.protocolType, flexible);
  writer.int32(message.generation);
  {
    const protocolValue = message.protocol === undefined ? '' : message.protocol;
    writer.nullableString(protocolValue, flexible);
  }
  {
    const leaderValue = message.leader === undefined ? '' : message.leader;
    writer.nullableString(leaderValue, flexible);
  }
  if (version >= 2) {
    writer.int64(message.currentStateTimestamp ?? -1);
  }
  {
    const membersValue = message.members;
    writer.arrayCount(membersValue.length, flexible);
    for (let i = 0; i < membersValue.length; i++) encodeGroupMetadataValueMemberMetadata(writer, version, membersValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}
