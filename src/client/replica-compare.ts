/**
 * Compares what all replicas of partitions hold, batch by batch: each is fetched as Kafka's debugging consumer (replica id
 * −2), from the same offset, and what lies below the lowest high watermark must have the same offsets and checksums.
 */
import type { TopicPartition } from '../base/ids.ts';
import { batchCrc, batchLastOffset, viewOf } from '../log/batch-header.ts';
import { batchEnd } from '../protocol/records/batch-reader.ts';
import { byTopic } from './admin.ts';
import { FETCH } from './apis.ts';
import type { ClusterClient } from './cluster-client.ts';
import { DEBUGGING_REPLICA_ID } from './replica-ends.ts';

export interface ComparedPartition extends TopicPartition {
  readonly replicas: readonly number[];
  /** The next offset that is not verified yet. */
  offset: number;
  /** Of all replicas, as last heard. */
  maxHighWatermark: number;
}

export interface Batch {
  readonly lastOffset: number;
  readonly checksum: number;
}

/** What one replica had from `offset` on. */
export interface Fetched {
  readonly highWatermark: number;
  readonly batches: readonly Batch[];
}

export type Mismatch =
  | { readonly type: 'offset'; readonly at: TopicPartition; readonly replicas: readonly [number, number]; readonly offsets: readonly [number, number] }
  | { readonly type: 'checksum'; readonly at: TopicPartition; readonly replicas: readonly [number, number]; readonly offset: number; readonly checksums: readonly [number, number] };

/** The whole batches of a Fetch answer's records. */
export function batchesIn(bytes: Uint8Array, fromOffset: number): Batch[] {
  const found: Batch[] = [];
  if (bytes.length < 17) return found;
  const view = viewOf(bytes);
  for (let at = 0, end = batchEnd(view, 0, bytes.length); end >= 0; at = end, end = batchEnd(view, at, bytes.length)) {
    const lastOffset = batchLastOffset(view, at);
    if (lastOffset >= fromOffset) found.push({ lastOffset, checksum: batchCrc(view, at) });
  }
  return found;
}

/** How far all agree, or where they do not. `replies` lacks replicas that did not answer: nothing is verified then. */
export function compareReplicas(partition: ComparedPartition, replies: ReadonlyMap<number, Fetched>): { next: number } | Mismatch {
  const present = partition.replicas.map((id) => [id, replies.get(id)] as const);
  const below = Math.min(...present.map(([, fetched]) => fetched?.highWatermark ?? -1));
  let next = partition.offset;
  for (let n = 0; ; n++) {
    let first: { id: number; batch: Batch } | null = null;
    for (const [id, fetched] of present) {
      const batch = fetched?.batches[n];
      if (batch === undefined || batch.lastOffset >= below) return { next };
      if (first === null) first = { id, batch };
      else if (batch.lastOffset !== first.batch.lastOffset) return { type: 'offset', at: partition, replicas: [first.id, id], offsets: [first.batch.lastOffset, batch.lastOffset] };
      else if (batch.checksum !== first.batch.checksum) return { type: 'checksum', at: partition, replicas: [first.id, id], offset: batch.lastOffset, checksums: [first.batch.checksum, batch.checksum] };
    }
    if (first === null) return { next };
    next = first.batch.lastOffset + 1;
  }
}

/** One broker's replicas, by `topic-partition`; empty when it does not answer. */
export async function fetchReplicas(cluster: ClusterClient, brokerId: number, partitions: readonly ComparedPartition[], limits: { fetchSize: number; maxWaitMs: number }): Promise<Map<string, Fetched>> {
  const found = new Map<string, Fetched>();
  const own = partitions.filter(({ replicas }) => replicas.includes(brokerId));
  if (own.length === 0) return found;
  try {
    const response = await cluster.request({ node: brokerId }, FETCH, {
      replicaId: DEBUGGING_REPLICA_ID, maxWaitMs: limits.maxWaitMs, minBytes: 1, maxBytes: 0x7fffffff,
      topics: [...byTopic(own)].map(([topic, items]) => ({ topic, partitions: items.map(({ partition, offset }) => ({ partition, fetchOffset: offset, partitionMaxBytes: limits.fetchSize })) })),
    }, { what: 'fetch' });
    for (const { topic, partitions: answers } of response.responses) {
      for (const answer of answers) {
        if (answer.errorCode !== 0) continue;
        const offset = own.find((one) => one.topic === topic && one.partition === answer.partitionIndex)!.offset;
        found.set(`${topic}-${answer.partitionIndex}`, { highWatermark: answer.highWatermark, batches: batchesIn(joined(answer.records), offset) });
      }
    }
  } catch {
    // A broker that is away answers for no replica.
  }
  return found;
}

function joined(records: Uint8Array | readonly Uint8Array[] | null): Uint8Array {
  if (records === null) return new Uint8Array(0);
  if (records instanceof Uint8Array) return records;
  const out = new Uint8Array(records.reduce((total, piece) => total + piece.length, 0));
  let at = 0;
  for (const piece of records) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}
