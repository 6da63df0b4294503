import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fetcherIndex } from '../../src/broker/replica-fetchers.ts';
import { AcknowledgedWrites } from './acknowledged.ts';
import { LocalCluster, until } from './cluster-helper.ts';

let cluster: LocalCluster;

before(async () => {
  cluster = await LocalCluster.open([1, 2, 3], { 'num.replica.fetchers': '2', 'num.partitions': '6', 'default.replication.factor': '3', 'min.insync.replicas': '2', 'offsets.topic.replication.factor': '3' });
  assert.equal((await cluster.brokers.get(1)!.cluster.topicAdmin.autoCreate(['t'], 5000)).size, 0);
});
after(() => cluster.close());

test('partitions are spread over the fetchers as Kafka spreads them', () => {
  // AbstractFetcherManager.getFetcherId of Kafka 3.9: Utils.abs(31 * "t".hashCode + partition) % 4.
  assert.deepEqual([0, 1, 2, 3, 4].map((partition) => fetcherIndex('t', partition, 4)), [0, 1, 2, 3, 0]);
  assert.ok([0, 1, 2, 3].every((partition) => fetcherIndex('a rather long name of a topic, whose hash is beyond 32 bits', partition, 3) < 3));
});

test('num.replica.fetchers works, and changes while all goes on', async () => {
  const two = cluster.brokers.get(2)!;
  const writes = new AcknowledgedWrites(cluster.bootstrapServers, 't');
  await writes.start();
  await writes.more(20, 10_000);
  await until(() => two.cluster.fetchers.active === 4, 'two fetchers for each of two leaders');
  for (const [count, active] of [['1', 2], ['2', 4]] as const) {
    await two.cluster.configAdmin.change([{ resourceType: 4, resourceName: '', ops: [{ name: 'num.replica.fetchers', type: 'set', value: count }] }], false);
    await until(() => two.cluster.fetchers.active === active, `${count} for each leader`);
    await writes.more(20, 10_000);
  }
  await writes.finish('readers');
});
