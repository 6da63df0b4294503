/** File work on one segment: creation, index files, loading and rebuilding of indexes, removal. */
import { type AbortedTransaction, decodeAbortedTransactions, encodeAbortedTransactions } from '../log/aborted-transactions.ts';
import { batchBaseOffset, batchLastOffset, batchMaxTimestamp, batchProducerId } from '../log/batch-header.ts';
import { crc32c } from '../log/crc32c.ts';
import { endsInZeroes, OffsetIndex, OFFSET_INDEX_ENTRY_BYTES, TimeIndex, TIME_INDEX_ENTRY_BYTES } from '../log/offset-index.ts';
import { decodeProducerSnapshot } from '../log/producer-snapshot.ts';
import { ProducerStates } from '../log/producer-states.ts';
import { type Disk, PortError } from '../base/ports.ts';
import { DELETED_SUFFIX, INDEX_SUFFIX, LOG_SUFFIX, offsetFileName, segmentSuffixes, SNAPSHOT_SUFFIX, TIME_INDEX_SUFFIX, TXN_INDEX_SUFFIX } from './file-names.ts';
import type { LogCore } from './log-core.ts';
import type { LogSegment } from './log-segment.ts';
import { scanSegment } from './segment-scan.ts';

const NO_BYTES = new Uint8Array(0);

/** Writes a whole small file without syncing it. */
export async function writeWhole(disk: Disk, path: string, bytes: Uint8Array, sizeBytes = bytes.length): Promise<void> {
  const file = await disk.open(path, 'create');
  try {
    if (bytes.length > 0) await file.writev([bytes], 0);
    await file.truncate(sizeBytes);
  } finally {
    await file.close();
  }
}

export type Replace = (path: string, bytes: Uint8Array) => Promise<void>;

/** As `Disk.replaceFile` without a sync: after a power loss the file may be torn or empty, its readers must bear that. */
export const replaceUnsynced = (disk: Disk): Replace => async (path, bytes) => {
  await writeWhole(disk, `${path}.tmp`, bytes);
  await disk.rename(`${path}.tmp`, path);
};

/** Writes `bytes` so that they end at `endsAt`, what is before them being there already, and gives the file its size. */
async function writeEnd(disk: Disk, path: string, bytes: Uint8Array, sizeBytes: number, endsAt: number): Promise<void> {
  const file = await disk.open(path, 'create');
  try {
    if (bytes.length > 0) await file.writev([bytes], endsAt - bytes.length);
    // A rewrite from the start may leave entries of before a truncation behind its end.
    if (endsAt === bytes.length && sizeBytes > endsAt) await file.truncate(endsAt);
    if ((await file.sizeBytes()) !== sizeBytes) await file.truncate(sizeBytes);
  } finally {
    await file.close();
  }
}

const REWRITE_BYTES = 1 << 20;

/** Writes a file's bytes over themselves, so that the kernel takes all its pages for changed and the next sync writes them. */
export async function rewriteFile(disk: Disk, path: string): Promise<void> {
  const file = await disk.open(path, 'readWrite');
  try {
    const chunk = new Uint8Array(Math.min(REWRITE_BYTES, await file.sizeBytes()));
    for (let at = 0; ; ) {
      const count = chunk.length === 0 ? 0 : await file.read(chunk, at);
      if (count === 0) return;
      await file.writev([chunk.subarray(0, count)], at);
      at += count;
    }
  } finally {
    await file.close();
  }
}

