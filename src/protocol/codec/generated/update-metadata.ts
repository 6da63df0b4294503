// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import { ZERO_UUID } from '../../../base/ids.ts';
import type {
  UpdateMetadataRequest,
  UpdateMetadataRequestInput,
  UpdateMetadataRequestUpdateMetadataBroker,
  UpdateMetadataRequestUpdateMetadataBrokerInput,
  UpdateMetadataRequestUpdateMetadataEndpoint,
  UpdateMetadataRequestUpdateMetadataEndpointInput,
  UpdateMetadataRequestUpdateMetadataPartitionState,
  UpdateMetadataRequestUpdateMetadataPartitionStateInput,
  UpdateMetadataRequestUpdateMetadataTopicState,
  UpdateMetadataRequestUpdateMetadataTopicStateInput,
  UpdateMetadataResponse,
  UpdateMetadataResponseInput,
} from '../../messages/update-metadata.ts';
import { NONE } from '../empty.ts';
import type { Reader } from '../reader.ts';
import { type Writer, refuse } from '../writer.ts';

export function decodeUpdateMetadataRequestUpdateMetadataPartitionState(reader: Reader, version: number): UpdateMetadataRequestUpdateMetadataPartitionState {
  const flexible = version >= 6;
  const topicName = version <= 4 ? reader.string(flexible) : '';
  const partitionIndex = reader.int32();
  const controllerEpoch = reader.int32();
  const leader = reader.int32();
  const leaderEpoch = reader.int32();
  let isr: UpdateMetadataRequestUpdateMetadataPartitionState['isr'] = [];
  isr = reader.int32Array(flexible);
  const zkVersion = reader.int32();
  let replicas: UpdateMetadataRequestUpdateMetadataPartitionState['replicas'] = [];
  replicas = reader.int32Array(flexible);
  let offlineReplicas: UpdateMetadataRequestUpdateMetadataPartitionState['offlineReplicas'] = [];
  if (version >= 4) {
    offlineReplicas = reader.int32Array(flexible);
  }
  if (flexible) reader.skipTags();
  return { topicName, partitionIndex, controllerEpoch, leader, leaderEpoch, isr, zkVersion, replicas, offlineReplicas };
}

