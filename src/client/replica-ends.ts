/**
 * Where one broker's replicas are: log end and high watermark, asked as Kafka's debugging consumer (replica id −2), which
 * any replica answers and which counts as no follower.
 */
import type { TopicPartition } from '../base/ids.ts';
import { byTopic } from './admin.ts';
import { FETCH, LIST_OFFSETS } from './apis.ts';
import type { ClusterClient } from './cluster-client.ts';
import { LATEST_TIMESTAMP } from './offsets.ts';

export const DEBUGGING_REPLICA_ID = -2;
const NO_LIMIT = 0x7fffffff;

export interface ReplicaEnds {
  readonly logEndOffset: number;
  /** null: not told. */
  readonly highWatermark: number | null;
}

/** By `topic-partition`; replicas that the broker does not have, or cannot read, are left out. @throws KafkaError, ClientTimeoutError */
export async function replicaEnds(cluster: ClusterClient, brokerId: number, partitions: readonly TopicPartition[]): Promise<Map<string, ReplicaEnds>> {
  const found = new Map<string, ReplicaEnds>();
  if (partitions.length === 0) return found;
  const listed = await cluster.request({ node: brokerId }, LIST_OFFSETS, {
    replicaId: DEBUGGING_REPLICA_ID, topics: [...byTopic(partitions)].map(([name, items]) => ({ name, partitions: items.map(({ partition }) => ({ partitionIndex: partition, timestamp: LATEST_TIMESTAMP })) })),
  }, { what: 'listOffsets' });
  const known = listed.topics.flatMap(({ name, partitions: answers }) => answers.filter(({ errorCode, offset }) => errorCode === 0 && offset >= 0).map(({ partitionIndex, offset }) => ({ topic: name, partition: partitionIndex, offset })));
  // From the log's end nothing comes but the high watermark.
  const fetched = await cluster.request({ node: brokerId }, FETCH, {
    replicaId: DEBUGGING_REPLICA_ID, maxWaitMs: 0, minBytes: 0, maxBytes: NO_LIMIT,
    topics: [...byTopic(known)].map(([topic, items]) => ({ topic, partitions: items.map(({ partition, offset }) => ({ partition, fetchOffset: offset, partitionMaxBytes: 1 })) })),
  }, { what: 'fetch' });
  const watermarks = new Map(fetched.responses.flatMap(({ topic, partitions: answers }) => answers.map((p) => [`${topic}-${p.partitionIndex}`, p.errorCode === 0 ? p.highWatermark : null] as const)));
  for (const { topic, partition, offset } of known) found.set(`${topic}-${partition}`, { logEndOffset: offset, highWatermark: watermarks.get(`${topic}-${partition}`) ?? null });
  return found;
}
