// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  TxnOffsetCommitRequest,
  TxnOffsetCommitRequestInput,
  TxnOffsetCommitRequestTxnOffsetCommitRequestPartition,
  TxnOffsetCommitRequestTxnOffsetCommitRequestPartitionInput,
  TxnOffsetCommitRequestTxnOffsetCommitRequestTopic,
  TxnOffsetCommitRequestTxnOffsetCommitRequestTopicInput,
  TxnOffsetCommitResponse,
  TxnOffsetCommitResponseInput,
  TxnOffsetCommitResponseTxnOffsetCommitResponsePartition,
  TxnOffsetCommitResponseTxnOffsetCommitResponsePartitionInput,
  TxnOffsetCommitResponseTxnOffsetCommitResponseTopic,
  TxnOffsetCommitResponseTxnOffsetCommitResponseTopicInput,
} from '../../messages/txn-offset-commit.ts';
import type { Reader } from '../reader.ts';
import { type Writer, refuse } from '../writer.ts';

export function decodeTxnOffsetCommitRequestTxnOffsetCommitRequestPartition(reader: Reader, version: number): TxnOffsetCommitRequestTxnOffsetCommitRequestPartition {
  const flexible = version >= 3;
  const partitionIndex = reader.int32();
  const committedOffset = reader.int64();
  const committedLeaderEpoch = version >= 2 ? reader.int32() : -1;
  const committedMetadata = reader.nullableString(flexible);
  if (flexible) reader.skipTags();
  return { partitionIndex, committedOffset, committedLeaderEpoch, committedMetadata };
}

