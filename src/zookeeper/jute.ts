/**
 * Jute, the serialization of ZooKeeper's wire protocol: big-endian numbers, length-prefixed buffers and strings
 * (−1: null), counted vectors. The reader copies what it hands out, and never allocates more than the frame holds.
 */
import { MAX_INT64_AS_NUMBER } from '../base/ids.ts';

export class JuteError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'JuteError';
  }
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

export class JuteReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get remaining(): number {
    return this.#bytes.length - this.#at;
  }

  #take(length: number): number {
    if (length > this.remaining) throw new JuteError(`${length} bytes wanted, ${this.remaining} left`);
    const at = this.#at;
    this.#at += length;
    return at;
  }

  int(): number {
    return this.#view.getInt32(this.#take(4));
  }

  byte(): number {
    return this.#bytes[this.#take(1)]!;
  }

  boolean(): boolean {
    return this.byte() !== 0;
  }

  bigint(): bigint {
    return this.#view.getBigInt64(this.#take(8));
  }

  /** zxids and times (design.md §1.6: beyond 2^53 they are refused). */
  long(): number {
    const value = Number(this.bigint());
    if (Math.abs(value) > MAX_INT64_AS_NUMBER) throw new JuteError(`${value} is beyond the numbers we handle`);
    return value;
  }

  /** null and empty differ in ZooKeeper. */
  buffer(): Uint8Array | null {
    const length = this.int();
    if (length < 0) return null;
    const at = this.#take(length);
    return this.#bytes.slice(at, at + length);
  }

  string(): string {
    const length = this.int();
    if (length <= 0) return '';
    const at = this.#take(length);
    return decoder.decode(this.#bytes.subarray(at, at + length));
  }

  /** `minItemBytes` bounds what a count may claim. */
  vector<T>(minItemBytes: number, item: (reader: this) => T): T[] {
    const count = this.int();
    if (count > 0 && count * minItemBytes > this.remaining) throw new JuteError(`${count} elements claimed, ${this.remaining} bytes left`);
    const items: T[] = [];
    for (let i = 0; i < count; i++) items.push(item(this));
    return items;
  }

  rest(): Uint8Array {
    const at = this.#take(this.remaining);
    return this.#bytes.slice(at);
  }
}

export class JuteWriter {
  #bytes: Uint8Array;
  #view: DataView;
  #length = 0;

  constructor(capacity = 128) {
    this.#bytes = new Uint8Array(capacity);
    this.#view = new DataView(this.#bytes.buffer);
  }

  get length(): number {
    return this.#length;
  }

  #room(length: number): number {
    const needed = this.#length + length;
    if (needed > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
      grown.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = grown;
      this.#view = new DataView(grown.buffer);
    }
    const at = this.#length;
    this.#length = needed;
    return at;
  }

  int(value: number): this {
    const at = this.#room(4);
    this.#view.setInt32(at, value);
    return this;
  }

  byte(value: number): this {
    const at = this.#room(1);
    this.#bytes[at] = value;
    return this;
  }

  boolean(value: boolean): this {
    return this.byte(value ? 1 : 0);
  }

  bigint(value: bigint): this {
    const at = this.#room(8);
    this.#view.setBigInt64(at, value);
    return this;
  }

  long(value: number): this {
    const at = this.#room(8);
    this.#view.setInt32(at, Math.floor(value / 0x1_0000_0000));
    this.#view.setUint32(at + 4, value >>> 0);
    return this;
  }

  raw(bytes: Uint8Array): this {
    const at = this.#room(bytes.length);
    this.#bytes.set(bytes, at);
    return this;
  }

  buffer(bytes: Uint8Array | null): this {
    if (bytes === null) return this.int(-1);
    return this.int(bytes.length).raw(bytes);
  }

  string(text: string): this {
    const lengthAt = this.#room(4);
    const at = this.#room(text.length * 3);
    const { written } = encoder.encodeInto(text, this.#bytes.subarray(at, at + text.length * 3));
    this.#length = at + written;
    this.#view.setInt32(lengthAt, written);
    return this;
  }

  vector<T>(items: readonly T[], item: (value: T, writer: this) => void): this {
    this.int(items.length);
    for (const value of items) item(value, this);
    return this;
  }

  /** Overwrites four bytes written before. */
  patchInt(at: number, value: number): void {
    this.#view.setInt32(at, value);
  }

  /** A view of what was written; the writer is done. */
  finish(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }
}

/** A frame: its length before it. */
export function frame(write: (writer: JuteWriter) => void, capacity = 128): Uint8Array {
  const writer = new JuteWriter(capacity);
  writer.int(0);
  write(writer);
  writer.patchInt(0, writer.length - 4);
  return writer.finish();
}
