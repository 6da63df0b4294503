/**
 * A disk for the log's fuzzer that loses what was not synced. Runs on microtasks only, so that 200,000 operations take
 * seconds.
 *
 * Model: a file is an inode with its content and the operations since its last sync; a directory has its names and the
 * name changes since its last sync. A power loss keeps the synced state, a random part of the unsynced writes (in
 * sectors, also behind one that is lost), and a prefix of the unsynced name changes. A kill keeps all that was written
 * and a prefix of what was in flight.
 */
import { PortError, type Disk, type DiskFile, type FileStat, type OpenMode, type VolumeSpace } from '../../../src/base/ports.ts';
import type { SimRandom } from '../../../src/sim/sim-random.ts';

const SECTOR = 64;

type Change = { position: number; bytes: Uint8Array } | { truncate: number };

class Inode {
  content = new Uint8Array(256);
  size = 0;
  synced = new Uint8Array(0);
  changes: Change[] = [];
  modifiedMs = 1_700_000_000_000;

  write(bytes: Uint8Array, position: number): void {
    this.#room(position + bytes.length);
    if (position > this.size) this.content.fill(0, this.size, position);
    this.content.set(bytes, position);
    this.size = Math.max(this.size, position + bytes.length);
  }
  truncate(size: number): void {
    this.#room(size);
    if (size > this.size) this.content.fill(0, this.size, size);
    this.size = size;
  }
  #room(size: number): void {
    if (size <= this.content.length) return;
    const grown = new Uint8Array(Math.max(size, this.content.length * 2));
    grown.set(this.content.subarray(0, this.size));
    this.content = grown;
  }
  sync(): void {
    this.synced = this.content.slice(0, this.size);
    this.changes = [];
  }
  /** What a power loss leaves. */
  lose(random: SimRandom): void {
    const changes = this.changes;
    this.content = this.synced.slice();
    this.size = this.synced.length;
    const whole = random.below(changes.length + 1);
    let truncating = true;
    changes.forEach((change, i) => {
      if ('truncate' in change) {
        truncating &&= i < whole;
        if (truncating) this.truncate(change.truncate);
      } else if (i < whole) this.write(change.bytes, change.position);
      else if (random.below(3) === 0) {
        const sectors = Math.ceil(change.bytes.length / SECTOR);
        for (let s = 0; s < sectors; s++) if (random.below(2) === 0) this.write(change.bytes.subarray(s * SECTOR, (s + 1) * SECTOR), change.position + s * SECTOR);
      }
    });
    this.sync();
  }
}

/** What one operation changed; a rename is one. */
type NameChange = { name: string; inode: Inode | null }[];

export class LossyDisk implements Disk {
  names = new Map<string, Inode>();
  #syncedNames = new Map<string, Inode>();
  #changes: NameChange[] = [];
  readonly #directories = new Set<string>();
  readonly #random: SimRandom;
  /** Each instance of the process has its life; those of a dead one do nothing more. */
  life = 0;
  /** Fails the next so many writes, leaving a prefix. */
  failWrites = 0;
  failCode = 'ENOSPC';
  failSyncs = 0;
  operations = 0;

  constructor(random: SimRandom) {
    this.#random = random;
  }

  get random(): SimRandom {
    return this.#random;
  }

  kill(): void {
    this.life++;
  }

