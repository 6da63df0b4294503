import assert from 'node:assert/strict';
import test from 'node:test';
import { ChunkPool } from '../../../src/base/chunk.ts';
import { PartitionLog } from '../../../src/storage/partition-log.ts';
import { TailBudget } from '../../../src/storage/tail-budget.ts';
import { baseOffsets, logOptions, makeBatch, testConfig, TinyDisk } from './helpers.ts';

const LOG_END = { isolation: 'logEnd', minOneBatch: true } as const;

test('appends, reads from memory, and reads again from files after a clean reopen', async () => {
  const disk = new TinyDisk();
  const log = await PartitionLog.open(logOptions(disk));
  for (let i = 0; i < 10; i++) {
    const result = log.appendAsLeader(makeBatch({ values: ['a', 'b'] }), null, 3);
    assert.equal(result.baseOffset, i * 2);
    assert.equal(result.lastOffset, i * 2 + 1);
  }
  assert.equal(log.nextOffset, 20);
  assert.equal(log.logEndOffset, 0, 'nothing is written yet');
  await log.idle();
  assert.equal(log.logEndOffset, 20);
  const data = log.read(5, 1 << 20, LOG_END);
  assert.ok(!(data instanceof Promise), 'the tail answers at once');
  assert.deepEqual(baseOffsets(data), [4, 6, 8, 10, 12, 14, 16, 18]);
  await log.close();

  const again = await PartitionLog.open(logOptions(disk, { cleanShutdown: true, recoveryPoint: 20 }));
  assert.equal(again.logEndOffset, 20);
  assert.equal(again.latestEpoch, 3);
  assert.deepEqual(baseOffsets(await again.read(0, 1 << 20, LOG_END)), [0, 2, 4, 6, 8, 10, 12, 14, 16, 18]);
  assert.deepEqual(baseOffsets(await again.read(19, 1, LOG_END)), [18]);
  assert.equal((await again.read(21, 1, LOG_END)).errorCode, 1);
  await again.close();
});

test('rolls by size and finds offsets across segments after a crash', async () => {
  const disk = new TinyDisk();
  const options = logOptions(disk, { config: testConfig({ segmentBytes: 2000, indexIntervalBytes: 200 }) });
  const log = await PartitionLog.open(options);
  for (let i = 0; i < 100; i++) {
    assert.equal(log.appendAsLeader(makeBatch({ values: [`value ${i}`] }), null, 0).errorCode, 0);
    if (i % 7 === 0) await log.idle();
  }
  await log.idle();
  assert.ok(log.segmentCount > 3);
  await log.abandon();
  const again = await PartitionLog.open(options);
  assert.equal(again.logEndOffset, 100);
  for (let offset = 0; offset < 100; offset += 9) assert.deepEqual(baseOffsets(await again.read(offset, 1, LOG_END)), [offset]);
  await again.close();
});

test('a failed write fails what is queued behind it and leaves the log as it was', async () => {
  const disk = new TinyDisk();
  const log = await PartitionLog.open(logOptions(disk));
  const failures: number[] = [];
  log.onWriteFailure = (from) => failures.push(from);
  log.appendAsLeader(makeBatch({ producerId: 7, baseSequence: 0 }), null, 0);
  await log.idle();
  disk.failWrite = 'ENOSPC';
  log.appendAsLeader(makeBatch({ producerId: 7, baseSequence: 1 }), null, 0);
  log.appendAsLeader(makeBatch({ producerId: 7, baseSequence: 2 }), null, 0);
  await log.idle();
  for (let i = 0; i < 20; i++) await null;
  assert.deepEqual(failures, [1]);
  assert.equal(log.nextOffset, 1);
  assert.equal(log.logEndOffset, 1);
  assert.deepEqual(baseOffsets(await log.read(0, 1000, LOG_END)), [0], 'a full disk still serves reads');
  disk.failWrite = null;
  assert.equal(log.appendAsLeader(makeBatch({ producerId: 7, baseSequence: 2 }), null, 0).errorCode, 45);
  assert.equal(log.appendAsLeader(makeBatch({ producerId: 7, baseSequence: 1 }), null, 0).baseOffset, 1);
  await log.idle();
  assert.equal(log.logEndOffset, 2);
  await log.close();
});

