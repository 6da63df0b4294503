/** kafka.tools.GetOffsetShell of 0.9: offsets before a time, one line a partition, `topic:partition:o1,o2`. */
import { LIST_OFFSETS } from '../client/apis.ts';
import { looksLikeHostPorts, parseBootstrapServers } from '../client/bootstrap.ts';
import type { ClusterClient } from '../client/cluster-client.ts';
import { ClientTimeoutError } from '../client/kafka-errors.ts';
import { EARLIEST_TIMESTAMP, LATEST_TIMESTAMP, listOffsets } from '../client/offsets.ts';
import { openCluster } from './cluster-setup.ts';
import { type ParsedOptions, parseOptions } from './option-parser.ts';
import { GET_OFFSET_SHELL_0_9_OPTIONS } from './options/get-offset-shell-0.9.ts';
import { logLine, print, printError } from './output.ts';
import { checkRequired, runTool, ToolError, UsageError } from './tool.ts';

/** Forms that only the tool of today knows. */
const NEW_FORMS = ['--bootstrap-server', '--topic-partitions', '--exclude-internal-topics', '--command-config'];

export async function run(argv: string[]): Promise<number> {
  if (argv.some((word) => NEW_FORMS.includes(word.split('=')[0]!))) return (await import('./get-offsets.ts')).run(argv);
  return runTool(async () => {
    const options = parseOptions(GET_OFFSET_SHELL_0_9_OPTIONS, argv);
    if (argv.length === 0) throw new UsageError(options.table, 'An interactive shell for getting consumer offsets.');
    checkRequired(options, 'broker-list', 'topic', 'time');
    const brokers = options.string('broker-list', '');
    if (!looksLikeHostPorts(brokers)) throw new UsageError(options.table, 'Please provide valid host:port like host1:9091,host2:9092\n ');
    const timestampMs = options.long('time', LATEST_TIMESTAMP);
    const opened = await openCluster({ bootstrapServers: brokers, clientId: 'GetOffsetShell', quiet: true, client: { apiTimeoutMs: 5000 } });
    try {
      await show(opened.cluster, options, brokers, timestampMs);
      return 0;
    } finally {
      await opened.close();
    }
  });
}

async function show(cluster: ClusterClient, options: ParsedOptions, brokers: string, timestampMs: number): Promise<void> {
  const topic = options.string('topic', '');
  const metadata = await cluster.refreshMetadata([topic], { allowAutoTopicCreation: true }).catch((error: unknown) => {
    if (!(error instanceof ClientTimeoutError)) throw error;
    const [first] = parseBootstrapServers(brokers);
    const shown = `BrokerEndPoint(0,${first!.host},${first!.port})`;
    logLine('WARN', `Fetching topic metadata with correlation id 0 for topics [Set(${topic})] from broker [${shown}] failed`, 'kafka.client.ClientUtils$', 'java.nio.channels.ClosedChannelException');
    throw new ToolError('kafka.common.KafkaException', `fetching topic metadata for topics [Set(${topic})] from broker [ArrayBuffer(${shown})] failed`, ['java.nio.channels.ClosedChannelException']);
  });
  const existing = metadata.topics.find((one) => one.name === topic)?.partitions.map((p) => p.partitionIndex) ?? [];
  const text = options.value('partitions');
  // 0.9 walked a list of topic metadata backwards, the partitions that were asked for forwards.
  const wanted = text === null || text === '' ? [...existing].sort((a, b) => b - a) : text.split(',').map(Number);
  const count = options.integer('offsets', 1);
  for (const partition of wanted) {
    if (!existing.includes(partition)) printError(`Error: partition ${partition} does not exist`);
    else print(`${topic}:${partition}:${(await offsetsBefore(cluster, topic, partition, timestampMs, count)).join(',')}`);
  }
}

/** As the old ListOffsets does: segment starts not after the time, the end first when it is asked for. */
async function offsetsBefore(cluster: ClusterClient, topic: string, partition: number, timestampMs: number, count: number): Promise<number[]> {
  const connection = await cluster.connectionTo({ leaderOf: { topic, partition } });
  const old = connection.versions.get(LIST_OFFSETS.key);
  if (old !== undefined && old.min === 0) {

    const response = await connection.callVersion(LIST_OFFSETS, 0, { replicaId: -1, topics: [{ name: topic, partitions: [{ partitionIndex: partition, timestamp: timestampMs, maxNumOffsets: count }] }] });
    return [...(response.topics[0]?.partitions[0]?.oldStyleOffsets ?? [])];
  }
  const asked = timestampMs === LATEST_TIMESTAMP && count > 1 ? [LATEST_TIMESTAMP, EARLIEST_TIMESTAMP] : [timestampMs];
  const results = await listOffsets(cluster, asked.map((time) => ({ topic, partition, timestampMs: time })));
  return [...new Set(results.map((result) => result.value?.offset ?? -1).filter((offset) => offset >= 0))];
}
