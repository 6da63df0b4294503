/**
 * Hard limits that only get tighter: files of 500 lines, functions of 70, nothing marked as to be fixed, and clocks, randomness and timers
 * only behind ports. What was over a limit when it came stands in tidy-allow.json with its size; that list may only
 * shrink (`tidy.js --update` lowers it to what is there now, and never adds).
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { codeOnly, findFunctions } from './source-scan.ts';

const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const allowPath = path.join(root, 'tools', 'tidy-allow.json');
const MAX_FILE_LINES = 500;
const MAX_FUNCTION_LINES = 70;
const GENERATED = ['src/protocol/messages/', 'src/protocol/codec/generated/'];
const PORTS_ONLY_FREE = ['src/node/', 'src/sim/', 'src/cli/', 'src/testing/'];
const AMBIENT: readonly [RegExp, string][] = [
  [/\bDate\.now\b/, 'Date.now (use the Clock port)'],
  [/\bMath\.random\b/, 'Math.random (use the Random port)'],
  [/\bset(?:Timeout|Interval|Immediate)\b/, 'a timer of the host (use the Clock port)'],
];

/** `path` → lines, `path#function` → lines of the longest function. */
type Sizes = Record<string, number>;

const problems: string[] = [];
const oversized: Sizes = {};

function checkFile(file: string): void {
  const name = path.relative(root, file).split(path.sep).join('/');
  if (GENERATED.some((folder) => name.startsWith(folder))) return;
  const text = readFileSync(file, 'utf8');
  const code = codeOnly(text);
  const lines = text.split('\n').length - 1;
  if (lines > MAX_FILE_LINES) oversized[name] = lines;
  if (!name.startsWith('test/')) checkFunctions(name, code);
  const fixme = text.split('\n').findIndex((line) => line.includes(`FIX${'ME'}`));
  if (fixme >= 0) problems.push(`${name}:${fixme + 1}: a FIX${'ME'}: do it, or say in docs what is missing`);
  if (!name.startsWith('src/') || PORTS_ONLY_FREE.some((folder) => name.startsWith(folder))) return;
  for (const [pattern, what] of AMBIENT) {
    const line = code.split('\n').findIndex((candidate) => pattern.test(candidate));
    if (line >= 0) problems.push(`${name}:${line + 1}: ${what}`);
  }
}

function checkFunctions(name: string, code: string): void {
  let longest = 0;
  for (const { lines, line } of findFunctions(code)) {
    if (lines <= MAX_FUNCTION_LINES || lines <= longest) continue;
    longest = lines;
    oversized[`${name}#function`] = lines;
    longestLine.set(name, line);
  }
}
const longestLine = new Map<string, number>();

function walk(folder: string): void {
  for (const entry of readdirSync(folder).sort()) {
    const at = path.join(folder, entry);
    if (statSync(at).isDirectory()) walk(at);
    else if (at.endsWith('.ts')) checkFile(at);
  }
}

function compare(allowed: Sizes): void {
  for (const [key, size] of Object.entries(oversized)) {
    const limit = allowed[key];
    const where = key.endsWith('#function') ? `${key.replace('#function', '')}:${longestLine.get(key.replace('#function', '')) ?? 0}: a function` : key;
    const most = key.endsWith('#function') ? MAX_FUNCTION_LINES : MAX_FILE_LINES;
    if (limit === undefined) problems.push(`${where} has ${size} lines, more than ${most}: split it`);
    else if (size > limit) problems.push(`${where} has ${size} lines, it had ${limit} and may only shrink (tools/tidy-allow.json)`);
  }
}

for (const folder of ['src', 'test', 'tools', 'bench']) {
  try {
    walk(path.join(root, folder));
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOENT') throw error;
  }
}
const allowed = JSON.parse(readFileSync(allowPath, 'utf8')) as Sizes;
if (process.argv.includes('--update')) {
  const kept = Object.entries(allowed).filter(([key]) => oversized[key] !== undefined);
  const lowered = Object.fromEntries(kept.map(([key, size]) => [key, Math.min(size, oversized[key]!)]));
  writeFileSync(allowPath, `${JSON.stringify(lowered, null, 2)}\n`);
}
compare(allowed);
for (const problem of problems) console.error(problem);
console.log(`tidy: ${problems.length} problems`);
process.exit(problems.length === 0 ? 0 : 1);
