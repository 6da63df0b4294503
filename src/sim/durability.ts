/**
 * What of a simulated disk is on the platter, and what a power failure may leave of the rest.
 *
 * A file's durable bytes are what its last successful sync covered; writes and truncations after it are pending. A
 * directory's durable names are what its last syncDirectory covered. At a power failure any of these may survive: of a
 * file a prefix of the pending changes, the last one torn at a sector, or any set of their sectors; of a directory a
 * prefix of its pending changes, independent of other directories and of the files' contents.
 */
import { FileData } from './file-data.ts';
import { TreeDirectory, type TreeEntry, TreeFile, type TreeObserver } from './file-tree.ts';
import type { SimRandom } from './sim-random.ts';

export const SECTOR_BYTES = 512;

/** What unsynced state a power failure leaves: for tests that want one extreme. */
export type Survival = 'random' | 'nothing' | 'all';

export type FileChange =
  | { readonly type: 'write'; readonly position: number; readonly bytes: Uint8Array }
  | { readonly type: 'truncate'; readonly sizeBytes: number };

interface FileJournal {
  readonly durable: FileData;
  pending: FileChange[];
  /** How many changes were pending once and are no more: syncs in flight count from the first change ever. */
  settledCount: number;
}

interface EntryChange {
  readonly from: TreeDirectory | null;
  readonly fromName: string;
  readonly to: TreeDirectory | null;
  readonly toName: string;
  readonly entry: TreeEntry | null;
  /** A rename between two directories survives in both or in none. */
  survived: boolean | null;
}

interface DirectoryJournal {
  readonly durable: Map<string, TreeEntry>;
  pending: EntryChange[];
}

export class Durability implements TreeObserver {
  readonly #files = new WeakMap<TreeFile, FileJournal>();
  readonly #directories = new WeakMap<TreeDirectory, DirectoryJournal>();

  // ---- files

  #file(file: TreeFile): FileJournal {
    let journal = this.#files.get(file);
    if (journal === undefined) {
      journal = { durable: new FileData(), pending: [], settledCount: 0 };
      this.#files.set(file, journal);
    }
    return journal;
  }

  /** Notes a change; `bytes` must be the caller's no more. */
  onFileChange(file: TreeFile, change: FileChange): void {
    this.#file(file).pending.push(change);
  }

  /** A sync covers what was done before it began: give the result to `completeSync` or `failSync`. */
  beginSync(file: TreeFile): number {
    const journal = this.#file(file);
    return journal.settledCount + journal.pending.length;
  }

  completeSync(file: TreeFile, mark: number): void {
    const journal = this.#file(file);
    const covered = Math.max(0, mark - journal.settledCount);
    for (const change of journal.pending.slice(0, covered)) applyChange(journal.durable, change);
    journal.pending = journal.pending.slice(covered);
    journal.settledCount += covered;
  }

  /** As Linux does it: the dirty pages are clean now, and no later sync will write them. Truncations are metadata and stay pending. */
  failSync(file: TreeFile, mark: number): void {
    const journal = this.#file(file);
    const covered = Math.max(0, mark - journal.settledCount);
    const before = journal.pending.length;
    journal.pending = journal.pending.filter((change, index) => index >= covered || change.type === 'truncate');
    journal.settledCount += before - journal.pending.length;
  }

  durableBytes(file: TreeFile): FileData {
    return this.#file(file).durable;
  }

  pendingChanges(file: TreeFile): readonly FileChange[] {
    return this.#file(file).pending;
  }

  // ---- directories

  #directory(directory: TreeDirectory): DirectoryJournal {
    let journal = this.#directories.get(directory);
    if (journal === undefined) {
      journal = { durable: new Map(), pending: [] };
      this.#directories.set(directory, journal);
    }
    return journal;
  }

  isNameDurable(directory: TreeDirectory, name: string): boolean {
    return directory.entries.get(name) !== undefined && this.#directory(directory).durable.get(name) === directory.entries.get(name);
  }

  onEntry(directory: TreeDirectory, name: string, entry: TreeEntry | null): void {
    const change: EntryChange =
      entry === null
        ? { from: directory, fromName: name, to: null, toName: '', entry, survived: null }
        : { from: null, fromName: '', to: directory, toName: name, entry, survived: null };
    this.#directory(directory).pending.push(change);
  }

  onRename(from: TreeDirectory, fromName: string, to: TreeDirectory, toName: string, entry: TreeEntry): void {
    const change: EntryChange = { from, fromName, to, toName, entry, survived: null };
    this.#directory(from).pending.push(change);
    if (to !== from) this.#directory(to).pending.push(change);
  }

  syncDirectory(directory: TreeDirectory): void {
    const journal = this.#directory(directory);
    for (const change of journal.pending) {
      applyEntry(journal.durable, directory, change);
      const other = change.from === directory ? change.to : change.from;
      if (other !== null && other !== directory) this.#settleIn(other, change);
    }
    journal.pending = [];
  }

  /** The other half of a rename became durable: what was pending there for the same name is overtaken. */
  #settleIn(directory: TreeDirectory, done: EntryChange): void {
    const journal = this.#directory(directory);
    applyEntry(journal.durable, directory, done);
    const at = journal.pending.indexOf(done);
    const name = done.to === directory ? done.toName : done.fromName;
    journal.pending = journal.pending.filter((change, index) => {
      if (change === done) return false;
      return index > at || (change.toName !== name && change.fromName !== name);
    });
  }

  // ---- power failure

  /** A new tree, all durable: what is found after the power came back. */
  survivors(root: TreeDirectory, random: SimRandom, survival: Survival, into: Durability): TreeDirectory {
    const journal = this.#directory(root);
    const kept = survival === 'all' ? journal.pending.length : survival === 'nothing' ? 0 : prefixLength(journal.pending.length, random);
    const names = new Map(journal.durable);
    journal.pending.forEach((change, index) => {
      change.survived ??= index < kept;
      if (change.survived) applyEntry(names, root, change);
    });
    const result = new TreeDirectory();
    for (const [name, entry] of names) {
      const found = entry instanceof TreeDirectory ? this.survivors(entry, random, survival, into) : this.#survivingFile(entry, random, survival, into);
      result.entries.set(name, found);
      into.#directory(result).durable.set(name, found);
    }
    return result;
  }

  #survivingFile(file: TreeFile, random: SimRandom, survival: Survival, into: Durability): TreeFile {
    const journal = this.#file(file);
    const data = journal.durable.copy();
    if (survival === 'all') for (const change of journal.pending) applyChange(data, change);
    else if (survival === 'random') applySome(data, journal.pending, random);
    const found = new TreeFile(data);
    found.modifiedMs = file.modifiedMs;
    into.#files.set(found, { durable: data.copy(), pending: [], settledCount: 0 });
    return found;
  }
}

