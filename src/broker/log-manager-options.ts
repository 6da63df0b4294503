/** What the broker's configuration means for its logs. */
import type { ChunkPool } from '../base/chunk.ts';
import type { LogManagerOptions } from '../storage/log-manager.ts';
import type { BrokerContext } from './context.ts';

export function logManagerOptions(
  broker: BrokerContext,
  tailBytes: number,
  chunkPool: ChunkPool,
  onOffline: (logs: readonly { topic: string; partition: number }[]) => void,
  onAllOffline: (error: Error) => void,
): LogManagerOptions {
  const { config, ports } = broker;
  return {
    directories: config.logDirs,
    disk: ports.disk,
    clock: ports.clock,
    compute: ports.compute,
    random: ports.random,
    log: ports.log,
    configOf: (topic) => broker.topicConfigs.logConfig(topic),
    chunkPool,
    tailBytes,
    maxOpenSealedFiles: config.get('blumfeld.open.segments.max'),
    producerExpirationMs: config.get('producer.id.expiration.ms'),
    maxUnflushedBytes: config.get('blumfeld.unflushed.max.bytes'),
    retentionCheckMs: config.get('log.retention.check.interval.ms'),
    firstRetentionCheckMs: config.get('log.initial.task.delay.ms'),
    checkpointMs: config.get('log.flush.offset.checkpoint.interval.ms'),
    highWatermarkCheckpointMs: config.get('replica.high.watermark.checkpoint.interval.ms'),
    cleanerEnabled: config.get('log.cleaner.enable'),
    cleanerBackoffMs: config.get('log.cleaner.backoff.ms'),
    cleanerDedupeBytes: config.get('log.cleaner.dedupe.buffer.size'),
    onDirectoryOffline: (_path, logs) => onOffline(logs),
    onAllDirectoriesOffline: onAllOffline,
  };
}
