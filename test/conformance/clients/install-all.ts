/** `npm run clients:install`: installs and compiles every client of the table and librdkafka's tests, so that no suite's limit pays for it. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installMocha } from './install.ts';
import { installTestRunner } from './install-rdkafka.ts';
import { ROWS } from './rows.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../..');
const set = process.argv[2];
let passed = 0;
let failed = 0;
const note = (name: string, problem: string | null, from: number): void => {
  if (problem === null) passed++;
  else failed++;
  console.log(`${name}: ${problem ?? 'there'} (${((Date.now() - from) / 1000).toFixed(0)} s)`);
};
for (const row of ROWS.filter((candidate) => set === undefined || candidate.set === set)) {
  const from = Date.now();
  const prepared = await row.prepare(root);
  note(row.title, typeof prepared === 'string' ? prepared : null, from);
}
const mochaFrom = Date.now();
note('mocha', installMocha(root), mochaFrom);
const from = Date.now();
const runner = installTestRunner(root);
note("librdkafka's test-runner", 'problem' in runner ? runner.problem : null, from);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
