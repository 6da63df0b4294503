// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  DeleteShareGroupStateRequest,
  DeleteShareGroupStateRequestDeleteStateData,
  DeleteShareGroupStateRequestDeleteStateDataInput,
  DeleteShareGroupStateRequestInput,
  DeleteShareGroupStateRequestPartitionData,
  DeleteShareGroupStateRequestPartitionDataInput,
  DeleteShareGroupStateResponse,
  DeleteShareGroupStateResponseDeleteStateResult,
  DeleteShareGroupStateResponseDeleteStateResultInput,
  DeleteShareGroupStateResponseInput,
  DeleteShareGroupStateResponsePartitionResult,
  DeleteShareGroupStateResponsePartitionResultInput,
} from '../../messages/delete-share-group-state.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

export function decodeDeleteShareGroupStateRequestPartitionData(reader: Reader, _version: number): DeleteShareGroupStateRequestPartitionData {
  const partition = reader.int32();
  reader.skipTags();
  return { partition };
}

export function encodeDeleteShareGroupStateRequestPartitionData(writer: Writer, _version: number, message: DeleteShareGroupStateRequestPartitionDataInput): void {
  writer.int32(message.partition);
  writer.uvarint(0);
}

export function decodeDeleteShareGroupStateRequestDeleteStateData(reader: Reader, version: number): DeleteShareGroupStateRequestDeleteStateData {
  const topicId = reader.uuid();
  const partitions: DeleteShareGroupStateRequestDeleteStateData['partitions'] = [];
  for (let left = reader.arrayCount(true, 5); left > 0 && !reader.failed; left--) partitions.push(decodeDeleteShareGroupStateRequestPartitionData(reader, version));
  reader.skipTags();
  return { topicId, partitions };
}

export function encodeDeleteShareGroupStateRequestDeleteStateData(writer: Writer, version: number, message: DeleteShareGroupStateRequestDeleteStateDataInput): void {
  writer.uuid(message.topicId);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeDeleteShareGroupStateRequestPartitionData(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeDeleteShareGroupStateRequest(reader: Reader, version: number): DeleteShareGroupStateRequest {
  const groupId = reader.string(true);
  const topics: DeleteShareGroupStateRequest['topics'] = [];
  for (let left = reader.arrayCount(true, 18); left > 0 && !reader.failed; left--) topics.push(decodeDeleteShareGroupStateRequestDeleteStateData(reader, version));
  reader.skipTags();
  return { groupId, topics };
}

export function encodeDeleteShareGroupStateRequest(writer: Writer, version: number, message: DeleteShareGroupStateRequestInput): void {
  writer.string(message.groupId, true);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, true);
    for (let i = 0; i < topicsValue.length; i++) encodeDeleteShareGroupStateRequestDeleteStateData(writer, version, topicsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeDeleteShareGroupStateResponsePartitionResult(reader: Reader, _version: number): DeleteShareGroupStateResponsePartitionResult {
  const partition = reader.int32();
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  reader.skipTags();
  return { partition, errorCode, errorMessage };
}

export function encodeDeleteShareGroupStateResponsePartitionResult(writer: Writer, _version: number, message: DeleteShareGroupStateResponsePartitionResultInput): void {
  writer.int32(message.partition);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage ?? null;
    writer.nullableString(errorMessageValue, true);
  }
  writer.uvarint(0);
}

export function decodeDeleteShareGroupStateResponseDeleteStateResult(reader: Reader, version: number): DeleteShareGroupStateResponseDeleteStateResult {
  const topicId = reader.uuid();
  const partitions: DeleteShareGroupStateResponseDeleteStateResult['partitions'] = [];
  for (let left = reader.arrayCount(true, 8); left > 0 && !reader.failed; left--) partitions.push(decodeDeleteShareGroupStateResponsePartitionResult(reader, version));
  reader.skipTags();
  return { topicId, partitions };
}

export function encodeDeleteShareGroupStateResponseDeleteStateResult(writer: Writer, version: number, message: DeleteShareGroupStateResponseDeleteStateResultInput): void {
  writer.uuid(message.topicId);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeDeleteShareGroupStateResponsePartitionResult(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeDeleteShareGroupStateResponse(reader: Reader, version: number): DeleteShareGroupStateResponse {
  const results: DeleteShareGroupStateResponse['results'] = [];
  for (let left = reader.arrayCount(true, 18); left > 0 && !reader.failed; left--) results.push(decodeDeleteShareGroupStateResponseDeleteStateResult(reader, version));
  reader.skipTags();
  return { results };
}

export function encodeDeleteShareGroupStateResponse(writer: Writer, version: number, message: DeleteShareGroupStateResponseInput): void {
  {
    const resultsValue = message.results;
    writer.arrayCount(resultsValue.length, true);
    for (let i = 0; i < resultsValue.length; i++) encodeDeleteShareGroupStateResponseDeleteStateResult(writer, version, resultsValue[i]!);
  }
  writer.uvarint(0);
}
