/** Brokers that come, go, come back as another incarnation, or change their registration. */
import { decodeBroker } from '../znodes/broker-znodes.ts';
import { brokerIdPath, BROKER_IDS_PATH } from '../znodes/paths.ts';
import { type ControllerContext, type LiveBroker, type PartitionInfo } from './controller-context.ts';
import { movePartition, triggerOnline } from './partition-machine.ts';
import { resumeReassignments } from './reassignment.ts';
import { bringOnline, type ReplicaRef, takeOffline } from './replica-machine.ts';
import { RequestBatch } from './request-batch.ts';
import { failReplicaDeletion, resumeDeletions } from './topic-deletion.ts';
import { readChildren, readNodes, type Steps } from './steps.ts';
import { doubtBounced, onBrokersRegistered } from './unproven-replicas.ts';

/** All registrations, with watches on the list and on each. */
export function* readBrokers(context: ControllerContext): Steps<Map<number, LiveBroker>> {
  const ids = (yield* readChildren(BROKER_IDS_PATH, { type: 'brokersChanged' })).map(Number).filter(Number.isInteger).sort((a, b) => a - b);
  const contents = yield* readNodes(ids.map(brokerIdPath), (_path, index) => ({ type: 'brokerModified', brokerId: ids[index]! }));
  const live = new Map<number, LiveBroker>();
  for (const [index, brokerId] of ids.entries()) {
    const content = contents[index] ?? null;
    if (content === null) continue;
    try {
      live.set(brokerId, { brokerId, brokerEpoch: content.stat.czxid, registration: decodeBroker(brokerId, content.data) });
    } catch (error) {
      context.log('ERROR', `${(error as Error).message}; the broker is left alone`);
    }
  }
  return live;
}

export function* onBrokersChanged(context: ControllerContext): Steps<void> {
  const now = yield* readBrokers(context);
  const before = [...context.brokers.values()];
  const bounced = before.filter(({ brokerId, brokerEpoch }) => (now.get(brokerId)?.brokerEpoch ?? brokerEpoch) > brokerEpoch);
  const gone = [...before.filter(({ brokerId }) => !now.has(brokerId)), ...bounced].map(({ brokerId }) => brokerId);
  const fresh = [...now.values()].filter(({ brokerId }) => !context.brokers.has(brokerId) || gone.includes(brokerId));
  if (gone.length === 0 && fresh.length === 0) return;
  context.log('INFO', `Newly added brokers: ${fresh.map((broker) => broker.brokerId).filter((id) => !gone.includes(id)).join(',')}, deleted brokers: ${gone.filter((id) => !now.has(id)).join(',')}, bounced brokers: ${bounced.map((broker) => broker.brokerId).join(',')}, all live brokers: ${[...now.keys()].join(',')}`);
  doubtBounced(context, bounced.map(({ brokerId }) => now.get(brokerId)!));
  // A changed czxid is a broker that went down and another that came up (KIP-380).
  if (gone.length > 0) yield* onBrokersGone(context, gone);
  if (fresh.length > 0) yield* onBrokersUp(context, fresh);
}

function* onBrokersGone(context: ControllerContext, brokerIds: readonly number[]): Steps<void> {
  for (const brokerId of brokerIds) {
    context.brokers.delete(brokerId);
    context.shuttingDown.delete(brokerId);
    context.offlineReplicas.delete(brokerId);
    context.heardFrom.delete(brokerId);
  }
  const replicas = brokerIds.flatMap((brokerId) => context.partitionsOn(brokerId).map((info): ReplicaRef => ({ brokerId, info })));
  yield* onReplicasGone(context, replicas);
}

/** After broker or log directory failures: new leaders first, then out of the ISR. */
export function* onReplicasGone(context: ControllerContext, replicas: readonly ReplicaRef[]): Steps<void> {
  const deleting = replicas.filter(({ info }) => context.isDeleting(info.topic));
  const others = replicas.filter(({ info }) => !context.isDeleting(info.topic));
  const leaderless = new Set<PartitionInfo>();
  for (const { info } of others) if (isLeaderless(context, info)) leaderless.add(info);
  const batch = new RequestBatch(context);
  for (const info of leaderless) if (info.state === 'Online') movePartition(info, 'Offline');
  yield* triggerOnline(context, batch);
  yield* takeOffline(context, batch, others.filter(({ brokerId, info }) => info.replicas.get(brokerId) !== 'NonExistent'));
  // Even when nothing moved, brokers must learn who is still alive.
  batch.updateMetadata(context.reachableBrokers(), []);
  batch.send();
  failReplicaDeletion(context, deleting);
}

const isLeaderless = (context: ControllerContext, info: PartitionInfo): boolean =>
  info.leadership !== null && !context.isReplicaOnline(info.leadership.leader, info, true);

function* onBrokersUp(context: ControllerContext, brokers: readonly LiveBroker[]): Steps<void> {
  const existing = context.reachableBrokers();
  for (const broker of brokers) context.brokers.set(broker.brokerId, broker);
  const ids = brokers.map((broker) => broker.brokerId);
  const announce = new RequestBatch(context);
  announce.updateMetadata(existing, []);
  announce.send();
  const introduce = new RequestBatch(context);
  introduce.updateMetadata(ids, context.allPartitions());
  introduce.send();
  const batch = new RequestBatch(context);
  const replicas = ids.flatMap((brokerId) => context.partitionsOn(brokerId).map((info): ReplicaRef => ({ brokerId, info })));
  yield* onBrokersRegistered(context, batch, ids);
  bringOnline(batch, replicas.filter(({ brokerId, info }) => !context.isDeleting(info.topic) && info.replicas.get(brokerId) !== 'NonExistent'));
  yield* triggerOnline(context, batch);
  batch.send();
  yield* resumeReassignments(context, ids);
  yield* resumeDeletions(context);
}

/** Listeners or features of a living broker changed. */
export function* onBrokerModified(context: ControllerContext, brokerId: number): Steps<void> {
  const [content] = yield* readNodes([brokerIdPath(brokerId)], () => ({ type: 'brokerModified', brokerId }));
  const known = context.brokers.get(brokerId);
  // Gone or replaced: the watch on the list says so too.
  if (content === null || content === undefined || known === undefined || content.stat.czxid !== known.brokerEpoch) return;
  try {
    context.brokers.set(brokerId, { ...known, registration: decodeBroker(brokerId, content.data) });
  } catch (error) {
    context.log('ERROR', (error as Error).message);
    return;
  }
  const batch = new RequestBatch(context);
  batch.updateMetadata(context.reachableBrokers(), []);
  batch.send();
}
