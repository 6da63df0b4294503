/**
 * One entry of `log.dirs`: its lock, `meta.properties`, clean-shutdown marker and checkpoint files.
 *
 * Invariants: the lock is held from `open` to `close`; the clean-shutdown marker is gone, durably, before a log is
 * opened, and written last, after every log was closed and synced; a directory that failed once stays offline.
 */
import { PortError, type Disk, type LogSink } from '../base/ports.ts';
import { type CheckpointOffsets, readCheckpoint, writeCheckpoint } from './checkpoint-file.ts';
import { makeDurableDirectory } from './durable-directory.ts';
import { CLEAN_SHUTDOWN_FILE, CLEANER_CHECKPOINT, HIGH_WATERMARK_CHECKPOINT, LOCK_FILE, LOG_START_CHECKPOINT, RECOVERY_POINT_CHECKPOINT } from './file-names.ts';
import { asPortError, unlessFull } from './log-core.ts';
import { type MetaProperties, readMetaProperties } from './meta-properties.ts';
import type { PartitionLog } from './partition-log.ts';
import { readFileOrNull } from './segment-files.ts';

/**
 * Ours, beside Kafka's files: the boot in which the directory was last in use, and whole; or that it was not proven
 * whole, which stands until `becomeProven`, whatever restarts come between.
 */
const BOOT_ID_FILE = '.blumfeld-boot';
const UNPROVEN = 'unproven';
/**
 * Ours: the directory went offline in this boot. After a failed fsync the kernel may take pages for clean that the disk
 * never got; a later fsync of what is read back then answers well and does nothing. The mark need not be durable: after
 * a reboot the cache holds only what the disk has.
 */
const UNSURE_FILE = '.blumfeld-unsure';

/** After so long without a failure a write that goes well tells that there is room again. */
const ROOM_AFTER_MS = 10_000;

export class LogDirectory {
  readonly path: string;
  readonly #disk: Disk;
  readonly #log: LogSink;
  #lock: { release(): Promise<void> } | null = null;
  offline: PortError | null = null;
  metaProperties: MetaProperties | null = null;
  /** It was closed cleanly. */
  clean = false;
  /** Broker epoch of the clean shutdown; −1: not known. */
  cleanBrokerEpoch = -1;
  /** Nothing that was written is lost: closed cleanly, or no reboot since it was last in use (the page cache outlives the process). */
  provenWhole = false;
  /** What recovery reads past the recovery point may be in the page cache alone: it is to be written anew. */
  unsure = false;
  /** Went offline, and the mark of it is there: only then may the process end of it. */
  marked: Promise<void> = Promise.resolve();
  recoveryPoints: CheckpointOffsets = new Map();
  logStartOffsets: CheckpointOffsets = new Map();
  highWatermarks: CheckpointOffsets = new Map();
  cleanerOffsets: CheckpointOffsets = new Map();
  readonly logs = new Map<string, PartitionLog>();
  /** Chosen for logs that are being created. */
  creating = 0;
  /** Monotonic time of the last write that found no space; −1: there is room. */
  #fullSinceMs = -1;
  #checkpointing: Promise<void> = Promise.resolve();

  constructor(path: string, disk: Disk, log: LogSink) {
    this.path = path;
    this.#disk = disk;
    this.#log = log;
  }

