/**
 * A suite that a package brings, run with mocha against our broker and compared test by test with the committed expectations
 * (NAME.expected.json: title → "pass", or "fail: reason"). What real Kafka fails fails here for the same reason, or passes.
 * What did not end as expected is run again alone, a few times: these suites wait fixed seconds for a machine that may be busy, and
 * a hook that fails takes the rest of its block with it.
 * --write writes the file anew, keeping reasons.
 */
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Kafka, logLevel } from 'kafkajs';
import { startBroker } from '../runner.ts';

export interface MochaSuite {
  readonly name: string;
  /** Installs; the folder to run in, mocha's arguments, and files that run in a process each (a client that crashes takes one with it), or what is in the way. */
  readonly prepare: (root: string, bootstrap: string) => { folder: string; args: readonly string[]; files: readonly string[]; env: Readonly<Record<string, string>> } | string;
  readonly settings: Readonly<Record<string, string>>;
  /** Topic → partitions, there before the tests begin. */
  readonly topics: Readonly<Record<string, number>>;
  /** Of one file. */
  readonly limitSeconds: number;
  /** What one Apache Kafka 3.9.1 broker gives. */
  readonly bar: string;
}

const ROUNDS_MORE = 3;
const EXIT_GRACE_MS = 3000;

interface MochaTest {
  readonly fullTitle: string;
  readonly err?: { readonly message?: string };
}
interface MochaReport {
  readonly passes: readonly MochaTest[];
  readonly failures: readonly MochaTest[];
}

