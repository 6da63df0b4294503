/**
 * The seed's machines: processes started through `bin/` in a work folder that looks like an unpacked Kafka (`bin/`,
 * `config/`), with copies of the shipped configurations that differ in ports and directories alone. Commands are run by a
 * shell there, as written. Every wait is bounded; `close` ends all that was started and removes the folder.
 */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { listens } from '../process-ports.ts';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..', '..', '..');
const START_TIMEOUT_MS = 60_000;
const COMMAND_TIMEOUT_MS = 60_000;

export interface Result {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

export interface CommandOptions {
  readonly input?: string;
  /** Ctrl-C once standard output has so many lines: a console consumer does not end by itself. */
  readonly interruptAfterLines?: number;
  readonly env?: Readonly<Record<string, string>>;
}

export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export async function until<T>(look: () => T | null | Promise<T | null>, what: string, timeoutMs = 60_000): Promise<T> {
  for (const deadline = performance.now() + timeoutMs; ; await sleep(50)) {
    const found = await look();
    if (found !== null) return found;
    if (performance.now() > deadline) throw new Error(`not in ${timeoutMs} ms: ${what}`);
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A shipped configuration with some keys set otherwise, or (null) left out. */
function copyOf(name: string, changes: Readonly<Record<string, string | null>>): string {
  const lines = readFileSync(path.join(root, 'config', name), 'utf8').split('\n').filter((line) => !Object.keys(changes).some((key) => line.startsWith(`${key}=`)));
  return [...lines, ...Object.entries(changes).flatMap(([key, value]) => (value === null ? [] : [`${key}=${value}`])), ''].join('\n');
}

export class SeedCluster {
  readonly folder = mkdtempSync(path.join(os.tmpdir(), 'blumfeld-seed-'));
  readonly ports = new Map<number, number>();
  zookeeper = '';
  readonly #servers = new Map<string, ChildProcess>();

  constructor() {
    mkdirSync(path.join(this.folder, 'config'));
    symlinkSync(path.join(root, 'bin'), path.join(this.folder, 'bin'));
  }

  /** bin/zookeeper-server-start.sh config/zookeeper.properties */
  async startZooKeeper(): Promise<void> {
    const port = await freePort();
    writeFileSync(path.join(this.folder, 'config', 'zookeeper.properties'), copyOf('zookeeper.properties', { dataDir: path.join(this.folder, 'zookeeper'), clientPort: String(port), tickTime: '500' }));
    await this.#start('zookeeper', 'bin/zookeeper-server-start.sh config/zookeeper.properties', port);
    this.zookeeper = `localhost:${port}`;
  }

  /** Writes config/NAME from the shipped one; `settings` go over what a test needs. */
  async configure(id: number, settings: Readonly<Record<string, string | null>>): Promise<void> {
    const port = this.ports.get(id) ?? (await freePort());
    this.ports.set(id, port);
    writeFileSync(path.join(this.folder, 'config', this.#configName(id)), copyOf(id === 0 ? 'server.properties' : `server-${id}.properties`, {
      'broker.id': String(id), listeners: null, port: String(port), 'log.dirs': null, 'log.dir': path.join(this.folder, `kafka-logs-${id}`),
      'zookeeper.connect': this.zookeeper, 'zookeeper.session.timeout.ms': '4000',
      // The last broker has nobody to hand its leaders to, and asks again.
      'controlled.shutdown.retry.backoff.ms': '200', ...settings,
    }));
  }

  #configName(id: number): string {
    return id === 0 ? 'server.properties' : `server-${id}.properties`;
  }

  /** bin/kafka-server-start.sh config/…; resolves when it says that it has started. */
  async startBroker(id: number): Promise<void> {
    await this.#start(`broker ${id}`, `bin/kafka-server-start.sh config/${this.#configName(id)}`, null, { LOG_DIR: path.join(this.folder, `logs-${id}`) }, /\[KafkaServer id=\d+\] started/);
  }

  async #start(name: string, command: string, port: number | null, env: Readonly<Record<string, string>> = {}, ready: RegExp | null = null): Promise<void> {
    const child = spawn('sh', ['-c', `exec ${command}`], { cwd: this.folder, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, LOG_DIR: path.join(this.folder, 'logs'), ...env } });
    this.#servers.set(name, child);
    let said = '';
    const take = (text: Buffer): void => { said = (said + text.toString()).slice(-20_000); };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    await until(async () => {
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`${command} ended:\n${said}`);
      return (port === null ? ready!.test(said) : await listens(port, '127.0.0.1')) ? true : null;
    }, `${command} is ready:\n${said}`, START_TIMEOUT_MS);
  }

  /** Sends the signal; resolves with the exit code (null after SIGKILL). */
  async signal(name: string, signal: NodeJS.Signals): Promise<number | null> {
    const child = this.#servers.get(name)!;
    this.#servers.delete(name);
    const ended = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
    child.kill(signal);
    return ended;
  }

  /** Lines of a broker's logs/server.log. */
  serverLog(id: number): string[] {
    const file = path.join(this.folder, `logs-${id}`, 'server.log');
    return existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  }

  /** A command line, as the seed has it. */
  async run(command: string, options: CommandOptions = {}): Promise<Result> {
    const child = spawn('sh', ['-c', `exec ${command}`], { cwd: this.folder, stdio: ['pipe', 'pipe', 'pipe'], env: { ...process.env, TZ: 'UTC', LOG_DIR: path.join(this.folder, 'logs'), ...options.env } });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      if (options.interruptAfterLines !== undefined && stdout.split('\n').length > options.interruptAfterLines) child.kill('SIGINT');
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => { stderr += text; });
    child.stdin.on('error', () => {});
    child.stdin.end(options.input ?? '');
    let late = false;
    const limit = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, COMMAND_TIMEOUT_MS);
    const exitCode = await new Promise<number>((resolve) => child.on('close', (code) => resolve(code ?? -1)));
    clearTimeout(limit);
    assert.ok(!late, `${command} did not end in ${COMMAND_TIMEOUT_MS} ms; it said:\n${stdout}${stderr}`);
    return { stdout, stderr, exitCode };
  }

  /** Must print this on standard output, nothing on standard error, and end with 0. */
  async prints(command: string, stdout: string | RegExp, options: CommandOptions = {}): Promise<string> {
    const result = await this.run(command, options);
    assert.equal(result.stderr, '', command);
    if (typeof stdout === 'string') assert.equal(result.stdout, stdout, command);
    else assert.match(result.stdout, stdout, command);
    assert.equal(result.exitCode, 0, command);
    return result.stdout;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#servers.keys()].map((name) => this.signal(name, 'SIGKILL')));
    rmSync(this.folder, { recursive: true, force: true });
  }
}
