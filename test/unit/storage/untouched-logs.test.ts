import assert from 'node:assert/strict';
import test from 'node:test';
import { LogManager, type LogManagerOptions } from '../../../src/storage/log-manager.ts';
import { SimRandom } from '../../../src/sim/sim-random.ts';
import { baseOffsets, makeBatch, silent, TestClock, testConfig, TinyDisk } from './helpers.ts';

const TOPIC_ID = 'AAAAAAAAAAAAAAAAAAAAAQ';
const options = (disk: TinyDisk): LogManagerOptions => ({ directories: ['/d'], disk, clock: new TestClock(), random: new SimRandom('u'), log: silent, configOf: () => testConfig() });
const filesOf = (disk: TinyDisk, name: string): string[] => [...disk.files.keys()].filter((path) => path.startsWith(`/d/${name}/`)).map((path) => path.slice(name.length + 4)).sort();

test('a log that nothing was written to is a directory; its first batch makes its files, the topic id and the epoch', async () => {
  const disk = new TinyDisk();
  const manager = await LogManager.open(options(disk));
  const [idle, used] = await Promise.all([0, 1].map((partition) => manager.createLog('t', partition, TOPIC_ID, testConfig(), true)));
  for (const log of [idle!, used!]) {
    await log.becomeLeaderEpoch(4);
    await log.idle();
    await log.flush();
    assert.deepEqual([log.latestEpoch, log.topicId, log.logEndOffset], [4, TOPIC_ID, 0]);
    assert.deepEqual(baseOffsets(await log.read(0, 1000, { isolation: 'logEnd', minOneBatch: true })), []);
  }
  assert.deepEqual([filesOf(disk, 't-0'), filesOf(disk, 't-1')], [[], []]);
  assert.ok(disk.directories.has('/d/t-0'));
  assert.equal(used!.appendAsLeader(makeBatch(), null, 4).baseOffset, 0);
  await used!.idle();
  assert.deepEqual(filesOf(disk, 't-1'), ['00000000000000000000.index', '00000000000000000000.log', '00000000000000000000.timeindex', 'leader-epoch-checkpoint', 'partition.metadata']);
  assert.match(new TextDecoder().decode(await disk.readFile('/d/t-1/leader-epoch-checkpoint')), /\n4 0\n/);
  await manager.abandon();
  // A crash: the untouched one is found empty, and of no known topic id.
  const again = await LogManager.open(options(disk));
  assert.deepEqual([0, 1].map((partition) => again.getLog('t', partition)!.logEndOffset), [0, 1]);
  assert.deepEqual([0, 1].map((partition) => again.getLog('t', partition)!.topicId), [null, TOPIC_ID]);
  const found = await again.createLog('t', 0, TOPIC_ID, testConfig(), false);
  assert.equal(found.topicId, TOPIC_ID, 'the controller tells it again');
  assert.equal(found.appendAsLeader(makeBatch(), null, 5).errorCode, 0);
  await found.idle();
  assert.match(new TextDecoder().decode(await disk.readFile('/d/t-0/partition.metadata')), /topic_id: A+Q$/);
  await again.close();
});

test('a clean stop keeps the topic id and the epoch of an untouched log', async () => {
  const disk = new TinyDisk();
  const manager = await LogManager.open(options(disk));
  const log = await manager.createLog('t', 0, TOPIC_ID, testConfig(), true);
  await log.becomeLeaderEpoch(2);
  await manager.close();
  assert.deepEqual(filesOf(disk, 't-0'), ['leader-epoch-checkpoint', 'partition.metadata']);
  const again = await LogManager.open(options(disk));
  const found = again.getLog('t', 0)!;
  assert.deepEqual([found.topicId, found.latestEpoch, found.logEndOffset], [TOPIC_ID, 2, 0]);
  assert.equal(found.appendAsLeader(makeBatch(), null, 3).baseOffset, 0);
  await again.close();
});

test('a directory that is there already is read, new or not', async () => {
  const disk = new TinyDisk();
  const manager = await LogManager.open(options(disk));
  const log = await manager.createLog('t', 0, TOPIC_ID, testConfig(), true);
  log.appendAsLeader(makeBatch(), null, 0);
  await log.idle();
  await manager.abandon();
  const files = new Map([...disk.files].filter(([path]) => path.startsWith('/d/t-0/')));
  const other = await LogManager.open(options(new TinyDisk()));
  for (const [path, node] of files) (other.options.disk as TinyDisk).files.set(path, node);
  await other.options.disk.makeDirectory('/d/t-0');
  assert.equal((await other.createLog('t', 0, TOPIC_ID, testConfig(), true)).logEndOffset, 1);
  await other.close();
});
