/**
 * blumfeld start: one broker in this terminal, on 127.0.0.1:9092 with the embedded store, unless told otherwise. Prints
 * where it is, where its data lies, and how to produce and consume; log lines only from WARN up (-v shows all).
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type PropertyLine, parseProperties } from '../../config/properties-file.ts';
import { readTextFile, setProcessTitle } from '../../node/server-process.ts';
import { print, printError } from '../output.ts';
import { runServer } from '../server.ts';
import { optionProblem } from './command.ts';

const HELP = `usage: blumfeld start [server.properties] [options]

  --port N              listen on 127.0.0.1:N (9092; 0: any free port)
  --data DIR            keep logs and coordination data there (./blumfeld-data)
  --memory              keep everything in memory, gone with the process
  --set KEY=VALUE       any setting of server.properties; may be repeated
  --zookeeper-port N    also serve ZooKeeper's protocol on 127.0.0.1:N, for tools with --zookeeper
  --metrics-port N      /metrics, /healthz and /readyz on 127.0.0.1:N (none unless said)
  -v, --verbose         show the broker's whole log
  -h, --help

With a server.properties file its settings hold, and --port, --data and --set go before them.

examples:
  blumfeld start
  blumfeld start --memory --port 0
  blumfeld start --set num.partitions=3 --set auto.create.topics.enable=false
  blumfeld start config/server.properties --zookeeper-port 2181`;

const USAGE_EXIT = 2;
const DEFAULT_PORT = '9092';
const DEFAULT_DATA = 'blumfeld-data';

const OPTIONS = {
  port: { type: 'string' },
  data: { type: 'string' },
  memory: { type: 'boolean' },
  set: { type: 'string', multiple: true },
  'zookeeper-port': { type: 'string' },
  'metrics-port': { type: 'string' },
  verbose: { type: 'boolean', short: 'v' },
  help: { type: 'boolean', short: 'h' },
} as const;

type Values = ReturnType<typeof parse>['values'];
const parse = (argv: string[]) => parseArgs({ args: argv, options: OPTIONS, allowPositionals: true });

/** What the flags say, above the file; a string says what is wrong. */
function overridesOf(values: Values, hasFile: boolean): Map<string, string> | string {
  const overrides = new Map<string, string>();
  if (!hasFile) {
    overrides.set('broker.id', '1');
    overrides.set('group.initial.rebalance.delay.ms', '0');
  }
  for (const name of ['port', 'zookeeper-port', 'metrics-port'] as const) {
    const text = values[name];
    if (text !== undefined && !(/^\d{1,5}$/.test(text) && Number(text) <= 65535)) return `--${name} ${text} is not a port (0 to 65535)`;
  }
  if (!hasFile || values.port !== undefined) overrides.set('listeners', `PLAINTEXT://127.0.0.1:${values.port ?? DEFAULT_PORT}`);
  if (values.memory === true) overrides.set('log.dirs', '/blumfeld/logs');
  else if (values.data !== undefined || !hasFile) overrides.set('log.dirs', path.join(values.data ?? DEFAULT_DATA, 'logs'));
  if (values['zookeeper-port'] !== undefined) overrides.set('blumfeld.zookeeper.port', values['zookeeper-port']);
  if (values['metrics-port'] !== undefined) overrides.set('blumfeld.metrics.port', values['metrics-port']);
  for (const setting of values.set ?? []) {
    const equals = setting.indexOf('=');
    if (equals <= 0) return `--set ${setting} is not KEY=VALUE`;
    overrides.set(setting.slice(0, equals).trim(), setting.slice(equals + 1).trim());
  }
  return overrides;
}

function usage(message: string): number {
  printError(`blumfeld start: ${message}\nblumfeld start --help says more`);
  return USAGE_EXIT;
}

export async function run(argv: string[]): Promise<number> {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(argv);
  } catch (error) {
    return usage(optionProblem(error as Error, Object.keys(OPTIONS)));
  }
  const { values, positionals } = parsed;
  if (values.help === true) {
    print(HELP);
    return 0;
  }
  if (positionals.length > 1) return usage(`one server.properties at most, not ${positionals.join(' ')}`);
  if (values.memory === true && values.data !== undefined) return usage('--memory and --data do not go together');
  const file = positionals[0];
  let properties: PropertyLine[] = [];
  if (file !== undefined) {
    const text = readTextFile(file);
    if (text === null) return usage(`${file} is no server.properties that can be read; to keep data in a folder: --data ${file}`);
    properties = parseProperties(text);
  }
  const overrides = overridesOf(values, file !== undefined);
  if (typeof overrides === 'string') return usage(overrides);
  return serve(file ?? 'start', properties, overrides, values);
}

function serve(fileName: string, properties: PropertyLine[], overrides: Map<string, string>, values: Values): Promise<number> {
  setProcessTitle(`blumfeld-broker ${fileName}`);
  const data = values.memory === true || properties.length > 0 && values.data === undefined ? null : (values.data ?? DEFAULT_DATA);
  return runServer({
    fileName,
    properties,
    overrides,
    memory: values.memory === true,
    logFolder: null,
    logStream: 'stderr',
    logLevel: values.verbose === true ? 'INFO' : 'WARN',
    coordinationDirectory: data === null ? null : path.join(data, 'coordination'),
    howToMove: { port: '--port N', data: '--data DIR' },
    onReady: (broker, zookeeperConnect, metricsUrl) => {
      const { host, port } = broker.advertisedListeners[0]!;
      const where = values.memory === true ? 'in memory, gone when it stops' : path.resolve(data ?? broker.config.logDirs[0]!);
      print(banner(`${host}:${port}`, where, zookeeperConnect, metricsUrl));
    },
    onProblem: (line) => printError(`blumfeld: ${line}`),
  });
}

function banner(address: string, data: string, zookeeper: string | null, metrics: string | null): string {
  const lines = [
    `Blumfeld is ready at ${address}`,
    `  data       ${data}`,
    ...(zookeeper === null ? [] : [`  zookeeper  ${zookeeper}`]),
    ...(metrics === null ? [] : [`  metrics    ${metrics}`]),
    '',
    '  produce    bin/kafka-console-producer --bootstrap-server ' + address + ' --topic hello',
    '  consume    bin/kafka-console-consumer --bootstrap-server ' + address + ' --topic hello --from-beginning',
    '',
    'Ctrl-C stops it.',
  ];
  return lines.join('\n');
}
