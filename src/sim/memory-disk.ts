/** A disk in memory without faults or latency: where a broker without a data directory lives. */
import { type Disk, type DiskFile, type FileStat, type OpenMode, PortError, type VolumeSpace } from '../base/ports.ts';
import { FileTree, TreeDirectory, type TreeFile, canonical } from './file-tree.ts';

export interface MemoryDiskOptions {
  /** The volume's size: what `space` tells and writes may not exceed; 1 TiB unless said. */
  readonly capacityBytes?: number;
  readonly nowMs?: () => number;
}

/** Shared by all open files: what is used and what there is. */
class Space {
  readonly capacityBytes: number;
  readonly nowMs: () => number;
  usedBytes = 0;

  constructor(options: MemoryDiskOptions) {
    this.capacityBytes = options.capacityBytes ?? 2 ** 40;
    this.nowMs = options.nowMs ?? (() => 0);
  }

  grow(bytes: number): void {
    if (bytes > 0 && this.usedBytes + bytes > this.capacityBytes) throw new PortError('ENOSPC', 'ENOSPC: no space left on device, write');
    this.usedBytes += bytes;
  }
}

class MemoryDiskFile implements DiskFile {
  readonly path: string;
  readonly #file: TreeFile;
  readonly #space: Space;
  readonly #writable: boolean;
  #open = true;

  constructor(path: string, file: TreeFile, space: Space, writable: boolean) {
    this.path = path;
    this.#file = file;
    this.#space = space;
    this.#writable = writable;
  }

  #check(writing: boolean): void {
    if (!this.#open || (writing && !this.#writable)) throw new PortError('EBADF', `EBADF: bad file descriptor, '${this.path}'`);
  }

  async sizeBytes(): Promise<number> {
    this.#check(false);
    return this.#file.data.sizeBytes;
  }

  async read(into: Uint8Array, position: number): Promise<number> {
    this.#check(false);
    return this.#file.data.read(into, position);
  }

  async writev(pieces: readonly Uint8Array[], position: number): Promise<void> {
    this.#check(true);
    const { data } = this.#file;
    let at = position;
    let end = position;
    for (const piece of pieces) end += piece.length;
    if (end > data.sizeBytes) this.#space.grow(end - data.sizeBytes);
    for (const piece of pieces) {
      data.write(piece, at);
      at += piece.length;
    }
    this.#file.modifiedMs = this.#space.nowMs();
  }

  async truncate(sizeBytes: number): Promise<void> {
    this.#check(true);
    this.#space.grow(sizeBytes - this.#file.data.sizeBytes);
    this.#file.data.truncate(sizeBytes);
    this.#file.modifiedMs = this.#space.nowMs();
  }

  async sync(): Promise<void> {
    this.#check(false);
  }

  async close(): Promise<void> {
    this.#open = false;
  }
}

export class MemoryDisk implements Disk {
  readonly #tree = new FileTree();
  readonly #space: Space;
  readonly #locks = new Set<string>();

  constructor(options: MemoryDiskOptions = {}) {
    this.#space = new Space(options);
  }

  async open(path: string, mode: OpenMode): Promise<DiskFile> {
    const create = mode === 'create' || mode === 'createNew';
    const file = create ? this.#tree.create(path, mode === 'createNew') : this.#tree.file(path);
    return new MemoryDiskFile(path, file, this.#space, mode !== 'read');
  }

  async stat(path: string): Promise<FileStat | null> {
    const entry = this.#tree.find(path);
    if (entry === null) return null;
    const isDirectory = entry instanceof TreeDirectory;
    return { sizeBytes: isDirectory ? 0 : entry.data.sizeBytes, isDirectory, modifiedMs: entry.modifiedMs };
  }

  async list(path: string): Promise<string[]> {
    return [...this.#tree.directory(path).entries.keys()].sort();
  }

  async makeDirectory(path: string): Promise<void> {
    this.#tree.makeDirectory(path);
  }

  async rename(from: string, to: string): Promise<void> {
    const over = this.#tree.find(to);
    const moved = this.#tree.find(from);
    this.#tree.rename(from, to);
    if (over !== null && over !== moved) this.#space.usedBytes -= bytesIn(over);
  }

  async remove(path: string): Promise<void> {
    const entry = this.#tree.find(path);
    this.#tree.removeFile(path);
    if (entry !== null) this.#space.usedBytes -= bytesIn(entry);
  }

  async removeTree(path: string): Promise<void> {
    const entry = this.#tree.find(path);
    if (entry === null) return;
    const bytes = bytesIn(entry);
    this.#tree.removeTree(path);
    this.#space.usedBytes -= bytes;
  }

  async syncDirectory(path: string): Promise<void> {
    this.#tree.directory(path);
  }

  async readFile(path: string): Promise<Uint8Array> {
    return this.#tree.file(path).data.bytes();
  }

  /** A new file takes the name, as on a real disk: who has the old one open goes on reading that. */
  async replaceFile(path: string, content: Uint8Array): Promise<void> {
    const temporary = `${path}.tmp`;
    await this.remove(temporary);
    this.#space.grow(content.length);
    const file = this.#tree.create(temporary, true);
    file.data.write(content, 0);
    file.modifiedMs = this.#space.nowMs();
    await this.rename(temporary, path);
  }

  async space(): Promise<VolumeSpace> {
    const { capacityBytes, usedBytes } = this.#space;
    return { totalBytes: capacityBytes, usableBytes: capacityBytes - usedBytes };
  }

  async lock(path: string): Promise<{ release(): Promise<void> }> {
    const key = canonical(path);
    if (this.#locks.has(key)) throw new PortError('EBUSY', `${path} is held by this process`);
    this.#tree.create(path, false);
    this.#locks.add(key);
    return {
      release: async () => {
        if (this.#locks.delete(key)) this.#tree.removeFile(path);
      },
    };
  }

  async bootId(): Promise<string> {
    return 'memory';
  }
}

function bytesIn(entry: TreeFile | TreeDirectory): number {
  if (!(entry instanceof TreeDirectory)) return entry.data.sizeBytes;
  let total = 0;
  for (const child of entry.entries.values()) total += bytesIn(child);
  return total;
}
