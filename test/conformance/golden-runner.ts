/** Runs golden blocks with our tools in a shell, one after another, and compares both streams and the exit code. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type GoldenBlock, parseGolden, streamPattern, type Values } from './golden-blocks.ts';

export const root = path.dirname(path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url)))));
export const goldenFolder = path.join(root, 'test', 'conformance', 'golden');
const TIMEOUT_MS = 40_000;
/** What the capture shortened in a command. */
const LONG_TEXT = 2499;

export interface Environment {
  readonly version: '0.9.0.1' | '3.9.1';
  /** Placeholder → value: PORT_1, ZK_PORT, CLOSED_PORT. */
  readonly values: Values;
  readonly workFolder: string;
  readonly extraEnv?: Readonly<Record<string, string>>;
}

export interface BlockResult {
  readonly block: GoldenBlock;
  readonly command: string;
  readonly equal: boolean;
  readonly why: string;
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

export const readGolden = (version: string, file: string): GoldenBlock[] => parseGolden(readFileSync(path.join(goldenFolder, version, file), 'utf8'));

/** Writes the files that commands read: whatever some block of the version shows with `cat`. */
export function prepareFiles(version: string, workFolder: string): void {
  for (const file of readdirSync(path.join(goldenFolder, version))) {
    for (const block of readGolden(version, file)) {
      const name = /^cat ([a-z0-9-]+\.[a-z]+)$/.exec(block.command)?.[1];
      if (name !== undefined) writeFileSync(path.join(workFolder, name), `${block.stdout.join('\n')}\n`);
    }
  }
}

/** The usage table of a script, from the file of usages. */
export function usageOf(version: string, tool: string): string[] {
  const block = readGolden(version, '00-usage.txt').find((candidate) => candidate.command === tool);
  if (block === undefined) return [];
  const lines = block.stderr.length > 0 ? block.stderr : block.stdout;
  const first = lines.findIndex((line) => line.startsWith('Option ') || line.startsWith('usage:'));
  return lines.slice(Math.max(first, 0));
}

export function toolOf(command: string): string {
  const found = /(?:^|\| )((?:kafka|zookeeper)-[a-z-]+\.sh)(?: (kafka\.[A-Za-z.]+))?/.exec(command);
  return found === null ? '' : `${found[1]}${found[1] === 'kafka-run-class.sh' ? ` ${found[2] ?? ''}` : ''}`;
}

function fillIn(command: string, values: Values): string {
  return command.replace(/\b([a-z])\1*\{\{MORE\}\}/g, (_, letter: string) => letter.repeat(letter === 'n' ? 300 : LONG_TEXT + 1))
    .replace(/=;/g, "=';'")
    .replace(/\{\{([A-Z_0-9]+)\}\}/g, (whole, name: string) => values.get(name) ?? whole);
}

export async function runBlock(block: GoldenBlock, environment: Environment): Promise<BlockResult> {
  const command = fillIn(block.command, environment.values);
  const simple = !/[|]/.test(command.replace(/'[^']*'/g, ''));
  const child = spawn('sh', ['-c', simple ? `exec ${command}` : command], {
    cwd: environment.workFolder, stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PATH: `${path.join(root, 'bin')}:${process.env['PATH']}`, TZ: 'UTC', ...environment.extraEnv },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => { stdout += text; });
  child.stderr.setEncoding('utf8').on('data', (text: string) => { stderr += text; });
  const limit = setTimeout(() => child.kill('SIGKILL'), TIMEOUT_MS);
  // What a tool that does not end has to show, it shows well before the capture's Ctrl-C.
  const interrupt = block.interruptAfterMs === null ? null : setTimeout(() => child.kill('SIGINT'), Math.min(block.interruptAfterMs, command.includes('interval-ms') ? Infinity : 4000));
  const exitCode = await new Promise<number>((resolve) => {
    child.on('close', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 137)));
  });
  clearTimeout(limit);
  if (interrupt !== null) clearTimeout(interrupt);
  return compare(block, command, environment, { stdout, stderr, exitCode });
}

function compare(block: GoldenBlock, command: string, environment: Environment, got: { stdout: string; stderr: string; exitCode: number }): BlockResult {
  const tool = toolOf(block.command);
  const usage = usageOf(environment.version, tool);
  const measured = tool.includes('perf-test');
  const differences: string[] = [];
  if (!streamPattern(block.stdout, environment.values, usage, block.endsWithNewline, measured).test(got.stdout)) differences.push('stdout');
  if (!streamPattern(block.stderr, environment.values, usage, true).test(got.stderr)) differences.push('stderr');
  if (got.exitCode !== block.exitCode) differences.push(`exit ${got.exitCode} (not ${block.exitCode})`);
  return { block, command, equal: differences.length === 0, why: differences.join(', '), ...got };
}

export interface FileReport {
  readonly equal: number;
  readonly total: number;
  readonly perTool: Map<string, { equal: number; total: number }>;
  readonly different: BlockResult[];
  readonly all: BlockResult[];
}

/** Does what the capture did between its blocks; `nth` counts the blocks with the same command. */
export type BeforeBlock = (block: GoldenBlock, nth: number) => Promise<void>;

export async function runBlocks(blocks: readonly GoldenBlock[], environment: Environment, before: BeforeBlock = async () => {}): Promise<FileReport> {
  const perTool = new Map<string, { equal: number; total: number }>();
  const different: BlockResult[] = [];
  const all: BlockResult[] = [];
  const seen = new Map<string, number>();
  let equal = 0;
  let total = 0;
  for (const block of blocks) {
    const tool = toolOf(block.command);
    seen.set(block.command, (seen.get(block.command) ?? 0) + 1);
    await before(block, seen.get(block.command)!);
    const result = await runBlock(block, environment);
    if (tool === '') continue; // cat of a file that a later command reads
    all.push(result);
    total++;
    const count = perTool.get(tool) ?? { equal: 0, total: 0 };
    count.total++;
    if (result.equal) {
      equal++;
      count.equal++;
    } else different.push(result);
    perTool.set(tool, count);
  }
  return { equal, total, perTool, different, all };
}
