/**
 * A Zstandard decoder (RFC 8878) in TypeScript, for a Node without its own: bounded in time and memory by its output,
 * which the known JavaScript one is not (hostile sequences keep it busy for hours). Dictionaries are not supported, the
 * content checksum is not verified: a record batch has its own.
 */
import { damaged, tooLarge } from './compression-error.ts';
import { OutputBuffer } from './output-buffer.ts';
import type { ZstdFrame } from './zstd-frame.ts';
import { decodeHuffmanStream, readHuffmanTable, type HuffmanTable } from './zstd-huffman.ts';
import { SEQUENCES_OVERFLOW, SequenceTables, runSequences } from './zstd-sequences.ts';

/** Bit streams are read in words that may begin before and end after them. */
const FRONT_BYTES = 16;
const BACK_BYTES = 8;
const MAX_BLOCK_BYTES = 131_072;

/** One frame, which is all of `frame`; throws CompressionError. */
export function decodeZstdFrame(frame: Uint8Array, found: ZstdFrame, maxBytes: number): Uint8Array {
  const out = new OutputBuffer(found.contentSize >= 0 ? found.contentSize : Math.min(found.boundBytes, frame.length * 4), maxBytes);
  new FrameDecoder(frame, found, out).run(found.blocksAt - found.start + FRONT_BYTES);
  if (found.contentSize >= 0 && out.length !== found.contentSize) throw damaged('zstd', 'the content has another size than the header says');
  return out.finish();
}

class FrameDecoder {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #out: OutputBuffer;
  readonly #maxBlockBytes: number;
  readonly #tables = new SequenceTables();
  #huffman: HuffmanTable | null = null;
  /** Room for the literals of a block that are not taken from the input as they are. */
  #scratch = new Uint8Array(0);
  #literals: Uint8Array = this.#scratch;
  #literalsAt = 0;
  #literalsEnd = 0;

  constructor(frame: Uint8Array, found: ZstdFrame, out: OutputBuffer) {
    this.#bytes = new Uint8Array(FRONT_BYTES + frame.length + BACK_BYTES);
    this.#bytes.set(frame, FRONT_BYTES);
    this.#view = new DataView(this.#bytes.buffer);
    this.#out = out;
    this.#maxBlockBytes = Math.min(MAX_BLOCK_BYTES, found.windowBytes);
  }

