/**
 * `npm run proof:librdkafka`: librdkafka's own tests against our broker, one process per test, several side by side.
 *   --ci           the subset of `.ci/run`        --only 0018,0102   only these numbers
 *   --brokers 3    three brokers, topics with three replicas; also what one broker cannot give
 *   --lanes N      so many side by side (4)       --keep             leaves the logs of passing tests too
 * A test that "passes" in under 5 ms hid itself and counts as failed. A lone failure is run once more. Logs lie in .cache/clients/logs.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { clientFolder } from '../install.ts';
import { installTestRunner } from '../install-rdkafka.ts';
import { freePort } from '../../../integration/process-ports.ts';
import { type RunningBroker, startBroker, startBrokers } from '../runner.ts';
import { BROKER_SETTINGS, type BrokerKind, NOT_RUN, RUNS, type TestRun, THREE_BROKER_CI, THREE_BROKER_RUNS, threeBrokerSettings } from './librdkafka-table.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../../..');
const { values } = parseArgs({ options: { ci: { type: 'boolean' }, only: { type: 'string' }, brokers: { type: 'string' }, lanes: { type: 'string' }, keep: { type: 'boolean' } } });
const onThree = values.brokers === '3';
if (values.brokers !== undefined && !['1', '3'].includes(values.brokers)) throw new Error(`--brokers ${values.brokers}: 1 or 3`);
const HIDDEN_SECONDS = 0.005;
const LIMIT_FACTOR = 4;
const LEAST_LIMIT_SECONDS = 60;

interface Entry {
  readonly name: string;
  readonly state: 'PASSED' | 'FAILED' | 'SKIPPED';
  readonly seconds: number;
}
interface Outcome {
  readonly ok: boolean;
  readonly entries: readonly Entry[];
  readonly subtests: number;
  readonly seconds: number;
  readonly why: string;
  readonly log: string;
}

const titleOf = (run: TestRun): string => [run.number, run.quick === true ? '-Q' : '', run.subtests ?? '', run.broker === 'plain' ? '' : `(${run.broker})`].filter((word) => word !== '').join(' ');

/** Lines such as `[0012_produce_consume  /  1.544s] … Test 0012_produce_consume PASSED`. */
function entriesOf(log: string): Entry[] {
  const entries = new Map<string, Entry>();
  for (const match of log.matchAll(/\/\s*([\d.]+)s\].*?Test (\d{4}_\w+) (PASSED|FAILED|SKIPPED)/g)) {
    entries.set(match[2]!, { name: match[2]!, state: match[3] as Entry['state'], seconds: Number(match[1]) });
  }
  return [...entries.values()];
}

function judge(run: TestRun, log: string, code: number | null, signal: string | null, seconds: number): Outcome {
  const entries = entriesOf(log);
  const subtests = (log.match(/: PASS \(/g) ?? []).length;
  const failure = /### Test "[^"]*" failed at [^\n]*\n[^\n]*/.exec(log)?.[0].replace(/\s+/g, ' ');
  let why = '';
  if (signal !== null) why = `${failure ?? ''} ended by ${signal} after ${seconds.toFixed(0)} s`.trim();
  else if (code !== 0) why = failure ?? `exit ${code}`;
  else if (!entries.some((entry) => entry.state === 'PASSED')) why = `nothing passed: ${entries.map((entry) => `${entry.name} ${entry.state}`).join(', ')}`;
  else if (run.mustNotSay?.test(log) === true) why = `it passed and said: ${run.mustNotSay.exec(log)![0]}`;
  else if (run.subtests !== undefined && subtests === 0) why = 'no subtest of that name ran';
  else if (entries.every((entry) => entry.state !== 'PASSED' || entry.seconds < HIDDEN_SECONDS)) why = 'it passed in no time: it hid itself';
  return { ok: why === '', entries, subtests, seconds, why, log };
}

function runTest(folder: string, run: TestRun, bootstrap: string, confFile: string): Promise<Outcome> {
  const env: NodeJS.ProcessEnv = {
    ...process.env, TESTS: run.number, RDKAFKA_TEST_CONF: confFile, TEST_KAFKA_VERSION: '3.9.1', LD_LIBRARY_PATH: '../src:../src-cpp', BROKERS: bootstrap, KAFKA_PATH: root,
    ...(run.subtests === undefined ? {} : { SUBTESTS: run.subtests }), ...(run.broker === 'noautocreate' ? { TEST_SCENARIO: 'noautocreate' } : {}),
  };
  delete env['CI'];
  const from = Date.now();
  const child = spawn('./test-runner', ['-p1', '-L', ...(run.quick === true ? ['-Q'] : [])], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  let log = '';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours
  const take = (data: Buffer): string => (log += data.toString('latin1').replace(/\x1b\[[\d;]*m/g, ''));
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  const limit = Math.max(LEAST_LIMIT_SECONDS, run.seconds * LIMIT_FACTOR);
  const timer = setTimeout(() => {
    try {
      process.kill(-child.pid!, 'SIGKILL'); // the test's own process group, which we started
    } catch {}
  }, limit * 1000);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      resolve(judge(run, log, code, signal, (Date.now() - from) / 1000));
    });
  });
}