async function createTopics(bootstrap: string, topics: Readonly<Record<string, number>>): Promise<void> {
  const admin = new Kafka({ brokers: [bootstrap], logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  await admin.createTopics({ topics: Object.entries(topics).map(([topic, numPartitions]) => ({ topic, numPartitions, replicationFactor: 1 })) });
  await admin.disconnect();
}

function reportIn(out: string): MochaReport | null {
  const at = out.lastIndexOf('{\n  "stats"');
  if (at < 0) return null;
  try {
    return JSON.parse(out.slice(at, out.lastIndexOf('}') + 1)) as MochaReport;
  } catch {
    return null;
  }
}

function runMocha(folder: string, args: readonly string[], env: Readonly<Record<string, string>>, limitSeconds: number): Promise<MochaReport | string> {
  const child = spawn(process.execPath, args, { cwd: folder, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  let out = '';
  let errors = '';
  const end = (): void => {
    try {
      process.kill(-child.pid!, 'SIGKILL'); // mocha's own process group, which we started
    } catch {}
  };
  let grace: NodeJS.Timeout | null = null;
  child.stdout.on('data', (data) => {
    out += String(data);
    // A client whose disconnect hangs keeps the process from ending.
    if (reportIn(out) !== null) grace ??= setTimeout(end, EXIT_GRACE_MS);
  });
  child.stderr.on('data', (data) => (errors += String(data)));
  const timer = setTimeout(() => {
    errors += `\nover its limit of ${limitSeconds} s`;
    end();
  }, limitSeconds * 1000);
  return new Promise((resolve) => {
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      clearTimeout(grace ?? undefined);
      const report = reportIn(out);
      if (report !== null) resolve(report);
      else {
        resolve(`mocha gave no report (${signal ?? `exit ${code}`}): ${out.slice(-1500)}${errors.slice(-1500)}`);
      }
    });
  });
}

/** Titles that occur twice get a number. */
function resultsOf(report: MochaReport): Map<string, string> {
  const results = new Map<string, string>();
  const note = (title: string, result: string): void => {
    let name = title;
    for (let i = 2; results.has(name); i++) name = `${title} #${i}`;
    results.set(name, result);
  };
  for (const test of report.passes) note(test.fullTitle, 'pass');
  for (const test of report.failures) note(test.fullTitle, `fail: ${(test.err?.message ?? '').replace(/\s+/g, ' ').slice(0, 160)}`);
  return results;
}

/** `only`: full titles. */
async function runOnce(suite: MochaSuite, root: string, only: readonly string[] = []): Promise<Map<string, string> | string> {
  const broker = await startBroker(root, suite.settings);
  try {
    const prepared = suite.prepare(root, broker.bootstrap);
    if (typeof prepared === 'string') return prepared;
    await createTopics(broker.bootstrap, suite.topics);
    const grep = only.length === 0 ? [] : ['--grep', `^(?:${only.map((title) => title.replace(/[^\w\s]/g, '\\$&')).join('|')})$`];
    const merged: { passes: MochaTest[]; failures: MochaTest[] } = { passes: [], failures: [] };
    let problem = '';
    for (const file of prepared.files) {
      const report = await runMocha(prepared.folder, [...prepared.args, ...grep, file], prepared.env, suite.limitSeconds);
      if (typeof report === 'string') {
        problem = `${file}: ${report}`;
        console.log(problem);
      } else {
        merged.passes.push(...report.passes);
        merged.failures.push(...report.failures);
      }
    }
    return merged.passes.length + merged.failures.length === 0 ? problem : resultsOf(merged);
  } finally {
    await broker.stop();
  }
}

function unexpected(results: ReadonlyMap<string, string>, expected: Readonly<Record<string, string>>): string[] {
  const lines: string[] = [];
  for (const [title, want] of Object.entries(expected)) {
    const got = results.get(title) ?? 'fail: it did not run';
    if (want === 'pass' && got !== 'pass') lines.push(`${title}: ${got}`);
  }
  for (const [title, got] of results) if (!(title in expected) && got !== 'pass') lines.push(`${title} (new): ${got}`);
  return lines;
}

/** Failures of hooks, which are no tests, go: what they kept from running is run now. */
async function runAgain(suite: MochaSuite, root: string, before: ReadonlyMap<string, string>, expected: Readonly<Record<string, string>>): Promise<Map<string, string>> {
  const titles = Object.keys(expected).filter((title) => expected[title] === 'pass' && before.get(title) !== 'pass');
  const again = await runOnce(suite, root, titles.map((title) => title.replace(/ #\d+$/, '')));
  const results = new Map([...before].filter(([title, result]) => title in expected || result === 'pass'));
  if (typeof again === 'string') console.log(again);
  else for (const title of titles) results.set(title, again.get(title) ?? 'fail: it did not run again');
  if (titles.length > 0) return results;
  const whole = await runOnce(suite, root);
  return typeof whole === 'string' ? new Map(before) : whole;
}

export async function runSuite(suite: MochaSuite, root: string, write: boolean): Promise<number> {
  const file = path.join(root, 'test', 'conformance', 'clients', 'suites', `${suite.name}.expected.json`);
  let expected: Record<string, string> = {};
  try {
    expected = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  } catch (error) {
    if (!write) throw error;
  }
  let results = await runOnce(suite, root);
  for (let round = 1; round <= ROUNDS_MORE && !write; round++) {
    const lines = typeof results === 'string' ? [results] : unexpected(results, expected);
    if (lines.length === 0 || (typeof results === 'string' && round > 1)) break;
    for (const line of lines) console.log(`once more: ${line}`);
    results = typeof results === 'string' ? await runOnce(suite, root) : await runAgain(suite, root, results, expected);
  }
  if (typeof results === 'string') {
    console.log(`${results}\n0 passed, 1 failed`);
    return 1;
  }
  const reasons = (title: string, result: string): string => (result === 'pass' || !expected[title]?.startsWith('fail: ') ? result : expected[title]);
  if (write) writeFileSync(file, `${JSON.stringify(Object.fromEntries([...results].map(([title, result]) => [title, reasons(title, result)])), null, 1)}\n`);
  const bad = write ? [] : unexpected(results, expected);
  for (const line of bad) console.log(`not ok: ${line}`);
  for (const [title, result] of results) {
    if (result !== 'pass' && !bad.some((line) => line.startsWith(title))) console.log(`known: ${title}: ${expected[title] ?? result}`);
    else if (result === 'pass' && expected[title]?.startsWith('fail')) console.log(`better: ${title} passes`);
  }
  const passes = [...results.values()].filter((result) => result === 'pass').length;
  console.log(`${suite.name}: ${passes} of ${results.size} pass (Apache Kafka 3.9.1: ${suite.bar})`);
  console.log(`${passes} passed, ${bad.length} failed, ${results.size - passes - bad.length} skipped`);
  return bad.length === 0 && passes > 0 ? 0 : 1;
}
