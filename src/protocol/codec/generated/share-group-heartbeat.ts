// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  ShareGroupHeartbeatRequest,
  ShareGroupHeartbeatRequestInput,
  ShareGroupHeartbeatResponse,
  ShareGroupHeartbeatResponseAssignment,
  ShareGroupHeartbeatResponseAssignmentInput,
  ShareGroupHeartbeatResponseInput,
  ShareGroupHeartbeatResponseTopicPartitions,
  ShareGroupHeartbeatResponseTopicPartitionsInput,
} from '../../messages/share-group-heartbeat.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

export function decodeShareGroupHeartbeatRequest(reader: Reader, _version: number): ShareGroupHeartbeatRequest {
  const groupId = reader.string(true);
  const memberId = reader.string(true);
  const memberEpoch = reader.int32();
  const rackId = reader.nullableString(true);
  let subscribedTopicNames: ShareGroupHeartbeatRequest['subscribedTopicNames'] = null;
  subscribedTopicNames = reader.nullArray(true) ? null : reader.stringArray(true);
  reader.skipTags();
  return { groupId, memberId, memberEpoch, rackId, subscribedTopicNames };
}

export function encodeShareGroupHeartbeatRequest(writer: Writer, _version: number, message: ShareGroupHeartbeatRequestInput): void {
  writer.string(message.groupId, true);
  writer.string(message.memberId, true);
  writer.int32(message.memberEpoch);
  {
    const rackIdValue = message.rackId ?? null;
    writer.nullableString(rackIdValue, true);
  }
  {
    const subscribedTopicNamesValue = message.subscribedTopicNames ?? null;
    if (subscribedTopicNamesValue === null) writer.arrayCount(-1, true);
    else {
      writer.stringArray(subscribedTopicNamesValue, true);
    }
  }
  writer.uvarint(0);
}

export function decodeShareGroupHeartbeatResponseTopicPartitions(reader: Reader, _version: number): ShareGroupHeartbeatResponseTopicPartitions {
  const topicId = reader.uuid();
  let partitions: ShareGroupHeartbeatResponseTopicPartitions['partitions'] = [];
  partitions = reader.int32Array(true);
  reader.skipTags();
  return { topicId, partitions };
}

export function encodeShareGroupHeartbeatResponseTopicPartitions(writer: Writer, _version: number, message: ShareGroupHeartbeatResponseTopicPartitionsInput): void {
  writer.uuid(message.topicId);
  {
    const partitionsValue = message.partitions;
    writer.int32Array(partitionsValue, true);
  }
  writer.uvarint(0);
}

export function decodeShareGroupHeartbeatResponseAssignment(reader: Reader, version: number): ShareGroupHeartbeatResponseAssignment {
  const topicPartitions: ShareGroupHeartbeatResponseAssignment['topicPartitions'] = [];
  for (let left = reader.arrayCount(true, 18); left > 0 && !reader.failed; left--) topicPartitions.push(decodeShareGroupHeartbeatResponseTopicPartitions(reader, version));
  reader.skipTags();
  return { topicPartitions };
}

export function encodeShareGroupHeartbeatResponseAssignment(writer: Writer, version: number, message: ShareGroupHeartbeatResponseAssignmentInput): void {
  {
    const topicPartitionsValue = message.topicPartitions;
    writer.arrayCount(topicPartitionsValue.length, true);
    for (let i = 0; i < topicPartitionsValue.length; i++) encodeShareGroupHeartbeatResponseTopicPartitions(writer, version, topicPartitionsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeShareGroupHeartbeatResponse(reader: Reader, version: number): ShareGroupHeartbeatResponse {
  const throttleTimeMs = reader.int32();
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  const memberId = reader.nullableString(true);
  const memberEpoch = reader.int32();
  const heartbeatIntervalMs = reader.int32();
  const assignment = reader.present() ? decodeShareGroupHeartbeatResponseAssignment(reader, version) : null;
  reader.skipTags();
  return { throttleTimeMs, errorCode, errorMessage, memberId, memberEpoch, heartbeatIntervalMs, assignment };
}

export function encodeShareGroupHeartbeatResponse(writer: Writer, version: number, message: ShareGroupHeartbeatResponseInput): void {
  writer.int32(message.throttleTimeMs);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage ?? null;
    writer.nullableString(errorMessageValue, true);
  }
  {
    const memberIdValue = message.memberId ?? null;
    writer.nullableString(memberIdValue, true);
  }
  writer.int32(message.memberEpoch);
  writer.int32(message.heartbeatIntervalMs);
  {
    const assignmentValue = message.assignment ?? null;
    if (assignmentValue === null) writer.int8(-1);
    else {
      writer.int8(1);
      encodeShareGroupHeartbeatResponseAssignment(writer, version, assignmentValue);
    }
  }
  writer.uvarint(0);
}
