/** kafka-consumer-perf-test: today's; with `--zookeeper` or `--new-consumer`, 0.9's (docs/tools.md). */
import { Consumer } from '../client/consumer.ts';
import { openCluster, readPropertiesFile } from './cluster-setup.ts';
import { consumerOptionsOf } from './consumer-properties.ts';
import { eraOf } from './era.ts';
import { OptionError, type ParsedOptions, parseOptions } from './option-parser.ts';
import { CONSUMER_PERF_TEST_OPTIONS } from './options/consumer-perf-test.ts';
import { print, timeText } from './output.ts';
import { checkRequired, ExitError, KAFKA_VERSION, runTool, UsageError } from './tool.ts';

const MB = 1024 * 1024;
const ABOUT = 'This tool is used to verify the consumer performance.';

export async function run(argv: string[]): Promise<number> {
  if (eraOf(argv, ['zookeeper', 'zoo', 'new-consumer'], []) === '0.9') return (await import('./consumer-perf-test-old.ts')).runOldPerf(argv);
  return runTool(async () => consume(parse(argv)));
}

function parse(argv: string[]): ParsedOptions {
  let options: ParsedOptions;
  try {
    options = parseOptions(CONSUMER_PERF_TEST_OPTIONS, argv);
  } catch (error) {
    if (error instanceof OptionError) throw new UsageError(CONSUMER_PERF_TEST_OPTIONS, error.message);
    throw error;
  }
  if (options.has('help')) throw new UsageError(options.table, ABOUT);
  if (options.has('version')) {
    print(KAFKA_VERSION);
    throw new ExitError(0);
  }
  if (!options.has('bootstrap-server') && !options.has('broker-list')) throw new UsageError(options.table, 'Missing required option(s) [bootstrap-server]');
  checkRequired(options, 'topic', 'messages');
  return options;
}

interface Progress {
  messages: number;
  bytes: number;
  joinMs: number;
}

async function consume(options: ParsedOptions): Promise<number> {
  const properties = new Map(options.has('consumer.config') ? await readPropertiesFile(options.string('consumer.config', '')) : []);
  const groupId = options.value('group') ?? properties.get('group.id') ?? `perf-consumer-${Math.floor(Math.random() * 100_000)}`;
  properties.set('group.id', groupId);
  properties.set('auto.offset.reset', options.has('from-latest') ? 'latest' : 'earliest');
  properties.set('check.crcs', 'false');
  properties.set('max.partition.fetch.bytes', String(options.integer('fetch-size', 1_048_576)));
  const opened = await openCluster({ bootstrapServers: options.value('bootstrap-server') ?? options.string('broker-list', ''), kind: 'Consumer', clientId: 'perf-consumer-client', groupId, properties, quiet: true });
  const progress: Progress = { messages: 0, bytes: 0, joinMs: 0 };
  const startMs = Date.now();
  const consumer = new Consumer(opened.cluster, { ...consumerOptionsOf(properties), onAssigned: () => { if (progress.joinMs === 0) progress.joinMs = Date.now() - startMs; } });
  const detailed = options.has('show-detailed-stats');
  if (!options.has('hide-header')) print(header(detailed));
  try {
    consumer.subscribe([options.string('topic', '')]);
    await readAll(consumer, options, progress, detailed);
    const endMs = Date.now();
    await consumer.close();
    if (!detailed) printTotal(progress, startMs, endMs, options.string('date-format', ''));
    return 0;
  } finally {
    await opened.close();
  }
}

const header = (detailed: boolean): string =>
  `${detailed ? 'time, threadId' : 'start.time, end.time'}, data.consumed.in.MB, MB.sec, data.consumed.in.nMsg, nMsg.sec, rebalance.time.ms, fetch.time.ms, fetch.MB.sec, fetch.nMsg.sec`;

/** Reads until there are enough messages or none came for the time-out. */
async function readAll(consumer: Consumer, options: ParsedOptions, progress: Progress, detailed: boolean): Promise<void> {
  const wanted = options.long('messages', 0);
  const timeoutMs = options.long('timeout', 10_000);
  const intervalMs = options.long('reporting-interval', 5000);
  let lastMs = Date.now();
  let report = { atMs: Date.now(), messages: 0, bytes: 0, joinMs: 0 };
  while (progress.messages < wanted && Date.now() - lastMs <= timeoutMs) {
    const records = await consumer.poll(100);
    if (records.length > 0) lastMs = Date.now();
    for (const record of records) {
      progress.messages++;
      progress.bytes += (record.key?.length ?? 0) + (record.value?.length ?? 0);
    }
    if (detailed && Date.now() - report.atMs >= intervalMs) {
      printInterval(progress, report);
      report = { atMs: Date.now(), messages: progress.messages, bytes: progress.bytes, joinMs: progress.joinMs };
    }
  }
  if (progress.messages < wanted) {
    print(`WARNING: Exiting before consuming the expected number of messages: timeout (${timeoutMs} ms) exceeded. You can use the --timeout option to increase the timeout.`);
  }
}

const per = (value: number, ms: number): string => (ms <= 0 ? 0 : (value * 1000) / ms).toFixed(4);

function printInterval(now: Progress, before: { atMs: number; messages: number; bytes: number; joinMs: number }): void {
  const atMs = Date.now();
  const elapsedMs = atMs - before.atMs;
  const joinMs = now.joinMs - before.joinMs;
  const [mb, messages] = [(now.bytes - before.bytes) / MB, now.messages - before.messages];
  print(`${timeText(atMs, ':')}, 0, ${(now.bytes / MB).toFixed(4)}, ${per(mb, elapsedMs)}, ${now.messages}, ${per(messages, elapsedMs)}, ${joinMs}, ${elapsedMs - joinMs}, ${per(mb, elapsedMs - joinMs)}, ${per(messages, elapsedMs - joinMs)}`);
}

function printTotal({ messages, bytes, joinMs }: Progress, startMs: number, endMs: number, _format: string): void {
  const elapsedMs = endMs - startMs;
  const fetchMs = elapsedMs - joinMs;
  const mb = bytes / MB;
  print(`${timeText(startMs, ':')}, ${timeText(endMs, ':')}, ${mb.toFixed(4)}, ${per(mb, elapsedMs)}, ${messages}, ${per(messages, elapsedMs)}, ${joinMs}, ${fetchMs}, ${per(mb, fetchMs)}, ${per(messages, fetchMs)}`);
}
