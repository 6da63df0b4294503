/**
 * D4, D6: what a log says it has synced is on the platter, byte for byte, under names that survive. A sync that failed and
 * was counted as one that went well, and a recovery that serves what it did not sync, are seen here at the moment at which
 * the log says so; each batch is looked at once for each time it is said of.
 */
import type { SimStorage } from '../../../../src/sim/sim-storage.ts';
import { TreeDirectory, TreeFile } from '../../../../src/sim/file-tree.ts';
import type { LogNode } from './log-tree.ts';
import { type Place, type ReplicaLog, segmentFileName } from './replica-log.ts';

/** The batches that end in (`from`, `to`], newest first: what is wrong with the first that is not durable, or null. */
export function durabilityProblem(replica: ReplicaLog, storage: SimStorage, directory: string, from: number, to: number): string | null {
  const entry = storage.tree.find(directory);
  if (!(entry instanceof TreeDirectory)) return null;
  let named = -1;
  for (let depth = replica.nodes.length - 1; depth >= 0; depth--) {
    const [node, place] = [replica.nodes[depth]!, replica.places[depth]!];
    if (node.lastOffset >= to) continue;
    if (node.lastOffset < from) break;
    const file = entry.entries.get(segmentFileName(place.segmentBase));
    if (!(file instanceof TreeFile)) return `${node.describe()} is in no file`;
    if (place.segmentBase !== named && !areNamesDurable(storage, entry, directory, place)) return `the name of the file with ${node.describe()} is not durable`;
    named = place.segmentBase;
    if (!isDurable(storage, file, node, place)) return `${node.describe()} is not durable`;
  }
  return null;
}

function areNamesDurable(storage: SimStorage, entry: TreeDirectory, directory: string, place: Place): boolean {
  const slash = directory.lastIndexOf('/');
  const parent = storage.tree.find(directory.slice(0, slash));
  return storage.isNameDurable(entry, segmentFileName(place.segmentBase)) && parent instanceof TreeDirectory && storage.isNameDurable(parent, directory.slice(slash + 1));
}

function isDurable(storage: SimStorage, file: TreeFile, node: LogNode, { endPosition }: Place): boolean {
  const bytes = new Uint8Array(node.bytes.length);
  if (storage.durable(file).read(bytes, endPosition - bytes.length) < bytes.length) return false;
  for (let i = 0; i < bytes.length; i++) if (bytes[i] !== node.bytes[i]) return false;
  return true;
}
