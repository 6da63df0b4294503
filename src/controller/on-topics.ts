/** Topics and partitions that appear in /brokers/topics, whoever wrote them. */
import type { CoordinationOperation } from '../base/coordination.ts';
import { ZERO_UUID } from '../base/ids.ts';
import { decodeTopic, encodeTopic, type PartitionAssignment, type TopicAssignment } from '../znodes/topic-znodes.ts';
import { topicPath, TOPICS_PATH } from '../znodes/paths.ts';
import { type ControllerContext, isReassigning, keyOf, type PartitionInfo } from './controller-context.ts';
import { refreshLeadership } from './leadership-writes.ts';
import { movePartition, triggerOnline } from './partition-machine.ts';
import { bringOnline, markNew, type ReplicaRef } from './replica-machine.ts';
import { RequestBatch } from './request-batch.ts';
import { readChildren, readNodes, type Steps, writeAll, type ZnodeContent } from './steps.ts';

export function* onTopicsChanged(context: ControllerContext): Steps<void> {
  const names = yield* readChildren(TOPICS_PATH, { type: 'topicsChanged' });
  const fresh = names.filter((topic) => !context.topics.has(topic));
  const present = new Set(names);
  for (const topic of [...context.topics.keys()]) {
    if (present.has(topic)) continue;
    context.log('INFO', `topic ${topic} is gone from ZooKeeper`);
    context.forgetTopic(topic);
  }
  if (fresh.length === 0) return;
  context.log('INFO', `New topics: [${fresh.join(', ')}]`);
  const added = yield* loadTopics(context, fresh);
  yield* onNewPartitions(context, added);
}

/** Reads assignments into the context, gives topic ids to those without, and returns the new partitions. */
export function* loadTopics(context: ControllerContext, topics: readonly string[]): Steps<PartitionInfo[]> {
  const contents = yield* readNodes(topics.map(topicPath), (_path, index) => ({ type: 'topicModified', topic: topics[index]! }));
  const added: PartitionInfo[] = [];
  const withoutId: { topic: string; assignment: TopicAssignment; version: number }[] = [];
  for (const [index, topic] of topics.entries()) {
    const content = contents[index] ?? null;
    const assignment = decode(context, topic, content);
    if (assignment === null) continue;
    added.push(...context.setAssignment(topic, assignment.topicId ?? ZERO_UUID, content!.stat.version, assignment.partitions));
    for (const [partition, replicas] of assignment.partitions) if (isReassigning(replicas)) context.reassigning.add(keyOf({ topic, partition }));
    if (assignment.topicId === null && context.settings.usesTopicId) withoutId.push({ topic, assignment, version: content!.stat.version });
  }
  yield* giveTopicIds(context, withoutId);
  return added;
}

function decode(context: ControllerContext, topic: string, content: ZnodeContent | null): TopicAssignment | null {
  if (content === null) return null;
  try {
    return decodeTopic(topic, content.data);
  } catch (error) {
    context.log('ERROR', `${(error as Error).message}; the topic is left alone`);
    return null;
  }
}

/** Topics of tools older than 2.8 have none; one that such a tool rewrote gets back the id that its logs bear. */
function* giveTopicIds(context: ControllerContext, topics: readonly { topic: string; assignment: TopicAssignment; version: number }[]): Steps<void> {
  const ids = topics.map(({ topic }) => {
    const known = context.topicIdOf(topic);
    return known === ZERO_UUID ? context.settings.newTopicId() : known;
  });
  const results = yield* writeAll(topics.map(({ topic, assignment, version }, index): CoordinationOperation[] => [
    { type: 'set', path: topicPath(topic), data: encodeTopic(3, { ...assignment, topicId: ids[index]! }), version },
  ]));
  for (const [index, { topic }] of topics.entries()) {
    const result = results[index]!;
    const info = context.topics.get(topic);
    if (info === undefined) continue;
    const written = result.type === 'written' ? result.results.at(-1) : undefined;
    // Refused: it changed under us, and the watch on it brings us here again.
    if (written?.type === 'set') {
      info.topicId = ids[index]!;
      info.znodeVersion = written.stat.version;
    }
  }
}

/** New partitions of new or old topics: leader and ISR, then LeaderAndIsr and UpdateMetadata. */
export function* onNewPartitions(context: ControllerContext, infos: readonly PartitionInfo[]): Steps<void> {
  if (infos.length === 0) return;
  const batch = new RequestBatch(context);
  const replicas = infos.flatMap((info) => info.assignment.replicas.map((brokerId): ReplicaRef => ({ brokerId, info })));
  for (const info of infos) movePartition(info, 'New');
  markNew(batch, replicas);
  yield* triggerOnline(context, batch, infos);
  bringOnline(batch, replicas);
  batch.send();
}

/** The assignment of a known topic changed: partitions were added (or we wrote it ourselves). */
export function* onTopicModified(context: ControllerContext, topic: string): Steps<void> {
  const [content] = yield* readNodes([topicPath(topic)], () => ({ type: 'topicModified', topic }));
  const info = context.topics.get(topic);
  const assignment = decode(context, topic, content ?? null);
  if (info === undefined || assignment === null || content!.stat.version === info.znodeVersion) return;
  const added = new Map<number, PartitionAssignment>();
  for (const [partition, replicas] of assignment.partitions) if (!info.partitions.has(partition)) added.set(partition, replicas);
  info.znodeVersion = content!.stat.version;
  if (assignment.topicId === null && context.settings.usesTopicId) yield* giveTopicIds(context, [{ topic, assignment, version: info.znodeVersion }]);
  if (added.size === 0) return;
  if (context.isDeleting(topic)) {
    context.log('WARN', `Ignoring partitions added to topic ${topic}, which is being deleted`);
    return;
  }
  const fresh = context.setAssignment(topic, assignment.topicId ?? info.topicId, info.znodeVersion, added);
  context.log('INFO', `New partitions to be added: ${fresh.map(keyOf).join(', ')}`);
  yield* refreshLeadership(context, fresh);
  yield* onNewPartitions(context, fresh);
}
