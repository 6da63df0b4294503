/**
 * The group coordinator's log: bytes of `__consumer_offsets` from and to the values that `coordinator/group` deals in.
 * Records of kinds that this coordinator does not know (KIP-848 and later) are left alone.
 */
import type { GroupLogRecord } from '../coordinator/group/group-records.ts';
import type { WriteTransaction } from '../coordinator/outcome.ts';
import { batchLastOffset, batchMagic, batchProducerId, batchSizeBytes, viewOf } from '../log/batch-header.ts';
import { decodeVersioned, encodeVersioned, recordCodecs, versionOf } from '../protocol/codec/record-codecs.ts';
import { BatchReader } from '../protocol/records/batch-reader.ts';
import { legacyRecords, readLegacyMessages } from '../protocol/records/legacy-message-set.ts';
import { CONTROL_COMMIT, readEndTransactionMarker } from '../protocol/records/control-record.ts';
import { RecordBatchBuilder } from '../protocol/records/record-batch-builder.ts';

const OFFSET_KEY_VERSION = 1;
const GROUP_KEY_VERSION = 2;

const keyBytes = (record: GroupLogRecord): Uint8Array =>
  record.type === 'offset' ? encodeVersioned(recordCodecs.offsetCommitKey, OFFSET_KEY_VERSION, record.key) : encodeVersioned(recordCodecs.groupMetadataKey, GROUP_KEY_VERSION, record.key);

function valueBytes(record: GroupLogRecord): Uint8Array | null {
  if (record.value === null) return null;
  return record.type === 'offset'
    ? encodeVersioned(recordCodecs.offsetCommitValue, record.valueVersion, record.value)
    : encodeVersioned(recordCodecs.groupMetadataValue, record.valueVersion, record.value);
}

/** One batch, so that its records are written all or not at all. */
export function encodeGroupBatch(records: readonly GroupLogRecord[], transaction: WriteTransaction | null, wallMs: number, compression: number): Uint8Array {
  const producer = transaction === null ? {} : { producerId: transaction.producerId, producerEpoch: transaction.producerEpoch, transactional: true };
  const builder = new RecordBatchBuilder({ compression, ...producer });
  for (const record of records) builder.append(wallMs, keyBytes(record), valueBytes(record));
  return builder.build();
}

/** null: not a record of ours, or damaged. */
export function decodeGroupRecord(key: Uint8Array | null, value: Uint8Array | null): GroupLogRecord | null {
  if (key === null) return null;
  const keyVersion = versionOf(key);
  if (keyVersion === 0 || keyVersion === OFFSET_KEY_VERSION) {
    const decodedKey = decodeVersioned(recordCodecs.offsetCommitKey, key);
    const decodedValue = value === null ? null : decodeVersioned(recordCodecs.offsetCommitValue, value, true);
    if (decodedKey === null || (value !== null && decodedValue === null)) return null;
    return { type: 'offset', key: decodedKey.message, value: decodedValue?.message ?? null, valueVersion: decodedValue?.version ?? 0 };
  }
  if (keyVersion !== GROUP_KEY_VERSION) return null;
  const decodedKey = decodeVersioned(recordCodecs.groupMetadataKey, key);
  const decodedValue = value === null ? null : decodeVersioned(recordCodecs.groupMetadataValue, value, true);
  if (decodedKey === null || (value !== null && decodedValue === null)) return null;
  return { type: 'group', key: decodedKey.message, value: decodedValue?.message ?? null, valueVersion: decodedValue?.version ?? 0 };
}

export interface GroupLogVisitor {
  record(record: GroupLogRecord, offset: number, producerId: number): void;
  marker(producerId: number, isCommit: boolean): void;
  /** A record that could not be read. */
  skipped(offset: number): void;
}

/** Walks whole batches, from `fromOffset` on (the first may begin before it); returns the offset after the last. Throws RecordError. */
export function visitGroupBatches(bytes: Uint8Array, fromOffset: number, reader: BatchReader, visitor: GroupLogVisitor): number {
  const view = viewOf(bytes);
  let next = fromOffset;
  for (let at = 0; at < bytes.length; ) {
    const end = at + batchSizeBytes(view, at);
    const producerId = batchProducerId(view, at);
    if (batchMagic(view, at) < 2) {
      next = visitLegacy(bytes, at, end, fromOffset, reader.maxInflatedBytes, visitor);
    } else {
      reader.open(bytes, at, end);
      while (reader.next()) if (reader.offset >= fromOffset) visitRecord(reader, producerId, visitor);
      // Compaction keeps a batch's last offset even when its last record is gone.
      next = batchLastOffset(view, at) + 1;
    }
    at = end;
  }
  return next;
}

/** What Kafka wrote before 0.11. */
function visitLegacy(bytes: Uint8Array, start: number, end: number, fromOffset: number, maxInflatedBytes: number, visitor: GroupLogVisitor): number {
  let next = fromOffset;
  for (const message of readLegacyMessages(bytes, start, end)) {
    for (const { offset, key, value } of legacyRecords(message, maxInflatedBytes)) {
      if (offset < fromOffset) continue;
      visitKeyValue(key, value, offset, -1, visitor);
      next = offset + 1;
    }
  }
  return next;
}

function visitRecord(reader: BatchReader, producerId: number, visitor: GroupLogVisitor): void {
  if (reader.isControl) {
    const marker = readEndTransactionMarker(reader.key, reader.value);
    if (marker !== null) visitor.marker(producerId, marker.type === CONTROL_COMMIT);
    return;
  }
  visitKeyValue(reader.key, reader.value, reader.offset, reader.isTransactional ? producerId : -1, visitor);
}

function visitKeyValue(key: Uint8Array | null, value: Uint8Array | null, offset: number, producerId: number, visitor: GroupLogVisitor): void {
  const record = decodeGroupRecord(key, value);
  if (record !== null) visitor.record(record, offset, producerId);
  else if (key === null || versionOf(key) <= GROUP_KEY_VERSION) visitor.skipped(offset);
}
