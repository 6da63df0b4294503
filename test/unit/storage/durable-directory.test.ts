import assert from 'node:assert/strict';
import test from 'node:test';
import { createSimWorld } from '../../../src/sim/create-sim-world.ts';
import { LogDirectory } from '../../../src/storage/log-directory.ts';
import { silent } from './helpers.ts';

test('a new log directory and the parents made for it are there after a power failure (simulation seed 7)', async () => {
  const world = createSimWorld({ seed: 1, nodes: ['machine'] });
  const directory = new LogDirectory('/var/data/logs', world.node('machine').ports.disk, silent);
  await world.scheduler.runPromise(directory.open());
  world.kill('machine', 'power', 'nothing');
  const found = await world.scheduler.runPromise(world.restart('machine').disk.list('/var/data/logs'));
  assert.ok(found.includes('.blumfeld-boot'));
});