export function encodeUpdateMetadataRequestUpdateMetadataPartitionState(writer: Writer, version: number, message: UpdateMetadataRequestUpdateMetadataPartitionStateInput): void {
  const flexible = version >= 6;
  if (version <= 4) {
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
  writer.int32(message.zkVersion);
  {
    const replicasValue = message.replicas;
    writer.int32Array(replicasValue, flexible);
  }
  if (version >= 4) {
    const offlineReplicasValue = message.offlineReplicas ?? NONE;
    writer.int32Array(offlineReplicasValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeUpdateMetadataRequestUpdateMetadataTopicState(reader: Reader, version: number): UpdateMetadataRequestUpdateMetadataTopicState {
  const flexible = version >= 6;
  const topicName = reader.string(flexible);
  const topicId = version >= 7 ? reader.uuid() : ZERO_UUID;
  const partitionStates: UpdateMetadataRequestUpdateMetadataTopicState['partitionStates'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 24 : 32); left > 0 && !reader.failed; left--) partitionStates.push(decodeUpdateMetadataRequestUpdateMetadataPartitionState(reader, version));
  if (flexible) reader.skipTags();
  return { topicName, topicId, partitionStates };
}

export function encodeUpdateMetadataRequestUpdateMetadataTopicState(writer: Writer, version: number, message: UpdateMetadataRequestUpdateMetadataTopicStateInput): void {
  const flexible = version >= 6;
  writer.string(message.topicName, flexible);
  if (version >= 7) {
    writer.uuid(message.topicId ?? ZERO_UUID);
  }
  {
    const partitionStatesValue = message.partitionStates;
    writer.arrayCount(partitionStatesValue.length, flexible);
    for (let i = 0; i < partitionStatesValue.length; i++) encodeUpdateMetadataRequestUpdateMetadataPartitionState(writer, version, partitionStatesValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeUpdateMetadataRequestUpdateMetadataEndpoint(reader: Reader, version: number): UpdateMetadataRequestUpdateMetadataEndpoint {
  const flexible = version >= 6;
  const port = reader.int32();
  const host = reader.string(flexible);
  const listener = version >= 3 ? reader.string(flexible) : '';
  const securityProtocol = reader.int16();
  if (flexible) reader.skipTags();
  return { port, host, listener, securityProtocol };
}

export function encodeUpdateMetadataRequestUpdateMetadataEndpoint(writer: Writer, version: number, message: UpdateMetadataRequestUpdateMetadataEndpointInput): void {
  const flexible = version >= 6;
  writer.int32(message.port);
  writer.string(message.host, flexible);
  if (version >= 3) {
    writer.string(message.listener ?? '', flexible);
  }
  writer.int16(message.securityProtocol);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeUpdateMetadataRequestUpdateMetadataBroker(reader: Reader, version: number): UpdateMetadataRequestUpdateMetadataBroker {
  const flexible = version >= 6;
  const id = reader.int32();
  const v0Host = version <= 0 ? reader.string(flexible) : '';
  const v0Port = version <= 0 ? reader.int32() : 0;
  const endpoints: UpdateMetadataRequestUpdateMetadataBroker['endpoints'] = [];
  if (version >= 1) {
    for (let left = reader.arrayCount(flexible, flexible ? 9 : 8); left > 0 && !reader.failed; left--) endpoints.push(decodeUpdateMetadataRequestUpdateMetadataEndpoint(reader, version));
  }
  const rack = version >= 2 ? reader.nullableString(flexible) : '';
  if (flexible) reader.skipTags();
  return { id, v0Host, v0Port, endpoints, rack };
}

export function encodeUpdateMetadataRequestUpdateMetadataBroker(writer: Writer, version: number, message: UpdateMetadataRequestUpdateMetadataBrokerInput): void {
  const flexible = version >= 6;
  writer.int32(message.id);
  if (version <= 0) {
    writer.string(message.v0Host ?? '', flexible);
  }
  if (version <= 0) {
    writer.int32(message.v0Port ?? 0);
  }
  if (version >= 1) {
    const endpointsValue = message.endpoints ?? NONE;
    writer.arrayCount(endpointsValue.length, flexible);
    for (let i = 0; i < endpointsValue.length; i++) encodeUpdateMetadataRequestUpdateMetadataEndpoint(writer, version, endpointsValue[i]!);
  }
  if (version >= 2) {
    const rackValue = message.rack === undefined ? '' : message.rack;
    writer.nullableString(rackValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeUpdateMetadataRequest(reader: Reader, version: number): UpdateMetadataRequest {
  const flexible = version >= 6;
  const controllerId = reader.int32();
  const isKRaftController = version === 8 ? reader.bool() : false;
  let type: UpdateMetadataRequest['type'] = 0;
  const controllerEpoch = reader.int32();
  const brokerEpoch = version >= 5 ? reader.int64() : -1;
  const ungroupedPartitionStates: UpdateMetadataRequest['ungroupedPartitionStates'] = [];
  if (version <= 4) {
    for (let left = reader.arrayCount(flexible, 30); left > 0 && !reader.failed; left--) ungroupedPartitionStates.push(decodeUpdateMetadataRequestUpdateMetadataPartitionState(reader, version));
  }
  const topicStates: UpdateMetadataRequest['topicStates'] = [];
  if (version >= 5) {
    for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) topicStates.push(decodeUpdateMetadataRequestUpdateMetadataTopicState(reader, version));
  }
  const liveBrokers: UpdateMetadataRequest['liveBrokers'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 7 : 8); left > 0 && !reader.failed; left--) liveBrokers.push(decodeUpdateMetadataRequestUpdateMetadataBroker(reader, version));
  if (flexible) {
    for (let tags = reader.tagCount(); tags > 0 && !reader.failed; tags--) {
      const tag = reader.uvarint();
      const end = reader.tagEnd();
      if (tag === 0 && version === 8) {
        type = reader.int8();
        reader.closeTag(end);
      } else reader.at = end;
    }
  }
  return { controllerId, isKRaftController, type, controllerEpoch, brokerEpoch, ungroupedPartitionStates, topicStates, liveBrokers };
}

export function encodeUpdateMetadataRequest(writer: Writer, version: number, message: UpdateMetadataRequestInput): void {
  const flexible = version >= 6;
  writer.int32(message.controllerId);
  if (version === 8) {
    writer.bool(message.isKRaftController ?? false);
  } else if ((message.isKRaftController ?? false) !== false) refuse('UpdateMetadataRequest.isKRaftController', version);
  writer.int32(message.controllerEpoch);
  if (version >= 5) {
    writer.int64(message.brokerEpoch ?? -1);
  }
  if (version <= 4) {
    const ungroupedPartitionStatesValue = message.ungroupedPartitionStates ?? NONE;
    writer.arrayCount(ungroupedPartitionStatesValue.length, flexible);
    for (let i = 0; i < ungroupedPartitionStatesValue.length; i++) encodeUpdateMetadataRequestUpdateMetadataPartitionState(writer, version, ungroupedPartitionStatesValue[i]!);
  } else if ((message.ungroupedPartitionStates !== undefined && message.ungroupedPartitionStates.length > 0)) refuse('UpdateMetadataRequest.ungroupedPartitionStates', version);
  if (version >= 5) {
    const topicStatesValue = message.topicStates ?? NONE;
    writer.arrayCount(topicStatesValue.length, flexible);
    for (let i = 0; i < topicStatesValue.length; i++) encodeUpdateMetadataRequestUpdateMetadataTopicState(writer, version, topicStatesValue[i]!);
  } else if ((message.topicStates !== undefined && message.topicStates.length > 0)) refuse('UpdateMetadataRequest.topicStates', version);
  {
    const liveBrokersValue = message.liveBrokers;
    writer.arrayCount(liveBrokersValue.length, flexible);
    for (let i = 0; i < liveBrokersValue.length; i++) encodeUpdateMetadataRequestUpdateMetadataBroker(writer, version, liveBrokersValue[i]!);
  }
  if (!(version === 8) && (message.type ?? 0) !== 0) refuse('UpdateMetadataRequest.type', version);
  if (flexible) {
    const has0 = version === 8 && (message.type ?? 0) !== 0;
    writer.uvarint((has0 ? 1 : 0));
    if (has0) {
      const typeValue = message.type ?? 0;
      const mark = writer.beginTag(0);
      writer.int8(typeValue);
      writer.endTag(mark);
    }
  }
}

export function decodeUpdateMetadataResponse(reader: Reader, version: number): UpdateMetadataResponse {
  const flexible = version >= 6;
  const errorCode = reader.int16();
  if (flexible) reader.skipTags();
  return { errorCode };
}

export function encodeUpdateMetadataResponse(writer: Writer, version: number, message: UpdateMetadataResponseInput): void {
  const flexible = version >= 6;
  writer.int16(message.errorCode);
  if (flexible) {
    writer.uvarint(0);
  }
}
