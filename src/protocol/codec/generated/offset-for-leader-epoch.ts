// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  OffsetForLeaderEpochRequest,
  OffsetForLeaderEpochRequestInput,
  OffsetForLeaderEpochRequestOffsetForLeaderPartition,
  OffsetForLeaderEpochRequestOffsetForLeaderPartitionInput,
  OffsetForLeaderEpochRequestOffsetForLeaderTopic,
  OffsetForLeaderEpochRequestOffsetForLeaderTopicInput,
  OffsetForLeaderEpochResponse,
  OffsetForLeaderEpochResponseEpochEndOffset,
  OffsetForLeaderEpochResponseEpochEndOffsetInput,
  OffsetForLeaderEpochResponseInput,
  OffsetForLeaderEpochResponseOffsetForLeaderTopicResult,
  OffsetForLeaderEpochResponseOffsetForLeaderTopicResultInput,
} from '../../messages/offset-for-leader-epoch.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

export function decodeOffsetForLeaderEpochRequestOffsetForLeaderPartition(reader: Reader, version: number): OffsetForLeaderEpochRequestOffsetForLeaderPartition {
  const flexible = version >= 4;
  const partition = reader.int32();
  const currentLeaderEpoch = version >= 2 ? reader.int32() : -1;
  const leaderEpoch = reader.int32();
  if (flexible) reader.skipTags();
  return { partition, currentLeaderEpoch, leaderEpoch };
}

export function encodeOffsetForLeaderEpochRequestOffsetForLeaderPartition(writer: Writer, version: number, message: OffsetForLeaderEpochRequestOffsetForLeaderPartitionInput): void {
  const flexible = version >= 4;
  writer.int32(message.partition);
  if (version >= 2) {
    writer.int32(message.currentLeaderEpoch ?? -1);
  }
  writer.int32(message.leaderEpoch);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeOffsetForLeaderEpochRequestOffsetForLeaderTopic(reader: Reader, version: number): OffsetForLeaderEpochRequestOffsetForLeaderTopic {
  const flexible = version >= 4;
  const topic = reader.string(flexible);
  const partitions: OffsetForLeaderEpochRequestOffsetForLeaderTopic['partitions'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 13 : 8); left > 0 && !reader.failed; left--) partitions.push(decodeOffsetForLeaderEpochRequestOffsetForLeaderPartition(reader, version));
  if (flexible) reader.skipTags();
  return { topic, partitions };
}

export function encodeOffsetForLeaderEpochRequestOffsetForLeaderTopic(writer: Writer, version: number, message: OffsetForLeaderEpochRequestOffsetForLeaderTopicInput): void {
  const flexible = version >= 4;
  writer.string(message.topic, flexible);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, flexible);
    for (let i = 0; i < partitionsValue.length; i++) encodeOffsetForLeaderEpochRequestOffsetForLeaderPartition(writer, version, partitionsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeOffsetForLeaderEpochRequest(reader: Reader, version: number): OffsetForLeaderEpochRequest {
  const flexible = version >= 4;
  const replicaId = version >= 3 ? reader.int32() : -2;
  const topics: OffsetForLeaderEpochRequest['topics'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) topics.push(decodeOffsetForLeaderEpochRequestOffsetForLeaderTopic(reader, version));
  if (flexible) reader.skipTags();
  return { replicaId, topics };
}

export function encodeOffsetForLeaderEpochRequest(writer: Writer, version: number, message: OffsetForLeaderEpochRequestInput): void {
  const flexible = version >= 4;
  if (version >= 3) {
    writer.int32(message.replicaId ?? -2);
  }
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, flexible);
    for (let i = 0; i < topicsValue.length; i++) encodeOffsetForLeaderEpochRequestOffsetForLeaderTopic(writer, version, topicsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeOffsetForLeaderEpochResponseEpochEndOffset(reader: Reader, version: number): OffsetForLeaderEpochResponseEpochEndOffset {
  const flexible = version >= 4;
  const errorCode = reader.int16();
  const partition = reader.int32();
  const leaderEpoch = version >= 1 ? reader.int32() : -1;
  const endOffset = reader.int64();
  if (flexible) reader.skipTags();
  return { errorCode, partition, leaderEpoch, endOffset };
}

export function encodeOffsetForLeaderEpochResponseEpochEndOffset(writer: Writer, version: number, message: OffsetForLeaderEpochResponseEpochEndOffsetInput): void {
  const flexible = version >= 4;
  writer.int16(message.errorCode);
  writer.int32(message.partition);
  if (version >= 1) {
    writer.int32(message.leaderEpoch ?? -1);
  }
  writer.int64(message.endOffset ?? -1);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeOffsetForLeaderEpochResponseOffsetForLeaderTopicResult(reader: Reader, version: number): OffsetForLeaderEpochResponseOffsetForLeaderTopicResult {
  const flexible = version >= 4;
  const topic = reader.string(flexible);
  const partitions: OffsetForLeaderEpochResponseOffsetForLeaderTopicResult['partitions'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 19 : 14); left > 0 && !reader.failed; left--) partitions.push(decodeOffsetForLeaderEpochResponseEpochEndOffset(reader, version));
  if (flexible) reader.skipTags();
  return { topic, partitions };
}

export function encodeOffsetForLeaderEpochResponseOffsetForLeaderTopicResult(writer: Writer, version: number, message: OffsetForLeaderEpochResponseOffsetForLeaderTopicResultInput): void {
  const flexible = version >= 4;
  writer.string(message.topic, flexible);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, flexible);
    for (let i = 0; i < partitionsValue.length; i++) encodeOffsetForLeaderEpochResponseEpochEndOffset(writer, version, partitionsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeOffsetForLeaderEpochResponse(reader: Reader, version: number): OffsetForLeaderEpochResponse {
  const flexible = version >= 4;
  const throttleTimeMs = version >= 2 ? reader.int32() : 0;
  const topics: OffsetForLeaderEpochResponse['topics'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) topics.push(decodeOffsetForLeaderEpochResponseOffsetForLeaderTopicResult(reader, version));
  if (flexible) reader.skipTags();
  return { throttleTimeMs, topics };
}

export function encodeOffsetForLeaderEpochResponse(writer: Writer, version: number, message: OffsetForLeaderEpochResponseInput): void {
  const flexible = version >= 4;
  if (version >= 2) {
    writer.int32(message.throttleTimeMs ?? 0);
  }
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, flexible);
    for (let i = 0; i < topicsValue.length; i++) encodeOffsetForLeaderEpochResponseOffsetForLeaderTopicResult(writer, version, topicsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}
