/** A Java consumer's properties as options of ours, checked with Kafka's sentences. */
import { CONSUMER_DEFAULTS, type ConsumerOptions } from '../client/consumer.ts';
import { ClientConfigError } from '../client/kafka-errors.ts';
import { numberProperty } from './producer-properties.ts';

const oneOf = (name: string, value: string, allowed: readonly string[]): ClientConfigError =>
  new ClientConfigError(`Invalid value ${value} for configuration ${name}: String must be one of: ${allowed.join(', ')}`);

function assignorsOf(text: string | undefined): ConsumerOptions['assignors'] {
  if (text === undefined) return CONSUMER_DEFAULTS.assignors;
  const known = text.split(',').map((name) => (/RoundRobin/i.test(name) ? ('roundrobin' as const) : /Range/i.test(name) ? ('range' as const) : null));
  const found = known.filter((name) => name !== null);
  return found.length === 0 ? CONSUMER_DEFAULTS.assignors : found;
}

/** @throws ClientConfigError */
export function consumerOptionsOf(properties: ReadonlyMap<string, string>): ConsumerOptions {
  const isolation = properties.get('isolation.level') ?? 'read_uncommitted';
  if (!['read_committed', 'read_uncommitted'].includes(isolation)) throw oneOf('isolation.level', isolation, ['read_committed', 'read_uncommitted']);
  const reset = properties.get('auto.offset.reset') ?? 'latest';
  if (reset !== 'latest' && reset !== 'earliest' && reset !== 'none') throw oneOf('auto.offset.reset', reset, ['latest', 'earliest', 'none']);
  const number = (name: string, otherwise: number): number => numberProperty(properties, name, otherwise);
  const d = CONSUMER_DEFAULTS;
  return {
    ...d, groupId: properties.get('group.id') ?? null, groupInstanceId: properties.get('group.instance.id') ?? null, autoOffsetReset: reset,
    readCommitted: isolation === 'read_committed', autoCommit: properties.get('enable.auto.commit') !== 'false',
    autoCommitIntervalMs: number('auto.commit.interval.ms', d.autoCommitIntervalMs), minBytes: number('fetch.min.bytes', d.minBytes),
    maxWaitMs: number('fetch.max.wait.ms', d.maxWaitMs), maxBytes: number('fetch.max.bytes', d.maxBytes), maxPartitionBytes: number('max.partition.fetch.bytes', d.maxPartitionBytes),
    maxPollRecords: number('max.poll.records', d.maxPollRecords), checkCrcs: properties.get('check.crcs') !== 'false',
    sessionTimeoutMs: number('session.timeout.ms', d.sessionTimeoutMs), rebalanceTimeoutMs: number('max.poll.interval.ms', d.rebalanceTimeoutMs),
    heartbeatIntervalMs: number('heartbeat.interval.ms', d.heartbeatIntervalMs), assignors: assignorsOf(properties.get('partition.assignment.strategy')),
    allowAutoTopicCreation: properties.get('allow.auto.create.topics') !== 'false',
    rackId: properties.get('client.rack') ?? d.rackId,
  };
}
