// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  OffsetDeleteRequest,
  OffsetDeleteRequestInput,
  OffsetDeleteRequestOffsetDeleteRequestPartition,
  OffsetDeleteRequestOffsetDeleteRequestPartitionInput,
  OffsetDeleteRequestOffsetDeleteRequestTopic,
  OffsetDeleteRequestOffsetDeleteRequestTopicInput,
  OffsetDeleteResponse,
  OffsetDeleteResponseInput,
  OffsetDeleteResponseOffsetDeleteResponsePartition,
  OffsetDeleteResponseOffsetDeleteResponsePartitionInput,
  OffsetDeleteResponseOffsetDeleteResponseTopic,
  OffsetDeleteResponseOffsetDeleteResponseTopicInput,
} from '../../messages/offset-delete.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

export function decodeOffsetDeleteRequestOffsetDeleteRequestPartition(reader: Reader, _version: number): OffsetDeleteRequestOffsetDeleteRequestPartition {
  const partitionIndex = reader.int32();
  return { partitionIndex };
}

export function encodeOffsetDeleteRequestOffsetDeleteRequestPartition(writer: Writer, _version: number, message: OffsetDeleteRequestOffsetDeleteRequestPartitionInput): void {
  writer.int32(message.partitionIndex);
}

export function decodeOffsetDeleteRequestOffsetDeleteRequestTopic(reader: Reader, version: number): OffsetDeleteRequestOffsetDeleteRequestTopic {
  const name = reader.string(false);
  const partitions: OffsetDeleteRequestOffsetDeleteRequestTopic['partitions'] = [];
  for (let left = reader.arrayCount(false, 4); left > 0 && !reader.failed; left--) partitions.push(decodeOffsetDeleteRequestOffsetDeleteRequestPartition(reader, version));
  return { name, partitions };
}

export function encodeOffsetDeleteRequestOffsetDeleteRequestTopic(writer: Writer, version: number, message: OffsetDeleteRequestOffsetDeleteRequestTopicInput): void {
  writer.string(message.name, false);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, false);
    for (let i = 0; i < partitionsValue.length; i++) encodeOffsetDeleteRequestOffsetDeleteRequestPartition(writer, version, partitionsValue[i]!);
  }
}

export function decodeOffsetDeleteRequest(reader: Reader, version: number): OffsetDeleteRequest {
  const groupId = reader.string(false);
  const topics: OffsetDeleteRequest['topics'] = [];
  for (let left = reader.arrayCount(false, 6); left > 0 && !reader.failed; left--) topics.push(decodeOffsetDeleteRequestOffsetDeleteRequestTopic(reader, version));
  return { groupId, topics };
}

export function encodeOffsetDeleteRequest(writer: Writer, version: number, message: OffsetDeleteRequestInput): void {
  writer.string(message.groupId, false);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, false);
    for (let i = 0; i < topicsValue.length; i++) encodeOffsetDeleteRequestOffsetDeleteRequestTopic(writer, version, topicsValue[i]!);
  }
}

export function decodeOffsetDeleteResponseOffsetDeleteResponsePartition(reader: Reader, _version: number): OffsetDeleteResponseOffsetDeleteResponsePartition {
  const partitionIndex = reader.int32();
  const errorCode = reader.int16();
  return { partitionIndex, errorCode };
}

export function encodeOffsetDeleteResponseOffsetDeleteResponsePartition(writer: Writer, _version: number, message: OffsetDeleteResponseOffsetDeleteResponsePartitionInput): void {
  writer.int32(message.partitionIndex);
  writer.int16(message.errorCode);
}

export function decodeOffsetDeleteResponseOffsetDeleteResponseTopic(reader: Reader, version: number): OffsetDeleteResponseOffsetDeleteResponseTopic {
  const name = reader.string(false);
  const partitions: OffsetDeleteResponseOffsetDeleteResponseTopic['partitions'] = [];
  for (let left = reader.arrayCount(false, 6); left > 0 && !reader.failed; left--) partitions.push(decodeOffsetDeleteResponseOffsetDeleteResponsePartition(reader, version));
  return { name, partitions };
}

export function encodeOffsetDeleteResponseOffsetDeleteResponseTopic(writer: Writer, version: number, message: OffsetDeleteResponseOffsetDeleteResponseTopicInput): void {
  writer.string(message.name, false);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, false);
    for (let i = 0; i < partitionsValue.length; i++) encodeOffsetDeleteResponseOffsetDeleteResponsePartition(writer, version, partitionsValue[i]!);
  }
}

export function decodeOffsetDeleteResponse(reader: Reader, version: number): OffsetDeleteResponse {
  const errorCode = reader.int16();
  const throttleTimeMs = reader.int32();
  const topics: OffsetDeleteResponse['topics'] = [];
  for (let left = reader.arrayCount(false, 6); left > 0 && !reader.failed; left--) topics.push(decodeOffsetDeleteResponseOffsetDeleteResponseTopic(reader, version));
  return { errorCode, throttleTimeMs, topics };
}

export function encodeOffsetDeleteResponse(writer: Writer, version: number, message: OffsetDeleteResponseInput): void {
  writer.int16(message.errorCode);
  writer.int32(message.throttleTimeMs);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, false);
    for (let i = 0; i < topicsValue.length; i++) encodeOffsetDeleteResponseOffsetDeleteResponseTopic(writer, version, topicsValue[i]!);
  }
}
