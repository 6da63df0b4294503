/** The machine's file system. Directories named by `addRoot` get group commit in a worker of their own. */
import fs from 'node:fs';
import path from 'node:path';
import type { Disk, DiskFile, FileStat, OpenMode, VolumeSpace } from '../base/ports.ts';
import { type DirectoryLock, lockFile, readBootId } from './directory-lock.ts';
import { NodeDiskFile } from './node-disk-file.ts';
import { hasCode, toPortError } from './port-errors.ts';
import { SyncGroup } from './sync-group.ts';

const FLAGS: Record<OpenMode, number> = {
  read: fs.constants.O_RDONLY,
  readWrite: fs.constants.O_RDWR,
  create: fs.constants.O_RDWR | fs.constants.O_CREAT,
  createNew: fs.constants.O_RDWR | fs.constants.O_CREAT | fs.constants.O_EXCL,
};

/**
 * Node's own recursive mkdir tells ENOENT where the file system is read-only, and never ends below /proc.
 */
async function makeDirectories(directory: string): Promise<void> {
  try {
    await fs.promises.mkdir(directory);
  } catch (error) {
    const parent = path.dirname(directory);
    if (hasCode(error, 'ENOENT') && parent !== directory && !fs.existsSync(parent)) {
      await makeDirectories(parent);
      return makeDirectories(directory);
    }
    const isThere = await fs.promises.stat(directory).then((stat) => stat.isDirectory(), () => false);
    if (!isThere) throw error;
  }
}

export class NodeDisk implements Disk {
  readonly #roots: { prefix: string; group: SyncGroup }[] = [];

  /** Registers a log directory: fdatasync of files under it runs in one worker of its own, started at the first. */
  addRoot(directory: string): void {
    const prefix = path.resolve(directory) + path.sep;
    if (this.#roots.some((root) => root.prefix === prefix)) return;
    this.#roots.push({ prefix, group: new SyncGroup() });
    this.#roots.sort((a, b) => b.prefix.length - a.prefix.length);
  }

  #groupOf(file: string): SyncGroup | null {
    if (this.#roots.length === 0) return null;
    const absolute = path.resolve(file);
    return this.#roots.find((root) => absolute.startsWith(root.prefix))?.group ?? null;
  }

  async open(file: string, mode: OpenMode): Promise<DiskFile> {
    const fd = await new Promise<number>((resolve, reject) => {
      fs.open(file, FLAGS[mode], 0o644, (error, opened) => (error === null ? resolve(opened) : reject(toPortError(error))));
    });
    return new NodeDiskFile(file, fd, this.#groupOf(file));
  }

  async stat(file: string): Promise<FileStat | null> {
    try {
      const stat = await fs.promises.stat(file);
      return { sizeBytes: stat.size, isDirectory: stat.isDirectory(), modifiedMs: stat.mtimeMs };
    } catch (error) {
      if (hasCode(error, 'ENOENT') || hasCode(error, 'ENOTDIR')) return null;
      throw toPortError(error);
    }
  }

  list(directory: string): Promise<string[]> {
    return guarded(async () => (await fs.promises.readdir(directory)).sort());
  }

  makeDirectory(directory: string): Promise<void> {
    return guarded(() => makeDirectories(directory));
  }

  rename(from: string, to: string): Promise<void> {
    return guarded(() => fs.promises.rename(from, to));
  }

  remove(file: string): Promise<void> {
    return guarded(async () => {
      try {
        await fs.promises.unlink(file);
      } catch (error) {
        if (!hasCode(error, 'ENOENT')) throw error;
      }
    });
  }

  removeTree(directory: string): Promise<void> {
    return guarded(() => fs.promises.rm(directory, { recursive: true, force: true }));
  }

  syncDirectory(directory: string): Promise<void> {
    return guarded(async () => {
      if (process.platform === 'win32') return; // a directory cannot be opened there
      const handle = await fs.promises.open(directory, 'r');
      try {
        await handle.sync();
      } finally {
        await handle.close();
      }
    });
  }

  readFile(file: string): Promise<Uint8Array> {
    return guarded(() => fs.promises.readFile(file));
  }

  replaceFile(file: string, content: Uint8Array, isSecret = false): Promise<void> {
    return guarded(async () => {
      const temporary = `${file}.tmp`;
      const handle = await fs.promises.open(temporary, 'w', isSecret ? 0o600 : 0o644);
      try {
        // One that an earlier crash left may be open to others.
        if (isSecret) await handle.chmod(0o600);
        await handle.writeFile(content);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await fs.promises.rename(temporary, file);
      await this.syncDirectory(path.dirname(file));
    }, file);
  }

  space(file: string): Promise<VolumeSpace> {
    return guarded(async () => {
      const { blocks, bavail, bsize } = await fs.promises.statfs(file);
      return { totalBytes: blocks * bsize, usableBytes: bavail * bsize };
    }, file);
  }

  lock(file: string): Promise<DirectoryLock> {
    return guarded(() => lockFile(file), file);
  }

  bootId(): Promise<string> {
    return guarded(readBootId);
  }

  /** Ends the sync workers; syncs in flight are rejected. Open files stay usable but for sync. */
  async close(): Promise<void> {
    await Promise.all(this.#roots.map((root) => root.group.close()));
  }
}

/** `file`: named in the error, for operations on a handle, of whose errors Node's say no path. */
async function guarded<T>(operation: () => Promise<T>, file?: string): Promise<T> {
  try {
    return await operation();
  } catch (error) {
    const isNamed = file === undefined || (error instanceof Error && error.message.includes(file));
    throw toPortError(error, isNamed ? undefined : file);
  }
}
