/** kafka-console-consumer as of 3.9 (org.apache.kafka.tools.consumer.ConsoleConsumer). */
import { Consumer } from '../client/consumer.ts';
import { consumerOptionsOf } from './consumer-properties.ts';
import { type OpenCluster, openCluster, readPropertiesFile } from './cluster-setup.ts';
import { consumeLoop, sourceOf } from './consume-loop.ts';
import { formatterNamed, type Formatter } from './formatters.ts';
import { OptionError, type ParsedOptions, parseOptions } from './option-parser.ts';
import { CONSOLE_CONSUMER_OPTIONS } from './options/console-consumer.ts';
import { logLine, print, printError } from './output.ts';
import { keyValuePairs } from './producer-properties.ts';
import { topicPattern } from './topic-filter.ts';
import { asJava, checkRequired, ExitError, illegalArgument, KAFKA_VERSION, runTool, stackText, ToolError, UsageError } from './tool.ts';

const LOGGER = 'org.apache.kafka.tools.consumer.ConsoleConsumer';
const DEFAULT_FORMATTER = 'org.apache.kafka.tools.consumer.DefaultMessageFormatter';

interface Plan {
  readonly options: ParsedOptions;
  readonly properties: Map<string, string>;
  readonly formatter: Formatter;
  readonly offset: 'earliest' | 'latest' | number;
  readonly timeoutMs: number | null;
}

export async function runConsumer(argv: string[]): Promise<number> {
  return runTool(async () => {
    const plan = await planOf(argv);
    try {
      return await consume(plan);
    } catch (error) {
      if (error instanceof UsageError || error instanceof ExitError) throw error;
      logLine('ERROR', 'Unknown error when running consumer: ', LOGGER, stackText(error));
      return 1;
    }
  });
}

async function planOf(argv: string[]): Promise<Plan> {
  const options = parsed(argv);
  if (options.has('help') || argv.length === 0) throw new UsageError(options.table, 'This tool helps to read data from Kafka topics and outputs it to standard output.');
  if (options.has('version')) {
    print(KAFKA_VERSION);
    throw new ExitError(0);
  }
  checkRequired(options, 'bootstrap-server');
  checkTopicChoice(options);
  const properties = await propertiesOf(options);
  const offset = offsetOf(options);
  if (options.has('partition') && typeof offset === 'string') properties.set('auto.offset.reset', offset);
  const formatterProperties = new Map(options.has('formatter-config') ? await readPropertiesFile(options.string('formatter-config', '')) : []);
  for (const [name, value] of keyValuePairs(options.all('property'), 'empty')) formatterProperties.set(name, value);
  for (const kind of ['key', 'value']) if (options.has(`${kind}-deserializer`)) formatterProperties.set(`${kind}.deserializer`, options.string(`${kind}-deserializer`, ''));
  const className = options.string('formatter', DEFAULT_FORMATTER);
  const formatter = await formatterNamed(className, formatterProperties);
  if (formatter === null) throw new UsageError(options.table, className);
  checkGroup(options, properties);
  return { options, properties, formatter, offset, timeoutMs: options.long('timeout-ms') };
}

function parsed(argv: string[]): ParsedOptions {
  try {
    return parseOptions(CONSOLE_CONSUMER_OPTIONS, argv);
  } catch (error) {
    if (error instanceof OptionError) throw new UsageError(CONSOLE_CONSUMER_OPTIONS, error.message);
    throw error;
  }
}

function checkTopicChoice(options: ParsedOptions): void {
  const include = options.has('include') || options.has('whitelist');
  if (include === options.has('topic')) {
    const deprecated = options.has('whitelist') ? '--whitelist is DEPRECATED use --include instead; ignored if --include specified.' : '';
    throw new UsageError(options.table, `Exactly one of --include/--topic is required. ${deprecated}`);
  }
  if (options.has('partition')) {
    if (!options.has('topic')) throw new UsageError(options.table, 'The topic is required when partition is specified.');
    if (options.has('from-beginning') && options.has('offset')) throw new UsageError(options.table, 'Options from-beginning and offset cannot be specified together.');
  } else if (options.has('offset')) throw new UsageError(options.table, 'The partition is required when offset is specified.');
}

function offsetOf(options: ParsedOptions): Plan['offset'] {
  const text = options.value('offset');
  if (text === null) return options.has('from-beginning') ? 'earliest' : 'latest';
  const word = text.toLowerCase();
  if (word === 'earliest' || word === 'latest') return word;
  if (/^\d+$/.test(text)) return Number(text);
  throw new UsageError(options.table, `The provided offset value '${text}' is incorrect. Valid values are 'earliest', 'latest', or a non-negative long.`);
}

