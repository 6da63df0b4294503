/**
 * Brokers and a ZooKeeper server as processes of their own, started through bin/ on random ports, with data in one
 * temporary folder: what the proofs with real processes kill, stop, pause and cut off. Every process that is started here
 * is ended here, by its pid.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { CoordinationError } from '../../src/base/coordination.ts';
import { createNodePorts } from '../../src/node/create-node-ports.ts';
import { decodeController } from '../../src/znodes/broker-znodes.ts';
import { BROKER_IDS_PATH, CONTROLLER_PATH, topicPath, topicPartitionStatePath } from '../../src/znodes/paths.ts';
import { decodePartitionState, decodeTopic, type PartitionState } from '../../src/znodes/topic-znodes.ts';
import { ZooKeeperClient } from '../../src/zookeeper/client.ts';
import { aptInstall } from '../conformance/clients/install.ts';
import { freePort } from '../integration/process-ports.ts';
import { killAtExit, sleep, whyNoZooKeeper, ZooKeeperPeer } from '../conformance/zookeeper-peer.ts';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 60_000;
const OBSERVER_SESSION_MS = 10_000;
const MAX_QUESTIONS = 30;

export type ZooKeeperKind = 'real' | 'embedded';

/** What the proofs need of a ZooKeeper server; Apache's and ours have it. */
export interface ZooKeeperServer {
  readonly port: number;
  run(): Promise<void>;
  kill(): Promise<void>;
  signal(name: NodeJS.Signals): void;
  stop(): Promise<unknown>;
}

/** Polls, bounded. */
export async function until(condition: () => boolean | Promise<boolean>, what: string | (() => string), timeoutMs: number, everyMs = 50): Promise<void> {
  const deadline = performance.now() + timeoutMs;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error(`not within ${timeoutMs / 1000} s: ${typeof what === 'string' ? what : what()}`);
    await sleep(everyMs);
  }
}

export const listens = (host: string, port: number): Promise<boolean> => new Promise((resolve) => {
  const socket = connect({ host, port, timeout: 1000 }, () => {
    socket.destroy();
    resolve(true);
  });
  socket.on('timeout', () => socket.destroy());
  socket.on('close', () => resolve(false));
  socket.on('error', () => {});
});

/** One program of bin/, its output in a file, started again as often as one likes. */
export class ServerProcess {
  readonly name: string;
  readonly outputFile: string;
  readonly #command: readonly string[];
  readonly #env: Readonly<Record<string, string>>;
  #child: ChildProcess | null = null;
  #gone: Promise<number | null> = Promise.resolve(null);
  #expected = false;
  starts = 0;
  /** Ends that nobody asked for, with the last lines of the output. */
  readonly unexpectedEnds: string[] = [];

  constructor(name: string, folder: string, command: readonly string[], env: Readonly<Record<string, string>> = {}) {
    this.name = name;
    this.outputFile = path.join(folder, `${name}.out`);
    this.#command = command;
    this.#env = env;
  }

  get isRunning(): boolean {
    return this.#child !== null;
  }

  get pid(): number {
    return this.#child?.pid ?? -1;
  }

