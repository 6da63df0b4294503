/** The order in which Java's HashMap and HashSet hand out their keys: several tools print in it. */
import { javaStringHash, type TopicPartition } from '../base/ids.ts';

const LOAD_FACTOR = 0.75;
const DEFAULT_CAPACITY = 16;

function capacityFor(count: number, initialCapacity: number): number {
  let capacity = 1;
  while (capacity < initialCapacity) capacity *= 2;
  while (count > capacity * LOAD_FACTOR) capacity *= 2;
  return capacity;
}

/** Keys differ; they come in the order of insertion. */
function inHashOrder<Key>(keys: readonly Key[], hashOf: (key: Key) => number, initialCapacity: number): Key[] {
  const mask = capacityFor(keys.length, initialCapacity) - 1;
  const bucket = (key: Key): number => {
    const hash = hashOf(key);
    return (hash ^ (hash >>> 16)) & mask;
  };
  return keys.map((key, at) => ({ key, at, bucket: bucket(key) })).sort((a, b) => a.bucket - b.bucket || a.at - b.at).map((entry) => entry.key);
}

export const hashOrder = (keys: readonly string[], initialCapacity = DEFAULT_CAPACITY): string[] => inHashOrder(keys, javaStringHash, initialCapacity);

/** Kafka's TopicPartition.hashCode. */
const topicPartitionHash = ({ topic, partition }: TopicPartition): number => (Math.imul(31, 31 + partition) + javaStringHash(topic)) | 0;

export const partitionHashOrder = <Item extends TopicPartition>(items: readonly Item[], initialCapacity = DEFAULT_CAPACITY): Item[] =>
  inHashOrder(items, topicPartitionHash, initialCapacity);
