/**
 * Many seeds, shared out over processes of this host, and what they amount to: medians of virtual time, faults and
 * acknowledged records, how often each fault came, and for each failing seed the one command that replays it.
 */
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { ClusterRunResult } from './replicated/run-cluster-seed.ts';
import type { RunResult } from './run-seed.ts';

/** Some hundred times what a seed takes on a quiet machine. */
const SEED_LIMIT_MS = 60_000;

export type SimulationKind = 'one-broker' | 'cluster';

export interface SeedOrder {
  readonly seed: number;
  readonly kind: SimulationKind;
}

export interface RunManyOptions {
  readonly kind: SimulationKind;
  /** In this order. */
  readonly seeds: readonly number[];
  readonly jobs: number;
  /** No seed is begun after so many seconds, once `atLeast` were. */
  readonly budgetSeconds?: number;
  readonly atLeast?: number;
  readonly untilViolation?: boolean;
  readonly onFailure: (report: SeedReport) => void;
}

export interface Summary {
  readonly passed: number;
  readonly failed: number;
  readonly lines: readonly string[];
  /** What a median seed falls short of; a simulation that does nothing finds nothing. */
  readonly shortcomings: readonly string[];
}

export type SeedReport = Pick<RunResult, 'seed' | 'violation' | 'traceHash' | 'virtualMs' | 'events' | 'counts'> & { readonly faults: readonly string[]; readonly elections: number; readonly controllers: number };

export const replayCommand = (seed: number, kind: SimulationKind): string => `npm run sim -- ${kind === 'cluster' ? '--cluster ' : ''}--seed ${seed}`;

export function reportOf(result: RunResult | ClusterRunResult): SeedReport {
  const { seed, violation, traceHash, virtualMs, events, counts, faults } = result;
  const [elections, controllers] = 'elections' in result ? [result.elections, result.controllers] : [0, 0];
  return { seed, violation, traceHash, virtualMs, events, counts, faults: faults.map((fault) => fault.name), elections, controllers };
}

export function failureLine({ seed, violation }: SeedReport, kind: SimulationKind): string {
  return `violation: seed ${seed}: ${violation!.invariant}: ${violation!.message.split('\n', 6).join(' | ')} (at ${(violation!.atMs / 1000).toFixed(3)} s)\n  replay: ${replayCommand(seed, kind)}`;
}

export async function runMany(options: RunManyOptions): Promise<Summary> {
  const started = performance.now();
  const reports: SeedReport[] = [];
  const { kind, seeds } = options;
  const jobs = Math.max(1, Math.min(options.jobs, availableParallelism(), seeds.length));
  let next = 0;
  const isOver = (): boolean => {
    if (next >= seeds.length || (options.untilViolation === true && reports.some((report) => report.violation !== null))) return true;
    return next >= (options.atLeast ?? 0) && performance.now() - started > (options.budgetSeconds ?? Infinity) * 1000;
  };
  const take = (report: SeedReport): void => {
    reports.push(report);
    if (report.violation !== null) options.onFailure(report);
  };
  const work = async (): Promise<void> => {
    while (!isOver()) await workerRun(kind, () => (isOver() ? null : seeds[next++]!), take);
  };
  await Promise.all(Array.from({ length: jobs }, work));
  return summaryOf(reports, kind, (performance.now() - started) / 1000);
}

