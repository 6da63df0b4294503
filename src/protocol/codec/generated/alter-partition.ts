// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import { ZERO_UUID } from '../../../base/ids.ts';
import type {
  AlterPartitionRequest,
  AlterPartitionRequestBrokerState,
  AlterPartitionRequestBrokerStateInput,
  AlterPartitionRequestInput,
  AlterPartitionRequestPartitionData,
  AlterPartitionRequestPartitionDataInput,
  AlterPartitionRequestTopicData,
  AlterPartitionRequestTopicDataInput,
  AlterPartitionResponse,
  AlterPartitionResponseInput,
  AlterPartitionResponsePartitionData,
  AlterPartitionResponsePartitionDataInput,
  AlterPartitionResponseTopicData,
  AlterPartitionResponseTopicDataInput,
} from '../../messages/alter-partition.ts';
import { NONE } from '../empty.ts';
import type { Reader } from '../reader.ts';
import { type Writer, refuse } from '../writer.ts';

export function decodeAlterPartitionRequestBrokerState(reader: Reader, _version: number): AlterPartitionRequestBrokerState {
  const brokerId = reader.int32();
  const brokerEpoch = reader.int64();
  reader.skipTags();
  return { brokerId, brokerEpoch };
}

export function encodeAlterPartitionRequestBrokerState(writer: Writer, _version: number, message: AlterPartitionRequestBrokerStateInput): void {
  writer.int32(message.brokerId);
  writer.int64(message.brokerEpoch ?? -1);
  writer.uvarint(0);
}

export function decodeAlterPartitionRequestPartitionData(reader: Reader, version: number): AlterPartitionRequestPartitionData {
  const partitionIndex = reader.int32();
  const leaderEpoch = reader.int32();
  let newIsr: AlterPartitionRequestPartitionData['newIsr'] = [];
  if (version <= 2) {
    newIsr = reader.int32Array(true);
  }
  const newIsrWithEpochs: AlterPartitionRequestPartitionData['newIsrWithEpochs'] = [];
  if (version === 3) {
    for (let left = reader.arrayCount(true, 13); left > 0 && !reader.failed; left--) newIsrWithEpochs.push(decodeAlterPartitionRequestBrokerState(reader, version));
  }
  const leaderRecoveryState = version >= 1 ? reader.int8() : 0;
  const partitionEpoch = reader.int32();
  reader.skipTags();
  return { partitionIndex, leaderEpoch, newIsr, newIsrWithEpochs, leaderRecoveryState, partitionEpoch };
}

export function encodeAlterPartitionRequestPartitionData(writer: Writer, version: number, message: AlterPartitionRequestPartitionDataInput): void {
  writer.int32(message.partitionIndex);
  writer.int32(message.leaderEpoch);
  if (version <= 2) {
    const newIsrValue = message.newIsr ?? NONE;
    writer.int32Array(newIsrValue, true);
  } else if ((message.newIsr !== undefined && message.newIsr.length > 0)) refuse('AlterPartitionRequestPartitionData.newIsr', version);
  if (version === 3) {
    const newIsrWithEpochsValue = message.newIsrWithEpochs ?? NONE;
    writer.arrayCount(newIsrWithEpochsValue.length, true);
    for (let i = 0; i < newIsrWithEpochsValue.length; i++) encodeAlterPartitionRequestBrokerState(writer, version, newIsrWithEpochsValue[i]!);
  } else if ((message.newIsrWithEpochs !== undefined && message.newIsrWithEpochs.length > 0)) refuse('AlterPartitionRequestPartitionData.newIsrWithEpochs', version);
  if (version >= 1) {
    writer.int8(message.leaderRecoveryState ?? 0);
  } else if ((message.leaderRecoveryState ?? 0) !== 0) refuse('AlterPartitionRequestPartitionData.leaderRecoveryState', version);
  writer.int32(message.partitionEpoch);
  writer.uvarint(0);
}

export function decodeAlterPartitionRequestTopicData(reader: Reader, version: number): AlterPartitionRequestTopicData {
  const topicName = version <= 1 ? reader.string(true) : '';
  const topicId = version >= 2 ? reader.uuid() : ZERO_UUID;
  const partitions: AlterPartitionRequestTopicData['partitions'] = [];
  for (let left = reader.arrayCount(true, 14); left > 0 && !reader.failed; left--) partitions.push(decodeAlterPartitionRequestPartitionData(reader, version));
  reader.skipTags();
  return { topicName, topicId, partitions };
}

