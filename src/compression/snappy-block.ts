/**
 * The raw Snappy format (google/snappy format_description.txt): a varint with the length, then literals and copies.
 * The fallback where the native package does not load, and the check that comes before it.
 */
import { copyLiterals, copyMatch } from './match-copy.ts';

/** A copy of 64 bytes takes 3, one of 11 takes 2: no stream yields more than this many bytes for one. */
const MAX_RATIO = 22;

export interface SnappyLength {
  /** Bytes the block says it inflates to; −1: no valid or no plausible length. */
  readonly length: number;
  readonly bodyAt: number;
}

export function readSnappyLength(bytes: Uint8Array, at: number, end: number): SnappyLength {
  let length = 0;
  for (let size = 0, scale = 1; size < 5 && at < end; size++, scale *= 128) {
    const byte = bytes[at++]!;
    length += (byte & 127) * scale;
    if (byte < 128) return { length: length <= (end - at) * MAX_RATIO ? length : -1, bodyAt: at };
  }
  return { length: -1, bodyAt: at };
}

/** Inflates `bytes[at, end)` (after the length) into `into[to, limit)`, exactly; false when damaged. */
export function decodeSnappyBlock(bytes: Uint8Array, at: number, end: number, into: Uint8Array, to: number, limit: number): boolean {
  const start = to;
  while (at < end) {
    const tag = bytes[at++]!;
    const kind = tag & 3;
    if (kind === 0) {
      let length = (tag >>> 2) + 1;
      if (length > 60) {
        const extra = length - 60;
        if (extra > end - at) return false;
        length = 1;
        for (let i = 0; i < extra; i++) length += bytes[at + i]! * 2 ** (8 * i);
        at += extra;
      }
      if (length > end - at || length > limit - to) return false;
      copyLiterals(bytes, at, into, to, length);
      at += length;
      to += length;
      continue;
    }
    const distanceBytes = kind === 3 ? 4 : kind;
    if (distanceBytes > end - at) return false;
    let length = (tag >>> 2) + 1;
    let distance: number;
    if (kind === 1) {
      length = ((tag >>> 2) & 7) + 4;
      distance = ((tag >>> 5) << 8) | bytes[at]!;
    } else {
      distance = bytes[at]! | (bytes[at + 1]! << 8);
      if (kind === 3) distance += (bytes[at + 2]! | (bytes[at + 3]! << 8)) * 65_536;
    }
    at += distanceBytes;
    if (distance === 0 || distance > to - start || length > limit - to) return false;
    copyMatch(into, to, distance, length);
    to += length;
  }
  return to === limit;
}

const FRAGMENT_BYTES = 65_536;
const HASH_BITS = 14;
/** Matches are not looked for in the last bytes, so that four bytes can always be read. */
const TAIL_BYTES = 15;

const word = (bytes: Uint8Array, at: number): number => bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);

export const snappyBound = (length: number): number => 32 + length + Math.ceil(length / 6);

/** Compresses `bytes[start, end)` to the raw format at `into[to…]`, which has `snappyBound` room; returns the end. */
export function encodeSnappyBlock(bytes: Uint8Array, start: number, end: number, into: Uint8Array, to: number): number {
  let rest = end - start;
  for (; rest >= 128; rest = Math.floor(rest / 128)) into[to++] = (rest & 127) | 128;
  into[to++] = rest;
  const table = new Int32Array(1 << HASH_BITS);
  for (let at = start; at < end; at += FRAGMENT_BYTES) to = encodeFragment(bytes, at, Math.min(at + FRAGMENT_BYTES, end), into, to, table);
  return to;
}

function encodeFragment(bytes: Uint8Array, start: number, end: number, into: Uint8Array, to: number, table: Int32Array): number {
  table.fill(-1);
  let literalsAt = start;
  let at = start + 1;
  let misses = 32;
  while (at < end - TAIL_BYTES) {
    const here = word(bytes, at);
    const slot = Math.imul(here, 0x1e35a7bd) >>> (32 - HASH_BITS);
    const candidate = table[slot]!;
    table[slot] = at;
    if (candidate < 0 || word(bytes, candidate) !== here) {
      at += misses++ >>> 5;
      continue;
    }
    misses = 32;
    let length = 4;
    while (at + length < end && bytes[candidate + length] === bytes[at + length]) length++;
    to = writeLiterals(bytes, literalsAt, at, into, to);
    to = writeCopy(at - candidate, length, into, to);
    at += length;
    literalsAt = at;
  }
  return writeLiterals(bytes, literalsAt, end, into, to);
}

function writeLiterals(bytes: Uint8Array, from: number, end: number, into: Uint8Array, to: number): number {
  const length = end - from;
  if (length === 0) return to;
  const least = length - 1;
  if (least < 60) into[to++] = least << 2;
  else if (least < 256) {
    into[to++] = 60 << 2;
    into[to++] = least;
  } else {
    into[to++] = 61 << 2;
    into[to++] = least & 255;
    into[to++] = least >>> 8;
  }
  copyLiterals(bytes, from, into, to, length);
  return to + length;
}

function writeCopy(distance: number, length: number, into: Uint8Array, to: number): number {
  while (length > 0) {
    // Never leave less than four: the short form of a copy starts there.
    const now = length > 64 ? (length < 68 ? 60 : 64) : length;
    if (now >= 4 && now < 12 && distance < 2048) {
      into[to++] = 1 | ((now - 4) << 2) | ((distance >>> 8) << 5);
      into[to++] = distance & 255;
    } else {
      into[to++] = 2 | ((now - 1) << 2);
      into[to++] = distance & 255;
      into[to++] = distance >>> 8;
    }
    length -= now;
  }
  return to;
}
