import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runStory } from './one-broker.ts';

const SEEDS = Number(process.env['BLUMFELD_SEEDS'] ?? 6);

test(`a broker that is killed, cut off and paused keeps what it acknowledged (${SEEDS} seeds)`, async () => {
  for (let seed = 0; seed < SEEDS; seed++) {
    const result = await runStory({ seed, faults: ['process', 'partition', 'pause', 'clog'] });
    assert.ok(result.acked > 50, JSON.stringify({ seed, ...result }));
  }
});

test(`with flush.messages=1 power failures lose nothing that was acknowledged (${SEEDS} seeds)`, async () => {
  for (let seed = 0; seed < SEEDS; seed++) {
    const result = await runStory({ seed: 1000 + seed, faults: ['power', 'process'], settings: { 'log.flush.interval.messages': '1' } });
    assert.ok(result.acked > 50 && result.kills > 0, JSON.stringify({ seed, ...result }));
  }
});

test('a story is a function of its seed', async () => {
  const options = { seed: 77, faults: ['process', 'power', 'partition', 'pause', 'clog'], settings: { 'log.flush.interval.messages': '1' } } as const;
  assert.deepEqual(await runStory(options), await runStory(options));
});
