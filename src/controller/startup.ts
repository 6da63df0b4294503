/** A new controller: reads the whole state with watches on all of it, tells the brokers, and takes up what was left undone. */
import type { CoordinationOperation } from '../base/coordination.ts';
import { encodeFeatures } from '../znodes/broker-znodes.ts';
import { FEATURE_PATH, ISR_CHANGE_NOTIFICATION_PATH, LOG_DIR_EVENT_NOTIFICATION_PATH, TOPICS_PATH } from '../znodes/paths.ts';
import type { ControllerContext } from './controller-context.ts';
import type { ControllerEvent } from './events.ts';
import { onPreferredElectionRequested } from './elect-leaders.ts';
import { refreshLeadership } from './leadership-writes.ts';
import { readBrokers } from './on-brokers.ts';
import { loadTopics, onNewPartitions } from './on-topics.ts';
import { triggerOnline } from './partition-machine.ts';
import { onReassignmentRequested, resumeReassignments } from './reassignment.ts';
import { bringOnline, type ReplicaRef, takeOffline } from './replica-machine.ts';
import { RequestBatch } from './request-batch.ts';
import { readChildren, readNode, type Steps, writeAll } from './steps.ts';
import { onTopicDeletionRequested, resumeDeletions } from './topic-deletion.ts';
import { withdrawUnproven } from './unproven-replicas.ts';

export function* onStartup(context: ControllerContext): Steps<void> {
  yield* dropNotes();
  for (const [brokerId, broker] of yield* readBrokers(context)) context.brokers.set(brokerId, broker);
  const topics = yield* readChildren(TOPICS_PATH, { type: 'topicsChanged' });
  const partitions = yield* loadTopics(context, topics);
  yield* refreshLeadership(context, partitions);
  // Brokers must know who is alive before they are told whom to follow; and one that has just started serves from here on,
  // so it must know every topic (Kafka sends none yet, and such a broker denies that they exist).
  const greet = new RequestBatch(context);
  greet.updateMetadata(context.reachableBrokers(), context.allPartitions());
  greet.send();
  yield* startReplicas(context);
  yield* makeFeatureNode();
  yield* resumeReassignments(context);
  yield* onReassignmentRequested(context);
  yield* onTopicDeletionRequested(context);
  yield* resumeDeletions(context);
  yield* onPreferredElectionRequested(context);
  context.log('INFO', `Ready to serve as the new controller with epoch ${context.controllerEpoch}`);
}

/** Whatever they told is in the state that is read anyway. */
function* dropNotes(): Steps<void> {
  const folders: [string, ControllerEvent][] = [[ISR_CHANGE_NOTIFICATION_PATH, { type: 'isrNotified' }], [LOG_DIR_EVENT_NOTIFICATION_PATH, { type: 'logDirFailed' }]];
  for (const [folder, onChange] of folders) {
    const names = yield* readChildren(folder, onChange);
    yield* writeAll(names.map((name): CoordinationOperation[] => [{ type: 'delete', path: `${folder}/${name}`, version: -1 }]));
  }
}

/** 2.7 and later expect it. */
function* makeFeatureNode(): Steps<void> {
  if ((yield* readNode(FEATURE_PATH)) !== null) return;
  yield* writeAll([[{ type: 'create', path: FEATURE_PATH, data: encodeFeatures(2, { enabled: true, features: new Map() }) }]]);
}

function* startReplicas(context: ControllerContext): Steps<void> {
  const batch = new RequestBatch(context, true);
  const known = [...context.allPartitions()].filter((info) => info.leadership !== null);
  const unknown = [...context.allPartitions()].filter((info) => info.leadership === null);
  const online: ReplicaRef[] = [];
  const gone: ReplicaRef[] = [];
  for (const info of known) {
    info.state = context.isReplicaOnline(info.leadership!.leader, info) ? 'Online' : 'Offline';
    for (const brokerId of info.assignment.replicas) {
      // States after a failover are taken, not moved to.
      const up = context.isReplicaOnline(brokerId, info);
      info.replicas.set(brokerId, up ? 'Online' : 'Offline');
      (up ? online : gone).push({ brokerId, info });
    }
  }
  yield* withdrawUnproven(context, batch, context.reachableBrokers());
  bringOnline(batch, online);
  yield* triggerOnline(context, batch);
  // Brokers that went while nobody was controller are still in ISRs.
  yield* takeOffline(context, batch, gone.filter(({ info }) => !context.isDeleting(info.topic)));
  batch.send();
  yield* onNewPartitions(context, unknown.filter((info) => !context.isDeleting(info.topic)));
}
