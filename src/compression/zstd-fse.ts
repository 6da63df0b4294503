/**
 * Finite state entropy tables of Zstandard (RFC 8878 §4.1): read from their description, built for decoding. An entry of
 * a table packs what a step needs: next state's base << 16 | bits to read << 8 | symbol.
 */

export interface FseTable {
  readonly log: number;
  readonly entries: Int32Array;
}

export interface FseDescription {
  readonly log: number;
  /** By symbol; −1 is "less than one". */
  readonly counts: readonly number[];
  /** Position after the description. */
  readonly end: number;
}

const highBit = (value: number): number => 31 - Math.clz32(value);

/** Reads a description at `bytes[at, end)`; null when damaged. `bytes` is readable a few bytes past `end`. */
export function readFseDescription(bytes: Uint8Array, at: number, end: number, maxLog: number, maxSymbols: number): FseDescription | null {
  let bit = at * 8;
  const read = (count: number): number => {
    const byte = bit >>> 3;
    const word = bytes[byte]! | (bytes[byte + 1]! << 8) | (bytes[byte + 2]! << 16);
    const value = (word >>> (bit & 7)) & ((1 << count) - 1);
    bit += count;
    return value;
  };
  const log = read(4) + 5;
  if (at >= end || log > maxLog) return null;
  const counts: number[] = [];
  let remaining = 1 << log;
  while (remaining > 0 && counts.length < maxSymbols) {
    if (bit >>> 3 >= end) return null;
    const width = highBit(remaining + 1) + 1;
    let value = read(width);
    const low = (1 << (width - 1)) - 1;
    const threshold = (1 << width) - 1 - (remaining + 1);
    if ((value & low) < threshold) {
      bit--;
      value &= low;
    } else if (value > low) value -= threshold;
    remaining -= value === 0 ? 1 : value - 1;
    counts.push(value - 1);
    if (value !== 1) continue;
    let repeat: number;
    do {
      repeat = read(2);
      for (let i = 0; i < repeat && counts.length < maxSymbols; i++) counts.push(0);
    } while (repeat === 3 && bit >>> 3 < end);
  }
  const next = (bit + 7) >>> 3;
  return remaining === 0 && next <= end ? { log, counts, end: next } : null;
}

/** null when the counts do not fill the table. */
export function buildFseTable(log: number, counts: readonly number[]): FseTable | null {
  const size = 1 << log;
  const symbols = new Uint8Array(size);
  const next = new Uint16Array(counts.length);
  let high = size;
  for (const [symbol, count] of counts.entries()) {
    if (count === -1) symbols[--high] = symbol;
    next[symbol] = count === -1 ? 1 : count;
  }
  const step = (size >>> 1) + (size >>> 3) + 3;
  let at = 0;
  for (const [symbol, count] of counts.entries()) {
    for (let i = 0; i < count; i++) {
      symbols[at] = symbol;
      do at = (at + step) & (size - 1);
      while (at >= high);
    }
  }
  if (at !== 0) return null;
  const entries = new Int32Array(size);
  for (let state = 0; state < size; state++) {
    const symbol = symbols[state]!;
    const position = next[symbol]!++;
    const bits = log - highBit(position);
    entries[state] = (((position << bits) - size) << 16) | (bits << 8) | symbol;
  }
  return { log, entries };
}

/** The table that yields one symbol and reads nothing. */
export const rleFseTable = (symbol: number): FseTable => ({ log: 0, entries: Int32Array.of(symbol) });
