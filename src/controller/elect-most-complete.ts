/** The election where nobody in sync is proven whole; why and when: unproven-replicas.ts. */
import { type ControllerContext, keyOf, type LogEnd, type PartitionInfo } from './controller-context.ts';
import type { ElectionOutcome } from './leader-election.ts';
import type { RequestBatch } from './request-batch.ts';

/** Every member of the ISR is back, none proven: who has most. Null: somebody is missing, or has not told yet (and is asked now). */
export function electMostComplete(context: ControllerContext, batch: RequestBatch, info: PartitionInfo): ElectionOutcome | null {
  const { isr } = info.leadership!;
  if (info.unproven.size === 0 || !isr.every((id) => info.unproven.has(id) && context.isReplicaOnline(id, info))) return null;
  if (isr.length > 1) {
    const silent = isr.filter((id) => info.unproven.get(id) === null);
    for (const id of silent) batch.logEnd(id, info);
    if (silent.length > 0) return null;
  }
  const rank = (id: number): LogEnd => info.unproven.get(id) ?? { epoch: -1, endOffset: -1 };
  const leader = [...isr].sort((a, b) => rank(b).epoch - rank(a).epoch || rank(b).endOffset - rank(a).endOffset)[0]!;
  context.electionsWithoutProof++;
  context.log('WARN', `election without proof: ${leader} leads ${keyOf(info)}, ${isr.length === 1 ? 'the sole member of its ISR' : `whose log ends last (epoch ${rank(leader).epoch}, offset ${rank(leader).endOffset}) of its ISR ${isr.join(',')}`}`);
  return { leader, isr: [leader], unclean: false };
}
