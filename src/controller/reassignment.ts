/**
 * Moving partitions to other brokers (KIP-455). The topic znode holds replicas = target ∪ origin, with what is added and
 * what is removed; when every target is in the ISR, the leader moves if it must, the removed replicas go, and the znode is
 * written with the target alone. A cancelled one runs the same way back to the origin.
 */
import type { CoordinationOperation } from '../base/coordination.ts';
import type { TopicPartition } from '../base/ids.ts';
import { ErrorCode } from '../protocol/messages/error-code.ts';
import { decodeReassignment, encodeReassignment, encodeTopic, type PartitionAssignment, type ReassignmentTarget } from '../znodes/topic-znodes.ts';
import { REASSIGN_PARTITIONS_PATH, topicPath } from '../znodes/paths.ts';
import { type ControllerContext, isReassigning, keyOf, originReplicas, type PartitionInfo, targetReplicas, type TopicInfo } from './controller-context.ts';
import type { ReassignmentRequest } from './events.ts';
import { electForReassignment } from './leader-election.ts';
import { writeLeadership } from './leadership-writes.ts';
import { electLeaders } from './partition-machine.ts';
import { bringOnline, markNew, moveReplica, type ReplicaRef, takeOffline } from './replica-machine.ts';
import { RequestBatch } from './request-batch.ts';
import { readNode, type Steps, writeAll } from './steps.ts';

export interface ReassignmentResult extends TopicPartition {
  readonly errorCode: number;
  readonly message: string | null;
}

export interface OngoingReassignment extends TopicPartition {
  readonly replicas: readonly number[];
  readonly addingReplicas: readonly number[];
  readonly removingReplicas: readonly number[];
}

export function listReassignments(context: ControllerContext, partitions: readonly TopicPartition[] | null): OngoingReassignment[] {
  return [...(partitions ?? [...context.allPartitions()])].flatMap(({ topic, partition }) => {
    const info = context.find(topic, partition);
    return info === undefined || !isReassigning(info.assignment) ? [] : [{ topic, partition, ...info.assignment }];
  });
}

export function* onAlterReassignments(context: ControllerContext, requests: readonly ReassignmentRequest[]): Steps<ReassignmentResult[]> {
  const results: ReassignmentResult[] = [];
  for (const request of requests) {
    const { topic, partition, replicas } = request;
    const problem = check(context, request);
    if (problem !== null) {
      results.push({ topic, partition, ...problem });
      continue;
    }
    const info = context.find(topic, partition)!;
    const target = replicas ?? originReplicas(info.assignment);
    results.push({ topic, partition, ...(yield* start(context, info, target)) });
  }
  return results;
}

function check(context: ControllerContext, { topic, partition, replicas, keepReplicationFactor }: ReassignmentRequest): { errorCode: number; message: string | null } | null {
  const info = context.find(topic, partition);
  if (info === undefined || context.isDeleting(topic)) return { errorCode: ErrorCode.UNKNOWN_TOPIC_OR_PARTITION, message: 'The partition does not exist.' };
  if (replicas === null) return isReassigning(info.assignment) ? null : { errorCode: ErrorCode.NO_REASSIGNMENT_IN_PROGRESS, message: 'No partition reassignment is in progress.' };
  const name = `partition ${keyOf(info)}`;
  const invalid = (message: string): { errorCode: number; message: string } => ({ errorCode: ErrorCode.INVALID_REPLICA_ASSIGNMENT, message });
  if (replicas.length === 0) return invalid(`Empty replica list specified in partition reassignment.`);
  if (new Set(replicas).size < replicas.length) return invalid(`Duplicate replica ids in partition reassignment replica list: ${replicas.join(',')}`);
  if (replicas.some((id) => id < 0)) return invalid(`Invalid broker id in replica list: ${replicas.join(',')}`);
  const joining = replicas.filter((id) => !originReplicas(info.assignment).includes(id));
  const dead = joining.filter((id) => !context.isLive(id));
  if (dead.length > 0) return invalid(`Replica assignment has brokers that are not alive. Replica list: ${joining.join(',')}, live broker list: ${context.liveBrokers().join(',')} (${name})`);
  const origin = originReplicas(info.assignment);
  if (keepReplicationFactor === true && replicas.length !== origin.length) {
    return { errorCode: ErrorCode.INVALID_REPLICATION_FACTOR, message: `The replication factor is changed from ${origin.length} to ${replicas.length}` };
  }
  return null;
}

