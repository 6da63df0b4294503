/** Moving partitions and electing leaders: what the controller is asked, and what it says of each partition. */
import type { TopicPartition } from '../base/ids.ts';
import { byTopic, type PartitionResult } from './admin.ts';
import { ALTER_PARTITION_REASSIGNMENTS, ELECT_LEADERS, LIST_PARTITION_REASSIGNMENTS } from './apis.ts';
import type { ClusterClient } from './cluster-client.ts';
import { checkError, KafkaError } from './kafka-errors.ts';

export interface Reassignment extends TopicPartition {
  readonly replicas: readonly number[];
  readonly adding: readonly number[];
  readonly removing: readonly number[];
}

export interface WantedReplicas extends TopicPartition {
  /** null cancels what is under way. */
  readonly replicas: readonly number[] | null;
}

/** Of these partitions, or (null) of all: those that are being moved. @throws KafkaError */
export async function listReassignments(cluster: ClusterClient, partitions: readonly TopicPartition[] | null): Promise<Reassignment[]> {
  const topics = partitions === null ? null : [...byTopic(partitions)].map(([name, items]) => ({ name, partitionIndexes: items.map(({ partition }) => partition) }));
  const response = await cluster.request('controller', LIST_PARTITION_REASSIGNMENTS, { topics, timeoutMs: cluster.options.requestTimeoutMs }, {
    what: 'listPartitionReassignments', check: (answer) => checkError(answer.errorCode, answer.errorMessage),
  });
  return response.topics.flatMap(({ name, partitions: moving }) => moving.map((p) => ({
    topic: name, partition: p.partitionIndex, replicas: p.replicas, adding: p.addingReplicas, removing: p.removingReplicas,
  })));
}

/** An answer for each partition. @throws KafkaError when all of it is refused */
export async function alterReassignments(cluster: ClusterClient, wanted: readonly WantedReplicas[]): Promise<PartitionResult<true>[]> {
  const topics = [...byTopic(wanted)].map(([name, items]) => ({ name, partitions: items.map(({ partition, replicas }) => ({ partitionIndex: partition, replicas })) }));
  const response = await cluster.request('controller', ALTER_PARTITION_REASSIGNMENTS, { topics, timeoutMs: cluster.options.requestTimeoutMs }, {
    what: 'alterPartitionReassignments', check: (answer) => checkError(answer.errorCode, answer.errorMessage),
  });
  return response.responses.flatMap(({ name, partitions }) => partitions.map((p): PartitionResult<true> => resultOf(name, p.partitionIndex, p.errorCode, p.errorMessage)));
}

export const PREFERRED = 0;
export const UNCLEAN = 1;

/** Partitions null: all that need it. An answer for each partition that was named or tried. @throws KafkaError */
export async function electLeaders(cluster: ClusterClient, electionType: number, partitions: readonly TopicPartition[] | null): Promise<PartitionResult<true>[]> {
  const topicPartitions = partitions === null ? null : [...byTopic(partitions)].map(([topic, items]) => ({ topic, partitions: items.map(({ partition }) => partition) }));
  const version = (await cluster.connectionTo('controller')).versionOf(ELECT_LEADERS as never);
  const response = await cluster.request('controller', ELECT_LEADERS, { ...(version >= 1 ? { electionType } : {}), topicPartitions, timeoutMs: cluster.options.requestTimeoutMs }, {
    what: 'electLeaders', check: (answer) => checkError(answer.errorCode),
  });
  return response.replicaElectionResults.flatMap(({ topic, partitionResult }) => partitionResult.map((p) => resultOf(topic, p.partitionId, p.errorCode, p.errorMessage)));
}

function resultOf(topic: string, partition: number, errorCode: number, message: string | null): PartitionResult<true> {
  return { topic, partition, value: errorCode === 0 ? true : null, error: errorCode === 0 ? null : new KafkaError(errorCode, message ?? undefined) };
}
