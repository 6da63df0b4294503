/**
 * Huffman coded literals of Zstandard (RFC 8878 §4.2). Bit streams are read backwards, from the highest set bit of their
 * last byte. The bytes given must be readable 16 bytes before and 8 bytes past a stream.
 */
import { buildFseTable, readFseDescription } from './zstd-fse.ts';

const MAX_LOG = 11;
const MAX_WEIGHTS_LOG = 6;
const MAX_SYMBOLS = 256;

export interface HuffmanTable {
  readonly log: number;
  /** Bits << 8 | symbol, by the next `log` bits. */
  readonly entries: Uint16Array;
}

/** Bits of the stream `bytes[at, end)` before its end mark; −1 when it has none. */
export function bitCount(bytes: Uint8Array, at: number, end: number): number {
  const last = end > at ? bytes[end - 1]! : 0;
  return last === 0 ? -1 : (end - at - 1) * 8 + 31 - Math.clz32(last);
}

/** Reads a tree at `bytes[at, end)`; null when damaged. */
export function readHuffmanTable(bytes: Uint8Array, view: DataView, at: number, end: number): { table: HuffmanTable; end: number } | null {
  if (at >= end) return null;
  const header = bytes[at]!;
  const weights: number[] = [];
  let next: number;
  if (header >= 128) {
    const count = header - 127;
    next = at + 1 + ((count + 1) >> 1);
    if (next > end) return null;
    for (let i = 0; i < count; i++) weights.push(i % 2 === 0 ? bytes[at + 1 + (i >> 1)]! >>> 4 : bytes[at + 1 + (i >> 1)]! & 15);
  } else {
    next = at + 1 + header;
    if (next > end || !readWeights(bytes, view, at + 1, next, weights)) return null;
  }
  const table = buildHuffmanTable(weights);
  return table === null ? null : { table, end: next };
}

/** Weights coded by two states that take turns, until the stream is used up. */
function readWeights(bytes: Uint8Array, view: DataView, at: number, end: number, weights: number[]): boolean {
  const description = readFseDescription(bytes, at, end, MAX_WEIGHTS_LOG, MAX_LOG + 2);
  const table = description === null ? null : buildFseTable(description.log, description.counts);
  if (description === null || table === null) return false;
  const start = description.end;
  let left = bitCount(bytes, start, end);
  const read = (count: number): number => {
    left -= count;
    return (view.getUint32(start + (left >> 3), true) >>> (left & 7)) & ((1 << count) - 1);
  };
  if (left < table.log * 2) return false;
  let state = read(table.log);
  let other = read(table.log);
  while (weights.length < MAX_SYMBOLS - 1) {
    const entry = table.entries[state]!;
    weights.push(entry & 255);
    const bits = (entry >>> 8) & 255;
    if (left < bits) {
      weights.push(table.entries[other]! & 255);
      return weights.length < MAX_SYMBOLS;
    }
    state = other;
    other = (entry >>> 16) + read(bits);
  }
  return false;
}

/** The last symbol's weight is not stored: it is what fills the table. */
function buildHuffmanTable(weights: number[]): HuffmanTable | null {
  let sum = 0;
  for (const weight of weights) {
    if (weight > MAX_LOG) return null;
    if (weight > 0) sum += 1 << (weight - 1);
  }
  if (sum === 0) return null;
  const log = 32 - Math.clz32(sum);
  const rest = (1 << log) - sum;
  if (log > MAX_LOG || (rest & (rest - 1)) !== 0) return null;
  weights.push(32 - Math.clz32(rest));
  const entries = new Uint16Array(1 << log);
  let to = 0;
  for (let weight = 1; weight <= log; weight++) {
    const bits = log + 1 - weight;
    for (const [symbol, own] of weights.entries()) {
      if (own !== weight) continue;
      entries.fill((bits << 8) | symbol, to, to + (1 << (weight - 1)));
      to += 1 << (weight - 1);
    }
  }
  return to === entries.length ? { log, entries } : null;
}

/** Fills `into[to, limit)` from the stream `bytes[at, end)`, which must hold exactly that; false when damaged. */
export function decodeHuffmanStream(table: HuffmanTable, bytes: Uint8Array, view: DataView, at: number, end: number, into: Uint8Array, to: number, limit: number): boolean {
  let left = bitCount(bytes, at, end);
  const { log, entries } = table;
  const mask = (1 << log) - 1;
  const shift = 24 - log;
  // 24 bits at a time are enough for two symbols.
  while (to < limit - 1 && left >= 0) {
    const bits = view.getUint32(at + ((left - 24) >> 3), true) >>> ((left - 24) & 7);
    const first = entries[(bits >>> shift) & mask]!;
    const second = entries[(bits >>> (shift - (first >>> 8))) & mask]!;
    into[to] = first;
    into[to + 1] = second;
    to += 2;
    left -= (first >>> 8) + (second >>> 8);
  }
  if (to < limit && left >= 0) {
    const only = entries[((view.getUint32(at + ((left - 24) >> 3), true) >>> ((left - 24) & 7)) >>> shift) & mask]!;
    into[to++] = only;
    left -= only >>> 8;
  }
  return to === limit && left === 0;
}
