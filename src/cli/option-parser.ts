/**
 * Command lines as joptsimple reads them, since Kafka's tools do: `--option value`, `--option=value`, repeated options,
 * optional arguments, `--` ends the options. Generation 3 (Kafka 0.9) also accepts unambiguous abbreviations, and words
 * its errors otherwise than generation 5 (today).
 */
import { renderUsage } from './option-usage.ts';

export interface OptionSpec {
  readonly name: string;
  /** As the usage table shows it: `<Integer: size>` required, `[String: format]` optional, `<>` and `[]` the same, not shown; absent: a flag. */
  readonly argument?: string;
  readonly description: string;
}

export interface OptionTable {
  /** joptsimple's: 3 in Kafka 0.9, 5 today. */
  readonly generation: 3 | 5;
  readonly options: readonly OptionSpec[];
}

/** A command line that joptsimple refuses. `javaClass` is the exception that Kafka's tool would have printed. */
export class OptionError extends Error {
  readonly javaClass: string;
  readonly causes: readonly string[];
  constructor(javaClass: string, message: string, causes: readonly string[] = []) {
    super(message);
    this.name = 'OptionError';
    this.javaClass = javaClass;
    this.causes = causes;
  }
}

const INT_MIN = -2147483648;
const INT_MAX = 2147483647;

export class ParsedOptions {
  readonly table: OptionTable;
  /** What is not an option, in order. */
  readonly rest: string[] = [];
  readonly #values = new Map<string, string[]>();

  constructor(table: OptionTable) {
    this.table = table;
  }

  add(name: string, value: string | null): void {
    const values = this.#values.get(name) ?? [];
    if (value !== null) values.push(value);
    this.#values.set(name, values);
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }

  /** Every argument of the option, in order. */
  all(name: string): string[] {
    return this.#values.get(name) ?? [];
  }

  /** The one argument, or null when the option is absent or came without its optional argument. */
  value(name: string): string | null {
    const values = this.all(name);
    if (values.length > 1) {
      throw new OptionError(
        'joptsimple.MultipleArgumentsForOptionException',
        `Found multiple arguments for option ${this.#shown(name)}, but you asked for only one`,
      );
    }
    return values[0] ?? null;
  }

  string(name: string, otherwise: string): string {
    return this.value(name) ?? otherwise;
  }

  /** An Integer option. */
  integer(name: string): number | null;
  integer(name: string, otherwise: number): number;
  integer(name: string, otherwise: number | null = null): number | null {
    return this.#number(name, 'Integer', otherwise);
  }

  /** A Long option (within ±(2^53−1)). */
  long(name: string): number | null;
  long(name: string, otherwise: number): number;
  long(name: string, otherwise: number | null = null): number | null {
    return this.#number(name, 'Long', otherwise);
  }

  #number(name: string, type: 'Integer' | 'Long', otherwise: number | null): number | null {
    const text = this.value(name);
    if (text === null) return otherwise;
    const number = Number(text);
    const fits = type === 'Integer' ? number >= INT_MIN && number <= INT_MAX : Number.isSafeInteger(number);
    if (/^[+-]?\d+$/.test(text) && fits) return number;
    const cause = `java.lang.NumberFormatException: For input string: "${text}"`;
    const message =
      this.table.generation === 3
        ? `Cannot convert argument '${text}' of option ${this.#shown(name)} to class java.lang.${type}`
        : `Cannot parse argument '${text}' of option ${name}`;
    const causes = [`joptsimple.internal.ReflectionException: ${cause}`];
    if (this.table.generation === 5) causes.push(cause);
    throw new OptionError('joptsimple.OptionArgumentConversionException', message, causes);
  }

  #shown(name: string): string {
    return this.table.generation === 3 ? `['${name}']` : name;
  }

  usage(): string {
    return renderUsage(this.table);
  }
}

const looksLikeAnOption = (word: string): boolean => word.startsWith('-') && word !== '-' && word !== '--';
const isNumberOption = (option: OptionSpec): boolean => /^.(Integer|Long|Double)/.test(option.argument ?? '');

function find(table: OptionTable, name: string): OptionSpec {
  const exact = table.options.find((option) => option.name === name);
  if (exact !== undefined) return exact;
  const near = table.generation === 3 ? table.options.filter((option) => option.name.startsWith(name)) : [];
  if (near.length === 1) return near[0]!;
  const shown = table.generation === 3 ? `'${name}'` : name;
  throw new OptionError('joptsimple.UnrecognizedOptionException', `${shown} is not a recognized option`);
}

function takeArgument(option: OptionSpec, inline: string | null, argv: readonly string[], at: number): { value: string | null; next: number } {
  if (option.argument === undefined) return { value: null, next: at };
  if (inline !== null) return { value: inline, next: at };
  const next = argv[at];
  if (option.argument.startsWith('<')) return { value: next ?? null, next: at + 1 };
  const isArgument = next !== undefined && (!looksLikeAnOption(next) || (isNumberOption(option) && /^-\d+$/.test(next)));
  return isArgument ? { value: next, next: at + 1 } : { value: null, next: at };
}

/** @throws OptionError with joptsimple's words. */
export function parseOptions(table: OptionTable, argv: readonly string[]): ParsedOptions {
  const parsed = new ParsedOptions(table);
  for (let at = 0; at < argv.length; ) {
    const word = argv[at++]!;
    if (word === '--') {
      parsed.rest.push(...argv.slice(at));
      break;
    }
    if (!looksLikeAnOption(word)) {
      parsed.rest.push(word);
      continue;
    }
    const long = word.startsWith('--');
    const body = word.slice(long ? 2 : 1);
    const equals = body.indexOf('=');
    const name = equals < 0 ? body : body.slice(0, equals);
    const known = long || table.options.some((option) => option.name === name);
    const option = find(table, known ? name : name.slice(0, 1));
    const taken = takeArgument(option, equals < 0 ? null : body.slice(equals + 1), argv, at);
    if (option.argument?.startsWith('<') && taken.value === null) {
      const shown = table.generation === 3 ? `['${option.name}']` : option.name;
      throw new OptionError('joptsimple.OptionMissingRequiredArgumentException', `Option ${shown} requires an argument`);
    }
    parsed.add(option.name, taken.value);
    at = taken.next;
  }
  return parsed;
}
