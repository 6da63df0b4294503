// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  ConsumerProtocolAssignment,
  ConsumerProtocolAssignmentInput,
  ConsumerProtocolAssignmentTopicPartition,
  ConsumerProtocolAssignmentTopicPartitionInput,
  ConsumerProtocolSubscription,
  ConsumerProtocolSubscriptionInput,
  ConsumerProtocolSubscriptionTopicPartition,
  ConsumerProtocolSubscriptionTopicPartitionInput,
} from '../../messages/record-consumer-protocol.ts';
import { NONE } from '../empty.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

export function decodeConsumerProtocolSubscriptionTopicPartition(reader: Reader, _version: number): ConsumerProtocolSubscriptionTopicPartition {
  const topic = reader.string(false);
  let partitions: ConsumerProtocolSubscriptionTopicPartition['partitions'] = [];
  partitions = reader.int32Array(false);
  return { topic, partitions };
}

export function encodeConsumerProtocolSubscriptionTopicPartition(writer: Writer, _version: number, message: ConsumerProtocolSubscriptionTopicPartitionInput): void {
  writer.string(message.topic, false);
  {
    const partitionsValue = message.partitions;
    writer.int32Array(partitionsValue, false);
  }
}

export function decodeConsumerProtocolSubscription(reader: Reader, version: number): ConsumerProtocolSubscription {
  let topics: ConsumerProtocolSubscription['topics'] = [];
  topics = reader.stringArray(false);
  const userData = reader.nullableBytes(false);
  const ownedPartitions: ConsumerProtocolSubscription['ownedPartitions'] = [];
  if (version >= 1) {
    for (let left = reader.arrayCount(false, 6); left > 0 && !reader.failed; left--) ownedPartitions.push(decodeConsumerProtocolSubscriptionTopicPartition(reader, version));
  }
  const generationId = version >= 2 ? reader.int32() : -1;
  const rackId = version === 3 ? reader.nullableString(false) : null;
  return { topics, userData, ownedPartitions, generationId, rackId };
}

export function encodeConsumerProtocolSubscription(writer: Writer, version: number, message: ConsumerProtocolSubscriptionInput): void {
  {
    const topicsValue = message.topics;
    writer.stringArray(topicsValue, false);
  }
  {
    const userDataValue = message.userData ?? null;
    writer.nullableBytes(userDataValue, false);
  }
  if (version >= 1) {
    const ownedPartitionsValue = message.ownedPartitions ?? NONE;
    writer.arrayCount(ownedPartitionsValue.length, false);
    for (let i = 0; i < ownedPartitionsValue.length; i++) encodeConsumerProtocolSubscriptionTopicPartition(writer, version, ownedPartitionsValue[i]!);
  }
  if (version >= 2) {
    writer.int32(message.generationId ?? -1);
  }
  if (version === 3) {
    const rackIdValue = message.rackId ?? null;
    writer.nullableString(rackIdValue, false);
  }
}

export function decodeConsumerProtocolAssignmentTopicPartition(reader: Reader, _version: number): ConsumerProtocolAssignmentTopicPartition {
  const topic = reader.string(false);
  let partitions: ConsumerProtocolAssignmentTopicPartition['partitions'] = [];
  partitions = reader.int32Array(false);
  return { topic, partitions };
}

export function encodeConsumerProtocolAssignmentTopicPartition(writer: Writer, _version: number, message: ConsumerProtocolAssignmentTopicPartitionInput): void {
  writer.string(message.topic, false);
  {
    const partitionsValue = message.partitions;
    writer.int32Array(partitionsValue, false);
  }
}

export function decodeConsumerProtocolAssignment(reader: Reader, version: number): ConsumerProtocolAssignment {
  const assignedPartitions: ConsumerProtocolAssignment['assignedPartitions'] = [];
  for (let left = reader.arrayCount(false, 6); left > 0 && !reader.failed; left--) assignedPartitions.push(decodeConsumerProtocolAssignmentTopicPartition(reader, version));
  const userData = reader.nullableBytes(false);
  return { assignedPartitions, userData };
}

export function encodeConsumerProtocolAssignment(writer: Writer, version: number, message: ConsumerProtocolAssignmentInput): void {
  {
    const assignedPartitionsValue = message.assignedPartitions;
    writer.arrayCount(assignedPartitionsValue.length, false);
    for (let i = 0; i < assignedPartitionsValue.length; i++) encodeConsumerProtocolAssignmentTopicPartition(writer, version, assignedPartitionsValue[i]!);
  }
  {
    const userDataValue = message.userData ?? null;
    writer.nullableBytes(userDataValue, false);
  }
}
