/**
 * KIP-951: whoever asks a broker that does not lead is told who does, and where that broker listens, so that it need not
 * ask for metadata first. Produce from version 10 and Fetch from 16 have the fields; older ones leave them out.
 */
import { ErrorCode } from '../protocol/messages/error-code.ts';
import type { BrokerContext } from './context.ts';

export interface CurrentLeader {
  readonly leaderId: number;
  readonly leaderEpoch: number;
}

export interface NodeEndpoint {
  readonly nodeId: number;
  readonly host: string;
  readonly port: number;
  readonly rack: string | null;
}

export const meansMoved = (errorCode: number): boolean => errorCode === ErrorCode.NOT_LEADER_OR_FOLLOWER || errorCode === ErrorCode.FENCED_LEADER_EPOCH;

/** The newer of what the controller told the replica and what it told all brokers; null: nobody is known to lead. */
export function currentLeader(broker: BrokerContext, topic: string, partition: number): CurrentLeader | null {
  const state = broker.replicaManager.get(topic, partition)?.state;
  const told = broker.metadataCache.leaderOf(topic, partition);
  const hint = state !== undefined && state.leaderEpoch > (told?.leaderEpoch ?? -1) ? { leaderId: state.leaderId, leaderEpoch: state.leaderEpoch } : told;
  return hint === null || hint.leaderId < 0 ? null : hint;
}

/** Where these leaders listen, on the listener that the client came by; one that is not alive is left out. */
export function nodeEndpoints(broker: BrokerContext, leaders: Iterable<CurrentLeader>, listenerName: string): NodeEndpoint[] {
  const nodes = new Map<number, NodeEndpoint>();
  for (const { leaderId } of leaders) {
    const live = broker.metadataCache.broker(leaderId);
    const address = live?.endpoints.get(listenerName);
    if (live !== null && address !== undefined) nodes.set(leaderId, { nodeId: leaderId, host: address.host, port: address.port, rack: live.rack });
  }
  return [...nodes.values()];
}
