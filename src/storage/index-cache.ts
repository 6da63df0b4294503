/**
 * Bounds the memory of sealed segments' indexes, which are loaded on demand.
 *
 * Invariants: a segment in the cache is sealed and has its indexes loaded; the sum of their bytes is at most
 * `maxBytes`, or one segment's.
 */
import type { LogSegment } from './log-segment.ts';

export class IndexCache {
  readonly #maxBytes: number;
  /** In order of last use. */
  readonly #bytesOf = new Map<LogSegment, number>();
  heldBytes = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** The segment's indexes were loaded or used. */
  touch(segment: LogSegment): void {
    const known = this.#bytesOf.get(segment);
    const bytes = known ?? (segment.offsetIndex?.memoryBytes ?? 0) + (segment.timeIndex?.memoryBytes ?? 0) + (segment.aborted?.length ?? 0) * 48;
    if (known === undefined) this.heldBytes += bytes;
    else this.#bytesOf.delete(segment);
    this.#bytesOf.set(segment, bytes);
    for (const oldest of this.#bytesOf.keys()) {
      if (this.heldBytes <= this.#maxBytes || oldest === segment) break;
      this.forget(oldest);
      oldest.offsetIndex = null;
      oldest.timeIndex = null;
      if (oldest.hasAborted || (oldest.aborted?.length ?? 0) > 0) oldest.aborted = null;
    }
  }

  forget(segment: LogSegment): void {
    const bytes = this.#bytesOf.get(segment);
    if (bytes === undefined) return;
    this.heldBytes -= bytes;
    this.#bytesOf.delete(segment);
  }
}