  /** Takes the lock, reads what the directory says of itself. Rejects with EBUSY when another process holds it. */
  async open(): Promise<void> {
    await makeDurableDirectory(this.#disk, this.path);
    this.#lock = await this.#disk.lock(`${this.path}/${LOCK_FILE}`);
    this.metaProperties = await readMetaProperties(this.#disk, this.path);
    await this.#readCleanMarker();
    this.unsure = (await this.#disk.stat(`${this.path}/${UNSURE_FILE}`)) !== null;
    await this.#readProof();
    this.recoveryPoints = await this.#read(RECOVERY_POINT_CHECKPOINT);
    this.logStartOffsets = await this.#read(LOG_START_CHECKPOINT);
    this.highWatermarks = await this.#read(HIGH_WATERMARK_CHECKPOINT);
    this.cleanerOffsets = await this.#read(CLEANER_CHECKPOINT);
  }

  /** True when this is new: it was not full a moment ago. */
  becomeFull(nowMs: number): boolean {
    const isNew = this.#fullSinceMs < 0;
    this.#fullSinceMs = nowMs;
    return isNew;
  }

  /** Something could be written. True when the directory is no longer full: small writes go well now and then on one that is. */
  maybeHasRoom(nowMs: number): boolean {
    if (this.#fullSinceMs < 0 || nowMs - this.#fullSinceMs < ROOM_AFTER_MS) return false;
    this.#fullSinceMs = -1;
    return true;
  }

  #read(name: string): Promise<CheckpointOffsets> {
    return readCheckpoint(this.#disk, `${this.path}/${name}`, this.#log);
  }

  async #readCleanMarker(): Promise<void> {
    const path = `${this.path}/${CLEAN_SHUTDOWN_FILE}`;
    const bytes = await readFileOrNull(this.#disk, path);
    if (bytes === null) return;
    this.clean = true;
    const match = /"brokerEpoch"\s*:\s*(-?\d{1,16})/.exec(new TextDecoder().decode(bytes));
    if (match !== null) this.cleanBrokerEpoch = Number(match[1]);
  }

  /** A directory without our file is Kafka's, whose marker counts, or empty, which proves nothing: it may be in a lost disk's place. */
  async #readProof(): Promise<void> {
    const path = `${this.path}/${BOOT_ID_FILE}`;
    const bytes = await readFileOrNull(this.#disk, path);
    const last = bytes === null ? null : new TextDecoder().decode(bytes).trim();
    const bootId = await this.#disk.bootId();
    this.provenWhole = last !== UNPROVEN && this.metaProperties !== null && !this.unsure && (this.clean || last === bootId);
    const now = this.provenWhole ? bootId : UNPROVEN;
    if (last !== now) await this.#writeProof(now).catch(unlessFull);
  }

  #writeProof(content: string): Promise<void> {
    return this.#disk.replaceFile(`${this.path}/${BOOT_ID_FILE}`, new TextEncoder().encode(`${content}\n`));
  }

  /** What may be missing has been made good, or belongs to nobody. */
  async becomeProven(): Promise<void> {
    if (this.provenWhole || this.offline !== null) return;
    await this.#writeProof(await this.#disk.bootId());
    this.provenWhole = true;
  }

  /** Before the first log is opened: a crash from here on is an unclean end. */
  async removeCleanMarker(): Promise<void> {
    if (!this.clean) return;
    await this.#disk.remove(`${this.path}/${CLEAN_SHUTDOWN_FILE}`);
    await this.#disk.syncDirectory(this.path);
  }

  async writeCleanMarker(brokerEpoch: number): Promise<void> {
    await this.#disk.replaceFile(`${this.path}/${CLEAN_SHUTDOWN_FILE}`, new TextEncoder().encode(`{"version":0,"brokerEpoch":${brokerEpoch}}`));
  }

  /** One file after another: a later call sees the newest offsets. */
  checkpoint(): Promise<void> {
    return this.#serially(async () => {
      await this.#write(RECOVERY_POINT_CHECKPOINT, (log) => log.recoveryPoint);
      await this.#write(LOG_START_CHECKPOINT, (log) => (log.logStartOffset > log.firstSegmentOffset ? log.logStartOffset : -1));
      await this.#write(HIGH_WATERMARK_CHECKPOINT, (log) => log.highWatermark);
    });
  }

  checkpointRecoveryPoints(): Promise<void> {
    return this.#serially(() => this.#write(RECOVERY_POINT_CHECKPOINT, (log) => log.recoveryPoint));
  }

  checkpointLogStarts(): Promise<void> {
    return this.#serially(() => this.#write(LOG_START_CHECKPOINT, (log) => (log.logStartOffset > log.firstSegmentOffset ? log.logStartOffset : -1)));
  }

  checkpointHighWatermarks(): Promise<void> {
    return this.#serially(() => this.#write(HIGH_WATERMARK_CHECKPOINT, (log) => log.highWatermark));
  }

  checkpointCleaner(): Promise<void> {
    return this.#serially(() => this.#write(CLEANER_CHECKPOINT, (log) => (log.core.cleanedTo > 0 ? log.core.cleanedTo : -1)));
  }

  #serially(work: () => Promise<void>): Promise<void> {
    const next = this.#checkpointing.then(() => (this.offline === null ? work() : undefined));
    this.#checkpointing = next.catch(() => undefined);
    return next;
  }

  async #write(name: string, offsetOf: (log: PartitionLog) => number): Promise<void> {
    const entries = Array.from(this.logs.values(), (log) => ({ topic: log.topic, partition: log.partition, offset: offsetOf(log) }));
    await writeCheckpoint(this.#disk, `${this.path}/${name}`, entries.filter((entry) => entry.offset >= 0));
  }

  /** All logs were opened, and what was unsure written anew and synced. */
  async becomeSure(): Promise<void> {
    if (!this.unsure) return;
    await this.#disk.remove(`${this.path}/${UNSURE_FILE}`);
    await this.#disk.syncDirectory(this.path);
    this.unsure = false;
  }

  takeOffline(error: unknown): void {
    if (this.offline === null) this.marked = this.#disk.open(`${this.path}/${UNSURE_FILE}`, 'create').then((file) => file.close()).catch(() => undefined);
    this.offline ??= asPortError(error);
    for (const log of this.logs.values()) log.core.failQuietly(this.offline);
  }

  async close(): Promise<void> {
    await this.#checkpointing;
    const lock = this.#lock;
    this.#lock = null;
    await lock?.release().catch(() => undefined);
  }
}
