/** Names of Kafka's files in a log directory (Kafka's LogFileUtils, UnifiedLog). */

export const LOG_SUFFIX = '.log';
export const INDEX_SUFFIX = '.index';
export const TIME_INDEX_SUFFIX = '.timeindex';
export const TXN_INDEX_SUFFIX = '.txnindex';
export const SNAPSHOT_SUFFIX = '.snapshot';
export const DELETED_SUFFIX = '.deleted';
export const CLEANED_SUFFIX = '.cleaned';
export const SWAP_SUFFIX = '.swap';
export const LEADER_EPOCH_CHECKPOINT = 'leader-epoch-checkpoint';
export const PARTITION_METADATA = 'partition.metadata';
export const CLEAN_SHUTDOWN_FILE = '.kafka_cleanshutdown';
export const LOCK_FILE = '.lock';
export const META_PROPERTIES = 'meta.properties';
export const RECOVERY_POINT_CHECKPOINT = 'recovery-point-offset-checkpoint';
export const HIGH_WATERMARK_CHECKPOINT = 'replication-offset-checkpoint';
export const LOG_START_CHECKPOINT = 'log-start-offset-checkpoint';
export const CLEANER_CHECKPOINT = 'cleaner-offset-checkpoint';
/** Kafka's limit on a directory name, which cuts the topic in `…-delete` names. */
const MAX_DIRECTORY_NAME = 255;

export const segmentSuffixes = [LOG_SUFFIX, INDEX_SUFFIX, TIME_INDEX_SUFFIX, TXN_INDEX_SUFFIX] as const;

export const offsetFileName = (offset: number, suffix: string): string => String(offset).padStart(20, '0') + suffix;

/** The offset of `00000000000000000042.log`; −1 when the name is not an offset and this suffix. */
export function offsetOfFileName(name: string, suffix: string): number {
  if (!name.endsWith(suffix)) return -1;
  const digits = name.slice(0, name.length - suffix.length);
  if (!/^\d{20}$/.test(digits)) return -1;
  const offset = Number(digits);
  return Number.isSafeInteger(offset) ? offset : -1;
}

export const partitionDirectoryName = (topic: string, partition: number): string => `${topic}-${partition}`;

/** null for a directory that is not a live partition's. */
export function parsePartitionDirectory(name: string): { topic: string; partition: number } | null {
  if (/-(delete|future|stray)$/.test(name)) return null;
  const match = /^([a-zA-Z0-9._-]{1,249})-(\d{1,10})$/.exec(name);
  return match === null ? null : { topic: match[1]!, partition: Number(match[2]) };
}

/** `topic-0.<32 hex digits>-delete`: what Kafka renames a partition's directory to before it removes it. */
export function deletedDirectoryName(topic: string, partition: number, uniqueHex: string, suffix: 'delete' | 'stray' = 'delete'): string {
  const end = `-${partition}.${uniqueHex}-${suffix}`;
  return topic.slice(0, MAX_DIRECTORY_NAME - end.length) + end;
}

export const isDeletedDirectory = (name: string): boolean => /\.[0-9a-f]{32}-delete$/.test(name);
