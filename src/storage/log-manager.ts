/**
 * All logs of a broker over all its log directories (Kafka's LogManager): start and stop, creation and removal of
 * logs, and the background schedule (retention, flush, checkpoints, compaction).
 *
 * Invariants: a partition's log lies in one directory; a directory that fails goes offline with its logs, the others
 * go on; what lies past the recovery points of a directory is kept below `maxUnflushedBytes`.
 */
import type { ChunkPool } from '../base/chunk.ts';
import { topicPartitionKey, ZERO_UUID, type Uuid } from '../base/ids.ts';
import { PortError, type Clock, type Compute, type Disk, type LogSink, type Random, type Timer } from '../base/ports.ts';
import type { LogConfig } from '../config/log-config.ts';
import { deletedDirectoryName, isDeletedDirectory, parsePartitionDirectory, partitionDirectoryName } from './file-names.ts';
import { FileCache } from './file-cache.ts';
import { IndexCache } from './index-cache.ts';
import { compactLogs } from './log-compactor.ts';
import { asPortError, defaultResources, isFull, type LogResources, unlessFull } from './log-core.ts';
import { LogDirectory } from './log-directory.ts';
import { LogSchedule } from './log-schedule.ts';
import { writeMetaProperties } from './meta-properties.ts';
import { PartitionLog } from './partition-log.ts';
import { TailBudget } from './tail-budget.ts';

export interface LogManagerOptions {
  readonly directories: readonly string[];
  readonly disk: Disk;
  readonly clock: Clock;
  /** Where compaction works on large batches; on the event loop without it. */
  readonly compute?: Compute;
  readonly random: Random;
  readonly log: LogSink;
  /** The effective configuration of a topic, asked when its logs are found on disk. */
  readonly configOf: (topic: string) => LogConfig;
  readonly chunkPool?: ChunkPool;
  readonly tailBytes?: number;
  readonly maxOpenSealedFiles?: number;
  readonly indexCacheBytes?: number;
  readonly producerExpirationMs?: number;
  /** Logs of one directory that are opened at the same time. */
  readonly recoveryConcurrency?: number;
  readonly maxUnflushedBytes?: number;
  readonly retentionCheckMs?: number;
  readonly firstRetentionCheckMs?: number;
  readonly flushCheckMs?: number;
  readonly checkpointMs?: number;
  readonly highWatermarkCheckpointMs?: number;
  readonly cleanerEnabled?: boolean;
  readonly cleanerBackoffMs?: number;
  readonly cleanerDedupeBytes?: number;
  /** A directory went offline; its logs answer KAFKA_STORAGE_ERROR from now on. */
  /** None is left: nothing can be served from now on (Kafka halts). Not called before `load` has ended, which rejects then. */
  readonly onAllDirectoriesOffline?: (error: PortError) => void;
  readonly onDirectoryOffline?: (path: string, logs: readonly PartitionLog[], error: PortError) => void;
}

export interface LogDirectoryDescription {
  readonly path: string;
  readonly isOffline: boolean;
  /** −1: not known. */
  readonly totalBytes: number;
  readonly usableBytes: number;
  readonly logs: { readonly topic: string; readonly partition: number; readonly sizeBytes: number; readonly logEndOffset: number }[];
}

const LOGGER = 'kafka.log.LogManager';
const UNKNOWN_SPACE = { totalBytes: -1, usableBytes: -1 };

export class LogManager {
  readonly options: LogManagerOptions;
  readonly directories: LogDirectory[];
  readonly resources: LogResources;
  readonly #logs = new Map<string, { log: PartitionLog; directory: LogDirectory }>();
  readonly #creating = new Map<string, Promise<PartitionLog>>();
  readonly #removals = new Set<Timer>();
  readonly #schedule: LogSchedule;
  /** Every log that the directories hold is open: before that, a clean end is not ours to declare, nor are offsets ours to save. */
  #loaded = false;
  #closing: Promise<void> | null = null;

