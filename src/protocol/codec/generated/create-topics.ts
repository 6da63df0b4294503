// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import { ZERO_UUID } from '../../../base/ids.ts';
import type {
  CreateTopicsRequest,
  CreateTopicsRequestCreatableReplicaAssignment,
  CreateTopicsRequestCreatableReplicaAssignmentInput,
  CreateTopicsRequestCreatableTopic,
  CreateTopicsRequestCreatableTopicConfig,
  CreateTopicsRequestCreatableTopicConfigInput,
  CreateTopicsRequestCreatableTopicInput,
  CreateTopicsRequestInput,
  CreateTopicsResponse,
  CreateTopicsResponseCreatableTopicConfigs,
  CreateTopicsResponseCreatableTopicConfigsInput,
  CreateTopicsResponseCreatableTopicResult,
  CreateTopicsResponseCreatableTopicResultInput,
  CreateTopicsResponseInput,
} from '../../messages/create-topics.ts';
import { NONE } from '../empty.ts';
import type { Reader } from '../reader.ts';
import { type Writer, refuse } from '../writer.ts';

export function decodeCreateTopicsRequestCreatableReplicaAssignment(reader: Reader, version: number): CreateTopicsRequestCreatableReplicaAssignment {
  const flexible = version >= 5;
  const partitionIndex = reader.int32();
  let brokerIds: CreateTopicsRequestCreatableReplicaAssignment['brokerIds'] = [];
  brokerIds = reader.int32Array(flexible);
  if (flexible) reader.skipTags();
  return { partitionIndex, brokerIds };
}

