/** One seed of the cluster simulation from beginning to end: faults, then healing, convergence and rest. */
import { loadClientCodecs } from '../load-codecs.ts';
import type { RunOptions, RunResult } from '../run-seed.ts';
import { Workload } from '../workload/workload.ts';
import { createReplicatedCluster, type ReplicatedCluster } from './cluster/replicated-cluster.ts';
import { converge } from './converge.ts';
import { ClusterNemesis } from './nemesis/cluster-nemesis.ts';
import { OperatorTool } from './nemesis/operator-tool.ts';
import { type ClusterSwarm, clusterSwarmOf } from './swarm.ts';

const STEP_MS = 500;

export interface ClusterRunOptions extends Pick<RunOptions, 'skip' | 'onLine' | 'verbose'> {
  readonly swarm?: Partial<ClusterSwarm>;
}

export interface ClusterRunResult extends Omit<RunResult, 'faults'> {
  readonly faults: ClusterNemesis['brought'];
  readonly elections: number;
  readonly controllers: number;
}

export async function runClusterSeed(seed: number, options: ClusterRunOptions = {}): Promise<ClusterRunResult> {
  await loadClientCodecs();
  const swarm: ClusterSwarm = { ...clusterSwarmOf(seed), ...options.swarm };
  const cluster = createReplicatedCluster(swarm);
  const { history, world } = cluster;
  history.onLine = options.onLine ?? null;
  if (options.verbose === true) for (const node of world.nodes) node.log.onLine = (line) => history.note(`${node.name} ${line.level} ${line.logger}: ${line.message}${line.error === undefined ? '' : ` ${String((line.error as Error).stack ?? line.error)}`}`);
  const workload = new Workload(cluster);
  const tool = new OperatorTool(cluster);
  const nemesis = new ClusterNemesis(cluster, workload, tool, options.skip ?? new Set());
  const onRejection = (reason: unknown): void => history.violate('unhandled-rejection', reason instanceof Error ? (reason.stack ?? reason.message) : String(reason));
  process.on('unhandledRejection', onRejection);
  try {
    await runPhases(cluster, workload, nemesis, tool);
  } catch (error) {
    history.violate('harness', error instanceof Error ? (error.stack ?? error.message) : String(error));
  } finally {
    process.off('unhandledRejection', onRejection);
  }
  let elections = 0;
  for (const oracle of cluster.oracles.values()) elections += oracle.elections;
  return {
    seed, violation: history.violation, traceHash: world.traceHash, virtualMs: world.scheduler.nowMs, events: world.scheduler.eventCount, counts: history.counts,
    faults: nemesis.brought, lines: history.lines, elections, controllers: cluster.store.controllers,
  };
}

async function runPhases(cluster: ReplicatedCluster, workload: Workload, nemesis: ClusterNemesis, tool: OperatorTool): Promise<void> {
  const { history, world, brokers, zooKeeper, swarm } = cluster;
  const { scheduler } = world;
  for (const machine of brokers) await scheduler.runPromise(machine.makeFolders());
  zooKeeper.start();
  if (!(await scheduler.runUntil(() => zooKeeper.state === 'running', 10_000))) return history.violate('liveness', 'ZooKeeper does not start');
  for (const machine of brokers) machine.start();
  const serve = (): boolean => history.violation !== null || brokers.every((machine) => machine.isServing);
  if (!(await scheduler.runUntil(serve, 30_000))) return history.violate('liveness', 'the brokers do not start');
  await scheduler.runPromise(workload.topics.createBase());
  workload.start();
  nemesis.start();
  const end = scheduler.nowMs + swarm.durationMs;
  while (scheduler.nowMs < end && history.violation === null) await scheduler.runFor(STEP_MS);
  if (history.violation !== null) return;
  nemesis.heal();
  await converge(cluster, workload, tool);
}
