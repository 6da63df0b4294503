import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PortError } from '../../../src/base/ports.ts';
import { NodeCompute } from '../../../src/node/node-compute.ts';

const jobsModuleUrl = new URL('./compute-jobs.js', import.meta.url);

test('jobs run in a thread, many at once, and leave the caller its memory', async () => {
  const compute = new NodeCompute({ jobsModuleUrl, size: 2 });
  const chunk = new Uint8Array(1 << 20).fill(4);
  const outputs = await Promise.all(Array.from({ length: 20 }, (_, i) => compute.run<Uint8Array, Uint8Array>('double', chunk.subarray(i, i + 5))));
  for (const output of outputs) assert.deepEqual([...output], [8, 8, 8, 8, 8]);
  assert.equal(chunk.length, 1 << 20);
  assert.deepEqual(await compute.run('size', { part: chunk.subarray(10, 20) }), { bytes: 10, backing: 10 });
  assert.notEqual(await compute.run('thread', null), 0);
  await compute.close();
  await assert.rejects(compute.run('thread', null), (error: unknown) => error instanceof PortError && error.code === 'ECANCELED');
});

test('small inputs run inline', async () => {
  const compute = new NodeCompute({ jobsModuleUrl, inlineBelowBytes: 100 });
  const main = await compute.run('thread', null);
  assert.equal(await compute.run('thread', new Uint8Array(99)), main);
  assert.notEqual(await compute.run('thread', new Uint8Array(100)), main);
  await compute.close();
});

test('a job that fails, is unknown, or kills its thread rejects; the next one runs', async () => {
  const compute = new NodeCompute({ jobsModuleUrl, size: 1 });
  await assert.rejects(compute.run('fail', null), /bad input/);
  await assert.rejects(compute.run('nothing', null), /no compute job is named nothing/);
  const dying = compute.run('die', null);
  await assert.rejects(dying, /thread ended/);
  assert.deepEqual([...(await compute.run<Uint8Array, Uint8Array>('double', Uint8Array.of(1)))], [2]);
  await compute.close();
  const none = new NodeCompute({ jobsModuleUrl: null });
  await assert.rejects(none.run('double', null), /no compute jobs are configured/);
});
