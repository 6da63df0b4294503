// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  ConsumerGroupHeartbeatRequest,
  ConsumerGroupHeartbeatRequestInput,
  ConsumerGroupHeartbeatRequestTopicPartitions,
  ConsumerGroupHeartbeatRequestTopicPartitionsInput,
  ConsumerGroupHeartbeatResponse,
  ConsumerGroupHeartbeatResponseAssignment,
  ConsumerGroupHeartbeatResponseAssignmentInput,
  ConsumerGroupHeartbeatResponseInput,
  ConsumerGroupHeartbeatResponseTopicPartitions,
  ConsumerGroupHeartbeatResponseTopicPartitionsInput,
} from '../../messages/consumer-group-heartbeat.ts';
import type { Reader } from '../reader.ts';
import { type Writer, refuse } from '../writer.ts';

export function decodeConsumerGroupHeartbeatRequestTopicPartitions(reader: Reader, _version: number): ConsumerGroupHeartbeatRequestTopicPartitions {
  const topicId = reader.uuid();
  let partitions: ConsumerGroupHeartbeatRequestTopicPartitions['partitions'] = [];
  partitions = reader.int32Array(true);
  reader.skipTags();
  return { topicId, partitions };
}

export function encodeConsumerGroupHeartbeatRequestTopicPartitions(writer: Writer, _version: number, message: ConsumerGroupHeartbeatRequestTopicPartitionsInput): void {
  writer.uuid(message.topicId);
  {
    const partitionsValue = message.partitions;
    writer.int32Array(partitionsValue, true);
  }
  writer.uvarint(0);
}

export function decodeConsumerGroupHeartbeatRequest(reader: Reader, version: number): ConsumerGroupHeartbeatRequest {
  const groupId = reader.string(true);
  const memberId = reader.string(true);
  const memberEpoch = reader.int32();
  const instanceId = reader.nullableString(true);
  const rackId = reader.nullableString(true);
  const rebalanceTimeoutMs = reader.int32();
  let subscribedTopicNames: ConsumerGroupHeartbeatRequest['subscribedTopicNames'] = null;
  subscribedTopicNames = reader.nullArray(true) ? null : reader.stringArray(true);
  const subscribedTopicRegex = version === 1 ? reader.nullableString(true) : null;
  const serverAssignor = reader.nullableString(true);
  let topicPartitions: ConsumerGroupHeartbeatRequest['topicPartitions'] = null;
  let topicPartitionsLeft = reader.nullableArrayCount(true, 18);
  topicPartitions = topicPartitionsLeft < 0 ? null : [];
  if (topicPartitions !== null) for (; topicPartitionsLeft > 0 && !reader.failed; topicPartitionsLeft--) topicPartitions.push(decodeConsumerGroupHeartbeatRequestTopicPartitions(reader, version));
  reader.skipTags();
  return { groupId, memberId, memberEpoch, instanceId, rackId, rebalanceTimeoutMs, subscribedTopicNames, subscribedTopicRegex, serverAssignor, topicPartitions };
}

export function encodeConsumerGroupHeartbeatRequest(writer: Writer, version: number, message: ConsumerGroupHeartbeatRequestInput): void {
  writer.string(message.groupId, true);
  writer.string(message.memberId, true);
  writer.int32(message.memberEpoch);
  {
    const instanceIdValue = message.instanceId ?? null;
    writer.nullableString(instanceIdValue, true);
  }
  {
    const rackIdValue = message.rackId ?? null;
    writer.nullableString(rackIdValue, true);
  }
  writer.int32(message.rebalanceTimeoutMs ?? -1);
  {
    const subscribedTopicNamesValue = message.subscribedTopicNames ?? null;
    if (subscribedTopicNamesValue === null) writer.arrayCount(-1, true);
    else {
      writer.stringArray(subscribedTopicNamesValue, true);
    }
  }
  if (version === 1) {
    const subscribedTopicRegexValue = message.subscribedTopicRegex ?? null;
    writer.nullableString(subscribedTopicRegexValue, true);
  } else if ((message.subscribedTopicRegex ?? null) !== null) refuse('ConsumerGroupHeartbeatRequest.subscribedTopicRegex', version);
  {
    const serverAssignorValue = message.serverAssignor ?? null;
    writer.nullableString(serverAssignorValue, true);
  }
  {
    const topicPartitionsValue = message.topicPartitions ?? null;
    if (topicPartitionsValue === null) writer.arrayCount(-1, true);
    else {
      writer.arrayCount(topicPartitionsValue.length, true);
      for (let i = 0; i < topicPartitionsValue.length; i++) encodeConsumerGroupHeartbeatRequestTopicPartitions(writer, version, topicPartitionsValue[i]!);
    }
  }
  writer.uvarint(0);
}

export function decodeConsumerGroupHeartbeatResponseTopicPartitions(reader: Reader, _version: number): ConsumerGroupHeartbeatResponseTopicPartitions {
  const topicId = reader.uuid();
  let partitions: ConsumerGroupHeartbeatResponseTopicPartitions['partitions'] = [];
  partitions = reader.int32Array(true);
  reader.skipTags();
  return { topicId, partitions };
}

export function encodeConsumerGroupHeartbeatResponseTopicPartitions(writer: Writer, _version: number, message: ConsumerGroupHeartbeatResponseTopicPartitionsInput): void {
  writer.uuid(message.topicId);
  {
    const partitionsValue = message.partitions;
    writer.int32Array(partitionsValue, true);
  }
  writer.uvarint(0);
}

export function decodeConsumerGroupHeartbeatResponseAssignment(reader: Reader, version: number): ConsumerGroupHeartbeatResponseAssignment {
  const topicPartitions: ConsumerGroupHeartbeatResponseAssignment['topicPartitions'] = [];
  for (let left = reader.arrayCount(true, 18); left > 0 && !reader.failed; left--) topicPartitions.push(decodeConsumerGroupHeartbeatResponseTopicPartitions(reader, version));
  reader.skipTags();
  return { topicPartitions };
}

export function encodeConsumerGroupHeartbeatResponseAssignment(writer: Writer, version: number, message: ConsumerGroupHeartbeatResponseAssignmentInput): void {
  {
    const topicPartitionsValue = message.topicPartitions;
    writer.arrayCount(topicPartitionsValue.length, true);
    for (let i = 0; i < topicPartitionsValue.length; i++) encodeConsumerGroupHeartbeatResponseTopicPartitions(writer, version, topicPartitionsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeConsumerGroupHeartbeatResponse(reader: Reader, version: number): ConsumerGroupHeartbeatResponse {
  const throttleTimeMs = reader.int32();
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  const memberId = reader.nullableString(true);
  const memberEpoch = reader.int32();
  const heartbeatIntervalMs = reader.int32();
  const assignment = reader.present() ? decodeConsumerGroupHeartbeatResponseAssignment(reader, version) : null;
  reader.skipTags();
  return { throttleTimeMs, errorCode, errorMessage, memberId, memberEpoch, heartbeatIntervalMs, assignment };
}

export function encodeConsumerGroupHeartbeatResponse(writer: Writer, version: number, message: ConsumerGroupHeartbeatResponseInput): void {
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
      encodeConsumerGroupHeartbeatResponseAssignment(writer, version, assignmentValue);
    }
  }
  writer.uvarint(0);
}
