/**
 * Where a follower's log parts from its leader's, decided by leader epochs and never by the high watermark
 * (KIP-101, KIP-279, KIP-320; reliability.md items 1–3, 13, 18). Pure functions over the two epoch caches.
 */

export const UNDEFINED_EPOCH = -1;
export const UNDEFINED_OFFSET = -1;

export interface EpochEndOffset {
  readonly epoch: number;
  readonly endOffset: number;
}
export const UNDEFINED_EPOCH_END: EpochEndOffset = { epoch: UNDEFINED_EPOCH, endOffset: UNDEFINED_OFFSET };

/** First offset of each leader epoch in a log, ascending by epoch and by offset. The log's epoch cache is one. */
export interface EpochEntry {
  readonly epoch: number;
  readonly startOffset: number;
}

/**
 * The answer to OffsetForLeaderEpoch: the largest epoch of this log that is ≤ the asked one, and where it ends.
 * Undefined when the log knows nothing that old is asked of it, or the asked epoch is newer than all it knows.
 */
export function endOffsetForEpoch(entries: readonly EpochEntry[], epoch: number, logEndOffset: number): EpochEndOffset {
  const latest = entries.at(-1);
  if (epoch === UNDEFINED_EPOCH || latest === undefined) return UNDEFINED_EPOCH_END;
  if (epoch === latest.epoch) return { epoch, endOffset: logEndOffset };
  const higherAt = entries.findIndex((entry) => entry.epoch > epoch);
  if (higherAt < 0) return UNDEFINED_EPOCH_END;
  const higher = entries[higherAt]!;
  const floor = entries[higherAt - 1];
  return { epoch: floor?.epoch ?? epoch, endOffset: higher.startOffset };
}

export interface TruncationStep {
  /** Cut the log so that it ends here. */
  readonly offset: number;
  /** False: cut, then ask the leader again with the epoch that is now last. */
  readonly complete: boolean;
}

/**
 * What a follower does with its leader's answer (`leaderEnd`) to its last epoch, or with the diverging epoch of a fetch.
 * `endOffsetFor` asks the follower's own cache. `highWatermark` is used only when the leader knows no epochs at all.
 */
export function decideTruncation(
  leaderEnd: EpochEndOffset,
  logEndOffset: number,
  highWatermark: number,
  endOffsetFor: (epoch: number) => EpochEndOffset,
): TruncationStep {
  if (leaderEnd.endOffset === UNDEFINED_OFFSET) return { offset: Math.min(highWatermark, logEndOffset), complete: true };
  if (leaderEnd.epoch === UNDEFINED_EPOCH) return { offset: Math.min(leaderEnd.endOffset, logEndOffset), complete: true };
  const own = endOffsetFor(leaderEnd.epoch);
  if (own.endOffset === UNDEFINED_OFFSET) return { offset: Math.min(leaderEnd.endOffset, logEndOffset), complete: true };
  if (own.epoch !== leaderEnd.epoch) return { offset: Math.min(own.endOffset, logEndOffset), complete: false };
  return { offset: Math.min(own.endOffset, leaderEnd.endOffset, logEndOffset), complete: true };
}

export type FetchPosition = { readonly type: 'ok' } | { readonly type: 'outOfRange' } | { readonly type: 'diverging'; readonly end: EpochEndOffset };
const FETCH_OK: FetchPosition = { type: 'ok' };
const FETCH_OUT_OF_RANGE: FetchPosition = { type: 'outOfRange' };

/**
 * The leader's check of a fetch that names the epoch of the record before `fetchOffset` (Fetch 12, KIP-595).
 * The range is checked before divergence (KAFKA-12996).
 */
export function checkFetchPosition(
  fetchOffset: number,
  lastFetchedEpoch: number,
  logStartOffset: number,
  endOffsetFor: (epoch: number) => EpochEndOffset,
): FetchPosition {
  if (lastFetchedEpoch === UNDEFINED_EPOCH) return FETCH_OK;
  const end = endOffsetFor(lastFetchedEpoch);
  if (end.endOffset === UNDEFINED_OFFSET || end.epoch === UNDEFINED_EPOCH) return FETCH_OUT_OF_RANGE;
  if (fetchOffset < logStartOffset) return FETCH_OUT_OF_RANGE;
  if (end.epoch < lastFetchedEpoch || end.endOffset < fetchOffset) return { type: 'diverging', end };
  return FETCH_OK;
}
