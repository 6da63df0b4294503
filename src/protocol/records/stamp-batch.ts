/**
 * Changes to a stored batch's header that lie under its CRC, made in place with a new CRC, as Kafka's
 * DefaultRecordBatch.setMaxTimestamp does. (`baseOffset` and `partitionLeaderEpoch` lie outside: log/batch-header.ts.)
 */
import { crc32c } from '../../compression/crc32c.ts';
import { ATTRIBUTE_LOG_APPEND_TIME, CRC_FROM_AT, batchAttributes, batchMaxTimestamp, batchSizeBytes, setBatchAttributes, setBatchCrc, setBatchMaxTimestamp } from '../../log/batch-header.ts';

/** Computes the batch's CRC anew and writes it. */
export function resealBatch(view: DataView, bytes: Uint8Array, start: number): void {
  setBatchCrc(view, start, crc32c(bytes, start + CRC_FROM_AT, start + batchSizeBytes(view, start)));
}

function stamp(view: DataView, bytes: Uint8Array, start: number, attributes: number, timestampMs: number): void {
  if (batchAttributes(view, start) === attributes && batchMaxTimestamp(view, start) === timestampMs) return;
  setBatchAttributes(view, start, attributes);
  setBatchMaxTimestamp(view, start, timestampMs);
  resealBatch(view, bytes, start);
}

/** For topics with message.timestamp.type=LogAppendTime: every record of the batch reads as of `nowMs`. */
export function stampLogAppendTime(view: DataView, bytes: Uint8Array, start: number, nowMs: number): void {
  stamp(view, bytes, start, batchAttributes(view, start) | ATTRIBUTE_LOG_APPEND_TIME, nowMs);
}

/** See BatchDetail.mustStampCreateTime. */
export function stampCreateTime(view: DataView, bytes: Uint8Array, start: number, maxTimestampMs: number): void {
  stamp(view, bytes, start, batchAttributes(view, start) & ~ATTRIBUTE_LOG_APPEND_TIME, maxTimestampMs);
}
