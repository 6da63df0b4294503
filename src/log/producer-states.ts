/**
 * Producer ids of one partition: checks of idempotence and fencing, open transactions, first unstable offset (Kafka's
 * ProducerStateManager, ProducerAppendInfo).
 *
 * Two states. `written` follows the log as far as it is on disk; `pending` holds copies of the entries that batches
 * accepted but not yet written have changed. Checks look at `pending` first. When a write fails, `pending` is dropped
 * and the state is exactly that of the written log.
 */
import { assert } from '../base/assert.ts';
import {
  ATTRIBUTE_CONTROL, ATTRIBUTE_TRANSACTIONAL, BATCH_HEADER_BYTES, batchAttributes, batchBaseOffset, batchBaseSequence, batchLastOffsetDelta,
  batchMagic, batchMaxTimestamp, batchProducerEpoch, batchProducerId,
} from './batch-header.ts';
import { DUPLICATE_SEQUENCE_NUMBER, INVALID_PRODUCER_EPOCH, INVALID_RECORD, NONE, OUT_OF_ORDER_SEQUENCE_NUMBER, TRANSACTION_COORDINATOR_FENCED } from './log-error-codes.ts';
import { addSequence, ProducerEntry, type ProducerBatch } from './producer-entry.ts';
import { RefusedFirst } from './refused-first.ts';

export const INVALID_TXN_STATE = 48;

/** Who appends: checks differ. Replicated batches were checked by their leader. */
export type AppendOrigin = 'client' | 'coordinator' | 'replication';

export interface CompletedTransaction {
  readonly producerId: number;
  readonly firstOffset: number;
  readonly lastOffset: number;
  readonly isAborted: boolean;
  /** What the transaction index keeps beside it. */
  readonly lastStableOffset: number;
}

interface PendingEntry {
  readonly entry: ProducerEntry;
  batches: number;
}

export interface ControlRecord {
  /** 0 abort, 1 commit; others are not of transactions. */
  readonly type: number;
  readonly coordinatorEpoch: number;
}

/** The single record of an uncompressed control batch at `at`; null when it is not one. */
export function readControlRecord(view: DataView, at: number): ControlRecord | null {
  let position = at + BATCH_HEADER_BYTES;
  const end = at + view.getInt32(at + 8) + 12;
  const varint = (): number => {
    let value = 0;
    for (let shift = 0; shift < 35 && position < end; shift += 7) {
      const byte = view.getUint8(position++);
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return (value >>> 1) ^ -(value & 1);
    }
    return NaN;
  };
  varint(); // length
  position++; // attributes
  while (position < end && view.getUint8(position++) >= 0x80); // timestamp delta, a varlong
  varint(); // offset delta
  if (varint() < 4 || position + 4 > end) return null;
  const type = view.getInt16(position + 2);
  position += 4;
  const valueBytes = varint();
  return { type, coordinatorEpoch: valueBytes >= 6 && position + 6 <= end ? view.getInt32(position + 2) : -1 };
}

export class ProducerStates {
  readonly #written = new Map<number, ProducerEntry>();
  readonly #pending = new Map<number, PendingEntry>();
  readonly #refusedFirst = new RefusedFirst();
  /** First offset → producer id, ascending. */
  #ongoing = new Map<number, number>();
  /** Completed transactions whose marker is not below the high watermark yet. */
  #unreplicated: CompletedTransaction[] = [];
  /** The original of what `check` found to be a duplicate. */
  duplicate: ProducerBatch | null = null;

  get size(): number {
    return this.#written.size;
  }

  /** As written; for DescribeProducers and snapshots. */
  entries(): IterableIterator<ProducerEntry> {
    return this.#written.values();
  }

  entry(producerId: number): ProducerEntry | null {
    return this.#pending.get(producerId)?.entry ?? this.#written.get(producerId) ?? null;
  }

