/** Offsets by time (ListOffsets): Kafka's UnifiedLog.fetchOffsetByTimestamp and legacyFetchOffsetsBefore. */
import { batchLastOffset, batchMaxTimestamp } from '../log/batch-header.ts';
import { BatchReader } from '../protocol/records/batch-reader.ts';
import type { LogCore } from './log-core.ts';
import type { LogSegment } from './log-segment.ts';
import { loadIndexes } from './segment-files.ts';
import { scanSegment } from './segment-scan.ts';

export interface TimestampAndOffset {
  readonly timestampMs: number;
  readonly offset: number;
  readonly leaderEpoch: number;
}

/** The first record, by offset, whose timestamp is ≥ `timestampMs`; null when there is none. */
export async function offsetForTimestamp(core: LogCore, timestampMs: number): Promise<TimestampAndOffset | null> {
  for (const segment of [...core.segments]) {
    if (segment.removed || core.segmentEndOffset(core.segments.indexOf(segment)) <= core.logStartOffset || segment.sizeBytes === 0) continue;
    const { offsetIndex, timeIndex } = await loadIndexes(core, segment);
    if ((segment.largestTimestampMs ?? -1) < timestampMs) continue;
    const from = offsetIndex.lookup(Math.max(timeIndex.lookup(timestampMs - 1), segment.baseOffset));
    const found = await firstRecord(core, segment, from, (timestamp) => timestamp >= timestampMs);
    if (found !== null) return found;
  }
  return null;
}

/** The first record with the greatest timestamp of the log; null when no record has one. */
export async function maxTimestamp(core: LogCore): Promise<TimestampAndOffset | null> {
  let best: LogSegment | null = null;
  for (const segment of [...core.segments]) {
    if (segment.sizeBytes === 0 || segment.removed) continue;
    if (segment.largestTimestampMs === null) await loadIndexes(core, segment);
    if ((segment.largestTimestampMs ?? -1) > (best?.largestTimestampMs ?? -1)) best = segment;
  }
  if (best === null || best.removed) return null;
  const { offsetIndex, timeIndex } = await loadIndexes(core, best);
  const greatest = best.largestTimestampMs ?? -1;
  return firstRecord(core, best, offsetIndex.lookup(timeIndex.lookup(greatest - 1)), (timestamp) => timestamp >= greatest);
}

async function firstRecord(core: LogCore, segment: LogSegment, from: number, matches: (timestampMs: number) => boolean): Promise<TimestampAndOffset | null> {
  const reader = new BatchReader();
  let found: TimestampAndOffset | null = null;
  await scanSegment(core, segment, {
    from, to: segment.sizeBytes, minOffset: segment.baseOffset, checksums: false,
    onBatch: (view, at, _position, size, bytes) => {
      if (!matches(batchMaxTimestamp(view, at)) || batchLastOffset(view, at) < core.logStartOffset) return true;
      reader.open(bytes, at, at + size);
      while (reader.next()) {
        if (reader.offset < core.logStartOffset || !matches(reader.timestampMs)) continue;
        found = { timestampMs: reader.timestampMs, offset: reader.offset, leaderEpoch: core.epochs.epochForOffset(reader.offset) };
        return false;
      }
      return true;
    },
  });
  return found;
}

/** ListOffsets version 0: ends of segments that are older than the timestamp, newest first. */
export function legacyOffsetsBefore(core: LogCore, timestampMs: number, maxCount: number, upTo: number): number[] {
  const points = core.segments.map((segment) => ({ offset: Math.max(segment.baseOffset, core.logStartOffset), timeMs: segment.modifiedMs }));
  if (core.activeSegment.sizeBytes > 0) points.push({ offset: core.logEndOffset, timeMs: core.clock.wallMs() });
  let start = -1;
  if (timestampMs === -1) start = points.length - 1;
  else if (timestampMs === -2) start = 0;
  else for (let i = 0; i < points.length; i++) if (points[i]!.timeMs <= timestampMs) start = i;
  const offsets: number[] = [];
  for (let i = start; i >= 0 && offsets.length < maxCount; i--) {
    const offset = Math.min(points[i]!.offset, upTo);
    if (offsets[offsets.length - 1] !== offset) offsets.push(offset);
  }
  return offsets;
}
