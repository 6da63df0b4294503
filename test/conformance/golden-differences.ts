/**
 * The blocks whose output is not Apache Kafka's, each with its reason (golden/differences.json, told in docs/tools.md).
 * Invariants: every block is equal or listed; a block that is listed as different is different, unless chance decides.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { anyNumbers, streamPattern } from './golden-blocks.ts';
import { type BlockResult, goldenFolder, type Environment } from './golden-runner.ts';

/**
 * purpose: ours does otherwise, and says so in docs. java: words of the JVM or of one of its libraries. capture: shows what
 * earlier blocks of the capture had left behind, which the test does not do again. chance: time or chance decides, block may be
 * equal. order, numbers: equal but for the order of its lines, or but for its numbers (checked).
 */
export type Why = 'purpose' | 'java' | 'capture' | 'chance' | 'order' | 'numbers';

export interface Difference {
  readonly command: string;
  /** Which of several blocks with this command; left out: all. */
  readonly nth?: number;
  readonly why: Why;
  readonly reason: string;
}

export interface Verdict {
  readonly equal: number;
  readonly explained: readonly Difference[];
  /** What fails the test, as text. */
  readonly problems: readonly string[];
}

const tables = (): Record<string, Difference[]> => JSON.parse(readFileSync(path.join(goldenFolder, 'differences.json'), 'utf8')) as Record<string, Difference[]>;

export const differencesOf = (file: string): readonly Difference[] => tables()[file] ?? [];

/** Lines of `text`, each matched by one of the patterns and the other way round. */
function sameLinesInAnyOrder(patterns: readonly RegExp[], text: string): boolean {
  const left = text.replace(/\n$/, '').split('\n');
  for (const pattern of patterns) {
    const at = left.findIndex((line) => pattern.test(`${line}\n`));
    if (at < 0) return false;
    left.splice(at, 1);
  }
  return left.length === 0;
}

/** Whether a block that is not equal is so only as its entry allows. */
function isAsListed({ block, stdout, why }: BlockResult, listed: Difference, environment: Environment): boolean {
  if (listed.why !== 'order' && listed.why !== 'numbers') return true;
  if (why !== 'stdout') return false;
  if (listed.why === 'order') return sameLinesInAnyOrder(block.stdout.map((line) => streamPattern([line], environment.values, [], true)), stdout);
  return new RegExp(anyNumbers(streamPattern(block.stdout, environment.values, [], block.endsWithNewline).source)).test(stdout);
}

export function judge(file: string, results: readonly BlockResult[], environment: Environment, table: readonly Difference[] = differencesOf(file)): Verdict {
  const seen = new Map<string, number>();
  const used = new Set<Difference>();
  const explained: Difference[] = [];
  const problems: string[] = [];
  for (const result of results) {
    const { command } = result.block;
    const nth = (seen.get(command) ?? 0) + 1;
    seen.set(command, nth);
    const listed = table.find((one) => one.command === command && (one.nth ?? nth) === nth);
    if (listed !== undefined) used.add(listed);
    if (!result.equal && (listed === undefined || !isAsListed(result, listed, environment))) problems.push(`new difference (${result.why}): ${command} #${nth}`);
    else if (!result.equal) explained.push(listed!);
    else if (listed !== undefined && ['purpose', 'java', 'capture'].includes(listed.why)) problems.push(`is equal now, strike it from differences.json: ${command} #${nth}`);
  }
  for (const one of table) if (!used.has(one)) problems.push(`differences.json names a block that is not there: ${one.command} #${one.nth ?? 'any'}`);
  return { equal: results.filter(({ equal }) => equal).length, explained, problems };
}
