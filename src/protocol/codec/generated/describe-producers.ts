// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  DescribeProducersRequest,
  DescribeProducersRequestInput,
  DescribeProducersRequestTopicRequest,
  DescribeProducersRequestTopicRequestInput,
  DescribeProducersResponse,
  DescribeProducersResponseInput,
  DescribeProducersResponsePartitionResponse,
  DescribeProducersResponsePartitionResponseInput,
  DescribeProducersResponseProducerState,
  DescribeProducersResponseProducerStateInput,
  DescribeProducersResponseTopicResponse,
  DescribeProducersResponseTopicResponseInput,
} from '../../messages/describe-producers.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

export function decodeDescribeProducersRequestTopicRequest(reader: Reader, _version: number): DescribeProducersRequestTopicRequest {
  const name = reader.string(true);
  let partitionIndexes: DescribeProducersRequestTopicRequest['partitionIndexes'] = [];
  partitionIndexes = reader.int32Array(true);
  reader.skipTags();
  return { name, partitionIndexes };
}

export function encodeDescribeProducersRequestTopicRequest(writer: Writer, _version: number, message: DescribeProducersRequestTopicRequestInput): void {
  writer.string(message.name, true);
  {
    const partitionIndexesValue = message.partitionIndexes;
    writer.int32Array(partitionIndexesValue, true);
  }
  writer.uvarint(0);
}

export function decodeDescribeProducersRequest(reader: Reader, version: number): DescribeProducersRequest {
  const topics: DescribeProducersRequest['topics'] = [];
  for (let left = reader.arrayCount(true, 3); left > 0 && !reader.failed; left--) topics.push(decodeDescribeProducersRequestTopicRequest(reader, version));
  reader.skipTags();
  return { topics };
}

export function encodeDescribeProducersRequest(writer: Writer, version: number, message: DescribeProducersRequestInput): void {
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, true);
    for (let i = 0; i < topicsValue.length; i++) encodeDescribeProducersRequestTopicRequest(writer, version, topicsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeDescribeProducersResponseProducerState(reader: Reader, _version: number): DescribeProducersResponseProducerState {
  const producerId = reader.int64();
  const producerEpoch = reader.int32();
  const lastSequence = reader.int32();
  const lastTimestamp = reader.int64();
  const coordinatorEpoch = reader.int32();
  const currentTxnStartOffset = reader.int64();
  reader.skipTags();
  return { producerId, producerEpoch, lastSequence, lastTimestamp, coordinatorEpoch, currentTxnStartOffset };
}

export function encodeDescribeProducersResponseProducerState(writer: Writer, _version: number, message: DescribeProducersResponseProducerStateInput): void {
  writer.int64(message.producerId);
  writer.int32(message.producerEpoch);
  writer.int32(message.lastSequence ?? -1);
  writer.int64(message.lastTimestamp ?? -1);
  writer.int32(message.coordinatorEpoch);
  writer.int64(message.currentTxnStartOffset ?? -1);
  writer.uvarint(0);
}

export function decodeDescribeProducersResponsePartitionResponse(reader: Reader, version: number): DescribeProducersResponsePartitionResponse {
  const partitionIndex = reader.int32();
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  const activeProducers: DescribeProducersResponsePartitionResponse['activeProducers'] = [];
  for (let left = reader.arrayCount(true, 37); left > 0 && !reader.failed; left--) activeProducers.push(decodeDescribeProducersResponseProducerState(reader, version));
  reader.skipTags();
  return { partitionIndex, errorCode, errorMessage, activeProducers };
}

export function encodeDescribeProducersResponsePartitionResponse(writer: Writer, version: number, message: DescribeProducersResponsePartitionResponseInput): void {
  writer.int32(message.partitionIndex);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage ?? null;
    writer.nullableString(errorMessageValue, true);
  }
  {
    const activeProducersValue = message.activeProducers;
    writer.arrayCount(activeProducersValue.length, true);
    for (let i = 0; i < activeProducersValue.length; i++) encodeDescribeProducersResponseProducerState(writer, version, activeProducersValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeDescribeProducersResponseTopicResponse(reader: Reader, version: number): DescribeProducersResponseTopicResponse {
  const name = reader.string(true);
  const partitions: DescribeProducersResponseTopicResponse['partitions'] = [];
  for (let left = reader.arrayCount(true, 9); left > 0 && !reader.failed; left--) partitions.push(decodeDescribeProducersResponsePartitionResponse(reader, version));
  reader.skipTags();
  return { name, partitions };
}

export function encodeDescribeProducersResponseTopicResponse(writer: Writer, version: number, message: DescribeProducersResponseTopicResponseInput): void {
  writer.string(message.name, true);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeDescribeProducersResponsePartitionResponse(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeDescribeProducersResponse(reader: Reader, version: number): DescribeProducersResponse {
  const throttleTimeMs = reader.int32();
  const topics: DescribeProducersResponse['topics'] = [];
  for (let left = reader.arrayCount(true, 3); left > 0 && !reader.failed; left--) topics.push(decodeDescribeProducersResponseTopicResponse(reader, version));
  reader.skipTags();
  return { throttleTimeMs, topics };
}

export function encodeDescribeProducersResponse(writer: Writer, version: number, message: DescribeProducersResponseInput): void {
  writer.int32(message.throttleTimeMs);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, true);
    for (let i = 0; i < topicsValue.length; i++) encodeDescribeProducersResponseTopicResponse(writer, version, topicsValue[i]!);
  }
  writer.uvarint(0);
}
