/**
 * Installs the clients under test into .cache/clients/NAME (never into the project's node_modules: some need install scripts, some
 * are of 2018), once: a stamp file tells what a folder holds. A folder that fails to install is left without stamp.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const clientFolder = (root: string, name: string): string => path.join(root, '.cache', 'clients', name);

/** Null, or the last lines of what went wrong. */
export function runCommand(command: string, args: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}, minutes = 10): string | null {
  const result = spawnSync(command, args, { cwd, env: { ...process.env, ...env }, encoding: 'utf8', maxBuffer: 1 << 28, timeout: minutes * 60_000 });
  if (result.error === undefined && result.status === 0) return null;
  const words = `${result.stdout ?? ''}${result.stderr ?? ''}`.trim().split('\n').slice(-15).join('\n');
  return `${command} ${args.join(' ')}: ${result.error?.message ?? `exit ${result.status}`}\n${words}`;
}

/** Runs `steps` unless the folder's stamp says that they were done; a string says what failed. */
export function once(folder: string, what: string, steps: () => string | null): string | null {
  const stamp = path.join(folder, '.installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === what) return null;
  mkdirSync(folder, { recursive: true });
  const problem = steps();
  if (problem === null) writeFileSync(stamp, what);
  return problem;
}

export function npmInstall(folder: string, packages: readonly string[], flags: readonly string[] = []): string | null {
  writeFileSync(path.join(folder, 'package.json'), '{"private":true}\n');
  return runCommand('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-save', ...flags, ...packages], folder);
}

/** Installs Debian packages where we are root and they are missing. Null: all are there. */
export function aptInstall(packages: readonly string[]): string | null {
  const missing = packages.filter((name) => {
    const asked = spawnSync('dpkg-query', ['-W', '-f', '${Status}', name], { encoding: 'utf8' });
    return asked.status !== 0 || !asked.stdout.includes('install ok installed');
  });
  if (missing.length === 0) return null;
  if (process.getuid?.() !== 0) return `not installed (${missing.join(', ')}), and only root may install Debian packages`;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const install = (): string | null => runCommand('apt-get', ['install', '-y', '--no-upgrade', '--no-install-recommends', ...missing], '/', env);
  if (install() === null) return null;
  runCommand('apt-get', ['update'], '/', env);
  return install();
}

/** For suites that packages bring; in `.cache/clients/mocha`. */
export function installMocha(root: string): string | null {
  const folder = clientFolder(root, 'mocha');
  return once(folder, 'mocha@10.8.2', () => npmInstall(folder, ['mocha@10.8.2']));
}
