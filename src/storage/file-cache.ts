/**
 * Open files of a broker's logs. Those of active segments stay open; sealed ones share a bounded LRU, so that 10,000
 * segments run under a small `ulimit -n`.
 *
 * Invariants: a file with a pin is never closed; at most `maxIdle` unpinned, not active files are open (more only
 * while they are pinned); a path that was forgotten is closed as soon as its last pin goes.
 */
import { assert } from '../base/assert.ts';
import type { Disk, DiskFile, OpenMode } from '../base/ports.ts';

export class CachedFile {
  readonly file: DiskFile;
  readonly writable: boolean;
  pins = 0;
  /** Of an active segment: not closed by the LRU. */
  active: boolean;
  forgotten = false;

  constructor(file: DiskFile, writable: boolean, active: boolean) {
    this.file = file;
    this.writable = writable;
    this.active = active;
  }
}

export class FileCache {
  readonly #disk: Disk;
  readonly #maxIdle: number;
  /** In order of last use. */
  readonly #files = new Map<string, CachedFile>();
  readonly #opening = new Map<string, Promise<CachedFile>>();
  #inactive = 0;
  openedCount = 0;

  constructor(disk: Disk, maxIdle: number) {
    this.#disk = disk;
    this.#maxIdle = maxIdle;
  }

  get openCount(): number {
    return this.#files.size;
  }

  /** A pinned file; the caller unpins it. */
  async pin(path: string, mode: OpenMode = 'read', active = false): Promise<CachedFile> {
    for (;;) {
      const cached = this.#files.get(path);
      if (cached !== undefined && mode !== 'read' && !cached.writable) {
        await this.forget(path); // opened by a reader; those who have it pinned go on reading it
        continue;
      }
      if (cached !== undefined) {
        if (!cached.active && active) {
          cached.active = true;
          this.#inactive--;
        }
        cached.pins++;
        if (!cached.active) {
          this.#files.delete(path);
          this.#files.set(path, cached);
        }
        return cached;
      }
      const opening = this.#opening.get(path);
      if (opening === undefined) break;
      await opening;
    }
    const opening = this.#open(path, mode, active);
    this.#opening.set(path, opening);
    try {
      return await opening;
    } finally {
      this.#opening.delete(path);
    }
  }

  async #open(path: string, mode: OpenMode, active: boolean): Promise<CachedFile> {
    const cached = new CachedFile(await this.#disk.open(path, mode), mode !== 'read', active);
    this.openedCount++;
    cached.pins = 1;
    this.#files.set(path, cached);
    if (!active) {
      this.#inactive++;
      this.#closeOldest();
    }
    return cached;
  }

  unpin(cached: CachedFile): void {
    assert(cached.pins > 0, 'file unpinned twice');
    cached.pins--;
    if (cached.pins > 0) return;
    if (cached.forgotten) void this.#close(cached);
    else if (this.#inactive > this.#maxIdle) this.#closeOldest();
  }

  /** The segment was sealed: its file falls under the LRU. */
  deactivate(path: string): void {
    const cached = this.#files.get(path);
    if (cached === undefined || !cached.active) return;
    cached.active = false;
    this.#inactive++;
    this.#files.delete(path);
    this.#files.set(path, cached);
    this.#closeOldest();
  }

  #closeOldest(): void {
    for (const [path, cached] of this.#files) {
      if (this.#inactive <= this.#maxIdle) return;
      if (cached.active || cached.pins > 0) continue;
      this.#files.delete(path);
      this.#inactive--;
      void this.#close(cached);
    }
  }

  /** The path is renamed, removed or replaced: later pins open it anew. Resolves when it is closed, unless it is pinned. */
  async forget(path: string): Promise<void> {
    const cached = this.#files.get(path);
    if (cached === undefined) return;
    this.#files.delete(path);
    if (!cached.active) this.#inactive--;
    cached.forgotten = true;
    if (cached.pins === 0) await this.#close(cached);
  }

  async #close(cached: CachedFile): Promise<void> {
    try {
      await cached.file.close();
    } catch {
      // A file that only served reads, or was synced before: nothing is lost with a failed close.
    }
  }

  async closeAll(): Promise<void> {
    await Promise.all([...this.#files.keys()].map((path) => this.forget(path)));
  }
}
