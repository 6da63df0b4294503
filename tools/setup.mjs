// Set-up that `npm start` and `npm test` do by themselves: dependencies, then dist/. Plain JavaScript without
// dependencies, since nothing is installed when it first runs.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const sourceFolders = ['src', 'test', 'tools', 'bench'];
const buildFiles = ['package.json', 'tsconfig.json'];

function run(command, args, what) {
  const result = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (result.error || result.status !== 0) {
    console.error(`blumfeld: ${what} failed (${result.error?.message ?? `exit ${result.status}`})`);
    process.exit(1);
  }
}

const hashOf = (text) => createHash('sha256').update(text).digest('hex');

/** Installs what package-lock.json names, when node_modules is missing or from another lock file. */
export function ensureInstalled() {
  const stamp = path.join(root, 'node_modules', '.blumfeld-lock');
  const wanted = hashOf(fs.readFileSync(path.join(root, 'package-lock.json')));
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) return;
  console.error('blumfeld: installing dependencies (npm ci) …');
  run(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci', '--ignore-scripts'], 'npm ci');
  fs.writeFileSync(stamp, wanted);
}

function* files(folder) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const at = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* files(at);
    else if (/\.(ts|json)$/.test(entry.name)) yield at;
  }
}

function sourcesFingerprint() {
  const lines = [];
  const note = (file) => {
    const stat = fs.statSync(file);
    lines.push(`${path.relative(root, file)} ${stat.size} ${stat.mtimeMs}`);
  };
  for (const file of buildFiles) note(path.join(root, file));
  for (const folder of sourceFolders) {
    const at = path.join(root, folder);
    if (fs.existsSync(at)) for (const file of files(at)) note(file);
  }
  return hashOf(lines.sort().join('\n'));
}

/** Compiles to dist/ when a source changed since the last time. */
export function ensureBuilt() {
  const stamp = path.join(root, 'dist', '.sources');
  const wanted = sourcesFingerprint();
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) return;
  const tsc = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  run(process.execPath, [tsc, '-p', 'tsconfig.json'], 'the TypeScript build');
  fs.writeFileSync(stamp, wanted);
}
