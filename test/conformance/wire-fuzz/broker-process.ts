/** A broker as a process of its own, with what its log says and what memory it takes. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ServerAddress } from '../../integration/raw-client.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../..');
const START_MS = 30_000;
const LINES_KEPT = 50_000;
const MB = 1024 * 1024;

export class BrokerProcess {
  readonly #child: ChildProcess;
  readonly #folder: string;
  readonly lines: string[] = [];
  address: ServerAddress = { host: '127.0.0.1', port: 0 };

  private constructor(child: ChildProcess, folder: string) {
    this.#child = child;
    this.#folder = folder;
    let rest = '';
    const take = (data: string): void => {
      const lines = (rest + data).split('\n');
      rest = lines.pop()!;
      this.lines.push(...lines.slice(0, Math.max(0, LINES_KEPT - this.lines.length)));
    };
    child.stdout!.setEncoding('utf8').on('data', take);
    child.stderr!.setEncoding('utf8').on('data', take);
  }

  static async start(settings: Readonly<Record<string, string | number>> = {}): Promise<BrokerProcess> {
    const folder = mkdtempSync(path.join(tmpdir(), 'blumfeld-wire-'));
    const sets = Object.entries(settings).flatMap(([key, value]) => ['--set', `${key}=${value}`]);
    const args = [path.join(root, 'bin', 'blumfeld'), 'start', '--port', '0', '--data', folder, ...sets];
    const made = new BrokerProcess(spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] }), folder);
    const deadline = Date.now() + START_MS;
    for (;;) {
      const port = made.lines.map((line) => /ready at 127\.0\.0\.1:(\d+)/.exec(line)?.[1]).find((found) => found !== undefined);
      if (port !== undefined) {
        made.address = { host: '127.0.0.1', port: Number(port) };
        return made;
      }
      if (Date.now() > deadline || !made.isAlive) {
        await made.stop();
        throw new Error(`the broker did not start: ${made.lines.join('\n')}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  get isAlive(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  get bootstrap(): string {
    return `${this.address.host}:${this.address.port}`;
  }

  /** Resident memory, from /proc. */
  get rssMb(): number {
    const status = readFileSync(`/proc/${this.#child.pid}/status`, 'utf8');
    return (Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024) / MB;
  }

  /** Lines of level ERROR and FATAL, each with the first lines of its stack. */
  errors(): string[] {
    return this.lines.flatMap((line, index) => (/\b(ERROR|FATAL)\b/.test(line) ? [[line, ...this.lines.slice(index + 1, index + 4).filter((next) => !next.startsWith('['))].join(' | ')] : []));
  }

  /** SIGTERM; the exit code, −1 for one that had to be killed. */
  async stop(): Promise<number> {
    const child = this.#child;
    if (this.isAlive) {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), 20_000);
      await gone;
      clearTimeout(timer);
    }
    rmSync(this.#folder, { recursive: true, force: true });
    return child.exitCode ?? -1;
  }
}
