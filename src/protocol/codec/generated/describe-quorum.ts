// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import { ZERO_UUID } from '../../../base/ids.ts';
import type {
  DescribeQuorumRequest,
  DescribeQuorumRequestInput,
  DescribeQuorumRequestPartitionData,
  DescribeQuorumRequestPartitionDataInput,
  DescribeQuorumRequestTopicData,
  DescribeQuorumRequestTopicDataInput,
  DescribeQuorumResponse,
  DescribeQuorumResponseInput,
  DescribeQuorumResponseListener,
  DescribeQuorumResponseListenerInput,
  DescribeQuorumResponseNode,
  DescribeQuorumResponseNodeInput,
  DescribeQuorumResponsePartitionData,
  DescribeQuorumResponsePartitionDataInput,
  DescribeQuorumResponseReplicaState,
  DescribeQuorumResponseReplicaStateInput,
  DescribeQuorumResponseTopicData,
  DescribeQuorumResponseTopicDataInput,
} from '../../messages/describe-quorum.ts';
import { NONE } from '../empty.ts';
import type { Reader } from '../reader.ts';
import { type Writer, refuse } from '../writer.ts';

export function decodeDescribeQuorumRequestPartitionData(reader: Reader, _version: number): DescribeQuorumRequestPartitionData {
  const partitionIndex = reader.int32();
  reader.skipTags();
  return { partitionIndex };
}

export function encodeDescribeQuorumRequestPartitionData(writer: Writer, _version: number, message: DescribeQuorumRequestPartitionDataInput): void {
  writer.int32(message.partitionIndex);
  writer.uvarint(0);
}

export function decodeDescribeQuorumRequestTopicData(reader: Reader, version: number): DescribeQuorumRequestTopicData {
  const topicName = reader.string(true);
  const partitions: DescribeQuorumRequestTopicData['partitions'] = [];
  for (let left = reader.arrayCount(true, 5); left > 0 && !reader.failed; left--) partitions.push(decodeDescribeQuorumRequestPartitionData(reader, version));
  reader.skipTags();
  return { topicName, partitions };
}

