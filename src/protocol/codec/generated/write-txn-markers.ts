// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  WriteTxnMarkersRequest,
  WriteTxnMarkersRequestInput,
  WriteTxnMarkersRequestWritableTxnMarker,
  WriteTxnMarkersRequestWritableTxnMarkerInput,
  WriteTxnMarkersRequestWritableTxnMarkerTopic,
  WriteTxnMarkersRequestWritableTxnMarkerTopicInput,
  WriteTxnMarkersResponse,
  WriteTxnMarkersResponseInput,
  WriteTxnMarkersResponseWritableTxnMarkerPartitionResult,
  WriteTxnMarkersResponseWritableTxnMarkerPartitionResultInput,
  WriteTxnMarkersResponseWritableTxnMarkerResult,
  WriteTxnMarkersResponseWritableTxnMarkerResultInput,
  WriteTxnMarkersResponseWritableTxnMarkerTopicResult,
  WriteTxnMarkersResponseWritableTxnMarkerTopicResultInput,
} from '../../messages/write-txn-markers.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

export function decodeWriteTxnMarkersRequestWritableTxnMarkerTopic(reader: Reader, version: number): WriteTxnMarkersRequestWritableTxnMarkerTopic {
  const flexible = version >= 1;
  const name = reader.string(flexible);
  let partitionIndexes: WriteTxnMarkersRequestWritableTxnMarkerTopic['partitionIndexes'] = [];
  partitionIndexes = reader.int32Array(flexible);
  if (flexible) reader.skipTags();
  return { name, partitionIndexes };
}

export function encodeWriteTxnMarkersRequestWritableTxnMarkerTopic(writer: Writer, version: number, message: WriteTxnMarkersRequestWritableTxnMarkerTopicInput): void {
  const flexible = version >= 1;
  writer.string(message.name, flexible);
  {
    const partitionIndexesValue = message.partitionIndexes;
    writer.int32Array(partitionIndexesValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeWriteTxnMarkersRequestWritableTxnMarker(reader: Reader, version: number): WriteTxnMarkersRequestWritableTxnMarker {
  const flexible = version >= 1;
  const producerId = reader.int64();
  const producerEpoch = reader.int16();
  const transactionResult = reader.bool();
  const topics: WriteTxnMarkersRequestWritableTxnMarker['topics'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) topics.push(decodeWriteTxnMarkersRequestWritableTxnMarkerTopic(reader, version));
  const coordinatorEpoch = reader.int32();
  const transactionVersion = version === 2 ? reader.int8() : 0;
  if (flexible) reader.skipTags();
  return { producerId, producerEpoch, transactionResult, topics, coordinatorEpoch, transactionVersion };
}

export function encodeWriteTxnMarkersRequestWritableTxnMarker(writer: Writer, version: number, message: WriteTxnMarkersRequestWritableTxnMarkerInput): void {
  const flexible = version >= 1;
  writer.int64(message.producerId);
  writer.int16(message.producerEpoch);
  writer.bool(message.transactionResult);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, flexible);
    for (let i = 0; i < topicsValue.length; i++) encodeWriteTxnMarkersRequestWritableTxnMarkerTopic(writer, version, topicsValue[i]!);
  }
  writer.int32(message.coordinatorEpoch);
  if (version === 2) {
    writer.int8(message.transactionVersion ?? 0);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeWriteTxnMarkersRequest(reader: Reader, version: number): WriteTxnMarkersRequest {
  const flexible = version >= 1;
  const markers: WriteTxnMarkersRequest['markers'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 17 : 19); left > 0 && !reader.failed; left--) markers.push(decodeWriteTxnMarkersRequestWritableTxnMarker(reader, version));
  if (flexible) reader.skipTags();
  return { markers };
}

export function encodeWriteTxnMarkersRequest(writer: Writer, version: number, message: WriteTxnMarkersRequestInput): void {
  const flexible = version >= 1;
  {
    const markersValue = message.markers;
    writer.arrayCount(markersValue.length, flexible);
    for (let i = 0; i < markersValue.length; i++) encodeWriteTxnMarkersRequestWritableTxnMarker(writer, version, markersValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeWriteTxnMarkersResponseWritableTxnMarkerPartitionResult(reader: Reader, version: number): WriteTxnMarkersResponseWritableTxnMarkerPartitionResult {
  const flexible = version >= 1;
  const partitionIndex = reader.int32();
  const errorCode = reader.int16();
  if (flexible) reader.skipTags();
  return { partitionIndex, errorCode };
}

export function encodeWriteTxnMarkersResponseWritableTxnMarkerPartitionResult(writer: Writer, version: number, message: WriteTxnMarkersResponseWritableTxnMarkerPartitionResultInput): void {
  const flexible = version >= 1;
  writer.int32(message.partitionIndex);
  writer.int16(message.errorCode);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeWriteTxnMarkersResponseWritableTxnMarkerTopicResult(reader: Reader, version: number): WriteTxnMarkersResponseWritableTxnMarkerTopicResult {
  const flexible = version >= 1;
  const name = reader.string(flexible);
  const partitions: WriteTxnMarkersResponseWritableTxnMarkerTopicResult['partitions'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 7 : 6); left > 0 && !reader.failed; left--) partitions.push(decodeWriteTxnMarkersResponseWritableTxnMarkerPartitionResult(reader, version));
  if (flexible) reader.skipTags();
  return { name, partitions };
}

export function encodeWriteTxnMarkersResponseWritableTxnMarkerTopicResult(writer: Writer, version: number, message: WriteTxnMarkersResponseWritableTxnMarkerTopicResultInput): void {
  const flexible = version >= 1;
  writer.string(message.name, flexible);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, flexible);
    for (let i = 0; i < partitionsValue.length; i++) encodeWriteTxnMarkersResponseWritableTxnMarkerPartitionResult(writer, version, partitionsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeWriteTxnMarkersResponseWritableTxnMarkerResult(reader: Reader, version: number): WriteTxnMarkersResponseWritableTxnMarkerResult {
  const flexible = version >= 1;
  const producerId = reader.int64();
  const topics: WriteTxnMarkersResponseWritableTxnMarkerResult['topics'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) topics.push(decodeWriteTxnMarkersResponseWritableTxnMarkerTopicResult(reader, version));
  if (flexible) reader.skipTags();
  return { producerId, topics };
}

export function encodeWriteTxnMarkersResponseWritableTxnMarkerResult(writer: Writer, version: number, message: WriteTxnMarkersResponseWritableTxnMarkerResultInput): void {
  const flexible = version >= 1;
  writer.int64(message.producerId);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, flexible);
    for (let i = 0; i < topicsValue.length; i++) encodeWriteTxnMarkersResponseWritableTxnMarkerTopicResult(writer, version, topicsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeWriteTxnMarkersResponse(reader: Reader, version: number): WriteTxnMarkersResponse {
  const flexible = version >= 1;
  const markers: WriteTxnMarkersResponse['markers'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 10 : 12); left > 0 && !reader.failed; left--) markers.push(decodeWriteTxnMarkersResponseWritableTxnMarkerResult(reader, version));
  if (flexible) reader.skipTags();
  return { markers };
}

export function encodeWriteTxnMarkersResponse(writer: Writer, version: number, message: WriteTxnMarkersResponseInput): void {
  const flexible = version >= 1;
  {
    const markersValue = message.markers;
    writer.arrayCount(markersValue.length, flexible);
    for (let i = 0; i < markersValue.length; i++) encodeWriteTxnMarkersResponseWritableTxnMarkerResult(writer, version, markersValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}
