/**
 * Sequences of a Zstandard block (RFC 8878 §3.1.1.3.2): how literals and matches make up its output. Bounds are checked
 * for every sequence, so that hostile input costs no more than its output.
 */
import { copyLiterals, copyMatch } from './match-copy.ts';
import { buildFseTable, readFseDescription, rleFseTable, type FseTable } from './zstd-fse.ts';
import { bitCount } from './zstd-huffman.ts';

export const SEQUENCES_DAMAGED = -1;
export const SEQUENCES_OVERFLOW = -2;

const range = (from: number, count: number): number[] => Array.from({ length: count }, (_, i) => from + i);
const LITERAL_BITS = Uint8Array.of(...Array<number>(16).fill(0), 1, 1, 1, 1, 2, 2, 3, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16);
const LITERAL_BASE = Int32Array.of(...range(0, 16), 16, 18, 20, 22, 24, 28, 32, 40, 48, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768, 65536);
const MATCH_BITS = Uint8Array.of(...Array<number>(32).fill(0), 1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16);
const MATCH_BASE = Int32Array.of(...range(3, 32), 35, 37, 39, 41, 43, 47, 51, 59, 67, 83, 99, 131, 259, 515, 1027, 2051, 4099, 8195, 16387, 32771, 65539);

interface Kind {
  readonly maxLog: number;
  readonly symbols: number;
  readonly predefined: FseTable;
}
const kind = (maxLog: number, symbols: number, log: number, counts: readonly number[]): Kind => ({ maxLog, symbols, predefined: buildFseTable(log, counts)! });
const LITERALS = kind(9, 36, 6, [4, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 2, 1, 1, 1, 1, 1, -1, -1, -1, -1]);
/** Offsets of 2^27 and more lie outside of every window that is read. */
const OFFSETS = kind(8, 32, 5, [1, 1, 1, 1, 1, 1, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1]);
const MATCHES = kind(9, 53, 6, [1, 4, 3, 2, 2, 2, 2, 2, 2, ...Array<number>(37).fill(1), -1, -1, -1, -1, -1, -1, -1]);
const MAX_OFFSET_CODE = 28;

/** What a frame keeps from block to block. */
export class SequenceTables {
  literals: FseTable | null = null;
  offsets: FseTable | null = null;
  matches: FseTable | null = null;
  repeat1 = 1;
  repeat2 = 4;
  repeat3 = 8;

  /** Reads what the modes byte at `at` asks for; the position after it, or −1 when damaged. */
  read(bytes: Uint8Array, at: number, end: number): number {
    const modes = bytes[at++]!;
    if ((modes & 3) !== 0) return -1;
    const literals = readTable(LITERALS, modes >>> 6, this.literals, bytes, at, end);
    if (literals === null) return -1;
    const offsets = readTable(OFFSETS, (modes >>> 4) & 3, this.offsets, bytes, literals.end, end);
    if (offsets === null) return -1;
    const matches = readTable(MATCHES, (modes >>> 2) & 3, this.matches, bytes, offsets.end, end);
    if (matches === null) return -1;
    this.literals = literals.table;
    this.offsets = offsets.table;
    this.matches = matches.table;
    return matches.end;
  }

  /** What an offset value means, and the history of distances after it. */
  distance(offsetValue: number, literalLength: number): number {
    if (offsetValue > 3) {
      this.repeat3 = this.repeat2;
      this.repeat2 = this.repeat1;
      return (this.repeat1 = offsetValue - 3);
    }
    // With no literals before it, a repeat means the next older distance.
    const which = literalLength === 0 ? offsetValue + 1 : offsetValue;
    if (which === 1) return this.repeat1;
    const distance = which === 2 ? this.repeat2 : which === 3 ? this.repeat3 : this.repeat1 - 1;
    if (which > 2) this.repeat3 = this.repeat2;
    this.repeat2 = this.repeat1;
    return (this.repeat1 = distance);
  }
}

function readTable(what: Kind, mode: number, before: FseTable | null, bytes: Uint8Array, at: number, end: number): { table: FseTable; end: number } | null {
  if (mode === 0) return { table: what.predefined, end: at };
  if (mode === 3) return before === null ? null : { table: before, end: at };
  if (mode === 1) return at < end && bytes[at]! < what.symbols ? { table: rleFseTable(bytes[at]!), end: at + 1 } : null;
  const description = readFseDescription(bytes, at, end, what.maxLog, what.symbols);
  const table = description === null ? null : buildFseTable(description.log, description.counts);
  return description === null || table === null ? null : { table, end: description.end };
}

