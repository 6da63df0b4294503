/**
 * The outside of Zstandard frames (RFC 8878 §3.1): where each frame and block begins and ends, and how large its output
 * can be at most. Found before anything is inflated, so that no decoder allocates what a header merely claims.
 * Also writes frames of uncompressed blocks, for a Node without any encoder.
 */
import { damaged } from './compression-error.ts';

export const ZSTD_MAGIC = 0xfd2fb528;
const SKIPPABLE_MAGIC = 0x184d2a50;
const MAX_BLOCK_BYTES = 131_072;
const BLOCK_RAW = 0;
const BLOCK_RLE = 1;
const BLOCK_COMPRESSED = 2;

export interface ZstdFrame {
  readonly start: number;
  readonly end: number;
  readonly singleSegment: boolean;
  readonly windowBytes: number;
  /** −1: not told. */
  readonly contentSize: number;
  readonly hasChecksum: boolean;
  /** The output is not larger than this, whatever the header says. */
  readonly boundBytes: number;
  /** Position of the first block header. */
  readonly blocksAt: number;
}

function readLittleEndian(bytes: Uint8Array, at: number, size: number): number {
  let value = 0;
  for (let i = size - 1; i >= 0; i--) value = value * 256 + bytes[at + i]!;
  return value;
}

/** All frames of `bytes`; skippable ones are left out. Throws on a broken outside. */
export function findZstdFrames(bytes: Uint8Array): ZstdFrame[] {
  const frames: ZstdFrame[] = [];
  for (let at = 0; at < bytes.length; ) {
    if (bytes.length - at < 8) throw damaged('zstd', 'cut off before a frame');
    const magic = readLittleEndian(bytes, at, 4);
    if ((magic & 0xfffffff0) >>> 0 === SKIPPABLE_MAGIC) {
      at += 8 + readLittleEndian(bytes, at + 4, 4);
      if (at > bytes.length) throw damaged('zstd', 'a skippable frame is longer than the data');
      continue;
    }
    if (magic !== ZSTD_MAGIC) throw damaged('zstd', 'no frame magic');
    const frame = readFrame(bytes, at);
    frames.push(frame);
    at = frame.end;
  }
  if (frames.length === 0) throw damaged('zstd', 'no frame');
  return frames;
}

function readFrame(bytes: Uint8Array, start: number): ZstdFrame {
  const descriptor = bytes[start + 4]!;
  const singleSegment = (descriptor & 32) !== 0;
  if ((descriptor & 8) !== 0) throw damaged('zstd', 'a reserved bit is set');
  const dictionaryBytes = [0, 1, 2, 4][descriptor & 3]!;
  const sizeCode = descriptor >>> 6;
  const sizeBytes = sizeCode === 0 ? (singleSegment ? 1 : 0) : 1 << sizeCode;
  let at = start + 5 + (singleSegment ? 0 : 1);
  const blocksAt = at + dictionaryBytes + sizeBytes;
  if (blocksAt > bytes.length) throw damaged('zstd', 'cut off in a frame header');
  if (readLittleEndian(bytes, at, dictionaryBytes) !== 0) throw damaged('zstd', 'dictionaries are not supported');
  at += dictionaryBytes;
  const contentSize = sizeBytes === 0 ? -1 : readLittleEndian(bytes, at, sizeBytes) + (sizeCode === 1 ? 256 : 0);
  const windowBase = 2 ** (10 + (bytes[start + 5]! >>> 3));
  const windowBytes = singleSegment ? contentSize : windowBase + (windowBase / 8) * (bytes[start + 5]! & 7);
  const { end, boundBytes } = measureBlocks(bytes, blocksAt, Math.min(MAX_BLOCK_BYTES, windowBytes));
  if (contentSize > boundBytes) throw damaged('zstd', 'the content size is more than the blocks can hold');
  const hasChecksum = (descriptor & 4) !== 0;
  if (hasChecksum && bytes.length - end < 4) throw damaged('zstd', 'cut off in the checksum');
  return { start, end: end + (hasChecksum ? 4 : 0), singleSegment, windowBytes, contentSize, hasChecksum, boundBytes, blocksAt };
}

function measureBlocks(bytes: Uint8Array, at: number, maxBlockBytes: number): { end: number; boundBytes: number } {
  let boundBytes = 0;
  for (;;) {
    if (bytes.length - at < 3) throw damaged('zstd', 'cut off before the last block');
    const header = readLittleEndian(bytes, at, 3);
    const size = header >>> 3;
    const kind = (header >>> 1) & 3;
    if (size > maxBlockBytes) throw damaged('zstd', 'a block is larger than its frame allows');
    if (kind > BLOCK_COMPRESSED) throw damaged('zstd', 'unknown block type');
    at += 3 + (kind === BLOCK_RLE ? 1 : size);
    if (at > bytes.length) throw damaged('zstd', 'a block is longer than the data');
    boundBytes += kind === BLOCK_COMPRESSED ? maxBlockBytes : size;
    if ((header & 1) !== 0) return { end: at, boundBytes };
  }
}

/** A valid frame that stores `bytes` as they are. */
export function writeRawZstdFrame(bytes: Uint8Array): Uint8Array {
  const blocks = Math.max(1, Math.ceil(bytes.length / MAX_BLOCK_BYTES));
  const out = new Uint8Array(9 + blocks * 3 + bytes.length);
  const view = new DataView(out.buffer);
  view.setUint32(0, ZSTD_MAGIC, true);
  out[4] = 0xa0; // single segment, content size in four bytes
  view.setUint32(5, bytes.length, true);
  let to = 9;
  for (let block = 0; block < blocks; block++) {
    const from = block * MAX_BLOCK_BYTES;
    const size = Math.min(MAX_BLOCK_BYTES, bytes.length - from);
    const header = (size << 3) | (BLOCK_RAW << 1) | (block === blocks - 1 ? 1 : 0);
    out[to++] = header & 255;
    out[to++] = (header >>> 8) & 255;
    out[to++] = header >>> 16;
    out.set(bytes.subarray(from, from + size), to);
    to += size;
  }
  return out;
}
