// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  ConsumerGroupCurrentMemberAssignmentKey,
  ConsumerGroupCurrentMemberAssignmentKeyInput,
  ConsumerGroupCurrentMemberAssignmentValue,
  ConsumerGroupCurrentMemberAssignmentValueInput,
  ConsumerGroupCurrentMemberAssignmentValueTopicPartitions,
  ConsumerGroupCurrentMemberAssignmentValueTopicPartitionsInput,
} from '../../messages/record-consumer-group-current-member-assignment.ts';
import { NONE } from '../empty.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

export function decodeConsumerGroupCurrentMemberAssignmentKey(reader: Reader, _version: number): ConsumerGroupCurrentMemberAssignmentKey {
  const groupId = reader.string(false);
  const memberId = reader.string(false);
  return { groupId, memberId };
}

export function encodeConsumerGroupCurrentMemberAssignmentKey(writer: Writer, _version: number, message: ConsumerGroupCurrentMemberAssignmentKeyInput): void {
  writer.string(message.groupId, false);
  writer.string(message.memberId, false);
}

export function decodeConsumerGroupCurrentMemberAssignmentValueTopicPartitions(reader: Reader, _version: number): ConsumerGroupCurrentMemberAssignmentValueTopicPartitions {
  const topicId = reader.uuid();
  let partitions: ConsumerGroupCurrentMemberAssignmentValueTopicPartitions['partitions'] = [];
  partitions = reader.int32Array(true);
  let assignmentEpochs: ConsumerGroupCurrentMemberAssignmentValueTopicPartitions['assignmentEpochs'] = [];
  for (let tags = reader.tagCount(); tags > 0 && !reader.failed; tags--) {
    const tag = reader.uvarint();
    const end = reader.tagEnd();
    if (tag === 0) {
      assignmentEpochs = reader.nullArray(true) ? null : reader.int32Array(true);
      reader.closeTag(end);
    } else reader.at = end;
  }
  return { topicId, partitions, assignmentEpochs };
}

export function encodeConsumerGroupCurrentMemberAssignmentValueTopicPartitions(writer: Writer, _version: number, message: ConsumerGroupCurrentMemberAssignmentValueTopicPartitionsInput): void {
  writer.uuid(message.topicId);
  {
    const partitionsValue = message.partitions;
    writer.int32Array(partitionsValue, true);
  }
  const has0 = (message.assignmentEpochs !== undefined && (message.assignmentEpochs === null || message.assignmentEpochs.length > 0));
  writer.uvarint((has0 ? 1 : 0));
  if (has0) {
    const assignmentEpochsValue = message.assignmentEpochs === undefined ? NONE : message.assignmentEpochs;
    const mark = writer.beginTag(0);
    if (assignmentEpochsValue === null) writer.arrayCount(-1, true);
    else {
      writer.int32Array(assignmentEpochsValue, true);
    }
    writer.endTag(mark);
  }
}

export function decodeConsumerGroupCurrentMemberAssignmentValue(reader: Reader, version: number): ConsumerGroupCurrentMemberAssignmentValue {
  const memberEpoch = reader.int32();
  const previousMemberEpoch = reader.int32();
  const state = reader.int8();
  const assignedPartitions: ConsumerGroupCurrentMemberAssignmentValue['assignedPartitions'] = [];
  for (let left = reader.arrayCount(true, 18); left > 0 && !reader.failed; left--) assignedPartitions.push(decodeConsumerGroupCurrentMemberAssignmentValueTopicPartitions(reader, version));
  const partitionsPendingRevocation: ConsumerGroupCurrentMemberAssignmentValue['partitionsPendingRevocation'] = [];
  for (let left = reader.arrayCount(true, 18); left > 0 && !reader.failed; left--) partitionsPendingRevocation.push(decodeConsumerGroupCurrentMemberAssignmentValueTopicPartitions(reader, version));
  reader.skipTags();
  return { memberEpoch, previousMemberEpoch, state, assignedPartitions, partitionsPendingRevocation };
}

export function encodeConsumerGroupCurrentMemberAssignmentValue(writer: Writer, version: number, message: ConsumerGroupCurrentMemberAssignmentValueInput): void {
  writer.int32(message.memberEpoch);
  writer.int32(message.previousMemberEpoch);
  writer.int8(message.state);
  {
    const assignedPartitionsValue = message.assignedPartitions;
    writer.arrayCount(assignedPartitionsValue.length, true);
    for (let i = 0; i < assignedPartitionsValue.length; i++) encodeConsumerGroupCurrentMemberAssignmentValueTopicPartitions(writer, version, assignedPartitionsValue[i]!);
  }
  {
    const partitionsPendingRevocationValue = message.partitionsPendingRevocation;
    writer.arrayCount(partitionsPendingRevocationValue.length, true);
    for (let i = 0; i < partitionsPendingRevocationValue.length; i++) encodeConsumerGroupCurrentMemberAssignmentValueTopicPartitions(writer, version, partitionsPendingRevocationValue[i]!);
  }
  writer.uvarint(0);
}
