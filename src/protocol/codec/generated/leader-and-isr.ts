// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import { ZERO_UUID } from '../../../base/ids.ts';
import type {
  LeaderAndIsrRequest,
  LeaderAndIsrRequestInput,
  LeaderAndIsrRequestLeaderAndIsrLiveLeader,
  LeaderAndIsrRequestLeaderAndIsrLiveLeaderInput,
  LeaderAndIsrRequestLeaderAndIsrPartitionState,
  LeaderAndIsrRequestLeaderAndIsrPartitionStateInput,
  LeaderAndIsrRequestLeaderAndIsrTopicState,
  LeaderAndIsrRequestLeaderAndIsrTopicStateInput,
  LeaderAndIsrResponse,
  LeaderAndIsrResponseInput,
  LeaderAndIsrResponseLeaderAndIsrPartitionError,
  LeaderAndIsrResponseLeaderAndIsrPartitionErrorInput,
  LeaderAndIsrResponseLeaderAndIsrTopicError,
  LeaderAndIsrResponseLeaderAndIsrTopicErrorInput,
} from '../../messages/leader-and-isr.ts';
import { NONE } from '../empty.ts';
import type { Reader } from '../reader.ts';
import { type Writer, refuse } from '../writer.ts';

export function decodeLeaderAndIsrRequestLeaderAndIsrPartitionState(reader: Reader, version: number): LeaderAndIsrRequestLeaderAndIsrPartitionState {
  const flexible = version >= 4;
  const topicName = version <= 1 ? reader.string(flexible) : '';
  const partitionIndex = reader.int32();
  const controllerEpoch = reader.int32();
  const leader = reader.int32();
  const leaderEpoch = reader.int32();
  let isr: LeaderAndIsrRequestLeaderAndIsrPartitionState['isr'] = [];
  isr = reader.int32Array(flexible);
  const partitionEpoch = reader.int32();
  let replicas: LeaderAndIsrRequestLeaderAndIsrPartitionState['replicas'] = [];
  replicas = reader.int32Array(flexible);
  let addingReplicas: LeaderAndIsrRequestLeaderAndIsrPartitionState['addingReplicas'] = [];
  if (version >= 3) {
    addingReplicas = reader.int32Array(flexible);
  }
  let removingReplicas: LeaderAndIsrRequestLeaderAndIsrPartitionState['removingReplicas'] = [];
  if (version >= 3) {
    removingReplicas = reader.int32Array(flexible);
  }
  const isNew = version >= 1 ? reader.bool() : false;
  const leaderRecoveryState = version >= 6 ? reader.int8() : 0;
  if (flexible) reader.skipTags();
  return { topicName, partitionIndex, controllerEpoch, leader, leaderEpoch, isr, partitionEpoch, replicas, addingReplicas, removingReplicas, isNew, leaderRecoveryState };
}

export function encodeLeaderAndIsrRequestLeaderAndIsrPartitionState(writer: Writer, version: number, message: LeaderAndIsrRequestLeaderAndIsrPartitionStateInput): void {
  const flexible = version >= 4;
  if (version <= 1) {
    writer.string(message.topicName ?? '', flexible);
  }
  writer.int32(message.partitionIndex);
  writer.int32(message.controllerEpoch);
  writer.int32(message.leader);
  writer.int32(message.leaderEpoch);
  {
    const isrValue = message.isr;
    writer.int32Array(isrValue, flexible);
  }
  writer.int32(message.partitionEpoch);
  {
    const replicasValue = message.replicas;
    writer.int32Array(replicasValue, flexible);
  }
  if (version >= 3) {
    const addingReplicasValue = message.addingReplicas ?? NONE;
    writer.int32Array(addingReplicasValue, flexible);
  }
  if (version >= 3) {
    const removingReplicasValue = message.removingReplicas ?? NONE;
    writer.int32Array(removingReplicasValue, flexible);
  }
  if (version >= 1) {
    writer.bool(message.isNew ?? false);
  }
  if (version >= 6) {
    writer.int8(message.leaderRecoveryState ?? 0);
  } else if ((message.leaderRecoveryState ?? 0) !== 0) refuse('LeaderAndIsrRequestLeaderAndIsrPartitionState.leaderRecoveryState', version);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeLeaderAndIsrRequestLeaderAndIsrTopicState(reader: Reader, version: number): LeaderAndIsrRequestLeaderAndIsrTopicState {
  const flexible = version >= 4;
  const topicName = reader.string(flexible);
  const topicId = version >= 5 ? reader.uuid() : ZERO_UUID;
  const partitionStates: LeaderAndIsrRequestLeaderAndIsrTopicState['partitionStates'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 26 : 29); left > 0 && !reader.failed; left--) partitionStates.push(decodeLeaderAndIsrRequestLeaderAndIsrPartitionState(reader, version));
  if (flexible) reader.skipTags();
  return { topicName, topicId, partitionStates };
}