  /** May the batch at `at`, whose producer id is ≥ 0, be appended now? `DUPLICATE_SEQUENCE_NUMBER` with `duplicate` set: it is there already. */
  check(view: DataView, at: number, origin: AppendOrigin): number {
    this.duplicate = null;
    if (origin === 'replication') return NONE;
    const entry = this.entry(batchProducerId(view, at));
    const attributes = batchAttributes(view, at);
    if ((attributes & ATTRIBUTE_CONTROL) !== 0) return this.#checkMarker(entry, view, at);
    const epoch = batchProducerEpoch(view, at);
    const first = batchBaseSequence(view, at);
    if (entry === null) {
      // A producer of which nothing is known may begin anywhere, but not behind its own first batch that was not taken.
      return origin === 'client' && this.#refusedFirst.isPassedBy(batchProducerId(view, at), epoch, first) ? OUT_OF_ORDER_SEQUENCE_NUMBER : NONE;
    }
    const last = addSequence(first, batchLastOffsetDelta(view, at));
    if (epoch < entry.producerEpoch) return INVALID_PRODUCER_EPOCH;
    if (origin === 'client') {
      const error = this.#checkSequence(entry, epoch, first, last);
      if (error !== NONE) return error;
    }
    if (entry.currentTxnFirstOffset >= 0 && (attributes & ATTRIBUTE_TRANSACTIONAL) === 0) return INVALID_TXN_STATE;
    return NONE;
  }

