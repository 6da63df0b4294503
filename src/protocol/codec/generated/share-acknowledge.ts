// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  ShareAcknowledgeRequest,
  ShareAcknowledgeRequestAcknowledgePartition,
  ShareAcknowledgeRequestAcknowledgePartitionInput,
  ShareAcknowledgeRequestAcknowledgeTopic,
  ShareAcknowledgeRequestAcknowledgeTopicInput,
  ShareAcknowledgeRequestAcknowledgementBatch,
  ShareAcknowledgeRequestAcknowledgementBatchInput,
  ShareAcknowledgeRequestInput,
  ShareAcknowledgeResponse,
  ShareAcknowledgeResponseInput,
  ShareAcknowledgeResponseLeaderIdAndEpoch,
  ShareAcknowledgeResponseLeaderIdAndEpochInput,
  ShareAcknowledgeResponseNodeEndpoint,
  ShareAcknowledgeResponseNodeEndpointInput,
  ShareAcknowledgeResponsePartitionData,
  ShareAcknowledgeResponsePartitionDataInput,
  ShareAcknowledgeResponseShareAcknowledgeTopicResponse,
  ShareAcknowledgeResponseShareAcknowledgeTopicResponseInput,
} from '../../messages/share-acknowledge.ts';
import type { Reader } from '../reader.ts';
import { type Writer, refuse } from '../writer.ts';

export function decodeShareAcknowledgeRequestAcknowledgementBatch(reader: Reader, _version: number): ShareAcknowledgeRequestAcknowledgementBatch {
  const firstOffset = reader.int64();
  const lastOffset = reader.int64();
  let acknowledgeTypes: ShareAcknowledgeRequestAcknowledgementBatch['acknowledgeTypes'] = [];
  acknowledgeTypes = reader.int8Array(true);
  reader.skipTags();
  return { firstOffset, lastOffset, acknowledgeTypes };
}

export function encodeShareAcknowledgeRequestAcknowledgementBatch(writer: Writer, _version: number, message: ShareAcknowledgeRequestAcknowledgementBatchInput): void {
  writer.int64(message.firstOffset);
  writer.int64(message.lastOffset);
  {
    const acknowledgeTypesValue = message.acknowledgeTypes;
    writer.int8Array(acknowledgeTypesValue, true);
  }
  writer.uvarint(0);
}

export function decodeShareAcknowledgeRequestAcknowledgePartition(reader: Reader, version: number): ShareAcknowledgeRequestAcknowledgePartition {
  const partitionIndex = reader.int32();
  const acknowledgementBatches: ShareAcknowledgeRequestAcknowledgePartition['acknowledgementBatches'] = [];
  for (let left = reader.arrayCount(true, 18); left > 0 && !reader.failed; left--) acknowledgementBatches.push(decodeShareAcknowledgeRequestAcknowledgementBatch(reader, version));
  reader.skipTags();
  return { partitionIndex, acknowledgementBatches };
}

