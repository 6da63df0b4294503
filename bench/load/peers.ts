/** The two brokers under load, told apart only by how they are started; their CPU and memory from /proc. */
import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { startApacheKafka } from './apache-kafka.ts';

const TICKS_PER_SECOND = 100;
const START_LIMIT_MS = 60_000;

export interface Peer {
  readonly name: 'kafka' | 'blumfeld';
  readonly port: number;
  readonly process: ChildProcess;
  stop(): Promise<void>;
}

export interface BenchFolders {
  readonly root: string;
  readonly cache: string;
  readonly work: string;
}

export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

export function startPeer(name: Peer['name'], folders: BenchFolders, port: number): Peer {
  const directory = path.join(folders.work, name);
  fs.mkdirSync(directory, { recursive: true });
  const child = name === 'kafka' ? startApacheKafka(folders.cache, directory, port) : startBlumfeld(folders.root, directory, port);
  return {
    name,
    port,
    process: child,
    stop: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null) return resolve();
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
        setTimeout(() => child.kill('SIGKILL'), 20_000).unref();
      }),
  };
}

/** With its shipped settings: config/server.properties, only address and directory are ours. */
function startBlumfeld(root: string, directory: string, port: number): ChildProcess {
  const output = fs.openSync(path.join(directory, 'broker.out'), 'a');
  const overrides = [`listeners=PLAINTEXT://127.0.0.1:${port}`, `log.dirs=${directory}/logs`, 'zookeeper.connect=embedded', 'broker.id=1'];
  return spawn(process.execPath, [path.join(root, 'bin', 'kafka-server-start'), path.join(root, 'config', 'server.properties'), ...overrides.flatMap((setting) => ['--override', setting])], {
    stdio: ['ignore', output, output],
    env: { ...process.env, LOG_DIR: path.join(directory, 'server-logs') },
  });
}

export async function listening(peer: Peer): Promise<void> {
  const deadline = Date.now() + START_LIMIT_MS;
  while (!(await answers(peer.port))) {
    if (peer.process.exitCode !== null || Date.now() > deadline) throw new Error(`${peer.name} did not start`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

/** User and system CPU of the process so far. */
export function cpuSeconds(peer: Peer): number {
  const fields = fs.readFileSync(`/proc/${peer.process.pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

export function residentMb(peer: Peer): number {
  return Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${peer.process.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
}
