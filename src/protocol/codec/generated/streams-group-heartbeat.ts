// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  StreamsGroupHeartbeatRequest,
  StreamsGroupHeartbeatRequestCopartitionGroup,
  StreamsGroupHeartbeatRequestCopartitionGroupInput,
  StreamsGroupHeartbeatRequestEndpoint,
  StreamsGroupHeartbeatRequestEndpointInput,
  StreamsGroupHeartbeatRequestInput,
  StreamsGroupHeartbeatRequestKeyValue,
  StreamsGroupHeartbeatRequestKeyValueInput,
  StreamsGroupHeartbeatRequestSubtopology,
  StreamsGroupHeartbeatRequestSubtopologyInput,
  StreamsGroupHeartbeatRequestTaskIds,
  StreamsGroupHeartbeatRequestTaskIdsInput,
  StreamsGroupHeartbeatRequestTaskOffset,
  StreamsGroupHeartbeatRequestTaskOffsetInput,
  StreamsGroupHeartbeatRequestTopicInfo,
  StreamsGroupHeartbeatRequestTopicInfoInput,
  StreamsGroupHeartbeatRequestTopology,
  StreamsGroupHeartbeatRequestTopologyInput,
  StreamsGroupHeartbeatResponse,
  StreamsGroupHeartbeatResponseEndpoint,
  StreamsGroupHeartbeatResponseEndpointInput,
  StreamsGroupHeartbeatResponseEndpointToPartitions,
  StreamsGroupHeartbeatResponseEndpointToPartitionsInput,
  StreamsGroupHeartbeatResponseInput,
  StreamsGroupHeartbeatResponseStatus,
  StreamsGroupHeartbeatResponseStatusInput,
  StreamsGroupHeartbeatResponseTaskIds,
  StreamsGroupHeartbeatResponseTaskIdsInput,
  StreamsGroupHeartbeatResponseTopicPartition,
  StreamsGroupHeartbeatResponseTopicPartitionInput,
} from '../../messages/streams-group-heartbeat.ts';
import { NONE } from '../empty.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

export function decodeStreamsGroupHeartbeatRequestKeyValue(reader: Reader, _version: number): StreamsGroupHeartbeatRequestKeyValue {
  const key = reader.string(true);
  const value = reader.string(true);
  reader.skipTags();
  return { key, value };
}

export function encodeStreamsGroupHeartbeatRequestKeyValue(writer: Writer, _version: number, message: StreamsGroupHeartbeatRequestKeyValueInput): void {
  writer.string(message.key, true);
  writer.string(message.value, true);
  writer.uvarint(0);
}

export function decodeStreamsGroupHeartbeatRequestTopicInfo(reader: Reader, version: number): StreamsGroupHeartbeatRequestTopicInfo {
  const name = reader.string(true);
  const partitions = reader.int32();
  const replicationFactor = reader.int16();
  const topicConfigs: StreamsGroupHeartbeatRequestTopicInfo['topicConfigs'] = [];
  for (let left = reader.arrayCount(true, 3); left > 0 && !reader.failed; left--) topicConfigs.push(decodeStreamsGroupHeartbeatRequestKeyValue(reader, version));
  reader.skipTags();
  return { name, partitions, replicationFactor, topicConfigs };
}

