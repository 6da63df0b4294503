// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type { MessageCodec } from '../message-codec.ts';
import type { OffsetCommitKey, OffsetCommitKeyInput, OffsetCommitValue, OffsetCommitValueInput } from '../../messages/record-offset-commit.ts';
import type { GroupMetadataKey, GroupMetadataKeyInput, GroupMetadataValue, GroupMetadataValueInput } from '../../messages/record-group-metadata.ts';
import type { TransactionLogKey, TransactionLogKeyInput, TransactionLogValue, TransactionLogValueInput } from '../../messages/record-transaction-log.ts';
import type { ConsumerProtocolSubscription, ConsumerProtocolSubscriptionInput, ConsumerProtocolAssignment, ConsumerProtocolAssignmentInput } from '../../messages/record-consumer-protocol.ts';
import type { EndTxnMarker, EndTxnMarkerInput, ControlRecordTypeSchema, ControlRecordTypeSchemaInput } from '../../messages/record-control.ts';
import type { DefaultPrincipalData, DefaultPrincipalDataInput } from '../../messages/record-principal.ts';
import type { ConsumerGroupMetadataKey, ConsumerGroupMetadataKeyInput, ConsumerGroupMetadataValue, ConsumerGroupMetadataValueInput } from '../../messages/record-consumer-group-metadata.ts';
import type { ConsumerGroupPartitionMetadataKey, ConsumerGroupPartitionMetadataKeyInput, ConsumerGroupPartitionMetadataValue, ConsumerGroupPartitionMetadataValueInput } from '../../messages/record-consumer-group-partition-metadata.ts';
import type { ConsumerGroupMemberMetadataKey, ConsumerGroupMemberMetadataKeyInput, ConsumerGroupMemberMetadataValue, ConsumerGroupMemberMetadataValueInput } from '../../messages/record-consumer-group-member-metadata.ts';
import type { ConsumerGroupTargetAssignmentMetadataKey, ConsumerGroupTargetAssignmentMetadataKeyInput, ConsumerGroupTargetAssignmentMetadataValue, ConsumerGroupTargetAssignmentMetadataValueInput } from '../../messages/record-consumer-group-target-assignment-metadata.ts';
import type { ConsumerGroupTargetAssignmentMemberKey, ConsumerGroupTargetAssignmentMemberKeyInput, ConsumerGroupTargetAssignmentMemberValue, ConsumerGroupTargetAssignmentMemberValueInput } from '../../messages/record-consumer-group-target-assignment-member.ts';
import type { ConsumerGroupCurrentMemberAssignmentKey, ConsumerGroupCurrentMemberAssignmentKeyInput, ConsumerGroupCurrentMemberAssignmentValue, ConsumerGroupCurrentMemberAssignmentValueInput } from '../../messages/record-consumer-group-current-member-assignment.ts';
import type { ConsumerGroupRegularExpressionKey, ConsumerGroupRegularExpressionKeyInput, ConsumerGroupRegularExpressionValue, ConsumerGroupRegularExpressionValueInput } from '../../messages/record-consumer-group-regular-expression.ts';
import type { RequestHeader, RequestHeaderInput, ResponseHeader, ResponseHeaderInput } from '../../messages/headers.ts';
import {
  decodeOffsetCommitKey, encodeOffsetCommitKey,
  decodeOffsetCommitValue, encodeOffsetCommitValue,
  decodeGroupMetadataKey, encodeGroupMetadataKey,
  decodeGroupMetadataValue, encodeGroupMetadataValue,
  decodeTransactionLogKey, encodeTransactionLogKey,
  decodeTransactionLogValue, encodeTransactionLogValue,
  decodeConsumerProtocolSubscription, encodeConsumerProtocolSubscription,
  decodeConsumerProtocolAssignment, encodeConsumerProtocolAssignment,
  decodeEndTxnMarker, encodeEndTxnMarker,
  decodeControlRecordTypeSchema, encodeControlRecordTypeSchema,
  decodeDefaultPrincipalData, encodeDefaultPrincipalData,
  decodeConsumerGroupMetadataKey, encodeConsumerGroupMetadataKey,
  decodeConsumerGroupMetadataValue, encodeConsumerGroupMetadataValue,
  decodeConsumerGroupPartitionMetadataKey, encodeConsumerGroupPartitionMetadataKey,
  decodeConsumerGroupPartitionMetadataValue, encodeConsumerGroupPartitionMetadataValue,
  decodeConsumerGroupMemberMetadataKey, encodeConsumerGroupMemberMetadataKey,
  decodeConsumerGroupMemberMetadataValue, encodeConsumerGroupMemberMetadataValue,
  decodeConsumerGroupTargetAssignmentMetadataKey, encodeConsumerGroupTargetAssignmentMetadataKey,
  decodeConsumerGroupTargetAssignmentMetadataValue, encodeConsumerGroupTargetAssignmentMetadataValue,
  decodeConsumerGroupTargetAssignmentMemberKey, encodeConsumerGroupTargetAssignmentMemberKey,
  decodeConsumerGroupTargetAssignmentMemberValue, encodeConsumerGroupTargetAssignmentMemberValue,
  decodeConsumerGroupCurrentMemberAssignmentKey, encodeConsumerGroupCurrentMemberAssignmentKey,
  decodeConsumerGroupCurrentMemberAssignmentValue, encodeConsumerGroupCurrentMemberAssignmentValue,
  decodeConsumerGroupRegularExpressionKey, encodeConsumerGroupRegularExpressionKey,
  decodeConsumerGroupRegularExpressionValue, encodeConsumerGroupRegularExpressionValue,
  decodeRequestHeader, encodeRequestHeader,
  decodeResponseHeader, encodeResponseHeader,
} from './volume-records.ts';

