/** What is measured, and the ratio (ours against Kafka's) that each figure is to reach. */
import type { PeerName } from './peers.ts';

export type Figures = Record<string, number>;

export interface Goal {
  readonly figure: string;
  readonly label: string;
  readonly goal: string;
  readonly lowerIsBetter: boolean;
}

export interface Work {
  readonly name: string;
  readonly partitions: number;
  readonly copies: number;
  readonly minIsr: number;
  readonly records: number;
  readonly recordBytes: number;
  /** Loads before the measured one. */
  before(topic: string): string[][];
  command(topic: string): string[];
  readonly goals: readonly Goal[];
}

export interface Row {
  readonly label: string;
  readonly figure: string;
  readonly goal: string;
  readonly kafka: number;
  readonly blumfeld: number;
  readonly lowerIsBetter: boolean;
}

export const FAST: readonly string[] = ['linger.ms=5', 'batch.size=1000000'];
const ALONE = { copies: 1, minIsr: 1 };
const REPLICATED = { copies: 3, minIsr: 2 };
const throughput = (goal: string): Goal => ({ figure: 'mbPerSecond', label: 'MB/s', goal, lowerIsBetter: false });
const cpu = (goal: string): Goal => ({ figure: 'cpuPerGb', label: 'broker CPU s/GB', goal, lowerIsBetter: true });

/** 0.4 GB: the ticks of /proc are 10 ms, and beyond 0.5 GB free pages run out. */
function produce(recordBytes: number, acks: string, partitions: number): Work {
  const records = 400_000_000 / recordBytes;
  return {
    name: `produce ${recordBytes} B acks=${acks} p=${partitions}`,
    partitions, records, recordBytes, ...ALONE,
    before: () => [],
    command: (topic) => ['produce', topic, String(records), String(recordBytes), acks, ...FAST],
    goals: [throughput('≥ 1.0'), cpu('≤ 0.8')],
  };
}

function consume(recordBytes: number, partitions: number): Work {
  const records = recordBytes === 1000 ? 100_000 : 1_000_000;
  return {
    name: `consume ${recordBytes} B p=${partitions} from memory`,
    partitions, records, recordBytes, ...ALONE,
    before: (topic) => [['produce', topic, String(records), String(recordBytes), '1', ...FAST]],
    command: (topic) => ['consume', topic, String(records)],
    goals: [throughput('≥ 1.2'), cpu('≤ 0.7')],
  };
}

/** More than any tail in memory holds lies behind the records that are read. */
function consumeFiles(recordBytes: number, partitions: number): Work {
  const records = 400_000_000 / recordBytes;
  return {
    name: `consume ${recordBytes} B p=${partitions} from files`,
    partitions, records, recordBytes, ...ALONE,
    before: (topic) => [
      ['produce', topic, String(records), String(recordBytes), '1', ...FAST],
      ['produce', topic, '400000', '1000', '1', ...FAST],
    ],
    command: (topic) => ['consume', topic, String(records)],
    goals: [throughput('≥ 0.9'), cpu('≤ 0.7')],
  };
}

const latency: Work = {
  name: 'end to end 20k/s 200 B linger.ms=1',
  partitions: 1, records: 100_000, recordBytes: 200, ...ALONE,
  before: () => [],
  command: (topic) => ['paced', topic, '100000', '200', '1', '20000', 'linger.ms=1'],
  goals: [
    { figure: 'p50', label: 'p50 ms', goal: '≤ 1.0', lowerIsBetter: true },
    { figure: 'p99', label: 'p99 ms', goal: '≤ 0.8', lowerIsBetter: true },
  ],
};

const singles: Work = {
  name: '10k requests/s of one record linger.ms=0',
  partitions: 1, records: 50_000, recordBytes: 200, ...ALONE,
  before: () => [],
  command: (topic) => ['paced', topic, '50000', '200', '1', '10000', 'linger.ms=0'],
  goals: [{ figure: 'p99', label: 'p99 ms (ours ≤ 25)', goal: '', lowerIsBetter: true }],
};

export const works: readonly Work[] = [
  ...[1000, 100].flatMap((bytes) => ['1', '-1'].flatMap((acks) => [1, 16].map((partitions) => produce(bytes, acks, partitions)))),
  ...[1000, 100].flatMap((bytes) => [1, 16].map((partitions) => consume(bytes, partitions))),
  ...[1000, 100].map((bytes) => consumeFiles(bytes, 1)),
  latency,
  singles,
];

/** Three brokers: three copies, acks=all, min.insync.replicas=2. */
function replicated(recordBytes: number, partitions: number): Work {
  const records = recordBytes === 1000 ? 200_000 : 1_500_000;
  return {
    name: `cluster produce ${recordBytes} B acks=all p=${partitions}`,
    partitions, records, recordBytes, ...REPLICATED,
    before: () => [],
    command: (topic) => ['produce', topic, String(records), String(recordBytes), '-1', ...FAST],
    goals: [throughput('≥ 1.5'), { ...cpu(''), label: 'CPU s/GB of the three' }],
  };
}

function replicatedLatency(perSecond: number, goal: string): Work {
  const records = 10 * perSecond;
  return {
    name: `cluster end to end ${perSecond / 1000}k/s 200 B linger.ms=1 acks=all`,
    partitions: 1, records, recordBytes: 200, ...REPLICATED,
    before: () => [],
    command: (topic) => ['paced', topic, String(records), '200', '-1', String(perSecond), 'linger.ms=1'],
    goals: [
      { figure: 'p50', label: 'p50 ms', goal: '', lowerIsBetter: true },
      { figure: 'p99', label: 'p99 ms', goal, lowerIsBetter: true },
    ],
  };
}

export const clusterWorks: readonly Work[] = [
  ...[1000, 100].flatMap((bytes) => [1, 6].map((partitions) => replicated(bytes, partitions))),
  replicatedLatency(3000, '≤ 0.7'),
  replicatedLatency(5000, '≤ 1.0'),
];

export const rowOf = (label: string, figure: string, goal: string, figures: Record<PeerName, Figures[]>): Row => ({
  label, figure, goal, kafka: median(figures.kafka, figure), blumfeld: median(figures.blumfeld, figure), lowerIsBetter: true,
});

export function median(figures: readonly Figures[], name: string): number {
  const sorted = figures.map((one) => one[name] ?? Number.NaN).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

const rounded = (value: number): string => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));

function reached(row: Row, ratio: number): string {
  const match = /^([≤≥]) ([\d.]+)$/.exec(row.goal);
  if (match === null) return '';
  const holds = match[1] === '≤' ? ratio <= Number(match[2]) : ratio >= Number(match[2]);
  return holds ? 'reached' : 'NOT reached';
}

export function table(rows: readonly Row[], withHead: boolean): string {
  const cells = rows.map((row) => {
    const ratio = row.blumfeld / row.kafka;
    return [row.label, rounded(row.kafka), rounded(row.blumfeld), ratio.toFixed(2), row.goal, reached(row, ratio)];
  });
  const head = ['work', 'Kafka', 'Blumfeld', 'ratio', 'goal', ''];
  const all = withHead ? [head, head.map(() => '---'), ...cells] : cells;
  return all.map((line) => `| ${line.join(' | ')} |`).join('\n');
}
