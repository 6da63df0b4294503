/**
 * Snappy as Kafka has it. Written: the framing of xerial's SnappyOutputStream (header, then length and raw block for
 * every 32 KB), which Java's clients need. Read: that framing, also several one after another, and a bare raw block,
 * which other clients send.
 */
import { damaged, tooLarge } from './compression-error.ts';
import { loadOptional, once } from './native.ts';
import { decodeSnappyBlock, encodeSnappyBlock, readSnappyLength, snappyBound } from './snappy-block.ts';

interface NativeSnappy {
  compressSync(bytes: Uint8Array): Uint8Array;
  uncompressSync(bytes: Uint8Array, options: { asBuffer: true }): Uint8Array;
}
const nativeSnappy = once(() => loadOptional<NativeSnappy>('snappy'));

const XERIAL_HEADER = Uint8Array.of(0x82, 0x53, 0x4e, 0x41, 0x50, 0x50, 0x59, 0, 0, 0, 0, 1, 0, 0, 0, 1);
const XERIAL_MAGIC_BYTES = 8;
const BLOCK_BYTES = 32_768;

/** `native: null` is the fallback, for tests. */
export function snappyCompress(bytes: Uint8Array, native: NativeSnappy | null = nativeSnappy()): Uint8Array {
  const blocks = Math.ceil(bytes.length / BLOCK_BYTES);
  const out = new Uint8Array(XERIAL_HEADER.length + blocks * (4 + snappyBound(BLOCK_BYTES)));
  const view = new DataView(out.buffer);
  out.set(XERIAL_HEADER);
  let to = XERIAL_HEADER.length;
  for (let at = 0; at < bytes.length; at += BLOCK_BYTES) {
    const end = Math.min(at + BLOCK_BYTES, bytes.length);
    const sizeAt = to;
    to += 4;
    if (native === null) to = encodeSnappyBlock(bytes, at, end, out, to);
    else {
      const block = native.compressSync(bytes.subarray(at, end));
      out.set(block, to);
      to += block.length;
    }
    view.setInt32(sizeAt, to - sizeAt - 4);
  }
  return out.slice(0, to);
}

export function snappyDecompress(bytes: Uint8Array, maxOutputBytes: number, native: NativeSnappy | null = nativeSnappy()): Uint8Array {
  if (bytes.length === 0) throw damaged('snappy', 'no bytes');
  const blocks = startsWithXerial(bytes, 0) ? findXerialBlocks(bytes) : [{ at: 0, end: bytes.length }];
  const lengths = blocks.map(({ at, end }) => readSnappyLength(bytes, at, end));
  let total = 0;
  for (const { length } of lengths) {
    // readSnappyLength took no length that the block's own bytes could not fill.
    if (length < 0) throw damaged('snappy', 'a block claims an impossible length');
    total += length;
  }
  if (total > maxOutputBytes) throw tooLarge('snappy', maxOutputBytes);
  const out = new Uint8Array(total);
  let to = 0;
  for (const [index, { at, end }] of blocks.entries()) {
    const { length, bodyAt } = lengths[index]!;
    if (native !== null) out.set(inflateNatively(native, bytes.subarray(at, end), length), to);
    else if (!decodeSnappyBlock(bytes, bodyAt, end, out, to, to + length)) throw damaged('snappy', 'a block does not inflate');
    to += length;
  }
  return out;
}

function inflateNatively(native: NativeSnappy, block: Uint8Array, length: number): Uint8Array {
  let inflated: Uint8Array;
  try {
    inflated = native.uncompressSync(block, { asBuffer: true });
  } catch (error) {
    throw damaged('snappy', (error as Error).message, error);
  }
  if (inflated.length !== length) throw damaged('snappy', 'a block inflates to another length than it says');
  return inflated;
}

function startsWithXerial(bytes: Uint8Array, at: number): boolean {
  if (bytes.length - at < XERIAL_HEADER.length) return false;
  for (let i = 0; i < XERIAL_MAGIC_BYTES; i++) if (bytes[at + i] !== XERIAL_HEADER[i]) return false;
  return true;
}

function findXerialBlocks(bytes: Uint8Array): { at: number; end: number }[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const blocks: { at: number; end: number }[] = [];
  let at = 0;
  while (at < bytes.length) {
    if (startsWithXerial(bytes, at)) {
      at += XERIAL_HEADER.length;
      continue;
    }
    if (bytes.length - at < 4) throw damaged('snappy', 'cut off in a block length');
    const size = view.getInt32(at);
    at += 4;
    if (size <= 0 || size > bytes.length - at) throw damaged('snappy', 'a block is longer than the data');
    blocks.push({ at, end: at + size });
    at += size;
  }
  return blocks;
}
