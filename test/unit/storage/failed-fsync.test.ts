import assert from 'node:assert/strict';
import test from 'node:test';
import { createSimWorld } from '../../../src/sim/create-sim-world.ts';
import { LogManager } from '../../../src/storage/log-manager.ts';
import { baseOffsets, makeBatch, silent, testConfig } from './helpers.ts';

/**
 * As Linux does it, a failed fsync leaves its pages in the cache, clean: what a restart reads back of them is not on the
 * disk, and no fsync will ever bring it there.
 */
test('what is recovered after a failed fsync survives a power failure (simulation seeds 38, 60)', async () => {
  const world = createSimWorld({ seed: 1, nodes: ['machine'], disk: { failedSync: 'keep' } });
  const { scheduler } = world;
  const open = () => {
    const { clock, random, disk } = world.node('machine').ports;
    return scheduler.runPromise(LogManager.open({ directories: ['/d'], disk, clock, random, log: silent, configOf: () => testConfig() }));
  };
  const manager = await open();
  const log = await scheduler.runPromise(manager.createLog('t', 0, null, testConfig(), true));
  for (let i = 0; i < 3; i++) log.appendAsLeader(makeBatch({ values: [`${i}`] }), null, 0);
  await scheduler.runPromise(log.idle());
  world.node('machine').storage.faults.add({ operation: 'sync', path: '.log', code: 'EIO' });
  await assert.rejects(scheduler.runPromise(log.flush()), /EIO/);
  await scheduler.runFor(10);
  world.kill('machine', 'process');
  world.restart('machine');
  const second = await open();
  assert.equal(second.getLog('t', 0)!.logEndOffset, 3);
  world.kill('machine', 'power', 'nothing');
  world.restart('machine');
  const third = await open();
  const found = third.getLog('t', 0)!;
  const read = await scheduler.runPromise(Promise.resolve(found.read(0, 1000, { isolation: 'logEnd', minOneBatch: true })));
  assert.deepEqual([found.logEndOffset, baseOffsets(read)], [3, [0, 1, 2]]);
  await scheduler.runPromise(third.close());
});
