/** What the simulation of a whole broker found in the journal; each test names the seed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSimWorld } from '../../../src/sim/create-sim-world.ts';
import { openEmbedded } from '../../../src/zookeeper/open-embedded.ts';

const data = (text: string): Uint8Array => new TextEncoder().encode(text);

test('after a failed fsync and a restart, what was read back survives a power failure (seed 21)', async () => {
  const world = createSimWorld({ seed: 1, nodes: ['machine'], disk: { failedSync: 'keep' } });
  const { scheduler } = world;
  const open = () => scheduler.runPromise(openEmbedded({ directory: '/data', ports: world.node('machine').ports }));
  let store = await open();
  world.node('machine').storage.faults.add({ operation: 'sync', path: 'journal', code: 'EIO' });
  await assert.rejects(scheduler.runPromise(store.coordination().create('/a', data('1'))), /ConnectionLoss/);
  world.kill('machine', 'process');
  world.restart('machine');
  store = await open();
  await scheduler.runPromise(store.coordination().create('/b', data('2')));
  world.kill('machine', 'power', 'nothing');
  world.restart('machine');
  store = await open();
  assert.notEqual(await scheduler.runPromise(store.coordination().get('/b')), null);
  await scheduler.runPromise(store.close());
});

test('a disk that is too full for a snapshot does not end the store (seed 27)', async () => {
  const world = createSimWorld({ seed: 1, nodes: ['machine'] });
  const { scheduler } = world;
  const { storage } = world.node('machine');
  const open = () => scheduler.runPromise(openEmbedded({ directory: '/data', ports: world.node('machine').ports, snapshotAfterBytes: 500 }));
  let store = await open();
  let coordination = store.coordination();
  await scheduler.runPromise(coordination.create('/a', data('x'.repeat(400))));
  for (let room = 0; room < 1500; room += 100) {
    storage.capacityBytes = storage.usedBytes + room;
    const written = coordination.set('/a', data('y'.repeat(350)), -1);
    await scheduler.runFor(600);
    storage.capacityBytes = 2 ** 40;
    await scheduler.runPromise(written);
  }
  await scheduler.runPromise(coordination.set('/a', data('z'), -1));
  world.kill('machine', 'power', 'nothing');
  world.restart('machine');
  store = await open();
  coordination = store.coordination();
  assert.equal(new TextDecoder().decode((await scheduler.runPromise(coordination.get('/a')))!.data), 'z');
  await scheduler.runPromise(store.close());
});
