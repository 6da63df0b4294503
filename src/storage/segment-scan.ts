/**
 * Walks the batches of a segment's file from a position on, reading about a megabyte at a time. Nothing is trusted:
 * the walk ends at the first thing that is not a whole batch in order.
 */
import { batchBaseOffset, batchLastOffset, batchLeaderEpoch, batchSizeBytes, BATCH_LOG_OVERHEAD_BYTES, viewOf } from '../log/batch-header.ts';
import { isChecksumRight, isPlausibleHeader } from './batch-check.ts';
import type { LogCore } from './log-core.ts';
import type { LogSegment } from './log-segment.ts';

/** No batch is larger: a Kafka request is not. Bounds what a damaged length field can make us read. */
const MAX_BATCH_BYTES = 512 << 20;

export interface ScanOptions {
  readonly from: number;
  readonly to: number;
  /** The first batch must start at or after this offset. */
  readonly minOffset: number;
  readonly checksums: boolean;
  /** A leader epoch lower than the one before ends the walk: it is left over from before a truncation. */
  readonly epochsInOrder?: boolean;
  /** Ends the walk when it returns false. */
  onBatch(view: DataView, at: number, position: number, sizeBytes: number, bytes: Uint8Array): boolean | void;
}

export interface ScanResult {
  /** Position after the last whole batch. */
  readonly validTo: number;
  /** Offset after the last whole batch. */
  readonly nextOffset: number;
  /** null when the walk came to its end. */
  readonly problem: string | null;
}

export async function scanSegment(core: LogCore, segment: LogSegment, options: ScanOptions): Promise<ScanResult> {
  const cached = await core.resources.fileCache.pin(segment.path());
  let chunk = core.takeChunk(0);
  let position = options.from;
  let nextOffset = options.minOffset;
  let wantBytes = 0;
  let epoch = -1;
  try {
    for (;;) {
      if (wantBytes > chunk.bytes.length) {
        chunk.release();
        chunk = core.takeChunk(wantBytes);
      }
      const room = Math.min(chunk.bytes.length, options.to - position);
      if (room <= 0) return { validTo: position, nextOffset, problem: null };
      const count = await cached.file.read(chunk.bytes.subarray(0, room), position);
      const bytes = chunk.bytes.subarray(0, count);
      const view = viewOf(bytes);
      const end = count;
      let at = 0;
      let problem: string | null = null;
      wantBytes = 0;
      while (at < end) {
        if (end - at < BATCH_LOG_OVERHEAD_BYTES + 49) {
          if (position + end >= options.to || count < room) problem = 'the file ends inside a batch header';
          break;
        }
        const size = batchSizeBytes(view, at);
        if (size > MAX_BATCH_BYTES || !isPlausibleHeader(view, at, size)) { problem = 'no batch header'; break; }
        if (batchBaseOffset(view, at) < nextOffset) { problem = `offset ${batchBaseOffset(view, at)} after ${nextOffset - 1}`; break; }
        if (size > end - at) {
          if (position + at + size > options.to) problem = 'the file ends inside a batch';
          wantBytes = size;
          break;
        }
        if (options.checksums && !isChecksumRight(bytes, view, at, size)) { problem = 'the checksum does not match'; break; }
        if (options.epochsInOrder === true) {
          if (batchLeaderEpoch(view, at) < epoch) { problem = `leader epoch ${batchLeaderEpoch(view, at)} after ${epoch}`; break; }
          epoch = batchLeaderEpoch(view, at);
        }
        const goOn = options.onBatch(view, at, position + at, size, bytes);
        nextOffset = batchLastOffset(view, at) + 1;
        at += size;
        if (goOn === false) return { validTo: position + at, nextOffset, problem: null };
      }
      position += at;
      if (problem !== null) return { validTo: position, nextOffset, problem };
      if (count < room) return { validTo: position, nextOffset, problem: position < options.to ? 'the file is shorter than it was' : null };
    }
  } finally {
    chunk.release();
    core.resources.fileCache.unpin(cached);
  }
}
