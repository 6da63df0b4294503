/**
 * Finds the end of a log that is opened: past the recovery point every batch is read again.
 *
 * Invariants: every batch before the first damaged byte past the recovery point is kept and everything from there on is
 * cut; damage below it is passed over; what was re-read is synced before it is served; recovering twice gives the same.
 */
import { decodeAbortedTransactions } from '../log/aborted-transactions.ts';
import { batchBaseOffset, batchLastOffset, batchLeaderEpoch, batchMaxTimestamp, batchProducerId } from '../log/batch-header.ts';
import { OffsetIndex, TimeIndex } from '../log/offset-index.ts';
import { INDEX_SUFFIX, offsetFileName, offsetOfFileName, SNAPSHOT_SUFFIX, TIME_INDEX_SUFFIX, TXN_INDEX_SUFFIX } from './file-names.ts';
import { type LogCore, unlessFull } from './log-core.ts';
import { LogSegment } from './log-segment.ts';
import { saveEpochs, writeSnapshot } from './log-writer.ts';
import { loadSnapshot, replay, reloadProducers } from './producer-replay.ts';
import { readFileOrNull, rebuildAborted, removeSegmentFiles, rewriteFile, syncFile, syncIfThere, syncIndexFiles, syncNames, writeIndexFiles } from './segment-files.ts';
import { scanSegment, type ScanResult } from './segment-scan.ts';

interface Start {
  readonly position: number;
  readonly minOffset: number;
}

/** Finds the log end and the producers' states: re-reads what lies past the recovery point, or the last bit of a cleanly closed log. */
export async function loadEnd(core: LogCore, names: readonly string[]): Promise<void> {
  const clean = core.options.cleanShutdown;
  const first = core.segments[0]!.baseOffset;
  const recoverFrom = clean ? Number.MAX_SAFE_INTEGER : Math.max(core.options.recoveryPoint, first);
  const at = core.segmentIndexFor(recoverFrom);
  const segment = core.segments[at]!;
  const snapshot = await loadSnapshot(core, names, recoverFrom);
  const start = snapshot < segment.baseOffset ? null : await trustedStart(core, segment, Math.min(snapshot, recoverFrom));
  let problem: string | null = 'no trusted start';
  if (start !== null) problem = await recoverSegments(core, at, start, snapshot);
  // Without any snapshot (a log of Kafka 0.9, say) a clean stop leaves nothing to replay; a damaged one has been lost.
  const nothingToReplay = clean && !names.some((name) => offsetOfFileName(name, SNAPSHOT_SUFFIX) >= 0);
  // A cleanly closed log that ends in damage, or a start that cannot be trusted: the whole segment is read.
  if (start === null || (clean && problem !== null)) await recoverWholly(core, at, snapshot, nothingToReplay);
  if (core.snapshotOffset > core.logEndOffset) await reloadProducers(core);
  if (!clean || problem !== null) await syncRecovered(core, at);
  core.recoveryPoint = core.syncedOffset = core.logEndOffset;
}

async function recoverWholly(core: LogCore, at: number, snapshot: number, skipReplay: boolean): Promise<void> {
  const base = core.segments[at]!.baseOffset;
  if (snapshot < base && !skipReplay) await replay(core, Math.max(snapshot, 0), base);
  const segment = core.segments[at]!;
  segment.sizeBytes = segment.assignedBytes = (await core.disk.stat(segment.path()))?.sizeBytes ?? 0;
  clearIndexes(segment);
  await recoverSegments(core, at, { position: 0, minOffset: base }, snapshot > base ? snapshot : Math.min(base, Math.max(snapshot, 0)));
  // The states at the snapshot do not tell which transactions were aborted before it.
  if (snapshot > base && core.producers.hasTransactions) segment.aborted = await rebuildAborted(core, segment);
}

function clearIndexes(segment: LogSegment): void {
  segment.offsetIndex = new OffsetIndex(segment.baseOffset);
  segment.savedOffsetEntries = segment.savedTimeEntries = 0;
  segment.timeIndex = new TimeIndex(segment.baseOffset);
  segment.largestTimestampMs = segment.offsetOfLargestTimestamp = -1;
  segment.aborted = [];
  segment.hasAborted = false;
}