  private constructor(options: LogManagerOptions) {
    this.options = options;
    this.directories = options.directories.map((path) => new LogDirectory(path.replace(/(.)\/+$/, '$1'), options.disk, options.log));
    const defaults = defaultResources(options.disk);
    this.resources = {
      fileCache: new FileCache(options.disk, options.maxOpenSealedFiles ?? 512),
      indexCache: new IndexCache(options.indexCacheBytes ?? 32 << 20),
      tailBudget: new TailBudget(options.tailBytes ?? 64 << 20),
      chunkPool: options.chunkPool ?? defaults.chunkPool,
    };
    this.#schedule = new LogSchedule(this);
  }

  /**
   * Takes the directories' locks and reads what they say of themselves; opens no log. A directory that cannot be used
   * is offline; rejects when none is left, or with EBUSY when another process holds one.
   */
  static async prepare(options: LogManagerOptions): Promise<LogManager> {
    const manager = new LogManager(options);
    try {
      for (const directory of manager.directories) {
        try {
          await directory.open();
        } catch (error) {
          if (asPortError(error).code === 'EBUSY') throw error;
          manager.#takeOffline(directory, error);
        }
      }
      if (manager.online.length === 0) throw manager.directories[0]?.offline ?? new PortError('ENOENT', 'no log directory is configured');
    } catch (error) {
      for (const directory of manager.directories) await directory.close();
      throw error;
    }
    return manager;
  }

  /** `prepare` and `load`. */
  static async open(options: LogManagerOptions): Promise<LogManager> {
    const manager = await LogManager.prepare(options);
    await manager.load();
    return manager;
  }

  get online(): LogDirectory[] {
    return this.directories.filter((directory) => directory.offline === null);
  }

  /** All logs were closed in order, or the machine has not been rebooted since: nothing that was written is lost. */
  get isProvenWhole(): boolean {
    return this.directories.every((directory) => directory.offline === null && directory.provenWhole);
  }

  /** No replica here counts as complete because of what it held before the start. */
  async becomeProven(): Promise<void> {
    await Promise.all(this.online.map((directory) => directory.becomeProven().catch(unlessFull)));
  }

  /** The broker epoch of the last clean shutdown, when all directories agree; −1 otherwise. */
  get cleanShutdownBrokerEpoch(): number {
    const epochs = new Set(this.online.map((directory) => (directory.clean ? directory.cleanBrokerEpoch : -1)));
    return epochs.size === 1 ? [...epochs][0]! : -1;
  }

  /** Writes broker and cluster id into each directory. Rejects when one belongs to another broker or cluster. */
  async claim(brokerId: number, clusterId: string): Promise<void> {
    for (const directory of this.online) {
      const known = directory.metaProperties;
      if (known !== null && known.brokerId !== null && known.brokerId !== brokerId) {
        throw new PortError('EINVAL', `Configured broker.id ${brokerId} doesn't match stored broker.id ${known.brokerId} in ${directory.path}/meta.properties. If you moved your data, make sure your configured broker.id matches.`);
      }
      if (known !== null && known.clusterId !== null && known.clusterId !== clusterId) {
        throw new PortError('EINVAL', `The Cluster ID ${clusterId} doesn't match stored clusterId ${known.clusterId} in ${directory.path}/meta.properties. The broker is trying to join the wrong cluster. Configured zookeeper.connect may be wrong.`);
      }
      if (known !== null && known.brokerId === brokerId && known.clusterId === clusterId) continue;
      await writeMetaProperties(this.options.disk, directory.path, brokerId, clusterId);
      directory.metaProperties = { version: 0, brokerId, clusterId };
    }
  }

