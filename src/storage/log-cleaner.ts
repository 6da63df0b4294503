/**
 * Compaction of one log (Kafka's Cleaner): reads the dirty part for the last offset of each key, rewrites the segments
 * below its end without what is superseded, and swaps them in.
 *
 * Invariants: offsets never change; only flushed segments below the high watermark and the last stable offset are
 * touched, never the active one; of each key exactly the last record stays (a tombstone until its delete horizon);
 * markers stay until the data of their transaction and then the delete horizon are gone; the last batch of each producer
 * and the last batch below the end stay, if only as a header. Nothing holds the event loop: small
 * batches are worked on in slices of SLICE_MS, what takes longer for one batch goes to the Compute port (LargeBatches).
 */
import type { AbortedTransaction } from '../log/aborted-transactions.ts';
import {
  ATTRIBUTE_CONTROL, ATTRIBUTE_DELETE_HORIZON, ATTRIBUTE_TRANSACTIONAL, batchAttributes, batchBaseOffset, batchBaseTimestamp, batchLastOffset,
  batchProducerEpoch, batchProducerId,
} from '../log/batch-header.ts';
import { type CleanableRange, CleanedTransactions, cleanableRange, type CompactionSegment, groupSegments } from '../log/compaction-rules.ts';
import { OffsetMap } from '../log/offset-map.ts';
import { readControlRecord } from '../log/producer-states.ts';
import type { Compute } from '../base/ports.ts';
import { BatchReader } from '../protocol/records/batch-reader.ts';
import { filterBatch, type Retain } from '../protocol/records/filter-batch.ts';
import { OFFSET_INDEX_ENTRY_BYTES } from '../log/offset-index.ts';
import type { LogCore } from './log-core.ts';
import type { LogSegment } from './log-segment.ts';
import { largestTimestamp } from './log-truncation.ts';
import type { PartitionLog } from './partition-log.ts';
import { CleanedSegment } from './cleaned-segment.ts';
import { keyOf, LargeBatches } from './large-batches.ts';
import { loadIndexes } from './segment-files.ts';
import { scanSegment } from './segment-scan.ts';

export interface CleanResult {
  /** Everything below is clean now. */
  readonly cleanedTo: number;
  readonly bytesBefore: number;
  readonly bytesAfter: number;
}

/** So much is read at once. */
const BITE_BYTES = 256 << 10;
/** What is cleaned waits in memory until it is so much. */
const WRITE_BYTES = 1 << 20;

export async function describeSegments(core: LogCore): Promise<CompactionSegment[]> {
  const described: CompactionSegment[] = [];
  for (const segment of [...core.segments]) {
    // An index entry stands for at least an index interval of bytes: an estimate that spares loading every index.
    const indexBytes = Math.ceil(segment.sizeBytes / Math.max(1, core.config.indexIntervalBytes)) * OFFSET_INDEX_ENTRY_BYTES;
    const largestTimestampMs = segment.largestTimestampMs ?? (await largestTimestamp(core, segment));
    described.push({ baseOffset: segment.baseOffset, sizeBytes: segment.sizeBytes, largestTimestampMs, indexBytes });
  }
  return described;
}

export async function findCleanable(core: LogCore, checkpointed: number, nowMs: number): Promise<CleanableRange> {
  return cleanableRange(await describeSegments(core), checkpointed, core.logStartOffset, Math.min(core.highWatermark, core.lastStableOffset), nowMs, core.config);
}

export class LogCleaner {
  readonly #log: PartitionLog;
  readonly #core: LogCore;
  readonly #range: CleanableRange;
  readonly #map: OffsetMap;
  readonly #nowMs: number;
  readonly #isStopped: () => boolean;
  readonly #reader = new BatchReader();
  readonly #large: LargeBatches;

  constructor(log: PartitionLog, range: CleanableRange, options: { dedupeBytes: number; seed: number; nowMs: number; isStopped?: () => boolean; compute?: Compute }) {
    this.#log = log;
    this.#core = log.core;
    this.#range = range;
    // Of a log with a huge dirty range and few keys this is too much, and the pages of it are never touched.
    this.#map = new OffsetMap(options.dedupeBytes, options.seed, range.endOffset - range.firstDirtyOffset);
    this.#large = new LargeBatches(log.core.clock, options.compute ?? null);
    this.#nowMs = options.nowMs;
    this.#isStopped = options.isStopped ?? (() => false);
  }

