/**
 * `npm run sim -- --seed N [--verbose] [--shrink]`: one seed, its story line by line.
 * `npm run proof:sim -- [--seeds N] [--from N] [--jobs N]`: many seeds, with medians; each failing one with the command
 * that replays it.
 */
import { runMany } from '../simulation/run-many.ts';
import { runSeed } from '../simulation/run-seed.ts';
import { shrink } from '../simulation/shrink.ts';

const args = process.argv.slice(2);
const valueOf = (name: string, otherwise: number): number => {
  const at = args.indexOf(name);
  return at < 0 ? otherwise : Number(args[at + 1]);
};

const seed = valueOf('--seed', -1);
if (seed >= 0) {
  const skip = args.includes('--shrink') ? await shrink(seed) : new Set<number>();
  const result = await runSeed(seed, { onLine: (line) => console.log(line), verbose: args.includes('--verbose'), skip });
  const { violation, traceHash, virtualMs, events, counts, faults } = result;
  console.log({ traceHash, virtualSeconds: virtualMs / 1000, events, ...counts, faults: faults.map((fault) => fault.name).join(' ') });
  console.log(violation === null ? `seed ${seed}: no violation` : `seed ${seed}: VIOLATION of ${violation.invariant}: ${violation.message}`);
  process.exit(violation === null ? 0 : 1);
} else {
  const summary = await runMany({ from: valueOf('--from', 1), count: valueOf('--seeds', 2000), jobs: valueOf('--jobs', 2), onFailure: (line) => console.log(line) });
  for (const line of summary.lines) console.log(line);
  console.log(`${summary.passed} passed, ${summary.failed} failed`);
  process.exit(summary.failed === 0 ? 0 : 1);
}
