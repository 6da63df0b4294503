/** kafka-node 5.0.0: Produce and Fetch 0–2, group APIs 0, message sets of magic 0 and 1. Each use has a client of its own. */
import assert from 'node:assert/strict';
import type { Adapter, Consumed, GroupMember, Produced, ProduceOptions } from './adapter.ts';
import { driveAdapter } from './adapter-features.ts';
import { bootstrap, clientPackage, replicas, until } from './driver.ts';
import { produceAtTimes } from './helper-kafkajs.ts';

// biome-ignore lint/suspicious/noExplicitAny: the client comes without types
type Any = any;

const kafka: Any = clientPackage('kafka-node');
const CODECS: Record<string, number> = { none: 0, gzip: 1, snappy: 2 };
const call = (start: (done: (error: Any, result?: Any) => void) => void): Promise<Any> =>
  new Promise((resolve, reject) => start((error, result) => (error ? reject(error instanceof Error ? error : new Error(String(error.message ?? error))) : resolve(result))));

function newClient(): Any {
  const client = new kafka.KafkaClient({ kafkaHost: bootstrap(), requestTimeout: 20_000, connectTimeout: 10_000 });
  client.on('error', () => {});
  return client;
}

async function withClient<T>(work: (client: Any) => Promise<T>): Promise<T> {
  const client = newClient();
  await call((done) => client.once('ready', () => done(null)));
  try {
    return await work(client);
  } finally {
    client.close(() => {});
  }
}

const partitionsOf = async (client: Any, topic: string): Promise<Any[]> => {
  const [, { metadata }] = await call((done) => client.loadMetadataForTopics([topic], done));
  return Object.values(metadata[topic] ?? {});
};

async function produce(topic: string, records: readonly Produced[], options: ProduceOptions = {}): Promise<void> {
  if (records.some((record) => record.timestamp !== undefined)) return produceAtTimes(topic, records);
  await withClient(async (client) => {
    const producer = new kafka.Producer(client, { requireAcks: -1, ackTimeoutMs: 10_000 });
    producer.on('error', () => {});
    await call((done) => client.refreshMetadata([topic], done));
    const payloads = [...group(records)].map(([partition, of]) => ({
      topic,
      partition,
      attributes: CODECS[options.codec ?? 'none'],
      messages: of.map(({ key, value }) => new kafka.KeyedMessage(key ?? null, value)),
    }));
    await call((done) => producer.send(payloads, done));
  });
}

function group(records: readonly Produced[]): Map<number, Produced[]> {
  const groups = new Map<number, Produced[]>();
  for (const record of records) groups.set(record.partition ?? 0, [...(groups.get(record.partition ?? 0) ?? []), record]);
  return groups;
}

const text = (buffer: Any): string | null => (buffer === null || buffer === undefined ? null : buffer.toString('utf8'));
const toConsumed = (message: Any): Consumed => ({ partition: message.partition, offset: message.offset, key: text(message.key), value: text(message.value), headers: {} });
const READING = { fetchMaxWaitMs: 100, fetchMaxBytes: 4_000_000, encoding: 'buffer', keyEncoding: 'buffer', autoCommit: false };

async function consume(topic: string, partition: number, from: number, count: number): Promise<Consumed[]> {
  const client = newClient();
  const got: Consumed[] = [];
  let failure: Any = null;
  const consumer = new kafka.Consumer(client, [{ topic, partition, offset: from }], { ...READING, fromOffset: true });
  consumer.on('message', (message: Any) => got.push(toConsumed(message)));
  consumer.on('error', (error: Any) => {
    failure = error;
  });
  consumer.on('offsetOutOfRange', (error: Any) => {
    failure = new Error(`offsetOutOfRange: ${error.message}`);
  });
  try {
    await until(() => got.length >= count || failure !== null, () => `${got.length} of ${count}`);
    if (failure !== null) throw failure instanceof Error ? failure : new Error(String(failure.message ?? failure));
  } finally {
    await Promise.race([call((done) => consumer.close(false, () => done(null))), new Promise((resolve) => setTimeout(resolve, 2000))]);
  }
  return got.slice(0, count);
}

