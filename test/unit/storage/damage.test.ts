import assert from 'node:assert/strict';
import test from 'node:test';
import { PartitionLog } from '../../../src/storage/partition-log.ts';
import { baseOffsets, logOptions, makeBatch, testConfig, TinyDisk } from './helpers.ts';

const LOG_END = { isolation: 'logEnd', minOneBatch: true } as const;
const config = testConfig({ segmentBytes: 1400, indexIntervalBytes: 200 });

async function filled(disk: TinyDisk, count = 40): Promise<PartitionLog> {
  const log = await PartitionLog.open(logOptions(disk, { config }));
  for (let i = 0; i < count; i++) log.appendAsLeader(makeBatch({ values: [`value ${i}`], producerId: 5, baseSequence: i }), null, 0);
  await log.idle();
  return log;
}

const paths = (disk: TinyDisk, suffix: string): string[] => [...disk.files.keys()].filter((path) => path.endsWith(suffix)).sort();

test('producers are known after a clean stop whose only snapshot is damaged', async () => {
  const disk = new TinyDisk();
  const log = await filled(disk, 5);
  for (let i = 0; i < 50; i++) log.appendAsLeader(makeBatch(), null, 0);
  await log.close();
  const snapshots = paths(disk, '.snapshot');
  for (const path of snapshots.slice(0, -1)) disk.files.delete(path);
  disk.files.get(snapshots.at(-1)!)!.bytes = new Uint8Array(7);
  const again = await PartitionLog.open(logOptions(disk, { config, cleanShutdown: true, recoveryPoint: 55 }));
  assert.ok(again.segmentCount > 2);
  assert.deepEqual(again.activeProducers().map(({ producerId, lastSequence }) => [producerId, lastSequence]), [[5, 4]]);
  await again.close();
});

test('a flush passes over files that are removed meanwhile', async () => {
  const disk = new TinyDisk();
  const log = await filled(disk);
  const gone = [paths(disk, '.timeindex')[0]!, ...paths(disk, '.snapshot')];
  const stat = disk.stat.bind(disk);
  disk.stat = async (path) => (gone.includes(path) ? { sizeBytes: 1, isDirectory: false, modifiedMs: 0 } : stat(path));
  for (const path of gone) disk.files.delete(path);
  await log.flush();
  assert.deepEqual([log.failure, log.recoveryPoint], [null, 40]);
  await log.close();
});

for (const [what, byte, bit] of [['far too high', 3, 0x01], ['a little too high', 7, 0x08]] as const) {
  test(`a base offset that is ${what} hides no batch that the index knows, and reopening serves the same`, async () => {
    const disk = new TinyDisk();
    const log = await filled(disk);
    const lastOfFirst = log.core.segments[1]!.baseOffset - 1;
    const firstBytes = log.core.segments[0]!.sizeBytes;
    await log.close();
    const { bytes } = disk.files.get(paths(disk, '.log')[0]!)!;
    const second = new DataView(bytes.buffer).getInt32(8) + 12;
    bytes[second + byte]! ^= bit; // outside every checksum
    bytes[firstBytes - 2]! ^= 1; // the segment's last batch: a read of it has the index built anew
    const served = async (): Promise<string> => {
      const again = await PartitionLog.open(logOptions(disk, { config, cleanShutdown: true, recoveryPoint: 40 }));
      assert.equal(again.logEndOffset, 40);
      const found: string[] = [];
      for (let offset = lastOfFirst; found.length < 40; offset = (offset + 39) % 40) found.push(`${offset}: ${baseOffsets(await again.read(offset, 1, LOG_END)).join()}`);
      await again.abandon();
      return found.join('; ');
    };
    const once = await served();
    for (const offset of [0, 9, lastOfFirst - 1, lastOfFirst + 1, 39]) assert.match(once, new RegExp(`\\b${offset}: ${offset}(;|$)`));
    assert.equal(await served(), once);
  });
}
