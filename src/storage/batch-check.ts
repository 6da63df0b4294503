/** Is what lies at a position a whole magic 2 batch? Used by recovery and by first reads of sealed segments. */
import {
  batchBaseOffset, batchBaseTimestamp, batchLastOffsetDelta, batchMagic, batchMaxTimestamp, batchProducerId, BATCH_HEADER_BYTES, batchRecordsCount,
} from '../log/batch-header.ts';
import { BATCH_OK } from '../protocol/records/batch-outcome.ts';
import { checkBatchWhole } from '../protocol/records/validate-batch.ts';

/** Structure of the header alone; `sizeBytes` is what its length field says. */
export function isPlausibleHeader(view: DataView, at: number, sizeBytes: number): boolean {
  return (
    sizeBytes >= BATCH_HEADER_BYTES && batchMagic(view, at) === 2 && batchLastOffsetDelta(view, at) >= 0 && batchRecordsCount(view, at) >= 0 &&
    batchBaseOffset(view, at) >= 0 && Number.isSafeInteger(batchBaseOffset(view, at)) && Number.isSafeInteger(batchMaxTimestamp(view, at)) &&
    Number.isSafeInteger(batchBaseTimestamp(view, at)) && Number.isSafeInteger(batchProducerId(view, at))
  );
}

export const isChecksumRight = (bytes: Uint8Array, view: DataView, at: number, sizeBytes: number): boolean =>
  checkBatchWhole(view, bytes, at, at + sizeBytes) === BATCH_OK;
