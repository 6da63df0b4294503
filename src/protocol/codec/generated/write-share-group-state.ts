// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  WriteShareGroupStateRequest,
  WriteShareGroupStateRequestInput,
  WriteShareGroupStateRequestPartitionData,
  WriteShareGroupStateRequestPartitionDataInput,
  WriteShareGroupStateRequestStateBatch,
  WriteShareGroupStateRequestStateBatchInput,
  WriteShareGroupStateRequestWriteStateData,
  WriteShareGroupStateRequestWriteStateDataInput,
  WriteShareGroupStateResponse,
  WriteShareGroupStateResponseInput,
  WriteShareGroupStateResponsePartitionResult,
  WriteShareGroupStateResponsePartitionResultInput,
  WriteShareGroupStateResponseWriteStateResult,
  WriteShareGroupStateResponseWriteStateResultInput,
} from '../../messages/write-share-group-state.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

export function decodeWriteShareGroupStateRequestStateBatch(reader: Reader, _version: number): WriteShareGroupStateRequestStateBatch {
  const firstOffset = reader.int64();
  const lastOffset = reader.int64();
  const deliveryState = reader.int8();
  const deliveryCount = reader.int16();
  reader.skipTags();
  return { firstOffset, lastOffset, deliveryState, deliveryCount };
}

export function encodeWriteShareGroupStateRequestStateBatch(writer: Writer, _version: number, message: WriteShareGroupStateRequestStateBatchInput): void {
  writer.int64(message.firstOffset);
  writer.int64(message.lastOffset);
  writer.int8(message.deliveryState);
  writer.int16(message.deliveryCount);
  writer.uvarint(0);
}

export function decodeWriteShareGroupStateRequestPartitionData(reader: Reader, version: number): WriteShareGroupStateRequestPartitionData {
  const partition = reader.int32();
  const stateEpoch = reader.int32();
  const leaderEpoch = reader.int32();
  const startOffset = reader.int64();
  const deliveryCompleteCount = version === 1 ? reader.int32() : -1;
  const stateBatches: WriteShareGroupStateRequestPartitionData['stateBatches'] = [];
  for (let left = reader.arrayCount(true, 20); left > 0 && !reader.failed; left--) stateBatches.push(decodeWriteShareGroupStateRequestStateBatch(reader, version));
  reader.skipTags();
  return { partition, stateEpoch, leaderEpoch, startOffset, deliveryCompleteCount, stateBatches };
}

export function encodeWriteShareGroupStateRequestPartitionData(writer: Writer, version: number, message: WriteShareGroupStateRequestPartitionDataInput): void {
  writer.int32(message.partition);
  writer.int32(message.stateEpoch);
  writer.int32(message.leaderEpoch);
  writer.int64(message.startOffset);
  if (version === 1) {
    writer.int32(message.deliveryCompleteCount ?? -1);
  }
  {
    const stateBatchesValue = message.stateBatches;
    writer.arrayCount(stateBatchesValue.length, true);
    for (let i = 0; i < stateBatchesValue.length; i++) encodeWriteShareGroupStateRequestStateBatch(writer, version, stateBatchesValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeWriteShareGroupStateRequestWriteStateData(reader: Reader, version: number): WriteShareGroupStateRequestWriteStateData {
  const topicId = reader.uuid();
  const partitions: WriteShareGroupStateRequestWriteStateData['partitions'] = [];
  for (let left = reader.arrayCount(true, 22); left > 0 && !reader.failed; left--) partitions.push(decodeWriteShareGroupStateRequestPartitionData(reader, version));
  reader.skipTags();
  return { topicId, partitions };
}

export function encodeWriteShareGroupStateRequestWriteStateData(writer: Writer, version: number, message: WriteShareGroupStateRequestWriteStateDataInput): void {
  writer.uuid(message.topicId);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeWriteShareGroupStateRequestPartitionData(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeWriteShareGroupStateRequest(reader: Reader, version: number): WriteShareGroupStateRequest {
  const groupId = reader.string(true);
  const topics: WriteShareGroupStateRequest['topics'] = [];
  for (let left = reader.arrayCount(true, 18); left > 0 && !reader.failed; left--) topics.push(decodeWriteShareGroupStateRequestWriteStateData(reader, version));
  reader.skipTags();
  return { groupId, topics };
}

export function encodeWriteShareGroupStateRequest(writer: Writer, version: number, message: WriteShareGroupStateRequestInput): void {
  writer.string(message.groupId, true);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, true);
    for (let i = 0; i < topicsValue.length; i++) encodeWriteShareGroupStateRequestWriteStateData(writer, version, topicsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeWriteShareGroupStateResponsePartitionResult(reader: Reader, _version: number): WriteShareGroupStateResponsePartitionResult {
  const partition = reader.int32();
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  reader.skipTags();
  return { partition, errorCode, errorMessage };
}

export function encodeWriteShareGroupStateResponsePartitionResult(writer: Writer, _version: number, message: WriteShareGroupStateResponsePartitionResultInput): void {
  writer.int32(message.partition);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage ?? null;
    writer.nullableString(errorMessageValue, true);
  }
  writer.uvarint(0);
}

export function decodeWriteShareGroupStateResponseWriteStateResult(reader: Reader, version: number): WriteShareGroupStateResponseWriteStateResult {
  const topicId = reader.uuid();
  const partitions: WriteShareGroupStateResponseWriteStateResult['partitions'] = [];
  for (let left = reader.arrayCount(true, 8); left > 0 && !reader.failed; left--) partitions.push(decodeWriteShareGroupStateResponsePartitionResult(reader, version));
  reader.skipTags();
  return { topicId, partitions };
}

export function encodeWriteShareGroupStateResponseWriteStateResult(writer: Writer, version: number, message: WriteShareGroupStateResponseWriteStateResultInput): void {
  writer.uuid(message.topicId);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeWriteShareGroupStateResponsePartitionResult(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeWriteShareGroupStateResponse(reader: Reader, version: number): WriteShareGroupStateResponse {
  const results: WriteShareGroupStateResponse['results'] = [];
  for (let left = reader.arrayCount(true, 18); left > 0 && !reader.failed; left--) results.push(decodeWriteShareGroupStateResponseWriteStateResult(reader, version));
  reader.skipTags();
  return { results };
}

export function encodeWriteShareGroupStateResponse(writer: Writer, version: number, message: WriteShareGroupStateResponseInput): void {
  {
    const resultsValue = message.results;
    writer.arrayCount(resultsValue.length, true);
    for (let i = 0; i < resultsValue.length; i++) encodeWriteShareGroupStateResponseWriteStateResult(writer, version, resultsValue[i]!);
  }
  writer.uvarint(0);
}
