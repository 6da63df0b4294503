/** What a leader sent, made fit for the follower's log: whole batches with the right checksum; a cut last one is left out. */
import { crc32c } from '../compression/crc32c.ts';
import { BATCH_HEADER_BYTES, batchCrc, batchMagic, batchSizeBytes, CRC_FROM_AT, viewOf } from '../log/batch-header.ts';

/** Null when a batch is damaged. */
export function wholeBatches(bytes: Uint8Array): Uint8Array | null {
  const view = viewOf(bytes);
  let end = 0;
  while (bytes.length - end >= BATCH_HEADER_BYTES) {
    const size = batchSizeBytes(view, end);
    if (size < BATCH_HEADER_BYTES || batchMagic(view, end) !== 2) return null;
    if (size > bytes.length - end) break;
    if (crc32c(bytes, end + CRC_FROM_AT, end + size) !== batchCrc(view, end)) return null;
    end += size;
  }
  return end === bytes.length ? bytes : bytes.subarray(0, end);
}
