// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import { ZERO_UUID } from '../../../base/ids.ts';
import type {
  BeginQuorumEpochRequest,
  BeginQuorumEpochRequestInput,
  BeginQuorumEpochRequestLeaderEndpoint,
  BeginQuorumEpochRequestLeaderEndpointInput,
  BeginQuorumEpochRequestPartitionData,
  BeginQuorumEpochRequestPartitionDataInput,
  BeginQuorumEpochRequestTopicData,
  BeginQuorumEpochRequestTopicDataInput,
  BeginQuorumEpochResponse,
  BeginQuorumEpochResponseInput,
  BeginQuorumEpochResponseNodeEndpoint,
  BeginQuorumEpochResponseNodeEndpointInput,
  BeginQuorumEpochResponsePartitionData,
  BeginQuorumEpochResponsePartitionDataInput,
  BeginQuorumEpochResponseTopicData,
  BeginQuorumEpochResponseTopicDataInput,
} from '../../messages/begin-quorum-epoch.ts';
import { NONE } from '../empty.ts';
import type { Reader } from '../reader.ts';
import { type Writer, refuse } from '../writer.ts';

export function decodeBeginQuorumEpochRequestPartitionData(reader: Reader, version: number): BeginQuorumEpochRequestPartitionData {
  const flexible = version >= 1;
  const partitionIndex = reader.int32();
  const voterDirectoryId = version === 1 ? reader.uuid() : ZERO_UUID;
  const leaderId = reader.int32();
  const leaderEpoch = reader.int32();
  if (flexible) reader.skipTags();
  return { partitionIndex, voterDirectoryId, leaderId, leaderEpoch };
}

export function encodeBeginQuorumEpochRequestPartitionData(writer: Writer, version: number, message: BeginQuorumEpochRequestPartitionDataInput): void {
  const flexible = version >= 1;
  writer.int32(message.partitionIndex);
  if (version === 1) {
    writer.uuid(message.voterDirectoryId ?? ZERO_UUID);
  }
  writer.int32(message.leaderId);
  writer.int32(message.leaderEpoch);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeBeginQuorumEpochRequestTopicData(reader: Reader, version: number): BeginQuorumEpochRequestTopicData {
  const flexible = version >= 1;
  const topicName = reader.string(flexible);
  const partitions: BeginQuorumEpochRequestTopicData['partitions'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 29 : 12); left > 0 && !reader.failed; left--) partitions.push(decodeBeginQuorumEpochRequestPartitionData(reader, version));
  if (flexible) reader.skipTags();
  return { topicName, partitions };
}

