import assert from 'node:assert/strict';
import test from 'node:test';
import { PartitionLog } from '../../../src/storage/partition-log.ts';
import { baseOffsets, logOptions, makeBatch, TestClock, testConfig, TinyDisk } from './helpers.ts';

const LOG_END = { isolation: 'logEnd', minOneBatch: true } as const;

async function filled(disk: TinyDisk, count: number, clock = new TestClock()): Promise<PartitionLog> {
  const log = await PartitionLog.open(logOptions(disk, { clock, config: testConfig({ segmentBytes: 700, indexIntervalBytes: 100, retentionMs: 1000 }) }));
  for (let i = 0; i < count; i++) {
    log.appendAsLeader(makeBatch({ values: [`value ${i}`], timestampMs: 1_700_000_000_000 + i * 100, producerId: 5, baseSequence: i }), null, Math.floor(i / 10));
  }
  await log.idle();
  return log;
}

test('truncation at the very end forgets an epoch in which nothing was written', async () => {
  const disk = new TinyDisk();
  const log = await filled(disk, 5);
  await log.becomeLeaderEpoch(7);
  assert.equal(log.latestEpoch, 7);
  await log.truncateTo(5);
  assert.deepEqual([log.latestEpoch, log.logEndOffset], [0, 5]);
  await log.abandon();
  assert.equal((await PartitionLog.open(logOptions(disk))).latestEpoch, 0);
});

test('truncation goes back over segments, epochs and producer states', async () => {
  const disk = new TinyDisk();
  const log = await filled(disk, 40);
  log.advanceHighWatermark(30);
  await log.truncateTo(17);
  assert.equal(log.logEndOffset, 17);
  assert.equal(log.nextOffset, 17);
  assert.equal(log.highWatermark, 17);
  assert.equal(log.latestEpoch, 1);
  assert.deepEqual(baseOffsets(await log.read(15, 1 << 20, LOG_END)), [15, 16]);
  assert.equal(log.appendAsLeader(makeBatch({ producerId: 5, baseSequence: 18 }), null, 4).errorCode, 45);
  assert.equal(log.appendAsLeader(makeBatch({ producerId: 5, baseSequence: 17 }), null, 4).baseOffset, 17);
  await log.idle();
  assert.deepEqual(log.endOffsetForEpoch(1), { epoch: 1, endOffset: 17 });
  assert.deepEqual(log.endOffsetForEpoch(2), { epoch: 1, endOffset: 17 });
  await log.abandon();
  const again = await PartitionLog.open(logOptions(disk));
  assert.equal(again.logEndOffset, 18);
  assert.equal(again.latestEpoch, 4);
  await again.truncateFully(100);
  assert.equal(again.logStartOffset, 100);
  assert.equal(again.highWatermark, 100);
  again.appendAsLeader(makeBatch(), null, 9);
  await again.idle();
  assert.deepEqual(baseOffsets(await again.read(100, 1000, LOG_END)), [100]);
  await again.close();
});

test('a retry of any of the last five batches that a truncation left is known as one', async () => {
  const log = await filled(new TinyDisk(), 40);
  // The snapshot that it begins from keeps one batch of the producer (simulation seeds 827, 1192).
  for (const end of [37, 31, 24, 17]) {
    await log.truncateTo(end);
    for (let i = end - 5; i < end; i++) {
      const again = log.appendAsLeader(makeBatch({ values: [`value ${i}`], producerId: 5, baseSequence: i }), null, 9);
      assert.deepEqual([again.isDuplicate, again.baseOffset], [true, i], `truncated to ${end}`);
    }
  }
  await log.abandon();
});

test('records are found by time', async () => {
  const log = await filled(new TinyDisk(), 40);
  for (const at of [0, 1, 7, 23, 39]) {
    assert.deepEqual(await log.offsetForTimestamp(1_700_000_000_000 + at * 100), { timestampMs: 1_700_000_000_000 + at * 100, offset: at, leaderEpoch: Math.floor(at / 10) });
    assert.equal((await log.offsetForTimestamp(1_700_000_000_000 + at * 100 - 50))?.offset, at);
  }
  assert.equal(await log.offsetForTimestamp(1_700_000_000_000 + 3901), null);
  assert.equal((await log.maxTimestamp())?.offset, 39);
  await log.close();
});

