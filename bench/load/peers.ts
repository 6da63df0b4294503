/**
 * The brokers under load, alone or three of them, Kafka or ours, told apart only by how they are started; their CPU and
 * memory from /proc, summed over the processes.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { formatApacheKafka, type KafkaNode, startApacheKafka } from './apache-kafka.ts';

const TICKS_PER_SECOND = 100;
const START_LIMIT_MS = 60_000;

export type PeerName = 'kafka' | 'blumfeld';
export const peerNames: readonly PeerName[] = ['kafka', 'blumfeld'];

export interface Peer {
  readonly name: PeerName;
  readonly directory: string;
  readonly ports: readonly number[];
  /** host:port,… */
  readonly bootstrap: string;
  readonly processes: readonly ChildProcess[];
  stop(): Promise<void>;
}

export interface BenchFolders {
  readonly root: string;
  readonly cache: string;
  readonly work: string;
}

/** Each held until all are known, so that they differ. */
async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => net.createServer());
  const ports = await Promise.all(
    servers.map((server) => new Promise<number>((resolve, reject) => {
      server.on('error', reject);
      server.listen(0, '127.0.0.1', () => resolve((server.address() as net.AddressInfo).port));
    })),
  );
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

/** Empty directories, formatted where the broker wants that: formatting is not starting. Call the result to start the brokers. */
export async function preparePeer(name: PeerName, folders: BenchFolders, count: number): Promise<() => Peer> {
  const directory = path.join(folders.work, `${name}-${count}`);
  fs.rmSync(directory, { recursive: true, force: true });
  const ports = await freePorts(2 * count);
  const nodes: KafkaNode[] = Array.from({ length: count }, (_, i) => ({ id: i + 1, directory: path.join(directory, String(i + 1)), port: ports[i]!, controllerPort: ports[count + i]! }));
  for (const node of nodes) {
    fs.mkdirSync(node.directory, { recursive: true });
    if (name === 'kafka') formatApacheKafka(folders.cache, node, nodes);
  }
  return () => {
    const processes = nodes.map((node) => (name === 'kafka' ? startApacheKafka(folders.cache, node) : startBlumfeld(folders.root, node, nodes)));
    const brokerPorts = nodes.map(({ port }) => port);
    return {
      name, directory, processes,
      ports: brokerPorts,
      bootstrap: brokerPorts.map((port) => `127.0.0.1:${port}`).join(','),
      stop: async () => void (await Promise.all([...processes].reverse().map(stopProcess))),
    };
  };
}

/** Started, and every port answers. */
export async function startPeer(name: PeerName, folders: BenchFolders, count: number): Promise<Peer> {
  const peer = (await preparePeer(name, folders, count))();
  await listening(peer);
  return peer;
}

function stopProcess(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), 20_000).unref();
  });
}

/**
 * With its shipped settings: config/server.properties; only addresses and directories are ours, and, of three, the copies
 * of internal topics. Of three the first holds the embedded store and serves it to the others, where Kafka's three are
 * controllers too.
 */
function startBlumfeld(root: string, node: KafkaNode, nodes: readonly KafkaNode[]): ChildProcess {
  const { id, directory, port } = node;
  const output = fs.openSync(path.join(directory, 'broker.out'), 'a');
  const store = nodes[0]!.controllerPort;
  const overrides = [`listeners=PLAINTEXT://127.0.0.1:${port}`, `log.dirs=${directory}/logs`, `broker.id=${id}`];
  if (id === 1) overrides.push('zookeeper.connect=embedded');
  else overrides.push(`zookeeper.connect=127.0.0.1:${store}`);
  if (nodes.length > 1) overrides.push('offsets.topic.replication.factor=3', 'transaction.state.log.replication.factor=3', 'transaction.state.log.min.isr=2');
  if (nodes.length > 1 && id === 1) overrides.push(`blumfeld.zookeeper.port=${store}`);
  return spawn(process.execPath, [path.join(root, 'bin', 'kafka-server-start'), path.join(root, 'config', 'server.properties'), ...overrides.flatMap((setting) => ['--override', setting])], {
    stdio: ['ignore', output, output],
    env: { ...process.env, LOG_DIR: path.join(directory, 'server-logs') },
  });
}

export async function listening(peer: Peer): Promise<void> {
  const deadline = Date.now() + START_LIMIT_MS;
  for (const [i, port] of peer.ports.entries()) {
    while (!(await answers(port))) {
      if (peer.processes[i]!.exitCode !== null || Date.now() > deadline) throw new Error(`${peer.name} did not start: ${lastWords(path.join(peer.directory, String(i + 1), 'broker.out'))}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
}

const lastWords = (file: string): string => fs.readFileSync(file, 'utf8').trim().split('\n').slice(-5).join('\n');

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

/** User and system CPU of the processes so far. */
export function cpuSeconds(peer: Peer): number {
  let ticks = 0;
  for (const { pid } of peer.processes) {
    const fields = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    ticks += Number(fields[11]) + Number(fields[12]);
  }
  return ticks / TICKS_PER_SECOND;
}

export function residentMb(peer: Peer): number {
  let kilobytes = 0;
  for (const { pid } of peer.processes) kilobytes += Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  return kilobytes / 1024;
}
