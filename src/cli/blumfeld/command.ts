/**
 * What the commands of `blumfeld` share: flags, output forms, exit codes. Data goes to standard output, progress and
 * words to standard error (progress only to a terminal). Exit: 0 done, 1 Kafka or an item refused, 2 usage, 130 Ctrl-C.
 */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { Admin } from '../../client/admin.ts';
import { looksLikeHostPorts } from '../../client/bootstrap.ts';
import { KafkaError } from '../../client/kafka-errors.ts';
import { isClientSetting, nearestClientSetting } from '../client-settings.ts';
import { nearest } from '../nearest.ts';
import { openCluster, type OpenCluster, readPropertiesFile } from '../cluster-setup.ts';
import { print, printError } from '../output.ts';

export const EXIT_FAILED = 1;
export const EXIT_USAGE = 2;
export const DEFAULT_BROKERS = 'localhost:9092';

export type OutputForm = 'table' | 'json' | 'jsonl';

/** Ends a command with exit 2 and where to read more. */
export class WrongUsage extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'WrongUsage';
  }
}

export const COMMON_FLAGS = {
  brokers: { type: 'string', short: 'b' },
  config: { type: 'string', short: 'F' },
  set: { type: 'string', short: 'X', multiple: true },
  output: { type: 'string', short: 'o' },
  timeout: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

export const COMMON_HELP = `  -b, --brokers LIST    host:port,… ($BLUMFELD_BROKERS, else ${DEFAULT_BROKERS})
  -F, --config FILE     client settings, as a Kafka client's properties file
  -X, --set KEY=VALUE   one such setting; may be repeated
      --timeout 10s     give up after so long
  -h, --help`;

export type Flags = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

export interface Arguments {
  readonly flags: Flags;
  readonly words: readonly string[];
}

/** Flags and words; @throws WrongUsage */
export function parseCommand(argv: string[], options: NonNullable<ParseArgsConfig['options']>): Arguments {
  try {
    const { values, positionals } = parseArgs({ args: argv, options: { ...COMMON_FLAGS, ...options }, allowPositionals: true });
    return { flags: values as Flags, words: positionals };
  } catch (error) {
    throw new WrongUsage(optionProblem(error as Error, Object.keys({ ...COMMON_FLAGS, ...options })));
  }
}

/** One line of what Node says in several, and what was probably meant. */
export function optionProblem(error: Error, known: readonly string[]): string {
  const [line] = error.message.split(/\. |\n/);
  const unknown = /^Unknown option '--([^']+)'/.exec(error.message);
  const meant = unknown === null ? null : nearest(unknown[1]!, known);
  return `${line!.replace(/^Unknown option/, 'there is no option').replace(/\.$/, '')}${meant === null ? '' : `; did you mean --${meant}?`}`;
}

export const text = (flags: Flags, name: string): string | null => (typeof flags[name] === 'string' ? flags[name] : null);
export const many = (flags: Flags, name: string): string[] => (Array.isArray(flags[name]) ? flags[name].map(String) : []);
export const given = (flags: Flags, name: string): boolean => flags[name] === true;

export function wholeNumber(flags: Flags, name: string, least = 0): number | null {
  const value = text(flags, name);
  if (value === null) return null;
  if (!/^\d+$/.test(value) || Number(value) < least || !Number.isSafeInteger(Number(value))) throw new WrongUsage(`--${name} ${value} is not a whole number${least > 0 ? ` of at least ${least}` : ''}`);
  return Number(value);
}

export function pairs(list: readonly string[], flag: string): Map<string, string> {
  return new Map(list.map((item) => {
    const equals = item.indexOf('=');
    if (equals <= 0) throw new WrongUsage(`${flag} ${item} is not KEY=VALUE`);
    return [item.slice(0, equals).trim(), item.slice(equals + 1).trim()];
  }));
}

/** `10s`, `500ms`, `2m`, `1h`, `3d` in ms. */
export function duration(value: string, what: string): number {
  const match = /^(\d+(?:\.\d+)?)(ms|s|m|h|d)?$/.exec(value);
  if (match === null) throw new WrongUsage(`${what} ${value} is not a duration (500ms, 10s, 2m, 1h, 3d)`);
  const unit = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }[match[2] ?? 's'] ?? 1000;
  return Number(match[1]) * unit;
}

export function outputForm(flags: Flags): OutputForm {
  const form = text(flags, 'output') ?? 'table';
  if (form !== 'table' && form !== 'json' && form !== 'jsonl') throw new WrongUsage(`--output ${form} is none of table, json, jsonl`);
  return form;
}