async function join(topic: string, groupId: string): Promise<GroupMember> {
  const received: Consumed[] = [];
  let balanced = false;
  const options = { kafkaHost: bootstrap(), groupId, sessionTimeout: 10_000, heartbeatInterval: 500, protocol: ['roundrobin'], fromOffset: 'earliest', outOfRangeOffset: 'earliest', retryMinTimeout: 200, ...READING };
  const consumer = new kafka.ConsumerGroup(options, [topic]);
  consumer.on('message', (message: Any) => received.push(toConsumed(message)));
  consumer.on('error', () => {});
  consumer.on('rebalancing', () => {
    balanced = false;
  });
  consumer.on('rebalanced', () => {
    balanced = true;
  });
  return {
    partitions: () => (balanced ? consumer.topicPayloads.map((payload: Any) => payload.partition).sort() : []),
    received,
    leave: async () => {
      balanced = false;
      await Promise.race([call((done) => consumer.close(false, () => done(null))), new Promise((resolve) => setTimeout(resolve, 5000))]);
    },
  };
}

/** ListOffsets 0: an array of offsets. */
const offsetAt = (topic: string, partition: number, time: number): Promise<number> =>
  withClient(async (client) => (await call((done) => new kafka.Offset(client).fetch([{ topic, partition, time, maxNum: 1 }], done)))[topic][partition][0]);

async function outOfRange(topic: string, offset: number): Promise<string> {
  const failure = await consume(topic, 0, offset, 1).then(() => null, (error: Error) => error.message);
  assert.match(failure ?? 'no error', /offsetOutOfRange/);
  return 'its event offsetOutOfRange';
}

async function describeConfig(topic: string, name: string): Promise<string> {
  return withClient(async (client) => {
    const resources = [{ resourceType: 'topic', resourceName: topic, configNames: [name] }];
    const [found] = await call((done) => new kafka.Admin(client).describeConfigs({ resources, includeSynonyms: false }, done));
    return found.configEntries.find((entry: Any) => entry.configName === name).configValue;
  });
}

const NO_ADMIN = 'its admin has no such call';
const NO_CODEC = (codec: string): string => `the client has no ${codec}`;
const adapter: Adapter = {
  none: {
    ...Object.fromEntries(['alter-configs', 'create-partitions', 'delete-records', 'delete-topic', 'delete-group'].map((id) => [id, NO_ADMIN])),
    ...Object.fromEntries(['lz4', 'zstd'].map((codec) => [`produce-${codec}`, NO_CODEC(codec)])),
    'cross-lz4': NO_CODEC('lz4'),
    idempotent: 'the client has no idempotent producer',
  },
  crossErrors: { zstd: /./ },
  hasHeaders: false,
  errors: { topic: /invalid/i, oversized: /MessageSizeTooLarge|too large/i },
  rebalanceMs: 45_000,
  createTopic: (topic, partitions, configs) =>
    withClient(async (client) => {
      const configEntries = Object.entries(configs).map(([name, value]) => ({ name, value }));
      const failed = await call((done) => client.createTopics([{ topic, partitions, replicationFactor: replicas(), configEntries }], done));
      if (failed.length > 0) throw new Error(failed[0].error);
    }),
  partitionCount: (topic) => withClient(async (client) => (await partitionsOf(client, topic)).length),
  produce,
  consume,
  join,
  commit: (groupId, topic, partition, offset) =>
    withClient(async (client) => {
      await call((done) => client.setCoordinatorIdAndSendOffsetFetchV1Request(groupId, { [topic]: [partition] }, done));
      await call((done) => client.sendOffsetCommitV2Request(groupId, -1, '', [{ topic, partition, offset, metadata: 'm' }], done));
    }),
  committed: (groupId, topic, partition) => withClient(async (client) => (await call((done) => new kafka.Offset(client).fetchCommits(groupId, [{ topic, partition }], done)))[topic][partition]),
  timeIsOfSegments: true,
  offsetForTime: async (topic, partition, timestamp) => (await offsetAt(topic, partition, timestamp)) ?? -1,
  offsets: async (topic, partition) => ({ earliest: await offsetAt(topic, partition, -2), latest: await offsetAt(topic, partition, -1) }),
  describeConfig,
  listGroups: () => withClient(async (client) => Object.keys(await call((done) => new kafka.Admin(client).listGroups(done)))),
  describeGroup: (groupId) =>
    withClient(async (client) => {
      const groups = await call((done) => new kafka.Admin(client).describeGroups([groupId], done));
      return { state: groups[groupId].state, members: groups[groupId].members.length };
    }),
  outOfRange,
};
await driveAdapter(adapter);
