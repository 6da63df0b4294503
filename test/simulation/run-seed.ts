/**
 * One seed from beginning to end: topics are made, clients work, faults come; then all is healed and must get going
 * again (liveness), come to rest, and be what the invariants say.
 */
import type { Invariant } from './oracle/events.ts';
import type { History, Violation } from './oracle/history.ts';
import type { BrokerHooks } from './cluster/broker-machine.ts';
import { createSimCluster, type SimCluster } from './cluster/sim-cluster.ts';
import { allInvariants } from './invariants/all.ts';
import { healedAndLive } from './liveness.ts';
import { Nemesis } from './nemesis/nemesis.ts';
import { loadClientCodecs } from './load-codecs.ts';
import { type Swarm, swarmOf } from './swarm.ts';
import { Workload } from './workload/workload.ts';

export interface RunOptions {
  readonly hooks?: BrokerHooks;
  /** Faults left out, by number. */
  readonly skip?: ReadonlySet<number>;
  readonly swarm?: Partial<Swarm>;
  readonly onLine?: (line: string) => void;
  /** The broker's own log lines, too. */
  readonly verbose?: boolean;
}

export interface RunResult {
  readonly seed: number;
  readonly violation: Violation | null;
  readonly traceHash: string;
  readonly virtualMs: number;
  readonly events: number;
  readonly counts: History['counts'];
  readonly faults: Nemesis['brought'];
  readonly lines: readonly string[];
}

const STEP_MS = 250;

export async function runSeed(seed: number, options: RunOptions = {}): Promise<RunResult> {
  await loadClientCodecs();
  const swarm: Swarm = { ...swarmOf(seed), ...options.swarm };
  const cluster = createSimCluster(swarm, (history): Invariant[] => allInvariants(history), options.hooks ?? {}, options.verbose === true);
  const { history, world } = cluster;
  history.onLine = options.onLine ?? null;
  if (options.verbose === true) for (const node of world.nodes) node.log.onLine = (line) => history.note(`${node.name} ${line.level} ${line.logger}: ${line.message}${line.error === undefined ? '' : ` ${String((line.error as Error).stack ?? line.error)}`}`);
  const workload = new Workload(cluster);
  const nemesis = new Nemesis(cluster, workload, options.skip ?? new Set());
  const onRejection = (reason: unknown): void => history.violate('unhandled-rejection', reason instanceof Error ? (reason.stack ?? reason.message) : String(reason));
  process.on('unhandledRejection', onRejection);
  try {
    await runPhases(cluster, workload, nemesis);
  } catch (error) {
    history.violate('harness', error instanceof Error ? (error.stack ?? error.message) : String(error));
  } finally {
    process.off('unhandledRejection', onRejection);
  }
  return {
    seed, violation: history.violation, traceHash: world.traceHash, virtualMs: world.scheduler.nowMs, events: world.scheduler.eventCount, counts: history.counts,
    faults: nemesis.brought, lines: history.lines,
  };
}

async function runPhases(cluster: SimCluster, workload: Workload, nemesis: Nemesis): Promise<void> {
  const { history, world, brokers, swarm } = cluster;
  const { scheduler } = world;
  for (const machine of brokers) machine.start();
  if (!(await scheduler.runUntil(() => brokers.every((machine) => machine.isServing) || history.violation !== null, 20_000))) return history.violate('liveness', 'the brokers do not start');
  await scheduler.runPromise(workload.topics.createBase());
  workload.start();
  nemesis.start();
  const end = scheduler.nowMs + swarm.durationMs;
  while (scheduler.nowMs < end && history.violation === null) await scheduler.runFor(STEP_MS);
  if (history.violation !== null) return;
  nemesis.heal();
  await healedAndLive(cluster, workload);
}
