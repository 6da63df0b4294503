/**
 * One segment of a log: its size, sparse indexes, largest timestamp and aborted transactions (Kafka's LogSegment).
 *
 * Invariants: `sizeBytes` covers whole batches that are in the file; `assignedBytes` also those that wait for their
 * write. A segment is active (indexes in memory), or sealed: its index files are complete, and the indexes are loaded
 * on demand through the index cache.
 */
import type { AbortedTransaction } from '../log/aborted-transactions.ts';
import { OFFSET_INDEX_ENTRY_BYTES, OffsetIndex, TIME_INDEX_ENTRY_BYTES, TimeIndex } from '../log/offset-index.ts';
import { LOG_SUFFIX, offsetFileName } from './file-names.ts';

export class LogSegment {
  readonly baseOffset: number;
  readonly directory: string;
  sizeBytes = 0;
  assignedBytes = 0;
  /** Its files exist. */
  ready = false;
  sealed = false;
  /** Side files or directory entries are written but not synced. */
  sideFilesUnsynced = false;
  /** So many entries of the indexes are in their files already. */
  savedOffsetEntries = 0;
  savedTimeEntries = 0;
  /** Its index files are being written. */
  sealing = false;
  /** Its directory entry may not survive a power loss. */
  nameUnsynced = false;
  /** The producer snapshot at its start is not synced. */
  snapshotUnsynced = false;
  createdMs: number;
  jitterMs = 0;
  /** Of the first batch that was assigned to it; −1: none yet. */
  firstTimestampMs = -1;
  /** −1: no timestamp; null: not known until the indexes are loaded. */
  largestTimestampMs: number | null = -1;
  offsetOfLargestTimestamp = -1;
  offsetIndex: OffsetIndex | null;
  timeIndex: TimeIndex | null;
  /** null: in the file, not loaded. */
  aborted: AbortedTransaction[] | null = [];
  hasAborted = false;
  bytesSinceIndexEntry = 0;
  /** Wall time of the last write: what stands for a timestamp where the batches have none (magic 0), and in ListOffsets 0. */
  modifiedMs: number;
  /** Bytes [verifiedFrom, verifiedTo) have had their checksums compared, or were written by this process. */
  verifiedFrom = 0;
  verifiedTo = 0;
  removed = false;
  loading: Promise<{ offsetIndex: OffsetIndex; timeIndex: TimeIndex; aborted: AbortedTransaction[] }> | null = null;
  indexesRebuilt = false;

  constructor(directory: string, baseOffset: number, createdMs: number) {
    this.directory = directory;
    this.baseOffset = baseOffset;
    this.createdMs = createdMs;
    this.modifiedMs = createdMs;
    this.offsetIndex = new OffsetIndex(baseOffset);
    this.timeIndex = new TimeIndex(baseOffset);
  }

  path(suffix: string = LOG_SUFFIX): string {
    return `${this.directory}/${offsetFileName(this.baseOffset, suffix)}`;
  }

  /** May an index entry for what is queued find no room? */
  indexIsFull(maxIndexBytes: number, indexIntervalBytes: number): boolean {
    const queued = 1 + (this.assignedBytes - this.sizeBytes) / Math.max(1, indexIntervalBytes);
    return (
      (this.offsetIndex?.count ?? 0) + queued >= Math.floor(maxIndexBytes / OFFSET_INDEX_ENTRY_BYTES) ||
      (this.timeIndex?.count ?? 0) + queued >= Math.floor(maxIndexBytes / TIME_INDEX_ENTRY_BYTES) - 1
    );
  }

  /** A whole batch lies at the end of the file. */
  onBatchWritten(sizeBytes: number, lastOffset: number, maxTimestampMs: number, indexIntervalBytes: number): void {
    if (maxTimestampMs > (this.largestTimestampMs ?? -1)) {
      this.largestTimestampMs = maxTimestampMs;
      this.offsetOfLargestTimestamp = lastOffset;
    }
    if (this.bytesSinceIndexEntry > indexIntervalBytes) {
      this.offsetIndex!.append(lastOffset, this.sizeBytes);
      this.addTimeEntry();
      this.bytesSinceIndexEntry = 0;
    }
    this.bytesSinceIndexEntry += sizeBytes;
    if (this.verifiedTo === this.sizeBytes) this.verifiedTo += sizeBytes;
    this.sizeBytes += sizeBytes;
  }

  /** The largest timestamp so far, if it is not in the time index yet. */
  addTimeEntry(): void {
    if (this.largestTimestampMs !== null && this.largestTimestampMs >= 0) this.timeIndex!.maybeAppend(this.largestTimestampMs, this.offsetOfLargestTimestamp);
  }

  /** Adds the final time index entry. */
  seal(): void {
    this.addTimeEntry();
    this.sealed = true;
  }

  addAborted(aborted: AbortedTransaction): void {
    (this.aborted ??= []).push(aborted);
    this.hasAborted = true;
  }
}
