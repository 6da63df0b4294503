// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  ReadShareGroupStateRequest,
  ReadShareGroupStateRequestInput,
  ReadShareGroupStateRequestPartitionData,
  ReadShareGroupStateRequestPartitionDataInput,
  ReadShareGroupStateRequestReadStateData,
  ReadShareGroupStateRequestReadStateDataInput,
  ReadShareGroupStateResponse,
  ReadShareGroupStateResponseInput,
  ReadShareGroupStateResponsePartitionResult,
  ReadShareGroupStateResponsePartitionResultInput,
  ReadShareGroupStateResponseReadStateResult,
  ReadShareGroupStateResponseReadStateResultInput,
  ReadShareGroupStateResponseStateBatch,
  ReadShareGroupStateResponseStateBatchInput,
} from '../../messages/read-share-group-state.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

export function decodeReadShareGroupStateRequestPartitionData(reader: Reader, _version: number): ReadShareGroupStateRequestPartitionData {
  const partition = reader.int32();
  const leaderEpoch = reader.int32();
  reader.skipTags();
  return { partition, leaderEpoch };
}

export function encodeReadShareGroupStateRequestPartitionData(writer: Writer, _version: number, message: ReadShareGroupStateRequestPartitionDataInput): void {
  writer.int32(message.partition);
  writer.int32(message.leaderEpoch);
  writer.uvarint(0);
}

export function decodeReadShareGroupStateRequestReadStateData(reader: Reader, version: number): ReadShareGroupStateRequestReadStateData {
  const topicId = reader.uuid();
  const partitions: ReadShareGroupStateRequestReadStateData['partitions'] = [];
  for (let left = reader.arrayCount(true, 9); left > 0 && !reader.failed; left--) partitions.push(decodeReadShareGroupStateRequestPartitionData(reader, version));
  reader.skipTags();
  return { topicId, partitions };
}

export function encodeReadShareGroupStateRequestReadStateData(writer: Writer, version: number, message: ReadShareGroupStateRequestReadStateDataInput): void {
  writer.uuid(message.topicId);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeReadShareGroupStateRequestPartitionData(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeReadShareGroupStateRequest(reader: Reader, version: number): ReadShareGroupStateRequest {
  const groupId = reader.string(true);
  const topics: ReadShareGroupStateRequest['topics'] = [];
  for (let left = reader.arrayCount(true, 18); left > 0 && !reader.failed; left--) topics.push(decodeReadShareGroupStateRequestReadStateData(reader, version));
  reader.skipTags();
  return { groupId, topics };
}

export function encodeReadShareGroupStateRequest(writer: Writer, version: number, message: ReadShareGroupStateRequestInput): void {
  writer.string(message.groupId, true);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, true);
    for (let i = 0; i < topicsValue.length; i++) encodeReadShareGroupStateRequestReadStateData(writer, version, topicsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeReadShareGroupStateResponseStateBatch(reader: Reader, _version: number): ReadShareGroupStateResponseStateBatch {
  const firstOffset = reader.int64();
  const lastOffset = reader.int64();
  const deliveryState = reader.int8();
  const deliveryCount = reader.int16();
  reader.skipTags();
  return { firstOffset, lastOffset, deliveryState, deliveryCount };
}

export function encodeReadShareGroupStateResponseStateBatch(writer: Writer, _version: number, message: ReadShareGroupStateResponseStateBatchInput): void {
  writer.int64(message.firstOffset);
  writer.int64(message.lastOffset);
  writer.int8(message.deliveryState);
  writer.int16(message.deliveryCount);
  writer.uvarint(0);
}

export function decodeReadShareGroupStateResponsePartitionResult(reader: Reader, version: number): ReadShareGroupStateResponsePartitionResult {
  const partition = reader.int32();
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  const stateEpoch = reader.int32();
  const startOffset = reader.int64();
  const stateBatches: ReadShareGroupStateResponsePartitionResult['stateBatches'] = [];
  for (let left = reader.arrayCount(true, 20); left > 0 && !reader.failed; left--) stateBatches.push(decodeReadShareGroupStateResponseStateBatch(reader, version));
  reader.skipTags();
  return { partition, errorCode, errorMessage, stateEpoch, startOffset, stateBatches };
}

export function encodeReadShareGroupStateResponsePartitionResult(writer: Writer, version: number, message: ReadShareGroupStateResponsePartitionResultInput): void {
  writer.int32(message.partition);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage ?? null;
    writer.nullableString(errorMessageValue, true);
  }
  writer.int32(message.stateEpoch);
  writer.int64(message.startOffset);
  {
    const stateBatchesValue = message.stateBatches;
    writer.arrayCount(stateBatchesValue.length, true);
    for (let i = 0; i < stateBatchesValue.length; i++) encodeReadShareGroupStateResponseStateBatch(writer, version, stateBatchesValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeReadShareGroupStateResponseReadStateResult(reader: Reader, version: number): ReadShareGroupStateResponseReadStateResult {
  const topicId = reader.uuid();
  const partitions: ReadShareGroupStateResponseReadStateResult['partitions'] = [];
  for (let left = reader.arrayCount(true, 21); left > 0 && !reader.failed; left--) partitions.push(decodeReadShareGroupStateResponsePartitionResult(reader, version));
  reader.skipTags();
  return { topicId, partitions };
}

export function encodeReadShareGroupStateResponseReadStateResult(writer: Writer, version: number, message: ReadShareGroupStateResponseReadStateResultInput): void {
  writer.uuid(message.topicId);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeReadShareGroupStateResponsePartitionResult(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeReadShareGroupStateResponse(reader: Reader, version: number): ReadShareGroupStateResponse {
  const results: ReadShareGroupStateResponse['results'] = [];
  for (let left = reader.arrayCount(true, 18); left > 0 && !reader.failed; left--) results.push(decodeReadShareGroupStateResponseReadStateResult(reader, version));
  reader.skipTags();
  return { results };
}

export function encodeReadShareGroupStateResponse(writer: Writer, version: number, message: ReadShareGroupStateResponseInput): void {
  {
    const resultsValue = message.results;
    writer.arrayCount(resultsValue.length, true);
    for (let i = 0; i < resultsValue.length; i++) encodeReadShareGroupStateResponseReadStateResult(writer, version, resultsValue[i]!);
  }
  writer.uvarint(0);
}
