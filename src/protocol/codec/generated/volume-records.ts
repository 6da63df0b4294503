// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import { ZERO_UUID } from '../../../base/ids.ts';
import type {
  OffsetCommitKey,
  OffsetCommitKeyInput,
  OffsetCommitValue,
  OffsetCommitValueInput,
} from '../../messages/record-offset-commit.ts';
import type {
  GroupMetadataKey,
  GroupMetadataKeyInput,
  GroupMetadataValue,
  GroupMetadataValueInput,
  GroupMetadataValueMemberMetadata,
  GroupMetadataValueMemberMetadataInput,
} from '../../messages/record-group-metadata.ts';
import type {
  TransactionLogKey,
  TransactionLogKeyInput,
  TransactionLogValue,
  TransactionLogValueInput,
  TransactionLogValuePartitionsSchema,
  TransactionLogValuePartitionsSchemaInput,
} from '../../messages/record-transaction-log.ts';
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
import type {
  ControlRecordTypeSchema,
  ControlRecordTypeSchemaInput,
  EndTxnMarker,
  EndTxnMarkerInput,
} from '../../messages/record-control.ts';
import type {
  DefaultPrincipalData,
  DefaultPrincipalDataInput,
} from '../../messages/record-principal.ts';
import type {
  ConsumerGroupMetadataKey,
  ConsumerGroupMetadataKeyInput,
  ConsumerGroupMetadataValue,
  ConsumerGroupMetadataValueInput,
} from '../../messages/record-consumer-group-metadata.ts';
import type {
  ConsumerGroupPartitionMetadataKey,
  ConsumerGroupPartitionMetadataKeyInput,
  ConsumerGroupPartitionMetadataValue,
  ConsumerGroupPartitionMetadataValueInput,
  ConsumerGroupPartitionMetadataValuePartitionMetadata,
  ConsumerGroupPartitionMetadataValuePartitionMetadataInput,
  ConsumerGroupPartitionMetadataValueTopicMetadata,
  ConsumerGroupPartitionMetadataValueTopicMetadataInput,
} from '../../messages/record-consumer-group-partition-metadata.ts';
import type {
  ConsumerGroupMemberMetadataKey,
  ConsumerGroupMemberMetadataKeyInput,
  ConsumerGroupMemberMetadataValue,
  ConsumerGroupMemberMetadataValueClassicMemberMetadata,
  ConsumerGroupMemberMetadataValueClassicMemberMetadataInput,
  ConsumerGroupMemberMetadataValueClassicProtocol,
  ConsumerGroupMemberMetadataValueClassicProtocolInput,
  ConsumerGroupMemberMetadataValueInput,
} from '../../messages/record-consumer-group-member-metadata.ts';
import type {
  ConsumerGroupTargetAssignmentMetadataKey,
  ConsumerGroupTargetAssignmentMetadataKeyInput,
  ConsumerGroupTargetAssignmentMetadataValue,
  ConsumerGroupTargetAssignmentMetadataValueInput,
} from '../../messages/record-consumer-group-target-assignment-metadata.ts';
import type {
  ConsumerGroupTargetAssignmentMemberKey,
  ConsumerGroupTargetAssignmentMemberKeyInput,
  ConsumerGroupTargetAssignmentMemberValue,
  ConsumerGroupTargetAssignmentMemberValueInput,
  ConsumerGroupTargetAssignmentMemberValueTopicPartition,
  ConsumerGroupTargetAssignmentMemberValueTopicPartitionInput,
} from '../../messages/record-consumer-group-target-assignment-member.ts';
import type {
  ConsumerGroupCurrentMemberAssignmentKey,
  ConsumerGroupCurrentMemberAssignmentKeyInput,
  ConsumerGroupCurrentMemberAssignmentValue,
  ConsumerGroupCurrentMemberAssignmentValueInput,
  ConsumerGroupCurrentMemberAssignmentValueTopicPartitions,
  ConsumerGroupCurrentMemberAssignmentValueTopicPartitionsInput,
} from '../../messages/record-consumer-group-current-member-assignment.ts';
import type {
  ConsumerGroupRegularExpressionKey,
  ConsumerGroupRegularExpressionKeyInput,
  ConsumerGroupRegularExpressionValue,
  ConsumerGroupRegularExpressionValueInput,
} from '../../messages/record-consumer-group-regular-expression.ts';
import type {
  RequestHeader,
  RequestHeaderInput,
  ResponseHeader,
  ResponseHeaderInput,
} from '../../messages/headers.ts';
import { NONE } from '../empty.ts';
import type { Reader } from '../reader.ts';
import { type Writer, refuse } from '../writer.ts';

