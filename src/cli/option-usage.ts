/**
 * The usage tables of joptsimple, column for column. Two generations are in use: 3.2 (Kafka 0.9) has two columns of 39
 * and one space between; 5.0 (today) has 80 columns in all, two spaces between, and an option column as wide as it needs.
 */
import type { OptionSpec, OptionTable } from './option-parser.ts';

/** Where Java's line BreakIterator allows a break, for the text that occurs in usage tables. */
export function breakIntoWords(line: string): string[] {
  const words: string[] = [];
  let from = 0;
  for (let at = 1; at < line.length; at++) {
    if (mayBreakBefore(line, at)) {
      words.push(line.slice(from, at));
      from = at;
    }
  }
  if (from < line.length) words.push(line.slice(from));
  return words;
}

function mayBreakBefore(line: string, at: number): boolean {
  const before = line[at - 1]!;
  const after = line[at]!;
  if (after === ' ' || after === '\t') return false;
  if (before === ' ' || before === '\t') return true;
  if (before === '-') return /[A-Za-z]/.test(after);
  if (before === ':') return /[A-Za-z0-9]/.test(after);
  if (before === '.' || before === ',') return /[A-Za-z]/.test(after);
  if (after === '(') return /[A-Za-z0-9]/.test(before);
  if (after === '>') return /[0-9)]/.test(before);
  return before === ')' && after === '-';
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const paragraph of text.trim().split('\n')) {
    let line = '';
    for (const word of breakIntoWords(paragraph)) {
      if (line.length + word.length > width) {
        lines.push(line.trimEnd());
        line = `  ${word}`;
      } else line += word;
    }
    if (line.length > 0) lines.push(line);
  }
  return lines;
}

/** joptsimple 3 showed no argument that had no description. */
const UNSHOWN: readonly (string | undefined)[] = [undefined, '<>', '[]'];
const optionCell = (option: OptionSpec): string =>
  `--${option.name}${UNSHOWN.includes(option.argument) ? '' : ` ${option.argument}`}`;

/** The table without the line above it; every line is padded, and ends with a newline. */
export function renderUsage(table: OptionTable): string {
  const rows: (readonly [string, string])[] = [
    ['Option', 'Description'],
    ['------', '-----------'],
    ...table.options.map((option) => [optionCell(option), option.description] as const),
  ];
  const old = table.generation === 3;
  const separator = old ? 1 : 2;
  const left = old ? 39 : Math.min(39, Math.max(...rows.map(([option]) => option.length)));
  const right = old ? 39 : 80 - left - separator;
  const wrapped = rows.map(([option, description]) => [wrap(option, left), wrap(description, right)] as const);
  const widest = (column: 0 | 1): number => Math.max(...wrapped.flatMap((row) => row[column].map((line) => line.length)));
  const [leftWidth, rightWidth] = old ? [left, right] : [widest(0), widest(1)];
  let text = '';
  for (const [options, descriptions] of wrapped) {
    for (let i = 0; i < Math.max(options.length, descriptions.length); i++) {
      text += `${(options[i] ?? '').padEnd(leftWidth)}${' '.repeat(separator)}${(descriptions[i] ?? '').padEnd(rightWidth)}\n`;
    }
  }
  return text;
}