export function encodeBeginQuorumEpochRequestTopicData(writer: Writer, version: number, message: BeginQuorumEpochRequestTopicDataInput): void {
  const flexible = version >= 1;
  writer.string(message.topicName, flexible);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, flexible);
    for (let i = 0; i < partitionsValue.length; i++) encodeBeginQuorumEpochRequestPartitionData(writer, version, partitionsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeBeginQuorumEpochRequestLeaderEndpoint(reader: Reader, _version: number): BeginQuorumEpochRequestLeaderEndpoint {
  const name = reader.string(true);
  const host = reader.string(true);
  const port = reader.uint16();
  reader.skipTags();
  return { name, host, port };
}

export function encodeBeginQuorumEpochRequestLeaderEndpoint(writer: Writer, _version: number, message: BeginQuorumEpochRequestLeaderEndpointInput): void {
  writer.string(message.name, true);
  writer.string(message.host, true);
  writer.uint16(message.port);
  writer.uvarint(0);
}

export function decodeBeginQuorumEpochRequest(reader: Reader, version: number): BeginQuorumEpochRequest {
  const flexible = version >= 1;
  const clusterId = reader.nullableString(flexible);
  const voterId = version === 1 ? reader.int32() : -1;
  const topics: BeginQuorumEpochRequest['topics'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) topics.push(decodeBeginQuorumEpochRequestTopicData(reader, version));
  const leaderEndpoints: BeginQuorumEpochRequest['leaderEndpoints'] = [];
  if (version === 1) {
    for (let left = reader.arrayCount(flexible, 5); left > 0 && !reader.failed; left--) leaderEndpoints.push(decodeBeginQuorumEpochRequestLeaderEndpoint(reader, version));
  }
  if (flexible) reader.skipTags();
  return { clusterId, voterId, topics, leaderEndpoints };
}

export function encodeBeginQuorumEpochRequest(writer: Writer, version: number, message: BeginQuorumEpochRequestInput): void {
  const flexible = version >= 1;
  {
    const clusterIdValue = message.clusterId ?? null;
    writer.nullableString(clusterIdValue, flexible);
  }
  if (version === 1) {
    writer.int32(message.voterId ?? -1);
  }
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, flexible);
    for (let i = 0; i < topicsValue.length; i++) encodeBeginQuorumEpochRequestTopicData(writer, version, topicsValue[i]!);
  }
  if (version === 1) {
    const leaderEndpointsValue = message.leaderEndpoints ?? NONE;
    writer.arrayCount(leaderEndpointsValue.length, flexible);
    for (let i = 0; i < leaderEndpointsValue.length; i++) encodeBeginQuorumEpochRequestLeaderEndpoint(writer, version, leaderEndpointsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeBeginQuorumEpochResponsePartitionData(reader: Reader, version: number): BeginQuorumEpochResponsePartitionData {
  const flexible = version >= 1;
  const partitionIndex = reader.int32();
  const errorCode = reader.int16();
  const leaderId = reader.int32();
  const leaderEpoch = reader.int32();
  if (flexible) reader.skipTags();
  return { partitionIndex, errorCode, leaderId, leaderEpoch };
}

export function encodeBeginQuorumEpochResponsePartitionData(writer: Writer, version: number, message: BeginQuorumEpochResponsePartitionDataInput): void {
  const flexible = version >= 1;
  writer.int32(message.partitionIndex);
  writer.int16(message.errorCode);
  writer.int32(message.leaderId);
  writer.int32(message.leaderEpoch);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeBeginQuorumEpochResponseTopicData(reader: Reader, version: number): BeginQuorumEpochResponseTopicData {
  const flexible = version >= 1;
  const topicName = reader.string(flexible);
  const partitions: BeginQuorumEpochResponseTopicData['partitions'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 15 : 14); left > 0 && !reader.failed; left--) partitions.push(decodeBeginQuorumEpochResponsePartitionData(reader, version));
  if (flexible) reader.skipTags();
  return { topicName, partitions };
}

export function encodeBeginQuorumEpochResponseTopicData(writer: Writer, version: number, message: BeginQuorumEpochResponseTopicDataInput): void {
  const flexible = version >= 1;
  writer.string(message.topicName, flexible);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, flexible);
    for (let i = 0; i < partitionsValue.length; i++) encodeBeginQuorumEpochResponsePartitionData(writer, version, partitionsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeBeginQuorumEpochResponseNodeEndpoint(reader: Reader, _version: number): BeginQuorumEpochResponseNodeEndpoint {
  const nodeId = reader.int32();
  const host = reader.string(true);
  const port = reader.uint16();
  reader.skipTags();
  return { nodeId, host, port };
}

export function encodeBeginQuorumEpochResponseNodeEndpoint(writer: Writer, _version: number, message: BeginQuorumEpochResponseNodeEndpointInput): void {
  writer.int32(message.nodeId);
  writer.string(message.host, true);
  writer.uint16(message.port);
  writer.uvarint(0);
}

export function decodeBeginQuorumEpochResponse(reader: Reader, version: number): BeginQuorumEpochResponse {
  const flexible = version >= 1;
  const errorCode = reader.int16();
  const topics: BeginQuorumEpochResponse['topics'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) topics.push(decodeBeginQuorumEpochResponseTopicData(reader, version));
  let nodeEndpoints: BeginQuorumEpochResponse['nodeEndpoints'] = [];
  if (flexible) {
    for (let tags = reader.tagCount(); tags > 0 && !reader.failed; tags--) {
      const tag = reader.uvarint();
      const end = reader.tagEnd();
      if (tag === 0) {
        nodeEndpoints = [];
        for (let left = reader.arrayCount(true, 8); left > 0 && !reader.failed; left--) nodeEndpoints.push(decodeBeginQuorumEpochResponseNodeEndpoint(reader, version));
        reader.closeTag(end);
      } else reader.at = end;
    }
  }
  return { errorCode, topics, nodeEndpoints };
}

export function encodeBeginQuorumEpochResponse(writer: Writer, version: number, message: BeginQuorumEpochResponseInput): void {
  const flexible = version >= 1;
  writer.int16(message.errorCode);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, flexible);
    for (let i = 0; i < topicsValue.length; i++) encodeBeginQuorumEpochResponseTopicData(writer, version, topicsValue[i]!);
  }
  if (!(version === 1) && (message.nodeEndpoints !== undefined && message.nodeEndpoints.length > 0)) refuse('BeginQuorumEpochResponse.nodeEndpoints', version);
  if (flexible) {
    const has0 = (message.nodeEndpoints !== undefined && message.nodeEndpoints.length > 0);
    writer.uvarint((has0 ? 1 : 0));
    if (has0) {
      const nodeEndpointsValue = message.nodeEndpoints ?? NONE;
      const mark = writer.beginTag(0);
      writer.arrayCount(nodeEndpointsValue.length, true);
      for (let i = 0; i < nodeEndpointsValue.length; i++) encodeBeginQuorumEpochResponseNodeEndpoint(writer, version, nodeEndpointsValue[i]!);
      writer.endTag(mark);
    }
  }
}
