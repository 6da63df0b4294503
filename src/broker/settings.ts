/** Settings that handlers read on every request, taken out of the configuration once (and again when it changes). */
import type { BrokerConfig } from '../config/broker-config.ts';

export interface BrokerSettings {
  readonly fetchMaxBytes: number;
  readonly replicaLagTimeMaxMs: number;
  readonly autoCreateTopics: boolean;
  readonly maxRequestBytes: number;
  /** `blumfeld.check.all.records`: inflate and walk every compressed batch. */
  readonly checkAllRecords: boolean;
  /** Bytes that one batch may inflate to. */
  readonly maxInflatedBytes: number;
}

const MIN_INFLATED_BYTES = 104_857_600;
const INFLATE_RATIO = 100;

export function brokerSettings(config: BrokerConfig): BrokerSettings {
  return {
    fetchMaxBytes: config.get('fetch.max.bytes'),
    replicaLagTimeMaxMs: config.get('replica.lag.time.max.ms'),
    autoCreateTopics: config.get('auto.create.topics.enable'),
    maxRequestBytes: config.get('socket.request.max.bytes'),
    checkAllRecords: config.rawText('blumfeld.check.all.records') === 'true',
    maxInflatedBytes: Math.max(MIN_INFLATED_BYTES, INFLATE_RATIO * config.get('message.max.bytes')),
  };
}
