/** As many seeds of the simulation of a production broker as fit in a few seconds; `npm run proof:sim` runs 2,000. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { failureLine, reportOf, type SeedReport, summaryOf } from './run-many.ts';
import { runSeed } from './run-seed.ts';

const BUDGET_MS = 8000;
const AT_LEAST = 5;
const AT_MOST = 24;

test('a production broker under faults keeps its promises, seed after seed', async () => {
  const reports: SeedReport[] = [];
  const started = performance.now();
  for (let seed = 1; seed <= AT_MOST && (seed <= AT_LEAST || performance.now() - started < BUDGET_MS); seed++) reports.push(reportOf(await runSeed(seed)));
  const failed = reports.filter((report) => report.violation !== null);
  assert.equal(failed.length, 0, failed.map((report) => failureLine(report, 'one-broker')).join('\n'));
  assert.equal(summaryOf(reports, 'one-broker', 1).passed, reports.length);
});

test('the same seed gives the same trace', async () => {
  for (const seed of [3, 5]) {
    const [one, two] = [await runSeed(seed), await runSeed(seed)];
    assert.equal(one.traceHash, two.traceHash, `seed ${seed}`);
  }
});
