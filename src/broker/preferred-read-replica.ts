/**
 * From which replica a consumer should read (KIP-392, RackAwareReplicaSelector): one of its own rack that has what it
 * asks for, the most caught up of them; the leader when it is in that rack itself, or nobody is.
 */
import type { BrokerContext } from './context.ts';
import type { HostedPartition } from './hosted-partition.ts';

/** −1: this one, the leader. */
export function preferredReadReplica(broker: BrokerContext, { state }: HostedPartition, rackId: string, fetchOffset: number): number {
  if (rackId === '' || broker.config.get('broker.rack') === rackId) return -1;
  const candidates = state.followersThatHold(fetchOffset).filter(({ brokerId }) => broker.metadataCache.broker(brokerId)?.rack === rackId);
  candidates.sort((a, b) => b.logEndOffset - a.logEndOffset || b.lastCaughtUpMs - a.lastCaughtUpMs || a.brokerId - b.brokerId);
  return candidates[0]?.brokerId ?? -1;
}
