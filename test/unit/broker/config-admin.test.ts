import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ConfigOp } from '../../../src/broker/config-operations.ts';
import { encodeConfig, encodeConfigChange } from '../../../src/znodes/config-znodes.ts';
import { CONFIG_CHANGE_PREFIX, configEntityPath } from '../../../src/znodes/paths.ts';
import { type TestBroker, TestCluster, until } from './control-plane-harness.ts';

const TOPIC = 2;
const BROKER = 4;
const BROKER_LOGGER = 8;
const set = (name: string, value: string | null): ConfigOp => ({ name, type: 'set', value });
const remove = (name: string): ConfigOp => ({ name, type: 'delete', value: null });
const describeOptions = { includeSynonyms: true, includeDocumentation: false };

async function withBroker(body: (broker: TestBroker, cluster: TestCluster) => Promise<void>): Promise<void> {
  const cluster = await TestCluster.open();
  try {
    const broker = await cluster.broker(1);
    await broker.topicAdmin.autoCreate(['test'], 2000);
    await body(broker, cluster);
  } finally {
    await cluster.close();
  }
}

const change = async (broker: TestBroker, resourceType: number, resourceName: string, ops: ConfigOp[], validateOnly = false) =>
  (await broker.configAdmin.change([{ resourceType, resourceName, ops }], validateOnly))[0]!;
const valueOf = async (broker: TestBroker, resourceType: number, resourceName: string, name: string) => {
  const { configs } = await broker.configAdmin.describe({ resourceType, resourceName, names: [name] }, describeOptions);
  const found = configs[0];
  return found === undefined ? null : [found.value, found.source, found.synonyms.map((synonym) => `${synonym.source}:${synonym.name}=${synonym.value}`)];
};

test('a topic setting: set, append, subtract, delete, seen by logs when the answer comes', () =>
  withBroker(async (broker) => {
    assert.equal((await change(broker, TOPIC, 'test', [set('max.message.bytes', '128000')])).errorCode, 0);
    assert.deepEqual(await valueOf(broker, TOPIC, 'test', 'max.message.bytes'), ['128000', 1, ['1:max.message.bytes=128000', '5:message.max.bytes=1048588']]);
    assert.equal(broker.topicConfigs.logConfig('test').maxMessageBytes, 128000);
    assert.ok(broker.changedTopics.includes('test'));
    assert.equal((await change(broker, TOPIC, 'test', [{ name: 'cleanup.policy', type: 'append', value: 'compact' }])).errorCode, 0);
    assert.equal((await valueOf(broker, TOPIC, 'test', 'cleanup.policy'))![0], 'delete,compact');
    assert.equal((await change(broker, TOPIC, 'test', [{ name: 'cleanup.policy', type: 'subtract', value: 'delete' }])).errorCode, 0);
    assert.equal((await valueOf(broker, TOPIC, 'test', 'cleanup.policy'))![0], 'compact');
    assert.equal((await change(broker, TOPIC, 'test', [remove('cleanup.policy')])).errorCode, 0);
    assert.deepEqual((await valueOf(broker, TOPIC, 'test', 'cleanup.policy'))!.slice(0, 2), ['delete', 5]);
    assert.equal((await valueOf(broker, TOPIC, 'test', 'max.message.bytes'))![0], '128000', 'the others stay');
  }));

test("refusals carry Kafka's codes and sentences", () =>
  withBroker(async (broker) => {
    const cases: [number, string, ConfigOp[], number, string][] = [
      [TOPIC, 'test', [set('foo', '1')], 40, 'Unknown topic config name: foo'],
      [TOPIC, 'test', [set('retention.ms', 'soon')], 40, "Invalid config value for resource ConfigResource(type=TOPIC, name='test'): Invalid value soon for configuration retention.ms: Not a number of type LONG"],
      [TOPIC, 'nosuch', [set('retention.ms', '1')], 3, "The topic 'nosuch' does not exist."],
      [TOPIC, '', [set('retention.ms', '1')], 42, 'Default topic resources are not allowed.'],
      [TOPIC, 'test', [set('retention.ms', null)], 42, 'Null value not supported for : retention.ms'],
      [TOPIC, 'test', [{ name: 'retention.ms', type: 'append', value: '1' }], 40, 'Config value append is not allowed for config key: retention.ms'],
      [BROKER, '1', [set('broker.id', '3')], 42, 'Cannot update these configs dynamically: Set(broker.id)'],
      [BROKER, '1', [set('num.io.threads', 'many')], 42, 'Invalid value many for configuration num.io.threads: Not a number of type INT'],
      [BROKER, '1', [set('num.io.threads', '1000')], 42, 'Invalid value org.apache.kafka.common.config.ConfigException: Dynamic thread count update validation failed for num.io.threads=1000, value should not be greater than double the current value 8 for configuration Invalid dynamic configuration'],
      [BROKER, '', [set('advertised.listeners', 'PLAINTEXT://localhost:1')], 42, 'Cannot update these configs at default cluster level, broker id must be specified: Set(advertised.listeners)'],
      [BROKER, '9', [set('num.io.threads', '4')], 42, 'Unexpected broker id, expected 1, but received 9'],
      [BROKER, 'one', [set('num.io.threads', '4')], 42, 'Broker id must be an integer, but it is: one'],
      [BROKER_LOGGER, '1', [set('kafka.server.KafkaApis', 'LOUD')], 40, 'Cannot set the log level of kafka.server.KafkaApis to LOUD as it is not a supported log level. Valid log levels are DEBUG, ERROR, FATAL, INFO, TRACE, WARN'],
      [BROKER_LOGGER, '1', [set('no.such.logger', 'INFO')], 40, 'Logger no.such.logger does not exist!'],
    ];
    for (const [type, name, ops, code, message] of cases) assert.deepEqual(await change(broker, type, name, ops), { errorCode: code, message });
    assert.equal((await change(broker, TOPIC, 'test', [set('retention.ms', '5')], true)).errorCode, 0);
    assert.equal((await valueOf(broker, TOPIC, 'test', 'retention.ms'))![1], 5, 'validate only wrote nothing');
  }));

