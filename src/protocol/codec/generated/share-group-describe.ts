// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  ShareGroupDescribeRequest,
  ShareGroupDescribeRequestInput,
  ShareGroupDescribeResponse,
  ShareGroupDescribeResponseAssignment,
  ShareGroupDescribeResponseAssignmentInput,
  ShareGroupDescribeResponseDescribedGroup,
  ShareGroupDescribeResponseDescribedGroupInput,
  ShareGroupDescribeResponseInput,
  ShareGroupDescribeResponseMember,
  ShareGroupDescribeResponseMemberInput,
  ShareGroupDescribeResponseTopicPartitions,
  ShareGroupDescribeResponseTopicPartitionsInput,
} from '../../messages/share-group-describe.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

export function decodeShareGroupDescribeRequest(reader: Reader, _version: number): ShareGroupDescribeRequest {
  let groupIds: ShareGroupDescribeRequest['groupIds'] = [];
  groupIds = reader.stringArray(true);
  const includeAuthorizedOperations = reader.bool();
  reader.skipTags();
  return { groupIds, includeAuthorizedOperations };
}

export function encodeShareGroupDescribeRequest(writer: Writer, _version: number, message: ShareGroupDescribeRequestInput): void {
  {
    const groupIdsValue = message.groupIds;
    writer.stringArray(groupIdsValue, true);
  }
  writer.bool(message.includeAuthorizedOperations);
  writer.uvarint(0);
}

export function decodeShareGroupDescribeResponseTopicPartitions(reader: Reader, _version: number): ShareGroupDescribeResponseTopicPartitions {
  const topicId = reader.uuid();
  const topicName = reader.string(true);
  let partitions: ShareGroupDescribeResponseTopicPartitions['partitions'] = [];
  partitions = reader.int32Array(true);
  reader.skipTags();
  return { topicId, topicName, partitions };
}

export function encodeShareGroupDescribeResponseTopicPartitions(writer: Writer, _version: number, message: ShareGroupDescribeResponseTopicPartitionsInput): void {
  writer.uuid(message.topicId);
  writer.string(message.topicName, true);
  {
    const partitionsValue = message.partitions;
    writer.int32Array(partitionsValue, true);
  }
  writer.uvarint(0);
}

export function decodeShareGroupDescribeResponseAssignment(reader: Reader, version: number): ShareGroupDescribeResponseAssignment {
  const topicPartitions: ShareGroupDescribeResponseAssignment['topicPartitions'] = [];
  for (let left = reader.arrayCount(true, 19); left > 0 && !reader.failed; left--) topicPartitions.push(decodeShareGroupDescribeResponseTopicPartitions(reader, version));
  reader.skipTags();
  return { topicPartitions };
}

export function encodeShareGroupDescribeResponseAssignment(writer: Writer, version: number, message: ShareGroupDescribeResponseAssignmentInput): void {
  {
    const topicPartitionsValue = message.topicPartitions;
    writer.arrayCount(topicPartitionsValue.length, true);
    for (let i = 0; i < topicPartitionsValue.length; i++) encodeShareGroupDescribeResponseTopicPartitions(writer, version, topicPartitionsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeShareGroupDescribeResponseMember(reader: Reader, version: number): ShareGroupDescribeResponseMember {
  const memberId = reader.string(true);
  const rackId = reader.nullableString(true);
  const memberEpoch = reader.int32();
  const clientId = reader.string(true);
  const clientHost = reader.string(true);
  let subscribedTopicNames: ShareGroupDescribeResponseMember['subscribedTopicNames'] = [];
  subscribedTopicNames = reader.stringArray(true);
  const assignment = decodeShareGroupDescribeResponseAssignment(reader, version);
  reader.skipTags();
  return { memberId, rackId, memberEpoch, clientId, clientHost, subscribedTopicNames, assignment };
}

export function encodeShareGroupDescribeResponseMember(writer: Writer, version: number, message: ShareGroupDescribeResponseMemberInput): void {
  writer.string(message.memberId, true);
  {
    const rackIdValue = message.rackId ?? null;
    writer.nullableString(rackIdValue, true);
  }
  writer.int32(message.memberEpoch);
  writer.string(message.clientId, true);
  writer.string(message.clientHost, true);
  {
    const subscribedTopicNamesValue = message.subscribedTopicNames;
    writer.stringArray(subscribedTopicNamesValue, true);
  }
  {
    const assignmentValue = message.assignment;
    encodeShareGroupDescribeResponseAssignment(writer, version, assignmentValue);
  }
  writer.uvarint(0);
}

export function decodeShareGroupDescribeResponseDescribedGroup(reader: Reader, version: number): ShareGroupDescribeResponseDescribedGroup {
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  const groupId = reader.string(true);
  const groupState = reader.string(true);
  const groupEpoch = reader.int32();
  const assignmentEpoch = reader.int32();
  const assignorName = reader.string(true);
  const members: ShareGroupDescribeResponseDescribedGroup['members'] = [];
  for (let left = reader.arrayCount(true, 12); left > 0 && !reader.failed; left--) members.push(decodeShareGroupDescribeResponseMember(reader, version));
  const authorizedOperations = reader.int32();
  reader.skipTags();
  return { errorCode, errorMessage, groupId, groupState, groupEpoch, assignmentEpoch, assignorName, members, authorizedOperations };
}

export function encodeShareGroupDescribeResponseDescribedGroup(writer: Writer, version: number, message: ShareGroupDescribeResponseDescribedGroupInput): void {
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage ?? null;
    writer.nullableString(errorMessageValue, true);
  }
  writer.string(message.groupId, true);
  writer.string(message.groupState, true);
  writer.int32(message.groupEpoch);
  writer.int32(message.assignmentEpoch);
  writer.string(message.assignorName, true);
  {
    const membersValue = message.members;
    writer.arrayCount(membersValue.length, true);
    for (let i = 0; i < membersValue.length; i++) encodeShareGroupDescribeResponseMember(writer, version, membersValue[i]!);
  }
  writer.int32(message.authorizedOperations ?? -2147483648);
  writer.uvarint(0);
}

export function decodeShareGroupDescribeResponse(reader: Reader, version: number): ShareGroupDescribeResponse {
  const throttleTimeMs = reader.int32();
  const groups: ShareGroupDescribeResponse['groups'] = [];
  for (let left = reader.arrayCount(true, 20); left > 0 && !reader.failed; left--) groups.push(decodeShareGroupDescribeResponseDescribedGroup(reader, version));
  reader.skipTags();
  return { throttleTimeMs, groups };
}

export function encodeShareGroupDescribeResponse(writer: Writer, version: number, message: ShareGroupDescribeResponseInput): void {
  writer.int32(message.throttleTimeMs);
  {
    const groupsValue = message.groups;
    writer.arrayCount(groupsValue.length, true);
    for (let i = 0; i < groupsValue.length; i++) encodeShareGroupDescribeResponseDescribedGroup(writer, version, groupsValue[i]!);
  }
  writer.uvarint(0);
}
