/**
 * What compaction decides without I/O: which part of a log is dirty, which segments are cleaned together, and what of a
 * batch stays (Kafka's LogCleanerManager.cleanableOffsets, Cleaner.groupSegmentsBySize, CleanedTransactionMetadata).
 */
import type { AbortedTransaction } from './aborted-transactions.ts';
import { MAX_RELATIVE_OFFSET } from './log-rules.ts';

export interface CompactionSegment {
  readonly baseOffset: number;
  readonly sizeBytes: number;
  /** −1: none. */
  readonly largestTimestampMs: number;
  readonly indexBytes: number;
}

export interface CleanableRange {
  /** Everything below was cleaned before. */
  readonly firstDirtyOffset: number;
  /** Exclusive. */
  readonly endOffset: number;
  readonly cleanBytes: number;
  readonly dirtyBytes: number;
  readonly dirtyRatio: number;
  /** The oldest dirty record is older than max.compaction.lag.ms. */
  readonly mustClean: boolean;
}

/** `stableOffset` is the lesser of high watermark and last stable offset. The last segment is active and stays out. */
export function cleanableRange(
  segments: readonly CompactionSegment[], checkpointed: number, logStartOffset: number, stableOffset: number, nowMs: number,
  config: { readonly minCompactionLagMs: number; readonly maxCompactionLagMs: number },
): CleanableRange {
  const active = segments[segments.length - 1]!;
  let endOffset = Math.min(stableOffset, active.baseOffset);
  const firstDirtyOffset = checkpointed < logStartOffset || checkpointed > active.baseOffset ? Math.max(logStartOffset, segments[0]!.baseOffset) : checkpointed;
  let oldest = Infinity;
  let cleanBytes = 0;
  let dirtyBytes = 0;
  for (let i = 0; i < segments.length - 1; i++) {
    const segment = segments[i]!;
    const segmentEnd = segments[i + 1]!.baseOffset;
    if (segmentEnd <= firstDirtyOffset) {
      cleanBytes += segment.sizeBytes;
      continue;
    }
    const tooYoung = config.minCompactionLagMs > 0 && segment.largestTimestampMs > nowMs - config.minCompactionLagMs;
    if (tooYoung || segmentEnd > endOffset) {
      // Only whole segments are taken, so that a transaction's end is in the same part as its index entry.
      endOffset = Math.min(endOffset, segment.baseOffset);
      break;
    }
    dirtyBytes += segment.sizeBytes;
    if (segment.largestTimestampMs >= 0) oldest = Math.min(oldest, segment.largestTimestampMs);
  }
  endOffset = Math.max(endOffset, firstDirtyOffset);
  const total = cleanBytes + dirtyBytes;
  return {
    firstDirtyOffset, endOffset, cleanBytes, dirtyBytes,
    dirtyRatio: total === 0 ? 0 : dirtyBytes / total,
    mustClean: dirtyBytes > 0 && oldest < nowMs - config.maxCompactionLagMs,
  };
}

/** Runs of segments that together fit one segment: [from, to) indexes. */
export function groupSegments(segments: readonly CompactionSegment[], endOffset: number, maxBytes: number, maxIndexBytes: number): { from: number; to: number }[] {
  const groups: { from: number; to: number }[] = [];
  let i = 0;
  while (i < segments.length - 1 && segments[i]!.baseOffset < endOffset) {
    const from = i;
    let bytes = 0;
    let indexBytes = 0;
    while (
      i < segments.length - 1 && segments[i]!.baseOffset < endOffset &&
      (i === from ||
        (bytes + segments[i]!.sizeBytes <= maxBytes && indexBytes + segments[i]!.indexBytes <= maxIndexBytes &&
          segments[i + 1]!.baseOffset - 1 - segments[from]!.baseOffset <= MAX_RELATIVE_OFFSET))
    ) {
      bytes += segments[i]!.sizeBytes;
      indexBytes += segments[i]!.indexBytes;
      i++;
    }
    groups.push({ from, to: i });
  }
  return groups;
}

/** Follows the transactions of a log while it is read from the start. */
export class CleanedTransactions {
  readonly #aborted: AbortedTransaction[];
  #next = 0;
  /** Producer id → the aborted transaction whose batches are being read, and whether one was seen. */
  readonly #ongoingAborted = new Map<number, { entry: AbortedTransaction; seen: boolean }>();
  readonly #ongoingCommitted = new Set<number>();

  /** In any order. */
  constructor(aborted: readonly AbortedTransaction[]) {
    this.#aborted = [...aborted].sort((a, b) => a.firstOffset - b.firstOffset);
  }

  #advance(offset: number): void {
    for (; this.#next < this.#aborted.length && this.#aborted[this.#next]!.firstOffset <= offset; this.#next++) {
      const entry = this.#aborted[this.#next]!;
      this.#ongoingAborted.set(entry.producerId, { entry, seen: this.#ongoingAborted.get(entry.producerId)?.seen ?? false });
    }
  }

  /** A data batch with a producer id. True: its transaction was aborted. */
  onDataBatch(producerId: number, lastOffset: number, isTransactional: boolean): boolean {
    this.#advance(lastOffset);
    if (!isTransactional) return false;
    const aborted = this.#ongoingAborted.get(producerId);
    if (aborted === undefined) {
      this.#ongoingCommitted.add(producerId);
      return false;
    }
    aborted.seen = true;
    return true;
  }

  /** A marker. `isEmpty`: no batch of its transaction is left; `keep`: the entry that the index must keep. */
  onMarker(producerId: number, offset: number, isAbort: boolean): { isEmpty: boolean; keep: AbortedTransaction | null } {
    this.#advance(offset);
    if (!isAbort) return { isEmpty: !this.#ongoingCommitted.delete(producerId), keep: null };
    const aborted = this.#ongoingAborted.get(producerId);
    this.#ongoingAborted.delete(producerId);
    return aborted !== undefined && aborted.seen ? { isEmpty: false, keep: aborted.entry } : { isEmpty: true, keep: null };
  }
}