/**
 * An index entry at or below `offset` that fits the batch it points at: what lies before it was synced and need not be
 * read again. null when the segment's side files do not allow that.
 */
async function trustedStart(core: LogCore, segment: LogSegment, offset: number): Promise<Start | null> {
  const indexBytes = await readFileOrNull(core.disk, segment.path(INDEX_SUFFIX));
  const timeBytes = await readFileOrNull(core.disk, segment.path(TIME_INDEX_SUFFIX));
  const txnBytes = await readFileOrNull(core.disk, segment.path(TXN_INDEX_SUFFIX));
  const index = indexBytes === null ? null : OffsetIndex.parse(segment.baseOffset, indexBytes, segment.sizeBytes);
  const timeIndex = timeBytes === null ? null : TimeIndex.parse(segment.baseOffset, timeBytes);
  const aborted = txnBytes === null ? [] : decodeAbortedTransactions(txnBytes, segment.baseOffset);
  if (index === null || timeIndex === null || aborted === null || (txnBytes === null && core.producers.hasTransactions)) return null;
  index.truncate(offset);
  if (index.count === 0) return null;
  const entryOffset = index.lastOffset;
  let fits = false;
  await scanSegment(core, segment, {
    from: index.lookup(entryOffset), to: segment.sizeBytes, minOffset: segment.baseOffset, checksums: true,
    onBatch: (view, at) => {
      fits = batchLastOffset(view, at) === entryOffset;
      return false;
    },
  });
  if (!fits) return null;
  timeIndex.truncate(entryOffset + 1);
  segment.offsetIndex = index;
  segment.savedOffsetEntries = segment.savedTimeEntries = 0;
  segment.timeIndex = timeIndex;
  segment.largestTimestampMs = timeIndex.lastTimestamp;
  segment.offsetOfLargestTimestamp = timeIndex.count === 0 ? -1 : timeIndex.lastOffset;
  segment.aborted = aborted.filter((entry) => entry.lastOffset < offset);
  segment.hasAborted = segment.aborted.length > 0;
  return { position: index.lookup(entryOffset), minOffset: segment.baseOffset };
}

/** Re-reads every batch from `start` on; cuts at the first that is not whole, with all segments behind. */
async function recoverSegments(core: LogCore, firstIndex: number, start: Start, replayFrom: number): Promise<string | null> {
  let problem: string | null = null;
  core.logEndOffset = core.segments[firstIndex]!.baseOffset;
  for (let i = firstIndex; i < core.segments.length; i++) {
    const segment = core.segments[i]!;
    if (i > firstIndex) clearIndexes(segment);
    let cutFrom = i + 1;
    if (segment.baseOffset < core.logEndOffset) {
      problem = `segment ${segment.baseOffset} begins below offset ${core.logEndOffset}`;
      cutFrom = i;
    } else if (segment.baseOffset > core.logEndOffset && i > firstIndex && !core.config.cleanupCompact) {
      // Past the recovery point segments join without a gap: the file of the one before was cut short at the end of a
      // batch. (A compacted log may have gaps; there a segment is synced before the next one begins.)
      problem = `offsets ${core.logEndOffset} to ${segment.baseOffset - 1} are missing`;
      cutFrom = i;
    } else {
      if (!core.options.cleanShutdown && segment.baseOffset >= replayFrom) await keepSnapshot(core, segment.baseOffset);
      const result = await recoverSegment(core, segment, i === firstIndex ? start : { position: 0, minOffset: segment.baseOffset }, replayFrom);
      core.logEndOffset = Math.max(core.logEndOffset, result.nextOffset, segment.baseOffset);
      if (result.problem !== null) {
        problem = `segment ${segment.baseOffset}: ${result.problem} at position ${result.validTo}`;
        // Only garbage behind the last batch: the next segment goes on where this one ends.
        if (core.segments[i + 1]?.baseOffset === core.logEndOffset) {
          core.say('WARN', `${problem}; the rest of that file is cut, no record was in it`);
          problem = null;
        }
      }
    }
    if (problem === null) continue;
    core.say('WARN', `${problem}; what follows is cut, the log end offset is ${core.logEndOffset}`);
    for (const later of core.segments.splice(cutFrom)) await removeSegmentFiles(core, later);
  }
  const active = core.activeSegment;
  active.sealed = false;
  core.resources.indexCache.forget(active);
  return problem;
}

