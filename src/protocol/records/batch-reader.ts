/**
 * Reads the records of one stored magic 2 batch, one after another, inflating it first if need be. For tools,
 * compaction, coordinators, clients and conversion; not for the produce path. One reader serves many batches.
 *
 *   const reader = new BatchReader(maxInflatedBytes);
 *   reader.open(bytes, start, end);
 *   while (reader.next()) use(reader.offset, reader.key, reader.value);
 *
 * Keys and values are views of the batch's bytes (or of the inflated ones): copy what is kept.
 */
import { decompress } from '../../compression/compress.ts';
import {
  ATTRIBUTE_COMPRESSION_MASK, ATTRIBUTE_CONTROL, ATTRIBUTE_DELETE_HORIZON, ATTRIBUTE_LOG_APPEND_TIME, ATTRIBUTE_TRANSACTIONAL,
  BATCH_HEADER_BYTES, COMPRESSION_NONE, batchAttributes, batchBaseOffset, batchBaseSequence, batchBaseTimestamp, batchMagic,
  batchMaxTimestamp, batchRecordsCount, batchSizeBytes, viewOf,
} from '../../log/batch-header.ts';
import { RecordCursor, headerFieldEnd } from './record-cursor.ts';
import { CORRUPT_MESSAGE, INVALID_RECORD, RecordError, asRecordError } from './record-error.ts';
import type { RecordHeader } from './record-batch-builder.ts';
import { MAX_VARINT_BYTES, readVarint, varintEnd } from './varint.ts';

/** What a batch may inflate to when the caller has no better idea (reliability.md §5.3). */
export const DEFAULT_MAX_INFLATED_BYTES = 104_857_600;

const decoder = new TextDecoder();

export class BatchReader {
  readonly maxInflatedBytes: number;
  readonly #cursor = new RecordCursor();
  #bytes: Uint8Array = new Uint8Array(0);
  #at = 0;
  #end = 0;
  #left = 0;
  #baseTimestamp = 0;

  baseOffset = 0;
  attributes = 0;
  count = 0;
  maxTimestamp = -1;
  baseSequence = -1;

  constructor(maxInflatedBytes: number = DEFAULT_MAX_INFLATED_BYTES) {
    this.maxInflatedBytes = maxInflatedBytes;
  }

  /** Throws RecordError for a batch that cannot be read. The CRC is not checked here (`checkBatchWhole`). */
  open(bytes: Uint8Array, start: number, end: number): void {
    const view = viewOf(bytes);
    if (end - start < BATCH_HEADER_BYTES || batchSizeBytes(view, start) !== end - start) throw new RecordError(CORRUPT_MESSAGE, 'the size of the batch does not match');
    if (batchMagic(view, start) !== 2) throw new RecordError(CORRUPT_MESSAGE, `not a batch of magic 2 but ${batchMagic(view, start)}`);
    this.attributes = batchAttributes(view, start);
    this.baseOffset = batchBaseOffset(view, start);
    this.baseSequence = batchBaseSequence(view, start);
    this.maxTimestamp = batchMaxTimestamp(view, start);
    this.#baseTimestamp = batchBaseTimestamp(view, start);
    this.count = batchRecordsCount(view, start);
    this.#left = this.count;
    this.#bytes = bytes;
    this.#at = start + BATCH_HEADER_BYTES;
    this.#end = end;
    if (this.compression !== COMPRESSION_NONE && this.count > 0) this.#inflate();
  }

