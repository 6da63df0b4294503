/** kafka-producer-perf-test (org.apache.kafka.tools.ProducerPerformance): sends as fast as asked and tells how long it took. */
import { Producer, PRODUCER_DEFAULTS } from '../client/producer.ts';
import { type ArgSpec, ArgumentError, justify, parseArguments, type ParsedArguments } from './argparse.ts';
import { openCluster, readPropertiesFile, readTextFile } from './cluster-setup.ts';
import { eraOf } from './era.ts';
import { PRODUCER_PERF_0_9_HELP, PRODUCER_PERF_HELP } from './options/producer-perf-help.ts';
import { print, printError } from './output.ts';
import { PerfStats } from './perf-stats.ts';
import { producerOptionsOf } from './producer-properties.ts';
import { illegalArgument, runTool, stackText } from './tool.ts';

const SPECS: readonly ArgSpec[] = [
  { name: 'topic', takes: 'one', required: true }, { name: 'num-records', takes: 'one', type: 'Long', required: true }, { name: 'payload-delimiter', takes: 'one' },
  { name: 'throughput', takes: 'one', type: 'Double', required: true }, { name: 'producer-props', takes: 'some' }, { name: 'producer.config', takes: 'one' },
  { name: 'print-metrics', takes: 'flag' }, { name: 'transactional-id', takes: 'one' }, { name: 'transaction-duration-ms', takes: 'one', type: 'Long' },
  { name: 'record-size', takes: 'one', type: 'Integer', exclusive: true }, { name: 'payload-file', takes: 'one', exclusive: true }, { name: 'payload-monotonic', takes: 'flag', exclusive: true },
];
const OLD_SPECS: readonly ArgSpec[] = [
  { name: 'topic', takes: 'one', required: true }, { name: 'num-records', takes: 'one', type: 'Long', required: true }, { name: 'record-size', takes: 'one', type: 'Integer', required: true },
  { name: 'throughput', takes: 'one', type: 'Integer', required: true }, { name: 'producer-props', takes: 'some', required: true },
];
/** Records between two looks at the network. */
const RECORDS_PER_TURN = 200;

export async function run(argv: string[]): Promise<number> {
  const old = eraOf(argv, [], []) === '0.9';
  const help = old ? PRODUCER_PERF_0_9_HELP : PRODUCER_PERF_HELP;
  if (argv.length === 0 || argv.includes('--help') || argv.includes('-h')) {
    print(help);
    return argv.length === 0 ? 0 : 1;
  }
  try {
    const args = parseArguments(old ? OLD_SPECS : SPECS, argv);
    if (!args.has('producer-props') && !args.has('producer.config')) throw new ArgumentError('Either --producer-props or --producer.config must be specified.');
    return await runTool(() => perform(args, old));
  } catch (error) {
    if (!(error instanceof ArgumentError)) throw error;
    printError(help.slice(0, help.indexOf('\n\n')));
    printError(justify(`producer-performance: error: ${error.message}`));
    return 1;
  }
}

async function propertiesOf(args: ParsedArguments): Promise<Map<string, string>> {
  const file = args.get('producer.config')?.[0];
  const properties = new Map(file === undefined ? [] : await readPropertiesFile(file));
  for (const pair of args.get('producer-props') ?? []) {
    const equals = pair.indexOf('=');
    if (equals < 0) throw illegalArgument(`Invalid property: ${pair}`);
    properties.set(pair.slice(0, equals), pair.slice(equals + 1));
  }
  if (!properties.has('client.id')) properties.set('client.id', 'perf-producer-client');
  return properties;
}

const one = (args: ParsedArguments, name: string, otherwise = ''): string => args.get(name)?.[0] ?? otherwise;

async function payloadsOf(args: ParsedArguments): Promise<(at: number) => Uint8Array> {
  const encoder = new TextEncoder();
  if (args.has('payload-monotonic')) return (at) => encoder.encode(String(at));
  const file = one(args, 'payload-file');
  if (file !== '') {
    const delimiter = one(args, 'payload-delimiter', '\\n').replace(/\\n/g, '\n').replace(/\\t/g, '\t');
    const lines = (await readTextFile(file)).split(delimiter).filter((line) => line !== '').map((line) => encoder.encode(line));
    if (lines.length === 0) throw illegalArgument('File path does not exist or empty file provided.');
    return () => lines[Math.floor(Math.random() * lines.length)]!;
  }
  const size = Number(one(args, 'record-size', '0'));
  if (size < 0) throw illegalArgument('--record-size should be greater than zero.');
  // Slices of one pool of letters: making each record anew would measure the random numbers.
  const pool = new Uint8Array(size + 65_536).map(() => 65 + Math.floor(Math.random() * 26));
  return () => {
    const from = Math.floor(Math.random() * 65_536);
    return pool.subarray(from, from + size);
  };
}

async function perform(args: ParsedArguments, old: boolean): Promise<number> {
  const properties = await propertiesOf(args);
  const options = producerOptionsOf(properties);
  const payload = await payloadsOf(args);
  const opened = await openCluster({ bootstrapServers: properties.get('bootstrap.servers') ?? '', kind: 'Producer', clientId: properties.get('client.id') ?? '', properties: new Map([...properties].filter(([name]) => name !== 'request.timeout.ms')) });
  const producer = new Producer(opened.cluster, { ...PRODUCER_DEFAULTS, ...options });
  const stats = new PerfStats(5000, old, print);
  try {
    await sendAll(producer, args, payload, stats);
    await producer.close();
    stats.printTotal();
    return 0;
  } finally {
    await opened.close();
  }
}

async function sendAll(producer: Producer, args: ParsedArguments, payload: (at: number) => Uint8Array, stats: PerfStats): Promise<void> {
  const topic = one(args, 'topic');
  const count = Number(one(args, 'num-records', '0'));
  const throughput = Number(one(args, 'throughput', '-1'));
  const startMs = performance.now();
  await producer.prepare(topic).catch((error: unknown) => { printError(stackText(error)); });
  for (let at = 0; at < count; at++) {
    const value = payload(at);
    const sentMs = performance.now();
    if (producer.isFull()) await producer.roomFor();
    producer.enqueue({ topic, value, key: null }, (error) => {
      if (error !== null) printError(stackText(error));
      else stats.record(performance.now() - sentMs, value.length);
    });
    if (throughput > 0) await throttle(startMs, at + 1, throughput);
    else if (at % RECORDS_PER_TURN === 0) await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Waits while more was sent than the rate allows. */
async function throttle(startMs: number, sent: number, throughput: number): Promise<void> {
  const aheadMs = (sent / throughput) * 1000 - (performance.now() - startMs);
  if (aheadMs > 1) await new Promise((resolve) => setTimeout(resolve, aheadMs));
}
