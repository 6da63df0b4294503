/**
 * Cuts at both ends of a log: truncation at the end (replication), deletion of segments at the start (retention,
 * DeleteRecords). All of it runs between writes.
 *
 * Invariants: segments go from the end backward when the end is cut, from the start forward when the start is, so that
 * a crash in between leaves a log without a hole; a cut end is synced before anything is appended behind it.
 */
import type { Timer } from '../base/ports.ts';
import { batchLastOffset, batchMaxTimestamp } from '../log/batch-header.ts';
import type { CleanedSegment } from './cleaned-segment.ts';
import { deletableSegments } from '../log/log-rules.ts';
import { SNAPSHOT_SUFFIX } from './file-names.ts';
import { asPortError, type LogCore, unlessFull } from './log-core.ts';
import { type LogFlusher, snapshotPath } from './log-flusher.ts';
import { addFirstSegment } from './log-loader.ts';
import type { LogSegment } from './log-segment.ts';
import { reloadProducers, warmWindows } from './producer-replay.ts';
import { type LogWriter, saveEpochs, writeSnapshot } from './log-writer.ts';
import { activateIndexes, loadIndexes, markDeleted, removeSegmentFiles, syncFile } from './segment-files.ts';
import { scanSegment } from './segment-scan.ts';

export class LogTruncation {
  readonly #core: LogCore;
  readonly #writer: LogWriter;
  readonly #flusher: LogFlusher;
  readonly #removals = new Map<Timer, string[]>();

  constructor(core: LogCore, writer: LogWriter, flusher: LogFlusher) {
    this.#core = core;
    this.#writer = writer;
    this.#flusher = flusher;
  }

  /** Removes everything from `offset` on; a batch that straddles it goes whole. Appends are refused until it is done. */
  truncateTo(offset: number): Promise<void> {
    if (offset >= this.#core.nextOffset && this.#core.status === 'open') {
      // An epoch that began at the very end, in which nothing was written, may contradict the leader's history all the same.
      this.#core.epochs.truncateFromEnd(offset);
      return this.#writer.exclusive(() => saveEpochs(this.#core).catch(unlessFull));
    }
    return this.#cut(() => (offset < this.#core.segments[0]!.baseOffset ? this.#startAnew(offset) : this.#cutEnd(offset)));
  }

  /** Removes everything; the log begins at `offset`. */
  truncateFully(offset: number): Promise<void> {
    return this.#cut(() => this.#startAnew(offset));
  }