export async function syncFile(disk: Disk, path: string): Promise<void> {
  const file = await disk.open(path, 'readWrite');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** As `syncFile`; a file that was removed (by retention, a truncation, compaction) needs no sync. */
export async function syncIfThere(disk: Disk, path: string): Promise<void> {
  try {
    await syncFile(disk, path);
  } catch (error) {
    if (!(error instanceof PortError) || error.code !== 'ENOENT') throw error;
  }
}

export async function readFileOrNull(disk: Disk, path: string): Promise<Uint8Array | null> {
  if ((await disk.stat(path)) === null) return null;
  return disk.readFile(path);
}

/** Creates an active segment's files; its indexes are preallocated as Kafka's are. Leaves its log file open. */
export async function createSegmentFiles(core: LogCore, segment: LogSegment): Promise<void> {
  const { indexBytes, timeIndexBytes } = preallocatedSizes(core.config.segmentIndexBytes);
  const cache = core.resources.fileCache;
  await cache.forget(segment.path());
  cache.unpin(await cache.pin(segment.path(), 'create', true));
  await writeWhole(core.disk, segment.path(INDEX_SUFFIX), segment.offsetIndex!.toBytes(), indexBytes);
  await writeWhole(core.disk, segment.path(TIME_INDEX_SUFFIX), segment.timeIndex!.toBytes(), timeIndexBytes);
  segment.savedOffsetEntries = segment.offsetIndex!.count;
  segment.savedTimeEntries = segment.timeIndex!.count;
  segment.ready = true;
  segment.sideFilesUnsynced = segment.nameUnsynced = true;
}

export function preallocatedSizes(segmentIndexBytes: number): { indexBytes: number; timeIndexBytes: number } {
  return {
    indexBytes: Math.floor(segmentIndexBytes / OFFSET_INDEX_ENTRY_BYTES) * OFFSET_INDEX_ENTRY_BYTES,
    timeIndexBytes: Math.floor(segmentIndexBytes / TIME_INDEX_ENTRY_BYTES) * TIME_INDEX_ENTRY_BYTES,
  };
}

/** Where there are transactions, also an empty file is kept: one that is missing was lost, and is rebuilt. */
const keepsAbortedFile = (core: LogCore, segment: LogSegment): boolean => (segment.aborted?.length ?? 0) > 0 || core.producers.hasTransactions;

/** Writes the index files: trimmed for a sealed segment, zero-extended for the active one. */
export async function writeIndexFiles(core: LogCore, segment: LogSegment, trimmed: boolean): Promise<void> {
  segment.sealing = true;
  const sizes = preallocatedSizes(core.config.segmentIndexBytes);
  const index = segment.offsetIndex!;
  const timeIndex = segment.timeIndex!;
  const indexBytes = index.count * OFFSET_INDEX_ENTRY_BYTES;
  const timeIndexBytes = timeIndex.count * TIME_INDEX_ENTRY_BYTES;
  await writeEnd(core.disk, segment.path(INDEX_SUFFIX), index.toBytes(segment.savedOffsetEntries), trimmed ? indexBytes : Math.max(indexBytes, sizes.indexBytes), indexBytes);
  segment.savedOffsetEntries = index.count;
  await writeEnd(core.disk, segment.path(TIME_INDEX_SUFFIX), timeIndex.toBytes(segment.savedTimeEntries), trimmed ? timeIndexBytes : Math.max(timeIndexBytes, sizes.timeIndexBytes), timeIndexBytes);
  segment.savedTimeEntries = timeIndex.count;
  if (segment.aborted !== null) {
    segment.hasAborted = keepsAbortedFile(core, segment);
    if (segment.hasAborted) await writeWhole(core.disk, segment.path(TXN_INDEX_SUFFIX), encodeAbortedTransactions(segment.aborted));
    else await core.disk.remove(segment.path(TXN_INDEX_SUFFIX));
  }
  segment.sideFilesUnsynced = true;
  segment.sealing = false;
}

/** As `writeIndexFiles`, but a power loss leaves the old files or the new ones, and the new ones are synced. */
export async function replaceIndexFiles(core: LogCore, segment: LogSegment): Promise<void> {
  if (segment.aborted !== null) {
    segment.hasAborted = keepsAbortedFile(core, segment);
    if (segment.hasAborted) await core.disk.replaceFile(segment.path(TXN_INDEX_SUFFIX), encodeAbortedTransactions(segment.aborted));
    else await core.disk.remove(segment.path(TXN_INDEX_SUFFIX));
  }
  await core.disk.replaceFile(segment.path(INDEX_SUFFIX), segment.offsetIndex!.toBytes());
  await core.disk.replaceFile(segment.path(TIME_INDEX_SUFFIX), segment.timeIndex!.toBytes());
}

/** Syncs what `writeIndexFiles` and `createSegmentFiles` wrote. */
export async function syncIndexFiles(core: LogCore, segment: LogSegment): Promise<void> {
  for (const suffix of [INDEX_SUFFIX, TIME_INDEX_SUFFIX, TXN_INDEX_SUFFIX]) await syncIfThere(core.disk, segment.path(suffix));
}

export interface SegmentIndexes {
  readonly offsetIndex: OffsetIndex;
  readonly timeIndex: TimeIndex;
  readonly aborted: AbortedTransaction[];
}

/**
 * A segment's indexes (and, on the segment, its aborted transactions and largest timestamp), from their files or from
 * its batches. Callers use what this resolves with: the cache may drop them from the segment at any time.
 */
export function loadIndexes(core: LogCore, segment: LogSegment): Promise<SegmentIndexes> {
  if (segment.offsetIndex !== null && segment.timeIndex !== null && segment.aborted !== null && segment.largestTimestampMs !== null) {
    const indexes = { offsetIndex: segment.offsetIndex, timeIndex: segment.timeIndex, aborted: segment.aborted };
    if (segment.sealed) core.resources.indexCache.touch(segment);
    return Promise.resolve(indexes);
  }
  segment.loading ??= loadFromFiles(core, segment).finally(() => {
    segment.loading = null;
  });
  return segment.loading;
}

/** Makes a sealed segment active again: its indexes stay in memory and grow. */
export async function activateIndexes(core: LogCore, segment: LogSegment): Promise<void> {
  const { offsetIndex, timeIndex, aborted } = await loadIndexes(core, segment);
  segment.sealed = false;
  segment.savedOffsetEntries = segment.savedTimeEntries = 0;
  core.resources.indexCache.forget(segment);
  segment.offsetIndex = offsetIndex;
  segment.timeIndex = timeIndex;
  segment.aborted = aborted;
}

async function loadFromFiles(core: LogCore, segment: LogSegment): Promise<SegmentIndexes> {
  const index = await readFileOrNull(core.disk, segment.path(INDEX_SUFFIX));
  const timeIndex = await readFileOrNull(core.disk, segment.path(TIME_INDEX_SUFFIX));
  const aborted = await readFileOrNull(core.disk, segment.path(TXN_INDEX_SUFFIX));
  const parsedIndex = index === null ? null : OffsetIndex.parse(segment.baseOffset, index, segment.sizeBytes);
  const parsedTime = timeIndex === null ? null : TimeIndex.parse(segment.baseOffset, timeIndex);
  const parsedAborted = aborted === null ? [] : decodeAbortedTransactions(aborted, segment.baseOffset);
  // A sealed segment's index files were trimmed, and have a last time entry unless its records have no timestamps.
  const unfinished = endsInZeroes(index ?? NO_BYTES, OFFSET_INDEX_ENTRY_BYTES) || endsInZeroes(timeIndex ?? NO_BYTES, TIME_INDEX_ENTRY_BYTES) || (parsedTime?.count === 0 && segment.sizeBytes > 0 && !segment.indexesRebuilt);
  if (parsedIndex === null || parsedTime === null || unfinished) await rebuildIndexes(core, segment, parsedIndex);
  else {
    segment.offsetIndex = parsedIndex;
    segment.timeIndex = parsedTime;
    segment.largestTimestampMs = parsedTime.lastTimestamp;
    segment.offsetOfLargestTimestamp = parsedTime.count === 0 ? -1 : parsedTime.lastOffset;
  }
  if (parsedAborted === null || (aborted === null && segment.sealed && core.producers.hasTransactions)) segment.aborted = await rebuildAborted(core, segment);
  else segment.aborted = parsedAborted;
  segment.hasAborted = segment.sealed && (segment.aborted.length > 0 || aborted !== null || core.producers.hasTransactions);
  const indexes = { offsetIndex: segment.offsetIndex!, timeIndex: segment.timeIndex!, aborted: segment.aborted };
  if (segment.sealed) core.resources.indexCache.touch(segment);
  return indexes;
}

/** The transaction index is missing or wrong: the producers' states at the segment's start and its markers tell it. */
export async function rebuildAborted(core: LogCore, segment: LogSegment): Promise<AbortedTransaction[]> {
  const states = new ProducerStates();
  const nowMs = core.clock.monotonicMs();
  const bytes = await readFileOrNull(core.disk, `${core.directory}/${offsetFileName(segment.baseOffset, SNAPSHOT_SUFFIX)}`);
  const entries = bytes === null ? null : decodeProducerSnapshot(bytes, crc32c, nowMs);
  states.reset(entries ?? []);
  const found: AbortedTransaction[] = [];
  // Without the snapshot at its start, all that lies before is replayed.
  for (const earlier of [...core.segments]) {
    if (earlier.baseOffset > segment.baseOffset) break;
    if (entries !== null && earlier !== segment) continue;
    await scanSegment(core, earlier, {
      from: 0, to: earlier.sizeBytes, minOffset: earlier.baseOffset, checksums: true, skipDamageBelow: Infinity,
      onBatch: (view, at) => {
        const completed = batchProducerId(view, at) < 0 ? null : states.onWritten(view, at, nowMs);
        if (completed !== null && completed.isAborted && earlier === segment) found.push(completed);
      },
    });
  }
  core.say('WARN', `the transaction index of segment ${segment.baseOffset} was missing or wrong; rebuilt with ${found.length} entries`);
  try {
    await writeWhole(core.disk, segment.path(TXN_INDEX_SUFFIX), encodeAbortedTransactions(found));
    segment.sideFilesUnsynced = true;
  } catch (error) {
    core.say('WARN', `the rebuilt transaction index of segment ${segment.baseOffset} was not saved`, error);
  }
  return found;
}

/**
 * Walks the segment's batches and writes its index files anew. What the former index points at stays within reach: where
 * a batch has a changed base offset, those behind it seem out of order, and only the former entries tell that they are not.
 */
export async function rebuildIndexes(core: LogCore, segment: LogSegment, former: OffsetIndex | null): Promise<{ offsetIndex: OffsetIndex; timeIndex: TimeIndex }> {
  const started = core.clock.monotonicMs();
  const index = new OffsetIndex(segment.baseOffset);
  const timeIndex = new TimeIndex(segment.baseOffset);
  let since = 0;
  let largest = -1;
  let largestOffset = -1;
  await scanSegment(core, segment, {
    from: 0, to: segment.sizeBytes, minOffset: segment.baseOffset, checksums: true, skipDamageBelow: Infinity, anchors: former?.anchors(),
    // What follows damage is found through an entry of its own.
    onDamage: () => { since = Infinity; },
    onBatch: (view, at, position, size) => {
      const lastOffset = batchLastOffset(view, at);
      if (lastOffset <= index.lastOffset) {
        index.truncate(batchBaseOffset(view, at));
        timeIndex.truncate(batchBaseOffset(view, at));
        since = Infinity;
      }
      if (batchMaxTimestamp(view, at) > largest) {
        largest = batchMaxTimestamp(view, at);
        largestOffset = lastOffset;
      }
      if (since > core.config.indexIntervalBytes) {
        index.append(lastOffset, position);
        if (largest >= 0) timeIndex.maybeAppend(largest, largestOffset);
        since = 0;
      }
      since += size;
    },
  });
  if (largest >= 0) timeIndex.maybeAppend(largest, largestOffset);
  segment.offsetIndex = index;
  segment.timeIndex = timeIndex;
  segment.largestTimestampMs = largest;
  segment.offsetOfLargestTimestamp = largestOffset;
  segment.indexesRebuilt = true;
  segment.savedOffsetEntries = segment.savedTimeEntries = 0;
  core.say('WARN', `indexes of segment ${segment.baseOffset} were missing or wrong; rebuilt in ${Math.round(core.clock.monotonicMs() - started)} ms`);
  try {
    await writeWhole(core.disk, segment.path(INDEX_SUFFIX), index.toBytes());
    await writeWhole(core.disk, segment.path(TIME_INDEX_SUFFIX), timeIndex.toBytes());
    segment.sideFilesUnsynced = true;
  } catch (error) {
    // They serve from memory; a full disk must not keep anyone from reading.
    core.say('WARN', `rebuilt indexes of segment ${segment.baseOffset} were not saved`, error);
  }
  return { offsetIndex: index, timeIndex };
}

/** Renames the segment's files to `.deleted`; the caller removes those after the delay. Returns their paths. */
export async function markDeleted(core: LogCore, segment: LogSegment): Promise<string[]> {
  segment.removed = true;
  core.resources.indexCache.forget(segment);
  await core.resources.fileCache.forget(segment.path());
  const renamed: string[] = [];
  for (const suffix of segmentSuffixes) {
    const path = segment.path(suffix);
    if ((await core.disk.stat(path)) === null) continue;
    await core.disk.rename(path, path + DELETED_SUFFIX);
    renamed.push(path + DELETED_SUFFIX);
  }
  return renamed;
}

/** Removes the segment's files at once; the log file first: an orphaned side file is removed by the next load. */
export async function removeSegmentFiles(core: LogCore, segment: LogSegment): Promise<void> {
  segment.removed = true;
  core.resources.indexCache.forget(segment);
  await core.resources.fileCache.forget(segment.path());
  await core.disk.remove(segment.path(LOG_SUFFIX));
  for (const suffix of [INDEX_SUFFIX, TIME_INDEX_SUFFIX, TXN_INDEX_SUFFIX]) await core.disk.remove(segment.path(suffix));
}

/** Makes the names of the log's files durable, and the first time that of its directory. */
export async function syncNames(core: LogCore): Promise<void> {
  await core.disk.syncDirectory(core.directory);
  if (!core.nameUnsynced) return;
  await core.disk.syncDirectory(core.directory.slice(0, core.directory.lastIndexOf('/')));
  core.nameUnsynced = false;
}
