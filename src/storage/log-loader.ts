/**
 * Opens a partition's directory: finishes what a crash interrupted, finds the segments, and past the recovery point
 * re-reads every batch (Kafka's LogLoader).
 *
 * Invariants: after it, every batch before the first damaged byte past the recovery point is kept and everything from
 * there on is cut; what was re-read is synced before it is served; loading twice gives the same log.
 */
import { decodeAbortedTransactions } from '../log/aborted-transactions.ts';
import {
  ATTRIBUTE_CONTROL, batchAttributes, batchBaseOffset, batchBaseSequence, batchLastOffset, batchLastOffsetDelta, batchLeaderEpoch, batchMaxTimestamp,
  batchProducerEpoch, batchProducerId,
} from '../log/batch-header.ts';
import { addSequence, type ProducerBatch } from '../log/producer-entry.ts';
import { crc32c } from '../log/crc32c.ts';
import { LeaderEpochCache } from '../log/leader-epoch-cache.ts';
import { OffsetIndex, TimeIndex } from '../log/offset-index.ts';
import { ProducerStates } from '../log/producer-states.ts';
import { decodeProducerSnapshot } from '../log/producer-snapshot.ts';
import {
  CLEANED_SUFFIX, DELETED_SUFFIX, INDEX_SUFFIX, LEADER_EPOCH_CHECKPOINT, LOG_SUFFIX, offsetFileName, offsetOfFileName, PARTITION_METADATA, segmentSuffixes,
  SNAPSHOT_SUFFIX, SWAP_SUFFIX, TIME_INDEX_SUFFIX, TXN_INDEX_SUFFIX,
} from './file-names.ts';
import type { LogCore } from './log-core.ts';
import { LogSegment } from './log-segment.ts';
import { saveEpochs, writeSnapshot } from './log-writer.ts';
import { loadIndexes, readFileOrNull, rebuildAborted, removeSegmentFiles, syncFile, syncIndexFiles, syncNames, writeIndexFiles } from './segment-files.ts';
import { scanSegment, type ScanResult } from './segment-scan.ts';

export async function loadLog(core: LogCore): Promise<void> {
  await core.disk.makeDirectory(core.directory);
  await loadPartitionMetadata(core);
  const names = await cleanUp(core, await core.disk.list(core.directory));
  await findSegments(core, names);
  const start = core.segments[0]?.baseOffset ?? core.options.logStartOffset;
  core.logStartOffset = Math.max(core.options.logStartOffset, start);
  await loadEpochs(core);
  if (core.segments.length === 0) addFirstSegment(core, core.logStartOffset);
  else await loadEnd(core, names);
  core.logStartOffset = Math.min(core.logStartOffset, Math.max(core.logEndOffset, start));
  core.nextOffset = core.logEndOffset;
  core.epochs.truncateFromEnd(core.logEndOffset + 1);
  core.epochs.truncateFromStart(core.logStartOffset);
  core.highWatermark = Math.min(Math.max(core.options.highWatermark ?? core.logStartOffset, core.logStartOffset), core.logEndOffset);
  await findUnreplicated(core);
  await warmWindows(core);
  if (core.producers.hasTransactions) for (const segment of core.segments) if (segment.sealed && !segment.hasAborted) segment.aborted = null;
  core.status = 'open';
}

/** How much of the log's end is looked through for the last batches of its producers. */
const WARM_BYTES = 256 << 10;

/** What a retrying producer may send again lies at the end of the log: its last five batches are known after a restart too. */
async function warmWindows(core: LogCore): Promise<void> {
  const { activeSegment } = core;
  if (core.producers.size === 0 || !activeSegment.ready) return;
  const found: { producerId: number; producerEpoch: number; batch: ProducerBatch }[] = [];
  const { offsetIndex } = await loadIndexes(core, activeSegment);
  await scanSegment(core, activeSegment, {
    from: offsetIndex.positionBefore(Math.max(0, activeSegment.sizeBytes - WARM_BYTES)), to: activeSegment.sizeBytes, minOffset: activeSegment.baseOffset, checksums: false,
    onBatch: (view, at) => {
      if (batchProducerId(view, at) < 0 || (batchAttributes(view, at) & ATTRIBUTE_CONTROL) !== 0) return;
      const offsetDelta = batchLastOffsetDelta(view, at);
      const batch = { lastSequence: addSequence(batchBaseSequence(view, at), offsetDelta), lastOffset: batchLastOffset(view, at), offsetDelta, timestampMs: batchMaxTimestamp(view, at) };
      found.push({ producerId: batchProducerId(view, at), producerEpoch: batchProducerEpoch(view, at), batch });
    },
  });
  core.producers.prepend(found);
}

