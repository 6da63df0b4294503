/**
 * A file system in memory: directories, files, POSIX rules for what may be opened, renamed and removed, and POSIX error
 * codes. Synchronous. `TreeObserver` hears of every change of a directory, which is how the lossy disk knows what a
 * power failure may undo.
 */
import { PortError } from '../base/ports.ts';
import { FileData } from './file-data.ts';

export class TreeFile {
  readonly data: FileData;
  modifiedMs = 0;
  constructor(data = new FileData()) {
    this.data = data;
  }
}

export class TreeDirectory {
  readonly entries = new Map<string, TreeEntry>();
  modifiedMs = 0;
}

export type TreeEntry = TreeFile | TreeDirectory;

export interface TreeObserver {
  /** `entry` null: the name went. */
  onEntry(directory: TreeDirectory, name: string, entry: TreeEntry | null): void;
  onRename(from: TreeDirectory, fromName: string, to: TreeDirectory, toName: string, entry: TreeEntry): void;
}

export class FileTree {
  readonly root: TreeDirectory;
  readonly #observer: TreeObserver | null;

  constructor(root = new TreeDirectory(), observer: TreeObserver | null = null) {
    this.root = root;
    this.#observer = observer;
  }

  find(path: string): TreeEntry | null {
    let at: TreeEntry = this.root;
    for (const name of partsOf(path)) {
      const next: TreeEntry | undefined = at instanceof TreeDirectory ? at.entries.get(name) : undefined;
      if (next === undefined) return null;
      at = next;
    }
    return at;
  }

  file(path: string): TreeFile {
    const entry = this.find(path);
    if (entry === null) throw noEntry('open', path);
    if (entry instanceof TreeDirectory) throw new PortError('EISDIR', `EISDIR: illegal operation on a directory, '${path}'`);
    return entry;
  }

  directory(path: string): TreeDirectory {
    const entry = this.find(path);
    if (entry === null) throw noEntry('scandir', path);
    if (entry instanceof TreeFile) throw new PortError('ENOTDIR', `ENOTDIR: not a directory, '${path}'`);
    return entry;
  }

  /** The directory that holds `path`, and its name in there. */
  parent(path: string): { directory: TreeDirectory; name: string } {
    const parts = partsOf(path);
    const name = parts.pop();
    if (name === undefined) throw new PortError('EINVAL', `EINVAL: '${path}' has no parent`);
    let at: TreeDirectory = this.root;
    for (const part of parts) {
      const next = at.entries.get(part);
      if (next === undefined) throw noEntry('open', path);
      if (next instanceof TreeFile) throw new PortError('ENOTDIR', `ENOTDIR: not a directory, '${path}'`);
      at = next;
    }
    return { directory: at, name };
  }

  create(path: string, exclusive: boolean): TreeFile {
    const { directory, name } = this.parent(path);
    const existing = directory.entries.get(name);
    if (existing !== undefined && exclusive) throw new PortError('EEXIST', `EEXIST: file already exists, open '${path}'`);
    if (existing instanceof TreeDirectory) throw new PortError('EISDIR', `EISDIR: illegal operation on a directory, open '${path}'`);
    if (existing !== undefined) return existing;
    const file = new TreeFile();
    this.#set(directory, name, file);
    return file;
  }

  makeDirectory(path: string): void {
    let at = this.root;
    for (const name of partsOf(path)) {
      const next = at.entries.get(name);
      if (next instanceof TreeFile) throw new PortError('ENOTDIR', `ENOTDIR: not a directory, mkdir '${path}'`);
      if (next === undefined) {
        const made = new TreeDirectory();
        this.#set(at, name, made);
        at = made;
      } else at = next;
    }
  }

  rename(from: string, to: string): void {
    const source = this.parent(from);
    const entry = source.directory.entries.get(source.name);
    if (entry === undefined) throw noEntry('rename', from);
    const target = this.parent(to);
    const over = target.directory.entries.get(target.name);
    if (over === entry) return;
    if (over instanceof TreeDirectory) {
      if (entry instanceof TreeFile) throw new PortError('EISDIR', `EISDIR: rename '${from}' -> '${to}'`);
      if (over.entries.size > 0) throw new PortError('ENOTEMPTY', `ENOTEMPTY: directory not empty, rename '${from}' -> '${to}'`);
    } else if (over !== undefined && entry instanceof TreeDirectory) {
      throw new PortError('ENOTDIR', `ENOTDIR: rename '${from}' -> '${to}'`);
    }
    if (entry instanceof TreeDirectory && `${canonical(to)}/`.startsWith(`${canonical(from)}/`)) {
      throw new PortError('EINVAL', `EINVAL: rename '${from}' -> '${to}'`);
    }
    source.directory.entries.delete(source.name);
    target.directory.entries.set(target.name, entry);
    this.#observer?.onRename(source.directory, source.name, target.directory, target.name, entry);
  }

  removeFile(path: string): void {
    const entry = this.find(path);
    if (entry === null) return;
    if (entry instanceof TreeDirectory) throw new PortError('EISDIR', `EISDIR: illegal operation on a directory, unlink '${path}'`);
    const { directory, name } = this.parent(path);
    this.#unset(directory, name);
  }

  removeTree(path: string): void {
    const entry = this.find(path);
    if (entry === null) return;
    if (entry instanceof TreeDirectory) this.#empty(entry);
    if (partsOf(path).length === 0) return;
    const { directory, name } = this.parent(path);
    this.#unset(directory, name);
  }

  /** As rm -r does it: one entry after another. */
  #empty(directory: TreeDirectory): void {
    for (const [name, entry] of directory.entries) {
      if (entry instanceof TreeDirectory) this.#empty(entry);
      this.#unset(directory, name);
    }
  }

  #set(directory: TreeDirectory, name: string, entry: TreeEntry): void {
    directory.entries.set(name, entry);
    this.#observer?.onEntry(directory, name, entry);
  }

  #unset(directory: TreeDirectory, name: string): void {
    directory.entries.delete(name);
    this.#observer?.onEntry(directory, name, null);
  }
}

export function partsOf(path: string): string[] {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts;
}

export const canonical = (path: string): string => `/${partsOf(path).join('/')}`;

function noEntry(operation: string, path: string): PortError {
  return new PortError('ENOENT', `ENOENT: no such file or directory, ${operation} '${path}'`);
}
