/**
 * Reads Kafka's primitives from a run of bytes.
 *
 * Failure is sticky: after the first bad read every read gives a zero value (0, '', empty, null) and `failed` stays
 * true, so decoders need no checks of their own; who called them asks `complete()` once. No read throws.
 * A count is believed only as far as the bytes that are left could hold it, and never beyond the hard caps below:
 * a frame costs memory for what it brings, not for what it claims.
 */
import { MAX_INT64_AS_NUMBER } from '../../base/ids.ts';
import { readUuid } from './uuid.ts';

/** Most elements of one array. */
export const MAX_ARRAY_ELEMENTS = 1_000_000;
/** Most elements of all arrays of one frame together. */
export const MAX_FRAME_ELEMENTS = 4_000_000;

const TWO_32 = 4294967296;
const EMPTY = new Uint8Array(0);
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
/** Below this many bytes a loop over ASCII beats a call into the decoder. */
const SHORT_STRING_BYTES = 48;

export class Reader {
  readonly bytes: Uint8Array;
  readonly #view: DataView;
  readonly #end: number;
  /** Index into `bytes` of the next byte. */
  at: number;
  failed = false;
  /** What went wrong first, and where; empty while all is well. */
  problem = '';
  #elementsLeft: number;

  constructor(bytes: Uint8Array, start = 0, end = bytes.length, maxElements = MAX_FRAME_ELEMENTS) {
    this.bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.at = start;
    this.#end = end;
    this.#elementsLeft = maxElements;
  }

  get remaining(): number {
    return this.#end - this.at;
  }

  /** True when nothing failed and, unless `allowRest`, every byte was read. Bytes left over count as a failure. */
  complete(allowRest = false): boolean {
    if (!allowRest && !this.failed && this.at !== this.#end) this.fail(`${this.#end - this.at} bytes left over`);
    return !this.failed;
  }

  fail(problem: string): void {
    if (this.failed) return;
    this.failed = true;
    this.problem = `${problem} at byte ${this.at}`;
    this.at = this.#end;
  }

  /** Steps over `count` bytes and says where they begin; −1 when there are not so many. */
  #take(count: number): number {
    const at = this.at;
    if (count > this.#end - at || this.failed) {
      this.fail(`${count} bytes wanted, ${this.#end - at} left`);
      return -1;
    }
    this.at = at + count;
    return at;
  }

