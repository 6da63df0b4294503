/** Keeps log lines for tests to look at; the oldest go first. */
import { isAtLeast } from '../base/log-format.ts';
import type { LogLevel, LogSink } from '../base/ports.ts';

export interface CapturedLine {
  readonly atMs: number;
  readonly level: LogLevel;
  readonly logger: string;
  readonly message: string;
  readonly error: unknown;
}

const MAX_LINES = 10_000;

export class SimLogSink implements LogSink {
  readonly #nowMs: () => number;
  readonly #level: LogLevel;
  lines: CapturedLine[] = [];
  /** Called with every line kept: to print while a failing seed is looked at. */
  onLine: ((line: CapturedLine) => void) | null = null;

  constructor(nowMs: () => number = () => 0, level: LogLevel = 'INFO') {
    this.#nowMs = nowMs;
    this.#level = level;
  }

  isEnabled(level: LogLevel): boolean {
    return isAtLeast(level, this.#level);
  }

  log(level: LogLevel, logger: string, message: string, error?: unknown): void {
    if (!this.isEnabled(level)) return;
    const line: CapturedLine = { atMs: this.#nowMs(), level, logger, message, error };
    this.lines.push(line);
    if (this.lines.length > MAX_LINES) this.lines = this.lines.slice(MAX_LINES / 2);
    this.onLine?.(line);
  }

  matching(pattern: RegExp): CapturedLine[] {
    return this.lines.filter((line) => pattern.test(line.message));
  }
}
