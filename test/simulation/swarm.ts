/**
 * Swarm options: what one seed's world is like. Every seed switches a random set of faults and habits on, so that a bug
 * that needs one of them alone, or two without the third, gets its turn (Groce et al., "Swarm testing").
 */
import { SimRandom } from '../../src/sim/sim-random.ts';

export const FAULT_NAMES = [
  'processCrash', 'powerCrash', 'doubleStart', 'cleanRestart', 'pause', 'partition', 'clog', 'reset', 'loss', 'wallJump', 'drift', 'slowDisk', 'diskFull',
  'writeError', 'syncError', 'readError', 'clientCrash',
] as const;
export type FaultName = (typeof FAULT_NAMES)[number];

export interface ProducerKind {
  readonly idempotent: boolean;
  readonly acks: -1 | 0 | 1;
  /** Tries each record once and tells what it heard: what is an error to it must not be one that promises too much (R14). */
  readonly oneShot?: boolean;
}

export interface Swarm {
  readonly seed: number;
  readonly brokers: number;
  /** How long faults happen; healing and the last checks come after it. */
  readonly durationMs: number;
  /** Mean virtual time between two faults. */
  readonly meanFaultMs: number;
  readonly faults: ReadonlyMap<FaultName, number>;
  /** log.flush.interval.messages=1: acknowledged means durable. */
  readonly flushEach: boolean;
  readonly topics: number;
  readonly partitions: number;
  readonly producers: readonly ProducerKind[];
  /** Records a second, of each producer. */
  readonly recordsPerSecond: number;
  readonly maxValueBytes: number;
  readonly compression: number;
  readonly lingerMs: number;
  readonly batchSizeBytes: number;
  readonly segmentBytes: number;
  readonly indexIntervalBytes: number;
  readonly checkpointMs: number;
  readonly groupMembers: number;
  readonly journalSnapshotBytes: number;
  readonly latencyMs: readonly [number, number];
  readonly syncLatencyMs: readonly [number, number];
  readonly failedSync: 'keep' | 'evict' | 'random';
  readonly requestTimeoutMs: number;
}

const PRODUCER_KINDS: readonly ProducerKind[] = [
  { idempotent: true, acks: -1 }, { idempotent: true, acks: -1 }, { idempotent: false, acks: -1 }, { idempotent: false, acks: 1 }, { idempotent: false, acks: 0 },
];

function faultsOf(random: SimRandom): Map<FaultName, number> {
  const faults = new Map<FaultName, number>();
  for (const name of FAULT_NAMES) if (random.chance(0.5)) faults.set(name, random.between(0.2, 1));
  if (!faults.has('powerCrash') && !faults.has('doubleStart')) faults.set('processCrash', 1); // never a world without a crash
  return faults;
}

export function swarmOf(seed: number): Swarm {
  const random = new SimRandom(`swarm ${seed}`);
  const segmentBytes = random.pick([4_000, 16_000, 64_000, 1 << 20]);
  return {
    seed,
    brokers: 1,
    durationMs: random.between(28_000, 45_000),
    meanFaultMs: random.pick([1000, 2000, 3500]),
    faults: faultsOf(random),
    flushEach: random.chance(0.35),
    topics: 1 + random.below(2),
    partitions: 1 + random.below(3),
    producers: [{ idempotent: true, acks: -1 }, ...Array.from({ length: 1 + random.below(3) }, () => random.pick(PRODUCER_KINDS))],
    recordsPerSecond: random.pick([4, 8, 15]),
    maxValueBytes: random.pick([40, 200, 3000]),
    compression: random.pick([0, 0, 0, 1, 2, 3]),
    lingerMs: random.pick([0, 0, 5, 50]),
    batchSizeBytes: Math.min(random.pick([200, 2000, 16_384]), segmentBytes - 1000),
    segmentBytes,
    indexIntervalBytes: random.pick([64, 512, 4096]),
    checkpointMs: random.pick([500, 3000, 60_000]),
    groupMembers: random.below(3),
    journalSnapshotBytes: random.pick([2_000, 20_000, 1 << 20]),
    latencyMs: random.pick([[0.1, 1], [0.5, 10], [5, 60]] as const),
    syncLatencyMs: random.pick([[0.3, 4], [2, 20], [10, 120]] as const),
    failedSync: random.pick(['keep', 'evict', 'random'] as const),
    requestTimeoutMs: random.pick([1000, 3000, 8000]),
  };
}
