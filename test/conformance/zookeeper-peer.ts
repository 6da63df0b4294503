/** Debian's Apache ZooKeeper as a process on a random port, and its command line client; null with a reason when absent. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort, listens } from '../integration/process-ports.ts';

const JAVA = '/usr/bin/java';
const JAR_DIRECTORY = '/usr/share/java';
const JARS = ['zookeeper', 'zookeeper-jute', 'slf4j-api', 'slf4j-simple', 'commons-cli', 'metrics-core', 'snappy-java', ...['handler', 'transport', 'buffer', 'common', 'codec', 'resolver', 'transport-native-epoll', 'transport-native-unix-common'].map((part) => `netty-${part}`)];

const classPath = (): string => JARS.map((jar) => path.join(JAR_DIRECTORY, `${jar}.jar`)).filter((jar) => existsSync(jar)).join(':');
export const zookeeperClassPath = classPath();

/** Why Debian's ZooKeeper cannot run here; null when it can. Asked anew by who has just installed it. */
export const whyNoZooKeeper = (): string | null => (!existsSync(JAVA) ? `no ${JAVA}` : existsSync(`${JAR_DIRECTORY}/zookeeper.jar`) ? null : `no ${JAR_DIRECTORY}/zookeeper.jar (Debian's package zookeeper)`);
export const zookeeperMissing: string | null = whyNoZooKeeper();

export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A test process that ends in the middle leaves no server behind. */
export function killAtExit(child: ChildProcess): void {
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  child.once('exit', () => process.off('exit', kill));
}

export class ZooKeeperPeer {
  readonly port: number;
  readonly #directory: string;
  readonly #settings: readonly string[];
  #process: ChildProcess | null = null;

  private constructor(port: number, directory: string, settings: readonly string[]) {
    this.port = port;
    this.#directory = directory;
    this.#settings = settings;
  }

  /** `id`: its number in an ensemble. */
  static async start(settings: readonly string[] = [], id: number | null = null): Promise<ZooKeeperPeer> {
    const peer = new ZooKeeperPeer(await freePort(), mkdtempSync(path.join(tmpdir(), 'blumfeld-zookeeper-')), settings);
    mkdirSync(path.join(peer.#directory, 'data'), { recursive: true });
    if (id !== null) writeFileSync(path.join(peer.#directory, 'data', 'myid'), String(id));
    await peer.run();
    return peer;
  }

  get address(): string {
    return `127.0.0.1:${this.port}`;
  }

  async run(): Promise<void> {
    const config = path.join(this.#directory, 'zoo.cfg');
    mkdirSync(path.join(this.#directory, 'data'), { recursive: true });
    writeFileSync(config, ['tickTime=200', 'maxSessionTimeout=60000', `dataDir=${this.#directory}/data`, `clientPort=${this.port}`, 'clientPortAddress=127.0.0.1', 'admin.enableServer=false', '4lw.commands.whitelist=*', 'maxClientCnxns=0', ...this.#settings, ''].join('\n'));
    this.#process = spawn(JAVA, ['-Xmx96m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Dorg.slf4j.simpleLogger.defaultLogLevel=off', '-cp', classPath(), 'org.apache.zookeeper.server.quorum.QuorumPeerMain', config], { stdio: 'ignore' });
    killAtExit(this.#process);
    for (const deadline = Date.now() + 30_000; !(await listens(this.port)); await sleep(25)) {
      if (this.#process.exitCode !== null || Date.now() > deadline) throw new Error('ZooKeeper did not start');
    }
  }

  /** A four-letter word. */
  ask(word: string): Promise<string> {
    return new Promise((resolve) => {
      let answer = '';
      const socket = connect({ host: '127.0.0.1', port: this.port }, () => socket.write(word));
      socket.setEncoding('utf8').on('data', (text: string) => { answer += text; });
      socket.on('error', () => resolve(answer));
      socket.on('close', () => resolve(answer));
    });
  }

  signal(name: NodeJS.Signals): void {
    this.#process?.kill(name);
  }

  /** SIGKILL, and it is gone when this resolves. */
  async kill(): Promise<void> {
    const child = this.#process;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGCONT');
    child.kill('SIGKILL');
    await gone;
  }

  async stop(): Promise<void> {
    await this.kill();
    rmSync(this.#directory, { recursive: true, force: true });
  }
}

/** An ensemble of three. */
export async function startEnsemble(): Promise<ZooKeeperPeer[]> {
  const quorumPorts = await Promise.all(Array.from({ length: 6 }, freePort));
  const servers = [0, 1, 2].map((i) => `server.${i + 1}=127.0.0.1:${quorumPorts[i * 2]}:${quorumPorts[i * 2 + 1]}`);
  return Promise.all([1, 2, 3].map((id) => ZooKeeperPeer.start(['initLimit=10', 'syncLimit=5', ...servers], id)));
}
