// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import { ZERO_UUID } from '../../../base/ids.ts';
import type {
  MetadataRequest,
  MetadataRequestInput,
  MetadataRequestMetadataRequestTopic,
  MetadataRequestMetadataRequestTopicInput,
  MetadataResponse,
  MetadataResponseInput,
  MetadataResponseMetadataResponseBroker,
  MetadataResponseMetadataResponseBrokerInput,
  MetadataResponseMetadataResponsePartition,
  MetadataResponseMetadataResponsePartitionInput,
  MetadataResponseMetadataResponseTopic,
  MetadataResponseMetadataResponseTopicInput,
} from '../../messages/metadata.ts';
import { NONE } from '../empty.ts';
import type { Reader } from '../reader.ts';
import { type Writer, refuse, refuseNull } from '../writer.ts';

export function decodeMetadataRequestMetadataRequestTopic(reader: Reader, version: number): MetadataRequestMetadataRequestTopic {
  const flexible = version >= 9;
  const topicId = version >= 10 ? reader.uuid() : ZERO_UUID;
  const name = version >= 10 ? reader.nullableString(flexible) : reader.string(flexible);
  if (flexible) reader.skipTags();
  return { topicId, name };
}

export function encodeMetadataRequestMetadataRequestTopic(writer: Writer, version: number, message: MetadataRequestMetadataRequestTopicInput): void {
  const flexible = version >= 9;
  if (version >= 10) {
    writer.uuid(message.topicId ?? ZERO_UUID);
  }
  {
    const nameValue = message.name === undefined ? '' : message.name;
    if (nameValue === null) {
      if (version >= 10) writer.nullableString(null, flexible);
      else refuseNull('MetadataRequestMetadataRequestTopic.name', version);
    }
    else {
      writer.string(nameValue, flexible);
    }
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeMetadataRequest(reader: Reader, version: number): MetadataRequest {
  const flexible = version >= 9;
  let topics: MetadataRequest['topics'] = [];
  let topicsLeft = version >= 1 ? reader.nullableArrayCount(flexible, 2) : reader.arrayCount(flexible, 2);
  topics = topicsLeft < 0 ? null : [];
  if (topics !== null) for (; topicsLeft > 0 && !reader.failed; topicsLeft--) topics.push(decodeMetadataRequestMetadataRequestTopic(reader, version));
  const allowAutoTopicCreation = version >= 4 ? reader.bool() : true;
  const includeClusterAuthorizedOperations = version >= 8 && version <= 10 ? reader.bool() : false;
  const includeTopicAuthorizedOperations = version >= 8 ? reader.bool() : false;
  if (flexible) reader.skipTags();
  return { topics, allowAutoTopicCreation, includeClusterAuthorizedOperations, includeTopicAuthorizedOperations };
}

export function encodeMetadataRequest(writer: Writer, version: number, message: MetadataRequestInput): void {
  const flexible = version >= 9;
  {
    const topicsValue = message.topics === undefined ? NONE : message.topics;
    if (topicsValue === null) {
      if (version >= 1) writer.arrayCount(-1, flexible);
      else refuseNull('MetadataRequest.topics', version);
    }
    else {
      writer.arrayCount(topicsValue.length, flexible);
      for (let i = 0; i < topicsValue.length; i++) encodeMetadataRequestMetadataRequestTopic(writer, version, topicsValue[i]!);
    }
  }
  if (version >= 4) {
    writer.bool(message.allowAutoTopicCreation ?? true);
  } else if ((message.allowAutoTopicCreation ?? true) !== true) refuse('MetadataRequest.allowAutoTopicCreation', version);
  if (version >= 8 && version <= 10) {
    writer.bool(message.includeClusterAuthorizedOperations ?? false);
  } else if ((message.includeClusterAuthorizedOperations ?? false) !== false) refuse('MetadataRequest.includeClusterAuthorizedOperations', version);
  if (version >= 8) {
    writer.bool(message.includeTopicAuthorizedOperations ?? false);
  } else if ((message.includeTopicAuthorizedOperations ?? false) !== false) refuse('MetadataRequest.includeTopicAuthorizedOperations', version);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeMetadataResponseMetadataResponseBroker(reader: Reader, version: number): MetadataResponseMetadataResponseBroker {
  const flexible = version >= 9;
  const nodeId = reader.int32();
  const host = reader.string(flexible);
  const port = reader.int32();
  const rack = version >= 1 ? reader.nullableString(flexible) : null;
  if (flexible) reader.skipTags();
  return { nodeId, host, port, rack };
}

export function encodeMetadataResponseMetadataResponseBroker(writer: Writer, version: number, message: MetadataResponseMetadataResponseBrokerInput): void {
  const flexible = version >= 9;
  writer.int32(message.nodeId);
  writer.string(message.host, flexible);
  writer.int32(message.port);
  if (version >= 1) {
    const rackValue = message.rack ?? null;
    writer.nullableString(rackValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeMetadataResponseMetadataResponsePartition(reader: Reader, version: number): MetadataResponseMetadataResponsePartition {
  const flexible = version >= 9;
  const errorCode = reader.int16();
  const partitionIndex = reader.int32();
  const leaderId = reader.int32();
  const leaderEpoch = version >= 7 ? reader.int32() : -1;
  let replicaNodes: MetadataResponseMetadataResponsePartition['replicaNodes'] = [];
  replicaNodes = reader.int32Array(flexible);
  let isrNodes: MetadataResponseMetadataResponsePartition['isrNodes'] = [];
  isrNodes = reader.int32Array(flexible);
  let offlineReplicas: MetadataResponseMetadataResponsePartition['offlineReplicas'] = [];
  if (version >= 5) {
    offlineReplicas = reader.int32Array(flexible);
  }
  if (flexible) reader.skipTags();
  return { errorCode, partitionIndex, leaderId, leaderEpoch, replicaNodes, isrNodes, offlineReplicas };
}

export function encodeMetadataResponseMetadataResponsePartition(writer: Writer, version: number, message: MetadataResponseMetadataResponsePartitionInput): void {
  const flexible = version >= 9;
  writer.int16(message.errorCode);
  writer.int32(message.partitionIndex);
  writer.int32(message.leaderId);
  if (version >= 7) {
    writer.int32(message.leaderEpoch ?? -1);
  }
  {
    const replicaNodesValue = message.replicaNodes;
    writer.int32Array(replicaNodesValue, flexible);
  }
  {
    const isrNodesValue = message.isrNodes;
    writer.int32Array(isrNodesValue, flexible);
  }
  if (version >= 5) {
    const offlineReplicasValue = message.offlineReplicas ?? NONE;
    writer.int32Array(offlineReplicasValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeMetadataResponseMetadataResponseTopic(reader: Reader, version: number): MetadataResponseMetadataResponseTopic {
  const flexible = version >= 9;
  const errorCode = reader.int16();
  const name = version >= 12 ? reader.nullableString(flexible) : reader.string(flexible);
  const topicId = version >= 10 ? reader.uuid() : ZERO_UUID;
  const isInternal = version >= 1 ? reader.bool() : false;
  const partitions: MetadataResponseMetadataResponseTopic['partitions'] = [];
  for (let left = reader.arrayCount(flexible, 18); left > 0 && !reader.failed; left--) partitions.push(decodeMetadataResponseMetadataResponsePartition(reader, version));
  const topicAuthorizedOperations = version >= 8 ? reader.int32() : -2147483648;
  if (flexible) reader.skipTags();
  return { errorCode, name, topicId, isInternal, partitions, topicAuthorizedOperations };
}

export function encodeMetadataResponseMetadataResponseTopic(writer: Writer, version: number, message: MetadataResponseMetadataResponseTopicInput): void {
  const flexible = version >= 9;
  writer.int16(message.errorCode);
  {
    const nameValue = message.name === undefined ? '' : message.name;
    if (nameValue === null) {
      if (version >= 12) writer.nullableString(null, flexible);
      else refuseNull('MetadataResponseMetadataResponseTopic.name', version);
    }
    else {
      writer.string(nameValue, flexible);
    }
  }
  if (version >= 10) {
    writer.uuid(message.topicId ?? ZERO_UUID);
  }
  if (version >= 1) {
    writer.bool(message.isInternal ?? false);
  }
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, flexible);
    for (let i = 0; i < partitionsValue.length; i++) encodeMetadataResponseMetadataResponsePartition(writer, version, partitionsValue[i]!);
  }
  if (version >= 8) {
    writer.int32(message.topicAuthorizedOperations ?? -2147483648);
  } else if ((message.topicAuthorizedOperations ?? -2147483648) !== -2147483648) refuse('MetadataResponseMetadataResponseTopic.topicAuthorizedOperations', version);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeMetadataResponse(reader: Reader, version: number): MetadataResponse {
  const flexible = version >= 9;
  const throttleTimeMs = version >= 3 ? reader.int32() : 0;
  const brokers: MetadataResponse['brokers'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 11 : 10); left > 0 && !reader.failed; left--) brokers.push(decodeMetadataResponseMetadataResponseBroker(reader, version));
  const clusterId = version >= 2 ? reader.nullableString(flexible) : null;
  const controllerId = version >= 1 ? reader.int32() : -1;
  const topics: MetadataResponse['topics'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 10 : 8); left > 0 && !reader.failed; left--) topics.push(decodeMetadataResponseMetadataResponseTopic(reader, version));
  const clusterAuthorizedOperations = version >= 8 && version <= 10 ? reader.int32() : -2147483648;
  const errorCode = version === 13 ? reader.int16() : 0;
  if (flexible) reader.skipTags();
  return { throttleTimeMs, brokers, clusterId, controllerId, topics, clusterAuthorizedOperations, errorCode };
}

export function encodeMetadataResponse(writer: Writer, version: number, message: MetadataResponseInput): void {
  const flexible = version >= 9;
  if (version >= 3) {
    writer.int32(message.throttleTimeMs ?? 0);
  }
  {
    const brokersValue = message.brokers;
    writer.arrayCount(brokersValue.length, flexible);
    for (let i = 0; i < brokersValue.length; i++) encodeMetadataResponseMetadataResponseBroker(writer, version, brokersValue[i]!);
  }
  if (version >= 2) {
    const clusterIdValue = message.clusterId ?? null;
    writer.nullableString(clusterIdValue, flexible);
  }
  if (version >= 1) {
    writer.int32(message.controllerId ?? -1);
  }
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, flexible);
    for (let i = 0; i < topicsValue.length; i++) encodeMetadataResponseMetadataResponseTopic(writer, version, topicsValue[i]!);
  }
  if (version >= 8 && version <= 10) {
    writer.int32(message.clusterAuthorizedOperations ?? -2147483648);
  } else if ((message.clusterAuthorizedOperations ?? -2147483648) !== -2147483648) refuse('MetadataResponse.clusterAuthorizedOperations', version);
  if (version === 13) {
    writer.int16(message.errorCode ?? 0);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}
