// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  StreamsGroupDescribeRequest,
  StreamsGroupDescribeRequestInput,
  StreamsGroupDescribeResponse,
  StreamsGroupDescribeResponseAssignment,
  StreamsGroupDescribeResponseAssignmentInput,
  StreamsGroupDescribeResponseDescribedGroup,
  StreamsGroupDescribeResponseDescribedGroupInput,
  StreamsGroupDescribeResponseEndpoint,
  StreamsGroupDescribeResponseEndpointInput,
  StreamsGroupDescribeResponseInput,
  StreamsGroupDescribeResponseKeyValue,
  StreamsGroupDescribeResponseKeyValueInput,
  StreamsGroupDescribeResponseMember,
  StreamsGroupDescribeResponseMemberInput,
  StreamsGroupDescribeResponseSubtopology,
  StreamsGroupDescribeResponseSubtopologyInput,
  StreamsGroupDescribeResponseTaskIds,
  StreamsGroupDescribeResponseTaskIdsInput,
  StreamsGroupDescribeResponseTaskOffset,
  StreamsGroupDescribeResponseTaskOffsetInput,
  StreamsGroupDescribeResponseTopicInfo,
  StreamsGroupDescribeResponseTopicInfoInput,
  StreamsGroupDescribeResponseTopology,
  StreamsGroupDescribeResponseTopologyInput,
} from '../../messages/streams-group-describe.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

export function decodeStreamsGroupDescribeRequest(reader: Reader, _version: number): StreamsGroupDescribeRequest {
  let groupIds: StreamsGroupDescribeRequest['groupIds'] = [];
  groupIds = reader.stringArray(true);
  const includeAuthorizedOperations = reader.bool();
  reader.skipTags();
  return { groupIds, includeAuthorizedOperations };
}

export function encodeStreamsGroupDescribeRequest(writer: Writer, _version: number, message: StreamsGroupDescribeRequestInput): void {
  {
    const groupIdsValue = message.groupIds;
    writer.stringArray(groupIdsValue, true);
  }
  writer.bool(message.includeAuthorizedOperations);
  writer.uvarint(0);
}

export function decodeStreamsGroupDescribeResponseKeyValue(reader: Reader, _version: number): StreamsGroupDescribeResponseKeyValue {
  const key = reader.string(true);
  const value = reader.string(true);
  reader.skipTags();
  return { key, value };
}

export function encodeStreamsGroupDescribeResponseKeyValue(writer: Writer, _version: number, message: StreamsGroupDescribeResponseKeyValueInput): void {
  writer.string(message.key, true);
  writer.string(message.value, true);
  writer.uvarint(0);
}

export function decodeStreamsGroupDescribeResponseTopicInfo(reader: Reader, version: number): StreamsGroupDescribeResponseTopicInfo {
  const name = reader.string(true);
  const partitions = reader.int32();
  const replicationFactor = reader.int16();
  const topicConfigs: StreamsGroupDescribeResponseTopicInfo['topicConfigs'] = [];
  for (let left = reader.arrayCount(true, 3); left > 0 && !reader.failed; left--) topicConfigs.push(decodeStreamsGroupDescribeResponseKeyValue(reader, version));
  reader.skipTags();
  return { name, partitions, replicationFactor, topicConfigs };
}