  #cut(work: () => Promise<void>): Promise<void> {
    const core = this.#core;
    core.pendingCuts++;
    if (core.status === 'open') core.status = 'repairing';
    return this.#writer.exclusive(async () => {
      core.pendingCuts--;
      if (core.failure !== null) throw core.failure;
      if (core.status === 'closed') return;
      try {
        this.#writer.dropQueued(asPortError(new Error('the log was truncated')));
        core.bytesChanged();
        await work();
        core.bytesChanged();
        core.reopen();
      } catch (error) {
        core.fail(asPortError(error));
        throw asPortError(error);
      }
    });
  }

  async #cutEnd(offset: number): Promise<void> {
    const core = this.#core;
    if (offset >= core.logEndOffset) return;
    const kept = Math.max(0, core.segmentIndexFor(offset));
    core.tail.truncateTo(offset);
    core.logEndOffset = core.nextOffset = offset;
    core.highWatermark = Math.min(core.highWatermark, offset);
    core.recoveryPoint = Math.min(core.recoveryPoint, offset);
    while (core.segments.length > kept + 1) {
      const last = core.segments.pop()!;
      await removeSegmentFiles(core, last); // also of one whose files were only half made
    }
    const end = await cutSegment(core, core.activeSegment, offset);
    core.logEndOffset = core.nextOffset = end;
    core.logStartOffset = Math.min(core.logStartOffset, end);
    core.highWatermark = Math.min(core.highWatermark, end);
    core.recoveryPoint = Math.min(core.recoveryPoint, end);
    core.syncedOffset = Math.min(core.syncedOffset, end);
    core.cleanedTo = Math.min(core.cleanedTo, end);
    core.tail.truncateTo(end);
    await core.options.persistRecoveryPoint?.().catch(unlessFull);
    core.epochs.truncateFromEnd(end);
    await saveEpochs(core).catch(unlessFull);
    await reloadProducers(core);
    // What was cut came from another leader; a retry of what was kept must be known as one by the next.
    await warmWindows(core);
    await core.disk.syncDirectory(core.directory);
  }

  async #startAnew(offset: number): Promise<void> {
    const core = this.#core;
    core.tail.clear();
    const old = core.segments;
    addFirstSegment(core, offset);
    core.cleanedTo = 0;
    core.logStartOffset = core.highWatermark = offset;
    for (const segment of old.toReversed()) await removeSegmentFiles(core, segment);
    for (const name of await core.disk.list(core.directory)) if (name.endsWith(SNAPSHOT_SUFFIX)) await core.disk.remove(`${core.directory}/${name}`);
    // None of the old may come back beside the new.
    await core.disk.syncDirectory(core.directory);
    core.snapshotOffset = -1;
    core.producers.reset([]);
    core.producers.forgetRefused();
    core.epochs.clear();
    await saveEpochs(core).catch(unlessFull);
    await core.options.persistLogStart?.();
  }

  /** Records below `offset` are gone for readers at once; whole segments below it are removed. */
  async deleteRecords(offset: number): Promise<void> {
    const core = this.#core;
    if (offset > core.highWatermark) throw new RangeError(`offset ${offset} is above the high watermark ${core.highWatermark}`);
    if (offset > core.logStartOffset) this.#moveStart(offset);
    await core.options.persistLogStart?.();
    await this.#deleteSegments(() => Promise.resolve(this.#countBelowStart()));
  }

  #moveStart(offset: number): void {
    const core = this.#core;
    core.logStartOffset = offset;
    core.highWatermark = Math.max(core.highWatermark, Math.min(offset, core.logEndOffset));
    core.epochs.truncateFromStart(offset);
  }

  #countBelowStart(): number {
    const core = this.#core;
    let count = 0;
    while (count < core.segments.length - 1 && core.segmentEndOffset(count) <= core.logStartOffset) count++;
    return count;
  }

  /** Retention by time, size and log start. Returns the number of segments removed. */
  deleteExpired(nowMs: number): Promise<number> {
    return this.#deleteSegments(async () => {
      const core = this.#core;
      const { retentionMs, retentionBytes, cleanupDelete } = core.config;
      if (!cleanupDelete) return this.#countBelowStart();
      const segments = core.segments.map(({ baseOffset, sizeBytes }) => ({ baseOffset, sizeBytes, largestTimestampMs: Infinity }));
      for (let i = 0; retentionMs >= 0 && i < segments.length; i++) {
        segments[i]!.largestTimestampMs = await largestTimestamp(core, core.segments[i]!);
        if (nowMs - segments[i]!.largestTimestampMs <= retentionMs) break;
      }
      const { logStartOffset, highWatermark, logEndOffset } = core;
      const decided = deletableSegments({ segments, logStartOffset, highWatermark, logEndOffset, nowMs, retentionMs, retentionBytes });
      if (decided.count > 0) core.say('INFO', `deleting ${decided.count} segments up to offset ${core.segmentEndOffset(decided.count - 1)}, by ${decided.reason}`);
      return decided.count;
    });
  }

  async #deleteSegments(countOf: () => Promise<number>): Promise<number> {
    const core = this.#core;
    const expected = core.status === 'open' ? await countOf() : 0;
    if (expected === 0) return 0;
    // Recovery could not learn the producers' states from what is gone: the snapshot behind it must be durable first.
    if (!this.#isDurableBehind(expected)) await this.#flusher.flush();
    if (!this.#isDurableBehind(expected)) return 0; // a full disk, or a segment that is not made yet: next time
    return this.#writer.exclusive(async () => {
      if (core.status !== 'open') return 0;
      let count = await countOf();
      if (count === core.segments.length) {
        if (core.tail.queuedCount > 0 || !core.activeSegment.ready) count--;
        else await this.#replaceActive();
      }
      if (count === 0) return 0;
      if (core.segments[count]!.baseOffset > core.logStartOffset) {
        this.#moveStart(core.segments[count]!.baseOffset);
        await core.options.persistLogStart?.();
      }
      const removed: string[] = [];
      const gone = core.segments.splice(0, count);
      for (const segment of gone) removed.push(...(await markDeleted(core, segment)));
      await this.#removeSnapshots(gone);
      this.#removeLater(removed);
      return count;
    });
  }

  replaceSegments(group: readonly LogSegment[], cleaned: CleanedSegment): Promise<boolean> {
    const core = this.#core;
    return this.#writer.exclusive(async () => {
      const at = core.segments.indexOf(group[0]!);
      const unchanged = core.status === 'open' && at >= 0 && at + group.length < core.segments.length && group.every((segment, i) => core.segments[at + i] === segment && !segment.removed);
      if (!unchanged) {
        await cleaned.discard();
        return false;
      }
      let done: () => void = () => undefined;
      core.swapping = new Promise<void>((resolve) => { done = resolve; });
      core.bytesChanged();
      try {
        const removed = await cleaned.swap(group);
        core.tail.evictTo(core.segmentEndOffset(at + group.length - 1));
        core.segments.splice(at, group.length, cleaned.segment);
        core.resources.indexCache.touch(cleaned.segment);
        for (const old of group.slice(1)) if (old.baseOffset !== core.snapshotOffset) await core.disk.remove(snapshotPath(core, old.baseOffset));
        this.#removeLater(removed);
        return true;
      } catch (error) {
        // Half swapped: only a start puts it right.
        core.fail(asPortError(error));
        throw asPortError(error);
      } finally {
        core.bytesChanged();
        core.swapping = null;
        done();
      }
    });
  }

  #isDurableBehind(count: number): boolean {
    const core = this.#core;
    const next = core.segments[count];
    if (next !== undefined && (next.nameUnsynced || next.snapshotUnsynced || !next.ready)) return false;
    return core.recoveryPoint >= core.segmentEndOffset(Math.min(count, core.segments.length) - 1);
  }

  async #replaceActive(): Promise<void> {
    const core = this.#core;
    await writeSnapshot(core, core.logEndOffset);
    await syncFile(core.disk, snapshotPath(core, core.logEndOffset));
    await core.disk.syncDirectory(core.directory);
    core.addSegment(core.nextOffset);
  }

  /** Snapshots go when the segments that need them are gone for good. */
  async #removeSnapshots(segments: readonly LogSegment[]): Promise<void> {
    const core = this.#core;
    await core.disk.syncDirectory(core.directory);
    for (const { baseOffset } of segments) if (baseOffset !== core.snapshotOffset) await core.disk.remove(snapshotPath(core, baseOffset));
  }

  /** Renamed files go after file.delete.delay.ms: a read may be under way. */
  #removeLater(paths: string[]): void {
    const core = this.#core;
    const timer: Timer = core.clock.setTimer(core.config.fileDeleteDelayMs, () => {
      this.#removals.delete(timer);
      void removeAll(core, paths);
    });
    this.#removals.set(timer, paths);
  }

  /** Stops the timers; what they would have removed is removed at the next opening. */
  stop(): void {
    for (const timer of this.#removals.keys()) timer.cancel();
    this.#removals.clear();
  }
}

