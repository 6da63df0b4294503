/**
 * A process's view of a `SimStorage`: every operation takes virtual time and may fail as ordered. When the process dies
 * its operations in flight never answer; each may have happened or not, a write in part.
 */
import { type Disk, type DiskFile, type FileStat, type OpenMode, PortError, type VolumeSpace } from '../base/ports.ts';
import type { DiskOperation } from './disk-faults.ts';
import { TreeDirectory, type TreeFile } from './file-tree.ts';
import type { SimProcess } from './sim-process.ts';
import type { SimStorage } from './sim-storage.ts';

/** What an operation does when its time comes, and what is left of it when the process dies before. */
interface Effect<T> {
  apply(): T;
  onError?(error: PortError): void;
  onCrash?(): void;
}

export class SimDisk implements Disk {
  readonly storage: SimStorage;
  readonly #process: SimProcess;
  readonly #inFlight = new Set<Effect<unknown>>();

  constructor(storage: SimStorage, process: SimProcess) {
    this.storage = storage;
    this.#process = process;
    process.onDeath(() => {
      for (const effect of this.#inFlight) effect.onCrash?.();
      this.#inFlight.clear();
    });
  }

  /** For `SimDiskFile` too. */
  run<T>(operation: DiskOperation, path: string, effect: Effect<T>): Promise<T> {
    const { storage } = this;
    if (!this.#process.alive) return Promise.reject(new PortError('EBADF', `${path}: the process is dead`));
    const [from, to] = operation === 'sync' || operation === 'syncDirectory' ? storage.syncLatencyMs : storage.latencyMs;
    const { error, extraMs } = storage.faults.draw(operation, path);
    this.#inFlight.add(effect);
    return new Promise((resolve, reject) => {
      storage.scheduler.schedule(storage.random.between(from, to) + extraMs, `disk:${operation}`, this.#process, () => {
        this.#inFlight.delete(effect);
        storage.scheduler.trace.addText(path);
        try {
          if (error !== null) throw error;
          resolve(effect.apply());
        } catch (failure) {
          if (failure instanceof PortError) effect.onError?.(failure);
          reject(failure);
        }
      });
    });
  }

  /** A change that may or may not have happened when the process dies under it. */
  #change(operation: DiskOperation, path: string, apply: () => void): Promise<void> {
    return this.run(operation, path, {
      apply,
      onCrash: () => {
        if (this.storage.random.chance(0.5)) ignoreErrors(apply);
      },
    });
  }

  open(path: string, mode: OpenMode): Promise<DiskFile> {
    const create = mode === 'create' || mode === 'createNew';
    return this.run('open', path, {
      apply: () => {
        const file = create ? this.storage.tree.create(path, mode === 'createNew') : this.storage.tree.file(path);
        return new SimDiskFile(path, file, this, mode !== 'read');
      },
    });
  }

  stat(path: string): Promise<FileStat | null> {
    return this.run('stat', path, {
      apply: () => {
        const entry = this.storage.tree.find(path);
        if (entry === null) return null;
        const isDirectory = entry instanceof TreeDirectory;
        return { sizeBytes: isDirectory ? 0 : entry.data.sizeBytes, isDirectory, modifiedMs: entry.modifiedMs };
      },
    });
  }

  list(path: string): Promise<string[]> {
    return this.run('list', path, { apply: () => [...this.storage.tree.directory(path).entries.keys()].sort() });
  }

  makeDirectory(path: string): Promise<void> {
    return this.#change('makeDirectory', path, () => this.storage.tree.makeDirectory(path));
  }

  rename(from: string, to: string): Promise<void> {
    return this.#change('rename', from, () => this.storage.rename(from, to));
  }

  remove(path: string): Promise<void> {
    return this.#change('remove', path, () => this.storage.remove(path, false));
  }

  removeTree(path: string): Promise<void> {
    return this.#change('removeTree', path, () => this.storage.remove(path, true));
  }

  syncDirectory(path: string): Promise<void> {
    return this.run('syncDirectory', path, { apply: () => this.storage.syncDirectory(path) });
  }

