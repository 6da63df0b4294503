/**
 * The journal: every transaction, in order, on disk before anybody is answered. One write and one fdatasync are in
 * flight; what arrives meanwhile goes together into the next (group commit). Snapshots bound its length.
 *
 * Invariants: transaction zxids are consecutive across files; a file `journal.Z` holds what comes after zxid Z; a
 * snapshot is named only once it is whole and synced. After a failed write or sync nothing is acknowledged any more.
 */
import { type Clock, type Disk, type DiskFile, type LogSink, PortError } from '../base/ports.ts';
import { encodeFrame, encodeHeader, HEADER_BYTES, JOURNAL_MAGIC, writeTransaction } from './journal-codec.ts';
import { JuteWriter } from './jute.ts';
import { snapshotPieces } from './snapshot.ts';
import type { Transaction, ZnodeTree } from './tree.ts';

const LOGGER = 'blumfeld.zookeeper.Journal';
/** A snapshot is due when the journal is longer than this and than twice the tree. */
const SNAPSHOT_AFTER_BYTES = 4 * 1024 * 1024;
const FULL_DISK_RETRY_MS = 500;
const FRAME_PAYLOAD_BYTES = 4 * 1024 * 1024;

export const hexName = (kind: 'journal' | 'snapshot', zxid: number): string => `${kind}.${zxid.toString(16).padStart(14, '0')}`;

const isDiskFull = (error: unknown): boolean => error instanceof PortError && error.code === 'ENOSPC';

export interface JournalEvents {
  onDurable(): void;
  /** Once; the store is dead from here on. */
  onFailure(error: unknown): void;
}

export interface JournalOptions {
  readonly disk: Disk;
  readonly clock: Clock;
  readonly log: LogSink;
  readonly directory: string;
  readonly tree: ZnodeTree;
  readonly file: DiskFile;
  readonly sizeBytes: number;
  readonly snapshotAfterBytes?: number;
}

export class Journal {
  readonly #options: JournalOptions;
  #file: DiskFile;
  #sizeBytes: number;
  #pending: Transaction[] = [];
  #flushing: Promise<void> | null = null;
  #snapshotting: Promise<void> | null = null;
  /** Called when a flush ended. */
  readonly #idle: (() => void)[] = [];
  /** A snapshot that a full disk refused is tried again when the journal has grown by so much. */
  #snapshotPutOffBytes = 0;
  #failed = false;
  #closed = false;
  #closing = false;
  #events: JournalEvents = { onDurable: () => {}, onFailure: () => {} };
  /** Everything up to this one survives a crash. */
  durableZxid: number;
  readonly figures = { transactions: 0, syncs: 0, bytes: 0, snapshots: 0 };

  constructor(options: JournalOptions) {
    this.#options = options;
    this.#file = options.file;
    this.#sizeBytes = options.sizeBytes;
    this.durableZxid = options.tree.zxid;
  }

  set events(events: JournalEvents) {
    this.#events = events;
  }