/**
 * Writes a block's output to `into[to, limit)`: `count` sequences from the stream `bytes[at, end)`, then what is left of
 * the literals. Returns its end or one of the two negative codes. Matches reach back to `historyAt`.
 */
export function runSequences(
  tables: SequenceTables, count: number, bytes: Uint8Array, view: DataView, at: number, end: number,
  literals: Uint8Array, literalsAt: number, literalsEnd: number, into: Uint8Array, to: number, limit: number, historyAt: number,
): number {
  const literalEntries = tables.literals!.entries;
  const offsetEntries = tables.offsets!.entries;
  const matchEntries = tables.matches!.entries;
  let left = bitCount(bytes, at, end) - tables.literals!.log - tables.offsets!.log - tables.matches!.log;
  if (left < 0) return SEQUENCES_DAMAGED;
  let literalState = bitsAt(view, at, left + tables.offsets!.log + tables.matches!.log, tables.literals!.log);
  let offsetState = bitsAt(view, at, left + tables.matches!.log, tables.offsets!.log);
  let matchState = bitsAt(view, at, left, tables.matches!.log);

  for (; count > 0; count--) {
    const literalEntry = literalEntries[literalState]!;
    const offsetEntry = offsetEntries[offsetState]!;
    const matchEntry = matchEntries[matchState]!;
    const offsetCode = offsetEntry & 255;
    if (offsetCode > MAX_OFFSET_CODE) return SEQUENCES_DAMAGED;

    // At most 28 + 16 + 16 bits here and 26 below: `left` stays above −96, where the bytes are still readable.
    left -= offsetCode;
    const offsetValue = (1 << offsetCode) + bitsAt(view, at, left, offsetCode);
    const matchCode = matchEntry & 255;
    let extra = MATCH_BITS[matchCode]!;
    left -= extra;
    const matchLength = MATCH_BASE[matchCode]! + bitsAt(view, at, left, extra);
    const literalCode = literalEntry & 255;
    extra = LITERAL_BITS[literalCode]!;
    left -= extra;
    const literalLength = LITERAL_BASE[literalCode]! + bitsAt(view, at, left, extra);
    if (count > 1) {
      extra = (literalEntry >>> 8) & 255;
      left -= extra;
      literalState = (literalEntry >>> 16) + bitsAt(view, at, left, extra);
      extra = (matchEntry >>> 8) & 255;
      left -= extra;
      matchState = (matchEntry >>> 16) + bitsAt(view, at, left, extra);
      extra = (offsetEntry >>> 8) & 255;
      left -= extra;
      offsetState = (offsetEntry >>> 16) + bitsAt(view, at, left, extra);
    }
    if (left < 0) return SEQUENCES_DAMAGED;

    const distance = tables.distance(offsetValue, literalLength);
    if (literalLength > literalsEnd - literalsAt) return SEQUENCES_DAMAGED;
    if (literalLength + matchLength > limit - to) return SEQUENCES_OVERFLOW;
    copyLiterals(literals, literalsAt, into, to, literalLength);
    literalsAt += literalLength;
    to += literalLength;
    if (distance <= 0 || distance > to - historyAt) return SEQUENCES_DAMAGED;
    copyMatch(into, to, distance, matchLength);
    to += matchLength;
  }
  if (left !== 0) return SEQUENCES_DAMAGED;
  const rest = literalsEnd - literalsAt;
  if (rest > limit - to) return SEQUENCES_OVERFLOW;
  copyLiterals(literals, literalsAt, into, to, rest);
  return to + rest;
}

/** `count` bits (at most 28) of the stream that begins at byte `at`, from bit `bit` up. */
function bitsAt(view: DataView, at: number, bit: number, count: number): number {
  const low = view.getUint32(at + (bit >> 3), true) >>> (bit & 7);
  if (count <= 25) return low & ((1 << count) - 1);
  const high = view.getUint32(at + ((bit + 24) >> 3), true) >>> ((bit + 24) & 7);
  return (low & 0xffffff) | ((high & ((1 << (count - 24)) - 1)) << 24);
}
