/**
 * Replicas outside the ISR that hold all that is committed (KIP-966's eligible leader replicas): those that left it when
 * it became smaller than min.insync.replicas. From then on the high watermark stood still. They are kept in the state
 * znode, in a field of ours, until the ISR is large enough again. They matter where the ISR that is left cannot be
 * trusted: a last replica that stood alone, lost power, and is not proven whole (unproven-replicas.ts).
 *
 * Invariant: nobody in `eligible` is in the ISR, or came up unproven since it left it.
 */
import { decodeConfig } from '../znodes/config-znodes.ts';
import { configEntityPath } from '../znodes/paths.ts';
import type { ControllerContext, PartitionInfo } from './controller-context.ts';
import type { LeadershipChange } from './leadership-writes.ts';
import type { ElectionOutcome } from './leader-election.ts';
import { readNodes, type Steps } from './steps.ts';

const isUnproven = (context: ControllerContext, info: PartitionInfo, id: number): boolean =>
  info.unproven.has(id) || context.brokers.get(id)?.registration.provenWhole === false;

/** Says with each state that is to be written who is eligible in it. */
export function* withEligible(context: ControllerContext, changes: readonly LeadershipChange[]): Steps<LeadershipChange[]> {
  const candidates = new Map(changes.map((change) => [change, candidatesOf(context, change)]));
  const minIsr = yield* minInsyncReplicas(context, changes.filter((change) => candidates.get(change)!.length > 0).map(({ info }) => info.topic));
  return changes.map((change) => {
    const { eligible: _before, ...next } = change.next;
    const eligible = candidates.get(change)!;
    const isEnough = next.isr.length >= Math.min(minIsr.get(change.info.topic) ?? 1, change.info.assignment.replicas.length);
    return { ...change, next: eligible.length === 0 || isEnough ? next : { ...next, eligible } };
  });
}

function candidatesOf(context: ControllerContext, { info, next, isUnclean }: LeadershipChange): readonly number[] {
  const before = info.leadership;
  if (before === null || isUnclean === true) return [];
  return [...new Set([...(before.eligible ?? []), ...before.isr])].filter((id) => !next.isr.includes(id) && info.assignment.replicas.includes(id) && !isUnproven(context, info, id));
}

function* minInsyncReplicas(context: ControllerContext, topics: readonly string[]): Steps<Map<string, number>> {
  const unique = [...new Set(topics)];
  const paths = unique.map((topic) => configEntityPath('topics', topic));
  const contents = unique.length === 0 ? [] : yield* readNodes(paths);
  return new Map(unique.map((topic, index) => {
    const content = contents[index] ?? null;
    let own: string | undefined;
    try {
      own = content === null ? undefined : decodeConfig(paths[index]!, content.data).get('min.insync.replicas');
    } catch {
      return [topic, 1]; // what nobody can read vouches for nobody
    }
    return [topic, own === undefined ? context.settings.minInsyncReplicas : Number(own)];
  }));
}

/** Nobody in the ISR is proven whole, but a replica outside it holds everything: it leads. 'wait': it is not there yet. */
export function electEligible(context: ControllerContext, info: PartitionInfo): ElectionOutcome | 'wait' | null {
  const { isr, eligible = [] } = info.leadership!;
  if (eligible.length === 0 || !isr.every((id) => info.unproven.has(id))) return null;
  const leader = eligible.find((id) => info.assignment.replicas.includes(id) && context.isReplicaOnline(id, info) && !isUnproven(context, info, id));
  return leader === undefined ? 'wait' : { leader, isr: [leader], unclean: false };
}
