/**
 * kafka-replica-verification (ReplicaVerificationTool of 3.9 and of 0.9): compares all replicas of the topics again and
 * again, tells the greatest lag every --report-interval-ms, and each difference; it ends with Ctrl-C, or, where offsets
 * differ, with exit 1.
 */
import { Admin } from '../client/admin.ts';
import { looksLikeHostPorts } from '../client/bootstrap.ts';
import { listOffsets } from '../client/offsets.ts';
import { type ComparedPartition, compareReplicas, type Fetched, fetchReplicas, type Mismatch } from '../client/replica-compare.ts';
import { openCluster, type OpenCluster } from './cluster-setup.ts';
import { type Era, eraOf } from './era.ts';
import { type ParsedOptions, parseOptions } from './option-parser.ts';
import { REPLICA_VERIFICATION_0_9_OPTIONS } from './options/replica-verification-0.9.ts';
import { REPLICA_VERIFICATION_OPTIONS } from './options/replica-verification.ts';
import { logLine, onInterrupt, print, timeText } from './output.ts';
import { topicPattern } from './topic-filter.ts';
import { checkRequired, parseToolOptions, runTool, ToolError, UsageError } from './tool.ts';

const ABOUT = 'Validate that all replicas for a set of topics have the same data.';
const LOGGER = 'org.apache.kafka.tools.ReplicaVerificationTool';

export async function run(argv: string[]): Promise<number> {
  const era = eraOf(argv, [], []);
  return runTool(async () => {
    if (era === 'today') logLine('WARN', 'This tool is deprecated and may be removed in a future major release.', LOGGER);
    const options = parse(argv, era);
    const opened = await openCluster({ bootstrapServers: options.string('broker-list', ''), clientId: 'replicaVerificationTool', era, quiet: true });
    try {
      if (era === '0.9') await reachOne(opened, options.string('broker-list', ''));
      const partitions = await partitionsOf(opened, options, era);
      return partitions === null ? 1 : await verify(opened, partitions, options, era);
    } finally {
      await opened.close();
    }
  });
}

function parse(argv: string[], era: Era): ParsedOptions {
  const table = era === '0.9' ? REPLICA_VERIFICATION_0_9_OPTIONS : REPLICA_VERIFICATION_OPTIONS;
  if (argv.length === 0) throw new UsageError(table, ABOUT);
  const options = era === '0.9' ? parseOptions(table, argv) : parseToolOptions(table, argv, { help: ABOUT });
  checkRequired(options, 'broker-list');
  if (!looksLikeHostPorts(options.string('broker-list', ''))) throw new UsageError(table, `Please provide valid host:port like host1:9091,host2:9092\n${era === '0.9' ? ' ' : ''}`);
  return options;
}

/** 0.9's tool asks each broker once, and gives up. @throws ToolError */
async function reachOne({ cluster }: OpenCluster, brokerList: string): Promise<void> {
  const reached = await cluster.any().then(() => true, () => false);
  if (reached) return;
  const brokers = brokerList.split(',').map((one, id) => `BrokerEndPoint(${id},${one.trim().replace(/:(\d+)$/, ',$1')})`);
  const closed = 'java.nio.channels.ClosedChannelException';
  for (const broker of brokers) logLine('WARN', `Fetching topic metadata with correlation id 0 for topics [Set()] from broker [${broker}] failed`, 'kafka.client.ClientUtils$', closed);
  throw new ToolError('kafka.common.KafkaException', `fetching topic metadata for topics [Set()] from broker [ArrayBuffer(${brokers.join(', ')})] failed`, [closed]);
}

async function partitionsOf({ cluster }: OpenCluster, options: ParsedOptions, era: Era): Promise<ComparedPartition[] | null> {
  const raw = options.value('topics-include') ?? options.string('topic-white-list', '.*');
  const pattern = topicPattern(raw);
  if (pattern === null) throw new ToolError('java.lang.RuntimeException', `${raw} is an invalid regex.`);
  const topics = [...(await new Admin(cluster).topics())].filter(([name]) => pattern.test(name));
  if (topics.length === 0) {
    if (era === '0.9') throw new ToolError('java.util.NoSuchElementException', 'next on empty iterator');
    logLine('ERROR', 'No topics found. [topics-include] if specified, is either filtering out all topics or there is no topic.', LOGGER);
    return null;
  }
  const partitions = topics.flatMap(([topic, metadata]) => metadata.partitions.map((p): ComparedPartition => ({ topic, partition: p.partitionIndex, replicas: p.replicaNodes, offset: 0, maxHighWatermark: 0 })));
  partitions.sort((a, b) => (a.topic === b.topic ? a.partition - b.partition : a.topic < b.topic ? -1 : 1));
  const offsets = await listOffsets(cluster, partitions.map(({ topic, partition }) => ({ topic, partition, timestampMs: options.long('time', -1) })));
  offsets.forEach(({ value }, at) => {
    partitions[at]!.offset = Math.max(0, value?.offset ?? 0);
  });
  return partitions;
}

