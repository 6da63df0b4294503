/**
 * `npm run sim -- [--cluster] --seed N [--verbose] [--shrink]`: one seed, its story line by line.
 * `npm run proof:sim -- [--cluster] [--seeds N] [--from N] [--jobs N] [--seconds N --at-least N] [--corpus] [--until-violation]`:
 * many seeds, with medians; each failing one with the command that replays it. `--corpus`: first the seeds that failed
 * once (test/simulation/corpus.ts). `--seconds`: no seed is begun later, once `--at-least` were.
 */
import { CORPUS } from '../simulation/corpus.ts';
import { runClusterSeed } from '../simulation/replicated/run-cluster-seed.ts';
import { failureLine, reportOf, runMany, type SimulationKind } from '../simulation/run-many.ts';
import { runSeed } from '../simulation/run-seed.ts';
import { shrink } from '../simulation/shrink.ts';

const args = process.argv.slice(2);
const valueOf = (name: string, otherwise: number): number => {
  const at = args.indexOf(name);
  return at < 0 ? otherwise : Number(args[at + 1]);
};
const kind: SimulationKind = args.includes('--cluster') ? 'cluster' : 'one-broker';

async function one(seed: number): Promise<number> {
  const run = kind === 'cluster' ? runClusterSeed : runSeed;
  const skip = args.includes('--shrink') ? await shrink(seed, run) : new Set<number>();
  const result = await run(seed, { onLine: (line) => console.log(line), verbose: args.includes('--verbose'), skip });
  const { counts, faults, elections, controllers, virtualMs, violation, ...rest } = reportOf(result);
  console.log({ ...rest, virtualSeconds: virtualMs / 1000, ...counts, elections, controllers, faults: faults.join(' ') });
  console.log(violation === null ? `seed ${seed}: no violation` : failureLine(reportOf(result), kind));
  return violation === null ? 0 : 1;
}

async function many(): Promise<number> {
  const from = valueOf('--from', 1);
  const range = Array.from({ length: valueOf('--seeds', 2000) }, (_, at) => from + at);
  const corpus = args.includes('--corpus') ? CORPUS[kind] : [];
  const summary = await runMany({
    kind, seeds: [...corpus, ...range.filter((seed) => !corpus.includes(seed))], jobs: valueOf('--jobs', 2), untilViolation: args.includes('--until-violation'),
    budgetSeconds: valueOf('--seconds', Infinity), atLeast: corpus.length + valueOf('--at-least', 0), onFailure: (report) => console.log(failureLine(report, kind)),
  });
  for (const line of summary.lines) console.log(line);
  // A few seeds say nothing about the median.
  const short = summary.passed + summary.failed >= 25 ? summary.shortcomings : [];
  for (const line of short) console.log(`not enough: ${line}`);
  console.log(`${summary.passed} passed, ${summary.failed + short.length} failed`);
  return summary.failed + short.length === 0 ? 0 : 1;
}

const seed = valueOf('--seed', -1);
process.exit(await (seed >= 0 ? one(seed) : many()));