  readFile(path: string): Promise<Uint8Array> {
    return this.run('readFile', path, { apply: () => this.storage.tree.file(path).data.bytes() });
  }

  /** Step by step, so that a crash may come between any two. */
  async replaceFile(path: string, content: Uint8Array): Promise<void> {
    const temporary = `${path}.tmp`;
    const file = await this.open(temporary, 'create');
    await file.truncate(0);
    await file.writev([content], 0);
    await file.sync();
    await file.close();
    await this.rename(temporary, path);
    await this.syncDirectory(path.slice(0, Math.max(0, path.lastIndexOf('/'))));
  }

  async space(): Promise<VolumeSpace> {
    return { totalBytes: this.storage.capacityBytes, usableBytes: this.storage.freeBytes };
  }

  async lock(path: string): Promise<{ release(): Promise<void> }> {
    const release = await this.run('lock', path, { apply: () => this.storage.lock(path, this.#process) });
    return { release: async () => release() };
  }

  async bootId(): Promise<string> {
    return this.storage.bootId;
  }
}

class SimDiskFile implements DiskFile {
  readonly path: string;
  readonly #file: TreeFile;
  readonly #disk: SimDisk;
  readonly #writable: boolean;
  #open = true;

  constructor(path: string, file: TreeFile, disk: SimDisk, writable: boolean) {
    this.path = path;
    this.#file = file;
    this.#disk = disk;
    this.#writable = writable;
  }

  #run<T>(operation: DiskOperation, effect: Effect<T>): Promise<T> {
    const writing = operation === 'write' || operation === 'truncate';
    if (!this.#open || (writing && !this.#writable)) return Promise.reject(new PortError('EBADF', `EBADF: bad file descriptor, '${this.path}'`));
    return this.#disk.run(operation, this.path, effect);
  }

  sizeBytes(): Promise<number> {
    return this.#run('stat', { apply: () => this.#file.data.sizeBytes });
  }

  read(into: Uint8Array, position: number): Promise<number> {
    return this.#run('read', { apply: () => this.#file.data.read(into, position) });
  }

  /** A write that fails or is cut off by a crash may leave a part of it, as a kernel does. */
  writev(pieces: readonly Uint8Array[], position: number): Promise<void> {
    const { storage } = this.#disk;
    const inPart = (): void => {
      const bytes = joined(pieces);
      storage.write(this.#file, bytes.subarray(0, storage.random.below(bytes.length + 1)), position);
    };
    return this.#run('write', {
      apply: () => {
        const bytes = joined(pieces);
        storage.scheduler.trace.addNumber(position);
        storage.scheduler.trace.addBytes(bytes);
        if (!storage.write(this.#file, bytes, position)) throw new PortError('ENOSPC', `ENOSPC: no space left on device, write '${this.path}'`);
      },
      onError: (error) => {
        if (error.code !== 'ENOSPC') inPart();
      },
      onCrash: inPart,
    });
  }

  truncate(sizeBytes: number): Promise<void> {
    const { storage } = this.#disk;
    const apply = (): void => storage.truncate(this.#file, sizeBytes);
    return this.#run('truncate', { apply, onCrash: () => void (storage.random.chance(0.5) && apply()) });
  }

  sync(): Promise<void> {
    const { storage } = this.#disk;
    const mark = storage.beginSync(this.#file);
    return this.#run('sync', {
      apply: () => storage.completeSync(this.#file, mark),
      onError: () => storage.failSync(this.#file, mark),
    });
  }

  async close(): Promise<void> {
    this.#open = false;
  }
}

/** The caller keeps its pieces unchanged until the write answers, so they are joined when it takes effect. */
function joined(pieces: readonly Uint8Array[]): Uint8Array {
  if (pieces.length === 1) return pieces[0]!;
  const bytes = new Uint8Array(pieces.reduce((total, piece) => total + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

function ignoreErrors(run: () => void): void {
  try {
    run();
  } catch {
    // it did not happen, then
  }
}
