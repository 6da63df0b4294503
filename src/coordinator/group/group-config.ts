/** The settings that group coordinators obey. Replaced as a whole when a dynamic change arrives. */
import type { BrokerConfig } from '../../config/broker-config.ts';
import { protocolVersionAtLeast } from '../../config/protocol-version.ts';

export interface GroupConfig {
  readonly initialRebalanceDelayMs: number;
  readonly minSessionTimeoutMs: number;
  readonly maxSessionTimeoutMs: number;
  readonly maxSize: number;
  /** How long a member that is joining for the first time may take to come back, as in Kafka. */
  readonly newMemberJoinTimeoutMs: number;
  readonly offsetMetadataMaxLength: number;
  readonly offsetsRetentionMs: number;
  readonly offsetsRetentionCheckIntervalMs: number;
  readonly offsetCommitTimeoutMs: number;
  /** Most groups of one shard, and most member ids handed out per group that have not joined yet. */
  readonly maxGroups: number;
  readonly maxPendingMembers: number;
  /** Versions of the values that are written, from `inter.broker.protocol.version`. */
  readonly groupValueVersion: number;
  readonly offsetValueVersion: number;
}

export function groupConfig(broker: BrokerConfig): GroupConfig {
  const version = broker.interBrokerProtocolVersion;
  const atLeast = (minimum: string): boolean => protocolVersionAtLeast(version, minimum);
  return {
    initialRebalanceDelayMs: Math.max(0, broker.get('group.initial.rebalance.delay.ms')),
    minSessionTimeoutMs: broker.get('group.min.session.timeout.ms'),
    maxSessionTimeoutMs: broker.get('group.max.session.timeout.ms'),
    maxSize: broker.get('group.max.size'),
    newMemberJoinTimeoutMs: 300_000,
    offsetMetadataMaxLength: broker.get('offset.metadata.max.bytes'),
    offsetsRetentionMs: broker.get('offsets.retention.minutes') * 60_000,
    offsetsRetentionCheckIntervalMs: broker.get('offsets.retention.check.interval.ms'),
    offsetCommitTimeoutMs: broker.get('offsets.commit.timeout.ms'),
    maxGroups: broker.get('blumfeld.groups.max.per.partition'),
    maxPendingMembers: 10_000,
    groupValueVersion: atLeast('2.3-IV0') ? 3 : atLeast('2.1-IV0') ? 2 : atLeast('0.10.1-IV0') ? 1 : 0,
    offsetValueVersion: atLeast('2.1-IV1') ? 3 : atLeast('2.1-IV0') ? 2 : 1,
  };
}
