/** Reads the records of `__consumer_offsets` and `__transaction_state`: a version, then a key or a value of it. */
import { decodeGroupMetadataKey, decodeGroupMetadataValue } from '../protocol/codec/generated/record-group-metadata.ts';
import { decodeOffsetCommitKey, decodeOffsetCommitValue } from '../protocol/codec/generated/record-offset-commit.ts';
import { decodeTransactionLogKey, decodeTransactionLogValue } from '../protocol/codec/generated/record-transaction-log.ts';
import { Reader } from '../protocol/codec/reader.ts';

export interface Versioned<Data> {
  readonly version: number;
  readonly data: Data;
}

/** Null when there are no bytes; `data` is null for a version that is not known. */
function read<Data>(bytes: Uint8Array | null, highest: number, lowest: number, decode: (reader: Reader, version: number) => Data): Versioned<Data | null> | null {
  if (bytes === null || bytes.length < 2) return null;
  const reader = new Reader(bytes);
  const version = reader.int16();
  if (version < lowest || version > highest) return { version, data: null };
  const data = decode(reader, version);
  return { version, data: reader.complete(true) ? data : null };
}

export const readOffsetKey = (bytes: Uint8Array | null) => read(bytes, 1, 0, decodeOffsetCommitKey);
export const readOffsetValue = (bytes: Uint8Array | null) => read(bytes, 4, 0, decodeOffsetCommitValue);
export const readGroupKey = (bytes: Uint8Array | null) => read(bytes, 2, 2, decodeGroupMetadataKey);
export const readGroupValue = (bytes: Uint8Array | null) => read(bytes, 4, 0, decodeGroupMetadataValue);
export const readTransactionKey = (bytes: Uint8Array | null) => read(bytes, 0, 0, decodeTransactionLogKey);
export const readTransactionValue = (bytes: Uint8Array | null) => read(bytes, 1, 0, decodeTransactionLogValue);

export type OffsetValue = NonNullable<NonNullable<ReturnType<typeof readOffsetValue>>['data']>;
export type GroupValue = NonNullable<NonNullable<ReturnType<typeof readGroupValue>>['data']>;
export type TransactionValue = NonNullable<NonNullable<ReturnType<typeof readTransactionValue>>['data']>;

/** The fields that the version has, in Kafka's order, for JSON. */
export function offsetJson(version: number, value: OffsetValue): Record<string, unknown> {
  return {
    offset: value.offset, ...(version >= 3 && { leaderEpoch: value.leaderEpoch }), metadata: value.metadata,
    commitTimestamp: value.commitTimestamp, ...(version === 1 && { expireTimestamp: value.expireTimestamp }),
  };
}

export function groupJson(version: number, value: GroupValue, bytes: (bytes: Uint8Array, kind: 'subscription' | 'assignment') => unknown): Record<string, unknown> {
  return {
    protocolType: value.protocolType, generation: value.generation, protocol: value.protocol, leader: value.leader,
    ...(version >= 2 && { currentStateTimestamp: value.currentStateTimestamp }),
    members: value.members.map((member) => ({
      memberId: member.memberId, ...(version >= 3 && { groupInstanceId: member.groupInstanceId }), clientId: member.clientId, clientHost: member.clientHost,
      ...(version >= 1 && { rebalanceTimeout: member.rebalanceTimeout }), sessionTimeout: member.sessionTimeout,
      subscription: bytes(member.subscription, 'subscription'), assignment: bytes(member.assignment, 'assignment'),
    })),
  };
}

export function transactionJson(value: TransactionValue): Record<string, unknown> {
  return {
    producerId: value.producerId, producerEpoch: value.producerEpoch, transactionTimeoutMs: value.transactionTimeoutMs, transactionStatus: value.transactionStatus,
    transactionPartitions: value.transactionPartitions?.map(({ topic, partitionIds }) => ({ topic, partitionIds: [...partitionIds] })) ?? null,
    transactionLastUpdateTimestampMs: value.transactionLastUpdateTimestampMs, transactionStartTimestampMs: value.transactionStartTimestampMs,
  };
}

export const TRANSACTION_STATES = ['Empty', 'Ongoing', 'PrepareCommit', 'PrepareAbort', 'CompleteCommit', 'CompleteAbort', 'Dead', 'PrepareEpochFence'] as const;
