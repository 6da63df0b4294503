/** The order in which Java's HashMap and HashSet hand out strings: several tools print in it. */
import { javaStringHash } from '../base/ids.ts';

const LOAD_FACTOR = 0.75;
const DEFAULT_CAPACITY = 16;

function capacityFor(count: number, initialCapacity: number): number {
  let capacity = 1;
  while (capacity < initialCapacity) capacity *= 2;
  while (count > capacity * LOAD_FACTOR) capacity *= 2;
  return capacity;
}

/** Keys differ; they come in the order of insertion. */
export function hashOrder(keys: readonly string[], initialCapacity = DEFAULT_CAPACITY): string[] {
  const mask = capacityFor(keys.length, initialCapacity) - 1;
  const bucket = (key: string): number => {
    const hash = javaStringHash(key);
    return (hash ^ (hash >>> 16)) & mask;
  };
  return keys.map((key, at) => ({ key, at, bucket: bucket(key) })).sort((a, b) => a.bucket - b.bucket || a.at - b.at).map((entry) => entry.key);
}
