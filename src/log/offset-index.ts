/**
 * A segment's sparse offset index and time index (Kafka's OffsetIndex, TimeIndex): relative offset → position, and
 * largest timestamp so far → relative offset. Held in memory for the active segment, loaded on demand for sealed ones.
 *
 * Invariants: relative offsets, positions and timestamps strictly increase.
 */
import { readInt64, viewOf, writeInt64 } from './batch-header.ts';

export const OFFSET_INDEX_ENTRY_BYTES = 8;
export const TIME_INDEX_ENTRY_BYTES = 12;

export class OffsetIndex {
  readonly baseOffset: number;
  #data: Int32Array;
  #count = 0;

  constructor(baseOffset: number, capacity = 0) {
    this.baseOffset = baseOffset;
    this.#data = new Int32Array(capacity * 2);
  }

  get count(): number {
    return this.#count;
  }

  get memoryBytes(): number {
    return this.#data.byteLength + 64;
  }

  /** −1 when empty. */
  get lastOffset(): number {
    return this.#count === 0 ? -1 : this.baseOffset + this.#data[this.#count * 2 - 2]!;
  }

  append(offset: number, position: number): void {
    if (offset <= this.lastOffset) return;
    if (this.#count * 2 === this.#data.length) {
      const grown = new Int32Array(Math.max(64, this.#data.length * 2));
      grown.set(this.#data);
      this.#data = grown;
    }
    this.#data[this.#count * 2] = offset - this.baseOffset;
    this.#data[this.#count * 2 + 1] = position;
    this.#count++;
  }

  /** Position of the last entry whose offset is ≤ `offset`; 0 when there is none. */
  lookup(offset: number): number {
    const at = this.#floor(offset);
    return at < 0 ? 0 : this.#data[at * 2 + 1]!;
  }

  /** Position of the last entry at or before `position`; 0 when there is none. */
  positionBefore(position: number): number {
    let low = -1;
    let high = this.#count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#data[middle * 2 + 1]! <= position) low = middle;
      else high = middle - 1;
    }
    return low < 0 ? 0 : this.#data[low * 2 + 1]!;
  }

  #floor(offset: number): number {
    const relative = offset - this.baseOffset;
    let low = -1;
    let high = this.#count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#data[middle * 2]! <= relative) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Keeps entries below `offset`. */
  truncate(offset: number): void {
    this.#count = this.#floor(offset - 1) + 1;
  }

  /** Position → offset of all entries. */
  anchors(): Map<number, number> {
    const found = new Map<number, number>();
    for (let i = 0; i < this.#count; i++) found.set(this.#data[i * 2 + 1]!, this.baseOffset + this.#data[i * 2]!);
    return found;
  }

  /** Entries from the `from`-th on. */
  toBytes(from = 0): Uint8Array {
    const bytes = new Uint8Array(Math.max(0, this.#count - from) * OFFSET_INDEX_ENTRY_BYTES);
    const view = viewOf(bytes);
    for (let i = from * 2, at = 0; i < this.#count * 2; i++, at += 4) view.setInt32(at, this.#data[i]!);
    return bytes;
  }

  /**
   * null when the bytes cannot be an index of a segment of `segmentBytes`. A zero-filled rest (a preallocated file
   * that was not trimmed) ends the entries.
   */
  static parse(baseOffset: number, bytes: Uint8Array, segmentBytes: number): OffsetIndex | null {
    if (bytes.length % OFFSET_INDEX_ENTRY_BYTES !== 0) return null;
    const count = bytes.length / OFFSET_INDEX_ENTRY_BYTES;
    const index = new OffsetIndex(baseOffset, Math.min(count, 4096));
    const view = viewOf(bytes);
    let lastRelative = -1;
    let lastPosition = -1;
    for (let i = 0; i < count; i++) {
      const relative = view.getInt32(i * 8);
      const position = view.getInt32(i * 8 + 4);
      if (relative === 0 && position === 0) return isZero(bytes, i * 8) ? index : null;
      if (relative <= lastRelative || position <= lastPosition || position >= segmentBytes) return null;
      index.append(baseOffset + relative, position);
      lastRelative = relative;
      lastPosition = position;
    }
    return index;
  }
}

/** Does a file of index entries end in a zero-filled rest, as one that was never trimmed? */
export const endsInZeroes = (bytes: Uint8Array, entryBytes: number): boolean => bytes.length >= entryBytes && isZero(bytes, bytes.length - entryBytes);

export function isZero(bytes: Uint8Array, from: number): boolean {
  for (let i = from; i < bytes.length; i++) if (bytes[i] !== 0) return false;
  return true;
}

export class TimeIndex {
  readonly baseOffset: number;
  #timestamps: Float64Array;
  #relative: Int32Array;
  #count = 0;

  constructor(baseOffset: number, capacity = 0) {
    this.baseOffset = baseOffset;
    this.#timestamps = new Float64Array(capacity);
    this.#relative = new Int32Array(capacity);
  }

  get count(): number {
    return this.#count;
  }

  get memoryBytes(): number {
    return this.#timestamps.byteLength + this.#relative.byteLength + 64;
  }

  get lastTimestamp(): number {
    return this.#count === 0 ? -1 : this.#timestamps[this.#count - 1]!;
  }

  get lastOffset(): number {
    return this.#count === 0 ? this.baseOffset : this.baseOffset + this.#relative[this.#count - 1]!;
  }

  /** Does nothing unless the timestamp is larger than the last one. */
  maybeAppend(timestampMs: number, offset: number): void {
    if (timestampMs <= this.lastTimestamp || (this.#count > 0 && offset <= this.lastOffset)) return;
    if (this.#count === this.#timestamps.length) {
      const capacity = Math.max(32, this.#count * 2);
      const timestamps = new Float64Array(capacity);
      timestamps.set(this.#timestamps);
      const relative = new Int32Array(capacity);
      relative.set(this.#relative);
      this.#timestamps = timestamps;
      this.#relative = relative;
    }
    this.#timestamps[this.#count] = timestampMs;
    this.#relative[this.#count] = offset - this.baseOffset;
    this.#count++;
  }

  /** Offset of the last entry whose timestamp is ≤ `timestampMs`: every record at or before it is not later. */
  lookup(timestampMs: number): number {
    let low = -1;
    let high = this.#count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#timestamps[middle]! <= timestampMs) low = middle;
      else high = middle - 1;
    }
    return low < 0 ? this.baseOffset : this.baseOffset + this.#relative[low]!;
  }

  /** Keeps entries below `offset`. */
  truncate(offset: number): void {
    while (this.#count > 0 && this.lastOffset >= offset) this.#count--;
  }

  /** Entries from the `from`-th on. */
  toBytes(from = 0): Uint8Array {
    const bytes = new Uint8Array(Math.max(0, this.#count - from) * TIME_INDEX_ENTRY_BYTES);
    const view = viewOf(bytes);
    for (let i = from, at = 0; i < this.#count; i++, at += TIME_INDEX_ENTRY_BYTES) {
      writeInt64(view, at, this.#timestamps[i]!);
      view.setInt32(at + 8, this.#relative[i]!);
    }
    return bytes;
  }

  /** As OffsetIndex.parse. */
  static parse(baseOffset: number, bytes: Uint8Array): TimeIndex | null {
    if (bytes.length % TIME_INDEX_ENTRY_BYTES !== 0) return null;
    const count = bytes.length / TIME_INDEX_ENTRY_BYTES;
    const index = new TimeIndex(baseOffset, Math.min(count, 4096));
    const view = viewOf(bytes);
    let lastTimestamp = -1;
    let lastRelative = -1;
    for (let i = 0; i < count; i++) {
      const timestamp = readInt64(view, i * 12);
      const relative = view.getInt32(i * 12 + 8);
      if (timestamp === 0 && relative === 0) return isZero(bytes, i * 12) ? index : null;
      if (timestamp === -1 && i === 0 && count === 1) return index;
      // Kafka may write an entry that repeats the offset's or the timestamp's predecessor at roll; equal ones are skipped.
      if (timestamp < lastTimestamp || relative < lastRelative || !Number.isSafeInteger(timestamp)) return null;
      index.maybeAppend(timestamp, baseOffset + relative);
      lastTimestamp = timestamp;
      lastRelative = relative;
    }
    return index;
  }
}