export function encodeStreamsGroupDescribeResponseTopicInfo(writer: Writer, version: number, message: StreamsGroupDescribeResponseTopicInfoInput): void {
  writer.string(message.name, true);
  writer.int32(message.partitions);
  writer.int16(message.replicationFactor);
  {
    const topicConfigsValue = message.topicConfigs;
    writer.arrayCount(topicConfigsValue.length, true);
    for (let i = 0; i < topicConfigsValue.length; i++) encodeStreamsGroupDescribeResponseKeyValue(writer, version, topicConfigsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeStreamsGroupDescribeResponseSubtopology(reader: Reader, version: number): StreamsGroupDescribeResponseSubtopology {
  const subtopologyId = reader.string(true);
  let sourceTopics: StreamsGroupDescribeResponseSubtopology['sourceTopics'] = [];
  sourceTopics = reader.stringArray(true);
  let repartitionSinkTopics: StreamsGroupDescribeResponseSubtopology['repartitionSinkTopics'] = [];
  repartitionSinkTopics = reader.stringArray(true);
  const stateChangelogTopics: StreamsGroupDescribeResponseSubtopology['stateChangelogTopics'] = [];
  for (let left = reader.arrayCount(true, 9); left > 0 && !reader.failed; left--) stateChangelogTopics.push(decodeStreamsGroupDescribeResponseTopicInfo(reader, version));
  const repartitionSourceTopics: StreamsGroupDescribeResponseSubtopology['repartitionSourceTopics'] = [];
  for (let left = reader.arrayCount(true, 9); left > 0 && !reader.failed; left--) repartitionSourceTopics.push(decodeStreamsGroupDescribeResponseTopicInfo(reader, version));
  reader.skipTags();
  return { subtopologyId, sourceTopics, repartitionSinkTopics, stateChangelogTopics, repartitionSourceTopics };
}

export function encodeStreamsGroupDescribeResponseSubtopology(writer: Writer, version: number, message: StreamsGroupDescribeResponseSubtopologyInput): void {
  writer.string(message.subtopologyId, true);
  {
    const sourceTopicsValue = message.sourceTopics;
    writer.stringArray(sourceTopicsValue, true);
  }
  {
    const repartitionSinkTopicsValue = message.repartitionSinkTopics;
    writer.stringArray(repartitionSinkTopicsValue, true);
  }
  {
    const stateChangelogTopicsValue = message.stateChangelogTopics;
    writer.arrayCount(stateChangelogTopicsValue.length, true);
    for (let i = 0; i < stateChangelogTopicsValue.length; i++) encodeStreamsGroupDescribeResponseTopicInfo(writer, version, stateChangelogTopicsValue[i]!);
  }
  {
    const repartitionSourceTopicsValue = message.repartitionSourceTopics;
    writer.arrayCount(repartitionSourceTopicsValue.length, true);
    for (let i = 0; i < repartitionSourceTopicsValue.length; i++) encodeStreamsGroupDescribeResponseTopicInfo(writer, version, repartitionSourceTopicsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeStreamsGroupDescribeResponseTopology(reader: Reader, version: number): StreamsGroupDescribeResponseTopology {
  const epoch = reader.int32();
  let subtopologies: StreamsGroupDescribeResponseTopology['subtopologies'] = null;
  let subtopologiesLeft = reader.nullableArrayCount(true, 6);
  subtopologies = subtopologiesLeft < 0 ? null : [];
  if (subtopologies !== null) for (; subtopologiesLeft > 0 && !reader.failed; subtopologiesLeft--) subtopologies.push(decodeStreamsGroupDescribeResponseSubtopology(reader, version));
  reader.skipTags();
  return { epoch, subtopologies };
}

export function encodeStreamsGroupDescribeResponseTopology(writer: Writer, version: number, message: StreamsGroupDescribeResponseTopologyInput): void {
  writer.int32(message.epoch);
  {
    const subtopologiesValue = message.subtopologies ?? null;
    if (subtopologiesValue === null) writer.arrayCount(-1, true);
    else {
      writer.arrayCount(subtopologiesValue.length, true);
      for (let i = 0; i < subtopologiesValue.length; i++) encodeStreamsGroupDescribeResponseSubtopology(writer, version, subtopologiesValue[i]!);
    }
  }
  writer.uvarint(0);
}

export function decodeStreamsGroupDescribeResponseEndpoint(reader: Reader, _version: number): StreamsGroupDescribeResponseEndpoint {
  const host = reader.string(true);
  const port = reader.uint16();
  reader.skipTags();
  return { host, port };
}

export function encodeStreamsGroupDescribeResponseEndpoint(writer: Writer, _version: number, message: StreamsGroupDescribeResponseEndpointInput): void {
  writer.string(message.host, true);
  writer.uint16(message.port);
  writer.uvarint(0);
}

export function decodeStreamsGroupDescribeResponseTaskOffset(reader: Reader, _version: number): StreamsGroupDescribeResponseTaskOffset {
  const subtopologyId = reader.string(true);
  const partition = reader.int32();
  const offset = reader.int64();
  reader.skipTags();
  return { subtopologyId, partition, offset };
}

export function encodeStreamsGroupDescribeResponseTaskOffset(writer: Writer, _version: number, message: StreamsGroupDescribeResponseTaskOffsetInput): void {
  writer.string(message.subtopologyId, true);
  writer.int32(message.partition);
  writer.int64(message.offset);
  writer.uvarint(0);
}

export function decodeStreamsGroupDescribeResponseTaskIds(reader: Reader, _version: number): StreamsGroupDescribeResponseTaskIds {
  const subtopologyId = reader.string(true);
  let partitions: StreamsGroupDescribeResponseTaskIds['partitions'] = [];
  partitions = reader.int32Array(true);
  reader.skipTags();
  return { subtopologyId, partitions };
}

export function encodeStreamsGroupDescribeResponseTaskIds(writer: Writer, _version: number, message: StreamsGroupDescribeResponseTaskIdsInput): void {
  writer.string(message.subtopologyId, true);
  {
    const partitionsValue = message.partitions;
    writer.int32Array(partitionsValue, true);
  }
  writer.uvarint(0);
}

export function decodeStreamsGroupDescribeResponseAssignment(reader: Reader, version: number): StreamsGroupDescribeResponseAssignment {
  const activeTasks: StreamsGroupDescribeResponseAssignment['activeTasks'] = [];
  for (let left = reader.arrayCount(true, 3); left > 0 && !reader.failed; left--) activeTasks.push(decodeStreamsGroupDescribeResponseTaskIds(reader, version));
  const standbyTasks: StreamsGroupDescribeResponseAssignment['standbyTasks'] = [];
  for (let left = reader.arrayCount(true, 3); left > 0 && !reader.failed; left--) standbyTasks.push(decodeStreamsGroupDescribeResponseTaskIds(reader, version));
  const warmupTasks: StreamsGroupDescribeResponseAssignment['warmupTasks'] = [];
  for (let left = reader.arrayCount(true, 3); left > 0 && !reader.failed; left--) warmupTasks.push(decodeStreamsGroupDescribeResponseTaskIds(reader, version));
  reader.skipTags();
  return { activeTasks, standbyTasks, warmupTasks };
}

export function encodeStreamsGroupDescribeResponseAssignment(writer: Writer, version: number, message: StreamsGroupDescribeResponseAssignmentInput): void {
  {
    const activeTasksValue = message.activeTasks;
    writer.arrayCount(activeTasksValue.length, true);
    for (let i = 0; i < activeTasksValue.length; i++) encodeStreamsGroupDescribeResponseTaskIds(writer, version, activeTasksValue[i]!);
  }
  {
    const standbyTasksValue = message.standbyTasks;
    writer.arrayCount(standbyTasksValue.length, true);
    for (let i = 0; i < standbyTasksValue.length; i++) encodeStreamsGroupDescribeResponseTaskIds(writer, version, standbyTasksValue[i]!);
  }
  {
    const warmupTasksValue = message.warmupTasks;
    writer.arrayCount(warmupTasksValue.length, true);
    for (let i = 0; i < warmupTasksValue.length; i++) encodeStreamsGroupDescribeResponseTaskIds(writer, version, warmupTasksValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeStreamsGroupDescribeResponseMember(reader: Reader, version: number): StreamsGroupDescribeResponseMember {
  const memberId = reader.string(true);
  const memberEpoch = reader.int32();
  const instanceId = reader.nullableString(true);
  const rackId = reader.nullableString(true);
  const clientId = reader.string(true);
  const clientHost = reader.string(true);
  const topologyEpoch = reader.int32();
  const processId = reader.string(true);
  const userEndpoint = reader.present() ? decodeStreamsGroupDescribeResponseEndpoint(reader, version) : null;
  const clientTags: StreamsGroupDescribeResponseMember['clientTags'] = [];
  for (let left = reader.arrayCount(true, 3); left > 0 && !reader.failed; left--) clientTags.push(decodeStreamsGroupDescribeResponseKeyValue(reader, version));
  const taskOffsets: StreamsGroupDescribeResponseMember['taskOffsets'] = [];
  for (let left = reader.arrayCount(true, 14); left > 0 && !reader.failed; left--) taskOffsets.push(decodeStreamsGroupDescribeResponseTaskOffset(reader, version));
  const taskEndOffsets: StreamsGroupDescribeResponseMember['taskEndOffsets'] = [];
  for (let left = reader.arrayCount(true, 14); left > 0 && !reader.failed; left--) taskEndOffsets.push(decodeStreamsGroupDescribeResponseTaskOffset(reader, version));
  const assignment = decodeStreamsGroupDescribeResponseAssignment(reader, version);
  const targetAssignment = decodeStreamsGroupDescribeResponseAssignment(reader, version);
  const isClassic = reader.bool();
  reader.skipTags();
  return { memberId, memberEpoch, instanceId, rackId, clientId, clientHost, topologyEpoch, processId, userEndpoint, clientTags, taskOffsets, taskEndOffsets, assignment, targetAssignment, isClassic };
}

export function encodeStreamsGroupDescribeResponseMember(writer: Writer, version: number, message: StreamsGroupDescribeResponseMemberInput): void {
  writer.string(message.memberId, true);
  writer.int32(message.memberEpoch);
  {
    const instanceIdValue = message.instanceId ?? null;
    writer.nullableString(instanceIdValue, true);
  }
  {
    const rackIdValue = message.rackId ?? null;
    writer.nullableString(rackIdValue, true);
  }
  writer.string(message.clientId, true);
  writer.string(message.clientHost, true);
  writer.int32(message.topologyEpoch);
  writer.string(message.processId, true);
  {
    const userEndpointValue = message.userEndpoint ?? null;
    if (userEndpointValue === null) writer.int8(-1);
    else {
      writer.int8(1);
      encodeStreamsGroupDescribeResponseEndpoint(writer, version, userEndpointValue);
    }
  }
  {
    const clientTagsValue = message.clientTags;
    writer.arrayCount(clientTagsValue.length, true);
    for (let i = 0; i < clientTagsValue.length; i++) encodeStreamsGroupDescribeResponseKeyValue(writer, version, clientTagsValue[i]!);
  }
  {
    const taskOffsetsValue = message.taskOffsets;
    writer.arrayCount(taskOffsetsValue.length, true);
    for (let i = 0; i < taskOffsetsValue.length; i++) encodeStreamsGroupDescribeResponseTaskOffset(writer, version, taskOffsetsValue[i]!);
  }
  {
    const taskEndOffsetsValue = message.taskEndOffsets;
    writer.arrayCount(taskEndOffsetsValue.length, true);
    for (let i = 0; i < taskEndOffsetsValue.length; i++) encodeStreamsGroupDescribeResponseTaskOffset(writer, version, taskEndOffsetsValue[i]!);
  }
  {
    const assignmentValue = message.assignment;
    encodeStreamsGroupDescribeResponseAssignment(writer, version, assignmentValue);
  }
  {
    const targetAssignmentValue = message.targetAssignment;
    encodeStreamsGroupDescribeResponseAssignment(writer, version, targetAssignmentValue);
  }
  writer.bool(message.isClassic);
  writer.uvarint(0);
}

export function decodeStreamsGroupDescribeResponseDescribedGroup(reader: Reader, version: number): StreamsGroupDescribeResponseDescribedGroup {
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  const groupId = reader.string(true);
  const groupState = reader.string(true);
  const groupEpoch = reader.int32();
  const assignmentEpoch = reader.int32();
  const topology = reader.present() ? decodeStreamsGroupDescribeResponseTopology(reader, version) : null;
  const members: StreamsGroupDescribeResponseDescribedGroup['members'] = [];
  for (let left = reader.arrayCount(true, 28); left > 0 && !reader.failed; left--) members.push(decodeStreamsGroupDescribeResponseMember(reader, version));
  const authorizedOperations = reader.int32();
  reader.skipTags();
  return { errorCode, errorMessage, groupId, groupState, groupEpoch, assignmentEpoch, topology, members, authorizedOperations };
}

export function encodeStreamsGroupDescribeResponseDescribedGroup(writer: Writer, version: number, message: StreamsGroupDescribeResponseDescribedGroupInput): void {
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage ?? null;
    writer.nullableString(errorMessageValue, true);
  }
  writer.string(message.groupId, true);
  writer.string(message.groupState, true);
  writer.int32(message.groupEpoch);
  writer.int32(message.assignmentEpoch);
  {
    const topologyValue = message.topology ?? null;
    if (topologyValue === null) writer.int8(-1);
    else {
      writer.int8(1);
      encodeStreamsGroupDescribeResponseTopology(writer, version, topologyValue);
    }
  }
  {
    const membersValue = message.members;
    writer.arrayCount(membersValue.length, true);
    for (let i = 0; i < membersValue.length; i++) encodeStreamsGroupDescribeResponseMember(writer, version, membersValue[i]!);
  }
  writer.int32(message.authorizedOperations ?? -2147483648);
  writer.uvarint(0);
}

export function decodeStreamsGroupDescribeResponse(reader: Reader, version: number): StreamsGroupDescribeResponse {
  const throttleTimeMs = reader.int32();
  const groups: StreamsGroupDescribeResponse['groups'] = [];
  for (let left = reader.arrayCount(true, 20); left > 0 && !reader.failed; left--) groups.push(decodeStreamsGroupDescribeResponseDescribedGroup(reader, version));
  reader.skipTags();
  return { throttleTimeMs, groups };
}

export function encodeStreamsGroupDescribeResponse(writer: Writer, version: number, message: StreamsGroupDescribeResponseInput): void {
  writer.int32(message.throttleTimeMs);
  {
    const groupsValue = message.groups;
    writer.arrayCount(groupsValue.length, true);
    for (let i = 0; i < groupsValue.length; i++) encodeStreamsGroupDescribeResponseDescribedGroup(writer, version, groupsValue[i]!);
  }
  writer.uvarint(0);
}