export function encodeAlterPartitionRequestTopicData(writer: Writer, version: number, message: AlterPartitionRequestTopicDataInput): void {
  if (version <= 1) {
    writer.string(message.topicName ?? '', true);
  }
  if (version >= 2) {
    writer.uuid(message.topicId ?? ZERO_UUID);
  }
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeAlterPartitionRequestPartitionData(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeAlterPartitionRequest(reader: Reader, version: number): AlterPartitionRequest {
  const brokerId = reader.int32();
  const brokerEpoch = reader.int64();
  const topics: AlterPartitionRequest['topics'] = [];
  for (let left = reader.arrayCount(true, 3); left > 0 && !reader.failed; left--) topics.push(decodeAlterPartitionRequestTopicData(reader, version));
  reader.skipTags();
  return { brokerId, brokerEpoch, topics };
}

export function encodeAlterPartitionRequest(writer: Writer, version: number, message: AlterPartitionRequestInput): void {
  writer.int32(message.brokerId);
  writer.int64(message.brokerEpoch ?? -1);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, true);
    for (let i = 0; i < topicsValue.length; i++) encodeAlterPartitionRequestTopicData(writer, version, topicsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeAlterPartitionResponsePartitionData(reader: Reader, version: number): AlterPartitionResponsePartitionData {
  const partitionIndex = reader.int32();
  const errorCode = reader.int16();
  const leaderId = reader.int32();
  const leaderEpoch = reader.int32();
  let isr: AlterPartitionResponsePartitionData['isr'] = [];
  isr = reader.int32Array(true);
  const leaderRecoveryState = version >= 1 ? reader.int8() : 0;
  const partitionEpoch = reader.int32();
  reader.skipTags();
  return { partitionIndex, errorCode, leaderId, leaderEpoch, isr, leaderRecoveryState, partitionEpoch };
}

export function encodeAlterPartitionResponsePartitionData(writer: Writer, version: number, message: AlterPartitionResponsePartitionDataInput): void {
  writer.int32(message.partitionIndex);
  writer.int16(message.errorCode);
  writer.int32(message.leaderId);
  writer.int32(message.leaderEpoch);
  {
    const isrValue = message.isr;
    writer.int32Array(isrValue, true);
  }
  if (version >= 1) {
    writer.int8(message.leaderRecoveryState ?? 0);
  }
  writer.int32(message.partitionEpoch);
  writer.uvarint(0);
}

export function decodeAlterPartitionResponseTopicData(reader: Reader, version: number): AlterPartitionResponseTopicData {
  const topicName = version <= 1 ? reader.string(true) : '';
  const topicId = version >= 2 ? reader.uuid() : ZERO_UUID;
  const partitions: AlterPartitionResponseTopicData['partitions'] = [];
  for (let left = reader.arrayCount(true, 20); left > 0 && !reader.failed; left--) partitions.push(decodeAlterPartitionResponsePartitionData(reader, version));
  reader.skipTags();
  return { topicName, topicId, partitions };
}

export function encodeAlterPartitionResponseTopicData(writer: Writer, version: number, message: AlterPartitionResponseTopicDataInput): void {
  if (version <= 1) {
    writer.string(message.topicName ?? '', true);
  }
  if (version >= 2) {
    writer.uuid(message.topicId ?? ZERO_UUID);
  }
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeAlterPartitionResponsePartitionData(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeAlterPartitionResponse(reader: Reader, version: number): AlterPartitionResponse {
  const throttleTimeMs = reader.int32();
  const errorCode = reader.int16();
  const topics: AlterPartitionResponse['topics'] = [];
  for (let left = reader.arrayCount(true, 3); left > 0 && !reader.failed; left--) topics.push(decodeAlterPartitionResponseTopicData(reader, version));
  reader.skipTags();
  return { throttleTimeMs, errorCode, topics };
}

export function encodeAlterPartitionResponse(writer: Writer, version: number, message: AlterPartitionResponseInput): void {
  writer.int32(message.throttleTimeMs);
  writer.int16(message.errorCode);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, true);
    for (let i = 0; i < topicsValue.length; i++) encodeAlterPartitionResponseTopicData(writer, version, topicsValue[i]!);
  }
  writer.uvarint(0);
}
