/**
 * How compaction keeps the event loop free: work is cut into slices, and batches whose inflating or rewriting alone
 * would take too long are handled by jobs of the Compute port, their keys compared here slice by slice.
 */
import type { Clock, Compute } from '../base/ports.ts';
import { ATTRIBUTE_COMPRESSION_MASK, batchAttributes } from '../log/batch-header.ts';
import type { BatchKeys } from '../protocol/records/batch-keys.ts';
import type { FilterOptions, Retain } from '../protocol/records/filter-batch.ts';
import { type JobResult, recordJobs } from '../protocol/records/jobs.ts';

/** The loop is let go when a slice has taken so long. */
const SLICE_MS = 3;
/** The clock is asked once for so many records. */
const RECORDS_PER_LOOK = 256;
const LARGE_BYTES = 64 << 10;
/** A compressed batch may inflate to a thousand times its size. */
const LARGE_COMPRESSED_BYTES = 8 << 10;

export class LargeBatches {
  readonly #clock: Clock;
  readonly #compute: Compute | null;
  #sliceStartedMs: number;

  constructor(clock: Clock, compute: Compute | null) {
    this.#clock = clock;
    this.#compute = compute;
    this.#sliceStartedMs = clock.monotonicMs();
  }

  isLarge(view: DataView, at: number, sizeBytes: number): boolean {
    return sizeBytes > ((batchAttributes(view, at) & ATTRIBUTE_COMPRESSION_MASK) === 0 ? LARGE_BYTES : LARGE_COMPRESSED_BYTES);
  }

  /** `index` counts records: not each of them looks at the clock. */
  sliceIsOver(index: number): boolean {
    return index % RECORDS_PER_LOOK === 0 && this.#clock.monotonicMs() - this.#sliceStartedMs >= SLICE_MS;
  }

  async nextSlice(): Promise<void> {
    await new Promise<void>((resolve) => this.#clock.defer(resolve));
    this.#sliceStartedMs = this.#clock.monotonicMs();
  }

  async keysOf(batch: Uint8Array): Promise<BatchKeys> {
    const input = { bytes: batch };
    const keys = valueOf(await (this.#compute?.run<typeof input, JobResult<BatchKeys>>('records.keys', input) ?? recordJobs['records.keys'](input)));
    this.#sliceStartedMs = this.#clock.monotonicMs();
    return keys;
  }

  /** As `filterBatch`, of a whole batch. */
  async filter(batch: Uint8Array, retain: Retain, hasHorizon: boolean, options: FilterOptions): Promise<Uint8Array | null> {
    const keys = await this.keysOf(batch);
    const kept = new Uint8Array(keys.ends.length);
    let keptCount = 0;
    let tombstones = false;
    for (let i = 0; i < kept.length; i++) {
      if (retain(keys.offsetDeltas[i]!, keyOf(keys, i), keys.hasValue[i] === 1)) {
        kept[i] = 1;
        keptCount++;
        tombstones ||= keys.hasValue[i] === 0;
      }
      if (this.sliceIsOver(i)) await this.nextSlice();
    }
    const unchanged = keptCount === kept.length && keptCount > 0 && !((tombstones || options.containsMarkerForEmptyTransaction === true) && !hasHorizon);
    if (unchanged) return batch;
    const input = { bytes: batch, kept, options };
    const filtered = valueOf(await (this.#compute?.run<typeof input, JobResult<Uint8Array | null>>('records.filter', input) ?? recordJobs['records.filter'](input)));
    this.#sliceStartedMs = this.#clock.monotonicMs();
    return filtered;
  }
}

/** A view of the i-th record's key. */
export const keyOf = (keys: BatchKeys, i: number): Uint8Array | null => (keys.ends[i]! < 0 ? null : keys.bytes.subarray(keys.starts[i], keys.ends[i]));

function valueOf<Value>(result: JobResult<Value>): Value {
  if (result.error !== null) throw new Error(result.error.message);
  return result.value;
}
