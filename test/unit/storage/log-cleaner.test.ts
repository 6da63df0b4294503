import assert from 'node:assert/strict';
import test from 'node:test';
import { batchSizeBytes, viewOf } from '../../../src/log/batch-header.ts';
import { OffsetMap } from '../../../src/log/offset-map.ts';
import { BatchReader } from '../../../src/protocol/records/batch-reader.ts';
import { RecordBatchBuilder } from '../../../src/protocol/records/record-batch-builder.ts';
import { SimRandom } from '../../../src/sim/sim-random.ts';
import { releaseFetchData } from '../../../src/storage/fetch-data.ts';
import { findCleanable, LogCleaner } from '../../../src/storage/log-cleaner.ts';
import { PartitionLog } from '../../../src/storage/partition-log.ts';
import { logOptions, makeBatch, TestClock, testConfig, TinyDisk } from './helpers.ts';

const utf8 = new TextEncoder();
const text = new TextDecoder();
const config = testConfig({ segmentBytes: 900, cleanupCompact: true, cleanupDelete: false, deleteRetentionMs: 1000, indexIntervalBytes: 200 });

interface Seen {
  readonly offset: number;
  readonly key: string | null;
  readonly value: string | null;
  readonly isControl: boolean;
}

async function contents(log: PartitionLog): Promise<Seen[]> {
  const seen: Seen[] = [];
  const reader = new BatchReader();
  for (let offset = log.logStartOffset; offset < log.logEndOffset; ) {
    const data = await log.read(offset, 500, { isolation: 'logEnd', minOneBatch: true });
    assert.equal(data.errorCode, 0);
    let next = offset;
    for (const piece of data.pieces) {
      const view = viewOf(piece.bytes);
      for (let at = 0; at < piece.bytes.length; at += batchSizeBytes(view, at)) {
        reader.open(piece.bytes, at, at + batchSizeBytes(view, at));
        while (reader.next()) {
          if (reader.offset < offset) continue;
          seen.push({ offset: reader.offset, key: reader.key === null ? null : text.decode(reader.key), value: reader.value === null ? null : text.decode(reader.value), isControl: reader.isControl });
        }
        next = Number(view.getBigInt64(at)) + view.getInt32(at + 23) + 1;
      }
    }
    releaseFetchData(data);
    assert.ok(next > offset, `no progress at ${offset}`);
    offset = next;
  }
  return seen;
}

async function compact(log: PartitionLog, nowMs: number): Promise<void> {
  await log.idle();
  log.advanceHighWatermark(log.logEndOffset);
  const range = await findCleanable(log.core, log.core.cleanedTo, nowMs);
  const result = await new LogCleaner(log, range, { dedupeBytes: 1 << 20, seed: 42, nowMs }).clean();
  if (result !== null) log.core.cleanedTo = result.cleanedTo;
}

test('of each key exactly the last record below the active segment stays, over many compactions and restarts', async () => {
  const random = new SimRandom('cleaner');
  const disk = new TinyDisk();
  const clock = new TestClock();
  let log = await PartitionLog.open(logOptions(disk, { config, clock }));
  const all: { offset: number; key: string; value: string | null }[] = [];
  for (let round = 0; round < 12; round++) {
    for (let i = 0; i < 60; i++) {
      const builder = new RecordBatchBuilder(random.below(3) === 0 ? { compression: 1 } : {});
      const count = 1 + random.below(3);
      for (let k = 0; k < count; k++) {
        const key = `key ${random.below(12)}`;
        const value = random.below(6) === 0 ? null : `value ${round}.${i}.${k}`;
        builder.append(clock.wallMs(), utf8.encode(key), value === null ? null : utf8.encode(value));
        all.push({ offset: log.nextOffset + k, key, value });
      }
      assert.equal(log.appendAsLeader(builder.build(), null, 0).errorCode, 0);
      if (random.below(5) === 0) await log.idle();
    }
    clock.nowMs += 500;
    await compact(log, clock.wallMs());
    const activeBase = log.core.activeSegment.baseOffset;
    const found = await contents(log);
    const offsets = new Set(found.map((record) => record.offset));
    for (const record of found) {
      const original = all.find((one) => one.offset === record.offset)!;
      assert.deepEqual([record.key, record.value], [original.key, original.value], 'offsets and contents never change');
    }
    const last = new Map<string, { offset: number; value: string | null }>();
    for (const record of all) if (record.offset < log.core.cleanedTo) last.set(record.key, record);
    for (const [key, record] of last) if (record.value !== null) assert.ok(offsets.has(record.offset), `the last value of ${key} at ${record.offset} is there`);
    for (const record of found) if (record.offset < log.core.cleanedTo) assert.equal(last.get(record.key!)!.offset, record.offset, `${record.key} at ${record.offset} is superseded`);
    for (const record of all) if (record.offset >= activeBase) assert.ok(offsets.has(record.offset));
    assert.equal(log.core.cleanedTo, activeBase);
    if (round % 4 === 3) {
      const { cleanedTo } = log.core;
      await log.close();
      log = await PartitionLog.open(logOptions(disk, { config, clock, cleanShutdown: true, recoveryPoint: log.logEndOffset, highWatermark: log.logEndOffset, cleanedTo }));
      assert.deepEqual(await contents(log), found);
    }
  }
  clock.nowMs += 5000;
  for (let i = 0; i < 30; i++) log.appendAsLeader(makeBatch({ keys: ['other'], values: [`${i}`] }), null, 0);
  await compact(log, clock.wallMs());
  clock.nowMs += 5000;
  for (let i = 0; i < 30; i++) log.appendAsLeader(makeBatch({ keys: ['other'], values: [`${i}`] }), null, 0);
  await compact(log, clock.wallMs());
  const keys = new Map<string, string | null>();
  for (const record of all) keys.set(record.key, record.value);
  const left = new Set((await contents(log)).map((record) => record.key));
  for (const [key, value] of keys) assert.equal(left.has(key), value !== null, `${key}: a tombstone is gone after delete.retention.ms`);
  await log.close();
});