  int8(): number {
    const at = this.at;
    if (at + 1 > this.#end) return this.#short(1);
    this.at = at + 1;
    return this.#view.getInt8(at);
  }

  bool(): boolean {
    return this.int8() !== 0;
  }

  int16(): number {
    const at = this.at;
    if (at + 2 > this.#end) return this.#short(2);
    this.at = at + 2;
    return this.#view.getInt16(at);
  }

  uint16(): number {
    const at = this.at;
    if (at + 2 > this.#end) return this.#short(2);
    this.at = at + 2;
    return this.#view.getUint16(at);
  }

  int32(): number {
    const at = this.at;
    if (at + 4 > this.#end) return this.#short(4);
    this.at = at + 4;
    return this.#view.getInt32(at);
  }

  /** Fails beyond ±(2^53−1), where a number would lose digits. */
  int64(): number {
    const at = this.at;
    if (at + 8 > this.#end) return this.#short(8);
    const value = this.#view.getInt32(at) * TWO_32 + this.#view.getUint32(at + 4);
    if (value > MAX_INT64_AS_NUMBER || value < -MAX_INT64_AS_NUMBER) {
      this.fail('int64 beyond 2^53');
      return 0;
    }
    this.at = at + 8;
    return value;
  }

  float64(): number {
    const at = this.at;
    if (at + 8 > this.#end) return this.#short(8);
    this.at = at + 8;
    return this.#view.getFloat64(at);
  }

  uuid(): string {
    const at = this.#take(16);
    return readUuid(this.#view, at);
  }

  #short(wanted: number): 0 {
    if (!this.failed) this.fail(`${wanted} bytes wanted, ${this.#end - this.at} left`);
    return 0;
  }

  /** Unsigned varint of at most 5 bytes and 32 bits. */
  uvarint(): number {
    const at = this.at;
    if (at < this.#end) {
      const first = this.bytes[at]!;
      if (first < 0x80) {
        this.at = at + 1;
        return first;
      }
    }
    return this.#longUvarint();
  }

  #longUvarint(): number {
    let value = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      if (this.at >= this.#end) return this.#short(1);
      const byte = this.bytes[this.at++]!;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
    if (this.at >= this.#end) return this.#short(1);
    const last = this.bytes[this.at]!;
    if (last > 0x0f) {
      this.fail('varint too long');
      return 0;
    }
    this.at++;
    return (value | (last << 28)) >>> 0;
  }

  /** Zig-zag varint of at most 5 bytes (record fields). */
  varint(): number {
    const raw = this.uvarint();
    return (raw >>> 1) ^ -(raw & 1);
  }

  /** Zig-zag varlong of at most 10 bytes; fails beyond ±(2^53−1). */
  varlong(): number {
    let low = 0;
    let high = 0; // 32 bits each; two's complement never overflows the doubles
    for (let shift = 0; shift < 70; shift += 7) {
      if (this.at >= this.#end) return this.#short(1);
      const byte = this.bytes[this.at]!;
      if (shift === 63 && byte > 1) break;
      this.at++;
      const bits = byte & 0x7f;
      if (shift < 28) low += bits * 2 ** shift;
      else if (shift === 28) {
        low += (bits & 0x0f) * 2 ** 28;
        high += bits >>> 4;
      } else high += bits * 2 ** (shift - 32);
      if (byte < 0x80) return this.#unzigzag(low, high);
    }
    this.fail('varlong too long');
    return 0;
  }

  #unzigzag(low: number, high: number): number {
    const half = Math.floor(high / 2) * TWO_32 + Math.floor(((high % 2) * TWO_32 + low) / 2);
    if (half > MAX_INT64_AS_NUMBER) {
      this.fail('varlong beyond 2^53');
      return 0;
    }
    return low % 2 === 0 ? half : -half - 1;
  }

  /** −1 for null. */
  #length(flexible: boolean): number {
    return flexible ? this.uvarint() - 1 : this.int32();
  }

  #stringLength(flexible: boolean): number {
    const length = flexible ? this.uvarint() - 1 : this.int16();
    if (length > 0x7fff) {
      this.fail(`string of ${length} bytes`);
      return 0;
    }
    return length;
  }

  string(flexible: boolean): string {
    const length = this.#stringLength(flexible);
    if (length < 0) {
      this.fail('null string where none may be');
      return '';
    }
    return this.#text(length);
  }

  nullableString(flexible: boolean): string | null {
    const length = this.#stringLength(flexible);
    if (length < 0) {
      if (length !== -1) this.fail(`string length ${length}`);
      return null;
    }
    return this.failed ? null : this.#text(length);
  }

  #text(length: number): string {
    if (length === 0 || this.failed) return '';
    const at = this.#take(length);
    if (at < 0) return '';
    if (length <= SHORT_STRING_BYTES) {
      const text = this.#ascii(at, at + length);
      if (text !== null) return text;
    }
    return utf8.decode(this.bytes.subarray(at, at + length));
  }

  /** null when a byte is not ASCII. Eight characters a call: one allocation for each eight. */
  #ascii(from: number, to: number): string | null {
    const b = this.bytes;
    let text = '';
    let at = from;
    for (; at + 8 <= to; at += 8) {
      const c0 = b[at]!, c1 = b[at + 1]!, c2 = b[at + 2]!, c3 = b[at + 3]!;
      const c4 = b[at + 4]!, c5 = b[at + 5]!, c6 = b[at + 6]!, c7 = b[at + 7]!;
      if ((c0 | c1 | c2 | c3 | c4 | c5 | c6 | c7) > 0x7f) return null;
      text += String.fromCharCode(c0, c1, c2, c3, c4, c5, c6, c7);
    }
    for (; at < to; at++) {
      const c = b[at]!;
      if (c > 0x7f) return null;
      text += String.fromCharCode(c);
    }
    return text;
  }

  /** A copy, so that keeping it does not keep the frame. */
  bytesField(flexible: boolean): Uint8Array {
    const value = this.nullableBytes(flexible);
    if (value === null) {
      this.fail('null bytes where none may be');
      return EMPTY;
    }
    return value;
  }

  nullableBytes(flexible: boolean): Uint8Array | null {
    const length = this.#length(flexible);
    if (length < 0 || this.failed) {
      if (length < -1) this.fail(`bytes length ${length}`);
      return null;
    }
    const at = this.#take(length);
    if (at < 0) return null;
    // Not `slice`: a Buffer's would be a view.
    const copy = new Uint8Array(length);
    copy.set(this.bytes.subarray(at, at + length));
    return copy;
  }

  /** A view into the frame, not a copy. */
  records(flexible: boolean): Uint8Array | null {
    const length = this.#length(flexible);
    if (length < 0 || this.failed) {
      if (length < -1) this.fail(`records length ${length}`);
      return null;
    }
    const at = this.#take(length);
    return at < 0 ? null : this.bytes.subarray(at, at + length);
  }

  /** Like `records`, where null is not allowed; still null after a failure. */
  presentRecords(flexible: boolean): Uint8Array | null {
    const value = this.records(flexible);
    if (value === null) this.fail('null records where none may be');
    return value;
  }

  /** Count of an array whose elements take at least `minBytes` each (≥ 1). */
  arrayCount(flexible: boolean, minBytes: number): number {
    const count = this.nullableArrayCount(flexible, minBytes);
    if (count < 0) {
      this.fail('null array where none may be');
      return 0;
    }
    return count;
  }

  /** −1 for null; 0 after a failure. */
  nullableArrayCount(flexible: boolean, minBytes: number): number {
    const count = this.#length(flexible);
    if (this.failed) return 0;
    if (count < 0) {
      if (count < -1) this.fail(`array count ${count}`);
      return count === -1 ? -1 : 0;
    }
    if (count * minBytes > this.#end - this.at || count > MAX_ARRAY_ELEMENTS || count > this.#elementsLeft) {
      this.fail(`array of ${count} elements, ${this.#end - this.at} bytes left`);
      return 0;
    }
    this.#elementsLeft -= count;
    return count;
  }

  /** Whether a null array of primitives comes; only then it is stepped over. */
  nullArray(flexible: boolean): boolean {
    const at = this.at;
    const count = this.#length(flexible);
    if (count === -1) return !this.failed;
    if (!this.failed) this.at = at;
    return false;
  }

  /** A struct that may be null is preceded by a byte: −1 for null. */
  present(): boolean {
    return this.int8() >= 0 && !this.failed;
  }

  /** In a tagged field the same is said by a varint: 0 for null. */
  taggedPresent(): boolean {
    return this.uvarint() > 0 && !this.failed;
  }

  int8Array(flexible: boolean): number[] {
    const values: number[] = [];
    for (let left = this.arrayCount(flexible, 1); left > 0; left--) values.push(this.int8());
    return values;
  }

  int16Array(flexible: boolean): number[] {
    const values: number[] = [];
    for (let left = this.arrayCount(flexible, 2); left > 0; left--) values.push(this.int16());
    return values;
  }

  int32Array(flexible: boolean): number[] {
    const values: number[] = [];
    for (let left = this.arrayCount(flexible, 4); left > 0; left--) values.push(this.int32());
    return values;
  }

  int64Array(flexible: boolean): number[] {
    const values: number[] = [];
    for (let left = this.arrayCount(flexible, 8); left > 0; left--) values.push(this.int64());
    return values;
  }

  uuidArray(flexible: boolean): string[] {
    const values: string[] = [];
    for (let left = this.arrayCount(flexible, 16); left > 0; left--) values.push(this.uuid());
    return values;
  }

  stringArray(flexible: boolean): string[] {
    const values: string[] = [];
    for (let left = this.arrayCount(flexible, flexible ? 1 : 2); left > 0 && !this.failed; left--) values.push(this.string(flexible));
    return values;
  }

  bytesArray(flexible: boolean): Uint8Array[] {
    const values: Uint8Array[] = [];
    for (let left = this.arrayCount(flexible, flexible ? 1 : 4); left > 0 && !this.failed; left--) values.push(this.bytesField(flexible));
    return values;
  }

  /** How many tagged fields follow. */
  tagCount(): number {
    const count = this.uvarint();
    if (count !== 0 && count * 2 > this.#end - this.at) {
      this.fail(`${count} tagged fields, ${this.#end - this.at} bytes left`);
      return 0;
    }
    return count;
  }

  /** Reads a tagged field's size and gives the index where the field ends. */
  tagEnd(): number {
    const size = this.uvarint();
    if (size > this.#end - this.at) {
      this.fail(`tagged field of ${size} bytes, ${this.#end - this.at} left`);
      return this.#end;
    }
    return this.at + size;
  }

  /** A known tagged field must end where its size says. */
  closeTag(end: number): void {
    if (this.at !== end) this.fail('tagged field of another size than it says');
  }

  /** Steps over all tagged fields of a struct that knows none. */
  skipTags(): void {
    const at = this.at;
    if (at < this.#end && this.bytes[at] === 0) {
      this.at = at + 1;
      return;
    }
    for (let left = this.tagCount(); left > 0 && !this.failed; left--) {
      this.uvarint();
      this.at = this.tagEnd();
    }
  }
}
