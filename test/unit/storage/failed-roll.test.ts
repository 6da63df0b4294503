import assert from 'node:assert/strict';
import test from 'node:test';
import { PortError, type DiskFile, type OpenMode } from '../../../src/base/ports.ts';
import { IndexCache } from '../../../src/storage/index-cache.ts';
import { PartitionLog } from '../../../src/storage/partition-log.ts';
import { baseOffsets, logOptions, makeBatch, testConfig, TinyDisk } from './helpers.ts';

const LOG_END = { isolation: 'logEnd', minOneBatch: true } as const;

/** Has no room for files whose path ends so. */
class FullDisk extends TinyDisk {
  refuses: string | null = null;
  override async open(path: string, mode: OpenMode): Promise<DiskFile> {
    if (this.refuses !== null && mode === 'create' && path.endsWith(this.refuses)) throw new PortError('ENOSPC', `no space left: ${path}`);
    return super.open(path, mode);
  }
}

async function filled(disk: TinyDisk): Promise<PartitionLog> {
  const log = await PartitionLog.open(logOptions(disk, { config: testConfig({ segmentBytes: 700, indexIntervalBytes: 100 }), indexCache: new IndexCache(1) }));
  for (let i = 0; i < 20; i++) log.appendAsLeader(makeBatch({ values: [`value ${i}`], timestampMs: 1_700_000_000_000 + i * 100 }), null, 0);
  await log.idle();
  return log;
}

/** Loads the indexes of the first segment, so that the cache drops those of every other sealed one. */
const crowdCache = (log: PartitionLog): Promise<unknown> => log.offsetForTimestamp(1_700_000_000_000);

for (const suffix of ['020.log', '020.index', '020.timeindex', '020.snapshot'] as const) {
  test(`a roll that failed at ${suffix} is done again when the sealed segment's indexes are no longer in memory`, async () => {
    const disk = new FullDisk();
    const log = await filled(disk);
    const failures: string[] = [];
    log.onWriteFailure = (_from, error) => void failures.push(error.code);
    disk.refuses = suffix;
    log.roll();
    log.appendAsLeader(makeBatch({ values: ['lost'] }), null, 0);
    await log.idle();
    assert.deepEqual([failures, log.logEndOffset], [['ENOSPC'], 20]);
    await crowdCache(log);
    disk.refuses = null;
    assert.equal(log.appendAsLeader(makeBatch({ values: ['kept'] }), null, 0).baseOffset, 20);
    await log.idle();
    assert.deepEqual([log.failure, log.logEndOffset], [null, 21]);
    assert.deepEqual(baseOffsets(await log.read(19, 1 << 20, LOG_END)), [19, 20]);
    await log.abandon();
    const again = await PartitionLog.open(logOptions(disk));
    assert.equal((await again.offsetForTimestamp(1_700_000_000_000 + 1900))?.offset, 19);
    await again.close();
  });
}

test('a log whose roll failed closes with whole index files', async () => {
  const disk = new FullDisk();
  const log = await filled(disk);
  disk.refuses = '020.log';
  log.roll();
  await log.idle();
  await log.close();
  const sizes = (suffix: string): number => [...disk.files].filter(([path]) => path.endsWith(suffix)).reduce((sum, [, { bytes }]) => sum + bytes.length, 0);
  assert.ok(sizes('.index') > 0 && sizes('.index') < 200, 'trimmed');
  assert.equal([...disk.files.keys()].some((path) => path.includes('020.index')), false, 'no index file without a log file');
});

test('an epoch that a follower learned from batches it had no room for goes with them (cluster simulator, seeds 381 and 398)', async () => {
  const disk = new TinyDisk();
  const log = await PartitionLog.open(logOptions(disk));
  const batch = (baseOffset: number, leaderEpoch: number): Uint8Array => makeBatch({ values: [`v${baseOffset}`], baseOffset, leaderEpoch });
  log.appendAsFollower(batch(0, 2), null);
  await log.idle();
  disk.failWrite = 'ENOSPC';
  log.appendAsFollower(batch(1, 2), null);
  log.appendAsFollower(batch(2, 3), null);
  await log.idle();
  disk.failWrite = null;
  assert.deepEqual([log.logEndOffset, log.latestEpoch], [1, 2]);
  assert.equal(log.appendAsFollower(batch(1, 2), null).errorCode, 0);
  assert.equal(log.appendAsFollower(batch(2, 3), null).errorCode, 0);
  await log.idle();
  assert.deepEqual([log.logEndOffset, log.latestEpoch], [3, 3]);
  // Of a leader its own epoch stays known.
  await log.becomeLeaderEpoch(4);
  disk.failWrite = 'ENOSPC';
  log.appendAsLeader(makeBatch({ values: ['lost'] }), null, 4);
  await log.idle();
  disk.failWrite = null;
  assert.deepEqual([log.logEndOffset, log.latestEpoch], [3, 4]);
  await log.close();
});
