/**
 * zookeeper-server-start [-daemon] zookeeper.properties: the embedded coordination store alone, on a port, in
 * ZooKeeper's protocol. Exit 0 after a clean stop, 1 when it cannot start.
 */
import path from 'node:path';
import { parseProperties } from '../config/properties-file.ts';
import { createNodePorts } from '../node/create-node-ports.ts';
import { describePortHolder } from '../node/port-holder.ts';
import { folderOfLogs, readTextFile, setProcessTitle, startInBackground } from '../node/server-process.ts';
import { onStopSignal } from '../node/stop-signal.ts';
import { StreamLogSink } from '../node/stream-log-sink.ts';
import { PortError } from '../base/ports.ts';
import { openEmbedded } from '../zookeeper/open-embedded.ts';
import { print, printError } from './output.ts';

export const ZOOKEEPER_TITLE = 'blumfeld-zookeeper';
const CONFIG_LOGGER = 'org.apache.zookeeper.server.quorum.QuorumPeerConfig';
const SERVER_LOGGER = 'org.apache.zookeeper.server.ZooKeeperServer';

export interface ZooKeeperConfig {
  readonly dataDir: string;
  readonly clientPort: number;
  /** '' for all interfaces. */
  readonly clientPortAddress: string;
  readonly tickTimeMs: number;
  readonly minSessionTimeoutMs: number;
  readonly maxSessionTimeoutMs: number;
  readonly maxClientConnections: number;
}

/** Of ZooKeeper's; they mean nothing here, and are no reason to complain. */
const WITHOUT_MEANING = /^(initLimit|syncLimit|dataLogDir|preAllocSize|snapCount|globalOutstandingLimit|4lw\.|admin\.|autopurge\.|metricsProvider\.|clientPortListenBacklog|standaloneEnabled|reconfigEnabled|skipACL|forceSync)/;

/** The configuration, or lines that say what is wrong with it; `warnings` for what is understood and not served. */
export function parseZooKeeperConfig(text: string, file: string): { config: ZooKeeperConfig | null; errors: string[]; warnings: string[] } {
  const errors: string[] = [];
  const warnings: string[] = [];
  const values = new Map<string, { value: string; line: number | null }>();
  for (const { key, value, line } of parseProperties(text)) values.set(key, { value: value.trim(), line });
  const known = new Set(['dataDir', 'clientPort', 'clientPortAddress', 'tickTime', 'minSessionTimeout', 'maxSessionTimeout', 'maxClientCnxns']);
  for (const [key, { line }] of values) {
    if (known.has(key) || WITHOUT_MEANING.test(key)) continue;
    if (/^server\.\d+$/.test(key)) errors.push(`${file}:${line}: ${key}: this server stands alone; an ensemble needs Apache ZooKeeper`);
    else warnings.push(`${file}:${line}: ${key} has no meaning here`);
  }
  const integer = (key: string, otherwise: number, min: number, max: number): number => {
    const found = values.get(key);
    if (found === undefined) return otherwise;
    const number = Number(found.value);
    if (!/^-?\d+$/.test(found.value) || number < min || number > max) errors.push(`${file}:${found.line}: ${key}=${found.value} is not an integer from ${min} to ${max}`);
    return number;
  };
  const dataDir = values.get('dataDir')?.value ?? '';
  if (dataDir === '') errors.push(`${file}: dataDir is not set`);
  if (!values.has('clientPort')) errors.push(`${file}: clientPort is not set`);
  const tickTimeMs = integer('tickTime', 3000, 10, 3_600_000);
  const config: ZooKeeperConfig = {
    dataDir, clientPort: integer('clientPort', 2181, 0, 65535), clientPortAddress: (values.get('clientPortAddress')?.value ?? '').replace(/^0\.0\.0\.0$/, ''), tickTimeMs,
    minSessionTimeoutMs: sessionLimit(integer('minSessionTimeout', -1, -1, 2 ** 31 - 1), 2 * tickTimeMs),
    maxSessionTimeoutMs: sessionLimit(integer('maxSessionTimeout', -1, -1, 2 ** 31 - 1), 20 * tickTimeMs),
    maxClientConnections: integer('maxClientCnxns', 60, 0, 1_000_000),
  };
  return { config: errors.length === 0 ? config : null, errors, warnings };
}

