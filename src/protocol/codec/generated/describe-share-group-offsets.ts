// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  DescribeShareGroupOffsetsRequest,
  DescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestGroup,
  DescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestGroupInput,
  DescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestTopic,
  DescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestTopicInput,
  DescribeShareGroupOffsetsRequestInput,
  DescribeShareGroupOffsetsResponse,
  DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseGroup,
  DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseGroupInput,
  DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponsePartition,
  DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponsePartitionInput,
  DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseTopic,
  DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseTopicInput,
  DescribeShareGroupOffsetsResponseInput,
} from '../../messages/describe-share-group-offsets.ts';
import { NONE } from '../empty.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

export function decodeDescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestTopic(reader: Reader, _version: number): DescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestTopic {
  const topicName = reader.string(true);
  let partitions: DescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestTopic['partitions'] = [];
  partitions = reader.int32Array(true);
  reader.skipTags();
  return { topicName, partitions };
}

export function encodeDescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestTopic(writer: Writer, _version: number, message: DescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestTopicInput): void {
  writer.string(message.topicName, true);
  {
    const partitionsValue = message.partitions;
    writer.int32Array(partitionsValue, true);
  }
  writer.uvarint(0);
}

export function decodeDescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestGroup(reader: Reader, version: number): DescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestGroup {
  const groupId = reader.string(true);
  let topics: DescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestGroup['topics'] = [];
  let topicsLeft = reader.nullableArrayCount(true, 3);
  topics = topicsLeft < 0 ? null : [];
  if (topics !== null) for (; topicsLeft > 0 && !reader.failed; topicsLeft--) topics.push(decodeDescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestTopic(reader, version));
  reader.skipTags();
  return { groupId, topics };
}

export function encodeDescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestGroup(writer: Writer, version: number, message: DescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestGroupInput): void {
  writer.string(message.groupId, true);
  {
    const topicsValue = message.topics === undefined ? NONE : message.topics;
    if (topicsValue === null) writer.arrayCount(-1, true);
    else {
      writer.arrayCount(topicsValue.length, true);
      for (let i = 0; i < topicsValue.length; i++) encodeDescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestTopic(writer, version, topicsValue[i]!);
    }
  }
  writer.uvarint(0);
}

export function decodeDescribeShareGroupOffsetsRequest(reader: Reader, version: number): DescribeShareGroupOffsetsRequest {
  const groups: DescribeShareGroupOffsetsRequest['groups'] = [];
  for (let left = reader.arrayCount(true, 3); left > 0 && !reader.failed; left--) groups.push(decodeDescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestGroup(reader, version));
  reader.skipTags();
  return { groups };
}

export function encodeDescribeShareGroupOffsetsRequest(writer: Writer, version: number, message: DescribeShareGroupOffsetsRequestInput): void {
  {
    const groupsValue = message.groups;
    writer.arrayCount(groupsValue.length, true);
    for (let i = 0; i < groupsValue.length; i++) encodeDescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestGroup(writer, version, groupsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeDescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponsePartition(reader: Reader, version: number): DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponsePartition {
  const partitionIndex = reader.int32();
  const startOffset = reader.int64();
  const leaderEpoch = reader.int32();
  const lag = version === 1 ? reader.int64() : -1;
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  reader.skipTags();
  return { partitionIndex, startOffset, leaderEpoch, lag, errorCode, errorMessage };
}

export function encodeDescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponsePartition(writer: Writer, version: number, message: DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponsePartitionInput): void {
  writer.int32(message.partitionIndex);
  writer.int64(message.startOffset);
  writer.int32(message.leaderEpoch);
  if (version === 1) {
    writer.int64(message.lag ?? -1);
  }
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage ?? null;
    writer.nullableString(errorMessageValue, true);
  }
  writer.uvarint(0);
}

export function decodeDescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseTopic(reader: Reader, version: number): DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseTopic {
  const topicName = reader.string(true);
  const topicId = reader.uuid();
  const partitions: DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseTopic['partitions'] = [];
  for (let left = reader.arrayCount(true, 20); left > 0 && !reader.failed; left--) partitions.push(decodeDescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponsePartition(reader, version));
  reader.skipTags();
  return { topicName, topicId, partitions };
}

export function encodeDescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseTopic(writer: Writer, version: number, message: DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseTopicInput): void {
  writer.string(message.topicName, true);
  writer.uuid(message.topicId);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeDescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponsePartition(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeDescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseGroup(reader: Reader, version: number): DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseGroup {
  const groupId = reader.string(true);
  const topics: DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseGroup['topics'] = [];
  for (let left = reader.arrayCount(true, 19); left > 0 && !reader.failed; left--) topics.push(decodeDescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseTopic(reader, version));
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  reader.skipTags();
  return { groupId, topics, errorCode, errorMessage };
}

export function encodeDescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseGroup(writer: Writer, version: number, message: DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseGroupInput): void {
  writer.string(message.groupId, true);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, true);
    for (let i = 0; i < topicsValue.length; i++) encodeDescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseTopic(writer, version, topicsValue[i]!);
  }
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage ?? null;
    writer.nullableString(errorMessageValue, true);
  }
  writer.uvarint(0);
}

export function decodeDescribeShareGroupOffsetsResponse(reader: Reader, version: number): DescribeShareGroupOffsetsResponse {
  const throttleTimeMs = reader.int32();
  const groups: DescribeShareGroupOffsetsResponse['groups'] = [];
  for (let left = reader.arrayCount(true, 6); left > 0 && !reader.failed; left--) groups.push(decodeDescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseGroup(reader, version));
  reader.skipTags();
  return { throttleTimeMs, groups };
}

export function encodeDescribeShareGroupOffsetsResponse(writer: Writer, version: number, message: DescribeShareGroupOffsetsResponseInput): void {
  writer.int32(message.throttleTimeMs);
  {
    const groupsValue = message.groups;
    writer.arrayCount(groupsValue.length, true);
    for (let i = 0; i < groupsValue.length; i++) encodeDescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseGroup(writer, version, groupsValue[i]!);
  }
  writer.uvarint(0);
}