test('aborted data goes, committed data stays, markers outlive their data by the retention', async () => {
  const disk = new TinyDisk();
  const clock = new TestClock();
  const log = await PartitionLog.open(logOptions(disk, { config, clock }));
  const put = (producerId: number, baseSequence: number, key: string, value: string): void =>
    assert.equal(log.appendAsLeader(makeBatch({ producerId, baseSequence, transactional: true, keys: [key], values: [value] }), null, 0).errorCode, 0) as undefined;
  const mark = (producerId: number, marker: 0 | 1): number => log.appendAsLeader(makeBatch({ producerId, marker }), null, 0, { origin: 'coordinator' }).baseOffset;
  put(1, 0, 'a', 'committed');
  const commit = mark(1, 1);
  put(2, 0, 'a', 'aborted');
  put(2, 1, 'b', 'aborted');
  const abort = mark(2, 0);
  const fill = (): void => {
    for (let i = 0; i < 20; i++) log.appendAsLeader(makeBatch({ keys: ['fill'], values: ['x'.repeat(30) + String(i)] }), null, 0);
  };
  fill();
  await compact(log, clock.wallMs());
  const first = await contents(log);
  assert.deepEqual(first.filter((record) => record.key === 'a').map((record) => record.value), ['committed']);
  assert.equal(first.some((record) => record.key === 'b'), false);
  assert.ok(first.some((record) => record.offset === abort && record.isControl), 'the marker stays');
  // Until now the emptied batch held its producer's last sequence.
  put(2, 2, 'c', 'committed');
  mark(2, 1);
  for (let round = 0; round < 3; round++) {
    fill();
    clock.nowMs += 2000;
    await compact(log, clock.wallMs());
  }
  const later = await contents(log);
  assert.equal(later.some((record) => record.offset === abort), false, 'a marker without data goes after the retention');
  assert.ok(later.some((record) => record.offset === commit), 'the marker of data that is there stays');
  assert.deepEqual(log.activeProducers().map((producer) => [producer.producerId, producer.lastSequence]), [[1, 0], [2, 2]]);
  await log.close();
  const again = await PartitionLog.open(logOptions(disk, { config, clock, recoveryPoint: 0, highWatermark: log.logEndOffset }));
  assert.deepEqual(again.activeProducers().map((producer) => [producer.producerId, producer.lastSequence]), [[1, 0], [2, 2]]);
  assert.deepEqual(await contents(again), later);
  await again.close();
});

test('the offset map keeps what it is told, up to its bound', () => {
  const map = new OffsetMap(24 * 4096, 7);
  const expected = new Map<string, number>();
  let refused = 0;
  for (let i = 0; i < 6000; i++) {
    const key = `k${i % 4000}`;
    if (map.tryPut(utf8.encode(key), i)) expected.set(key, i);
    else refused++;
  }
  assert.equal(map.count, map.maxEntries);
  assert.ok(refused > 0);
  for (const [key, offset] of expected) assert.equal(map.get(utf8.encode(key)), offset);
  assert.equal(map.get(utf8.encode('never')), -1);
});
