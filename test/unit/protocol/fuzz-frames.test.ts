/** The frame fuzzer in small; `npm run proof:frames` runs 2,000,000. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fuzzFrames } from './fuzz-frames.ts';

test('hostile frames neither throw nor stall, and both ends of the decoders are met', () => {
  const seed = Number(process.env['BLUMFELD_FUZZ_SEED'] ?? 20_260_731);
  const figures = fuzzFrames(20_000, seed);
  assert.ok(figures.accepted > figures.frames / 10, `${figures.accepted} of ${figures.frames} accepted`);
  assert.ok(figures.refused > figures.frames / 10, `${figures.refused} of ${figures.frames} refused`);
  assert.ok(figures.reencoded > 500);
});
