/**
 * One replica's log as its disk holds it, read from the simulated disk and not through the broker: a path in the
 * partition's `LogTree`. It is carried on as the log's end moves; only what is new is read.
 */
import { crc32c } from '../../../../src/compression/crc32c.ts';
import { BATCH_HEADER_BYTES, batchBaseOffset, batchCrc, batchLastOffset, batchLeaderEpoch, CRC_FROM_AT, viewOf } from '../../../../src/log/batch-header.ts';
import { type FileTree, TreeDirectory, TreeFile } from '../../../../src/sim/file-tree.ts';
import { type BatchProblem, type LogNode, type LogTree, wholeBatchBytes } from './log-tree.ts';

/** Where a batch lies. */
export interface Place {
  readonly segmentBase: number;
  /** Behind the batch, in its segment's file. */
  readonly endPosition: number;
}

export class ReplicaLog {
  readonly brokerId: number;
  readonly #tree: LogTree;
  readonly nodes: LogNode[] = [];
  readonly places: Place[] = [];
  /** First batch of each leader epoch in this log, oldest first. */
  readonly epochStarts: LogNode[] = [];
  /** What a process crash (or, where every write is flushed, any crash) must leave. */
  mustKeepOffset = 0;
  /** It was on the platter when power failed: no further crash may take it (D3). */
  keepsDurably = false;
  isBeingCut = false;
  /** Power was lost since it was looked at last. */
  isUnknown = false;
  /** Its machine lost power and unflushed records may be gone; until it was taken out of the in-sync set and came back. */
  isTainted = false;
  wasOutOfIsr = false;

  constructor(brokerId: number, tree: LogTree) {
    this.brokerId = brokerId;
    this.#tree = tree;
  }

  get endOffset(): number {
    const last = this.nodes.at(-1);
    return last === undefined ? 0 : last.lastOffset + 1;
  }

  holds(node: LogNode | null): boolean {
    return node === null || this.nodes[node.depth] === node;
  }

  forget(): void {
    this.nodes.length = this.places.length = this.epochStarts.length = 0;
    this.mustKeepOffset = 0;
    this.isBeingCut = this.isUnknown = this.keepsDurably = false;
  }

  /** The first batch that went. */
  cut(endOffset: number): LogNode | null {
    let removed: LogNode | null = null;
    while (this.nodes.length > 0 && this.nodes.at(-1)!.lastOffset >= endOffset) {
      removed = this.nodes.pop()!;
      this.places.pop();
      if (this.epochStarts.at(-1) === removed) this.epochStarts.pop();
    }
    return removed;
  }

  /** Reads on until the log ends at `endOffset`; `onNew` is told of batches that no replica had before. */
  readTo(endOffset: number, disk: FileTree, directory: string, onNew: (node: LogNode) => void): BatchProblem | null {
    const entry = disk.find(directory);
    while (this.endOffset < endOffset) {
      const next = entry instanceof TreeDirectory ? this.#nextBatch(entry) : null;
      if (next === null) return { invariant: 'D1', message: `the log ends at ${endOffset}, but the disk holds whole batches only up to ${this.endOffset}` };
      const before = this.nodes.at(-1) ?? null;
      const found = this.#tree.child(before, next.bytes);
      if (!('node' in found)) return found;
      if (before?.epoch !== found.node.epoch) this.epochStarts.push(found.node);
      this.nodes.push(found.node);
      this.places.push(next.place);
      if (found.isNew) onNew(found.node);
    }
    return this.endOffset === endOffset ? null : { invariant: 'D1', message: `the log ends at ${endOffset}, within a batch that ends at ${this.endOffset}` };
  }

  #nextBatch(directory: TreeDirectory): { bytes: Uint8Array; place: Place } | null {
    const last = this.places.at(-1) ?? { segmentBase: 0, endPosition: 0 };
    return batchAt(directory, last.segmentBase, last.endPosition) ?? (this.endOffset === last.segmentBase ? null : batchAt(directory, this.endOffset, 0));
  }
}

/** Where the run of whole batches ends that a disk holds, whoever looks: what a recovery has to keep. */
export function wholeEndOffset(disk: FileTree, path: string): number {
  const directory = disk.find(path);
  let [end, epoch, segmentBase, position] = [0, -1, 0, 0];
  for (;;) {
    if (!(directory instanceof TreeDirectory)) return end;
    let next = batchAt(directory, segmentBase, position);
    if ((next === null || !isWhole(next.bytes, end, epoch)) && end > segmentBase) next = batchAt(directory, end, 0);
    if (next === null || !isWhole(next.bytes, end, epoch)) return end;
    const view = viewOf(next.bytes);
    [end, epoch, segmentBase, position] = [batchLastOffset(view, 0) + 1, batchLeaderEpoch(view, 0), next.place.segmentBase, next.place.endPosition];
  }
}

function isWhole(bytes: Uint8Array, baseOffset: number, epoch: number): boolean {
  const view = viewOf(bytes);
  return batchBaseOffset(view, 0) === baseOffset && batchLeaderEpoch(view, 0) >= epoch && batchCrc(view, 0) === crc32c(bytes, CRC_FROM_AT, bytes.length);
}

export const segmentFileName = (segmentBase: number, suffix = '.log'): string => `${String(segmentBase).padStart(20, '0')}${suffix}`;

function batchAt(directory: TreeDirectory, segmentBase: number, position: number): { bytes: Uint8Array; place: Place } | null {
  const file = directory.entries.get(segmentFileName(segmentBase));
  if (!(file instanceof TreeFile)) return null;
  const header = new Uint8Array(BATCH_HEADER_BYTES);
  if (file.data.read(header, position) < header.length) return null;
  const bytes = new Uint8Array(Math.max(0, Math.min(wholeBatchBytes(header), 1 << 24)));
  if (bytes.length < BATCH_HEADER_BYTES || file.data.read(bytes, position) < bytes.length) return null;
  return { bytes, place: { segmentBase, endPosition: position + bytes.length } };
}
