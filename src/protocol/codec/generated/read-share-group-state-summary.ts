// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  ReadShareGroupStateSummaryRequest,
  ReadShareGroupStateSummaryRequestInput,
  ReadShareGroupStateSummaryRequestPartitionData,
  ReadShareGroupStateSummaryRequestPartitionDataInput,
  ReadShareGroupStateSummaryRequestReadStateSummaryData,
  ReadShareGroupStateSummaryRequestReadStateSummaryDataInput,
  ReadShareGroupStateSummaryResponse,
  ReadShareGroupStateSummaryResponseInput,
  ReadShareGroupStateSummaryResponsePartitionResult,
  ReadShareGroupStateSummaryResponsePartitionResultInput,
  ReadShareGroupStateSummaryResponseReadStateSummaryResult,
  ReadShareGroupStateSummaryResponseReadStateSummaryResultInput,
} from '../../messages/read-share-group-state-summary.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

export function decodeReadShareGroupStateSummaryRequestPartitionData(reader: Reader, _version: number): ReadShareGroupStateSummaryRequestPartitionData {
  const partition = reader.int32();
  const leaderEpoch = reader.int32();
  reader.skipTags();
  return { partition, leaderEpoch };
}

export function encodeReadShareGroupStateSummaryRequestPartitionData(writer: Writer, _version: number, message: ReadShareGroupStateSummaryRequestPartitionDataInput): void {
  writer.int32(message.partition);
  writer.int32(message.leaderEpoch);
  writer.uvarint(0);
}

export function decodeReadShareGroupStateSummaryRequestReadStateSummaryData(reader: Reader, version: number): ReadShareGroupStateSummaryRequestReadStateSummaryData {
  const topicId = reader.uuid();
  const partitions: ReadShareGroupStateSummaryRequestReadStateSummaryData['partitions'] = [];
  for (let left = reader.arrayCount(true, 9); left > 0 && !reader.failed; left--) partitions.push(decodeReadShareGroupStateSummaryRequestPartitionData(reader, version));
  reader.skipTags();
  return { topicId, partitions };
}

export function encodeReadShareGroupStateSummaryRequestReadStateSummaryData(writer: Writer, version: number, message: ReadShareGroupStateSummaryRequestReadStateSummaryDataInput): void {
  writer.uuid(message.topicId);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeReadShareGroupStateSummaryRequestPartitionData(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeReadShareGroupStateSummaryRequest(reader: Reader, version: number): ReadShareGroupStateSummaryRequest {
  const groupId = reader.string(true);
  const topics: ReadShareGroupStateSummaryRequest['topics'] = [];
  for (let left = reader.arrayCount(true, 18); left > 0 && !reader.failed; left--) topics.push(decodeReadShareGroupStateSummaryRequestReadStateSummaryData(reader, version));
  reader.skipTags();
  return { groupId, topics };
}

export function encodeReadShareGroupStateSummaryRequest(writer: Writer, version: number, message: ReadShareGroupStateSummaryRequestInput): void {
  writer.string(message.groupId, true);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, true);
    for (let i = 0; i < topicsValue.length; i++) encodeReadShareGroupStateSummaryRequestReadStateSummaryData(writer, version, topicsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeReadShareGroupStateSummaryResponsePartitionResult(reader: Reader, version: number): ReadShareGroupStateSummaryResponsePartitionResult {
  const partition = reader.int32();
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  const stateEpoch = reader.int32();
  const leaderEpoch = reader.int32();
  const startOffset = reader.int64();
  const deliveryCompleteCount = version === 1 ? reader.int32() : -1;
  reader.skipTags();
  return { partition, errorCode, errorMessage, stateEpoch, leaderEpoch, startOffset, deliveryCompleteCount };
}

export function encodeReadShareGroupStateSummaryResponsePartitionResult(writer: Writer, version: number, message: ReadShareGroupStateSummaryResponsePartitionResultInput): void {
  writer.int32(message.partition);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage ?? null;
    writer.nullableString(errorMessageValue, true);
  }
  writer.int32(message.stateEpoch);
  writer.int32(message.leaderEpoch);
  writer.int64(message.startOffset);
  if (version === 1) {
    writer.int32(message.deliveryCompleteCount ?? -1);
  }
  writer.uvarint(0);
}

export function decodeReadShareGroupStateSummaryResponseReadStateSummaryResult(reader: Reader, version: number): ReadShareGroupStateSummaryResponseReadStateSummaryResult {
  const topicId = reader.uuid();
  const partitions: ReadShareGroupStateSummaryResponseReadStateSummaryResult['partitions'] = [];
  for (let left = reader.arrayCount(true, 24); left > 0 && !reader.failed; left--) partitions.push(decodeReadShareGroupStateSummaryResponsePartitionResult(reader, version));
  reader.skipTags();
  return { topicId, partitions };
}

export function encodeReadShareGroupStateSummaryResponseReadStateSummaryResult(writer: Writer, version: number, message: ReadShareGroupStateSummaryResponseReadStateSummaryResultInput): void {
  writer.uuid(message.topicId);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeReadShareGroupStateSummaryResponsePartitionResult(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeReadShareGroupStateSummaryResponse(reader: Reader, version: number): ReadShareGroupStateSummaryResponse {
  const results: ReadShareGroupStateSummaryResponse['results'] = [];
  for (let left = reader.arrayCount(true, 18); left > 0 && !reader.failed; left--) results.push(decodeReadShareGroupStateSummaryResponseReadStateSummaryResult(reader, version));
  reader.skipTags();
  return { results };
}

export function encodeReadShareGroupStateSummaryResponse(writer: Writer, version: number, message: ReadShareGroupStateSummaryResponseInput): void {
  {
    const resultsValue = message.results;
    writer.arrayCount(resultsValue.length, true);
    for (let i = 0; i < resultsValue.length; i++) encodeReadShareGroupStateSummaryResponseReadStateSummaryResult(writer, version, resultsValue[i]!);
  }
  writer.uvarint(0);
}
