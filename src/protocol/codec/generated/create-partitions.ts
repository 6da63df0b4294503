// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  CreatePartitionsRequest,
  CreatePartitionsRequestCreatePartitionsAssignment,
  CreatePartitionsRequestCreatePartitionsAssignmentInput,
  CreatePartitionsRequestCreatePartitionsTopic,
  CreatePartitionsRequestCreatePartitionsTopicInput,
  CreatePartitionsRequestInput,
  CreatePartitionsResponse,
  CreatePartitionsResponseCreatePartitionsTopicResult,
  CreatePartitionsResponseCreatePartitionsTopicResultInput,
  CreatePartitionsResponseInput,
} from '../../messages/create-partitions.ts';
import { NONE } from '../empty.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

export function decodeCreatePartitionsRequestCreatePartitionsAssignment(reader: Reader, version: number): CreatePartitionsRequestCreatePartitionsAssignment {
  const flexible = version >= 2;
  let brokerIds: CreatePartitionsRequestCreatePartitionsAssignment['brokerIds'] = [];
  brokerIds = reader.int32Array(flexible);
  if (flexible) reader.skipTags();
  return { brokerIds };
}

export function encodeCreatePartitionsRequestCreatePartitionsAssignment(writer: Writer, version: number, message: CreatePartitionsRequestCreatePartitionsAssignmentInput): void {
  const flexible = version >= 2;
  {
    const brokerIdsValue = message.brokerIds;
    writer.int32Array(brokerIdsValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeCreatePartitionsRequestCreatePartitionsTopic(reader: Reader, version: number): CreatePartitionsRequestCreatePartitionsTopic {
  const flexible = version >= 2;
  const name = reader.string(flexible);
  const count = reader.int32();
  let assignments: CreatePartitionsRequestCreatePartitionsTopic['assignments'] = [];
  let assignmentsLeft = reader.nullableArrayCount(flexible, flexible ? 2 : 4);
  assignments = assignmentsLeft < 0 ? null : [];
  if (assignments !== null) for (; assignmentsLeft > 0 && !reader.failed; assignmentsLeft--) assignments.push(decodeCreatePartitionsRequestCreatePartitionsAssignment(reader, version));
  if (flexible) reader.skipTags();
  return { name, count, assignments };
}

export function encodeCreatePartitionsRequestCreatePartitionsTopic(writer: Writer, version: number, message: CreatePartitionsRequestCreatePartitionsTopicInput): void {
  const flexible = version >= 2;
  writer.string(message.name, flexible);
  writer.int32(message.count);
  {
    const assignmentsValue = message.assignments === undefined ? NONE : message.assignments;
    if (assignmentsValue === null) writer.arrayCount(-1, flexible);
    else {
      writer.arrayCount(assignmentsValue.length, flexible);
      for (let i = 0; i < assignmentsValue.length; i++) encodeCreatePartitionsRequestCreatePartitionsAssignment(writer, version, assignmentsValue[i]!);
    }
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeCreatePartitionsRequest(reader: Reader, version: number): CreatePartitionsRequest {
  const flexible = version >= 2;
  const topics: CreatePartitionsRequest['topics'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 7 : 10); left > 0 && !reader.failed; left--) topics.push(decodeCreatePartitionsRequestCreatePartitionsTopic(reader, version));
  const timeoutMs = reader.int32();
  const validateOnly = reader.bool();
  if (flexible) reader.skipTags();
  return { topics, timeoutMs, validateOnly };
}

export function encodeCreatePartitionsRequest(writer: Writer, version: number, message: CreatePartitionsRequestInput): void {
  const flexible = version >= 2;
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, flexible);
    for (let i = 0; i < topicsValue.length; i++) encodeCreatePartitionsRequestCreatePartitionsTopic(writer, version, topicsValue[i]!);
  }
  writer.int32(message.timeoutMs);
  writer.bool(message.validateOnly);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeCreatePartitionsResponseCreatePartitionsTopicResult(reader: Reader, version: number): CreatePartitionsResponseCreatePartitionsTopicResult {
  const flexible = version >= 2;
  const name = reader.string(flexible);
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(flexible);
  if (flexible) reader.skipTags();
  return { name, errorCode, errorMessage };
}

export function encodeCreatePartitionsResponseCreatePartitionsTopicResult(writer: Writer, version: number, message: CreatePartitionsResponseCreatePartitionsTopicResultInput): void {
  const flexible = version >= 2;
  writer.string(message.name, flexible);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage ?? null;
    writer.nullableString(errorMessageValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeCreatePartitionsResponse(reader: Reader, version: number): CreatePartitionsResponse {
  const flexible = version >= 2;
  const throttleTimeMs = reader.int32();
  const results: CreatePartitionsResponse['results'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 5 : 6); left > 0 && !reader.failed; left--) results.push(decodeCreatePartitionsResponseCreatePartitionsTopicResult(reader, version));
  if (flexible) reader.skipTags();
  return { throttleTimeMs, results };
}

export function encodeCreatePartitionsResponse(writer: Writer, version: number, message: CreatePartitionsResponseInput): void {
  const flexible = version >= 2;
  writer.int32(message.throttleTimeMs);
  {
    const resultsValue = message.results;
    writer.arrayCount(resultsValue.length, flexible);
    for (let i = 0; i < resultsValue.length; i++) encodeCreatePartitionsResponseCreatePartitionsTopicResult(writer, version, resultsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}
