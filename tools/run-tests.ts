/**
 * The one test runner. Unit and simulation tests are imported into one process (a process per file costs seconds);
 * integration tests get a process per file. Closes with one countable line: `N passed, N failed`.
 *
 *   run-tests.js                      unit, simulation, integration, after the house checks
 *   run-tests.js unit/storage         only files whose path contains one of the words (house checks are left out)
 *   run-tests.js --suite conformance  another folder of test/
 */
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const root = path.dirname(dist);

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

/** Runs `node --test` over the files (or one process that imports them all) and counts from its TAP summary. */
function runNode(args: string[], label: string): Promise<Tally> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    const tally: Tally = { passed: 0, failed: 0, skipped: 0 };
    let rest = '';
    child.stdout.on('data', (data: Buffer) => {
      rest += data.toString('utf8');
      const lines = rest.split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const count = /^# (pass|fail|cancelled|skipped) (\d+)$/.exec(line);
        if (count === null) {
          if (!/^# (tests|suites|todo|duration_ms) |^TAP version|^# Subtest/.test(line)) console.log(line);
        } else if (count[1] === 'pass') tally.passed += Number(count[2]);
        else if (count[1] === 'skipped') tally.skipped += Number(count[2]);
        else tally.failed += Number(count[2]);
      }
    });
    child.on('close', (code, signal) => {
      if (code !== 0 && tally.failed === 0) {
        console.log(`not ok - ${label}: ended with ${signal ?? `exit ${code}`}`);
        tally.failed++;
      }
      resolve(tally);
    });
  });
}

async function inOneProcess(files: string[]): Promise<Tally> {
  if (files.length === 0) return { passed: 0, failed: 0, skipped: 0 };
  return runNode(['--test-reporter=tap', path.join(dist, 'tools', 'import-all.js'), ...files], 'unit and simulation tests');
}

async function inProcesses(files: string[], concurrency: number): Promise<Tally> {
  if (files.length === 0) return { passed: 0, failed: 0, skipped: 0 };
  return runNode(['--test', '--test-reporter=tap', `--test-concurrency=${concurrency}`, ...files], 'integration tests');
}

function houseChecks(): Tally {
  const checks: [string, string[]][] = [
    ['layers', [path.join(dist, 'tools', 'layers.js')]],
    ['pure rooms compile without Node', [path.join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.pure.json']],
  ];
  const tally: Tally = { passed: 0, failed: 0, skipped: 0 };
  for (const [name, args] of checks) {
    const result = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
    if (result.status === 0) tally.passed++;
    else {
      tally.failed++;
      console.log(`not ok - ${name}`);
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
console.log(`time: ${((Date.now() - started) / 1000).toFixed(1)} s`);
console.log(`${passed} passed, ${failed} failed, ${sum((tally) => tally.skipped)} skipped`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
