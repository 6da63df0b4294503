/**
 * The disk of a simulated machine. It outlives the machine's processes: each gets a `SimDisk` over it.
 *
 * Invariants: what a sync or syncDirectory answered for survives every crash; a process crash loses nothing that was
 * written; a power crash changes the boot id.
 */
import { PortError } from '../base/ports.ts';
import { DiskFaults } from './disk-faults.ts';
import { Durability, type FileChange, type Survival, applyChange } from './durability.ts';
import type { FileData } from './file-data.ts';
import { FileTree, TreeDirectory, type TreeEntry, type TreeFile, canonical } from './file-tree.ts';
import type { SimProcess } from './sim-process.ts';
import type { SimRandom } from './sim-random.ts';
import type { SimScheduler } from './sim-scheduler.ts';

export interface SimStorageOptions {
  readonly scheduler: SimScheduler;
  readonly random: SimRandom;
  readonly name?: string;
  readonly capacityBytes?: number;
  /** Latency of an operation, uniform; [0.02, 0.3] ms unless said. */
  readonly latencyMs?: readonly [from: number, to: number];
  /** Of sync and syncDirectory; [0.3, 4] ms unless said. */
  readonly syncLatencyMs?: readonly [from: number, to: number];
  /**
   * What reads see of the bytes that a failed sync dropped: 'keep' the new ones until the machine goes down, 'evict'
   * the old ones at once (which of the two depends on memory pressure), 'random' either.
   */
  readonly failedSync?: 'keep' | 'evict' | 'random';
}

export class SimStorage {
  readonly scheduler: SimScheduler;
  readonly random: SimRandom;
  readonly name: string;
  readonly latencyMs: readonly [number, number];
  readonly syncLatencyMs: readonly [number, number];
  readonly faults: DiskFaults;
  capacityBytes: number;
  usedBytes = 0;
  readonly #failedSync: 'keep' | 'evict' | 'random';
  #durability = new Durability();
  #tree: FileTree;
  #boots = 1;
  readonly #locks = new Map<string, SimProcess>();

  constructor(options: SimStorageOptions) {
    this.scheduler = options.scheduler;
    this.random = options.random;
    this.name = options.name ?? 'disk';
    this.capacityBytes = options.capacityBytes ?? 2 ** 40;
    this.latencyMs = options.latencyMs ?? [0.02, 0.3];
    this.syncLatencyMs = options.syncLatencyMs ?? [0.3, 4];
    this.#failedSync = options.failedSync ?? 'random';
    this.faults = new DiskFaults(this.random.fork('faults'));
    this.#tree = new FileTree(new TreeDirectory(), this.#durability);
  }

  get tree(): FileTree {
    return this.#tree;
  }

  get bootId(): string {
    return `${this.name}-boot-${this.#boots}`;
  }

  get freeBytes(): number {
    return Math.max(0, this.capacityBytes - this.usedBytes);
  }

  // ---- what operations do, at the moment they take effect

  /** Writes as much of `bytes` as there is room for; false when that is not all. */
  write(file: TreeFile, bytes: Uint8Array, position: number): boolean {
    const room = Math.max(0, file.data.sizeBytes + this.freeBytes - position);
    const taken = bytes.length <= room ? bytes : bytes.subarray(0, room);
    if (taken.length > 0) this.#change(file, { type: 'write', position, bytes: taken.slice() });
    return taken.length === bytes.length;
  }

  truncate(file: TreeFile, sizeBytes: number): void {
    if (sizeBytes !== file.data.sizeBytes) this.#change(file, { type: 'truncate', sizeBytes });
  }

