/**
 * Builds magic 2 record batches: for the coordinators' own topics, the clients, compaction and conversion.
 * Not for the produce path, where a producer's bytes pass through.
 */
import { compress } from '../../compression/compress.ts';
import { crc32c } from '../../compression/crc32c.ts';
import {
  ATTRIBUTE_CONTROL, ATTRIBUTE_DELETE_HORIZON, ATTRIBUTE_LOG_APPEND_TIME, ATTRIBUTE_TRANSACTIONAL, BATCH_HEADER_BYTES,
  BATCH_LOG_OVERHEAD_BYTES, COMPRESSION_NONE, CRC_AT, CRC_FROM_AT, MAGIC_AT, viewOf, writeInt64,
} from '../../log/batch-header.ts';
import { MAX_VARINT_BYTES, MAX_VARLONG_BYTES, sizeOfVarint, sizeOfVarlong, writeVarint, writeVarlong } from './varint.ts';

export interface RecordHeader {
  readonly key: string;
  readonly value: Uint8Array | null;
}

export interface BatchOptions {
  readonly baseOffset?: number;
  /** 0 none … 4 zstd; see COMPRESSION_NAMES. */
  readonly compression?: number;
  readonly compressionLevel?: number;
  readonly leaderEpoch?: number;
  readonly producerId?: number;
  readonly producerEpoch?: number;
  readonly baseSequence?: number;
  readonly transactional?: boolean;
  readonly control?: boolean;
  /** Set: every record reads as of this time, and the batch says LogAppendTime. */
  readonly logAppendTimeMs?: number;
  /** Set: the base timestamp is the time from which the batch's tombstones may go (compaction). */
  readonly deleteHorizonMs?: number;
  /** Set: overrides what the last record says, so that producer sequences survive compaction. */
  readonly lastOffsetDelta?: number;
}

const encoder = new TextEncoder();
const HEADER_ROOM = 2 * MAX_VARINT_BYTES;
const RECORD_ROOM = MAX_VARLONG_BYTES + 5 * MAX_VARINT_BYTES + 1;

export class RecordBatchBuilder {
  readonly #options: BatchOptions;
  #bytes: Uint8Array;
  #at = BATCH_HEADER_BYTES;
  #count = 0;
  #nextDelta = 0;
  #baseTimestamp: number | null;
  #maxTimestamp = -1;

  constructor(options: BatchOptions = {}, capacityBytes = 512) {
    this.#options = options;
    this.#bytes = new Uint8Array(Math.max(capacityBytes, BATCH_HEADER_BYTES));
    this.#baseTimestamp = options.deleteHorizonMs ?? null;
  }

  get count(): number {
    return this.#count;
  }

  /** Size of the batch so far, before compression. */
  get sizeBytes(): number {
    return this.#at;
  }