const hasEndedTransactions = (core: LogCore): boolean => [...core.producers.entries()].some((entry) => entry.coordinatorEpoch >= 0);

/** A snapshot does not tell which transactions ended above the high watermark; they hold the last stable offset back. */
async function findUnreplicated(core: LogCore): Promise<void> {
  if (core.snapshotOffset <= core.highWatermark || !hasEndedTransactions(core)) return core.producers.onHighWatermark(core.highWatermark);
  const states = new ProducerStates();
  const below = (await core.disk.list(core.directory)).filter((name) => offsetOfFileName(name, SNAPSHOT_SUFFIX) <= core.highWatermark);
  const snapshot = await loadSnapshot(core, below, core.highWatermark, states);
  await replay(core, Math.max(snapshot, 0), core.logEndOffset, states);
  core.producers.adoptUnreplicated(states);
  core.producers.onHighWatermark(core.highWatermark);
}

export function addFirstSegment(core: LogCore, baseOffset: number): void {
  core.segments = [];
  core.addSegment(baseOffset);
  core.logEndOffset = core.nextOffset = baseOffset;
  core.recoveryPoint = core.syncedOffset = baseOffset;
}

async function loadPartitionMetadata(core: LogCore): Promise<void> {
  const path = `${core.directory}/${PARTITION_METADATA}`;
  const bytes = await readFileOrNull(core.disk, path);
  const match = bytes === null ? null : /^version: 0\s+topic_id: ([A-Za-z0-9_-]{22})\s*$/.exec(new TextDecoder().decode(bytes));
  core.topicId = match?.[1] ?? core.options.topicId ?? null;
  if (match === null && core.topicId !== null) await core.disk.replaceFile(path, new TextEncoder().encode(`version: 0\ntopic_id: ${core.topicId}`));
}

/** Removes what is half made, completes swaps of the cleaner. Returns the names that are left. */
async function cleanUp(core: LogCore, names: string[]): Promise<string[]> {
  let changed = false;
  const swaps: string[] = [];
  for (const name of names) {
    if (name.endsWith(SWAP_SUFFIX)) swaps.push(name);
    else if (name.endsWith(DELETED_SUFFIX) || name.endsWith(CLEANED_SUFFIX) || name.endsWith('.tmp')) {
      await core.disk.remove(`${core.directory}/${name}`);
      changed = true;
    }
  }
  for (const swap of swaps.filter((name) => name.endsWith(LOG_SUFFIX + SWAP_SUFFIX))) await completeSwap(core, swap, names);
  for (const swap of swaps) await core.disk.remove(`${core.directory}/${swap}`);
  if (swaps.length > 0) await core.disk.syncDirectory(core.directory);
  return changed || swaps.length > 0 ? core.disk.list(core.directory) : names;
}