async function removeAll(core: LogCore, paths: readonly string[]): Promise<void> {
  try {
    for (const path of paths) await core.disk.remove(path);
  } catch (error) {
    core.say('WARN', 'deleted segment files could not be removed; the next start tries again', error);
  }
}

/** Largest timestamp, or the file's time of change when its batches carry none. */
export async function largestTimestamp(core: LogCore, segment: LogSegment): Promise<number> {
  if (segment.largestTimestampMs === null) await loadIndexes(core, segment);
  const largest = segment.largestTimestampMs ?? -1;
  return largest >= 0 ? largest : segment.modifiedMs;
}

/**
 * Makes `segment` the active one again, ending before the batch that holds `offset`. Returns the new log end offset: the
 * end of the last batch that is left, so that segments join without a gap (which recovery would take for a loss).
 */
async function cutSegment(core: LogCore, segment: LogSegment, offset: number): Promise<number> {
  if (!segment.ready) return segment.baseOffset;
  await activateIndexes(core, segment);
  let cutAt = segment.sizeBytes;
  let end = segment.baseOffset;
  segment.offsetIndex!.truncate(offset);
  segment.timeIndex!.truncate(offset);
  let largest = segment.timeIndex!.lastTimestamp;
  let largestOffset = segment.timeIndex!.count === 0 ? -1 : segment.timeIndex!.lastOffset;
  await scanSegment(core, segment, {
    from: segment.offsetIndex!.lookup(offset), to: segment.sizeBytes, minOffset: segment.baseOffset, checksums: false,
    onBatch: (view, at, position) => {
      if (batchLastOffset(view, at) >= offset) {
        cutAt = position;
        return false;
      }
      end = batchLastOffset(view, at) + 1;
      if (batchMaxTimestamp(view, at) > largest) {
        largest = batchMaxTimestamp(view, at);
        largestOffset = batchLastOffset(view, at);
      }
      return true;
    },
  });
  segment.largestTimestampMs = largest;
  segment.offsetOfLargestTimestamp = largestOffset;
  if (segment.aborted !== null) segment.aborted = segment.aborted.filter((aborted) => aborted.lastOffset < end);
  segment.hasAborted = (segment.aborted?.length ?? 0) > 0;
  segment.bytesSinceIndexEntry = 0;
  segment.sizeBytes = segment.assignedBytes = cutAt;
  segment.verifiedTo = Math.min(segment.verifiedTo, cutAt);
  segment.verifiedFrom = Math.min(segment.verifiedFrom, cutAt);
  if (cutAt === 0) segment.firstTimestampMs = -1;
  const cached = await core.resources.fileCache.pin(segment.path(), 'readWrite', true);
  try {
    await cached.file.truncate(cutAt);
    await cached.file.sync();
  } finally {
    core.resources.fileCache.unpin(cached);
  }
  return end;
}
