/**
 * What the log manager does on its own time: retention, flushes by time and by unflushed bytes, checkpoints, expiry of
 * producer ids. Each task runs again a while after it ended; none overlaps itself.
 */
import type { Timer } from '../base/ports.ts';
import type { LogManager } from './log-manager.ts';
import type { PartitionLog } from './partition-log.ts';

const DEFAULTS = {
  retentionCheckMs: 300_000, firstRetentionCheckMs: 30_000, flushCheckMs: 1000, checkpointMs: 60_000, highWatermarkCheckpointMs: 5000,
  maxUnflushedBytes: 1 << 30, producerExpiryCheckMs: 600_000,
  cleanerEnabled: true, cleanerBackoffMs: 15_000,
};

export class LogSchedule {
  readonly #manager: LogManager;
  readonly #timers = new Set<Timer>();
  readonly #running = new Set<Promise<void>>();
  #stopped = false;

  constructor(manager: LogManager) {
    this.#manager = manager;
  }

  start(): void {
    const manager = this.#manager;
    const options = { ...DEFAULTS, ...definedOnly(manager.options) };
    this.#every(options.firstRetentionCheckMs, options.retentionCheckMs, () => manager.deleteExpiredSegments());
    this.#every(options.flushCheckMs, options.flushCheckMs, () => this.#flush(options.maxUnflushedBytes));
    this.#every(options.checkpointMs, options.checkpointMs, () => manager.checkpoint());
    this.#every(options.highWatermarkCheckpointMs, options.highWatermarkCheckpointMs, () => manager.checkpointHighWatermarks());
    if (options.cleanerEnabled) this.#every(options.cleanerBackoffMs, options.cleanerBackoffMs, async () => void (await manager.compact(() => this.#stopped)));
    this.#every(DEFAULTS.producerExpiryCheckMs, DEFAULTS.producerExpiryCheckMs, async () => {
      for (const log of manager.logs()) log.expireProducers();
    });
  }

  #every(firstMs: number, thenMs: number, work: () => Promise<void>): void {
    if (this.#stopped) return;
    const timer: Timer = this.#manager.options.clock.setTimer(firstMs, () => {
      this.#timers.delete(timer);
      const running: Promise<void> = work()
        .catch((error: unknown) => this.#manager.options.log.log('ERROR', 'kafka.log.LogManager', 'background work failed', error))
        .then(() => {
          this.#running.delete(running);
          this.#every(thenMs, thenMs, work);
        });
      this.#running.add(running);
    });
    this.#timers.add(timer);
  }

  /** flush.ms, and the bound on what a recovery would have to read. */
  async #flush(maxUnflushedBytes: number): Promise<void> {
    const nowMs = this.#manager.options.clock.monotonicMs();
    let flushed = false;
    for (const directory of this.#manager.online) {
      const due: PartitionLog[] = [];
      let unflushed = 0;
      for (const log of directory.logs.values()) {
        if (!log.isOpen || log.core.unflushedBytes === 0) continue;
        unflushed += log.core.unflushedBytes;
        if (nowMs - log.lastFlushMs >= log.config.flushMs) due.push(log);
      }
      if (unflushed > maxUnflushedBytes / 2) due.push(...mostUnflushed(directory.logs.values(), unflushed - maxUnflushedBytes / 4));
      for (const log of new Set(due)) await log.flush();
      flushed ||= due.length > 0;
    }
    if (flushed) await this.#manager.checkpointRecoveryPoints();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    for (const timer of this.#timers) timer.cancel();
    this.#timers.clear();
    await Promise.all(this.#running);
  }
}

/** The logs with most to flush, until they make up `bytes`. */
function mostUnflushed(logs: Iterable<PartitionLog>, bytes: number): PartitionLog[] {
  const chosen: PartitionLog[] = [];
  for (const log of [...logs].filter((candidate) => candidate.isOpen).sort((a, b) => b.core.unflushedBytes - a.core.unflushedBytes)) {
    if (bytes <= 0) break;
    chosen.push(log);
    bytes -= log.core.unflushedBytes;
  }
  return chosen;
}

const definedOnly = <T extends object>(options: T): Partial<T> => Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Partial<T>;
