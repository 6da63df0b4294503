/** What one seed's cluster is like: how many brokers, which faults, how patient everybody is. A random set for each seed. */
import { SimRandom } from '../../../src/sim/sim-random.ts';
import type { ProducerKind } from '../swarm.ts';

export const CLUSTER_FAULTS = [
  'processCrash', 'powerCrash', 'crashLeader', 'crashController', 'crashAll', 'cleanRestart', 'pause', 'pauseController', 'isolateBroker', 'cutPeers', 'cutZooKeeper', 'cutClients',
  'clog', 'reset', 'loss', 'wallJump', 'drift', 'slowDisk', 'expireSession', 'zooKeeperCrash', 'zooKeeperPause', 'topicConfig', 'topicLife', 'preferredElection', 'reassign', 'clientCrash',
  'diskFull', 'writeError', 'syncError',
] as const;
/** Drawn apart from the others, so that seeds without them kept their worlds when these came. */
const LATER_FAULTS = ['moveController', 'flapLeader'] as const;
export type ClusterFaultName = (typeof CLUSTER_FAULTS)[number] | (typeof LATER_FAULTS)[number];

export interface ClusterSwarm {
  readonly seed: number;
  readonly brokers: number;
  readonly replicationFactor: number;
  /** Those of the workload and those made on the way. */
  readonly maxTopics: number;
  readonly readerWaitMs: number;
  readonly commitPauseMs: number;
  readonly durationMs: number;
  readonly meanFaultMs: number;
  readonly faults: ReadonlyMap<ClusterFaultName, number>;
  /** log.flush.interval.messages=1. */
  readonly flushEach: boolean;
  readonly topics: number;
  readonly partitions: number;
  readonly offsetsPartitions: number;
  readonly producers: readonly ProducerKind[];
  readonly recordsPerSecond: number;
  readonly maxValueBytes: number;
  readonly compression: number;
  readonly lingerMs: number;
  readonly batchSizeBytes: number;
  readonly segmentBytes: number;
  readonly groupMembers: number;
  readonly latencyMs: readonly [number, number];
  readonly syncLatencyMs: readonly [number, number];
  readonly requestTimeoutMs: number;
  readonly sessionTimeoutMs: number;
  readonly replicaLagMs: number;
  readonly fetchWaitMs: number;
  readonly fetchers: number;
  readonly checkpointMs: number;
  readonly journalSnapshotBytes: number;
  /** Brokers are in racks, and consumers of a rack read from a replica there (KIP-392). */
  readonly racks: boolean;
}

function faultsOf(random: SimRandom): Map<ClusterFaultName, number> {
  const faults = new Map<ClusterFaultName, number>();
  for (const name of CLUSTER_FAULTS) if (random.chance(0.45)) faults.set(name, random.between(0.2, 1));
  // Never a world whose leaders stay.
  faults.set(random.pick(['processCrash', 'crashLeader', 'cleanRestart'] as const), 1);
  return faults;
}

/** What was thought of later. */
function later(swarm: Omit<ClusterSwarm, 'racks'>): ClusterSwarm {
  const random = new SimRandom(`later cluster swarm ${swarm.seed}`);
  const faults = new Map(swarm.faults);
  for (const name of LATER_FAULTS) if (random.chance(0.25)) faults.set(name, random.between(0.5, 1.5));
  // A leader and its followers can be told of an election apart only by a controller that is none of them.
  const brokers = faults.has('flapLeader') ? Math.max(4, swarm.brokers) : swarm.brokers;
  const oneShot: readonly ProducerKind[] = random.chance(0.25) ? [{ idempotent: false, acks: -1, oneShot: true }] : [];
  return { ...swarm, faults, brokers, producers: [...swarm.producers, ...oneShot], racks: random.chance(0.3) };
}

export function clusterSwarmOf(seed: number): ClusterSwarm {
  const random = new SimRandom(`cluster swarm ${seed}`);
  const segmentBytes = random.pick([6000, 40_000, 1 << 20]);
  const brokers = random.pick([3, 3, 3, 4, 5]);
  return later({
    seed,
    brokers,
    replicationFactor: 3,
    maxTopics: 1 + random.below(3),
    readerWaitMs: 1500,
    commitPauseMs: random.pick([600, 2000]),
    durationMs: random.between(52_000, 60_000),
    meanFaultMs: random.pick([2000, 4000, 6000]),
    faults: faultsOf(random),
    flushEach: random.chance(0.3),
    topics: 1,
    partitions: random.pick([1, 2, 2, 3]),
    offsetsPartitions: 1,
    producers: [{ idempotent: true, acks: -1 }, random.pick([{ idempotent: true, acks: -1 }, { idempotent: false, acks: 1 }, { idempotent: false, acks: -1 }] as const)],
    recordsPerSecond: random.pick([2, 3, 5]),
    maxValueBytes: random.pick([20, 200, 1500]),
    compression: random.pick([0, 0, 0, 2, 3]),
    lingerMs: random.pick([0, 5, 50]),
    batchSizeBytes: Math.min(random.pick([400, 4000, 16_384]), segmentBytes - 2000),
    segmentBytes,
    groupMembers: random.pick([0, 0, 1, 2]),
    latencyMs: random.pick([[0.1, 1], [0.5, 10], [5, 40]] as const),
    syncLatencyMs: random.pick([[0.3, 4], [2, 20], [10, 80]] as const),
    requestTimeoutMs: random.pick([1500, 3000, 8000]),
    sessionTimeoutMs: random.pick([2000, 4000, 6000]),
    replicaLagMs: random.pick([1000, 2500, 6000]),
    fetchWaitMs: random.pick([400, 700, 1000]),
    fetchers: random.pick([1, 1, 2]),
    checkpointMs: random.pick([2000, 10_000]),
    journalSnapshotBytes: random.pick([20_000, 1 << 20]),
  });
}
