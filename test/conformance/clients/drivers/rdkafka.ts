/** node-rdkafka's API, which @confluentinc/kafka-javascript has as well; the latter's admin knows more. argv[2] is the phase as everywhere. */
import assert from 'node:assert/strict';
import type { Adapter, Consumed, GroupMember, Produced, ProduceOptions } from './adapter.ts';
import { driveAdapter } from './adapter-features.ts';
import { bootstrap, clientPackage, nameOf, replicas, sleep, until } from './driver.ts';

// biome-ignore lint/suspicious/noExplicitAny: the client comes without types
type Any = any;

const packageName = process.env['BLUMFELD_CLIENT_PACKAGE'] ?? 'node-rdkafka';
const rdkafka: Any = clientPackage(packageName);
const isConfluent = packageName.startsWith('@confluentinc');
const common = (): Any => ({ 'metadata.broker.list': bootstrap(), 'socket.timeout.ms': 30_000 });
const call = (start: (done: (error: Any, result?: Any) => void) => void): Promise<Any> =>
  new Promise((resolve, reject) => start((error, result) => (error ? reject(error instanceof Error ? error : new Error(String(error.message ?? error))) : resolve(result))));

async function connected<T extends { connect: Any }>(client: T): Promise<T> {
  (client as Any).on('event.error', () => {});
  await call((done) => client.connect({ timeout: 20_000 }, done));
  return client;
}

const disconnect = (client: Any): Promise<Any> => Promise.race([call((done) => client.disconnect(done)).catch(() => {}), sleep(10_000)]);

const toConsumed = (message: Any): Consumed => ({
  partition: message.partition,
  offset: message.offset,
  key: message.key === null || message.key === undefined ? null : message.key.toString(),
  value: message.value === null || message.value === undefined ? null : message.value.toString(),
  headers: Object.fromEntries((message.headers ?? []).flatMap((header: Any) => Object.entries(header).map(([name, value]) => [name, String(value)]))),
});

let shared: Promise<Any> | null = null;
/** A consumer for questions: metadata, offsets. */
const asker = (): Promise<Any> => (shared ??= connected(new rdkafka.KafkaConsumer({ ...common(), 'group.id': nameOf('asker'), 'topic.metadata.refresh.interval.ms': -1 }, {})));
const admin: Any = rdkafka.AdminClient.create(common());

async function produce(topic: string, records: readonly Produced[], options: ProduceOptions = {}): Promise<void> {
  const conf = { ...common(), dr_cb: true, 'compression.codec': options.codec ?? 'none', 'linger.ms': 5, 'message.max.bytes': 5_000_000, ...(options.idempotent === true ? { 'enable.idempotence': true } : {}) };
  const producer: Any = await connected(new rdkafka.Producer(conf, {}));
  let delivered = 0;
  let failure: Any = null;
  producer.on('delivery-report', (error: Any) => {
    delivered++;
    failure ??= error;
  });
  producer.setPollInterval(20);
  try {
    for (const { key, value, partition, timestamp, headers } of records) {
      const pairs = Object.entries(headers ?? {}).map(([name, text]) => ({ [name]: text }));
      producer.produce(topic, partition ?? null, value === null ? null : Buffer.from(value), key === undefined || key === null ? null : Buffer.from(key), timestamp, null, pairs);
    }
    await until(() => delivered === records.length || failure !== null, () => `${delivered} of ${records.length} delivered`);
  } finally {
    await disconnect(producer);
  }
  if (failure !== null) throw new Error(failure.message);
}

async function newConsumer(extra: Any, topicConf: Any = { 'auto.offset.reset': 'earliest' }): Promise<Any> {
  const consumer: Any = await connected(new rdkafka.KafkaConsumer({ ...common(), 'fetch.wait.max.ms': 100, 'enable.auto.commit': false, ...extra }, topicConf));
  consumer.setDefaultConsumeTimeout(100);
  return consumer;
}

const some = (consumer: Any, count: number): Promise<Any[]> => call((done) => consumer.consume(count, done));

async function consume(topic: string, partition: number, from: number, count: number): Promise<Consumed[]> {
  const consumer = await newConsumer({ 'group.id': nameOf('assign') });
  const got: Consumed[] = [];
  try {
    consumer.assign([{ topic, partition, offset: from }]);
    await until(async () => got.push(...(await some(consumer, count)).map(toConsumed)) >= count, () => `${got.length} of ${count}`);
  } finally {
    await disconnect(consumer);
  }
  return got;
}