  start(): void {
    const output = openSync(this.outputFile, 'a');
    const [program, ...args] = this.#command;
    const child = spawn(program!, args, { stdio: ['ignore', output, output], env: { ...process.env, ...this.#env } });
    closeSync(output);
    killAtExit(child);
    this.starts++;
    this.#expected = false;
    this.#child = child;
    this.#gone = new Promise((resolve) => {
      child.once('exit', (code, signal) => {
        if (this.#child === child) this.#child = null;
        if (!this.#expected) this.unexpectedEnds.push(`${this.name} ended by itself (${signal ?? code}): ${this.lastLines(3)}`);
        resolve(code);
      });
    });
  }

  signal(name: NodeJS.Signals): void {
    this.#child?.kill(name);
  }

  /** SIGKILL, also of a paused one; it is gone when this resolves. */
  async kill(): Promise<void> {
    this.#expected = true;
    this.#child?.kill('SIGKILL');
    await this.#gone;
  }

  /** SIGTERM; the exit code. One that does not end in time is killed: null. */
  async stop(): Promise<number | null> {
    if (this.#child === null) return null;
    this.#expected = true;
    this.#child.kill('SIGTERM');
    const timer = setTimeout(() => this.#child?.kill('SIGKILL'), STOP_LIMIT_MS);
    const code = await this.#gone;
    clearTimeout(timer);
    return code;
  }

  lastLines(count: number): string {
    return readFileSync(this.outputFile, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
  }

  /** Lines of the whole output that match. */
  grep(pattern: RegExp): string[] {
    return readFileSync(this.outputFile, 'utf8').split('\n').filter((line) => pattern.test(line));
  }
}

class OwnZooKeeper extends ServerProcess implements ZooKeeperServer {
  readonly port: number;
  readonly #host: string;

  constructor(folder: string, port: number, host: string) {
    const file = path.join(folder, 'zookeeper.properties');
    writeFileSync(file, ['tickTime=200', 'maxSessionTimeout=60000', `dataDir=${folder}/zookeeper`, `clientPort=${port}`, `clientPortAddress=${host}`, ''].join('\n'));
    super('zookeeper', folder, [process.execPath, path.join(root, 'bin', 'zookeeper-server-start'), file], { LOG_DIR: path.join(folder, 'logs-zookeeper') });
    this.port = port;
    this.#host = host;
  }

  async run(): Promise<void> {
    this.start();
    await until(() => listens(this.#host, this.port), () => `ZooKeeper listens: ${this.lastLines(5)}`, START_LIMIT_MS);
  }

  override async kill(): Promise<void> {
    this.signal('SIGCONT');
    await super.kill();
  }

}

async function startZooKeeper(kind: ZooKeeperKind, folder: string, host: string): Promise<ZooKeeperServer> {
  if (kind === 'real') return ZooKeeperPeer.start(host === '127.0.0.1' ? [] : ['clientPortAddress=0.0.0.0']);
  const own = new OwnZooKeeper(folder, await freePort(), host === '127.0.0.1' ? host : '0.0.0.0');
  await own.run();
  return own;
}

/** Installs Debian's where it may. Null: Apache's ZooKeeper can run; else why not. */
export function prepareRealZooKeeper(): string | null {
  if (whyNoZooKeeper() === null) return null;
  return aptInstall(['default-jre-headless', 'zookeeper']) ?? whyNoZooKeeper();
}

export class BrokerProcess extends ServerProcess {
  readonly id: number;
  readonly host: string;
  readonly port: number;
  readonly dataDirectory: string;

  constructor(id: number, host: string, port: number, folder: string, command: readonly string[]) {
    const file = path.join(folder, `server-${id}.properties`);
    super(`broker-${id}`, folder, [...command, process.execPath, path.join(root, 'bin', 'kafka-server-start'), file], { LOG_DIR: path.join(folder, `logs-${id}`) });
    this.id = id;
    this.host = host;
    this.port = port;
    this.dataDirectory = path.join(folder, `data-${id}`);
  }
}

export interface ClusterOptions {
  readonly zookeeper: ZooKeeperKind;
  /** Beside those of `DEFAULTS`. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Where the brokers are: a host of their own and what their command begins with (`ip netns exec …`). */
  readonly place?: (id: number) => { readonly host: string; readonly command: readonly string[] };
  /** As the brokers reach it. */
  readonly zookeeperHost?: string;
}

const DEFAULTS: Readonly<Record<string, string>> = {
  'zookeeper.session.timeout.ms': '2000', 'zookeeper.connection.timeout.ms': '30000', 'default.replication.factor': '3', 'min.insync.replicas': '2',
  'offsets.topic.replication.factor': '3', 'offsets.topic.num.partitions': '3', 'auto.create.topics.enable': 'false', 'group.initial.rebalance.delay.ms': '0',
  'replica.lag.time.max.ms': '5000', 'replica.fetch.wait.max.ms': '200', 'controlled.shutdown.retry.backoff.ms': '500', 'unclean.leader.election.enable': 'false',
};

export const BROKER_IDS = [1, 2, 3] as const;

export class ProcessCluster {
  readonly folder: string;
  readonly brokers: readonly BrokerProcess[];
  readonly zookeeper: ZooKeeperServer;
  readonly #ports = createNodePorts({ keepAlive: true });
  #observer: ZooKeeperClient | null = null;

  private constructor(folder: string, zookeeper: ZooKeeperServer, brokers: readonly BrokerProcess[]) {
    this.folder = folder;
    this.zookeeper = zookeeper;
    this.brokers = brokers;
  }

  static async start(options: ClusterOptions): Promise<ProcessCluster> {
    const folder = mkdtempSync(path.join(tmpdir(), 'blumfeld-proof-'));
    const zookeeper = await startZooKeeper(options.zookeeper, folder, options.zookeeperHost ?? '127.0.0.1');
    const place = options.place ?? (() => ({ host: '127.0.0.1', command: [] }));
    const ports = await Promise.all(BROKER_IDS.map(freePort));
    const brokers = BROKER_IDS.map((id, index) => {
      const { host, command } = place(id);
      const broker = new BrokerProcess(id, host, ports[index]!, folder, command);
      const settings = {
        ...DEFAULTS, ...options.settings, 'broker.id': String(id), listeners: `PLAINTEXT://${host}:${broker.port}`, 'log.dirs': broker.dataDirectory,
        'zookeeper.connect': `${options.zookeeperHost ?? '127.0.0.1'}:${zookeeper.port}`,
      };
      writeFileSync(path.join(folder, `server-${id}.properties`), Object.entries(settings).map(([key, value]) => `${key}=${value}\n`).join(''));
      mkdirSync(path.join(folder, `logs-${id}`), { recursive: true });
      return broker;
    });
    const cluster = new ProcessCluster(folder, zookeeper, brokers);
    try {
      for (const broker of brokers) broker.start();
      await cluster.allRegistered(START_LIMIT_MS);
    } catch (error) {
      for (const broker of brokers) console.log(`${broker.name}: ${broker.lastLines(5)}`);
      await cluster.close();
      throw error;
    }
    return cluster;
  }

  get bootstrap(): string[] {
    return this.brokers.map(({ host, port }) => `${host}:${port}`);
  }

  broker(id: number): BrokerProcess {
    const found = this.brokers.find((candidate) => candidate.id === id);
    if (found === undefined) throw new Error(`there is no broker ${id}`);
    return found;
  }

  /** Asks a client that looks on; with a new one when its session has ended, as it does when ZooKeeper was gone. */
  async #ask<Answer>(question: (zk: ZooKeeperClient) => Promise<Answer>): Promise<Answer> {
    for (let attempt = 1; ; attempt++) {
      this.#observer ??= new ZooKeeperClient({ connect: `127.0.0.1:${this.zookeeper.port}`, sessionTimeoutMs: OBSERVER_SESSION_MS, ports: this.#ports });
      const observer = this.#observer;
      try {
        await observer.connected();
        return await question(observer);
      } catch (error) {
        if (!(error instanceof CoordinationError) || attempt === MAX_QUESTIONS) throw error;
        if (this.#observer === observer) this.#observer = null;
        void observer.close().catch(() => {});
        await sleep(200);
      }
    }
  }

  registered(): Promise<number[]> {
    return this.#ask(async (zk) => ((await zk.exists(BROKER_IDS_PATH)) === null ? [] : (await zk.children(BROKER_IDS_PATH)).names.map(Number)));
  }

  async allRegistered(timeoutMs: number): Promise<void> {
    await until(async () => (await this.registered()).length === this.brokers.length, 'all brokers are registered', timeoutMs);
    await until(async () => (await Promise.all(this.brokers.map(({ host, port }) => listens(host, port)))).every(Boolean), 'all brokers listen', timeoutMs);
  }

  controllerId(): Promise<number> {
    return this.#ask(async (zk) => {
      const found = await zk.get(CONTROLLER_PATH);
      return found === null ? -1 : decodeController(found.data).brokerId;
    });
  }

  partitionCount(topic: string): Promise<number> {
    return this.#ask(async (zk) => {
      const found = await zk.get(topicPath(topic));
      return found === null ? 0 : decodeTopic(topic, found.data).partitions.size;
    });
  }

  state(topic: string, partition: number): Promise<PartitionState | null> {
    return this.#ask(async (zk) => {
      const found = await zk.get(topicPartitionStatePath(topic, partition));
      return found === null ? null : decodePartitionState(topic, partition, found.data);
    });
  }

  /** Every partition has a leader and all replicas in its ISR. */
  async whole(topic: string, timeoutMs: number): Promise<void> {
    let missing = '';
    await until(async () => {
      const count = await this.partitionCount(topic);
      const states = await Promise.all(Array.from({ length: count }, (_, partition) => this.state(topic, partition)));
      missing = states.flatMap((state, partition) => (state !== null && state.leader >= 0 && state.isr.length === this.brokers.length ? [] : [`${topic}-${partition} leader ${state?.leader} isr ${state?.isr.join(',')}`])).join('; ');
      return count > 0 && missing === '';
    }, () => `full ISRs (${missing})`, timeoutMs, 200);
  }

  unexpectedEnds(): string[] {
    return this.brokers.flatMap((broker) => broker.unexpectedEnds);
  }

  /** Ends everything at once. `keep`: the folder with data and logs stays. */
  async close(keep = false): Promise<void> {
    for (const broker of this.brokers) await broker.kill();
    if (this.#observer !== null) void this.#observer.close().catch(() => {});
    await this.zookeeper.stop();
    await this.#ports.close();
    if (keep) console.log(`data and logs are kept in ${this.folder}`);
    else rmSync(this.folder, { recursive: true, force: true });
  }
}
