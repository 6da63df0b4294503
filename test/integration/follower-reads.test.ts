/** Consumers that read from the replica of their rack (KIP-392), and replication held under a rate (KIP-73). */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ClusterClient } from '../../src/client/cluster-client.ts';
import { Consumer } from '../../src/client/consumer.ts';
import { createNodePorts } from '../../src/node/create-node-ports.ts';
import { ErrorCode } from '../../src/protocol/messages/error-code.ts';
import { LocalCluster, until } from './cluster-helper.ts';
import { produceOf, RawClient, recordBatch } from './raw-client.ts';

let cluster: LocalCluster;
const PRODUCE = 0;
const FETCH = 1;

before(async () => {
  cluster = await LocalCluster.open([1, 2, 3], { 'replica.selector.class': 'org.apache.kafka.common.replica.RackAwareReplicaSelector', 'auto.leader.rebalance.enable': 'false', 'replica.fetch.max.bytes': '50000' }, undefined, (id) => ({ 'broker.rack': `r${id}` }));
  const topic = (name: string, replicas: number[]) => ({ name, numPartitions: -1, replicationFactor: -1, assignments: new Map([[0, replicas]]), configs: new Map<string, string>() });
  await cluster.brokers.get(1)!.cluster.topicAdmin.createTopics([topic('t', [1, 2, 3]), topic('big', [1])], { validateOnly: false, timeoutMs: 5000 });
});
after(() => cluster.close());

const clientOf = (id: number): Promise<RawClient> => RawClient.open({ host: '127.0.0.1', port: cluster.brokers.get(id)!.advertisedListeners[0]!.port });

async function fetch(client: RawClient, rackId: string, fetchOffset: number, maxWaitMs = 0) {
  const response = await client.call(FETCH, 12, {
    replicaId: -1, maxWaitMs, minBytes: 1, maxBytes: 1 << 20, isolationLevel: 0, sessionId: 0, sessionEpoch: -1, forgottenTopicsData: [], rackId,
    topics: [{ topic: 't', partitions: [{ partition: 0, currentLeaderEpoch: -1, fetchOffset, lastFetchedEpoch: -1, logStartOffset: -1, partitionMaxBytes: 1 << 20 }] }],
  });
  return response.responses[0]!.partitions[0]!;
}

test('racks spread the replicas of a topic', async () => {
  await cluster.brokers.get(1)!.cluster.topicAdmin.createTopics([{ name: 'spread', numPartitions: 6, replicationFactor: 2, assignments: null, configs: new Map() }], { validateOnly: false, timeoutMs: 5000 });
  const { partitions } = cluster.brokers.get(1)!.metadataCache.topic('spread')!;
  for (const { replicas } of partitions.values()) assert.equal(new Set(replicas).size, 2);
  assert.deepEqual([1, 2, 3].map((id) => [...partitions.values()].filter(({ replicas }) => replicas[0] === id).length), [2, 2, 2]);
});

test('the leader names the replica in the consumer\'s rack, and that replica serves', async () => {
  const [one, two] = [await clientOf(1), await clientOf(2)];
  const { errorCode } = (await one.call(PRODUCE, 9, produceOf('t', recordBatch(['a', 'b'])))).responses[0]!.partitionResponses[0]!;
  assert.equal(errorCode, ErrorCode.NONE);
  const sent = await fetch(one, 'r2', 0);
  assert.deepEqual([sent.errorCode, sent.preferredReadReplica, sent.records?.length ?? 0], [ErrorCode.NONE, 2, 0]);
  // It hears of the high watermark at once, not with the next records.
  const read = await fetch(two, 'r2', 0, 200);
  assert.deepEqual([read.errorCode, read.highWatermark, (read.records?.length ?? 0) > 0], [ErrorCode.NONE, 2, true]);
  assert.equal((await fetch(one, 'r1', 0)).preferredReadReplica, -1, 'the leader is in that rack');
  assert.equal((await fetch(one, 'nowhere', 0)).preferredReadReplica, -1);
  const here = await fetch(one, '', 0);
  assert.deepEqual([here.preferredReadReplica, (here.records?.length ?? 0) > 0], [-1, true]);
  assert.equal((await fetch(two, 'r2', 99)).errorCode, ErrorCode.OFFSET_OUT_OF_RANGE, 'from where a consumer goes back to the leader');
  one.destroy();
  two.destroy();
});

