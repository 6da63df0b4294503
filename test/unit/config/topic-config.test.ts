import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CONFIG_SOURCE, describeBrokerConfigs, describeClusterDefaultConfigs, describeTopicConfigs } from '../../../src/config/describe-configs.ts';
import { parseBrokerConfig } from '../../../src/config/parse-broker-config.ts';
import { parseProperties } from '../../../src/config/properties-file.ts';
import { topicLogConfig, validateTopicConfig, validateTopicConfigs } from '../../../src/config/topic-config.ts';

const broker = (text = '') => parseBrokerConfig(parseProperties(text)).config;
const none = new Map<string, string>();
const all = { includeSynonyms: true, includeDocumentation: true };

test('a topic takes the broker over the default, and its own over both', () => {
  const plain = topicLogConfig(broker(), none);
  assert.equal(plain.retentionMs, 604_800_000);
  assert.equal(plain.segmentMs, 604_800_000);
  assert.equal(plain.flushMessages, Infinity);
  assert.equal(plain.maxCompactionLagMs, Infinity);
  assert.deepEqual([plain.cleanupDelete, plain.cleanupCompact, plain.compressionType], [true, false, 'producer']);
  const inherited = topicLogConfig(broker('log.retention.minutes=5\nlog.roll.hours=2\nlog.flush.scheduler.interval.ms=9\nmessage.max.bytes=77\nlog.cleanup.policy=compact,delete'), none);
  assert.deepEqual([inherited.retentionMs, inherited.segmentMs, inherited.flushMs, inherited.maxMessageBytes], [300_000, 7_200_000, 9, 77]);
  assert.ok(inherited.cleanupCompact && inherited.cleanupDelete);
  const own = topicLogConfig(broker('log.retention.minutes=5'), new Map([['retention.ms', '-1'], ['flush.messages', '1'], ['segment.bytes', 'broken']]));
  assert.deepEqual([own.retentionMs, own.flushMessages, own.segmentBytes], [-1, 1, 1073741824]);
});

test('timestamp bounds fall back to the older setting for both', () => {
  const config = topicLogConfig(broker('log.message.timestamp.difference.max.ms=50'), new Map([['message.timestamp.after.max.ms', '7']]));
  assert.deepEqual([config.messageTimestampBeforeMaxMs, config.messageTimestampAfterMaxMs], [50, 7]);
});

test("mistakes have Kafka's words", () => {
  assert.equal(validateTopicConfig('foo', '1'), 'Unknown topic config name: foo');
  assert.equal(validateTopicConfig('retention.ms', 'soon'), 'Invalid value soon for configuration retention.ms: Not a number of type LONG');
  assert.equal(validateTopicConfig('cleanup.policy', 'shred'), 'Invalid value shred for configuration cleanup.policy: String must be one of: compact, delete');
  assert.equal(validateTopicConfig('min.insync.replicas', '0'), 'Invalid value 0 for configuration min.insync.replicas: Value must be at least 1');
  assert.equal(validateTopicConfig('compression.gzip.level', '0'), 'Invalid value 0 for configuration compression.gzip.level: Value must be between 1 and 9 or equal to -1');
  assert.equal(validateTopicConfig('compression.gzip.level', '-1'), null);
  assert.equal(validateTopicConfig('min.cleanable.dirty.ratio', '1.5'), 'Invalid value 1.5 for configuration min.cleanable.dirty.ratio: Value must be no more than 1');
  assert.equal(validateTopicConfig('segment.bytes', '99999999999'), 'Invalid value 99999999999 for configuration segment.bytes: Not a number of type INT');
  assert.match(validateTopicConfig('leader.replication.throttled.replicas', '1')!, /must be the literal '\*' or a list of replicas/);
  assert.equal(validateTopicConfig('leader.replication.throttled.replicas', '0:1, 1:2'), null);
  assert.equal(validateTopicConfigs(new Map([['min.compaction.lag.ms', '5'], ['max.compaction.lag.ms', '4']]), broker()), 'conflict topic config setting min.compaction.lag.ms (5) > max.compaction.lag.ms (4)');
  assert.match(validateTopicConfigs(new Map([['remote.storage.enable', 'true']]), broker())!, /Tiered Storage functionality is disabled/);
  assert.equal(validateTopicConfigs(new Map([['retention.ms', '1000']]), broker()), null);
});

test('a topic is described with sources and synonyms as Kafka 3.9 does', () => {
  const config = broker('log.segment.bytes=1000000').withDynamic(new Map([['log.segment.bytes', '2000000']]), none);
  const described = describeTopicConfigs(config, new Map([['max.message.bytes', '128000'], ['retention.ms', '3600000']]), null, all);
  const by = (name: string) => described.find((entry) => entry.name === name)!;
  const synonyms = (name: string) => by(name).synonyms.map((item) => `${item.source}:${item.name}=${item.value}`);
  assert.equal(described.length, 36);
  assert.deepEqual(synonyms('max.message.bytes'), ['1:max.message.bytes=128000', '5:message.max.bytes=1048588']);
  assert.deepEqual(synonyms('retention.ms'), ['1:retention.ms=3600000']);
  assert.deepEqual(synonyms('segment.bytes'), ['3:log.segment.bytes=2000000', '4:log.segment.bytes=1000000', '5:log.segment.bytes=1073741824']);
  assert.equal(by('segment.bytes').source, CONFIG_SOURCE.DYNAMIC_DEFAULT_BROKER_CONFIG);
  assert.deepEqual([by('flush.ms').value, by('flush.ms').synonyms.length, by('flush.ms').source], ['9223372036854775807', 0, 5]);
  assert.deepEqual([by('min.cleanable.dirty.ratio').value, by('min.cleanable.dirty.ratio').type], ['0.5', 6]);
  assert.deepEqual(describeTopicConfigs(config, none, ['retention.ms', 'nosuch'], all).map((entry) => entry.name), ['retention.ms']);
});

test('a broker is described; secrets and unknown settings are not shown', () => {
  const config = broker('ssl.key.password=hush\nmy.plugin.secret=x\nbroker.id=7\nlog.roll.hours=24').withDynamic(new Map([['log.cleaner.threads', '2']]), none);
  const described = describeBrokerConfigs(config, null, all);
  const by = (name: string) => described.find((entry) => entry.name === name)!;
  assert.deepEqual([by('ssl.key.password').value, by('ssl.key.password').isSensitive], [null, true]);
  assert.deepEqual([by('my.plugin.secret').value, by('my.plugin.secret').isSensitive, by('my.plugin.secret').type], [null, true, 0]);
  assert.deepEqual([by('broker.id').value, by('broker.id').readOnly, by('broker.id').source], ['7', true, CONFIG_SOURCE.STATIC_BROKER_CONFIG]);
  assert.deepEqual([by('log.cleaner.threads').readOnly, by('log.cleaner.threads').source], [false, CONFIG_SOURCE.DYNAMIC_DEFAULT_BROKER_CONFIG]);
  assert.equal(by('log.cleaner.io.max.bytes.per.second').value, '1.7976931348623157E308');
  assert.equal(described.some((entry) => entry.name === 'port' || entry.name === 'unstable.api.versions.enable'), false);
  assert.deepEqual(describeClusterDefaultConfigs(config, null, all).map((entry) => [entry.name, entry.value, entry.source]), [['log.cleaner.threads', '2', 3]]);
});
