/**
 * Writes Kafka's primitives into a scratch buffer that grows, and hands the frame out as pieces.
 *
 * `records` are not copied (unless tiny): the scratch is cut there and the caller's bytes become pieces of their own.
 * A writer may make many frames: `pieces()` ends one and the next begins behind it in the same scratch, so pieces
 * already handed out are never written to again. Throws `EncodeError` on a value that the format cannot carry: that is
 * a mistake of the caller, never of a peer.
 */
import { ZERO_UUID } from '../../base/ids.ts';
import type { RecordsPieces } from '../messages/records-pieces.ts';
import { writeUuid } from './uuid.ts';

export class EncodeError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'EncodeError';
  }
}

/** A non-default value in a field that the version does not have. */
export function refuse(field: string, version: number): never {
  throw new EncodeError(`${field} cannot be sent in version ${version}`);
}

/** null in a field that is not nullable in the version. */
export function refuseNull(field: string, version: number): never {
  throw new EncodeError(`${field} may not be null in version ${version}`);
}

const TWO_32 = 4294967296;
const encoder = new TextEncoder();
const INITIAL_BYTES = 512;
/** Pieces up to this size are copied: a piece of its own costs more. */
const COPIED_PIECE_BYTES = 256;
/** Longer strings go through TextEncoder at once. */
const LONG_STRING = 256;

const uvarintSize = (value: number): number => (value < 0x80 ? 1 : value < 0x4000 ? 2 : value < 0x200000 ? 3 : value < 0x10000000 ? 4 : 5);

export class Writer {
  #bytes: Uint8Array;
  #view: DataView;
  /** Index of the next byte in the scratch. */
  #at = 0;
  /** Where the part of the scratch begins that is in no piece yet. */
  #cutAt = 0;
  #pieces: Uint8Array[] = [];
  #piecesBytes = 0;

  constructor(initialBytes = INITIAL_BYTES) {
    this.#bytes = new Uint8Array(initialBytes);
    this.#view = new DataView(this.#bytes.buffer);
  }

  /** Bytes of the frame so far. */
  get length(): number {
    return this.#piecesBytes + this.#at - this.#cutAt;
  }

  /** Ends the frame and gives its pieces, in order. */
  pieces(): Uint8Array[] {
    this.#cut();
    const pieces = this.#pieces;
    this.#pieces = [];
    this.#piecesBytes = 0;
    return pieces;
  }

