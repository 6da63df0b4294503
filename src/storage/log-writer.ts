/**
 * Puts accepted batches into the files, in order (design.md §1.7).
 *
 * Invariants: at most one write of the log is in flight; it holds at most MAX_WRITE_BYTES (or one batch) and what
 * arrives meanwhile joins the next; the log end moves only when a write (and its sync, where asked) has completed; when
 * one fails, it and all behind it are dropped and every part of the state goes back to the log end.
 * Tasks (truncation, deletion of segments, swaps) run between writes.
 */
import type { PortError } from '../base/ports.ts';
import { batchMaxTimestamp, batchProducerId } from '../log/batch-header.ts';
import { encodeProducerSnapshot } from '../log/producer-snapshot.ts';
import { crc32c } from '../log/crc32c.ts';
import { LEADER_EPOCH_CHECKPOINT, offsetFileName, SNAPSHOT_SUFFIX } from './file-names.ts';
import { asPortError, isFull, type LogCore } from './log-core.ts';
import { savePartitionMetadata } from './partition-metadata.ts';
import type { LogSegment } from './log-segment.ts';
import type { TailEntry } from './log-tail.ts';
import { activateIndexes, createSegmentFiles, type Replace, replaceIndexFiles, syncNames, writeIndexFiles, writeWhole } from './segment-files.ts';

const MAX_WRITE_BYTES = 1 << 20;
const MAX_WRITE_PIECES = 1024;
/** After these the log goes on when there is room again; any other failure of a write takes the directory offline. */
const PASSING_ERRORS = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'EMFILE', 'ENFILE', 'ENOMEM', 'EAGAIN']);

interface Task {
  run(): Promise<void>;
}

export class LogWriter {
  readonly #core: LogCore;
  #busy = false;
  #deferred = false;
  #tasks: Task[] = [];
  #idleWaiters: (() => void)[] = [];
  /** A failure left files to be made, and nothing waits for them: the next append tries again. */
  #stalled = false;
  /** The last write found no space. */
  #full = false;
  #groupCount = 0;
  #groupSynced = false;
  onLogEndOffset: ((logEndOffset: number) => void) | null = null;
  onWriteFailure: ((fromOffset: number, error: PortError) => void) | null = null;
  /** Counts for metrics and tests. */
  writes = 0;
  flushedRecords = 0;

  constructor(core: LogCore) {
    this.#core = core;
  }

  get busy(): boolean {
    return this.#busy || this.#tasks.length > 0 || (this.#core.tail.queuedCount > 0 && this.#core.status === 'open');
  }

  /** Something was queued: the write starts after the current event, so that its neighbours join. */
  kick(): void {
    this.#stalled = false;
    if (this.#busy || this.#deferred) return;
    this.#deferred = true;
    this.#core.clock.defer(this.#start);
  }

  readonly #start = (): void => {
    this.#deferred = false;
    this.#next();
  };

