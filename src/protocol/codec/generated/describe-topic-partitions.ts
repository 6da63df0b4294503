// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  DescribeTopicPartitionsRequest,
  DescribeTopicPartitionsRequestCursor,
  DescribeTopicPartitionsRequestCursorInput,
  DescribeTopicPartitionsRequestInput,
  DescribeTopicPartitionsRequestTopicRequest,
  DescribeTopicPartitionsRequestTopicRequestInput,
  DescribeTopicPartitionsResponse,
  DescribeTopicPartitionsResponseCursor,
  DescribeTopicPartitionsResponseCursorInput,
  DescribeTopicPartitionsResponseDescribeTopicPartitionsResponsePartition,
  DescribeTopicPartitionsResponseDescribeTopicPartitionsResponsePartitionInput,
  DescribeTopicPartitionsResponseDescribeTopicPartitionsResponseTopic,
  DescribeTopicPartitionsResponseDescribeTopicPartitionsResponseTopicInput,
  DescribeTopicPartitionsResponseInput,
} from '../../messages/describe-topic-partitions.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

export function decodeDescribeTopicPartitionsRequestTopicRequest(reader: Reader, _version: number): DescribeTopicPartitionsRequestTopicRequest {
  const name = reader.string(true);
  reader.skipTags();
  return { name };
}

export function encodeDescribeTopicPartitionsRequestTopicRequest(writer: Writer, _version: number, message: DescribeTopicPartitionsRequestTopicRequestInput): void {
  writer.string(message.name, true);
  writer.uvarint(0);
}

export function decodeDescribeTopicPartitionsRequestCursor(reader: Reader, _version: number): DescribeTopicPartitionsRequestCursor {
  const topicName = reader.string(true);
  const partitionIndex = reader.int32();
  reader.skipTags();
  return { topicName, partitionIndex };
}

export function encodeDescribeTopicPartitionsRequestCursor(writer: Writer, _version: number, message: DescribeTopicPartitionsRequestCursorInput): void {
  writer.string(message.topicName, true);
  writer.int32(message.partitionIndex);
  writer.uvarint(0);
}

export function decodeDescribeTopicPartitionsRequest(reader: Reader, version: number): DescribeTopicPartitionsRequest {
  const topics: DescribeTopicPartitionsRequest['topics'] = [];
  for (let left = reader.arrayCount(true, 2); left > 0 && !reader.failed; left--) topics.push(decodeDescribeTopicPartitionsRequestTopicRequest(reader, version));
  const responsePartitionLimit = reader.int32();
  const cursor = reader.present() ? decodeDescribeTopicPartitionsRequestCursor(reader, version) : null;
  reader.skipTags();
  return { topics, responsePartitionLimit, cursor };
}

export function encodeDescribeTopicPartitionsRequest(writer: Writer, version: number, message: DescribeTopicPartitionsRequestInput): void {
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, true);
    for (let i = 0; i < topicsValue.length; i++) encodeDescribeTopicPartitionsRequestTopicRequest(writer, version, topicsValue[i]!);
  }
  writer.int32(message.responsePartitionLimit ?? 2000);
  {
    const cursorValue = message.cursor ?? null;
    if (cursorValue === null) writer.int8(-1);
    else {
      writer.int8(1);
      encodeDescribeTopicPartitionsRequestCursor(writer, version, cursorValue);
    }
  }
  writer.uvarint(0);
}

export function decodeDescribeTopicPartitionsResponseDescribeTopicPartitionsResponsePartition(reader: Reader, _version: number): DescribeTopicPartitionsResponseDescribeTopicPartitionsResponsePartition {
  const errorCode = reader.int16();
  const partitionIndex = reader.int32();
  const leaderId = reader.int32();
  const leaderEpoch = reader.int32();
  let replicaNodes: DescribeTopicPartitionsResponseDescribeTopicPartitionsResponsePartition['replicaNodes'] = [];
  replicaNodes = reader.int32Array(true);
  let isrNodes: DescribeTopicPartitionsResponseDescribeTopicPartitionsResponsePartition['isrNodes'] = [];
  isrNodes = reader.int32Array(true);
  let eligibleLeaderReplicas: DescribeTopicPartitionsResponseDescribeTopicPartitionsResponsePartition['eligibleLeaderReplicas'] = null;
  eligibleLeaderReplicas = reader.nullArray(true) ? null : reader.int32Array(true);
  let lastKnownElr: DescribeTopicPartitionsResponseDescribeTopicPartitionsResponsePartition['lastKnownElr'] = null;
  lastKnownElr = reader.nullArray(true) ? null : reader.int32Array(true);
  let offlineReplicas: DescribeTopicPartitionsResponseDescribeTopicPartitionsResponsePartition['offlineReplicas'] = [];
  offlineReplicas = reader.int32Array(true);
  reader.skipTags();
  return { errorCode, partitionIndex, leaderId, leaderEpoch, replicaNodes, isrNodes, eligibleLeaderReplicas, lastKnownElr, offlineReplicas };
}

