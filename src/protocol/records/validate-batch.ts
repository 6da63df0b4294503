/**
 * The check of a record batch before it is appended (hot path: no exception, no object for a record; outcomes are the
 * integers of batch-outcome.ts). Source of the rules: Kafka's ProduceRequest, UnifiedLog and LogValidator.
 *
 * Uncompressed records are walked. Compressed ones are taken by their header, unless the topic is compacted or
 * `checkAll` is set: then the outcome is BATCH_NEEDS_INFLATE and the rest is `validateInflatedBatch`, in Compute.
 */
import { decompress } from '../../compression/compress.ts';
import { CompressionError } from '../../compression/compression-error.ts';
import { crc32c } from '../../compression/crc32c.ts';
import {
  ATTRIBUTE_COMPRESSION_MASK, ATTRIBUTE_CONTROL, ATTRIBUTE_LOG_APPEND_TIME, ATTRIBUTE_TRANSACTIONAL, BATCH_HEADER_BYTES,
  COMPRESSION_NONE, COMPRESSION_ZSTD, CRC_FROM_AT, batchAttributes, batchBaseOffset, batchBaseSequence,
  batchBaseTimestamp, batchCrc, batchLastOffsetDelta, batchMagic, batchMaxTimestamp, batchProducerEpoch, batchProducerId,
  batchRecordsCount, batchSizeBytes,
} from '../../log/batch-header.ts';
import {
  BATCH_ABSENT, BATCH_BAD_COMPRESSION, BATCH_BAD_COUNT, BATCH_BAD_CRC, BATCH_BAD_MAGIC, BATCH_BAD_PRODUCER, BATCH_BAD_RECORD, BATCH_BAD_SEQUENCE,
  BATCH_BAD_SIZE, BATCH_BAD_TIMESTAMP, BATCH_BAD_TIMESTAMP_TYPE, BATCH_BASE_OFFSET_NOT_ZERO, BATCH_CONTROL, BATCH_INFLATES_TOO_LARGE, BATCH_NEEDS_INFLATE,
  BATCH_NOT_ALONE, BATCH_NOT_DENSE, BATCH_NULL_KEY, BATCH_OK, BATCH_OLD_MAGIC, BATCH_TOO_LARGE, BATCH_UNKNOWN_CODEC,
  BATCH_ZSTD_NOT_ALLOWED,
} from './batch-outcome.ts';
import { FastRecord } from './fast-record.ts';
import { RecordCursor } from './record-cursor.ts';

export interface BatchRules {
  /** `client`: all rules. `coordinator`: our own batches (control batches allowed, any base offset). */
  origin: 'client' | 'coordinator';
  /** max.message.bytes of the topic. */
  maxBatchBytes: number;
  /** cleanup.policy contains compact: null keys are refused. */
  compacted: boolean;
  /** message.timestamp.type=LogAppendTime: the broker stamps, so the producer's timestamps are not judged. */
  logAppendTime: boolean;
  /** Wall time of this append. */
  nowMs: number;
  timestampBeforeMaxMs: number;
  timestampAfterMaxMs: number;
  /** Produce v7 and later. */
  zstdAllowed: boolean;
  /** Inflate and walk compressed batches too. */
  checkAll: boolean;
}

/** What a check found out beside its outcome; one per caller, used again and again. */
export class BatchDetail {
  readonly cursor = new RecordCursor();
  readonly fast = new FastRecord();
  /** Index in the batch of the record that failed, or −1. */
  recordIndex = -1;
  /** Greatest timestamp of the walked records, else the header's; −1 when there is none. */
  maxTimestamp = -1;
  /**
   * The header's maxTimestamp or timestamp type is not what Kafka would store for a CreateTime topic: call
   * `stampCreateTime(view, bytes, start, detail.maxTimestamp)`. Never set with `logAppendTime`: that is always stamped.
   */
  mustStampCreateTime = false;
}

