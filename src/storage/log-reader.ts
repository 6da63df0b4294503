/**
 * Reads of a log: from the tail in memory at once, else from the segment's file into a pooled chunk.
 *
 * What comes from a file is walked batch by batch; bytes that this process neither wrote nor checked before have their
 * checksums compared. Damage ends the read before it; a read that begins in it gets KAFKA_STORAGE_ERROR, and one line
 * names the file, the position and the offsets (design.md §4).
 */
import type { Chunk, OwnedBytes } from '../base/chunk.ts';
import { type AbortedTransaction, collectAborted } from '../log/aborted-transactions.ts';
import { batchBaseOffset, batchLastOffset, batchSizeBytes, BATCH_HEADER_BYTES, viewOf } from '../log/batch-header.ts';
import { KAFKA_STORAGE_ERROR, NONE, OFFSET_OUT_OF_RANGE } from '../log/log-error-codes.ts';
import { isChecksumRight, isPlausibleHeader } from './batch-check.ts';
import type { FetchData, ReadIsolation, ReadOptions } from './fetch-data.ts';
import { asPortError, type LogCore } from './log-core.ts';
import type { LogSegment } from './log-segment.ts';
import { loadIndexes, rebuildIndexes } from './segment-files.ts';

/** A file read is at least this long: the batch sought lies within an index interval of where it begins. */
const LEAST_READ_BYTES = 64 << 10;

export function readBound(core: LogCore, isolation: ReadIsolation): number {
  return isolation === 'logEnd' ? core.logEndOffset : isolation === 'highWatermark' ? core.highWatermark : core.lastStableOffset;
}

export function readLog(core: LogCore, offset: number, maxBytes: number, options: ReadOptions): FetchData | Promise<FetchData> {
  if (core.status === 'failed' || core.status === 'closed') return answer(core, KAFKA_STORAGE_ERROR, [], 0, null);
  if (offset < core.logStartOffset || offset > core.logEndOffset) return answer(core, OFFSET_OUT_OF_RANGE, [], 0, null);
  const upTo = readBound(core, options.isolation);
  const committed = options.isolation === 'committed';
  if (offset >= upTo) return answer(core, NONE, [], 0, committed ? [] : null);
  const tailStart = core.tail.startOffset;
  if (tailStart < 0 || offset < tailStart) return readFromFile(core, offset, maxBytes, upTo, options);
  const pieces: OwnedBytes[] = [];
  const bytes = core.tail.read(offset, maxBytes, upTo, options.minOneBatch, pieces);
  if (!committed) return answer(core, NONE, pieces, bytes, null);
  return withAborted(core, offset, bytes === 0 ? offset : core.tail.lastRead + 1, pieces, bytes);
}

function answer(core: LogCore, errorCode: number, pieces: OwnedBytes[], bytes: number, aborted: AbortedTransaction[] | null): FetchData {
  return {
    errorCode, pieces, bytes, highWatermark: core.highWatermark, lastStableOffset: core.lastStableOffset,
    logStartOffset: core.logStartOffset, abortedTransactions: aborted,
  };
}

/** Adds the aborted transactions in [from, to); waits only when a sealed segment's are not in memory. */
function withAborted(core: LogCore, from: number, to: number, pieces: OwnedBytes[], bytes: number): FetchData | Promise<FetchData> {
  const aborted: AbortedTransaction[] = [];
  for (let i = Math.max(0, core.segmentIndexFor(from)); i < core.segments.length; i++) {
    const segment = core.segments[i]!;
    if (segment.aborted === null) {
      const loading = loadAborted(core, from, to);
      return loading.then((found) => answer(core, NONE, pieces, bytes, found), (error: unknown) => storageError(core, error, pieces));
    }
    if (collectAborted(segment.aborted, from, to, aborted)) break;
  }
  return answer(core, NONE, pieces, bytes, aborted);
}

async function loadAborted(core: LogCore, from: number, to: number): Promise<AbortedTransaction[]> {
  const found: AbortedTransaction[] = [];
  for (const segment of core.segments.slice(Math.max(0, core.segmentIndexFor(from)))) {
    if (segment.removed) continue;
    const aborted = segment.aborted ?? (await loadIndexes(core, segment)).aborted;
    if (collectAborted(aborted, from, to, found)) break;
  }
  return found;
}

