/**
 * A broker as a process: configuration from a file and the command line, ports of the real machine, log lines, signals,
 * exit code. `kafka-server-start` and `blumfeld start` are two ways to call it.
 *
 * A start that fails says in one line what is in the way and how to mend it; Ctrl-C and SIGTERM stop cleanly, exit 0.
 */
import { CoordinationError } from '../base/coordination.ts';
import { type LogLevel, type Ports, PortError } from '../base/ports.ts';
import { Broker } from '../broker/broker.ts';
import { ListenerBindError } from '../broker/broker-listeners.ts';
import { BrokerIdTakenError } from '../broker/broker-registration.ts';
import { CoordinationFailedError, openCoordination, type OpenedCoordination, unlessFailed } from '../broker/open-coordination.ts';
import type { BrokerConfig } from '../config/broker-config.ts';
import { formatProblem } from '../config/config-problem.ts';
import { parseBrokerConfig } from '../config/parse-broker-config.ts';
import type { PropertyLine } from '../config/properties-file.ts';
import { createNodePorts } from '../node/create-node-ports.ts';
import { allocateUnpooled } from '../node/memory.ts';
import { onStopSignal } from '../node/stop-signal.ts';
import { describePortHolder } from '../node/port-holder.ts';
import { StreamLogSink } from '../node/stream-log-sink.ts';
import { MemoryDisk } from '../sim/memory-disk.ts';
import { serveMetrics } from '../testing/serve-metrics.ts';

export interface ServerOptions {
  /** For messages: the file that the properties came from. */
  readonly fileName: string;
  readonly properties: readonly PropertyLine[];
  readonly overrides: ReadonlyMap<string, string>;
  /** Everything in memory, gone with the process. */
  readonly memory: boolean;
  /** Folder of server.log and the like; null: none. */
  readonly logFolder: string | null;
  readonly logStream: 'stdout' | 'stderr' | 'none';
  readonly logLevel: LogLevel;
  /** Directory of the embedded coordination store; null: beside the first log directory. */
  readonly coordinationDirectory: string | null;
  /** What the user writes to have another port or directory: for the line that says that one is in use. */
  readonly howToMove: { readonly port: string; readonly data: string };
  /** Called once the broker serves. */
  readonly onReady: (broker: Broker, zookeeperConnect: string | null, metricsUrl: string | null) => void;
  readonly onProblem: (line: string) => void;
}

/** Resolves with the exit code once the broker has stopped. */
export async function runServer(options: ServerOptions): Promise<number> {
  const { config, problems } = parseBrokerConfig(options.properties, options.overrides);
  const errors = problems.filter((problem) => problem.severity === 'error');
  for (const problem of [...problems].sort((a, b) => (a.line ?? Infinity) - (b.line ?? Infinity) || 0)) options.onProblem(`${problem.severity === 'error' ? 'error' : 'warning'}: ${formatProblem(problem, options.fileName)}`);
  if (errors.length > 0) return 1;
  const sink = new StreamLogSink({ level: options.logLevel, stream: options.logStream, folder: options.logFolder });
  const nodePorts = createNodePorts({
    log: sink,
    logDirectories: options.memory ? [] : config.logDirs,
    jobsModuleUrl: new URL('../broker/compute-jobs.js', import.meta.url),
    keepAlive: true,
  });
  const ports: Ports = options.memory ? { ...nodePorts, disk: new MemoryDisk() } : nodePorts;
  try {
    return await serve(config, ports, options);
  } catch (error) {
    const known = explain(error, config, options.howToMove);
    if (known === null) sink.log('FATAL', 'kafka.Kafka$', 'Exiting Kafka due to fatal exception during startup.', error);
    else if (options.logFolder !== null) sink.log('FATAL', 'kafka.Kafka$', `Exiting Kafka due to fatal exception during startup: ${known}`);
    sink.flush();
    options.onProblem(`error: ${known ?? (error instanceof Error ? error.message : String(error))}`);
    return 1;
  } finally {
    await nodePorts.close();
    sink.close();
  }
}

async function serve(config: BrokerConfig, ports: Ports, options: ServerOptions): Promise<number> {
  const stop = onStopSignal();
  const directory = options.memory ? null : (options.coordinationDirectory ?? config.get('blumfeld.zookeeper.data.dir') ?? `${config.logDirs[0]}.coordination`);
  let opened: OpenedCoordination | null = null;
  try {
    opened = await openCoordination(config, ports, directory).catch((error: unknown) => {
      throw portTaken(error, 'ZooKeeper clients', config.get('blumfeld.zookeeper.port'), 'blumfeld.zookeeper.port') ?? error;
    });
    const { coordination, failure } = opened;
    let starting: Broker | null = null;
    let onFailure: (error: Error) => void = () => undefined;
    const failed = new Promise<Error>((resolve) => { onFailure = resolve; });
    const broker = await unlessFailed(failure, Broker.start({
      config, ports, coordination, allocate: allocateUnpooled, onFailure,
      onCreated: (created) => {
        starting = created;
      },
    })).catch((error: unknown) => abandonIf(error, starting));
    const http = await serveMetrics(broker).catch(async (error: unknown) => {
      await broker.close();
      throw portTaken(error, 'metrics', config.get('blumfeld.metrics.port'), 'blumfeld.metrics.port') ?? error;
    });
    options.onReady(broker, opened.zookeeperConnect, http === null ? null : `${http.url}/metrics`);
    const ended = await Promise.race([stop.signalled, failed, failure]);
    await http?.close();
    await broker.close();
    if (!(ended instanceof Error)) return 0;
    options.onProblem(`error: ${ended.message}`);
    return 1;
  } finally {
    stop.forget();
    await opened?.close();
  }
}

/** A port beside the listeners that another program has. */
class SidePortTakenError extends Error {
  constructor(what: string, port: number, setting: string) {
    const holder = describePortHolder(port);
    super(`port ${port} for ${what} is taken${holder === null ? '' : ` by ${holder}`}: stop it, or choose another port (${setting})`);
    this.name = 'SidePortTakenError';
  }
}

function portTaken(error: unknown, what: string, port: number, setting: string): SidePortTakenError | null {
  return (error as { code?: unknown } | null)?.code === 'EADDRINUSE' ? new SidePortTakenError(what, port, setting) : null;
}

/** A start that hangs on a dead store is left as it is: the process ends. */
async function abandonIf(error: unknown, starting: Broker | null): Promise<never> {
  if (error instanceof CoordinationFailedError) await starting?.abandon();
  throw error;
}

/** One line that names what is in the way, and the mend; null for an error that nobody foresaw. */
function explain(error: unknown, config: BrokerConfig, howToMove: ServerOptions['howToMove']): string | null {
  if (error instanceof ListenerBindError) {
    const holder = (error.cause as PortError).code === 'EADDRINUSE' ? describePortHolder(error.listener.port) : null;
    return holder === null ? error.message : `port ${error.listener.port} is taken by ${holder}: stop it, or choose another port (${howToMove.port})`;
  }
  if (error instanceof SidePortTakenError || error instanceof BrokerIdTakenError || error instanceof CoordinationFailedError) return error.message;
  if (error instanceof PortError && error.code === 'EBUSY') return `${error.message}: stop it, or choose another directory (${howToMove.data}, now ${config.logDirs.join(',')})`;
  if (error instanceof PortError && error.code === 'ENOSPC') return `${error.message}: the disk is full; make room there and start again, what is stored stays as it is`;
  return error instanceof PortError || error instanceof CoordinationError ? error.message : null;
}