/** A `.log.swap` is whole: it takes the place of the segments whose offsets it covers. */
async function completeSwap(core: LogCore, swap: string, names: readonly string[]): Promise<void> {
  const base = offsetOfFileName(swap, LOG_SUFFIX + SWAP_SUFFIX);
  if (base < 0) return;
  const swapPath = `${core.directory}/${swap}`;
  const size = (await core.disk.stat(swapPath))?.sizeBytes ?? 0;
  const marker = await readFileOrNull(core.disk, `${core.directory}/${offsetFileName(base, '.covers' + SWAP_SUFFIX)}`);
  const probe = new LogSegment(core.directory, base, 0);
  probe.path = () => swapPath;
  const scan = await scanSegment(core, probe, { from: 0, to: size, minOffset: base, checksums: false, onBatch: () => undefined });
  await core.resources.fileCache.forget(swapPath);
  const end = Math.max(scan.nextOffset, marker === null ? 0 : Number(new TextDecoder().decode(marker)));
  for (const name of names) {
    const offset = offsetOfFileName(name, LOG_SUFFIX);
    if (offset < base || offset >= end) continue;
    for (const suffix of segmentSuffixes) await core.disk.remove(`${core.directory}/${offsetFileName(offset, suffix)}`);
  }
  for (const suffix of segmentSuffixes) {
    const from = `${core.directory}/${offsetFileName(base, suffix + SWAP_SUFFIX)}`;
    if ((await core.disk.stat(from)) !== null) await core.disk.rename(from, `${core.directory}/${offsetFileName(base, suffix)}`);
  }
}

async function findSegments(core: LogCore, names: readonly string[]): Promise<void> {
  const bases = names.map((name) => offsetOfFileName(name, LOG_SUFFIX)).filter((offset) => offset >= 0).sort((a, b) => a - b);
  const known = new Set(names);
  for (const base of bases) {
    const segment = new LogSegment(core.directory, base, core.clock.wallMs());
    const stat = await core.disk.stat(segment.path());
    if (stat === null) continue;
    segment.sizeBytes = segment.assignedBytes = stat.sizeBytes;
    segment.modifiedMs = segment.createdMs = stat.modifiedMs;
    segment.ready = segment.sealed = true;
    segment.offsetIndex = segment.timeIndex = null;
    segment.largestTimestampMs = null;
    segment.hasAborted = known.has(offsetFileName(base, TXN_INDEX_SUFFIX));
    segment.aborted = segment.hasAborted ? null : [];
    core.segments.push(segment);
  }
  const isOrphan = (name: string): boolean => [INDEX_SUFFIX, TIME_INDEX_SUFFIX, TXN_INDEX_SUFFIX].some((suffix) => name.endsWith(suffix) && !known.has(name.slice(0, -suffix.length) + LOG_SUFFIX));
  for (const name of names) if (isOrphan(name)) await core.disk.remove(`${core.directory}/${name}`);
}

async function loadEpochs(core: LogCore): Promise<void> {
  const bytes = await readFileOrNull(core.disk, `${core.directory}/${LEADER_EPOCH_CHECKPOINT}`);
  const entries = bytes === null ? null : LeaderEpochCache.parse(new TextDecoder().decode(bytes));
  core.epochs = new LeaderEpochCache(entries ?? []);
  core.savedEpochsVersion = core.epochs.version;
  if (entries === null && core.segments.some((segment) => segment.sizeBytes > 0)) await rebuildEpochs(core);
}

/** The epoch checkpoint is missing or wrong: every batch says in which epoch it was appended. */
async function rebuildEpochs(core: LogCore): Promise<void> {
  core.say('WARN', 'the leader epoch checkpoint is missing or wrong; rebuilding it from the batches');
  for (const segment of core.segments) {
    await scanSegment(core, segment, {
      from: 0, to: segment.sizeBytes, minOffset: segment.baseOffset, checksums: false,
      onBatch: (view, at) => void core.epochs.assign(batchLeaderEpoch(view, at), batchBaseOffset(view, at)),
    });
  }
  core.savedEpochsVersion = -1;
}

/** Loads the newest whole producer snapshot at or below `limit` and removes those above. Returns its offset; −1: there is none. */
export async function loadSnapshot(core: LogCore, names: readonly string[], limit: number, states: ProducerStates = core.producers): Promise<number> {
  const offsets = names.map((name) => offsetOfFileName(name, SNAPSHOT_SUFFIX)).filter((offset) => offset >= 0).sort((a, b) => b - a);
  if (states === core.producers) core.snapshotOffset = -1;
  for (const offset of offsets) {
    const path = `${core.directory}/${offsetFileName(offset, SNAPSHOT_SUFFIX)}`;
    const bytes = offset > limit ? null : await readFileOrNull(core.disk, path);
    if (bytes !== null) {
      const entries = decodeProducerSnapshot(bytes, crc32c, core.clock.monotonicMs());
      if (entries !== null) {
        states.reset(entries);
        if (states === core.producers) core.snapshotOffset = offset;
        return offset;
      }
      core.say('WARN', `producer snapshot ${path} is damaged; removed`);
    }
    await core.disk.remove(path);
  }
  states.reset([]);
  return -1;
}