export function encodeDescribeTopicPartitionsResponseDescribeTopicPartitionsResponsePartition(writer: Writer, _version: number, message: DescribeTopicPartitionsResponseDescribeTopicPartitionsResponsePartitionInput): void {
  writer.int16(message.errorCode);
  writer.int32(message.partitionIndex);
  writer.int32(message.leaderId);
  writer.int32(message.leaderEpoch ?? -1);
  {
    const replicaNodesValue = message.replicaNodes;
    writer.int32Array(replicaNodesValue, true);
  }
  {
    const isrNodesValue = message.isrNodes;
    writer.int32Array(isrNodesValue, true);
  }
  {
    const eligibleLeaderReplicasValue = message.eligibleLeaderReplicas ?? null;
    if (eligibleLeaderReplicasValue === null) writer.arrayCount(-1, true);
    else {
      writer.int32Array(eligibleLeaderReplicasValue, true);
    }
  }
  {
    const lastKnownElrValue = message.lastKnownElr ?? null;
    if (lastKnownElrValue === null) writer.arrayCount(-1, true);
    else {
      writer.int32Array(lastKnownElrValue, true);
    }
  }
  {
    const offlineReplicasValue = message.offlineReplicas;
    writer.int32Array(offlineReplicasValue, true);
  }
  writer.uvarint(0);
}

export function decodeDescribeTopicPartitionsResponseDescribeTopicPartitionsResponseTopic(reader: Reader, version: number): DescribeTopicPartitionsResponseDescribeTopicPartitionsResponseTopic {
  const errorCode = reader.int16();
  const name = reader.nullableString(true);
  const topicId = reader.uuid();
  const isInternal = reader.bool();
  const partitions: DescribeTopicPartitionsResponseDescribeTopicPartitionsResponseTopic['partitions'] = [];
  for (let left = reader.arrayCount(true, 20); left > 0 && !reader.failed; left--) partitions.push(decodeDescribeTopicPartitionsResponseDescribeTopicPartitionsResponsePartition(reader, version));
  const topicAuthorizedOperations = reader.int32();
  reader.skipTags();
  return { errorCode, name, topicId, isInternal, partitions, topicAuthorizedOperations };
}

export function encodeDescribeTopicPartitionsResponseDescribeTopicPartitionsResponseTopic(writer: Writer, version: number, message: DescribeTopicPartitionsResponseDescribeTopicPartitionsResponseTopicInput): void {
  writer.int16(message.errorCode);
  {
    const nameValue = message.name === undefined ? '' : message.name;
    writer.nullableString(nameValue, true);
  }
  writer.uuid(message.topicId);
  writer.bool(message.isInternal);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeDescribeTopicPartitionsResponseDescribeTopicPartitionsResponsePartition(writer, version, partitionsValue[i]!);
  }
  writer.int32(message.topicAuthorizedOperations ?? -2147483648);
  writer.uvarint(0);
}

export function decodeDescribeTopicPartitionsResponseCursor(reader: Reader, _version: number): DescribeTopicPartitionsResponseCursor {
  const topicName = reader.string(true);
  const partitionIndex = reader.int32();
  reader.skipTags();
  return { topicName, partitionIndex };
}

export function encodeDescribeTopicPartitionsResponseCursor(writer: Writer, _version: number, message: DescribeTopicPartitionsResponseCursorInput): void {
  writer.string(message.topicName, true);
  writer.int32(message.partitionIndex);
  writer.uvarint(0);
}

export function decodeDescribeTopicPartitionsResponse(reader: Reader, version: number): DescribeTopicPartitionsResponse {
  const throttleTimeMs = reader.int32();
  const topics: DescribeTopicPartitionsResponse['topics'] = [];
  for (let left = reader.arrayCount(true, 26); left > 0 && !reader.failed; left--) topics.push(decodeDescribeTopicPartitionsResponseDescribeTopicPartitionsResponseTopic(reader, version));
  const nextCursor = reader.present() ? decodeDescribeTopicPartitionsResponseCursor(reader, version) : null;
  reader.skipTags();
  return { throttleTimeMs, topics, nextCursor };
}

export function encodeDescribeTopicPartitionsResponse(writer: Writer, version: number, message: DescribeTopicPartitionsResponseInput): void {
  writer.int32(message.throttleTimeMs);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, true);
    for (let i = 0; i < topicsValue.length; i++) encodeDescribeTopicPartitionsResponseDescribeTopicPartitionsResponseTopic(writer, version, topicsValue[i]!);
  }
  {
    const nextCursorValue = message.nextCursor ?? null;
    if (nextCursorValue === null) writer.int8(-1);
    else {
      writer.int8(1);
      encodeDescribeTopicPartitionsResponseCursor(writer, version, nextCursorValue);
    }
  }
  writer.uvarint(0);
}