  #change(file: TreeFile, change: FileChange): void {
    const before = file.data.sizeBytes;
    applyChange(file.data, change);
    this.usedBytes += file.data.sizeBytes - before;
    file.modifiedMs = Math.floor(this.scheduler.nowMs);
    this.#durability.onFileChange(file, change);
  }

  beginSync(file: TreeFile): number {
    return this.#durability.beginSync(file);
  }

  completeSync(file: TreeFile, mark: number): void {
    this.#durability.completeSync(file, mark);
  }

  failSync(file: TreeFile, mark: number): void {
    this.#durability.failSync(file, mark);
    const evict = this.#failedSync === 'evict' || (this.#failedSync === 'random' && this.random.chance(0.5));
    if (evict) this.#evict(file);
  }

  /** Reads see what the platter has, and what is pending; the size stays. */
  #evict(file: TreeFile): void {
    const sizeBytes = file.data.sizeBytes;
    const now = this.#durability.durableBytes(file).copy();
    for (const change of this.#durability.pendingChanges(file)) applyChange(now, change);
    file.data.truncate(0);
    file.data.write(now.bytes(), 0);
    file.data.truncate(sizeBytes);
  }

  syncDirectory(path: string): void {
    this.#durability.syncDirectory(this.#tree.directory(path));
  }

  remove(path: string, tree: boolean): void {
    const entry = this.#tree.find(path);
    const bytes = entry === null ? 0 : bytesIn(entry);
    if (tree) this.#tree.removeTree(path);
    else this.#tree.removeFile(path);
    this.usedBytes -= bytes;
  }

  rename(from: string, to: string): void {
    const over = this.#tree.find(to);
    const moved = this.#tree.find(from);
    this.#tree.rename(from, to);
    if (over !== null && over !== moved) this.usedBytes -= bytesIn(over);
  }

  lock(path: string, process: SimProcess): () => void {
    const key = canonical(path);
    const holder = this.#locks.get(key);
    if (holder?.alive === true) throw new PortError('EBUSY', `${path} is held by process ${holder.name}#${holder.incarnation}`);
    this.#tree.create(path, false);
    this.#locks.set(key, process);
    return () => {
      if (this.#locks.get(key) !== process) return;
      this.#locks.delete(key);
      this.remove(path, false);
    };
  }

  // ---- crashes and looks from outside

  /** The machine loses power: unsynced state survives as `survival` says. Processes on it must be dead. */
  powerFailure(survival: Survival = 'random'): void {
    const durability = new Durability();
    const root = this.#durability.survivors(this.#tree.root, this.random, survival, durability);
    this.#durability = durability;
    this.#tree = new FileTree(root, durability);
    this.#boots++;
    this.#locks.clear();
    this.usedBytes = bytesIn(root);
  }

  /** What processes see at `path` now; null when it is not there. */
  peek(path: string): Uint8Array | null {
    const entry = this.#tree.find(path);
    return entry === null || entry instanceof TreeDirectory ? null : entry.data.bytes();
  }

  /** What certainly survives of the file that is at `path` now. */
  peekDurable(path: string): Uint8Array | null {
    const entry = this.#tree.find(path);
    return entry === null || entry instanceof TreeDirectory ? null : this.#durability.durableBytes(entry).bytes();
  }

  /** What certainly survives of a file, not to be changed. */
  durable(file: TreeFile): FileData {
    return this.#durability.durableBytes(file);
  }

  /** The entry of that name certainly survives in its directory. */
  isNameDurable(directory: TreeDirectory, name: string): boolean {
    return this.#durability.isNameDurable(directory, name);
  }

  /** Bit rot: inverts `length` bytes, on the platter too. */
  corrupt(path: string, position: number, length = 1): void {
    const file = this.#tree.file(path);
    for (const data of [file.data, this.#durability.durableBytes(file)]) {
      const bytes = new Uint8Array(length);
      const count = data.read(bytes, position);
      data.write(bytes.subarray(0, count).map((byte) => byte ^ 0xff), position);
    }
  }
}

function bytesIn(entry: TreeEntry): number {
  if (!(entry instanceof TreeDirectory)) return entry.data.sizeBytes;
  let total = 0;
  for (const child of entry.entries.values()) total += bytesIn(child);
  return total;
}