interface Start {
  readonly position: number;
  readonly minOffset: number;
}

/** Finds the log end and the producers' states: re-reads what lies past the recovery point, or the last bit of a cleanly closed log. */
async function loadEnd(core: LogCore, names: readonly string[]): Promise<void> {
  const clean = core.options.cleanShutdown;
  const first = core.segments[0]!.baseOffset;
  const recoverFrom = clean ? Number.MAX_SAFE_INTEGER : Math.max(core.options.recoveryPoint, first);
  const at = core.segmentIndexFor(recoverFrom);
  const segment = core.segments[at]!;
  const snapshot = await loadSnapshot(core, names, recoverFrom);
  const start = snapshot < segment.baseOffset ? null : await trustedStart(core, segment, Math.min(snapshot, recoverFrom));
  let problem: string | null = 'no trusted start';
  if (start !== null) problem = await recoverSegments(core, at, start, snapshot);
  // A cleanly closed log that ends in damage, or a start that cannot be trusted: the whole segment is read.
  if (start === null || (clean && problem !== null)) await recoverWholly(core, at, snapshot, clean && snapshot < 0);
  if (core.snapshotOffset > core.logEndOffset) await reloadProducers(core);
  if (!clean || problem !== null) await syncRecovered(core, at);
  core.recoveryPoint = core.syncedOffset = core.logEndOffset;
}

async function recoverWholly(core: LogCore, at: number, snapshot: number, skipReplay: boolean): Promise<void> {
  const base = core.segments[at]!.baseOffset;
  // Without any snapshot (a log of Kafka 0.9, say) a clean stop leaves nothing to replay.
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

/** Producer states from batches in [from, to): headers only. */
async function replay(core: LogCore, from: number, to: number, states: ProducerStates = core.producers): Promise<void> {
  const nowMs = core.clock.monotonicMs();
  for (let i = Math.max(0, core.segmentIndexFor(from)); i < core.segments.length && core.segments[i]!.baseOffset < to; i++) {
    const segment = core.segments[i]!;
    if (!segment.ready) continue;
    const { offsetIndex } = await loadIndexes(core, segment);
    await scanSegment(core, segment, {
      from: offsetIndex.lookup(from), to: segment.sizeBytes, minOffset: segment.baseOffset, checksums: false,
      onBatch: (view, at) => {
        const base = batchBaseOffset(view, at);
        if (base >= to) return false;
        if (batchProducerId(view, at) >= 0 && base >= from) states.onWritten(view, at, nowMs);
        return true;
      },
    });
  }
}

/** The producers' states as of the log end, from the newest snapshot below it and the batches behind. */
export async function reloadProducers(core: LogCore): Promise<void> {
  const snapshot = await loadSnapshot(core, await core.disk.list(core.directory), core.logEndOffset);
  await replay(core, Math.max(snapshot, 0), core.logEndOffset);
  await findUnreplicated(core);
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
  await writeSnapshot(core, offset);
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
  await writeIndexFiles(core, segment, true);
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
    await syncFile(core.disk, segment.path());
    await syncIndexFiles(core, segment);
    segment.sideFilesUnsynced = false;
    await syncSnapshot(core, segment.baseOffset);
  }
  await syncSnapshot(core, core.snapshotOffset);
  if (core.savedEpochsVersion !== core.epochs.version) await saveEpochs(core);
  await syncNames(core);
}

async function syncSnapshot(core: LogCore, offset: number): Promise<void> {
  const path = `${core.directory}/${offsetFileName(offset, SNAPSHOT_SUFFIX)}`;
  if (offset >= 0 && (await core.disk.stat(path)) !== null) await syncFile(core.disk, path);
}
