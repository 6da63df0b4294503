/** kafka-consumer-perf-test of 0.9 (kafka.tools.ConsumerPerformance): through ZooKeeper, or its `--new-consumer`. */
import { Consumer, type ConsumerRecord } from '../client/consumer.ts';
import { OldConsumer } from '../client/old-consumer.ts';
import { openCluster, readPropertiesFile } from './cluster-setup.ts';
import { consumerOptionsOf } from './consumer-properties.ts';
import { type ParsedOptions, parseOptions } from './option-parser.ts';
import { CONSUMER_PERF_TEST_0_9_OPTIONS } from './options/consumer-perf-test-0.9.ts';
import { print, timeText } from './output.ts';
import { checkRequired, runTool } from './tool.ts';
import { openZooKeeper } from './zookeeper-setup.ts';

const MB = 1024 * 1024;
/** The old consumer gave up when nothing came for so long. */
const IDLE_MS = 1000;

interface Source {
  poll(timeoutMs: number): Promise<ConsumerRecord[]>;
  close(): Promise<void>;
}

export async function runOldPerf(argv: string[]): Promise<number> {
  return runTool(async () => {
    const options = parseOptions(CONSUMER_PERF_TEST_0_9_OPTIONS, argv);
    checkRequired(options, 'topic', 'messages');
    checkRequired(options, options.has('new-consumer') ? 'broker-list' : 'zookeeper');
    const detailed = options.has('show-detailed-stats');
    if (!options.has('hide-header')) print(`${detailed ? 'time' : 'start.time, end.time'}, data.consumed.in.MB, MB.sec, data.consumed.in.nMsg, nMsg.sec`);
    const group = options.string('group', `perf-consumer-${Math.floor(Math.random() * 100_000)}`);
    return options.has('new-consumer') ? withNewConsumer(options, group) : withZooKeeper(options, group);
  });
}

async function withNewConsumer(options: ParsedOptions, group: string): Promise<number> {
  const properties = new Map(options.has('consumer.config') ? await readPropertiesFile(options.string('consumer.config', '')) : []);
  properties.set('group.id', group).set('auto.offset.reset', options.has('from-latest') ? 'latest' : 'earliest').set('max.partition.fetch.bytes', String(options.integer('fetch-size', 1_048_576)));
  const opened = await openCluster({ bootstrapServers: options.string('broker-list', ''), kind: 'Consumer', groupId: group, properties, quiet: true });
  try {
    const consumer = new Consumer(opened.cluster, consumerOptionsOf(properties));
    consumer.subscribe([options.string('topic', '')]);
    await measure(consumer, options);
    return 0;
  } finally {
    await opened.close();
  }
}

async function withZooKeeper(options: ParsedOptions, group: string): Promise<number> {
  const topic = options.string('topic', '');
  const opened = await openZooKeeper(options.string('zookeeper', ''));
  try {
    const consumer = new OldConsumer(opened.zookeeper, opened.ports, {
      groupId: group, topics: { kind: 'static', text: topic, matches: (name) => name === topic }, excludeInternal: false, fromSmallest: !options.has('from-latest'),
      autoCommit: true, autoCommitIntervalMs: 60_000, fetchBytes: options.integer('fetch-size', 1_048_576), clientId: group,
    });
    await measure(consumer, options);
    return 0;
  } finally {
    await opened.close();
  }
}

async function measure(source: Source, options: ParsedOptions): Promise<void> {
  const wanted = options.long('messages', 0);
  const detailed = options.has('show-detailed-stats');
  const interval = options.integer('reporting-interval', 5000);
  const startMs = Date.now();
  let [messages, bytes, lastMs] = [0, 0, Date.now() + 5000];
  let report = { atMs: startMs, messages: 0, bytes: 0 };
  while (messages < wanted && Date.now() - lastMs < IDLE_MS) {
    const records = await source.poll(100);
    if (records.length > 0) lastMs = Date.now();
    for (const record of records) {
      messages++;
      bytes += (record.key?.length ?? 0) + (record.value?.length ?? 0);
    }
    if (detailed && messages - report.messages >= interval) {
      printDetail(report, messages, bytes);
      report = { atMs: Date.now(), messages, bytes };
    }
  }
  const endMs = Date.now();
  await source.close();
  const seconds = Math.max(endMs - startMs, 1) / 1000;
  if (!detailed) print(`${timeText(startMs, ':')}, ${timeText(endMs, ':')}, ${(bytes / MB).toFixed(4)}, ${(bytes / MB / seconds).toFixed(4)}, ${messages}, ${(messages / seconds).toFixed(4)}`);
  else if (messages > report.messages) printDetail(report, messages, bytes);
}

function printDetail(before: { atMs: number; messages: number; bytes: number }, messages: number, bytes: number): void {
  const seconds = Math.max(Date.now() - before.atMs, 1) / 1000;
  print(`${timeText(Date.now(), ':')}, 0, ${(bytes / MB).toFixed(4)}, ${((bytes - before.bytes) / MB / seconds).toFixed(4)}, ${messages}, ${((messages - before.messages) / seconds).toFixed(4)}`);
}