async function propertiesOf(options: ParsedOptions): Promise<Map<string, string>> {
  const fromFile = options.has('consumer.config') ? await readPropertiesFile(options.string('consumer.config', '')) : new Map<string, string>();
  const extra = keyValuePairs(options.all('consumer-property'), 'empty');
  const properties = new Map([...fromFile, ...extra]);
  const groupIds = [...new Set([options.value('group'), extra.get('group.id'), fromFile.get('group.id')].filter((id) => id !== null && id !== undefined))];
  if (groupIds.length > 1) {
    const shown = groupIds.map((id) => `'${id}'`).join(', ');
    throw new UsageError(options.table, `The group ids provided in different places (directly using '--group', via '--consumer-property', or via '--consumer.config') do not match. Detected group ids: ${shown}`);
  }
  if (groupIds[0] !== undefined) properties.set('group.id', groupIds[0]);
  if (options.has('isolation-level')) properties.set('isolation.level', options.string('isolation-level', ''));
  setReset(options, properties);
  return properties;
}

function setReset(options: ParsedOptions, properties: Map<string, string>): void {
  const reset = properties.get('auto.offset.reset');
  if (reset === undefined) properties.set('auto.offset.reset', options.has('from-beginning') ? 'earliest' : 'latest');
  else if (options.has('from-beginning') && reset !== 'earliest') {
    throw new ExitError(1, `Can't simultaneously specify --from-beginning and 'auto.offset.reset=${reset}', please remove one option`);
  }
}

function checkGroup(options: ParsedOptions, properties: Map<string, string>): void {
  if (properties.has('group.id')) {
    if (options.has('partition')) throw new UsageError(options.table, 'Options group and partition cannot be specified together.');
    return;
  }
  properties.set('group.id', `console-consumer-${Math.floor(Math.random() * 100_000)}`);
  if (!properties.has('enable.auto.commit')) properties.set('enable.auto.commit', 'false');
}

async function consume(plan: Plan): Promise<number> {
  const { options, properties } = plan;
  const groupId = properties.get('group.id') ?? null;
  const consumerOptions = consumerOptionsOf(properties);
  const opened = await openCluster({
    bootstrapServers: options.string('bootstrap-server', ''), kind: 'Consumer', clientId: 'console-consumer', properties, ...(groupId !== null && { groupId }),
  }).catch((error: unknown) => {
    throw new ToolError('org.apache.kafka.common.KafkaException', 'Failed to construct kafka consumer', [`${asJava(error).javaClass}: ${asJava(error).message}`]);
  });
  try {
    if (await lacksConsumerProtocol(opened, plan)) return 0;
    const consumer = new Consumer(opened.cluster, consumerOptions);
    aim(consumer, plan);
    return await consumeLoop(sourceOf(consumer), plan.formatter, {
      maxMessages: () => options.integer('max-messages'), timeoutMs: plan.timeoutMs !== null && plan.timeoutMs >= 0 ? plan.timeoutMs : null,
      skipMessageOnError: options.has('skip-message-on-error'), systestEvents: options.has('enable-systest-events'), logger: LOGGER,
      timeoutClass: 'org.apache.kafka.common.errors.TimeoutException',
    });
  } finally {
    await opened.close();
  }
}

const CONSUMER_GROUP_HEARTBEAT = 68;

/** `group.protocol=consumer` of a broker that has no such groups: Kafka's words for it. Elsewhere ours joins as a classic member. */
async function lacksConsumerProtocol({ cluster }: OpenCluster, { options, properties }: Plan): Promise<boolean> {
  if (properties.get('group.protocol')?.toLowerCase() !== 'consumer' || options.has('partition')) return false;
  if ((await cluster.any()).versions.has(CONSUMER_GROUP_HEARTBEAT)) return false;
  const who = `[Consumer clientId=${properties.get('client.id') ?? 'console-consumer'}, groupId=${properties.get('group.id') ?? 'null'}]`;
  const internals = 'org.apache.kafka.clients.consumer.internals';
  logLine('ERROR', `${who} GroupHeartbeatRequest failed due to UNSUPPORTED_VERSION: null`, `${internals}.HeartbeatRequestManager`);
  logLine('ERROR', `${who} Member  with epoch 0 transitioned to FATAL state`, `${internals}.MembershipManagerImpl`);
  logLine('ERROR', 'Error processing message, terminating consumer process: ', LOGGER, 'org.apache.kafka.common.errors.UnsupportedVersionException: The version of API is not supported.');
  printError('Processed a total of 0 messages');
  return true;
}

function aim(consumer: Consumer, { options, offset }: Plan): void {
  const partition = options.integer('partition');
  const topic = options.string('topic', '');
  if (partition !== null) {
    // −1: where auto.offset.reset says, which `--from-beginning` and `--offset` decide.
    // No coordinator is looked for then: the first group's offsets topic would be made for nothing.
    consumer.assign([{ topic, partition, offset: typeof offset === 'number' ? offset : -1 }], { ignoreCommitted: true });
    return;
  }
  if (options.has('topic')) {
    if (topic.trim() === '') throw illegalArgument('Topic collection to subscribe to cannot contain null or empty topic');
    consumer.subscribe([topic]);
    return;
  }
  const raw = options.value('include') ?? options.string('whitelist', '');
  const pattern = topicPattern(raw);
  if (pattern === null) throw new ToolError('java.util.regex.PatternSyntaxException', `Unclosed character class near index ${raw.length - 1}\n${raw}\n${' '.repeat(raw.length - 1)}^`);
  consumer.subscribe(pattern);
}