export function encodeShareAcknowledgeRequestAcknowledgePartition(writer: Writer, version: number, message: ShareAcknowledgeRequestAcknowledgePartitionInput): void {
  writer.int32(message.partitionIndex);
  {
    const acknowledgementBatchesValue = message.acknowledgementBatches;
    writer.arrayCount(acknowledgementBatchesValue.length, true);
    for (let i = 0; i < acknowledgementBatchesValue.length; i++) encodeShareAcknowledgeRequestAcknowledgementBatch(writer, version, acknowledgementBatchesValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeShareAcknowledgeRequestAcknowledgeTopic(reader: Reader, version: number): ShareAcknowledgeRequestAcknowledgeTopic {
  const topicId = reader.uuid();
  const partitions: ShareAcknowledgeRequestAcknowledgeTopic['partitions'] = [];
  for (let left = reader.arrayCount(true, 6); left > 0 && !reader.failed; left--) partitions.push(decodeShareAcknowledgeRequestAcknowledgePartition(reader, version));
  reader.skipTags();
  return { topicId, partitions };
}

export function encodeShareAcknowledgeRequestAcknowledgeTopic(writer: Writer, version: number, message: ShareAcknowledgeRequestAcknowledgeTopicInput): void {
  writer.uuid(message.topicId);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeShareAcknowledgeRequestAcknowledgePartition(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeShareAcknowledgeRequest(reader: Reader, version: number): ShareAcknowledgeRequest {
  const groupId = reader.nullableString(true);
  const memberId = reader.nullableString(true);
  const shareSessionEpoch = reader.int32();
  const isRenewAck = version === 2 ? reader.bool() : false;
  const topics: ShareAcknowledgeRequest['topics'] = [];
  for (let left = reader.arrayCount(true, 18); left > 0 && !reader.failed; left--) topics.push(decodeShareAcknowledgeRequestAcknowledgeTopic(reader, version));
  reader.skipTags();
  return { groupId, memberId, shareSessionEpoch, isRenewAck, topics };
}

export function encodeShareAcknowledgeRequest(writer: Writer, version: number, message: ShareAcknowledgeRequestInput): void {
  {
    const groupIdValue = message.groupId ?? null;
    writer.nullableString(groupIdValue, true);
  }
  {
    const memberIdValue = message.memberId === undefined ? '' : message.memberId;
    writer.nullableString(memberIdValue, true);
  }
  writer.int32(message.shareSessionEpoch);
  if (version === 2) {
    writer.bool(message.isRenewAck ?? false);
  } else if ((message.isRenewAck ?? false) !== false) refuse('ShareAcknowledgeRequest.isRenewAck', version);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, true);
    for (let i = 0; i < topicsValue.length; i++) encodeShareAcknowledgeRequestAcknowledgeTopic(writer, version, topicsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeShareAcknowledgeResponseLeaderIdAndEpoch(reader: Reader, _version: number): ShareAcknowledgeResponseLeaderIdAndEpoch {
  const leaderId = reader.int32();
  const leaderEpoch = reader.int32();
  reader.skipTags();
  return { leaderId, leaderEpoch };
}

export function encodeShareAcknowledgeResponseLeaderIdAndEpoch(writer: Writer, _version: number, message: ShareAcknowledgeResponseLeaderIdAndEpochInput): void {
  writer.int32(message.leaderId);
  writer.int32(message.leaderEpoch);
  writer.uvarint(0);
}

export function decodeShareAcknowledgeResponsePartitionData(reader: Reader, version: number): ShareAcknowledgeResponsePartitionData {
  const partitionIndex = reader.int32();
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  const currentLeader = decodeShareAcknowledgeResponseLeaderIdAndEpoch(reader, version);
  reader.skipTags();
  return { partitionIndex, errorCode, errorMessage, currentLeader };
}

export function encodeShareAcknowledgeResponsePartitionData(writer: Writer, version: number, message: ShareAcknowledgeResponsePartitionDataInput): void {
  writer.int32(message.partitionIndex);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage ?? null;
    writer.nullableString(errorMessageValue, true);
  }
  {
    const currentLeaderValue = message.currentLeader;
    encodeShareAcknowledgeResponseLeaderIdAndEpoch(writer, version, currentLeaderValue);
  }
  writer.uvarint(0);
}

export function decodeShareAcknowledgeResponseShareAcknowledgeTopicResponse(reader: Reader, version: number): ShareAcknowledgeResponseShareAcknowledgeTopicResponse {
  const topicId = reader.uuid();
  const partitions: ShareAcknowledgeResponseShareAcknowledgeTopicResponse['partitions'] = [];
  for (let left = reader.arrayCount(true, 17); left > 0 && !reader.failed; left--) partitions.push(decodeShareAcknowledgeResponsePartitionData(reader, version));
  reader.skipTags();
  return { topicId, partitions };
}

export function encodeShareAcknowledgeResponseShareAcknowledgeTopicResponse(writer: Writer, version: number, message: ShareAcknowledgeResponseShareAcknowledgeTopicResponseInput): void {
  writer.uuid(message.topicId);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeShareAcknowledgeResponsePartitionData(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeShareAcknowledgeResponseNodeEndpoint(reader: Reader, _version: number): ShareAcknowledgeResponseNodeEndpoint {
  const nodeId = reader.int32();
  const host = reader.string(true);
  const port = reader.int32();
  const rack = reader.nullableString(true);
  reader.skipTags();
  return { nodeId, host, port, rack };
}

export function encodeShareAcknowledgeResponseNodeEndpoint(writer: Writer, _version: number, message: ShareAcknowledgeResponseNodeEndpointInput): void {
  writer.int32(message.nodeId);
  writer.string(message.host, true);
  writer.int32(message.port);
  {
    const rackValue = message.rack ?? null;
    writer.nullableString(rackValue, true);
  }
  writer.uvarint(0);
}

export function decodeShareAcknowledgeResponse(reader: Reader, version: number): ShareAcknowledgeResponse {
  const throttleTimeMs = reader.int32();
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  const acquisitionLockTimeoutMs = version === 2 ? reader.int32() : 0;
  const responses: ShareAcknowledgeResponse['responses'] = [];
  for (let left = reader.arrayCount(true, 18); left > 0 && !reader.failed; left--) responses.push(decodeShareAcknowledgeResponseShareAcknowledgeTopicResponse(reader, version));
  const nodeEndpoints: ShareAcknowledgeResponse['nodeEndpoints'] = [];
  for (let left = reader.arrayCount(true, 11); left > 0 && !reader.failed; left--) nodeEndpoints.push(decodeShareAcknowledgeResponseNodeEndpoint(reader, version));
  reader.skipTags();
  return { throttleTimeMs, errorCode, errorMessage, acquisitionLockTimeoutMs, responses, nodeEndpoints };
}

export function encodeShareAcknowledgeResponse(writer: Writer, version: number, message: ShareAcknowledgeResponseInput): void {
  writer.int32(message.throttleTimeMs);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage ?? null;
    writer.nullableString(errorMessageValue, true);
  }
  if (version === 2) {
    writer.int32(message.acquisitionLockTimeoutMs ?? 0);
  }
  {
    const responsesValue = message.responses;
    writer.arrayCount(responsesValue.length, true);
    for (let i = 0; i < responsesValue.length; i++) encodeShareAcknowledgeResponseShareAcknowledgeTopicResponse(writer, version, responsesValue[i]!);
  }
  {
    const nodeEndpointsValue = message.nodeEndpoints;
    writer.arrayCount(nodeEndpointsValue.length, true);
    for (let i = 0; i < nodeEndpointsValue.length; i++) encodeShareAcknowledgeResponseNodeEndpoint(writer, version, nodeEndpointsValue[i]!);
  }
  writer.uvarint(0);
}
