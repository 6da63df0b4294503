/** Moves of replicas: online, offline (leaving the ISR), new. Deletion is in topic-deletion.ts. */
import { type ControllerContext, keyOf, type PartitionInfo } from './controller-context.ts';
import { writeLeadership } from './leadership-writes.ts';
import type { RequestBatch } from './request-batch.ts';
import { assertReplicaMove, type ReplicaMachineState } from './states.ts';
import type { Steps } from './steps.ts';

const NO_LEADER = -1;
const ISR_ATTEMPTS = 10;

export interface ReplicaRef {
  readonly brokerId: number;
  readonly info: PartitionInfo;
}

export function moveReplica({ brokerId, info }: ReplicaRef, to: ReplicaMachineState): void {
  const from = info.replicas.get(brokerId) ?? 'NonExistent';
  assertReplicaMove(`${brokerId} of ${keyOf(info)}`, from, to);
  info.replicas.set(brokerId, to);
}

/** Replicas of new partitions, or added by a reassignment: the latter learn of the partition at once. */
export function markNew(batch: RequestBatch, replicas: readonly ReplicaRef[]): void {
  for (const replica of replicas) {
    moveReplica(replica, 'New');
    if (replica.info.leadership !== null) batch.leaderAndIsr([replica.brokerId], replica.info, true);
  }
}

/** A replica that is up again gets the partition's present leadership. */
export function bringOnline(batch: RequestBatch, replicas: readonly ReplicaRef[]): void {
  for (const replica of replicas) {
    const wasNew = replica.info.replicas.get(replica.brokerId) === 'New';
    moveReplica(replica, 'Online');
    if (!wasNew && replica.info.leadership !== null) batch.leaderAndIsr([replica.brokerId], replica.info, false);
  }
}

/**
 * Replicas that went down, shut down or are to go: out of the ISR (whose last members stay), the rest of the partition is
 * told. A leader that goes leaves "none" behind, with the next leader epoch.
 */
export function* takeOffline(context: ControllerContext, batch: RequestBatch, replicas: readonly ReplicaRef[]): Steps<void> {
  const going = new Map<PartitionInfo, Set<number>>();
  for (const { brokerId, info } of replicas) {
    batch.stopReplica([brokerId], info, false);
    const known = going.get(info);
    if (known === undefined) going.set(info, new Set([brokerId]));
    else known.add(brokerId);
  }
  yield* removeFromIsr(context, batch, going);
  for (const replica of replicas) {
    moveReplica(replica, 'Offline');
    if (replica.info.leadership === null) batch.updateMetadata(context.reachableBrokers(), [replica.info]);
  }
}

function* removeFromIsr(context: ControllerContext, batch: RequestBatch, going: ReadonlyMap<PartitionInfo, ReadonlySet<number>>): Steps<void> {
  for (const [info, gone] of going) for (const id of gone) if (info.unproven.has(id)) info.unproven.set(id, null);
  let left = [...going.keys()].filter((info) => touches(context, info, going.get(info)!) && !context.isDeleting(info.topic));
  for (let attempt = 0; left.length > 0 && attempt < ISR_ATTEMPTS; attempt++) {
    const changes = left.map((info) => {
      const gone = going.get(info)!;
      const { leader, leaderEpoch, leaderRecoveryState } = info.leadership!;
      const next = { leader: gone.has(leader) ? NO_LEADER : leader, leaderEpoch: leaderEpoch + 1, isr: without(context, info, gone), leaderRecoveryState, controllerEpoch: context.controllerEpoch };
      return { info, next };
    });
    const { written, stale } = yield* writeLeadership(context, changes);
    for (const info of written) {
      const others = info.assignment.replicas.filter((id) => !going.get(info)!.has(id) && context.isReplicaOnline(id, info));
      batch.leaderAndIsr(others, info, false);
    }
    left = stale.filter((info) => touches(context, info, going.get(info)!));
  }
  if (left.length > 0) context.log('ERROR', `could not take replicas out of the ISR of ${left.map(keyOf).join(', ')}`);
}

function touches(context: ControllerContext, info: PartitionInfo, gone: ReadonlySet<number>): boolean {
  const { leadership } = info;
  if (leadership === null) return false;
  if (gone.has(leadership.leader)) return true;
  return without(context, info, gone).length < leadership.isr.length;
}

/**
 * Never all: with nobody left that is proven to hold everything, the ISR stays as it was, so that it is known who may hold
 * what was acknowledged. Without a leader nothing is written, and whoever was in sync still is.
 */
function without(context: ControllerContext, info: PartitionInfo, gone: ReadonlySet<number>): readonly number[] {
  const { isr, leader } = info.leadership!;
  const rest = isr.filter((id) => !gone.has(id) || (leader === NO_LEADER && info.assignment.replicas.includes(id)));
  return rest.some((id) => context.isCandidate(id, info, true)) ? rest : isr;
}