/** `target` joined with what is there now. */
function towards(current: PartitionAssignment, target: readonly number[]): PartitionAssignment {
  const origin = originReplicas(current);
  const full = [...target, ...origin.filter((id) => !target.includes(id))];
  return { replicas: full, addingReplicas: target.filter((id) => !origin.includes(id)), removingReplicas: origin.filter((id) => !target.includes(id)) };
}

function* start(context: ControllerContext, info: PartitionInfo, target: readonly number[]): Steps<{ errorCode: number; message: string | null }> {
  const before = info.assignment;
  const assignment = towards(before, target);
  if (!(yield* writeAssignment(context, info, assignment))) return { errorCode: ErrorCode.UNKNOWN_SERVER_ERROR, message: `The assignment of ${keyOf(info)} was changed by somebody else.` };
  context.log('INFO', `Reassignment of ${keyOf(info)} to ${target.join(',')}: adding [${assignment.addingReplicas.join(',')}], removing [${assignment.removingReplicas.join(',')}]`);
  // Replicas that a former, overridden reassignment had added are dropped.
  const dropped = before.replicas.filter((id) => !assignment.replicas.includes(id));
  yield* dropReplicas(context, info, dropped);
  yield* advance(context, info);
  return { errorCode: ErrorCode.NONE, message: null };
}

const isComplete = (info: PartitionInfo): boolean => {
  const isr = info.leadership?.isr ?? [];
  return targetReplicas(info.assignment).every((id) => isr.includes(id));
};

/** Goes one step on: tells everybody of the new assignment, or finishes. */
function* advance(context: ControllerContext, info: PartitionInfo): Steps<void> {
  if (isComplete(info)) return yield* finish(context, info);
  const batch = new RequestBatch(context);
  yield* bumpEpoch(context, info);
  batch.leaderAndIsr(info.assignment.replicas.filter((id) => context.isReplicaOnline(id, info)), info, false);
  markNew(batch, info.assignment.addingReplicas.filter((id) => info.replicas.get(id) === 'NonExistent').map((brokerId) => ({ brokerId, info })));
  batch.send();
}

/** A new leader epoch makes the leader take the changed assignment. */
function* bumpEpoch(context: ControllerContext, info: PartitionInfo): Steps<void> {
  for (let attempt = 0; attempt < 3 && info.leadership !== null; attempt++) {
    const { partitionEpoch: _version, ...now } = info.leadership;
    const { written } = yield* writeLeadership(context, [{ info, next: { ...now, leaderEpoch: now.leaderEpoch + 1, controllerEpoch: context.controllerEpoch } }]);
    if (written.length > 0) return;
  }
}

function* finish(context: ControllerContext, info: PartitionInfo): Steps<void> {
  const target = targetReplicas(info.assignment);
  const removed = info.assignment.removingReplicas;
  const batch = new RequestBatch(context);
  bringOnline(batch, target.filter((id) => info.replicas.get(id) === 'New').map((brokerId) => ({ brokerId, info })));
  const full = info.assignment;
  context.changeAssignment(info, { replicas: target, addingReplicas: [], removingReplicas: [] });
  const leader = info.leadership?.leader ?? -1;
  if (!target.includes(leader) || !context.isReplicaOnline(leader, info)) {
    yield* electLeaders(context, batch, [info], (_info, input) => electForReassignment(input), { candidates: () => target });
  } else {
    yield* bumpEpoch(context, info);
    batch.leaderAndIsr(target.filter((id) => context.isReplicaOnline(id, info)), info, false);
  }
  batch.send();
  yield* dropReplicas(context, info, removed);
  if (!(yield* writeAssignment(context, info, info.assignment))) {
    context.changeAssignment(info, full);
    return;
  }
  context.log('INFO', `Reassignment of ${keyOf(info)} to ${target.join(',')} is complete`);
  const announce = new RequestBatch(context);
  announce.updateMetadata(context.reachableBrokers(), [info]);
  announce.send();
  yield* forgetRequest([info]);
}

