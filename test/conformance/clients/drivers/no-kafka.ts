/** no-kafka 3.4.4: no negotiation, version 0 (Produce 1) of nearly every request, message sets of magic 0. */
import assert from 'node:assert/strict';
import type { Adapter, Consumed, GroupMember, Produced, ProduceOptions } from './adapter.ts';
import { driveAdapter } from './adapter-features.ts';
import { bootstrap, clientPackage, nameOf, until } from './driver.ts';

// biome-ignore lint/suspicious/noExplicitAny: the client comes without types
type Any = any;

const kafka: Any = clientPackage('no-kafka');
const common = (): Any => ({ connectionString: bootstrap(), logger: { logLevel: 0 }, idleTimeout: 50, maxBytes: 4_000_000 });
const CODECS: Record<string, number> = { none: 0, gzip: 1, snappy: 2 };
const text = (buffer: Any): string | null => (buffer === null || buffer === undefined ? null : buffer.toString('utf8'));
const failureOf = (error: Any): Error => new Error(`${error.code ?? error.name}: ${error.message}`);

async function produce(topic: string, records: readonly Produced[], options: ProduceOptions = {}): Promise<void> {
  const producer = new kafka.Producer({ ...common(), requiredAcks: -1, codec: CODECS[options.codec ?? 'none'], retries: { attempts: 3, delay: { min: 200, max: 500 } } });
  try {
    await producer.init();
    const data = records.map(({ key, value, partition }) => ({ topic, partition: partition ?? 0, message: { key, value } }));
    const results = await producer.send(data);
    const failed = results.find((result: Any) => result.error);
    if (failed !== undefined) throw failureOf(failed.error);
  } finally {
    await producer.end();
  }
}

const consumedOf = (set: Any[], partition: number): Consumed[] =>
  set.map(({ offset, message }) => ({ partition, offset: Number(offset), key: text(message.key), value: text(message.value), headers: {} }));

async function consume(topic: string, partition: number, from: number, count: number): Promise<Consumed[]> {
  let failure: Any = null;
  const consumer = new kafka.SimpleConsumer({ ...common(), recoveryOffset: kafka.EARLIEST_OFFSET });
  consumer.client.error = (...words: Any[]) => {
    failure = words.find((word) => word instanceof Error) ?? failure;
  };
  const got: Consumed[] = [];
  try {
    await consumer.init();
    await consumer.subscribe(topic, partition, { offset: from }, async (set: Any[]) => void got.push(...consumedOf(set, partition)));
    await until(() => got.length >= count || failure !== null, () => `${got.length} of ${count}`);
    if (failure !== null) throw failureOf(failure);
  } finally {
    await consumer.end();
  }
  return got.slice(0, count);
}

async function newMember(topic: string, groupId: string, received: Consumed[]): Promise<Any> {
  const consumer = new kafka.GroupConsumer({ ...common(), groupId, sessionTimeout: 6000, heartbeatTimeout: 300, startingOffset: kafka.EARLIEST_OFFSET, recoveryOffset: kafka.EARLIEST_OFFSET });
  consumer.client.error = () => {};
  await consumer.init([{ subscriptions: [topic], handler: async (set: Any[], _topic: string, partition: number) => void received.push(...consumedOf(set, partition)) }]);
  return consumer;
}

async function join(topic: string, groupId: string): Promise<GroupMember> {
  const received: Consumed[] = [];
  const consumer = await newMember(topic, groupId, received);
  return {
    partitions: () => Object.values(consumer.subscriptions).map((entry: Any) => entry.partition).sort(),
    received,
    leave: () => consumer.end(),
  };
}

async function withMember<T>(topic: string, groupId: string, work: (consumer: Any) => Promise<T>): Promise<T> {
  const consumer = await newMember(topic, groupId, []);
  try {
    return await work(consumer);
  } finally {
    await consumer.end();
  }
}

async function withClient<T>(work: (client: Any) => Promise<T>): Promise<T> {
  const admin = new kafka.GroupAdmin(common());
  await admin.init();
  try {
    return await work(admin);
  } finally {
    await admin.client.end();
  }
}

async function offsetAt(topic: string, partition: number, time: number): Promise<number> {
  const consumer = new kafka.SimpleConsumer(common());
  await consumer.init();
  try {
    return await consumer.offset(topic, partition, time);
  } finally {
    await consumer.end();
  }
}

async function outOfRange(topic: string, offset: number): Promise<string> {
  const [first] = await consume(topic, 0, offset, 1);
  assert.equal(first?.offset, 0);
  return 'OffsetOutOfRange: it asks for recoveryOffset and goes on there';
}

const NO_ADMIN = 'the client has no admin';
const NO_CODEC = (codec: string): string => `the client has no ${codec}`;
const adapter: Adapter = {
  none: {
    ...Object.fromEntries(['describe-configs', 'alter-configs', 'create-partitions', 'delete-records', 'delete-topic', 'delete-group'].map((id) => [id, NO_ADMIN])),
    ...Object.fromEntries(['lz4', 'zstd'].map((codec) => [`produce-${codec}`, NO_CODEC(codec)])),
    'cross-lz4': NO_CODEC('lz4'),
    idempotent: 'the client has no idempotent producer',
  },
  crossErrors: { zstd: /76|UnsupportedCompression/ },
  hasHeaders: false,
  errors: { topic: /InvalidTopic|UnknownTopicOrPartition/, oversized: /MessageSizeTooLarge/ },
  partitionCount: (topic) =>
    withClient(async (admin) => {
      await admin.client.updateMetadata([topic]);
      return Object.keys(admin.client.topicMetadata[topic] ?? {}).length;
    }),
  produce,
  consume,
  join,
  commit: (groupId, topic, partition, offset) =>
    withMember(topic, groupId, async (consumer) => {
      const [result] = await consumer.commitOffset([{ topic, partition, offset: offset - 1, metadata: nameOf('meta') }]); // it adds one
      if (result?.error) throw failureOf(result.error);
    }),
  committed: (groupId, topic, partition) => withMember(topic, groupId, async (consumer) => (await consumer.fetchOffset([{ topic, partition }]))[0].offset),
  timeIsOfSegments: true,
  offsetForTime: async (topic, partition, timestamp) => (await offsetAt(topic, partition, timestamp)) ?? -1,
  offsets: async (topic, partition) => ({ earliest: await offsetAt(topic, partition, -2), latest: await offsetAt(topic, partition, -1) }),
  listGroups: () => withClient(async (admin) => (await admin.listGroups()).map((group: Any) => group.groupId)),
  describeGroup: (groupId) =>
    withClient(async (admin) => {
      const group = await admin.describeGroup(groupId);
      return { state: group.state, members: group.members.length };
    }),
  outOfRange,
};
await driveAdapter(adapter);