/** `view` spans the same memory as `bytes`; the batch is `bytes[start, end)`, whole. */
export function validateBatch(view: DataView, bytes: Uint8Array, start: number, end: number, rules: BatchRules, detail: BatchDetail): number {
  detail.recordIndex = -1;
  detail.mustStampCreateTime = false;
  const outcome = checkHeader(view, start, end, rules);
  if (outcome !== BATCH_OK) return outcome;
  if (crc32c(bytes, start + CRC_FROM_AT, end) !== batchCrc(view, start)) return BATCH_BAD_CRC;
  const fields = checkFields(view, start, rules);
  if (fields !== BATCH_OK) return fields;
  detail.maxTimestamp = batchMaxTimestamp(view, start);
  if ((batchAttributes(view, start) & ATTRIBUTE_COMPRESSION_MASK) === COMPRESSION_NONE) {
    return walkRecords(view, start, bytes, start + BATCH_HEADER_BYTES, end, rules, detail);
  }
  if (rules.compacted || rules.checkAll) return BATCH_NEEDS_INFLATE;
  return checkHeaderTimestamps(view, start, rules, detail);
}

/**
 * The second half of a check that ended in BATCH_NEEDS_INFLATE. Costs up to `maxInflatedBytes` of memory and the time to
 * fill them: a job for Compute.
 */
export function validateInflatedBatch(
  view: DataView, bytes: Uint8Array, start: number, end: number, rules: BatchRules, detail: BatchDetail, maxInflatedBytes: number,
): number {
  let payload: Uint8Array;
  try {
    payload = decompress(batchAttributes(view, start) & ATTRIBUTE_COMPRESSION_MASK, bytes.subarray(start + BATCH_HEADER_BYTES, end), maxInflatedBytes);
  } catch (error) {
    if (!(error instanceof CompressionError)) throw error;
    return error.failure === 'tooLarge' ? BATCH_INFLATES_TOO_LARGE : BATCH_BAD_COMPRESSION;
  }
  return walkRecords(view, start, payload, 0, payload.length, rules, detail);
}

/** Size, magic and CRC of one batch, for what comes from a leader or from disk. */
export function checkBatchWhole(view: DataView, bytes: Uint8Array, start: number, end: number): number {
  if (end - start < BATCH_HEADER_BYTES || batchSizeBytes(view, start) !== end - start) return BATCH_BAD_SIZE;
  if (batchMagic(view, start) !== 2) return BATCH_BAD_MAGIC;
  return crc32c(bytes, start + CRC_FROM_AT, end) === batchCrc(view, start) ? BATCH_OK : BATCH_BAD_CRC;
}

function checkHeader(view: DataView, start: number, end: number, rules: BatchRules): number {
  if (start === end) return BATCH_ABSENT;
  // Half a batch counts as none, as for Kafka: INVALID_RECORD, which no client tries again.
  if (end - start < 17) return BATCH_ABSENT;
  const magic = batchMagic(view, start);
  if (magic !== 2) return magic === 0 || magic === 1 ? BATCH_OLD_MAGIC : BATCH_BAD_MAGIC;
  const size = batchSizeBytes(view, start);
  if (size < BATCH_HEADER_BYTES) return BATCH_BAD_SIZE;
  if (size > end - start) return BATCH_ABSENT;
  if (size !== end - start) return BATCH_NOT_ALONE;
  const codec = batchAttributes(view, start) & ATTRIBUTE_COMPRESSION_MASK;
  if (codec > COMPRESSION_ZSTD) return BATCH_UNKNOWN_CODEC;
  if (rules.origin === 'client') {
    if (codec === COMPRESSION_ZSTD && !rules.zstdAllowed) return BATCH_ZSTD_NOT_ALLOWED;
    if (batchBaseOffset(view, start) !== 0) return BATCH_BASE_OFFSET_NOT_ZERO;
  }
  return size > rules.maxBatchBytes ? BATCH_TOO_LARGE : BATCH_OK;
}

/** Header fields under the CRC. */
function checkFields(view: DataView, start: number, rules: BatchRules): number {
  const count = batchRecordsCount(view, start);
  if (count <= 0 || count !== batchLastOffsetDelta(view, start) + 1) return BATCH_BAD_COUNT;
  const attributes = batchAttributes(view, start);
  const producerId = batchProducerId(view, start);
  if (rules.origin === 'client') {
    if ((attributes & ATTRIBUTE_CONTROL) !== 0) return BATCH_CONTROL;
    if (producerId >= 0 && batchBaseSequence(view, start) < 0) return BATCH_BAD_SEQUENCE;
  }
  if (producerId < -1 || producerId > Number.MAX_SAFE_INTEGER) return BATCH_BAD_PRODUCER;
  if (producerId >= 0 && batchProducerEpoch(view, start) < 0) return BATCH_BAD_PRODUCER;
  if (producerId < 0 && (attributes & ATTRIBUTE_TRANSACTIONAL) !== 0) return BATCH_BAD_PRODUCER;
  return BATCH_OK;
}