export function encodeDescribeQuorumRequestTopicData(writer: Writer, version: number, message: DescribeQuorumRequestTopicDataInput): void {
  writer.string(message.topicName, true);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeDescribeQuorumRequestPartitionData(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeDescribeQuorumRequest(reader: Reader, version: number): DescribeQuorumRequest {
  const topics: DescribeQuorumRequest['topics'] = [];
  for (let left = reader.arrayCount(true, 3); left > 0 && !reader.failed; left--) topics.push(decodeDescribeQuorumRequestTopicData(reader, version));
  reader.skipTags();
  return { topics };
}

export function encodeDescribeQuorumRequest(writer: Writer, version: number, message: DescribeQuorumRequestInput): void {
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, true);
    for (let i = 0; i < topicsValue.length; i++) encodeDescribeQuorumRequestTopicData(writer, version, topicsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeDescribeQuorumResponseReplicaState(reader: Reader, version: number): DescribeQuorumResponseReplicaState {
  const replicaId = reader.int32();
  const replicaDirectoryId = version === 2 ? reader.uuid() : ZERO_UUID;
  const logEndOffset = reader.int64();
  const lastFetchTimestamp = version >= 1 ? reader.int64() : -1;
  const lastCaughtUpTimestamp = version >= 1 ? reader.int64() : -1;
  reader.skipTags();
  return { replicaId, replicaDirectoryId, logEndOffset, lastFetchTimestamp, lastCaughtUpTimestamp };
}

export function encodeDescribeQuorumResponseReplicaState(writer: Writer, version: number, message: DescribeQuorumResponseReplicaStateInput): void {
  writer.int32(message.replicaId);
  if (version === 2) {
    writer.uuid(message.replicaDirectoryId ?? ZERO_UUID);
  } else if ((message.replicaDirectoryId ?? ZERO_UUID) !== ZERO_UUID) refuse('DescribeQuorumResponseReplicaState.replicaDirectoryId', version);
  writer.int64(message.logEndOffset);
  if (version >= 1) {
    writer.int64(message.lastFetchTimestamp ?? -1);
  }
  if (version >= 1) {
    writer.int64(message.lastCaughtUpTimestamp ?? -1);
  }
  writer.uvarint(0);
}

export function decodeDescribeQuorumResponsePartitionData(reader: Reader, version: number): DescribeQuorumResponsePartitionData {
  const partitionIndex = reader.int32();
  const errorCode = reader.int16();
  const errorMessage = version === 2 ? reader.nullableString(true) : '';
  const leaderId = reader.int32();
  const leaderEpoch = reader.int32();
  const highWatermark = reader.int64();
  const currentVoters: DescribeQuorumResponsePartitionData['currentVoters'] = [];
  for (let left = reader.arrayCount(true, 13); left > 0 && !reader.failed; left--) currentVoters.push(decodeDescribeQuorumResponseReplicaState(reader, version));
  const observers: DescribeQuorumResponsePartitionData['observers'] = [];
  for (let left = reader.arrayCount(true, 13); left > 0 && !reader.failed; left--) observers.push(decodeDescribeQuorumResponseReplicaState(reader, version));
  reader.skipTags();
  return { partitionIndex, errorCode, errorMessage, leaderId, leaderEpoch, highWatermark, currentVoters, observers };
}

export function encodeDescribeQuorumResponsePartitionData(writer: Writer, version: number, message: DescribeQuorumResponsePartitionDataInput): void {
  writer.int32(message.partitionIndex);
  writer.int16(message.errorCode);
  if (version === 2) {
    const errorMessageValue = message.errorMessage === undefined ? '' : message.errorMessage;
    writer.nullableString(errorMessageValue, true);
  }
  writer.int32(message.leaderId);
  writer.int32(message.leaderEpoch);
  writer.int64(message.highWatermark);
  {
    const currentVotersValue = message.currentVoters;
    writer.arrayCount(currentVotersValue.length, true);
    for (let i = 0; i < currentVotersValue.length; i++) encodeDescribeQuorumResponseReplicaState(writer, version, currentVotersValue[i]!);
  }
  {
    const observersValue = message.observers;
    writer.arrayCount(observersValue.length, true);
    for (let i = 0; i < observersValue.length; i++) encodeDescribeQuorumResponseReplicaState(writer, version, observersValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeDescribeQuorumResponseTopicData(reader: Reader, version: number): DescribeQuorumResponseTopicData {
  const topicName = reader.string(true);
  const partitions: DescribeQuorumResponseTopicData['partitions'] = [];
  for (let left = reader.arrayCount(true, 25); left > 0 && !reader.failed; left--) partitions.push(decodeDescribeQuorumResponsePartitionData(reader, version));
  reader.skipTags();
  return { topicName, partitions };
}

export function encodeDescribeQuorumResponseTopicData(writer: Writer, version: number, message: DescribeQuorumResponseTopicDataInput): void {
  writer.string(message.topicName, true);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeDescribeQuorumResponsePartitionData(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeDescribeQuorumResponseListener(reader: Reader, _version: number): DescribeQuorumResponseListener {
  const name = reader.string(true);
  const host = reader.string(true);
  const port = reader.uint16();
  reader.skipTags();
  return { name, host, port };
}

export function encodeDescribeQuorumResponseListener(writer: Writer, _version: number, message: DescribeQuorumResponseListenerInput): void {
  writer.string(message.name, true);
  writer.string(message.host, true);
  writer.uint16(message.port);
  writer.uvarint(0);
}

export function decodeDescribeQuorumResponseNode(reader: Reader, version: number): DescribeQuorumResponseNode {
  const nodeId = reader.int32();
  const listeners: DescribeQuorumResponseNode['listeners'] = [];
  for (let left = reader.arrayCount(true, 5); left > 0 && !reader.failed; left--) listeners.push(decodeDescribeQuorumResponseListener(reader, version));
  reader.skipTags();
  return { nodeId, listeners };
}

export function encodeDescribeQuorumResponseNode(writer: Writer, version: number, message: DescribeQuorumResponseNodeInput): void {
  writer.int32(message.nodeId);
  {
    const listenersValue = message.listeners;
    writer.arrayCount(listenersValue.length, true);
    for (let i = 0; i < listenersValue.length; i++) encodeDescribeQuorumResponseListener(writer, version, listenersValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeDescribeQuorumResponse(reader: Reader, version: number): DescribeQuorumResponse {
  const errorCode = reader.int16();
  const errorMessage = version === 2 ? reader.nullableString(true) : '';
  const topics: DescribeQuorumResponse['topics'] = [];
  for (let left = reader.arrayCount(true, 3); left > 0 && !reader.failed; left--) topics.push(decodeDescribeQuorumResponseTopicData(reader, version));
  const nodes: DescribeQuorumResponse['nodes'] = [];
  if (version === 2) {
    for (let left = reader.arrayCount(true, 6); left > 0 && !reader.failed; left--) nodes.push(decodeDescribeQuorumResponseNode(reader, version));
  }
  reader.skipTags();
  return { errorCode, errorMessage, topics, nodes };
}

export function encodeDescribeQuorumResponse(writer: Writer, version: number, message: DescribeQuorumResponseInput): void {
  writer.int16(message.errorCode);
  if (version === 2) {
    const errorMessageValue = message.errorMessage === undefined ? '' : message.errorMessage;
    writer.nullableString(errorMessageValue, true);
  }
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, true);
    for (let i = 0; i < topicsValue.length; i++) encodeDescribeQuorumResponseTopicData(writer, version, topicsValue[i]!);
  }
  if (version === 2) {
    const nodesValue = message.nodes ?? NONE;
    writer.arrayCount(nodesValue.length, true);
    for (let i = 0; i < nodesValue.length; i++) encodeDescribeQuorumResponseNode(writer, version, nodesValue[i]!);
  } else if ((message.nodes !== undefined && message.nodes.length > 0)) refuse('DescribeQuorumResponse.nodes', version);
  writer.uvarint(0);
}
