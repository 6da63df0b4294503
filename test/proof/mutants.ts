/**
 * `npm run proof:mutants -- [NAME…] [--seeds N] [--seconds N] [--jobs N] [--from N]`: tests of the tests. Each historic bug of
 * mutants/historic-bugs.ts is put into a copy of dist/, and the simulator must find a violation within so many seeds.
 * What it finds is worth something only because the same seeds are clean without the bug (proof:sim).
 */
import { spawn } from 'node:child_process';
import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { HISTORIC_BUGS, type HistoricBug } from './mutants/historic-bugs.ts';

const dist = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const workshop = path.join(dist, '..', '.cache', 'mutants');

interface Limits {
  readonly seeds: number;
  readonly seconds: number;
  readonly jobs: number;
  /** The first seed. */
  readonly from: number;
}

interface Outcome {
  readonly found: boolean;
  readonly text: string;
}

/** Files of the copy are links: a patched one takes the place of its link and leaves dist/ as it is. */
function copyOf(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) copyOf(source, target);
    else if (entry.name.endsWith('.js')) linkSync(source, target);
  }
}

/** The problem with an edit that does not fit, or null. */
function plant(bug: HistoricBug, into: string): string | null {
  for (const { file, find, replace } of bug.edits) {
    const name = path.join(into, 'src', `${file}.js`);
    const text = readFileSync(name, 'utf8');
    if (text.split(find).length !== 2) return `does not fit any more: "${find}" stands ${text.split(find).length - 1} times in ${file}`;
    unlinkSync(name);
    writeFileSync(name, text.replace(find, () => replace));
  }
  return null;
}

function simulate(bug: HistoricBug, into: string, { seeds, seconds, jobs, from }: Limits): Promise<Outcome> {
  const args = [path.join(into, 'test', 'proof', 'simulation.js'), '--seeds', String(seeds), '--until-violation', '--jobs', String(jobs), '--from', String(from), '--seconds', String(seconds)];
  if (bug.simulation === 'cluster') args.push('--cluster');
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (data) => (output += String(data)));
    child.stderr.on('data', (data) => (output += String(data)));
    const timer = setTimeout(() => child.kill('SIGKILL'), (seconds + 60) * 1000);
    child.on('close', (code) => {
      clearTimeout(timer);
      const violation = /^violation: (.*)$/m.exec(output)?.[1];
      if (violation !== undefined) resolve({ found: true, text: violation.slice(0, 160) });
      else resolve({ found: false, text: code === 0 ? `${seeds} seeds (or ${seconds} s) passed` : `the simulator ended with ${code}: ${output.slice(-300)}` });
    });
  });
}

async function tryBug(bug: HistoricBug, limits: Limits): Promise<Outcome> {
  const into = path.join(workshop, bug.name);
  rmSync(into, { recursive: true, force: true });
  try {
    copyOf(dist, into);
    const problem = plant(bug, into);
    return problem === null ? await simulate(bug, into, limits) : { found: false, text: problem };
  } finally {
    rmSync(into, { recursive: true, force: true });
  }
}

const args = process.argv.slice(2);
const take = (name: string, otherwise: number): number => {
  const at = args.indexOf(name);
  return at < 0 ? otherwise : Number(args.splice(at, 2)[1]);
};
const limits: Limits = { seeds: take('--seeds', 400), seconds: take('--seconds', 120), jobs: take('--jobs', 2), from: take('--from', 1) };
const unknown = args.filter((name) => !HISTORIC_BUGS.some((bug) => bug.name === name));
if (unknown.length > 0) {
  console.error(`no such mutant: ${unknown.join(', ')}; there are ${HISTORIC_BUGS.map(({ name }) => name).join(', ')}`);
  process.exit(1);
}
let passed = 0;
let failed = 0;
for (const bug of HISTORIC_BUGS.filter(({ name }) => args.length === 0 || args.includes(name))) {
  const from = performance.now();
  const { found, text } = await tryBug(bug, limits);
  found ? passed++ : failed++;
  console.log(`${found ? 'found' : 'NOT FOUND'}  ${bug.name} (${bug.item}), ${((performance.now() - from) / 1000).toFixed(0)} s: ${text}`);
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
