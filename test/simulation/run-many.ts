/**
 * Many seeds, shared out over processes of this host, and what they amount to: medians of virtual time, faults and
 * acknowledged records, how often each fault came, and for each failing seed the one command that replays it.
 */
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { RunResult } from './run-seed.ts';

export interface RunManyOptions {
  readonly from: number;
  readonly count: number;
  readonly jobs: number;
  readonly onFailure: (line: string) => void;
}

export interface Summary {
  readonly passed: number;
  readonly failed: number;
  readonly lines: readonly string[];
}

export type SeedReport = Pick<RunResult, 'seed' | 'violation' | 'traceHash' | 'virtualMs' | 'events' | 'counts'> & { readonly faults: readonly string[] };

export const replayCommand = (seed: number): string => `npm run sim -- --seed ${seed}`;

export function reportOf({ seed, violation, traceHash, virtualMs, events, counts, faults }: RunResult): SeedReport {
  return { seed, violation, traceHash, virtualMs, events, counts, faults: faults.map((fault) => fault.name) };
}

export function failureLine({ seed, violation }: SeedReport): string {
  return `seed ${seed}: ${violation!.invariant} at ${(violation!.atMs / 1000).toFixed(3)} s: ${violation!.message.split('\n', 6).join(' | ')}\n  replay: ${replayCommand(seed)}`;
}

export async function runMany(options: RunManyOptions): Promise<Summary> {
  const started = performance.now();
  const reports: SeedReport[] = [];
  const jobs = Math.max(1, Math.min(options.jobs, availableParallelism(), options.count));
  let next = options.from;
  const end = options.from + options.count;
  const work = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const child = fork(fileURLToPath(new URL('./seed-worker.js', import.meta.url)), [], { execArgv: [] });
      let current = -1;
      const give = (): void => {
        if (next >= end) {
          child.disconnect();
          return;
        }
        current = next++;
        child.send(current);
      };
      child.on('message', (report: SeedReport) => {
        current = -1;
        reports.push(report);
        if (report.violation !== null) options.onFailure(failureLine(report));
        give();
      });
      child.on('exit', (code) => {
        if (current >= 0) reject(new Error(`the process that ran seed ${current} ended with ${code}; ${replayCommand(current)}`));
        else resolve();
      });
      give();
    });
  await Promise.all(Array.from({ length: jobs }, work));
  return summaryOf(reports, (performance.now() - started) / 1000);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

export function summaryOf(reports: readonly SeedReport[], seconds: number): Summary {
  const failed = reports.filter((report) => report.violation !== null);
  const of = (pick: (report: SeedReport) => number): number[] => reports.map(pick);
  const sum = (pick: (report: SeedReport) => number): number => of(pick).reduce((total, value) => total + value, 0);
  const counted = new Map<string, number>();
  for (const report of reports) for (const name of report.faults) counted.set(name, (counted.get(name) ?? 0) + 1);
  const lines = [
    `${reports.length} seeds in ${seconds.toFixed(0)} s: ${(sum((r) => r.virtualMs) / 3_600_000).toFixed(1)} virtual hours, ${sum((r) => r.events)} events`,
    `median seed: ${(median(of((r) => r.virtualMs)) / 1000).toFixed(0)} virtual s, ${median(of((r) => r.counts.faults))} faults, ${median(of((r) => r.counts.crashes))} crashes, ${median(of((r) => r.counts.acked))} acknowledged records, ${median(of((r) => r.counts.commits))} commits`,
    `in all: ${sum((r) => r.counts.acked)} records acknowledged, ${sum((r) => r.counts.seen)} read, ${sum((r) => r.counts.commits)} offsets committed, ${sum((r) => r.counts.topics)} topics made, ${sum((r) => r.counts.crashes)} crashes, ${sum((r) => r.counts.starts)} starts, ${sum((r) => r.counts.failedStarts)} failed starts, ${sum((r) => r.counts.lost)} records rightly lost`,
    `faults: ${[...counted].sort((a, b) => b[1] - a[1]).map(([name, count]) => `${name} ${count}`).join(', ')}`,
  ];
  if (failed.length > 0) lines.push(`failing seeds: ${failed.map((report) => report.seed).sort((a, b) => a - b).join(' ')}`);
  return { passed: reports.length - failed.length, failed: failed.length, lines };
}
