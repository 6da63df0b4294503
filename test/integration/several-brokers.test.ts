import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Kafka, logLevel, Partitioners } from 'kafkajs';
import { LocalCluster, until } from './cluster-helper.ts';

let cluster: LocalCluster;
let kafka: Kafka;

before(async () => {
  cluster = await LocalCluster.open([1, 2, 3], { 'offsets.topic.replication.factor': '1' });
  kafka = new Kafka({ brokers: cluster.bootstrapServers, logLevel: logLevel.NOTHING, retry: { retries: 4 } });
});
after(() => cluster.close());

async function roundTrip(topic: string, values: readonly string[]): Promise<string[]> {
  const producer = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner });
  await producer.connect();
  await producer.send({ topic, messages: values.map((value, index) => ({ value, partition: index % 3 })) });
  await producer.disconnect();
  const consumer = kafka.consumer({ groupId: `readers-of-${topic}` });
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  const seen: string[] = [];
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${seen.length} of ${values.length} records in 15 s`)), 15_000);
    void consumer.run({
      eachMessage: async ({ message }) => {
        seen.push(message.value!.toString());
        if (seen.length < values.length) return;
        clearTimeout(timer);
        resolve();
      },
    });
  });
  await consumer.disconnect();
  return seen.sort();
}

test('brokers learn of each other and of topics from the controller, over the wire', async () => {
  const admin = kafka.admin();
  await admin.connect();
  await admin.createTopics({ topics: [{ topic: 'spread', replicaAssignment: [1, 2, 3].map((id, partition) => ({ partition, replicas: [id] })) }], waitForLeaders: true });
  for (const broker of cluster.brokers.values()) {
    await until(() => broker.metadataCache.topic('spread')?.partitions.size === 3, `broker ${broker.brokerId} knows the topic`);
    assert.deepEqual([...broker.metadataCache.topic('spread')!.partitions.values()].map(({ leader }) => leader).sort(), [1, 2, 3]);
    assert.equal(broker.metadataCache.liveBrokerCount, 3);
    assert.equal(broker.metadataCache.controllerId, 1);
  }
  assert.deepEqual([...cluster.brokers.get(2)!.replicaManager.all()].filter(({ topic }) => topic === 'spread').map(({ partition }) => partition), [1]);
  const values = Array.from({ length: 30 }, (_, index) => `v${String(index).padStart(2, '0')}`);
  assert.deepEqual(await roundTrip('spread', values), values);
  await admin.deleteTopics({ topics: ['spread'] });
  for (const broker of cluster.brokers.values()) {
    await until(() => ![...broker.replicaManager.all()].some(({ topic }) => topic === 'spread'), `broker ${broker.brokerId} has dropped its replica`);
  }
  await admin.disconnect();
});

test('a topic setting changed at one broker reaches the logs of the others', async () => {
  const [one, three] = [cluster.brokers.get(1)!, cluster.brokers.get(3)!];
  await one.cluster.topicAdmin.createTopics([{ name: 'tuned', numPartitions: -1, replicationFactor: -1, assignments: new Map([[0, [3]]]), configs: new Map([['retention.ms', '70000']]) }], { validateOnly: false, timeoutMs: 5000 });
  await until(() => three.replicaManager.get('tuned', 0)?.log?.config.retentionMs === 70000, 'the log was opened with the config of the topic');
  await one.cluster.configAdmin.change([{ resourceType: 2, resourceName: 'tuned', ops: [{ name: 'retention.ms', type: 'set', value: '80000' }] }], false);
  await until(() => three.replicaManager.get('tuned', 0)?.log?.config.retentionMs === 80000, 'the change arrived');
});

test('the controller goes: another takes over, and topics go on being created', async () => {
  await cluster.stop(1);
  await until(() => [...cluster.brokers.values()].some((broker) => broker.cluster.controller.isActive), 'a new controller');
  await until(() => [...cluster.brokers.values()].every((broker) => broker.metadataCache.liveBrokerCount === 2), 'all know who is left');
  const two = cluster.brokers.get(2)!;
  const failures = await two.cluster.topicAdmin.autoCreate(['after'], 5000);
  assert.equal(failures.size, 0);
  await cluster.start(1);
  await until(() => [...cluster.brokers.values()].every((broker) => broker.metadataCache.liveBrokerCount === 3 && broker.metadataCache.topic('after') !== null), 'the returned broker is known and knows all');
});
