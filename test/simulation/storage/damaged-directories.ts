/**
 * Damaged log directories: one log with many segments, producers, transactions and epochs is written once; each case
 * copies it, damages one or two files, opens it and reads everything back.
 *
 * What must hold: no crash; never a record that was not written there; every intact batch before the damage is kept;
 * damage below the recovery point is not cut away, and what is whole behind it is served; side files that are missing
 * or wrong change nothing; opening it again gives the same.
 */
import assert from 'node:assert/strict';
import { ChunkPool } from '../../../src/base/chunk.ts';
import { batchBaseOffset, batchSizeBytes, viewOf } from '../../../src/log/batch-header.ts';
import { SimRandom } from '../../../src/sim/sim-random.ts';
import { releaseFetchData } from '../../../src/storage/fetch-data.ts';
import { offsetOfFileName } from '../../../src/storage/file-names.ts';
import { PartitionLog } from '../../../src/storage/partition-log.ts';
import { logOptions, makeBatch, testConfig, TinyDisk } from '../../unit/storage/helpers.ts';
import { LogModel, type ModelAborted } from './log-model.ts';

const DIRECTORY = '/data/t-0';
const config = testConfig({ segmentBytes: 6000, segmentIndexBytes: 2400, indexIntervalBytes: 300 });

interface Original {
  readonly disk: TinyDisk;
  readonly model: LogModel;
  /** Position of each batch: file and bytes. */
  readonly places: { path: string; from: number; to: number }[];
  readonly end: number;
  readonly producers: string;
  readonly aborted: ModelAborted[];
  /** Bytes of a batch → its index. */
  readonly indexOf: Map<string, number>;
}

const producersOf = (log: PartitionLog): string => JSON.stringify(log.activeProducers().map((producer) => ({ ...producer, lastTimestamp: 0 })).sort((a, b) => a.producerId - b.producerId));

export async function writeOriginal(random: SimRandom, closed: boolean): Promise<Original> {
  const disk = new TinyDisk();
  const model = new LogModel();
  const log = await PartitionLog.open(logOptions(disk, { config }));
  let sequence = 0;
  for (let i = 0; i < 260; i++) {
    const values = Array.from({ length: 1 + random.below(4) }, (_, k) => `${i}.${k} ${'y'.repeat(random.below(80))}`);
    const timestampMs = 1_700_000_000_000 + i * 7 - random.below(20);
    const kind = random.below(6);
    const open = model.transactions(Infinity).producers.get(9)?.txnFirstOffset ?? -1;
    const bytes = kind < 3 ? makeBatch({ values, timestampMs })
      : kind === 3 ? makeBatch({ values, timestampMs, producerId: 4, baseSequence: sequence })
      : open >= 0 && random.below(2) === 0 ? makeBatch({ producerId: 9, marker: random.below(2) as 0 | 1, timestampMs })
      : makeBatch({ values, timestampMs, producerId: 9, transactional: true, baseSequence: (model.transactions(Infinity).producers.get(9)?.lastSequence ?? -1) + 1 });
    if (kind === 3) sequence += values.length;
    const result = log.appendAsLeader(bytes, null, Math.floor(i / 70), { origin: bytes.length > 0 && viewOf(bytes).getInt16(21) & 32 ? 'coordinator' : 'client' });
    assert.equal(result.errorCode, 0);
    model.add(bytes);
    if (random.below(4) === 0) await log.idle();
    if (i === 200) await log.flush();
  }
  await log.idle();
  const producers = producersOf(log);
  const places: Original['places'] = [];
  for (const segment of log.core.segments) {
    let position = 0;
    for (const batch of model.batches) {
      if (batch.baseOffset < segment.baseOffset || position >= segment.sizeBytes) continue;
      places.push({ path: segment.path(), from: position, to: position + batch.bytes.length });
      position += batch.bytes.length;
    }
  }
  if (closed) await log.close();
  else {
    // A kill: index files of the active segment are as the last flush left them.
    await log.abandon();
  }
  const indexOf = new Map<string, number>();
  model.batches.forEach((batch, i) => {
    const key = Buffer.from(batch.bytes.subarray(16)).toString('latin1');
    indexOf.set(key, i).set(`${batch.baseOffset} ${key}`, i);
  });
  return { disk, model, places, end: model.nextOffset, producers, aborted: model.transactions(Infinity).aborted, indexOf };
}

export const copyOf = (disk: TinyDisk): TinyDisk => {
  const copy = new TinyDisk();
  for (const [name, node] of disk.files) copy.files.set(name, { bytes: node.bytes.slice(), modifiedMs: node.modifiedMs });
  for (const name of disk.directories) copy.directories.add(name);
  return copy;
};

