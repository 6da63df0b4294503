/**
 * One broker of a mixed cluster: a number, a port, a data directory, and the program that runs it at the moment, Apache
 * Kafka 3.9.1 or ours. Both get the same server.properties, so that either can take the directory over from the other.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, openSync, closeSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { javaArguments } from '../../conformance/kafka-peer.ts';
import { killAtExit, sleep } from '../../conformance/zookeeper-peer.ts';

export type Kind = 'kafka' | 'blumfeld';

const KAFKA = '3.9.1';
const KAFKA_HEAP = '384m';
const START_LIMIT_MS = 120_000;
const STOP_LIMIT_MS = 60_000;
const serverStart = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../../bin/kafka-server-start');

export const listens = (port: number): Promise<boolean> => new Promise((resolve) => {
  const socket = connect({ host: '127.0.0.1', port }, () => {
    socket.destroy();
    resolve(true);
  });
  socket.on('error', () => resolve(false));
});

export class MixedBroker {
  readonly id: number;
  readonly port: number;
  readonly directory: string;
  readonly #properties: readonly string[];
  #process: ChildProcess | null = null;
  /** What runs, or ran last. */
  kind: Kind;

  constructor(options: { id: number; port: number; directory: string; kind: Kind; zookeeper: string; properties: readonly string[] }) {
    this.id = options.id;
    this.port = options.port;
    this.directory = options.directory;
    this.kind = options.kind;
    this.#properties = [
      `broker.id=${options.id}`, `zookeeper.connect=${options.zookeeper}`, `listeners=PLAINTEXT://127.0.0.1:${options.port}`,
      `advertised.listeners=PLAINTEXT://127.0.0.1:${options.port}`, `log.dirs=${options.directory}/logs`, ...options.properties,
    ];
  }

  get address(): string {
    return `127.0.0.1:${this.port}`;
  }

  get logDirectory(): string {
    return path.join(this.directory, 'logs');
  }

  get isRunning(): boolean {
    return this.#process !== null && this.#process.exitCode === null && this.#process.signalCode === null;
  }

  get outputFile(): string {
    return path.join(this.directory, `${this.kind}.out`);
  }

  /** Resolves when it listens. Both programs register and listen within a moment of each other. */
  async start(kind: Kind = this.kind): Promise<void> {
    this.kind = kind;
    mkdirSync(this.directory, { recursive: true });
    const file = path.join(this.directory, 'server.properties');
    writeFileSync(file, `${this.#properties.join('\n')}\n`);
    const log = openSync(this.outputFile, 'a');
    const [command, ...args] = kind === 'kafka' ? ['java', ...javaArguments(KAFKA, 'info', KAFKA_HEAP), 'kafka.Kafka', file] : [process.execPath, serverStart, file];
    const child = spawn(command!, args, { stdio: ['ignore', log, log], env: { ...process.env, LOG_DIR: path.join(this.directory, 'server-logs') } });
    closeSync(log);
    this.#process = child;
    killAtExit(child);
    for (const deadline = Date.now() + START_LIMIT_MS; !(await listens(this.port)); await sleep(50)) {
      if (!this.isRunning || Date.now() > deadline) throw new Error(`broker ${this.id} (${kind}) did not start: see ${this.outputFile}`);
    }
  }

  pause(): void {
    this.#process?.kill('SIGSTOP');
  }

  resume(): void {
    this.#process?.kill('SIGCONT');
  }

  kill(): Promise<void> {
    return this.#end('SIGKILL');
  }

  /** A controlled shutdown. */
  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  async #end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const child = this.#process;
    if (child === null || !this.isRunning) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    let isForced = false;
    const force = setTimeout(() => {
      isForced = true;
      child.kill('SIGKILL');
    }, STOP_LIMIT_MS);
    await gone;
    clearTimeout(force);
    this.#process = null;
    if (isForced) throw new Error(`broker ${this.id} (${this.kind}) did not stop in ${STOP_LIMIT_MS} ms: see ${this.outputFile}`);
  }
}
