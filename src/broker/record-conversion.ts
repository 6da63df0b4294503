/**
 * Conversion of records at the broker's edge: magic 0 and 1 in and out, checks that need the inflated records, the
 * topic's own codec. Small inputs are worked on at once; large ones by Compute.
 */
import type { LogConfig } from '../config/log-config.ts';
import {
  ATTRIBUTE_COMPRESSION_MASK, batchAttributes, COMPRESSION_GZIP, COMPRESSION_LZ4, COMPRESSION_NAMES,
  COMPRESSION_ZSTD, viewOf,
} from '../log/batch-header.ts';
import { ErrorCode } from '../protocol/messages/error-code.ts';
import type { DownConvertOptions } from '../protocol/records/down-convert.ts';
import { type JobError, type RecordJobs, recordJobs } from '../protocol/records/jobs.ts';
import { BATCH_INFLATES_TOO_LARGE } from '../protocol/records/batch-outcome.ts';
import { prepareBatch, type PreparedBatch, type PrepareOptions } from '../protocol/records/prepare-batch.ts';
import { asRecordError } from '../protocol/records/record-error.ts';
import { stampCreateTime, stampLogAppendTime } from '../protocol/records/stamp-batch.ts';
import { upConvert, type UpConvertOptions } from '../protocol/records/up-convert.ts';
import type { BatchRules } from '../protocol/records/validate-batch.ts';
import type { BrokerContext } from './context.ts';
import type { FetchedPartition } from './fetch-reader.ts';
import type { HostedPartition } from './hosted-partition.ts';
import { failAnswer, type PartitionAnswer } from './pending-produce.ts';

/** Inputs up to here are tried at once, with a cap on what they inflate to; what goes beyond the cap is Compute's. */
const INLINE_BYTES = 32_768;
const INLINE_INFLATED_BYTES = 1_048_576;
const LAST_MAGIC_0_FETCH = 1;

/** The codec that the topic stores, or null for what the producer chose. */
function targetCodec(config: LogConfig): number | null {
  if (config.compressionType === 'producer') return null;
  return config.compressionType === 'uncompressed' ? 0 : COMPRESSION_NAMES.indexOf(config.compressionType);
}

function levelOf(codec: number | null, config: LogConfig): number | undefined {
  if (codec === COMPRESSION_GZIP) return config.compressionGzipLevel;
  if (codec === COMPRESSION_LZ4) return config.compressionLz4Level;
  return codec === COMPRESSION_ZSTD ? config.compressionZstdLevel : undefined;
}

export function needsRecompression(view: DataView, config: LogConfig): boolean {
  const codec = targetCodec(config);
  return codec !== null && codec !== (batchAttributes(view, 0) & ATTRIBUTE_COMPRESSION_MASK);
}

type JobInput<Name extends keyof RecordJobs> = Parameters<RecordJobs[Name]>[0];
type JobOutput<Name extends keyof RecordJobs> = Awaited<ReturnType<RecordJobs[Name]>>;
type Prepared = Uint8Array | null | Promise<Uint8Array | null>;

export class RecordConversion {
  readonly #broker: BrokerContext;

  constructor(broker: BrokerContext) {
    this.#broker = broker;
  }

