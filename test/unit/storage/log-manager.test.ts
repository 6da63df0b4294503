import assert from 'node:assert/strict';
import test from 'node:test';
import type { Random } from '../../../src/base/ports.ts';
import { LogManager, type LogManagerOptions } from '../../../src/storage/log-manager.ts';
import { baseOffsets, makeBatch, silent, TestClock, testConfig, TinyDisk } from './helpers.ts';

const LOG_END = { isolation: 'logEnd', minOneBatch: true } as const;
const random: Random = { next: () => 0.5, below: () => 0, bytes: (length) => new Uint8Array(length).fill(7) };

const options = (disk: TinyDisk, overrides: Partial<LogManagerOptions> = {}): LogManagerOptions => ({
  directories: ['/d1', '/d2'], disk, clock: new TestClock(), random, log: silent, configOf: () => testConfig(), ...overrides,
});

test('logs are spread over the directories, found again, and a clean stop leaves its marker', async () => {
  const disk = new TinyDisk();
  const manager = await LogManager.open(options(disk));
  await manager.claim(0, 'abcdefghijklmnopqrstuv');
  for (let i = 0; i < 4; i++) {
    const log = await manager.createLog('t', i, 'AAAAAAAAAAAAAAAAAAAAAQ', testConfig(), true);
    log.appendAsLeader(makeBatch({ values: [`${i}`] }), null, 0);
    await log.idle();
    log.advanceHighWatermark(1);
  }
  assert.deepEqual(manager.directories.map((directory) => directory.logs.size), [2, 2]);
  assert.equal(new TextDecoder().decode(await disk.readFile('/d1/t-0/partition.metadata')), 'version: 0\ntopic_id: AAAAAAAAAAAAAAAAAAAAAQ');
  await manager.close(42);
  assert.equal(new TextDecoder().decode(await disk.readFile('/d1/.kafka_cleanshutdown')), '{"version":0,"brokerEpoch":42}');
  assert.equal(new TextDecoder().decode(await disk.readFile('/d1/replication-offset-checkpoint')), '0\n2\nt 0 1\nt 2 1\n');

  const again = await LogManager.open(options(disk));
  assert.equal(again.cleanShutdownBrokerEpoch, 42);
  assert.equal(await disk.stat('/d1/.kafka_cleanshutdown'), null, 'the marker is gone before logs are served');
  await assert.rejects(again.claim(1, 'abcdefghijklmnopqrstuv'), /doesn't match stored broker.id/);
  const log = again.getLog('t', 3)!;
  assert.equal(log.highWatermark, 1);
  assert.equal(log.topicId, 'AAAAAAAAAAAAAAAAAAAAAQ');
  assert.deepEqual(baseOffsets(await log.read(0, 1000, LOG_END)), [0]);
  await again.abandon();
  const third = await LogManager.open(options(disk));
  assert.equal(third.getLog('t', 3)!.logEndOffset, 1);
  await third.close();
});

test('a deleted log is renamed at once and removed after the delay; its name is free meanwhile', async () => {
  const disk = new TinyDisk();
  const clock = new TestClock();
  const manager = await LogManager.open(options(disk, { clock, directories: ['/d1'] }));
  const log = await manager.createLog('t', 0, null, testConfig(), true);
  log.appendAsLeader(makeBatch(), null, 0);
  await log.idle();
  await manager.deleteLog('t', 0);
  assert.equal(manager.getLog('t', 0), null);
  assert.equal(log.appendAsLeader(makeBatch(), null, 0).errorCode, 56);
  assert.ok((await disk.list('/d1')).includes(`t-0.${'07'.repeat(16)}-delete`));
  const anew = await manager.createLog('t', 0, null, testConfig(), true);
  assert.equal(anew.logEndOffset, 0);
  clock.advance(60_000);
  for (let i = 0; i < 10; i++) await null;
  assert.ok(!(await disk.list('/d1')).some((name) => name.endsWith('-delete')));
  await manager.close();
});

test('a directory whose sync fails goes offline with its logs; the other goes on', async () => {
  const disk = new TinyDisk();
  const offline: string[] = [];
  const manager = await LogManager.open(options(disk, { onDirectoryOffline: (path) => offline.push(path) }));
  const first = await manager.createLog('t', 0, null, testConfig(), true);
  const second = await manager.createLog('t', 1, null, testConfig(), true);
  first.appendAsLeader(makeBatch(), null, 0);
  await first.idle();
  disk.failSync = 'EIO';
  await assert.rejects(first.flush());
  disk.failSync = null;
  assert.deepEqual(offline, ['/d1']);
  assert.equal(first.appendAsLeader(makeBatch(), null, 0).errorCode, 56);
  assert.equal(second.appendAsLeader(makeBatch(), null, 0).errorCode, 0);
  await assert.rejects(manager.createLog('t', 7, null, testConfig(), false), /offline/);
  assert.equal((await manager.createLog('u', 0, null, testConfig(), true)).directory, '/d2/u-0');
  assert.deepEqual((await manager.describeDirs()).map((directory) => directory.isOffline), [true, false]);
  await manager.close();
  assert.equal(await disk.stat('/d1/.kafka_cleanshutdown'), null);
  assert.notEqual(await disk.stat('/d2/.kafka_cleanshutdown'), null);
});

test('a start that ends before the logs are open leaves checkpoints and the clean-shutdown marker as they were (simulation seed 87)', async () => {
  const disk = new TinyDisk();
  const manager = await LogManager.open(options(disk, { directories: ['/d1'] }));
  const log = await manager.createLog('t', 0, null, testConfig(), true);
  log.appendAsLeader(makeBatch(), null, 0);
  await log.idle();
  await log.flush();
  await manager.checkpoint();
  await manager.abandon();
  const before = new TextDecoder().decode(await disk.readFile('/d1/recovery-point-offset-checkpoint'));
  assert.match(before, /t 0 1/);
  await (await LogManager.prepare(options(disk, { directories: ['/d1'] }))).close();
  assert.equal(new TextDecoder().decode(await disk.readFile('/d1/recovery-point-offset-checkpoint')), before);
  assert.equal(await disk.stat('/d1/.kafka_cleanshutdown'), null, 'nobody closed the logs cleanly');
});

test('a full disk: a start after a crash serves what is there, refuses appends, and goes on when there is room', async () => {
  const disk = new TinyDisk();
  const manager = await LogManager.open(options(disk, { directories: ['/d1'] }));
  const log = await manager.createLog('t', 0, null, testConfig(), true);
  for (let i = 0; i < 5; i++) log.appendAsLeader(makeBatch({ producerId: 3, baseSequence: i }), null, 2);
  await log.idle();
  await manager.abandon();
  for (const name of [...disk.files.keys()]) if (/index$|epoch-checkpoint$/.test(name)) disk.files.delete(name);
  disk.failWrite = 'ENOSPC';
  const again = await LogManager.open(options(disk, { directories: ['/d1'] }));
  const found = again.getLog('t', 0)!;
  assert.deepEqual(baseOffsets(await found.read(0, 1000, LOG_END)), [0, 1, 2, 3, 4]);
  await found.becomeLeaderEpoch(3);
  const failures: number[] = [];
  found.onWriteFailure = (from) => failures.push(from);
  found.appendAsLeader(makeBatch({ producerId: 3, baseSequence: 5 }), null, 3);
  await found.idle();
  for (let i = 0; i < 50; i++) await null;
  assert.deepEqual(failures, [5]);
  assert.ok(found.isOpen);
  disk.failWrite = null;
  assert.equal(found.appendAsLeader(makeBatch({ producerId: 3, baseSequence: 5 }), null, 3).baseOffset, 5);
  await found.idle();
  assert.equal(found.logEndOffset, 6);
  assert.equal(found.latestEpoch, 3);
  await again.close();
});

test('when the last directory fails, that is told once', async () => {
  const disk = new TinyDisk();
  const told: string[] = [];
  const lines: string[] = [];
  const log = { isEnabled: () => true, log: (level: string, _logger: string, message: string) => void lines.push(`${level} ${message}`) };
  const manager = await LogManager.open(options(disk, { log, onAllDirectoriesOffline: (error) => told.push(error.message) }));
  const logs = [await manager.createLog('t', 0, null, testConfig(), true), await manager.createLog('t', 1, null, testConfig(), true)];
  for (const one of logs) one.appendAsLeader(makeBatch(), null, 0);
  await Promise.all(logs.map((one) => one.idle()));
  disk.failSync = 'EIO';
  await assert.rejects(logs[0]!.flush());
  assert.deepEqual(told, []);
  await assert.rejects(logs[1]!.flush());
  assert.deepEqual(told, ['all log dirs in /d1, /d2 have failed']);
  assert.deepEqual(lines.filter((line) => line.startsWith('FATAL')), ['FATAL Shutdown broker because all log dirs in /d1, /d2 have failed']);
  await manager.abandon();
});

test('a full disk is one ERROR, however many writes fail, and one INFO when there is room again', async () => {
  const disk = new TinyDisk();
  const clock = new TestClock();
  const lines: string[] = [];
  const log = { isEnabled: () => true, log: (level: string, _logger: string, message: string) => void lines.push(`${level} ${message}`) };
  const manager = await LogManager.open(options(disk, { log, clock, directories: ['/d1'] }));
  const logs = [await manager.createLog('t', 0, null, testConfig(), true), await manager.createLog('t', 1, null, testConfig(), true)];
  const append = async (): Promise<void> => {
    for (const one of logs) one.appendAsLeader(makeBatch(), null, 0);
    await Promise.all(logs.map((one) => one.idle()));
  };
  await append();
  const said = (level: string): string[] => lines.filter((line) => line.startsWith(level) && /full|room|write/.test(line));
  for (let round = 1; round <= 2; round++) {
    disk.failWrite = 'ENOSPC';
    for (let i = 0; i < 5; i++) await append();
    await manager.checkpoint();
    assert.equal(said('ERROR').length, round, said('ERROR').join('\n'));
    assert.match(said('ERROR').at(-1)!, /^ERROR The disk of \/d1 is full/);
    disk.failWrite = null;
    await append();
    assert.equal(said('INFO').length, round - 1, 'a write that goes well right after one that failed');
    disk.failWrite = 'ENOSPC';
    await append();
    disk.failWrite = null;
    clock.nowMs += 10_000;
    await append();
    assert.equal(said('INFO').length, round);
    assert.equal(said('ERROR').length, round);
  }
  await manager.close();
});

test('what a directory has in all and what is free is told', async () => {
  const manager = await LogManager.open(options(new TinyDisk(), { directories: ['/d1'] }));
  assert.deepEqual((await manager.describeDirs()).map(({ totalBytes, usableBytes }) => [totalBytes, usableBytes]), [[2e12, 1e12]]);
  await manager.close();
});
