// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  InitializeShareGroupStateRequest,
  InitializeShareGroupStateRequestInitializeStateData,
  InitializeShareGroupStateRequestInitializeStateDataInput,
  InitializeShareGroupStateRequestInput,
  InitializeShareGroupStateRequestPartitionData,
  InitializeShareGroupStateRequestPartitionDataInput,
  InitializeShareGroupStateResponse,
  InitializeShareGroupStateResponseInitializeStateResult,
  InitializeShareGroupStateResponseInitializeStateResultInput,
  InitializeShareGroupStateResponseInput,
  InitializeShareGroupStateResponsePartitionResult,
  InitializeShareGroupStateResponsePartitionResultInput,
} from '../../messages/initialize-share-group-state.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

export function decodeInitializeShareGroupStateRequestPartitionData(reader: Reader, _version: number): InitializeShareGroupStateRequestPartitionData {
  const partition = reader.int32();
  const stateEpoch = reader.int32();
  const startOffset = reader.int64();
  reader.skipTags();
  return { partition, stateEpoch, startOffset };
}

export function encodeInitializeShareGroupStateRequestPartitionData(writer: Writer, _version: number, message: InitializeShareGroupStateRequestPartitionDataInput): void {
  writer.int32(message.partition);
  writer.int32(message.stateEpoch);
  writer.int64(message.startOffset);
  writer.uvarint(0);
}

export function decodeInitializeShareGroupStateRequestInitializeStateData(reader: Reader, version: number): InitializeShareGroupStateRequestInitializeStateData {
  const topicId = reader.uuid();
  const partitions: InitializeShareGroupStateRequestInitializeStateData['partitions'] = [];
  for (let left = reader.arrayCount(true, 17); left > 0 && !reader.failed; left--) partitions.push(decodeInitializeShareGroupStateRequestPartitionData(reader, version));
  reader.skipTags();
  return { topicId, partitions };
}

export function encodeInitializeShareGroupStateRequestInitializeStateData(writer: Writer, version: number, message: InitializeShareGroupStateRequestInitializeStateDataInput): void {
  writer.uuid(message.topicId);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeInitializeShareGroupStateRequestPartitionData(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeInitializeShareGroupStateRequest(reader: Reader, version: number): InitializeShareGroupStateRequest {
  const groupId = reader.string(true);
  const topics: InitializeShareGroupStateRequest['topics'] = [];
  for (let left = reader.arrayCount(true, 18); left > 0 && !reader.failed; left--) topics.push(decodeInitializeShareGroupStateRequestInitializeStateData(reader, version));
  reader.skipTags();
  return { groupId, topics };
}

export function encodeInitializeShareGroupStateRequest(writer: Writer, version: number, message: InitializeShareGroupStateRequestInput): void {
  writer.string(message.groupId, true);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, true);
    for (let i = 0; i < topicsValue.length; i++) encodeInitializeShareGroupStateRequestInitializeStateData(writer, version, topicsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeInitializeShareGroupStateResponsePartitionResult(reader: Reader, _version: number): InitializeShareGroupStateResponsePartitionResult {
  const partition = reader.int32();
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  reader.skipTags();
  return { partition, errorCode, errorMessage };
}

export function encodeInitializeShareGroupStateResponsePartitionResult(writer: Writer, _version: number, message: InitializeShareGroupStateResponsePartitionResultInput): void {
  writer.int32(message.partition);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage ?? null;
    writer.nullableString(errorMessageValue, true);
  }
  writer.uvarint(0);
}

export function decodeInitializeShareGroupStateResponseInitializeStateResult(reader: Reader, version: number): InitializeShareGroupStateResponseInitializeStateResult {
  const topicId = reader.uuid();
  const partitions: InitializeShareGroupStateResponseInitializeStateResult['partitions'] = [];
  for (let left = reader.arrayCount(true, 8); left > 0 && !reader.failed; left--) partitions.push(decodeInitializeShareGroupStateResponsePartitionResult(reader, version));
  reader.skipTags();
  return { topicId, partitions };
}

export function encodeInitializeShareGroupStateResponseInitializeStateResult(writer: Writer, version: number, message: InitializeShareGroupStateResponseInitializeStateResultInput): void {
  writer.uuid(message.topicId);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeInitializeShareGroupStateResponsePartitionResult(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeInitializeShareGroupStateResponse(reader: Reader, version: number): InitializeShareGroupStateResponse {
  const results: InitializeShareGroupStateResponse['results'] = [];
  for (let left = reader.arrayCount(true, 18); left > 0 && !reader.failed; left--) results.push(decodeInitializeShareGroupStateResponseInitializeStateResult(reader, version));
  reader.skipTags();
  return { results };
}

export function encodeInitializeShareGroupStateResponse(writer: Writer, version: number, message: InitializeShareGroupStateResponseInput): void {
  {
    const resultsValue = message.results;
    writer.arrayCount(resultsValue.length, true);
    for (let i = 0; i < resultsValue.length; i++) encodeInitializeShareGroupStateResponseInitializeStateResult(writer, version, resultsValue[i]!);
  }
  writer.uvarint(0);
}