export function encodeCreateTopicsRequestCreatableReplicaAssignment(writer: Writer, version: number, message: CreateTopicsRequestCreatableReplicaAssignmentInput): void {
  const flexible = version >= 5;
  writer.int32(message.partitionIndex);
  {
    const brokerIdsValue = message.brokerIds;
    writer.int32Array(brokerIdsValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeCreateTopicsRequestCreatableTopicConfig(reader: Reader, version: number): CreateTopicsRequestCreatableTopicConfig {
  const flexible = version >= 5;
  const name = reader.string(flexible);
  const value = reader.nullableString(flexible);
  if (flexible) reader.skipTags();
  return { name, value };
}

export function encodeCreateTopicsRequestCreatableTopicConfig(writer: Writer, version: number, message: CreateTopicsRequestCreatableTopicConfigInput): void {
  const flexible = version >= 5;
  writer.string(message.name, flexible);
  {
    const valueValue = message.value === undefined ? '' : message.value;
    writer.nullableString(valueValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeCreateTopicsRequestCreatableTopic(reader: Reader, version: number): CreateTopicsRequestCreatableTopic {
  const flexible = version >= 5;
  const name = reader.string(flexible);
  const numPartitions = reader.int32();
  const replicationFactor = reader.int16();
  const assignments: CreateTopicsRequestCreatableTopic['assignments'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 6 : 8); left > 0 && !reader.failed; left--) assignments.push(decodeCreateTopicsRequestCreatableReplicaAssignment(reader, version));
  const configs: CreateTopicsRequestCreatableTopic['configs'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 4); left > 0 && !reader.failed; left--) configs.push(decodeCreateTopicsRequestCreatableTopicConfig(reader, version));
  if (flexible) reader.skipTags();
  return { name, numPartitions, replicationFactor, assignments, configs };
}

export function encodeCreateTopicsRequestCreatableTopic(writer: Writer, version: number, message: CreateTopicsRequestCreatableTopicInput): void {
  const flexible = version >= 5;
  writer.string(message.name, flexible);
  writer.int32(message.numPartitions);
  writer.int16(message.replicationFactor);
  {
    const assignmentsValue = message.assignments;
    writer.arrayCount(assignmentsValue.length, flexible);
    for (let i = 0; i < assignmentsValue.length; i++) encodeCreateTopicsRequestCreatableReplicaAssignment(writer, version, assignmentsValue[i]!);
  }
  {
    const configsValue = message.configs;
    writer.arrayCount(configsValue.length, flexible);
    for (let i = 0; i < configsValue.length; i++) encodeCreateTopicsRequestCreatableTopicConfig(writer, version, configsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeCreateTopicsRequest(reader: Reader, version: number): CreateTopicsRequest {
  const flexible = version >= 5;
  const topics: CreateTopicsRequest['topics'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 10 : 16); left > 0 && !reader.failed; left--) topics.push(decodeCreateTopicsRequestCreatableTopic(reader, version));
  const timeoutMs = reader.int32();
  const validateOnly = version >= 1 ? reader.bool() : false;
  if (flexible) reader.skipTags();
  return { topics, timeoutMs, validateOnly };
}

export function encodeCreateTopicsRequest(writer: Writer, version: number, message: CreateTopicsRequestInput): void {
  const flexible = version >= 5;
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, flexible);
    for (let i = 0; i < topicsValue.length; i++) encodeCreateTopicsRequestCreatableTopic(writer, version, topicsValue[i]!);
  }
  writer.int32(message.timeoutMs ?? 60000);
  if (version >= 1) {
    writer.bool(message.validateOnly ?? false);
  } else if ((message.validateOnly ?? false) !== false) refuse('CreateTopicsRequest.validateOnly', version);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeCreateTopicsResponseCreatableTopicConfigs(reader: Reader, _version: number): CreateTopicsResponseCreatableTopicConfigs {
  const name = reader.string(true);
  const value = reader.nullableString(true);
  const readOnly = reader.bool();
  const configSource = reader.int8();
  const isSensitive = reader.bool();
  reader.skipTags();
  return { name, value, readOnly, configSource, isSensitive };
}

export function encodeCreateTopicsResponseCreatableTopicConfigs(writer: Writer, _version: number, message: CreateTopicsResponseCreatableTopicConfigsInput): void {
  writer.string(message.name, true);
  {
    const valueValue = message.value === undefined ? '' : message.value;
    writer.nullableString(valueValue, true);
  }
  writer.bool(message.readOnly);
  writer.int8(message.configSource ?? -1);
  writer.bool(message.isSensitive);
  writer.uvarint(0);
}

export function decodeCreateTopicsResponseCreatableTopicResult(reader: Reader, version: number): CreateTopicsResponseCreatableTopicResult {
  const flexible = version >= 5;
  const name = reader.string(flexible);
  const topicId = version === 7 ? reader.uuid() : ZERO_UUID;
  const errorCode = reader.int16();
  const errorMessage = version >= 1 ? reader.nullableString(flexible) : '';
  let topicConfigErrorCode: CreateTopicsResponseCreatableTopicResult['topicConfigErrorCode'] = 0;
  const numPartitions = version >= 5 ? reader.int32() : -1;
  const replicationFactor = version >= 5 ? reader.int16() : -1;
  let configs: CreateTopicsResponseCreatableTopicResult['configs'] = [];
  if (version >= 5) {
    let configsLeft = reader.nullableArrayCount(flexible, 6);
    configs = configsLeft < 0 ? null : [];
    if (configs !== null) for (; configsLeft > 0 && !reader.failed; configsLeft--) configs.push(decodeCreateTopicsResponseCreatableTopicConfigs(reader, version));
  }
  if (flexible) {
    for (let tags = reader.tagCount(); tags > 0 && !reader.failed; tags--) {
      const tag = reader.uvarint();
      const end = reader.tagEnd();
      if (tag === 0) {
        topicConfigErrorCode = reader.int16();
        reader.closeTag(end);
      } else reader.at = end;
    }
  }
  return { name, topicId, errorCode, errorMessage, topicConfigErrorCode, numPartitions, replicationFactor, configs };
}

export function encodeCreateTopicsResponseCreatableTopicResult(writer: Writer, version: number, message: CreateTopicsResponseCreatableTopicResultInput): void {
  const flexible = version >= 5;
  writer.string(message.name, flexible);
  if (version === 7) {
    writer.uuid(message.topicId ?? ZERO_UUID);
  }
  writer.int16(message.errorCode);
  if (version >= 1) {
    const errorMessageValue = message.errorMessage === undefined ? '' : message.errorMessage;
    writer.nullableString(errorMessageValue, flexible);
  }
  if (version >= 5) {
    writer.int32(message.numPartitions ?? -1);
  }
  if (version >= 5) {
    writer.int16(message.replicationFactor ?? -1);
  }
  if (version >= 5) {
    const configsValue = message.configs === undefined ? NONE : message.configs;
    if (configsValue === null) writer.arrayCount(-1, flexible);
    else {
      writer.arrayCount(configsValue.length, flexible);
      for (let i = 0; i < configsValue.length; i++) encodeCreateTopicsResponseCreatableTopicConfigs(writer, version, configsValue[i]!);
    }
  }
  if (flexible) {
    const has0 = (message.topicConfigErrorCode ?? 0) !== 0;
    writer.uvarint((has0 ? 1 : 0));
    if (has0) {
      const topicConfigErrorCodeValue = message.topicConfigErrorCode ?? 0;
      const mark = writer.beginTag(0);
      writer.int16(topicConfigErrorCodeValue);
      writer.endTag(mark);
    }
  }
}

export function decodeCreateTopicsResponse(reader: Reader, version: number): CreateTopicsResponse {
  const flexible = version >= 5;
  const throttleTimeMs = version >= 2 ? reader.int32() : 0;
  const topics: CreateTopicsResponse['topics'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 12 : 4); left > 0 && !reader.failed; left--) topics.push(decodeCreateTopicsResponseCreatableTopicResult(reader, version));
  if (flexible) reader.skipTags();
  return { throttleTimeMs, topics };
}

export function encodeCreateTopicsResponse(writer: Writer, version: number, message: CreateTopicsResponseInput): void {
  const flexible = version >= 5;
  if (version >= 2) {
    writer.int32(message.throttleTimeMs ?? 0);
  }
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, flexible);
    for (let i = 0; i < topicsValue.length; i++) encodeCreateTopicsResponseCreatableTopicResult(writer, version, topicsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}
