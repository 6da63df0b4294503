// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import { ZERO_UUID } from '../../../base/ids.ts';
import type {
  OffsetCommitRequest,
  OffsetCommitRequestInput,
  OffsetCommitRequestOffsetCommitRequestPartition,
  OffsetCommitRequestOffsetCommitRequestPartitionInput,
  OffsetCommitRequestOffsetCommitRequestTopic,
  OffsetCommitRequestOffsetCommitRequestTopicInput,
  OffsetCommitResponse,
  OffsetCommitResponseInput,
  OffsetCommitResponseOffsetCommitResponsePartition,
  OffsetCommitResponseOffsetCommitResponsePartitionInput,
  OffsetCommitResponseOffsetCommitResponseTopic,
  OffsetCommitResponseOffsetCommitResponseTopicInput,
} from '../../messages/offset-commit.ts';
import type { Reader } from '../reader.ts';
import { type Writer, refuse } from '../writer.ts';

export function decodeOffsetCommitRequestOffsetCommitRequestPartition(reader: Reader, version: number): OffsetCommitRequestOffsetCommitRequestPartition {
  const flexible = version >= 8;
  const partitionIndex = reader.int32();
  const committedOffset = reader.int64();
  const committedLeaderEpoch = version >= 6 ? reader.int32() : -1;
  const commitTimestamp = version === 1 ? reader.int64() : -1;
  const committedMetadata = reader.nullableString(flexible);
  if (flexible) reader.skipTags();
  return { partitionIndex, committedOffset, committedLeaderEpoch, commitTimestamp, committedMetadata };
}