  /** Opens every log that the directories hold, several at once, and starts the background schedule. */
  async load(): Promise<void> {
    const started = this.options.clock.monotonicMs();
    await Promise.all(this.online.map((directory) => this.#loadDirectory(directory)));
    this.#loaded = true;
    this.#say('INFO', `Loaded ${this.#logs.size} logs in ${Math.round(this.options.clock.monotonicMs() - started)}ms`);
    this.#schedule.start();
  }

  async #loadDirectory(directory: LogDirectory): Promise<void> {
    try {
      await directory.removeCleanMarker();
      const names = await this.options.disk.list(directory.path);
      for (const name of names) if (isDeletedDirectory(name)) await this.options.disk.removeTree(`${directory.path}/${name}`);
      const partitions = names.map((name) => parsePartitionDirectory(name)).filter((found) => found !== null);
      let next = 0;
      const worker = async (): Promise<void> => {
        for (let i = next++; i < partitions.length; i = next++) await this.#loadOne(directory, partitions[i]!.topic, partitions[i]!.partition);
      };
      await Promise.all(Array.from({ length: this.options.recoveryConcurrency ?? 8 }, worker));
      // No recovery point may lie above its log's end once something is appended there.
      if (partitions.length > 0) await directory.checkpointRecoveryPoints().catch(unlessFull);
      await directory.becomeSure();
    } catch (error) {
      if (error instanceof DuplicateLogError) throw error;
      this.#takeOffline(directory, error);
      if (this.online.length === 0) throw error;
    }
  }

  async #loadOne(directory: LogDirectory, topic: string, partition: number): Promise<void> {
    const path = `${directory.path}/${partitionDirectoryName(topic, partition)}`;
    if ((await this.options.disk.stat(path))?.isDirectory !== true) return;
    const key = topicPartitionKey(topic, partition);
    const other = this.#logs.get(key);
    if (other !== undefined) throw new DuplicateLogError(`Duplicate log directories found: ${path}, ${other.log.directory}`);
    await this.#openLog(directory, topic, partition, null, this.options.configOf(topic));
  }

