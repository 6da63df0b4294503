/**
 * One record of a magic 2 batch, read in place. A cursor is made once and moved from record to record; nothing is
 * allocated. Positions are into the bytes last parsed; a length of −1 means null.
 * Layout: Kafka's DefaultRecord.
 */
import { MAX_VARINT_BYTES, MAX_VARLONG_BYTES, readVarint, readVarlong, varintEnd } from './varint.ts';

export class RecordCursor {
  bytes: Uint8Array = new Uint8Array(0);
  attributes = 0;
  timestampDelta = 0;
  offsetDelta = 0;
  keyAt = 0;
  keyLength = -1;
  valueAt = 0;
  valueLength = -1;
  headerCount = 0;
  /** Position of the first header (after the count). */
  headersAt = 0;
  /** Position of the record's length field. */
  startAt = 0;
  /** Position after the record: where the next one begins. */
  endAt = 0;

  /** Reads the record at `at`, which must end at or before `end`; false when its structure is broken. */
  parse(bytes: Uint8Array, at: number, end: number): boolean {
    this.bytes = bytes;
    this.startAt = at;
    const bodyAt = varintEnd(bytes, at, MAX_VARINT_BYTES);
    if (bodyAt < 0 || bodyAt > end) return false;
    const length = readVarint(bytes, at);
    // The least record: attributes, timestamp, offset, key, value and header count of one byte each.
    if (length < 6 || length > end - bodyAt) return false;
    this.endAt = bodyAt + length;
    this.attributes = bytes[bodyAt]!;
    return this.parseBody(bytes, bodyAt + 1, bodyAt + length);
  }

  private parseBody(bytes: Uint8Array, at: number, end: number): boolean {
    let next = varintEnd(bytes, at, MAX_VARLONG_BYTES);
    if (next < 0 || next >= end) return false;
    this.timestampDelta = readVarlong(bytes, at);
    at = next;
    next = varintEnd(bytes, at, MAX_VARINT_BYTES);
    if (next < 0 || next >= end) return false;
    this.offsetDelta = readVarint(bytes, at);

    at = varintEnd(bytes, next, MAX_VARINT_BYTES);
    if (at < 0 || at >= end) return false;
    this.keyLength = readVarint(bytes, next);
    this.keyAt = at;
    if (this.keyLength < 0) this.keyLength = -1;
    else if ((at += this.keyLength) >= end) return false;

    next = varintEnd(bytes, at, MAX_VARINT_BYTES);
    if (next < 0 || next >= end) return false;
    this.valueLength = readVarint(bytes, at);
    this.valueAt = next;
    if (this.valueLength < 0) this.valueLength = -1;
    else if ((next += this.valueLength) >= end) return false;

    return this.parseHeaders(bytes, next, end);
  }

  private parseHeaders(bytes: Uint8Array, at: number, end: number): boolean {
    let next = varintEnd(bytes, at, MAX_VARINT_BYTES);
    if (next < 0 || next > end) return false;
    const count = readVarint(bytes, at);
    // A header takes two bytes at least: a count cannot promise more than the bytes hold.
    if (count < 0 || count * 2 > end - next) return false;
    this.headerCount = count;
    this.headersAt = next;
    for (let header = 0; header < count; header++) {
      next = headerFieldEnd(bytes, next, end, 0);
      if (next < 0) return false;
      next = headerFieldEnd(bytes, next, end, -1);
      if (next < 0) return false;
    }
    return next === end;
  }
}

/** Position after the length-prefixed field at `at`, or −1 when it is broken or shorter than `leastLength`. */
export function headerFieldEnd(bytes: Uint8Array, at: number, end: number, leastLength: number): number {
  const next = varintEnd(bytes, at, MAX_VARINT_BYTES);
  if (next < 0 || next > end) return -1;
  const length = readVarint(bytes, at);
  if (length < leastLength) return leastLength < 0 ? next : -1;
  return length > end - next ? -1 : next + Math.max(0, length);
}
