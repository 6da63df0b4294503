/** Settings that handlers read on every request, taken out of the configuration once (and again when it changes). */
import type { BrokerConfig } from '../config/broker-config.ts';

export interface BrokerSettings {
  readonly fetchMaxBytes: number;
  readonly replicaLagTimeMaxMs: number;
  readonly autoCreateTopics: boolean;
  /** replica.selector.class: consumers are sent to a replica in their rack (KIP-392). */
  readonly selectsReplicasByRack: boolean;
  /** Inflate and walk every compressed batch. */
  readonly checkAllRecords: boolean;
  /** Bytes that one batch may inflate to. */
  readonly maxInflatedBytes: number;
}

export function brokerSettings(config: BrokerConfig): BrokerSettings {
  return {
    fetchMaxBytes: config.get('fetch.max.bytes'),
    replicaLagTimeMaxMs: config.get('replica.lag.time.max.ms'),
    autoCreateTopics: config.get('auto.create.topics.enable'),
    selectsReplicasByRack: config.get('replica.selector.class')?.endsWith('RackAwareReplicaSelector') ?? false,
    checkAllRecords: config.get('blumfeld.validate.all.records'),
    maxInflatedBytes: config.get('blumfeld.record.inflated.max.bytes'),
  };
}
