import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { CompressionTypes, type Consumer, Kafka, logLevel, Partitioners } from 'kafkajs';
import { createBroker, type EmbeddedBroker } from '../../src/index.ts';

let broker: EmbeddedBroker;
let kafka: Kafka;

before(async () => {
  broker = await createBroker();
  kafka = new Kafka({ brokers: [broker.bootstrapServers], clientId: 'test', logLevel: logLevel.NOTHING, retry: { retries: 2 } });
});
after(() => broker.close());

/** Reads `count` records of a topic from the beginning; fails after ten seconds. */
async function readAll(topic: string, count: number, groupId: string): Promise<{ key: string | null; value: string | null; partition: number; offset: string }[]> {
  const consumer: Consumer = kafka.consumer({ groupId });
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  const records: { key: string | null; value: string | null; partition: number; offset: string }[] = [];
  try {
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`only ${records.length} of ${count} records in 10 s`)), 10_000);
      void consumer.run({
        eachMessage: async ({ message, partition }) => {
          records.push({ key: message.key?.toString() ?? null, value: message.value?.toString() ?? null, partition, offset: message.offset });
          if (records.length >= count) {
            clearTimeout(timer);
            resolve();
          }
        },
      });
    });
  } finally {
    await consumer.disconnect();
  }
  return records;
}

test('a topic is created by naming it, and what is produced is consumed by a group', async () => {
  const producer = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner });
  await producer.connect();
  const sent = Array.from({ length: 100 }, (_, i) => ({ key: `k${i}`, value: `v${i}` }));
  const [answer] = await producer.send({ topic: 'orders', messages: sent, acks: -1 });
  assert.equal(answer?.errorCode, 0);
  assert.equal(answer?.baseOffset, '0');
  await producer.send({ topic: 'orders', messages: [{ key: 'z', value: 'zipped' }], compression: CompressionTypes.GZIP });
  await producer.disconnect();
  const records = await readAll('orders', 101, 'readers');
  assert.deepEqual(records.map(({ key, value }) => ({ key, value })), [...sent, { key: 'z', value: 'zipped' }]);
  assert.deepEqual(records.map((record) => record.offset), Array.from({ length: 101 }, (_, i) => String(i)));
});

test('an idempotent producer gets an id and its records are there once', async () => {
  const producer = kafka.producer({ idempotent: true, createPartitioner: Partitioners.DefaultPartitioner });
  await producer.connect();
  for (let i = 0; i < 20; i++) await producer.send({ topic: 'once', messages: [{ value: String(i) }] });
  await producer.disconnect();
  assert.deepEqual((await readAll('once', 20, 'once-readers')).map((record) => record.value), Array.from({ length: 20 }, (_, i) => String(i)));
});
test('admin creates, describes, looks up offsets by time, deletes records and topics', async () => {
  const admin = kafka.admin();
  await admin.connect();
  await admin.createTopics({ topics: [{ topic: 'three', numPartitions: 3 }], waitForLeaders: true });
  const { topics } = await admin.fetchTopicMetadata({ topics: ['three'] });
  assert.equal(topics[0]?.partitions.length, 3);
  assert.ok(topics[0]?.partitions.every((partition) => partition.leader === 1 && partition.isr.length === 1));
  const producer = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner });
  await producer.connect();
  await producer.send({ topic: 'three', messages: [1, 2, 3, 4].map((n) => ({ partition: 0, value: String(n), timestamp: String(1000 * n) })) });
  await producer.disconnect();
  const byTime = await admin.fetchTopicOffsetsByTimestamp('three', 2500);
  assert.equal(byTime.find((entry) => entry.partition === 0)?.offset, '2');
  await admin.deleteTopicRecords({ topic: 'three', partitions: [{ partition: 0, offset: '3' }] });
  const [first] = (await admin.fetchTopicOffsets('three')).filter((entry) => entry.partition === 0);
  assert.deepEqual({ low: first?.low, high: first?.high }, { low: '3', high: '4' });
  await admin.deleteTopics({ topics: ['three'] });
  assert.ok(!(await admin.listTopics()).includes('three'));
  await admin.disconnect();
});
