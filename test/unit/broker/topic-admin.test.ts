import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_COUNT, type TopicSpec } from '../../../src/broker/topic-validation.ts';
import { decodeConfig } from '../../../src/znodes/config-znodes.ts';
import { decodeTopic, encodeTopic } from '../../../src/znodes/topic-znodes.ts';
import { configEntityPath, deleteTopicPath, topicPath } from '../../../src/znodes/paths.ts';
import { TestCluster, until } from './control-plane-harness.ts';

const spec = (name: string, overrides: Partial<TopicSpec> = {}): TopicSpec => ({ name, numPartitions: 1, replicationFactor: 1, assignments: null, configs: new Map(), ...overrides });
const options = { validateOnly: false, timeoutMs: 3000 };

async function withCluster(brokers: number[], body: (cluster: TestCluster) => Promise<void>, settings: Record<string, string> = {}): Promise<void> {
  const cluster = await TestCluster.open();
  try {
    for (const id of brokers) await cluster.broker(id, settings);
    await body(cluster);
  } finally {
    await cluster.close();
  }
}

test('a created topic has its znodes, its leader and its metadata when the answer comes, within milliseconds', () =>
  withCluster([1], async (cluster) => {
    const broker = cluster.brokers.get(1)!;
    await broker.topicAdmin.createTopics([spec('warm-up')], options);
    const started = performance.now();
    const [created] = await broker.topicAdmin.createTopics([spec('orders', { numPartitions: 3, configs: new Map([['retention.ms', '1000']]) })], options);
    const tookMs = performance.now() - started;
    assert.deepEqual([created!.errorCode, created!.numPartitions, created!.replicationFactor], [0, 3, 1]);
    assert.ok(tookMs < 1000, `took ${tookMs} ms`);
    const topic = broker.metadataCache.topic('orders')!;
    assert.deepEqual([...topic.partitions.values()].map((partition) => partition.leader), [1, 1, 1]);
    assert.equal(topic.topicId, created!.topicId);
    const replica = broker.replicas.get('orders-0')!;
    assert.deepEqual([replica.leader, replica.leaderEpoch, replica.config.retentionMs], [1, 0, 1000]);
    const znode = decodeTopic('orders', (await broker.coordination.get(topicPath('orders')))!.data);
    assert.deepEqual([znode.version, znode.topicId, znode.partitions.size], [3, created!.topicId, 3]);
    const config = decodeConfig('', (await broker.coordination.get(configEntityPath('topics', 'orders')))!.data);
    assert.deepEqual([...config], [['retention.ms', '1000']]);
  }));

test("refusals carry Kafka's codes and sentences", () =>
  withCluster([1], async (cluster) => {
    const { topicAdmin } = cluster.brokers.get(1)!;
    await topicAdmin.createTopics([spec('my.topic')], options);
    const cases: [TopicSpec, number, string | null][] = [
      [spec('my.topic'), 36, "Topic 'my.topic' already exists."],
      [spec('my_topic'), 17, "Topic 'my_topic' collides with existing topics: my.topic"],
      [spec('a b'), 17, "Topic name is invalid: 'a b' contains one or more characters other than ASCII alphanumerics, '.', '_' and '-'"],
      [spec('t', { replicationFactor: 3 }), 38, 'Replication factor: 3 larger than available brokers: 1.'],
      [spec('t', { replicationFactor: 0 }), 38, 'Replication factor must be larger than 0.'],
      [spec('t', { numPartitions: 0 }), 37, 'Number of partitions must be larger than 0.'],
      [spec('t', { numPartitions: 2147483647 }), 44, 'Excessively large number of partitions per request.'],
      [spec('t', { configs: new Map([['leader.replication.throttled.replicas', '0:1,'.repeat(300_000).slice(0, -1)]]) }), 42, 'The configs of the topic take 1200066 bytes, more than the 1000000 that ZooKeeper holds in one node.'],
      [spec('t', { configs: new Map([['foo', 'bar']]) }), 40, 'Unknown topic config name: foo'],
      [spec('t', { configs: new Map([['retention.ms', 'soon']]) }), 40, 'Invalid value soon for configuration retention.ms: Not a number of type LONG'],
      [spec('t', { configs: new Map([['retention.ms', null]]) }), 40, 'Null value not supported for topic configs: retention.ms'],
      [spec('t', { assignments: new Map([[0, [1]]]) }), 42, 'Both numPartitions or replicationFactor and replicasAssignments were set. Both cannot be used at the same time.'],
      [spec('t', { numPartitions: -1, replicationFactor: -1, assignments: new Map([[0, [1]], [2, [1]]]) }), 39, 'partitions should be a consecutive 0-based integer sequence'],
      [spec('t', { numPartitions: -1, replicationFactor: -1, assignments: new Map([[0, [1]], [1, [1, 2]]]) }), 39, 'All partitions should have the same number of replicas'],
    ];
    for (const [wanted, code, message] of cases) {
      const [result] = await topicAdmin.createTopics([wanted], options);
      assert.deepEqual([result!.errorCode, result!.message], [code, message]);
    }
  }));

