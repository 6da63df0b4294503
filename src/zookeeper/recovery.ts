/**
 * Opening the store: newest snapshot, then every journal after it. A torn tail of the last journal is cut; anything
 * else that is not whole refuses to start, naming file and position. What was recovered is synced before it is served.
 */
import type { Clock, Disk, DiskFile, LogSink } from '../base/ports.ts';
import { hexName, Journal, openJournalFile, removeBefore } from './journal.ts';
import { CoordinationStoreError, encodeHeader, frameAt, FRAME_HEADER_BYTES, HEADER_BYTES, JOURNAL_MAGIC, readHeader, readTransactions, wholeFrameAfter } from './journal-codec.ts';
import { loadSnapshot } from './snapshot.ts';
import { ZnodeTree } from './tree.ts';

const LOGGER = 'blumfeld.zookeeper.Recovery';

export interface RecoveryOptions {
  readonly disk: Disk;
  readonly clock: Clock;
  readonly log: LogSink;
  readonly directory: string;
  readonly snapshotAfterBytes?: number;
}

const zxidOf = (name: string, kind: string): number | null => {
  const match = new RegExp(`^${kind}\\.([0-9a-f]{14})$`).exec(name);
  return match === null ? null : Number.parseInt(match[1]!, 16);
};

function named(names: readonly string[], kind: 'journal' | 'snapshot'): number[] {
  return names.map((name) => zxidOf(name, kind)).filter((zxid) => zxid !== null).sort((a, b) => a - b);
}

function isWholeHeader(file: string, bytes: Uint8Array): boolean {
  try {
    return readHeader(file, bytes, JOURNAL_MAGIC) !== null;
  } catch (error) {
    if (error instanceof CoordinationStoreError && !error.isNewer) return false;
    throw error;
  }
}

/** Replays one journal into the tree; returns how long its whole part is. */
function replayJournal(file: string, bytes: Uint8Array, tree: ZnodeTree, isLast: boolean): number {
  // Entries are written only after the header was synced: a file without any may have lost its header to a crash.
  if (isLast && bytes.length <= HEADER_BYTES && !isWholeHeader(file, bytes)) return 0;
  if (readHeader(file, bytes, JOURNAL_MAGIC) === null) {
    throw new CoordinationStoreError(file, bytes.length, 'the journal ends within its header, and another follows');
  }
  let position = HEADER_BYTES;
  while (position < bytes.length) {
    const payload = frameAt(bytes, position);
    if (typeof payload === 'string') {
      if (isLast && !wholeFrameAfter(bytes, position)) return position;
      throw new CoordinationStoreError(file, position, isLast ? 'damaged entry with whole entries after it' : 'damaged entry, and another journal follows');
    }
    for (const transaction of readTransactions(payload)) {
      if (transaction.zxid <= tree.zxid) continue;
      if (transaction.zxid !== tree.zxid + 1) {
        throw new CoordinationStoreError(file, position, `transaction 0x${transaction.zxid.toString(16)} follows 0x${tree.zxid.toString(16)}: some are missing`);
      }
      tree.replay(transaction);
    }
    position += FRAME_HEADER_BYTES + payload.length;
  }
  return position;
}

/**
 * Opens the last journal for appending: its whole part, written anew. After a failed fsync the kernel may take pages for
 * clean that the disk never got: synced as they are, what was read back here would be gone with the next power failure.
 */
async function openTail(options: RecoveryOptions, path: string, bytes: Uint8Array, wholeBytes: number, zxid: number): Promise<DiskFile> {
  const { disk, log } = options;
  if (wholeBytes < bytes.length) log.log('WARN', LOGGER, `${path}: cut a torn tail of ${bytes.length - wholeBytes} bytes at byte ${wholeBytes}`);
  await disk.replaceFile(path, wholeBytes === 0 ? encodeHeader(JOURNAL_MAGIC, zxid) : bytes.subarray(0, wholeBytes));
  return disk.open(path, 'readWrite');
}

export async function recover(options: RecoveryOptions): Promise<{ tree: ZnodeTree; journal: Journal }> {
  const { disk, directory, log } = options;
  const tree = new ZnodeTree();
  const names = await disk.list(directory);
  for (const name of names) if (name.endsWith('.tmp')) await disk.remove(`${directory}/${name}`);
  let mustReach = 0;
  const snapshot = named(names, 'snapshot').at(-1);
  if (snapshot !== undefined) {
    const path = `${directory}/${hexName('snapshot', snapshot)}`;
    const loaded = loadSnapshot(path, await disk.readFile(path), tree.map);
    tree.zxid = loaded.zxid;
    mustReach = loaded.lastZxid;
  }
  // A journal whose successor starts at or before the snapshot holds nothing new.
  const all = named(names, 'journal');
  const journals = all.filter((_, i) => i === all.length - 1 || all[i + 1]! > (snapshot ?? 0));
  let file: DiskFile | null = null;
  let sizeBytes = HEADER_BYTES;
  for (const [i, zxid] of journals.entries()) {
    const path = `${directory}/${hexName('journal', zxid)}`;
    const bytes = await disk.readFile(path);
    const isLast = i === journals.length - 1;
    const whole = replayJournal(path, bytes, tree, isLast);
    if (!isLast) continue;
    file = await openTail(options, path, bytes, whole, zxid);
    sizeBytes = Math.max(whole, HEADER_BYTES);
  }
  if (file !== null && journals.at(-1)! > tree.zxid) throw new CoordinationStoreError(file.path, 0, `the transactions before it are missing (after 0x${tree.zxid.toString(16)})`);
  if (tree.zxid < mustReach) throw new CoordinationStoreError(file?.path ?? directory, sizeBytes, `the journal ends at transaction 0x${tree.zxid.toString(16)}, the snapshot has parts of 0x${mustReach.toString(16)}`);
  const orphan = tree.map.link();
  if (orphan !== null) throw new CoordinationStoreError(directory, 0, `znode ${orphan} has no parent`);
  file ??= await openJournalFile(disk, directory, tree.zxid);
  await disk.syncDirectory(directory);
  if (snapshot !== undefined) await removeBefore(disk, directory, snapshot);
  if (tree.zxid > 0) log.log('INFO', LOGGER, `Recovered ${tree.map.nodes.size} znodes and ${tree.map.sessions.size} sessions at zxid 0x${tree.zxid.toString(16)} from ${directory}`);
  return { tree, journal: new Journal({ ...options, tree, file, sizeBytes }) };
}
