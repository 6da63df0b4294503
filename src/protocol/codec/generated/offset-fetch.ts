// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import { ZERO_UUID } from '../../../base/ids.ts';
import type {
  OffsetFetchRequest,
  OffsetFetchRequestInput,
  OffsetFetchRequestOffsetFetchRequestGroup,
  OffsetFetchRequestOffsetFetchRequestGroupInput,
  OffsetFetchRequestOffsetFetchRequestTopic,
  OffsetFetchRequestOffsetFetchRequestTopicInput,
  OffsetFetchRequestOffsetFetchRequestTopics,
  OffsetFetchRequestOffsetFetchRequestTopicsInput,
  OffsetFetchResponse,
  OffsetFetchResponseInput,
  OffsetFetchResponseOffsetFetchResponseGroup,
  OffsetFetchResponseOffsetFetchResponseGroupInput,
  OffsetFetchResponseOffsetFetchResponsePartition,
  OffsetFetchResponseOffsetFetchResponsePartitionInput,
  OffsetFetchResponseOffsetFetchResponsePartitions,
  OffsetFetchResponseOffsetFetchResponsePartitionsInput,
  OffsetFetchResponseOffsetFetchResponseTopic,
  OffsetFetchResponseOffsetFetchResponseTopicInput,
  OffsetFetchResponseOffsetFetchResponseTopics,
  OffsetFetchResponseOffsetFetchResponseTopicsInput,
} from '../../messages/offset-fetch.ts';
import { NONE } from '../empty.ts';
import type { Reader } from '../reader.ts';
import { type Writer, refuse, refuseNull } from '../writer.ts';

export function decodeOffsetFetchRequestOffsetFetchRequestTopic(reader: Reader, version: number): OffsetFetchRequestOffsetFetchRequestTopic {
  const flexible = version >= 6;
  const name = reader.string(flexible);
  let partitionIndexes: OffsetFetchRequestOffsetFetchRequestTopic['partitionIndexes'] = [];
  partitionIndexes = reader.int32Array(flexible);
  if (flexible) reader.skipTags();
  return { name, partitionIndexes };
}

