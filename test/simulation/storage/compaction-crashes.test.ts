import assert from 'node:assert/strict';
import test from 'node:test';
import { batchSizeBytes, viewOf } from '../../../src/log/batch-header.ts';
import { BatchReader } from '../../../src/protocol/records/batch-reader.ts';
import { SimRandom } from '../../../src/sim/sim-random.ts';
import { releaseFetchData } from '../../../src/storage/fetch-data.ts';
import { findCleanable, LogCleaner } from '../../../src/storage/log-cleaner.ts';
import { PartitionLog } from '../../../src/storage/partition-log.ts';
import { logOptions, makeBatch, TestClock, testConfig } from '../../unit/storage/helpers.ts';
import { LossyDisk } from './lossy-disk.ts';

const text = new TextDecoder();
const config = testConfig({ segmentBytes: 600, cleanupCompact: true, cleanupDelete: false, indexIntervalBytes: 150, fileDeleteDelayMs: 5 });

/** Offset → key and value of every record that is served. */
async function contents(log: PartitionLog): Promise<Map<number, string>> {
  const seen = new Map<number, string>();
  const reader = new BatchReader();
  for (let offset = log.logStartOffset; offset < log.logEndOffset; ) {
    const data = await log.read(offset, 700, { isolation: 'logEnd', minOneBatch: true });
    assert.equal(data.errorCode, 0, `error at ${offset}`);
    if (data.bytes === 0) break;
    for (const piece of data.pieces) {
      const view = viewOf(piece.bytes);
      for (let at = 0; at < piece.bytes.length; at += batchSizeBytes(view, at)) {
        reader.open(piece.bytes, at, at + batchSizeBytes(view, at));
        while (reader.next()) seen.set(reader.offset, `${text.decode(reader.key!)}=${text.decode(reader.value!)}`);
        offset = Number(view.getBigInt64(at)) + view.getInt32(at + 23) + 1;
      }
    }
    releaseFetchData(data);
  }
  return seen;
}

const startCleaner = async (log: PartitionLog): Promise<boolean> => {
  const range = await findCleanable(log.core, log.core.cleanedTo, 1e15);
  return (await new LogCleaner(log, range, { dedupeBytes: 1 << 16, seed: 3, nowMs: 1e15 }).clean()) !== null;
};

let swapsCut = 0;

async function crashDuringCompaction(seed: number): Promise<void> {
  const random = new SimRandom(`compaction ${seed}`);
  const disk = new LossyDisk(random.fork('disk'));
  const clock = new TestClock();
  let recoveryPoint = 0;
  const open = (): Promise<PartitionLog> =>
    PartitionLog.open({
      ...logOptions(disk, { config, clock, recoveryPoint, highWatermark: 1e9 }),
      persistRecoveryPoint: async () => { recoveryPoint = log.recoveryPoint; },
    });
  let log = await open();
  const written = new Map<number, string>();
  for (let i = 0; i < 120; i++) {
    const key = `k${random.below(7)}`;
    const { baseOffset } = log.appendAsLeader(makeBatch({ keys: [key], values: [`v${i}`] }), null, 0);
    written.set(baseOffset, `${key}=v${i}`);
    if (random.below(4) === 0) await log.idle();
  }
  await log.idle();
  await log.flush();
  recoveryPoint = log.recoveryPoint;
  for (let round = 0; round < 4; round++) {
    log.advanceHighWatermark(log.logEndOffset);
    const cleaning = startCleaner(log).catch(() => false);
    for (let turns = random.below(1500); turns > 0; turns--) await null;
    if ([...disk.names.keys()].some((name) => name.endsWith('.swap'))) swapsCut++;
    disk.kill();
    await log.abandon();
    await cleaning;
    if (random.below(2) === 0) disk.powerLoss();
    log = await open();
    assert.equal(log.logEndOffset, 120);
    const served = await contents(log);
    for (const [offset, record] of served) assert.equal(record, written.get(offset), `record at ${offset}`);
    const last = new Map<string, number>();
    for (const [offset, record] of written) last.set(record.split('=')[0]!, offset);
    for (const [key, offset] of last) assert.ok(served.has(offset), `the last value of ${key} at ${offset}`);
    assert.deepEqual([...disk.names.keys()].filter((name) => /\.(cleaned|swap)$/.test(name)), []);
  }
  log.advanceHighWatermark(log.logEndOffset);
  await startCleaner(log);
  const base = log.core.activeSegment.baseOffset;
  const below = [...(await contents(log))].filter(([offset]) => offset < base).map(([, record]) => record.split('=')[0]);
  assert.equal(new Set(below).size, below.length, 'one record of each key');
  await log.close();
}

for (let seed = 1; seed <= 40; seed++) test(`a crash during compaction loses nothing (seed ${seed})`, () => crashDuringCompaction(seed));

test('some of those crashes fell between the renames of a swap', () => assert.ok(swapsCut >= 5, `${swapsCut}`));
