/**
 * What a leader learns from a follower's fetch, the moment it comes: how far that replica's log is (KIP-101, 497, 903).
 * Only a fetch that passes the epoch, range and divergence checks proves anything.
 */
import { ErrorCode } from '../protocol/messages/error-code.ts';
import { checkFetchPosition } from '../replication/truncation.ts';
import type { BrokerContext } from './context.ts';
import type { FetchParameters } from './fetch-reader.ts';
import type { FetchPartitionRequest } from './fetch-sessions.ts';

export function recordFollowerFetches(broker: BrokerContext, partitions: Iterable<FetchPartitionRequest>, parameters: FetchParameters): void {
  const nowMs = broker.ports.clock.monotonicMs();
  for (const partition of partitions) {
    const hosted = broker.replicaManager.get(partition.topic, partition.partition);
    const log = hosted?.log ?? null;
    if (hosted === null || log === null) continue;
    const { state } = hosted;
    if (state.checkAccess(partition.currentLeaderEpoch, true) !== ErrorCode.NONE) continue;
    if (partition.fetchOffset < log.logStartOffset || partition.fetchOffset > log.logEndOffset) continue;
    const position = checkFetchPosition(partition.fetchOffset, partition.lastFetchedEpoch, log.logStartOffset, (epoch) => log.endOffsetForEpoch(epoch));
    if (position.type !== 'ok') continue;
    hosted.apply(state.recordFollowerFetch(parameters.replicaId, parameters.replicaEpoch, partition.fetchOffset, log.logEndOffset, nowMs, partition.logStartOffset));
  }
}
