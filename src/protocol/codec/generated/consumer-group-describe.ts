// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  ConsumerGroupDescribeRequest,
  ConsumerGroupDescribeRequestInput,
  ConsumerGroupDescribeResponse,
  ConsumerGroupDescribeResponseAssignment,
  ConsumerGroupDescribeResponseAssignmentInput,
  ConsumerGroupDescribeResponseDescribedGroup,
  ConsumerGroupDescribeResponseDescribedGroupInput,
  ConsumerGroupDescribeResponseInput,
  ConsumerGroupDescribeResponseMember,
  ConsumerGroupDescribeResponseMemberInput,
  ConsumerGroupDescribeResponseTopicPartitions,
  ConsumerGroupDescribeResponseTopicPartitionsInput,
} from '../../messages/consumer-group-describe.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

export function decodeConsumerGroupDescribeRequest(reader: Reader, _version: number): ConsumerGroupDescribeRequest {
  let groupIds: ConsumerGroupDescribeRequest['groupIds'] = [];
  groupIds = reader.stringArray(true);
  const includeAuthorizedOperations = reader.bool();
  reader.skipTags();
  return { groupIds, includeAuthorizedOperations };
}

export function encodeConsumerGroupDescribeRequest(writer: Writer, _version: number, message: ConsumerGroupDescribeRequestInput): void {
  {
    const groupIdsValue = message.groupIds;
    writer.stringArray(groupIdsValue, true);
  }
  writer.bool(message.includeAuthorizedOperations);
  writer.uvarint(0);
}

export function decodeConsumerGroupDescribeResponseTopicPartitions(reader: Reader, _version: number): ConsumerGroupDescribeResponseTopicPartitions {
  const topicId = reader.uuid();
  const topicName = reader.string(true);
  let partitions: ConsumerGroupDescribeResponseTopicPartitions['partitions'] = [];
  partitions = reader.int32Array(true);
  reader.skipTags();
  return { topicId, topicName, partitions };
}

export function encodeConsumerGroupDescribeResponseTopicPartitions(writer: Writer, _version: number, message: ConsumerGroupDescribeResponseTopicPartitionsInput): void {
  writer.uuid(message.topicId);
  writer.string(message.topicName, true);
  {
    const partitionsValue = message.partitions;
    writer.int32Array(partitionsValue, true);
  }
  writer.uvarint(0);
}

export function decodeConsumerGroupDescribeResponseAssignment(reader: Reader, version: number): ConsumerGroupDescribeResponseAssignment {
  const topicPartitions: ConsumerGroupDescribeResponseAssignment['topicPartitions'] = [];
  for (let left = reader.arrayCount(true, 19); left > 0 && !reader.failed; left--) topicPartitions.push(decodeConsumerGroupDescribeResponseTopicPartitions(reader, version));
  reader.skipTags();
  return { topicPartitions };
}

export function encodeConsumerGroupDescribeResponseAssignment(writer: Writer, version: number, message: ConsumerGroupDescribeResponseAssignmentInput): void {
  {
    const topicPartitionsValue = message.topicPartitions;
    writer.arrayCount(topicPartitionsValue.length, true);
    for (let i = 0; i < topicPartitionsValue.length; i++) encodeConsumerGroupDescribeResponseTopicPartitions(writer, version, topicPartitionsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeConsumerGroupDescribeResponseMember(reader: Reader, version: number): ConsumerGroupDescribeResponseMember {
  const memberId = reader.string(true);
  const instanceId = reader.nullableString(true);
  const rackId = reader.nullableString(true);
  const memberEpoch = reader.int32();
  const clientId = reader.string(true);
  const clientHost = reader.string(true);
  let subscribedTopicNames: ConsumerGroupDescribeResponseMember['subscribedTopicNames'] = [];
  subscribedTopicNames = reader.stringArray(true);
  const subscribedTopicRegex = reader.nullableString(true);
  const assignment = decodeConsumerGroupDescribeResponseAssignment(reader, version);
  const targetAssignment = decodeConsumerGroupDescribeResponseAssignment(reader, version);
  const memberType = version === 1 ? reader.int8() : -1;
  reader.skipTags();
  return { memberId, instanceId, rackId, memberEpoch, clientId, clientHost, subscribedTopicNames, subscribedTopicRegex, assignment, targetAssignment, memberType };
}

export function encodeConsumerGroupDescribeResponseMember(writer: Writer, version: number, message: ConsumerGroupDescribeResponseMemberInput): void {
  writer.string(message.memberId, true);
  {
    const instanceIdValue = message.instanceId ?? null;
    writer.nullableString(instanceIdValue, true);
  }
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
    const subscribedTopicRegexValue = message.subscribedTopicRegex ?? null;
    writer.nullableString(subscribedTopicRegexValue, true);
  }
  {
    const assignmentValue = message.assignment;
    encodeConsumerGroupDescribeResponseAssignment(writer, version, assignmentValue);
  }
  {
    const targetAssignmentValue = message.targetAssignment;
    encodeConsumerGroupDescribeResponseAssignment(writer, version, targetAssignmentValue);
  }
  if (version === 1) {
    writer.int8(message.memberType ?? -1);
  }
  writer.uvarint(0);
}

export function decodeConsumerGroupDescribeResponseDescribedGroup(reader: Reader, version: number): ConsumerGroupDescribeResponseDescribedGroup {
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  const groupId = reader.string(true);
  const groupState = reader.string(true);
  const groupEpoch = reader.int32();
  const assignmentEpoch = reader.int32();
  const assignorName = reader.string(true);
  const members: ConsumerGroupDescribeResponseDescribedGroup['members'] = [];
  for (let left = reader.arrayCount(true, 16); left > 0 && !reader.failed; left--) members.push(decodeConsumerGroupDescribeResponseMember(reader, version));
  const authorizedOperations = reader.int32();
  reader.skipTags();
  return { errorCode, errorMessage, groupId, groupState, groupEpoch, assignmentEpoch, assignorName, members, authorizedOperations };
}

export function encodeConsumerGroupDescribeResponseDescribedGroup(writer: Writer, version: number, message: ConsumerGroupDescribeResponseDescribedGroupInput): void {
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
    for (let i = 0; i < membersValue.length; i++) encodeConsumerGroupDescribeResponseMember(writer, version, membersValue[i]!);
  }
  writer.int32(message.authorizedOperations ?? -2147483648);
  writer.uvarint(0);
}

export function decodeConsumerGroupDescribeResponse(reader: Reader, version: number): ConsumerGroupDescribeResponse {
  const throttleTimeMs = reader.int32();
  const groups: ConsumerGroupDescribeResponse['groups'] = [];
  for (let left = reader.arrayCount(true, 20); left > 0 && !reader.failed; left--) groups.push(decodeConsumerGroupDescribeResponseDescribedGroup(reader, version));
  reader.skipTags();
  return { throttleTimeMs, groups };
}

export function encodeConsumerGroupDescribeResponse(writer: Writer, version: number, message: ConsumerGroupDescribeResponseInput): void {
  writer.int32(message.throttleTimeMs);
  {
    const groupsValue = message.groups;
    writer.arrayCount(groupsValue.length, true);
    for (let i = 0; i < groupsValue.length; i++) encodeConsumerGroupDescribeResponseDescribedGroup(writer, version, groupsValue[i]!);
  }
  writer.uvarint(0);
}