export function encodeOffsetCommitRequestOffsetCommitRequestPartition(writer: Writer, version: number, message: OffsetCommitRequestOffsetCommitRequestPartitionInput): void {
  const flexible = version >= 8;
  writer.int32(message.partitionIndex);
  writer.int64(message.committedOffset);
  if (version >= 6) {
    writer.int32(message.committedLeaderEpoch ?? -1);
  }
  if (version === 1) {
    writer.int64(message.commitTimestamp ?? -1);
  } else if ((message.commitTimestamp ?? -1) !== -1) refuse('OffsetCommitRequestOffsetCommitRequestPartition.commitTimestamp', version);
  {
    const committedMetadataValue = message.committedMetadata === undefined ? '' : message.committedMetadata;
    writer.nullableString(committedMetadataValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeOffsetCommitRequestOffsetCommitRequestTopic(reader: Reader, version: number): OffsetCommitRequestOffsetCommitRequestTopic {
  const flexible = version >= 8;
  const name = version <= 9 ? reader.string(flexible) : '';
  const topicId = version === 10 ? reader.uuid() : ZERO_UUID;
  const partitions: OffsetCommitRequestOffsetCommitRequestTopic['partitions'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 18 : 14); left > 0 && !reader.failed; left--) partitions.push(decodeOffsetCommitRequestOffsetCommitRequestPartition(reader, version));
  if (flexible) reader.skipTags();
  return { name, topicId, partitions };
}

export function encodeOffsetCommitRequestOffsetCommitRequestTopic(writer: Writer, version: number, message: OffsetCommitRequestOffsetCommitRequestTopicInput): void {
  const flexible = version >= 8;
  if (version <= 9) {
    writer.string(message.name ?? '', flexible);
  }
  if (version === 10) {
    writer.uuid(message.topicId ?? ZERO_UUID);
  }
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, flexible);
    for (let i = 0; i < partitionsValue.length; i++) encodeOffsetCommitRequestOffsetCommitRequestPartition(writer, version, partitionsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeOffsetCommitRequest(reader: Reader, version: number): OffsetCommitRequest {
  const flexible = version >= 8;
  const groupId = reader.string(flexible);
  const generationIdOrMemberEpoch = version >= 1 ? reader.int32() : -1;
  const memberId = version >= 1 ? reader.string(flexible) : '';
  const groupInstanceId = version >= 7 ? reader.nullableString(flexible) : null;
  const retentionTimeMs = version >= 2 && version <= 4 ? reader.int64() : -1;
  const topics: OffsetCommitRequest['topics'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) topics.push(decodeOffsetCommitRequestOffsetCommitRequestTopic(reader, version));
  if (flexible) reader.skipTags();
  return { groupId, generationIdOrMemberEpoch, memberId, groupInstanceId, retentionTimeMs, topics };
}

export function encodeOffsetCommitRequest(writer: Writer, version: number, message: OffsetCommitRequestInput): void {
  const flexible = version >= 8;
  writer.string(message.groupId, flexible);
  if (version >= 1) {
    writer.int32(message.generationIdOrMemberEpoch ?? -1);
  }
  if (version >= 1) {
    writer.string(message.memberId ?? '', flexible);
  }
  if (version >= 7) {
    const groupInstanceIdValue = message.groupInstanceId ?? null;
    writer.nullableString(groupInstanceIdValue, flexible);
  } else if ((message.groupInstanceId ?? null) !== null) refuse('OffsetCommitRequest.groupInstanceId', version);
  if (version >= 2 && version <= 4) {
    writer.int64(message.retentionTimeMs ?? -1);
  }
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, flexible);
    for (let i = 0; i < topicsValue.length; i++) encodeOffsetCommitRequestOffsetCommitRequestTopic(writer, version, topicsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeOffsetCommitResponseOffsetCommitResponsePartition(reader: Reader, version: number): OffsetCommitResponseOffsetCommitResponsePartition {
  const flexible = version >= 8;
  const partitionIndex = reader.int32();
  const errorCode = reader.int16();
  if (flexible) reader.skipTags();
  return { partitionIndex, errorCode };
}

export function encodeOffsetCommitResponseOffsetCommitResponsePartition(writer: Writer, version: number, message: OffsetCommitResponseOffsetCommitResponsePartitionInput): void {
  const flexible = version >= 8;
  writer.int32(message.partitionIndex);
  writer.int16(message.errorCode);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeOffsetCommitResponseOffsetCommitResponseTopic(reader: Reader, version: number): OffsetCommitResponseOffsetCommitResponseTopic {
  const flexible = version >= 8;
  const name = version <= 9 ? reader.string(flexible) : '';
  const topicId = version === 10 ? reader.uuid() : ZERO_UUID;
  const partitions: OffsetCommitResponseOffsetCommitResponseTopic['partitions'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 7 : 6); left > 0 && !reader.failed; left--) partitions.push(decodeOffsetCommitResponseOffsetCommitResponsePartition(reader, version));
  if (flexible) reader.skipTags();
  return { name, topicId, partitions };
}

export function encodeOffsetCommitResponseOffsetCommitResponseTopic(writer: Writer, version: number, message: OffsetCommitResponseOffsetCommitResponseTopicInput): void {
  const flexible = version >= 8;
  if (version <= 9) {
    writer.string(message.name ?? '', flexible);
  }
  if (version === 10) {
    writer.uuid(message.topicId ?? ZERO_UUID);
  }
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, flexible);
    for (let i = 0; i < partitionsValue.length; i++) encodeOffsetCommitResponseOffsetCommitResponsePartition(writer, version, partitionsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeOffsetCommitResponse(reader: Reader, version: number): OffsetCommitResponse {
  const flexible = version >= 8;
  const throttleTimeMs = version >= 3 ? reader.int32() : 0;
  const topics: OffsetCommitResponse['topics'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) topics.push(decodeOffsetCommitResponseOffsetCommitResponseTopic(reader, version));
  if (flexible) reader.skipTags();
  return { throttleTimeMs, topics };
}

export function encodeOffsetCommitResponse(writer: Writer, version: number, message: OffsetCommitResponseInput): void {
  const flexible = version >= 8;
  if (version >= 3) {
    writer.int32(message.throttleTimeMs ?? 0);
  }
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, flexible);
    for (let i = 0; i < topicsValue.length; i++) encodeOffsetCommitResponseOffsetCommitResponseTopic(writer, version, topicsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}
