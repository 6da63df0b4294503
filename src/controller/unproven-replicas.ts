/**
 * Replicas whose broker came up without proof that its logs are whole (power loss, a lost disk): what was acknowledged
 * on them may be gone (KIP-966's last replica standing; design.md §1.2). Such a replica never leads as it is, and it
 * leaves the ISR as soon as another member has been heard from. (A registration alone says nothing: after a power failure
 * of all, ZooKeeper's too, the sessions of the dead live on for a while.) Where no other member is alive the partition
 * waits, without leader and its ISR as it was, until every member of the ISR is back, and the greatest (last epoch, log
 * end) leads. A sole member has nobody to wait for, unless others left the ISR with all that is committed (eligible-replicas.ts): one of those
 * leads then.
 *
 * A broker that does not say (Apache Kafka's) counts as proven: Kafka's own rule.
 *
 * Invariant: `info.unproven` holds members of the ISR, also while their brokers are down. A controller that comes later
 * finds them again: the broker says so until it hosts no partition that waits.
 */
import type { TopicPartition } from '../base/ids.ts';
import { ErrorCode } from '../protocol/messages/error-code.ts';
import { type ControllerContext, keyOf, type LiveBroker, type LogEnd, type PartitionInfo } from './controller-context.ts';
import { type NextLeadership, writeLeadership } from './leadership-writes.ts';
import { movePartition, triggerOnline } from './partition-machine.ts';
import { RequestBatch } from './request-batch.ts';
import type { Steps } from './steps.ts';

const NO_LEADER = -1;
const ATTEMPTS = 10;

const isUnproven = (context: ControllerContext, brokerId: number): boolean => context.brokers.get(brokerId)?.registration.provenWhole === false;

const holdsAny = ({ leadership }: PartitionInfo, ids: readonly number[]): boolean =>
  leadership !== null && (leadership.isr.some((id) => ids.includes(id)) || leadership.eligible?.some((id) => ids.includes(id)) === true);

const hasUnprovenEligible = (context: ControllerContext, { leadership }: PartitionInfo): boolean => leadership?.eligible?.some((id) => isUnproven(context, id)) === true;

/** They were killed and came up again before anybody saw them gone: before they are treated as gone, and others relied upon. */
export function doubtBounced(context: ControllerContext, bounced: readonly LiveBroker[]): void {
  const ids = bounced.filter(({ registration }) => registration.provenWhole === false).map(({ brokerId }) => brokerId);
  if (ids.length === 0) return;
  context.heardFrom.clear();
  for (const info of context.allPartitions()) for (const id of info.leadership?.isr ?? []) if (ids.includes(id)) info.unproven.set(id, null);
}

/** Brokers have come up: before anybody is told of a leader. One that is proven whole has just been heard from. */
export function* onBrokersRegistered(context: ControllerContext, batch: RequestBatch, brokerIds: readonly number[]): Steps<void> {
  yield* withdrawUnproven(context, batch, brokerIds);
  const proven = brokerIds.filter((id) => !isUnproven(context, id));
  for (const id of proven) context.heardFrom.add(id);
  const waiting = [...context.allPartitions()].filter((info) => info.unproven.size > 0 && info.leadership !== null);
  for (const info of waiting) for (const id of proven) info.unproven.delete(id);
  yield* settle(context, batch, waiting);
}

/** Brokers have come up, or a new controller meets them. */
export function* withdrawUnproven(context: ControllerContext, batch: RequestBatch, brokerIds: readonly number[]): Steps<void> {
  const unproven = brokerIds.filter((id) => isUnproven(context, id));
  if (unproven.length === 0) return;
  context.heardFrom.clear();
  const concerned = [...context.allPartitions()].filter((info) => holdsAny(info, unproven) && !context.isDeleting(info.topic));
  for (const info of concerned) {
    for (const id of info.leadership!.isr) {
      if (unproven.includes(id)) info.unproven.set(id, null);
      // Its answer tells that its process lives.
      else if (context.isReplicaOnline(id, info)) batch.logEnd(id, info);
    }
    if (info.unproven.size > 0) context.log('WARN', `${[...info.unproven.keys()].join(',')} of ${keyOf(info)} came up without proof that the log is whole; its ISR is ${info.leadership!.isr.join(',')}`);
  }
  yield* settle(context, batch, concerned);
}

/** Takes them out of the ISR where somebody else is known to live; else sees that none of them leads. */
function* settle(context: ControllerContext, batch: RequestBatch, infos: readonly PartitionInfo[]): Steps<void> {
  // A topic that is being deleted is left alone: who was told of it again would host it for ever.
  let left = infos.filter((info) => !context.isDeleting(info.topic) && (info.unproven.size > 0 || hasUnprovenEligible(context, info)));
  for (let attempt = 0; left.length > 0 && attempt < ATTEMPTS; attempt++) {
    const changes = left.flatMap((info) => {
      const next = withdrawn(context, info);
      return next === null ? [] : [{ info, next }];
    });
    const { written, stale } = yield* writeLeadership(context, changes);
    for (const info of written) batch.leaderAndIsr(info.assignment.replicas.filter((id) => context.isReplicaOnline(id, info)), info, false);
    for (const info of left) {
      const { leader = NO_LEADER, isr = [] as readonly number[] } = info.leadership ?? {};
      if (leader === NO_LEADER && info.state === 'Online') movePartition(info, 'Offline');
      for (const id of info.unproven.keys()) if (!isr.includes(id)) info.unproven.delete(id);
    }
    left = stale.filter((info) => info.leadership !== null);
  }
  if (left.length > 0) context.log('ERROR', `replicas that are not proven whole could not be taken out of the ISR of ${left.map(keyOf).join(', ')}`);
}

/** What to write; null: nothing, the partition waits as it is. */
function withdrawn(context: ControllerContext, info: PartitionInfo): NextLeadership | null {
  const { partitionEpoch: _version, ...now } = info.leadership!;
  const leader = info.unproven.has(now.leader) ? NO_LEADER : now.leader;
  const hasCandidate = now.isr.some((id) => context.isCandidate(id, info));
  const isr = hasCandidate ? now.isr.filter((id) => !info.unproven.has(id)) : now.isr;
  // One that left the ISR as whole, and is not any more: the write drops it.
  if (leader === now.leader && isr.length === now.isr.length && !hasUnprovenEligible(context, info)) return null;
  return { ...now, leader, leaderEpoch: now.leaderEpoch + 1, isr, controllerEpoch: context.controllerEpoch };
}

export interface ToldLogEnd extends TopicPartition, LogEnd {
  readonly errorCode: number;
}

/** A broker answered: whatever it said, it lives; if it is not proven, how far its logs go. */
export function* onLogEndsTold(context: ControllerContext, brokerId: number, brokerEpoch: number, ends: readonly ToldLogEnd[]): Steps<void> {
  if (context.brokers.get(brokerId)?.brokerEpoch !== brokerEpoch) return;
  context.heardFrom.add(brokerId);
  const told: PartitionInfo[] = [];
  for (const { topic, partition, errorCode, epoch, endOffset } of ends) {
    const info = context.find(topic, partition);
    if (info === undefined || info.unproven.size === 0 || info.leadership === null) continue;
    if (info.unproven.has(brokerId)) {
      // It will be asked again when something else has changed.
      if (errorCode !== ErrorCode.NONE) continue;
      info.unproven.set(brokerId, { epoch, endOffset });
    }
    told.push(info);
  }
  const batch = new RequestBatch(context);
  yield* settle(context, batch, told);
  yield* triggerOnline(context, batch, told);
  batch.send();
}
