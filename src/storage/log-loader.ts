/**
 * Opens a partition's directory: finishes what a crash interrupted, finds the segments, and past the recovery point
 * re-reads every batch (Kafka's LogLoader).
 *
 * Invariants: after it, every batch before the first damaged byte past the recovery point is kept and everything from
 * there on is cut; what was re-read is synced before it is served; loading twice gives the same log.
 */
import { ATTRIBUTE_CONTROL, batchAttributes, batchBaseOffset, batchLastOffset, batchLeaderEpoch, batchMaxTimestamp, batchProducerId } from '../log/batch-header.ts';
import { crc32c } from '../log/crc32c.ts';
import { LeaderEpochCache } from '../log/leader-epoch-cache.ts';
import { OffsetIndex, TimeIndex } from '../log/offset-index.ts';
import { decodeProducerSnapshot } from '../log/producer-snapshot.ts';
import {
  CLEANED_SUFFIX, DELETED_SUFFIX, INDEX_SUFFIX, LEADER_EPOCH_CHECKPOINT, LOG_SUFFIX, offsetFileName, offsetOfFileName, PARTITION_METADATA, segmentSuffixes,
  SNAPSHOT_SUFFIX, SWAP_SUFFIX, TIME_INDEX_SUFFIX, TXN_INDEX_SUFFIX,
} from './file-names.ts';
import type { LogCore } from './log-core.ts';
import { LogSegment } from './log-segment.ts';
import { saveEpochs } from './log-writer.ts';
import { readFileOrNull, removeSegmentFiles, syncFile, writeIndexFiles } from './segment-files.ts';
import { scanSegment } from './segment-scan.ts';

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
  core.status = 'open';
}