function storageError(core: LogCore, error: unknown, pieces: OwnedBytes[]): FetchData {
  core.say('ERROR', `read failed: ${asPortError(error).message}`, error);
  for (const piece of pieces) piece.owner?.release();
  return answer(core, KAFKA_STORAGE_ERROR, [], 0, null);
}

async function readFromFile(core: LogCore, offset: number, maxBytes: number, upTo: number, options: ReadOptions): Promise<FetchData> {
  for (let attempt = 0; attempt < 4; attempt++) {
    while (core.swapping !== null) await core.swapping;
    const generation = core.generation;
    let found: FoundBatches | null;
    try {
      found = await findBatches(core, offset, maxBytes, upTo, options.minOneBatch);
    } catch (error) {
      if (core.generation !== generation || core.swapping !== null) continue;
      return storageError(core, error, []);
    }
    if (core.generation !== generation) {
      found?.chunk.release();
      // What was read may have been cut or compacted meanwhile: look again.
      if (core.status === 'failed' || core.status === 'closed') return answer(core, KAFKA_STORAGE_ERROR, [], 0, null);
      if (offset < core.logStartOffset || offset > core.logEndOffset) return answer(core, OFFSET_OUT_OF_RANGE, [], 0, null);
      upTo = Math.min(upTo, readBound(core, options.isolation));
      continue;
    }
    if (found === null) return answer(core, NONE, [], 0, options.isolation === 'committed' ? [] : null);
    const bytes = found.to - found.from;
    const pieces: OwnedBytes[] = [{ bytes: found.chunk.bytes.subarray(found.from, found.to), owner: found.chunk }];
    if (options.isolation !== 'committed') return answer(core, NONE, pieces, bytes, null);
    return withAborted(core, offset, found.nextOffset, pieces, bytes);
  }
  return answer(core, KAFKA_STORAGE_ERROR, [], 0, null);
}

interface FoundBatches {
  readonly chunk: Chunk;
  readonly from: number;
  readonly to: number;
  readonly nextOffset: number;
}

/** null: nothing to return below `upTo` within `maxBytes`. Throws on damage at the asked offset. */
async function findBatches(core: LogCore, offset: number, maxBytes: number, upTo: number, minOneBatch: boolean): Promise<FoundBatches | null> {
  // Compaction leaves segments without the asked offset: then the next one is looked at.
  for (let i = Math.max(0, core.segmentIndexFor(offset)); i < core.segments.length; i++) {
    const segment = core.segments[i]!;
    if (segment.sizeBytes === 0 || segment.baseOffset >= upTo) continue;
    const found = await findInSegment(core, segment, offset, maxBytes, upTo, minOneBatch);
    if (found !== 'none here') return found;
    if (segment.removed) return null;
  }
  return null;
}

async function findInSegment(
  core: LogCore, segment: LogSegment, offset: number, maxBytes: number, upTo: number, minOneBatch: boolean,
): Promise<FoundBatches | null | 'none here'> {
  const remembered = core.positionHints.get(offset);
  const hint = remembered?.segment === segment ? remembered.position : -1;
  const index = hint < 0 ? (await loadIndexes(core, segment)).offsetIndex : null;
  const position = index === null ? hint : index.lookup(offset);
  try {
    return await readBatches(core, segment, position, offset, maxBytes, upTo, minOneBatch);
  } catch (error) {
    if (!(error instanceof DamageError) || index === null || segment.indexesRebuilt || segment.removed) throw error;
    // The index may be what is wrong.
    const { offsetIndex } = await rebuildIndexes(core, segment, index);
    return readBatches(core, segment, offsetIndex.lookup(offset), offset, maxBytes, upTo, minOneBatch);
  }
}

class DamageError extends Error {}

