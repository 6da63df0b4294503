/**
 * The state of one partition's log that its parts share: append path, reader, loader, flusher, cleaner. Decisions over
 * it are synchronous; file work happens in the parts.
 *
 * Invariants: segments are in offset order, the last one is active; logStartOffset ≤ highWatermark ≤ logEndOffset ≤
 * nextOffset; recoveryPoint ≤ logEndOffset; `generation` grows when written bytes are cut or replaced, so that a read
 * that awaited can tell.
 */
import { type Chunk, ChunkPool } from '../base/chunk.ts';
import { type Uuid } from '../base/ids.ts';
import { PortError, type Clock, type Disk, type LogSink, type Random } from '../base/ports.ts';
import type { LogConfig } from '../config/log-config.ts';
import { LeaderEpochCache } from '../log/leader-epoch-cache.ts';
import { MAX_RELATIVE_OFFSET } from '../log/log-rules.ts';
import { ProducerStates } from '../log/producer-states.ts';
import { FileCache } from './file-cache.ts';
import { IndexCache } from './index-cache.ts';
import { LogSegment } from './log-segment.ts';
import { LogTail } from './log-tail.ts';
import { TailBudget } from './tail-budget.ts';

/** What all logs of a broker share. */
export interface LogResources {
  readonly fileCache: FileCache;
  readonly indexCache: IndexCache;
  readonly tailBudget: TailBudget;
  readonly chunkPool: ChunkPool;
}

export interface PartitionLogOptions extends Partial<LogResources> {
  /** The partition's own directory, `…/topic-0`. */
  readonly directory: string;
  readonly topic: string;
  readonly partition: number;
  readonly config: LogConfig;
  readonly disk: Disk;
  readonly clock: Clock;
  readonly random?: Random;
  readonly log: LogSink;
  readonly cleanShutdown: boolean;
  /** An fsync failed in this boot: what recovery re-reads is written anew before it is synced. */
  readonly rewriteRecovered?: boolean;
  readonly recoveryPoint: number;
  readonly logStartOffset: number;
  /** The checkpointed high watermark. */
  readonly highWatermark?: number;
  /** The cleaner's checkpoint. */
  readonly cleanedTo?: number;
  readonly topicId?: Uuid | null;
  /** The caller knows of nothing there. */
  readonly isNew?: boolean;
  readonly producerExpirationMs?: number;
  /** The log directory failed: an fsync, or a write that is not for want of space. */
  /** Writes the directory's recovery point checkpoint: after a truncation it must not lie above the log end. */
  readonly persistRecoveryPoint?: () => Promise<void>;
  /** Writes the directory's log start checkpoint. */
  readonly persistLogStart?: () => Promise<void>;
  readonly onDirectoryFailure?: (error: PortError) => void;
  /** A write failed for want of space. True: it is new that the directory is full, and worth an ERROR. */
  readonly onFull?: (error: PortError) => boolean;
  /** A write went well after one that found no space. */
  readonly onRoom?: () => void;
}

export function defaultResources(disk: Disk): LogResources {
  return {
    fileCache: new FileCache(disk, 64),
    indexCache: new IndexCache(8 << 20),
    tailBudget: new TailBudget(32 << 20),
    chunkPool: new ChunkPool({ chunkBytes: 1 << 20, keepMax: 4 }),
  };
}

export type LogStatus = 'loading' | 'open' | 'repairing' | 'failed' | 'closed';
const LOGGER = 'kafka.log.UnifiedLog';

export class LogCore {
  readonly options: PartitionLogOptions;
  readonly resources: LogResources;
  readonly disk: Disk;
  readonly clock: Clock;
  readonly directory: string;
  /** The directory's own name may go with the power (KAFKA-3968): it was not synced since this log was opened. */
  nameUnsynced = true;
  readonly name: string;
  readonly tail: LogTail;
  readonly producers = new ProducerStates();
  config: LogConfig;
  epochs = new LeaderEpochCache();
  savedEpochsVersion = 0;
  /** The last epoch in which this replica led: known though nothing was written in it. −1: none. */
  ledEpoch = -1;
  segments: LogSegment[] = [];
  status: LogStatus = 'loading';
  failure: PortError | null = null;
  topicId: Uuid | null = null;
  /** partition.metadata is to be written. */
  metadataUnsaved = false;
  logStartOffset = 0;
  logEndOffset = 0;
  nextOffset = 0;
  highWatermark = 0;
  recoveryPoint = 0;
  /** The batches below are synced; the side files perhaps not. At least the recovery point. */
  syncedOffset = 0;
  generation = 0;
  /** Files are being renamed under the readers; they wait for this. */
  swapping: Promise<void> | null = null;
  /** Truncations that wait for their turn: until then nothing is appended. */
  pendingCuts = 0;
  /** Compaction has seen everything below. */
  cleanedTo = 0;
  /** Since the last flush. */
  unflushedBytes = 0;
  /** Offset of the newest snapshot file; −1: none. */
  snapshotOffset = -1;
  /** It was written and not synced since. */
  snapshotUnsynced = false;
  /** Where a reader will look next: offset → position in its segment's file. */
  readonly positionHints = new Map<number, { segment: LogSegment; position: number }>();