const sessionLimit = (value: number, otherwise: number): number => (value < 0 ? otherwise : value);

export async function run(argv: string[]): Promise<number> {
  const daemon = argv[0] === '-daemon' || argv[0] === '--daemon';
  const [file] = daemon ? argv.slice(1) : argv;
  if (file === undefined || file.startsWith('-')) {
    print('USAGE: zookeeper-server-start.sh [-daemon] zookeeper.properties');
    return 1;
  }
  const text = readTextFile(file);
  if (text === null) {
    printError(`error: there is no file ${file}; config/zookeeper.properties is one to begin with`);
    return 1;
  }
  if (daemon) {
    const output = path.join(folderOfLogs(), 'zookeeper.out');
    print(`zookeeper server started in the background, pid ${startInBackground([file], output, 'zookeeper-server-start')}; its output: ${output}`);
    return 0;
  }
  setProcessTitle(`${ZOOKEEPER_TITLE} ${file}`);
  const { config, errors, warnings } = parseZooKeeperConfig(text, file);
  const sink = new StreamLogSink({ level: 'INFO', stream: 'stdout', folder: null });
  sink.log('INFO', CONFIG_LOGGER, `Reading configuration from: ${file}`);
  for (const warning of warnings) sink.log('WARN', CONFIG_LOGGER, warning);
  sink.flush();
  for (const error of errors) printError(`error: ${error}`);
  const code = config === null ? 1 : await serve(config, sink);
  sink.close();
  return code;
}

async function serve(config: ZooKeeperConfig, sink: StreamLogSink): Promise<number> {
  const ports = createNodePorts({ log: sink, logDirectories: [config.dataDir], keepAlive: true });
  const stop = onStopSignal();
  let failed: (error: unknown) => void = () => {};
  const failure = new Promise<'failed'>((resolve) => {
    failed = () => resolve('failed');
  });
  try {
    sink.log('INFO', SERVER_LOGGER, `tickTime set to ${config.tickTimeMs}`);
    sink.log('INFO', SERVER_LOGGER, `minSessionTimeout set to ${config.minSessionTimeoutMs}`);
    sink.log('INFO', SERVER_LOGGER, `maxSessionTimeout set to ${config.maxSessionTimeoutMs}`);
    const { clientPortAddress: host, clientPort: port, dataDir: directory } = config;
    const store = await openEmbedded({ ...config, directory, ports, listen: { host, port }, onFailure: (error) => failed(error) });
    sink.log('INFO', 'org.apache.zookeeper.server.NIOServerCnxnFactory', `binding to port ${host === '' ? '0.0.0.0/0.0.0.0' : host}:${store.server?.port}`);
    sink.flush();
    const why = await Promise.race([stop.signalled, failure]);
    sink.log('INFO', SERVER_LOGGER, why === 'failed' ? 'The journal failed: stopping' : `${why}: shutting down`);
    await store.close();
    return why === 'failed' ? 1 : 0;
  } catch (error) {
    sink.flush();
    printError(`error: ${explain(error, config)}`);
    return 1;
  } finally {
    stop.forget();
    await ports.close();
  }
}

function explain(error: unknown, config: ZooKeeperConfig): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof PortError && error.code === 'EADDRINUSE') {
    const holder = describePortHolder(config.clientPort);
    return `port ${config.clientPort} is taken${holder === null ? '' : ` by ${holder}`}: stop it, or choose another clientPort`;
  }
  if (error instanceof PortError && error.code === 'EBUSY') return `${error.message}: stop it, or choose another dataDir (now ${config.dataDir})`;
  return error.message;
}
