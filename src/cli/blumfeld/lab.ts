/**
 * blumfeld lab: a throw-away cluster in this process, on free ports, its data in a temporary folder. Prints where it is;
 * Ctrl-C (or SIGTERM) removes all of it, exit 0.
 */
import { type LogSink, PortError } from '../../base/ports.ts';
import { setProcessTitle } from '../../node/server-process.ts';
import { onStopSignal } from '../../node/stop-signal.ts';
import { StreamLogSink } from '../../node/stream-log-sink.ts';
import { makeTemporaryFolder } from '../../node/temporary-folder.ts';
import { createCluster, type EmbeddedCluster } from '../../testing/create-cluster.ts';
import { BrokerConfigError } from '../../testing/embedded-config.ts';
import { print, printError } from '../output.ts';
import { EXIT_FAILED, many, outputForm, pairs, parseCommand, runCommand, given, wholeNumber, WrongUsage } from './command.ts';

const HELP = `usage: blumfeld lab [options]

A cluster to try things on: several brokers in this process, with replication, on free ports. Ctrl-C stops it and removes
all that it wrote.

  -n, --number N        how many brokers (3)
      --port N          broker 1 listens on 127.0.0.1:N, the next ones on the next ports (any free ports)
      --zookeeper-port N  ZooKeeper's protocol on 127.0.0.1:N, for tools with --zookeeper (any free port)
      --memory          keep everything in memory
      --set KEY=VALUE   any setting of server.properties, for every broker; may be repeated
  -o, --output FORM     table, json or jsonl: how to print where it is
  -v, --verbose         show the brokers' whole log
  -h, --help

examples:
  blumfeld lab
  blumfeld lab -n 5 --set min.insync.replicas=2
  blumfeld lab --port 9092 --zookeeper-port 2181`;

const MOST = 100;

interface Lab {
  readonly cluster: EmbeddedCluster;
  readonly folder: string | null;
}

function banner({ cluster, folder }: Lab): string {
  const address = cluster.bootstrapServers;
  const number = cluster.brokers.length;
  return [
    `Blumfeld's lab is ready: ${number} ${number === 1 ? 'broker' : 'brokers'} at ${address}`,
    `  data       ${folder ?? 'in memory'}, gone when it stops`,
    `  zookeeper  ${cluster.zookeeperConnect}`,
    '',
    `  create     bin/kafka-topics --bootstrap-server ${address} --create --topic hello --partitions 3 --replication-factor ${Math.min(3, number)}`,
    `  produce    bin/kafka-console-producer --bootstrap-server ${address} --topic hello`,
    `  look       bin/blumfeld cluster -b ${address}`,
    '',
    'Ctrl-C stops it and removes its data.',
  ].join('\n');
}

const description = ({ cluster, folder }: Lab): object => ({
  bootstrapServers: cluster.bootstrapServers, brokers: cluster.brokers.map(({ id, host, port }) => ({ id, host, port })), zookeeperConnect: cluster.zookeeperConnect, dataDir: folder,
});

async function body(argv: string[]): Promise<number> {
  const { flags, words } = parseCommand(argv, {
    number: { type: 'string', short: 'n' }, port: { type: 'string' }, 'zookeeper-port': { type: 'string' }, memory: { type: 'boolean' }, set: { type: 'string', short: 'X', multiple: true },
    verbose: { type: 'boolean', short: 'v' },
  });
  if (words.length > 0) throw new WrongUsage(`there is no "${words[0]}" to say here`);
  const brokers = wholeNumber(flags, 'number', 1) ?? 3;
  if (brokers > MOST) throw new WrongUsage(`--number ${brokers} is more than ${MOST}`);
  const port = wholeNumber(flags, 'port') ?? 0;
  const zookeeperPort = wholeNumber(flags, 'zookeeper-port') ?? 0;
  if (port + brokers - 1 > 65535 || zookeeperPort > 65535) throw new WrongUsage('a port is at most 65535');
  const form = outputForm(flags);
  setProcessTitle('blumfeld-lab');
  const stop = onStopSignal();
  const folder = given(flags, 'memory') ? null : makeTemporaryFolder('blumfeld-lab-');
  const log = new StreamLogSink({ level: given(flags, 'verbose') ? 'INFO' : 'ERROR', stream: 'stderr' });
  // That partitions lose their leaders when all of it goes is no news.
  let isEnding = false;
  const sink: LogSink = { isEnabled: (level, logger) => (!isEnding || given(flags, 'verbose')) && log.isEnabled(level, logger), log: (level, logger, message, error) => {
    if (!isEnding || given(flags, 'verbose')) log.log(level, logger, message, error);
  } };
  try {
    const cluster = await createCluster({
      brokers, port, zookeeperPort, log: sink, config: Object.fromEntries(pairs(many(flags, 'set'), '--set')), ...(folder === null ? {} : { dataDir: folder.path }),
    });
    const lab = { cluster, folder: folder?.path ?? null };
    print(form === 'table' ? banner(lab) : JSON.stringify(description(lab)));
    await stop.signalled;
    isEnding = true;
    await cluster.close();
    return 0;
  } catch (error) {
    if (!(error instanceof BrokerConfigError || error instanceof PortError || error instanceof Error && error.name === 'ListenerBindError')) throw error;
    printError(`blumfeld lab: ${error.message}`);
    return EXIT_FAILED;
  } finally {
    stop.forget();
    log.close();
    folder?.remove();
  }
}

export const run = (argv: string[]): Promise<number> => runCommand({ name: 'lab', help: HELP, body }, argv);
