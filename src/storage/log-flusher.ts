/**
 * Makes what is written durable and moves the recovery point (Kafka's UnifiedLog.flush). Runs beside appends; one
 * flush of a log at a time.
 *
 * Invariants: the recovery point moves to an offset only when every segment below it, with its index files, the
 * producer snapshot at it and the directory entries, is synced. A failed sync takes the log directory offline and is
 * never tried again.
 */
import type { CachedFile } from './file-cache.ts';
import { offsetFileName, SNAPSHOT_SUFFIX } from './file-names.ts';
import { asPortError, type LogCore } from './log-core.ts';
import type { LogSegment } from './log-segment.ts';
import { syncIfThere, syncIndexFiles, syncNames, writeIndexFiles } from './segment-files.ts';
import { type LogWriter, writeSnapshot } from './log-writer.ts';

export class LogFlusher {
  readonly #core: LogCore;
  readonly #writer: LogWriter;
  #chain: Promise<void> = Promise.resolve();
  /** Monotonic time of the last flush. */
  lastFlushMs: number;

  constructor(core: LogCore, writer: LogWriter) {
    this.#core = core;
    this.#writer = writer;
    this.lastFlushMs = core.clock.monotonicMs();
  }

  /** Resolves when all that is written now is durable; rejects when the directory failed. */
  flush(): Promise<void> {
    const next = this.#chain.then(() => this.#flush());
    this.#chain = next.catch(() => undefined);
    return next;
  }

  async #flush(): Promise<void> {
    const core = this.#core;
    if (core.failure !== null) throw core.failure;
    if (core.status === 'closed') return;
    this.lastFlushMs = core.clock.monotonicMs();
    if (core.logEndOffset === core.recoveryPoint && !core.snapshotUnsynced && !core.segments.some((segment) => segment.sideFilesUnsynced)) return;
    try {
      await this.#saveActiveState();
      const generation = core.generation;
      const upTo = core.logEndOffset;
      const flushing = core.unflushedBytes;
      await this.#syncUpTo(upTo);
      if (core.generation === generation && upTo > core.recoveryPoint) core.recoveryPoint = Math.max(core.recoveryPoint, this.#recoverableFrom(upTo));
      core.syncedOffset = Math.max(core.syncedOffset, core.recoveryPoint);
      core.unflushedBytes = Math.max(0, core.unflushedBytes - flushing);
    } catch (error) {
      const failure = asPortError(error);
      // A full disk keeps side files from being written: nothing is lost, the recovery point stays.
      if (failure.code === 'ENOSPC' || failure.code === 'EDQUOT') throw failure;
      core.fail(failure);
      throw failure;
    }
  }

  /** Between writes: the active segment's indexes and the producers' states as of the log end, so that recovery can begin there. */
  #saveActiveState(): Promise<void> {
    const core = this.#core;
    return this.#writer.exclusive(async () => {
      const active = core.activeSegment;
      if (core.status !== 'open' || !active.ready || active.sealed) return;
      await writeIndexFiles(core, active, false);
      if (core.snapshotOffset === core.logEndOffset) return;
      const former = core.snapshotOffset;
      await writeSnapshot(core, core.logEndOffset);
      if (former >= 0 && !core.segments.some((segment) => segment.baseOffset === former)) await core.disk.remove(snapshotPath(core, former));
    });
  }

  async #syncUpTo(upTo: number): Promise<void> {
    const core = this.#core;
    let first = Math.max(0, core.segmentIndexFor(core.recoveryPoint));
    while (first > 0 && core.segments[first - 1]!.sideFilesUnsynced) first--;
    let directoryChanged = false;
    const unnamed: LogSegment[] = [];
    for (const segment of core.segments.slice(first)) {
      if (segment.baseOffset > upTo || segment.removed || !segment.ready) continue;
      directoryChanged ||= segment.sideFilesUnsynced || segment.nameUnsynced;
      if (segment.nameUnsynced) unnamed.push(segment);
      await this.#syncSegment(segment);
    }
    core.snapshotUnsynced = false;
    if (core.snapshotOffset >= 0) await syncIfThere(core.disk, snapshotPath(core, core.snapshotOffset));
    if (directoryChanged) await syncNames(core);
    for (const segment of unnamed) segment.nameUnsynced = false;
  }

  /** `upTo`, or a point inside the first segment below it that was sealed meanwhile and whose index files are not synced. */
  #recoverableFrom(upTo: number): number {
    const core = this.#core;
    for (let i = Math.max(0, core.segmentIndexFor(core.recoveryPoint)); i < core.segments.length - 1; i++) {
      const end = core.segmentEndOffset(i);
      if (end <= upTo && (core.segments[i]!.sealing || core.segments[i]!.sideFilesUnsynced)) return end - 1;
    }
    return upTo;
  }

  async #syncSegment(segment: LogSegment): Promise<void> {
    const core = this.#core;
    let cached: CachedFile;
    try {
      cached = await core.resources.fileCache.pin(segment.path(), 'readWrite', !segment.sealed);
    } catch (error) {
      if (segment.removed) return; // by retention, a truncation or compaction, meanwhile
      throw error;
    }
    try {
      await cached.file.sync();
    } finally {
      core.resources.fileCache.unpin(cached);
    }
    // The producers' states at its start, written when it was begun.
    if (segment.nameUnsynced || segment.snapshotUnsynced) await syncIfThere(core.disk, snapshotPath(core, segment.baseOffset));
    segment.snapshotUnsynced = false;
    while (segment.sideFilesUnsynced && !segment.removed) {
      segment.sideFilesUnsynced = false;
      await syncIndexFiles(core, segment);
    }
  }
}

export const snapshotPath = (core: LogCore, offset: number): string => `${core.directory}/${offsetFileName(offset, SNAPSHOT_SUFFIX)}`;
