import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { formatProblem } from '../../../src/config/config-problem.ts';
import { BROKER_SETTINGS, TOPIC_SETTINGS_BY_NAME, nearestName } from '../../../src/config/setting-table.ts';
import { parseBrokerConfig } from '../../../src/config/parse-broker-config.ts';
import { parseProperties } from '../../../src/config/properties-file.ts';
import { parseSetting } from '../../../src/config/setting-values.ts';
import { chooseAdvertisedHost } from '../../../src/config/listeners.ts';
import { dynamicConfigProblem, validateDynamicBrokerConfigs } from '../../../src/config/dynamic-config.ts';
import { parseProtocolVersion, protocolVersionAtLeast } from '../../../src/config/protocol-version.ts';

const parse = (text: string, overrides?: Map<string, string>) => parseBrokerConfig(parseProperties(text), overrides);

/** What the files that 0.9.0.1 and 3.9.1 ship set, comments left out. */
const SHIPPED_0_9 = `broker.id=0
listeners=PLAINTEXT://:9092
num.network.threads=3
num.io.threads=8
socket.send.buffer.bytes=102400
socket.receive.buffer.bytes=102400
socket.request.max.bytes=104857600
log.dirs=/tmp/kafka-logs
num.partitions=1
num.recovery.threads.per.data.dir=1
log.retention.hours=168
log.segment.bytes=1073741824
log.retention.check.interval.ms=300000
zookeeper.connect=localhost:2181
zookeeper.connection.timeout.ms=6000
`;
const SHIPPED_3_9 = `broker.id=0
num.network.threads=3
num.io.threads=8
socket.send.buffer.bytes=102400
socket.receive.buffer.bytes=102400
socket.request.max.bytes=104857600
log.dirs=/tmp/kafka-logs
num.partitions=1
num.recovery.threads.per.data.dir=1
offsets.topic.replication.factor=1
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
log.retention.hours=168
log.retention.check.interval.ms=300000
zookeeper.connect=localhost:2181
zookeeper.connection.timeout.ms=18000
group.initial.rebalance.delay.ms=0
`;

test('every default obeys its own check, and every setting has a sentence', () => {
  for (const row of [...BROKER_SETTINGS.values(), ...TOPIC_SETTINGS_BY_NAME.values()]) {
    assert.match(row.doc, /\.$/, row.name);
    if (row.defaultText !== null && row.defaultText !== '') assert.equal(parseSetting(row, row.defaultText).problem, null, row.name);
  }
  assert.ok(BROKER_SETTINGS.size > 330);
  assert.equal(TOPIC_SETTINGS_BY_NAME.size, 36);
});

test('the shipped files of 0.9.0.1 and 3.9.1, and our own, have no problem', () => {
  for (const text of [SHIPPED_0_9, SHIPPED_3_9]) assert.deepEqual(parse(text).problems, []);
  for (const name of ['server', 'server-1', 'server-2', 'server-3']) {
    const { config, problems } = parse(readFileSync(`config/${name}.properties`, 'utf8'));
    assert.deepEqual(problems, [], name);
    assert.equal(config.get('group.initial.rebalance.delay.ms'), 0);
  }
  assert.equal(parse(readFileSync('config/server.properties', 'utf8')).config.zookeeperConnect, 'localhost:2181');
});

test('no configuration at all is a configuration', () => {
  const { config, problems } = parse('');
  assert.deepEqual(problems, []);
  assert.equal(config.zookeeperConnect, null);
  assert.deepEqual(config.listeners, [{ name: 'PLAINTEXT', securityProtocol: 'PLAINTEXT', host: '', port: 9092 }]);
  assert.equal(config.internalReplicationFactor('offsets.topic.replication.factor', 1), 1);
  assert.equal(config.internalReplicationFactor('offsets.topic.replication.factor', 5), 3);
  assert.equal(config.get('log.segment.bytes'), 1073741824);
  assert.equal(config.get('log.flush.interval.messages'), Infinity);
  assert.equal(config.text('log.flush.interval.messages'), '9223372036854775807');
  assert.equal(config.logRetentionMs, 168 * 3_600_000);
  assert.equal(config.interBrokerProtocolVersion, '3.9-IV0');
  assert.equal(chooseAdvertisedHost('laptop', null), 'localhost');
  assert.equal(chooseAdvertisedHost('box', ['10.0.0.1']), 'box');
});

