/** The LZ4 block format (lz4_Block_format.md): the fallback where the native package does not load. */
import { copyLiterals, copyMatch } from './match-copy.ts';

export const LZ4_DAMAGED = -1;
/** The output passes `limit`. */
export const LZ4_OVERFLOW = -2;

/**
 * Inflates `bytes[at, end)` into `into[to, limit)`. Matches may reach back to `historyAt`. Returns the end of what it
 * wrote, or one of the two negative codes.
 */
export function decodeLz4Block(
  bytes: Uint8Array, at: number, end: number, into: Uint8Array, to: number, limit: number, historyAt: number,
): number {
  while (at < end) {
    const token = bytes[at++]!;
    let length = token >>> 4;
    if (length === 15) {
      let more: number;
      do {
        if (at >= end) return LZ4_DAMAGED;
        more = bytes[at++]!;
        length += more;
      } while (more === 255);
    }
    if (length > end - at) return LZ4_DAMAGED;
    if (length > limit - to) return LZ4_OVERFLOW;
    copyLiterals(bytes, at, into, to, length);
    at += length;
    to += length;
    if (at === end) return to;

    if (end - at < 2) return LZ4_DAMAGED;
    const distance = bytes[at]! | (bytes[at + 1]! << 8);
    at += 2;
    if (distance === 0 || distance > to - historyAt) return LZ4_DAMAGED;
    length = (token & 15) + 4;
    if (length === 19) {
      let more: number;
      do {
        if (at >= end) return LZ4_DAMAGED;
        more = bytes[at++]!;
        length += more;
      } while (more === 255);
    }
    if (length > limit - to) return LZ4_OVERFLOW;
    copyMatch(into, to, distance, length);
    to += length;
  }
  return LZ4_DAMAGED;
}

const HASH_BITS = 14;
const MAX_DISTANCE = 65_535;
/** The format's rules for the end of a block: the last match starts 12 bytes before it, 5 literals come last. */
const MATCH_START_MARGIN = 12;
const LAST_LITERALS = 5;

const word = (bytes: Uint8Array, at: number): number => bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);

export const lz4Bound = (length: number): number => length + Math.ceil(length / 255) + 16;

/** Scratch of the encoder, for many blocks of one input. */
export const makeLz4Table = (): Int32Array => new Int32Array(1 << HASH_BITS).fill(-1);

/** Compresses `bytes[start, end)` to `into[to…]`, which has `lz4Bound` room; refers to nothing before `start`. */
export function encodeLz4Block(bytes: Uint8Array, start: number, end: number, into: Uint8Array, to: number, table: Int32Array): number {
  let literalsAt = start;
  let at = start;
  let misses = 64;
  while (at <= end - MATCH_START_MARGIN) {
    const here = word(bytes, at);
    const slot = Math.imul(here, 0x9e3779b1) >>> (32 - HASH_BITS);
    const candidate = table[slot]!;
    table[slot] = at;
    if (candidate < start || at - candidate > MAX_DISTANCE || word(bytes, candidate) !== here) {
      at += misses++ >>> 6;
      continue;
    }
    misses = 64;
    let length = 4;
    while (at + length < end - LAST_LITERALS && bytes[candidate + length] === bytes[at + length]) length++;
    to = writeSequence(bytes, literalsAt, at, length - 4, into, to);
    const distance = at - candidate;
    into[to++] = distance & 255;
    into[to++] = distance >>> 8;
    if (length - 4 >= 15) to = writeLength(length - 19, into, to);
    at += length;
    literalsAt = at;
  }
  return writeSequence(bytes, literalsAt, end, 0, into, to);
}

function writeLength(rest: number, into: Uint8Array, to: number): number {
  for (; rest >= 255; rest -= 255) into[to++] = 255;
  into[to++] = rest;
  return to;
}

/** Token and literals. */
function writeSequence(bytes: Uint8Array, from: number, end: number, matchCode: number, into: Uint8Array, to: number): number {
  const length = end - from;
  into[to++] = (Math.min(length, 15) << 4) | Math.min(matchCode, 15);
  if (length >= 15) to = writeLength(length - 15, into, to);
  copyLiterals(bytes, from, into, to, length);
  return to + length;
}
