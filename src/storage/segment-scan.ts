/**
 * Walks the batches of a segment's file from a position on, reading about a megabyte at a time. Nothing is trusted:
 * the walk ends at the first thing that is not a whole batch in order.
 */
import { batchBaseOffset, batchLastOffset, batchLeaderEpoch, batchSizeBytes, BATCH_HEADER_BYTES, MAGIC_AT, viewOf } from '../log/batch-header.ts';
import { isChecksumRight, isPlausibleHeader } from './batch-check.ts';
import type { LogCore } from './log-core.ts';
import type { LogSegment } from './log-segment.ts';

/** No batch is larger: a Kafka request is not. Bounds what a damaged length field can make us read. */
const MAX_BATCH_BYTES = 512 << 20;
/** In a search behind damage a length may be anything: a larger one is not believed. */
const MAX_SEARCHED_BATCH_BYTES = 64 << 20;

export interface ScanOptions {
  readonly from: number;
  readonly to: number;
  /** The first batch must start at or after this offset. */
  readonly minOffset: number;
  readonly checksums: boolean;
  /** Reads at most so much at once: the event loop is free in between. */
  readonly biteBytes?: number;
  /** A leader epoch lower than the one before ends the walk: it is left over from before a truncation. */
  readonly epochsInOrder?: boolean;
  /**
   * Damage that begins below this offset does not end the walk: it goes on at the next batch whose checksum is right.
   * What was flushed once is not given up because something before it is broken.
   */
  readonly skipDamageBelow?: number;
  /** Position → last offset of batches that are known to be there (an index says so): they are taken also below offsets that were read before. */
  readonly anchors?: ReadonlyMap<number, number>;
  /** Called with where the damage begins, and the offset expected there. */
  onDamage?(position: number, offset: number, problem: string): void;
  /** Ends the walk when it returns false. While a promise is pending the bytes stay as they are. */
  onBatch(view: DataView, at: number, position: number, sizeBytes: number, bytes: Uint8Array): boolean | void | Promise<boolean>;
}

export interface ScanResult {
  /** Position after the last whole batch. */
  readonly validTo: number;
  /** Offset after the last whole batch. */
  readonly nextOffset: number;
  /** null when the walk came to its end. */
  readonly problem: string | null;
}

interface Expected {
  readonly nextOffset: number;
  readonly offsetBound: number;
  readonly epoch: number;
  readonly anchor: number | undefined;
}

function headerProblem(view: DataView, at: number, size: number, { nextOffset, offsetBound, epoch, anchor }: Expected, options: ScanOptions): string | null {
  if (size > MAX_BATCH_BYTES || !isPlausibleHeader(view, at, size)) return 'no batch header';
  if (batchLastOffset(view, at) >= offsetBound) return `offset ${batchLastOffset(view, at)} in a segment that ends below ${offsetBound}`;
  if (batchBaseOffset(view, at) < nextOffset && batchLastOffset(view, at) !== anchor) return `offset ${batchBaseOffset(view, at)} after ${nextOffset - 1}`;
  if (options.epochsInOrder === true && batchLeaderEpoch(view, at) < epoch) return `leader epoch ${batchLeaderEpoch(view, at)} after ${epoch}`;
  return null;
}

/** The next position at which a magic 2 header could begin. */
function nextCandidate(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at + BATCH_HEADER_BYTES <= end && bytes[at + MAGIC_AT] !== 2) at++;
  return Math.min(at, end);
}

export async function scanSegment(core: LogCore, segment: LogSegment, options: ScanOptions): Promise<ScanResult> {
  const cached = await core.resources.fileCache.pin(segment.path());
  let chunk = core.takeChunk(0);
  let position = options.from;
  let nextOffset = options.minOffset;
  let wantBytes = 0;
  let epoch = -1;
  let searching = false;
  const offsetBound = core.offsetBound(segment);
  try {
    for (;;) {
      if (wantBytes > chunk.bytes.length) {
        chunk.release();
        chunk = core.takeChunk(wantBytes);
      }
      const room = Math.min(chunk.bytes.length, options.to - position, Math.max(options.biteBytes ?? Infinity, wantBytes));
      if (room <= 0) return { validTo: position, nextOffset, problem: null };
      const count = await cached.file.read(chunk.bytes.subarray(0, room), position);
      const bytes = chunk.bytes.subarray(0, count);
      const view = viewOf(bytes);
      const end = count;
      let at = 0;
      let problem: string | null = null;
      wantBytes = 0;
      while (at < end) {
        problem = null;
        if (end - at < BATCH_HEADER_BYTES) {
          if (position + end >= options.to || count < room) problem = 'the file ends inside a batch header';
          break;
        }
        const size = batchSizeBytes(view, at);
        problem = headerProblem(view, at, size, { nextOffset, offsetBound, epoch, anchor: options.anchors?.get(position + at) }, options);
        if (problem === null && size > end - at) {
          if (position + at + size <= options.to && !(searching && size > MAX_SEARCHED_BATCH_BYTES)) {
            wantBytes = size;
            break;
          }
          problem = 'the file ends inside a batch';
        }
        if (problem === null && (options.checksums || searching) && !isChecksumRight(bytes, view, at, size)) problem = 'the checksum does not match';
        if (problem !== null) {
          if (nextOffset >= (options.skipDamageBelow ?? 0)) break;
          if (!searching) options.onDamage?.(position + at, nextOffset, problem);
          searching = true;
          at = nextCandidate(bytes, at + 1, end);
          continue;
        }
        searching = false;
        epoch = Math.max(epoch, batchLeaderEpoch(view, at));
        const answer = options.onBatch(view, at, position + at, size, bytes);
        const goOn = answer instanceof Promise ? await answer : answer;
        nextOffset = batchLastOffset(view, at) + 1;
        at += size;
        if (goOn === false) return { validTo: position + at, nextOffset, problem: null };
      }
      if (searching && problem === null && position + at >= options.to) problem = 'no whole batch follows';
      position += at;
      if (problem !== null) return { validTo: position, nextOffset, problem };
      if (count < room) return { validTo: position, nextOffset, problem: position < options.to ? 'the file is shorter than it was' : null };
    }
  } finally {
    chunk.release();
    core.resources.fileCache.unpin(cached);
  }
}