/** The producers' states at a segment's start, as at a roll: a crash may have lost that file. */
async function keepSnapshot(core: LogCore, offset: number): Promise<void> {
  const path = `${core.directory}/${offsetFileName(offset, SNAPSHOT_SUFFIX)}`;
  if (core.producers.size === 0 || (await core.disk.stat(path)) !== null) return;
  const newest = core.snapshotOffset;
  await writeSnapshot(core, offset).catch(unlessFull);
  core.snapshotOffset = Math.max(newest, offset);
}

async function recoverSegment(core: LogCore, segment: LogSegment, start: Start, replayFrom: number): Promise<ScanResult> {
  const size = segment.sizeBytes;
  segment.sizeBytes = segment.verifiedFrom = segment.verifiedTo = start.position;
  segment.bytesSinceIndexEntry = 0;
  const nowMs = core.clock.monotonicMs();
  const result = await scanSegment(core, segment, {
    from: start.position, to: size, minOffset: start.minOffset, checksums: true, epochsInOrder: true,
    skipDamageBelow: core.options.cleanShutdown ? Infinity : core.options.recoveryPoint,
    onDamage: (position, offset, problem) => core.say('ERROR', `damage below the recovery point in ${segment.path()} at position ${position}, offset ${offset}: ${problem}`),
    onBatch: (view, at, position, bytes) => {
      const base = batchBaseOffset(view, at);
      if (position !== segment.sizeBytes) {
        segment.sizeBytes = position;
        segment.bytesSinceIndexEntry = Infinity;
      }
      if (position === 0) segment.firstTimestampMs = batchMaxTimestamp(view, at);
      segment.onBatchWritten(bytes, batchLastOffset(view, at), batchMaxTimestamp(view, at), core.config.indexIntervalBytes);
      core.epochs.learn(batchLeaderEpoch(view, at), base);
      if (batchProducerId(view, at) < 0 || base < replayFrom) return;
      const completed = core.producers.onWritten(view, at, nowMs);
      if (completed?.isAborted === true) segment.addAborted(completed);
    },
  });
  segment.assignedBytes = segment.sizeBytes;
  if (size > segment.sizeBytes) await cutFile(core, segment);
  segment.seal();
  await writeIndexFiles(core, segment, true).catch(unlessFull);
  return result;
}

async function cutFile(core: LogCore, segment: LogSegment): Promise<void> {
  const cached = await core.resources.fileCache.pin(segment.path(), 'readWrite');
  try {
    await cached.file.truncate(segment.sizeBytes);
  } finally {
    core.resources.fileCache.unpin(cached);
  }
}

/** What a crash left unsynced must be durable before a reader sees it. */
async function syncRecovered(core: LogCore, firstIndex: number): Promise<void> {
  for (const segment of core.segments.slice(firstIndex)) {
    if (core.options.rewriteRecovered === true) await rewriteFile(core.disk, segment.path());
    await syncFile(core.disk, segment.path());
    await syncIndexFiles(core, segment);
    segment.sideFilesUnsynced = false;
    await syncSnapshot(core, segment.baseOffset);
  }
  await syncSnapshot(core, core.snapshotOffset);
  if (core.savedEpochsVersion !== core.epochs.version) await saveEpochs(core).catch(unlessFull);
  await syncNames(core);
}

async function syncSnapshot(core: LogCore, offset: number): Promise<void> {
  const path = `${core.directory}/${offsetFileName(offset, SNAPSHOT_SUFFIX)}`;
  if (offset >= 0) await syncIfThere(core.disk, path);
}
