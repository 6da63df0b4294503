/**
 * Levels of loggers that can be changed while the broker runs (resource "broker logger"): a log sink over another one.
 * A level set here goes before the inner sink's own threshold, for that logger and those below it.
 */
import type { LogLevel, LogSink } from '../base/ports.ts';

export const LOG_LEVELS: readonly LogLevel[] = ['DEBUG', 'ERROR', 'FATAL', 'INFO', 'TRACE', 'WARN'];
export const ROOT_LOGGER = 'root';
const RANK: Readonly<Record<LogLevel, number>> = { TRACE: 0, DEBUG: 1, INFO: 2, WARN: 3, ERROR: 4, FATAL: 5 };
/** Loggers that Kafka's users set by name; more appear as they log. */
const KNOWN_LOGGERS = [
  'kafka', 'kafka.server.KafkaApis', 'kafka.server.ReplicaManager', 'kafka.server.KafkaServer', 'kafka.controller', 'kafka.controller.KafkaController', 'kafka.log.LogCleaner',
  'kafka.network.RequestChannel$', 'kafka.request.logger', 'kafka.authorizer.logger', 'state.change.logger', 'org.apache.kafka', 'org.apache.zookeeper', 'kafka.coordinator.group.GroupCoordinator',
];
/** Loggers remembered because they logged. */
const MAX_SEEN = 1000;

export class LoggerLevels implements LogSink {
  readonly #inner: LogSink;
  readonly #levels = new Map<string, LogLevel>();
  readonly #seen = new Set<string>(KNOWN_LOGGERS);

  constructor(inner: LogSink) {
    this.#inner = inner;
  }

  #levelOf(logger: string): LogLevel | undefined {
    if (this.#levels.size === 0) return undefined;
    for (let name = logger; ; name = name.slice(0, name.lastIndexOf('.'))) {
      const level = this.#levels.get(name);
      if (level !== undefined) return level;
      if (!name.includes('.')) return this.#levels.get(ROOT_LOGGER);
    }
  }

  isEnabled(level: LogLevel, logger: string): boolean {
    const own = this.#levelOf(logger);
    return own === undefined ? this.#inner.isEnabled(level, logger) : RANK[level] >= RANK[own];
  }

  log(level: LogLevel, logger: string, message: string, error?: unknown): void {
    if (this.#seen.size < MAX_SEEN) this.#seen.add(logger);
    const own = this.#levelOf(logger);
    if (own !== undefined && RANK[level] < RANK[own]) return;
    // What the inner sink would drop, and was asked for here, comes as INFO with its true level in front.
    if (own !== undefined && !this.#inner.isEnabled(level, logger)) this.#inner.log('INFO', logger, `(${level}) ${message}`, error);
    else this.#inner.log(level, logger, message, error);
  }

  exists(logger: string): boolean {
    return logger === ROOT_LOGGER || this.#seen.has(logger);
  }

  /** null: as the loggers above say. */
  set(logger: string, level: LogLevel | null): void {
    if (level === null) this.#levels.delete(logger);
    else this.#levels.set(logger, level);
  }

  /** All known loggers and their effective levels. */
  list(): Map<string, LogLevel> {
    const found = new Map<string, LogLevel>();
    for (const logger of [ROOT_LOGGER, ...[...this.#seen].sort()]) found.set(logger, this.#effective(logger));
    return found;
  }

  #effective(logger: string): LogLevel {
    const own = this.#levelOf(logger);
    if (own !== undefined) return own;
    const order: LogLevel[] = ['TRACE', 'DEBUG', 'INFO', 'WARN', 'ERROR'];
    return order.find((level) => this.#inner.isEnabled(level, logger)) ?? 'FATAL';
  }
}