  /** A message set of magic 0 or 1 as one batch; null (with no error) when it holds no whole message. */
  fromLegacy(hosted: HostedPartition, records: Uint8Array, config: LogConfig, answer: PartitionAnswer, rules: BatchRules): Prepared {
    const options: UpConvertOptions = this.#options(hosted, config, rules);
    if (rules.logAppendTime) answer.logAppendTimeMs = rules.nowMs;
    this.#broker.topicMetrics.onProduceConversion(hosted.topic);
    if (records.length <= INLINE_BYTES) {
      try {
        return upConvert(records, 0, records.length, { ...options, maxInflatedBytes: INLINE_INFLATED_BYTES }).batch;
      } catch (error) {
        const known = asRecordError(error);
        if (known.errorCode !== ErrorCode.MESSAGE_TOO_LARGE) {
          refuse(answer, known);
          return null;
        }
      }
    }
    const job = this.#broker.ports.compute.run<JobInput<'records.upConvert'>, JobOutput<'records.upConvert'>>('records.upConvert', { bytes: records, options });
    return job.then((result) => {
      if (result.error !== null) refuse(answer, result.error);
      return result.value?.batch ?? null;
    }, (error: unknown) => this.#onJobFailed(error, answer));
  }

  /** Checks a batch by its inflated records, and gives it the topic's codec. */
  inflateAndCheck(hosted: HostedPartition, records: Uint8Array, config: LogConfig, answer: PartitionAnswer, rules: BatchRules): Prepared {
    const options = this.#options(hosted, config, rules);
    const settle = (prepared: PreparedBatch): Uint8Array | null => {
      if (prepared.errorCode !== ErrorCode.NONE) {
        refuse(answer, prepared);
        return null;
      }
      return stamped(prepared, prepared.batch ?? records, rules, answer);
    };
    if (records.length <= INLINE_BYTES) {
      const prepared = prepareBatch(records, 0, records.length, { ...options, maxInflatedBytes: INLINE_INFLATED_BYTES });
      if (prepared.outcome !== BATCH_INFLATES_TOO_LARGE) return settle(prepared);
    }
    const job = this.#broker.ports.compute.run<JobInput<'records.prepare'>, JobOutput<'records.prepare'>>('records.prepare', { bytes: records, options });
    return job.then(settle, (error: unknown) => this.#onJobFailed(error, answer));
  }

  #options(hosted: HostedPartition, config: LogConfig, rules: BatchRules): PrepareOptions {
    const codec = targetCodec(config);
    const level = levelOf(codec, config);
    return {
      rules, targetCodec: codec, maxInflatedBytes: this.#broker.settings.maxInflatedBytes, where: `${hosted.topic}-${hosted.partition}`,
      ...(level === undefined ? {} : { compressionLevel: level }),
    };
  }

  #onJobFailed(error: unknown, answer: PartitionAnswer): null {
    this.#broker.ports.log.log('ERROR', 'kafka.server.ReplicaManager', 'Records could not be prepared', error);
    failAnswer(answer, ErrorCode.CORRUPT_MESSAGE, 'the records could not be read');
    return null;
  }

  async #downConvert(bytes: Uint8Array, options: DownConvertOptions): Promise<JobOutput<'records.downConvert'>> {
    if (bytes.length <= INLINE_BYTES) {
      const tried = await recordJobs['records.downConvert']({ bytes, options: { ...options, maxInflatedBytes: INLINE_INFLATED_BYTES } });
      if (tried.error?.errorCode !== ErrorCode.MESSAGE_TOO_LARGE) return tried;
    }
    return this.#broker.ports.compute.run<JobInput<'records.downConvert'>, JobOutput<'records.downConvert'>>('records.downConvert', { bytes, options });
  }

  /** Replaces what was read by messages of the magic that the Fetch version knows. */
  async toLegacy(hosted: HostedPartition, read: FetchedPartition, version: number, firstOffset: number): Promise<void> {
    if (!hosted.log!.config.messageDownconversionEnable) {
      dropRecords(read, ErrorCode.UNSUPPORTED_VERSION);
      return;
    }
    const bytes = joined(read.pieces, read.bytes);
    const options: DownConvertOptions = { toMagic: version <= LAST_MAGIC_0_FETCH ? 0 : 1, firstOffset, maxInflatedBytes: this.#broker.settings.maxInflatedBytes };
    const converted = await this.#downConvert(bytes, options);
    if (converted.error !== null) {
      dropRecords(read, converted.error.errorCode);
      return;
    }
    this.#broker.topicMetrics.onFetchConversion(hosted.topic);
    read.pieces = converted.value;
    read.bytes = converted.value.reduce((sum, piece) => sum + piece.length, 0);
  }
}

/** The topic's timestamps, written into a batch that passed. */
function stamped(prepared: PreparedBatch, bytes: Uint8Array, rules: BatchRules, answer: PartitionAnswer): Uint8Array {
  if (rules.logAppendTime) {
    stampLogAppendTime(viewOf(bytes), bytes, 0, rules.nowMs);
    answer.logAppendTimeMs = rules.nowMs;
  } else if (prepared.mustStampCreateTime) stampCreateTime(viewOf(bytes), bytes, 0, prepared.maxTimestamp);
  return bytes;
}

function refuse(answer: PartitionAnswer, failure: JobError): void {
  failAnswer(answer, failure.errorCode, failure.message);
  answer.recordErrors = failure.problems.map(({ batchIndex, message }) => ({ batchIndex, batchIndexErrorMessage: message }));
}

export function dropRecords(read: FetchedPartition, errorCode: number): void {
  read.errorCode = errorCode;
  read.pieces = [];
  read.bytes = 0;
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
