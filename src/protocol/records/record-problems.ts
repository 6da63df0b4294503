/**
 * The long answer to a batch whose check ended in a record outcome: every record at fault, as Produce v8+ reports them.
 * Slow path; the batch is refused already.
 */
import { decompress } from '../../compression/compress.ts';
import { ATTRIBUTE_COMPRESSION_MASK, ATTRIBUTE_LOG_APPEND_TIME, BATCH_HEADER_BYTES, batchAttributes, batchBaseTimestamp, batchMaxTimestamp, batchRecordsCount } from '../../log/batch-header.ts';
import { RecordCursor } from './record-cursor.ts';
import { INVALID_RECORD, INVALID_TIMESTAMP, RecordError, asRecordError, type RecordProblem } from './record-error.ts';
import type { BatchRules } from './validate-batch.ts';

/** A response does not grow with a hostile batch. */
const MAX_PROBLEMS = 1000;

/** No bound reads as the ends of an int64. */
const boundText = (timestampMs: number): string => (Number.isFinite(timestampMs) ? String(timestampMs) : timestampMs < 0 ? '-9223372036854775808' : '9223372036854775807');

/** What is wrong with one record by the rules of its topic, or null. Timestamp −1 means it has none. */
export function recordProblem(keyLength: number, timestampMs: number, stamped: boolean, offset: number, rules: BatchRules, where: string): { errorCode: number; message: string } | null {
  if (rules.compacted && keyLength < 0) return { errorCode: INVALID_RECORD, message: `Compacted topic cannot accept message without key in topic partition ${where}` };
  if (!rules.logAppendTime && timestampMs !== -1) {
    const earliest = rules.nowMs - rules.timestampBeforeMaxMs;
    const latest = rules.nowMs + rules.timestampAfterMaxMs;
    if (timestampMs >= earliest && timestampMs <= latest) return null;
    return { errorCode: INVALID_TIMESTAMP, message: `Timestamp ${timestampMs} of message with offset ${offset} is out of range. The timestamp should be within [${boundText(earliest)}, ${boundText(latest)}]` };
  }
  return stamped ? { errorCode: INVALID_TIMESTAMP, message: `A producer may not set the timestamp type LogAppendTime (offset ${offset})` } : null;
}

/** INVALID_TIMESTAMP wins over INVALID_RECORD, as in LogValidator. */
export function problemsError(errors: readonly { errorCode: number; problem: RecordProblem }[]): RecordError {
  const problems = errors.slice(0, MAX_PROBLEMS).map((error) => error.problem);
  if (errors.some((error) => error.errorCode === INVALID_TIMESTAMP)) {
    return new RecordError(INVALID_TIMESTAMP, 'One or more records have been rejected due to invalid timestamp', problems);
  }
  const first = problems.slice(0, 3).map((problem) => `${problem.batchIndex}: ${problem.message}`).join('; ');
  return new RecordError(INVALID_RECORD, `${errors.length} records have been rejected; the first: ${first}`, problems);
}

/** `where` is topic-partition, for the text. */
export function explainRecords(view: DataView, bytes: Uint8Array, start: number, end: number, rules: BatchRules, where: string, maxInflatedBytes: number): RecordError {
  const codec = batchAttributes(view, start) & ATTRIBUTE_COMPRESSION_MASK;
  const stamped = (batchAttributes(view, start) & ATTRIBUTE_LOG_APPEND_TIME) !== 0;
  let payload: Uint8Array;
  try {
    payload = decompress(codec, bytes.subarray(start + BATCH_HEADER_BYTES, end), maxInflatedBytes);
  } catch (error) {
    return asRecordError(error);
  }
  const cursor = new RecordCursor();
  const errors: { errorCode: number; problem: RecordProblem }[] = [];
  const count = batchRecordsCount(view, start);
  for (let index = 0, at = 0; index < count && errors.length < MAX_PROBLEMS; index++, at = cursor.endAt) {
    if (!cursor.parse(payload, at, payload.length)) break;
    const timestampMs = stamped ? batchMaxTimestamp(view, start) : batchBaseTimestamp(view, start) + cursor.timestampDelta;
    const found = recordProblem(cursor.keyLength, timestampMs, stamped, index, rules, where);
    if (found !== null) errors.push({ errorCode: found.errorCode, problem: { batchIndex: index, message: found.message } });
  }
  return problemsError(errors);
}
