/**
 * The zigzag varints of record batches (Kafka's ByteUtils): 7 bits a byte, low first; at most 5 bytes for an int,
 * 10 for a long. Reads go unchecked past the end of the bytes (a missing byte reads as 0): callers compare positions.
 */

export const MAX_VARINT_BYTES = 5;
export const MAX_VARLONG_BYTES = 10;

/** Position after the varint at `at`, or −1 when it has more than `maxBytes` bytes. */
export function varintEnd(bytes: Uint8Array, at: number, maxBytes: number): number {
  if (bytes[at]! < 128) return at + 1;
  if (bytes[at + 1]! < 128) return at + 2;
  for (let size = 3; size <= maxBytes; size++) if (!(bytes[at + size - 1]! >= 128)) return at + size;
  return -1;
}

export function readVarint(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!;
  if (first < 128) return (first >>> 1) ^ -(first & 1);
  let raw = first & 127;
  for (let shift = 7; shift < 35; shift += 7) {
    const byte = bytes[++at]!;
    raw |= (byte & 127) << shift;
    if (byte < 128) break;
  }
  return (raw >>> 1) ^ -(raw & 1);
}

/** Exact within ±2^52; beyond that the nearest double. */
export function readVarlong(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!;
  if (first < 128) return (first >>> 1) ^ -(first & 1);
  let low = first & 127;
  let shift = 7;
  for (; shift < 28; shift += 7) {
    const byte = bytes[++at]!;
    low |= (byte & 127) << shift;
    if (byte < 128) return (low >>> 1) ^ -(low & 1);
  }
  let high = 0;
  for (let scale = 1; shift < 70; shift += 7, scale *= 128) {
    const byte = bytes[++at]!;
    high += (byte & 127) * scale;
    if (byte < 128) break;
  }
  const half = high * 0x8000000 + (low >>> 1);
  return (low & 1) === 0 ? half : -half - 1;
}

export const sizeOfVarint = (value: number): number => {
  const raw = ((value << 1) ^ (value >> 31)) >>> 0;
  return raw < 0x80 ? 1 : raw < 0x4000 ? 2 : raw < 0x200000 ? 3 : raw < 0x10000000 ? 4 : 5;
};

export function sizeOfVarlong(value: number): number {
  // Zigzag without doubling, to stay exact: 6 bits of magnitude in the first byte, 7 in each that follows.
  let rest = Math.floor((value >= 0 ? value : -value - 1) / 64);
  let size = 1;
  while (rest >= 1) {
    rest = Math.floor(rest / 128);
    size++;
  }
  return size;
}

/** Returns the position after what it wrote. */
export function writeVarint(bytes: Uint8Array, at: number, value: number): number {
  let raw = ((value << 1) ^ (value >> 31)) >>> 0;
  while (raw >= 128) {
    bytes[at++] = (raw & 127) | 128;
    raw >>>= 7;
  }
  bytes[at++] = raw;
  return at;
}

export function writeVarlong(bytes: Uint8Array, at: number, value: number): number {
  const magnitude = value >= 0 ? value : -value - 1;
  let rest = Math.floor(magnitude / 64);
  let byte = (magnitude % 64) * 2 + (value < 0 ? 1 : 0);
  while (rest >= 1) {
    bytes[at++] = byte | 128;
    byte = rest % 128;
    rest = Math.floor(rest / 128);
  }
  bytes[at++] = byte;
  return at;
}
