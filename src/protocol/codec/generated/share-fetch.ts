// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  ShareFetchRequest,
  ShareFetchRequestAcknowledgementBatch,
  ShareFetchRequestAcknowledgementBatchInput,
  ShareFetchRequestFetchPartition,
  ShareFetchRequestFetchPartitionInput,
  ShareFetchRequestFetchTopic,
  ShareFetchRequestFetchTopicInput,
  ShareFetchRequestForgottenTopic,
  ShareFetchRequestForgottenTopicInput,
  ShareFetchRequestInput,
  ShareFetchResponse,
  ShareFetchResponseAcquiredRecords,
  ShareFetchResponseAcquiredRecordsInput,
  ShareFetchResponseInput,
  ShareFetchResponseLeaderIdAndEpoch,
  ShareFetchResponseLeaderIdAndEpochInput,
  ShareFetchResponseNodeEndpoint,
  ShareFetchResponseNodeEndpointInput,
  ShareFetchResponsePartitionData,
  ShareFetchResponsePartitionDataInput,
  ShareFetchResponseShareFetchableTopicResponse,
  ShareFetchResponseShareFetchableTopicResponseInput,
} from '../../messages/share-fetch.ts';
import type { Reader } from '../reader.ts';
import { type Writer, refuse, refuseNull } from '../writer.ts';

export function decodeShareFetchRequestAcknowledgementBatch(reader: Reader, _version: number): ShareFetchRequestAcknowledgementBatch {
  const firstOffset = reader.int64();
  const lastOffset = reader.int64();
  let acknowledgeTypes: ShareFetchRequestAcknowledgementBatch['acknowledgeTypes'] = [];
  acknowledgeTypes = reader.int8Array(true);
  reader.skipTags();
  return { firstOffset, lastOffset, acknowledgeTypes };
}

export function encodeShareFetchRequestAcknowledgementBatch(writer: Writer, _version: number, message: ShareFetchRequestAcknowledgementBatchInput): void {
  writer.int64(message.firstOffset);
  writer.int64(message.lastOffset);
  {
    const acknowledgeTypesValue = message.acknowledgeTypes;
    writer.int8Array(acknowledgeTypesValue, true);
  }
  writer.uvarint(0);
}

export function decodeShareFetchRequestFetchPartition(reader: Reader, version: number): ShareFetchRequestFetchPartition {
  const partitionIndex = reader.int32();
  const acknowledgementBatches: ShareFetchRequestFetchPartition['acknowledgementBatches'] = [];
  for (let left = reader.arrayCount(true, 18); left > 0 && !reader.failed; left--) acknowledgementBatches.push(decodeShareFetchRequestAcknowledgementBatch(reader, version));
  reader.skipTags();
  return { partitionIndex, acknowledgementBatches };
}

