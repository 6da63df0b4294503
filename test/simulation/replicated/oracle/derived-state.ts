/**
 * D5: what a log keeps beside its batches is what the batches say: the leader epochs' starts, the producers' last
 * sequences, the offset index. Whatever a recovery rebuilt or believed is compared with the log as the disk holds it.
 */
import type { SimStorage } from '../../../../src/sim/sim-storage.ts';
import { TreeDirectory, TreeFile } from '../../../../src/sim/file-tree.ts';
import { OffsetIndex } from '../../../../src/log/offset-index.ts';
import type { LeaderEpochCache } from '../../../../src/log/leader-epoch-cache.ts';
import type { ProducerStates } from '../../../../src/log/producer-states.ts';
import type { LogSegment } from '../../../../src/storage/log-segment.ts';
import type { LogNode } from './log-tree.ts';
import { type ReplicaLog, segmentFileName } from './replica-log.ts';

/** Epochs that begin at the log's end or behind it have no batch yet; all others must be the batches' own. */
export function epochProblem(replica: ReplicaLog, epochs: LeaderEpochCache): string | null {
  const known = epochs.entries.filter(({ startOffset }) => startOffset < replica.endOffset);
  const starts = replica.epochStarts;
  const same = known.length === starts.length && known.every(({ epoch, startOffset }, at) => epoch === starts[at]!.epoch && startOffset === starts[at]!.baseOffset);
  if (same) return null;
  const text = (list: readonly (readonly [epoch: number, offset: number])[]): string => list.map(([epoch, offset]) => `${epoch} from ${offset}`).join(', ');
  return `it remembers leader epochs ${text(known.map(({ epoch, startOffset }) => [epoch, startOffset]))}; its batches say ${text(starts.map((node) => [node.epoch, node.baseOffset]))}`;
}

/**
 * Of the producers with batches from `from` on: the newest batch of each is the last one that is remembered; while others
 * are being written (`isIdle` false) an earlier one. Nothing is remembered that lies behind the log's end.
 */
export function producerProblem(replica: ReplicaLog, producers: ProducerStates, from: number, isIdle: boolean): string | null {
  const seen = new Set<number>();
  for (let depth = replica.nodes.length - 1; depth >= 0 && replica.nodes[depth]!.lastOffset >= from; depth--) {
    const node = replica.nodes[depth]!;
    if (node.producerId < 0 || seen.has(node.producerId)) continue;
    seen.add(node.producerId);
    const entry = producers.entry(node.producerId);
    const lastSequence = node.baseSequence + node.lastOffset - node.baseOffset;
    const isSame = entry?.producerEpoch === node.producerEpoch && entry.lastSequence === lastSequence;
    const isLater = entry !== null && (entry.producerEpoch > node.producerEpoch || (entry.producerEpoch === node.producerEpoch && entry.lastSequence > lastSequence));
    if (!isSame && (isIdle || !isLater)) return `producer ${node.producerId}/${node.producerEpoch} is at sequence ${lastSequence} by ${node.describe()}; remembered is ${entry === null ? 'nothing' : `${entry.producerEpoch} at ${entry.lastSequence}`}`;
  }
  if (isIdle) for (const { producerId, batches } of producers.entries()) {
    const lastOffset = batches.at(-1)?.lastOffset ?? -1;
    if (lastOffset >= replica.endOffset) return `a batch of producer ${producerId} at ${lastOffset} is remembered; the log ends at ${replica.endOffset}`;
  }
  return null;
}

/** Whatever offset is looked up, the index leads to the beginning of a batch that is not behind it. */
export function indexProblem(replica: ReplicaLog, storage: SimStorage, directory: string, segments: readonly LogSegment[]): string | null {
  const entry = storage.tree.find(directory);
  if (!(entry instanceof TreeDirectory)) return null;
  for (const segment of segments) {
    const index = segment.offsetIndex ?? indexFile(entry, segment);
    if (index === null || index.count === 0) continue;
    const batches = batchesOf(replica, segment.baseOffset);
    const starts = new Set(batches.map(({ position }) => position));
    for (const { node, position } of batches) {
      const found = index.lookup(node.lastOffset);
      if (found > position || !starts.has(found)) return `the index of segment ${segment.baseOffset} leads for offset ${node.lastOffset} to position ${found}; ${node.describe()} begins at ${position}`;
    }
  }
  return null;
}

/** Of a sealed segment whose index nobody has looked at yet; what is damaged is found, and rebuilt, when it is. */
function indexFile(directory: TreeDirectory, segment: LogSegment): OffsetIndex | null {
  const file = directory.entries.get(segmentFileName(segment.baseOffset, '.index'));
  return file instanceof TreeFile ? OffsetIndex.parse(segment.baseOffset, file.data.bytes(), segment.sizeBytes) : null;
}

function batchesOf(replica: ReplicaLog, segmentBase: number): { readonly node: LogNode; readonly position: number }[] {
  const batches: { node: LogNode; position: number }[] = [];
  for (let depth = replica.nodes.length - 1; depth >= 0 && replica.places[depth]!.segmentBase >= segmentBase; depth--) {
    const [node, place] = [replica.nodes[depth]!, replica.places[depth]!];
    if (place.segmentBase === segmentBase) batches.push({ node, position: place.endPosition - node.bytes.length });
  }
  return batches;
}
