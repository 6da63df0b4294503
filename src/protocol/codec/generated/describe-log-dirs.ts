// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  DescribeLogDirsRequest,
  DescribeLogDirsRequestDescribableLogDirTopic,
  DescribeLogDirsRequestDescribableLogDirTopicInput,
  DescribeLogDirsRequestInput,
  DescribeLogDirsResponse,
  DescribeLogDirsResponseDescribeLogDirsPartition,
  DescribeLogDirsResponseDescribeLogDirsPartitionInput,
  DescribeLogDirsResponseDescribeLogDirsResult,
  DescribeLogDirsResponseDescribeLogDirsResultInput,
  DescribeLogDirsResponseDescribeLogDirsTopic,
  DescribeLogDirsResponseDescribeLogDirsTopicInput,
  DescribeLogDirsResponseInput,
} from '../../messages/describe-log-dirs.ts';
import { NONE } from '../empty.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

export function decodeDescribeLogDirsRequestDescribableLogDirTopic(reader: Reader, version: number): DescribeLogDirsRequestDescribableLogDirTopic {
  const flexible = version >= 2;
  const topic = reader.string(flexible);
  let partitions: DescribeLogDirsRequestDescribableLogDirTopic['partitions'] = [];
  partitions = reader.int32Array(flexible);
  if (flexible) reader.skipTags();
  return { topic, partitions };
}

export function encodeDescribeLogDirsRequestDescribableLogDirTopic(writer: Writer, version: number, message: DescribeLogDirsRequestDescribableLogDirTopicInput): void {
  const flexible = version >= 2;
  writer.string(message.topic, flexible);
  {
    const partitionsValue = message.partitions;
    writer.int32Array(partitionsValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeDescribeLogDirsRequest(reader: Reader, version: number): DescribeLogDirsRequest {
  const flexible = version >= 2;
  let topics: DescribeLogDirsRequest['topics'] = [];
  let topicsLeft = reader.nullableArrayCount(flexible, flexible ? 3 : 6);
  topics = topicsLeft < 0 ? null : [];
  if (topics !== null) for (; topicsLeft > 0 && !reader.failed; topicsLeft--) topics.push(decodeDescribeLogDirsRequestDescribableLogDirTopic(reader, version));
  if (flexible) reader.skipTags();
  return { topics };
}

export function encodeDescribeLogDirsRequest(writer: Writer, version: number, message: DescribeLogDirsRequestInput): void {
  const flexible = version >= 2;
  {
    const topicsValue = message.topics === undefined ? NONE : message.topics;
    if (topicsValue === null) writer.arrayCount(-1, flexible);
    else {
      writer.arrayCount(topicsValue.length, flexible);
      for (let i = 0; i < topicsValue.length; i++) encodeDescribeLogDirsRequestDescribableLogDirTopic(writer, version, topicsValue[i]!);
    }
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeDescribeLogDirsResponseDescribeLogDirsPartition(reader: Reader, version: number): DescribeLogDirsResponseDescribeLogDirsPartition {
  const flexible = version >= 2;
  const partitionIndex = reader.int32();
  const partitionSize = reader.int64();
  const offsetLag = reader.int64();
  const isFutureKey = reader.bool();
  if (flexible) reader.skipTags();
  return { partitionIndex, partitionSize, offsetLag, isFutureKey };
}

export function encodeDescribeLogDirsResponseDescribeLogDirsPartition(writer: Writer, version: number, message: DescribeLogDirsResponseDescribeLogDirsPartitionInput): void {
  const flexible = version >= 2;
  writer.int32(message.partitionIndex);
  writer.int64(message.partitionSize);
  writer.int64(message.offsetLag);
  writer.bool(message.isFutureKey);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeDescribeLogDirsResponseDescribeLogDirsTopic(reader: Reader, version: number): DescribeLogDirsResponseDescribeLogDirsTopic {
  const flexible = version >= 2;
  const name = reader.string(flexible);
  const partitions: DescribeLogDirsResponseDescribeLogDirsTopic['partitions'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 22 : 21); left > 0 && !reader.failed; left--) partitions.push(decodeDescribeLogDirsResponseDescribeLogDirsPartition(reader, version));
  if (flexible) reader.skipTags();
  return { name, partitions };
}

export function encodeDescribeLogDirsResponseDescribeLogDirsTopic(writer: Writer, version: number, message: DescribeLogDirsResponseDescribeLogDirsTopicInput): void {
  const flexible = version >= 2;
  writer.string(message.name, flexible);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, flexible);
    for (let i = 0; i < partitionsValue.length; i++) encodeDescribeLogDirsResponseDescribeLogDirsPartition(writer, version, partitionsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeDescribeLogDirsResponseDescribeLogDirsResult(reader: Reader, version: number): DescribeLogDirsResponseDescribeLogDirsResult {
  const flexible = version >= 2;
  const errorCode = reader.int16();
  const logDir = reader.string(flexible);
  const topics: DescribeLogDirsResponseDescribeLogDirsResult['topics'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) topics.push(decodeDescribeLogDirsResponseDescribeLogDirsTopic(reader, version));
  const totalBytes = version >= 4 ? reader.int64() : -1;
  const usableBytes = version >= 4 ? reader.int64() : -1;
  const isCordoned = version === 5 ? reader.bool() : false;
  if (flexible) reader.skipTags();
  return { errorCode, logDir, topics, totalBytes, usableBytes, isCordoned };
}

export function encodeDescribeLogDirsResponseDescribeLogDirsResult(writer: Writer, version: number, message: DescribeLogDirsResponseDescribeLogDirsResultInput): void {
  const flexible = version >= 2;
  writer.int16(message.errorCode);
  writer.string(message.logDir, flexible);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, flexible);
    for (let i = 0; i < topicsValue.length; i++) encodeDescribeLogDirsResponseDescribeLogDirsTopic(writer, version, topicsValue[i]!);
  }
  if (version >= 4) {
    writer.int64(message.totalBytes ?? -1);
  }
  if (version >= 4) {
    writer.int64(message.usableBytes ?? -1);
  }
  if (version === 5) {
    writer.bool(message.isCordoned ?? false);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeDescribeLogDirsResponse(reader: Reader, version: number): DescribeLogDirsResponse {
  const flexible = version >= 2;
  const throttleTimeMs = reader.int32();
  const errorCode = version >= 3 ? reader.int16() : 0;
  const results: DescribeLogDirsResponse['results'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 5 : 8); left > 0 && !reader.failed; left--) results.push(decodeDescribeLogDirsResponseDescribeLogDirsResult(reader, version));
  if (flexible) reader.skipTags();
  return { throttleTimeMs, errorCode, results };
}

export function encodeDescribeLogDirsResponse(writer: Writer, version: number, message: DescribeLogDirsResponseInput): void {
  const flexible = version >= 2;
  writer.int32(message.throttleTimeMs);
  if (version >= 3) {
    writer.int16(message.errorCode ?? 0);
  }
  {
    const resultsValue = message.results;
    writer.arrayCount(resultsValue.length, flexible);
    for (let i = 0; i < resultsValue.length; i++) encodeDescribeLogDirsResponseDescribeLogDirsResult(writer, version, resultsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}
