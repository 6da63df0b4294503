/**
 * The whole way of a produced batch that cannot pass through as it is: one whose records must be inflated to be checked,
 * or whose topic wants another codec. Inflates once. Runs in Compute (jobs.ts), or inline for small batches.
 */
import { compress, decompress } from '../../compression/compress.ts';
import { CompressionError } from '../../compression/compression-error.ts';
import { ATTRIBUTE_COMPRESSION_MASK, BATCH_HEADER_BYTES, batchAttributes, viewOf } from '../../log/batch-header.ts';
import { BATCH_BAD_COMPRESSION, BATCH_INFLATES_TOO_LARGE, BATCH_NEEDS_INFLATE, BATCH_OK, BATCH_TOO_LARGE, batchErrorCode, batchErrorText, isRecordOutcome } from './batch-outcome.ts';
import { withPayload } from './convert.ts';
import type { RecordProblem } from './record-error.ts';
import { explainRecords } from './record-problems.ts';
import { BatchDetail, validateBatch, walkRecords, type BatchRules } from './validate-batch.ts';

export interface PrepareOptions {
  readonly rules: BatchRules;
  /** null: `compression.type=producer`, the codec stays. */
  readonly targetCodec: number | null;
  readonly compressionLevel?: number;
  readonly maxInflatedBytes: number;
  /** topic-partition, for error texts. */
  readonly where: string;
}

export interface PreparedBatch {
  /** One of batch-outcome.ts; never BATCH_NEEDS_INFLATE. */
  readonly outcome: number;
  readonly errorCode: number;
  readonly message: string;
  readonly problems: readonly RecordProblem[];
  /** The batch in its new codec; null when the bytes that came stay. */
  readonly batch: Uint8Array | null;
  /** As in BatchDetail. */
  readonly maxTimestamp: number;
  readonly mustStampCreateTime: boolean;
}

export function prepareBatch(bytes: Uint8Array, start: number, end: number, options: PrepareOptions): PreparedBatch {
  const view = viewOf(bytes);
  const detail = new BatchDetail();
  const outcome = validateBatch(view, bytes, start, end, options.rules, detail);
  if (outcome !== BATCH_OK && outcome !== BATCH_NEEDS_INFLATE) return refused(view, bytes, start, end, outcome, options);
  const from = batchAttributes(view, start) & ATTRIBUTE_COMPRESSION_MASK;
  const to = options.targetCodec ?? from;
  if (outcome === BATCH_OK && from === to) return accepted(detail, null);
  let payload: Uint8Array;
  try {
    payload = decompress(from, bytes.subarray(start + BATCH_HEADER_BYTES, end), options.maxInflatedBytes);
  } catch (error) {
    if (!(error instanceof CompressionError)) throw error;
    return refused(view, bytes, start, end, error.failure === 'tooLarge' ? BATCH_INFLATES_TOO_LARGE : BATCH_BAD_COMPRESSION, options);
  }
  // What is inflated is walked, even where only the codec changes: Kafka does, and damage stops here.
  const walked = walkRecords(view, start, payload, 0, payload.length, options.rules, detail);
  if (walked !== BATCH_OK) return refused(view, bytes, start, end, walked, options);
  if (from === to) return accepted(detail, null);
  const batch = withPayload(bytes, start, compress(to, payload, options.compressionLevel), to);
  return batch.length > options.rules.maxBatchBytes ? refused(view, bytes, start, end, BATCH_TOO_LARGE, options) : accepted(detail, batch);
}

const accepted = (detail: BatchDetail, batch: Uint8Array | null): PreparedBatch => ({
  outcome: BATCH_OK, errorCode: 0, message: '', problems: [], batch, maxTimestamp: detail.maxTimestamp, mustStampCreateTime: detail.mustStampCreateTime,
});

function refused(view: DataView, bytes: Uint8Array, start: number, end: number, outcome: number, options: PrepareOptions): PreparedBatch {
  const whole = { outcome, batch: null, maxTimestamp: -1, mustStampCreateTime: false };
  if (!isRecordOutcome(outcome)) return { ...whole, errorCode: batchErrorCode(outcome), message: batchErrorText(outcome), problems: [] };
  const { errorCode, message, problems } = explainRecords(view, bytes, start, end, options.rules, options.where, options.maxInflatedBytes);
  return { ...whole, errorCode, message, problems };
}
