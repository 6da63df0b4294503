/** Kafka's command line tools of one release, run in one JVM by ToolServer.java; a tool that hangs costs that JVM its life. */
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { javaArguments } from '../../kafka-peer.ts';

export interface ToolRun {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

const TOOL_MS = 45_000;
const START_MS = 60_000;
const encode = (text: string): string => Buffer.from(text).toString('base64');
const decode = (text: string): string => Buffer.from(text, 'base64').toString('utf8');

/** What a single-file Java program of this folder is started with. */
export function javaProgram(version: string, root: string, file: string): string[] {
  return ['-Djava.security.manager=allow', '--add-opens', 'java.base/java.lang=ALL-UNNAMED', ...javaArguments(version, 'error', '256m'), path.join(root, 'test', 'conformance', 'clients', 'java', file)];
}

export class ToolHost {
  readonly #command: readonly string[];
  readonly #waiting = new Map<string, (run: ToolRun) => void>();
  #child: ChildProcess | null = null;
  #ready: Promise<void> | null = null;
  #count = 0;

  constructor(version: string, root: string) {
    this.#command = javaProgram(version, root, 'ToolServer.java');
  }

  #start(): Promise<void> {
    const child = spawn('java', this.#command, { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#child = child;
    let rest = '';
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('the JVM did not start in time')), START_MS);
      child.once('error', reject);
      child.once('exit', (code) => {
        reject(new Error(`the JVM ended with ${code}`));
        for (const answer of this.#waiting.values()) answer({ exitCode: 137, out: '', err: 'the JVM is gone' });
        this.#waiting.clear();
        if (this.#child === child) this.#child = this.#ready = null;
      });
      child.stdin.on('error', () => {});
      child.stdout.setEncoding('utf8').on('data', (data: string) => {
        const lines = (rest + data).split('\n');
        rest = lines.pop()!;
        for (const line of lines) {
          if (line === 'ready') {
            clearTimeout(timer);
            resolve();
          } else this.#onLine(line);
        }
      });
    });
  }

  #onLine(line: string): void {
    const [id, exitCode, out = '', err = ''] = line.split('\t');
    const answer = this.#waiting.get(id!);
    this.#waiting.delete(id!);
    answer?.({ exitCode: Number(exitCode), out: decode(out), err: decode(err) });
  }

  /** Never rejects for what the tool does; a tool over its time has exit code 124, and the JVM is started anew for the next. */
  async run(mainClass: string, args: readonly string[], input = '', timeoutMs = TOOL_MS): Promise<ToolRun> {
    this.#ready ??= this.#start();
    await this.#ready;
    const id = String(++this.#count);
    const line = [id, mainClass, encode(input), ...args.map(encode)].join('\t');
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(id);
        this.stop();
        resolve({ exitCode: 124, out: '', err: `${mainClass} did not end in ${timeoutMs / 1000} s` });
      }, timeoutMs);
      this.#waiting.set(id, (run) => {
        clearTimeout(timer);
        resolve(run);
      });
      this.#child!.stdin!.write(`${line}\n`);
    });
  }

  stop(): void {
    this.#child?.kill('SIGKILL');
    this.#child = this.#ready = null;
  }
}
