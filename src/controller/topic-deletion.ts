/**
 * Deletion of a topic, from the entry in /admin/delete_topics to the last znode. Brokers first learn that there is no
 * leader (−2), then each live replica is told to delete; when all have answered, the znodes go. A replica that is down or
 * failed blocks its topic until the broker is back; a reassignment blocks it until it is done.
 */
import type { CoordinationOperation } from '../base/coordination.ts';
import { configEntityPath, deleteTopicPath, DELETE_TOPICS_PATH, topicPartitionPath, topicPartitionsPath, topicPartitionStatePath, topicPath } from '../znodes/paths.ts';
import type { ControllerEvent } from './events.ts';
import { type ControllerContext, isReassigning, type PartitionInfo } from './controller-context.ts';
import { movePartition } from './partition-machine.ts';
import { moveReplica, type ReplicaRef } from './replica-machine.ts';
import { RequestBatch } from './request-batch.ts';
import { readChildren, type Steps, writeAll } from './steps.ts';

/** Nodes of this many partitions go in one transaction. */
const PARTITIONS_PER_TRANSACTION = 100;

/** /admin/delete_topics has changed (or is read at startup). */
export function* onTopicDeletionRequested(context: ControllerContext): Steps<void> {
  const wanted = yield* readChildren(DELETE_TOPICS_PATH, { type: 'topicDeletionRequested' });
  const unknown = wanted.filter((topic) => !context.topics.has(topic));
  if (unknown.length > 0) context.log('WARN', `Ignoring request to delete non-existing topics ${unknown.join(',')}`);
  const refused = context.settings.deleteTopicEnable ? [] : wanted.filter((topic) => context.topics.has(topic));
  if (refused.length > 0) context.log('INFO', `Removing ${refused.join(',')} since delete topic is disabled`);
  yield* writeAll([...unknown, ...refused].map((topic): CoordinationOperation[] => [{ type: 'delete', path: deleteTopicPath(topic), version: -1 }]));
  const fresh = wanted.filter((topic) => context.topics.has(topic) && !refused.includes(topic) && !context.deleting.has(topic));
  if (fresh.length === 0) return;
  context.log('INFO', `Starting topic deletion for topics ${fresh.join(',')}`);
  for (const topic of fresh) context.deleting.add(topic);
  yield* resumeDeletions(context);
}

/** Goes on with every topic that can. */
export function* resumeDeletions(context: ControllerContext): Steps<void> {
  const batch = new RequestBatch(context);
  for (const topic of [...context.deleting]) {
    const partitions = [...(context.topics.get(topic)?.partitions.values() ?? [])];
    if (allDeleted(partitions)) yield* forgetTopic(context, topic, partitions);
    else if (partitions.some((info) => isReassigning(info.assignment))) context.deletionBlocked.add(topic);
    else startDeletion(context, batch, topic, partitions);
  }
  batch.send();
}

const allDeleted = (partitions: readonly PartitionInfo[]): boolean =>
  partitions.every((info) => info.assignment.replicas.every((id) => info.replicas.get(id) === 'DeletionSuccessful'));

function startDeletion(context: ControllerContext, batch: RequestBatch, topic: string, partitions: readonly PartitionInfo[]): void {
  context.deletionBlocked.delete(topic);
  batch.updateMetadata(context.reachableBrokers(), partitions);
  for (const info of partitions) {
    if (info.state !== 'NonExistent') {
      movePartition(info, 'Offline');
      movePartition(info, 'NonExistent');
    }
    for (const brokerId of info.assignment.replicas) startReplicaDeletion(context, batch, { brokerId, info });
  }
}

function startReplicaDeletion(context: ControllerContext, batch: RequestBatch, replica: ReplicaRef): void {
  const { brokerId, info } = replica;
  const state = info.replicas.get(brokerId);
  if (state === 'DeletionStarted' || state === 'DeletionSuccessful') return;
  // The ISR in ZooKeeper is left alone: its nodes are about to go.
  if (state === 'NonExistent') moveReplica(replica, 'New');
  moveReplica(replica, 'Offline');
  if (!context.isReplicaOnline(brokerId, info)) {
    moveReplica(replica, 'DeletionIneligible');
    context.deletionBlocked.add(info.topic);
    return;
  }
  moveReplica(replica, 'DeletionStarted');
  batch.stopReplica([brokerId], info, true);
}

/** A broker answered a deleting StopReplica. */
export function* onReplicasDeleted(context: ControllerContext, event: Extract<ControllerEvent, { type: 'replicasDeleted' }>): Steps<void> {
  for (const { topic, partition, errorCode } of event.partitions) {
    const info = context.find(topic, partition);
    if (info === undefined || !context.isDeleting(topic) || info.replicas.get(event.brokerId) !== 'DeletionStarted') continue;
    const failed = event.errorCode !== 0 || errorCode !== 0;
    moveReplica({ brokerId: event.brokerId, info }, failed ? 'DeletionIneligible' : 'DeletionSuccessful');
    if (failed) {
      context.deletionBlocked.add(topic);
      context.log('WARN', `broker ${event.brokerId} could not delete ${topic}-${partition} (error ${event.errorCode || errorCode}); deletion of the topic waits for it`);
    }
  }
  yield* completeDeletions(context);
}

/** A broker that is to delete replicas went away before it answered. */
export function failReplicaDeletion(context: ControllerContext, replicas: readonly ReplicaRef[]): void {
  for (const replica of replicas) {
    const state = replica.info.replicas.get(replica.brokerId);
    if (state === 'DeletionStarted' || state === 'Offline') moveReplica(replica, 'DeletionIneligible');
    context.deletionBlocked.add(replica.info.topic);
  }
}

function* completeDeletions(context: ControllerContext): Steps<void> {
  for (const topic of [...context.deleting]) {
    const partitions = [...(context.topics.get(topic)?.partitions.values() ?? [])];
    if (allDeleted(partitions)) yield* forgetTopic(context, topic, partitions);
  }
}

function* forgetTopic(context: ControllerContext, topic: string, partitions: readonly PartitionInfo[]): Steps<void> {
  const nodes: string[][] = [];
  for (let from = 0; from < partitions.length; from += PARTITIONS_PER_TRANSACTION) {
    nodes.push(partitions.slice(from, from + PARTITIONS_PER_TRANSACTION).flatMap((info) => [topicPartitionStatePath(topic, info.partition), topicPartitionPath(topic, info.partition)]));
  }
  const top = [topicPartitionsPath(topic), topicPath(topic), configEntityPath('topics', topic), deleteTopicPath(topic)];
  if (partitions.length <= PARTITIONS_PER_TRANSACTION) (nodes[0] ?? nodes[nodes.push([]) - 1]!).push(...top);
  else nodes.push(top);
  const results = yield* writeAll(nodes.map((paths) => paths.map(deletion)));
  // Some node was not there (or has foreign children): one by one then, whatever is left.
  if (results.some((result) => result.type === 'refused')) yield* writeAll(nodes.flat().map((path) => [deletion(path)]));
  context.forgetTopic(topic);
  context.log('INFO', `Deletion of topic ${topic} successfully completed`);
}

const deletion = (path: string): CoordinationOperation => ({ type: 'delete', path, version: -1 });
