// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import { ZERO_UUID } from '../../../base/ids.ts';
import type {
  VoteRequest,
  VoteRequestInput,
  VoteRequestPartitionData,
  VoteRequestPartitionDataInput,
  VoteRequestTopicData,
  VoteRequestTopicDataInput,
  VoteResponse,
  VoteResponseInput,
  VoteResponseNodeEndpoint,
  VoteResponseNodeEndpointInput,
  VoteResponsePartitionData,
  VoteResponsePartitionDataInput,
  VoteResponseTopicData,
  VoteResponseTopicDataInput,
} from '../../messages/vote.ts';
import { NONE } from '../empty.ts';
import type { Reader } from '../reader.ts';
import { type Writer, refuse } from '../writer.ts';

export function decodeVoteRequestPartitionData(reader: Reader, version: number): VoteRequestPartitionData {
  const partitionIndex = reader.int32();
  const replicaEpoch = reader.int32();
  const replicaId = reader.int32();
  const replicaDirectoryId = version >= 1 ? reader.uuid() : ZERO_UUID;
  const voterDirectoryId = version >= 1 ? reader.uuid() : ZERO_UUID;
  const lastOffsetEpoch = reader.int32();
  const lastOffset = reader.int64();
  const preVote = version === 2 ? reader.bool() : false;
  reader.skipTags();
  return { partitionIndex, replicaEpoch, replicaId, replicaDirectoryId, voterDirectoryId, lastOffsetEpoch, lastOffset, preVote };
}

export function encodeVoteRequestPartitionData(writer: Writer, version: number, message: VoteRequestPartitionDataInput): void {
  writer.int32(message.partitionIndex);
  writer.int32(message.replicaEpoch);
  writer.int32(message.replicaId);
  if (version >= 1) {
    writer.uuid(message.replicaDirectoryId ?? ZERO_UUID);
  }
  if (version >= 1) {
    writer.uuid(message.voterDirectoryId ?? ZERO_UUID);
  }
  writer.int32(message.lastOffsetEpoch);
  writer.int64(message.lastOffset);
  if (version === 2) {
    writer.bool(message.preVote ?? false);
  } else if ((message.preVote ?? false) !== false) refuse('VoteRequestPartitionData.preVote', version);
  writer.uvarint(0);
}

export function decodeVoteRequestTopicData(reader: Reader, version: number): VoteRequestTopicData {
  const topicName = reader.string(true);
  const partitions: VoteRequestTopicData['partitions'] = [];
  for (let left = reader.arrayCount(true, 25); left > 0 && !reader.failed; left--) partitions.push(decodeVoteRequestPartitionData(reader, version));
  reader.skipTags();
  return { topicName, partitions };
}

export function encodeVoteRequestTopicData(writer: Writer, version: number, message: VoteRequestTopicDataInput): void {
  writer.string(message.topicName, true);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeVoteRequestPartitionData(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeVoteRequest(reader: Reader, version: number): VoteRequest {
  const clusterId = reader.nullableString(true);
  const voterId = version >= 1 ? reader.int32() : -1;
  const topics: VoteRequest['topics'] = [];
  for (let left = reader.arrayCount(true, 3); left > 0 && !reader.failed; left--) topics.push(decodeVoteRequestTopicData(reader, version));
  reader.skipTags();
  return { clusterId, voterId, topics };
}

export function encodeVoteRequest(writer: Writer, version: number, message: VoteRequestInput): void {
  {
    const clusterIdValue = message.clusterId ?? null;
    writer.nullableString(clusterIdValue, true);
  }
  if (version >= 1) {
    writer.int32(message.voterId ?? -1);
  }
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, true);
    for (let i = 0; i < topicsValue.length; i++) encodeVoteRequestTopicData(writer, version, topicsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeVoteResponsePartitionData(reader: Reader, _version: number): VoteResponsePartitionData {
  const partitionIndex = reader.int32();
  const errorCode = reader.int16();
  const leaderId = reader.int32();
  const leaderEpoch = reader.int32();
  const voteGranted = reader.bool();
  reader.skipTags();
  return { partitionIndex, errorCode, leaderId, leaderEpoch, voteGranted };
}

export function encodeVoteResponsePartitionData(writer: Writer, _version: number, message: VoteResponsePartitionDataInput): void {
  writer.int32(message.partitionIndex);
  writer.int16(message.errorCode);
  writer.int32(message.leaderId);
  writer.int32(message.leaderEpoch);
  writer.bool(message.voteGranted);
  writer.uvarint(0);
}

export function decodeVoteResponseTopicData(reader: Reader, version: number): VoteResponseTopicData {
  const topicName = reader.string(true);
  const partitions: VoteResponseTopicData['partitions'] = [];
  for (let left = reader.arrayCount(true, 16); left > 0 && !reader.failed; left--) partitions.push(decodeVoteResponsePartitionData(reader, version));
  reader.skipTags();
  return { topicName, partitions };
}

export function encodeVoteResponseTopicData(writer: Writer, version: number, message: VoteResponseTopicDataInput): void {
  writer.string(message.topicName, true);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeVoteResponsePartitionData(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeVoteResponseNodeEndpoint(reader: Reader, _version: number): VoteResponseNodeEndpoint {
  const nodeId = reader.int32();
  const host = reader.string(true);
  const port = reader.uint16();
  reader.skipTags();
  return { nodeId, host, port };
}

export function encodeVoteResponseNodeEndpoint(writer: Writer, _version: number, message: VoteResponseNodeEndpointInput): void {
  writer.int32(message.nodeId);
  writer.string(message.host, true);
  writer.uint16(message.port);
  writer.uvarint(0);
}

export function decodeVoteResponse(reader: Reader, version: number): VoteResponse {
  const errorCode = reader.int16();
  const topics: VoteResponse['topics'] = [];
  for (let left = reader.arrayCount(true, 3); left > 0 && !reader.failed; left--) topics.push(decodeVoteResponseTopicData(reader, version));
  let nodeEndpoints: VoteResponse['nodeEndpoints'] = [];
  for (let tags = reader.tagCount(); tags > 0 && !reader.failed; tags--) {
    const tag = reader.uvarint();
    const end = reader.tagEnd();
    if (tag === 0 && version >= 1) {
      nodeEndpoints = [];
      for (let left = reader.arrayCount(true, 8); left > 0 && !reader.failed; left--) nodeEndpoints.push(decodeVoteResponseNodeEndpoint(reader, version));
      reader.closeTag(end);
    } else reader.at = end;
  }
  return { errorCode, topics, nodeEndpoints };
}

export function encodeVoteResponse(writer: Writer, version: number, message: VoteResponseInput): void {
  writer.int16(message.errorCode);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, true);
    for (let i = 0; i < topicsValue.length; i++) encodeVoteResponseTopicData(writer, version, topicsValue[i]!);
  }
  if (!(version >= 1) && (message.nodeEndpoints !== undefined && message.nodeEndpoints.length > 0)) refuse('VoteResponse.nodeEndpoints', version);
  const has0 = version >= 1 && (message.nodeEndpoints !== undefined && message.nodeEndpoints.length > 0);
  writer.uvarint((has0 ? 1 : 0));
  if (has0) {
    const nodeEndpointsValue = message.nodeEndpoints ?? NONE;
    const mark = writer.beginTag(0);
    writer.arrayCount(nodeEndpointsValue.length, true);
    for (let i = 0; i < nodeEndpointsValue.length; i++) encodeVoteResponseNodeEndpoint(writer, version, nodeEndpointsValue[i]!);
    writer.endTag(mark);
  }
}
