/** One event at a time: which handler, and how its answer goes back. No state of its own. */
import { assertNever } from '../base/assert.ts';
import { onAlterPartition } from './alter-partition.ts';
import { onControlledShutdown } from './controlled-shutdown.ts';
import type { ControllerContext } from './controller-context.ts';
import { onElectLeaders, onPreferredElectionRequested, onRebalanceLeaders, onUncleanElectionEnabled } from './elect-leaders.ts';
import type { ControllerEvent } from './events.ts';
import { onIsrNotified, onLeaderAndIsrAnswered, onLogDirFailed } from './notifications.ts';
import { onBrokerModified, onBrokersChanged } from './on-brokers.ts';
import { onTopicModified, onTopicsChanged } from './on-topics.ts';
import type { ControllerReply } from './outbox.ts';
import { listReassignments, onAlterReassignments, onReassignmentRequested } from './reassignment.ts';
import { onStartup } from './startup.ts';
import type { Steps } from './steps.ts';
import { onLogEndsTold } from './unproven-replicas.ts';
import { onReplicasDeleted, onTopicDeletionRequested } from './topic-deletion.ts';

export function* handleEvent(context: ControllerContext, event: ControllerEvent): Steps<void> {
  switch (event.type) {
    case 'startup': return yield* onStartup(context);
    case 'brokersChanged': return yield* onBrokersChanged(context);
    case 'brokerModified': return yield* onBrokerModified(context, event.brokerId);
    case 'topicsChanged': return yield* onTopicsChanged(context);
    case 'topicModified': return yield* onTopicModified(context, event.topic);
    case 'topicDeletionRequested': return yield* onTopicDeletionRequested(context);
    case 'preferredElectionRequested': return yield* onPreferredElectionRequested(context);
    case 'reassignmentRequested': return yield* onReassignmentRequested(context);
    case 'isrNotified': return yield* onIsrNotified(context);
    case 'logDirFailed': return yield* onLogDirFailed(context);
    case 'uncleanElectionEnabled': return yield* onUncleanElectionEnabled(context, event.topic);
    case 'rebalanceLeaders': return yield* onRebalanceLeaders(context);
    case 'leaderAndIsrAnswered': return yield* onLeaderAndIsrAnswered(context, event);
    case 'logEndsTold': return yield* onLogEndsTold(context, event.brokerId, event.brokerEpoch, event.ends);
    case 'replicasDeleted': return yield* onReplicasDeleted(context, event);
    default: return yield* handleRequest(context, event);
  }
}

type Request = Extract<ControllerEvent, { readonly reply: number }>;

function* handleRequest(context: ControllerContext, event: Request): Steps<void> {
  // Not inside the push: the outbox is another one after each step.
  const content = yield* answer(context, event);
  context.outbox.push({ type: 'reply', reply: event.reply, content });
}

function* answer(context: ControllerContext, event: Request): Steps<ControllerReply> {
  switch (event.type) {
    case 'alterPartition': return { type: 'alterPartition', response: yield* onAlterPartition(context, event.request) };
    case 'controlledShutdown': return { type: 'controlledShutdown', ...(yield* onControlledShutdown(context, event.brokerId, event.brokerEpoch)) };
    case 'electLeaders': return { type: 'electLeaders', results: yield* onElectLeaders(context, event.electionType, event.partitions) };
    case 'alterReassignments': return { type: 'alterReassignments', results: yield* onAlterReassignments(context, event.partitions) };
    case 'listReassignments': return { type: 'listReassignments', ongoing: listReassignments(context, event.partitions) };
    default: return assertNever(event);
  }
}