  #checkSequence(entry: ProducerEntry, epoch: number, first: number, last: number): number {
    if (epoch !== entry.producerEpoch) return first === 0 ? NONE : OUT_OF_ORDER_SEQUENCE_NUMBER;
    this.duplicate = entry.findDuplicate(first, last);
    if (this.duplicate !== null) return DUPLICATE_SEQUENCE_NUMBER;
    const expected = entry.batches.length === 0 ? 0 : addSequence(entry.lastSequence, 1);
    if (first === expected) return NONE;
    return entry.includes(first, last) ? DUPLICATE_SEQUENCE_NUMBER : OUT_OF_ORDER_SEQUENCE_NUMBER;
  }

  /** A client's records, as they came and unchecked, are not appended this time. */
  onRefused(view: DataView): void {
    if (view.byteLength < BATCH_HEADER_BYTES || batchMagic(view, 0) !== 2) return;
    const [producerId, sequence] = [batchProducerId(view, 0), batchBaseSequence(view, 0)];
    if (producerId < 0 || sequence < 0 || this.entry(producerId) !== null) return;
    this.#refusedFirst.add(producerId, batchProducerEpoch(view, 0), sequence);
  }

  #checkMarker(entry: ProducerEntry | null, view: DataView, at: number): number {
    const control = readControlRecord(view, at);
    if (control === null) return INVALID_RECORD;
    if (entry === null) return NONE;
    if (batchProducerEpoch(view, at) < entry.producerEpoch) return INVALID_PRODUCER_EPOCH;
    return entry.coordinatorEpoch > control.coordinatorEpoch ? TRANSACTION_COORDINATOR_FENCED : NONE;
  }

  /** The batch got its offsets and waits to be written. */
  accept(view: DataView, at: number, nowMs: number): void {
    const producerId = batchProducerId(view, at);
    let pending = this.#pending.get(producerId);
    if (pending === undefined) {
      pending = { entry: this.#written.get(producerId)?.copy() ?? new ProducerEntry(producerId, batchProducerEpoch(view, at)), batches: 0 };
      this.#pending.set(producerId, pending);
    }
    pending.batches++;
    applyBatch(pending.entry, view, at, nowMs);
  }

  /** The batch is in the file (or is replayed from it). Returns the transaction that it ended, if any. */
  onWritten(view: DataView, at: number, nowMs: number): CompletedTransaction | null {
    const producerId = batchProducerId(view, at);
    const pending = this.#pending.get(producerId);
    if (pending !== undefined && --pending.batches === 0) this.#pending.delete(producerId);
    let entry = this.#written.get(producerId);
    if (entry === undefined) {
      entry = new ProducerEntry(producerId, batchProducerEpoch(view, at));
      this.#written.set(producerId, entry);
      this.#refusedFirst.delete(producerId);
    }
    const before = entry.currentTxnFirstOffset;
    const control = applyBatch(entry, view, at, nowMs);
    if (before < 0 && entry.currentTxnFirstOffset >= 0) this.#ongoing.set(entry.currentTxnFirstOffset, producerId);
    if (control === null || before < 0 || entry.currentTxnFirstOffset >= 0) return null;
    return this.#complete(producerId, before, batchBaseOffset(view, at), control.type === 0);
  }

  #complete(producerId: number, firstOffset: number, lastOffset: number, isAborted: boolean): CompletedTransaction {
    this.#ongoing.delete(firstOffset);
    const [next] = this.#ongoing.keys();
    const completed = { producerId, firstOffset, lastOffset, isAborted, lastStableOffset: next ?? lastOffset + 1 };
    this.#unreplicated.push(completed);
    return completed;
  }

  /** A write failed: the state is that of the written log. */
  dropPending(): void {
    for (const [producerId, { entry }] of this.#pending) {
      if (this.#written.has(producerId) || entry.firstKnownSequence < 0) continue;
      this.#refusedFirst.add(producerId, entry.producerEpoch, entry.firstKnownSequence);
    }
    this.#pending.clear();
  }

  /** Transactions that `other`, which replayed more of the log, knows to have ended. */
  adoptUnreplicated(other: ProducerStates): void {
    this.#unreplicated = other.#unreplicated;
  }

  onHighWatermark(highWatermark: number): void {
    if (this.#unreplicated.length > 0) this.#unreplicated = this.#unreplicated.filter((completed) => completed.lastOffset >= highWatermark);
  }

  /** Offset of the earliest transaction that is open, or ended above the high watermark; −1: none. */
  get firstUnstableOffset(): number {
    let first = -1;
    if (this.#ongoing.size > 0) for (const offset of this.#ongoing.keys()) { first = offset; break; }
    for (const completed of this.#unreplicated) if (first < 0 || completed.firstOffset < first) first = completed.firstOffset;
    return first;
  }

  /** Has any producer here had a transaction, as far as is known? */
  get hasTransactions(): boolean {
    if (this.#ongoing.size > 0 || this.#unreplicated.length > 0) return true;
    for (const entry of this.#written.values()) if (entry.coordinatorEpoch >= 0) return true;
    return false;
  }

  /** Forgets producers that wrote nothing for `expirationMs` and have no open transaction. */
  removeExpired(nowMs: number, expirationMs: number): void {
    for (const entry of this.#written.values()) {
      if (entry.currentTxnFirstOffset < 0 && nowMs - entry.lastUpdateMs >= expirationMs && !this.#pending.has(entry.producerId)) this.#written.delete(entry.producerId);
    }
  }

  /**
   * A snapshot keeps one batch of each producer. These, of the log's end, oldest first, join them as far as they do, so
   * that a retry of any of the last five is known as one after a restart too.
   */
  prepend(batches: readonly { producerId: number; producerEpoch: number; batch: ProducerBatch }[]): void {
    for (let i = batches.length - 1; i >= 0; i--) {
      const { producerId, producerEpoch, batch } = batches[i]!;
      this.#written.get(producerId)?.tryPrepend(producerEpoch, batch);
    }
  }

  /** The log starts anew elsewhere: what was refused before may be stored, and gone, since. */
  forgetRefused(): void {
    this.#refusedFirst.clear();
  }

  /** Starts anew from a snapshot's entries. */
  reset(entries: readonly ProducerEntry[]): void {
    this.#written.clear();
    this.#pending.clear();
    this.#unreplicated = [];
    for (const entry of entries) this.#written.set(entry.producerId, entry);
    const open = entries.filter((entry) => entry.currentTxnFirstOffset >= 0).sort((a, b) => a.currentTxnFirstOffset - b.currentTxnFirstOffset);
    this.#ongoing = new Map(open.map((entry) => [entry.currentTxnFirstOffset, entry.producerId]));
  }
}

/** Applies a batch or a marker to its producer's entry; returns the control record of a marker. */
function applyBatch(entry: ProducerEntry, view: DataView, at: number, nowMs: number): ControlRecord | null {
  const attributes = batchAttributes(view, at);
  const epoch = batchProducerEpoch(view, at);
  const baseOffset = batchBaseOffset(view, at);
  entry.lastUpdateMs = nowMs;
  if ((attributes & ATTRIBUTE_CONTROL) !== 0) {
    const control = readControlRecord(view, at);
    if (control === null || control.type > 1 || control.type < 0) return null;
    if (epoch > entry.producerEpoch) entry.setEpoch(epoch);
    entry.currentTxnFirstOffset = -1;
    entry.coordinatorEpoch = control.coordinatorEpoch;
    entry.lastTimestampMs = batchMaxTimestamp(view, at);
    return control;
  }
  const delta = batchLastOffsetDelta(view, at);
  assert(delta >= 0, 'a batch with a producer id has records');
  entry.addBatch(epoch, addSequence(batchBaseSequence(view, at), delta), baseOffset + delta, delta, batchMaxTimestamp(view, at));
  if ((attributes & ATTRIBUTE_TRANSACTIONAL) !== 0 && entry.currentTxnFirstOffset < 0) entry.currentTxnFirstOffset = baseOffset;
  return null;
}
