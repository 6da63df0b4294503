/** The checks that CreateTopics and CreatePartitions make, in Kafka's order and words (ZkAdminManager, AdminZkClient). */
import { topicNameProblem } from '../base/ids.ts';
import type { BrokerConfig } from '../config/broker-config.ts';
import { validateTopicConfigs } from '../config/topic-config.ts';
import { type Assignment, type AssignmentOutcome, assignReplicas, type AssignmentStart, type BrokerAndRack } from '../base/replica-assignment.ts';
import { ErrorCode } from '../protocol/messages/error-code.ts';
import type { PartitionAssignment } from '../znodes/topic-znodes.ts';
import { AdminError } from './admin-error.ts';

/** Not given: the broker's default. */
export const DEFAULT_COUNT = -1;

/** Kafka's own bound (KRaft): what a request claims must not cost memory in proportion. */
export const MAX_PARTITIONS_PER_REQUEST = 10_000;
/** ZooKeeper's jute.maxbuffer, with room for the rest of the message. */
const MAX_ZNODE_BYTES = 1_000_000;

/** Throws AdminError. */
export function checkZnodeSize(data: Uint8Array, what: string): void {
  if (data.length > MAX_ZNODE_BYTES) throw new AdminError(ErrorCode.INVALID_REQUEST, `${what} take ${data.length} bytes, more than the ${MAX_ZNODE_BYTES} that ZooKeeper holds in one node.`);
}

/** Partitions that a request may still make. */
export interface PartitionBudget {
  left: number;
}
export const partitionBudget = (): PartitionBudget => ({ left: MAX_PARTITIONS_PER_REQUEST });

function spend(budget: PartitionBudget, partitions: number): void {
  if (partitions <= budget.left) budget.left -= Math.max(0, partitions);
  else throw new AdminError(ErrorCode.POLICY_VIOLATION, 'Excessively large number of partitions per request.');
}

export interface TopicSpec {
  readonly name: string;
  readonly numPartitions: number;
  readonly replicationFactor: number;
  /** Partition → brokers; null: the broker assigns. */
  readonly assignments: ReadonlyMap<number, readonly number[]> | null;
  readonly configs: ReadonlyMap<string, string | null>;
}

export interface PlannedTopic {
  readonly name: string;
  readonly assignment: ReadonlyMap<number, readonly number[]>;
  readonly configs: ReadonlyMap<string, string>;
}

export interface Cluster {
  readonly brokers: readonly BrokerAndRack[];
  readonly topicNames: readonly string[];
  readonly start: (brokerCount: number) => AssignmentStart;
  readonly budget: PartitionBudget;
}

const mayCollide = (name: string): boolean => name.includes('.') || name.includes('_');
const metricName = (name: string): string => name.replaceAll('.', '_');

/** Throws AdminError. */
export function planTopic(spec: TopicSpec, config: BrokerConfig, cluster: Cluster): PlannedTopic {
  const { name } = spec;
  if (cluster.topicNames.includes(name)) throw new AdminError(ErrorCode.TOPIC_ALREADY_EXISTS, `Topic '${name}' already exists.`);
  const nulls = [...spec.configs].filter(([, value]) => value === null).map(([key]) => key);
  if (nulls.length > 0) throw new AdminError(ErrorCode.INVALID_CONFIG, `Null value not supported for topic configs: ${nulls.join(',')}`);
  if (spec.assignments !== null && (spec.numPartitions !== DEFAULT_COUNT || spec.replicationFactor !== DEFAULT_COUNT)) {
    throw new AdminError(ErrorCode.INVALID_REQUEST, 'Both numPartitions or replicationFactor and replicasAssignments were set. Both cannot be used at the same time.');
  }
  const assignment = spec.assignments ?? assign(spec, config, cluster);
  checkName(name, cluster.topicNames);
  if (spec.assignments !== null) spend(cluster.budget, assignment.size);
  checkManualAssignment(assignment);
  const configs = new Map([...spec.configs].map(([key, value]) => [key, value ?? '']));
  const problem = validateTopicConfigs(configs, config);
  if (problem !== null) throw new AdminError(ErrorCode.INVALID_CONFIG, problem);
  return { name, assignment, configs };
}

function assign(spec: TopicSpec, config: BrokerConfig, cluster: Cluster): Assignment {
  const partitions = spec.numPartitions === DEFAULT_COUNT ? config.get('num.partitions') : spec.numPartitions;
  const replicationFactor = spec.replicationFactor === DEFAULT_COUNT ? config.get('default.replication.factor') : spec.replicationFactor;
  spend(cluster.budget, partitions);
  return orThrow(assignReplicas(cluster.brokers, partitions, replicationFactor, cluster.start(cluster.brokers.length)));
}

function orThrow(outcome: AssignmentOutcome): Assignment {
  if (outcome.assignment !== null) return outcome.assignment;
  const codes = { partitions: ErrorCode.INVALID_PARTITIONS, replicationFactor: ErrorCode.INVALID_REPLICATION_FACTOR, racks: ErrorCode.UNKNOWN_SERVER_ERROR };
  throw new AdminError(codes[outcome.error], outcome.message);
}