test('a failed sync takes the log offline and acknowledges nothing', async () => {
  const disk = new TinyDisk();
  const offline: string[] = [];
  const log = await PartitionLog.open(logOptions(disk, { config: testConfig({ flushMessages: 1 }), onDirectoryFailure: (error) => offline.push(error.code) }));
  log.appendAsLeader(makeBatch(), null, 0);
  await log.idle();
  disk.failSync = 'EIO';
  log.appendAsLeader(makeBatch(), null, 0);
  await log.idle();
  for (let i = 0; i < 20; i++) await null;
  assert.deepEqual(offline, ['EIO']);
  assert.equal(log.logEndOffset, 1);
  disk.failSync = null;
  assert.equal(log.appendAsLeader(makeBatch(), null, 0).errorCode, 56);
  assert.equal((await log.read(0, 100, LOG_END)).errorCode, 56);
  await log.abandon();
});

test('the tail keeps to its budget and gives chunks back', async () => {
  const disk = new TinyDisk();
  const pool = new ChunkPool({ chunkBytes: 4096, keepMax: 2, poison: true });
  const log = await PartitionLog.open(logOptions(disk, { tailBudget: new TailBudget(3 * 4096), chunkPool: pool }));
  for (let i = 0; i < 50; i++) {
    const chunk = pool.take();
    const batch = makeBatch({ values: [`${i}`] });
    chunk.bytes.set(batch);
    log.appendAsLeader(chunk.bytes.subarray(0, batch.length), chunk, 0);
    chunk.release();
    await log.idle();
  }
  assert.ok(pool.heldBytes <= 3 * 4096, `${pool.heldBytes} bytes held`);
  for (let offset = 0; offset < 50; offset += 7) assert.equal(baseOffsets(await log.read(offset, 1, LOG_END))[0], offset);
  await log.close();
  assert.equal(pool.heldBytes, 0);
});

test('a retry of any of a producer\'s last five batches is known as one, also after a restart and after a crash', async () => {
  const disk = new TinyDisk();
  let log = await PartitionLog.open(logOptions(disk));
  for (let i = 0; i < 9; i++) {
    log.appendAsLeader(makeBatch({ producerId: 7, baseSequence: i }), null, 0);
    if (i === 6) log.roll(); // the last five lie in two segments (simulation seed 49)
  }
  await log.idle();
  const check = (): void => {
    for (let i = 4; i < 9; i++) {
      const result = log.appendAsLeader(makeBatch({ producerId: 7, baseSequence: i }), null, 0);
      assert.deepEqual([result.errorCode, result.isDuplicate, result.baseOffset], [0, true, i]);
    }
    assert.equal(log.appendAsLeader(makeBatch({ producerId: 7, baseSequence: 10 }), null, 0).errorCode, 45);
  };
  check();
  assert.equal(log.appendAsLeader(makeBatch({ producerId: 7, baseSequence: 2 }), null, 0).errorCode, 46, 'an older one is refused as a duplicate');
  await log.close();
  log = await PartitionLog.open(logOptions(disk, { cleanShutdown: true, recoveryPoint: 9 }));
  check();
  await log.abandon();
  log = await PartitionLog.open(logOptions(disk, { recoveryPoint: 9 }));
  check();
  await log.close();
});

test('what travelled behind a producer\'s first batch does not take its place when that was not written (simulation seed 202)', async () => {
  const disk = new TinyDisk();
  const log = await PartitionLog.open(logOptions(disk));
  await log.idle();
  disk.failWrite = 'ENOSPC';
  const failed = new Promise<void>((resolve) => { log.onWriteFailure = () => resolve(); });
  log.appendAsLeader(makeBatch({ producerId: 7, baseSequence: 0 }), null, 0);
  await failed;
  disk.failWrite = null;
  for (let i = 0; i < 20 && log.appendAsLeader(makeBatch({ producerId: 8, baseSequence: 5 }), null, 0).errorCode !== 0; i++) await null;
  assert.equal(log.appendAsLeader(makeBatch({ producerId: 7, baseSequence: 1 }), null, 0).errorCode, 45);
  assert.equal(log.appendAsLeader(makeBatch({ producerId: 7, baseSequence: 0 }), null, 0).errorCode, 0);
  assert.equal(log.appendAsLeader(makeBatch({ producerId: 7, baseSequence: 1 }), null, 0).errorCode, 0);
  await log.close();
});
