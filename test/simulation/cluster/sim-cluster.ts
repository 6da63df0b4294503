/** The simulated machines of one seed: brokers, clients, the network between them. One broker now; more need a ZooKeeper ensemble. */
import { jobs } from '../../../src/broker/compute-jobs.ts';
import { createSimWorld, type SimWorld } from '../../../src/sim/create-sim-world.ts';
import type { Invariant } from '../oracle/events.ts';
import { History } from '../oracle/history.ts';
import type { Swarm } from '../swarm.ts';
import { type BrokerHooks, BrokerMachine, LOG_DIRECTORY } from './broker-machine.ts';

export const BROKER_PORT = 9092;
export const PLENTY_BYTES = 2 ** 40;

export interface SimCluster {
  readonly swarm: Swarm;
  readonly world: SimWorld;
  readonly history: History;
  readonly brokers: readonly BrokerMachine[];
  readonly bootstrapServers: string;
}

function settingsOf(swarm: Swarm, id: number): Map<string, string> {
  const settings: Record<string, string | number> = {
    'broker.id': id,
    'listeners': `PLAINTEXT://:${BROKER_PORT}`,
    'log.dirs': LOG_DIRECTORY,
    'group.initial.rebalance.delay.ms': 0,
    'group.min.session.timeout.ms': 1000,
    'offsets.topic.num.partitions': 2,
    'log.segment.bytes': swarm.segmentBytes,
    'log.index.interval.bytes': swarm.indexIntervalBytes,
    'log.index.size.max.bytes': 262_144, // Kafka's 10 MB would be read at each start
    'log.flush.offset.checkpoint.interval.ms': swarm.checkpointMs,
    'replica.high.watermark.checkpoint.interval.ms': swarm.checkpointMs,
    'log.flush.interval.ms': swarm.checkpointMs === 60_000 ? 9_000_000 : swarm.checkpointMs * 2,
    'log.flush.scheduler.interval.ms': 1000,
    'log.message.timestamp.before.max.ms': '9223372036854775807',
    'log.message.timestamp.after.max.ms': '9223372036854775807',
    'log.retention.ms': -1,
    'log.roll.hours': 2_000_000_000 / 3_600_000 | 0,
    ...(swarm.flushEach ? { 'log.flush.interval.messages': 1 } : {}),
  };
  return new Map(Object.entries(settings).map(([key, value]) => [key, String(value)]));
}

export function createSimCluster(swarm: Swarm, invariants: (history: History) => readonly Invariant[], hooks: BrokerHooks, traceTimers = false): SimCluster {
  const names = Array.from({ length: swarm.brokers }, (_, at) => `broker-${at + 1}`);
  const world = createSimWorld({
    seed: swarm.seed, nodes: names, jobs: jobs as never, network: { latencyMs: swarm.latencyMs, tcpTimeoutMs: 20_000 },
    disk: { syncLatencyMs: swarm.syncLatencyMs, failedSync: swarm.failedSync, capacityBytes: PLENTY_BYTES }, logLevel: 'INFO', maxWallOffsetMs: 1000,
  });
  const history = new History(invariants, () => world.scheduler.nowMs);
  const brokers = names.map((name, at) => new BrokerMachine({
    name, world, history, random: world.random.fork(`machine life ${name}`), settings: settingsOf(swarm, at + 1), flushEach: swarm.flushEach,
    journalSnapshotBytes: swarm.journalSnapshotBytes, hooks, traceTimers,
  }));
  return { swarm, world, history, brokers, bootstrapServers: names.map((name) => `${name}:${BROKER_PORT}`).join(',') };
}
