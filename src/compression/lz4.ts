/**
 * LZ4 frames (lz4_Frame_format.md) as Kafka has them. Written: independent blocks of 64 KB, no checksums but the
 * header's. Read: any block size, dependent blocks, content size and checksums (verified), several frames, skippable
 * frames. Magic 0 messages carry a header checksum that old Java clients computed over the wrong bytes (KAFKA-3160):
 * `legacyHeader` writes it so, and accepts either.
 */
import { damaged, tooLarge, type CompressionError } from './compression-error.ts';
import { LZ4_OVERFLOW, decodeLz4Block, encodeLz4Block, lz4Bound, makeLz4Table } from './lz4-block.ts';
import { loadOptional, once } from './native.ts';
import { OutputBuffer } from './output-buffer.ts';
import { xxhash32 } from './xxhash32.ts';

interface NativeLz4 {
  /** One block, after its plain length as an int32, low byte first. */
  compressSync(bytes: Uint8Array): Uint8Array;
  decompressFrameSync(frame: Uint8Array): Uint8Array;
}
const nativeLz4 = once(() => loadOptional<NativeLz4>('lz4-napi'));

const MAGIC = 0x184d2204;
const SKIPPABLE_MAGIC = 0x184d2a50;
const BLOCK_BYTES = 65_536;
const FLAGS_INDEPENDENT = 0x60;
const BLOCK_SIZE_64K = 0x40;
const HEADER_BYTES = 7;
const NOT_COMPRESSED = 0x80000000;
const MAX_BLOCK_RATIO = 255;

export function lz4Compress(bytes: Uint8Array, legacyHeader = false, native: NativeLz4 | null = nativeLz4()): Uint8Array {
  const blocks = Math.ceil(bytes.length / BLOCK_BYTES);
  const out = new Uint8Array(HEADER_BYTES + blocks * 4 + lz4Bound(bytes.length) + blocks * 16 + 4);
  const view = new DataView(out.buffer);
  view.setUint32(0, MAGIC, true);
  out[4] = FLAGS_INDEPENDENT;
  out[5] = BLOCK_SIZE_64K;
  out[6] = xxhash32(out, legacyHeader ? 0 : 4, 6) >>> 8;
  const table = native === null ? makeLz4Table() : null;
  let to = HEADER_BYTES;
  for (let at = 0; at < bytes.length; at += BLOCK_BYTES) {
    const plain = bytes.subarray(at, Math.min(at + BLOCK_BYTES, bytes.length));
    const packed = native?.compressSync(plain).subarray(4);
    const end = packed === undefined ? encodeLz4Block(bytes, at, at + plain.length, out, to + 4, table!) : to + 4 + packed.length;
    if (end - to - 4 >= plain.length) {
      view.setUint32(to, plain.length | NOT_COMPRESSED, true);
      out.set(plain, to + 4);
      to += 4 + plain.length;
      continue;
    }
    if (packed !== undefined) out.set(packed, to + 4);
    view.setUint32(to, end - to - 4, true);
    to = end;
  }
  view.setUint32(to, 0, true);
  return out.slice(0, to + 4);
}

/** One frame, its blocks found but not inflated. */
interface Frame {
  readonly start: number;
  /** Position of the first block's size field. */
  readonly blocksAt: number;
  readonly end: number;
  readonly independent: boolean;
  readonly blockChecksums: boolean;
  readonly contentChecksum: boolean;
  /** −1: not told. */
  readonly contentSize: number;
  readonly maxBlockBytes: number;
  /** The output is not larger than this. */
  readonly boundBytes: number;
}

export function lz4Decompress(bytes: Uint8Array, maxOutputBytes: number, legacyHeader = false, native: NativeLz4 | null = nativeLz4()): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const frames: Frame[] = [];
  let bound = 0;
  for (let at = 0; at < bytes.length; ) {
    if (bytes.length - at < 8) throw damaged('lz4', 'cut off before a frame');
    const magic = view.getUint32(at, true);
    if ((magic & 0xfffffff0) >>> 0 === SKIPPABLE_MAGIC) {
      const size = view.getUint32(at + 4, true);
      if (size > bytes.length - at - 8) throw damaged('lz4', 'a skippable frame is longer than the data');
      at += 8 + size;
      continue;
    }
    if (magic !== MAGIC) throw damaged('lz4', 'no frame magic');
    const frame = findBlocks(bytes, view, at, legacyHeader);
    if (frame.contentSize > maxOutputBytes) throw tooLarge('lz4', maxOutputBytes);
    frames.push(frame);
    bound += frame.boundBytes;
    at = frame.end;
  }
  if (frames.length === 0) throw damaged('lz4', 'no frame');
  // The native decoder has no cap: it gets a frame only if that cannot pass the cap. For one block ours is as fast.
  const only = frames[0]!;
  if (native !== null && frames.length === 1 && bound > BLOCK_BYTES && bound <= maxOutputBytes && !legacyHeader && only.independent) {
    return inflateNatively(native, bytes.subarray(only.start, only.end), maxOutputBytes);
  }
  const out = new OutputBuffer(Math.min(bound, bytes.length * 4), maxOutputBytes);
  for (const frame of frames) inflateFrame(bytes, view, frame, out);
  return out.finish();
}

