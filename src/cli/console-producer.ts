/** kafka-console-producer: lines of standard input to a topic. With `--broker-list` alone it is 0.9's (docs/tools.md). */
import { looksLikeHostPorts } from '../client/bootstrap.ts';
import { Producer } from '../client/producer.ts';
import type { DeliveryCallback } from '../client/producer-batch.ts';
import { openCluster, readPropertiesFile } from './cluster-setup.ts';
import { eraOf } from './era.ts';
import { type LineParser, type LineRecord, lineParser, linesOf, oldLineParser } from './line-reader.ts';
import { OptionError, type ParsedOptions, parseOptions } from './option-parser.ts';
import { CONSOLE_PRODUCER_OPTIONS } from './options/console-producer.ts';
import { CONSOLE_PRODUCER_0_9_OPTIONS } from './options/console-producer-0.9.ts';
import { logLine, print, printError, write } from './output.ts';
import { keyValuePairs, producerOptionsOf } from './producer-properties.ts';
import { asJava, checkRequired, ExitError, KAFKA_VERSION, runTool, stackText, ToolError, UsageError } from './tool.ts';

interface Plan {
  readonly bootstrapServers: string;
  readonly topic: string;
  readonly properties: Map<string, string>;
  readonly sync: boolean;
  readonly parse: LineParser;
  readonly prompt: boolean;
}

/** Options that only 0.9's producer knows, and those that only today's does. */
const NEW_FORMS = ['bootstrap-server', 'reader-config', 'max-block-ms', 'version', 'help'];

export async function run(argv: string[]): Promise<number> {
  return runTool(async () => {
    const old = eraOf(argv, ['broker-list', 'old-producer'], NEW_FORMS.slice(0, 2)) === '0.9';
    const plan = old ? await planOf09(argv) : await planOf(argv);
    return produce(plan, old);
  }, (error) => {
    printError(error instanceof OptionError ? error.message : stackText(error));
    return 1;
  });
}

function checkBrokers(options: ParsedOptions, text: string): void {
  if (!looksLikeHostPorts(text)) throw new UsageError(options.table, 'Please provide valid host:port like host1:9091,host2:9092\n ');
}

function parsed(argv: string[]): ParsedOptions {
  try {
    return parseOptions(CONSOLE_PRODUCER_OPTIONS, argv);
  } catch (error) {
    if (error instanceof OptionError) throw new UsageError(CONSOLE_PRODUCER_OPTIONS, error.message);
    throw error;
  }
}

async function planOf(argv: string[]): Promise<Plan> {
  const options = parsed(argv);
  if (options.has('help')) throw new UsageError(options.table, 'This tool helps to read data from standard input and publish it to Kafka.');
  if (options.has('version')) {
    print(KAFKA_VERSION);
    throw new ExitError(0);
  }
  if (!options.has('bootstrap-server') && !options.has('broker-list')) throw new UsageError(options.table, 'Missing required option(s) [bootstrap-server]');
  checkRequired(options, 'topic');
  const bootstrapServers = options.value('bootstrap-server') ?? options.string('broker-list', '');
  checkBrokers(options, bootstrapServers);
  const properties = new Map(options.has('producer.config') ? await readPropertiesFile(options.string('producer.config', '')) : []);
  for (const [name, value] of keyValuePairs(options.all('producer-property'), 'empty')) properties.set(name, value);
  const defaults = defaultsOf(options, true);
  for (const [name, value] of defaults) if (!properties.has(name) || options.has(optionOf(name))) properties.set(name, value);
  const readerProperties = new Map(options.has('reader-config') ? await readPropertiesFile(options.string('reader-config', '')) : []);
  for (const [name, value] of keyValuePairs(options.all('property'), 'empty')) readerProperties.set(name, value);
  checkReader(options, ['org.apache.kafka.tools.LineMessageReader', 'kafka.tools.ConsoleProducer$LineMessageReader']);
  producerOptionsOf(properties);
  return { bootstrapServers, topic: options.string('topic', ''), properties, sync: options.has('sync'), parse: lineParser(readerProperties), prompt: true };
}

async function planOf09(argv: string[]): Promise<Plan> {
  const options = parseOptions(CONSOLE_PRODUCER_0_9_OPTIONS, argv);
  if (argv.length === 0) throw new UsageError(options.table, 'Read data from standard input and publish it to Kafka.');
  checkRequired(options, 'topic', 'broker-list');
  const bootstrapServers = options.string('broker-list', '');
  const properties = new Map(options.has('producer.config') ? await readOldConfig(options.string('producer.config', '')) : []);
  for (const [name, value] of keyValuePairs(options.all('producer-property'), 'leftOut')) properties.set(name, value);
  for (const [name, value] of defaultsOf(options, false)) properties.set(name, value);
  checkBrokers(options, bootstrapServers);
  checkReader(options, ['kafka.tools.ConsoleProducer$LineMessageReader']);
  const compression = properties.get('compression.type') ?? 'none';
  if (!['none', 'gzip', 'snappy', 'lz4'].includes(compression)) {
    throw new ToolError('org.apache.kafka.common.KafkaException', 'Failed to construct kafka producer', [`java.lang.IllegalArgumentException: Unknown compression name: ${compression}`]);
  }
  const parse = oldLineParser(keyValuePairs(options.all('property'), 'leftOut'));
  return { bootstrapServers, topic: options.string('topic', ''), properties, sync: options.has('sync'), parse, prompt: false };
}