  /** Ends the frame and gives it as one run of bytes. */
  joined(): Uint8Array {
    const length = this.length;
    const pieces = this.pieces();
    if (pieces.length === 1) return pieces[0]!;
    const whole = new Uint8Array(length);
    let at = 0;
    for (const piece of pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }

  #cut(): void {
    if (this.#at === this.#cutAt) return;
    const piece = this.#bytes.subarray(this.#cutAt, this.#at);
    this.#pieces.push(piece);
    this.#piecesBytes += piece.length;
    this.#cutAt = this.#at;
  }

  /** Makes room for `count` bytes; what is not yet cut moves along, what is cut stays where it is. */
  #need(count: number): number {
    const at = this.#at;
    if (at + count <= this.#bytes.length) return at;
    return this.#grow(count);
  }

  #grow(count: number): number {
    const open = this.#bytes.subarray(this.#cutAt, this.#at);
    const size = Math.max(this.#bytes.length, (open.length + count) * 2, INITIAL_BYTES);
    this.#bytes = new Uint8Array(size);
    this.#bytes.set(open);
    this.#view = new DataView(this.#bytes.buffer);
    this.#cutAt = 0;
    this.#at = open.length;
    return this.#at;
  }

  int8(value: number): void {
    const at = this.#need(1);
    this.#at = at + 1;
    this.#view.setInt8(at, value);
  }

  bool(value: boolean): void {
    this.int8(value ? 1 : 0);
  }

  int16(value: number): void {
    const at = this.#need(2);
    this.#at = at + 2;
    this.#view.setInt16(at, value);
  }

  uint16(value: number): void {
    this.int16(value);
  }

  int32(value: number): void {
    const at = this.#need(4);
    this.#at = at + 4;
    this.#view.setInt32(at, value);
  }

  int64(value: number): void {
    if (!Number.isSafeInteger(value)) throw new EncodeError(`not an int64 within ±(2^53−1): ${value}`);
    const at = this.#need(8);
    this.#at = at + 8;
    this.#view.setInt32(at, Math.floor(value / TWO_32));
    this.#view.setUint32(at + 4, value >>> 0);
  }

  float64(value: number): void {
    const at = this.#need(8);
    this.#at = at + 8;
    this.#view.setFloat64(at, value);
  }

  uuid(value: string): void {
    const at = this.#need(16);
    this.#at = at + 16;
    if (value === ZERO_UUID) this.#bytes.fill(0, at, at + 16);
    else if (!writeUuid(this.#view, at, value)) throw new EncodeError(`not a uuid: ${value}`);
  }

  uvarint(value: number): void {
    let at = this.#need(5);
    let rest = value;
    while (rest >= 0x80) {
      this.#bytes[at++] = (rest & 0x7f) | 0x80;
      rest = Math.floor(rest / 128);
    }
    this.#bytes[at++] = rest;
    this.#at = at;
  }

  /** Zig-zag varint of an int32. */
  varint(value: number): void {
    this.uvarint(((value << 1) ^ (value >> 31)) >>> 0);
  }

  /** Zig-zag varlong; the value must be a safe integer. */
  varlong(value: number): void {
    if (!Number.isSafeInteger(value)) throw new EncodeError(`not an int64 within ±(2^53−1): ${value}`);
    // Zig-zag may need 54 bits: the lowest one is kept apart.
    const half = value < 0 ? -(value + 1) : value;
    const sign = value < 0 ? 1 : 0;
    let at = this.#need(10);
    let rest = Math.floor(half / 64);
    let bits = (half % 64) * 2 + sign;
    while (rest > 0) {
      this.#bytes[at++] = bits | 0x80;
      bits = rest % 128;
      rest = Math.floor(rest / 128);
    }
    this.#bytes[at++] = bits;
    this.#at = at;
  }

  string(value: string, flexible: boolean): void {
    const length = value.length;
    if (length > LONG_STRING) return this.#encodedString(value, flexible);
    const prefix = flexible ? uvarintSize(length + 1) : 2;
    // Room for the longest prefix too: writing it must not move what is written behind it.
    const start = this.#need(5 + length) + prefix;
    const bytes = this.#bytes;
    for (let i = 0; i < length; i++) {
      const code = value.charCodeAt(i);
      if (code > 0x7f) return this.#encodedString(value, flexible);
      bytes[start + i] = code;
    }
    this.#stringLength(length, flexible);
    this.#at = start + length;
  }

  #encodedString(value: string, flexible: boolean): void {
    const encoded = encoder.encode(value);
    if (encoded.length > 0x7fff) throw new EncodeError(`string of ${encoded.length} bytes`);
    this.#stringLength(encoded.length, flexible);
    this.raw(encoded);
  }

  #stringLength(length: number, flexible: boolean): void {
    if (flexible) this.uvarint(length + 1);
    else this.int16(length);
  }

  nullableString(value: string | null, flexible: boolean): void {
    if (value !== null) this.string(value, flexible);
    else if (flexible) this.uvarint(0);
    else this.int16(-1);
  }

  /** The length in front of bytes, records and arrays; null is −1. */
  #length(length: number, flexible: boolean): void {
    if (flexible) this.uvarint(length + 1);
    else this.int32(length);
  }

  /** Copies `value` in, with nothing in front. */
  raw(value: Uint8Array): void {
    const at = this.#need(value.length);
    this.#bytes.set(value, at);
    this.#at = at + value.length;
  }

