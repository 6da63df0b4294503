/**
 * Messages of magic 0 and 1, as clients before 0.11 send and fetch them. A set is messages back to back: offset int64,
 * size int32, CRC-32 (of all that follows it), magic int8, attributes int8, with magic 1 a timestamp int64, key and value
 * with int32 lengths. A compressed message ("wrapper") holds a set as its value.
 */
import { crc32 } from '../../compression/crc32c.ts';
import { readInt64, writeInt64 } from '../../log/batch-header.ts';

/** Offset and size. */
export const LEGACY_LOG_OVERHEAD = 12;
const CRC_AT = 12;
const CRC_FROM_AT = 16;
const ATTRIBUTES_AT = 17;
const TIMESTAMP_AT = 18;
/** Size of a message with null key and value, without offset and size, by magic. */
const LEAST_SIZE = [14, 22] as const;

export const LEGACY_LOG_APPEND_TIME = 8;

/** One message, read in place; moved from one to the next. A length of −1 means null. */
export class LegacyMessage {
  bytes: Uint8Array = new Uint8Array(0);
  offset = 0;
  magic = 0;
  attributes = 0;
  /** −1 in magic 0. */
  timestampMs = -1;
  keyAt = 0;
  keyLength = -1;
  valueAt = 0;
  valueLength = -1;
  startAt = 0;
  endAt = 0;

  /**
   * Reads the message at `at`. `cut`: its end lies beyond `end` (a partial message, legal at the end of a set);
   * `broken`: its structure is impossible. The CRC is `crcMatches`.
   */
  read(view: DataView, bytes: Uint8Array, at: number, end: number): 'ok' | 'cut' | 'broken' {
    if (end - at < LEGACY_LOG_OVERHEAD) return 'cut';
    const size = view.getInt32(at + 8);
    if (size < LEAST_SIZE[0]) return 'broken';
    if (size > end - at - LEGACY_LOG_OVERHEAD) return 'cut';
    const magic = view.getInt8(at + 16);
    if (magic !== 0 && magic !== 1) return 'broken';
    if (size < LEAST_SIZE[magic]) return 'broken';
    this.bytes = bytes;
    this.offset = readInt64(view, at);
    this.magic = magic;
    this.attributes = view.getInt8(at + ATTRIBUTES_AT);
    this.timestampMs = magic === 1 ? readInt64(view, at + TIMESTAMP_AT) : -1;
    this.startAt = at;
    this.endAt = at + LEGACY_LOG_OVERHEAD + size;
    return this.#readFields(view, at + TIMESTAMP_AT + (magic === 1 ? 8 : 0)) ? 'ok' : 'broken';
  }

  #readFields(view: DataView, at: number): boolean {
    this.keyLength = view.getInt32(at);
    this.keyAt = at + 4;
    if (this.keyLength < -1 || this.keyLength > this.endAt - this.keyAt - 4) return false;
    const valueSizeAt = this.keyAt + Math.max(0, this.keyLength);
    this.valueLength = view.getInt32(valueSizeAt);
    this.valueAt = valueSizeAt + 4;
    return this.valueLength >= -1 && this.valueAt + Math.max(0, this.valueLength) === this.endAt;
  }

  crcMatches(view: DataView): boolean {
    return view.getUint32(this.startAt + CRC_AT) === crc32(this.bytes, this.startAt + CRC_FROM_AT, this.endAt);
  }

  get codec(): number {
    return this.attributes & 7;
  }
  get isLogAppendTime(): boolean {
    return this.magic === 1 && (this.attributes & LEGACY_LOG_APPEND_TIME) !== 0;
  }
  get key(): Uint8Array | null {
    return this.keyLength < 0 ? null : this.bytes.subarray(this.keyAt, this.keyAt + this.keyLength);
  }
  get value(): Uint8Array | null {
    return this.valueLength < 0 ? null : this.bytes.subarray(this.valueAt, this.valueAt + this.valueLength);
  }
}

export interface LegacyFields {
  readonly offset: number;
  readonly magic: 0 | 1;
  /** Codec and, in magic 1, LEGACY_LOG_APPEND_TIME. */
  readonly attributes: number;
  readonly timestampMs: number;
  readonly key: Uint8Array | null;
  readonly value: Uint8Array | null;
}

/** Size of a message with its offset and size fields. */
export const legacySize = (magic: 0 | 1, key: Uint8Array | null, value: Uint8Array | null): number =>
  LEGACY_LOG_OVERHEAD + LEAST_SIZE[magic] + (key?.length ?? 0) + (value?.length ?? 0);

/** Writes a message at `at`, where `legacySize` has room; returns its end. */
export function writeLegacyMessage(view: DataView, bytes: Uint8Array, at: number, fields: LegacyFields): number {
  const { magic, key, value } = fields;
  const end = at + legacySize(magic, key, value);
  writeInt64(view, at, fields.offset);
  view.setInt32(at + 8, end - at - LEGACY_LOG_OVERHEAD);
  view.setInt8(at + 16, magic);
  view.setInt8(at + ATTRIBUTES_AT, fields.attributes);
  if (magic === 1) writeInt64(view, at + TIMESTAMP_AT, fields.timestampMs);
  let to = at + TIMESTAMP_AT + (magic === 1 ? 8 : 0);
  for (const field of [key, value]) {
    view.setInt32(to, field === null ? -1 : field.length);
    to += 4;
    if (field === null) continue;
    bytes.set(field, to);
    to += field.length;
  }
  view.setUint32(at + CRC_AT, crc32(bytes, at + CRC_FROM_AT, end));
  return end;
}
