/**
 * /brokers/topics/T and its partitions' states, /admin/delete_topics, /admin/reassign_partitions,
 * /admin/preferred_replica_election, /isr_change_notification, /log_dir_event_notification.
 */
import { encodeJson, type JsonReader, JsonObject, object, readJson } from './json.ts';
import { ISR_CHANGE_NOTIFICATION_PATH, LOG_DIR_EVENT_NOTIFICATION_PATH, PREFERRED_REPLICA_ELECTION_PATH, REASSIGN_PARTITIONS_PATH, topicPartitionStatePath, topicPath } from './paths.ts';
import { mutableMapOrder, oldPartitionOrder } from './scala-order.ts';
import type { TopicPartition, Uuid } from '../base/ids.ts';

export interface PartitionAssignment {
  /** All replicas, the preferred leader first; includes those being added and removed. */
  readonly replicas: readonly number[];
  readonly addingReplicas: readonly number[];
  readonly removingReplicas: readonly number[];
}

export interface TopicAssignment {
  /** null: written by a broker older than 2.8. */
  readonly topicId: Uuid | null;
  readonly partitions: ReadonlyMap<number, PartitionAssignment>;
}

/** 1: 0.9 to 2.3; 2: reassignment (2.4 to 2.7); 3: topic id (2.8 and later; also 3 without an id, as Kafka). */
export type TopicAssignmentVersion = 1 | 2 | 3;

function replicaMap(keys: readonly string[], pick: (partition: number) => readonly number[]): Map<string, readonly number[]> {
  return new Map(keys.map((key) => [key, pick(Number(key))]));
}

export function encodeTopic(version: TopicAssignmentVersion, topic: TopicAssignment): Uint8Array {
  const numbers = [...topic.partitions.keys()].sort((a, b) => a - b);
  const of = (partition: number): PartitionAssignment => topic.partitions.get(partition)!;
  if (version === 1) {
    const partitions = replicaMap(oldPartitionOrder(numbers), (partition) => of(partition).replicas);
    return encodeJson(object([['version', 1], ['partitions', partitions]]));
  }
  const changing = (pick: (assignment: PartitionAssignment) => readonly number[]): Map<string, readonly number[]> =>
    replicaMap(mutableMapOrder(numbers.filter((partition) => pick(of(partition)).length > 0).map(String)), (partition) => pick(of(partition)));
  return encodeJson(object([
    ['partitions', replicaMap(mutableMapOrder(numbers.map(String)), (partition) => of(partition).replicas)],
    ['topic_id', version >= 3 ? (topic.topicId ?? undefined) : undefined],
    ['adding_replicas', changing((assignment) => assignment.addingReplicas)],
    ['removing_replicas', changing((assignment) => assignment.removingReplicas)],
    ['version', version],
  ]));
}

export function decodeTopic(topic: string, bytes: Uint8Array): TopicAssignment & { version: number } {
  const json = readJson(topicPath(topic), bytes);
  const replicas = (key: string): ReadonlyMap<string, number[]> => {
    if (!json.has(key)) return new Map();
    const map = json.object(key);
    return new Map(map.keys().map((partition) => [partition, map.integers(partition)]));
  };
  const adding = replicas('adding_replicas');
  const removing = replicas('removing_replicas');
  const partitions = new Map([...replicas('partitions')].map(([partition, list]): [number, PartitionAssignment] => [
    Number(partition), { replicas: list, addingReplicas: adding.get(partition) ?? [], removingReplicas: removing.get(partition) ?? [] },
  ]));
  return { version: json.has('version') ? json.integer('version') : 1, topicId: json.has('topic_id') ? json.string('topic_id') : null, partitions };
}

export interface PartitionState {
  /** −1: none. */
  readonly leader: number;
  readonly leaderEpoch: number;
  readonly isr: readonly number[];
  readonly controllerEpoch: number;
  /** 0 recovered, 1 recovering (after an unclean election, 3.2 and later). */
  readonly leaderRecoveryState: number;
  /** Ours (KIP-966): replicas that left the ISR when it became too small for the high watermark to move, so they hold all that is committed. */
  readonly eligible?: readonly number[];
}

/** `leader_recovery_state` is written only when it is not 0, as Kafka does. */
export const encodePartitionState = (state: PartitionState): Uint8Array => encodeJson(object([
  ['controller_epoch', state.controllerEpoch], ['leader', state.leader], ['version', 1],
  ['leader_recovery_state', state.leaderRecoveryState === 0 ? undefined : state.leaderRecoveryState],
  ['leader_epoch', state.leaderEpoch], ['isr', state.isr],
  ['eligible_leader_replicas', (state.eligible?.length ?? 0) === 0 ? undefined : state.eligible],
]));

export function decodePartitionState(topic: string, partition: number, bytes: Uint8Array): PartitionState {
  const json = readJson(topicPartitionStatePath(topic, partition), bytes);
  return {
    leader: json.integer('leader'), leaderEpoch: json.integer('leader_epoch'), isr: json.integers('isr'),
    controllerEpoch: json.integer('controller_epoch'),
    leaderRecoveryState: json.has('leader_recovery_state') ? json.integer('leader_recovery_state') : 0,
    ...(json.has('eligible_leader_replicas') ? { eligible: json.integers('eligible_leader_replicas') } : {}),
  };
}

const partitionList = (partitions: readonly TopicPartition[]): JsonObject[] =>
  partitions.map(({ topic, partition }) => object([['topic', topic], ['partition', partition]]));
const readPartition = (item: JsonReader): TopicPartition => ({ topic: item.string('topic'), partition: item.integer('partition') });

export interface ReassignmentTarget extends TopicPartition {
  readonly replicas: readonly number[];
}

export const encodeReassignment = (targets: readonly ReassignmentTarget[]): Uint8Array => encodeJson(object([
  ['version', 1],
  ['partitions', targets.map((target) => object([['topic', target.topic], ['partition', target.partition], ['replicas', target.replicas]]))],
]));

export const decodeReassignment = (bytes: Uint8Array): ReassignmentTarget[] =>
  readJson(REASSIGN_PARTITIONS_PATH, bytes).objects('partitions').map((item) => ({ ...readPartition(item), replicas: item.integers('replicas') }));

export const encodePreferredReplicaElection = (partitions: readonly TopicPartition[]): Uint8Array =>
  encodeJson(object([['version', 1], ['partitions', partitionList(partitions)]]));

export const decodePreferredReplicaElection = (bytes: Uint8Array): TopicPartition[] =>
  readJson(PREFERRED_REPLICA_ELECTION_PATH, bytes).objects('partitions').map(readPartition);

export const encodeIsrChangeNotification = (partitions: readonly TopicPartition[]): Uint8Array =>
  encodeJson(object([['version', 1], ['partitions', partitionList(partitions)]]));

export const decodeIsrChangeNotification = (bytes: Uint8Array): TopicPartition[] =>
  readJson(ISR_CHANGE_NOTIFICATION_PATH, bytes).objects('partitions').map(readPartition);

/** Event 1: a log directory failed. */
export const encodeLogDirEvent = (brokerId: number): Uint8Array => encodeJson(object([['version', 1], ['broker', brokerId], ['event', 1]]));
/** The broker whose log directory failed. */
export const decodeLogDirEvent = (bytes: Uint8Array): number => readJson(LOG_DIR_EVENT_NOTIFICATION_PATH, bytes).integer('broker');