  bytesField(value: Uint8Array, flexible: boolean): void {
    this.#length(value.length, flexible);
    this.raw(value);
  }

  nullableBytes(value: Uint8Array | null, flexible: boolean): void {
    if (value === null) this.#length(-1, flexible);
    else this.bytesField(value, flexible);
  }

  records(value: RecordsPieces, flexible: boolean): void {
    if (value === null) return this.#length(-1, flexible);
    // Not `instanceof`: test runners give a file its own realm, and sockets bring bytes of another.
    if (!Array.isArray(value)) {
      this.#length((value as Uint8Array).length, flexible);
      return this.#piece(value as Uint8Array);
    }
    let total = 0;
    for (const piece of value as readonly Uint8Array[]) total += piece.length;
    this.#length(total, flexible);
    for (const piece of value as readonly Uint8Array[]) this.#piece(piece);
  }

  #piece(piece: Uint8Array): void {
    if (piece.length <= COPIED_PIECE_BYTES) return this.raw(piece);
    this.#cut();
    this.#pieces.push(piece);
    this.#piecesBytes += piece.length;
  }

  arrayCount(count: number, flexible: boolean): void {
    this.#length(count, flexible);
  }

  int8Array(values: readonly number[], flexible: boolean): void {
    this.#length(values.length, flexible);
    for (let i = 0; i < values.length; i++) this.int8(values[i]!);
  }

  int16Array(values: readonly number[], flexible: boolean): void {
    this.#length(values.length, flexible);
    for (let i = 0; i < values.length; i++) this.int16(values[i]!);
  }

  int32Array(values: readonly number[], flexible: boolean): void {
    this.#length(values.length, flexible);
    for (let i = 0; i < values.length; i++) this.int32(values[i]!);
  }

  int64Array(values: readonly number[], flexible: boolean): void {
    this.#length(values.length, flexible);
    for (let i = 0; i < values.length; i++) this.int64(values[i]!);
  }

  uuidArray(values: readonly string[], flexible: boolean): void {
    this.#length(values.length, flexible);
    for (let i = 0; i < values.length; i++) this.uuid(values[i]!);
  }

  stringArray(values: readonly string[], flexible: boolean): void {
    this.#length(values.length, flexible);
    for (let i = 0; i < values.length; i++) this.string(values[i]!, flexible);
  }

  bytesArray(values: readonly Uint8Array[], flexible: boolean): void {
    this.#length(values.length, flexible);
    for (let i = 0; i < values.length; i++) this.bytesField(values[i]!, flexible);
  }

  /** Leaves room for an int32 and gives its place, for `patchInt32`. */
  reserveInt32(): number {
    const place = this.length;
    this.int32(0);
    return place;
  }

  /** Fills what `reserveInt32` left open, wherever that place is by now. */
  patchInt32(place: number, value: number): void {
    let left = place;
    for (const piece of this.#pieces) {
      if (left < piece.length) {
        new DataView(piece.buffer, piece.byteOffset + left, 4).setInt32(0, value);
        return;
      }
      left -= piece.length;
    }
    this.#view.setInt32(this.#cutAt + left, value);
  }

  /** Begins a tagged field; give what it returns to `endTag`. No records may be written in between. */
  beginTag(tag: number): number {
    this.uvarint(tag);
    const mark = this.#need(1) - this.#cutAt;
    this.#at++;
    return mark;
  }

  /** Puts the size in front of what was written since `beginTag`. */
  endTag(mark: number): void {
    const from = this.#cutAt + mark + 1;
    const size = this.#at - from;
    const extra = uvarintSize(size) - 1;
    this.#need(5);
    if (extra > 0) {
      const start = this.#cutAt + mark + 1;
      this.#bytes.copyWithin(start + extra, start, this.#at);
    }
    const end = this.#at + extra;
    this.#at = this.#cutAt + mark;
    this.uvarint(size);
    this.#at = end;
  }
}
