// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  ElectLeadersRequest,
  ElectLeadersRequestInput,
  ElectLeadersRequestTopicPartitions,
  ElectLeadersRequestTopicPartitionsInput,
  ElectLeadersResponse,
  ElectLeadersResponseInput,
  ElectLeadersResponsePartitionResult,
  ElectLeadersResponsePartitionResultInput,
  ElectLeadersResponseReplicaElectionResult,
  ElectLeadersResponseReplicaElectionResultInput,
} from '../../messages/elect-leaders.ts';
import { NONE } from '../empty.ts';
import type { Reader } from '../reader.ts';
import { type Writer, refuse } from '../writer.ts';

export function decodeElectLeadersRequestTopicPartitions(reader: Reader, version: number): ElectLeadersRequestTopicPartitions {
  const flexible = version >= 2;
  const topic = reader.string(flexible);
  let partitions: ElectLeadersRequestTopicPartitions['partitions'] = [];
  partitions = reader.int32Array(flexible);
  if (flexible) reader.skipTags();
  return { topic, partitions };
}

export function encodeElectLeadersRequestTopicPartitions(writer: Writer, version: number, message: ElectLeadersRequestTopicPartitionsInput): void {
  const flexible = version >= 2;
  writer.string(message.topic, flexible);
  {
    const partitionsValue = message.partitions;
    writer.int32Array(partitionsValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeElectLeadersRequest(reader: Reader, version: number): ElectLeadersRequest {
  const flexible = version >= 2;
  const electionType = version >= 1 ? reader.int8() : 0;
  let topicPartitions: ElectLeadersRequest['topicPartitions'] = [];
  let topicPartitionsLeft = reader.nullableArrayCount(flexible, flexible ? 3 : 6);
  topicPartitions = topicPartitionsLeft < 0 ? null : [];
  if (topicPartitions !== null) for (; topicPartitionsLeft > 0 && !reader.failed; topicPartitionsLeft--) topicPartitions.push(decodeElectLeadersRequestTopicPartitions(reader, version));
  const timeoutMs = reader.int32();
  if (flexible) reader.skipTags();
  return { electionType, topicPartitions, timeoutMs };
}

export function encodeElectLeadersRequest(writer: Writer, version: number, message: ElectLeadersRequestInput): void {
  const flexible = version >= 2;
  if (version >= 1) {
    writer.int8(message.electionType ?? 0);
  } else if ((message.electionType ?? 0) !== 0) refuse('ElectLeadersRequest.electionType', version);
  {
    const topicPartitionsValue = message.topicPartitions === undefined ? NONE : message.topicPartitions;
    if (topicPartitionsValue === null) writer.arrayCount(-1, flexible);
    else {
      writer.arrayCount(topicPartitionsValue.length, flexible);
      for (let i = 0; i < topicPartitionsValue.length; i++) encodeElectLeadersRequestTopicPartitions(writer, version, topicPartitionsValue[i]!);
    }
  }
  writer.int32(message.timeoutMs ?? 60000);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeElectLeadersResponsePartitionResult(reader: Reader, version: number): ElectLeadersResponsePartitionResult {
  const flexible = version >= 2;
  const partitionId = reader.int32();
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(flexible);
  if (flexible) reader.skipTags();
  return { partitionId, errorCode, errorMessage };
}

export function encodeElectLeadersResponsePartitionResult(writer: Writer, version: number, message: ElectLeadersResponsePartitionResultInput): void {
  const flexible = version >= 2;
  writer.int32(message.partitionId);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage === undefined ? '' : message.errorMessage;
    writer.nullableString(errorMessageValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeElectLeadersResponseReplicaElectionResult(reader: Reader, version: number): ElectLeadersResponseReplicaElectionResult {
  const flexible = version >= 2;
  const topic = reader.string(flexible);
  const partitionResult: ElectLeadersResponseReplicaElectionResult['partitionResult'] = [];
  for (let left = reader.arrayCount(flexible, 8); left > 0 && !reader.failed; left--) partitionResult.push(decodeElectLeadersResponsePartitionResult(reader, version));
  if (flexible) reader.skipTags();
  return { topic, partitionResult };
}

export function encodeElectLeadersResponseReplicaElectionResult(writer: Writer, version: number, message: ElectLeadersResponseReplicaElectionResultInput): void {
  const flexible = version >= 2;
  writer.string(message.topic, flexible);
  {
    const partitionResultValue = message.partitionResult;
    writer.arrayCount(partitionResultValue.length, flexible);
    for (let i = 0; i < partitionResultValue.length; i++) encodeElectLeadersResponsePartitionResult(writer, version, partitionResultValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeElectLeadersResponse(reader: Reader, version: number): ElectLeadersResponse {
  const flexible = version >= 2;
  const throttleTimeMs = reader.int32();
  const errorCode = version >= 1 ? reader.int16() : 0;
  const replicaElectionResults: ElectLeadersResponse['replicaElectionResults'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) replicaElectionResults.push(decodeElectLeadersResponseReplicaElectionResult(reader, version));
  if (flexible) reader.skipTags();
  return { throttleTimeMs, errorCode, replicaElectionResults };
}

export function encodeElectLeadersResponse(writer: Writer, version: number, message: ElectLeadersResponseInput): void {
  const flexible = version >= 2;
  writer.int32(message.throttleTimeMs);
  if (version >= 1) {
    writer.int16(message.errorCode ?? 0);
  } else if ((message.errorCode ?? 0) !== 0) refuse('ElectLeadersResponse.errorCode', version);
  {
    const replicaElectionResultsValue = message.replicaElectionResults;
    writer.arrayCount(replicaElectionResultsValue.length, flexible);
    for (let i = 0; i < replicaElectionResultsValue.length; i++) encodeElectLeadersResponseReplicaElectionResult(writer, version, replicaElectionResultsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}
