/**
 * Writes messages from their schemas the wrong way: mostly well formed, with hostile lengths, counts, varints, tags,
 * presence bytes, numbers and texts strewn in where the format has them, and damage to the whole at the end. It works
 * from the schema alone and shares no code with the encoders under test.
 */
import { type Field, type Message, type Struct, contains } from '../../../src/protocol/schema/model.ts';
import type { Choices } from './schema-values.ts';

const CAPACITY = 1 << 16;
const HOSTILE_LENGTHS = [-1, -2, -2147483648, 2147483647, 0x7fff, 0x8000, 1_000_000, 1_000_001, 4_000_001, 65_536, 300];
const INTS = [0, 1, -1, 127, 128, 255, 32767, 32768, -32768, 65535, 2147483647, -2147483648];
/** High and low words of int64s around the bound of what a number holds. */
const LONGS: readonly (readonly [number, number])[] = [
  [0, 0], [-1, -1], [0, 1], [0x001fffff, -1], [0x00200000, 0], [-0x00200000, 1], [-0x00200000, 0], [0x7fffffff, -1], [-0x80000000, 0], [395, 1000],
];
const FIXED_BYTES: Record<string, number> = { bool: 1, int8: 1, int16: 2, uint16: 2, int32: 4 };

export class HostileWriter {
  readonly bytes = new Uint8Array(CAPACITY);
  readonly #view = new DataView(this.bytes.buffer);
  readonly #choices: Choices;
  at = 0;
  /** One in so many places is hostile; 0: none is. */
  #malice = 0;
  /** Arrays of the outermost struct have fewer elements than this. */
  #spread = 4;

  constructor(choices: Choices) {
    this.#choices = choices;
  }

  begin(malice: number, spread = 4): void {
    this.at = 0;
    this.#malice = malice;
    this.#spread = spread;
  }