  /** Runs between writes, in order of calls. */
  exclusive<T>(work: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#tasks.push({ run: () => work().then(resolve, reject) });
      this.kick();
    });
  }

  /** Resolves when nothing is in flight or queued. */
  async idle(): Promise<void> {
    while (this.busy) await new Promise<void>((resolve) => this.#idleWaiters.push(resolve));
  }

  #next(): void {
    if (this.#busy) return;
    const core = this.#core;
    const task = this.#tasks.shift();
    if (task !== undefined) {
      this.#busy = true;
      void task.run().then(this.#done);
      return;
    }
    if (core.status !== 'open') {
      if (core.tail.queuedCount > 0) this.dropQueued(core.failure ?? asPortError(core.status));
      return this.#becomeIdle();
    }
    const first = core.tail.queued(0);
    const segment = first?.segment ?? core.activeSegment;
    if ((first !== undefined || !(this.#stalled || core.isUntouched)) && (!segment.ready || core.savedEpochsVersion !== core.epochs.version)) {
      this.#busy = true;
      this.#prepare(segment).then(this.#done, this.#failed);
    } else if (first !== undefined) {
      this.#busy = true;
      this.#writeGroup(first).then(this.#written, this.#failed);
    } else this.#becomeIdle();
  }

  #becomeIdle(): void {
    const waiters = this.#idleWaiters;
    if (waiters.length === 0) return;
    this.#idleWaiters = [];
    for (const waiter of waiters) waiter();
  }

  readonly #done = (): void => {
    this.#busy = false;
    this.#next();
  };

  /** The epoch checkpoint before the first batch of an epoch; the segment's files before its first batch. */
  async #prepare(segment: LogSegment): Promise<void> {
    const core = this.#core;
    if (core.metadataUnsaved) await savePartitionMetadata(core);
    if (core.savedEpochsVersion !== core.epochs.version) await saveEpochs(core);
    if (segment.ready) return;
    const index = core.segments.indexOf(segment);
    if (index > 0) {
      await sealSegment(core, core.segments[index - 1]!, segment.baseOffset);
      // A compacted log may have gaps, so recovery could not see that this segment lost its end: it must not.
      if (core.config.cleanupCompact) await this.#syncSegment(core.segments[index - 1]!, false);
    }
    await createSegmentFiles(core, segment);
  }

  /** Makes this segment's batches, and all before them, durable. */
  async #syncThrough(segment: LogSegment): Promise<void> {
    const core = this.#core;
    const end = core.segments.indexOf(segment);
    for (let i = Math.max(0, core.segmentIndexFor(core.syncedOffset)); i <= end; i++) {
      const candidate = core.segments[i]!;
      await this.#syncSegment(candidate, candidate === segment);
      if (!candidate.nameUnsynced) continue;
      await syncNames(core).catch((error: unknown) => {
        throw new SyncFailure(asPortError(error));
      });
      candidate.nameUnsynced = false;
      candidate.snapshotUnsynced = true;
    }
  }

  async #syncSegment(segment: LogSegment, active: boolean): Promise<void> {
    const cached = await this.#core.resources.fileCache.pin(segment.path(), 'readWrite', active);
    try {
      await cached.file.sync();
    } catch (error) {
      throw new SyncFailure(asPortError(error));
    } finally {
      this.#core.resources.fileCache.unpin(cached);
    }
  }

  async #writeGroup(first: TailEntry): Promise<void> {
    const core = this.#core;
    const pieces: Uint8Array[] = [];
    const segment = first.segment;
    let bytes = 0;
    let count = 0;
    let durable = false;
    let pieceFrom = 0;
    for (let entry: TailEntry | undefined = first; entry !== undefined && entry.segment === segment; entry = core.tail.queued(count)) {
      const size = entry.bytes.length;
      if (count > 0 && (bytes + size > MAX_WRITE_BYTES || pieces.length >= MAX_WRITE_PIECES)) break;
      if (entry.continues && count > 0) {
        const previous: Uint8Array = pieces[pieces.length - 1]!;
        pieces[pieces.length - 1] = new Uint8Array(previous.buffer, pieceFrom, previous.length + size);
      } else {
        pieceFrom = entry.bytes.byteOffset;
        pieces.push(entry.bytes);
      }
      bytes += size;
      durable ||= entry.durable;
      count++;
    }
    this.#groupCount = count;
    const cached = await core.resources.fileCache.pin(segment.path(), 'readWrite', true);
    try {
      await cached.file.writev(pieces, segment.sizeBytes);
      this.writes++;
      const last = core.tail.queued(count - 1)!.lastOffset;
      this.#groupSynced = durable || last + 1 - core.syncedOffset >= core.config.flushMessages;
      if (this.#groupSynced) await this.#syncThrough(segment);
    } finally {
      core.resources.fileCache.unpin(cached);
    }
  }

  readonly #written = (): void => {
    const core = this.#core;
    if (this.#full) {
      this.#full = false;
      core.options.onRoom?.();
    }
    // A failed directory acknowledges nothing, also not what reached the file meanwhile.
    if (core.status === 'failed' || core.status === 'closed') {
      this.dropQueued(core.failure ?? asPortError('closed'));
      return this.#done();
    }
    const count = this.#groupCount;
    const nowMs = core.clock.monotonicMs();
    const last = core.tail.queued(count - 1)!.lastOffset;
    core.tail.queued(0)!.segment.modifiedMs = core.clock.wallMs();
    for (let i = 0; i < count; i++) applyWritten(core, core.tail.queued(i)!, nowMs);
    core.tail.markWritten(count);
    core.logEndOffset = last + 1;
    if (this.#groupSynced) core.syncedOffset = last + 1;
    this.#busy = false;
    this.onLogEndOffset?.(core.logEndOffset);
    core.resources.tailBudget.maybeEvict();
    this.#next();
  };

  readonly #failed = (cause: unknown): void => {
    const core = this.#core;
    const error = cause instanceof SyncFailure ? cause.error : asPortError(cause);
    const passing = !(cause instanceof SyncFailure) && PASSING_ERRORS.has(error.code);
    // Each produce request tries again: a full disk is one ERROR, not one a second.
    const isNews = !passing || !isFull(error) || this.#becomeFull(error);
    core.say(isNews ? 'ERROR' : 'DEBUG', `a write at offset ${core.logEndOffset} failed: ${error.message}`, error);
    if (core.status === 'open') core.status = 'repairing';
    if (!passing) core.fail(error);
    this.#dropState();
    if (!passing) return this.#tellFailure(error);
    // Told only when it is sure: a crash before the cut might show the batch again.
    this.#cutBack().then(
      () => {
        core.reopen();
        this.#tellFailure(error);
      },
      (second: unknown) => {
        core.fail(asPortError(second));
        this.#tellFailure(error);
      },
    );
  };

  #becomeFull(error: PortError): boolean {
    const wasFull = this.#full;
    this.#full = true;
    return this.#core.options.onFull?.(error) ?? !wasFull;
  }

  #tellFailure(error: PortError): void {
    this.#stalled = true;
    this.onWriteFailure?.(this.#core.logEndOffset, error);
    this.#done();
  }

  /** Brings files back to the log end: what a failed write left behind goes. */
  async #cutBack(): Promise<void> {
    const segment = this.#core.activeSegment;
    if (segment.ready) await activateIndexes(this.#core, segment);
    if ((await this.#core.disk.stat(segment.path())) === null) return;
    const cached = await this.#core.resources.fileCache.pin(segment.path(), 'readWrite', true);
    try {
      await cached.file.truncate(segment.sizeBytes);
      // What failed must not come back after a power loss in the place of what is written next.
      await cached.file.sync();
    } finally {
      this.#core.resources.fileCache.unpin(cached);
    }
  }

  /** Fails all that waits. */
  dropQueued(error: PortError): void {
    const hadQueued = this.#core.tail.queuedCount > 0;
    this.#dropState();
    if (hadQueued) this.onWriteFailure?.(this.#core.logEndOffset, error);
  }

  /** Producer states, epochs, segments and offsets are again those of the log end. */
  #dropState(): void {
    this.#core.tail.dropQueued();
    this.#core.producers.dropPending();
    rollBackToLogEnd(this.#core);
  }
}

class SyncFailure extends Error {
  readonly error: PortError;
  constructor(error: PortError) {
    super(error.message);
    this.error = error;
  }
}

function rollBackToLogEnd(core: LogCore): void {
  const end = core.logEndOffset;
  core.nextOffset = end;
  const latest = core.epochs.latestEpoch;
  core.epochs.truncateFromEnd(end);
  // A leader's own epoch stays known; it begins where its first batch will be. One that a follower learned from batches
  // that it could not write goes with them: the leader's earlier epochs go on behind this end.
  if (latest === core.ledEpoch && core.epochs.latestEpoch !== latest) core.epochs.assign(latest, end);
  while (core.segments.length > 1 && core.activeSegment.baseOffset > end) core.segments.pop();
  for (const segment of core.segments) segment.assignedBytes = segment.sizeBytes;
  const active = core.activeSegment;
  if (active.sizeBytes === 0) active.firstTimestampMs = -1;
}

/** The batch is in the file: indexes, producer states and aborted transactions follow. */
function applyWritten(core: LogCore, entry: TailEntry, nowMs: number): void {
  const { view, segment } = entry;
  core.unflushedBytes += entry.bytes.length;
  segment.onBatchWritten(entry.bytes.length, entry.lastOffset, batchMaxTimestamp(view, 0), core.config.indexIntervalBytes);
  if (batchProducerId(view, 0) < 0) return;
  const completed = core.producers.onWritten(view, 0, nowMs);
  if (completed !== null && completed.isAborted) segment.addAborted(completed);
}

export async function saveEpochs(core: LogCore, replace: Replace = (path, bytes) => core.disk.replaceFile(path, bytes)): Promise<void> {
  const version = core.epochs.version;
  await replace(`${core.directory}/${LEADER_EPOCH_CHECKPOINT}`, new TextEncoder().encode(core.epochs.toText()));
  core.savedEpochsVersion = version;
}

/**
 * The segment is full: its index files are trimmed and the producer states as of its end are kept. When the recovery
 * point is at its end already, recovery will not look at it again, so its index files must be whole now.
 *
 * It counts as sealed only once its files are: until then the index cache must not drop what only memory holds. A roll
 * that failed behind this point is tried again, when the cache may have dropped the indexes already.
 */
export async function sealSegment(core: LogCore, segment: LogSegment, endOffset: number): Promise<void> {
  if (!segment.sealed) {
    segment.addTimeEntry();
    if (core.recoveryPoint >= endOffset) await replaceIndexFiles(core, segment);
    else await writeIndexFiles(core, segment, true);
    segment.sealed = true;
  }
  if (core.snapshotOffset !== endOffset) await writeSnapshot(core, endOffset);
  core.resources.fileCache.deactivate(segment.path());
  core.resources.indexCache.touch(segment);
}

export async function writeSnapshot(core: LogCore, offset: number): Promise<void> {
  await writeWhole(core.disk, `${core.directory}/${offsetFileName(offset, SNAPSHOT_SUFFIX)}`, encodeProducerSnapshot(core.producers.entries(), crc32c));
  core.snapshotOffset = Math.max(core.snapshotOffset, offset);
  core.snapshotUnsynced = true;
}