export function addFirstSegment(core: LogCore, baseOffset: number): void {
  core.segments = [new LogSegment(core.directory, baseOffset, core.clock.wallMs())];
  core.logEndOffset = core.nextOffset = baseOffset;
  core.recoveryPoint = baseOffset;
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

interface Snapshot {
  readonly offset: number;
}

/** Loads the newest whole producer snapshot at or below `limit` into the producer states. */
export async function loadSnapshot(core: LogCore, names: readonly string[], limit: number): Promise<Snapshot | null> {
  const offsets = names.map((name) => offsetOfFileName(name, SNAPSHOT_SUFFIX)).filter((offset) => offset >= 0).sort((a, b) => b - a);
  for (const offset of offsets) {
    const path = `${core.directory}/${offsetFileName(offset, SNAPSHOT_SUFFIX)}`;
    if (offset <= limit) {
      const entries = decodeProducerSnapshot(await core.disk.readFile(path), crc32c, core.clock.monotonicMs());
      if (entries !== null) {
        core.producers.reset(entries);
        core.snapshotOffset = Math.max(core.snapshotOffset, offset);
        return { offset };
      }
      core.say('WARN', `producer snapshot ${path} is damaged; removed`);
    }
    await core.disk.remove(path);
  }
  core.producers.reset([]);
  return null;
}

async function loadEnd(core: LogCore, names: readonly string[]): Promise<void> {
  const first = core.segments[0]!;
  const lastBase = core.activeSegment.baseOffset;
  let recoverFrom = core.options.cleanShutdown ? lastBase : Math.max(core.options.recoveryPoint, first.baseOffset);
  if (recoverFrom >= lastBase) recoverFrom = Math.max(recoverFrom, lastBase);
  const snapshot = await loadSnapshot(core, names, core.options.cleanShutdown ? Number.MAX_SAFE_INTEGER : recoverFrom);
  // Without any snapshot (a log of Kafka 0.9, say) a clean stop leaves nothing to replay.
  const replayFrom = snapshot?.offset ?? (core.options.cleanShutdown && !names.some((name) => name.endsWith(SNAPSHOT_SUFFIX)) ? lastBase : first.baseOffset);
  await replaySealed(core, replayFrom, recoverFrom);
  const at = Math.max(0, core.segmentIndexFor(recoverFrom));
  await recoverSegments(core, at, recoverFrom, replayFrom);
}

/** Producer states between a snapshot and where recovery begins: headers only, in segments that are whole. */
async function replaySealed(core: LogCore, replayFrom: number, recoverFrom: number): Promise<void> {
  const end = core.segmentIndexFor(recoverFrom);
  for (let i = Math.max(0, core.segmentIndexFor(replayFrom)); i < end; i++) {
    const segment = core.segments[i]!;
    await scanSegment(core, segment, {
      from: 0, to: segment.sizeBytes, minOffset: segment.baseOffset, checksums: false,
      onBatch: (view, at) => {
        if (batchProducerId(view, at) >= 0 && batchBaseOffset(view, at) >= replayFrom) core.producers.onWritten(view, at, core.clock.monotonicMs());
      },
    });
  }
}

/** Re-reads every batch from `recoverFrom` on; cuts at the first that is not whole, with all segments behind. */
async function recoverSegments(core: LogCore, firstIndex: number, recoverFrom: number, replayFrom: number): Promise<void> {
  const clean = core.options.cleanShutdown;
  let expected = core.segments[firstIndex]!.baseOffset;
  for (let i = firstIndex; i < core.segments.length; i++) {
    const segment = core.segments[i]!;
    const end = await recoverSegment(core, segment, i === firstIndex ? recoverFrom : segment.baseOffset, replayFrom);
    core.logEndOffset = expected = Math.max(expected, end.nextOffset);
    if (end.problem === null) continue;
    core.say('WARN', `segment ${segment.baseOffset}: ${end.problem} at position ${end.validTo}; what follows is cut (log end offset ${expected})`);
    for (const later of core.segments.splice(i + 1)) await removeSegmentFiles(core, later);
  }
  const active = core.activeSegment;
  active.sealed = false;
  if (active.sizeBytes === 0) core.logEndOffset = Math.max(core.logEndOffset, active.baseOffset);
  core.resources.indexCache.forget(active);
  if (!clean) await syncRecovered(core, firstIndex);
  core.recoveryPoint = clean ? core.logEndOffset : Math.min(core.options.recoveryPoint, core.logEndOffset);
  if (!clean) core.recoveryPoint = core.logEndOffset;
}

async function recoverSegment(core: LogCore, segment: LogSegment, fromOffset: number, replayFrom: number): Promise<{ nextOffset: number; validTo: number; problem: string | null }> {
  const size = segment.sizeBytes;
  const start = await trustedStart(core, segment, Math.min(fromOffset, replayFrom));
  segment.sizeBytes = start.position;
  segment.verifiedFrom = start.position;
  segment.verifiedTo = start.position;
  segment.bytesSinceIndexEntry = 0;
  segment.aborted = segment.aborted === null || start.position === 0 ? [] : segment.aborted;
  const nowMs = core.clock.monotonicMs();
  const result = await scanSegment(core, segment, {
    from: start.position, to: size, minOffset: start.offset, checksums: true,
    onBatch: (view, at, _position, bytes) => {
      const base = batchBaseOffset(view, at);
      if (segment.firstTimestampMs < 0 && start.position === 0) segment.firstTimestampMs = batchMaxTimestamp(view, at);
      segment.onBatchWritten(bytes, batchLastOffset(view, at), batchMaxTimestamp(view, at), core.config.indexIntervalBytes);
      core.epochs.assign(batchLeaderEpoch(view, at), base);
      if (batchProducerId(view, at) < 0 || (base < replayFrom && (batchAttributes(view, at) & ATTRIBUTE_CONTROL) === 0)) return;
      if (base < replayFrom) return;
      const completed = core.producers.onWritten(view, at, nowMs);
      if (completed?.isAborted === true && (segment.aborted ?? []).every((known) => known.lastOffset < completed.lastOffset)) segment.addAborted(completed);
    },
  });
  segment.assignedBytes = segment.sizeBytes;
  if (size > segment.sizeBytes) await cutFile(core, segment);
  segment.seal();
  await writeIndexFiles(core, segment, true);
  return { nextOffset: Math.max(result.nextOffset, segment.baseOffset), validTo: result.validTo, problem: result.problem };
}

/** A position from which the scan may start: an index entry at or below `offset` that fits the batch it points at, or 0. */
async function trustedStart(_core: LogCore, segment: LogSegment, offset: number): Promise<{ position: number; offset: number }> {
  segment.offsetIndex = new OffsetIndex(segment.baseOffset);
  segment.timeIndex = new TimeIndex(segment.baseOffset);
  segment.largestTimestampMs = -1;
  void offset;
  return { position: 0, offset: segment.baseOffset };
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
    for (const suffix of [INDEX_SUFFIX, TIME_INDEX_SUFFIX]) await syncFile(core.disk, segment.path(suffix));
    if (segment.hasAborted) await syncFile(core.disk, segment.path(TXN_INDEX_SUFFIX));
    segment.sideFilesUnsynced = false;
  }
  if (core.savedEpochsVersion !== core.epochs.version) await saveEpochs(core);
  await core.disk.syncDirectory(core.directory);
}