  /** null when it was stopped, or the log changed below it; then nothing was swapped in that is not whole. */
  async clean(): Promise<CleanResult | null> {
    const core = this.#core;
    if (core.recoveryPoint < this.#range.endOffset) await this.#log.flush();
    if (core.recoveryPoint < this.#range.endOffset) return null;
    // Recovery takes a gap behind the recovery point for a loss: what gets gaps must lie before it, on disk too.
    await core.options.persistRecoveryPoint?.();
    const before = core.segments.filter((segment) => segment.baseOffset < this.#range.endOffset);
    const aborted = await this.#abortedBelow();
    const endOffset = await this.#buildMap(before, new CleanedTransactions(aborted));
    if (endOffset === null || endOffset <= this.#range.firstDirtyOffset) return null;
    const described = await describeSegments(core);
    const transactions = new CleanedTransactions(aborted);
    let bytesBefore = 0;
    let bytesAfter = 0;
    const groups = groupSegments(described, endOffset, core.config.segmentBytes, core.config.segmentIndexBytes).map(({ from, to }) => core.segments.slice(from, to));
    for (const group of groups) {
      const cleaned = await this.#cleanGroup(group, transactions, endOffset);
      if (cleaned === null) return null;
      bytesBefore += group.reduce((sum, segment) => sum + segment.sizeBytes, 0);
      bytesAfter += cleaned.segment.sizeBytes;
      if (!(await this.#log.replaceSegments(group, cleaned))) return null;
    }
    return { cleanedTo: endOffset, bytesBefore, bytesAfter };
  }

  /** A transaction may have its marker behind the part that is cleaned. */
  async #abortedBelow(): Promise<AbortedTransaction[]> {
    const found: AbortedTransaction[] = [];
    for (const segment of [...this.#core.segments]) found.push(...(segment.aborted ?? (await loadIndexes(this.#core, segment)).aborted));
    return found.filter((aborted) => aborted.firstOffset < this.#range.endOffset);
  }

  /** Last offset of each key in the dirty part. Returns where it ends: earlier than wanted when the map was full. */
  async #buildMap(segments: readonly LogSegment[], transactions: CleanedTransactions): Promise<number | null> {
    let endOffset = this.#range.firstDirtyOffset;
    for (let i = 0; i < segments.length; i++) {
      const segment = segments[i]!;
      const segmentEnd = segments[i + 1]?.baseOffset ?? this.#range.endOffset;
      const isDirty = segmentEnd > this.#range.firstDirtyOffset;
      // The clean part is walked for its transactions alone: one may reach into the dirty part.
      if (!isDirty && !this.#core.producers.hasTransactions) continue;
      let full = false;
      const whole = await this.#walk(segment, (view, at, size, bytes) => {
        if (this.#noteTransaction(view, at, transactions) || !isDirty) return true;
        if (this.#large.isLarge(view, at, size)) {
          return this.#noteKeysOfLarge(bytes.subarray(at, at + size), batchBaseOffset(view, at)).then((room) => {
            full = !room;
            return room;
          });
        }
        full = !this.#noteKeys(bytes, at, at + size);
        return !full;
      });
      if (!whole) return null;
      if (full) {
        if (endOffset === this.#range.firstDirtyOffset) this.#core.say('ERROR', `the keys of segment ${segment.baseOffset} do not fit the cleaner's map (log.cleaner.dedupe.buffer.size)`);
        return endOffset;
      }
      if (isDirty) endOffset = segmentEnd;
    }
    return endOffset;
  }

  /** True when the batch has no keys that count: a marker, or data of an aborted transaction. */
  #noteTransaction(view: DataView, at: number, transactions: CleanedTransactions): boolean {
    const attributes = batchAttributes(view, at);
    if ((attributes & ATTRIBUTE_CONTROL) !== 0) {
      transactions.onMarker(batchProducerId(view, at), batchBaseOffset(view, at), readControlRecord(view, at)?.type === 0);
      return true;
    }
    return transactions.onDataBatch(batchProducerId(view, at), batchLastOffset(view, at), (attributes & ATTRIBUTE_TRANSACTIONAL) !== 0);
  }

  #noteKeys(bytes: Uint8Array, at: number, end: number): boolean {
    this.#reader.open(bytes, at, end);
    while (this.#reader.next()) {
      const { key, offset } = this.#reader;
      if (key !== null && offset >= this.#range.firstDirtyOffset && !this.#map.tryPut(key, offset)) return false;
    }
    return true;
  }

  async #noteKeysOfLarge(batch: Uint8Array, baseOffset: number): Promise<boolean> {
    const keys = await this.#large.keysOf(batch);
    for (let i = 0; i < keys.ends.length; i++) {
      const key = keyOf(keys, i);
      const offset = baseOffset + keys.offsetDeltas[i]!;
      if (key !== null && offset >= this.#range.firstDirtyOffset && !this.#map.tryPut(key, offset)) return false;
      if (this.#large.sliceIsOver(i)) await this.#large.nextSlice();
    }
    return true;
  }

  /** Hands over every batch of the segment; false when stopped, or when the segment is damaged: then it is left alone. */
  async #walk(segment: LogSegment, onBatch: (view: DataView, at: number, size: number, bytes: Uint8Array) => boolean | Promise<boolean>): Promise<boolean> {
    if (segment.sizeBytes === 0) return true;
    let stopped = false;
    const result = await scanSegment(this.#core, segment, {
      from: 0, to: segment.sizeBytes, minOffset: segment.baseOffset, checksums: true, biteBytes: BITE_BYTES,
      onBatch: (view, at, _position, size, bytes) => {
        stopped = this.#isStopped() || segment.removed || this.#core.status !== 'open';
        if (stopped) return false;
        const goOn = onBatch(view, at, size, bytes);
        if (goOn !== true || !this.#large.sliceIsOver(0)) return goOn;
        return this.#large.nextSlice().then(() => true);
      },
    });
    if (result.problem !== null) this.#core.say('ERROR', `segment ${segment.baseOffset} is not compacted: ${result.problem} at position ${result.validTo}`);
    return !stopped && result.problem === null;
  }

  async #cleanGroup(group: readonly LogSegment[], transactions: CleanedTransactions, upperBound: number): Promise<CleanedSegment | null> {
    const core = this.#core;
    const end = core.segmentEndOffset(core.segments.indexOf(group[group.length - 1]!));
    const cleaned = await CleanedSegment.create(core, group, end);
    let whole = true;
    try {
      for (const segment of group) {
        whole = await this.#walk(segment, (view, at, size, bytes) => {
          const kept = this.#filter(view, at, size, bytes, transactions, upperBound, cleaned);
          if (kept instanceof Promise) return kept.then((batch) => this.#keep(cleaned, batch));
          return this.#keep(cleaned, kept);
        });
        if (!whole) break;
        await cleaned.write();
      }
      if (whole) await cleaned.finish();
    } catch (error) {
      whole = false;
      core.say('ERROR', `compaction failed in segments ${group[0]!.baseOffset}–${end - 1}`, error);
    }
    if (whole) return cleaned;
    await cleaned.discard();
    return null;
  }

  #keep(cleaned: CleanedSegment, batch: Uint8Array | null): boolean | Promise<boolean> {
    if (batch !== null) cleaned.add(batch);
    return cleaned.pendingBytes < WRITE_BYTES || cleaned.write().then(() => true);
  }

  /** What stays of a batch. */
  #filter(view: DataView, at: number, size: number, bytes: Uint8Array, transactions: CleanedTransactions, upperBound: number, cleaned: CleanedSegment): Uint8Array | null | Promise<Uint8Array | null> {
    const attributes = batchAttributes(view, at);
    const isControl = (attributes & ATTRIBUTE_CONTROL) !== 0;
    const producerId = batchProducerId(view, at);
    const horizonMs = (attributes & ATTRIBUTE_DELETE_HORIZON) !== 0 ? batchBaseTimestamp(view, at) : -1;
    const isPastHorizon = horizonMs >= 0 && horizonMs <= this.#nowMs;
    let discard = false;
    let isMarkerOfNothing = false;
    if (isControl) {
      const marker = transactions.onMarker(producerId, batchBaseOffset(view, at), readControlRecord(view, at)?.type === 0);
      if (marker.keep !== null) cleaned.keepAborted(marker.keep);
      isMarkerOfNothing = marker.isEmpty;
      discard = marker.isEmpty && isPastHorizon;
    } else discard = transactions.onDataBatch(producerId, batchLastOffset(view, at), (attributes & ATTRIBUTE_TRANSACTIONAL) !== 0);
    const retainEmpty = (producerId >= 0 && this.#isLastOfProducer(view, at, isControl)) || batchLastOffset(view, at) + 1 === upperBound;
    const base = batchBaseOffset(view, at);
    const options = { nowMs: this.#nowMs, deleteRetentionMs: this.#core.config.deleteRetentionMs, retainEmpty, containsMarkerForEmptyTransaction: isMarkerOfNothing };
    const retain: Retain = (offsetDelta, key, hasValue) => {
      if (discard) return false;
      if (isControl) return true;
      if (key === null || base + offsetDelta < this.#core.logStartOffset) return false;
      return base + offsetDelta >= this.#map.get(key) && (hasValue || !isPastHorizon);
    };
    if (this.#large.isLarge(view, at, size)) return this.#large.filter(bytes.subarray(at, at + size), retain, horizonMs >= 0, options);
    return filterBatch(bytes, at, at + size, retain, options);
  }

  #isLastOfProducer(view: DataView, at: number, isControl: boolean): boolean {
    const entry = this.#core.producers.entry(batchProducerId(view, at));
    if (entry === null) return false;
    const last = entry.batches[entry.batches.length - 1];
    if (last !== undefined) return batchLastOffset(view, at) === last.lastOffset;
    return isControl && batchProducerEpoch(view, at) === entry.producerEpoch;
  }
}
