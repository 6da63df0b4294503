/**
 * The producers' states of a log from its snapshots and the batches behind them (Kafka's ProducerStateManager
 * .truncateAndReload and UnifiedLog.rebuildProducerState).
 */
import { ATTRIBUTE_CONTROL, batchAttributes, batchBaseOffset, batchBaseSequence, batchLastOffset, batchLastOffsetDelta, batchMaxTimestamp, batchProducerEpoch, batchProducerId } from '../log/batch-header.ts';
import { crc32c } from '../log/crc32c.ts';
import { addSequence, type ProducerBatch } from '../log/producer-entry.ts';
import { decodeProducerSnapshot } from '../log/producer-snapshot.ts';
import { ProducerStates } from '../log/producer-states.ts';
import { offsetFileName, offsetOfFileName, SNAPSHOT_SUFFIX } from './file-names.ts';
import type { LogCore } from './log-core.ts';
import type { LogSegment } from './log-segment.ts';
import { loadIndexes, readFileOrNull } from './segment-files.ts';
import { scanSegment } from './segment-scan.ts';

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

/** Producer states from batches in [from, to), read as recovery reads them: what is whole counts, damage is passed over. */
export async function replay(core: LogCore, from: number, to: number, states: ProducerStates = core.producers): Promise<void> {
  const nowMs = core.clock.monotonicMs();
  for (let i = Math.max(0, core.segmentIndexFor(from)); i < core.segments.length && core.segments[i]!.baseOffset < to; i++) {
    const segment = core.segments[i]!;
    if (!segment.ready) continue;
    const { offsetIndex } = await loadIndexes(core, segment);
    await scanSegment(core, segment, {
      from: offsetIndex.lookup(from), to: segment.sizeBytes, minOffset: segment.baseOffset, checksums: true, skipDamageBelow: Infinity,
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

const hasEndedTransactions = (core: LogCore): boolean => [...core.producers.entries()].some((entry) => entry.coordinatorEpoch >= 0);

/** A snapshot does not tell which transactions ended above the high watermark; they hold the last stable offset back. */
export async function findUnreplicated(core: LogCore): Promise<void> {
  if (core.snapshotOffset <= core.highWatermark || !hasEndedTransactions(core)) return core.producers.onHighWatermark(core.highWatermark);
  const states = new ProducerStates();
  const below = (await core.disk.list(core.directory)).filter((name) => offsetOfFileName(name, SNAPSHOT_SUFFIX) <= core.highWatermark);
  const snapshot = await loadSnapshot(core, below, core.highWatermark, states);
  await replay(core, Math.max(snapshot, 0), core.logEndOffset, states);
  core.producers.adoptUnreplicated(states);
  core.producers.onHighWatermark(core.highWatermark);
}

/** How much of the log's end is looked through for the last batches of its producers. */
const WARM_BYTES = 256 << 10;

/** What a retrying producer may send again lies at the end of the log: its last five batches are known after a restart too. */
export async function warmWindows(core: LogCore): Promise<void> {
  let left = WARM_BYTES;
  for (let i = core.segments.length - 1; i >= 0 && left > 0 && core.producers.size > 0; i--) {
    const segment = core.segments[i]!;
    if (!segment.ready) continue;
    core.producers.prepend(await producerBatches(core, segment, Math.max(0, segment.sizeBytes - left)));
    left -= segment.sizeBytes;
  }
}

type FoundBatch = { readonly producerId: number; readonly producerEpoch: number; readonly batch: ProducerBatch };

/** Batches of producers that lie at or behind about `position`, in order. */
async function producerBatches(core: LogCore, segment: LogSegment, position: number): Promise<FoundBatch[]> {
  const found: FoundBatch[] = [];
  const { offsetIndex } = await loadIndexes(core, segment);
  await scanSegment(core, segment, {
    from: offsetIndex.positionBefore(position), to: segment.sizeBytes, minOffset: segment.baseOffset, checksums: true, skipDamageBelow: Infinity,
    onBatch: (view, at) => {
      if (batchProducerId(view, at) < 0 || (batchAttributes(view, at) & ATTRIBUTE_CONTROL) !== 0) return;
      const offsetDelta = batchLastOffsetDelta(view, at);
      const batch = { lastSequence: addSequence(batchBaseSequence(view, at), offsetDelta), lastOffset: batchLastOffset(view, at), offsetDelta, timestampMs: batchMaxTimestamp(view, at) };
      found.push({ producerId: batchProducerId(view, at), producerEpoch: batchProducerEpoch(view, at), batch });
    },
  });
  return found;
}