export function decodeOffsetCommitKey(reader: Reader, _version: number): OffsetCommitKey {
  const group = reader.string(false);
  const topic = reader.string(false);
  const partition = reader.int32();
  return { group, topic, partition };
}

export function encodeOffsetCommitKey(writer: Writer, _version: number, message: OffsetCommitKeyInput): void {
  writer.string(message.group, false);
  writer.string(message.topic, false);
  writer.int32(message.partition);
}

export function decodeOffsetCommitValue(reader: Reader, version: number): OffsetCommitValue {
  const flexible = version >= 4;
  const offset = reader.int64();
  const leaderEpoch = version >= 3 ? reader.int32() : -1;
  const metadata = reader.string(flexible);
  const commitTimestamp = reader.int64();
  const expireTimestamp = version === 1 ? reader.int64() : -1;
  let topicId: OffsetCommitValue['topicId'] = ZERO_UUID;
  if (flexible) {
    for (let tags = reader.tagCount(); tags > 0 && !reader.failed; tags--) {
      const tag = reader.uvarint();
      const end = reader.tagEnd();
      if (tag === 0) {
        topicId = reader.uuid();
        reader.closeTag(end);
      } else reader.at = end;
    }
  }
  return { offset, leaderEpoch, metadata, commitTimestamp, expireTimestamp, topicId };
}

export function encodeOffsetCommitValue(writer: Writer, version: number, message: OffsetCommitValueInput): void {
  const flexible = version >= 4;
  writer.int64(message.offset);
  if (version >= 3) {
    writer.int32(message.leaderEpoch ?? -1);
  }
  writer.string(message.metadata, flexible);
  writer.int64(message.commitTimestamp);
  if (version === 1) {
    writer.int64(message.expireTimestamp ?? -1);
  }
  if (flexible) {
    const has0 = (message.topicId ?? ZERO_UUID) !== ZERO_UUID;
    writer.uvarint((has0 ? 1 : 0));
    if (has0) {
      const topicIdValue = message.topicId ?? ZERO_UUID;
      const mark = writer.beginTag(0);
      writer.uuid(topicIdValue);
      writer.endTag(mark);
    }
  }
}

export function decodeGroupMetadataKey(reader: Reader, _version: number): GroupMetadataKey {
  const group = reader.string(false);
  return { group };
}

export function encodeGroupMetadataKey(writer: Writer, _version: number, message: GroupMetadataKeyInput): void {
  writer.string(message.group, false);
}

function decodeGroupMetadataValueMemberMetadata(reader: Reader, version: number): GroupMetadataValueMemberMetadata {
  const flexible = version >= 4;
  const memberId = reader.string(flexible);
  const groupInstanceId = version >= 3 ? reader.nullableString(flexible) : null;
  const clientId = reader.string(flexible);
  const clientHost = reader.string(flexible);
  const rebalanceTimeout = version >= 1 ? reader.int32() : -1;
  const sessionTimeout = reader.int32();
  const subscription = reader.bytesField(flexible);
  const assignment = reader.bytesField(flexible);
  if (flexible) reader.skipTags();
  return { memberId, groupInstanceId, clientId, clientHost, rebalanceTimeout, sessionTimeout, subscription, assignment };
}

function encodeGroupMetadataValueMemberMetadata(writer: Writer, version: number, message: GroupMetadataValueMemberMetadataInput): void {
  const flexible = version >= 4;
  writer.string(message.memberId, flexible);
  if (version >= 3) {
    const groupInstanceIdValue = message.groupInstanceId ?? null;
    writer.nullableString(groupInstanceIdValue, flexible);
  }
  writer.string(message.clientId, flexible);
  writer.string(message.clientHost, flexible);
  if (version >= 1) {
    writer.int32(message.rebalanceTimeout ?? -1);
  }
  writer.int32(message.sessionTimeout);
  writer.bytesField(message.subscription, flexible);
  writer.bytesField(message.assignment, flexible);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeGroupMetadataValue(reader: Reader, version: number): GroupMetadataValue {
  const flexible = version >= 4;
  const protocolType = reader.string(flexible);
  const generation = reader.int32();
  const protocol = reader.nullableString(flexible);
  const leader = reader.nullableString(flexible);
  const currentStateTimestamp = version >= 2 ? reader.int64() : -1;
  const members: GroupMetadataValue['members'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 15 : 18); left > 0 && !reader.failed; left--) members.push(decodeGroupMetadataValueMemberMetadata(reader, version));
  if (flexible) reader.skipTags();
  return { protocolType, generation, protocol, leader, currentStateTimestamp, members };
}

