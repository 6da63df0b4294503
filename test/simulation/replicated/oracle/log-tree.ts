/**
 * All histories that a partition's log has had on any replica, as one tree of batches. A replica's log is a path from the
 * root; two replicas that hold the same (offset, leader epoch) must meet in one node, so log matching (R6) is checked by
 * making the path, and whether one log holds all of another is one comparison.
 *
 * A batch is looked at once, when the first replica has written it; every other copy is compared with those bytes.
 */
import { crc32c } from '../../../../src/compression/crc32c.ts';
import { BATCH_HEADER_BYTES, batchBaseOffset, batchBaseSequence, batchCrc, batchLastOffset, batchLeaderEpoch, batchProducerEpoch, batchProducerId, batchSizeBytes, CRC_FROM_AT, viewOf } from '../../../../src/log/batch-header.ts';
import { BatchReader } from '../../../../src/protocol/records/batch-reader.ts';
import { valueName } from '../../oracle/log-scan.ts';

const MAX_EPOCH = 1 << 16;

export class LogNode {
  readonly parent: LogNode | null;
  /** Number of batches before it in its log. */
  readonly depth: number;
  readonly baseOffset: number;
  readonly lastOffset: number;
  readonly epoch: number;
  readonly bytes: Uint8Array;
  readonly producerId: number;
  readonly producerEpoch: number;
  readonly baseSequence: number;
  /** Appended by a leader of which a member of the in-sync set knew already that it was deposed (R11). */
  isOfZombie = false;
  #values: readonly string[] | null = null;

  constructor(parent: LogNode | null, bytes: Uint8Array) {
    const view = viewOf(bytes);
    this.parent = parent;
    this.depth = parent === null ? 0 : parent.depth + 1;
    this.baseOffset = batchBaseOffset(view, 0);
    this.lastOffset = batchLastOffset(view, 0);
    this.epoch = batchLeaderEpoch(view, 0);
    this.bytes = bytes;
    this.producerId = batchProducerId(view, 0);
    this.producerEpoch = batchProducerEpoch(view, 0);
    this.baseSequence = batchBaseSequence(view, 0);
  }

  get values(): readonly string[] {
    if (this.#values !== null) return this.#values;
    const values: string[] = [];
    const reader = new BatchReader(1 << 24);
    reader.open(this.bytes, 0, this.bytes.length);
    while (reader.next()) values.push(valueName(reader.value));
    this.#values = values;
    return values;
  }

  describe(): string {
    return `[${this.baseOffset}..${this.lastOffset} epoch ${this.epoch}]`;
  }
}

/** What is wrong with a batch, by the invariant that it breaks. */
export interface BatchProblem {
  readonly invariant: string;
  readonly message: string;
}

export class LogTree {
  readonly #nodes = new Map<number, LogNode>();

  /** The node of these bytes behind `parent`; `isNew`: no replica had it before. */
  child(parent: LogNode | null, bytes: Uint8Array): { node: LogNode; isNew: boolean } | BatchProblem {
    const view = viewOf(bytes);
    const baseOffset = batchBaseOffset(view, 0);
    const epoch = batchLeaderEpoch(view, 0);
    const expected = parent === null ? 0 : parent.lastOffset + 1;
    if (baseOffset !== expected) return { invariant: 'R6', message: `a batch at offset ${baseOffset} follows offset ${expected - 1}` };
    if (parent !== null && epoch < parent.epoch) return { invariant: 'R7', message: `epoch ${epoch} at offset ${baseOffset} follows epoch ${parent.epoch}` };
    const key = baseOffset * MAX_EPOCH + epoch;
    const known = this.#nodes.get(key);
    if (known === undefined) {
      if (batchCrc(view, 0) !== crc32c(bytes, CRC_FROM_AT, bytes.length)) return { invariant: 'D1', message: `the batch at offset ${baseOffset} has a wrong CRC` };
      const node = new LogNode(parent, bytes);
      this.#nodes.set(key, node);
      return sequenceProblem(node) ?? { node, isNew: true };
    }
    if (known.parent !== parent) return { invariant: 'R6', message: `offset ${baseOffset} of epoch ${epoch} follows ${parent?.describe() ?? 'nothing'} here and ${known.parent?.describe() ?? 'nothing'} elsewhere` };
    if (!sameBytes(known.bytes, bytes)) return { invariant: 'R6', message: `the batch at offset ${baseOffset} of epoch ${epoch} differs from the one elsewhere` };
    return { node: known, isNew: false };
  }
}

/** I1: sequences of one producer id and epoch follow one another in every log. */
function sequenceProblem(node: LogNode): BatchProblem | null {
  if (node.producerId < 0 || node.baseSequence < 0) return null;
  let before = node.parent;
  while (before !== null && (before.producerId !== node.producerId || before.producerEpoch !== node.producerEpoch)) before = before.parent;
  const expected = before === null ? 0 : before.baseSequence + (before.lastOffset - before.baseOffset) + 1;
  if (node.baseSequence === expected) return null;
  return { invariant: 'I1', message: `producer ${node.producerId}/${node.producerEpoch} at offset ${node.baseOffset} has sequence ${node.baseSequence} where ${expected} should be` };
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** Size of the batch whose first bytes these are; 0: none. */
export function wholeBatchBytes(header: Uint8Array): number {
  return header.length < BATCH_HEADER_BYTES ? 0 : batchSizeBytes(viewOf(header), 0);
}