async function verify(opened: OpenCluster, partitions: readonly ComparedPartition[], options: ParsedOptions, era: Era): Promise<number> {
  const now = (): string => timeText(opened.ports.clock.wallMs(), era === '0.9' ? ':' : ',');
  const reportIntervalMs = options.long('report-interval-ms', 30_000);
  const limits = { fetchSize: options.integer('fetch-size', 1048576), maxWaitMs: Math.min(options.integer('max-wait-ms', 1000), reportIntervalMs) };
  let ended: number | null = null;
  const interrupted = new Promise<number>((resolve) => onInterrupt((code) => {
    ended = code;
    resolve(code);
  }));
  print(`${now()}: verification process is started${era === '0.9' ? '.' : ''}`);
  let reportedAtMs = opened.ports.clock.monotonicMs();
  while (ended === null) {
    const round = fetchRound(opened, partitions, limits);
    await Promise.race([round, interrupted]);
    if (ended !== null) break;
    for (const [partition, replies] of await round) {
      const outcome = compareReplicas(partition, replies);
      for (const { highWatermark } of replies.values()) partition.maxHighWatermark = Math.max(partition.maxHighWatermark, highWatermark);
      if ('next' in outcome) partition.offset = outcome.next;
      else {
        print(`${now()}: ${described(outcome, era)}`);
        if (outcome.type === 'offset') return 1;
        partition.offset = outcome.offset + 1;
      }
    }
    if (opened.ports.clock.monotonicMs() - reportedAtMs < reportIntervalMs) continue;
    reportedAtMs = opened.ports.clock.monotonicMs();
    report(partitions, now(), era);
  }
  return ended;
}

const shown = ({ topic, partition }: { topic: string; partition: number }, era: Era): string => (era === '0.9' ? `[${topic},${partition}]` : `${topic}-${partition}`);

function described(mismatch: Mismatch, era: Era): string {
  const [one, other] = mismatch.replicas;
  const at = `partition ${shown(mismatch.at, era)}`;
  if (mismatch.type === 'offset') return `${at}: replica ${one}'s offset ${mismatch.offsets[0]} doesn't match replica ${other}'s offset ${mismatch.offsets[1]}`;
  return `${at} has unmatched checksum at offset ${mismatch.offset}; replica ${one}'s checksum ${mismatch.checksums[0]}; replica ${other}'s checksum ${mismatch.checksums[1]}`;
}

/** Of equal lags Kafka shows whichever its hash map has first; ours the last today, the first in 0.9, as was seen there. */
function report(partitions: readonly ComparedPartition[], time: string, era: Era): void {
  const lagOf = ({ maxHighWatermark, offset }: ComparedPartition): number => Math.max(0, maxHighWatermark - offset);
  const most = partitions.reduce((worst, one) => (lagOf(one) > lagOf(worst) || (era === 'today' && lagOf(one) === lagOf(worst)) ? one : worst));
  print(`${time}: max lag is ${lagOf(most)} for partition ${shown(most, era)} at offset ${most.offset} among ${partitions.length} partitions`);
}

async function fetchRound({ cluster }: OpenCluster, partitions: readonly ComparedPartition[], limits: { fetchSize: number; maxWaitMs: number }): Promise<Map<ComparedPartition, Map<number, Fetched>>> {
  const ids = [...new Set(partitions.flatMap(({ replicas }) => replicas))];
  const answers = await Promise.all(ids.map(async (id) => [id, await fetchReplicas(cluster, id, partitions, limits)] as const));
  return new Map(partitions.map((partition) => {
    const replies = new Map<number, Fetched>();
    for (const [id, found] of answers) {
      const fetched = found.get(`${partition.topic}-${partition.partition}`);
      if (fetched !== undefined) replies.set(id, fetched);
    }
    return [partition, replies];
  }));
}