  powerLoss(): void {
    this.life++;
    const kept = this.#random.below(this.#changes.length + 1);
    this.names = new Map(this.#syncedNames);
    for (const change of this.#changes.slice(0, kept)) this.#apply(this.names, change);
    this.#changes = [];
    this.#syncedNames = new Map(this.names);
    for (const inode of new Set(this.names.values())) inode.lose(this.#random);
  }

  /** A new, empty disk. */
  wipe(): void {
    this.names.clear();
    this.#syncedNames.clear();
    this.#changes = [];
  }

  #apply(names: Map<string, Inode>, change: NameChange): void {
    for (const { name, inode } of change) {
      if (inode === null) names.delete(name);
      else names.set(name, inode);
    }
  }

  name(name: string, inode: Inode | null): void {
    this.#change([{ name, inode }]);
  }

  #change(change: NameChange): void {
    this.#apply(this.names, change);
    this.#changes.push(change);
  }

  /** The turn of an operation; rejects when its process is dead. */
  async turn(life: number): Promise<void> {
    this.operations++;
    await null;
    if (this.#random.below(4) === 0) await null;
    if (life !== this.life) throw new PortError('EIO', 'the process is dead');
  }

  async open(path: string, mode: OpenMode): Promise<DiskFile> {
    const life = this.life;
    await this.turn(life);
    let inode = this.names.get(path);
    if (mode === 'createNew' && inode !== undefined) throw new PortError('EEXIST', path);
    if (inode === undefined) {
      if (mode === 'read' || mode === 'readWrite') throw new PortError('ENOENT', path);
      if (this.failWrites > 0 && this.#random.below(3) === 0) throw new PortError(this.failCode, `no room for ${path}`);
      inode = new Inode();
      this.name(path, inode);
    }
    return new LossyFile(path, inode, this, life);
  }
  async stat(path: string): Promise<FileStat | null> {
    await this.turn(this.life);
    const inode = this.names.get(path);
    if (inode !== undefined) return { sizeBytes: inode.size, isDirectory: false, modifiedMs: inode.modifiedMs };
    return this.#directories.has(path) ? { sizeBytes: 0, isDirectory: true, modifiedMs: 0 } : null;
  }
  async list(path: string): Promise<string[]> {
    await this.turn(this.life);
    return [...this.names.keys()].filter((name) => name.startsWith(`${path}/`)).map((name) => name.slice(path.length + 1)).sort();
  }
  async makeDirectory(path: string): Promise<void> {
    this.#directories.add(path);
  }
  async rename(from: string, to: string): Promise<void> {
    await this.turn(this.life);
    const inode = this.names.get(from);
    if (inode === undefined) throw new PortError('ENOENT', from);
    this.#change([{ name: to, inode }, { name: from, inode: null }]);
  }
  async remove(path: string): Promise<void> {
    await this.turn(this.life);
    if (this.names.has(path)) this.name(path, null);
  }
  async removeTree(): Promise<void> {
    throw new Error('not used by one log');
  }
  async syncDirectory(): Promise<void> {
    await this.turn(this.life);
    if (this.failSyncs > 0) {
      this.failSyncs--;
      throw new PortError('EIO', 'directory sync failed');
    }
    for (const change of this.#changes) this.#apply(this.#syncedNames, change);
    this.#changes = [];
  }
  async readFile(path: string): Promise<Uint8Array> {
    await this.turn(this.life);
    const inode = this.names.get(path);
    if (inode === undefined) throw new PortError('ENOENT', path);
    return inode.content.slice(0, inode.size);
  }
  async replaceFile(path: string, content: Uint8Array): Promise<void> {
    await this.turn(this.life);
    if (this.failWrites > 0 && this.#random.below(2) === 0) {
      this.failWrites--;
      throw new PortError(this.failCode, `no room for ${path}`);
    }
    const inode = new Inode();
    inode.write(content, 0);
    inode.sync();
    this.name(path, inode);
    await this.syncDirectory();
  }
  async space(): Promise<VolumeSpace> {
    return { totalBytes: 2e12, usableBytes: 1e12 };
  }
  async lock(): Promise<{ release(): Promise<void> }> {
    return { release: async () => undefined };
  }
  async bootId(): Promise<string> {
    return 'lossy';
  }
}

class LossyFile implements DiskFile {
  readonly path: string;
  readonly #inode: Inode;
  readonly #disk: LossyDisk;
  readonly #life: number;
  #open = true;
  #writing = false;
  #failed = false;

  constructor(path: string, inode: Inode, disk: LossyDisk, life: number) {
    this.path = path;
    this.#inode = inode;
    this.#disk = disk;
    this.#life = life;
  }
  #check(): void {
    if (!this.#open) throw new Error(`${this.path} was used after it was closed`);
  }
  async sizeBytes(): Promise<number> {
    return this.#inode.size;
  }
  async read(into: Uint8Array, position: number): Promise<number> {
    this.#check();
    await this.#disk.turn(this.#life);
    this.#check();
    const part = this.#inode.content.subarray(Math.min(position, this.#inode.size), Math.min(position + into.length, this.#inode.size));
    into.set(part);
    return part.length;
  }
  async writev(pieces: readonly Uint8Array[], position: number): Promise<void> {
    this.#check();
    if (this.#writing) throw new Error('two writes in flight');
    this.#writing = true;
    let bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
    try {
      await this.#disk.turn(this.#life).catch(() => undefined);
      this.#check();
      let at = 0;
      for (const piece of pieces) {
        bytes.set(piece, at);
        at += piece.length;
      }
      const dead = this.#life !== this.#disk.life;
      const failing = !dead && this.#disk.failWrites > 0;
      // A write that a kill or an error cut short leaves a prefix.
      if (dead || failing) bytes = bytes.slice(0, this.#disk.random.below(bytes.length + 1));
      if (bytes.length > 0 && !(dead && this.#disk.names.get(this.path) !== this.#inode)) {
        this.#inode.write(bytes, position);
        this.#inode.changes.push({ position, bytes });
      }
      if (dead) throw new PortError('EIO', 'the process is dead');
      if (failing) {
        this.#disk.failWrites--;
        throw new PortError(this.#disk.failCode, 'short write');
      }
    } finally {
      this.#writing = false;
    }
  }
  async truncate(size: number): Promise<void> {
    this.#check();
    await this.#disk.turn(this.#life);
    this.#inode.truncate(size);
    this.#inode.changes.push({ truncate: size });
  }
  async sync(): Promise<void> {
    this.#check();
    await this.#disk.turn(this.#life);
    if (this.#failed) throw new Error('a failed sync was tried again');
    if (this.#disk.failSyncs > 0) {
      this.#disk.failSyncs--;
      this.#failed = true;
      throw new PortError('EIO', 'sync failed');
    }
    this.#inode.sync();
  }
  async close(): Promise<void> {
    this.#open = false;
  }
}