test('our consumer reads from the replica of its rack, and from the leader when that replica is gone', async () => {
  const client = new ClusterClient(createNodePorts({ keepAlive: true }), { bootstrapServers: cluster.bootstrapServers.join(','), apiTimeoutMs: 15_000 });
  const consumer = new Consumer(client, { rackId: 'r3', maxWaitMs: 100 });
  const bytesFrom = (id: number): number => cluster.brokers.get(id)?.topicMetrics.total.bytesOut ?? 0;
  const values = async (count: number): Promise<string[]> => {
    const found: string[] = [];
    for (let polls = 0; polls < 100 && found.length < count; polls++) for (const record of await consumer.poll(100)) found.push(new TextDecoder().decode(record.value!));
    return found;
  };
  try {
    consumer.assign([{ topic: 't', partition: 0, offset: 0 }]);
    assert.deepEqual(await values(2), ['a', 'b']);
    assert.ok(bytesFrom(3) > 0, 'broker 3 is in its rack');
    await cluster.stop(3);
    const one = await clientOf(1);
    await one.call(PRODUCE, 9, produceOf('t', recordBatch(['c'])));
    one.destroy();
    assert.deepEqual(await values(1), ['c']);
  } finally {
    await consumer.close();
    await client.close();
    if (!cluster.brokers.has(3)) await cluster.start(3);
  }
});

test('a replica that is added is filled no faster than the rate allows', async () => {
  const one = await clientOf(1);
  const value = 'x'.repeat(40_000);
  for (let i = 0; i < 10; i++) await one.call(PRODUCE, 9, produceOf('big', recordBatch([value]), 1));
  one.destroy();
  const { configAdmin, controller } = cluster.brokers.get(1)!.cluster;
  const set = (name: string, entry: string, resourceType: number, resourceName: string) => configAdmin.change([{ resourceType, resourceName, ops: [{ name, type: 'set', value: entry }] }], false);
  await set('leader.replication.throttled.replicas', '0:1', 2, 'big');
  await set('leader.replication.throttled.rate', '100000', 4, '1');
  const active = [...cluster.brokers.values()].find((broker) => broker.cluster.controller.isActive)!;
  assert.equal(active.cluster.controller, controller);
  const startedMs = performance.now();
  await controller.request({ type: 'alterReassignments', partitions: [{ topic: 'big', partition: 0, replicas: [1, 2] }] });
  await until(() => (cluster.brokers.get(2)!.replicaManager.get('big', 0)?.log?.logEndOffset ?? 0) > 0, 'the first bytes');
  await until(() => cluster.brokers.get(1)!.replicaManager.get('big', 0)!.state.isr.length === 2, 'it is in sync', 20_000);
  assert.ok(performance.now() - startedMs > 2000, `400 kB at 100 kB/s took ${Math.round(performance.now() - startedMs)} ms`);
  // And the follower's side, of another replica.
  await set('follower.replication.throttled.replicas', '0:3', 2, 'big');
  await cluster.brokers.get(3)!.cluster.configAdmin.change([{ resourceType: 4, resourceName: '3', ops: [{ name: 'follower.replication.throttled.rate', type: 'set', value: '100000' }] }], false);
  await set('leader.replication.throttled.replicas', '', 2, 'big');
  await until(() => cluster.brokers.get(3)!.config.get('follower.replication.throttled.rate') === 100_000, 'broker 3 knows its rate');
  const againMs = performance.now();
  await controller.request({ type: 'alterReassignments', partitions: [{ topic: 'big', partition: 0, replicas: [1, 2, 3] }] });
  await until(() => cluster.brokers.get(1)!.replicaManager.get('big', 0)!.state.isr.length === 3, 'it is in sync', 20_000);
  assert.ok(performance.now() - againMs > 2000, `400 kB at 100 kB/s took ${Math.round(performance.now() - againMs)} ms`);
});
