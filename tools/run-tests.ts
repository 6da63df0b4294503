/**
 * The one test runner. Unit and simulation tests are imported into one process (a process per file costs seconds);
 * integration tests get a process per file. Passing tests print nothing, failing ones all they have. Closes with the
 * slowest tests and one countable line: `N passed, N failed, N skipped`.
 *
 *   run-tests.js                      unit, simulation, integration, after the house checks
 *   run-tests.js unit/storage         only files whose path contains one of the words (house checks are left out)
 *   run-tests.js --suite conformance  another folder of test/
 */
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { MARK, type TestReport } from './test-reporter.ts';

const dist = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const root = path.dirname(dist);
const reporter = new URL('./test-reporter.js', import.meta.url).href;
const slowest: { name: string; ms: number }[] = [];

interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

function testFiles(suite: string, words: readonly string[]): string[] {
  const found: string[] = [];
  const walk = (folder: string): void => {
    for (const name of readdirSync(folder).sort()) {
      const at = path.join(folder, name);
      if (statSync(at).isDirectory()) walk(at);
      else if (name.endsWith('.test.js')) found.push(at);
    }
  };
  try {
    walk(path.join(dist, 'test', suite));
  } catch {
    return [];
  }
  // A compiled test whose source is gone is left over from an earlier build.
  const alive = found.filter((file) => {
    try {
      return statSync(path.join(root, path.relative(dist, file)).replace(/\.js$/, '.ts')).isFile();
    } catch {
      return false;
    }
  });
  return words.length === 0 ? alive : alive.filter((file) => words.some((word) => file.includes(word)));
}

/** Longest wait for the next result: a test that hangs ends the run with its name unknown but the run's end known. */
const SILENCE_MS = 600_000;

/** Runs node:test with our reporter; passes on what it prints but for the marked lines. */
function runNode(args: string[], label: string): Promise<Tally> {
  const child = spawn(process.execPath, [`--test-reporter=${reporter}`, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  let report: TestReport | null = null;
  let silent = false;
  let watchdog: NodeJS.Timeout | undefined;
  const rearm = (): void => {
    clearTimeout(watchdog);
    watchdog = setTimeout(() => {
      silent = true;
      child.kill('SIGKILL');
    }, SILENCE_MS);
  };
  rearm();
  let rest = '';
  child.stdout.on('data', (data: Buffer) => {
    rest += data.toString('utf8');
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const at = line.indexOf(MARK);
      if (at < 0 || at > 0) console.log(at < 0 ? line : line.slice(0, at));
      if (at < 0) continue;
      rearm();
      const parsed = JSON.parse(line.slice(at + MARK.length)) as TestReport | string;
      if (typeof parsed !== 'string') report = parsed;
    }
  });
  return new Promise((resolve) => {
    child.on('close', (code, signal) => {
      clearTimeout(watchdog);
      if (rest !== '') console.log(rest);
      resolve(tallyOf(label, report, code, silent ? `silence of ${SILENCE_MS / 1000} s` : signal));
    });
  });
}

function tallyOf(label: string, report: TestReport | null, code: number | null, signal: string | null): Tally {
  slowest.push(...(report?.slowest ?? []));
  const tally: Tally = { passed: report?.passed ?? 0, failed: report?.failed ?? 0, skipped: report?.skipped ?? 0 };
  if (code !== 0 && tally.failed === 0) {
    console.log(`not ok - ${label}: ended with ${signal ?? `exit ${code}`}`);
    tally.failed++;
  }
  return tally;
}

async function inOneProcess(files: string[]): Promise<Tally> {
  if (files.length === 0) return { passed: 0, failed: 0, skipped: 0 };
  return runNode([path.join(dist, 'tools', 'import-all.js'), ...files], 'unit and simulation tests');
}

async function inProcesses(files: string[], concurrency: number): Promise<Tally> {
  if (files.length === 0) return { passed: 0, failed: 0, skipped: 0 };
  return runNode(['--test', `--test-concurrency=${concurrency}`, ...files], 'tests in processes of their own');
}

/** Each prints only when it fails. */
function houseChecks(): Tally {
  const tally: Tally = { passed: 0, failed: 0, skipped: 0 };
  for (const name of ['layers', 'pure-rooms', 'tidy']) {
    const result = spawnSync(process.execPath, [path.join(dist, 'tools', `${name}.js`)], { cwd: root, encoding: 'utf8' });
    if (result.status === 0) tally.passed++;
    else {
      tally.failed++;
      console.log(`not ok - house check ${name}\n${result.stdout}${result.stderr}`);
    }
  }
  return tally;
}

const args = process.argv.slice(2);
const suiteAt = args.indexOf('--suite');
const suite = suiteAt < 0 ? null : (args.splice(suiteAt, 2)[1] ?? '');
const words = args.filter((arg) => !arg.startsWith('-'));
const started = Date.now();
const tallies: Tally[] = [];
if (suite === null) {
  if (words.length === 0) tallies.push(houseChecks());
  tallies.push(await inOneProcess([...testFiles('unit', words), ...testFiles('simulation', words)]));
  tallies.push(await inProcesses(testFiles('integration', words), 2));
} else {
  tallies.push(await inProcesses(testFiles(suite, words), 1));
}
const sum = (pick: (tally: Tally) => number): number => tallies.reduce((total, tally) => total + pick(tally), 0);
const failed = sum((tally) => tally.failed);
const passed = sum((tally) => tally.passed);
slowest.sort((a, b) => b.ms - a.ms);
for (const { name, ms } of slowest.slice(0, 5)) if (ms >= 100) console.log(`slow: ${(ms / 1000).toFixed(2)} s  ${name}`);
console.log(`time: ${((Date.now() - started) / 1000).toFixed(1)} s`);
console.log(`${passed} passed, ${failed} failed, ${sum((tally) => tally.skipped)} skipped`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
