/** What `kafka-dump-log` shows of keys and values: text, or the records of Kafka's own topics. */
import type { ConsumerRecord } from '../client/decode-records.ts';
import { decodeConsumerProtocolAssignment, decodeConsumerProtocolSubscription } from '../protocol/codec/generated/record-consumer-protocol.ts';
import { Reader } from '../protocol/codec/reader.ts';
import {
  groupJson, offsetJson, readGroupKey, readGroupValue, readOffsetKey, readOffsetValue, readTransactionKey, readTransactionValue, TRANSACTION_STATES,
} from './internal-records.ts';
import { ToolError } from './tool.ts';

/** Null: not shown. */
export interface ShownRecord {
  readonly key: string | null;
  readonly payload: string | null;
}

export type RecordDecoder = (record: Pick<ConsumerRecord, 'key' | 'value' | 'offset'>) => ShownRecord;

const utf8 = new TextDecoder();

export const textDecoder: RecordDecoder = ({ key, value }) => ({ key: key === null ? null : utf8.decode(key), payload: value === null ? null : utf8.decode(value) });

function protocolBytes(bytes: Uint8Array, kind: 'subscription' | 'assignment'): unknown {
  if (bytes.length < 2) return null;
  const reader = new Reader(bytes);
  const version = Math.min(Math.max(reader.int16(), 0), 3);
  if (kind === 'assignment') {
    const { assignedPartitions, userData } = decodeConsumerProtocolAssignment(reader, version);
    return { assignedPartitions: assignedPartitions.map(({ topic, partitions }) => ({ topic, partitions: [...partitions] })), userData: userData === null ? null : Buffer.from(userData).toString('base64') };
  }
  const { topics, userData, ownedPartitions, generationId, rackId } = decodeConsumerProtocolSubscription(reader, version);
  return {
    topics, userData: userData === null ? null : Buffer.from(userData).toString('base64'), ...(version >= 1 && { ownedPartitions: ownedPartitions.map(({ topic, partitions }) => ({ topic, partitions: [...partitions] })) }),
    ...(version >= 2 && { generationId }), ...(version >= 3 && { rackId }),
  };
}

const typed = (version: number, data: unknown): string => JSON.stringify({ type: String(version), data });
const versioned = (version: number, data: unknown): string => JSON.stringify({ version: String(version), data });
const DELETED = '<DELETE>';

export const offsetsDecoder: RecordDecoder = ({ key, value, offset }) => {
  if (key === null) throw new ToolError('java.lang.RuntimeException', `Failed to decode message at offset ${offset} using offset topic decoder (message had a missing key)`);
  const group = readGroupKey(key);
  if (group?.data) {
    const decoded = readGroupValue(value);
    return { key: typed(group.version, group.data), payload: decoded === null || decoded.data === null ? DELETED : versioned(decoded.version, groupJson(decoded.version, decoded.data, protocolBytes)) };
  }
  const commit = readOffsetKey(key);
  if (commit?.data) {
    const decoded = readOffsetValue(value);
    return { key: typed(commit.version, commit.data), payload: decoded === null || decoded.data === null ? DELETED : versioned(decoded.version, offsetJson(decoded.version, decoded.data)) };
  }
  return { key: `Unknown record type ${commit?.version ?? -1} at offset ${offset}, skipping.`, payload: null };
};

export const transactionLogDecoder: RecordDecoder = ({ key, value }) => {
  if (key === null) throw new ToolError('java.lang.NullPointerException', 'Cannot invoke "java.nio.ByteBuffer.getShort()" because "buffer" is null');
  const id = readTransactionKey(key)?.data?.transactionalId;
  if (id === undefined) return { key: `Unknown record type ${new DataView(key.buffer, key.byteOffset).getInt16(0)}`, payload: null };
  const decoded = readTransactionValue(value)?.data;
  if (!decoded) return { key: `transaction_metadata::transactionalId=${id}`, payload: DELETED };
  const partitions = (decoded.transactionPartitions ?? []).flatMap(({ topic, partitionIds }) => [...partitionIds].map((partition) => `${topic}-${partition}`));
  const state = TRANSACTION_STATES[decoded.transactionStatus] ?? 'Unknown';
  return {
    key: `transaction_metadata::transactionalId=${id}`,
    payload: `producerId:${decoded.producerId},producerEpoch:${decoded.producerEpoch},state=${state},partitions=[${partitions.join(',')}],txnLastUpdateTimestamp=${decoded.transactionLastUpdateTimestampMs},txnTimeoutMs=${decoded.transactionTimeoutMs}`,
  };
};

/** Records of KRaft's metadata log are not for us; what is none is told as Kafka tells it. */
export const clusterMetadataDecoder: RecordDecoder = ({ value, offset }) => {
  const version = value?.[0] ?? 0;
  const why = version === 1 ? 'Could not deserialize metadata record' : `Could not deserialize metadata record due to unknown frame version ${version}(only frame version 1 is supported)`;
  return { key: null, payload: `Error at ${offset}, skipping. ${why}` };
};
