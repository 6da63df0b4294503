/**
 * One replica's log as its disk holds it, read from the simulated disk and not through the broker: a path in the
 * partition's `LogTree`. It is carried on as the log's end moves; only what is new is read.
 */
import { BATCH_HEADER_BYTES } from '../../../../src/log/batch-header.ts';
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
    this.isBeingCut = this.isUnknown = false;
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
