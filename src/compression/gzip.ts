/** gzip through node:zlib, which stops inflating at the cap by itself. */
import { constants, gunzipSync, gzipSync } from 'node:zlib';
import { damaged, tooLarge } from './compression-error.ts';

const LEAST_CHUNK_BYTES = 16_384;
const GREATEST_CHUNK_BYTES = 1_048_576;
const chunkBytes = (guess: number): number => Math.min(Math.max(guess, LEAST_CHUNK_BYTES), GREATEST_CHUNK_BYTES);

/** `level` 1–9, or −1 for zlib's own choice. */
export function gzip(bytes: Uint8Array, level: number = constants.Z_DEFAULT_COMPRESSION): Uint8Array {
  return gzipSync(bytes, { level, chunkSize: chunkBytes(bytes.length >> 1) });
}

export function gunzip(bytes: Uint8Array, maxOutputBytes: number): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: Math.max(1, maxOutputBytes), chunkSize: chunkBytes(bytes.length * 4) });
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge('gzip', maxOutputBytes);
    throw damaged('gzip', (error as Error).message, error);
  }
}
