/** Is what lies at a position a whole magic 2 batch? Used by recovery and by first reads of sealed segments. */
import {
  batchBaseOffset, batchBaseTimestamp, batchCrc, batchLastOffsetDelta, batchMagic, batchMaxTimestamp, batchProducerId, BATCH_HEADER_BYTES, CRC_FROM_AT,
  batchRecordsCount,
} from '../log/batch-header.ts';
import { crc32c } from '../log/crc32c.ts';

/** Structure of the header alone; `sizeBytes` is what its length field says. */
export function isPlausibleHeader(view: DataView, at: number, sizeBytes: number): boolean {
  return (
    sizeBytes >= BATCH_HEADER_BYTES && batchMagic(view, at) === 2 && batchLastOffsetDelta(view, at) >= 0 && batchRecordsCount(view, at) >= 0 &&
    batchBaseOffset(view, at) >= 0 && Number.isSafeInteger(batchBaseOffset(view, at)) && Number.isSafeInteger(batchMaxTimestamp(view, at)) &&
    Number.isSafeInteger(batchBaseTimestamp(view, at)) && Number.isSafeInteger(batchProducerId(view, at))
  );
}

export function isChecksumRight(bytes: Uint8Array, view: DataView, at: number, sizeBytes: number): boolean {
  return crc32c(bytes.subarray(at + CRC_FROM_AT, at + sizeBytes)) === batchCrc(view, at);
}
