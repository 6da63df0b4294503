// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import { ZERO_UUID } from '../../../base/ids.ts';
import type {
  ProduceRequest,
  ProduceRequestInput,
  ProduceRequestPartitionProduceData,
  ProduceRequestPartitionProduceDataInput,
  ProduceRequestTopicProduceData,
  ProduceRequestTopicProduceDataInput,
  ProduceResponse,
  ProduceResponseBatchIndexAndErrorMessage,
  ProduceResponseBatchIndexAndErrorMessageInput,
  ProduceResponseInput,
  ProduceResponseLeaderIdAndEpoch,
  ProduceResponseLeaderIdAndEpochInput,
  ProduceResponseNodeEndpoint,
  ProduceResponseNodeEndpointInput,
  ProduceResponsePartitionProduceResponse,
  ProduceResponsePartitionProduceResponseInput,
  ProduceResponseTopicProduceResponse,
  ProduceResponseTopicProduceResponseInput,
} from '../../messages/produce.ts';
import { NONE } from '../empty.ts';
import type { Reader } from '../reader.ts';
import { type Writer, refuse } from '../writer.ts';

export function decodeProduceRequestPartitionProduceData(reader: Reader, version: number): ProduceRequestPartitionProduceData {
  const flexible = version >= 9;
  const index = reader.int32();
  const records = reader.records(flexible);
  if (flexible) reader.skipTags();
  return { index, records };
}

export function encodeProduceRequestPartitionProduceData(writer: Writer, version: number, message: ProduceRequestPartitionProduceDataInput): void {
  const flexible = version >= 9;
  writer.int32(message.index);
  writer.records(message.records ?? null, flexible);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeProduceRequestTopicProduceData(reader: Reader, version: number): ProduceRequestTopicProduceData {
  const flexible = version >= 9;
  const name = version <= 12 ? reader.string(flexible) : '';
  const topicId = version === 13 ? reader.uuid() : ZERO_UUID;
  const partitionData: ProduceRequestTopicProduceData['partitionData'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 6 : 8); left > 0 && !reader.failed; left--) partitionData.push(decodeProduceRequestPartitionProduceData(reader, version));
  if (flexible) reader.skipTags();
  return { name, topicId, partitionData };
}

