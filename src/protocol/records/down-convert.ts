/**
 * Stored batches as messages of magic 1 (for Fetch v2–3) or 0 (Fetch v0–1). Source: Kafka's RecordsUtil.downConvert:
 * headers and control batches go, codecs stay, zstd cannot be (UNSUPPORTED_COMPRESSION_TYPE), older batches pass as they
 * are. Compressed batches become one wrapper with the last record's offset.
 */
import { compress } from '../../compression/compress.ts';
import { ATTRIBUTE_COMPRESSION_MASK, ATTRIBUTE_CONTROL, COMPRESSION_NONE, COMPRESSION_ZSTD, batchAttributes, batchMagic, viewOf } from '../../log/batch-header.ts';
import { BatchReader, batchEnd } from './batch-reader.ts';
import { legacyRecords, readLegacyMessages } from './legacy-message-set.ts';
import { LEGACY_LOG_APPEND_TIME, legacySize, writeLegacyMessage } from './legacy-message.ts';
import { RecordError, UNSUPPORTED_COMPRESSION_TYPE } from './record-error.ts';

export interface DownConvertOptions {
  readonly toMagic: 0 | 1;
  /** The fetch's offset: uncompressed records before it are left out (librdkafka relies on it). */
  readonly firstOffset: number;
  readonly maxInflatedBytes: number;
}

/**
 * The whole batches of `bytes[start, end)`, converted, in order. Throws RecordError when the first batch that matters
 * cannot be; a later one that cannot ends the result before it, and the next fetch gets the error.
 */
export function downConvert(bytes: Uint8Array, start: number, end: number, options: DownConvertOptions): Uint8Array[] {
  const view = viewOf(bytes);
  const reader = new BatchReader(options.maxInflatedBytes);
  const pieces: Uint8Array[] = [];
  for (let at = start, next = batchEnd(view, at, end); next >= 0; at = next, next = batchEnd(view, at, end)) {
    if (batchMagic(view, at) <= options.toMagic) {
      pieces.push(bytes.subarray(at, next));
      continue;
    }
    try {
      const piece = convertOne(view, bytes, at, next, reader, options);
      if (piece !== null) pieces.push(piece);
    } catch (error) {
      if (pieces.length === 0) throw error;
      break;
    }
  }
  return pieces;
}

function convertOne(view: DataView, bytes: Uint8Array, start: number, end: number, reader: BatchReader, options: DownConvertOptions): Uint8Array | null {
  // A batch of magic 1 asked for as magic 0 is a message set, not a batch of records: the caller meets it only in logs
  // that an old Kafka wrote.
  if (batchMagic(view, start) === 1) return downgradeLegacy(bytes, start, end, options);
  const attributes = batchAttributes(view, start);
  if ((attributes & ATTRIBUTE_CONTROL) !== 0) return null;
  if ((attributes & ATTRIBUTE_COMPRESSION_MASK) === COMPRESSION_ZSTD) throw new RecordError(UNSUPPORTED_COMPRESSION_TYPE, 'zstd batches cannot be converted for this version of Fetch');
  reader.open(bytes, start, end);
  const records: PlainRecord[] = [];
  while (reader.next()) {
    if (reader.compression === COMPRESSION_NONE && reader.offset < options.firstOffset) continue;
    records.push({ offset: reader.offset, timestampMs: reader.timestampMs, key: reader.key, value: reader.value });
  }
  return records.length === 0 ? null : writeMessages(records, options.toMagic, reader.compression, reader.isLogAppendTime);
}

interface PlainRecord {
  readonly offset: number;
  readonly timestampMs: number;
  readonly key: Uint8Array | null;
  readonly value: Uint8Array | null;
}

function writeMessages(records: readonly PlainRecord[], magic: 0 | 1, codec: number, logAppendTime: boolean): Uint8Array {
  const stamp = magic === 1 && logAppendTime ? LEGACY_LOG_APPEND_TIME : 0;
  // Inside a wrapper of magic 1 offsets count from the first record.
  const base = magic === 1 && codec !== COMPRESSION_NONE ? records[0]!.offset : 0;
  let size = 0;
  for (const record of records) size += legacySize(magic, record.key, record.value);
  const bytes = new Uint8Array(size);
  const view = viewOf(bytes);
  let maxTimestampMs = -1;
  let at = 0;
  for (const { offset, timestampMs, key, value } of records) {
    at = writeLegacyMessage(view, bytes, at, { offset: offset - base, magic, attributes: stamp, timestampMs, key, value });
    if (timestampMs > maxTimestampMs) maxTimestampMs = timestampMs;
  }
  if (codec === COMPRESSION_NONE) return bytes;
  const value = compress(codec, bytes, undefined, { legacyLz4Header: magic === 0 });
  const wrapper = new Uint8Array(legacySize(magic, null, value));
  writeLegacyMessage(viewOf(wrapper), wrapper, 0, { offset: records.at(-1)!.offset, magic, attributes: codec | stamp, timestampMs: maxTimestampMs, key: null, value });
  return wrapper;
}

function downgradeLegacy(bytes: Uint8Array, start: number, end: number, options: DownConvertOptions): Uint8Array | null {
  for (const message of readLegacyMessages(bytes, start, end)) {
    const records = legacyRecords(message, options.maxInflatedBytes).filter((record) => message.codec !== COMPRESSION_NONE || record.offset >= options.firstOffset);
    return records.length === 0 ? null : writeMessages(records, options.toMagic, message.codec, message.isLogAppendTime);
  }
  return null;
}