export async function connect(flags: Flags): Promise<OpenCluster & { admin: Admin }> {
  const file = text(flags, 'config');
  const properties = new Map(file === null ? [] : await readPropertiesFile(file).catch(() => {
    throw new WrongUsage(`--config ${file}: there is no such file`);
  }));
  for (const [key, value] of pairs(many(flags, 'set'), '--set')) {
    const meant = isClientSetting(key) ? null : nearestClientSetting(key);
    if (meant !== null) throw new WrongUsage(`there is no client setting ${key}; did you mean ${meant}?`);
    properties.set(key, value);
  }
  const bootstrapServers = text(flags, 'brokers') ?? properties.get('bootstrap.servers') ?? process.env['BLUMFELD_BROKERS'] ?? DEFAULT_BROKERS;
  if (!looksLikeHostPorts(bootstrapServers)) throw new WrongUsage(`--brokers ${bootstrapServers} is not host:port,…`);
  const timeout = text(flags, 'timeout');
  const apiTimeoutMs = timeout === null ? 10_000 : duration(timeout, '--timeout');
  const opened = await openCluster({ bootstrapServers, properties, clientId: 'blumfeld', quiet: true, client: { apiTimeoutMs } });
  return { ...opened, admin: new Admin(opened.cluster) };
}

export interface Column {
  readonly title: string;
  readonly right?: boolean;
}

/** Rows as a table, one JSON array, or one JSON object a line. The keys of `items` are the contract; tables may change. */
export function show(form: OutputForm, columns: readonly Column[], rows: readonly (readonly (string | number)[])[], items: readonly unknown[]): void {
  if (form === 'json') {
    print(JSON.stringify(items, null, 2));
    return;
  }
  if (form === 'jsonl') {
    for (const item of items) print(JSON.stringify(item));
    return;
  }
  const widths = columns.map((column, at) => Math.max(column.title.length, ...rows.map((row) => String(row[at]).length)));
  const line = (cells: readonly (string | number)[]): string =>
    cells.map((cell, at) => (columns[at]!.right === true ? String(cell).padStart(widths[at]!) : String(cell).padEnd(widths[at]!))).join('  ').trimEnd();
  const title = line(columns.map((column) => column.title));
  print(colored() ? `\u001b[1m${title}\u001b[0m` : title);
  for (const row of rows) print(line(row));
}

/** One thing done: a sentence, or an object. */
export function done(form: OutputForm, sentence: string, item: unknown): void {
  if (form === 'table') print(sentence);
  else print(JSON.stringify(item));
}

export const colored = (): boolean => process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined;

/** Words about what goes on; nothing when nobody looks at a terminal. */
export function progress(line: string): void {
  if (process.stderr.isTTY === true) process.stderr.write(`\r${line}\u001b[K`);
}

export interface Command {
  readonly name: string;
  readonly help: string;
  readonly body: (argv: string[]) => Promise<number>;
}

/** Runs a command; errors become one line (or one JSON object with `-o json`) and an exit code. */
export async function runCommand(command: Command, argv: string[]): Promise<number> {
  if (argv.includes('--help') || argv.includes('-h')) {
    print(command.help);
    return 0;
  }
  try {
    return await command.body(argv);
  } catch (error) {
    if (inJson(argv)) {
      printError(JSON.stringify({ error: errorItem(error) }));
      return error instanceof WrongUsage ? EXIT_USAGE : EXIT_FAILED;
    }
    if (error instanceof WrongUsage) {
      printError(`blumfeld ${command.name}: ${error.message}\nblumfeld ${command.name} --help says more`);
      return EXIT_USAGE;
    }
    printError(`blumfeld ${command.name}: ${explain(error)}`);
    return EXIT_FAILED;
  }
}

/** Whether the command line, right or wrong, asks for JSON. */
function inJson(argv: readonly string[]): boolean {
  const at = argv.findIndex((word) => word === '-o' || word === '--output');
  const form = at >= 0 ? argv[at + 1] : argv.map((word) => /^(?:--output=|-o)(.+)$/.exec(word)?.[1]).find((found) => found !== undefined);
  return form === 'json' || form === 'jsonl';
}

interface ErrorItem {
  /** Kafka's name of the error, or WRONG_USAGE, REQUEST_TIMED_OUT, CLIENT_ERROR. */
  readonly name: string;
  /** Kafka's number; null where no broker said it. */
  readonly code: number | null;
  readonly message: string;
}

function errorItem(error: unknown): ErrorItem {
  if (error instanceof KafkaError) return { name: error.info.name, code: error.code, message: error.message };
  if (error instanceof WrongUsage) return { name: 'WRONG_USAGE', code: null, message: error.message };
  if (error instanceof Error && error.name === 'ClientTimeoutError') return { name: 'REQUEST_TIMED_OUT', code: null, message: explain(error) };
  return { name: 'CLIENT_ERROR', code: null, message: error instanceof Error ? error.message : String(error) };
}

function explain(error: unknown): string {
  if (error instanceof KafkaError) return `${error.message.replace(/\.$/, '')} (${error.info.name})`;
  if (error instanceof Error && error.name === 'ClientTimeoutError') return 'no broker answered in time: is one running there? (--brokers, BLUMFELD_BROKERS)';
  return error instanceof Error ? error.message : String(error);
}