test('broker settings: one broker above the default of all above the file', () =>
  withBroker(async (broker) => {
    assert.equal((await change(broker, BROKER, '', [set('log.retention.ms', '100000')])).errorCode, 0);
    assert.equal(broker.topicConfigs.logConfig('test').retentionMs, 100000);
    assert.equal((await change(broker, BROKER, '1', [set('log.retention.ms', '50000')])).errorCode, 0);
    assert.equal(broker.topicConfigs.logConfig('test').retentionMs, 50000);
    assert.deepEqual((await valueOf(broker, BROKER, '1', 'log.retention.ms'))!.slice(0, 2), ['50000', 2]);
    assert.deepEqual(await valueOf(broker, BROKER, '', 'log.retention.ms'), ['100000', 3, ['3:log.retention.ms=100000']]);
    assert.equal((await change(broker, BROKER, '1', [remove('log.retention.ms')])).errorCode, 0);
    assert.equal(broker.topicConfigs.logConfig('test').retentionMs, 100000);
  }));

test('AlterConfigs replaces all that was there', () =>
  withBroker(async (broker) => {
    await change(broker, TOPIC, 'test', [set('retention.ms', '5'), set('segment.bytes', '1048576')]);
    const [outcome] = await broker.configAdmin.replace([{ resourceType: TOPIC, resourceName: 'test', ops: [set('retention.ms', '6')] }], false);
    assert.equal(outcome!.errorCode, 0);
    assert.deepEqual([...broker.topicConfigs.overrides('test')], [['retention.ms', '6']]);
  }));

test('the same resource twice in a request is refused', () =>
  withBroker(async (broker) => {
    const resource = { resourceType: TOPIC, resourceName: 'test', ops: [set('retention.ms', '5')] };
    const outcomes = await broker.configAdmin.change([resource, { ...resource }], false);
    assert.deepEqual(outcomes.map((outcome) => outcome.errorCode), [42, 42]);
  }));

test('changes that a foreign tool notifies of are taken over, in the format of 0.9 and of today', () =>
  withBroker(async (broker, cluster) => {
    const foreign = cluster.store.coordination();
    const path = configEntityPath('topics', 'test');
    await foreign.set(path, encodeConfig(new Map([['retention.ms', '11']])), -1);
    await foreign.create(CONFIG_CHANGE_PREFIX, encodeConfigChange(1, { entityType: 'topics', entityName: 'test' }), { sequential: true });
    await until(() => broker.topicConfigs.logConfig('test').retentionMs === 11, 'the change of 0.9');
    await foreign.create(CONFIG_CHANGE_PREFIX, new TextEncoder().encode('rubbish'), { sequential: true });
    await foreign.set(path, encodeConfig(new Map([['retention.ms', '12']])), -1);
    await foreign.create(CONFIG_CHANGE_PREFIX, encodeConfigChange(2, { entityType: 'topics', entityName: 'test' }), { sequential: true });
    await until(() => broker.topicConfigs.logConfig('test').retentionMs === 12, 'the change of today');
    await foreign.close();
  }));

test('logger levels are described and set', () =>
  withBroker(async (broker) => {
    assert.equal((await change(broker, BROKER_LOGGER, '1', [set('kafka.server.KafkaApis', 'DEBUG')])).errorCode, 0);
    assert.deepEqual((await valueOf(broker, BROKER_LOGGER, '1', 'kafka.server.KafkaApis'))!.slice(0, 2), ['DEBUG', 6]);
    assert.equal(broker.loggers.isEnabled('DEBUG', 'kafka.server.KafkaApis'), true);
    assert.equal((await change(broker, BROKER_LOGGER, '1', [remove('root')])).errorCode, 42);
  }));

test('unknown resources and topics', () =>
  withBroker(async (broker) => {
    const describe = async (resourceType: number, resourceName: string) => {
      const { errorCode, message } = await broker.configAdmin.describe({ resourceType, resourceName, names: null }, describeOptions);
      return [errorCode, message];
    };
    assert.deepEqual(await describe(TOPIC, 'nosuch'), [3, '']);
    assert.equal((await describe(TOPIC, 'not legal!'))[0], 17);
    assert.deepEqual(await describe(BROKER, '9'), [42, 'Unexpected broker id, expected 1 or empty string, but received 9']);
    assert.deepEqual(await describe(99, 'x'), [42, 'Unsupported resource type: UNKNOWN']);
    const all = await broker.configAdmin.describe({ resourceType: TOPIC, resourceName: 'test', names: null }, describeOptions);
    assert.ok(all.configs.length > 30);
  }));
