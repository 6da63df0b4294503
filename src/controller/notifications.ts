/** Notes that brokers leave in ZooKeeper: ISR changes of peers older than AlterPartition, failed log directories. */
import type { CoordinationOperation } from '../base/coordination.ts';
import type { TopicPartition } from '../base/ids.ts';
import { ErrorCode } from '../protocol/messages/error-code.ts';
import { ISR_CHANGE_NOTIFICATION_PATH, LOG_DIR_EVENT_NOTIFICATION_PATH } from '../znodes/paths.ts';
import { decodeIsrChangeNotification, decodeLogDirEvent } from '../znodes/topic-znodes.ts';
import { type ControllerContext, keyOf, type PartitionInfo } from './controller-context.ts';
import type { ControllerEvent } from './events.ts';
import { refreshLeadership } from './leadership-writes.ts';
import { onReplicasGone } from './on-brokers.ts';
import { completeReassignments } from './reassignment.ts';
import { RequestBatch } from './request-batch.ts';
import { readChildren, readNodes, type Steps, writeAll, type ZnodeContent } from './steps.ts';

function* takeNotes<Note>(context: ControllerContext, folder: string, onChange: ControllerEvent, decode: (content: ZnodeContent) => Note): Steps<Note[]> {
  const names = yield* readChildren(folder, onChange);
  const paths = names.map((name) => `${folder}/${name}`);
  const contents = yield* readNodes(paths);
  const notes = contents.flatMap((content) => {
    try {
      return content === null ? [] : [decode(content)];
    } catch (error) {
      context.log('ERROR', (error as Error).message);
      return [];
    }
  });
  yield* writeAll(paths.map((path): CoordinationOperation[] => [{ type: 'delete', path, version: -1 }]));
  return notes;
}

export function* onIsrNotified(context: ControllerContext): Steps<void> {
  const notes = yield* takeNotes(context, ISR_CHANGE_NOTIFICATION_PATH, { type: 'isrNotified' }, (content) => decodeIsrChangeNotification(content.data));
  const changed = new Map<string, PartitionInfo>();
  for (const { topic, partition } of notes.flat()) {
    const info = context.find(topic, partition);
    if (info !== undefined) changed.set(keyOf(info), info);
  }
  if (changed.size === 0) return;
  const infos = [...changed.values()];
  yield* refreshLeadership(context, infos);
  const batch = new RequestBatch(context);
  batch.updateMetadata(context.reachableBrokers(), infos);
  batch.send();
  yield* completeReassignments(context, infos);
}

/** Asks the broker for all its replicas: it answers KAFKA_STORAGE_ERROR for those in the failed directory. */
export function* onLogDirFailed(context: ControllerContext): Steps<void> {
  const brokerIds = yield* takeNotes(context, LOG_DIR_EVENT_NOTIFICATION_PATH, { type: 'logDirFailed' }, (content) => decodeLogDirEvent(content.data));
  const batch = new RequestBatch(context);
  for (const brokerId of new Set(brokerIds)) for (const info of context.partitionsOn(brokerId)) batch.leaderAndIsr([brokerId], info, false);
  batch.send();
}

export function* onLeaderAndIsrAnswered(context: ControllerContext, event: Extract<ControllerEvent, { type: 'leaderAndIsrAnswered' }>): Steps<void> {
  if (!context.brokers.has(event.brokerId)) return;
  const offline = context.offlineReplicas.get(event.brokerId) ?? new Set<string>();
  context.offlineReplicas.set(event.brokerId, offline);
  const failed: TopicPartition[] = [];
  for (const error of event.errors) {
    if (error.errorCode === ErrorCode.KAFKA_STORAGE_ERROR) {
      if (!offline.has(keyOf(error))) failed.push(error);
      offline.add(keyOf(error));
    } else if (error.errorCode === ErrorCode.NONE) offline.delete(keyOf(error));
  }
  const replicas = failed.flatMap(({ topic, partition }) => {
    const info = context.find(topic, partition);
    return info === undefined ? [] : [{ brokerId: event.brokerId, info }];
  });
  if (replicas.length > 0) yield* onReplicasGone(context, replicas);
}
