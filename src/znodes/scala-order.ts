/**
 * In which order Kafka's JVM iterates over the maps whose keys a user chooses (partitions, settings), and so writes
 * them: nothing depends on it but that a znode of ours looks, byte for byte, like one of Kafka's.
 */
import { javaStringHash } from '../base/ids.ts';

interface Hashed {
  readonly key: string;
  readonly hash: number;
  readonly at: number;
}

function byBucket(keys: readonly string[], tableSize: number, chainByHash: boolean): string[] {
  const spread = (hash: number): number => hash ^ (hash >>> 16);
  const hashed = keys.map((key, at): Hashed => ({ key, hash: spread(javaStringHash(key)), at }));
  const mask = tableSize - 1;
  hashed.sort((a, b) => (a.hash & mask) - (b.hash & mask) || (chainByHash ? a.hash - b.hash : 0) || a.at - b.at);
  return hashed.map((item) => item.key);
}

function tableSizeFor(count: number): number {
  let size = 16;
  while (count >= size * 0.75) size *= 2;
  return size;
}

/** scala.collection.mutable.HashMap of Scala 2.13 (Kafka 2.5 and later), keys added one by one. */
export const mutableMapOrder = (keys: readonly string[]): string[] => byBucket(keys, tableSizeFor(keys.length), true);

/** java.util.Properties: settings. */
export const propertiesOrder = (keys: readonly string[]): string[] => byBucket(keys, tableSizeFor(keys.length), false);

/** scala.collection.immutable.HashMap of Scala 2.10 and 2.11 (Kafka 0.9), more than four keys. */
function trieOrder(keys: readonly string[]): string[] {
  const improve = (hashCode: number): number => {
    let hash = (hashCode + ~(hashCode << 9)) | 0;
    hash ^= hash >>> 14;
    hash = (hash + (hash << 4)) | 0;
    return hash ^ (hash >>> 10);
  };
  const walk = (items: readonly Hashed[], shift: number): string[] => {
    if (items.length <= 1 || shift > 30) return items.map((item) => item.key);
    const slots: Hashed[][] = Array.from({ length: 32 }, () => []);
    for (const item of items) slots[(item.hash >>> shift) & 31]!.push(item);
    return slots.flatMap((slot) => walk(slot, shift + 5));
  };
  return walk(keys.map((key, at) => ({ key, hash: improve(javaStringHash(key)), at })), 0);
}

/** Scala 2.11's mutable map of a few numbers: 16 buckets, read from the last. */
function numberBucket(value: number): number {
  let hash = Math.imul(value, 0x9e3775cd);
  hash = ((hash & 0xff) << 24) | ((hash & 0xff00) << 8) | ((hash >>> 8) & 0xff00) | (hash >>> 24);
  hash = Math.imul(hash, 0x9e3775cd);
  return (((hash >>> 4) | (hash << 28)) >>> 28) & 15;
}

/**
 * Partition numbers as Kafka 0.9's tools write a new topic: up to four keep the order of the map of numbers in which
 * they were assigned, more are in the order of a trie of their texts.
 */
export function oldPartitionOrder(partitions: readonly number[]): string[] {
  if (partitions.length > 4) return trieOrder(partitions.map(String));
  return [...partitions].sort((a, b) => numberBucket(b) - numberBucket(a)).map(String);
}
