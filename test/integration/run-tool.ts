/** Runs a script of bin/ as a user does, with standard input if given, and gives what it said. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const repositoryRoot = path.dirname(path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url)))));
const TIMEOUT_MS = 30_000;

export interface ToolResult {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

export function runTool(name: string, args: readonly string[], options: { input?: string; env?: Record<string, string>; interruptAfterMs?: number } = {}): Promise<ToolResult> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(repositoryRoot, 'bin', name), ...args], { stdio: ['pipe', 'pipe', 'pipe'], env: { ...process.env, TZ: 'UTC', ...options.env } });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => { stdout += text; });
    child.stderr.setEncoding('utf8').on('data', (text: string) => { stderr += text; });
    child.stdin.on('error', () => {});
    child.stdin.end(options.input ?? '');
    const limit = setTimeout(() => child.kill('SIGKILL'), TIMEOUT_MS);
    const interrupt = options.interruptAfterMs === undefined ? null : setTimeout(() => child.kill('SIGINT'), options.interruptAfterMs);
    child.on('close', (code) => {
      clearTimeout(limit);
      if (interrupt !== null) clearTimeout(interrupt);
      resolve({ stdout, stderr, exitCode: code ?? -1 });
    });
  });
}
