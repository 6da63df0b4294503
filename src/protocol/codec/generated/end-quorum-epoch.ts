// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  EndQuorumEpochRequest,
  EndQuorumEpochRequestInput,
  EndQuorumEpochRequestLeaderEndpoint,
  EndQuorumEpochRequestLeaderEndpointInput,
  EndQuorumEpochRequestPartitionData,
  EndQuorumEpochRequestPartitionDataInput,
  EndQuorumEpochRequestReplicaInfo,
  EndQuorumEpochRequestReplicaInfoInput,
  EndQuorumEpochRequestTopicData,
  EndQuorumEpochRequestTopicDataInput,
  EndQuorumEpochResponse,
  EndQuorumEpochResponseInput,
  EndQuorumEpochResponseNodeEndpoint,
  EndQuorumEpochResponseNodeEndpointInput,
  EndQuorumEpochResponsePartitionData,
  EndQuorumEpochResponsePartitionDataInput,
  EndQuorumEpochResponseTopicData,
  EndQuorumEpochResponseTopicDataInput,
} from '../../messages/end-quorum-epoch.ts';
import { NONE } from '../empty.ts';
import type { Reader } from '../reader.ts';
import { type Writer, refuse } from '../writer.ts';

export function decodeEndQuorumEpochRequestReplicaInfo(reader: Reader, _version: number): EndQuorumEpochRequestReplicaInfo {
  const candidateId = reader.int32();
  const candidateDirectoryId = reader.uuid();
  reader.skipTags();
  return { candidateId, candidateDirectoryId };
}

export function encodeEndQuorumEpochRequestReplicaInfo(writer: Writer, _version: number, message: EndQuorumEpochRequestReplicaInfoInput): void {
  writer.int32(message.candidateId);
  writer.uuid(message.candidateDirectoryId);
  writer.uvarint(0);
}

export function decodeEndQuorumEpochRequestPartitionData(reader: Reader, version: number): EndQuorumEpochRequestPartitionData {
  const flexible = version >= 1;
  const partitionIndex = reader.int32();
  const leaderId = reader.int32();
  const leaderEpoch = reader.int32();
  let preferredSuccessors: EndQuorumEpochRequestPartitionData['preferredSuccessors'] = [];
  if (version <= 0) {
    preferredSuccessors = reader.int32Array(flexible);
  }
  const preferredCandidates: EndQuorumEpochRequestPartitionData['preferredCandidates'] = [];
  if (version === 1) {
    for (let left = reader.arrayCount(flexible, 21); left > 0 && !reader.failed; left--) preferredCandidates.push(decodeEndQuorumEpochRequestReplicaInfo(reader, version));
  }
  if (flexible) reader.skipTags();
  return { partitionIndex, leaderId, leaderEpoch, preferredSuccessors, preferredCandidates };
}