  constructor(options: PartitionLogOptions) {
    this.options = options;
    this.disk = options.disk;
    this.clock = options.clock;
    this.directory = options.directory;
    this.name = `${options.topic}-${options.partition}`;
    this.config = options.config;
    this.cleanedTo = options.cleanedTo ?? 0;
    const missing = options.fileCache === undefined || options.indexCache === undefined || options.tailBudget === undefined || options.chunkPool === undefined;
    this.resources = missing ? { ...defaultResources(options.disk), ...definedOnly(options) } : (options as LogResources);
    this.tail = new LogTail(this.resources.tailBudget);
  }

  /** A new last segment; its files are made when the writer comes to it. */
  addSegment(baseOffset: number): LogSegment {
    const segment = new LogSegment(this.directory, baseOffset, this.clock.wallMs());
    const jitter = Math.min(this.config.segmentJitterMs, this.config.segmentMs);
    if (jitter > 0 && this.options.random !== undefined) segment.jitterMs = Math.floor(this.options.random.next() * jitter);
    this.segments.push(segment);
    return segment;
  }

  /**
   * Nothing was ever written: its files, partition.metadata and the epochs' checkpoint are made with the first batch. Of
   * a log that begins elsewhere than at 0 the first segment's name says where.
   */
  get isUntouched(): boolean {
    return this.logEndOffset === 0 && this.segments.length === 1 && !this.segments[0]!.ready;
  }

  get activeSegment(): LogSegment {
    return this.segments[this.segments.length - 1]!;
  }

  /** Index of the last segment whose base offset is ≤ `offset`; −1: before the first. */
  segmentIndexFor(offset: number): number {
    const segments = this.segments;
    let low = -1;
    let high = segments.length - 1;
    if (high >= 0 && segments[high]!.baseOffset <= offset) return high;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (segments[middle]!.baseOffset <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Exclusive end of what lies in the i-th segment. */
  segmentEndOffset(index: number): number {
    return index + 1 < this.segments.length ? this.segments[index + 1]!.baseOffset : this.logEndOffset;
  }

  /**
   * No batch of the segment holds this offset or a higher one. Base offsets lie outside the checksum (KIP-98's format):
   * this is how a changed one shows.
   */
  offsetBound(segment: LogSegment): number {
    const index = this.segmentIndexFor(segment.baseOffset);
    const next = this.segments[index] === segment ? this.segments[index + 1]?.baseOffset : undefined;
    return Math.min(next ?? Infinity, segment.baseOffset + MAX_RELATIVE_OFFSET + 1);
  }

  get lastStableOffset(): number {
    const unstable = this.producers.firstUnstableOffset;
    return unstable >= 0 && unstable < this.highWatermark ? Math.max(unstable, this.logStartOffset) : this.highWatermark;
  }

  rememberPosition(offset: number, segment: LogSegment, position: number): void {
    if (this.positionHints.size >= 64) for (const oldest of this.positionHints.keys()) { this.positionHints.delete(oldest); break; }
    this.positionHints.set(offset, { segment, position });
  }

  /** Written bytes were cut or replaced. */
  bytesChanged(): void {
    this.generation++;
    this.positionHints.clear();
  }

  takeChunk(minBytes: number): Chunk {
    return this.resources.chunkPool.take(minBytes);
  }

  say(level: 'DEBUG' | 'INFO' | 'WARN' | 'ERROR', message: string, error?: unknown): void {
    this.options.log.log(level, LOGGER, `[UnifiedLog partition=${this.name}, dir=${this.directory}] ${message}`, error);
  }

  /** A repair or a cut is done. */
  reopen(): void {
    if (this.status === 'repairing' && this.pendingCuts === 0) this.status = 'open';
  }

  /** The directory was taken offline by another log. */
  failQuietly(error: PortError): void {
    if (this.status === 'failed' || this.status === 'closed') return;
    this.status = 'failed';
    this.failure = error;
  }

  /** From here on nothing is appended or served. */
  fail(error: PortError): void {
    if (this.status === 'failed' || this.status === 'closed') return;
    this.status = 'failed';
    this.failure = error;
    this.say('ERROR', `went offline: ${error.message}`, error);
    this.options.onDirectoryFailure?.(error);
  }
}

function definedOnly(options: PartitionLogOptions): Partial<LogResources> {
  return Object.fromEntries(Object.entries(options).filter(([key, value]) => value !== undefined && ['fileCache', 'indexCache', 'tailBudget', 'chunkPool'].includes(key)));
}

export const isFull = ({ code }: PortError): boolean => code === 'ENOSPC' || code === 'EDQUOT';

export const asPortError = (error: unknown): PortError =>
  error instanceof PortError ? error : new PortError('EIO', error instanceof Error ? error.message : String(error), { cause: error });

/** For files that can be written later or made anew: a full disk only delays them, and the log serves on. */
export function unlessFull(error: unknown): void {
  if (!isFull(asPortError(error))) throw error;
}