export function encodeGroupMetadataValue(writer: Writer, version: number, message: GroupMetadataValueInput): void {
  const flexible = version >= 4;
  writer.string(message.protocolType, flexible);
  writer.int32(message.generation);
  {
    const protocolValue = message.protocol === undefined ? '' : message.protocol;
    writer.nullableString(protocolValue, flexible);
  }
  {
    const leaderValue = message.leader === undefined ? '' : message.leader;
    writer.nullableString(leaderValue, flexible);
  }
  if (version >= 2) {
    writer.int64(message.currentStateTimestamp ?? -1);
  }
  {
    const membersValue = message.members;
    writer.arrayCount(membersValue.length, flexible);
    for (let i = 0; i < membersValue.length; i++) encodeGroupMetadataValueMemberMetadata(writer, version, membersValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeTransactionLogKey(reader: Reader, _version: number): TransactionLogKey {
  const transactionalId = reader.string(false);
  return { transactionalId };
}

export function encodeTransactionLogKey(writer: Writer, _version: number, message: TransactionLogKeyInput): void {
  writer.string(message.transactionalId, false);
}

function decodeTransactionLogValuePartitionsSchema(reader: Reader, version: number): TransactionLogValuePartitionsSchema {
  const flexible = version >= 1;
  const topic = reader.string(flexible);
  let partitionIds: TransactionLogValuePartitionsSchema['partitionIds'] = [];
  partitionIds = reader.int32Array(flexible);
  if (flexible) reader.skipTags();
  return { topic, partitionIds };
}

function encodeTransactionLogValuePartitionsSchema(writer: Writer, version: number, message: TransactionLogValuePartitionsSchemaInput): void {
  const flexible = version >= 1;
  writer.string(message.topic, flexible);
  {
    const partitionIdsValue = message.partitionIds;
    writer.int32Array(partitionIdsValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeTransactionLogValue(reader: Reader, version: number): TransactionLogValue {
  const flexible = version >= 1;
  const producerId = reader.int64();
  let previousProducerId: TransactionLogValue['previousProducerId'] = -1;
  let nextProducerId: TransactionLogValue['nextProducerId'] = -1;
  const producerEpoch = reader.int16();
  let nextProducerEpoch: TransactionLogValue['nextProducerEpoch'] = -1;
  const transactionTimeoutMs = reader.int32();
  const transactionStatus = reader.int8();
  let transactionPartitions: TransactionLogValue['transactionPartitions'] = [];
  let transactionPartitionsLeft = reader.nullableArrayCount(flexible, flexible ? 3 : 6);
  transactionPartitions = transactionPartitionsLeft < 0 ? null : [];
  if (transactionPartitions !== null) for (; transactionPartitionsLeft > 0 && !reader.failed; transactionPartitionsLeft--) transactionPartitions.push(decodeTransactionLogValuePartitionsSchema(reader, version));
  const transactionLastUpdateTimestampMs = reader.int64();
  const transactionStartTimestampMs = reader.int64();
  let clientTransactionVersion: TransactionLogValue['clientTransactionVersion'] = 0;
  if (flexible) {
    for (let tags = reader.tagCount(); tags > 0 && !reader.failed; tags--) {
      const tag = reader.uvarint();
      const end = reader.tagEnd();
      if (tag === 0) {
        previousProducerId = reader.int64();
        reader.closeTag(end);
      } else if (tag === 1) {
        nextProducerId = reader.int64();
        reader.closeTag(end);
      } else if (tag === 3) {
        nextProducerEpoch = reader.int16();
        reader.closeTag(end);
      } else if (tag === 2) {
        clientTransactionVersion = reader.int16();
        reader.closeTag(end);
      } else reader.at = end;
    }
  }
  return { producerId, previousProducerId, nextProducerId, producerEpoch, nextProducerEpoch, transactionTimeoutMs, transactionStatus, transactionPartitions, transactionLastUpdateTimestampMs, transactionStartTimestampMs, clientTransactionVersion };
}

export function encodeTransactionLogValue(writer: Writer, version: number, message: TransactionLogValueInput): void {
  const flexible = version >= 1;
  writer.int64(message.producerId);
  writer.int16(message.producerEpoch);
  writer.int32(message.transactionTimeoutMs);
  writer.int8(message.transactionStatus);
  {
    const transactionPartitionsValue = message.transactionPartitions === undefined ? NONE : message.transactionPartitions;
    if (transactionPartitionsValue === null) writer.arrayCount(-1, flexible);
    else {
      writer.arrayCount(transactionPartitionsValue.length, flexible);
      for (let i = 0; i < transactionPartitionsValue.length; i++) encodeTransactionLogValuePartitionsSchema(writer, version, transactionPartitionsValue[i]!);
    }
  }
  writer.int64(message.transactionLastUpdateTimestampMs);
  writer.int64(message.transactionStartTimestampMs);
  if (!(version === 1) && (message.previousProducerId ?? -1) !== -1) refuse('TransactionLogValue.previousProducerId', version);
  if (!(version === 1) && (message.nextProducerId ?? -1) !== -1) refuse('TransactionLogValue.nextProducerId', version);
  if (!(version === 1) && (message.clientTransactionVersion ?? 0) !== 0) refuse('TransactionLogValue.clientTransactionVersion', version);
  if (!(version === 1) && (message.nextProducerEpoch ?? -1) !== -1) refuse('TransactionLogValue.nextProducerEpoch', version);
  if (flexible) {
    const has0 = (message.previousProducerId ?? -1) !== -1;
    const has1 = (message.nextProducerId ?? -1) !== -1;
    const has2 = (message.clientTransactionVersion ?? 0) !== 0;
    const has3 = (message.nextProducerEpoch ?? -1) !== -1;
    writer.uvarint((has0 ? 1 : 0) + (has1 ? 1 : 0) + (has2 ? 1 : 0) + (has3 ? 1 : 0));
    if (has0) {
      const previousProducerIdValue = message.previousProducerId ?? -1;
      const mark = writer.beginTag(0);
      writer.int64(previousProducerIdValue);
      writer.endTag(mark);
    }
    if (has1) {
      const nextProducerIdValue = message.nextProducerId ?? -1;
      const mark = writer.beginTag(1);
      writer.int64(nextProducerIdValue);
      writer.endTag(mark);
    }
    if (has2) {
      const clientTransactionVersionValue = message.clientTransactionVersion ?? 0;
      const mark = writer.beginTag(2);
      writer.int16(clientTransactionVersionValue);
      writer.endTag(mark);
    }
    if (has3) {
      const nextProducerEpochValue = message.nextProducerEpoch ?? -1;
      const mark = writer.beginTag(3);
      writer.int16(nextProducerEpochValue);
      writer.endTag(mark);
    }
  }
}

function decodeConsumerProtocolSubscriptionTopicPartition(reader: Reader, _version: number): ConsumerProtocolSubscriptionTopicPartition {
  const topic = reader.string(false);
  let partitions: ConsumerProtocolSubscriptionTopicPartition['partitions'] = [];
  partitions = reader.int32Array(false);
  return { topic, partitions };
}

function encodeConsumerProtocolSubscriptionTopicPartition(writer: Writer, _version: number, message: ConsumerProtocolSubscriptionTopicPartitionInput): void {
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

function decodeConsumerProtocolAssignmentTopicPartition(reader: Reader, _version: number): ConsumerProtocolAssignmentTopicPartition {
  const topic = reader.string(false);
  let partitions: ConsumerProtocolAssignmentTopicPartition['partitions'] = [];
  partitions = reader.int32Array(false);
  return { topic, partitions };
}

function encodeConsumerProtocolAssignmentTopicPartition(writer: Writer, _version: number, message: ConsumerProtocolAssignmentTopicPartitionInput): void {
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

export function decodeEndTxnMarker(reader: Reader, _version: number): EndTxnMarker {
  const coordinatorEpoch = reader.int32();
  return { coordinatorEpoch };
}

export function encodeEndTxnMarker(writer: Writer, _version: number, message: EndTxnMarkerInput): void {
  writer.int32(message.coordinatorEpoch);
}

export function decodeControlRecordTypeSchema(reader: Reader, _version: number): ControlRecordTypeSchema {
  const type = reader.int16();
  return { type };
}

export function encodeControlRecordTypeSchema(writer: Writer, _version: number, message: ControlRecordTypeSchemaInput): void {
  writer.int16(message.type);
}

export function decodeDefaultPrincipalData(reader: Reader, _version: number): DefaultPrincipalData {
  const type = reader.string(true);
  const name = reader.string(true);
  const tokenAuthenticated = reader.bool();
  reader.skipTags();
  return { type, name, tokenAuthenticated };
}

export function encodeDefaultPrincipalData(writer: Writer, _version: number, message: DefaultPrincipalDataInput): void {
  writer.string(message.type, true);
  writer.string(message.name, true);
  writer.bool(message.tokenAuthenticated);
  writer.uvarint(0);
}

export function decodeConsumerGroupMetadataKey(reader: Reader, _version: number): ConsumerGroupMetadataKey {
  const groupId = reader.string(false);
  return { groupId };
}

export function encodeConsumerGroupMetadataKey(writer: Writer, _version: number, message: ConsumerGroupMetadataKeyInput): void {
  writer.string(message.groupId, false);
}

export function decodeConsumerGroupMetadataValue(reader: Reader, _version: number): ConsumerGroupMetadataValue {
  const epoch = reader.int32();
  let metadataHash: ConsumerGroupMetadataValue['metadataHash'] = 0;
  for (let tags = reader.tagCount(); tags > 0 && !reader.failed; tags--) {
    const tag = reader.uvarint();
    const end = reader.tagEnd();
    if (tag === 0) {
      metadataHash = reader.int64();
      reader.closeTag(end);
    } else reader.at = end;
  }
  return { epoch, metadataHash };
}

export function encodeConsumerGroupMetadataValue(writer: Writer, _version: number, message: ConsumerGroupMetadataValueInput): void {
  writer.int32(message.epoch);
  const has0 = (message.metadataHash ?? 0) !== 0;
  writer.uvarint((has0 ? 1 : 0));
  if (has0) {
    const metadataHashValue = message.metadataHash ?? 0;
    const mark = writer.beginTag(0);
    writer.int64(metadataHashValue);
    writer.endTag(mark);
  }
}

export function decodeConsumerGroupPartitionMetadataKey(reader: Reader, _version: number): ConsumerGroupPartitionMetadataKey {
  const groupId = reader.string(false);
  return { groupId };
}

export function encodeConsumerGroupPartitionMetadataKey(writer: Writer, _version: number, message: ConsumerGroupPartitionMetadataKeyInput): void {
  writer.string(message.groupId, false);
}

function decodeConsumerGroupPartitionMetadataValuePartitionMetadata(reader: Reader, _version: number): ConsumerGroupPartitionMetadataValuePartitionMetadata {
  const partition = reader.int32();
  let racks: ConsumerGroupPartitionMetadataValuePartitionMetadata['racks'] = [];
  racks = reader.stringArray(true);
  reader.skipTags();
  return { partition, racks };
}

function encodeConsumerGroupPartitionMetadataValuePartitionMetadata(writer: Writer, _version: number, message: ConsumerGroupPartitionMetadataValuePartitionMetadataInput): void {
  writer.int32(message.partition);
  {
    const racksValue = message.racks;
    writer.stringArray(racksValue, true);
  }
  writer.uvarint(0);
}

function decodeConsumerGroupPartitionMetadataValueTopicMetadata(reader: Reader, version: number): ConsumerGroupPartitionMetadataValueTopicMetadata {
  const topicId = reader.uuid();
  const topicName = reader.string(true);
  const numPartitions = reader.int32();
  const partitionMetadata: ConsumerGroupPartitionMetadataValueTopicMetadata['partitionMetadata'] = [];
  for (let left = reader.arrayCount(true, 6); left > 0 && !reader.failed; left--) partitionMetadata.push(decodeConsumerGroupPartitionMetadataValuePartitionMetadata(reader, version));
  reader.skipTags();
  return { topicId, topicName, numPartitions, partitionMetadata };
}

function encodeConsumerGroupPartitionMetadataValueTopicMetadata(writer: Writer, version: number, message: ConsumerGroupPartitionMetadataValueTopicMetadataInput): void {
  writer.uuid(message.topicId);
  writer.string(message.topicName, true);
  writer.int32(message.numPartitions);
  {
    const partitionMetadataValue = message.partitionMetadata;
    writer.arrayCount(partitionMetadataValue.length, true);
    for (let i = 0; i < partitionMetadataValue.length; i++) encodeConsumerGroupPartitionMetadataValuePartitionMetadata(writer, version, partitionMetadataValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeConsumerGroupPartitionMetadataValue(reader: Reader, version: number): ConsumerGroupPartitionMetadataValue {
  const topics: ConsumerGroupPartitionMetadataValue['topics'] = [];
  for (let left = reader.arrayCount(true, 23); left > 0 && !reader.failed; left--) topics.push(decodeConsumerGroupPartitionMetadataValueTopicMetadata(reader, version));
  reader.skipTags();
  return { topics };
}

export function encodeConsumerGroupPartitionMetadataValue(writer: Writer, version: number, message: ConsumerGroupPartitionMetadataValueInput): void {
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, true);
    for (let i = 0; i < topicsValue.length; i++) encodeConsumerGroupPartitionMetadataValueTopicMetadata(writer, version, topicsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeConsumerGroupMemberMetadataKey(reader: Reader, _version: number): ConsumerGroupMemberMetadataKey {
  const groupId = reader.string(false);
  const memberId = reader.string(false);
  return { groupId, memberId };
}

export function encodeConsumerGroupMemberMetadataKey(writer: Writer, _version: number, message: ConsumerGroupMemberMetadataKeyInput): void {
  writer.string(message.groupId, false);
  writer.string(message.memberId, false);
}

const defaultConsumerGroupMemberMetadataValueClassicMemberMetadata = (): ConsumerGroupMemberMetadataValueClassicMemberMetadata => ({ sessionTimeoutMs: 0, supportedProtocols: [] });

function isDefaultConsumerGroupMemberMetadataValueClassicMemberMetadata(message: ConsumerGroupMemberMetadataValueClassicMemberMetadataInput): boolean {
  return !(message.sessionTimeoutMs !== 0 || message.supportedProtocols.length > 0);
}

function decodeConsumerGroupMemberMetadataValueClassicProtocol(reader: Reader, _version: number): ConsumerGroupMemberMetadataValueClassicProtocol {
  const name = reader.string(true);
  const metadata = reader.bytesField(true);
  reader.skipTags();
  return { name, metadata };
}

function encodeConsumerGroupMemberMetadataValueClassicProtocol(writer: Writer, _version: number, message: ConsumerGroupMemberMetadataValueClassicProtocolInput): void {
  writer.string(message.name, true);
  writer.bytesField(message.metadata, true);
  writer.uvarint(0);
}

function decodeConsumerGroupMemberMetadataValueClassicMemberMetadata(reader: Reader, version: number): ConsumerGroupMemberMetadataValueClassicMemberMetadata {
  const sessionTimeoutMs = reader.int32();
  const supportedProtocols: ConsumerGroupMemberMetadataValueClassicMemberMetadata['supportedProtocols'] = [];
  for (let left = reader.arrayCount(true, 3); left > 0 && !reader.failed; left--) supportedProtocols.push(decodeConsumerGroupMemberMetadataValueClassicProtocol(reader, version));
  reader.skipTags();
  return { sessionTimeoutMs, supportedProtocols };
}

function encodeConsumerGroupMemberMetadataValueClassicMemberMetadata(writer: Writer, version: number, message: ConsumerGroupMemberMetadataValueClassicMemberMetadataInput): void {
  writer.int32(message.sessionTimeoutMs);
  {
    const supportedProtocolsValue = message.supportedProtocols;
    writer.arrayCount(supportedProtocolsValue.length, true);
    for (let i = 0; i < supportedProtocolsValue.length; i++) encodeConsumerGroupMemberMetadataValueClassicProtocol(writer, version, supportedProtocolsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeConsumerGroupMemberMetadataValue(reader: Reader, version: number): ConsumerGroupMemberMetadataValue {
  const instanceId = reader.nullableString(true);
  const rackId = reader.nullableString(true);
  const clientId = reader.string(true);
  const clientHost = reader.string(true);
  let subscribedTopicNames: ConsumerGroupMemberMetadataValue['subscribedTopicNames'] = [];
  subscribedTopicNames = reader.stringArray(true);
  const subscribedTopicRegex = reader.nullableString(true);
  const rebalanceTimeoutMs = reader.int32();
  const serverAssignor = reader.nullableString(true);
  let classicMemberMetadata: ConsumerGroupMemberMetadataValue['classicMemberMetadata'] = defaultConsumerGroupMemberMetadataValueClassicMemberMetadata();
  for (let tags = reader.tagCount(); tags > 0 && !reader.failed; tags--) {
    const tag = reader.uvarint();
    const end = reader.tagEnd();
    if (tag === 0) {
      classicMemberMetadata = reader.taggedPresent() ? decodeConsumerGroupMemberMetadataValueClassicMemberMetadata(reader, version) : null;
      reader.closeTag(end);
    } else reader.at = end;
  }
  return { instanceId, rackId, clientId, clientHost, subscribedTopicNames, subscribedTopicRegex, rebalanceTimeoutMs, serverAssignor, classicMemberMetadata };
}

export function encodeConsumerGroupMemberMetadataValue(writer: Writer, version: number, message: ConsumerGroupMemberMetadataValueInput): void {
  {
    const instanceIdValue = message.instanceId === undefined ? '' : message.instanceId;
    writer.nullableString(instanceIdValue, true);
  }
  {
    const rackIdValue = message.rackId === undefined ? '' : message.rackId;
    writer.nullableString(rackIdValue, true);
  }
  writer.string(message.clientId, true);
  writer.string(message.clientHost, true);
  {
    const subscribedTopicNamesValue = message.subscribedTopicNames;
    writer.stringArray(subscribedTopicNamesValue, true);
  }
  {
    const subscribedTopicRegexValue = message.subscribedTopicRegex === undefined ? '' : message.subscribedTopicRegex;
    writer.nullableString(subscribedTopicRegexValue, true);
  }
  writer.int32(message.rebalanceTimeoutMs ?? -1);
  {
    const serverAssignorValue = message.serverAssignor === undefined ? '' : message.serverAssignor;
    writer.nullableString(serverAssignorValue, true);
  }
  const has0 = (message.classicMemberMetadata !== undefined && (message.classicMemberMetadata === null || !isDefaultConsumerGroupMemberMetadataValueClassicMemberMetadata(message.classicMemberMetadata)));
  writer.uvarint((has0 ? 1 : 0));
  if (has0) {
    const classicMemberMetadataValue = message.classicMemberMetadata === undefined ? defaultConsumerGroupMemberMetadataValueClassicMemberMetadata() : message.classicMemberMetadata;
    const mark = writer.beginTag(0);
    if (classicMemberMetadataValue === null) writer.uvarint(0);
    else {
      writer.uvarint(1);
      encodeConsumerGroupMemberMetadataValueClassicMemberMetadata(writer, version, classicMemberMetadataValue);
    }
    writer.endTag(mark);
  }
}

export function decodeConsumerGroupTargetAssignmentMetadataKey(reader: Reader, _version: number): ConsumerGroupTargetAssignmentMetadataKey {
  const groupId = reader.string(false);
  return { groupId };
}

export function encodeConsumerGroupTargetAssignmentMetadataKey(writer: Writer, _version: number, message: ConsumerGroupTargetAssignmentMetadataKeyInput): void {
  writer.string(message.groupId, false);
}

export function decodeConsumerGroupTargetAssignmentMetadataValue(reader: Reader, _version: number): ConsumerGroupTargetAssignmentMetadataValue {
  const assignmentEpoch = reader.int32();
  let assignmentTimestamp: ConsumerGroupTargetAssignmentMetadataValue['assignmentTimestamp'] = 0;
  for (let tags = reader.tagCount(); tags > 0 && !reader.failed; tags--) {
    const tag = reader.uvarint();
    const end = reader.tagEnd();
    if (tag === 0) {
      assignmentTimestamp = reader.int64();
      reader.closeTag(end);
    } else reader.at = end;
  }
  return { assignmentEpoch, assignmentTimestamp };
}

export function encodeConsumerGroupTargetAssignmentMetadataValue(writer: Writer, _version: number, message: ConsumerGroupTargetAssignmentMetadataValueInput): void {
  writer.int32(message.assignmentEpoch);
  const has0 = (message.assignmentTimestamp ?? 0) !== 0;
  writer.uvarint((has0 ? 1 : 0));
  if (has0) {
    const assignmentTimestampValue = message.assignmentTimestamp ?? 0;
    const mark = writer.beginTag(0);
    writer.int64(assignmentTimestampValue);
    writer.endTag(mark);
  }
}

export function decodeConsumerGroupTargetAssignmentMemberKey(reader: Reader, _version: number): ConsumerGroupTargetAssignmentMemberKey {
  const groupId = reader.string(false);
  const memberId = reader.string(false);
  return { groupId, memberId };
}

export function encodeConsumerGroupTargetAssignmentMemberKey(writer: Writer, _version: number, message: ConsumerGroupTargetAssignmentMemberKeyInput): void {
  writer.string(message.groupId, false);
  writer.string(message.memberId, false);
}

function decodeConsumerGroupTargetAssignmentMemberValueTopicPartition(reader: Reader, _version: number): ConsumerGroupTargetAssignmentMemberValueTopicPartition {
  const topicId = reader.uuid();
  let partitions: ConsumerGroupTargetAssignmentMemberValueTopicPartition['partitions'] = [];
  partitions = reader.int32Array(true);
  reader.skipTags();
  return { topicId, partitions };
}

function encodeConsumerGroupTargetAssignmentMemberValueTopicPartition(writer: Writer, _version: number, message: ConsumerGroupTargetAssignmentMemberValueTopicPartitionInput): void {
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

export function decodeConsumerGroupCurrentMemberAssignmentKey(reader: Reader, _version: number): ConsumerGroupCurrentMemberAssignmentKey {
  const groupId = reader.string(false);
  const memberId = reader.string(false);
  return { groupId, memberId };
}

export function encodeConsumerGroupCurrentMemberAssignmentKey(writer: Writer, _version: number, message: ConsumerGroupCurrentMemberAssignmentKeyInput): void {
  writer.string(message.groupId, false);
  writer.string(message.memberId, false);
}

function decodeConsumerGroupCurrentMemberAssignmentValueTopicPartitions(reader: Reader, _version: number): ConsumerGroupCurrentMemberAssignmentValueTopicPartitions {
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

function encodeConsumerGroupCurrentMemberAssignmentValueTopicPartitions(writer: Writer, _version: number, message: ConsumerGroupCurrentMemberAssignmentValueTopicPartitionsInput): void {
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

export function decodeConsumerGroupRegularExpressionKey(reader: Reader, _version: number): ConsumerGroupRegularExpressionKey {
  const groupId = reader.string(false);
  const regularExpression = reader.string(false);
  return { groupId, regularExpression };
}

export function encodeConsumerGroupRegularExpressionKey(writer: Writer, _version: number, message: ConsumerGroupRegularExpressionKeyInput): void {
  writer.string(message.groupId, false);
  writer.string(message.regularExpression, false);
}

export function decodeConsumerGroupRegularExpressionValue(reader: Reader, _version: number): ConsumerGroupRegularExpressionValue {
  let topics: ConsumerGroupRegularExpressionValue['topics'] = [];
  topics = reader.stringArray(true);
  const versionField = reader.int64();
  const timestamp = reader.int64();
  reader.skipTags();
  return { topics, version: versionField, timestamp };
}

export function encodeConsumerGroupRegularExpressionValue(writer: Writer, _version: number, message: ConsumerGroupRegularExpressionValueInput): void {
  {
    const topicsValue = message.topics;
    writer.stringArray(topicsValue, true);
  }
  writer.int64(message.version);
  writer.int64(message.timestamp);
  writer.uvarint(0);
}

export function decodeRequestHeader(reader: Reader, version: number): RequestHeader {
  const flexible = version >= 2;
  const requestApiKey = reader.int16();
  const requestApiVersion = reader.int16();
  const correlationId = reader.int32();
  const clientId = version >= 1 ? reader.nullableString(false) : '';
  if (flexible) reader.skipTags();
  return { requestApiKey, requestApiVersion, correlationId, clientId };
}

export function encodeRequestHeader(writer: Writer, version: number, message: RequestHeaderInput): void {
  const flexible = version >= 2;
  writer.int16(message.requestApiKey);
  writer.int16(message.requestApiVersion);
  writer.int32(message.correlationId);
  if (version >= 1) {
    const clientIdValue = message.clientId === undefined ? '' : message.clientId;
    writer.nullableString(clientIdValue, false);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeResponseHeader(reader: Reader, version: number): ResponseHeader {
  const flexible = version >= 1;
  const correlationId = reader.int32();
  if (flexible) reader.skipTags();
  return { correlationId };
}

export function encodeResponseHeader(writer: Writer, version: number, message: ResponseHeaderInput): void {
  const flexible = version >= 1;
  writer.int32(message.correlationId);
  if (flexible) {
    writer.uvarint(0);
  }
}
