/** Runs load.ts and keeps what it says. */
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { killAtExit } from '../../conformance/zookeeper-peer.ts';
import { clientFolder } from '../../conformance/clients/install.ts';
import { NODE_RDKAFKA } from '../../conformance/clients/install-rdkafka.ts';

const here = path.dirname(fileURLToPath(import.meta.url));
export const root = path.resolve(here, '../../../..');

// biome-ignore lint/suspicious/noExplicitAny: lines of JSON of six forms
type Line = any;

export class LoadProcess {
  readonly #child: ChildProcess;
  readonly #ready: Promise<void>;
  readonly #ended: Promise<void>;
  #words = '';

  constructor(args: readonly string[], onLine: (line: Line) => void) {
    const child = spawn(process.execPath, [path.join(here, 'load.js'), ...args], {
      stdio: ['pipe', 'pipe', 'pipe'], env: { ...process.env, BLUMFELD_CLIENT_HOME: clientFolder(root, NODE_RDKAFKA.folder) },
    });
    this.#child = child;
    killAtExit(child);
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      this.#words = (this.#words + text).slice(-4000);
    });
    let isDone = false;
    let ready = (): void => {};
    this.#ready = new Promise((resolve) => { ready = resolve; });
    createInterface({ input: child.stdout }).on('line', (text) => {
      const line: Line = JSON.parse(text);
      if (line.ready) ready();
      if (line.done) isDone = true;
      onLine(line);
    });
    this.#ended = new Promise((resolve, reject) => child.once('close', (code) => (isDone ? resolve() : reject(new Error(`${args[0]} ended with ${code}: ${this.#words}`)))));
    this.#ended.catch(() => {});
  }

  /** It is connected. */
  ready(): Promise<void> {
    return Promise.race([this.#ready, this.#ended]);
  }

  /** Lets it finish what is under way. */
  async finish(timeoutMs = 120_000): Promise<void> {
    this.#child.stdin?.end();
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), timeoutMs);
    try {
      await this.#ended;
    } finally {
      clearTimeout(timer);
    }
  }
}