interface Damage {
  readonly path: string;
  /** First and last touched byte; `null` for a removed file. */
  readonly from: number;
  readonly to: number;
  readonly what: string;
  readonly cutsTail: boolean;
}

export function damage(disk: TinyDisk, random: SimRandom): Damage {
  const paths = [...disk.files.keys()];
  const logs = paths.filter((path) => path.endsWith('.log'));
  const path = random.below(2) === 0 ? logs[random.below(logs.length)]! : paths[random.below(paths.length)]!;
  const node = disk.files.get(path)!;
  const size = node.bytes.length;
  const at = size === 0 ? 0 : random.below(size);
  const isLog = path.endsWith('.log');
  switch (random.below(isLog ? 5 : 7)) {
    case 0: {
      const bytes = node.bytes.slice();
      if (size > 0) bytes[at] = bytes[at]! ^ (1 << random.below(8));
      node.bytes = bytes;
      return { path, from: at, to: at + 1, what: `bit flip in ${path} at ${at}`, cutsTail: false };
    }
    case 1:
      node.bytes = node.bytes.slice(0, at);
      return { path, from: at, to: size, what: `${path} cut to ${at} of ${size}`, cutsTail: true };
    case 2: {
      const bytes = node.bytes.slice();
      bytes.fill(0, at, Math.min(size, at + 4096));
      node.bytes = bytes;
      return { path, from: at, to: Math.min(size, at + 4096), what: `zeroes in ${path} from ${at}`, cutsTail: at + 4096 >= size };
    }
    case 3: {
      const garbage = random.bytes(1 + random.below(300));
      const bytes = new Uint8Array(size + garbage.length);
      bytes.set(node.bytes.subarray(0, at));
      bytes.set(garbage, at);
      bytes.set(node.bytes.subarray(at), at + garbage.length);
      node.bytes = bytes;
      return { path, from: at, to: size, what: `${garbage.length} garbage bytes in ${path} at ${at}`, cutsTail: false };
    }
    case 4: {
      const garbage = random.bytes(1 + random.below(2000));
      const bytes = new Uint8Array(size + garbage.length);
      bytes.set(node.bytes);
      bytes.set(garbage, size);
      node.bytes = bytes;
      return { path, from: size, to: size + garbage.length, what: `${garbage.length} garbage bytes behind ${path}`, cutsTail: false };
    }
    case 5:
      disk.files.delete(path);
      return { path, from: 0, to: size, what: `${path} removed`, cutsTail: false };
    default:
      node.bytes = random.bytes(size);
      return { path, from: 0, to: size, what: `${path} garbled`, cutsTail: false };
  }
}

export interface CaseResult {
  readonly what: string;
  readonly served: number;
}

export async function checkDamaged(original: Original, random: SimRandom, closed: boolean): Promise<CaseResult> {
  const disk = copyOf(original.disk);
  const damages = [damage(disk, random)];
  if (random.below(4) === 0) damages.push(damage(disk, random));
  const what = damages.map((one) => one.what).join(' and ');
  const clean = closed && random.below(2) === 0;
  const flushedAt = original.model.batches[200]!.baseOffset;
  const recoveryPoint = clean ? original.end : [0, flushedAt, closed ? original.end : flushedAt][random.below(3)]!;
  const touched = touchedBatches(original, damages);
  // Its entries have no checksum either: a changed number goes unseen. Missing, cut and garbled files are rebuilt.
  const txnIndexDamaged = damages.some((one) => one.path.endsWith('.txnindex') && !/removed|garbled/.test(one.what));
  let log: PartitionLog | null = null;
  try {
    log = await openOn(disk, clean, recoveryPoint);
    const first = await readEverything(log, original, touched, txnIndexDamaged);
    judge(original, log, first, touched, damages, clean ? original.end : recoveryPoint);
    const end = log.logEndOffset;
    await log.abandon();
    // And again, as after a crash right behind the first recovery.
    log = await openOn(disk, false, log.recoveryPoint);
    assert.equal(log.logEndOffset, end, 'recovery is idempotent');
    const second = await readEverything(log, original, touched, txnIndexDamaged);
    assert.deepEqual([...second].sort((a, b) => a - b), [...first].sort((a, b) => a - b), 'the same is served');
    await log.abandon();
    return { what, served: first.size };
  } catch (error) {
    throw new Error(`${what} (${clean ? 'clean' : `recovery point ${recoveryPoint}`}): ${(error as Error).message}`, { cause: error });
  }
}

const openOn = (disk: TinyDisk, cleanShutdown: boolean, recoveryPoint: number): Promise<PartitionLog> =>
  PartitionLog.open(logOptions(disk, { config, cleanShutdown, recoveryPoint, highWatermark: 1e9, chunkPool: new ChunkPool({ chunkBytes: 4096, keepMax: 4, poison: true }) }));

