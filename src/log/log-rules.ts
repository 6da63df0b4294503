/** Decisions over segments without I/O: when to roll, what retention deletes (Kafka's LogSegment.shouldRoll, UnifiedLog.deletableSegments). */

export const MAX_RELATIVE_OFFSET = 2147483647;
/** Positions in an index are int32. */
export const MAX_SEGMENT_BYTES = 2147483647;

export interface RollInput {
  readonly segmentBytes: number;
  readonly segmentBaseOffset: number;
  /** −1: no batch with a timestamp yet. */
  readonly firstTimestampMs: number;
  readonly createdMs: number;
  readonly jitterMs: number;
  readonly indexIsFull: boolean;
}

/** `nowMs` is wall time; `batchTimestampMs` is the batch's largest timestamp or −1. */
export function shouldRoll(
  segment: RollInput, batchBytes: number, batchLastOffset: number, batchTimestampMs: number,
  nowMs: number, maxSegmentBytes: number, segmentMs: number,
): boolean {
  if (batchLastOffset - segment.segmentBaseOffset > MAX_RELATIVE_OFFSET) return true;
  if (segment.segmentBytes === 0) return false;
  if (segment.segmentBytes > maxSegmentBytes - batchBytes || segment.indexIsFull) return true;
  const waitedMs = segment.firstTimestampMs >= 0 && batchTimestampMs >= 0 ? batchTimestampMs - segment.firstTimestampMs : nowMs - segment.createdMs;
  return waitedMs > segmentMs - segment.jitterMs;
}

export interface RetentionSegment {
  readonly baseOffset: number;
  readonly sizeBytes: number;
  /** Largest timestamp, or the file's time of change when no batch has one. */
  readonly largestTimestampMs: number;
}

export interface RetentionInput {
  readonly segments: readonly RetentionSegment[];
  readonly logStartOffset: number;
  readonly highWatermark: number;
  readonly logEndOffset: number;
  readonly nowMs: number;
  readonly retentionMs: number;
  readonly retentionBytes: number;
}

/**
 * How many of the oldest segments may go, and why. Segments go from the oldest on, only whole, only below the high
 * watermark. The active segment goes only when its time is over (a new empty one takes its place), never when empty.
 */
export function deletableSegments(input: RetentionInput): { count: number; reason: 'time' | 'size' | 'start' } {
  const { segments } = input;
  const endOf = (i: number): number => (i + 1 < segments.length ? segments[i + 1]!.baseOffset : input.logEndOffset);
  const deletable = (i: number): boolean => endOf(i) <= input.highWatermark && (i + 1 < segments.length || segments[i]!.sizeBytes > 0);
  let byTime = 0;
  if (input.retentionMs >= 0) {
    while (byTime < segments.length && deletable(byTime) && input.nowMs - segments[byTime]!.largestTimestampMs > input.retentionMs) byTime++;
  }
  let bySize = 0;
  if (input.retentionBytes >= 0) {
    let excess = segments.reduce((total, segment) => total + segment.sizeBytes, 0) - input.retentionBytes;
    while (bySize < segments.length - 1 && deletable(bySize) && excess - segments[bySize]!.sizeBytes >= 0) excess -= segments[bySize++]!.sizeBytes;
  }
  let byStart = 0;
  while (byStart < segments.length - 1 && deletable(byStart) && endOf(byStart) <= input.logStartOffset) byStart++;
  const count = Math.max(byTime, bySize, byStart);
  return { count, reason: count === byStart ? 'start' : count === byTime ? 'time' : 'size' };
}