/** Whether a record's timestamp is outside of what the topic takes; −1 means it has none. */
const isOutOfRange = (timestamp: number, rules: BatchRules): boolean =>
  timestamp !== -1 && (rules.nowMs - timestamp > rules.timestampBeforeMaxMs || timestamp - rules.nowMs > rules.timestampAfterMaxMs);

/** The compressed batch's first and greatest timestamps stand for those of its records. */
function checkHeaderTimestamps(view: DataView, start: number, rules: BatchRules, detail: BatchDetail): number {
  const stamped = (batchAttributes(view, start) & ATTRIBUTE_LOG_APPEND_TIME) !== 0;
  if (rules.logAppendTime) {
    detail.recordIndex = stamped ? 0 : -1;
    return stamped ? BATCH_BAD_TIMESTAMP_TYPE : BATCH_OK;
  }
  detail.recordIndex = 0;
  const maxTimestamp = detail.maxTimestamp;
  if (stamped && maxTimestamp === -1) return BATCH_BAD_TIMESTAMP_TYPE;
  if (isOutOfRange(maxTimestamp, rules)) return BATCH_BAD_TIMESTAMP;
  if (!stamped && isOutOfRange(batchBaseTimestamp(view, start), rules)) return BATCH_BAD_TIMESTAMP;
  detail.recordIndex = -1;
  detail.mustStampCreateTime = stamped;
  return BATCH_OK;
}

/**
 * Walks the records in `bytes[at, end)`, the payload (inflated, if need be) of the batch whose header is at `start` of
 * `view`. Sets `detail.maxTimestamp`.
 */
export function walkRecords(view: DataView, start: number, bytes: Uint8Array, at: number, end: number, rules: BatchRules, detail: BatchDetail): number {
  const count = batchRecordsCount(view, start);
  const baseTimestamp = batchBaseTimestamp(view, start);
  const headerMaxTimestamp = batchMaxTimestamp(view, start);
  const stamped = (batchAttributes(view, start) & ATTRIBUTE_LOG_APPEND_TIME) !== 0;
  const { cursor, fast } = detail;
  let maxTimestamp = -1;
  for (let index = 0; index < count; index++) {
    detail.recordIndex = index;
    let timestampDelta = 0;
    let keyLength = 0;
    const next = fast.pass(bytes, at, end, index);
    if (next >= 0) {
      timestampDelta = fast.timestampDelta;
      keyLength = fast.keyLength;
      at = next;
    } else {
      if (!cursor.parse(bytes, at, end)) return BATCH_BAD_RECORD;
      if (cursor.offsetDelta !== index) return BATCH_NOT_DENSE;
      timestampDelta = cursor.timestampDelta;
      keyLength = cursor.keyLength;
      at = cursor.endAt;
    }
    if (rules.compacted && keyLength < 0) return BATCH_NULL_KEY;
    const timestamp = stamped ? headerMaxTimestamp : baseTimestamp + timestampDelta;
    if (stamped && (rules.logAppendTime || timestamp === -1)) return BATCH_BAD_TIMESTAMP_TYPE;
    if (!rules.logAppendTime && isOutOfRange(timestamp, rules)) return BATCH_BAD_TIMESTAMP;
    if (timestamp > maxTimestamp) maxTimestamp = timestamp;
  }
  if (at !== end) return BATCH_BAD_RECORD;
  detail.recordIndex = -1;
  detail.maxTimestamp = maxTimestamp;
  // A timestamp that a double cannot hold is never written back.
  detail.mustStampCreateTime = !rules.logAppendTime && (stamped || maxTimestamp !== headerMaxTimestamp) && maxTimestamp <= Number.MAX_SAFE_INTEGER;
  return BATCH_OK;
}
