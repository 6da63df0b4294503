/** A few seeds of the cluster simulation, and that a seed is a story told the same way twice; `npm run proof:sim -- --cluster` runs many. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { failureLine, reportOf, type SeedReport } from '../run-many.ts';
import { runClusterSeed } from './run-cluster-seed.ts';

const BUDGET_MS = 4000;
const AT_LEAST = 2;
const AT_MOST = 12;

test('three to five production brokers under faults keep their promises, seed after seed', async () => {
  const reports: SeedReport[] = [];
  const started = performance.now();
  for (let seed = 1; seed <= AT_MOST && (seed <= AT_LEAST || performance.now() - started < BUDGET_MS); seed++) reports.push(reportOf(await runClusterSeed(seed)));
  const failed = reports.filter((report) => report.violation !== null);
  assert.equal(failed.length, 0, failed.map((report) => failureLine(report, 'cluster')).join('\n'));
  assert.ok(reports.some((report) => report.elections > 0 && report.counts.acked > 100), 'the seeds do something');
});

test('the same seed gives the same trace', async () => {
  for (const seed of [4, 9]) {
    const run = () => runClusterSeed(seed, { swarm: { durationMs: 12_000, meanFaultMs: 1500 } });
    const [one, two] = [await run(), await run()];
    assert.equal(one.traceHash, two.traceHash, `seed ${seed}`);
    assert.equal(one.events, two.events);
  }
});