export function encodeProduceRequestTopicProduceData(writer: Writer, version: number, message: ProduceRequestTopicProduceDataInput): void {
  const flexible = version >= 9;
  if (version <= 12) {
    writer.string(message.name ?? '', flexible);
  }
  if (version === 13) {
    writer.uuid(message.topicId ?? ZERO_UUID);
  }
  {
    const partitionDataValue = message.partitionData;
    writer.arrayCount(partitionDataValue.length, flexible);
    for (let i = 0; i < partitionDataValue.length; i++) encodeProduceRequestPartitionProduceData(writer, version, partitionDataValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeProduceRequest(reader: Reader, version: number): ProduceRequest {
  const flexible = version >= 9;
  const transactionalId = version >= 3 ? reader.nullableString(flexible) : null;
  const acks = reader.int16();
  const timeoutMs = reader.int32();
  const topicData: ProduceRequest['topicData'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) topicData.push(decodeProduceRequestTopicProduceData(reader, version));
  if (flexible) reader.skipTags();
  return { transactionalId, acks, timeoutMs, topicData };
}

export function encodeProduceRequest(writer: Writer, version: number, message: ProduceRequestInput): void {
  const flexible = version >= 9;
  if (version >= 3) {
    const transactionalIdValue = message.transactionalId ?? null;
    writer.nullableString(transactionalIdValue, flexible);
  } else if ((message.transactionalId ?? null) !== null) refuse('ProduceRequest.transactionalId', version);
  writer.int16(message.acks);
  writer.int32(message.timeoutMs);
  {
    const topicDataValue = message.topicData;
    writer.arrayCount(topicDataValue.length, flexible);
    for (let i = 0; i < topicDataValue.length; i++) encodeProduceRequestTopicProduceData(writer, version, topicDataValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

const defaultProduceResponseLeaderIdAndEpoch = (): ProduceResponseLeaderIdAndEpoch => ({ leaderId: -1, leaderEpoch: -1 });

function isDefaultProduceResponseLeaderIdAndEpoch(message: ProduceResponseLeaderIdAndEpochInput): boolean {
  return !((message.leaderId ?? -1) !== -1 || (message.leaderEpoch ?? -1) !== -1);
}

export function decodeProduceResponseBatchIndexAndErrorMessage(reader: Reader, version: number): ProduceResponseBatchIndexAndErrorMessage {
  const flexible = version >= 9;
  const batchIndex = reader.int32();
  const batchIndexErrorMessage = reader.nullableString(flexible);
  if (flexible) reader.skipTags();
  return { batchIndex, batchIndexErrorMessage };
}

export function encodeProduceResponseBatchIndexAndErrorMessage(writer: Writer, version: number, message: ProduceResponseBatchIndexAndErrorMessageInput): void {
  const flexible = version >= 9;
  writer.int32(message.batchIndex);
  {
    const batchIndexErrorMessageValue = message.batchIndexErrorMessage ?? null;
    writer.nullableString(batchIndexErrorMessageValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeProduceResponseLeaderIdAndEpoch(reader: Reader, _version: number): ProduceResponseLeaderIdAndEpoch {
  const leaderId = reader.int32();
  const leaderEpoch = reader.int32();
  reader.skipTags();
  return { leaderId, leaderEpoch };
}

export function encodeProduceResponseLeaderIdAndEpoch(writer: Writer, _version: number, message: ProduceResponseLeaderIdAndEpochInput): void {
  writer.int32(message.leaderId ?? -1);
  writer.int32(message.leaderEpoch ?? -1);
  writer.uvarint(0);
}

export function decodeProduceResponsePartitionProduceResponse(reader: Reader, version: number): ProduceResponsePartitionProduceResponse {
  const flexible = version >= 9;
  const index = reader.int32();
  const errorCode = reader.int16();
  const baseOffset = reader.int64();
  const logAppendTimeMs = version >= 2 ? reader.int64() : -1;
  const logStartOffset = version >= 5 ? reader.int64() : -1;
  const recordErrors: ProduceResponsePartitionProduceResponse['recordErrors'] = [];
  if (version >= 8) {
    for (let left = reader.arrayCount(flexible, 6); left > 0 && !reader.failed; left--) recordErrors.push(decodeProduceResponseBatchIndexAndErrorMessage(reader, version));
  }
  const errorMessage = version >= 8 ? reader.nullableString(flexible) : null;
  let currentLeader: ProduceResponsePartitionProduceResponse['currentLeader'] = defaultProduceResponseLeaderIdAndEpoch();
  if (flexible) {
    for (let tags = reader.tagCount(); tags > 0 && !reader.failed; tags--) {
      const tag = reader.uvarint();
      const end = reader.tagEnd();
      if (tag === 0 && version >= 10) {
        currentLeader = decodeProduceResponseLeaderIdAndEpoch(reader, version);
        reader.closeTag(end);
      } else reader.at = end;
    }
  }
  return { index, errorCode, baseOffset, logAppendTimeMs, logStartOffset, recordErrors, errorMessage, currentLeader };
}

export function encodeProduceResponsePartitionProduceResponse(writer: Writer, version: number, message: ProduceResponsePartitionProduceResponseInput): void {
  const flexible = version >= 9;
  writer.int32(message.index);
  writer.int16(message.errorCode);
  writer.int64(message.baseOffset);
  if (version >= 2) {
    writer.int64(message.logAppendTimeMs ?? -1);
  }
  if (version >= 5) {
    writer.int64(message.logStartOffset ?? -1);
  }
  if (version >= 8) {
    const recordErrorsValue = message.recordErrors ?? NONE;
    writer.arrayCount(recordErrorsValue.length, flexible);
    for (let i = 0; i < recordErrorsValue.length; i++) encodeProduceResponseBatchIndexAndErrorMessage(writer, version, recordErrorsValue[i]!);
  }
  if (version >= 8) {
    const errorMessageValue = message.errorMessage ?? null;
    writer.nullableString(errorMessageValue, flexible);
  }
  if (!(version >= 10) && (message.currentLeader !== undefined && !isDefaultProduceResponseLeaderIdAndEpoch(message.currentLeader))) refuse('ProduceResponsePartitionProduceResponse.currentLeader', version);
  if (flexible) {
    const has0 = version >= 10 && (message.currentLeader !== undefined && !isDefaultProduceResponseLeaderIdAndEpoch(message.currentLeader));
    writer.uvarint((has0 ? 1 : 0));
    if (has0) {
      const currentLeaderValue = message.currentLeader ?? defaultProduceResponseLeaderIdAndEpoch();
      const mark = writer.beginTag(0);
      encodeProduceResponseLeaderIdAndEpoch(writer, version, currentLeaderValue);
      writer.endTag(mark);
    }
  }
}

export function decodeProduceResponseTopicProduceResponse(reader: Reader, version: number): ProduceResponseTopicProduceResponse {
  const flexible = version >= 9;
  const name = version <= 12 ? reader.string(flexible) : '';
  const topicId = version === 13 ? reader.uuid() : ZERO_UUID;
  const partitionResponses: ProduceResponseTopicProduceResponse['partitionResponses'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 33 : 14); left > 0 && !reader.failed; left--) partitionResponses.push(decodeProduceResponsePartitionProduceResponse(reader, version));
  if (flexible) reader.skipTags();
  return { name, topicId, partitionResponses };
}

export function encodeProduceResponseTopicProduceResponse(writer: Writer, version: number, message: ProduceResponseTopicProduceResponseInput): void {
  const flexible = version >= 9;
  if (version <= 12) {
    writer.string(message.name ?? '', flexible);
  }
  if (version === 13) {
    writer.uuid(message.topicId ?? ZERO_UUID);
  }
  {
    const partitionResponsesValue = message.partitionResponses;
    writer.arrayCount(partitionResponsesValue.length, flexible);
    for (let i = 0; i < partitionResponsesValue.length; i++) encodeProduceResponsePartitionProduceResponse(writer, version, partitionResponsesValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeProduceResponseNodeEndpoint(reader: Reader, _version: number): ProduceResponseNodeEndpoint {
  const nodeId = reader.int32();
  const host = reader.string(true);
  const port = reader.int32();
  const rack = reader.nullableString(true);
  reader.skipTags();
  return { nodeId, host, port, rack };
}

export function encodeProduceResponseNodeEndpoint(writer: Writer, _version: number, message: ProduceResponseNodeEndpointInput): void {
  writer.int32(message.nodeId);
  writer.string(message.host, true);
  writer.int32(message.port);
  {
    const rackValue = message.rack ?? null;
    writer.nullableString(rackValue, true);
  }
  writer.uvarint(0);
}

export function decodeProduceResponse(reader: Reader, version: number): ProduceResponse {
  const flexible = version >= 9;
  const responses: ProduceResponse['responses'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) responses.push(decodeProduceResponseTopicProduceResponse(reader, version));
  const throttleTimeMs = version >= 1 ? reader.int32() : 0;
  let nodeEndpoints: ProduceResponse['nodeEndpoints'] = [];
  if (flexible) {
    for (let tags = reader.tagCount(); tags > 0 && !reader.failed; tags--) {
      const tag = reader.uvarint();
      const end = reader.tagEnd();
      if (tag === 0 && version >= 10) {
        nodeEndpoints = [];
        for (let left = reader.arrayCount(true, 11); left > 0 && !reader.failed; left--) nodeEndpoints.push(decodeProduceResponseNodeEndpoint(reader, version));
        reader.closeTag(end);
      } else reader.at = end;
    }
  }
  return { responses, throttleTimeMs, nodeEndpoints };
}

export function encodeProduceResponse(writer: Writer, version: number, message: ProduceResponseInput): void {
  const flexible = version >= 9;
  {
    const responsesValue = message.responses;
    writer.arrayCount(responsesValue.length, flexible);
    for (let i = 0; i < responsesValue.length; i++) encodeProduceResponseTopicProduceResponse(writer, version, responsesValue[i]!);
  }
  if (version >= 1) {
    writer.int32(message.throttleTimeMs ?? 0);
  }
  if (!(version >= 10) && (message.nodeEndpoints !== undefined && message.nodeEndpoints.length > 0)) refuse('ProduceResponse.nodeEndpoints', version);
  if (flexible) {
    const has0 = version >= 10 && (message.nodeEndpoints !== undefined && message.nodeEndpoints.length > 0);
    writer.uvarint((has0 ? 1 : 0));
    if (has0) {
      const nodeEndpointsValue = message.nodeEndpoints ?? NONE;
      const mark = writer.beginTag(0);
      writer.arrayCount(nodeEndpointsValue.length, true);
      for (let i = 0; i < nodeEndpointsValue.length; i++) encodeProduceResponseNodeEndpoint(writer, version, nodeEndpointsValue[i]!);
      writer.endTag(mark);
    }
  }
}
