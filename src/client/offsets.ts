/** Offsets by time: the ListOffsets request, sent to each partition's leader. */
import { type Api, LIST_OFFSETS } from './apis.ts';
import { byTopic, type PartitionResult } from './admin.ts';
import type { ClusterClient } from './cluster-client.ts';
import { type Deadline, sleep } from './deadline.ts';
import { ClientTimeoutError, DisconnectError, errorCode, KafkaError, mayRetry } from './kafka-errors.ts';

export const LATEST_TIMESTAMP = -1;
export const EARLIEST_TIMESTAMP = -2;
export const MAX_TIMESTAMP = -3;
export const EARLIEST_LOCAL_TIMESTAMP = -4;
export const LATEST_TIERED_TIMESTAMP = -5;

export interface OffsetQuery {
  readonly topic: string;
  readonly partition: number;
  /** Milliseconds since 1970, or one of the constants above. */
  readonly timestampMs: number;
}

export interface OffsetAtTime {
  /** −1: no record is that late. */
  readonly offset: number;
  readonly timestampMs: number;
  readonly leaderEpoch: number;
}

export interface ListOffsetsOptions {
  readonly isolationLevel?: 0 | 1;
  readonly deadline?: Deadline;
}

/** Which version of ListOffsets knows the special timestamp. */
const leastVersion = (timestampMs: number): number => {
  if (timestampMs === MAX_TIMESTAMP) return 7;
  if (timestampMs === EARLIEST_LOCAL_TIMESTAMP) return 8;
  if (timestampMs === LATEST_TIERED_TIMESTAMP) return 9;
  return timestampMs < LATEST_TIERED_TIMESTAMP ? 11 : 0;
};

/** An answer for each query, in order. Leaders that move are asked again until the deadline. */
export async function listOffsets(cluster: ClusterClient, queries: readonly OffsetQuery[], options: ListOffsetsOptions = {}): Promise<PartitionResult<OffsetAtTime>[]> {
  const deadline = options.deadline ?? cluster.deadline();
  const results = new Map<OffsetQuery, PartitionResult<OffsetAtTime>>();
  const patience = cluster.deadline(cluster.options.unknownTimeoutMs ?? Infinity);
  let open = [...queries];
  while (open.length > 0) {
    const failed = await attempt(cluster, open, options, results, deadline);
    if (failed.length > 0 && deadline.leftMs <= cluster.options.retryBackoffMs) break;
    if (failed.length > 0) await sleep(cluster.clock, cluster.options.retryBackoffMs);
    open = patience.leftMs > 0 ? failed : failed.filter((query) => results.get(query)!.error?.info.name !== 'UNKNOWN_TOPIC_OR_PARTITION');
  }
  return queries.map((query) => results.get(query)!);
}

async function attempt(cluster: ClusterClient, queries: readonly OffsetQuery[], options: ListOffsetsOptions, results: Map<OffsetQuery, PartitionResult<OffsetAtTime>>, deadline: Deadline): Promise<OffsetQuery[]> {
  const failed: OffsetQuery[] = [];
  const settle = (query: OffsetQuery, value: OffsetAtTime | null, error: Error | null): void => {
    const shown = error === null || error instanceof KafkaError ? error : new KafkaError(errorCode('NETWORK_EXCEPTION'), error.message);
    results.set(query, { topic: query.topic, partition: query.partition, value, error: shown });
    if (error !== null && (mayRetry(error) || error instanceof ClientTimeoutError)) {
      cluster.forgetTopic(query.topic);
      failed.push(query);
    }
  };
  const byLeader = new Map<number, OffsetQuery[]>();
  for (const query of queries) {
    try {
      const leader = await cluster.leaderOf(query.topic, query.partition, deadline);
      byLeader.set(leader, [...(byLeader.get(leader) ?? []), query]);
    } catch (error) {
      settle(query, null, error as Error);
    }
  }
  await Promise.all([...byLeader].map(([leader, asked]) => askLeader(cluster, leader, asked, options.isolationLevel ?? 0, settle)));
  return failed;
}

type Settle = (query: OffsetQuery, value: OffsetAtTime | null, error: Error | null) => void;

async function askLeader(cluster: ClusterClient, leader: number, queries: readonly OffsetQuery[], isolationLevel: 0 | 1, settle: Settle): Promise<void> {
  try {
    const connection = await cluster.node(leader);
    const version = connection.versionOf(LIST_OFFSETS as Api<never, unknown>);
    const able = queries.filter((query) => {
      const known = leastVersion(query.timestampMs) <= version;
      if (!known) settle(query, null, new KafkaError(errorCode('UNSUPPORTED_VERSION')));
      return known;
    });
    if (able.length === 0) return;
    const topics = [...byTopic(able)].map(([name, items]) => ({
      name, partitions: items.map((item) => ({ partitionIndex: item.partition, timestamp: item.timestampMs, ...(version === 0 ? { maxNumOffsets: 1 } : {}) })),
    }));
    const response = await connection.call(LIST_OFFSETS, { replicaId: -1, ...(version >= 2 ? { isolationLevel } : {}), topics });
    for (const query of able) {
      const answer = response.topics.find((topic) => topic.name === query.topic)?.partitions.find((p) => p.partitionIndex === query.partition);
      if (answer === undefined) settle(query, null, new KafkaError(-1));
      else if (answer.errorCode !== 0) settle(query, null, new KafkaError(answer.errorCode));
      else settle(query, { offset: version === 0 ? (answer.oldStyleOffsets[0] ?? -1) : answer.offset, timestampMs: answer.timestamp, leaderEpoch: answer.leaderEpoch }, null);
    }
  } catch (error) {
    for (const query of queries) settle(query, null, error instanceof Error ? error : new DisconnectError(String(error)));
  }
}
