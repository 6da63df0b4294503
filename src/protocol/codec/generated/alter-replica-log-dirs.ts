// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  AlterReplicaLogDirsRequest,
  AlterReplicaLogDirsRequestAlterReplicaLogDir,
  AlterReplicaLogDirsRequestAlterReplicaLogDirInput,
  AlterReplicaLogDirsRequestAlterReplicaLogDirTopic,
  AlterReplicaLogDirsRequestAlterReplicaLogDirTopicInput,
  AlterReplicaLogDirsRequestInput,
  AlterReplicaLogDirsResponse,
  AlterReplicaLogDirsResponseAlterReplicaLogDirPartitionResult,
  AlterReplicaLogDirsResponseAlterReplicaLogDirPartitionResultInput,
  AlterReplicaLogDirsResponseAlterReplicaLogDirTopicResult,
  AlterReplicaLogDirsResponseAlterReplicaLogDirTopicResultInput,
  AlterReplicaLogDirsResponseInput,
} from '../../messages/alter-replica-log-dirs.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

export function decodeAlterReplicaLogDirsRequestAlterReplicaLogDirTopic(reader: Reader, version: number): AlterReplicaLogDirsRequestAlterReplicaLogDirTopic {
  const flexible = version >= 2;
  const name = reader.string(flexible);
  let partitions: AlterReplicaLogDirsRequestAlterReplicaLogDirTopic['partitions'] = [];
  partitions = reader.int32Array(flexible);
  if (flexible) reader.skipTags();
  return { name, partitions };
}

export function encodeAlterReplicaLogDirsRequestAlterReplicaLogDirTopic(writer: Writer, version: number, message: AlterReplicaLogDirsRequestAlterReplicaLogDirTopicInput): void {
  const flexible = version >= 2;
  writer.string(message.name, flexible);
  {
    const partitionsValue = message.partitions;
    writer.int32Array(partitionsValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeAlterReplicaLogDirsRequestAlterReplicaLogDir(reader: Reader, version: number): AlterReplicaLogDirsRequestAlterReplicaLogDir {
  const flexible = version >= 2;
  const path = reader.string(flexible);
  const topics: AlterReplicaLogDirsRequestAlterReplicaLogDir['topics'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) topics.push(decodeAlterReplicaLogDirsRequestAlterReplicaLogDirTopic(reader, version));
  if (flexible) reader.skipTags();
  return { path, topics };
}

export function encodeAlterReplicaLogDirsRequestAlterReplicaLogDir(writer: Writer, version: number, message: AlterReplicaLogDirsRequestAlterReplicaLogDirInput): void {
  const flexible = version >= 2;
  writer.string(message.path, flexible);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, flexible);
    for (let i = 0; i < topicsValue.length; i++) encodeAlterReplicaLogDirsRequestAlterReplicaLogDirTopic(writer, version, topicsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeAlterReplicaLogDirsRequest(reader: Reader, version: number): AlterReplicaLogDirsRequest {
  const flexible = version >= 2;
  const dirs: AlterReplicaLogDirsRequest['dirs'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) dirs.push(decodeAlterReplicaLogDirsRequestAlterReplicaLogDir(reader, version));
  if (flexible) reader.skipTags();
  return { dirs };
}

export function encodeAlterReplicaLogDirsRequest(writer: Writer, version: number, message: AlterReplicaLogDirsRequestInput): void {
  const flexible = version >= 2;
  {
    const dirsValue = message.dirs;
    writer.arrayCount(dirsValue.length, flexible);
    for (let i = 0; i < dirsValue.length; i++) encodeAlterReplicaLogDirsRequestAlterReplicaLogDir(writer, version, dirsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeAlterReplicaLogDirsResponseAlterReplicaLogDirPartitionResult(reader: Reader, version: number): AlterReplicaLogDirsResponseAlterReplicaLogDirPartitionResult {
  const flexible = version >= 2;
  const partitionIndex = reader.int32();
  const errorCode = reader.int16();
  if (flexible) reader.skipTags();
  return { partitionIndex, errorCode };
}

export function encodeAlterReplicaLogDirsResponseAlterReplicaLogDirPartitionResult(writer: Writer, version: number, message: AlterReplicaLogDirsResponseAlterReplicaLogDirPartitionResultInput): void {
  const flexible = version >= 2;
  writer.int32(message.partitionIndex);
  writer.int16(message.errorCode);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeAlterReplicaLogDirsResponseAlterReplicaLogDirTopicResult(reader: Reader, version: number): AlterReplicaLogDirsResponseAlterReplicaLogDirTopicResult {
  const flexible = version >= 2;
  const topicName = reader.string(flexible);
  const partitions: AlterReplicaLogDirsResponseAlterReplicaLogDirTopicResult['partitions'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 7 : 6); left > 0 && !reader.failed; left--) partitions.push(decodeAlterReplicaLogDirsResponseAlterReplicaLogDirPartitionResult(reader, version));
  if (flexible) reader.skipTags();
  return { topicName, partitions };
}

export function encodeAlterReplicaLogDirsResponseAlterReplicaLogDirTopicResult(writer: Writer, version: number, message: AlterReplicaLogDirsResponseAlterReplicaLogDirTopicResultInput): void {
  const flexible = version >= 2;
  writer.string(message.topicName, flexible);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, flexible);
    for (let i = 0; i < partitionsValue.length; i++) encodeAlterReplicaLogDirsResponseAlterReplicaLogDirPartitionResult(writer, version, partitionsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeAlterReplicaLogDirsResponse(reader: Reader, version: number): AlterReplicaLogDirsResponse {
  const flexible = version >= 2;
  const throttleTimeMs = reader.int32();
  const results: AlterReplicaLogDirsResponse['results'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) results.push(decodeAlterReplicaLogDirsResponseAlterReplicaLogDirTopicResult(reader, version));
  if (flexible) reader.skipTags();
  return { throttleTimeMs, results };
}

export function encodeAlterReplicaLogDirsResponse(writer: Writer, version: number, message: AlterReplicaLogDirsResponseInput): void {
  const flexible = version >= 2;
  writer.int32(message.throttleTimeMs);
  {
    const resultsValue = message.results;
    writer.arrayCount(resultsValue.length, flexible);
    for (let i = 0; i < resultsValue.length; i++) encodeAlterReplicaLogDirsResponseAlterReplicaLogDirTopicResult(writer, version, resultsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}
