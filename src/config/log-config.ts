/**
 * What one partition's log obeys: the effective topic configuration, typed. Made by `config/` from broker defaults
 * and topic overrides; replaced as a whole when a dynamic change arrives, never mutated.
 */
export interface LogConfig {
  readonly segmentBytes: number;
  readonly segmentMs: number;
  readonly segmentJitterMs: number;
  readonly segmentIndexBytes: number;
  readonly indexIntervalBytes: number;
  /** fsync after so many records; Infinity: never by count. 1: acknowledged means synced. */
  readonly flushMessages: number;
  readonly flushMs: number;
  /** −1: no limit. */
  readonly retentionBytes: number;
  /** −1: no limit. */
  readonly retentionMs: number;
  readonly maxMessageBytes: number;
  readonly fileDeleteDelayMs: number;
  readonly deleteRetentionMs: number;
  readonly minCompactionLagMs: number;
  readonly maxCompactionLagMs: number;
  readonly minCleanableDirtyRatio: number;
  readonly cleanupDelete: boolean;
  readonly cleanupCompact: boolean;
  readonly preallocate: boolean;
  readonly minInsyncReplicas: number;
  readonly uncleanLeaderElectionEnable: boolean;
  /** 'producer': batches are stored as they came. */
  readonly compressionType: 'producer' | 'uncompressed' | 'none' | 'gzip' | 'snappy' | 'lz4' | 'zstd';
  readonly compressionGzipLevel: number;
  readonly compressionLz4Level: number;
  readonly compressionZstdLevel: number;
  readonly messageTimestampType: 'CreateTime' | 'LogAppendTime';
  readonly messageTimestampBeforeMaxMs: number;
  readonly messageTimestampAfterMaxMs: number;
  readonly messageDownconversionEnable: boolean;
  /** `partition:broker` pairs, or ['*']. */
  readonly leaderReplicationThrottledReplicas: readonly string[];
  readonly followerReplicationThrottledReplicas: readonly string[];
}
