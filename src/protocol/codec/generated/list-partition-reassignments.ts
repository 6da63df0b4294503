// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  ListPartitionReassignmentsRequest,
  ListPartitionReassignmentsRequestInput,
  ListPartitionReassignmentsRequestListPartitionReassignmentsTopics,
  ListPartitionReassignmentsRequestListPartitionReassignmentsTopicsInput,
  ListPartitionReassignmentsResponse,
  ListPartitionReassignmentsResponseInput,
  ListPartitionReassignmentsResponseOngoingPartitionReassignment,
  ListPartitionReassignmentsResponseOngoingPartitionReassignmentInput,
  ListPartitionReassignmentsResponseOngoingTopicReassignment,
  ListPartitionReassignmentsResponseOngoingTopicReassignmentInput,
} from '../../messages/list-partition-reassignments.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

export function decodeListPartitionReassignmentsRequestListPartitionReassignmentsTopics(reader: Reader, _version: number): ListPartitionReassignmentsRequestListPartitionReassignmentsTopics {
  const name = reader.string(true);
  let partitionIndexes: ListPartitionReassignmentsRequestListPartitionReassignmentsTopics['partitionIndexes'] = [];
  partitionIndexes = reader.int32Array(true);
  reader.skipTags();
  return { name, partitionIndexes };
}

export function encodeListPartitionReassignmentsRequestListPartitionReassignmentsTopics(writer: Writer, _version: number, message: ListPartitionReassignmentsRequestListPartitionReassignmentsTopicsInput): void {
  writer.string(message.name, true);
  {
    const partitionIndexesValue = message.partitionIndexes;
    writer.int32Array(partitionIndexesValue, true);
  }
  writer.uvarint(0);
}

export function decodeListPartitionReassignmentsRequest(reader: Reader, version: number): ListPartitionReassignmentsRequest {
  const timeoutMs = reader.int32();
  let topics: ListPartitionReassignmentsRequest['topics'] = null;
  let topicsLeft = reader.nullableArrayCount(true, 3);
  topics = topicsLeft < 0 ? null : [];
  if (topics !== null) for (; topicsLeft > 0 && !reader.failed; topicsLeft--) topics.push(decodeListPartitionReassignmentsRequestListPartitionReassignmentsTopics(reader, version));
  reader.skipTags();
  return { timeoutMs, topics };
}

export function encodeListPartitionReassignmentsRequest(writer: Writer, version: number, message: ListPartitionReassignmentsRequestInput): void {
  writer.int32(message.timeoutMs ?? 60000);
  {
    const topicsValue = message.topics ?? null;
    if (topicsValue === null) writer.arrayCount(-1, true);
    else {
      writer.arrayCount(topicsValue.length, true);
      for (let i = 0; i < topicsValue.length; i++) encodeListPartitionReassignmentsRequestListPartitionReassignmentsTopics(writer, version, topicsValue[i]!);
    }
  }
  writer.uvarint(0);
}

export function decodeListPartitionReassignmentsResponseOngoingPartitionReassignment(reader: Reader, _version: number): ListPartitionReassignmentsResponseOngoingPartitionReassignment {
  const partitionIndex = reader.int32();
  let replicas: ListPartitionReassignmentsResponseOngoingPartitionReassignment['replicas'] = [];
  replicas = reader.int32Array(true);
  let addingReplicas: ListPartitionReassignmentsResponseOngoingPartitionReassignment['addingReplicas'] = [];
  addingReplicas = reader.int32Array(true);
  let removingReplicas: ListPartitionReassignmentsResponseOngoingPartitionReassignment['removingReplicas'] = [];
  removingReplicas = reader.int32Array(true);
  reader.skipTags();
  return { partitionIndex, replicas, addingReplicas, removingReplicas };
}

export function encodeListPartitionReassignmentsResponseOngoingPartitionReassignment(writer: Writer, _version: number, message: ListPartitionReassignmentsResponseOngoingPartitionReassignmentInput): void {
  writer.int32(message.partitionIndex);
  {
    const replicasValue = message.replicas;
    writer.int32Array(replicasValue, true);
  }
  {
    const addingReplicasValue = message.addingReplicas;
    writer.int32Array(addingReplicasValue, true);
  }
  {
    const removingReplicasValue = message.removingReplicas;
    writer.int32Array(removingReplicasValue, true);
  }
  writer.uvarint(0);
}

export function decodeListPartitionReassignmentsResponseOngoingTopicReassignment(reader: Reader, version: number): ListPartitionReassignmentsResponseOngoingTopicReassignment {
  const name = reader.string(true);
  const partitions: ListPartitionReassignmentsResponseOngoingTopicReassignment['partitions'] = [];
  for (let left = reader.arrayCount(true, 8); left > 0 && !reader.failed; left--) partitions.push(decodeListPartitionReassignmentsResponseOngoingPartitionReassignment(reader, version));
  reader.skipTags();
  return { name, partitions };
}

export function encodeListPartitionReassignmentsResponseOngoingTopicReassignment(writer: Writer, version: number, message: ListPartitionReassignmentsResponseOngoingTopicReassignmentInput): void {
  writer.string(message.name, true);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeListPartitionReassignmentsResponseOngoingPartitionReassignment(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeListPartitionReassignmentsResponse(reader: Reader, version: number): ListPartitionReassignmentsResponse {
  const throttleTimeMs = reader.int32();
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  const topics: ListPartitionReassignmentsResponse['topics'] = [];
  for (let left = reader.arrayCount(true, 3); left > 0 && !reader.failed; left--) topics.push(decodeListPartitionReassignmentsResponseOngoingTopicReassignment(reader, version));
  reader.skipTags();
  return { throttleTimeMs, errorCode, errorMessage, topics };
}

export function encodeListPartitionReassignmentsResponse(writer: Writer, version: number, message: ListPartitionReassignmentsResponseInput): void {
  writer.int32(message.throttleTimeMs);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage === undefined ? '' : message.errorMessage;
    writer.nullableString(errorMessageValue, true);
  }
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, true);
    for (let i = 0; i < topicsValue.length; i++) encodeListPartitionReassignmentsResponseOngoingTopicReassignment(writer, version, topicsValue[i]!);
  }
  writer.uvarint(0);
}
