// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  ListOffsetsRequest,
  ListOffsetsRequestInput,
  ListOffsetsRequestListOffsetsPartition,
  ListOffsetsRequestListOffsetsPartitionInput,
  ListOffsetsRequestListOffsetsTopic,
  ListOffsetsRequestListOffsetsTopicInput,
  ListOffsetsResponse,
  ListOffsetsResponseInput,
  ListOffsetsResponseListOffsetsPartitionResponse,
  ListOffsetsResponseListOffsetsPartitionResponseInput,
  ListOffsetsResponseListOffsetsTopicResponse,
  ListOffsetsResponseListOffsetsTopicResponseInput,
} from '../../messages/list-offsets.ts';
import { NONE } from '../empty.ts';
import type { Reader } from '../reader.ts';
import { type Writer, refuse } from '../writer.ts';

export function decodeListOffsetsRequestListOffsetsPartition(reader: Reader, version: number): ListOffsetsRequestListOffsetsPartition {
  const flexible = version >= 6;
  const partitionIndex = reader.int32();
  const currentLeaderEpoch = version >= 4 ? reader.int32() : -1;
  const timestamp = reader.int64();
  const maxNumOffsets = version <= 0 ? reader.int32() : 1;
  if (flexible) reader.skipTags();
  return { partitionIndex, currentLeaderEpoch, timestamp, maxNumOffsets };
}

export function encodeListOffsetsRequestListOffsetsPartition(writer: Writer, version: number, message: ListOffsetsRequestListOffsetsPartitionInput): void {
  const flexible = version >= 6;
  writer.int32(message.partitionIndex);
  if (version >= 4) {
    writer.int32(message.currentLeaderEpoch ?? -1);
  }
  writer.int64(message.timestamp);
  if (version <= 0) {
    writer.int32(message.maxNumOffsets ?? 1);
  } else if ((message.maxNumOffsets ?? 1) !== 1) refuse('ListOffsetsRequestListOffsetsPartition.maxNumOffsets', version);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeListOffsetsRequestListOffsetsTopic(reader: Reader, version: number): ListOffsetsRequestListOffsetsTopic {
  const flexible = version >= 6;
  const name = reader.string(flexible);
  const partitions: ListOffsetsRequestListOffsetsTopic['partitions'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 17 : 12); left > 0 && !reader.failed; left--) partitions.push(decodeListOffsetsRequestListOffsetsPartition(reader, version));
  if (flexible) reader.skipTags();
  return { name, partitions };
}

