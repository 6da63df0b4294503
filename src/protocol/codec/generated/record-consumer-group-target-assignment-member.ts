// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  ConsumerGroupTargetAssignmentMemberKey,
  ConsumerGroupTargetAssignmentMemberKeyInput,
  ConsumerGroupTargetAssignmentMemberValue,
  ConsumerGroupTargetAssignmentMemberValueInput,
  ConsumerGroupTargetAssignmentMemberValueTopicPartition,
  ConsumerGroupTargetAssignmentMemberValueTopicPartitionInput,
} from '../../messages/record-consumer-group-target-assignment-member.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

export function decodeConsumerGroupTargetAssignmentMemberKey(reader: Reader, _version: number): ConsumerGroupTargetAssignmentMemberKey {
  const groupId = reader.string(false);
  const memberId = reader.string(false);
  return { groupId, memberId };
}

export function encodeConsumerGroupTargetAssignmentMemberKey(writer: Writer, _version: number, message: ConsumerGroupTargetAssignmentMemberKeyInput): void {
  writer.string(message.groupId, false);
  writer.string(message.memberId, false);
}

export function decodeConsumerGroupTargetAssignmentMemberValueTopicPartition(reader: Reader, _version: number): ConsumerGroupTargetAssignmentMemberValueTopicPartition {
  const topicId = reader.uuid();
  let partitions: ConsumerGroupTargetAssignmentMemberValueTopicPartition['partitions'] = [];
  partitions = reader.int32Array(true);
  reader.skipTags();
  return { topicId, partitions };
}

export function encodeConsumerGroupTargetAssignmentMemberValueTopicPartition(writer: Writer, _version: number, message: ConsumerGroupTargetAssignmentMemberValueTopicPartitionInput): void {
  writer.uuid(message.topicId);
  {
    const partitionsValue = message.partitions;
    writer.int32Array(partitionsValue, true);
  }
  writer.uvarint(0);
}

export function decodeConsumerGroupTargetAssignmentMemberValue(reader: Reader, version: number): ConsumerGroupTargetAssignmentMemberValue {
  const topicPartitions: ConsumerGroupTargetAssignmentMemberValue['topicPartitions'] = [];
  for (let left = reader.arrayCount(true, 18); left > 0 && !reader.failed; left--) topicPartitions.push(decodeConsumerGroupTargetAssignmentMemberValueTopicPartition(reader, version));
  reader.skipTags();
  return { topicPartitions };
}

export function encodeConsumerGroupTargetAssignmentMemberValue(writer: Writer, version: number, message: ConsumerGroupTargetAssignmentMemberValueInput): void {
  {
    const topicPartitionsValue = message.topicPartitions;
    writer.arrayCount(topicPartitionsValue.length, true);
    for (let i = 0; i < topicPartitionsValue.length; i++) encodeConsumerGroupTargetAssignmentMemberValueTopicPartition(writer, version, topicPartitionsValue[i]!);
  }
  writer.uvarint(0);
}
