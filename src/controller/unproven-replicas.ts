/**
 * Replicas whose broker came up without proof that its logs are whole (power loss, a lost disk): what was acknowledged
 * on them may be gone (KIP-966's last replica standing; design.md §1.2). Such a replica leaves the ISR as its broker
 * comes up. Where no other member is alive that would leave no candidate: the partition then waits, without leader and
 * its ISR as it was, until every member of the ISR is back, and the greatest (last epoch, log end) leads. A sole member
 * has nobody to wait for, unless others left the ISR with all that is committed (eligible-replicas.ts): one of those
 * leads then.
 *
 * A broker that does not say (Apache Kafka's) counts as proven: Kafka's own rule.
 *
 * Invariant: `info.unproven` holds members of the ISR on live brokers, of partitions without leader only. A controller
 * that comes later finds them again: the broker says so until it hosts no partition that waits.
 */
import type { TopicPartition } from '../base/ids.ts';
import { ErrorCode } from '../protocol/messages/error-code.ts';
import { type ControllerContext, keyOf, type LogEnd, type PartitionInfo } from './controller-context.ts';
import { type NextLeadership, writeLeadership } from './leadership-writes.ts';
import { movePartition, triggerOnline } from './partition-machine.ts';
import { RequestBatch } from './request-batch.ts';
import type { Steps } from './steps.ts';

const NO_LEADER = -1;
const ATTEMPTS = 10;

const isUnproven = (context: ControllerContext, brokerId: number): boolean => context.brokers.get(brokerId)?.registration.provenWhole === false;

/** Brokers have come up (or a new controller meets them): before anybody is told of a leader. */
export function* withdrawUnproven(context: ControllerContext, batch: RequestBatch, brokerIds: readonly number[]): Steps<void> {
  const unproven = brokerIds.filter((id) => isUnproven(context, id));
  let left = [...context.allPartitions()].filter((info) => holdsAny(info, unproven) && !context.isDeleting(info.topic));
  for (let attempt = 0; left.length > 0 && attempt < ATTEMPTS; attempt++) {
    const changes = left.flatMap((info) => {
      const next = withdrawn(context, info, unproven);
      return next === null ? [] : [{ info, next }];
    });
    const { written, stale } = yield* writeLeadership(context, changes);
    for (const info of written) batch.leaderAndIsr(info.assignment.replicas.filter((id) => context.isReplicaOnline(id, info)), info, false);
    for (const info of left) if (info.leadership?.leader === NO_LEADER && info.state === 'Online') movePartition(info, 'Offline');
    left = stale.filter((info) => info.leadership !== null);
  }
  if (left.length > 0) context.log('ERROR', `replicas that are not proven whole could not be taken out of the ISR of ${left.map(keyOf).join(', ')}`);
}

const holdsAny = ({ leadership }: PartitionInfo, ids: readonly number[]): boolean =>
  leadership !== null && (leadership.isr.some((id) => ids.includes(id)) || leadership.eligible?.some((id) => ids.includes(id)) === true);

/** What to write; null: nothing, the partition waits as it is. */
function withdrawn(context: ControllerContext, info: PartitionInfo, unproven: readonly number[]): NextLeadership | null {
  const { partitionEpoch: _version, ...now } = info.leadership!;
  const going = now.isr.filter((id) => unproven.includes(id));
  // One that left the ISR as whole, and is not any more: the write drops it.
  if (going.length === 0) return { ...now, leaderEpoch: now.leaderEpoch + 1, controllerEpoch: context.controllerEpoch };
  const hasCandidate = now.isr.some((id) => !going.includes(id) && !info.unproven.has(id) && context.isReplicaOnline(id, info));
  const leader = going.includes(now.leader) ? NO_LEADER : now.leader;
  if (hasCandidate) {
    context.log('INFO', `${going.join(',')} of ${keyOf(info)} came up without proof that the log is whole: out of the ISR`);
    return { ...now, leader, leaderEpoch: now.leaderEpoch + 1, isr: now.isr.filter((id) => !going.includes(id)), controllerEpoch: context.controllerEpoch };
  }
  for (const id of going) if (!info.unproven.has(id)) info.unproven.set(id, null);
  context.log('WARN', `${going.join(',')} of ${keyOf(info)} came up without proof that the log is whole, and no other member of the ISR (${now.isr.join(',')}) is alive`);
  if (leader === NO_LEADER && now.leader === NO_LEADER) return null;
  return { ...now, leader: NO_LEADER, leaderEpoch: now.leaderEpoch + 1, controllerEpoch: context.controllerEpoch };
}

export interface ToldLogEnd extends TopicPartition, LogEnd {
  readonly errorCode: number;
}

export function* onLogEndsTold(context: ControllerContext, brokerId: number, brokerEpoch: number, ends: readonly ToldLogEnd[]): Steps<void> {
  if (context.brokers.get(brokerId)?.brokerEpoch !== brokerEpoch) return;
  const told: PartitionInfo[] = [];
  for (const { topic, partition, errorCode, epoch, endOffset } of ends) {
    const info = context.find(topic, partition);
    if (info?.unproven.has(brokerId) !== true || errorCode !== ErrorCode.NONE) continue;
    info.unproven.set(brokerId, { epoch, endOffset });
    told.push(info);
  }
  const batch = new RequestBatch(context);
  yield* triggerOnline(context, batch, told);
  batch.send();
}