function inflateNatively(native: NativeLz4, frame: Uint8Array, maxOutputBytes: number): Uint8Array {
  try {
    const inflated = native.decompressFrameSync(frame);
    if (inflated.length <= maxOutputBytes) return inflated;
  } catch (error) {
    throw damaged('lz4', (error as Error).message, error);
  }
  throw tooLarge('lz4', maxOutputBytes);
}

function findBlocks(bytes: Uint8Array, view: DataView, start: number, legacyHeader: boolean): Frame {
  const flags = bytes[start + 4]!;
  const sizeCode = (bytes[start + 5]! >>> 4) & 7;
  if (flags >>> 6 !== 1) throw damaged('lz4', 'unknown frame version');
  if ((flags & 2) !== 0 || (bytes[start + 5]! & 0x8f) !== 0) throw damaged('lz4', 'reserved bits are set');
  if ((flags & 1) !== 0) throw damaged('lz4', 'dictionaries are not supported');
  if (sizeCode < 4) throw damaged('lz4', 'unknown block size');
  const hasSize = (flags & 8) !== 0;
  const hashAt = start + 6 + (hasSize ? 8 : 0);
  if (hashAt >= bytes.length) throw damaged('lz4', 'cut off in the frame header');
  const rightHash = bytes[hashAt] === ((xxhash32(bytes, start + 4, hashAt) >>> 8) & 255);
  if (!rightHash && !legacyHeader) throw damaged('lz4', 'the header checksum does not match');
  const maxBlockBytes = 1 << (8 + 2 * sizeCode);
  const blockChecksums = (flags & 16) !== 0;
  const contentChecksum = (flags & 4) !== 0;
  let boundBytes = 0;
  let at = hashAt + 1;
  for (;;) {
    if (bytes.length - at < 4) throw damaged('lz4', 'cut off before the end mark');
    const word = view.getUint32(at, true);
    at += 4;
    if (word === 0) break;
    const size = word & 0x7fffffff;
    if (size > maxBlockBytes || size === 0) throw damaged('lz4', 'a block has an impossible size');
    at += size + (blockChecksums ? 4 : 0);
    if (at > bytes.length) throw damaged('lz4', 'a block is longer than the data');
    boundBytes += word >= NOT_COMPRESSED ? size : Math.min(maxBlockBytes, size * MAX_BLOCK_RATIO + 16);
  }
  if (contentChecksum && bytes.length - at < 4) throw damaged('lz4', 'cut off in the content checksum');
  return {
    start, blocksAt: hashAt + 1, end: at + (contentChecksum ? 4 : 0), independent: (flags & 32) !== 0, blockChecksums, contentChecksum,
    contentSize: hasSize ? view.getUint32(start + 6, true) + view.getUint32(start + 10, true) * 4294967296 : -1, maxBlockBytes, boundBytes,
  };
}

function inflateFrame(bytes: Uint8Array, view: DataView, frame: Frame, out: OutputBuffer): void {
  const frameAt = out.length;
  let at = frame.blocksAt;
  for (let word = view.getUint32(at, true); word !== 0; word = view.getUint32(at, true)) {
    const size = word & 0x7fffffff;
    const end = at + 4 + size;
    if (frame.blockChecksums && view.getUint32(end, true) !== xxhash32(bytes, at + 4, end)) throw damaged('lz4', 'a block checksum does not match');
    const failure = inflateBlock(bytes, at + 4, end, word >= NOT_COMPRESSED, frame, frameAt, out);
    if (failure !== null) throw failure;
    at = end + (frame.blockChecksums ? 4 : 0);
  }
  if (frame.contentSize >= 0 && out.length - frameAt !== frame.contentSize) throw damaged('lz4', 'the content has another size than the header says');
  if (frame.contentChecksum && view.getUint32(at + 4, true) !== xxhash32(out.bytes, frameAt, out.length)) throw damaged('lz4', 'the content checksum does not match');
}

function inflateBlock(bytes: Uint8Array, at: number, end: number, plain: boolean, frame: Frame, frameAt: number, out: OutputBuffer): CompressionError | null {
  if (plain) return out.append(bytes, at, end) ? null : tooLarge('lz4', out.maxBytes);
  const room = Math.min(frame.maxBlockBytes, (end - at) * MAX_BLOCK_RATIO + 16);
  const limit = out.reserve(room);
  const historyAt = frame.independent ? out.length : frameAt;
  const to = decodeLz4Block(bytes, at, end, out.bytes, out.length, limit, historyAt);
  if (to >= 0) {
    out.length = to;
    return null;
  }
  const capped = to === LZ4_OVERFLOW && limit - out.length < room;
  return capped ? tooLarge('lz4', out.maxBytes) : damaged('lz4', 'a block does not inflate');
}