test('what somebody set is obeyed, also for the internal topics', () => {
  const { config } = parse('offsets.topic.replication.factor=3');
  assert.equal(config.internalReplicationFactor('offsets.topic.replication.factor', 1), 3);
});

test('an unknown setting is a warning with its line and the nearest name; a malformed one is an error', () => {
  const { problems } = parse('broker.id=1\nlog.segmnt.bytes=5\n\nnum.partitions=many\nauto.create.topics.enable=maybe\nnum.io.threads=0\nlog.cleanup.policy=shred\ntotally.other=1');
  assert.deepEqual(problems.map((problem) => [problem.severity, formatProblem(problem, 'server.properties')]), [
    ['warning', 'server.properties:2: unknown setting log.segmnt.bytes (it is ignored; did you mean log.segment.bytes?)'],
    ['error', 'server.properties:4: Invalid value many for configuration num.partitions: Not a number of type INT (a whole number; the default is 1)'],
    ['error', 'server.properties:5: Invalid value maybe for configuration auto.create.topics.enable: Expected value to be either true or false (write true or false)'],
    ['error', 'server.properties:6: Invalid value 0 for configuration num.io.threads: Value must be at least 1 (a whole number; the default is 8)'],
    ['error', "server.properties:7: Invalid value shred for configuration log.cleanup.policy: String must be one of: compact, delete (the default is 'delete')"],
    ['warning', 'server.properties:8: unknown setting totally.other (it is ignored)'],
  ]);
});

test('an override wins over the file, and its problem has no line', () => {
  const { config, problems } = parse('num.partitions=2\nbroker.id=1', new Map([['num.partitions', '7'], ['port', 'port']]));
  assert.equal(config.get('num.partitions'), 7);
  assert.deepEqual(problems.map((problem) => [problem.setting, problem.line]), [['port', null]]);
});

test('the last of two equal keys counts, as in Java', () => {
  assert.equal(parse('num.partitions=2\nnum.partitions=3').config.get('num.partitions'), 3);
});

test('time synonyms: the finest unit wins; negative means without limit', () => {
  assert.equal(parse('log.retention.hours=1\nlog.retention.minutes=2\nlog.retention.ms=3').config.logRetentionMs, 3);
  assert.equal(parse('log.retention.hours=1\nlog.retention.minutes=2').config.logRetentionMs, 120_000);
  assert.equal(parse('log.retention.hours=-1').config.logRetentionMs, -1);
  assert.equal(parse('log.roll.hours=1').config.logRollMs, 3_600_000);
  assert.equal(parse('log.flush.scheduler.interval.ms=77').config.logFlushIntervalMs, 77);
  assert.match(parse('log.retention.ms=0').problems[0]!.message, /must be unlimited \(-1\)/);
});

test('0.9 names make listeners and advertised addresses', () => {
  const { config, problems } = parse('port=9999\nhost.name=10.1.1.1\nadvertised.host.name=kafka.example\nadvertised.port=19092\nzookeeper.connect=z:2181/k');
  assert.deepEqual(problems, []);
  assert.equal(config.describeListeners(), 'PLAINTEXT://10.1.1.1:9999');
  assert.deepEqual(config.advertisedListeners.map((item) => [item.host, item.port]), [['kafka.example', 19092]]);
  assert.equal(config.zookeeperConnect, 'z:2181/k');
  assert.equal(parse('port=9999\nlisteners=PLAINTEXT://:1234').config.listeners[0]!.port, 1234);
});

test('listeners: several, IPv6, own names', () => {
  const text = 'listeners=INTERNAL://[::1]:9092,OUTSIDE://0.0.0.0:9093\nadvertised.listeners=INTERNAL://localhost:9092,OUTSIDE://pub:443\nlistener.security.protocol.map=INTERNAL:PLAINTEXT,OUTSIDE:SASL_SSL\ninter.broker.listener.name=INTERNAL';
  const { config, problems } = parse(text);
  assert.deepEqual(problems, []);
  assert.equal(config.describeListeners(), 'INTERNAL://[::1]:9092,OUTSIDE://0.0.0.0:9093');
  assert.equal(config.interBrokerListenerName, 'INTERNAL');
});

