/**
 * The controller's requests in the version that a peer speaks. Old versions carry flat lists, and StopReplica before
 * version 3 one delete flag for all its partitions, so it may become two requests.
 */
import type { LeaderAndIsrRequestInput } from '../protocol/messages/leader-and-isr.ts';
import type { StopReplicaRequestInput } from '../protocol/messages/stop-replica.ts';
import type { UpdateMetadataRequestInput } from '../protocol/messages/update-metadata.ts';

const LEADER_AND_ISR_BY_TOPIC = 2;
const LEADER_AND_ISR_WITH_TYPE = 5;
const LEADER_AND_ISR_WITH_RECOVERY = 6;
const UPDATE_METADATA_BY_TOPIC = 5;
const STOP_REPLICA_BY_TOPIC = 1;
const STOP_REPLICA_PER_PARTITION = 3;

export function leaderAndIsrInVersion(request: LeaderAndIsrRequestInput, version: number): LeaderAndIsrRequestInput {
  const { type, topicStates = [], ungroupedPartitionStates = [], ...rest } = request;
  const recovered = <State extends { readonly leaderRecoveryState?: number }>(state: State): State =>
    version >= LEADER_AND_ISR_WITH_RECOVERY ? state : { ...state, leaderRecoveryState: 0 };
  return {
    ...rest,
    ...(version >= LEADER_AND_ISR_WITH_TYPE && type !== undefined ? { type } : {}),
    ...(version >= LEADER_AND_ISR_BY_TOPIC
      ? { topicStates: topicStates.map((topic) => ({ ...topic, partitionStates: topic.partitionStates.map(recovered) })) }
      : { ungroupedPartitionStates: ungroupedPartitionStates.map(recovered) }),
  };
}

export function updateMetadataInVersion(request: UpdateMetadataRequestInput, version: number): UpdateMetadataRequestInput {
  const { topicStates = [], ungroupedPartitionStates = [], ...rest } = request;
  return { ...rest, ...(version >= UPDATE_METADATA_BY_TOPIC ? { topicStates } : { ungroupedPartitionStates }) };
}

/** One request, or two: first what only stops, then what deletes. */
export function stopReplicaInVersion(request: StopReplicaRequestInput, version: number): StopReplicaRequestInput[] {
  const { deletePartitions: _all, topicStates = [], ungroupedPartitions: _flat, topics: _topics, ...rest } = request;
  if (version >= STOP_REPLICA_PER_PARTITION) return [{ ...rest, topicStates }];
  return [false, true].flatMap((deletePartitions): StopReplicaRequestInput[] => {
    const topics = topicStates
      .map(({ topicName, partitionStates }) => ({ name: topicName, partitionIndexes: partitionStates.filter((state) => state.deletePartition === deletePartitions).map((state) => state.partitionIndex) }))
      .filter(({ partitionIndexes }) => partitionIndexes.length > 0);
    if (topics.length === 0) return [];
    if (version >= STOP_REPLICA_BY_TOPIC) return [{ ...rest, deletePartitions, topics }];
    const ungroupedPartitions = topics.flatMap(({ name, partitionIndexes }) => partitionIndexes.map((partitionIndex) => ({ topicName: name, partitionIndex })));
    return [{ ...rest, deletePartitions, ungroupedPartitions }];
  });
}
