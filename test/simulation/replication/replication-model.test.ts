import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Mutant, type Outcome, runModel } from './replication-model.ts';

const STEPS = 400;
const SEEDS = Number(process.env['BLUMFELD_MODEL_SEEDS'] ?? 150);

const optionsOf = (seed: number, mutant: Mutant) => ({ seed, steps: STEPS, mutant, minIsr: 1 + (seed % 2) });

test(`no seed of ${SEEDS} breaks an invariant, and they do see faults`, () => {
  const outcomes: Outcome[] = [];
  for (let seed = 1; seed <= SEEDS; seed++) {
    const outcome = runModel(optionsOf(seed, 'none'));
    assert.equal(outcome.violation, null, `seed ${seed}: ${outcome.violation}`);
    outcomes.push(outcome);
  }
  const sum = (pick: (outcome: Outcome) => number): number => outcomes.reduce((total, outcome) => total + pick(outcome), 0);
  assert.ok(sum(({ acked }) => acked) > SEEDS * 10, 'records are acknowledged');
  assert.ok(sum(({ elections }) => elections) > SEEDS * 3, 'leaders change');
  assert.ok(sum(({ kills }) => kills) > SEEDS * 2, 'brokers die');
  assert.ok(sum(({ truncations }) => truncations) > SEEDS / 4, 'logs diverge and are cut');
});

test('a seed replays identically', () => {
  assert.deepEqual(runModel(optionsOf(7, 'none')), runModel(optionsOf(7, 'none')));
});

const MUTANT_SEEDS = 400;
const mutants: Mutant[] = ['truncateToHighWatermark', 'noTruncation', 'unfencedFetch', 'joinAtHighWatermark', 'shrinkBeforeWritten', 'assumeAccepted', 'uncleanElection', 'acknowledgeEarly'];
for (const mutant of mutants) {
  test(`without its rule the model finds a loss: ${mutant}`, () => {
    for (let seed = 1; seed <= MUTANT_SEEDS; seed++) if (runModel(optionsOf(seed, mutant)).violation !== null) return;
    assert.fail(`not found in ${MUTANT_SEEDS} seeds`);
  });
}