  /** Adds a record right after the last one. A timestamp of −1 means none. */
  append(timestampMs: number, key: Uint8Array | null, value: Uint8Array | null, headers: readonly RecordHeader[] = []): void {
    this.appendAt(this.#nextDelta, timestampMs, key, value, headers);
  }

  /** Adds a record at `offsetDelta`, which must be past the last one's. */
  appendAt(offsetDelta: number, timestampMs: number, key: Uint8Array | null, value: Uint8Array | null, headers: readonly RecordHeader[] = []): void {
    const encoded = headers.map((header) => ({ key: encoder.encode(header.key), value: header.value }));
    let tailBytes = sizeOfVarint(headers.length);
    for (const header of encoded) tailBytes += fieldSize(header.key) + fieldSize(header.value);
    let at = this.#begin(offsetDelta, timestampMs, key, value, tailBytes);
    const bytes = this.#bytes;
    at = writeVarint(bytes, at, headers.length);
    for (const header of encoded) at = writeField(bytes, writeField(bytes, at, header.key), header.value);
    this.#at = at;
  }

  /** As `appendAt`, with the headers (their count first) as the bytes they have in another batch. */
  appendRaw(offsetDelta: number, timestampMs: number, key: Uint8Array | null, value: Uint8Array | null, headerBytes: Uint8Array): void {
    const at = this.#begin(offsetDelta, timestampMs, key, value, headerBytes.length);
    this.#bytes.set(headerBytes, at);
    this.#at = at + headerBytes.length;
  }

  /** The finished batch. The builder is used up. */
  build(): Uint8Array {
    const options = this.#options;
    const codec = options.compression ?? COMPRESSION_NONE;
    const bytes = codec === COMPRESSION_NONE || this.#count === 0 ? this.#bytes.subarray(0, this.#at) : this.#compressed(codec);
    const view = viewOf(bytes);
    let attributes = this.#count === 0 ? COMPRESSION_NONE : codec;
    if (options.logAppendTimeMs !== undefined) attributes |= ATTRIBUTE_LOG_APPEND_TIME;
    if (options.transactional === true) attributes |= ATTRIBUTE_TRANSACTIONAL;
    if (options.control === true) attributes |= ATTRIBUTE_CONTROL;
    if (options.deleteHorizonMs !== undefined) attributes |= ATTRIBUTE_DELETE_HORIZON;
    writeBatchHeader(view, {
      baseOffset: options.baseOffset ?? 0,
      leaderEpoch: options.leaderEpoch ?? -1,
      attributes,
      lastOffsetDelta: options.lastOffsetDelta ?? this.#nextDelta - 1,
      baseTimestamp: this.#baseTimestamp ?? -1,
      maxTimestamp: options.logAppendTimeMs ?? this.#maxTimestamp,
      producerId: options.producerId ?? -1,
      producerEpoch: options.producerEpoch ?? -1,
      baseSequence: options.baseSequence ?? -1,
      recordsCount: this.#count,
    });
    sealBatch(view, bytes);
    return bytes;
  }

  /** Makes room for a whole record and writes it up to its headers; returns the position of the header count. */
  #begin(offsetDelta: number, timestampMs: number, key: Uint8Array | null, value: Uint8Array | null, tailBytes: number): number {
    this.#baseTimestamp ??= timestampMs;
    const timestampDelta = timestampMs - this.#baseTimestamp;
    const bodyBytes = 1 + sizeOfVarlong(timestampDelta) + sizeOfVarint(offsetDelta) + fieldSize(key) + fieldSize(value) + tailBytes;
    this.#reserve(bodyBytes + RECORD_ROOM + HEADER_ROOM);
    const bytes = this.#bytes;
    let at = writeVarint(bytes, this.#at, bodyBytes);
    bytes[at++] = 0;
    at = writeVarlong(bytes, at, timestampDelta);
    at = writeVarint(bytes, at, offsetDelta);
    at = writeField(bytes, writeField(bytes, at, key), value);
    this.#count++;
    this.#nextDelta = offsetDelta + 1;
    if (timestampMs > this.#maxTimestamp) this.#maxTimestamp = timestampMs;
    return at;
  }

  #compressed(codec: number): Uint8Array {
    const packed = compress(codec, this.#bytes.subarray(BATCH_HEADER_BYTES, this.#at), this.#options.compressionLevel);
    const bytes = new Uint8Array(BATCH_HEADER_BYTES + packed.length);
    bytes.set(packed, BATCH_HEADER_BYTES);
    return bytes;
  }

  #reserve(moreBytes: number): void {
    const needed = this.#at + moreBytes;
    if (needed <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
    grown.set(this.#bytes.subarray(0, this.#at));
    this.#bytes = grown;
  }
}

function fieldSize(field: Uint8Array | null): number {
  return field === null ? 1 : sizeOfVarint(field.length) + field.length;
}

function writeField(bytes: Uint8Array, at: number, field: Uint8Array | null): number {
  if (field === null) return writeVarint(bytes, at, -1);
  at = writeVarint(bytes, at, field.length);
  bytes.set(field, at);
  return at + field.length;
}

export interface BatchHeaderFields {
  readonly baseOffset: number;
  readonly leaderEpoch: number;
  readonly attributes: number;
  readonly lastOffsetDelta: number;
  readonly baseTimestamp: number;
  readonly maxTimestamp: number;
  readonly producerId: number;
  readonly producerEpoch: number;
  readonly baseSequence: number;
  readonly recordsCount: number;
}

/** Writes all but length and CRC at the start of `view`. */
export function writeBatchHeader(view: DataView, fields: BatchHeaderFields): void {
  writeInt64(view, 0, fields.baseOffset);
  view.setInt32(12, fields.leaderEpoch);
  view.setInt8(MAGIC_AT, 2);
  view.setInt16(21, fields.attributes);
  view.setInt32(23, fields.lastOffsetDelta);
  writeInt64(view, 27, fields.baseTimestamp);
  writeInt64(view, 35, fields.maxTimestamp);
  writeInt64(view, 43, fields.producerId);
  view.setInt16(51, fields.producerEpoch);
  view.setInt32(53, fields.baseSequence);
  view.setInt32(57, fields.recordsCount);
}

/** Writes length and CRC of the batch that is all of `bytes`. */
export function sealBatch(view: DataView, bytes: Uint8Array): void {
  view.setInt32(8, bytes.length - BATCH_LOG_OVERHEAD_BYTES);
  view.setUint32(CRC_AT, crc32c(bytes, CRC_FROM_AT, bytes.length));
}
