/**
 * What happens to produced records before the log sees them: the checks of `validateBatch`, stamping, conversion of
 * magic 0 and 1, recompression for topics whose compression.type is not `producer`.
 *
 * Answers synchronously in the usual case. Inflating, converting and recompressing go to Compute when the input is
 * large, so that the event loop never waits on them.
 */
import { viewOf } from '../log/batch-header.ts';
import type { LogConfig } from '../config/log-config.ts';
import type { ReceivedRequest } from '../network/request.ts';
import { ErrorCode } from '../protocol/messages/error-code.ts';
import {
  BATCH_NEEDS_INFLATE, BATCH_OK, batchErrorCode, batchErrorText, isRecordOutcome,
} from '../protocol/records/batch-outcome.ts';
import { explainRecords } from '../protocol/records/record-problems.ts';
import { stampCreateTime, stampLogAppendTime } from '../protocol/records/stamp-batch.ts';
import { BatchDetail, type BatchRules, validateBatch } from '../protocol/records/validate-batch.ts';
import type { BrokerContext } from './context.ts';
import type { HostedPartition } from './hosted-partition.ts';
import { failAnswer, type PartitionAnswer } from './pending-produce.ts';
import { needsRecompression, type RecordConversion } from './record-conversion.ts';

const FIRST_MAGIC_2_VERSION = 3;
const FIRST_ZSTD_VERSION = 7;

export class RecordPreparation {
  readonly #broker: BrokerContext;
  readonly #conversion: RecordConversion;
  readonly #detail = new BatchDetail();
  readonly #rules: BatchRules = {
    origin: 'client', maxBatchBytes: 0, compacted: false, logAppendTime: false, nowMs: 0, timestampBeforeMaxMs: Infinity,
    timestampAfterMaxMs: Infinity, zstdAllowed: true, checkAll: false,
  };

  constructor(broker: BrokerContext, conversion: RecordConversion) {
    this.#broker = broker;
    this.#conversion = conversion;
  }

  /** The bytes to append (the same array when they pass untouched), or null: `answer` says why not. */
  prepare(hosted: HostedPartition, answer: PartitionAnswer, records: Uint8Array | null, request: ReceivedRequest): Uint8Array | null | Promise<Uint8Array | null> {
    if (records === null || records.length === 0) {
      failAnswer(answer, ErrorCode.INVALID_RECORD, 'The produce request holds no record batch');
      return null;
    }
    const config = hosted.log!.config;
    const rules = this.#rulesFor(config, request.apiVersion);
    if (request.apiVersion < FIRST_MAGIC_2_VERSION && records.length > 16 && records[16]! < 2) {
      return this.#conversion.fromLegacy(hosted, records, config, answer, { ...rules });
    }
    const view = viewOf(records);
    const detail = this.#detail;
    const outcome = validateBatch(view, records, 0, records.length, rules, detail);
    if (outcome === BATCH_NEEDS_INFLATE) return this.#conversion.inflateAndCheck(hosted, records, config, answer, { ...rules });
    if (outcome !== BATCH_OK) {
      this.#refuse(hosted, answer, records, outcome, rules);
      return null;
    }
    if (needsRecompression(view, config)) return this.#conversion.inflateAndCheck(hosted, records, config, answer, { ...rules });
    if (rules.logAppendTime) {
      stampLogAppendTime(view, records, 0, rules.nowMs);
      answer.logAppendTimeMs = rules.nowMs;
    } else if (detail.mustStampCreateTime) stampCreateTime(view, records, 0, detail.maxTimestamp);
    return records;
  }

  /** The fault of single records is explained record by record (Produce v8+ carries it). */
  #refuse(hosted: HostedPartition, answer: PartitionAnswer, records: Uint8Array, outcome: number, rules: BatchRules): void {
    failAnswer(answer, batchErrorCode(outcome), batchErrorText(outcome));
    if (!isRecordOutcome(outcome)) return;
    const where = `${hosted.topic}-${hosted.partition}`;
    const explained = explainRecords(viewOf(records), records, 0, records.length, rules, where, this.#broker.settings.maxInflatedBytes);
    failAnswer(answer, explained.errorCode, explained.message);
    answer.recordErrors = explained.problems.map(({ batchIndex, message }) => ({ batchIndex, batchIndexErrorMessage: message }));
  }

  #rulesFor(config: LogConfig, version: number): BatchRules {
    const rules = this.#rules;
    rules.maxBatchBytes = config.maxMessageBytes;
    rules.compacted = config.cleanupCompact;
    rules.logAppendTime = config.messageTimestampType === 'LogAppendTime';
    rules.nowMs = this.#broker.ports.clock.wallMs();
    rules.timestampBeforeMaxMs = config.messageTimestampBeforeMaxMs;
    rules.timestampAfterMaxMs = config.messageTimestampAfterMaxMs;
    rules.zstdAllowed = version >= FIRST_ZSTD_VERSION;
    rules.checkAll = this.#broker.settings.checkAllRecords;
    return rules;
  }
}

