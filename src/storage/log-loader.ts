/**
 * Opens a partition's directory: finishes what a crash interrupted, finds the segments, the leader epochs and the log's end
 * (Kafka's LogLoader).
 */
import { batchBaseOffset, batchLeaderEpoch } from '../log/batch-header.ts';
import { LeaderEpochCache } from '../log/leader-epoch-cache.ts';
import { INDEX_SUFFIX, LEADER_EPOCH_CHECKPOINT, LOG_SUFFIX, offsetFileName, offsetOfFileName, PARTITION_METADATA, TIME_INDEX_SUFFIX, TXN_INDEX_SUFFIX } from './file-names.ts';
import { cleanUp } from './interrupted-work.ts';
import { type LogCore, unlessFull } from './log-core.ts';
import { loadEnd } from './log-recovery.ts';
import { LogSegment } from './log-segment.ts';
import { findUnreplicated, warmWindows } from './producer-replay.ts';
import { savePartitionMetadata } from './partition-metadata.ts';
import { readFileOrNull } from './segment-files.ts';
import { scanSegment } from './segment-scan.ts';

export async function loadLog(core: LogCore): Promise<void> {
  // Of fifty partitions that are created together most are never written: they get their directory and nothing else yet.
  const isNew = core.options.isNew === true && (await core.disk.stat(core.directory)) === null;
  await core.disk.makeDirectory(core.directory);
  if (isNew) return beginEmpty(core);
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

function beginEmpty(core: LogCore): void {
  core.topicId = core.options.topicId ?? null;
  core.metadataUnsaved = core.topicId !== null;
  addFirstSegment(core, 0);
  core.savedEpochsVersion = core.epochs.version;
  core.status = 'open';
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
  core.metadataUnsaved = match === null && core.topicId !== null;
  if (core.metadataUnsaved) await savePartitionMetadata(core).catch(unlessFull);
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
      from: 0, to: segment.sizeBytes, minOffset: segment.baseOffset, checksums: true, skipDamageBelow: Infinity,
      onBatch: (view, at) => void core.epochs.assign(batchLeaderEpoch(view, at), batchBaseOffset(view, at)),
    });
  }
  core.savedEpochsVersion = -1;
}
