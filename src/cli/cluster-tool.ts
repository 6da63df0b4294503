/**
 * kafka-cluster as of 3.9 (org.apache.kafka.tools.ClusterTool): the cluster's id, and unregistering a broker, which a
 * cluster with ZooKeeper refuses. `list-endpoints` is of Kafka 4.0, and prints as that does.
 */
import { readPropertiesFile, openCluster } from './cluster-setup.ts';
import { isStrictly39 } from './era.ts';
import { type ArgSpec, ArgumentError, justify, parseArguments, type ParsedArguments } from './argparse.ts';
import { print, printError } from './output.ts';
import { asJava, messageThenStack, runTool, ToolError } from './tool.ts';

const USAGE = 'usage: kafka-cluster [-h] {cluster-id,unregister} ...';
const HELP = `${USAGE}

The Kafka cluster tool.

positional arguments:
  {cluster-id,unregister}
    cluster-id           Get information about the ID of a cluster.
    unregister           Unregister a broker.

optional arguments:
  -h, --help             show this help message and exit`;

const OPTIONS_HELP = `
optional arguments:
  -h, --help             show this help message and exit
  --bootstrap-server BOOTSTRAP_SERVER, -b BOOTSTRAP_SERVER
                         A list of host/port pairs  to use for establishing
                         the connection to the Kafka cluster.
  --bootstrap-controller BOOTSTRAP_CONTROLLER, -C BOOTSTRAP_CONTROLLER
                         A list of host/port pairs  to use for establishing
                         the connection to the KRaft controllers.
  --config CONFIG, -c CONFIG
                         A property file containing  configurations for the
                         Admin client.`;

const usageOf = (command: string, more: string): string => {
  const indent = ' '.repeat('usage: kafka-cluster '.length);
  return `usage: kafka-cluster ${command} [-h] [--config CONFIG]${more}\n${indent}(--bootstrap-server BOOTSTRAP_SERVER |\n${indent}--bootstrap-controller BOOTSTRAP_CONTROLLER)`;
};

const COMMON: readonly ArgSpec[] = [{ name: 'bootstrap-server', takes: 'one', exclusive: true }, { name: 'bootstrap-controller', takes: 'one', exclusive: true }, { name: 'config', takes: 'one' }];

interface Subcommand {
  readonly usage: string;
  readonly help: string;
  readonly specs: readonly ArgSpec[];
  readonly act: (args: ParsedArguments) => Promise<void>;
}

const COMMANDS: ReadonlyMap<string, Subcommand> = new Map([
  ['cluster-id', { usage: usageOf('cluster-id', ''), help: OPTIONS_HELP, specs: COMMON, act: clusterId }],
  ['unregister', { usage: usageOf('unregister', ' --id ID'), help: `${OPTIONS_HELP}\n  --id ID, -i ID         The ID of the broker to unregister.`, specs: [...COMMON, { name: 'id', takes: 'one', type: 'Integer', required: true }], act: unregister }],
  ['list-endpoints', { usage: usageOf('list-endpoints', ' [--include-fenced-brokers]'), help: `${OPTIONS_HELP}\n  --include-fenced-brokers\n                         Whether to include fenced brokers.`, specs: [...COMMON, { name: 'include-fenced-brokers', takes: 'flag' }], act: listEndpoints }],
]);
const SHORT: ReadonlyMap<string, string> = new Map([['-b', '--bootstrap-server'], ['-C', '--bootstrap-controller'], ['-c', '--config'], ['-i', '--id']]);
const long = (word: string): string => SHORT.get(word) ?? word;
/** As argparse4j names an option that has a short form. */
const withShort = (message: string): string => message.replace(/--[a-z-]+/g, (name) => {
  const short = [...SHORT].find(([, full]) => full === name)?.[0];
  return short === undefined ? name : `${name}/${short}`;
});

export async function run(argv: string[]): Promise<number> {
  const [name, ...rest] = argv;
  if (name === '--help' || name === '-h') {
    print(HELP);
    return 1;
  }
  const refuse = (usage: string, message: string): number => {
    printError(`${usage}\n${justify(`kafka-cluster: error: ${message}`)}`);
    return 1;
  };
  if (name === undefined) return refuse(USAGE, 'too few arguments');
  const command = name === 'list-endpoints' && isStrictly39() ? undefined : COMMANDS.get(name);
  if (command === undefined) return refuse(USAGE, `invalid choice: '${name}' (choose from 'cluster-id', 'unregister')`);
  if (rest.includes('--help') || rest.includes('-h')) {
    print(`${command.usage}\n${command.help}`);
    return 1;
  }
  let args: ParsedArguments;
  try {
    args = parseArguments(command.specs, rest.map(long));
  } catch (error) {
    if (error instanceof ArgumentError) return refuse(command.usage, withShort(error.message));
    throw error;
  }
  return runTool(async () => {
    await command.act(args);
    return 0;
  }, messageThenStack);
}

async function connect(args: ParsedArguments) {
  const properties = args.has('config') ? await readPropertiesFile(args.get('config')![0]!) : new Map<string, string>();
  if (args.has('bootstrap-controller')) throw new ToolError('org.apache.kafka.common.errors.UnsupportedVersionException', 'The cluster is coordinated by ZooKeeper: it has no KRaft controllers; use --bootstrap-server');
  return openCluster({ bootstrapServers: args.get('bootstrap-server')![0]!, properties }).catch((error: unknown) => {
    throw new ToolError('org.apache.kafka.common.KafkaException', 'Failed to create new KafkaAdminClient', [`${asJava(error).javaClass}: ${asJava(error).message}`]);
  });
}

async function clusterId(args: ParsedArguments): Promise<void> {
  const opened = await connect(args);
  try {
    const { clusterId: id } = await opened.cluster.refreshMetadata([]);
    print(id === null ? 'No cluster ID found. The Kafka version is probably too old.' : `Cluster ID: ${id}`);
  } finally {
    await opened.close();
  }
}

async function unregister(args: ParsedArguments): Promise<void> {
  const opened = await connect(args);
  try {
    await opened.cluster.refreshMetadata([]);
    print('The target cluster does not support the broker unregistration API.');
  } finally {
    await opened.close();
  }
}

async function listEndpoints(args: ParsedArguments): Promise<void> {
  const opened = await connect(args);
  try {
    await opened.cluster.refreshMetadata([]);
    const brokers = [...opened.cluster.brokers.values()].sort((a, b) => a.id - b.id);
    const width = Math.max(10, ...brokers.map(({ host }) => host.length));
    const row = (id: string, host: string, port: string, rack: string, state: string, type: string): string => `${id.padEnd(10)} ${host.padEnd(width === 10 ? 9 : width)} ${port.padEnd(10)} ${rack.padEnd(10)} ${state.padEnd(10)} ${type.padEnd(15)}`;
    print(row('ID', 'HOST', 'PORT', 'RACK', 'STATE', 'ENDPOINT_TYPE'));
    for (const { id, host, port, rack } of brokers) print(row(String(id), host, String(port), rack ?? 'null', 'unfenced', 'broker'));
  } finally {
    await opened.close();
  }
}