test('retention by time and delete records remove whole segments below the high watermark', async () => {
  const disk = new TinyDisk();
  const clock = new TestClock();
  const log = await filled(disk, 40, clock);
  assert.equal(await log.deleteExpiredSegments(1_700_000_000_000 + 100_000), 0, 'nothing is replicated yet');
  log.advanceHighWatermark(40);
  await log.deleteRecords(13);
  assert.equal(log.logStartOffset, 13);
  assert.equal((await log.read(12, 100, LOG_END)).errorCode, 1);
  assert.equal(baseOffsets(await log.read(13, 1, LOG_END))[0], 13);
  assert.ok(log.firstSegmentOffset > 0 && log.firstSegmentOffset <= 13);
  const removed = await log.deleteExpiredSegments(1_700_000_000_000 + 3000);
  assert.ok(removed > 0);
  assert.ok(log.logStartOffset > 13 && log.logStartOffset <= 21, `start ${log.logStartOffset}`);
  assert.ok([...disk.files.keys()].some((name) => name.endsWith('.deleted')));
  clock.advance(60_000);
  for (let i = 0; i < 50; i++) await null;
  assert.ok(![...disk.files.keys()].some((name) => name.endsWith('.deleted')));
  await log.deleteExpiredSegments(1_800_000_000_000);
  assert.equal(log.logStartOffset, 40, 'when all is over, the active segment goes too');
  assert.equal(log.logEndOffset, 40);
  assert.equal(log.appendAsLeader(makeBatch({ producerId: 5, baseSequence: 40 }), null, 9).baseOffset, 40);
  await log.close();
});

test('records without timestamps (of magic 0) age from when they were written', async () => {
  const clock = new TestClock();
  const log = await PartitionLog.open(logOptions(new TinyDisk(), { clock, config: testConfig({ segmentBytes: 700, retentionMs: 1000 }) }));
  for (let i = 0; i < 20; i++) log.appendAsLeader(makeBatch({ values: [`value ${i}`], timestampMs: -1 }), null, 0);
  await log.idle();
  log.advanceHighWatermark(20);
  assert.equal(await log.deleteExpiredSegments(clock.nowMs + 900), 0);
  assert.equal(log.logStartOffset, 0);
  assert.deepEqual(log.legacyOffsetsBefore(clock.nowMs - 1, 9), [], 'no segment is that old');
  assert.ok(log.legacyOffsetsBefore(clock.nowMs, 9).length > 1);
  assert.ok((await log.deleteExpiredSegments(clock.nowMs + 1100)) > 0);
  await log.close();
});

test('committed reads stop at open transactions and name the aborted ones', async () => {
  const disk = new TinyDisk();
  const log = await PartitionLog.open(logOptions(disk, { config: testConfig({ segmentBytes: 400 }) }));
  const committed = { isolation: 'committed', minOneBatch: true } as const;
  log.appendAsLeader(makeBatch({ producerId: 1, transactional: true }), null, 0); // 0
  log.appendAsLeader(makeBatch({ producerId: 2, transactional: true }), null, 0); // 1
  log.appendAsLeader(makeBatch(), null, 0); // 2
  await log.idle();
  log.advanceHighWatermark(3);
  assert.equal(log.lastStableOffset, 0);
  assert.equal(log.appendAsLeader(makeBatch({ producerId: 1, baseSequence: 1 }), null, 0).errorCode, 48, 'a plain batch inside a transaction');
  log.appendAsLeader(makeBatch({ producerId: 1, marker: 0 }), null, 0, { origin: 'coordinator' }); // 3
  await log.idle();
  assert.equal(log.lastStableOffset, 0, 'the marker is not replicated yet');
  log.advanceHighWatermark(4);
  assert.equal(log.lastStableOffset, 1);
  log.appendAsLeader(makeBatch({ producerId: 2, marker: 1 }), null, 0, { origin: 'coordinator' }); // 4
  await log.idle();
  log.advanceHighWatermark(5);
  assert.equal(log.lastStableOffset, 5);
  const check = async (from: PartitionLog): Promise<void> => {
    const data = await from.read(0, 1 << 20, committed);
    assert.deepEqual(data.abortedTransactions?.map(({ producerId, firstOffset }) => ({ producerId, firstOffset })), [{ producerId: 1, firstOffset: 0 }]);
    baseOffsets(data);
    const later = await from.read(4, 1 << 20, committed);
    assert.deepEqual(later.abortedTransactions, []);
    baseOffsets(later);
  };
  await check(log);
  await log.close();
  const clean = await PartitionLog.open(logOptions(disk, { cleanShutdown: true, recoveryPoint: 5, highWatermark: 5 }));
  await check(clean);
  await clean.abandon();
  for (const name of [...disk.files.keys()]) if (/index$|snapshot$/.test(name)) disk.files.delete(name);
  const crashed = await PartitionLog.open(logOptions(disk, { recoveryPoint: 0, highWatermark: 5 }));
  await check(crashed);
  await crashed.close();
});
