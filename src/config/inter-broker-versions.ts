/**
 * The newest version of each request from broker to broker that `inter.broker.protocol.version` allows: what the oldest
 * broker of the cluster understands. Writers obey it and what the peer offers; readers accept every version. The steps
 * are those of Kafka 3.9 (MetadataVersion, ControllerChannelManager, KafkaServer.controlledShutdown).
 */
import { protocolVersionAtLeast } from './protocol-version.ts';

export type InterBrokerApi = 'fetch' | 'listOffsets' | 'leaderAndIsr' | 'updateMetadata' | 'stopReplica' | 'controlledShutdown' | 'alterPartition';

/** Protocol version → request version, newest first; older than all: 0. */
const STEPS: Readonly<Record<InterBrokerApi, readonly (readonly [string, number])[]>> = {
  fetch: [
    ['3.9-IV0', 17], ['3.7-IV4', 16], ['3.5-IV1', 15], ['3.5-IV0', 14], ['3.1-IV0', 13], ['2.7-IV1', 12], ['2.3-IV1', 11], ['2.1-IV2', 10], ['2.0-IV1', 8], ['1.1-IV0', 7],
    ['0.11.0-IV1', 5], ['0.11.0-IV0', 4], ['0.10.1-IV1', 3], ['0.10.0-IV0', 2], ['0.9.0', 1],
  ],
  listOffsets: [['3.9-IV0', 9], ['3.5-IV0', 8], ['3.0-IV1', 7], ['2.8-IV0', 6], ['2.2-IV1', 5], ['2.1-IV1', 4], ['2.0-IV1', 3], ['0.11.0-IV0', 2], ['0.10.1-IV2', 1]],
  leaderAndIsr: [['3.4-IV0', 7], ['3.2-IV0', 6], ['2.8-IV1', 5], ['2.4-IV1', 4], ['2.4-IV0', 3], ['2.2-IV0', 2], ['1.0-IV0', 1]],
  updateMetadata: [['3.4-IV0', 8], ['2.8-IV1', 7], ['2.4-IV1', 6], ['2.2-IV0', 5], ['1.0-IV0', 4], ['0.10.2-IV0', 3], ['0.10.0-IV1', 2], ['0.9.0', 1]],
  stopReplica: [['3.4-IV0', 4], ['2.6-IV0', 3], ['2.4-IV1', 2], ['2.2-IV0', 1]],
  controlledShutdown: [['2.4-IV1', 3], ['2.2-IV0', 2], ['0.9.0', 1]],
  // Kafka sends what both sides know, and before 2.7-IV2 none. By topic id only where all topics have one.
  alterPartition: [['2.8-IV0', 3], ['2.7-IV2', 1]],
};

export function interBrokerVersion(api: InterBrokerApi, protocolVersion: string): number {
  return STEPS[api].find(([minimum]) => protocolVersionAtLeast(protocolVersion, minimum))?.[1] ?? 0;
}
