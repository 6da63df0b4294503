/**
 * Compiles the pure rooms without Node's types (tsconfig.pure.json). One `reference types` in any file of theirs would
 * quietly bring `Buffer` and timers back, so a file that uses them is planted among them, and must fail.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const root = path.dirname(dist);
const folder = path.join(dist, 'house');

const PLANTED = {
  Buffer: 'export const bytes = Buffer.alloc(1);',
  setTimeout: 'export const timer = setTimeout(() => {}, 1);',
  'node:fs': "export * as fs from 'node:fs';",
};

const pure = JSON.parse(readFileSync(path.join(root, 'tsconfig.pure.json'), 'utf8')) as { include: string[] };
mkdirSync(folder, { recursive: true });
writeFileSync(path.join(folder, 'planted.ts'), `${Object.values(PLANTED).join('\n')}\n`);
const config = {
  extends: '../../tsconfig.pure.json',
  compilerOptions: { rootDir: '../..' },
  include: [...pure.include.map((room) => `../../${room}`), 'planted.ts'],
  exclude: [], // the default would be outDir, where this lies
};
writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify(config));

const tsc = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
const result = spawnSync(process.execPath, [tsc, '-p', path.join(folder, 'tsconfig.json'), '--pretty', 'false'], { cwd: root, encoding: 'utf8' });
const errors = result.stdout.split('\n').filter((line) => line.includes('error TS'));
const problems = errors.filter((line) => !line.includes('planted.ts'));
for (const name of Object.keys(PLANTED)) {
  if (!errors.some((line) => line.includes('planted.ts') && line.includes(`'${name}'`))) {
    problems.push(`a pure room can use '${name}': look for a 'reference types' or a types entry (${result.stdout.slice(0, 500)})`);
  }
}
for (const problem of problems) console.error(problem);
console.log(`pure rooms: ${problems.length} problems`);
process.exit(problems.length === 0 ? 0 : 1);