async function readOldConfig(path: string): Promise<ReadonlyMap<string, string>> {
  return readPropertiesFile(path).catch(() => {
    throw new ToolError('java.io.FileNotFoundException', `${path} (No such file or directory)`);
  });
}

function checkReader(options: ParsedOptions, known: readonly string[]): void {
  const reader = options.value('line-reader');
  if (reader !== null && !known.includes(reader)) throw new ToolError('java.lang.ClassNotFoundException', reader);
}

const OPTION_OF: ReadonlyMap<string, string> = new Map([
  ['linger.ms', 'timeout'], ['acks', 'request-required-acks'], ['compression.type', 'compression-codec'], ['retries', 'message-send-max-retries'],
  ['retry.backoff.ms', 'retry-backoff-ms'], ['request.timeout.ms', 'request-timeout-ms'], ['batch.size', 'max-partition-memory-bytes'],
  ['max.block.ms', 'max-block-ms'], ['buffer.memory', 'max-memory-bytes'],
]);
const optionOf = (property: string): string => OPTION_OF.get(property) ?? property;

function defaultsOf(options: ParsedOptions, today: boolean): Map<string, string> {
  const compression = options.has('compression-codec') ? (options.value('compression-codec') ?? 'gzip') : 'none';
  // 0.9 asked for no acknowledgement unless told, and lost records in silence: ours asks the leader.
  const acks = today ? options.string('request-required-acks', '-1') : String(options.integer('request-required-acks', 1));
  const batchSize = options.integer('batch-size', 16_384);
  return new Map([
    ['linger.ms', String(options.long('timeout', 1000))], ['acks', acks === '' ? '1' : acks], ['compression.type', compression],
    ['retries', String(options.integer('message-send-max-retries', 3))], ['retry.backoff.ms', String(options.long('retry-backoff-ms', 100))],
    ['request.timeout.ms', String(options.integer('request-timeout-ms', 1500))],
    ['batch.size', String(Math.max(options.long('max-partition-memory-bytes', 16_384), today ? batchSize : 0))],
    ['max.block.ms', String(options.long('max-block-ms', 60_000))], ['buffer.memory', String(options.long('max-memory-bytes', 33_554_432))],
  ]);
}

const ERROR_LOGGER = 'org.apache.kafka.clients.producer.internals.ErrorLoggingCallback';

/** Says that a record was lost; the tool goes on and ends well, as Kafka's does. */
function onError(topic: string, record: LineRecord, error: Error, old: boolean, maxBlockMs: number): void {
  const size = (bytes: Uint8Array | null): string => (bytes === null ? 'null' : `${bytes.length} bytes`);
  const what = `Error when sending message to topic ${topic} with key: ${size(record.key)}, value: ${size(record.value)} with error:`;
  if (old) logLine('ERROR', `${what} ${error.message.replace(/^Topic .* not present in metadata after/, 'Failed to update metadata after').replace(/^Invalid topics:.*/, `Failed to update metadata after ${maxBlockMs} ms.`)}`, ERROR_LOGGER);
  else logLine('ERROR', what, ERROR_LOGGER, stackText(error));
}

async function produce(plan: Plan, old: boolean): Promise<number> {
  const properties = old ? plan.properties : new Map([['client.id', 'console-producer'], ...plan.properties]);
  const options = producerOptionsOf(properties);
  const opened = await openCluster({ bootstrapServers: plan.bootstrapServers, kind: 'Producer', clientId: 'console-producer', properties: withoutTimeouts(properties), era: old ? '0.9' : 'today' }).catch((error: unknown) => {
    throw new ToolError('org.apache.kafka.common.KafkaException', 'Failed to construct kafka producer', [`${asJava(error).javaClass}: ${asJava(error).message}`]);
  });
  const producer = new Producer(opened.cluster, options);
  const stop = interruptible(producer, opened.close);
  try {
    await sendLines(producer, plan, old);
    return 0;
  } finally {
    // Also after a line that cannot be read: those before it are sent.
    await producer.close();
    stop();
    await opened.close();
  }
}

/** The cluster client keeps its own time-outs: a producer's are about records. */
function withoutTimeouts(properties: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...properties].filter(([name]) => name !== 'request.timeout.ms'));
}

function interruptible(producer: Producer, close: () => Promise<void>): () => void {
  const end = (exitCode: number) => (): void => {
    void producer.close().then(close).finally(() => process.exit(exitCode));
    setTimeout(() => process.exit(exitCode), 3000).unref();
  };
  const [onInt, onTerm] = [end(130), end(143)];
  process.on('SIGINT', onInt);
  process.on('SIGTERM', onTerm);
  return () => {
    process.off('SIGINT', onInt);
    process.off('SIGTERM', onTerm);
  };
}

async function sendLines(producer: Producer, plan: Plan, old: boolean): Promise<void> {
  const interactive = plan.prompt && process.stdin.isTTY === true;
  let number = 0;
  const prompt = (): void => { if (interactive) write('>'); };
  for await (const line of linesOf(process.stdin, prompt)) {
    const record = plan.parse(line, ++number);
    const report: DeliveryCallback = (error) => { if (error !== null) onError(plan.topic, record, error, old, producer.options.maxBlockMs); };
    try {
      await producer.prepare(plan.topic);
    } catch (error) {
      report(error as Error, null);
      continue;
    }
    const whole = { topic: plan.topic, key: record.key, value: record.value, headers: record.headers };
    if (plan.sync) await producer.send(whole).catch((error: Error) => report(error, null));
    else {
      if (producer.isFull()) await producer.roomFor();
      producer.enqueue(whole, report);
    }
  }
}