export function encodeStreamsGroupHeartbeatRequestTopicInfo(writer: Writer, version: number, message: StreamsGroupHeartbeatRequestTopicInfoInput): void {
  writer.string(message.name, true);
  writer.int32(message.partitions);
  writer.int16(message.replicationFactor);
  {
    const topicConfigsValue = message.topicConfigs;
    writer.arrayCount(topicConfigsValue.length, true);
    for (let i = 0; i < topicConfigsValue.length; i++) encodeStreamsGroupHeartbeatRequestKeyValue(writer, version, topicConfigsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeStreamsGroupHeartbeatRequestCopartitionGroup(reader: Reader, _version: number): StreamsGroupHeartbeatRequestCopartitionGroup {
  let sourceTopics: StreamsGroupHeartbeatRequestCopartitionGroup['sourceTopics'] = [];
  sourceTopics = reader.int16Array(true);
  let sourceTopicRegex: StreamsGroupHeartbeatRequestCopartitionGroup['sourceTopicRegex'] = [];
  sourceTopicRegex = reader.int16Array(true);
  let repartitionSourceTopics: StreamsGroupHeartbeatRequestCopartitionGroup['repartitionSourceTopics'] = [];
  repartitionSourceTopics = reader.int16Array(true);
  reader.skipTags();
  return { sourceTopics, sourceTopicRegex, repartitionSourceTopics };
}

export function encodeStreamsGroupHeartbeatRequestCopartitionGroup(writer: Writer, _version: number, message: StreamsGroupHeartbeatRequestCopartitionGroupInput): void {
  {
    const sourceTopicsValue = message.sourceTopics;
    writer.int16Array(sourceTopicsValue, true);
  }
  {
    const sourceTopicRegexValue = message.sourceTopicRegex;
    writer.int16Array(sourceTopicRegexValue, true);
  }
  {
    const repartitionSourceTopicsValue = message.repartitionSourceTopics;
    writer.int16Array(repartitionSourceTopicsValue, true);
  }
  writer.uvarint(0);
}

export function decodeStreamsGroupHeartbeatRequestSubtopology(reader: Reader, version: number): StreamsGroupHeartbeatRequestSubtopology {
  const subtopologyId = reader.string(true);
  let sourceTopics: StreamsGroupHeartbeatRequestSubtopology['sourceTopics'] = [];
  sourceTopics = reader.stringArray(true);
  let sourceTopicRegex: StreamsGroupHeartbeatRequestSubtopology['sourceTopicRegex'] = [];
  sourceTopicRegex = reader.stringArray(true);
  const stateChangelogTopics: StreamsGroupHeartbeatRequestSubtopology['stateChangelogTopics'] = [];
  for (let left = reader.arrayCount(true, 9); left > 0 && !reader.failed; left--) stateChangelogTopics.push(decodeStreamsGroupHeartbeatRequestTopicInfo(reader, version));
  let repartitionSinkTopics: StreamsGroupHeartbeatRequestSubtopology['repartitionSinkTopics'] = [];
  repartitionSinkTopics = reader.stringArray(true);
  const repartitionSourceTopics: StreamsGroupHeartbeatRequestSubtopology['repartitionSourceTopics'] = [];
  for (let left = reader.arrayCount(true, 9); left > 0 && !reader.failed; left--) repartitionSourceTopics.push(decodeStreamsGroupHeartbeatRequestTopicInfo(reader, version));
  const copartitionGroups: StreamsGroupHeartbeatRequestSubtopology['copartitionGroups'] = [];
  for (let left = reader.arrayCount(true, 4); left > 0 && !reader.failed; left--) copartitionGroups.push(decodeStreamsGroupHeartbeatRequestCopartitionGroup(reader, version));
  reader.skipTags();
  return { subtopologyId, sourceTopics, sourceTopicRegex, stateChangelogTopics, repartitionSinkTopics, repartitionSourceTopics, copartitionGroups };
}

export function encodeStreamsGroupHeartbeatRequestSubtopology(writer: Writer, version: number, message: StreamsGroupHeartbeatRequestSubtopologyInput): void {
  writer.string(message.subtopologyId, true);
  {
    const sourceTopicsValue = message.sourceTopics;
    writer.stringArray(sourceTopicsValue, true);
  }
  {
    const sourceTopicRegexValue = message.sourceTopicRegex;
    writer.stringArray(sourceTopicRegexValue, true);
  }
  {
    const stateChangelogTopicsValue = message.stateChangelogTopics;
    writer.arrayCount(stateChangelogTopicsValue.length, true);
    for (let i = 0; i < stateChangelogTopicsValue.length; i++) encodeStreamsGroupHeartbeatRequestTopicInfo(writer, version, stateChangelogTopicsValue[i]!);
  }
  {
    const repartitionSinkTopicsValue = message.repartitionSinkTopics;
    writer.stringArray(repartitionSinkTopicsValue, true);
  }
  {
    const repartitionSourceTopicsValue = message.repartitionSourceTopics;
    writer.arrayCount(repartitionSourceTopicsValue.length, true);
    for (let i = 0; i < repartitionSourceTopicsValue.length; i++) encodeStreamsGroupHeartbeatRequestTopicInfo(writer, version, repartitionSourceTopicsValue[i]!);
  }
  {
    const copartitionGroupsValue = message.copartitionGroups;
    writer.arrayCount(copartitionGroupsValue.length, true);
    for (let i = 0; i < copartitionGroupsValue.length; i++) encodeStreamsGroupHeartbeatRequestCopartitionGroup(writer, version, copartitionGroupsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeStreamsGroupHeartbeatRequestTopology(reader: Reader, version: number): StreamsGroupHeartbeatRequestTopology {
  const epoch = reader.int32();
  const subtopologies: StreamsGroupHeartbeatRequestTopology['subtopologies'] = [];
  for (let left = reader.arrayCount(true, 8); left > 0 && !reader.failed; left--) subtopologies.push(decodeStreamsGroupHeartbeatRequestSubtopology(reader, version));
  reader.skipTags();
  return { epoch, subtopologies };
}

export function encodeStreamsGroupHeartbeatRequestTopology(writer: Writer, version: number, message: StreamsGroupHeartbeatRequestTopologyInput): void {
  writer.int32(message.epoch);
  {
    const subtopologiesValue = message.subtopologies;
    writer.arrayCount(subtopologiesValue.length, true);
    for (let i = 0; i < subtopologiesValue.length; i++) encodeStreamsGroupHeartbeatRequestSubtopology(writer, version, subtopologiesValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeStreamsGroupHeartbeatRequestTaskIds(reader: Reader, _version: number): StreamsGroupHeartbeatRequestTaskIds {
  const subtopologyId = reader.string(true);
  let partitions: StreamsGroupHeartbeatRequestTaskIds['partitions'] = [];
  partitions = reader.int32Array(true);
  reader.skipTags();
  return { subtopologyId, partitions };
}

export function encodeStreamsGroupHeartbeatRequestTaskIds(writer: Writer, _version: number, message: StreamsGroupHeartbeatRequestTaskIdsInput): void {
  writer.string(message.subtopologyId, true);
  {
    const partitionsValue = message.partitions;
    writer.int32Array(partitionsValue, true);
  }
  writer.uvarint(0);
}

export function decodeStreamsGroupHeartbeatRequestEndpoint(reader: Reader, _version: number): StreamsGroupHeartbeatRequestEndpoint {
  const host = reader.string(true);
  const port = reader.uint16();
  reader.skipTags();
  return { host, port };
}

export function encodeStreamsGroupHeartbeatRequestEndpoint(writer: Writer, _version: number, message: StreamsGroupHeartbeatRequestEndpointInput): void {
  writer.string(message.host, true);
  writer.uint16(message.port);
  writer.uvarint(0);
}

export function decodeStreamsGroupHeartbeatRequestTaskOffset(reader: Reader, _version: number): StreamsGroupHeartbeatRequestTaskOffset {
  const subtopologyId = reader.string(true);
  const partition = reader.int32();
  const offset = reader.int64();
  reader.skipTags();
  return { subtopologyId, partition, offset };
}

export function encodeStreamsGroupHeartbeatRequestTaskOffset(writer: Writer, _version: number, message: StreamsGroupHeartbeatRequestTaskOffsetInput): void {
  writer.string(message.subtopologyId, true);
  writer.int32(message.partition);
  writer.int64(message.offset);
  writer.uvarint(0);
}

export function decodeStreamsGroupHeartbeatRequest(reader: Reader, version: number): StreamsGroupHeartbeatRequest {
  const groupId = reader.string(true);
  const memberId = reader.string(true);
  const memberEpoch = reader.int32();
  const endpointInformationEpoch = reader.int32();
  const instanceId = reader.nullableString(true);
  const rackId = reader.nullableString(true);
  const rebalanceTimeoutMs = reader.int32();
  const topology = reader.present() ? decodeStreamsGroupHeartbeatRequestTopology(reader, version) : null;
  let activeTasks: StreamsGroupHeartbeatRequest['activeTasks'] = null;
  let activeTasksLeft = reader.nullableArrayCount(true, 3);
  activeTasks = activeTasksLeft < 0 ? null : [];
  if (activeTasks !== null) for (; activeTasksLeft > 0 && !reader.failed; activeTasksLeft--) activeTasks.push(decodeStreamsGroupHeartbeatRequestTaskIds(reader, version));
  let standbyTasks: StreamsGroupHeartbeatRequest['standbyTasks'] = null;
  let standbyTasksLeft = reader.nullableArrayCount(true, 3);
  standbyTasks = standbyTasksLeft < 0 ? null : [];
  if (standbyTasks !== null) for (; standbyTasksLeft > 0 && !reader.failed; standbyTasksLeft--) standbyTasks.push(decodeStreamsGroupHeartbeatRequestTaskIds(reader, version));
  let warmupTasks: StreamsGroupHeartbeatRequest['warmupTasks'] = null;
  let warmupTasksLeft = reader.nullableArrayCount(true, 3);
  warmupTasks = warmupTasksLeft < 0 ? null : [];
  if (warmupTasks !== null) for (; warmupTasksLeft > 0 && !reader.failed; warmupTasksLeft--) warmupTasks.push(decodeStreamsGroupHeartbeatRequestTaskIds(reader, version));
  const processId = reader.nullableString(true);
  const userEndpoint = reader.present() ? decodeStreamsGroupHeartbeatRequestEndpoint(reader, version) : null;
  let clientTags: StreamsGroupHeartbeatRequest['clientTags'] = null;
  let clientTagsLeft = reader.nullableArrayCount(true, 3);
  clientTags = clientTagsLeft < 0 ? null : [];
  if (clientTags !== null) for (; clientTagsLeft > 0 && !reader.failed; clientTagsLeft--) clientTags.push(decodeStreamsGroupHeartbeatRequestKeyValue(reader, version));
  let taskOffsets: StreamsGroupHeartbeatRequest['taskOffsets'] = null;
  let taskOffsetsLeft = reader.nullableArrayCount(true, 14);
  taskOffsets = taskOffsetsLeft < 0 ? null : [];
  if (taskOffsets !== null) for (; taskOffsetsLeft > 0 && !reader.failed; taskOffsetsLeft--) taskOffsets.push(decodeStreamsGroupHeartbeatRequestTaskOffset(reader, version));
  let taskEndOffsets: StreamsGroupHeartbeatRequest['taskEndOffsets'] = null;
  let taskEndOffsetsLeft = reader.nullableArrayCount(true, 14);
  taskEndOffsets = taskEndOffsetsLeft < 0 ? null : [];
  if (taskEndOffsets !== null) for (; taskEndOffsetsLeft > 0 && !reader.failed; taskEndOffsetsLeft--) taskEndOffsets.push(decodeStreamsGroupHeartbeatRequestTaskOffset(reader, version));
  const shutdownApplication = reader.bool();
  reader.skipTags();
  return { groupId, memberId, memberEpoch, endpointInformationEpoch, instanceId, rackId, rebalanceTimeoutMs, topology, activeTasks, standbyTasks, warmupTasks, processId, userEndpoint, clientTags, taskOffsets, taskEndOffsets, shutdownApplication };
}

export function encodeStreamsGroupHeartbeatRequest(writer: Writer, version: number, message: StreamsGroupHeartbeatRequestInput): void {
  writer.string(message.groupId, true);
  writer.string(message.memberId, true);
  writer.int32(message.memberEpoch);
  writer.int32(message.endpointInformationEpoch);
  {
    const instanceIdValue = message.instanceId ?? null;
    writer.nullableString(instanceIdValue, true);
  }
  {
    const rackIdValue = message.rackId ?? null;
    writer.nullableString(rackIdValue, true);
  }
  writer.int32(message.rebalanceTimeoutMs ?? -1);
  {
    const topologyValue = message.topology ?? null;
    if (topologyValue === null) writer.int8(-1);
    else {
      writer.int8(1);
      encodeStreamsGroupHeartbeatRequestTopology(writer, version, topologyValue);
    }
  }
  {
    const activeTasksValue = message.activeTasks ?? null;
    if (activeTasksValue === null) writer.arrayCount(-1, true);
    else {
      writer.arrayCount(activeTasksValue.length, true);
      for (let i = 0; i < activeTasksValue.length; i++) encodeStreamsGroupHeartbeatRequestTaskIds(writer, version, activeTasksValue[i]!);
    }
  }
  {
    const standbyTasksValue = message.standbyTasks ?? null;
    if (standbyTasksValue === null) writer.arrayCount(-1, true);
    else {
      writer.arrayCount(standbyTasksValue.length, true);
      for (let i = 0; i < standbyTasksValue.length; i++) encodeStreamsGroupHeartbeatRequestTaskIds(writer, version, standbyTasksValue[i]!);
    }
  }
  {
    const warmupTasksValue = message.warmupTasks ?? null;
    if (warmupTasksValue === null) writer.arrayCount(-1, true);
    else {
      writer.arrayCount(warmupTasksValue.length, true);
      for (let i = 0; i < warmupTasksValue.length; i++) encodeStreamsGroupHeartbeatRequestTaskIds(writer, version, warmupTasksValue[i]!);
    }
  }
  {
    const processIdValue = message.processId ?? null;
    writer.nullableString(processIdValue, true);
  }
  {
    const userEndpointValue = message.userEndpoint ?? null;
    if (userEndpointValue === null) writer.int8(-1);
    else {
      writer.int8(1);
      encodeStreamsGroupHeartbeatRequestEndpoint(writer, version, userEndpointValue);
    }
  }
  {
    const clientTagsValue = message.clientTags ?? null;
    if (clientTagsValue === null) writer.arrayCount(-1, true);
    else {
      writer.arrayCount(clientTagsValue.length, true);
      for (let i = 0; i < clientTagsValue.length; i++) encodeStreamsGroupHeartbeatRequestKeyValue(writer, version, clientTagsValue[i]!);
    }
  }
  {
    const taskOffsetsValue = message.taskOffsets ?? null;
    if (taskOffsetsValue === null) writer.arrayCount(-1, true);
    else {
      writer.arrayCount(taskOffsetsValue.length, true);
      for (let i = 0; i < taskOffsetsValue.length; i++) encodeStreamsGroupHeartbeatRequestTaskOffset(writer, version, taskOffsetsValue[i]!);
    }
  }
  {
    const taskEndOffsetsValue = message.taskEndOffsets ?? null;
    if (taskEndOffsetsValue === null) writer.arrayCount(-1, true);
    else {
      writer.arrayCount(taskEndOffsetsValue.length, true);
      for (let i = 0; i < taskEndOffsetsValue.length; i++) encodeStreamsGroupHeartbeatRequestTaskOffset(writer, version, taskEndOffsetsValue[i]!);
    }
  }
  writer.bool(message.shutdownApplication);
  writer.uvarint(0);
}

export function decodeStreamsGroupHeartbeatResponseStatus(reader: Reader, _version: number): StreamsGroupHeartbeatResponseStatus {
  const statusCode = reader.int8();
  const statusDetail = reader.string(true);
  reader.skipTags();
  return { statusCode, statusDetail };
}

export function encodeStreamsGroupHeartbeatResponseStatus(writer: Writer, _version: number, message: StreamsGroupHeartbeatResponseStatusInput): void {
  writer.int8(message.statusCode);
  writer.string(message.statusDetail, true);
  writer.uvarint(0);
}

export function decodeStreamsGroupHeartbeatResponseTaskIds(reader: Reader, _version: number): StreamsGroupHeartbeatResponseTaskIds {
  const subtopologyId = reader.string(true);
  let partitions: StreamsGroupHeartbeatResponseTaskIds['partitions'] = [];
  partitions = reader.int32Array(true);
  reader.skipTags();
  return { subtopologyId, partitions };
}

export function encodeStreamsGroupHeartbeatResponseTaskIds(writer: Writer, _version: number, message: StreamsGroupHeartbeatResponseTaskIdsInput): void {
  writer.string(message.subtopologyId, true);
  {
    const partitionsValue = message.partitions;
    writer.int32Array(partitionsValue, true);
  }
  writer.uvarint(0);
}

export function decodeStreamsGroupHeartbeatResponseEndpoint(reader: Reader, _version: number): StreamsGroupHeartbeatResponseEndpoint {
  const host = reader.string(true);
  const port = reader.uint16();
  reader.skipTags();
  return { host, port };
}

export function encodeStreamsGroupHeartbeatResponseEndpoint(writer: Writer, _version: number, message: StreamsGroupHeartbeatResponseEndpointInput): void {
  writer.string(message.host, true);
  writer.uint16(message.port);
  writer.uvarint(0);
}

export function decodeStreamsGroupHeartbeatResponseTopicPartition(reader: Reader, _version: number): StreamsGroupHeartbeatResponseTopicPartition {
  const topic = reader.string(true);
  let partitions: StreamsGroupHeartbeatResponseTopicPartition['partitions'] = [];
  partitions = reader.int32Array(true);
  reader.skipTags();
  return { topic, partitions };
}

export function encodeStreamsGroupHeartbeatResponseTopicPartition(writer: Writer, _version: number, message: StreamsGroupHeartbeatResponseTopicPartitionInput): void {
  writer.string(message.topic, true);
  {
    const partitionsValue = message.partitions;
    writer.int32Array(partitionsValue, true);
  }
  writer.uvarint(0);
}

export function decodeStreamsGroupHeartbeatResponseEndpointToPartitions(reader: Reader, version: number): StreamsGroupHeartbeatResponseEndpointToPartitions {
  const userEndpoint = decodeStreamsGroupHeartbeatResponseEndpoint(reader, version);
  const activePartitions: StreamsGroupHeartbeatResponseEndpointToPartitions['activePartitions'] = [];
  for (let left = reader.arrayCount(true, 3); left > 0 && !reader.failed; left--) activePartitions.push(decodeStreamsGroupHeartbeatResponseTopicPartition(reader, version));
  const standbyPartitions: StreamsGroupHeartbeatResponseEndpointToPartitions['standbyPartitions'] = [];
  for (let left = reader.arrayCount(true, 3); left > 0 && !reader.failed; left--) standbyPartitions.push(decodeStreamsGroupHeartbeatResponseTopicPartition(reader, version));
  reader.skipTags();
  return { userEndpoint, activePartitions, standbyPartitions };
}

export function encodeStreamsGroupHeartbeatResponseEndpointToPartitions(writer: Writer, version: number, message: StreamsGroupHeartbeatResponseEndpointToPartitionsInput): void {
  {
    const userEndpointValue = message.userEndpoint;
    encodeStreamsGroupHeartbeatResponseEndpoint(writer, version, userEndpointValue);
  }
  {
    const activePartitionsValue = message.activePartitions;
    writer.arrayCount(activePartitionsValue.length, true);
    for (let i = 0; i < activePartitionsValue.length; i++) encodeStreamsGroupHeartbeatResponseTopicPartition(writer, version, activePartitionsValue[i]!);
  }
  {
    const standbyPartitionsValue = message.standbyPartitions;
    writer.arrayCount(standbyPartitionsValue.length, true);
    for (let i = 0; i < standbyPartitionsValue.length; i++) encodeStreamsGroupHeartbeatResponseTopicPartition(writer, version, standbyPartitionsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeStreamsGroupHeartbeatResponse(reader: Reader, version: number): StreamsGroupHeartbeatResponse {
  const throttleTimeMs = reader.int32();
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  const memberId = reader.string(true);
  const memberEpoch = reader.int32();
  const heartbeatIntervalMs = reader.int32();
  const acceptableRecoveryLag = reader.int32();
  const taskOffsetIntervalMs = reader.int32();
  let status: StreamsGroupHeartbeatResponse['status'] = [];
  let statusLeft = reader.nullableArrayCount(true, 3);
  status = statusLeft < 0 ? null : [];
  if (status !== null) for (; statusLeft > 0 && !reader.failed; statusLeft--) status.push(decodeStreamsGroupHeartbeatResponseStatus(reader, version));
  let activeTasks: StreamsGroupHeartbeatResponse['activeTasks'] = null;
  let activeTasksLeft = reader.nullableArrayCount(true, 3);
  activeTasks = activeTasksLeft < 0 ? null : [];
  if (activeTasks !== null) for (; activeTasksLeft > 0 && !reader.failed; activeTasksLeft--) activeTasks.push(decodeStreamsGroupHeartbeatResponseTaskIds(reader, version));
  let standbyTasks: StreamsGroupHeartbeatResponse['standbyTasks'] = null;
  let standbyTasksLeft = reader.nullableArrayCount(true, 3);
  standbyTasks = standbyTasksLeft < 0 ? null : [];
  if (standbyTasks !== null) for (; standbyTasksLeft > 0 && !reader.failed; standbyTasksLeft--) standbyTasks.push(decodeStreamsGroupHeartbeatResponseTaskIds(reader, version));
  let warmupTasks: StreamsGroupHeartbeatResponse['warmupTasks'] = null;
  let warmupTasksLeft = reader.nullableArrayCount(true, 3);
  warmupTasks = warmupTasksLeft < 0 ? null : [];
  if (warmupTasks !== null) for (; warmupTasksLeft > 0 && !reader.failed; warmupTasksLeft--) warmupTasks.push(decodeStreamsGroupHeartbeatResponseTaskIds(reader, version));
  const endpointInformationEpoch = reader.int32();
  let partitionsByUserEndpoint: StreamsGroupHeartbeatResponse['partitionsByUserEndpoint'] = null;
  let partitionsByUserEndpointLeft = reader.nullableArrayCount(true, 7);
  partitionsByUserEndpoint = partitionsByUserEndpointLeft < 0 ? null : [];
  if (partitionsByUserEndpoint !== null) for (; partitionsByUserEndpointLeft > 0 && !reader.failed; partitionsByUserEndpointLeft--) partitionsByUserEndpoint.push(decodeStreamsGroupHeartbeatResponseEndpointToPartitions(reader, version));
  reader.skipTags();
  return { throttleTimeMs, errorCode, errorMessage, memberId, memberEpoch, heartbeatIntervalMs, acceptableRecoveryLag, taskOffsetIntervalMs, status, activeTasks, standbyTasks, warmupTasks, endpointInformationEpoch, partitionsByUserEndpoint };
}

export function encodeStreamsGroupHeartbeatResponse(writer: Writer, version: number, message: StreamsGroupHeartbeatResponseInput): void {
  writer.int32(message.throttleTimeMs);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage ?? null;
    writer.nullableString(errorMessageValue, true);
  }
  writer.string(message.memberId, true);
  writer.int32(message.memberEpoch);
  writer.int32(message.heartbeatIntervalMs);
  writer.int32(message.acceptableRecoveryLag);
  writer.int32(message.taskOffsetIntervalMs);
  {
    const statusValue = message.status === undefined ? NONE : message.status;
    if (statusValue === null) writer.arrayCount(-1, true);
    else {
      writer.arrayCount(statusValue.length, true);
      for (let i = 0; i < statusValue.length; i++) encodeStreamsGroupHeartbeatResponseStatus(writer, version, statusValue[i]!);
    }
  }
  {
    const activeTasksValue = message.activeTasks ?? null;
    if (activeTasksValue === null) writer.arrayCount(-1, true);
    else {
      writer.arrayCount(activeTasksValue.length, true);
      for (let i = 0; i < activeTasksValue.length; i++) encodeStreamsGroupHeartbeatResponseTaskIds(writer, version, activeTasksValue[i]!);
    }
  }
  {
    const standbyTasksValue = message.standbyTasks ?? null;
    if (standbyTasksValue === null) writer.arrayCount(-1, true);
    else {
      writer.arrayCount(standbyTasksValue.length, true);
      for (let i = 0; i < standbyTasksValue.length; i++) encodeStreamsGroupHeartbeatResponseTaskIds(writer, version, standbyTasksValue[i]!);
    }
  }
  {
    const warmupTasksValue = message.warmupTasks ?? null;
    if (warmupTasksValue === null) writer.arrayCount(-1, true);
    else {
      writer.arrayCount(warmupTasksValue.length, true);
      for (let i = 0; i < warmupTasksValue.length; i++) encodeStreamsGroupHeartbeatResponseTaskIds(writer, version, warmupTasksValue[i]!);
    }
  }
  writer.int32(message.endpointInformationEpoch);
  {
    const partitionsByUserEndpointValue = message.partitionsByUserEndpoint ?? null;
    if (partitionsByUserEndpointValue === null) writer.arrayCount(-1, true);
    else {
      writer.arrayCount(partitionsByUserEndpointValue.length, true);
      for (let i = 0; i < partitionsByUserEndpointValue.length; i++) encodeStreamsGroupHeartbeatResponseEndpointToPartitions(writer, version, partitionsByUserEndpointValue[i]!);
    }
  }
  writer.uvarint(0);
}
