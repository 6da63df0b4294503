/** Command lines as argparse4j reads them (the performance tools): long options, each with words after it, and its errors. */
import { breakIntoWords } from './option-usage.ts';

export interface ArgSpec {
  readonly name: string;
  /** 'flag': none; 'one'; 'some': at least one, up to the next option. */
  readonly takes: 'flag' | 'one' | 'some';
  readonly type?: 'Integer' | 'Long' | 'Double';
  readonly required?: boolean;
  /** Of those in the same group exactly one must be given. */
  readonly exclusive?: boolean;
}

export class ArgumentError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ArgumentError';
  }
}

const LINE_WIDTH = 75;

/** Fills lines up to 75 columns and stretches all but the last to it, as argparse4j's TextHelper does. */
export function justify(text: string): string {
  const lines: string[][] = [[]];
  let width = 0;
  for (const word of breakIntoWords(text)) {
    if (width + word.trimEnd().length > LINE_WIDTH) {
      lines.push([]);
      width = 0;
    }
    lines.at(-1)!.push(word);
    width += word.length;
  }
  return lines.map((words, at) => (at === lines.length - 1 ? words.join('') : stretch(words.join('').trimEnd()))).join('\n');
}

function stretch(line: string): string {
  const words = line.split(' ');
  const gaps = words.length - 1;
  if (gaps === 0) return line;
  const missing = LINE_WIDTH - line.length;
  const each = Math.floor(missing / gaps);
  const rest = missing % gaps;
  const from = Math.floor((gaps - rest + 1) / 2);
  return words.map((word, at) => (at === gaps ? word : word + ' '.repeat(1 + each + (at >= from && at < from + rest ? 1 : 0)))).join('');
}

export type ParsedArguments = ReadonlyMap<string, readonly string[]>;

/** @throws ArgumentError in argparse4j's words, not yet justified */
export function parseArguments(specs: readonly ArgSpec[], argv: readonly string[]): ParsedArguments {
  const found = new Map<string, string[]>();
  const unknown: string[] = [];
  for (let at = 0; at < argv.length; ) {
    const word = argv[at++]!;
    const equals = word.indexOf('=');
    const name = word.startsWith('--') && equals > 0 ? word.slice(2, equals) : word.slice(2);
    const spec = word.startsWith('--') ? (specs.find((one) => one.name === name) ?? onlyStart(specs, name)) : undefined;
    if (spec === undefined) {
      unknown.push(word);
      if (word.startsWith('--')) break;
      continue;
    }
    const rival = spec.exclusive ? specs.find((one) => one.exclusive && one !== spec && found.has(one.name)) : undefined;
    if (rival !== undefined) throw new ArgumentError(`argument --${spec.name}: not allowed with argument --${rival.name}`);
    const values = equals > 0 && word.startsWith('--') ? [word.slice(equals + 1)] : [];
    const most = spec.takes === 'flag' ? 0 : spec.takes === 'one' ? 1 : Infinity;
    while (values.length < most && at < argv.length && (!argv[at]!.startsWith('-') || /^-[\d.]+$/.test(argv[at]!))) values.push(argv[at++]!);
    if (spec.takes === 'one' && values.length === 0) throw new ArgumentError(`argument --${spec.name}: expected one argument`);
    if (spec.takes === 'some' && values.length === 0) throw new ArgumentError(`argument --${spec.name}: expected at least one argument`);
    checkNumber(spec, values[0]);
    found.set(spec.name, [...(spec.takes === 'some' ? (found.get(spec.name) ?? []) : []), ...values]);
  }
  if (unknown.length > 0) throw new ArgumentError(`unrecognized arguments: '${unknown.join(' ')}'`);
  checkPresence(specs, found);
  return found;
}

function onlyStart(specs: readonly ArgSpec[], name: string): ArgSpec | undefined {
  const near = name === '' ? [] : specs.filter((spec) => spec.name.startsWith(name));
  return near.length === 1 ? near[0] : undefined;
}

function checkNumber(spec: ArgSpec, text: string | undefined): void {
  if (spec.type === undefined || text === undefined) return;
  const ok = spec.type === 'Double' ? text.trim() !== '' && !Number.isNaN(Number(text)) : /^[+-]?\d+$/.test(text);
  if (!ok) throw new ArgumentError(`argument --${spec.name}: could not convert '${text}' to ${spec.type} (For input string: "${text}")`);
}

/** argparse4j names the last of those that are missing. */
function checkPresence(specs: readonly ArgSpec[], found: ReadonlyMap<string, unknown>): void {
  const missing = specs.filter((spec) => spec.required === true && !found.has(spec.name)).at(-1);
  if (missing !== undefined) throw new ArgumentError(`argument --${missing.name} is required`);
  const group = specs.filter((spec) => spec.exclusive);
  if (group.length > 0 && !group.some((spec) => found.has(spec.name))) throw new ArgumentError(`one of the arguments ${group.map((spec) => `--${spec.name}`).join(' ')} is required`);
}