function checkName(name: string, existing: readonly string[]): void {
  const problem = topicNameProblem(name);
  if (problem !== null) throw new AdminError(ErrorCode.INVALID_TOPIC_EXCEPTION, `Topic name is invalid: ${problem}`);
  if (!mayCollide(name)) return;
  const colliding = existing.filter((other) => metricName(other) === metricName(name));
  if (colliding.length > 0) throw new AdminError(ErrorCode.INVALID_TOPIC_EXCEPTION, `Topic '${name}' collides with existing topics: ${colliding.join(', ')}`);
}

const invalidAssignment = (message: string): AdminError => new AdminError(ErrorCode.INVALID_REPLICA_ASSIGNMENT, message);
const scalaMap = (assignment: ReadonlyMap<number, readonly number[]>): string =>
  `Map(${[...assignment].map(([partition, replicas]) => `${partition} -> ArrayBuffer(${replicas.join(', ')})`).join(', ')})`;

/** As Kafka: unknown brokers are not refused here (the topic then waits for them). */
function checkManualAssignment(assignment: ReadonlyMap<number, readonly number[]>): void {
  const lists = [...assignment.values()];
  if (new Set(lists.map((replicas) => replicas.length)).size !== 1) throw invalidAssignment('All partitions should have the same number of replicas');
  if (lists[0]!.length === 0) throw invalidAssignment('Cannot have replication factor of 0 for partition id 0.');
  if (lists.some((replicas) => new Set(replicas).size !== replicas.length)) throw invalidAssignment(`Duplicate replica assignment found: ${scalaMap(assignment)}`);
  const numbers = [...assignment.keys()].sort((a, b) => a - b);
  if (numbers.some((partition, index) => partition !== index)) throw invalidAssignment('partitions should be a consecutive 0-based integer sequence');
}

/** `assignments` null: the broker assigns. Throws AdminError; returns the partitions to add. */
export function planPartitions(
  topic: string,
  existing: ReadonlyMap<number, PartitionAssignment>,
  count: number,
  assignments: readonly (readonly number[])[] | null,
  brokers: readonly BrokerAndRack[],
  budget: PartitionBudget,
): Map<number, readonly number[]> {
  if ([...existing.values()].some((partition) => partition.addingReplicas.length > 0 || partition.removingReplicas.length > 0)) {
    throw new AdminError(ErrorCode.REASSIGNMENT_IN_PROGRESS, `A partition reassignment is in progress for the topic '${topic}'.`);
  }
  const increment = count - existing.size;
  if (increment < 0) throw new AdminError(ErrorCode.INVALID_PARTITIONS, `Topic currently has ${existing.size} partitions, which is higher than the requested ${count}.`);
  if (increment === 0) throw new AdminError(ErrorCode.INVALID_PARTITIONS, `Topic already has ${existing.size} partitions.`);
  spend(budget, increment);
  const first = existing.get(0)?.replicas;
  if (first === undefined) {
    throw new AdminError(ErrorCode.UNKNOWN_SERVER_ERROR, `Unexpected existing replica assignment for topic '${topic}', partition id 0 is missing. Assignment: ${[...existing.keys()].join(', ')}`);
  }
  if (assignments === null) {
    const start = Math.max(0, brokers.findIndex((broker) => broker.brokerId >= first[0]!));
    return orThrow(assignReplicas(brokers, increment, first.length, { startIndex: start, replicaShift: start }, existing.size));
  }
  const unknown = [...new Set(assignments.flat())].filter((id) => !brokers.some((broker) => broker.brokerId === id));
  if (unknown.length > 0) throw invalidAssignment(`Unknown broker(s) in replica assignment: ${unknown.join(', ')}.`);
  if (assignments.length !== increment) throw invalidAssignment(`Increasing the number of partitions by ${increment} but ${assignments.length} assignments provided.`);
  checkAddedAssignments(assignments, existing.size, first.length);
  return new Map(assignments.map((replicas, index) => [existing.size + index, replicas]));
}

function checkAddedAssignments(assignments: readonly (readonly number[])[], from: number, replicationFactor: number): void {
  for (const [index, replicas] of assignments.entries()) {
    const id = from + index;
    if (replicas.length === 0) throw invalidAssignment(`Cannot have replication factor of 0 for partition id ${id}.`);
    if (new Set(replicas).size !== replicas.length) throw invalidAssignment(`Duplicate brokers not allowed in replica assignment: ${replicas.join(', ')} for partition id ${id}.`);
  }
  const bad = [...assignments.entries()].filter(([, replicas]) => replicas.length !== replicationFactor);
  if (bad.length === 0) return;
  const partitions = bad.map(([index]) => from + index).join(', ');
  throw invalidAssignment(
    `Inconsistent replication factor between partitions, partition 0 has ${replicationFactor} while partitions [${partitions}] have replication factors [${bad.map(([, replicas]) => replicas.length).join(', ')}], respectively.`,
  );
}
