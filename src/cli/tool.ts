/**
 * What Kafka's tools have in common: the usage exit, checks of option combinations, and how an error is shown. Kafka's
 * tools print Java exceptions; ours print the same lines without the `at …` lines of a stack that does not exist.
 */
import { OptionError, type OptionTable, type ParsedOptions, parseOptions } from './option-parser.ts';
import { renderUsage } from './option-usage.ts';
import { print, printError } from './output.ts';

export const KAFKA_VERSION = '3.9.1';

/** Ends the tool: one line on standard error, the usage table, exit 1. */
export class UsageError extends Error {
  readonly table: OptionTable;
  constructor(table: OptionTable, message: string) {
    super(message);
    this.name = 'UsageError';
    this.table = table;
  }
}

/** Ends the tool: the message (if any) on standard error and the exit code. */
export class ExitError extends Error {
  readonly exitCode: number;
  constructor(exitCode: number, message = '') {
    super(message);
    this.name = 'ExitError';
    this.exitCode = exitCode;
  }
}

/** An error that Kafka's tool would show as this Java exception. */
export class ToolError extends Error {
  readonly javaClass: string;
  readonly causes: readonly string[];
  constructor(javaClass: string, message: string, causes: readonly string[] = []) {
    super(message);
    this.name = 'ToolError';
    this.javaClass = javaClass;
    this.causes = causes;
  }
}

export const illegalArgument = (message: string): ToolError => new ToolError('java.lang.IllegalArgumentException', message);

export interface JavaShape {
  readonly javaClass: string;
  readonly message: string;
  readonly causes: readonly string[];
}

export function asJava(error: unknown): JavaShape {
  if (!(error instanceof Error)) return { javaClass: 'java.lang.RuntimeException', message: String(error), causes: [] };
  const { javaClass, causes } = error as { javaClass?: unknown; causes?: unknown };
  return {
    javaClass: typeof javaClass === 'string' ? javaClass : 'java.lang.RuntimeException',
    message: error.message,
    causes: Array.isArray(causes) ? causes.map(String) : [],
  };
}

/** `class: message`, then a `Caused by:` line for each cause. */
export function stackText(error: unknown): string {
  const java = asJava(error);
  return [firstLine(java), ...java.causes.map((cause) => `Caused by: ${cause}`)].join('\n');
}

export const firstLine = (java: JavaShape): string => (java.message === '' ? java.javaClass : `${java.javaClass}: ${java.message}`);

/** An error whose cause is `error`, as ExecutionException and RuntimeException wrap one. */
export function wrapped(javaClass: string, error: unknown): ToolError {
  const inner = asJava(error);
  return new ToolError(javaClass, firstLine(inner), [firstLine(inner), ...inner.causes]);
}

/**
 * Runs a tool. Usage and exit errors are handled here; `onError` shows any other (default: as an uncaught exception of
 * the main thread) and gives the exit code.
 */
export async function runTool(body: () => Promise<number>, onError: (error: unknown) => number = uncaught): Promise<number> {
  try {
    return await body();
  } catch (error) {
    if (error instanceof UsageError) {
      printError(error.message);
      process.stderr.write(renderUsage(error.table));
      return 1;
    }
    if (error instanceof ExitError) {
      if (error.message !== '') printError(error.message);
      return error.exitCode;
    }
    return onError(error);
  }
}

export function uncaught(error: unknown): number {
  printError(`Exception in thread "main" ${stackText(error)}`);
  if (process.env['BLUMFELD_DEBUG'] !== undefined && error instanceof Error) printError(error.stack);
  return 1;
}

/** As the tools of today do: the message, then the exception, then an empty line. */
export function messageThenStack(error: unknown): number {
  printError(asJava(error).message);
  printError(stackText(error));
  printError();
  return 1;
}

/** No arguments or --help: `about` and the table; --version: the version. Gives the options when there is work to do. */
export function parseToolOptions(table: OptionTable, argv: readonly string[], about: { none?: string; help: string }): ParsedOptions {
  if (argv.length === 0 && about.none !== undefined) throw new UsageError(table, about.none);
  const parsed = parseOptions(table, argv);
  if (parsed.has('help')) throw new UsageError(table, about.help);
  if (parsed.has('version')) {
    print(KAFKA_VERSION);
    throw new ExitError(0);
  }
  return parsed;
}

export function checkRequired(parsed: ParsedOptions, ...names: string[]): void {
  for (const name of names) {
    if (!parsed.has(name)) throw new UsageError(parsed.table, `Missing required argument "[${name}]"`);
  }
}

/** `used` excludes each of `invalid`. */
export function checkInvalid(parsed: ParsedOptions, used: string, invalid: readonly string[]): void {
  if (!parsed.has(used)) return;
  const between = parsed.table.generation === 3 ? '' : ' ';
  for (const name of invalid) {
    if (parsed.has(name)) throw new UsageError(parsed.table, `Option "[${used}]" can't be used with option${between}"[${name}]"`);
  }
}

export function isOptionError(error: unknown): error is OptionError {
  return error instanceof OptionError;
}