export const recordCodecs = {
  offsetCommitKey: { name: 'OffsetCommitKey', minVersion: 0, maxVersion: 1, flexibleFrom: 32767, decode: decodeOffsetCommitKey, encode: encodeOffsetCommitKey } as MessageCodec<OffsetCommitKey, OffsetCommitKeyInput>,
  offsetCommitValue: { name: 'OffsetCommitValue', minVersion: 0, maxVersion: 4, flexibleFrom: 4, decode: decodeOffsetCommitValue, encode: encodeOffsetCommitValue } as MessageCodec<OffsetCommitValue, OffsetCommitValueInput>,
  groupMetadataKey: { name: 'GroupMetadataKey', minVersion: 2, maxVersion: 2, flexibleFrom: 32767, decode: decodeGroupMetadataKey, encode: encodeGroupMetadataKey } as MessageCodec<GroupMetadataKey, GroupMetadataKeyInput>,
  groupMetadataValue: { name: 'GroupMetadataValue', minVersion: 0, maxVersion: 4, flexibleFrom: 4, decode: decodeGroupMetadataValue, encode: encodeGroupMetadataValue } as MessageCodec<GroupMetadataValue, GroupMetadataValueInput>,
  transactionLogKey: { name: 'TransactionLogKey', minVersion: 0, maxVersion: 0, flexibleFrom: 32767, decode: decodeTransactionLogKey, encode: encodeTransactionLogKey } as MessageCodec<TransactionLogKey, TransactionLogKeyInput>,
  transactionLogValue: { name: 'TransactionLogValue', minVersion: 0, maxVersion: 1, flexibleFrom: 1, decode: decodeTransactionLogValue, encode: encodeTransactionLogValue } as MessageCodec<TransactionLogValue, TransactionLogValueInput>,
  consumerProtocolSubscription: { name: 'ConsumerProtocolSubscription', minVersion: 0, maxVersion: 3, flexibleFrom: 32767, decode: decodeConsumerProtocolSubscription, encode: encodeConsumerProtocolSubscription } as MessageCodec<ConsumerProtocolSubscription, ConsumerProtocolSubscriptionInput>,
  consumerProtocolAssignment: { name: 'ConsumerProtocolAssignment', minVersion: 0, maxVersion: 3, flexibleFrom: 32767, decode: decodeConsumerProtocolAssignment, encode: encodeConsumerProtocolAssignment } as MessageCodec<ConsumerProtocolAssignment, ConsumerProtocolAssignmentInput>,
  endTxnMarker: { name: 'EndTxnMarker', minVersion: 0, maxVersion: 0, flexibleFrom: 32767, decode: decodeEndTxnMarker, encode: encodeEndTxnMarker } as MessageCodec<EndTxnMarker, EndTxnMarkerInput>,
  controlRecordTypeSchema: { name: 'ControlRecordTypeSchema', minVersion: 0, maxVersion: 0, flexibleFrom: 32767, decode: decodeControlRecordTypeSchema, encode: encodeControlRecordTypeSchema } as MessageCodec<ControlRecordTypeSchema, ControlRecordTypeSchemaInput>,
  defaultPrincipalData: { name: 'DefaultPrincipalData', minVersion: 0, maxVersion: 0, flexibleFrom: 0, decode: decodeDefaultPrincipalData, encode: encodeDefaultPrincipalData } as MessageCodec<DefaultPrincipalData, DefaultPrincipalDataInput>,
  consumerGroupMetadataKey: { name: 'ConsumerGroupMetadataKey', minVersion: 3, maxVersion: 3, flexibleFrom: 32767, decode: decodeConsumerGroupMetadataKey, encode: encodeConsumerGroupMetadataKey } as MessageCodec<ConsumerGroupMetadataKey, ConsumerGroupMetadataKeyInput>,
  consumerGroupMetadataValue: { name: 'ConsumerGroupMetadataValue', minVersion: 0, maxVersion: 0, flexibleFrom: 0, decode: decodeConsumerGroupMetadataValue, encode: encodeConsumerGroupMetadataValue } as MessageCodec<ConsumerGroupMetadataValue, ConsumerGroupMetadataValueInput>,
  consumerGroupPartitionMetadataKey: { name: 'ConsumerGroupPartitionMetadataKey', minVersion: 4, maxVersion: 4, flexibleFrom: 32767, decode: decodeConsumerGroupPartitionMetadataKey, encode: encodeConsumerGroupPartitionMetadataKey } as MessageCodec<ConsumerGroupPartitionMetadataKey, ConsumerGroupPartitionMetadataKeyInput>,
  consumerGroupPartitionMetadataValue: { name: 'ConsumerGroupPartitionMetadataValue', minVersion: 0, maxVersion: 0, flexibleFrom: 0, decode: decodeConsumerGroupPartitionMetadataValue, encode: encodeConsumerGroupPartitionMetadataValue } as MessageCodec<ConsumerGroupPartitionMetadataValue, ConsumerGroupPartitionMetadataValueInput>,
  consumerGroupMemberMetadataKey: { name: 'ConsumerGroupMemberMetadataKey', minVersion: 5, maxVersion: 5, flexibleFrom: 32767, decode: decodeConsumerGroupMemberMetadataKey, encode: encodeConsumerGroupMemberMetadataKey } as MessageCodec<ConsumerGroupMemberMetadataKey, ConsumerGroupMemberMetadataKeyInput>,
  consumerGroupMemberMetadataValue: { name: 'ConsumerGroupMemberMetadataValue', minVersion: 0, maxVersion: 0, flexibleFrom: 0, decode: decodeConsumerGroupMemberMetadataValue, encode: encodeConsumerGroupMemberMetadataValue } as MessageCodec<ConsumerGroupMemberMetadataValue, ConsumerGroupMemberMetadataValueInput>,
  consumerGroupTargetAssignmentMetadataKey: { name: 'ConsumerGroupTargetAssignmentMetadataKey', minVersion: 6, maxVersion: 6, flexibleFrom: 32767, decode: decodeConsumerGroupTargetAssignmentMetadataKey, encode: encodeConsumerGroupTargetAssignmentMetadataKey } as MessageCodec<ConsumerGroupTargetAssignmentMetadataKey, ConsumerGroupTargetAssignmentMetadataKeyInput>,
  consumerGroupTargetAssignmentMetadataValue: { name: 'ConsumerGroupTargetAssignmentMetadataValue', minVersion: 0, maxVersion: 0, flexibleFrom: 0, decode: decodeConsumerGroupTargetAssignmentMetadataValue, encode: encodeConsumerGroupTargetAssignmentMetadataValue } as MessageCodec<ConsumerGroupTargetAssignmentMetadataValue, ConsumerGroupTargetAssignmentMetadataValueInput>,
  consumerGroupTargetAssignmentMemberKey: { name: 'ConsumerGroupTargetAssignmentMemberKey', minVersion: 7, maxVersion: 7, flexibleFrom: 32767, decode: decodeConsumerGroupTargetAssignmentMemberKey, encode: encodeConsumerGroupTargetAssignmentMemberKey } as MessageCodec<ConsumerGroupTargetAssignmentMemberKey, ConsumerGroupTargetAssignmentMemberKeyInput>,
  consumerGroupTargetAssignmentMemberValue: { name: 'ConsumerGroupTargetAssignmentMemberValue', minVersion: 0, maxVersion: 0, flexibleFrom: 0, decode: decodeConsumerGroupTargetAssignmentMemberValue, encode: encodeConsumerGroupTargetAssignmentMemberValue } as MessageCodec<ConsumerGroupTargetAssignmentMemberValue, ConsumerGroupTargetAssignmentMemberValueInput>,
  consumerGroupCurrentMemberAssignmentKey: { name: 'ConsumerGroupCurrentMemberAssignmentKey', minVersion: 8, maxVersion: 8, flexibleFrom: 32767, decode: decodeConsumerGroupCurrentMemberAssignmentKey, encode: encodeConsumerGroupCurrentMemberAssignmentKey } as MessageCodec<ConsumerGroupCurrentMemberAssignmentKey, ConsumerGroupCurrentMemberAssignmentKeyInput>,
  consumerGroupCurrentMemberAssignmentValue: { name: 'ConsumerGroupCurrentMemberAssignmentValue', minVersion: 0, maxVersion: 0, flexibleFrom: 0, decode: decodeConsumerGroupCurrentMemberAssignmentValue, encode: encodeConsumerGroupCurrentMemberAssignmentValue } as MessageCodec<ConsumerGroupCurrentMemberAssignmentValue, ConsumerGroupCurrentMemberAssignmentValueInput>,
  consumerGroupRegularExpressionKey: { name: 'ConsumerGroupRegularExpressionKey', minVersion: 16, maxVersion: 16, flexibleFrom: 32767, decode: decodeConsumerGroupRegularExpressionKey, encode: encodeConsumerGroupRegularExpressionKey } as MessageCodec<ConsumerGroupRegularExpressionKey, ConsumerGroupRegularExpressionKeyInput>,
  consumerGroupRegularExpressionValue: { name: 'ConsumerGroupRegularExpressionValue', minVersion: 0, maxVersion: 0, flexibleFrom: 0, decode: decodeConsumerGroupRegularExpressionValue, encode: encodeConsumerGroupRegularExpressionValue } as MessageCodec<ConsumerGroupRegularExpressionValue, ConsumerGroupRegularExpressionValueInput>,
  requestHeader: { name: 'RequestHeader', minVersion: 0, maxVersion: 2, flexibleFrom: 2, decode: decodeRequestHeader, encode: encodeRequestHeader } as MessageCodec<RequestHeader, RequestHeaderInput>,
  responseHeader: { name: 'ResponseHeader', minVersion: 0, maxVersion: 1, flexibleFrom: 1, decode: decodeResponseHeader, encode: encodeResponseHeader } as MessageCodec<ResponseHeader, ResponseHeaderInput>,
};
