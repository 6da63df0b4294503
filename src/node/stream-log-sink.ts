/**
 * Log lines in Kafka's layout to standard output, standard error, and files split as Kafka's log4j does. Lines are
 * gathered and written once a turn of the event loop; `close` (and the end of the process) writes what is left.
 */
import fs from 'node:fs';
import path from 'node:path';
import { errorLines, formatLogLine, isAtLeast } from '../base/log-format.ts';
import type { LogLevel, LogSink } from '../base/ports.ts';

export interface StreamLogSinkOptions {
  /** INFO unless said. */
  readonly level?: LogLevel;
  /** Thresholds of loggers and of all below them: `kafka.request.logger` → WARN. */
  readonly loggerLevels?: ReadonlyMap<string, LogLevel>;
  readonly stream?: 'stdout' | 'stderr' | 'none';
  /** Folder of server.log, controller.log, …; none unless said. */
  readonly folder?: string | null;
  /** One JSON object a line instead of Kafka's layout. */
  readonly json?: boolean;
}

/** Kafka's log4j.properties: logger prefix → file. What matches none goes to server.log. */
const FILES: readonly (readonly [prefix: string, file: string])[] = [
  ['kafka.request.logger', 'kafka-request.log'],
  ['kafka.network.RequestChannel$', 'kafka-request.log'],
  ['kafka.controller', 'controller.log'],
  ['kafka.log.LogCleaner', 'log-cleaner.log'],
  ['state.change.logger', 'state-change.log'],
  ['kafka.authorizer.logger', 'kafka-authorizer.log'],
];

export class StreamLogSink implements LogSink {
  readonly #level: LogLevel;
  readonly #loggerLevels: ReadonlyMap<string, LogLevel>;
  readonly #thresholds = new Map<string, LogLevel>();
  readonly #fd: number | null;
  readonly #folder: string | null;
  readonly #json: boolean;
  readonly #files = new Map<string, number>();
  /** Text not yet written, by descriptor. */
  readonly #pending = new Map<number, string>();
  #scheduled = false;
  #closed = false;
  readonly #onExit = (): void => this.flush();

  constructor(options: StreamLogSinkOptions = {}) {
    this.#level = options.level ?? 'INFO';
    this.#loggerLevels = options.loggerLevels ?? new Map();
    this.#fd = options.stream === 'none' ? null : options.stream === 'stderr' ? 2 : 1;
    this.#folder = options.folder ?? null;
    this.#json = options.json ?? false;
    if (this.#folder !== null) fs.mkdirSync(this.#folder, { recursive: true });
    process.on('exit', this.#onExit);
  }

  isEnabled(level: LogLevel, logger: string): boolean {
    return isAtLeast(level, this.#loggerLevels.size === 0 ? this.#level : this.#thresholdOf(logger));
  }

  #thresholdOf(logger: string): LogLevel {
    const known = this.#thresholds.get(logger);
    if (known !== undefined) return known;
    let name = logger;
    let level = this.#loggerLevels.get(name);
    while (level === undefined && name.includes('.')) {
      name = name.slice(0, name.lastIndexOf('.'));
      level = this.#loggerLevels.get(name);
    }
    if (this.#thresholds.size < 1000) this.#thresholds.set(logger, level ?? this.#level);
    return level ?? this.#level;
  }

  log(level: LogLevel, logger: string, message: string, error?: unknown): void {
    if (this.#closed || !this.isEnabled(level, logger)) return;
    const line = this.#json ? jsonLine(level, logger, message, error) : kafkaLine(level, logger, message, error);
    if (this.#fd !== null) this.#queue(this.#fd, line);
    if (this.#folder !== null) this.#queue(this.#fileOf(this.#folder, logger), line);
    if (level === 'FATAL') this.flush();
  }

  #fileOf(folder: string, logger: string): number {
    const name = FILES.find(([prefix]) => logger.startsWith(prefix))?.[1] ?? 'server.log';
    let fd = this.#files.get(name);
    if (fd === undefined) {
      fd = fs.openSync(path.join(folder, name), 'a');
      this.#files.set(name, fd);
    }
    return fd;
  }

  #queue(fd: number, line: string): void {
    this.#pending.set(fd, (this.#pending.get(fd) ?? '') + line);
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => this.flush());
  }

  flush(): void {
    this.#scheduled = false;
    for (const [fd, text] of this.#pending) writeAll(fd, text);
    this.#pending.clear();
  }

  close(): void {
    if (this.#closed) return;
    this.flush();
    this.#closed = true;
    process.removeListener('exit', this.#onExit);
    for (const fd of this.#files.values()) fs.closeSync(fd);
    this.#files.clear();
  }
}

function kafkaLine(level: LogLevel, logger: string, message: string, error: unknown): string {
  const now = Date.now();
  const localMs = now - new Date(now).getTimezoneOffset() * 60_000;
  return `${formatLogLine(localMs, level, logger, message)}${errorLines(error)}\n`;
}

function jsonLine(level: LogLevel, logger: string, message: string, error: unknown): string {
  const stack = errorLines(error).slice(1);
  const entry = { time: new Date().toISOString(), level, logger, message, ...(stack === '' ? {} : { error: stack }) };
  return `${JSON.stringify(entry)}\n`;
}

/** A full pipe (EAGAIN) is tried again for a moment; a log that nobody can take is dropped rather than kill a broker. */
function writeAll(fd: number, text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  let at = 0;
  for (let attempts = 0; at < bytes.length && attempts < 100; ) {
    try {
      at += fs.writeSync(fd, bytes, at);
      attempts = 0;
    } catch (error) {
      if ((error as { code?: string }).code !== 'EAGAIN') return;
      attempts++;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    }
  }
}
