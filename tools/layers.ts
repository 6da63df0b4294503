/**
 * Checks the table of rooms in ARCHITECTURE.md (design.md §2): who may import whom, what pure rooms may name, and that
 * only `src/node/` touches Node's I/O. Changing this table is a decision: think hard, and write docs/decisions.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));

/** Room (folder under src/) → rooms it may import beside itself. The longest matching folder names the room. */
const protocolRooms = ['protocol/messages', 'protocol/codec', 'protocol/records'];
const allowed: Record<string, readonly string[]> = {
  base: [],
  config: ['base'],
  'protocol/schema': [],
  'protocol/messages': ['base'],
  compression: ['base'],
  purgatory: ['base'],
  znodes: ['base'],
  node: ['base'],
  sim: ['base'],
  zookeeper: ['base', 'znodes'],
  'protocol/codec': ['base', 'compression', 'protocol/messages'],
  log: ['base', 'protocol/messages'],
  'protocol/records': ['base', 'compression', 'protocol/messages', 'protocol/codec', 'log'],
  replication: ['base', 'config', 'protocol/messages', 'log'],
  coordinator: ['base', 'config', 'protocol/messages', 'log'],
  security: ['base', 'config', 'protocol/messages', 'log'],
  controller: ['base', 'config', 'protocol/messages', 'log', 'znodes'],
  storage: ['base', 'config', 'log', ...protocolRooms],
  network: ['base', 'config', ...protocolRooms],
  broker: ['base', 'config', 'compression', 'purgatory', 'znodes', 'zookeeper', 'log', 'replication', 'coordinator', 'security', 'controller', 'storage', 'network', ...protocolRooms],
  client: ['base', 'config', 'compression', 'log', 'network', 'zookeeper', 'znodes', ...protocolRooms],
  testing: ['base', 'config', 'broker', 'client', 'storage', 'log', 'node', 'sim', 'zookeeper', 'znodes', 'network', ...protocolRooms],
  console: ['base', 'config', 'broker', 'client', 'storage', 'log', 'node', 'sim', 'zookeeper', 'znodes', 'network', ...protocolRooms],
  cli: ['base', 'config', 'broker', 'client', 'storage', 'log', 'node', 'sim', 'zookeeper', 'znodes', 'network', 'testing', 'compression', ...protocolRooms],
};
const pureRooms = new Set(['base', 'config', 'protocol/messages', 'log', 'replication', 'purgatory', 'coordinator', 'znodes', 'controller', 'security']);
/** Node modules that a room outside node/ may import. */
const nodeModules: Record<string, readonly string[]> = { compression: ['node:zlib', 'node:module'], cli: ['node:util', 'node:path', 'node:url'], testing: ['node:url'] };
const packages: Record<string, readonly string[]> = {
  compression: ['@bokuweb/zstd-wasm', '@node-rs/crc32', 'lz4-napi', 'snappy'],
};
const bannedInPure: [RegExp, string][] = [
  [/\bDate\b/, 'Date (time is an input)'],
  [/\bMath\.random\b/, 'Math.random (randomness is an input)'],
  [/\bPromise\b/, 'Promise (pure rooms are synchronous)'],
  [/\basync\b/, 'async (pure rooms are synchronous)'],
  [/\bWeakRef\b/, 'WeakRef'],
  [/\bconsole\b/, 'console'],
];
/** Ports are interfaces that shells implement; they may name Promise. */
const portFiles = new Set(['src/base/ports.ts', 'src/base/coordination.ts']);

const problems: string[] = [];
let checkedFiles = 0;

function roomOf(file: string): string | null {
  const inside = path.relative(path.join(root, 'src'), file).split(path.sep).join('/');
  if (!inside.includes('/')) return null; // src/index.ts: the package's public names
  const folders = inside.split('/').slice(0, -1);
  for (let depth = folders.length; depth > 0; depth--) {
    const room = folders.slice(0, depth).join('/');
    if (room in allowed) return room;
  }
  problems.push(`src/${inside}: no room of that name in tools/layers.ts`);
  return null;
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' ')).replace(/(^|[^:'"`])\/\/.*$/gm, '$1');
}

function checkImport(name: string, room: string, file: string, target: string): void {
  if (target.startsWith('.')) {
    const to = roomOf(path.resolve(path.dirname(file), target));
    if (to !== null && to !== room && !(allowed[room] ?? []).includes(to)) problems.push(`${name}: room ${room} may not import room ${to} (${target})`);
  } else if (target.startsWith('node:')) {
    if (room !== 'node' && !(nodeModules[room] ?? []).includes(target)) problems.push(`${name}: only src/node/ touches Node, not room ${room} (${target})`);
  } else if (!(packages[room] ?? []).some((allowedPackage) => target === allowedPackage)) {
    problems.push(`${name}: room ${room} may not import the package ${target}`);
  }
}

function checkFile(file: string): void {
  const room = roomOf(file);
  if (room === null) return;
  checkedFiles++;
  const name = path.relative(root, file).split(path.sep).join('/');
  const text = withoutComments(readFileSync(file, 'utf8'));
  for (const match of text.matchAll(/(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g)) {
    checkImport(name, room, file, match[1] ?? match[2] ?? match[3] ?? '');
  }
  if (pureRooms.has(room) && !portFiles.has(name)) {
    const code = text.replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''");
    for (const [pattern, what] of bannedInPure) {
      const line = code.split('\n').findIndex((candidate) => pattern.test(candidate));
      if (line >= 0) problems.push(`${name}:${line + 1}: pure room ${room} names ${what}`);
    }
  }
}

function walk(folder: string): void {
  for (const entry of readdirSync(folder)) {
    const at = path.join(folder, entry);
    if (statSync(at).isDirectory()) walk(at);
    else if (at.endsWith('.ts')) checkFile(at);
  }
}

walk(path.join(root, 'src'));
if (checkedFiles === 0) problems.push('no file was checked');
for (const problem of problems) console.error(problem);
console.log(`layers: ${checkedFiles} files checked, ${problems.length} problems`);
process.exit(problems.length === 0 ? 0 : 1);
