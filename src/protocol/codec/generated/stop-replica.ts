// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  StopReplicaRequest,
  StopReplicaRequestInput,
  StopReplicaRequestStopReplicaPartitionState,
  StopReplicaRequestStopReplicaPartitionStateInput,
  StopReplicaRequestStopReplicaPartitionV0,
  StopReplicaRequestStopReplicaPartitionV0Input,
  StopReplicaRequestStopReplicaTopicState,
  StopReplicaRequestStopReplicaTopicStateInput,
  StopReplicaRequestStopReplicaTopicV1,
  StopReplicaRequestStopReplicaTopicV1Input,
  StopReplicaResponse,
  StopReplicaResponseInput,
  StopReplicaResponseStopReplicaPartitionError,
  StopReplicaResponseStopReplicaPartitionErrorInput,
} from '../../messages/stop-replica.ts';
import { NONE } from '../empty.ts';
import type { Reader } from '../reader.ts';
import { type Writer, refuse } from '../writer.ts';

export function decodeStopReplicaRequestStopReplicaPartitionV0(reader: Reader, _version: number): StopReplicaRequestStopReplicaPartitionV0 {
  const topicName = reader.string(false);
  const partitionIndex = reader.int32();
  return { topicName, partitionIndex };
}

export function encodeStopReplicaRequestStopReplicaPartitionV0(writer: Writer, _version: number, message: StopReplicaRequestStopReplicaPartitionV0Input): void {
  writer.string(message.topicName, false);
  writer.int32(message.partitionIndex);
}

export function decodeStopReplicaRequestStopReplicaTopicV1(reader: Reader, version: number): StopReplicaRequestStopReplicaTopicV1 {
  const flexible = version >= 2;
  const name = reader.string(flexible);
  let partitionIndexes: StopReplicaRequestStopReplicaTopicV1['partitionIndexes'] = [];
  partitionIndexes = reader.int32Array(flexible);
  if (flexible) reader.skipTags();
  return { name, partitionIndexes };
}