/** Indexes of the batches whose bytes were changed, removed or moved. */
function touchedBatches(original: Original, damages: readonly Damage[]): Set<number> {
  const touched = new Set<number>();
  for (const { path, from, to } of damages) {
    original.places.forEach((place, i) => {
      if (place.path === path && place.to > from && place.from < Math.max(to, from + 1)) touched.add(i);
    });
  }
  return touched;
}

/** Reads from every offset that has a batch; returns the indexes of the batches that were served. Each must be as it was written. */
async function readEverything(log: PartitionLog, original: Original, touched: Set<number>, txnIndexDamaged: boolean): Promise<Set<number>> {
  const served = new Set<number>();
  const { batches } = original.model;
  for (let i = 0; i < batches.length; i++) {
    if (served.has(i)) continue;
    const data = await log.read(batches[i]!.baseOffset, 3000, { isolation: 'committed', minOneBatch: true });
    let at = -1;
    for (const piece of data.pieces) {
      const view = viewOf(piece.bytes);
      for (let position = 0; position < piece.bytes.length; position += batchSizeBytes(view, position)) {
        const bytes = piece.bytes.subarray(position, position + batchSizeBytes(view, position));
        const key = Buffer.from(bytes.subarray(16)).toString('latin1');
        const found = original.indexOf.get(`${batchBaseOffset(view, position)} ${key}`) ?? original.indexOf.get(key);
        assert.ok(found !== undefined, `a batch that nobody wrote, read at ${batches[i]!.baseOffset}`);
        assert.ok(touched.size > 0 || (found > at && found >= i), 'batches in order');
        // Base offset and leader epoch lie outside every checksum of Kafka's format.
        assert.ok(touched.has(found) || batches[found]!.baseOffset === batchBaseOffset(view, position), 'base offset');
        at = found;
        served.add(found);
      }
    }
    if (data.errorCode === 0 && at >= 0 && data.abortedTransactions !== null) {
      const from = batches[i]!.baseOffset;
      const to = batches[at]!.lastOffset + 1;
      const expected = original.aborted.filter((aborted) => aborted.lastOffset < log.logEndOffset && aborted.lastOffset >= from && aborted.firstOffset < to);
      // Of a transaction that lost a batch the rest is named with another first offset.
      if (!txnIndexDamaged && touched.size === 0) for (const one of expected) assert.ok(data.abortedTransactions.some((found) => found.producerId === one.producerId && found.firstOffset === one.firstOffset), `aborted transaction at ${one.firstOffset} is not named in ${from}–${to}`);
    }
    releaseFetchData(data);
  }
  return served;
}

function judge(original: Original, log: PartitionLog, served: Set<number>, touched: Set<number>, damages: readonly Damage[], recoveryPoint: number): void {
  const { batches } = original.model;
  const firstTouched = touched.size === 0 ? batches.length : Math.min(...touched);
  const removedLog = damages.some((one) => one.path.endsWith('.log') && one.what.endsWith('removed'));
  for (let i = 0; i < Math.min(firstTouched, batches.length); i++) {
    if (removedLog) break;
    if (batches[i]!.lastOffset < log.lastStableOffset) assert.ok(served.has(i), `batch ${i} at ${batches[i]!.baseOffset}, before any damage (first at ${batches[firstTouched]?.baseOffset}), is not served`);
  }
  if (firstTouched < batches.length && batches[firstTouched]!.baseOffset >= recoveryPoint) assert.ok(log.logEndOffset >= batches[firstTouched]!.baseOffset);
  const sideFilesOnly = damages.every((one) => !one.path.endsWith('.log') || touched.size === 0);
  if (!sideFilesOnly) return;
  if (touched.size === 0) assert.equal(log.logEndOffset, original.end, 'damage beside the records changes nothing');
  assert.equal(producersOf(log), original.producers, 'producer states');
  assert.ok(damages.length > 0 && [...original.model.epochs(original.end)].every(({ epoch, startOffset }) => log.core.epochs.entries.some((entry) => entry.epoch === epoch && entry.startOffset === startOffset)) || damages.some((one) => one.path.includes('leader-epoch')), 'epochs');
}

export async function runDamaged(cases: number, seed: string | number): Promise<{ served: number; total: number }> {
  const random = new SimRandom(seed);
  let original: Original | null = null;
  let closed = false;
  let served = 0;
  let total = 0;
  for (let i = 0; i < cases; i++) {
    if (original === null || i % 500 === 0) {
      closed = random.below(2) === 0;
      original = await writeOriginal(random, closed);
    }
    const result = await checkDamaged(original, random, closed);
    served += result.served;
    total += original.model.batches.length;
  }
  return { served, total };
}

export const isSegmentFile = (name: string): boolean => offsetOfFileName(name.slice(DIRECTORY.length + 1), '.log') >= 0;