  /** Moves to the next record; false after the last. Throws RecordError where the structure is broken. */
  next(): boolean {
    if (this.#left <= 0) {
      if (this.#at !== this.#end && this.count > 0) throw new RecordError(INVALID_RECORD, 'the batch holds more than the records it counts');
      return false;
    }
    if (!this.#cursor.parse(this.#bytes, this.#at, this.#end)) throw new RecordError(INVALID_RECORD, `record ${this.count - this.#left} of the batch is broken`);
    this.#at = this.#cursor.endAt;
    this.#left--;
    return true;
  }

  get compression(): number {
    return this.attributes & ATTRIBUTE_COMPRESSION_MASK;
  }
  get isTransactional(): boolean {
    return (this.attributes & ATTRIBUTE_TRANSACTIONAL) !== 0;
  }
  get isControl(): boolean {
    return (this.attributes & ATTRIBUTE_CONTROL) !== 0;
  }
  get isLogAppendTime(): boolean {
    return (this.attributes & ATTRIBUTE_LOG_APPEND_TIME) !== 0;
  }
  /** −1 when the batch has none. */
  get deleteHorizonMs(): number {
    return (this.attributes & ATTRIBUTE_DELETE_HORIZON) !== 0 ? this.#baseTimestamp : -1;
  }

  get offset(): number {
    return this.baseOffset + this.#cursor.offsetDelta;
  }
  get offsetDelta(): number {
    return this.#cursor.offsetDelta;
  }
  get timestampMs(): number {
    return this.isLogAppendTime ? this.maxTimestamp : this.#baseTimestamp + this.#cursor.timestampDelta;
  }
  /** −1 without a producer id; wraps after 2^31−1 as Kafka's sequences do. */
  get sequence(): number {
    return this.baseSequence < 0 ? -1 : (this.baseSequence + this.#cursor.offsetDelta) % 2_147_483_648;
  }
  get key(): Uint8Array | null {
    const { keyAt, keyLength } = this.#cursor;
    return keyLength < 0 ? null : this.#bytes.subarray(keyAt, keyAt + keyLength);
  }
  get value(): Uint8Array | null {
    const { valueAt, valueLength } = this.#cursor;
    return valueLength < 0 ? null : this.#bytes.subarray(valueAt, valueAt + valueLength);
  }
  /** −1 for null. */
  get keyLength(): number {
    return this.#cursor.keyLength;
  }
  /** −1 for null. */
  get valueLength(): number {
    return this.#cursor.valueLength;
  }
  get headerCount(): number {
    return this.#cursor.headerCount;
  }
  /** Bytes of the record, its length field included. */
  get recordSizeBytes(): number {
    return this.#cursor.endAt - this.#cursor.startAt;
  }
  /** Headers as they are encoded, their count first. */
  get headerBytes(): Uint8Array {
    const { valueAt, valueLength, endAt } = this.#cursor;
    return this.#bytes.subarray(valueAt + Math.max(0, valueLength), endAt);
  }

  headers(): RecordHeader[] {
    const bytes = this.#bytes;
    const headers: RecordHeader[] = [];
    let at = this.#cursor.headersAt;
    for (let index = 0; index < this.#cursor.headerCount; index++) {
      const keyAt = varintEnd(bytes, at, MAX_VARINT_BYTES);
      const valueSizeAt = headerFieldEnd(bytes, at, this.#cursor.endAt, 0);
      const valueAt = varintEnd(bytes, valueSizeAt, MAX_VARINT_BYTES);
      const valueLength = readVarint(bytes, valueSizeAt);
      const value = valueLength < 0 ? null : bytes.subarray(valueAt, valueAt + valueLength);
      headers.push({ key: decoder.decode(bytes.subarray(keyAt, valueSizeAt)), value });
      at = valueAt + Math.max(0, valueLength);
    }
    return headers;
  }

  #inflate(): void {
    try {
      this.#bytes = decompress(this.compression, this.#bytes.subarray(this.#at, this.#end), this.maxInflatedBytes);
    } catch (error) {
      throw asRecordError(error);
    }
    this.#at = 0;
    this.#end = this.#bytes.length;
  }
}

/**
 * Position after the batch or message at `at` (any magic), or −1 when it is cut off by `end` or its length is
 * impossible. All magics share the first 17 bytes' layout: offset, length, 4 bytes, magic.
 */
export function batchEnd(view: DataView, at: number, end: number): number {
  if (end - at < 17) return -1;
  const size = batchSizeBytes(view, at);
  return size < 17 || size > end - at ? -1 : at + size;
}

/** The records of every whole batch of magic 2 in `bytes`, with the same reader. For tests and tools. */
export function* readBatches(bytes: Uint8Array, reader: BatchReader = new BatchReader()): Generator<BatchReader> {
  const view = viewOf(bytes);
  for (let at = 0, end = batchEnd(view, 0, bytes.length); end >= 0; at = end, end = batchEnd(view, at, bytes.length)) {
    reader.open(bytes, at, end);
    while (reader.next()) yield reader;
  }
}
