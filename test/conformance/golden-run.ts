/** By hand: golden-run.js VERSION FILE.txt [--ports PORT_1=19092,ZK_PORT=2181] [--only WORD] [-v] against a cluster that runs already. */
import { mkdirSync, mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { prepareFiles, readGolden, runBlocks } from './golden-runner.ts';

const [version, file, ...rest] = process.argv.slice(2);
const option = (name: string): string => rest[rest.indexOf(name) + 1] ?? '';
const values = new Map((rest.includes('--ports') ? option('--ports') : '').split(',').filter(Boolean).map((pair) => pair.split('=') as [string, string]));
if (!values.has('CLOSED_PORT')) values.set('CLOSED_PORT', '1');
const workFolder = mkdtempSync(path.join(os.tmpdir(), 'blumfeld-golden-'));
mkdirSync(workFolder, { recursive: true });
const blocks = readGolden(version!, file!);
prepareFiles(version!, workFolder);
const chosen = rest.includes('--only') ? blocks.filter((block) => block.command.includes(option('--only'))) : blocks;
const report = await runBlocks(chosen, { version: version as '3.9.1', values, workFolder, extraEnv: rest.includes('--old') ? { BLUMFELD_TOOLS_ERA: '0.9' } : {} });
for (const result of report.different) {
  console.log(`\n$ ${result.command}\n--- ${result.why}`);
  if (rest.includes('-v')) console.log(`expected out:\n${result.block.stdout.join('\n')}\nexpected err:\n${result.block.stderr.join('\n')}\ngot out:\n${result.stdout}\ngot err:\n${result.stderr}`);
}
for (const [tool, count] of report.perTool) console.log(`${tool}: ${count.equal} of ${count.total}`);
console.log(`${report.equal} of ${report.total} blocks equal`);