export function encodeOffsetFetchRequestOffsetFetchRequestTopic(writer: Writer, version: number, message: OffsetFetchRequestOffsetFetchRequestTopicInput): void {
  const flexible = version >= 6;
  writer.string(message.name, flexible);
  {
    const partitionIndexesValue = message.partitionIndexes;
    writer.int32Array(partitionIndexesValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeOffsetFetchRequestOffsetFetchRequestTopics(reader: Reader, version: number): OffsetFetchRequestOffsetFetchRequestTopics {
  const name = version <= 9 ? reader.string(true) : '';
  const topicId = version === 10 ? reader.uuid() : ZERO_UUID;
  let partitionIndexes: OffsetFetchRequestOffsetFetchRequestTopics['partitionIndexes'] = [];
  partitionIndexes = reader.int32Array(true);
  reader.skipTags();
  return { name, topicId, partitionIndexes };
}

export function encodeOffsetFetchRequestOffsetFetchRequestTopics(writer: Writer, version: number, message: OffsetFetchRequestOffsetFetchRequestTopicsInput): void {
  if (version <= 9) {
    writer.string(message.name ?? '', true);
  }
  if (version === 10) {
    writer.uuid(message.topicId ?? ZERO_UUID);
  }
  {
    const partitionIndexesValue = message.partitionIndexes;
    writer.int32Array(partitionIndexesValue, true);
  }
  writer.uvarint(0);
}

export function decodeOffsetFetchRequestOffsetFetchRequestGroup(reader: Reader, version: number): OffsetFetchRequestOffsetFetchRequestGroup {
  const groupId = reader.string(true);
  const memberId = version >= 9 ? reader.nullableString(true) : null;
  const memberEpoch = version >= 9 ? reader.int32() : -1;
  let topics: OffsetFetchRequestOffsetFetchRequestGroup['topics'] = [];
  let topicsLeft = reader.nullableArrayCount(true, 3);
  topics = topicsLeft < 0 ? null : [];
  if (topics !== null) for (; topicsLeft > 0 && !reader.failed; topicsLeft--) topics.push(decodeOffsetFetchRequestOffsetFetchRequestTopics(reader, version));
  reader.skipTags();
  return { groupId, memberId, memberEpoch, topics };
}

export function encodeOffsetFetchRequestOffsetFetchRequestGroup(writer: Writer, version: number, message: OffsetFetchRequestOffsetFetchRequestGroupInput): void {
  writer.string(message.groupId, true);
  if (version >= 9) {
    const memberIdValue = message.memberId ?? null;
    writer.nullableString(memberIdValue, true);
  }
  if (version >= 9) {
    writer.int32(message.memberEpoch ?? -1);
  }
  {
    const topicsValue = message.topics === undefined ? NONE : message.topics;
    if (topicsValue === null) writer.arrayCount(-1, true);
    else {
      writer.arrayCount(topicsValue.length, true);
      for (let i = 0; i < topicsValue.length; i++) encodeOffsetFetchRequestOffsetFetchRequestTopics(writer, version, topicsValue[i]!);
    }
  }
  writer.uvarint(0);
}

export function decodeOffsetFetchRequest(reader: Reader, version: number): OffsetFetchRequest {
  const flexible = version >= 6;
  const groupId = version <= 7 ? reader.string(flexible) : '';
  let topics: OffsetFetchRequest['topics'] = [];
  if (version <= 7) {
    let topicsLeft = version >= 2 ? reader.nullableArrayCount(flexible, flexible ? 3 : 6) : reader.arrayCount(flexible, flexible ? 3 : 6);
    topics = topicsLeft < 0 ? null : [];
    if (topics !== null) for (; topicsLeft > 0 && !reader.failed; topicsLeft--) topics.push(decodeOffsetFetchRequestOffsetFetchRequestTopic(reader, version));
  }
  const groups: OffsetFetchRequest['groups'] = [];
  if (version >= 8) {
    for (let left = reader.arrayCount(flexible, 3); left > 0 && !reader.failed; left--) groups.push(decodeOffsetFetchRequestOffsetFetchRequestGroup(reader, version));
  }
  const requireStable = version >= 7 ? reader.bool() : false;
  if (flexible) reader.skipTags();
  return { groupId, topics, groups, requireStable };
}

export function encodeOffsetFetchRequest(writer: Writer, version: number, message: OffsetFetchRequestInput): void {
  const flexible = version >= 6;
  if (version <= 7) {
    writer.string(message.groupId ?? '', flexible);
  } else if ((message.groupId ?? '') !== '') refuse('OffsetFetchRequest.groupId', version);
  if (version <= 7) {
    const topicsValue = message.topics === undefined ? NONE : message.topics;
    if (topicsValue === null) {
      if (version >= 2) writer.arrayCount(-1, flexible);
      else refuseNull('OffsetFetchRequest.topics', version);
    }
    else {
      writer.arrayCount(topicsValue.length, flexible);
      for (let i = 0; i < topicsValue.length; i++) encodeOffsetFetchRequestOffsetFetchRequestTopic(writer, version, topicsValue[i]!);
    }
  } else if ((message.topics !== undefined && (message.topics === null || message.topics.length > 0))) refuse('OffsetFetchRequest.topics', version);
  if (version >= 8) {
    const groupsValue = message.groups ?? NONE;
    writer.arrayCount(groupsValue.length, flexible);
    for (let i = 0; i < groupsValue.length; i++) encodeOffsetFetchRequestOffsetFetchRequestGroup(writer, version, groupsValue[i]!);
  } else if ((message.groups !== undefined && message.groups.length > 0)) refuse('OffsetFetchRequest.groups', version);
  if (version >= 7) {
    writer.bool(message.requireStable ?? false);
  } else if ((message.requireStable ?? false) !== false) refuse('OffsetFetchRequest.requireStable', version);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeOffsetFetchResponseOffsetFetchResponsePartition(reader: Reader, version: number): OffsetFetchResponseOffsetFetchResponsePartition {
  const flexible = version >= 6;
  const partitionIndex = reader.int32();
  const committedOffset = reader.int64();
  const committedLeaderEpoch = version >= 5 ? reader.int32() : -1;
  const metadata = reader.nullableString(flexible);
  const errorCode = reader.int16();
  if (flexible) reader.skipTags();
  return { partitionIndex, committedOffset, committedLeaderEpoch, metadata, errorCode };
}

export function encodeOffsetFetchResponseOffsetFetchResponsePartition(writer: Writer, version: number, message: OffsetFetchResponseOffsetFetchResponsePartitionInput): void {
  const flexible = version >= 6;
  writer.int32(message.partitionIndex);
  writer.int64(message.committedOffset);
  if (version >= 5) {
    writer.int32(message.committedLeaderEpoch ?? -1);
  }
  {
    const metadataValue = message.metadata === undefined ? '' : message.metadata;
    writer.nullableString(metadataValue, flexible);
  }
  writer.int16(message.errorCode);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeOffsetFetchResponseOffsetFetchResponseTopic(reader: Reader, version: number): OffsetFetchResponseOffsetFetchResponseTopic {
  const flexible = version >= 6;
  const name = reader.string(flexible);
  const partitions: OffsetFetchResponseOffsetFetchResponseTopic['partitions'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 20 : 16); left > 0 && !reader.failed; left--) partitions.push(decodeOffsetFetchResponseOffsetFetchResponsePartition(reader, version));
  if (flexible) reader.skipTags();
  return { name, partitions };
}

export function encodeOffsetFetchResponseOffsetFetchResponseTopic(writer: Writer, version: number, message: OffsetFetchResponseOffsetFetchResponseTopicInput): void {
  const flexible = version >= 6;
  writer.string(message.name, flexible);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, flexible);
    for (let i = 0; i < partitionsValue.length; i++) encodeOffsetFetchResponseOffsetFetchResponsePartition(writer, version, partitionsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeOffsetFetchResponseOffsetFetchResponsePartitions(reader: Reader, _version: number): OffsetFetchResponseOffsetFetchResponsePartitions {
  const partitionIndex = reader.int32();
  const committedOffset = reader.int64();
  const committedLeaderEpoch = reader.int32();
  const metadata = reader.nullableString(true);
  const errorCode = reader.int16();
  reader.skipTags();
  return { partitionIndex, committedOffset, committedLeaderEpoch, metadata, errorCode };
}

export function encodeOffsetFetchResponseOffsetFetchResponsePartitions(writer: Writer, _version: number, message: OffsetFetchResponseOffsetFetchResponsePartitionsInput): void {
  writer.int32(message.partitionIndex);
  writer.int64(message.committedOffset);
  writer.int32(message.committedLeaderEpoch ?? -1);
  {
    const metadataValue = message.metadata === undefined ? '' : message.metadata;
    writer.nullableString(metadataValue, true);
  }
  writer.int16(message.errorCode);
  writer.uvarint(0);
}

export function decodeOffsetFetchResponseOffsetFetchResponseTopics(reader: Reader, version: number): OffsetFetchResponseOffsetFetchResponseTopics {
  const name = version <= 9 ? reader.string(true) : '';
  const topicId = version === 10 ? reader.uuid() : ZERO_UUID;
  const partitions: OffsetFetchResponseOffsetFetchResponseTopics['partitions'] = [];
  for (let left = reader.arrayCount(true, 20); left > 0 && !reader.failed; left--) partitions.push(decodeOffsetFetchResponseOffsetFetchResponsePartitions(reader, version));
  reader.skipTags();
  return { name, topicId, partitions };
}

export function encodeOffsetFetchResponseOffsetFetchResponseTopics(writer: Writer, version: number, message: OffsetFetchResponseOffsetFetchResponseTopicsInput): void {
  if (version <= 9) {
    writer.string(message.name ?? '', true);
  }
  if (version === 10) {
    writer.uuid(message.topicId ?? ZERO_UUID);
  }
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeOffsetFetchResponseOffsetFetchResponsePartitions(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeOffsetFetchResponseOffsetFetchResponseGroup(reader: Reader, version: number): OffsetFetchResponseOffsetFetchResponseGroup {
  const groupId = reader.string(true);
  const topics: OffsetFetchResponseOffsetFetchResponseGroup['topics'] = [];
  for (let left = reader.arrayCount(true, 3); left > 0 && !reader.failed; left--) topics.push(decodeOffsetFetchResponseOffsetFetchResponseTopics(reader, version));
  const errorCode = reader.int16();
  reader.skipTags();
  return { groupId, topics, errorCode };
}

export function encodeOffsetFetchResponseOffsetFetchResponseGroup(writer: Writer, version: number, message: OffsetFetchResponseOffsetFetchResponseGroupInput): void {
  writer.string(message.groupId, true);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, true);
    for (let i = 0; i < topicsValue.length; i++) encodeOffsetFetchResponseOffsetFetchResponseTopics(writer, version, topicsValue[i]!);
  }
  writer.int16(message.errorCode);
  writer.uvarint(0);
}

export function decodeOffsetFetchResponse(reader: Reader, version: number): OffsetFetchResponse {
  const flexible = version >= 6;
  const throttleTimeMs = version >= 3 ? reader.int32() : 0;
  const topics: OffsetFetchResponse['topics'] = [];
  if (version <= 7) {
    for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) topics.push(decodeOffsetFetchResponseOffsetFetchResponseTopic(reader, version));
  }
  const errorCode = version >= 2 && version <= 7 ? reader.int16() : 0;
  const groups: OffsetFetchResponse['groups'] = [];
  if (version >= 8) {
    for (let left = reader.arrayCount(flexible, 5); left > 0 && !reader.failed; left--) groups.push(decodeOffsetFetchResponseOffsetFetchResponseGroup(reader, version));
  }
  if (flexible) reader.skipTags();
  return { throttleTimeMs, topics, errorCode, groups };
}

export function encodeOffsetFetchResponse(writer: Writer, version: number, message: OffsetFetchResponseInput): void {
  const flexible = version >= 6;
  if (version >= 3) {
    writer.int32(message.throttleTimeMs ?? 0);
  }
  if (version <= 7) {
    const topicsValue = message.topics ?? NONE;
    writer.arrayCount(topicsValue.length, flexible);
    for (let i = 0; i < topicsValue.length; i++) encodeOffsetFetchResponseOffsetFetchResponseTopic(writer, version, topicsValue[i]!);
  } else if ((message.topics !== undefined && message.topics.length > 0)) refuse('OffsetFetchResponse.topics', version);
  if (version >= 2 && version <= 7) {
    writer.int16(message.errorCode ?? 0);
  }
  if (version >= 8) {
    const groupsValue = message.groups ?? NONE;
    writer.arrayCount(groupsValue.length, flexible);
    for (let i = 0; i < groupsValue.length; i++) encodeOffsetFetchResponseOffsetFetchResponseGroup(writer, version, groupsValue[i]!);
  } else if ((message.groups !== undefined && message.groups.length > 0)) refuse('OffsetFetchResponse.groups', version);
  if (flexible) {
    writer.uvarint(0);
  }
}
