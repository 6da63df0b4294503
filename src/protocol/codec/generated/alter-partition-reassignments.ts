// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  AlterPartitionReassignmentsRequest,
  AlterPartitionReassignmentsRequestInput,
  AlterPartitionReassignmentsRequestReassignablePartition,
  AlterPartitionReassignmentsRequestReassignablePartitionInput,
  AlterPartitionReassignmentsRequestReassignableTopic,
  AlterPartitionReassignmentsRequestReassignableTopicInput,
  AlterPartitionReassignmentsResponse,
  AlterPartitionReassignmentsResponseInput,
  AlterPartitionReassignmentsResponseReassignablePartitionResponse,
  AlterPartitionReassignmentsResponseReassignablePartitionResponseInput,
  AlterPartitionReassignmentsResponseReassignableTopicResponse,
  AlterPartitionReassignmentsResponseReassignableTopicResponseInput,
} from '../../messages/alter-partition-reassignments.ts';
import type { Reader } from '../reader.ts';
import { type Writer, refuse } from '../writer.ts';

export function decodeAlterPartitionReassignmentsRequestReassignablePartition(reader: Reader, _version: number): AlterPartitionReassignmentsRequestReassignablePartition {
  const partitionIndex = reader.int32();
  let replicas: AlterPartitionReassignmentsRequestReassignablePartition['replicas'] = null;
  replicas = reader.nullArray(true) ? null : reader.int32Array(true);
  reader.skipTags();
  return { partitionIndex, replicas };
}

export function encodeAlterPartitionReassignmentsRequestReassignablePartition(writer: Writer, _version: number, message: AlterPartitionReassignmentsRequestReassignablePartitionInput): void {
  writer.int32(message.partitionIndex);
  {
    const replicasValue = message.replicas ?? null;
    if (replicasValue === null) writer.arrayCount(-1, true);
    else {
      writer.int32Array(replicasValue, true);
    }
  }
  writer.uvarint(0);
}

export function decodeAlterPartitionReassignmentsRequestReassignableTopic(reader: Reader, version: number): AlterPartitionReassignmentsRequestReassignableTopic {
  const name = reader.string(true);
  const partitions: AlterPartitionReassignmentsRequestReassignableTopic['partitions'] = [];
  for (let left = reader.arrayCount(true, 6); left > 0 && !reader.failed; left--) partitions.push(decodeAlterPartitionReassignmentsRequestReassignablePartition(reader, version));
  reader.skipTags();
  return { name, partitions };
}

export function encodeAlterPartitionReassignmentsRequestReassignableTopic(writer: Writer, version: number, message: AlterPartitionReassignmentsRequestReassignableTopicInput): void {
  writer.string(message.name, true);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeAlterPartitionReassignmentsRequestReassignablePartition(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeAlterPartitionReassignmentsRequest(reader: Reader, version: number): AlterPartitionReassignmentsRequest {
  const timeoutMs = reader.int32();
  const allowReplicationFactorChange = version === 1 ? reader.bool() : true;
  const topics: AlterPartitionReassignmentsRequest['topics'] = [];
  for (let left = reader.arrayCount(true, 3); left > 0 && !reader.failed; left--) topics.push(decodeAlterPartitionReassignmentsRequestReassignableTopic(reader, version));
  reader.skipTags();
  return { timeoutMs, allowReplicationFactorChange, topics };
}

export function encodeAlterPartitionReassignmentsRequest(writer: Writer, version: number, message: AlterPartitionReassignmentsRequestInput): void {
  writer.int32(message.timeoutMs ?? 60000);
  if (version === 1) {
    writer.bool(message.allowReplicationFactorChange ?? true);
  } else if ((message.allowReplicationFactorChange ?? true) !== true) refuse('AlterPartitionReassignmentsRequest.allowReplicationFactorChange', version);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, true);
    for (let i = 0; i < topicsValue.length; i++) encodeAlterPartitionReassignmentsRequestReassignableTopic(writer, version, topicsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeAlterPartitionReassignmentsResponseReassignablePartitionResponse(reader: Reader, _version: number): AlterPartitionReassignmentsResponseReassignablePartitionResponse {
  const partitionIndex = reader.int32();
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  reader.skipTags();
  return { partitionIndex, errorCode, errorMessage };
}

export function encodeAlterPartitionReassignmentsResponseReassignablePartitionResponse(writer: Writer, _version: number, message: AlterPartitionReassignmentsResponseReassignablePartitionResponseInput): void {
  writer.int32(message.partitionIndex);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage === undefined ? '' : message.errorMessage;
    writer.nullableString(errorMessageValue, true);
  }
  writer.uvarint(0);
}

export function decodeAlterPartitionReassignmentsResponseReassignableTopicResponse(reader: Reader, version: number): AlterPartitionReassignmentsResponseReassignableTopicResponse {
  const name = reader.string(true);
  const partitions: AlterPartitionReassignmentsResponseReassignableTopicResponse['partitions'] = [];
  for (let left = reader.arrayCount(true, 8); left > 0 && !reader.failed; left--) partitions.push(decodeAlterPartitionReassignmentsResponseReassignablePartitionResponse(reader, version));
  reader.skipTags();
  return { name, partitions };
}

export function encodeAlterPartitionReassignmentsResponseReassignableTopicResponse(writer: Writer, version: number, message: AlterPartitionReassignmentsResponseReassignableTopicResponseInput): void {
  writer.string(message.name, true);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeAlterPartitionReassignmentsResponseReassignablePartitionResponse(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeAlterPartitionReassignmentsResponse(reader: Reader, version: number): AlterPartitionReassignmentsResponse {
  const throttleTimeMs = reader.int32();
  const allowReplicationFactorChange = version === 1 ? reader.bool() : true;
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  const responses: AlterPartitionReassignmentsResponse['responses'] = [];
  for (let left = reader.arrayCount(true, 3); left > 0 && !reader.failed; left--) responses.push(decodeAlterPartitionReassignmentsResponseReassignableTopicResponse(reader, version));
  reader.skipTags();
  return { throttleTimeMs, allowReplicationFactorChange, errorCode, errorMessage, responses };
}

export function encodeAlterPartitionReassignmentsResponse(writer: Writer, version: number, message: AlterPartitionReassignmentsResponseInput): void {
  writer.int32(message.throttleTimeMs);
  if (version === 1) {
    writer.bool(message.allowReplicationFactorChange ?? true);
  }
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage === undefined ? '' : message.errorMessage;
    writer.nullableString(errorMessageValue, true);
  }
  {
    const responsesValue = message.responses;
    writer.arrayCount(responsesValue.length, true);
    for (let i = 0; i < responsesValue.length; i++) encodeAlterPartitionReassignmentsResponseReassignableTopicResponse(writer, version, responsesValue[i]!);
  }
  writer.uvarint(0);
}