export function encodeLeaderAndIsrRequestLeaderAndIsrTopicState(writer: Writer, version: number, message: LeaderAndIsrRequestLeaderAndIsrTopicStateInput): void {
  const flexible = version >= 4;
  writer.string(message.topicName, flexible);
  if (version >= 5) {
    writer.uuid(message.topicId ?? ZERO_UUID);
  }
  {
    const partitionStatesValue = message.partitionStates;
    writer.arrayCount(partitionStatesValue.length, flexible);
    for (let i = 0; i < partitionStatesValue.length; i++) encodeLeaderAndIsrRequestLeaderAndIsrPartitionState(writer, version, partitionStatesValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeLeaderAndIsrRequestLeaderAndIsrLiveLeader(reader: Reader, version: number): LeaderAndIsrRequestLeaderAndIsrLiveLeader {
  const flexible = version >= 4;
  const brokerId = reader.int32();
  const hostName = reader.string(flexible);
  const port = reader.int32();
  if (flexible) reader.skipTags();
  return { brokerId, hostName, port };
}

export function encodeLeaderAndIsrRequestLeaderAndIsrLiveLeader(writer: Writer, version: number, message: LeaderAndIsrRequestLeaderAndIsrLiveLeaderInput): void {
  const flexible = version >= 4;
  writer.int32(message.brokerId);
  writer.string(message.hostName, flexible);
  writer.int32(message.port);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeLeaderAndIsrRequest(reader: Reader, version: number): LeaderAndIsrRequest {
  const flexible = version >= 4;
  const controllerId = reader.int32();
  const isKRaftController = version === 7 ? reader.bool() : false;
  const controllerEpoch = reader.int32();
  const brokerEpoch = version >= 2 ? reader.int64() : -1;
  const type = version >= 5 ? reader.int8() : 0;
  const ungroupedPartitionStates: LeaderAndIsrRequest['ungroupedPartitionStates'] = [];
  if (version <= 1) {
    for (let left = reader.arrayCount(flexible, 30); left > 0 && !reader.failed; left--) ungroupedPartitionStates.push(decodeLeaderAndIsrRequestLeaderAndIsrPartitionState(reader, version));
  }
  const topicStates: LeaderAndIsrRequest['topicStates'] = [];
  if (version >= 2) {
    for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) topicStates.push(decodeLeaderAndIsrRequestLeaderAndIsrTopicState(reader, version));
  }
  const liveLeaders: LeaderAndIsrRequest['liveLeaders'] = [];
  for (let left = reader.arrayCount(flexible, 10); left > 0 && !reader.failed; left--) liveLeaders.push(decodeLeaderAndIsrRequestLeaderAndIsrLiveLeader(reader, version));
  if (flexible) reader.skipTags();
  return { controllerId, isKRaftController, controllerEpoch, brokerEpoch, type, ungroupedPartitionStates, topicStates, liveLeaders };
}

export function encodeLeaderAndIsrRequest(writer: Writer, version: number, message: LeaderAndIsrRequestInput): void {
  const flexible = version >= 4;
  writer.int32(message.controllerId);
  if (version === 7) {
    writer.bool(message.isKRaftController ?? false);
  } else if ((message.isKRaftController ?? false) !== false) refuse('LeaderAndIsrRequest.isKRaftController', version);
  writer.int32(message.controllerEpoch);
  if (version >= 2) {
    writer.int64(message.brokerEpoch ?? -1);
  }
  if (version >= 5) {
    writer.int8(message.type ?? 0);
  } else if ((message.type ?? 0) !== 0) refuse('LeaderAndIsrRequest.type', version);
  if (version <= 1) {
    const ungroupedPartitionStatesValue = message.ungroupedPartitionStates ?? NONE;
    writer.arrayCount(ungroupedPartitionStatesValue.length, flexible);
    for (let i = 0; i < ungroupedPartitionStatesValue.length; i++) encodeLeaderAndIsrRequestLeaderAndIsrPartitionState(writer, version, ungroupedPartitionStatesValue[i]!);
  } else if ((message.ungroupedPartitionStates !== undefined && message.ungroupedPartitionStates.length > 0)) refuse('LeaderAndIsrRequest.ungroupedPartitionStates', version);
  if (version >= 2) {
    const topicStatesValue = message.topicStates ?? NONE;
    writer.arrayCount(topicStatesValue.length, flexible);
    for (let i = 0; i < topicStatesValue.length; i++) encodeLeaderAndIsrRequestLeaderAndIsrTopicState(writer, version, topicStatesValue[i]!);
  } else if ((message.topicStates !== undefined && message.topicStates.length > 0)) refuse('LeaderAndIsrRequest.topicStates', version);
  {
    const liveLeadersValue = message.liveLeaders;
    writer.arrayCount(liveLeadersValue.length, flexible);
    for (let i = 0; i < liveLeadersValue.length; i++) encodeLeaderAndIsrRequestLeaderAndIsrLiveLeader(writer, version, liveLeadersValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeLeaderAndIsrResponseLeaderAndIsrPartitionError(reader: Reader, version: number): LeaderAndIsrResponseLeaderAndIsrPartitionError {
  const flexible = version >= 4;
  const topicName = version <= 4 ? reader.string(flexible) : '';
  const partitionIndex = reader.int32();
  const errorCode = reader.int16();
  if (flexible) reader.skipTags();
  return { topicName, partitionIndex, errorCode };
}

export function encodeLeaderAndIsrResponseLeaderAndIsrPartitionError(writer: Writer, version: number, message: LeaderAndIsrResponseLeaderAndIsrPartitionErrorInput): void {
  const flexible = version >= 4;
  if (version <= 4) {
    writer.string(message.topicName ?? '', flexible);
  }
  writer.int32(message.partitionIndex);
  writer.int16(message.errorCode);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeLeaderAndIsrResponseLeaderAndIsrTopicError(reader: Reader, version: number): LeaderAndIsrResponseLeaderAndIsrTopicError {
  const topicId = reader.uuid();
  const partitionErrors: LeaderAndIsrResponseLeaderAndIsrTopicError['partitionErrors'] = [];
  for (let left = reader.arrayCount(true, 7); left > 0 && !reader.failed; left--) partitionErrors.push(decodeLeaderAndIsrResponseLeaderAndIsrPartitionError(reader, version));
  reader.skipTags();
  return { topicId, partitionErrors };
}

export function encodeLeaderAndIsrResponseLeaderAndIsrTopicError(writer: Writer, version: number, message: LeaderAndIsrResponseLeaderAndIsrTopicErrorInput): void {
  writer.uuid(message.topicId);
  {
    const partitionErrorsValue = message.partitionErrors;
    writer.arrayCount(partitionErrorsValue.length, true);
    for (let i = 0; i < partitionErrorsValue.length; i++) encodeLeaderAndIsrResponseLeaderAndIsrPartitionError(writer, version, partitionErrorsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeLeaderAndIsrResponse(reader: Reader, version: number): LeaderAndIsrResponse {
  const flexible = version >= 4;
  const errorCode = reader.int16();
  const partitionErrors: LeaderAndIsrResponse['partitionErrors'] = [];
  if (version <= 4) {
    for (let left = reader.arrayCount(flexible, 8); left > 0 && !reader.failed; left--) partitionErrors.push(decodeLeaderAndIsrResponseLeaderAndIsrPartitionError(reader, version));
  }
  const topics: LeaderAndIsrResponse['topics'] = [];
  if (version >= 5) {
    for (let left = reader.arrayCount(flexible, 18); left > 0 && !reader.failed; left--) topics.push(decodeLeaderAndIsrResponseLeaderAndIsrTopicError(reader, version));
  }
  if (flexible) reader.skipTags();
  return { errorCode, partitionErrors, topics };
}

export function encodeLeaderAndIsrResponse(writer: Writer, version: number, message: LeaderAndIsrResponseInput): void {
  const flexible = version >= 4;
  writer.int16(message.errorCode);
  if (version <= 4) {
    const partitionErrorsValue = message.partitionErrors ?? NONE;
    writer.arrayCount(partitionErrorsValue.length, flexible);
    for (let i = 0; i < partitionErrorsValue.length; i++) encodeLeaderAndIsrResponseLeaderAndIsrPartitionError(writer, version, partitionErrorsValue[i]!);
  } else if ((message.partitionErrors !== undefined && message.partitionErrors.length > 0)) refuse('LeaderAndIsrResponse.partitionErrors', version);
  if (version >= 5) {
    const topicsValue = message.topics ?? NONE;
    writer.arrayCount(topicsValue.length, flexible);
    for (let i = 0; i < topicsValue.length; i++) encodeLeaderAndIsrResponseLeaderAndIsrTopicError(writer, version, topicsValue[i]!);
  } else if ((message.topics !== undefined && message.topics.length > 0)) refuse('LeaderAndIsrResponse.topics', version);
  if (flexible) {
    writer.uvarint(0);
  }
}
