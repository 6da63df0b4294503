/**
 * A segment that compaction writes beside the log, in `.cleaned` files, and how it takes the place of those it was made
 * of: `.cleaned` → `.swap` → its name. The `.log.swap` appears last and says that all of it is whole; a start after a
 * crash removes `.cleaned` files and completes `.swap` ones (LogLoader). `<base>.covers.swap` holds the offset behind
 * the replaced segments, since the last batches may have gone.
 */
import { type AbortedTransaction, encodeAbortedTransactions } from '../log/aborted-transactions.ts';
import { batchLastOffset, batchMaxTimestamp, viewOf } from '../log/batch-header.ts';
import type { DiskFile } from '../base/ports.ts';
import { CLEANED_SUFFIX, INDEX_SUFFIX, LOG_SUFFIX, SWAP_SUFFIX, TIME_INDEX_SUFFIX, TXN_INDEX_SUFFIX } from './file-names.ts';
import type { LogCore } from './log-core.ts';
import { LogSegment } from './log-segment.ts';
import { markDeleted, syncFile, writeWhole } from './segment-files.ts';

const COVERS_SUFFIX = '.covers';
const SUFFIXES = [INDEX_SUFFIX, TIME_INDEX_SUFFIX, TXN_INDEX_SUFFIX, LOG_SUFFIX] as const;

export class CleanedSegment {
  readonly segment: LogSegment;
  readonly #core: LogCore;
  readonly #file: DiskFile;
  readonly #endOffset: number;
  #pending: Uint8Array[] = [];
  #writtenBytes = 0;
  /** Added and not written yet. */
  pendingBytes = 0;

  private constructor(core: LogCore, segment: LogSegment, file: DiskFile, endOffset: number) {
    this.#core = core;
    this.segment = segment;
    this.#file = file;
    this.#endOffset = endOffset;
  }

  static async create(core: LogCore, group: readonly LogSegment[], endOffset: number): Promise<CleanedSegment> {
    const segment = new LogSegment(core.directory, group[0]!.baseOffset, core.clock.wallMs());
    segment.modifiedMs = group[group.length - 1]!.modifiedMs;
    const path = segment.path() + CLEANED_SUFFIX;
    await core.disk.remove(path);
    return new CleanedSegment(core, segment, await core.disk.open(path, 'create'), endOffset);
  }

  /** `batch` may be a view of memory that is reused. */
  add(batch: Uint8Array): void {
    const copy = batch.slice();
    const view = viewOf(copy);
    this.#pending.push(copy);
    this.pendingBytes += copy.length;
    this.segment.onBatchWritten(copy.length, batchLastOffset(view, 0), batchMaxTimestamp(view, 0), this.#core.config.indexIntervalBytes);
  }

  keepAborted(aborted: AbortedTransaction): void {
    this.segment.addAborted(aborted);
  }

  async write(): Promise<void> {
    const pieces = this.#pending;
    this.#pending = [];
    this.pendingBytes = 0;
    if (pieces.length === 0) return;
    await this.#file.writev(pieces, this.#writtenBytes);
    this.#writtenBytes = this.segment.sizeBytes;
  }

  /** Everything is in synced `.cleaned` files. */
  async finish(): Promise<void> {
    const { segment } = this;
    const { disk } = this.#core;
    await this.write();
    await this.#file.sync();
    await this.#file.close();
    segment.assignedBytes = segment.sizeBytes;
    segment.seal();
    segment.ready = true;
    await this.#writeSynced(INDEX_SUFFIX, segment.offsetIndex!.toBytes());
    await this.#writeSynced(TIME_INDEX_SUFFIX, segment.timeIndex!.toBytes());
    segment.hasAborted = this.#core.producers.hasTransactions || segment.aborted!.length > 0;
    if (segment.hasAborted) await this.#writeSynced(TXN_INDEX_SUFFIX, encodeAbortedTransactions(segment.aborted!));
    else await disk.remove(segment.path(TXN_INDEX_SUFFIX) + CLEANED_SUFFIX);
  }

  async #writeSynced(suffix: string, bytes: Uint8Array): Promise<void> {
    const path = this.segment.path(suffix) + CLEANED_SUFFIX;
    await writeWhole(this.#core.disk, path, bytes);
    await syncFile(this.#core.disk, path);
  }

  async discard(): Promise<void> {
    await this.#file.close().catch(() => undefined);
    for (const suffix of SUFFIXES) await this.#core.disk.remove(this.segment.path(suffix) + CLEANED_SUFFIX).catch(() => undefined);
  }

  /** Takes the place of `group` on disk. Returns the old files, renamed, to be removed later. */
  async swap(group: readonly LogSegment[]): Promise<string[]> {
    const { disk } = this.#core;
    const { segment } = this;
    const covers = segment.path(COVERS_SUFFIX) + SWAP_SUFFIX;
    await writeWhole(disk, covers, new TextEncoder().encode(String(this.#endOffset)));
    await syncFile(disk, covers);
    for (const suffix of SUFFIXES) await this.#rename(suffix, CLEANED_SUFFIX, SWAP_SUFFIX);
    await disk.syncDirectory(this.#core.directory);
    const removed: string[] = [];
    for (const old of group) removed.push(...(await markDeleted(this.#core, old)));
    for (const suffix of SUFFIXES) await this.#rename(suffix, SWAP_SUFFIX, '');
    await disk.remove(covers);
    await disk.syncDirectory(this.#core.directory);
    return removed;
  }

  async #rename(suffix: string, from: string, to: string): Promise<void> {
    const path = this.segment.path(suffix);
    if (suffix === TXN_INDEX_SUFFIX && !this.segment.hasAborted) return;
    await this.#core.disk.rename(path + from, path + to);
  }
}