export function encodeShareFetchRequestFetchPartition(writer: Writer, version: number, message: ShareFetchRequestFetchPartitionInput): void {
  writer.int32(message.partitionIndex);
  {
    const acknowledgementBatchesValue = message.acknowledgementBatches;
    writer.arrayCount(acknowledgementBatchesValue.length, true);
    for (let i = 0; i < acknowledgementBatchesValue.length; i++) encodeShareFetchRequestAcknowledgementBatch(writer, version, acknowledgementBatchesValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeShareFetchRequestFetchTopic(reader: Reader, version: number): ShareFetchRequestFetchTopic {
  const topicId = reader.uuid();
  const partitions: ShareFetchRequestFetchTopic['partitions'] = [];
  for (let left = reader.arrayCount(true, 6); left > 0 && !reader.failed; left--) partitions.push(decodeShareFetchRequestFetchPartition(reader, version));
  reader.skipTags();
  return { topicId, partitions };
}

export function encodeShareFetchRequestFetchTopic(writer: Writer, version: number, message: ShareFetchRequestFetchTopicInput): void {
  writer.uuid(message.topicId);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeShareFetchRequestFetchPartition(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeShareFetchRequestForgottenTopic(reader: Reader, _version: number): ShareFetchRequestForgottenTopic {
  const topicId = reader.uuid();
  let partitions: ShareFetchRequestForgottenTopic['partitions'] = [];
  partitions = reader.int32Array(true);
  reader.skipTags();
  return { topicId, partitions };
}

export function encodeShareFetchRequestForgottenTopic(writer: Writer, _version: number, message: ShareFetchRequestForgottenTopicInput): void {
  writer.uuid(message.topicId);
  {
    const partitionsValue = message.partitions;
    writer.int32Array(partitionsValue, true);
  }
  writer.uvarint(0);
}

export function decodeShareFetchRequest(reader: Reader, version: number): ShareFetchRequest {
  const groupId = reader.nullableString(true);
  const memberId = reader.nullableString(true);
  const shareSessionEpoch = reader.int32();
  const maxWaitMs = reader.int32();
  const minBytes = reader.int32();
  const maxBytes = reader.int32();
  const maxRecords = reader.int32();
  const batchSize = reader.int32();
  const shareAcquireMode = version === 2 ? reader.int8() : 0;
  const isRenewAck = version === 2 ? reader.bool() : false;
  const topics: ShareFetchRequest['topics'] = [];
  for (let left = reader.arrayCount(true, 18); left > 0 && !reader.failed; left--) topics.push(decodeShareFetchRequestFetchTopic(reader, version));
  const forgottenTopicsData: ShareFetchRequest['forgottenTopicsData'] = [];
  for (let left = reader.arrayCount(true, 18); left > 0 && !reader.failed; left--) forgottenTopicsData.push(decodeShareFetchRequestForgottenTopic(reader, version));
  reader.skipTags();
  return { groupId, memberId, shareSessionEpoch, maxWaitMs, minBytes, maxBytes, maxRecords, batchSize, shareAcquireMode, isRenewAck, topics, forgottenTopicsData };
}

export function encodeShareFetchRequest(writer: Writer, version: number, message: ShareFetchRequestInput): void {
  {
    const groupIdValue = message.groupId ?? null;
    writer.nullableString(groupIdValue, true);
  }
  {
    const memberIdValue = message.memberId === undefined ? '' : message.memberId;
    writer.nullableString(memberIdValue, true);
  }
  writer.int32(message.shareSessionEpoch);
  writer.int32(message.maxWaitMs);
  writer.int32(message.minBytes);
  writer.int32(message.maxBytes ?? 2147483647);
  writer.int32(message.maxRecords);
  writer.int32(message.batchSize);
  if (version === 2) {
    writer.int8(message.shareAcquireMode ?? 0);
  }
  if (version === 2) {
    writer.bool(message.isRenewAck ?? false);
  } else if ((message.isRenewAck ?? false) !== false) refuse('ShareFetchRequest.isRenewAck', version);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, true);
    for (let i = 0; i < topicsValue.length; i++) encodeShareFetchRequestFetchTopic(writer, version, topicsValue[i]!);
  }
  {
    const forgottenTopicsDataValue = message.forgottenTopicsData;
    writer.arrayCount(forgottenTopicsDataValue.length, true);
    for (let i = 0; i < forgottenTopicsDataValue.length; i++) encodeShareFetchRequestForgottenTopic(writer, version, forgottenTopicsDataValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeShareFetchResponseLeaderIdAndEpoch(reader: Reader, _version: number): ShareFetchResponseLeaderIdAndEpoch {
  const leaderId = reader.int32();
  const leaderEpoch = reader.int32();
  reader.skipTags();
  return { leaderId, leaderEpoch };
}

export function encodeShareFetchResponseLeaderIdAndEpoch(writer: Writer, _version: number, message: ShareFetchResponseLeaderIdAndEpochInput): void {
  writer.int32(message.leaderId);
  writer.int32(message.leaderEpoch);
  writer.uvarint(0);
}

export function decodeShareFetchResponseAcquiredRecords(reader: Reader, _version: number): ShareFetchResponseAcquiredRecords {
  const firstOffset = reader.int64();
  const lastOffset = reader.int64();
  const deliveryCount = reader.int16();
  reader.skipTags();
  return { firstOffset, lastOffset, deliveryCount };
}

export function encodeShareFetchResponseAcquiredRecords(writer: Writer, _version: number, message: ShareFetchResponseAcquiredRecordsInput): void {
  writer.int64(message.firstOffset);
  writer.int64(message.lastOffset);
  writer.int16(message.deliveryCount);
  writer.uvarint(0);
}

export function decodeShareFetchResponsePartitionData(reader: Reader, version: number): ShareFetchResponsePartitionData {
  const partitionIndex = reader.int32();
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  const acknowledgeErrorCode = reader.int16();
  const acknowledgeErrorMessage = reader.nullableString(true);
  const currentLeader = decodeShareFetchResponseLeaderIdAndEpoch(reader, version);
  const records = reader.presentRecords(true);
  const acquiredRecords: ShareFetchResponsePartitionData['acquiredRecords'] = [];
  for (let left = reader.arrayCount(true, 19); left > 0 && !reader.failed; left--) acquiredRecords.push(decodeShareFetchResponseAcquiredRecords(reader, version));
  reader.skipTags();
  return { partitionIndex, errorCode, errorMessage, acknowledgeErrorCode, acknowledgeErrorMessage, currentLeader, records, acquiredRecords };
}

export function encodeShareFetchResponsePartitionData(writer: Writer, version: number, message: ShareFetchResponsePartitionDataInput): void {
  writer.int32(message.partitionIndex);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage ?? null;
    writer.nullableString(errorMessageValue, true);
  }
  writer.int16(message.acknowledgeErrorCode);
  {
    const acknowledgeErrorMessageValue = message.acknowledgeErrorMessage ?? null;
    writer.nullableString(acknowledgeErrorMessageValue, true);
  }
  {
    const currentLeaderValue = message.currentLeader;
    encodeShareFetchResponseLeaderIdAndEpoch(writer, version, currentLeaderValue);
  }
  {
    const recordsValue = message.records ?? null;
    if (recordsValue === null) refuseNull('ShareFetchResponsePartitionData.records', version);
    else {
      writer.records(recordsValue, true);
    }
  }
  {
    const acquiredRecordsValue = message.acquiredRecords;
    writer.arrayCount(acquiredRecordsValue.length, true);
    for (let i = 0; i < acquiredRecordsValue.length; i++) encodeShareFetchResponseAcquiredRecords(writer, version, acquiredRecordsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeShareFetchResponseShareFetchableTopicResponse(reader: Reader, version: number): ShareFetchResponseShareFetchableTopicResponse {
  const topicId = reader.uuid();
  const partitions: ShareFetchResponseShareFetchableTopicResponse['partitions'] = [];
  for (let left = reader.arrayCount(true, 22); left > 0 && !reader.failed; left--) partitions.push(decodeShareFetchResponsePartitionData(reader, version));
  reader.skipTags();
  return { topicId, partitions };
}

export function encodeShareFetchResponseShareFetchableTopicResponse(writer: Writer, version: number, message: ShareFetchResponseShareFetchableTopicResponseInput): void {
  writer.uuid(message.topicId);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeShareFetchResponsePartitionData(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeShareFetchResponseNodeEndpoint(reader: Reader, _version: number): ShareFetchResponseNodeEndpoint {
  const nodeId = reader.int32();
  const host = reader.string(true);
  const port = reader.int32();
  const rack = reader.nullableString(true);
  reader.skipTags();
  return { nodeId, host, port, rack };
}

export function encodeShareFetchResponseNodeEndpoint(writer: Writer, _version: number, message: ShareFetchResponseNodeEndpointInput): void {
  writer.int32(message.nodeId);
  writer.string(message.host, true);
  writer.int32(message.port);
  {
    const rackValue = message.rack ?? null;
    writer.nullableString(rackValue, true);
  }
  writer.uvarint(0);
}

export function decodeShareFetchResponse(reader: Reader, version: number): ShareFetchResponse {
  const throttleTimeMs = reader.int32();
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  const acquisitionLockTimeoutMs = reader.int32();
  const responses: ShareFetchResponse['responses'] = [];
  for (let left = reader.arrayCount(true, 18); left > 0 && !reader.failed; left--) responses.push(decodeShareFetchResponseShareFetchableTopicResponse(reader, version));
  const nodeEndpoints: ShareFetchResponse['nodeEndpoints'] = [];
  for (let left = reader.arrayCount(true, 11); left > 0 && !reader.failed; left--) nodeEndpoints.push(decodeShareFetchResponseNodeEndpoint(reader, version));
  reader.skipTags();
  return { throttleTimeMs, errorCode, errorMessage, acquisitionLockTimeoutMs, responses, nodeEndpoints };
}

export function encodeShareFetchResponse(writer: Writer, version: number, message: ShareFetchResponseInput): void {
  writer.int32(message.throttleTimeMs);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage ?? null;
    writer.nullableString(errorMessageValue, true);
  }
  writer.int32(message.acquisitionLockTimeoutMs);
  {
    const responsesValue = message.responses;
    writer.arrayCount(responsesValue.length, true);
    for (let i = 0; i < responsesValue.length; i++) encodeShareFetchResponseShareFetchableTopicResponse(writer, version, responsesValue[i]!);
  }
  {
    const nodeEndpointsValue = message.nodeEndpoints;
    writer.arrayCount(nodeEndpointsValue.length, true);
    for (let i = 0; i < nodeEndpointsValue.length; i++) encodeShareFetchResponseNodeEndpoint(writer, version, nodeEndpointsValue[i]!);
  }
  writer.uvarint(0);
}
