/**
 * The newest batches of a log in memory: first those that are written and may be read, then those that wait for their
 * write. One small object per batch.
 *
 * Invariants: entries are in offset order without a hole after the first; each holds one reference to its chunk from
 * `push` until it is dropped; only written entries are evicted.
 */
import type { Chunk, OwnedBytes } from '../base/chunk.ts';
import type { LogSegment } from './log-segment.ts';
import type { TailBudget, TailHolder, TailRun } from './tail-budget.ts';

export interface TailEntry {
  readonly baseOffset: number;
  readonly lastOffset: number;
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly owner: Chunk | null;
  readonly segment: LogSegment;
  /** In the segment's file. */
  readonly position: number;
  /** Its bytes follow the former entry's in memory. */
  readonly continues: boolean;
  /** Must be synced before it counts as written. */
  readonly durable: boolean;
  readonly run: TailRun;
}

export class LogTail implements TailHolder {
  readonly #budget: TailBudget;
  #entries: TailEntry[] = [];
  #head = 0;
  #written = 0;
  #run: TailRun | null = null;
  /** Bytes of the entries that wait to be written. */
  queuedBytes = 0;

  constructor(budget: TailBudget) {
    this.#budget = budget;
  }

  get queuedCount(): number {
    return this.#entries.length - this.#written;
  }

  get writtenCount(): number {
    return this.#written - this.#head;
  }

  /** The i-th entry that waits to be written. */
  queued(i: number): TailEntry | undefined {
    return this.#entries[this.#written + i];
  }

  /** First offset that can be read from memory; −1: none. */
  get startOffset(): number {
    return this.#head < this.#written ? this.#entries[this.#head]!.baseOffset : -1;
  }

  /** The run that an entry with this owner joins. */
  runFor(owner: Chunk | null, bytes: number): TailRun {
    let run = this.#run;
    if (run === null || run.gone || run.owner !== owner || run.ownBytes > 1 << 18) {
      run = this.#budget.begin(this, owner);
      this.#run = run;
    }
    run.entries++;
    if (owner === null) this.#budget.addOwnBytes(run, bytes);
    return run;
  }

  push(entry: TailEntry): void {
    entry.owner?.retain();
    this.#entries.push(entry);
    this.queuedBytes += entry.bytes.length;
  }

  /** The first `count` queued entries are in the file. */
  markWritten(count: number): void {
    for (let i = 0; i < count; i++) this.queuedBytes -= this.#entries[this.#written++]!.bytes.length;
  }

  evictRun(run: TailRun): void {
    while (this.#head < this.#written && run.entries > 0) this.#let(this.#entries[this.#head++]!);
    this.#compact();
  }

  /** Lets go of written batches below `offset`: their file holds something else now. */
  evictTo(offset: number): void {
    while (this.#head < this.#written && this.#entries[this.#head]!.lastOffset < offset) this.#let(this.#entries[this.#head++]!);
    this.#compact();
  }

  #let(entry: TailEntry): void {
    if (--entry.run.entries === 0) this.#budget.end(entry.run);
    entry.owner?.release();
  }

  #compact(): void {
    if (this.#head === this.#entries.length) {
      this.#entries = [];
      this.#head = this.#written = 0;
    } else if (this.#head > 512 && this.#head * 2 > this.#entries.length) {
      this.#entries = this.#entries.slice(this.#head);
      this.#written -= this.#head;
      this.#head = 0;
    }
  }

  /** Drops all that waits to be written. */
  dropQueued(): void {
    while (this.#entries.length > this.#written) {
      const entry = this.#entries.pop()!;
      this.queuedBytes -= entry.bytes.length;
      this.#let(entry);
    }
  }

  /** Drops everything. */
  clear(): void {
    this.dropQueued();
    while (this.#head < this.#written) this.#let(this.#entries[this.#head++]!);
    this.#compact();
  }

  /** Drops written entries that hold an offset ≥ `offset`; nothing may be queued. */
  truncateTo(offset: number): void {
    while (this.#entries.length > this.#head && this.#entries[this.#entries.length - 1]!.lastOffset >= offset) this.#let(this.#entries.pop()!);
    this.#written = this.#entries.length;
    this.#compact();
  }

  /** Index of the written entry that holds `offset` or the next higher one. */
  #find(offset: number): number {
    let low = this.#head;
    let high = this.#written;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#entries[middle]!.lastOffset < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /**
   * Adds batches from the one that holds `offset` on to `into`, retained, while they end below `upTo` and fit.
   * Returns their bytes; `lastRead` is then the offset of the last one.
   */
  read(offset: number, maxBytes: number, upTo: number, minOneBatch: boolean, into: OwnedBytes[]): number {
    let bytes = 0;
    for (let i = this.#find(offset); i < this.#written; i++) {
      const entry = this.#entries[i]!;
      const size = entry.bytes.length;
      if (entry.lastOffset >= upTo || (bytes + size > maxBytes && !(minOneBatch && bytes === 0))) break;
      entry.owner?.retain();
      into.push(entry);
      bytes += size;
      this.lastRead = entry.lastOffset;
    }
    return bytes;
  }

  lastRead = -1;

  /** Bytes of written batches from the one that holds `offset` up to `upTo`; −1 when the tail begins later. */
  bytesFrom(offset: number, upTo: number): number {
    if (this.#head === this.#written || offset < this.#entries[this.#head]!.baseOffset) return -1;
    const first = this.#find(offset);
    const end = this.#find(upTo);
    if (first >= end) return 0;
    const from = this.#entries[first]!;
    const last = this.#entries[end - 1]!;
    if (from.segment === last.segment) return last.position + last.bytes.length - from.position;
    return from.segment.sizeBytes - from.position + last.position + last.bytes.length;
  }

  /** The written entry that holds `offset`; null when it is not in memory. */
  entryAt(offset: number): TailEntry | null {
    if (this.#head === this.#written || offset < this.#entries[this.#head]!.baseOffset) return null;
    return this.#find(offset) < this.#written ? this.#entries[this.#find(offset)]! : null;
  }
}
