/** min.insync.replicas on three brokers: errors 19, 7 and 20 as Kafka 3.9 gives them, and groups that follow their partition. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ErrorCode } from '../../src/protocol/messages/error-code.ts';
import { LocalCluster, until } from './cluster-helper.ts';
import { produceOf, RawClient, recordBatch } from './raw-client.ts';

let cluster: LocalCluster;
const PRODUCE = 0;
const OFFSET_COMMIT = 8;
const OFFSET_FETCH = 9;

before(async () => {
  cluster = await LocalCluster.open([1, 2, 3], { 'offsets.topic.replication.factor': '3', 'offsets.topic.num.partitions': '1', 'replica.lag.time.max.ms': '3000', 'auto.leader.rebalance.enable': 'false' });
  const topic = (name: string) => ({ name, numPartitions: -1, replicationFactor: -1, assignments: new Map([[0, [1, 2, 3]]]), configs: new Map([['min.insync.replicas', '2']]) });
  await cluster.brokers.get(1)!.cluster.topicAdmin.createTopics([topic('t'), topic('u')], { validateOnly: false, timeoutMs: 5000 });
});
after(() => cluster.close());

async function clientOf(id: number): Promise<RawClient> {
  return RawClient.open({ host: '127.0.0.1', port: cluster.brokers.get(id)!.advertisedListeners[0]!.port });
}
async function produce(client: RawClient, topic: string, acks: number, timeoutMs = 5000, records = recordBatch(['x'])): Promise<{ errorCode: number; baseOffset: number }> {
  const response = await client.call(PRODUCE, 9, { ...produceOf(topic, records, acks), timeoutMs });
  const { errorCode, baseOffset } = response.responses[0]!.partitionResponses[0]!;
  return { errorCode, baseOffset };
}
const isr = (topic: string): number => cluster.brokers.get(1)!.replicaManager.get(topic, 0)!.state.isr.length;

test('a group is served by whoever leads its partition, with what was committed elsewhere', async () => {
  const one = await clientOf(1);
  assert.equal((await cluster.brokers.get(1)!.cluster.topicAdmin.autoCreate(['__consumer_offsets'], 5000)).size, 0);
  const leaderOf = (): number => cluster.brokers.get(1)!.metadataCache.leaderOf('__consumer_offsets', 0)!.leaderId;
  const first = leaderOf();
  const commit = { groupId: 'g', generationIdOrMemberEpoch: -1, memberId: '', groupInstanceId: null, topics: [{ name: 't', partitions: [{ partitionIndex: 0, committedOffset: 42, committedLeaderEpoch: -1, committedMetadata: 'm' }] }] };
  const fetch = { groupId: 'g', topics: [{ name: 't', partitionIndexes: [0] }], requireStable: false };
  const before = await clientOf(first);
  await until(async () => (await before.call(OFFSET_COMMIT, 8, commit)).topics[0]!.partitions[0]!.errorCode === ErrorCode.NONE, 'the commit is taken');
  // Another leads: the preferred one, or whoever is next.
  const target = [1, 2, 3].find((id) => id !== first)!;
  const controller = [...cluster.brokers.values()].find((broker) => broker.cluster.controller.isActive)!;
  await controller.cluster.controller.request({ type: 'alterReassignments', partitions: [{ topic: '__consumer_offsets', partition: 0, replicas: [target, first] }] });
  await until(() => leaderOf() === first || leaderOf() === target, 'a leader');
  await until(async () => {
    await controller.cluster.controller.request({ type: 'electLeaders', electionType: 0, partitions: [{ topic: '__consumer_offsets', partition: 0 }] });
    return leaderOf() === target;
  }, 'the other leads', 20_000);
  const after = await clientOf(target);
  await until(async () => (await after.call(OFFSET_FETCH, 7, fetch)).errorCode === ErrorCode.NONE, 'the group is loaded there');
  assert.equal((await after.call(OFFSET_FETCH, 7, fetch)).topics[0]!.partitions[0]!.committedOffset, 42);
  await until(async () => (await before.call(OFFSET_FETCH, 7, fetch)).errorCode === ErrorCode.NOT_COORDINATOR, 'the former leader has unloaded it');
  for (const client of [one, before, after]) client.destroy();
});

test('too few in sync after the append: never NONE; then refused before it; acks=1 goes on', async () => {
  const client = await clientOf(1);
  assert.deepEqual(await produce(client, 't', -1), { errorCode: ErrorCode.NONE, baseOffset: 0 });
  await until(() => isr('t') === 3, 'all are in sync');
  // Processes that stand still: their sessions live.
  await cluster.crash(2);
  await cluster.crash(3);
  assert.deepEqual(await produce(client, 't', -1, 1000), { errorCode: ErrorCode.REQUEST_TIMED_OUT, baseOffset: -1 });
  await until(() => isr('t') === 1, 'the ISR shrank');
  assert.deepEqual(await produce(client, 't', -1), { errorCode: ErrorCode.NOT_ENOUGH_REPLICAS, baseOffset: -1 });
  assert.deepEqual(await produce(client, 't', 1), { errorCode: ErrorCode.NONE, baseOffset: 2 });
  assert.equal(cluster.brokers.get(1)!.replicaManager.get('t', 0)!.state.highWatermark, 1, 'nothing is shown that too few hold');
  client.destroy();
});

test('min.insync.replicas lowered: what waits is committed; raised above what is there: 19', async () => {
  const client = await clientOf(1);
  const one = cluster.brokers.get(1)!;
  const set = (value: string) => one.cluster.configAdmin.change([{ resourceType: 2, resourceName: 't', ops: [{ name: 'min.insync.replicas', type: 'set', value }] }], false);
  await set('1');
  await until(() => one.replicaManager.get('t', 0)!.state.highWatermark === 3, 'the high watermark goes on');
  assert.deepEqual(await produce(client, 't', -1), { errorCode: ErrorCode.NONE, baseOffset: 3 });
  await set('3');
  assert.equal((await produce(client, 't', -1)).errorCode, ErrorCode.NOT_ENOUGH_REPLICAS);
  const numbered = (baseSequence: number) => produce(client, 't', -1, 5000, recordBatch(['x'], { producer: { producerId: 7, producerEpoch: 0, baseSequence } }));
  assert.equal((await numbered(0)).errorCode, ErrorCode.NOT_ENOUGH_REPLICAS);
  await set('1');
  assert.equal((await numbered(1)).errorCode, ErrorCode.OUT_OF_ORDER_SEQUENCE_NUMBER, 'it travelled behind the first, and does not take its place');
  assert.deepEqual(await numbered(0), { errorCode: ErrorCode.NONE, baseOffset: 4 });
  assert.deepEqual(await numbered(1), { errorCode: ErrorCode.NONE, baseOffset: 5 });
  await set('3');
  await cluster.start(2);
  await cluster.start(3);
  await until(() => isr('t') === 3, 'all are back');
  assert.equal((await produce(client, 't', -1)).errorCode, ErrorCode.NONE);
  client.destroy();
});