  /** zstd-frame.ts has checked where blocks end and how large they say they are. */
  run(at: number): void {
    const bytes = this.#bytes;
    const out = this.#out;
    for (let last = false; !last; ) {
      const header = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16);
      const size = header >>> 3;
      const kind = (header >>> 1) & 3;
      last = (header & 1) !== 0;
      at += 3;
      if (kind === 2) this.#block(at, at + size);
      else if (kind === 1) {
        if (out.reserve(size) - out.length < size) throw tooLarge('zstd', out.maxBytes);
        out.bytes.fill(bytes[at]!, out.length, out.length + size);
        out.length += size;
      } else if (!out.append(bytes, at, at + size)) throw tooLarge('zstd', out.maxBytes);
      at += kind === 1 ? 1 : size;
    }
  }

  #block(at: number, end: number): void {
    const out = this.#out;
    at = this.#readLiterals(at, end);
    if (at < 0 || at >= end) throw damaged('zstd', 'a block has broken literals');
    let count = this.#bytes[at++]!;
    if (count === 255) {
      count = this.#bytes[at]! + (this.#bytes[at + 1]! << 8) + 0x7f00;
      at += 2;
    } else if (count > 127) count = ((count - 128) << 8) + this.#bytes[at++]!;
    if (count === 0) {
      if (at !== end) throw damaged('zstd', 'a block has bytes left');
      if (!out.append(this.#literals, this.#literalsAt, this.#literalsEnd)) throw tooLarge('zstd', out.maxBytes);
      return;
    }
    at = at < end ? this.#tables.read(this.#bytes, at, end) : -1;
    if (at < 0) throw damaged('zstd', 'a block has broken tables');
    const limit = out.reserve(this.#maxBlockBytes);
    const to = runSequences(
      this.#tables, count, this.#bytes, this.#view, at, end, this.#literals, this.#literalsAt, this.#literalsEnd, out.bytes, out.length, limit, 0,
    );
    if (to === SEQUENCES_OVERFLOW && limit - out.length < this.#maxBlockBytes) throw tooLarge('zstd', out.maxBytes);
    if (to < 0) throw damaged('zstd', 'a block has broken sequences');
    out.length = to;
  }

  /** Leaves the block's literals in #literals; the position after them, or −1 when damaged. */
  #readLiterals(at: number, end: number): number {
    const bytes = this.#bytes;
    const kind = bytes[at]! & 3;
    const format = (bytes[at]! >>> 2) & 3;
    if (kind >= 2) return this.#readHuffmanLiterals(at, end, kind === 3, format);
    const headerBytes = format === 1 ? 2 : format === 3 ? 3 : 1;
    const word = this.#view.getUint32(at, true);
    const size = headerBytes === 1 ? (word & 255) >>> 3 : headerBytes === 2 ? (word & 0xffff) >>> 4 : (word & 0xffffff) >>> 4;
    at += headerBytes;
    if (size > this.#maxBlockBytes || at + (kind === 1 ? 1 : size) > end) return -1;
    if (kind === 0) {
      this.#literals = bytes;
      this.#literalsAt = at;
      this.#literalsEnd = at + size;
      return at + size;
    }
    this.#useScratch(size);
    this.#scratch.fill(bytes[at]!, 0, size);
    return at + 1;
  }

  #readHuffmanLiterals(at: number, end: number, sameTree: boolean, format: number): number {
    const bytes = this.#bytes;
    const sizeBits = format < 2 ? 10 : format === 2 ? 14 : 18;
    const headerBytes = format < 2 ? 3 : format + 2;
    // 4 + 2 × 18 bits: more than an int32 of bits, so from two words.
    const mask = (1 << sizeBits) - 1;
    const size = (this.#view.getUint32(at, true) >>> 4) & mask;
    const packedBit = 4 + sizeBits;
    const packed = (this.#view.getUint32(at + (packedBit >> 3), true) >>> (packedBit & 7)) & mask;
    at += headerBytes;
    const streamsEnd = at + packed;
    if (size > this.#maxBlockBytes || streamsEnd > end) return -1;
    if (!sameTree) {
      const tree = readHuffmanTable(bytes, this.#view, at, streamsEnd);
      if (tree === null) return -1;
      this.#huffman = tree.table;
      at = tree.end;
    }
    if (this.#huffman === null) return -1;
    this.#useScratch(size);
    const whole = format === 0 ? this.#decode(at, streamsEnd, 0, size) : this.#decodeFour(at, streamsEnd, size);
    return whole ? streamsEnd : -1;
  }

  #decodeFour(at: number, end: number, size: number): boolean {
    const part = (size + 3) >> 2;
    const start = at + 6;
    if (start > end || part * 3 > size) return false;
    const first = start + this.#view.getUint16(at, true);
    const second = first + this.#view.getUint16(at + 2, true);
    const third = second + this.#view.getUint16(at + 4, true);
    if (third > end) return false;
    return this.#decode(start, first, 0, part) && this.#decode(first, second, part, part * 2) && this.#decode(second, third, part * 2, part * 3) && this.#decode(third, end, part * 3, size);
  }

  #decode(at: number, end: number, to: number, limit: number): boolean {
    return decodeHuffmanStream(this.#huffman!, this.#bytes, this.#view, at, end, this.#scratch, to, limit);
  }

  #useScratch(size: number): void {
    if (this.#scratch.length < size) this.#scratch = new Uint8Array(size);
    this.#literals = this.#scratch;
    this.#literalsAt = 0;
    this.#literalsEnd = size;
  }
}
