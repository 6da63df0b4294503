/**
 * The codecs by Kafka's numbers: 0 none, 1 gzip, 2 snappy, 3 lz4, 4 zstd. Synchronous; bytes in, bytes out. A result
 * never aliases memory of the caller, except for codec 0, which returns its input.
 */
import { CompressionError, tooLarge } from './compression-error.ts';
import { gunzip, gzip } from './gzip.ts';
import { lz4Compress, lz4Decompress } from './lz4.ts';
import { snappyCompress, snappyDecompress } from './snappy.ts';
import { prepareZstd, zstdCompress, zstdDecompress } from './zstd.ts';

export interface CodecOptions {
  /** lz4 of magic 0 messages: the header checksum of KAFKA-3160. */
  readonly legacyLz4Header?: boolean;
}

/** `level`: of gzip (1–9, −1) and zstd (Kafka's default 3); others ignore it. */
export function compress(codec: number, bytes: Uint8Array, level?: number, options?: CodecOptions): Uint8Array {
  switch (codec) {
    case 0: return bytes;
    case 1: return gzip(bytes, level);
    case 2: return snappyCompress(bytes);
    case 3: return lz4Compress(bytes, options?.legacyLz4Header);
    case 4: return zstdCompress(bytes, level);
    default: throw new CompressionError('unsupported', `unknown compression type ${codec}`);
  }
}

/** Throws CompressionError: `damaged`, or `tooLarge` as soon as the output would pass `maxOutputBytes`. */
export function decompress(codec: number, bytes: Uint8Array, maxOutputBytes: number, options?: CodecOptions): Uint8Array {
  switch (codec) {
    case 0:
      if (bytes.length > maxOutputBytes) throw tooLarge('uncompressed', maxOutputBytes);
      return bytes;
    case 1: return gunzip(bytes, maxOutputBytes);
    case 2: return snappyDecompress(bytes, maxOutputBytes);
    case 3: return lz4Decompress(bytes, maxOutputBytes, options?.legacyLz4Header);
    case 4: return zstdDecompress(bytes, maxOutputBytes);
    default: throw new CompressionError('unsupported', `unknown compression type ${codec}`);
  }
}

/** Loads what cannot load synchronously (zstd on Node 20). Worth awaiting at start; nothing fails without it. */
export const prepareCompression = prepareZstd;