export function encodeTxnOffsetCommitRequestTxnOffsetCommitRequestPartition(writer: Writer, version: number, message: TxnOffsetCommitRequestTxnOffsetCommitRequestPartitionInput): void {
  const flexible = version >= 3;
  writer.int32(message.partitionIndex);
  writer.int64(message.committedOffset);
  if (version >= 2) {
    writer.int32(message.committedLeaderEpoch ?? -1);
  }
  {
    const committedMetadataValue = message.committedMetadata === undefined ? '' : message.committedMetadata;
    writer.nullableString(committedMetadataValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeTxnOffsetCommitRequestTxnOffsetCommitRequestTopic(reader: Reader, version: number): TxnOffsetCommitRequestTxnOffsetCommitRequestTopic {
  const flexible = version >= 3;
  const name = reader.string(flexible);
  const partitions: TxnOffsetCommitRequestTxnOffsetCommitRequestTopic['partitions'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 18 : 14); left > 0 && !reader.failed; left--) partitions.push(decodeTxnOffsetCommitRequestTxnOffsetCommitRequestPartition(reader, version));
  if (flexible) reader.skipTags();
  return { name, partitions };
}

export function encodeTxnOffsetCommitRequestTxnOffsetCommitRequestTopic(writer: Writer, version: number, message: TxnOffsetCommitRequestTxnOffsetCommitRequestTopicInput): void {
  const flexible = version >= 3;
  writer.string(message.name, flexible);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, flexible);
    for (let i = 0; i < partitionsValue.length; i++) encodeTxnOffsetCommitRequestTxnOffsetCommitRequestPartition(writer, version, partitionsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeTxnOffsetCommitRequest(reader: Reader, version: number): TxnOffsetCommitRequest {
  const flexible = version >= 3;
  const transactionalId = reader.string(flexible);
  const groupId = reader.string(flexible);
  const producerId = reader.int64();
  const producerEpoch = reader.int16();
  const generationId = version >= 3 ? reader.int32() : -1;
  const memberId = version >= 3 ? reader.string(flexible) : '';
  const groupInstanceId = version >= 3 ? reader.nullableString(flexible) : null;
  const topics: TxnOffsetCommitRequest['topics'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) topics.push(decodeTxnOffsetCommitRequestTxnOffsetCommitRequestTopic(reader, version));
  if (flexible) reader.skipTags();
  return { transactionalId, groupId, producerId, producerEpoch, generationId, memberId, groupInstanceId, topics };
}

export function encodeTxnOffsetCommitRequest(writer: Writer, version: number, message: TxnOffsetCommitRequestInput): void {
  const flexible = version >= 3;
  writer.string(message.transactionalId, flexible);
  writer.string(message.groupId, flexible);
  writer.int64(message.producerId);
  writer.int16(message.producerEpoch);
  if (version >= 3) {
    writer.int32(message.generationId ?? -1);
  } else if ((message.generationId ?? -1) !== -1) refuse('TxnOffsetCommitRequest.generationId', version);
  if (version >= 3) {
    writer.string(message.memberId ?? '', flexible);
  } else if ((message.memberId ?? '') !== '') refuse('TxnOffsetCommitRequest.memberId', version);
  if (version >= 3) {
    const groupInstanceIdValue = message.groupInstanceId ?? null;
    writer.nullableString(groupInstanceIdValue, flexible);
  } else if ((message.groupInstanceId ?? null) !== null) refuse('TxnOffsetCommitRequest.groupInstanceId', version);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, flexible);
    for (let i = 0; i < topicsValue.length; i++) encodeTxnOffsetCommitRequestTxnOffsetCommitRequestTopic(writer, version, topicsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeTxnOffsetCommitResponseTxnOffsetCommitResponsePartition(reader: Reader, version: number): TxnOffsetCommitResponseTxnOffsetCommitResponsePartition {
  const flexible = version >= 3;
  const partitionIndex = reader.int32();
  const errorCode = reader.int16();
  if (flexible) reader.skipTags();
  return { partitionIndex, errorCode };
}

export function encodeTxnOffsetCommitResponseTxnOffsetCommitResponsePartition(writer: Writer, version: number, message: TxnOffsetCommitResponseTxnOffsetCommitResponsePartitionInput): void {
  const flexible = version >= 3;
  writer.int32(message.partitionIndex);
  writer.int16(message.errorCode);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeTxnOffsetCommitResponseTxnOffsetCommitResponseTopic(reader: Reader, version: number): TxnOffsetCommitResponseTxnOffsetCommitResponseTopic {
  const flexible = version >= 3;
  const name = reader.string(flexible);
  const partitions: TxnOffsetCommitResponseTxnOffsetCommitResponseTopic['partitions'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 7 : 6); left > 0 && !reader.failed; left--) partitions.push(decodeTxnOffsetCommitResponseTxnOffsetCommitResponsePartition(reader, version));
  if (flexible) reader.skipTags();
  return { name, partitions };
}

export function encodeTxnOffsetCommitResponseTxnOffsetCommitResponseTopic(writer: Writer, version: number, message: TxnOffsetCommitResponseTxnOffsetCommitResponseTopicInput): void {
  const flexible = version >= 3;
  writer.string(message.name, flexible);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, flexible);
    for (let i = 0; i < partitionsValue.length; i++) encodeTxnOffsetCommitResponseTxnOffsetCommitResponsePartition(writer, version, partitionsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeTxnOffsetCommitResponse(reader: Reader, version: number): TxnOffsetCommitResponse {
  const flexible = version >= 3;
  const throttleTimeMs = reader.int32();
  const topics: TxnOffsetCommitResponse['topics'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) topics.push(decodeTxnOffsetCommitResponseTxnOffsetCommitResponseTopic(reader, version));
  if (flexible) reader.skipTags();
  return { throttleTimeMs, topics };
}

export function encodeTxnOffsetCommitResponse(writer: Writer, version: number, message: TxnOffsetCommitResponseInput): void {
  const flexible = version >= 3;
  writer.int32(message.throttleTimeMs);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, flexible);
    for (let i = 0; i < topicsValue.length; i++) encodeTxnOffsetCommitResponseTxnOffsetCommitResponseTopic(writer, version, topicsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}
