/** Chooses which logs to compact, the dirtiest first (Kafka's LogCleanerManager.grabFilthiestCompactedLog). */
import type { CleanableRange } from '../log/compaction-rules.ts';
import { findCleanable, LogCleaner } from './log-cleaner.ts';
import type { LogManager } from './log-manager.ts';
import type { PartitionLog } from './partition-log.ts';

const DEFAULT_DEDUPE_BYTES = 128 << 20;

interface Candidate {
  readonly log: PartitionLog;
  readonly range: CleanableRange;
}

/** One log after another, each at most once, until none is due. Returns how many were cleaned. */
export async function compactLogs(manager: LogManager, isStopped: () => boolean): Promise<number> {
  const tried = new Set<PartitionLog>();
  let count = 0;
  for (;;) {
    const next = isStopped() ? null : await dirtiest(manager, tried);
    if (next === null) return count;
    tried.add(next.log);
    try {
      if (await cleanLog(manager, next, isStopped)) count++;
    } catch (error) {
      manager.options.log.log('ERROR', 'kafka.log.LogCleaner', `compaction of ${next.log.directory} failed`, error);
    }
  }
}

async function dirtiest(manager: LogManager, tried: ReadonlySet<PartitionLog>): Promise<Candidate | null> {
  let best: Candidate | null = null;
  for (const log of [...manager.logs()]) {
    if (tried.has(log) || !log.isOpen || !log.config.cleanupCompact || log.segmentCount < 2) continue;
    const range = await findCleanable(log.core, log.core.cleanedTo, manager.options.clock.wallMs());
    const isDue = range.dirtyBytes > 0 && (range.mustClean || range.dirtyRatio > log.config.minCleanableDirtyRatio);
    if (isDue && (best === null || range.dirtyRatio > best.range.dirtyRatio)) best = { log, range };
  }
  return best;
}

async function cleanLog(manager: LogManager, { log, range }: Candidate, isStopped: () => boolean): Promise<boolean> {
  const { clock, random, cleanerDedupeBytes, compute } = manager.options;
  const started = clock.monotonicMs();
  const seed = Math.floor(random.next() * 4294967296);
  const cleaner = new LogCleaner(log, range, { dedupeBytes: cleanerDedupeBytes ?? DEFAULT_DEDUPE_BYTES, seed, nowMs: clock.wallMs(), isStopped, ...(compute === undefined ? {} : { compute }) });
  const result = await cleaner.clean();
  if (result === null) return false;
  log.core.cleanedTo = result.cleanedTo;
  await manager.directoryOf(log)?.checkpointCleaner();
  const ms = Math.round(clock.monotonicMs() - started);
  manager.options.log.log('INFO', 'kafka.log.LogCleaner', `Compacted ${log.topic}-${log.partition} up to offset ${result.cleanedTo}: ${result.bytesBefore} bytes are now ${result.bytesAfter}, in ${ms} ms`);
  return true;
}
