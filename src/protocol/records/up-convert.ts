/**
 * A produced set of magic 0 or 1 messages as one batch of magic 2, which is all that the log holds. The rules are those
 * of UnifiedLog and LogValidator in Kafka 3.9: one magic in the whole set; a wrapper must be alone; offsets are new, so
 * the set's own do not matter; magic 0 has no timestamps (−1).
 */
import { COMPRESSION_NONE } from '../../log/batch-header.ts';
import { legacyRecords, readLegacyMessages, type LegacyRecord } from './legacy-message-set.ts';
import { RecordBatchBuilder } from './record-batch-builder.ts';
import { INVALID_RECORD, MESSAGE_TOO_LARGE, RecordError, type RecordProblem } from './record-error.ts';
import { problemsError, recordProblem } from './record-problems.ts';
import type { BatchRules } from './validate-batch.ts';

export interface UpConvertOptions {
  readonly rules: BatchRules;
  /** null: `compression.type=producer`, what the set has. */
  readonly targetCodec: number | null;
  readonly compressionLevel?: number;
  readonly maxInflatedBytes: number;
  /** topic-partition, for error texts. */
  readonly where: string;
}

export interface UpConverted {
  /** One batch of magic 2 at base offset 0; null when the set holds no whole message (Kafka appends nothing then). */
  readonly batch: Uint8Array | null;
  readonly recordsCount: number;
}

/** Throws RecordError. */
export function upConvert(bytes: Uint8Array, start: number, end: number, options: UpConvertOptions): UpConverted {
  const { rules } = options;
  let magic = -1;
  let sourceCodec = COMPRESSION_NONE;
  let messages = 0;
  const records: LegacyRecord[] = [];
  for (const message of readLegacyMessages(bytes, start, end)) {
    if (message.endAt - message.startAt > rules.maxBatchBytes) throw new RecordError(MESSAGE_TOO_LARGE, `a message of the set is larger than max.message.bytes (${rules.maxBatchBytes})`);
    if (magic >= 0 && message.magic !== magic) throw new RecordError(INVALID_RECORD, 'the messages of the set are not of one magic');
    magic = message.magic;
    messages++;
    if (message.codec !== COMPRESSION_NONE) sourceCodec = message.codec;
    if (messages > 1 && sourceCodec !== COMPRESSION_NONE) throw new RecordError(INVALID_RECORD, 'a compressed message must be the only one of its set');
    for (const record of legacyRecords(message, options.maxInflatedBytes)) records.push(record);
  }
  if (records.length === 0) return { batch: null, recordsCount: 0 };
  checkRecords(records, rules, options.where);
  const batch = build(records, options.targetCodec ?? sourceCodec, options);
  if (batch.length > rules.maxBatchBytes) throw new RecordError(MESSAGE_TOO_LARGE, `the converted batch has ${batch.length} bytes, more than max.message.bytes (${rules.maxBatchBytes})`);
  return { batch, recordsCount: records.length };
}

function checkRecords(records: readonly LegacyRecord[], rules: BatchRules, where: string): void {
  const errors: { errorCode: number; problem: RecordProblem }[] = [];
  for (const [index, record] of records.entries()) {
    const found = recordProblem(record.key === null ? -1 : record.key.length, record.timestampMs, record.isLogAppendTime, record.offset, rules, where);
    if (found !== null) errors.push({ errorCode: found.errorCode, problem: { batchIndex: index, message: found.message } });
  }
  if (errors.length > 0) throw problemsError(errors);
}

function build(records: readonly LegacyRecord[], codec: number, options: UpConvertOptions): Uint8Array {
  const { rules } = options;
  const builder = new RecordBatchBuilder({
    compression: codec,
    ...(options.compressionLevel === undefined ? {} : { compressionLevel: options.compressionLevel }),
    ...(rules.logAppendTime ? { logAppendTimeMs: rules.nowMs } : {}),
  });
  for (const record of records) builder.append(rules.logAppendTime ? rules.nowMs : record.timestampMs, record.key, record.value);
  return builder.build();
}