/** One process, fed with seeds until there are no more, or until one does not end. */
function workerRun(kind: SimulationKind, nextSeed: () => number | null, take: (report: SeedReport) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('./seed-worker.js', import.meta.url)), [], { execArgv: ['--max-semi-space-size=64'] }); // a fifth less time: most of what a seed makes dies young
    let current: number | null = null;
    let limit: NodeJS.Timeout | undefined;
    const onTooLong = (): void => {
      take(endlessReport(current!));
      current = null;
      child.kill('SIGKILL');
    };
    const give = (): void => {
      clearTimeout(limit);
      current = nextSeed();
      if (current === null) return child.disconnect();
      limit = setTimeout(onTooLong, SEED_LIMIT_MS);
      child.send({ seed: current, kind } satisfies SeedOrder);
    };
    child.on('message', (report: SeedReport) => {
      if (current === null) return;
      take(report);
      give();
    });
    child.on('exit', (code) => {
      clearTimeout(limit);
      if (current !== null) reject(new Error(`the process that ran seed ${current} ended with ${code}; ${replayCommand(current, kind)}`));
      else resolve();
    });
    give();
  });
}

function endlessReport(seed: number): SeedReport {
  const counts = { acked: 0, sent: 0, seen: 0, failed: 0, commits: 0, crashes: 0, starts: 0, failedStarts: 0, faults: 0, lost: 0, topics: 0 };
  return { seed, violation: { invariant: 'endless', message: `the seed did not end within ${SEED_LIMIT_MS / 1000} s of this machine's time`, atMs: 0 }, traceHash: '', virtualMs: 0, events: 0, counts, faults: [], elections: 0, controllers: 0 };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Issue 4's floor for a median seed of the cluster. */
const FLOORS: readonly (readonly [what: string, least: number, of: (report: SeedReport) => number])[] = [
  ['simulated seconds', 60, (report) => report.virtualMs / 1000],
  ['faults', 5, (report) => report.faults.length],
  ['elections', 1, (report) => report.elections],
  ['acknowledged records', 200, (report) => report.counts.acked],
];

export function summaryOf(reports: readonly SeedReport[], kind: SimulationKind, seconds: number): Summary {
  const failed = reports.filter((report) => report.violation !== null);
  const of = (pick: (report: SeedReport) => number): number[] => reports.map(pick);
  const sum = (pick: (report: SeedReport) => number): number => of(pick).reduce((total, value) => total + value, 0);
  const counted = new Map<string, number>();
  for (const report of reports) for (const name of report.faults) counted.set(name, (counted.get(name) ?? 0) + 1);
  const clusterCounts = kind === 'cluster' ? `, ${median(of((r) => r.elections))} elections, ${median(of((r) => r.controllers))} controllers` : '';
  const lines = [
    `${reports.length} seeds in ${seconds.toFixed(0)} s: ${(sum((r) => r.virtualMs) / 3_600_000).toFixed(1)} virtual hours, ${sum((r) => r.events)} events`,
    `median seed: ${(median(of((r) => r.virtualMs)) / 1000).toFixed(0)} virtual s, ${median(of((r) => r.counts.faults))} faults, ${median(of((r) => r.counts.crashes))} crashes, ${median(of((r) => r.counts.acked))} acknowledged records, ${median(of((r) => r.counts.commits))} commits${clusterCounts}`,
    `in all: ${sum((r) => r.counts.acked)} records acknowledged, ${sum((r) => r.counts.seen)} read, ${sum((r) => r.counts.commits)} offsets committed, ${sum((r) => r.counts.topics)} topics made, ${sum((r) => r.counts.crashes)} crashes, ${sum((r) => r.counts.starts)} starts, ${sum((r) => r.counts.failedStarts)} failed starts, ${sum((r) => r.counts.lost)} records rightly lost`,
    `faults: ${[...counted].sort((a, b) => b[1] - a[1]).map(([name, count]) => `${name} ${count}`).join(', ')}`,
  ];
  if (failed.length > 0) lines.push(`failing seeds: ${failed.map((report) => report.seed).sort((a, b) => a - b).join(' ')}`);
  const shortcomings = kind !== 'cluster' ? [] : FLOORS.filter(([, least, pick]) => median(of(pick)) < least).map(([what, least, pick]) => `a median seed has ${median(of(pick)).toFixed(1)} ${what}; ${least} are wanted`);
  return { passed: reports.length - failed.length, failed: failed.length, lines, shortcomings };
}
