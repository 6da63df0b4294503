// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  AlterShareGroupOffsetsRequest,
  AlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestPartition,
  AlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestPartitionInput,
  AlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestTopic,
  AlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestTopicInput,
  AlterShareGroupOffsetsRequestInput,
  AlterShareGroupOffsetsResponse,
  AlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponsePartition,
  AlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponsePartitionInput,
  AlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponseTopic,
  AlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponseTopicInput,
  AlterShareGroupOffsetsResponseInput,
} from '../../messages/alter-share-group-offsets.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

export function decodeAlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestPartition(reader: Reader, _version: number): AlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestPartition {
  const partitionIndex = reader.int32();
  const startOffset = reader.int64();
  reader.skipTags();
  return { partitionIndex, startOffset };
}

export function encodeAlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestPartition(writer: Writer, _version: number, message: AlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestPartitionInput): void {
  writer.int32(message.partitionIndex);
  writer.int64(message.startOffset);
  writer.uvarint(0);
}

export function decodeAlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestTopic(reader: Reader, version: number): AlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestTopic {
  const topicName = reader.string(true);
  const partitions: AlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestTopic['partitions'] = [];
  for (let left = reader.arrayCount(true, 13); left > 0 && !reader.failed; left--) partitions.push(decodeAlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestPartition(reader, version));
  reader.skipTags();
  return { topicName, partitions };
}

export function encodeAlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestTopic(writer: Writer, version: number, message: AlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestTopicInput): void {
  writer.string(message.topicName, true);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeAlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestPartition(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeAlterShareGroupOffsetsRequest(reader: Reader, version: number): AlterShareGroupOffsetsRequest {
  const groupId = reader.string(true);
  const topics: AlterShareGroupOffsetsRequest['topics'] = [];
  for (let left = reader.arrayCount(true, 3); left > 0 && !reader.failed; left--) topics.push(decodeAlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestTopic(reader, version));
  reader.skipTags();
  return { groupId, topics };
}

export function encodeAlterShareGroupOffsetsRequest(writer: Writer, version: number, message: AlterShareGroupOffsetsRequestInput): void {
  writer.string(message.groupId, true);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, true);
    for (let i = 0; i < topicsValue.length; i++) encodeAlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestTopic(writer, version, topicsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeAlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponsePartition(reader: Reader, _version: number): AlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponsePartition {
  const partitionIndex = reader.int32();
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  reader.skipTags();
  return { partitionIndex, errorCode, errorMessage };
}

export function encodeAlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponsePartition(writer: Writer, _version: number, message: AlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponsePartitionInput): void {
  writer.int32(message.partitionIndex);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage ?? null;
    writer.nullableString(errorMessageValue, true);
  }
  writer.uvarint(0);
}

export function decodeAlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponseTopic(reader: Reader, version: number): AlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponseTopic {
  const topicName = reader.string(true);
  const topicId = reader.uuid();
  const partitions: AlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponseTopic['partitions'] = [];
  for (let left = reader.arrayCount(true, 8); left > 0 && !reader.failed; left--) partitions.push(decodeAlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponsePartition(reader, version));
  reader.skipTags();
  return { topicName, topicId, partitions };
}

export function encodeAlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponseTopic(writer: Writer, version: number, message: AlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponseTopicInput): void {
  writer.string(message.topicName, true);
  writer.uuid(message.topicId);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeAlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponsePartition(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeAlterShareGroupOffsetsResponse(reader: Reader, version: number): AlterShareGroupOffsetsResponse {
  const throttleTimeMs = reader.int32();
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  const responses: AlterShareGroupOffsetsResponse['responses'] = [];
  for (let left = reader.arrayCount(true, 19); left > 0 && !reader.failed; left--) responses.push(decodeAlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponseTopic(reader, version));
  reader.skipTags();
  return { throttleTimeMs, errorCode, errorMessage, responses };
}

export function encodeAlterShareGroupOffsetsResponse(writer: Writer, version: number, message: AlterShareGroupOffsetsResponseInput): void {
  writer.int32(message.throttleTimeMs);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage ?? null;
    writer.nullableString(errorMessageValue, true);
  }
  {
    const responsesValue = message.responses;
    writer.arrayCount(responsesValue.length, true);
    for (let i = 0; i < responsesValue.length; i++) encodeAlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponseTopic(writer, version, responsesValue[i]!);
  }
  writer.uvarint(0);
}