  append(transaction: Transaction): void {
    if (this.#failed || this.#closed) return;
    this.#pending.push(transaction);
    this.#flushing ??= this.#flush();
  }

  async #flush(): Promise<void> {
    try {
      // The rest of this event's transactions join the first sync.
      await Promise.resolve();
      while (this.#pending.length > 0) {
        await this.#writeOne();
        this.#events.onDurable();
        if (this.#snapshotIsDue()) await this.#rotate();
      }
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#flushing = null;
      for (const resolve of this.#idle.splice(0)) resolve();
    }
  }

  #fail(error: unknown): void {
    if (this.#failed) return;
    this.#failed = true;
    this.#pending = [];
    this.#options.log.log('FATAL', LOGGER, `Cannot write ${this.#file.path}; the coordination store stops`, error);
    this.#events.onFailure(error);
  }

  async #writeOne(): Promise<void> {
    const writer = new JuteWriter(1024);
    let count = 0;
    while (count < this.#pending.length && writer.length < FRAME_PAYLOAD_BYTES) writeTransaction(writer, this.#pending[count++]!);
    const last = this.#pending[count - 1]!;
    this.#pending.splice(0, count);
    const pieces = encodeFrame(writer.finish());
    await this.#write(pieces);
    await this.#file.sync();
    const bytes = pieces.reduce((sum, piece) => sum + piece.length, 0);
    this.#sizeBytes += bytes;
    this.durableZxid = last.zxid;
    this.figures.transactions += count;
    this.figures.syncs++;
    this.figures.bytes += bytes;
  }

  /** A full disk is waited out: nobody is answered meanwhile, and the store goes on once there is room. */
  async #write(pieces: readonly Uint8Array[]): Promise<void> {
    for (let attempt = 0; ; attempt++) {
      try {
        return await this.#file.writev(pieces, this.#sizeBytes);
      } catch (error) {
        if (!isDiskFull(error) || this.#closing) throw error;
        if (attempt === 0) this.#options.log.log('ERROR', LOGGER, `No space left for ${this.#file.path}; changes wait until there is room`, error);
        await new Promise<void>((resolve) => this.#options.clock.setTimer(FULL_DISK_RETRY_MS, resolve));
      }
    }
  }

  #snapshotIsDue(): boolean {
    const limit = Math.max(this.#options.snapshotAfterBytes ?? SNAPSHOT_AFTER_BYTES, 2 * this.#options.tree.map.approximateBytes);
    return this.#sizeBytes >= limit + this.#snapshotPutOffBytes && this.#snapshotting === null && !this.#closed;
  }

  /** A new journal file; then the tree is written beside it, while it changes on. */
  async #rotate(): Promise<void> {
    const { disk, directory } = this.#options;
    const before = this.#file;
    const zxid = this.durableZxid;
    try {
      this.#file = await openJournalFile(disk, directory, zxid);
    } catch (error) {
      if (!isDiskFull(error)) throw error;
      // What is there of the new file must go: this journal goes on past it.
      await disk.remove(`${directory}/${hexName('journal', zxid)}`);
      await disk.syncDirectory(directory);
      this.#snapshotPutOffBytes = this.#sizeBytes;
      return;
    }
    this.#sizeBytes = HEADER_BYTES;
    this.#snapshotPutOffBytes = 0;
    await before.close();
    this.#snapshotting = this.#snapshot(zxid)
      .catch((error: unknown) => (isDiskFull(error) ? this.#withoutSnapshot(zxid, error) : this.#fail(error)))
      .finally(() => {
        this.#snapshotting = null;
      });
  }

  async #snapshot(zxid: number): Promise<void> {
    const { disk, directory, tree, log } = this.#options;
    const path = `${directory}/${hexName('snapshot', zxid)}`;
    const file = await disk.open(`${path}.tmp`, 'create');
    await file.truncate(0);
    let position = 0;
    for (const pieces of snapshotPieces(tree.map, zxid, () => tree.zxid)) {
      await file.writev(pieces, position);
      position += pieces.reduce((sum, piece) => sum + piece.length, 0);
    }
    await file.sync();
    await file.close();
    // It may hold what is not durable yet; it counts only once that is.
    await this.#durable(tree.zxid);
    await disk.rename(`${path}.tmp`, path);
    await disk.syncDirectory(directory);
    this.figures.snapshots++;
    log.log('INFO', LOGGER, `Snapshot of ${tree.map.nodes.size} znodes at zxid 0x${zxid.toString(16)}, ${position} bytes`);
    await removeBefore(disk, directory, zxid);
  }

  /** The journals hold all that it would have; the next one that is full brings another try. */
  async #withoutSnapshot(zxid: number, error: unknown): Promise<void> {
    const { disk, directory, log } = this.#options;
    log.log('ERROR', LOGGER, `No space left for a snapshot in ${directory}; the journals grow on`, error);
    await disk.remove(`${directory}/${hexName('snapshot', zxid)}.tmp`).catch((second: unknown) => this.#fail(second));
  }

  async #durable(zxid: number): Promise<void> {
    while (this.durableZxid < zxid) {
      if (this.#failed) throw new PortError('EIO', 'the journal failed before its snapshot was whole');
      await new Promise<void>((resolve) => this.#idle.push(resolve));
    }
  }

  /** Everything appended so far is durable (or failed) then. */
  async close(): Promise<void> {
    this.#closing = true;
    while (this.#flushing !== null) await this.#flushing;
    this.#closed = true;
    if (this.#snapshotting !== null) await this.#snapshotting;
    await this.#file.close();
  }
}

export async function openJournalFile(disk: Disk, directory: string, zxid: number): Promise<DiskFile> {
  const file = await disk.open(`${directory}/${hexName('journal', zxid)}`, 'create');
  await file.truncate(0);
  await file.writev([encodeHeader(JOURNAL_MAGIC, zxid)], 0);
  await file.sync();
  await disk.syncDirectory(directory);
  return file;
}

/** Files that a snapshot at `zxid` makes superfluous: older snapshots, and journals followed by one that starts no later. */
export async function removeBefore(disk: Disk, directory: string, zxid: number): Promise<void> {
  const names = await disk.list(directory);
  const at = (kind: string): { name: string; zxid: number }[] => names
    .filter((name) => new RegExp(`^${kind}\\.[0-9a-f]{14}$`).test(name))
    .map((name) => ({ name, zxid: Number.parseInt(name.slice(kind.length + 1), 16) }))
    .sort((a, b) => a.zxid - b.zxid);
  const doomed = at('snapshot').filter((file) => file.zxid < zxid);
  const journals = at('journal');
  doomed.push(...journals.filter((_, i) => (journals[i + 1]?.zxid ?? Number.POSITIVE_INFINITY) <= zxid));
  for (const { name } of doomed) {
    await disk.remove(`${directory}/${name}`).catch((error: unknown) => {
      if (!(error instanceof PortError)) throw error;
    });
  }
  if (doomed.length > 0) await disk.syncDirectory(directory);
}