/** Numbers in the suite's own list that this table does not name. */
function unnamed(folder: string): string[] {
  const named = new Set([...[...RUNS, ...THREE_BROKER_RUNS].map((run) => run.number), ...NOT_RUN.flatMap(([, numbers]) => numbers.split(' '))]);
  const source = readFileSync(path.join(folder, 'test.c'), 'utf8');
  const numbers = [...source.matchAll(/^ {4}_TEST\((\d{4})_/gm)].map((match) => match[1]!);
  if (numbers.length < 100) throw new Error('the list of tests in test.c was not found');
  return [...new Set(numbers)].filter((number) => !named.has(number));
}

const tally = { passed: 0, failed: 0, known: 0, entries: 0, subtests: 0 };
const lines: string[] = [];

function report(run: TestRun, outcome: Outcome, logs: string): void {
  const title = titleOf(run);
  if (!outcome.ok || values.keep === true) writeFileSync(path.join(logs, `${title.replace(/\W+/g, '-')}.log`), outcome.log);
  tally.entries += outcome.entries.filter((entry) => entry.state === 'PASSED').length;
  tally.subtests += outcome.subtests;
  const time = `${outcome.seconds.toFixed(1)} s, ${outcome.subtests} subtests`;
  if (outcome.ok) {
    tally.passed++;
    console.log(`ok      ${title}  ${time}${run.fails === undefined ? '' : '  (better: it was expected to fail)'}`);
  } else if (run.fails !== undefined || run.mayFail !== undefined) {
    tally.known++;
    console.log(`known   ${title}  ${time}: ${run.fails ?? run.mayFail}`);
  } else {
    tally.failed++;
    lines.push(`not ok: ${title}: ${outcome.why}`);
    console.log(`NOT OK  ${title}  ${time}: ${outcome.why}`);
  }
}

async function runAll(folder: string, runs: readonly TestRun[], brokers: ReadonlyMap<BrokerKind, RunningBroker>, logs: string, confs: string): Promise<void> {
  const queue = [...runs].sort((a, b) => b.seconds - a.seconds);
  const lane = async (): Promise<void> => {
    for (let run = queue.shift(); run !== undefined; run = queue.shift()) {
      const { bootstrap } = brokers.get(run.broker)!;
      const confFile = path.join(confs, `${run.broker}.conf`);
      let outcome = await runTest(folder, run, bootstrap, confFile);
      if (!outcome.ok && run.fails === undefined) {
        console.log(`again   ${titleOf(run)}: ${outcome.why}`);
        outcome = await runTest(folder, run, bootstrap, confFile);
      }
      report(run, outcome, logs);
    }
  };
  await Promise.all(Array.from({ length: Number(values.lanes ?? 4) }, lane));
}

const isInCi = (run: TestRun): boolean => run.ci && (!onThree || THREE_BROKER_RUNS.includes(run) || THREE_BROKER_CI.has(run.number));

async function main(): Promise<number> {
  const found = installTestRunner(root);
  if ('problem' in found) {
    console.log(`librdkafka's tests cannot be had here: ${found.problem}\n0 passed, 1 failed`);
    return 1;
  }
  const missing = unnamed(found.folder);
  if (missing.length > 0) lines.push(`not ok: neither run nor listed as not run: ${missing.join(' ')}`);
  tally.failed += missing.length;
  const only = values.only?.split(',');
  const all = onThree ? [...RUNS, ...THREE_BROKER_RUNS] : RUNS;
  const runs = all.filter((run) => (only === undefined ? values.ci !== true || isInCi(run) : only.includes(run.number)));
  const logs = path.join(clientFolder(root, 'logs'), 'librdkafka');
  rmSync(logs, { recursive: true, force: true });
  mkdirSync(logs, { recursive: true });
  const confs = mkdtempSync(path.join(tmpdir(), 'blumfeld-librdkafka-')); // not in `logs`: another run may be under way
  const brokers = new Map<BrokerKind, RunningBroker>();
  try {
    for (const kind of new Set(runs.map((run) => run.broker))) {
      const broker = onThree ? await startBrokers(root, 3, await freePort(), threeBrokerSettings(kind)) : await startBroker(root, BROKER_SETTINGS[kind]);
      brokers.set(kind, broker);
      writeFileSync(path.join(confs, `${kind}.conf`), `metadata.broker.list=${broker.bootstrap}\ntest.timeout.multiplier=3\n`);
    }
    await runAll(found.folder, runs, brokers, logs, confs);
  } finally {
    for (const broker of brokers.values()) await broker.stop();
    rmSync(confs, { recursive: true, force: true });
  }
  let skipped = 0;
  const notRun = onThree ? NOT_RUN : [...NOT_RUN, ['needs three brokers', THREE_BROKER_RUNS.map(({ number }) => number).join(' ')] as const];
  for (const [reason, numbers] of notRun) {
    skipped += numbers.split(' ').length;
    console.log(`not run: ${reason}: ${numbers}`);
  }
  for (const line of lines) console.log(line);
  console.log(`${tally.entries} entries and ${tally.subtests} subtests of librdkafka passed; ${tally.known} fail as known; ${skipped} numbers are not run`);
  console.log(`${tally.passed} passed, ${tally.failed} failed, ${skipped + tally.known} skipped`);
  return tally.failed === 0 && tally.passed > 0 ? 0 : 1;
}

process.exitCode = await main();