export function encodeEndQuorumEpochRequestPartitionData(writer: Writer, version: number, message: EndQuorumEpochRequestPartitionDataInput): void {
  const flexible = version >= 1;
  writer.int32(message.partitionIndex);
  writer.int32(message.leaderId);
  writer.int32(message.leaderEpoch);
  if (version <= 0) {
    const preferredSuccessorsValue = message.preferredSuccessors ?? NONE;
    writer.int32Array(preferredSuccessorsValue, flexible);
  }
  if (version === 1) {
    const preferredCandidatesValue = message.preferredCandidates ?? NONE;
    writer.arrayCount(preferredCandidatesValue.length, flexible);
    for (let i = 0; i < preferredCandidatesValue.length; i++) encodeEndQuorumEpochRequestReplicaInfo(writer, version, preferredCandidatesValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeEndQuorumEpochRequestTopicData(reader: Reader, version: number): EndQuorumEpochRequestTopicData {
  const flexible = version >= 1;
  const topicName = reader.string(flexible);
  const partitions: EndQuorumEpochRequestTopicData['partitions'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 14 : 16); left > 0 && !reader.failed; left--) partitions.push(decodeEndQuorumEpochRequestPartitionData(reader, version));
  if (flexible) reader.skipTags();
  return { topicName, partitions };
}

export function encodeEndQuorumEpochRequestTopicData(writer: Writer, version: number, message: EndQuorumEpochRequestTopicDataInput): void {
  const flexible = version >= 1;
  writer.string(message.topicName, flexible);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, flexible);
    for (let i = 0; i < partitionsValue.length; i++) encodeEndQuorumEpochRequestPartitionData(writer, version, partitionsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeEndQuorumEpochRequestLeaderEndpoint(reader: Reader, _version: number): EndQuorumEpochRequestLeaderEndpoint {
  const name = reader.string(true);
  const host = reader.string(true);
  const port = reader.uint16();
  reader.skipTags();
  return { name, host, port };
}

export function encodeEndQuorumEpochRequestLeaderEndpoint(writer: Writer, _version: number, message: EndQuorumEpochRequestLeaderEndpointInput): void {
  writer.string(message.name, true);
  writer.string(message.host, true);
  writer.uint16(message.port);
  writer.uvarint(0);
}

export function decodeEndQuorumEpochRequest(reader: Reader, version: number): EndQuorumEpochRequest {
  const flexible = version >= 1;
  const clusterId = reader.nullableString(flexible);
  const topics: EndQuorumEpochRequest['topics'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) topics.push(decodeEndQuorumEpochRequestTopicData(reader, version));
  const leaderEndpoints: EndQuorumEpochRequest['leaderEndpoints'] = [];
  if (version === 1) {
    for (let left = reader.arrayCount(flexible, 5); left > 0 && !reader.failed; left--) leaderEndpoints.push(decodeEndQuorumEpochRequestLeaderEndpoint(reader, version));
  }
  if (flexible) reader.skipTags();
  return { clusterId, topics, leaderEndpoints };
}

export function encodeEndQuorumEpochRequest(writer: Writer, version: number, message: EndQuorumEpochRequestInput): void {
  const flexible = version >= 1;
  {
    const clusterIdValue = message.clusterId ?? null;
    writer.nullableString(clusterIdValue, flexible);
  }
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, flexible);
    for (let i = 0; i < topicsValue.length; i++) encodeEndQuorumEpochRequestTopicData(writer, version, topicsValue[i]!);
  }
  if (version === 1) {
    const leaderEndpointsValue = message.leaderEndpoints ?? NONE;
    writer.arrayCount(leaderEndpointsValue.length, flexible);
    for (let i = 0; i < leaderEndpointsValue.length; i++) encodeEndQuorumEpochRequestLeaderEndpoint(writer, version, leaderEndpointsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeEndQuorumEpochResponsePartitionData(reader: Reader, version: number): EndQuorumEpochResponsePartitionData {
  const flexible = version >= 1;
  const partitionIndex = reader.int32();
  const errorCode = reader.int16();
  const leaderId = reader.int32();
  const leaderEpoch = reader.int32();
  if (flexible) reader.skipTags();
  return { partitionIndex, errorCode, leaderId, leaderEpoch };
}

export function encodeEndQuorumEpochResponsePartitionData(writer: Writer, version: number, message: EndQuorumEpochResponsePartitionDataInput): void {
  const flexible = version >= 1;
  writer.int32(message.partitionIndex);
  writer.int16(message.errorCode);
  writer.int32(message.leaderId);
  writer.int32(message.leaderEpoch);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeEndQuorumEpochResponseTopicData(reader: Reader, version: number): EndQuorumEpochResponseTopicData {
  const flexible = version >= 1;
  const topicName = reader.string(flexible);
  const partitions: EndQuorumEpochResponseTopicData['partitions'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 15 : 14); left > 0 && !reader.failed; left--) partitions.push(decodeEndQuorumEpochResponsePartitionData(reader, version));
  if (flexible) reader.skipTags();
  return { topicName, partitions };
}

export function encodeEndQuorumEpochResponseTopicData(writer: Writer, version: number, message: EndQuorumEpochResponseTopicDataInput): void {
  const flexible = version >= 1;
  writer.string(message.topicName, flexible);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, flexible);
    for (let i = 0; i < partitionsValue.length; i++) encodeEndQuorumEpochResponsePartitionData(writer, version, partitionsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeEndQuorumEpochResponseNodeEndpoint(reader: Reader, _version: number): EndQuorumEpochResponseNodeEndpoint {
  const nodeId = reader.int32();
  const host = reader.string(true);
  const port = reader.uint16();
  reader.skipTags();
  return { nodeId, host, port };
}

export function encodeEndQuorumEpochResponseNodeEndpoint(writer: Writer, _version: number, message: EndQuorumEpochResponseNodeEndpointInput): void {
  writer.int32(message.nodeId);
  writer.string(message.host, true);
  writer.uint16(message.port);
  writer.uvarint(0);
}

export function decodeEndQuorumEpochResponse(reader: Reader, version: number): EndQuorumEpochResponse {
  const flexible = version >= 1;
  const errorCode = reader.int16();
  const topics: EndQuorumEpochResponse['topics'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) topics.push(decodeEndQuorumEpochResponseTopicData(reader, version));
  let nodeEndpoints: EndQuorumEpochResponse['nodeEndpoints'] = [];
  if (flexible) {
    for (let tags = reader.tagCount(); tags > 0 && !reader.failed; tags--) {
      const tag = reader.uvarint();
      const end = reader.tagEnd();
      if (tag === 0) {
        nodeEndpoints = [];
        for (let left = reader.arrayCount(true, 8); left > 0 && !reader.failed; left--) nodeEndpoints.push(decodeEndQuorumEpochResponseNodeEndpoint(reader, version));
        reader.closeTag(end);
      } else reader.at = end;
    }
  }
  return { errorCode, topics, nodeEndpoints };
}

export function encodeEndQuorumEpochResponse(writer: Writer, version: number, message: EndQuorumEpochResponseInput): void {
  const flexible = version >= 1;
  writer.int16(message.errorCode);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, flexible);
    for (let i = 0; i < topicsValue.length; i++) encodeEndQuorumEpochResponseTopicData(writer, version, topicsValue[i]!);
  }
  if (!(version === 1) && (message.nodeEndpoints !== undefined && message.nodeEndpoints.length > 0)) refuse('EndQuorumEpochResponse.nodeEndpoints', version);
  if (flexible) {
    const has0 = (message.nodeEndpoints !== undefined && message.nodeEndpoints.length > 0);
    writer.uvarint((has0 ? 1 : 0));
    if (has0) {
      const nodeEndpointsValue = message.nodeEndpoints ?? NONE;
      const mark = writer.beginTag(0);
      writer.arrayCount(nodeEndpointsValue.length, true);
      for (let i = 0; i < nodeEndpointsValue.length; i++) encodeEndQuorumEpochResponseNodeEndpoint(writer, version, nodeEndpointsValue[i]!);
      writer.endTag(mark);
    }
  }
}
