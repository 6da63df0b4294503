/**
 * One partition's log (Kafka's UnifiedLog): the append path and the face of the other parts.
 *
 * Appends are synchronous decisions: checks, offsets, the place in the file; the write follows in the background and
 * moves `logEndOffset`. One event loop owns the object.
 */
import type { Chunk } from '../base/chunk.ts';
import type { Uuid } from '../base/ids.ts';
import type { PortError } from '../base/ports.ts';
import type { LogConfig } from '../config/log-config.ts';
import {
  ATTRIBUTE_LOG_APPEND_TIME, batchAttributes, batchBaseOffset, batchLastOffsetDelta, batchLeaderEpoch, batchMaxTimestamp, batchProducerId,
  batchSizeBytes, BATCH_HEADER_BYTES, setBatchBaseOffset, setBatchLeaderEpoch, viewOf,
} from '../log/batch-header.ts';
import {
  CORRUPT_MESSAGE, DUPLICATE_SEQUENCE_NUMBER, KAFKA_STORAGE_ERROR, MESSAGE_TOO_LARGE, NONE, OFFSET_OUT_OF_RANGE, RECORD_LIST_TOO_LARGE,
} from '../log/log-error-codes.ts';
import { MAX_RELATIVE_OFFSET, shouldRoll } from '../log/log-rules.ts';
import { type AppendOptions, type AppendResult, refused } from './append-result.ts';
import type { CleanedSegment } from './cleaned-segment.ts';
import type { FetchData, ReadIsolation, ReadOptions } from './fetch-data.ts';
import { LogCore, type PartitionLogOptions, unlessFull } from './log-core.ts';
import { LogFlusher } from './log-flusher.ts';
import { loadLog } from './log-loader.ts';
import { savePartitionMetadata } from './partition-metadata.ts';
import { legacyOffsetsBefore, maxTimestamp, offsetForTimestamp, type TimestampAndOffset } from './log-lookup.ts';
import { readBound, readLog } from './log-reader.ts';
import type { LogSegment } from './log-segment.ts';
import { LogTruncation } from './log-truncation.ts';
import { LogWriter, saveEpochs, sealSegment, writeSnapshot } from './log-writer.ts';
import { replaceUnsynced, writeIndexFiles } from './segment-files.ts';

export interface ActiveProducer {
  readonly producerId: number;
  readonly producerEpoch: number;
  readonly lastSequence: number;
  readonly lastTimestamp: number;
  readonly coordinatorEpoch: number;
  readonly currentTxnStartOffset: number;
}

const NO_OPTIONS: AppendOptions = {};

export class PartitionLog {
  /** For the log manager, the cleaner and tests. */
  readonly core: LogCore;
  readonly #writer: LogWriter;
  readonly #flusher: LogFlusher;
  readonly #truncation: LogTruncation;

  private constructor(core: LogCore) {
    this.core = core;
    this.#writer = new LogWriter(core);
    this.#flusher = new LogFlusher(core, this.#writer);
    this.#truncation = new LogTruncation(core, this.#writer, this.#flusher);
  }

  static async open(options: PartitionLogOptions): Promise<PartitionLog> {
    const core = new LogCore(options);
    await loadLog(core);
    const log = new PartitionLog(core);
    log.#writer.kick(); // creates the first segment's files
    return log;
  }

  get topic(): string { return this.core.options.topic; }
  get partition(): number { return this.core.options.partition; }
  get directory(): string { return this.core.directory; }
  get config(): LogConfig { return this.core.config; }
  get logStartOffset(): number { return this.core.logStartOffset; }
  /** Written: what followers may read. */
  get logEndOffset(): number { return this.core.logEndOffset; }
  /** Assigned: what the next batch gets. */
  get nextOffset(): number { return this.core.nextOffset; }
  get highWatermark(): number { return this.core.highWatermark; }
  get lastStableOffset(): number { return this.core.lastStableOffset; }
  get recoveryPoint(): number { return this.core.recoveryPoint; }
  get topicId(): Uuid | null { return this.core.topicId; }
  get latestEpoch(): number { return this.core.epochs.latestEpoch; }
  get firstSegmentOffset(): number { return this.core.segments[0]!.baseOffset; }
  get segmentCount(): number { return this.core.segments.length; }
  get failure(): PortError | null { return this.core.failure; }
  get isOpen(): boolean { return this.core.status === 'open' || this.core.status === 'repairing'; }
  get sizeBytes(): number {
    let total = 0;
    for (const segment of this.core.segments) total += segment.sizeBytes;
    return total;
  }

