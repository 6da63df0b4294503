import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runStory } from './story.ts';

const SEEDS = Number(process.env['BLUMFELD_SEEDS'] ?? 3);

test(`a server that loses power keeps what it acknowledged, and its clients find back (${SEEDS} seeds)`, async () => {
  let snapshots = 0;
  for (let seed = 0; seed < SEEDS; seed++) {
    const result = await runStory({ seed, faults: ['process', 'power', 'reset'] });
    assert.ok(result.acked > 100 && result.kills > 0, JSON.stringify({ seed, ...result }));
    snapshots += result.snapshots;
  }
  assert.ok(snapshots > 0, 'snapshots were taken on the way');
});

test(`partitions, loss and pauses: sessions end when they must, watches miss nothing (${SEEDS} seeds)`, async () => {
  let expirations = 0;
  for (let seed = 0; seed < SEEDS; seed++) {
    const result = await runStory({ seed: 1000 + seed, faults: ['partition', 'reset', 'pauseServer', 'pauseClient', 'killClient', 'loss', 'process'] });
    assert.ok(result.acked > 100, JSON.stringify({ seed, ...result }));
    expirations += result.expirations;
  }
  assert.ok(expirations > 0, 'some sessions expired');
});

test('a story is a function of its seed', async () => {
  const options = { seed: 77, faults: ['process', 'power', 'partition', 'pauseClient', 'killClient'], virtualMs: 15_000 } as const;
  assert.deepEqual(await runStory(options), await runStory(options));
});
