/**
 * Conversion of records at the broker's edge: magic 0 and 1 in and out, checks that need the inflated records, the
 * topic's own codec. Small inputs are worked on at once; large ones by Compute.
 */
import type { LogConfig } from '../config/log-config.ts';
import {
  ATTRIBUTE_COMPRESSION_MASK, batchAttributes, batchMagic, batchSizeBytes, BATCH_HEADER_BYTES, COMPRESSION_GZIP, COMPRESSION_LZ4, COMPRESSION_NAMES,
  COMPRESSION_ZSTD, viewOf,
} from '../log/batch-header.ts';
import { ErrorCode } from '../protocol/messages/error-code.ts';
import { stampLogAppendTime } from '../protocol/records/stamp-batch.ts';
import type { BatchRules } from '../protocol/records/validate-batch.ts';
import {
  type CheckInflatedJob, type DownConvertJob, type DownConverted, jobs, type RecompressJob, type RecordFailure, type RecordOutcome, type UpConvertJob,
} from './compute-jobs.ts';
import type { BrokerContext } from './context.ts';
import type { FetchedPartition } from './fetch-reader.ts';
import type { HostedPartition } from './hosted-partition.ts';
import { failAnswer, type PartitionAnswer } from './pending-produce.ts';

/** Inflating this much takes well under 10 ms. */
const INLINE_BYTES = 32_768;
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

type Prepared = Uint8Array | null | Promise<Uint8Array | null>;

export class RecordConversion {
  readonly #broker: BrokerContext;

  constructor(broker: BrokerContext) {
    this.#broker = broker;
  }

  #run<Job extends { readonly bytes: Uint8Array }, Output>(name: keyof typeof jobs, work: (job: Job) => Output, job: Job): Output | Promise<Output> {
    return job.bytes.length <= INLINE_BYTES ? work(job) : this.#broker.ports.compute.run<Job, Output>(name, job);
  }

  /** A message set of magic 0 or 1 as one batch; null (with no error) when it holds no whole message. */
  fromLegacy(hosted: HostedPartition, records: Uint8Array, config: LogConfig, answer: PartitionAnswer, rules: BatchRules): Prepared {
    const codec = targetCodec(config);
    const level = levelOf(codec, config);
    const job: UpConvertJob = {
      bytes: records,
      options: { rules, targetCodec: codec, maxInflatedBytes: this.#broker.settings.maxInflatedBytes, where: `${hosted.topic}-${hosted.partition}`, ...(level === undefined ? {} : { compressionLevel: level }) },
    };
    if (rules.logAppendTime) answer.logAppendTimeMs = rules.nowMs;
    this.#broker.topicMetrics.onProduceConversion(hosted.topic);
    return this.#settle(this.#run('upConvert', jobs.upConvert, job), answer);
  }

  inflateAndCheck(hosted: HostedPartition, records: Uint8Array, config: LogConfig, answer: PartitionAnswer, rules: BatchRules): Prepared {
    const codec = targetCodec(config);
    const job: CheckInflatedJob = {
      bytes: records, rules, targetCodec: codec, compressionLevel: levelOf(codec, config),
      maxInflatedBytes: this.#broker.settings.maxInflatedBytes, where: `${hosted.topic}-${hosted.partition}`,
    };
    if (rules.logAppendTime) answer.logAppendTimeMs = rules.nowMs;
    return this.#settle(this.#run('checkInflated', jobs.checkInflated, job), answer);
  }

  recompress(records: Uint8Array, config: LogConfig, answer: PartitionAnswer, rules: BatchRules): Prepared {
    const codec = targetCodec(config)!;
    if (rules.logAppendTime) {
      stampLogAppendTime(viewOf(records), records, 0, rules.nowMs);
      answer.logAppendTimeMs = rules.nowMs;
    }
    const job: RecompressJob = { bytes: records, codec, level: levelOf(codec, config), maxInflatedBytes: this.#broker.settings.maxInflatedBytes };
    return this.#settle(this.#run('recompress', jobs.recompress, job), answer);
  }

  #settle(outcome: RecordOutcome | Promise<RecordOutcome>, answer: PartitionAnswer): Prepared {
    const settle = (result: RecordOutcome): Uint8Array | null => {
      if (result.failure !== null) refuse(answer, result.failure);
      return result.bytes;
    };
    if (!(outcome instanceof Promise)) return settle(outcome);
    return outcome.then(settle, (error: unknown) => {
      this.#broker.ports.log.log('ERROR', 'kafka.server.ReplicaManager', 'Records could not be prepared', error);
      failAnswer(answer, ErrorCode.CORRUPT_MESSAGE, 'the records could not be read');
      return null;
    });
  }

  /** Replaces what was read by messages of the magic that the Fetch version knows. */
  async toLegacy(hosted: HostedPartition, read: FetchedPartition, version: number, firstOffset: number): Promise<void> {
    if (!hosted.log!.config.messageDownconversionEnable) {
      dropRecords(read, ErrorCode.UNSUPPORTED_VERSION);
      return;
    }
    const bytes = joined(read.pieces, read.bytes);
    const job: DownConvertJob = { bytes, options: { toMagic: version <= LAST_MAGIC_0_FETCH ? 0 : 1, firstOffset, maxInflatedBytes: this.#broker.settings.maxInflatedBytes } };
    const converted = await this.#run<DownConvertJob, DownConverted>('downConvert', jobs.downConvert, job);
    if (converted.failure !== null) {
      dropRecords(read, converted.failure.errorCode);
      return;
    }
    this.#broker.topicMetrics.onFetchConversion(hosted.topic);
    read.pieces = converted.pieces;
    read.bytes = converted.pieces.reduce((sum, piece) => sum + piece.length, 0);
  }
}

function refuse(answer: PartitionAnswer, failure: RecordFailure): void {
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

/** Fetch below version 10 cannot carry zstd batches. Pieces hold whole batches. */
export function holdsZstd(pieces: readonly Uint8Array[]): boolean {
  for (const piece of pieces) {
    const view = viewOf(piece);
    for (let at = 0; at + BATCH_HEADER_BYTES <= piece.length; at += batchSizeBytes(view, at)) {
      if (batchMagic(view, at) === 2 && (batchAttributes(view, at) & ATTRIBUTE_COMPRESSION_MASK) === COMPRESSION_ZSTD) return true;
    }
  }
  return false;
}