  get onLogEndOffset(): ((logEndOffset: number) => void) | null { return this.#writer.onLogEndOffset; }
  /** After each completed write. */
  set onLogEndOffset(listener: ((logEndOffset: number) => void) | null) { this.#writer.onLogEndOffset = listener; }
  get onWriteFailure(): ((fromOffset: number, error: PortError) => void) | null { return this.#writer.onWriteFailure; }
  /** The batches from this offset on failed; the state is again that of the log end. */
  set onWriteFailure(listener: ((fromOffset: number, error: PortError) => void) | null) { this.#writer.onWriteFailure = listener; }

  updateConfig(config: LogConfig): void {
    this.core.config = config;
  }

  /**
   * Validated magic 2 batches; offsets and the epoch are written into `bytes`. Never waits. `owner` is retained until
   * the batches are written and out of the tail.
   */
  appendAsLeader(bytes: Uint8Array, owner: Chunk | null, leaderEpoch: number, options: AppendOptions = NO_OPTIONS): AppendResult {
    const core = this.core;
    if (core.status !== 'open') return refused(KAFKA_STORAGE_ERROR, core.logStartOffset);
    const view = viewOf(bytes);
    const origin = options.origin ?? 'client';
    const error = this.#checkLeaderAppend(bytes, view, origin);
    if (error === DUPLICATE_SEQUENCE_NUMBER && core.producers.duplicate !== null) {
      const { lastOffset, offsetDelta } = core.producers.duplicate;
      return { errorCode: NONE, baseOffset: lastOffset - offsetDelta, lastOffset, logAppendTimeMs: -1, logStartOffset: core.logStartOffset, isDuplicate: true };
    }
    if (error !== NONE) return refused(error, core.logStartOffset);
    const baseOffset = core.nextOffset;
    const wallMs = core.clock.wallMs();
    core.ledEpoch = leaderEpoch;
    core.epochs.assign(leaderEpoch, baseOffset);
    for (let at = 0; at < bytes.length; ) {
      setBatchBaseOffset(view, at, core.nextOffset);
      setBatchLeaderEpoch(view, at, leaderEpoch);
      at += this.#accept(bytes, view, at, owner, wallMs, options.requiredDurable === true);
    }
    this.#writer.kick();
    const logAppendTimeMs = (batchAttributes(view, 0) & ATTRIBUTE_LOG_APPEND_TIME) !== 0 ? batchMaxTimestamp(view, 0) : -1;
    return { errorCode: NONE, baseOffset, lastOffset: core.nextOffset - 1, logAppendTimeMs, logStartOffset: core.logStartOffset, isDuplicate: false };
  }

  #checkLeaderAppend(bytes: Uint8Array, view: DataView, origin: 'client' | 'coordinator' | 'replication'): number {
    const config = this.core.config;
    if (bytes.length > config.segmentBytes) return RECORD_LIST_TOO_LARGE;
    if (bytes.length < BATCH_HEADER_BYTES) return CORRUPT_MESSAGE;
    for (let at = 0; at < bytes.length; ) {
      const size = batchSizeBytes(view, at);
      if (size < BATCH_HEADER_BYTES || size > bytes.length - at) return CORRUPT_MESSAGE;
      if (size > config.maxMessageBytes && origin === 'client') return MESSAGE_TOO_LARGE;
      if (batchProducerId(view, at) >= 0) {
        const error = this.core.producers.check(view, at, origin);
        if (error !== NONE) return error;
      }
      at += size;
    }
    return NONE;
  }

  /** Batches of a leader: offsets and epochs stay as they are. They must continue the log; gaps are of compaction. */
  appendAsFollower(bytes: Uint8Array, owner: Chunk | null, options: AppendOptions = NO_OPTIONS): AppendResult {
    const core = this.core;
    if (core.status !== 'open') return refused(KAFKA_STORAGE_ERROR, core.logStartOffset);
    const view = viewOf(bytes);
    let expected = core.nextOffset;
    for (let at = 0; at < bytes.length; ) {
      if (bytes.length - at < BATCH_HEADER_BYTES) return refused(CORRUPT_MESSAGE, core.logStartOffset);
      const size = batchSizeBytes(view, at);
      if (size < BATCH_HEADER_BYTES || size > bytes.length - at) return refused(CORRUPT_MESSAGE, core.logStartOffset);
      if (batchBaseOffset(view, at) < expected || batchLeaderEpoch(view, at) < core.epochs.latestEpoch) return refused(OFFSET_OUT_OF_RANGE, core.logStartOffset);
      expected = batchBaseOffset(view, at) + batchLastOffsetDelta(view, at) + 1;
      at += size;
    }
    const baseOffset = bytes.length === 0 ? core.nextOffset : batchBaseOffset(view, 0);
    const wallMs = core.clock.wallMs();
    for (let at = 0; at < bytes.length; ) {
      core.epochs.assign(batchLeaderEpoch(view, at), batchBaseOffset(view, at));
      at += this.#accept(bytes, view, at, owner, wallMs, options.requiredDurable === true);
    }
    this.#writer.kick();
    return { errorCode: NONE, baseOffset, lastOffset: core.nextOffset - 1, logAppendTimeMs: -1, logStartOffset: core.logStartOffset, isDuplicate: false };
  }

  /** Takes one batch, whose offsets are set, into the queue; returns its size. */
  #accept(bytes: Uint8Array, view: DataView, at: number, owner: Chunk | null, wallMs: number, durable: boolean): number {
    const core = this.core;
    const size = batchSizeBytes(view, at);
    const baseOffset = batchBaseOffset(view, at);
    const lastOffset = baseOffset + batchLastOffsetDelta(view, at);
    const timestampMs = batchMaxTimestamp(view, at);
    const segment = this.#segmentFor(size, baseOffset, lastOffset, timestampMs, wallMs);
    const whole = at === 0 && size === bytes.length;
    const batch = whole ? bytes : bytes.subarray(at, at + size);
    if (batchProducerId(view, at) >= 0) core.producers.accept(view, at, core.clock.monotonicMs());
    core.tail.push({
      baseOffset, lastOffset, bytes: batch, view: whole ? view : viewOf(batch), owner, segment, position: segment.assignedBytes,
      continues: at > 0, durable, run: core.tail.runFor(owner, size),
    });
    segment.assignedBytes += size;
    core.nextOffset = lastOffset + 1;
    return size;
  }

  /** The active segment, or a new one that this batch begins. */
  #segmentFor(size: number, baseOffset: number, lastOffset: number, timestampMs: number, wallMs: number): LogSegment {
    const core = this.core;
    const { segmentIndexBytes, indexIntervalBytes, segmentBytes, cleanupCompact, maxCompactionLagMs } = core.config;
    const segmentMs = cleanupCompact ? Math.min(core.config.segmentMs, maxCompactionLagMs) : core.config.segmentMs;
    let segment = core.activeSegment;
    const indexIsFull = segment.indexIsFull(segmentIndexBytes, indexIntervalBytes);
    if (
      shouldRoll(
        { segmentBytes: segment.assignedBytes, segmentBaseOffset: segment.baseOffset, firstTimestampMs: segment.firstTimestampMs, createdMs: segment.createdMs, jitterMs: segment.jitterMs, indexIsFull },
        size, lastOffset, timestampMs, wallMs, segmentBytes, segmentMs,
      )
    ) segment = core.addSegment(lastOffset - core.nextOffset > MAX_RELATIVE_OFFSET ? baseOffset : core.nextOffset);
    if (segment.assignedBytes === 0) segment.firstTimestampMs = timestampMs;
    return segment;
  }

  /** Begins a new segment unless the active one is empty. */
  roll(): void {
    if (this.core.status !== 'open' || this.core.activeSegment.assignedBytes === 0) return;
    this.core.addSegment(this.core.nextOffset);
    this.#writer.kick();
  }

  /** Offsets below are replicated as far as they must be: `offset` never moves it back or past the log end. */
  advanceHighWatermark(offset: number): void {
    const core = this.core;
    const next = Math.min(offset, core.logEndOffset);
    if (next <= core.highWatermark) return;
    core.highWatermark = next;
    core.producers.onHighWatermark(next);
  }

  /** At once when the batches are in memory. See FetchData for who releases what. */
  read(startOffset: number, maxBytes: number, options: ReadOptions): FetchData | Promise<FetchData> {
    return readLog(this.core, startOffset, maxBytes, options);
  }

  /** About how many bytes a reader at `startOffset` could get; exact within the tail. */
  bytesAvailable(startOffset: number, upTo: ReadIsolation): number {
    const core = this.core;
    const bound = readBound(core, upTo);
    if (startOffset >= bound) return 0;
    const inTail = core.tail.bytesFrom(startOffset, bound);
    if (inTail >= 0) return inTail;
    let bytes = 0;
    for (let i = Math.max(0, core.segmentIndexFor(startOffset)); i < core.segments.length; i++) bytes += core.segments[i]!.sizeBytes;
    return bytes;
  }

  /** The id of a log whose directory does not tell one (UnifiedLog.assignTopicId). */
  assignTopicId(topicId: Uuid): void {
    const { core } = this;
    if (core.topicId !== null) return;
    core.topicId = topicId;
    core.metadataUnsaved = true;
    if (!core.isUntouched) void this.#writer.exclusive(() => savePartitionMetadata(core).catch((error: unknown) => core.say('WARN', 'partition.metadata was not written; the next start tries again', error)));
  }

  /** Writes (epoch, next offset) to the epoch cache; resolves when it is durable. Appends of the epoch wait for it by themselves. */
  async becomeLeaderEpoch(epoch: number): Promise<void> {
    const core = this.core;
    core.ledEpoch = epoch;
    if (!core.epochs.assign(epoch, core.nextOffset) || core.isUntouched) return;
    await this.#writer.exclusive(async () => {
      // Without room it is written before the epoch's first batch.
      if (core.savedEpochsVersion !== core.epochs.version) await saveEpochs(core).catch(unlessFull);
    });
  }

  /** Kafka's endOffsetFor: (−1, −1) when nothing is known of the epoch. */
  endOffsetForEpoch(epoch: number): { epoch: number; endOffset: number } {
    return this.core.epochs.endOffsetFor(epoch, this.core.logEndOffset);
  }

  /** The epoch that the record at `offset` was written in; −1: not known. */
  epochAt(offset: number): number {
    return this.core.epochs.epochForOffset(offset);
  }

  /** The first record, by offset, with a timestamp ≥ this; null when there is none. */
  offsetForTimestamp(timestampMs: number): Promise<TimestampAndOffset | null> {
    return offsetForTimestamp(this.core, timestampMs);
  }

  /** The first record with the greatest timestamp. */
  maxTimestamp(): Promise<TimestampAndOffset | null> {
    return maxTimestamp(this.core);
  }

  /** ListOffsets version 0: at most `maxCount` segment starts that are not newer than the timestamp (−1: any, −2: the first), none above `upTo`. */
  legacyOffsetsBefore(timestampMs: number, maxCount: number, upTo: number = this.core.highWatermark): number[] {
    return legacyOffsetsBefore(this.core, timestampMs, maxCount, upTo);
  }

  /** Removes everything from `offset` on. Appends are refused until it is done. */
  truncateTo(offset: number): Promise<void> {
    return this.#truncation.truncateTo(offset);
  }

  /** Removes everything; the log begins anew at `offset`. */
  truncateFully(offset: number): Promise<void> {
    return this.#truncation.truncateFully(offset);
  }

  /** Records below `offset`, which is at most the high watermark, are gone. Also how a follower adopts its leader's log start. */
  deleteRecords(offset: number): Promise<void> {
    return this.#truncation.deleteRecords(offset);
  }

  /** Retention. Returns the number of segments removed. */
  deleteExpiredSegments(nowMs: number): Promise<number> {
    return this.#truncation.deleteExpired(nowMs);
  }

  /** Compaction: `cleaned` takes the place of `group`. False when the log changed meanwhile; `cleaned` is discarded then. */
  replaceSegments(group: readonly LogSegment[], cleaned: CleanedSegment): Promise<boolean> {
    return this.#truncation.replaceSegments(group, cleaned);
  }

  /** For DescribeProducers. */
  activeProducers(): ActiveProducer[] {
    return Array.from(this.core.producers.entries(), (entry) => ({
      producerId: entry.producerId, producerEpoch: entry.producerEpoch, lastSequence: entry.lastSequence, lastTimestamp: entry.lastTimestampMs,
      coordinatorEpoch: entry.coordinatorEpoch, currentTxnStartOffset: entry.currentTxnFirstOffset,
    }));
  }

  expireProducers(): void {
    this.core.producers.removeExpired(this.core.clock.monotonicMs(), this.core.options.producerExpirationMs ?? 86_400_000);
  }

  /** Makes all that is written durable. */
  flush(): Promise<void> {
    return this.#flusher.flush();
  }

  get lastFlushMs(): number { return this.#flusher.lastFlushMs; }

  /** Resolves when nothing is queued or in flight. */
  idle(): Promise<void> {
    return this.#writer.idle();
  }

  /** Writes what is queued, syncs, trims the indexes, keeps the producers' states. The log takes nothing afterwards. */
  async close(): Promise<void> {
    const core = this.core;
    if (core.status === 'closed') return;
    await this.#writer.idle();
    if (core.status === 'open') {
      await this.flush();
      await this.#writer.exclusive(async () => {
        const active = core.activeSegment;
        const former = core.segments.at(-2);
        if (active.ready) {
          active.addTimeEntry();
          await writeIndexFiles(core, active, true);
          active.sealed = true;
        } else if (former !== undefined) await sealSegment(core, former, active.baseOffset); // a roll that failed
        if (core.isUntouched) return this.#saveUntouched();
        if (core.snapshotOffset !== core.logEndOffset) await writeSnapshot(core, core.logEndOffset);
      });
      await this.flush();
    }
    core.status = 'closed';
    await this.#release();
  }

  /** What is known of a log without a file: nothing depends on it, so it is not synced. */
  async #saveUntouched(): Promise<void> {
    const { core } = this;
    if (core.metadataUnsaved) await savePartitionMetadata(core, replaceUnsynced(core.disk)).catch(unlessFull);
    if (core.savedEpochsVersion !== core.epochs.version) await saveEpochs(core, replaceUnsynced(core.disk)).catch(unlessFull);
  }

  /** As a crash: nothing more is written, memory and descriptors are let go. */
  async abandon(): Promise<void> {
    this.core.status = 'closed';
    await this.#writer.idle();
    await this.#release();
  }

  async #release(): Promise<void> {
    const core = this.core;
    this.#truncation.stop();
    core.tail.clear();
    for (const segment of core.segments) {
      core.resources.indexCache.forget(segment);
      await core.resources.fileCache.forget(segment.path());
    }
  }
}