/** Out of the ISR, and their data deleted. */
function* dropReplicas(context: ControllerContext, info: PartitionInfo, brokerIds: readonly number[]): Steps<void> {
  if (brokerIds.length === 0) return;
  const replicas = brokerIds.filter((id) => (info.replicas.get(id) ?? 'NonExistent') !== 'NonExistent').map((brokerId): ReplicaRef => ({ brokerId, info }));
  const batch = new RequestBatch(context);
  yield* takeOffline(context, batch, replicas);
  for (const replica of replicas) {
    moveReplica(replica, 'DeletionStarted');
    batch.stopReplica([replica.brokerId], info, true);
    moveReplica(replica, 'DeletionSuccessful');
    moveReplica(replica, 'NonExistent');
    info.replicas.delete(replica.brokerId);
  }
  batch.send();
}

function* writeAssignment(context: ControllerContext, info: PartitionInfo, assignment: PartitionAssignment): Steps<boolean> {
  const topic = context.topics.get(info.topic)!;
  const [result] = yield* writeAll([[{ type: 'set', path: topicPath(info.topic), data: encodeAssignment(topic, info, assignment), version: topic.znodeVersion }]]);
  const written = result?.type === 'written' ? result.results.at(-1) : undefined;
  if (written?.type !== 'set') {
    context.log('WARN', `assignment of ${info.topic} was changed by somebody else`);
    return false;
  }
  topic.znodeVersion = written.stat.version;
  context.changeAssignment(info, assignment);
  return true;
}

function encodeAssignment(topic: TopicInfo, changed: PartitionInfo, assignment: PartitionAssignment): Uint8Array {
  const partitions = new Map([...topic.partitions].map(([partition, info]) => [partition, info === changed ? assignment : info.assignment]));
  return encodeTopic(3, { topicId: topic.topicId, partitions });
}

/** After an ISR change, or a broker's return. */
export function* completeReassignments(context: ControllerContext, infos: readonly PartitionInfo[]): Steps<void> {
  for (const info of infos) if (isReassigning(info.assignment) && isComplete(info)) yield* finish(context, info);
}

/** Brokers came up: reassignments that involve them go on. */
export function* resumeReassignments(context: ControllerContext, brokerIds?: readonly number[]): Steps<void> {
  for (const key of [...context.reassigning]) {
    const info = [...context.allPartitions()].find((candidate) => keyOf(candidate) === key);
    if (info === undefined || info.leadership === null) continue;
    if (brokerIds === undefined || info.assignment.replicas.some((id) => brokerIds.includes(id))) yield* advance(context, info);
  }
}

/** /admin/reassign_partitions, as ReassignPartitionsCommand writes it. It stays until all in it are done. */
export function* onReassignmentRequested(context: ControllerContext): Steps<void> {
  const content = yield* readNode(REASSIGN_PARTITIONS_PATH, { type: 'reassignmentRequested' });
  if (content === null) return;
  let targets: ReassignmentTarget[];
  try {
    targets = decodeReassignment(content.data);
  } catch (error) {
    context.log('ERROR', (error as Error).message);
    yield* writeAll([[{ type: 'delete', path: REASSIGN_PARTITIONS_PATH, version: -1 }]]);
    return;
  }
  const started = targets.filter(({ topic, partition, replicas }) => {
    const info = context.find(topic, partition);
    return info === undefined || !isReassigning(info.assignment) || !sameList(targetReplicas(info.assignment), replicas);
  });
  const results = yield* onAlterReassignments(context, started);
  const failed = results.filter((result) => result.errorCode !== ErrorCode.NONE);
  for (const { topic, partition, message } of failed) context.log('WARN', `reassignment of ${topic}-${partition} is refused: ${message ?? 'unknown'}`);
  yield* forgetRequest(failed);
}

const sameList = (left: readonly number[], right: readonly number[]): boolean => left.length === right.length && left.every((id, index) => id === right[index]);

function* forgetRequest(done: readonly TopicPartition[]): Steps<void> {
  if (done.length === 0) return;
  const content = yield* readNode(REASSIGN_PARTITIONS_PATH, { type: 'reassignmentRequested' });
  if (content === null) return;
  let targets: ReassignmentTarget[];
  try {
    targets = decodeReassignment(content.data);
  } catch {
    targets = [];
  }
  const gone = new Set(done.map(keyOf));
  const left = targets.filter((target) => !gone.has(keyOf(target)));
  const operation: CoordinationOperation = left.length === 0
    ? { type: 'delete', path: REASSIGN_PARTITIONS_PATH, version: content.stat.version }
    : { type: 'set', path: REASSIGN_PARTITIONS_PATH, data: encodeReassignment(left), version: content.stat.version };
  if (left.length < targets.length || left.length === 0) yield* writeAll([[operation]]);
}