export function encodeStopReplicaRequestStopReplicaTopicV1(writer: Writer, version: number, message: StopReplicaRequestStopReplicaTopicV1Input): void {
  const flexible = version >= 2;
  writer.string(message.name, flexible);
  {
    const partitionIndexesValue = message.partitionIndexes;
    writer.int32Array(partitionIndexesValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeStopReplicaRequestStopReplicaPartitionState(reader: Reader, _version: number): StopReplicaRequestStopReplicaPartitionState {
  const partitionIndex = reader.int32();
  const leaderEpoch = reader.int32();
  const deletePartition = reader.bool();
  reader.skipTags();
  return { partitionIndex, leaderEpoch, deletePartition };
}

export function encodeStopReplicaRequestStopReplicaPartitionState(writer: Writer, _version: number, message: StopReplicaRequestStopReplicaPartitionStateInput): void {
  writer.int32(message.partitionIndex);
  writer.int32(message.leaderEpoch ?? -1);
  writer.bool(message.deletePartition);
  writer.uvarint(0);
}

export function decodeStopReplicaRequestStopReplicaTopicState(reader: Reader, version: number): StopReplicaRequestStopReplicaTopicState {
  const topicName = reader.string(true);
  const partitionStates: StopReplicaRequestStopReplicaTopicState['partitionStates'] = [];
  for (let left = reader.arrayCount(true, 10); left > 0 && !reader.failed; left--) partitionStates.push(decodeStopReplicaRequestStopReplicaPartitionState(reader, version));
  reader.skipTags();
  return { topicName, partitionStates };
}

export function encodeStopReplicaRequestStopReplicaTopicState(writer: Writer, version: number, message: StopReplicaRequestStopReplicaTopicStateInput): void {
  writer.string(message.topicName, true);
  {
    const partitionStatesValue = message.partitionStates;
    writer.arrayCount(partitionStatesValue.length, true);
    for (let i = 0; i < partitionStatesValue.length; i++) encodeStopReplicaRequestStopReplicaPartitionState(writer, version, partitionStatesValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeStopReplicaRequest(reader: Reader, version: number): StopReplicaRequest {
  const flexible = version >= 2;
  const controllerId = reader.int32();
  const isKRaftController = version === 4 ? reader.bool() : false;
  const controllerEpoch = reader.int32();
  const brokerEpoch = version >= 1 ? reader.int64() : -1;
  const deletePartitions = version <= 2 ? reader.bool() : false;
  const ungroupedPartitions: StopReplicaRequest['ungroupedPartitions'] = [];
  if (version <= 0) {
    for (let left = reader.arrayCount(flexible, 6); left > 0 && !reader.failed; left--) ungroupedPartitions.push(decodeStopReplicaRequestStopReplicaPartitionV0(reader, version));
  }
  const topics: StopReplicaRequest['topics'] = [];
  if (version >= 1 && version <= 2) {
    for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) topics.push(decodeStopReplicaRequestStopReplicaTopicV1(reader, version));
  }
  const topicStates: StopReplicaRequest['topicStates'] = [];
  if (version >= 3) {
    for (let left = reader.arrayCount(flexible, 3); left > 0 && !reader.failed; left--) topicStates.push(decodeStopReplicaRequestStopReplicaTopicState(reader, version));
  }
  if (flexible) reader.skipTags();
  return { controllerId, isKRaftController, controllerEpoch, brokerEpoch, deletePartitions, ungroupedPartitions, topics, topicStates };
}

export function encodeStopReplicaRequest(writer: Writer, version: number, message: StopReplicaRequestInput): void {
  const flexible = version >= 2;
  writer.int32(message.controllerId);
  if (version === 4) {
    writer.bool(message.isKRaftController ?? false);
  } else if ((message.isKRaftController ?? false) !== false) refuse('StopReplicaRequest.isKRaftController', version);
  writer.int32(message.controllerEpoch);
  if (version >= 1) {
    writer.int64(message.brokerEpoch ?? -1);
  }
  if (version <= 2) {
    writer.bool(message.deletePartitions ?? false);
  } else if ((message.deletePartitions ?? false) !== false) refuse('StopReplicaRequest.deletePartitions', version);
  if (version <= 0) {
    const ungroupedPartitionsValue = message.ungroupedPartitions ?? NONE;
    writer.arrayCount(ungroupedPartitionsValue.length, flexible);
    for (let i = 0; i < ungroupedPartitionsValue.length; i++) encodeStopReplicaRequestStopReplicaPartitionV0(writer, version, ungroupedPartitionsValue[i]!);
  } else if ((message.ungroupedPartitions !== undefined && message.ungroupedPartitions.length > 0)) refuse('StopReplicaRequest.ungroupedPartitions', version);
  if (version >= 1 && version <= 2) {
    const topicsValue = message.topics ?? NONE;
    writer.arrayCount(topicsValue.length, flexible);
    for (let i = 0; i < topicsValue.length; i++) encodeStopReplicaRequestStopReplicaTopicV1(writer, version, topicsValue[i]!);
  } else if ((message.topics !== undefined && message.topics.length > 0)) refuse('StopReplicaRequest.topics', version);
  if (version >= 3) {
    const topicStatesValue = message.topicStates ?? NONE;
    writer.arrayCount(topicStatesValue.length, flexible);
    for (let i = 0; i < topicStatesValue.length; i++) encodeStopReplicaRequestStopReplicaTopicState(writer, version, topicStatesValue[i]!);
  } else if ((message.topicStates !== undefined && message.topicStates.length > 0)) refuse('StopReplicaRequest.topicStates', version);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeStopReplicaResponseStopReplicaPartitionError(reader: Reader, version: number): StopReplicaResponseStopReplicaPartitionError {
  const flexible = version >= 2;
  const topicName = reader.string(flexible);
  const partitionIndex = reader.int32();
  const errorCode = reader.int16();
  if (flexible) reader.skipTags();
  return { topicName, partitionIndex, errorCode };
}

export function encodeStopReplicaResponseStopReplicaPartitionError(writer: Writer, version: number, message: StopReplicaResponseStopReplicaPartitionErrorInput): void {
  const flexible = version >= 2;
  writer.string(message.topicName, flexible);
  writer.int32(message.partitionIndex);
  writer.int16(message.errorCode);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeStopReplicaResponse(reader: Reader, version: number): StopReplicaResponse {
  const flexible = version >= 2;
  const errorCode = reader.int16();
  const partitionErrors: StopReplicaResponse['partitionErrors'] = [];
  for (let left = reader.arrayCount(flexible, 8); left > 0 && !reader.failed; left--) partitionErrors.push(decodeStopReplicaResponseStopReplicaPartitionError(reader, version));
  if (flexible) reader.skipTags();
  return { errorCode, partitionErrors };
}

export function encodeStopReplicaResponse(writer: Writer, version: number, message: StopReplicaResponseInput): void {
  const flexible = version >= 2;
  writer.int16(message.errorCode);
  {
    const partitionErrorsValue = message.partitionErrors;
    writer.arrayCount(partitionErrorsValue.length, flexible);
    for (let i = 0; i < partitionErrorsValue.length; i++) encodeStopReplicaResponseStopReplicaPartitionError(writer, version, partitionErrorsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}
