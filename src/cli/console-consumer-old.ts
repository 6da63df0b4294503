/** kafka-console-consumer of 0.9 (kafka.tools.ConsoleConsumer): the consumer in ZooKeeper, or its `--new-consumer`. */
import { Consumer } from '../client/consumer.ts';
import { OldConsumer } from '../client/old-consumer.ts';
import { consumerGroupPath } from '../znodes/paths.ts';
import { openCluster, readPropertiesFile } from './cluster-setup.ts';
import { consumeLoop, type LoopOptions, sourceOf } from './consume-loop.ts';
import { consumerOptionsOf } from './consumer-properties.ts';
import { type Formatter, oldFormatterNamed } from './formatters.ts';
import { OptionError, type ParsedOptions, parseOptions } from './option-parser.ts';
import { CONSOLE_CONSUMER_0_9_OPTIONS } from './options/console-consumer-0.9.ts';
import { logLine } from './output.ts';
import { keyValuePairs, numberProperty } from './producer-properties.ts';
import { asJava, checkRequired, ExitError, runTool, stackText, ToolError, UsageError } from './tool.ts';
import { topicPattern } from './topic-filter.ts';
import { openZooKeeper } from './zookeeper-setup.ts';

const LOGGER = 'kafka.tools.ConsoleConsumer$';

export async function runOldConsumer(argv: string[]): Promise<number> {
  return runTool(async () => {
    const options = parsed(argv);
    const formatter = await formatterOf(options);
    const properties = await propertiesOf(options);
    const loop = loopOptions(options, properties);
    try {
      return await (options.has('new-consumer') ? consumeNew(options, properties, formatter, loop) : consumeOld(options, properties, formatter, loop));
    } catch (error) {
      if (error instanceof ExitError || error instanceof UsageError || !options.has('new-consumer')) throw error;
      logLine('ERROR', 'Unknown error when running consumer: ', LOGGER, stackText(error));
      return 1;
    }
  });
}

function parsed(argv: string[]): ParsedOptions {
  let options: ParsedOptions;
  try {
    options = parseOptions(CONSOLE_CONSUMER_0_9_OPTIONS, argv);
  } catch (error) {
    if (error instanceof OptionError) throw new ExitError(1, error.message);
    throw error;
  }
  if (argv.length === 0) throw new UsageError(options.table, 'The console consumer is a tool that reads data from Kafka and outputs it to standard output.');
  checkRequired(options, options.has('new-consumer') ? 'bootstrap-server' : 'zookeeper');
  const given = ['topic', 'whitelist', 'blacklist'].filter((name) => options.has(name));
  if (options.has('new-consumer')) {
    if (given.length !== 1 || given[0] !== 'topic') throw new UsageError(options.table, 'Topic must be specified.');
  } else if (given.length !== 1) throw new UsageError(options.table, 'Exactly one of whitelist/blacklist/topic is required.');
  return options;
}

async function formatterOf(options: ParsedOptions): Promise<Formatter> {
  const className = options.string('formatter', 'kafka.tools.DefaultMessageFormatter');
  const formatter = await oldFormatterNamed(className, keyValuePairs(options.all('property'), 'leftOut'));
  if (formatter === null) throw new ToolError('java.lang.ClassNotFoundException', className);
  return formatter;
}

async function propertiesOf(options: ParsedOptions): Promise<Map<string, string>> {
  const path = options.value('consumer.config');
  if (path === null) return new Map();
  return new Map(await readPropertiesFile(path).catch(() => {
    throw new ToolError('java.io.FileNotFoundException', `${path} (No such file or directory)`);
  }));
}

function loopOptions(options: ParsedOptions, properties: ReadonlyMap<string, string>): LoopOptions {
  const maxMessages = options.integer('max-messages');
  const timeoutMs = options.integer('timeout-ms') ?? numberProperty(properties, 'consumer.timeout.ms', -1, -1);
  return {
    maxMessages: () => (maxMessages === null || maxMessages < 0 ? null : maxMessages), timeoutMs: timeoutMs >= 0 ? timeoutMs : null,
    skipMessageOnError: options.has('skip-message-on-error'), systestEvents: false, logger: LOGGER, timeoutClass: 'kafka.consumer.ConsumerTimeoutException',
  };
}

const randomGroup = (): string => `console-consumer-${Math.floor(Math.random() * 100_000)}`;

async function consumeNew(options: ParsedOptions, properties: Map<string, string>, formatter: Formatter, loop: LoopOptions): Promise<number> {
  const groupId = properties.get('group.id') ?? randomGroup();
  if (!properties.has('group.id')) properties.set('enable.auto.commit', 'false');
  properties.set('group.id', groupId);
  properties.set('auto.offset.reset', options.has('from-beginning') ? 'earliest' : 'latest');
  if (!properties.has('session.timeout.ms')) properties.set('session.timeout.ms', '30000');
  const opened = await openCluster({ bootstrapServers: options.string('bootstrap-server', ''), kind: 'Consumer', clientId: 'consumer-1', groupId, properties, era: '0.9' }).catch((error: unknown) => {
    throw new ToolError('org.apache.kafka.common.KafkaException', 'Failed to construct kafka consumer', [`${asJava(error).javaClass}: ${asJava(error).message}`]);
  });
  try {
    const consumer = new Consumer(opened.cluster, consumerOptionsOf(properties));
    consumer.subscribe([options.string('topic', '')]);
    return await consumeLoop(sourceOf(consumer), formatter, loop);
  } finally {
    await opened.close();
  }
}

function topicsOf(options: ParsedOptions): { kind: 'white_list' | 'black_list'; text: string; matches: (topic: string) => boolean } {
  const black = options.has('blacklist');
  const text = options.value(black ? 'blacklist' : options.has('topic') ? 'topic' : 'whitelist') ?? '';
  const pattern = topicPattern(text);
  if (pattern === null) throw new ToolError('java.lang.RuntimeException', `${text} is an invalid regex.`);
  return { kind: black ? 'black_list' : 'white_list', text, matches: (topic) => pattern.test(topic) !== black };
}

async function consumeOld(options: ParsedOptions, properties: Map<string, string>, formatter: Formatter, loop: LoopOptions): Promise<number> {
  const topics = topicsOf(options);
  const opened = await openZooKeeper(options.string('zookeeper', ''));
  const groupId = properties.get('group.id') ?? randomGroup();
  try {
    const { zookeeper, ports } = opened;
    if (options.has('delete-consumer-offsets')) await zookeeper.deleteTree(consumerGroupPath(groupId));
    if (options.has('from-beginning') && (await zookeeper.exists(`${consumerGroupPath(groupId)}/offsets`))) {
      throw new ExitError(1, `Found previous offset information for this group ${groupId}. Please use --delete-consumer-offsets to delete previous offsets metadata`);
    }
    const consumer = new OldConsumer(zookeeper, ports, {
      groupId, topics, excludeInternal: properties.get('exclude.internal.topics') !== 'false', fromSmallest: options.has('from-beginning') || properties.get('auto.offset.reset') === 'smallest',
      autoCommit: properties.get('auto.commit.enable') !== 'false', autoCommitIntervalMs: numberProperty(properties, 'auto.commit.interval.ms', 60_000),
      fetchBytes: numberProperty(properties, 'fetch.message.max.bytes', 1_048_576), clientId: properties.get('client.id') ?? groupId,
    });
    const exitCode = await consumeLoop(sourceOf(consumer), formatter, loop);
    if (!properties.has('group.id')) await consumer.forgetGroup();
    return exitCode;
  } finally {
    await opened.close();
  }
}
