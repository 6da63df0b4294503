/** The one friendly binary: picks the command, loads only it. Commands are files in src/cli/blumfeld/. */
import { nearest } from './nearest.ts';
import { versionOfPackage } from '../node/server-process.ts';
import { print, printError } from './output.ts';

interface Command {
  readonly summary: string;
  readonly load: () => Promise<{ run(argv: string[]): Promise<number> }>;
}

const COMMANDS = new Map<string, Command>([
  ['start', { summary: 'run a broker, with everything it needs, in this terminal', load: () => import('./blumfeld/start.ts') }],
  ['lab', { summary: 'a throw-away cluster of several brokers in this terminal', load: () => import('./blumfeld/lab.ts') }],
  ['topic', { summary: 'list, create, describe, alter, delete topics', load: () => import('./blumfeld/topic.ts') }],
  ['produce', { summary: 'send values, or lines of standard input', load: () => import('./blumfeld/produce.ts') }],
  ['consume', { summary: 'read a topic', load: () => import('./blumfeld/consume.ts') }],
  ['cluster', { summary: 'the brokers, who leads what, how far each replica is', load: () => import('./blumfeld/cluster.ts') }],
  ['group', { summary: 'consumer groups: where they are, how far behind, moved elsewhere', load: () => import('./blumfeld/group.ts') }],
  ['log', { summary: 'look into log files: dump, verify', load: () => import('./blumfeld/log.ts') }],
]);

/** Kafka's own tools, by their names: `blumfeld kafka-topics …`. */
const KAFKA_TOOLS: ReadonlyMap<string, Command['load']> = new Map<string, Command['load']>([
  ['kafka-topics', () => import('./topics.ts')], ['kafka-console-producer', () => import('./console-producer.ts')], ['kafka-console-consumer', () => import('./console-consumer.ts')],
  ['kafka-consumer-groups', () => import('./consumer-groups.ts')], ['kafka-configs', () => import('./configs.ts')], ['kafka-get-offsets', () => import('./get-offsets.ts')],
  ['kafka-delete-records', () => import('./delete-records.ts')], ['kafka-log-dirs', () => import('./log-dirs.ts')], ['kafka-dump-log', () => import('./dump-log.ts')],
  ['kafka-broker-api-versions', () => import('./broker-api-versions.ts')], ['kafka-producer-perf-test', () => import('./producer-perf-test.ts')],
  ['kafka-consumer-perf-test', () => import('./consumer-perf-test.ts')], ['kafka-server-start', () => import('./server-start.ts')], ['kafka-server-stop', () => import('./server-stop.ts')],
  ['kafka-reassign-partitions', () => import('./reassign-partitions.ts')], ['kafka-leader-election', () => import('./leader-election.ts')],
  ['kafka-preferred-replica-election', () => import('./preferred-replica-election.ts')], ['kafka-cluster', () => import('./cluster-tool.ts')],
  ['kafka-replica-verification', () => import('./replica-verification.ts')],
  ['kafka-run-class', () => import('./run-class.ts')], ['zookeeper-server-start', () => import('./zookeeper-server-start.ts')],
  ['zookeeper-server-stop', () => import('./zookeeper-server-stop.ts')], ['zookeeper-shell', () => import('./zookeeper-shell.ts')],
]);

const USAGE_EXIT = 2;

function help(): string {
  const width = Math.max(...[...COMMANDS.keys()].map((name) => name.length));
  const lines = [...COMMANDS].map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return `Blumfeld: Apache Kafka in TypeScript.

usage: blumfeld COMMAND [options]     (blumfeld COMMAND --help says more)

${lines.join('\n')}

Kafka's own tools are there too: bin/kafka-topics and the others, or blumfeld kafka-topics.

try:
  blumfeld start
  blumfeld produce hello 'first' 'second'
  blumfeld consume hello`;
}

export async function run(argv: string[]): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    print(help());
    return name === undefined ? USAGE_EXIT : 0;
  }
  if (name === '--version' || name === '-V') {
    print(`blumfeld ${versionOfPackage()}`);
    return 0;
  }
  const kafkaTool = KAFKA_TOOLS.get(name.replace(/\.sh$/, ''));
  if (kafkaTool !== undefined) return (await kafkaTool()).run(rest);
  const command = COMMANDS.get(name);
  if (command === undefined) {
    const meant = nearest(name, COMMANDS.keys());
    printError(`blumfeld: there is no command "${name}"${meant === null ? '; blumfeld --help lists them' : `; did you mean "${meant}"?`}`);
    return USAGE_EXIT;
  }
  return (await command.load()).run(rest);
}