export function encodeListOffsetsRequestListOffsetsTopic(writer: Writer, version: number, message: ListOffsetsRequestListOffsetsTopicInput): void {
  const flexible = version >= 6;
  writer.string(message.name, flexible);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, flexible);
    for (let i = 0; i < partitionsValue.length; i++) encodeListOffsetsRequestListOffsetsPartition(writer, version, partitionsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeListOffsetsRequest(reader: Reader, version: number): ListOffsetsRequest {
  const flexible = version >= 6;
  const replicaId = reader.int32();
  const isolationLevel = version >= 2 ? reader.int8() : 0;
  const topics: ListOffsetsRequest['topics'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) topics.push(decodeListOffsetsRequestListOffsetsTopic(reader, version));
  const timeoutMs = version >= 10 ? reader.int32() : 0;
  if (flexible) reader.skipTags();
  return { replicaId, isolationLevel, topics, timeoutMs };
}

export function encodeListOffsetsRequest(writer: Writer, version: number, message: ListOffsetsRequestInput): void {
  const flexible = version >= 6;
  writer.int32(message.replicaId);
  if (version >= 2) {
    writer.int8(message.isolationLevel ?? 0);
  } else if ((message.isolationLevel ?? 0) !== 0) refuse('ListOffsetsRequest.isolationLevel', version);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, flexible);
    for (let i = 0; i < topicsValue.length; i++) encodeListOffsetsRequestListOffsetsTopic(writer, version, topicsValue[i]!);
  }
  if (version >= 10) {
    writer.int32(message.timeoutMs ?? 0);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeListOffsetsResponseListOffsetsPartitionResponse(reader: Reader, version: number): ListOffsetsResponseListOffsetsPartitionResponse {
  const flexible = version >= 6;
  const partitionIndex = reader.int32();
  const errorCode = reader.int16();
  let oldStyleOffsets: ListOffsetsResponseListOffsetsPartitionResponse['oldStyleOffsets'] = [];
  if (version <= 0) {
    oldStyleOffsets = reader.int64Array(flexible);
  }
  const timestamp = version >= 1 ? reader.int64() : -1;
  const offset = version >= 1 ? reader.int64() : -1;
  const leaderEpoch = version >= 4 ? reader.int32() : -1;
  if (flexible) reader.skipTags();
  return { partitionIndex, errorCode, oldStyleOffsets, timestamp, offset, leaderEpoch };
}

export function encodeListOffsetsResponseListOffsetsPartitionResponse(writer: Writer, version: number, message: ListOffsetsResponseListOffsetsPartitionResponseInput): void {
  const flexible = version >= 6;
  writer.int32(message.partitionIndex);
  writer.int16(message.errorCode);
  if (version <= 0) {
    const oldStyleOffsetsValue = message.oldStyleOffsets ?? NONE;
    writer.int64Array(oldStyleOffsetsValue, flexible);
  } else if ((message.oldStyleOffsets !== undefined && message.oldStyleOffsets.length > 0)) refuse('ListOffsetsResponseListOffsetsPartitionResponse.oldStyleOffsets', version);
  if (version >= 1) {
    writer.int64(message.timestamp ?? -1);
  } else if ((message.timestamp ?? -1) !== -1) refuse('ListOffsetsResponseListOffsetsPartitionResponse.timestamp', version);
  if (version >= 1) {
    writer.int64(message.offset ?? -1);
  } else if ((message.offset ?? -1) !== -1) refuse('ListOffsetsResponseListOffsetsPartitionResponse.offset', version);
  if (version >= 4) {
    writer.int32(message.leaderEpoch ?? -1);
  } else if ((message.leaderEpoch ?? -1) !== -1) refuse('ListOffsetsResponseListOffsetsPartitionResponse.leaderEpoch', version);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeListOffsetsResponseListOffsetsTopicResponse(reader: Reader, version: number): ListOffsetsResponseListOffsetsTopicResponse {
  const flexible = version >= 6;
  const name = reader.string(flexible);
  const partitions: ListOffsetsResponseListOffsetsTopicResponse['partitions'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 27 : 10); left > 0 && !reader.failed; left--) partitions.push(decodeListOffsetsResponseListOffsetsPartitionResponse(reader, version));
  if (flexible) reader.skipTags();
  return { name, partitions };
}

export function encodeListOffsetsResponseListOffsetsTopicResponse(writer: Writer, version: number, message: ListOffsetsResponseListOffsetsTopicResponseInput): void {
  const flexible = version >= 6;
  writer.string(message.name, flexible);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, flexible);
    for (let i = 0; i < partitionsValue.length; i++) encodeListOffsetsResponseListOffsetsPartitionResponse(writer, version, partitionsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeListOffsetsResponse(reader: Reader, version: number): ListOffsetsResponse {
  const flexible = version >= 6;
  const throttleTimeMs = version >= 2 ? reader.int32() : 0;
  const topics: ListOffsetsResponse['topics'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) topics.push(decodeListOffsetsResponseListOffsetsTopicResponse(reader, version));
  if (flexible) reader.skipTags();
  return { throttleTimeMs, topics };
}

export function encodeListOffsetsResponse(writer: Writer, version: number, message: ListOffsetsResponseInput): void {
  const flexible = version >= 6;
  if (version >= 2) {
    writer.int32(message.throttleTimeMs ?? 0);
  }
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, flexible);
    for (let i = 0; i < topicsValue.length; i++) encodeListOffsetsResponseListOffsetsTopicResponse(writer, version, topicsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}