test("listener mistakes have Kafka's words", () => {
  const message = (text: string): string => parse(text).problems[0]!.message;
  assert.equal(message('listeners=HELLO://localhost:9092'), "Error creating broker listeners from 'HELLO://localhost:9092': No security protocol defined for listener HELLO");
  assert.match(message('listeners=PLAINTEXT://a:1,PLAINTEXT://a:2'), /Each listener must have a different name/);
  assert.match(message('listeners=PLAINTEXT://a:1,SSL://a:1'), /Each listener must have a different port/);
  assert.deepEqual(parse('listeners=PLAINTEXT://127.0.0.1:1,SSL://[::1]:1').problems, []);
  assert.equal(message('advertised.listeners=PLAINTEXT://0.0.0.0:9092'), 'requirement failed: advertised.listeners cannot use the nonroutable meta-address 0.0.0.0. Use a routable IP address.');
  assert.match(message('advertised.listeners=PLAINTEXT://h:1,SSL://h:2'), /must be equal to or a subset/);
  assert.match(message('listeners=nonsense'), /Unable to parse nonsense to a broker endpoint/);
});

test('settings behind a listener prefix', () => {
  const { config, problems } = parse('listener.name.outside.ssl.client.auth=required\nlistener.name.outside.plain.sasl.jaas.config=x y;\nlistener.name.a.ssl.client.auth=perhaps');
  assert.equal(config.listenerText('OUTSIDE', 'ssl.client.auth'), 'required');
  assert.equal(config.listenerText('OTHER', 'ssl.client.auth'), 'none');
  assert.equal(config.mechanismText('OUTSIDE', 'PLAIN', 'sasl.jaas.config'), 'x y;');
  assert.deepEqual(problems.map((problem) => problem.line), [3]);
});

test('dynamic layers: this broker over the cluster default over the file over the default', () => {
  const { config } = parse('log.retention.ms=1000');
  const layered = config.withDynamic(new Map([['log.retention.ms', '2000'], ['max.connections', '5']]), new Map([['log.retention.ms', '3000']]));
  assert.equal(layered.logRetentionMs, 3000);
  assert.equal(layered.get('max.connections'), 5);
  assert.equal(layered.withDynamic(new Map(), new Map()).logRetentionMs, 1000);
  assert.ok(layered.isSet('max.connections') && !config.isSet('max.connections'));
});

test("dynamic changes are judged in Kafka's words", () => {
  const { config } = parse('');
  assert.equal(dynamicConfigProblem(new Map([['broker.id', '3']]), true), 'Cannot update these configs dynamically: Set(broker.id)');
  assert.match(dynamicConfigProblem(new Map([['listeners', 'PLAINTEXT://:1']]), false)!, /default cluster level, broker id must be specified: Set\(listeners\)/);
  assert.match(dynamicConfigProblem(new Map([['ssl.keystore.location', '/x']]), true)!, /only per-listener/);
  assert.equal(dynamicConfigProblem(new Map([['listener.name.x.ssl.keystore.location', '/x']]), true), null);
  assert.equal(dynamicConfigProblem(new Map([['log.cleaner.threads', 'two']]), true), 'Invalid value two for configuration log.cleaner.threads: Not a number of type INT');
  assert.equal(dynamicConfigProblem(new Map([['leader.replication.throttled.rate', '10']]), true), null);
  assert.equal(validateDynamicBrokerConfigs(config, new Map([['log.cleaner.threads', '2']]), false), null);
  assert.match(validateDynamicBrokerConfigs(config, new Map([['log.cleaner.threads', '500']]), false)!, /at least 1MB per cleaner thread/);
});

test('versions of the inter-broker protocol', () => {
  assert.equal(parseProtocolVersion('3.9'), '3.9-IV0');
  assert.equal(parseProtocolVersion('2.7'), '2.7-IV2');
  assert.equal(parseProtocolVersion('0.9.0.X'), '0.9.0');
  assert.equal(parseProtocolVersion('0.10.1-IV1'), '0.10.1-IV1');
  assert.equal(parseProtocolVersion('9.9'), null);
  assert.ok(protocolVersionAtLeast('3.0-IV1', '2.8-IV1') && !protocolVersionAtLeast('0.9.0', '0.10.0-IV0'));
});

test('nearest names', () => {
  assert.equal(nearestName('listners', BROKER_SETTINGS.keys()), 'listeners');
  assert.equal(nearestName('log_dirs', BROKER_SETTINGS.keys()), 'log.dirs');
  assert.equal(nearestName('zookeper.connect', BROKER_SETTINGS.keys()), 'zookeeper.connect');
  assert.equal(nearestName('x', BROKER_SETTINGS.keys()), null);
});