test('a request makes at most so many partitions in all', () =>
  withCluster([1], async (cluster) => {
    const { topicAdmin } = cluster.brokers.get(1)!;
    const many = await topicAdmin.createTopics([spec('a', { numPartitions: 6000 }), spec('b', { numPartitions: 6000 }), spec('c', { numPartitions: 10 })], { validateOnly: true, timeoutMs: 1000 });
    assert.deepEqual(many.map((result) => result.errorCode), [0, 44, 0]);
  }));

test('validate only writes nothing; a time-out of zero creates and says so', () =>
  withCluster([1], async (cluster) => {
    const { topicAdmin, coordination, metadataCache } = cluster.brokers.get(1)!;
    const [dry] = await topicAdmin.createTopics([spec('dry')], { validateOnly: true, timeoutMs: 1000 });
    assert.equal(dry!.errorCode, 0);
    assert.equal(await coordination.exists(topicPath('dry')), null);
    const [hasty] = await topicAdmin.createTopics([spec('hasty')], { validateOnly: false, timeoutMs: 0 });
    assert.equal(hasty!.errorCode, 7);
    await until(() => metadataCache.topic('hasty') !== null, 'the topic is created all the same');
  }));

test('defaults come from the broker; replicas that are all dead time out', () =>
  withCluster([1], async (cluster) => {
    const { topicAdmin } = cluster.brokers.get(1)!;
    const [created] = await topicAdmin.createTopics([spec('d', { numPartitions: DEFAULT_COUNT, replicationFactor: DEFAULT_COUNT })], options);
    assert.deepEqual([created!.numPartitions, created!.replicationFactor], [4, 1]);
    const [waits] = await topicAdmin.createTopics([spec('far', { numPartitions: -1, replicationFactor: -1, assignments: new Map([[0, [7]]]) })], { validateOnly: false, timeoutMs: 30 });
    assert.equal(waits!.errorCode, 7);
  }, { 'num.partitions': '4' }));

test('auto-creation is shared by all who ask, and knows the internal topics', () =>
  withCluster([1], async (cluster) => {
    const broker = cluster.brokers.get(1)!;
    const [first, second] = await Promise.all([broker.topicAdmin.autoCreate(['auto'], 2000), broker.topicAdmin.autoCreate(['auto'], 2000)]);
    assert.deepEqual([first.size, second.size], [0, 0]);
    assert.equal(broker.metadataCache.topic('auto')!.partitions.size, 1);
    assert.equal((await broker.topicAdmin.autoCreate(['__consumer_offsets'], 2000)).size, 0);
    const offsets = broker.metadataCache.topic('__consumer_offsets')!;
    assert.deepEqual([offsets.partitions.size, offsets.partitions.get(0)!.replicas], [50, [1]]);
    const { config } = broker.replicas.get('__consumer_offsets-7')!;
    assert.deepEqual([config.cleanupCompact, config.cleanupDelete, config.segmentBytes, config.compressionType], [true, false, 104857600, 'producer']);
    assert.deepEqual([...await broker.topicAdmin.autoCreate(['no/good'], 100)], [['no/good', 17]]);
  }));

