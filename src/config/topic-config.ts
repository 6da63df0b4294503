/**
 * A topic's effective configuration: its overrides over the broker's settings over the defaults, and the checks that
 * CreateTopics and AlterConfigs make, with Kafka's sentences (LogConfig.validate).
 */
import type { BrokerConfig } from './broker-config.ts';
import type { LogConfig } from './log-config.ts';
import type { SettingValue } from './setting-definition.ts';
import { TOPIC_SETTINGS_BY_NAME } from './setting-table.ts';
import type { TopicSettingName, TopicSettingValue } from './setting-table.ts';
import { normalText, parseSetting } from './setting-values.ts';

/** The broker's text for a topic setting (longs exact), or the default. */
function inheritedText(name: string, broker: BrokerConfig): string {
  switch (name) {
    case 'segment.ms':
      return broker.text('log.roll.ms') ?? String(broker.logRollMs);
    case 'segment.jitter.ms':
      return broker.text('log.roll.jitter.ms') ?? String(broker.logRollJitterMs);
    case 'retention.ms':
      return String(broker.logRetentionMs === Infinity ? '9223372036854775807' : broker.logRetentionMs);
    case 'flush.ms':
      return broker.text('log.flush.interval.ms') ?? broker.text('log.flush.scheduler.interval.ms')!;
    default: {
      const definition = TOPIC_SETTINGS_BY_NAME.get(name)!;
      const synonym = definition.brokerSynonyms?.[0];
      return (synonym === undefined ? null : broker.text(synonym)) ?? definition.defaultText ?? '';
    }
  }
}

/** The text in effect; a malformed override counts as absent (it was refused, or came from a foreign hand). */
export function topicSettingText(name: string, broker: BrokerConfig, overrides: ReadonlyMap<string, string>): string {
  const definition = TOPIC_SETTINGS_BY_NAME.get(name)!;
  const override = overrides.get(name);
  if (override !== undefined && parseSetting(definition, override).problem === null) return normalText(definition, override);
  return inheritedText(name, broker);
}

type Getter = <Name extends TopicSettingName>(name: Name) => TopicSettingValue<Name>;

function getterFor(broker: BrokerConfig, overrides: ReadonlyMap<string, string>): Getter {
  return <Name extends TopicSettingName>(name: Name) => {
    const definition = { ...TOPIC_SETTINGS_BY_NAME.get(name)!, check: undefined };
    return parseSetting(definition as never, topicSettingText(name, broker, overrides)).value as SettingValue as TopicSettingValue<Name>;
  };
}

/** What one partition's log obeys. */
export function topicLogConfig(broker: BrokerConfig, overrides: ReadonlyMap<string, string>): LogConfig {
  const get = getterFor(broker, overrides);
  const difference = get('message.timestamp.difference.max.ms');
  const before = get('message.timestamp.before.max.ms');
  const after = get('message.timestamp.after.max.ms');
  return {
    segmentBytes: get('segment.bytes'), segmentMs: get('segment.ms'), segmentJitterMs: get('segment.jitter.ms'),
    segmentIndexBytes: get('segment.index.bytes'), indexIntervalBytes: get('index.interval.bytes'),
    flushMessages: get('flush.messages'), flushMs: get('flush.ms'),
    retentionBytes: get('retention.bytes'), retentionMs: get('retention.ms'), maxMessageBytes: get('max.message.bytes'),
    fileDeleteDelayMs: get('file.delete.delay.ms'), deleteRetentionMs: get('delete.retention.ms'),
    minCompactionLagMs: get('min.compaction.lag.ms'), maxCompactionLagMs: get('max.compaction.lag.ms'),
    minCleanableDirtyRatio: get('min.cleanable.dirty.ratio'),
    cleanupDelete: get('cleanup.policy').includes('delete'), cleanupCompact: get('cleanup.policy').includes('compact'),
    preallocate: get('preallocate'), minInsyncReplicas: get('min.insync.replicas'),
    uncleanLeaderElectionEnable: get('unclean.leader.election.enable'),
    compressionType: get('compression.type') as LogConfig['compressionType'],
    compressionGzipLevel: get('compression.gzip.level'), compressionLz4Level: get('compression.lz4.level'), compressionZstdLevel: get('compression.zstd.level'),
    messageTimestampType: get('message.timestamp.type') as LogConfig['messageTimestampType'],
    messageTimestampBeforeMaxMs: before === Infinity ? difference : before,
    messageTimestampAfterMaxMs: after === Infinity ? difference : after,
    messageDownconversionEnable: get('message.downconversion.enable'),
    leaderReplicationThrottledReplicas: get('leader.replication.throttled.replicas'),
    followerReplicationThrottledReplicas: get('follower.replication.throttled.replicas'),
  };
}

/** null, or Kafka's sentence about one topic setting. */
export function validateTopicConfig(name: string, value: string): string | null {
  const definition = TOPIC_SETTINGS_BY_NAME.get(name);
  return definition === undefined ? `Unknown topic config name: ${name}` : parseSetting(definition, value).problem;
}

/** null, or what is wrong with all overrides of a topic together (INVALID_CONFIG). */
export function validateTopicConfigs(overrides: ReadonlyMap<string, string>, broker: BrokerConfig): string | null {
  for (const name of overrides.keys()) if (!TOPIC_SETTINGS_BY_NAME.has(name)) return `Unknown topic config name: ${name}`;
  for (const [name, value] of overrides) {
    const problem = validateTopicConfig(name, value);
    if (problem !== null) return problem;
  }
  const get = getterFor(broker, overrides);
  const [minimum, maximum] = [get('min.compaction.lag.ms'), get('max.compaction.lag.ms')];
  if (minimum > maximum) return `conflict topic config setting min.compaction.lag.ms (${minimum}) > max.compaction.lag.ms (${maximum})`;
  if (get('remote.log.delete.on.disable') || get('remote.log.copy.disable')) {
    return "It is invalid to set `remote.log.delete.on.disable` or `remote.log.copy.disable` under Zookeeper's mode.";
  }
  if (get('remote.storage.enable')) return 'Tiered Storage functionality is disabled in the broker. Topic cannot be configured with remote log storage.';
  return null;
}
