/**
 * The checksums of Kafka's formats: CRC-32C (Castagnoli) of magic 2 batches and producer snapshots, CRC-32 (IEEE) of
 * magic 0 and 1 messages. Native where it loads; the results are the same everywhere.
 */
import * as zlib from 'node:zlib';
import { makeCrcFunction, type CrcFunction } from './crc-table.ts';
import { loadOptional } from './native.ts';

type NativeCrc = (bytes: Uint8Array, seed?: number) => number;

/** Below this the call into native code costs more than the table walk. */
const TINY_BYTES = 192;

export const crc32cInJavaScript: CrcFunction = makeCrcFunction(0x82f63b78);
export const crc32InJavaScript: CrcFunction = makeCrcFunction(0xedb88320);

function preferNative(native: NativeCrc | undefined | null, fallback: CrcFunction): CrcFunction {
  if (typeof native !== 'function') return fallback;
  return (bytes, start, end, seed = 0) =>
    end - start < TINY_BYTES ? fallback(bytes, start, end, seed) : native(bytes.subarray(start, end), seed);
}

const nodeRs = loadOptional<{ crc32c?: NativeCrc; crc32?: NativeCrc }>('@node-rs/crc32');

/** CRC-32C of `bytes[start, end)` as an unsigned number; `seed` is the CRC of what came before. */
export const crc32c: CrcFunction = preferNative(nodeRs?.crc32c, crc32cInJavaScript);

/** CRC-32 (IEEE), as in zlib. Node has it from 20.15 and 22.2 on. */
export const crc32: CrcFunction = preferNative((zlib as { crc32?: NativeCrc }).crc32 ?? nodeRs?.crc32, crc32InJavaScript);

export const crc32cIsNative: boolean = crc32c !== crc32cInJavaScript;