  async #openLog(directory: LogDirectory, topic: string, partition: number, topicId: Uuid | null, config: LogConfig, isNew = false): Promise<PartitionLog> {
    const key = topicPartitionKey(topic, partition);
    const log = await PartitionLog.open({
      ...this.resources,
      directory: `${directory.path}/${partitionDirectoryName(topic, partition)}`,
      topic, partition, config, topicId, isNew,
      disk: this.options.disk, clock: this.options.clock, random: this.options.random, log: this.options.log,
      cleanShutdown: directory.clean,
      rewriteRecovered: directory.unsure,
      recoveryPoint: directory.recoveryPoints.get(key)?.offset ?? 0,
      logStartOffset: directory.logStartOffsets.get(key)?.offset ?? 0,
      highWatermark: directory.highWatermarks.get(key)?.offset ?? 0,
      cleanedTo: directory.cleanerOffsets.get(key)?.offset ?? 0,
      ...(this.options.producerExpirationMs === undefined ? {} : { producerExpirationMs: this.options.producerExpirationMs }),
      persistLogStart: () => directory.checkpointLogStarts(),
      persistRecoveryPoint: () => directory.checkpointRecoveryPoints(),
      onDirectoryFailure: (error) => this.#takeOffline(directory, error),
      onFull: (error) => this.#onFull(directory, error),
      onRoom: () => this.#onRoom(directory),
    });
    directory.logs.set(key, log);
    this.#logs.set(key, { log, directory });
    return log;
  }

  getLog(topic: string, partition: number): PartitionLog | null {
    return this.#logs.get(topicPartitionKey(topic, partition))?.log ?? null;
  }

  /** Every log, online or not. */
  *logs(): IterableIterator<PartitionLog> {
    for (const { log } of this.#logs.values()) yield log;
  }

  get logCount(): number {
    return this.#logs.size;
  }

  directoryOf(log: PartitionLog): LogDirectory | null {
    return this.#logs.get(topicPartitionKey(log.topic, log.partition))?.directory ?? null;
  }

  /**
   * The partition's log, made in the directory with the fewest logs if there is none. Not new (`isNew` false) and some
   * directory offline: it may lie there, so this rejects with EIO, as Kafka does.
   */
  createLog(topic: string, partition: number, topicId: Uuid | null, config: LogConfig, isNew: boolean): Promise<PartitionLog> {
    const key = topicPartitionKey(topic, partition);
    const existing = this.getLog(topic, partition);
    if (existing !== null) {
      if (topicId !== null && topicId !== ZERO_UUID) existing.assignTopicId(topicId);
      return Promise.resolve(existing);
    }
    const running = this.#creating.get(key);
    if (running !== undefined) return running;
    const creating = this.#create(topic, partition, topicId === ZERO_UUID ? null : topicId, config, isNew).finally(() => this.#creating.delete(key));
    this.#creating.set(key, creating);
    return creating;
  }

  async #create(topic: string, partition: number, topicId: Uuid | null, config: LogConfig, isNew: boolean): Promise<PartitionLog> {
    if (this.#closing !== null) throw new PortError('EIO', 'the log manager is closing');
    const online = this.online;
    if (!isNew && online.length < this.directories.length) throw new PortError('EIO', `Can't create log for ${topic}-${partition} because log directories are offline`);
    const directory = online.sort((a, b) => a.logs.size + a.creating - b.logs.size - b.creating)[0];
    if (directory === undefined) throw new PortError('EIO', 'all log directories are offline');
    directory.creating++;
    try {
      for (const offsets of [directory.recoveryPoints, directory.logStartOffsets, directory.highWatermarks, directory.cleanerOffsets]) offsets.delete(topicPartitionKey(topic, partition));
      return await this.#openLog(directory, topic, partition, topicId, config, true);
    } catch (error) {
      if (asPortError(error).code !== 'ENOSPC') this.#takeOffline(directory, error);
      throw error;
    } finally {
      directory.creating--;
    }
  }

  /** Ends the log at once; its directory is renamed now and removed after file.delete.delay.ms. */
  async deleteLog(topic: string, partition: number): Promise<void> {
    const key = topicPartitionKey(topic, partition);
    await this.#creating.get(key)?.catch(() => undefined);
    const found = this.#logs.get(key);
    if (found === undefined) return;
    const { log, directory } = found;
    this.#logs.delete(key);
    directory.logs.delete(key);
    await log.abandon();
    if (directory.offline !== null) return;
    const target = `${directory.path}/${deletedDirectoryName(topic, partition, hex(this.options.random.bytes(16)))}`;
    await this.options.disk.rename(log.directory, target);
    await this.options.disk.syncDirectory(directory.path);
    for (const offsets of [directory.recoveryPoints, directory.logStartOffsets, directory.highWatermarks, directory.cleanerOffsets]) offsets.delete(key);
    const timer: Timer = this.options.clock.setTimer(log.config.fileDeleteDelayMs, () => {
      this.#removals.delete(timer);
      this.options.disk.removeTree(target).catch((error: unknown) => this.#say('WARN', `${target} could not be removed; the next start tries again`, error));
    });
    this.#removals.add(timer);
  }

  /** A topic's configuration changed. */
  updateConfig(topic: string, config: LogConfig): void {
    for (const { log } of this.#logs.values()) if (log.topic === topic) log.updateConfig(config);
  }

  async describeDirs(): Promise<LogDirectoryDescription[]> {
    return Promise.all(this.directories.map(async (directory) => {
      const space = directory.offline === null ? await this.options.disk.space(directory.path).catch(() => UNKNOWN_SPACE) : UNKNOWN_SPACE;
      const logs = Array.from(directory.logs.values(), (log) => ({ topic: log.topic, partition: log.partition, sizeBytes: log.sizeBytes, logEndOffset: log.logEndOffset }));
      return { path: directory.path, isOffline: directory.offline !== null, ...space, logs };
    }));
  }

  /** The directories that went offline bear the mark that tells the next start so, as far as they can be written to. */
  async offlineMarked(): Promise<void> {
    await Promise.all(this.directories.map((directory) => directory.marked));
  }

  /** Number of logs whose directory is offline. */
  get offlineLogCount(): number {
    return this.directories.reduce((sum, directory) => sum + (directory.offline === null ? 0 : directory.logs.size), 0);
  }

  #takeOffline(directory: LogDirectory, cause: unknown): void {
    if (directory.offline !== null) return;
    directory.takeOffline(cause);
    this.#say('ERROR', `Stopping serving logs in dir ${directory.path}: ${directory.offline!.message}`, cause);
    this.options.onDirectoryOffline?.(directory.path, [...directory.logs.values()], directory.offline!);
    if (!this.#loaded || this.#closing !== null || this.online.length > 0) return;
    const failure = new PortError('EIO', `all log dirs in ${this.directories.map(({ path }) => path).join(', ')} have failed`, { cause: directory.offline! });
    this.#say('FATAL', `Shutdown broker because ${failure.message}`);
    this.options.onAllDirectoriesOffline?.(failure);
  }

  /** For the schedule: one round of retention over all logs. */
  async deleteExpiredSegments(): Promise<void> {
    const nowMs = this.options.clock.wallMs();
    for (const { log } of [...this.#logs.values()]) if (log.isOpen) await this.#guarded(log, () => log.deleteExpiredSegments(nowMs));
  }

  async #guarded(log: PartitionLog, work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const directory = this.directoryOf(log);
      if (directory !== null && isFull(asPortError(error))) this.#onFull(directory, asPortError(error));
      else this.#say('ERROR', `background work on ${log.directory} failed: ${asPortError(error).message}`, error);
    }
  }

  /** Writes all checkpoint files. */
  async checkpoint(): Promise<void> {
    for (const directory of this.online) await directory.checkpoint().catch((error: unknown) => this.#onCheckpointFailure(directory, error));
  }

  #onCheckpointFailure(directory: LogDirectory, error: unknown): void {
    const failure = asPortError(error);
    if (isFull(failure)) this.#onFull(directory, failure);
    else this.#takeOffline(directory, error);
  }

  /** One ERROR when it begins, one INFO when it has ended. */
  #onFull(directory: LogDirectory, error: PortError): boolean {
    const isNew = directory.becomeFull(this.options.clock.monotonicMs());
    if (isNew) this.#say('ERROR', `The disk of ${directory.path} is full: what is stored is served, nothing more is taken until there is room (${error.message})`);
    return false;
  }

  #onRoom(directory: LogDirectory): void {
    if (directory.maybeHasRoom(this.options.clock.monotonicMs())) this.#say('INFO', `The disk of ${directory.path} has room again`);
  }

  checkpointHighWatermarks(): Promise<void> {
    return this.#eachDirectory((directory) => directory.checkpointHighWatermarks());
  }

  checkpointRecoveryPoints(): Promise<void> {
    return this.#eachDirectory((directory) => directory.checkpointRecoveryPoints());
  }

  async #eachDirectory(work: (directory: LogDirectory) => Promise<void>): Promise<void> {
    for (const directory of this.online) await work(directory).catch((error: unknown) => this.#onCheckpointFailure(directory, error));
  }

  /** A clean shutdown: every log closed and synced, checkpoints, then the marker. */
  close(brokerEpoch = -1): Promise<void> {
    this.#closing ??= this.#close(brokerEpoch);
    return this.#closing;
  }

  async #close(brokerEpoch: number): Promise<void> {
    await this.#stop();
    await Promise.all(this.directories.map(async (directory) => {
      let isWhole = this.#loaded && directory.offline === null;
      const logs = [...directory.logs.values()];
      let next = 0;
      const worker = async (): Promise<void> => {
        for (let i = next++; i < logs.length; i = next++) {
          await logs[i]!.close().catch((error: unknown) => {
            isWhole = false;
            this.#say('ERROR', `${logs[i]!.directory} was not closed cleanly: ${asPortError(error).message}`, error);
            return logs[i]!.abandon();
          });
        }
      };
      await Promise.all(Array.from({ length: 8 }, worker));
      try {
        if (isWhole && directory.offline === null) {
          await directory.checkpoint();
          await directory.checkpointCleaner();
          await directory.writeCleanMarker(brokerEpoch);
        }
      } catch (error) {
        this.#say('ERROR', `no clean-shutdown marker in ${directory.path}: ${asPortError(error).message}`, error);
      }
      await directory.close();
    }));
    await this.resources.fileCache.closeAll();
  }

  async #stop(): Promise<void> {
    await this.#schedule.stop();
    for (const timer of this.#removals) timer.cancel();
    this.#removals.clear();
    await Promise.all([...this.#creating.values()].map((creating) => creating.catch(() => undefined)));
  }

  /** As a crash: nothing more is written; descriptors, locks and timers are let go. */
  async abandon(): Promise<void> {
    this.#closing ??= (async () => {
      await this.#stop();
      await Promise.all([...this.#logs.values()].map(({ log }) => log.abandon()));
      for (const directory of this.directories) await directory.close();
      await this.resources.fileCache.closeAll();
    })();
    await this.#closing;
  }

  /** Compacts the dirtiest logs, one after another, until none needs it. Returns how many were cleaned. */
  compact(isStopped: () => boolean = () => false): Promise<number> {
    return compactLogs(this, isStopped);
  }

  #say(level: 'INFO' | 'WARN' | 'ERROR' | 'FATAL', message: string, error?: unknown): void {
    this.options.log.log(level, LOGGER, message, error);
  }
}

class DuplicateLogError extends Error {}

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