  #hostile(): boolean {
    return this.#malice > 0 && this.#choices.below(this.#malice) === 0;
  }

  #room(count: number): boolean {
    return this.at + count <= CAPACITY - 64;
  }

  int(value: number, width: number): void {
    if (!this.#room(width)) return;
    if (width === 1) this.#view.setInt8(this.at, value);
    else if (width === 2) this.#view.setInt16(this.at, value);
    else this.#view.setInt32(this.at, value);
    this.at += width;
  }

  uvarint(value: number): void {
    if (!this.#room(12)) return;
    if (this.#hostile()) return this.#badVarint();
    let rest = value >>> 0;
    while (rest >= 0x80) {
      this.bytes[this.at++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.bytes[this.at++] = rest;
  }

  /** Overlong, too large, never ending, or padded with zeros. */
  #badVarint(): void {
    const style = this.#choices.below(4);
    const length = style === 0 ? 5 : style === 1 ? 6 : style === 2 ? 10 : 1 + this.#choices.below(11);
    for (let i = 0; i < length; i++) this.bytes[this.at++] = style === 3 ? 0x80 : 0xff;
    if (this.#choices.below(2) === 0) this.bytes[this.at++] = this.#choices.below(256);
  }

  #length(length: number, flexible: boolean): void {
    const value = this.#hostile() ? HOSTILE_LENGTHS[this.#choices.below(HOSTILE_LENGTHS.length)]! : length;
    if (flexible) this.uvarint(value + 1);
    else this.int(value, 4);
  }

  #stringLength(length: number, flexible: boolean): void {
    const value = this.#hostile() ? HOSTILE_LENGTHS[this.#choices.below(HOSTILE_LENGTHS.length)]! : length;
    if (flexible) this.uvarint(value + 1);
    else this.int(value, 2);
  }

  #filler(length: number, any: boolean): void {
    if (!this.#room(length)) return;
    for (let i = 0; i < length; i++) this.bytes[this.at++] = any ? this.#choices.below(256) : 97 + (i % 26);
  }

  string(flexible: boolean, nullable: boolean): void {
    if (nullable && this.#choices.below(4) === 0) return this.#stringLength(-1, flexible);
    const length = this.#choices.below(16) === 0 ? this.#choices.below(200) : this.#choices.below(12);
    this.#stringLength(length, flexible);
    this.#filler(length, this.#hostile());
  }

  #longs(): void {
    if (!this.#room(8)) return;
    // Beyond 2^53 a decoder must refuse: that ends the frame, so it is rare.
    const [high, low] = this.#hostile() ? LONGS[this.#choices.below(LONGS.length)]! : [0, this.#choices.below(1000)];
    this.#view.setInt32(this.at, high);
    this.#view.setInt32(this.at + 4, low);
    this.at += 8;
  }

  #value(field: Field, message: Message, version: number, flexible: boolean, nullable: boolean, depth: number): void {
    if (field.kind === 'string') return this.string(flexible, nullable);
    if (field.kind === 'struct') {
      if (nullable) this.#presence(field);
      return this.struct(field.struct!, message, version, depth + 1);
    }
    if (field.kind === 'bytes' || field.kind === 'records') {
      const length = this.#choices.below(40);
      this.#length(length, flexible);
      return this.#filler(length, true);
    }
    if (field.kind === 'int64' || field.kind === 'float64') return this.#longs();
    if (field.kind === 'uuid') return this.#filler(16, this.#choices.below(2) === 0);
    this.int(this.#choices.below(3) === 0 ? INTS[this.#choices.below(INTS.length)]! : this.#choices.below(100), FIXED_BYTES[field.kind]!);
  }

  #presence(field: Field): void {
    const value = this.#hostile() ? this.#choices.below(256) : 1;
    if (field.tag >= 0) this.uvarint(value);
    else this.int(value, 1);
  }

  #field(field: Field, message: Message, version: number, depth: number): void {
    const flexible = version >= message.flexibleFrom && !field.neverFlexible;
    const nullable = contains(field.nullable, version);
    if (!field.array) return this.#value(field, message, version, flexible, nullable, depth);
    if (nullable && this.#choices.below(4) === 0) return this.#length(-1, flexible);
    const count = this.#choices.below(depth === 0 ? this.#spread : depth === 1 ? 4 : 3);
    this.#length(count, flexible);
    for (let i = 0; i < count; i++) this.#value(field, message, version, flexible, false, depth);
  }

  struct(struct: Struct, message: Message, version: number, depth: number): void {
    for (const field of struct.fields) if (field.tag < 0 && contains(field.versions, version)) this.#field(field, message, version, depth);
    if (version >= message.flexibleFrom) this.#tags(struct, message, version, depth);
  }

  #tags(struct: Struct, message: Message, version: number, depth: number): void {
    const known = struct.fields.filter((field) => field.tag >= 0 && contains(field.versions, version) && this.#choices.below(2) === 0);
    const unknown = this.#choices.below(12) === 0 ? 1 + this.#choices.below(3) : 0;
    const twice = known.length > 0 && this.#hostile() ? 1 : 0;
    this.uvarint(known.length + unknown + twice);
    for (const field of known) this.#tagged(field, message, version, depth);
    if (twice === 1) this.#tagged(known[0]!, message, version, depth);
    for (let i = 0; i < unknown; i++) {
      this.uvarint(this.#hostile() ? this.#choices.below(8) : 20 + this.#choices.below(1000));
      const size = this.#choices.below(30);
      this.uvarint(this.#hostile() ? size + 1000 : size);
      this.#filler(size, true);
    }
  }

  /** The size is written in one byte, so a long field is a hostile one. */
  #tagged(field: Field, message: Message, version: number, depth: number): void {
    this.uvarint(field.tag);
    const place = this.at;
    this.int(0, 1);
    const from = this.at;
    this.#field(field, message, version, depth);
    const size = this.at - from + (this.#hostile() ? this.#choices.below(5) - 2 : 0);
    if (size < 0x80) this.bytes[place] = size;
    else if (this.#room(1)) {
      this.bytes.copyWithin(from + 1, from, this.at++);
      this.bytes[place] = (size & 0x7f) | 0x80;
      this.bytes[place + 1] = size >>> 7;
    }
  }

  /** Damage to the whole: cut, flip, overwrite, insert, repeat, append. */
  damage(from: number): void {
    const span = Math.max(1, this.at - from);
    const spot = from + this.#choices.below(span);
    switch (this.#choices.below(6)) {
      case 0: this.at = spot; break;
      case 1: this.bytes[spot]! ^= 1 << this.#choices.below(8); break;
      case 2: this.bytes[spot] = [0, 1, 0x7f, 0x80, 0xff][this.#choices.below(5)]!; break;
      case 3: if (this.#room(1)) { this.bytes.copyWithin(spot + 1, spot, this.at++); this.bytes[spot] = this.#choices.below(256); } break;
      case 4: { const length = Math.min(this.#choices.below(64), this.at - spot); if (this.#room(length)) { this.bytes.copyWithin(this.at, spot, spot + length); this.at += length; } break; }
      default: this.#filler(1 + this.#choices.below(16), true);
    }
  }
}
