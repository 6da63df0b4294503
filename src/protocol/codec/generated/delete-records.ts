// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  DeleteRecordsRequest,
  DeleteRecordsRequestDeleteRecordsPartition,
  DeleteRecordsRequestDeleteRecordsPartitionInput,
  DeleteRecordsRequestDeleteRecordsTopic,
  DeleteRecordsRequestDeleteRecordsTopicInput,
  DeleteRecordsRequestInput,
  DeleteRecordsResponse,
  DeleteRecordsResponseDeleteRecordsPartitionResult,
  DeleteRecordsResponseDeleteRecordsPartitionResultInput,
  DeleteRecordsResponseDeleteRecordsTopicResult,
  DeleteRecordsResponseDeleteRecordsTopicResultInput,
  DeleteRecordsResponseInput,
} from '../../messages/delete-records.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

export function decodeDeleteRecordsRequestDeleteRecordsPartition(reader: Reader, version: number): DeleteRecordsRequestDeleteRecordsPartition {
  const flexible = version >= 2;
  const partitionIndex = reader.int32();
  const offset = reader.int64();
  if (flexible) reader.skipTags();
  return { partitionIndex, offset };
}

export function encodeDeleteRecordsRequestDeleteRecordsPartition(writer: Writer, version: number, message: DeleteRecordsRequestDeleteRecordsPartitionInput): void {
  const flexible = version >= 2;
  writer.int32(message.partitionIndex);
  writer.int64(message.offset);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeDeleteRecordsRequestDeleteRecordsTopic(reader: Reader, version: number): DeleteRecordsRequestDeleteRecordsTopic {
  const flexible = version >= 2;
  const name = reader.string(flexible);
  const partitions: DeleteRecordsRequestDeleteRecordsTopic['partitions'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 13 : 12); left > 0 && !reader.failed; left--) partitions.push(decodeDeleteRecordsRequestDeleteRecordsPartition(reader, version));
  if (flexible) reader.skipTags();
  return { name, partitions };
}

export function encodeDeleteRecordsRequestDeleteRecordsTopic(writer: Writer, version: number, message: DeleteRecordsRequestDeleteRecordsTopicInput): void {
  const flexible = version >= 2;
  writer.string(message.name, flexible);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, flexible);
    for (let i = 0; i < partitionsValue.length; i++) encodeDeleteRecordsRequestDeleteRecordsPartition(writer, version, partitionsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeDeleteRecordsRequest(reader: Reader, version: number): DeleteRecordsRequest {
  const flexible = version >= 2;
  const topics: DeleteRecordsRequest['topics'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) topics.push(decodeDeleteRecordsRequestDeleteRecordsTopic(reader, version));
  const timeoutMs = reader.int32();
  if (flexible) reader.skipTags();
  return { topics, timeoutMs };
}

export function encodeDeleteRecordsRequest(writer: Writer, version: number, message: DeleteRecordsRequestInput): void {
  const flexible = version >= 2;
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, flexible);
    for (let i = 0; i < topicsValue.length; i++) encodeDeleteRecordsRequestDeleteRecordsTopic(writer, version, topicsValue[i]!);
  }
  writer.int32(message.timeoutMs);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeDeleteRecordsResponseDeleteRecordsPartitionResult(reader: Reader, version: number): DeleteRecordsResponseDeleteRecordsPartitionResult {
  const flexible = version >= 2;
  const partitionIndex = reader.int32();
  const lowWatermark = reader.int64();
  const errorCode = reader.int16();
  if (flexible) reader.skipTags();
  return { partitionIndex, lowWatermark, errorCode };
}

export function encodeDeleteRecordsResponseDeleteRecordsPartitionResult(writer: Writer, version: number, message: DeleteRecordsResponseDeleteRecordsPartitionResultInput): void {
  const flexible = version >= 2;
  writer.int32(message.partitionIndex);
  writer.int64(message.lowWatermark);
  writer.int16(message.errorCode);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeDeleteRecordsResponseDeleteRecordsTopicResult(reader: Reader, version: number): DeleteRecordsResponseDeleteRecordsTopicResult {
  const flexible = version >= 2;
  const name = reader.string(flexible);
  const partitions: DeleteRecordsResponseDeleteRecordsTopicResult['partitions'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 15 : 14); left > 0 && !reader.failed; left--) partitions.push(decodeDeleteRecordsResponseDeleteRecordsPartitionResult(reader, version));
  if (flexible) reader.skipTags();
  return { name, partitions };
}

export function encodeDeleteRecordsResponseDeleteRecordsTopicResult(writer: Writer, version: number, message: DeleteRecordsResponseDeleteRecordsTopicResultInput): void {
  const flexible = version >= 2;
  writer.string(message.name, flexible);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, flexible);
    for (let i = 0; i < partitionsValue.length; i++) encodeDeleteRecordsResponseDeleteRecordsPartitionResult(writer, version, partitionsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeDeleteRecordsResponse(reader: Reader, version: number): DeleteRecordsResponse {
  const flexible = version >= 2;
  const throttleTimeMs = reader.int32();
  const topics: DeleteRecordsResponse['topics'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) topics.push(decodeDeleteRecordsResponseDeleteRecordsTopicResult(reader, version));
  if (flexible) reader.skipTags();
  return { throttleTimeMs, topics };
}

export function encodeDeleteRecordsResponse(writer: Writer, version: number, message: DeleteRecordsResponseInput): void {
  const flexible = version >= 2;
  writer.int32(message.throttleTimeMs);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, flexible);
    for (let i = 0; i < topicsValue.length; i++) encodeDeleteRecordsResponseDeleteRecordsTopicResult(writer, version, topicsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}
