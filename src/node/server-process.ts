/** What `kafka-server-start` and `-stop` need of the operating system: files, the title that marks a broker, the background. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const TITLE_PREFIX = 'blumfeld-broker';

/** The package's or clone's own folder. */
export const packageRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

export function versionOfPackage(): string {
  return (JSON.parse(fs.readFileSync(path.join(packageRoot, 'package.json'), 'utf8')) as { version: string }).version;
}

/** null when there is no such file, or it is a directory. */
export function readTextFile(file: string): string | null {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}

/** LOG_DIR as for Kafka's scripts; else logs/ of a clone, or of the current folder where we are an installed package. */
export function folderOfLogs(): string {
  if (process.env['LOG_DIR']) return path.resolve(process.env['LOG_DIR']);
  const isClone = fs.existsSync(path.join(packageRoot, 'tools', 'setup.mjs'));
  return path.join(isClone ? packageRoot : process.cwd(), 'logs');
}

/** The title shows in ps and is how `findBrokers` knows us. */
export function setProcessTitle(title: string): void {
  process.title = title;
}

/** `script`: a command in bin/. */
export function startInBackground(args: readonly string[], outputFile: string, script = 'kafka-server-start'): number {
  fs.mkdirSync(path.dirname(outputFile), { recursive: true });
  const output = fs.openSync(outputFile, 'a');
  const child = spawn(process.execPath, [path.join(packageRoot, 'bin', script), ...args], { detached: true, stdio: ['ignore', output, output] });
  child.unref();
  fs.closeSync(output);
  return child.pid ?? -1;
}

/** Pids of brokers (or of processes with another title), of all or of those started with `file`. */
export function findBrokers(file: string | null, titlePrefix = TITLE_PREFIX): number[] {
  const pids: number[] = [];
  for (const name of fs.readdirSync('/proc')) {
    if (!/^\d+$/.test(name) || Number(name) === process.pid) continue;
    let title = '';
    try {
      title = fs.readFileSync(`/proc/${name}/cmdline`, 'utf8').replace(/\0+$/, '');
    } catch {
      continue;
    }
    if (file === null ? title.startsWith(`${titlePrefix} `) : title === `${titlePrefix} ${file}`) pids.push(Number(name));
  }
  return pids;
}

export function terminate(pid: number): void {
  process.kill(pid, 'SIGTERM');
}