async function join(topic: string, groupId: string): Promise<GroupMember> {
  const consumer = await newConsumer({ 'group.id': groupId, 'session.timeout.ms': 10_000, 'heartbeat.interval.ms': 500, rebalance_cb: true });
  const received: Consumed[] = [];
  let open = true;
  consumer.subscribe([topic]);
  const loop = (async () => {
    while (open) received.push(...(await some(consumer, 100).catch(() => [])).map(toConsumed));
  })();
  return {
    partitions: () => (open ? consumer.assignments().map((assigned: Any) => assigned.partition).sort() : []),
    received,
    leave: async () => {
      open = false;
      await loop;
      await disconnect(consumer);
    },
  };
}

async function withGroup<T>(groupId: string, work: (consumer: Any) => Promise<T>): Promise<T> {
  const consumer = await newConsumer({ 'group.id': groupId });
  try {
    return await work(consumer);
  } finally {
    await disconnect(consumer);
  }
}

async function outOfRange(topic: string, offset: number): Promise<string> {
  const strict = await newConsumer({ 'group.id': nameOf('strict') }, { 'auto.offset.reset': 'error' });
  strict.assign([{ topic, partition: 0, offset }]);
  let text = '';
  await until(async () => {
    text = await some(strict, 1).then((messages) => (messages.length > 0 ? 'a record' : ''), (error) => error.message);
    return text !== '';
  }, () => 'no error');
  await disconnect(strict);
  assert.match(text, /Offset out of range|offset out of range|No offset|reset/i);
  const [first] = await consume(topic, 0, offset, 1);
  assert.equal(first?.offset, 0);
  return `auto.offset.reset=error: "${text.slice(0, 80)}"; earliest: goes to 0`;
}

const STATES = ['', 'PreparingRebalance', 'CompletingRebalance', 'Stable', 'Dead', 'Empty'];
const confluentAdmin: Partial<Adapter> = {
  deleteRecords: async (topic, partition, before) => void (await call((done) => admin.deleteRecords([{ topic, partition, offset: before }], {}, done))),
  listGroups: async () => (await call((done) => admin.listGroups({}, done))).groups.map((group: Any) => group.groupId),
  describeGroup: async (groupId) => {
    const { groups } = await call((done) => admin.describeGroups([groupId], {}, done));
    return { state: STATES[groups[0].state] ?? '', members: groups[0].members.length };
  },
  deleteGroup: async (groupId) => {
    const [result] = await call((done) => admin.deleteGroups([groupId], {}, done));
    if (result?.error) throw new Error(result.error.message);
  },
};
const NO_CONFIGS = 'its admin has no configs';
const none: Record<string, string> = isConfluent
  ? { 'describe-configs': NO_CONFIGS, 'alter-configs': NO_CONFIGS }
  : Object.fromEntries(['describe-configs', 'alter-configs', 'delete-records', 'list-groups', 'describe-group', 'delete-group'].map((id) => [id, 'its admin creates and deletes topics and creates partitions only']));

await driveAdapter({
  none,
  hasHeaders: true,
  errors: { topic: /invalid/i, oversized: /too large/i },
  createTopic: async (topic, partitions, configs) => void (await call((done) => admin.createTopic({ topic, num_partitions: partitions, replication_factor: replicas(), config: configs }, 20_000, done))),
  partitionCount: async (topic) => {
    const client = await asker();
    const metadata = await call((done) => client.getMetadata({ allTopics: true, timeout: 10_000 }, done));
    return metadata.topics.find((entry: Any) => entry.name === topic)?.partitions.length ?? 0;
  },
  produce,
  consume,
  join,
  commit: (groupId, topic, partition, offset) => withGroup(groupId, async (consumer) => void consumer.commitSync([{ topic, partition, offset }])),
  committed: (groupId, topic, partition) => withGroup(groupId, async (consumer) => (await call((done) => consumer.committed([{ topic, partition }], 10_000, done)))[0].offset),
  offsetForTime: async (topic, partition, timestamp) => {
    const client = await asker();
    const [found] = await call((done) => client.offsetsForTimes([{ topic, partition, offset: timestamp }], 10_000, done));
    return found.offset;
  },
  offsets: async (topic, partition) => {
    const client = await asker();
    const { lowOffset, highOffset } = await call((done) => client.queryWatermarkOffsets(topic, partition, 10_000, done));
    return { earliest: lowOffset, latest: highOffset };
  },
  createPartitions: async (topic, total) => void (await call((done) => admin.createPartitions(topic, total, 20_000, done))),
  deleteTopic: async (topic) => void (await call((done) => admin.deleteTopic(topic, 20_000, done))),
  ...(isConfluent ? confluentAdmin : {}),
  outOfRange,
});
