/**
 * CPU work on records that may leave the event loop (the Compute port), by name. Inputs and outputs are plain data:
 * outcomes are values, since an error's fields do not cross to a worker and back.
 */
import { ATTRIBUTE_COMPRESSION_MASK, batchAttributes, viewOf } from '../log/batch-header.ts';
import { BATCH_OK, batchErrorCode, batchErrorText, isRecordOutcome } from '../protocol/records/batch-outcome.ts';
import { recompressBatch } from '../protocol/records/convert.ts';
import { downConvert, type DownConvertOptions } from '../protocol/records/down-convert.ts';
import { asRecordError } from '../protocol/records/record-error.ts';
import { explainRecords } from '../protocol/records/record-problems.ts';
import { stampCreateTime, stampLogAppendTime } from '../protocol/records/stamp-batch.ts';
import { upConvert, type UpConvertOptions } from '../protocol/records/up-convert.ts';
import { BatchDetail, type BatchRules, validateInflatedBatch } from '../protocol/records/validate-batch.ts';

export interface RecordFailure {
  readonly errorCode: number;
  readonly message: string;
  readonly problems: readonly { batchIndex: number; message: string }[];
}

export type RecordOutcome = { readonly bytes: Uint8Array | null; readonly failure: null } | { readonly bytes: null; readonly failure: RecordFailure };

const failureOf = (error: unknown): RecordOutcome => {
  const known = asRecordError(error);
  return { bytes: null, failure: { errorCode: known.errorCode, message: known.message, problems: [...known.problems] } };
};

export interface UpConvertJob {
  readonly bytes: Uint8Array;
  readonly options: UpConvertOptions;
}

function upConvertJob(job: UpConvertJob): RecordOutcome {
  try {
    return { bytes: upConvert(job.bytes, 0, job.bytes.length, job.options).batch, failure: null };
  } catch (error) {
    return failureOf(error);
  }
}

export interface CheckInflatedJob {
  readonly bytes: Uint8Array;
  readonly rules: BatchRules;
  /** null: as it came. */
  readonly targetCodec: number | null;
  readonly compressionLevel: number | undefined;
  readonly maxInflatedBytes: number;
  readonly where: string;
}

/** Walks the records of a compressed batch; stamps and recompresses it where the topic wants that. */
function checkInflatedJob(job: CheckInflatedJob): RecordOutcome {
  const { bytes, rules } = job;
  const view = viewOf(bytes);
  const detail = new BatchDetail();
  try {
    const outcome = validateInflatedBatch(view, bytes, 0, bytes.length, rules, detail, job.maxInflatedBytes);
    if (outcome !== BATCH_OK) {
      if (isRecordOutcome(outcome)) return failureOf(explainRecords(view, bytes, 0, bytes.length, rules, job.where, job.maxInflatedBytes));
      return { bytes: null, failure: { errorCode: batchErrorCode(outcome), message: batchErrorText(outcome), problems: [] } };
    }
    if (rules.logAppendTime) stampLogAppendTime(view, bytes, 0, rules.nowMs);
    else if (detail.mustStampCreateTime) stampCreateTime(view, bytes, 0, detail.maxTimestamp);
    if (job.targetCodec === null || job.targetCodec === (batchAttributes(view, 0) & ATTRIBUTE_COMPRESSION_MASK)) return { bytes, failure: null };
    return { bytes: recompressBatch(bytes, 0, bytes.length, job.targetCodec, job.maxInflatedBytes, job.compressionLevel), failure: null };
  } catch (error) {
    return failureOf(error);
  }
}

export interface RecompressJob {
  readonly bytes: Uint8Array;
  readonly codec: number;
  readonly level: number | undefined;
  readonly maxInflatedBytes: number;
}

function recompressJob(job: RecompressJob): RecordOutcome {
  try {
    return { bytes: recompressBatch(job.bytes, 0, job.bytes.length, job.codec, job.maxInflatedBytes, job.level), failure: null };
  } catch (error) {
    return failureOf(error);
  }
}

export interface DownConvertJob {
  readonly bytes: Uint8Array;
  readonly options: DownConvertOptions;
}
export type DownConverted = { readonly pieces: Uint8Array[]; readonly failure: null } | { readonly pieces: null; readonly failure: RecordFailure };

function downConvertJob(job: DownConvertJob): DownConverted {
  try {
    return { pieces: downConvert(job.bytes, 0, job.bytes.length, job.options), failure: null };
  } catch (error) {
    const { failure } = failureOf(error);
    return { pieces: null, failure: failure! };
  }
}

/** What the Compute port runs; the module itself is loaded in workers. */
export const jobs = { upConvert: upConvertJob, checkInflated: checkInflatedJob, recompress: recompressJob, downConvert: downConvertJob };