async function readBatches(
  core: LogCore, segment: LogSegment, from: number, offset: number, maxBytes: number, upTo: number, minOneBatch: boolean,
): Promise<FoundBatches | null | 'none here'> {
  const cached = await core.resources.fileCache.pin(segment.path());
  let chunk: Chunk | null = null;
  let position = from;
  const bound = core.offsetBound(segment);
  let wantBytes = Math.max(LEAST_READ_BYTES, Math.min(maxBytes, core.resources.chunkPool.chunkBytes));
  try {
    for (;;) {
      const limit = segment.sizeBytes;
      if (position >= limit) return 'none here';
      chunk = core.takeChunk(Math.min(wantBytes, limit - position));
      const room = Math.min(chunk.bytes.length, wantBytes, limit - position);
      const count = await cached.file.read(chunk.bytes.subarray(0, room), position);
      const walk = walkBatches(segment, chunk.bytes.subarray(0, count), position, offset, bound, maxBytes, upTo, minOneBatch);
      if (walk.from >= 0 && walk.to > walk.from) {
        core.rememberPosition(walk.nextOffset, segment, position + walk.to);
        const found = { chunk, from: walk.from, to: walk.to, nextOffset: walk.nextOffset };
        chunk = null;
        return found;
      }
      chunk.release();
      chunk = null;
      if (walk.from >= 0) return null;
      if (walk.damage !== null) throw damaged(core, segment, position + walk.to, offset, walk.damage);
      if (count < room) throw damaged(core, segment, position + count, offset, 'the file is shorter than it was');
      position += walk.to;
      wantBytes = Math.max(wantBytes, walk.needBytes);
    }
  } finally {
    chunk?.release();
    core.resources.fileCache.unpin(cached);
  }
}

function damaged(core: LogCore, segment: LogSegment, position: number, offset: number, what: string): DamageError {
  const message = `damage in ${segment.path()} at position ${position}, asked for offset ${offset}: ${what}`;
  core.say('ERROR', message);
  return new DamageError(message);
}

interface Walk {
  /** Where the batch with the offset begins; −1: not reached. */
  from: number;
  /** Where the walk stopped. */
  to: number;
  nextOffset: number;
  damage: string | null;
  /** The next batch needs so many bytes; 0: any. */
  needBytes: number;
}

function walkBatches(
  segment: LogSegment, bytes: Uint8Array, position: number, offset: number, bound: number, maxBytes: number, upTo: number, minOneBatch: boolean,
): Walk {
  const view = viewOf(bytes);
  const walk: Walk = { from: -1, to: 0, nextOffset: -1, damage: null, needBytes: 0 };
  let least = segment.baseOffset;
  while (bytes.length - walk.to >= BATCH_HEADER_BYTES) {
    const at = walk.to;
    const size = batchSizeBytes(view, at);
    if (!isPlausibleHeader(view, at, size) || batchBaseOffset(view, at) < least || batchLastOffset(view, at) >= bound || position + at + size > segment.sizeBytes) {
      walk.damage = 'no batch header';
      break;
    }
    const last = batchLastOffset(view, at);
    if (last >= upTo && last >= offset) {
      if (walk.from < 0) walk.from = at;
      break;
    }
    const isWanted = last >= offset;
    if (isWanted && (walk.from < 0 ? size > maxBytes && !minOneBatch : at + size - walk.from > maxBytes)) {
      if (walk.from < 0) walk.from = at;
      break;
    }
    if (size > bytes.length - at) {
      walk.needBytes = size;
      break;
    }
    const end = position + at + size;
    if (end > segment.verifiedTo || position + at < segment.verifiedFrom) {
      if (!isChecksumRight(bytes, view, at, size)) {
        walk.damage = `the checksum of offsets ${batchBaseOffset(view, at)}–${last} does not match`;
        break;
      }
      extendVerified(segment, position + at, end);
    }
    if (isWanted && walk.from < 0) walk.from = at;
    walk.to = at + size;
    walk.nextOffset = last + 1;
    least = last + 1;
  }
  const rest = bytes.length - walk.to;
  if (rest > 0 && rest < BATCH_HEADER_BYTES && position + bytes.length >= segment.sizeBytes) walk.damage = 'the file ends inside a batch header';
  return walk;
}

/** Keeps one verified stretch: sequential readers check each batch once. */
function extendVerified(segment: LogSegment, from: number, to: number): void {
  if (from === segment.verifiedTo) segment.verifiedTo = to;
  else {
    segment.verifiedFrom = from;
    segment.verifiedTo = to;
  }
}
