/**
 * Zstandard: node:zlib where this Node has it (22.15, 23.8 and later); else @bokuweb/zstd-wasm once `prepareZstd` has
 * loaded it; else zstd-decoder.ts to read, and frames of uncompressed blocks to write. Every way inflates frame by frame, after
 * zstd-frame.ts has found each one's bound.
 */
import * as zlib from 'node:zlib';
import { damaged, tooLarge } from './compression-error.ts';
import { loadOptional, once } from './native.ts';
import { OutputBuffer } from './output-buffer.ts';
import { decodeZstdFrame } from './zstd-decoder.ts';
import { findZstdFrames, writeRawZstdFrame, type ZstdFrame } from './zstd-frame.ts';

interface ZlibZstd {
  zstdCompressSync?(bytes: Uint8Array, options: { params: Record<number, number> }): Uint8Array;
  zstdDecompressSync?(bytes: Uint8Array, options: { maxOutputLength: number }): Uint8Array;
  constants: { ZSTD_c_compressionLevel?: number };
}
interface ZstdWasm {
  init(): Promise<void>;
  compress(bytes: Uint8Array, level: number): Uint8Array;
  decompress(bytes: Uint8Array, options: { defaultHeapSize: number }): Uint8Array;
}

/** Turns one frame into bytes, at most `maxBytes`; throws CompressionError. */
export type ZstdReader = (frame: Uint8Array, found: ZstdFrame, maxBytes: number) => Uint8Array;
export type ZstdWriter = (bytes: Uint8Array, level: number) => Uint8Array;

export const ZSTD_DEFAULT_LEVEL = 3;
/** What the WASM heap may grow to for one call: it never shrinks again. */
const MAX_WASM_BYTES = 16_777_216;
/** As libzstd's own default (windowLog 27): a larger window is not read. */
const MAX_WINDOW_BYTES = 134_217_728;

/** Above this the cost of a native decoder for each frame would let many tiny frames keep a thread busy for seconds. */
const MANY_FRAMES = 16;

const native = zlib as unknown as ZlibZstd;

export const readZstdNatively: ZstdReader | null =
  native.zstdDecompressSync === undefined
    ? null
    : (frame, _found, maxBytes) => {
        try {
          return native.zstdDecompressSync!(frame, { maxOutputLength: Math.max(1, maxBytes) });
        } catch (error) {
          if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge('zstd', maxBytes);
          throw damaged('zstd', (error as Error).message, error);
        }
      };

export const writeZstdNatively: ZstdWriter | null =
  native.zstdCompressSync === undefined
    ? null
    : (bytes, level) => native.zstdCompressSync!(bytes, { params: { [native.constants.ZSTD_c_compressionLevel!]: level } });

/** Always there. */
export const readZstdInJavaScript: ZstdReader = decodeZstdFrame;

/** Set once, by loadZstdWasm: code that was loaded, not state of a broker. */
let wasm: ZstdWasm | null = null;

/** Once for the process: a second `init` would swap the module's memory under the first one's users. */
export const loadZstdWasm: () => Promise<boolean> = once(async () => {
  const module = loadOptional<ZstdWasm>('@bokuweb/zstd-wasm');
  if (module === null) return false;
  try {
    await module.init();
    wasm = module;
    return true;
  } catch {
    return false;
  }
});

/** Loads the WASM codec on a Node that lacks its own. Without it zstd is slower to read and is written uncompressed. */
export async function prepareZstd(): Promise<void> {
  if (writeZstdNatively === null) await loadZstdWasm();
}

export const readZstdInWasm: ZstdReader = (frame, found, maxBytes) => {
  if (wasm === null || found.boundBytes > MAX_WASM_BYTES) return readZstdInJavaScript(frame, found, maxBytes);
  let inflated: Uint8Array;
  try {
    inflated = wasm.decompress(frame, { defaultHeapSize: Math.max(1, found.boundBytes) });
  } catch (error) {
    throw damaged('zstd', String(error), error);
  }
  if (inflated.length > maxBytes) throw tooLarge('zstd', maxBytes);
  return inflated;
};

export const writeZstdInWasm: ZstdWriter = (bytes, level) =>
  wasm === null || bytes.length > MAX_WASM_BYTES ? writeRawZstdFrame(bytes) : wasm.compress(bytes, level);

export function zstdCompress(bytes: Uint8Array, level: number = ZSTD_DEFAULT_LEVEL, write: ZstdWriter = writeZstdNatively ?? writeZstdInWasm): Uint8Array {
  return write(bytes, level);
}

export function zstdDecompress(bytes: Uint8Array, maxOutputBytes: number, preferred: ZstdReader = readZstdNatively ?? readZstdInWasm): Uint8Array {
  const frames = findZstdFrames(bytes);
  const read = frames.length > MANY_FRAMES ? readZstdInJavaScript : preferred;
  const pieces: Uint8Array[] = [];
  let total = 0;
  for (const frame of frames) {
    if (frame.windowBytes > MAX_WINDOW_BYTES) throw damaged('zstd', 'the window is too large');
    if (frame.contentSize > maxOutputBytes - total) throw tooLarge('zstd', maxOutputBytes);
    const piece = read(bytes.subarray(frame.start, frame.end), frame, maxOutputBytes - total);
    total += piece.length;
    if (total > maxOutputBytes) throw tooLarge('zstd', maxOutputBytes);
    pieces.push(piece);
  }
  if (pieces.length === 1) return pieces[0]!;
  const out = new OutputBuffer(total, maxOutputBytes);
  for (const piece of pieces) out.append(piece);
  return out.finish();
}
