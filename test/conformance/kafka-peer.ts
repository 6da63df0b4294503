/**
 * Apache Kafka of a release as a peer: its jars are resolved by Maven once (kept in BLUMFELD_PEERS, by default under the
 * system's temporary directory) and run on the machine's Java. Nothing here is needed to run Blumfeld.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { killAtExit } from './zookeeper-peer.ts';

const home = process.env['BLUMFELD_PEERS'] ?? path.join(tmpdir(), 'kafka-peer');

const has = (command: string): boolean => spawnSync(command, ['-version'], { stdio: 'ignore' }).error === undefined;
const majorOf = (version: string): number => Number(version.split('.')[0]);
/** Releases before 3 log through log4j 1. */
const usesLog4j1 = (version: string): boolean => majorOf(version) < 3;

/** Why no Kafka can run here; null when it can. */
export function kafkaMissing(version: string): string | null {
  if (!has('java')) return 'no java';
  return existsSync(path.join(home, version, 'done')) || has('mvn') ? null : 'no mvn to fetch Kafka with';
}

const dependency = (group: string, artifact: string, version: string): string =>
  `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version></dependency>`;

function resolveJars(version: string, directory: string): void {
  mkdirSync(directory, { recursive: true });
  const scala = majorOf(version) < 2 ? '2.11' : '2.13';
  const dependencies = [dependency('org.apache.kafka', `kafka_${scala}`, version), dependency('org.apache.kafka', 'kafka-tools', version)];
  if (!usesLog4j1(version)) dependencies.push(dependency('org.slf4j', 'slf4j-simple', '1.7.36'));
  writeFileSync(path.join(directory, 'pom.xml'), `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>peer</groupId><artifactId>kafka</artifactId><version>1</version><packaging>pom</packaging><dependencies>${dependencies.join('')}</dependencies></project>`);
  const maven = spawnSync('mvn', ['-q', '-B', 'dependency:copy-dependencies', '-DoutputDirectory=lib'], { cwd: directory, stdio: ['ignore', 'ignore', 'inherit'] });
  if (maven.status !== 0) throw new Error(`Maven could not resolve Kafka ${version}`);
  const lib = path.join(directory, 'lib');
  if (!usesLog4j1(version)) for (const jar of readdirSync(lib)) if (/^slf4j-reload4j|^logback/.test(jar)) rmSync(path.join(lib, jar));
  for (const level of ['info', 'warn', 'error']) {
    writeFileSync(path.join(directory, `log4j-${level}.properties`), `log4j.rootLogger=${level.toUpperCase()}, stderr\nlog4j.appender.stderr=org.apache.log4j.ConsoleAppender\nlog4j.appender.stderr.Target=System.err\nlog4j.appender.stderr.layout=org.apache.log4j.PatternLayout\nlog4j.appender.stderr.layout.ConversionPattern=[%d] %p %m (%c)%n\n`);
  }
  writeFileSync(path.join(directory, 'done'), '');
}

export function kafkaClassPath(version: string): string {
  const directory = path.join(home, version);
  if (!existsSync(path.join(directory, 'done'))) resolveJars(version, directory);
  return `${path.join(directory, 'lib')}/*`;
}

/** Arguments of `java` before the main class. */
export function javaArguments(version: string, level: 'info' | 'warn' | 'error', heap: string): string[] {
  const classPath = kafkaClassPath(version);
  const logging = usesLog4j1(version) ? `-Dlog4j.configuration=file:${path.join(home, version, `log4j-${level}.properties`)}` : `-Dorg.slf4j.simpleLogger.defaultLogLevel=${level}`;
  return [`-Xmx${heap}`, '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', logging, '-cp', classPath];
}

export interface ToolResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a main class of that release; `input` is its standard input, held open for `holdInputMs` after the last byte. */
export async function kafkaTool(version: string, mainClass: string, args: readonly string[], options: { input?: string; holdInputMs?: number; timeoutMs?: number } = {}): Promise<ToolResult> {
  const child = spawn('java', [...javaArguments(version, 'error', '128m'), mainClass, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => { stdout += text; });
  child.stderr.setEncoding('utf8').on('data', (text: string) => { stderr += text; });
  child.stdin.on('error', () => {});
  child.stdin.write(options.input ?? '');
  const hold = setTimeout(() => child.stdin.end(), options.holdInputMs ?? 0);
  const limit = setTimeout(() => child.kill('SIGKILL'), options.timeoutMs ?? 60_000);
  const exitCode = await new Promise<number>((resolve) => child.on('close', (code) => resolve(code ?? 137)));
  clearTimeout(hold);
  clearTimeout(limit);
  return { exitCode, stdout, stderr };
}

const listens = (port: number): Promise<boolean> => new Promise((resolve) => {
  const socket = connect({ host: '127.0.0.1', port }, () => {
    socket.destroy();
    resolve(true);
  });
  socket.on('error', () => resolve(false));
});

/** One Kafka broker on a ZooKeeper. */
export class KafkaBrokerPeer {
  readonly version: string;
  readonly port: number;
  readonly directory: string;
  readonly #properties: readonly string[];
  #process: ChildProcess | null = null;

  constructor(options: { version: string; port: number; directory: string; brokerId: number; zookeeper: string; properties?: readonly string[] }) {
    this.version = options.version;
    this.port = options.port;
    this.directory = options.directory;
    this.#properties = [
      `broker.id=${options.brokerId}`, `zookeeper.connect=${options.zookeeper}`, `listeners=PLAINTEXT://127.0.0.1:${options.port}`, `advertised.listeners=PLAINTEXT://127.0.0.1:${options.port}`,
      `log.dirs=${options.directory}/logs`, 'offsets.topic.replication.factor=1', 'offsets.topic.num.partitions=2', 'zookeeper.connection.timeout.ms=20000', ...(options.properties ?? []),
    ];
  }

  get address(): string {
    return `127.0.0.1:${this.port}`;
  }

  get logFile(): string {
    return path.join(this.directory, 'broker.out');
  }

  /** Resolves once it listens. */
  async start(): Promise<void> {
    mkdirSync(this.directory, { recursive: true });
    const file = path.join(this.directory, 'server.properties');
    writeFileSync(file, `${this.#properties.join('\n')}\n`);
    const log = openSync(this.logFile, 'a');
    const child = spawn('java', [...javaArguments(this.version, 'info', '256m'), 'kafka.Kafka', file], { stdio: ['ignore', log, log] });
    this.#process = child;
    killAtExit(child);
    for (const deadline = Date.now() + 60_000; !(await listens(this.port)); await new Promise((resolve) => setTimeout(resolve, 50))) {
      if (child.exitCode !== null || Date.now() > deadline) throw new Error(`Kafka ${this.version} did not start: see ${this.logFile}`);
    }
  }

  /** SIGTERM (a controlled shutdown) or SIGKILL; resolves when it is gone. */
  async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    const child = this.#process;
    this.#process = null;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    const force = setTimeout(() => child.kill('SIGKILL'), 20_000);
    await gone;
    clearTimeout(force);
  }
}