export function applyChange(data: FileData, change: FileChange): void {
  if (change.type === 'write') data.write(change.bytes, change.position);
  else data.truncate(change.sizeBytes);
}

function applyEntry(names: Map<string, TreeEntry>, directory: TreeDirectory, change: EntryChange): void {
  if (change.from === directory) names.delete(change.fromName);
  if (change.to === directory && change.entry !== null) names.set(change.toName, change.entry);
}

function prefixLength(length: number, random: SimRandom): number {
  const dice = random.next();
  return dice < 0.3 ? 0 : dice < 0.6 ? length : random.below(length + 1);
}

function applySome(data: FileData, pending: readonly FileChange[], random: SimRandom): void {
  const dice = random.below(4);
  if (dice === 0) return;
  if (dice === 1) for (const change of pending) applyChange(data, change);
  else if (dice === 2) applyPrefix(data, pending, random);
  else applySectors(data, pending, random);
}

/** The first changes whole, then one write torn at a sector. */
function applyPrefix(data: FileData, pending: readonly FileChange[], random: SimRandom): void {
  const whole = random.below(pending.length + 1);
  for (const change of pending.slice(0, whole)) applyChange(data, change);
  const torn = pending[whole];
  if (torn?.type !== 'write') return;
  const end = torn.position + random.below(torn.bytes.length + 1);
  const cut = Math.max(torn.position, end - (end % SECTOR_BYTES));
  data.write(torn.bytes.subarray(0, cut - torn.position), torn.position);
}

/** Any set of sectors; perhaps the new size without the bytes (they read as zero then). */
function applySectors(data: FileData, pending: readonly FileChange[], random: SimRandom): void {
  let sizeBytes = data.sizeBytes;
  for (const change of pending) {
    sizeBytes = change.type === 'truncate' ? change.sizeBytes : Math.max(sizeBytes, change.position + change.bytes.length);
    if (change.type === 'truncate') {
      if (random.chance(0.5)) data.truncate(change.sizeBytes);
      continue;
    }
    for (let at = 0; at < change.bytes.length; ) {
      const length = Math.min(SECTOR_BYTES - ((change.position + at) % SECTOR_BYTES), change.bytes.length - at);
      if (random.chance(0.5)) data.write(change.bytes.subarray(at, at + length), change.position + at);
      at += length;
    }
  }
  if (sizeBytes > data.sizeBytes && random.chance(0.5)) data.truncate(sizeBytes);
}