test('deletion: gone from metadata, logs and ZooKeeper; the name is free at once', () =>
  withCluster([1], async (cluster) => {
    const broker = cluster.brokers.get(1)!;
    await broker.topicAdmin.createTopics([spec('t', { numPartitions: 2 })], options);
    assert.deepEqual(await broker.topicAdmin.deleteTopics(['t', 'nosuch'], 3000), [
      { errorCode: 0, message: null }, { errorCode: 3, message: 'Topic `nosuch` to delete does not exist' },
    ]);
    assert.deepEqual([broker.metadataCache.topic('t'), broker.stopped.sort()], [null, ['t-0', 't-1']]);
    assert.equal(await broker.coordination.exists(topicPath('t')), null);
    const [again] = await broker.topicAdmin.createTopics([spec('t')], options);
    assert.equal(again!.errorCode, 0);
    assert.equal(broker.metadataCache.topic('t')!.partitions.size, 1);
  }));

test('partitions are added, and refused in the words of Kafka', () =>
  withCluster([1, 2, 3], async (cluster) => {
    const { topicAdmin, metadataCache } = cluster.brokers.get(1)!;
    await topicAdmin.createTopics([spec('one', { numPartitions: -1, replicationFactor: -1, assignments: new Map([[0, [2]]]) })], options);
    const grow = async (count: number, assignments: number[][] | null = null) => (await topicAdmin.createPartitions([{ name: 'one', count, assignments }], options))[0]!;
    assert.equal((await grow(3)).errorCode, 0);
    // As in Kafka's golden output: the first new partition follows the leader of partition 0.
    assert.deepEqual([0, 1, 2].map((partition) => metadataCache.topic('one')!.partitions.get(partition)!.leader), [2, 3, 1]);
    assert.deepEqual(await grow(3), { errorCode: 37, message: 'Topic already has 3 partitions.' });
    assert.deepEqual(await grow(2), { errorCode: 37, message: 'Topic currently has 3 partitions, which is higher than the requested 2.' });
    assert.equal((await grow(2147483647)).errorCode, 44);
    assert.deepEqual(await grow(5, [[9], [1]]), { errorCode: 39, message: 'Unknown broker(s) in replica assignment: 9.' });
    assert.deepEqual(await grow(5, [[2]]), { errorCode: 39, message: 'Increasing the number of partitions by 2 but 1 assignments provided.' });
    assert.equal((await grow(4, [[1, 2]])).errorCode, 39);
    const [unknown] = await topicAdmin.createPartitions([{ name: 'nosuch', count: 2, assignments: null }], options);
    assert.deepEqual(unknown, { errorCode: 3, message: "The topic 'nosuch' does not exist." });
  }));

test("what 0.9's tools write to ZooKeeper is acted on", () =>
  withCluster([1], async (cluster) => {
    const broker = cluster.brokers.get(1)!;
    const partition = { replicas: [1], addingReplicas: [], removingReplicas: [] };
    const foreign = cluster.store.coordination();
    await foreign.create(configEntityPath('topics', 'old'), new TextEncoder().encode('{"version":1,"config":{"retention.ms":"77"}}'));
    await foreign.create(topicPath('old'), encodeTopic(1, { topicId: null, partitions: new Map([[0, partition]]) }));
    await until(() => broker.metadataCache.topic('old')?.partitions.get(0)?.leader === 1, 'the topic has a leader');
    const { data, stat } = (await foreign.get(topicPath('old')))!;
    const { topicId } = decodeTopic('old', data);
    await foreign.set(topicPath('old'), encodeTopic(1, { topicId, partitions: new Map([[0, partition], [1, partition]]) }), stat.version);
    await until(() => broker.metadataCache.topic('old')!.partitions.size === 2, 'the second partition');
    await foreign.create(deleteTopicPath('old'), new Uint8Array(0));
    await until(async () => (await foreign.exists(topicPath('old'))) === null, 'it is deleted');
    await foreign.close();
  }));
