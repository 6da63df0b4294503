/** @platformatic/kafka: the strictest of the clients, flexible versions only. */
import assert from 'node:assert/strict';
import type { Adapter, Consumed, GroupMember, Produced, ProduceOptions } from './adapter.ts';
import { driveAdapter } from './adapter-features.ts';
import { bootstrapList, clientPackage, nameOf, replicas, until } from './driver.ts';

// biome-ignore lint/suspicious/noExplicitAny: the client comes without types
type Any = any;

const kafka: Any = clientPackage('@platformatic/kafka');
const common = (): Any => ({ clientId: 'conformance', bootstrapBrokers: bootstrapList(), retries: 3, timeout: 20_000, strict: false });
const admin: Any = new kafka.Admin(common());
const TOPIC = 2;

function errorText(error: Any): string {
  const inner = (error.errors ?? []).map(errorText);
  return [error.message, error.apiId, error.response === undefined ? '' : JSON.stringify(error.response.errorMessage ?? ''), error.cause === undefined ? '' : errorText(error.cause), ...inner].filter((text) => text !== undefined && text !== '').join(' | ');
}
const named = <T>(work: Promise<T>): Promise<T> =>
  work.catch((error) => {
    throw new Error(errorText(error));
  });

async function produce(topic: string, records: readonly Produced[], options: ProduceOptions = {}): Promise<void> {
  const producer: Any = new kafka.Producer({ ...common(), autocreateTopics: true, ...(options.idempotent === true ? { idempotent: true } : {}) });
  try {
    const messages = records.map(({ key, value, partition, timestamp, headers }) => ({
      topic,
      key: key === null || key === undefined ? undefined : Buffer.from(key),
      value: value === null ? undefined : Buffer.from(value),
      partition: partition ?? 0,
      ...(timestamp === undefined ? {} : { timestamp: BigInt(timestamp) }),
      ...(headers === undefined ? {} : { headers: new Map(Object.entries(headers).map(([name, text]) => [Buffer.from(name), Buffer.from(text)])) }),
    }));
    await named(producer.send({ messages, acks: -1, compression: options.codec ?? 'none', ...(options.idempotent === true ? { idempotent: true } : {}) }));
  } finally {
    await producer.close();
  }
}

const text = (buffer: Any): string | null => (buffer === null || buffer === undefined ? null : buffer.toString());
const toConsumed = (message: Any): Consumed => ({
  partition: message.partition,
  offset: Number(message.offset),
  key: text(message.key),
  value: text(message.value),
  headers: Object.fromEntries([...(message.headers ?? [])].map(([name, value]: Any) => [name.toString(), value.toString()])),
});

const newConsumer = (groupId: string): Any =>
  new kafka.Consumer({ ...common(), groupId, autocommit: false, maxWaitTime: 200, sessionTimeout: 10_000, rebalanceTimeout: 15_000, heartbeatInterval: 500 });

interface Reading {
  readonly received: Consumed[];
  error: Any;
}

async function read(consumer: Any, options: Any): Promise<Reading> {
  const reading: Reading = { received: [], error: null };
  const stream = await named(consumer.consume({ autocommit: false, maxWaitTime: 200, ...options }));
  (stream as Any).on('data', (message: Any) => reading.received.push(toConsumed(message)));
  (stream as Any).on('error', (error: Any) => {
    reading.error = error;
  });
  return reading;
}

let groups = 0;
async function consume(topic: string, partition: number, from: number, count: number): Promise<Consumed[]> {
  const consumer = newConsumer(nameOf(`read-${groups++}`));
  consumer.on('error', () => {});
  try {
    // Every partition of the topic is its own; those not asked for start at their end.
    const ends: bigint[] = (await named(consumer.listOffsets({ topics: [topic], timestamp: -1n }) as Promise<Map<string, bigint[]>>)).get(topic) ?? [];
    const offsets = ends.map((end, index) => ({ topic, partition: index, offset: index === partition ? BigInt(from) : end }));
    const reading = await read(consumer, { topics: [topic], mode: 'manual', offsets });
    await until(() => reading.received.length >= count || reading.error !== null, () => `${reading.received.length} of ${count}`);
    if (reading.error !== null) throw new Error(errorText(reading.error));
    return reading.received.slice(0, count);
  } finally {
    await consumer.close(true);
  }
}

async function join(topic: string, groupId: string): Promise<GroupMember> {
  const consumer = newConsumer(groupId);
  consumer.on('error', () => {});
  let open = true;
  const reading = await read(consumer, { topics: [topic], mode: 'committed', fallbackMode: 'earliest' });
  return {
    partitions: () => (open ? [...(consumer.assignments?.find((entry: Any) => entry.topic === topic)?.partitions ?? [])].sort() : []),
    received: reading.received,
    leave: async () => {
      open = false;
      await consumer.close(true);
    },
  };
}

async function offsetsAt(topic: string, partition: number, timestamp: bigint): Promise<number> {
  const [found] = await named(admin.listOffsets({ topics: [{ name: topic, partitions: [{ partitionIndex: partition, timestamp }] }] }) as Promise<Any>);
  return Number(found.partitions[0].offset);
}

async function outOfRange(topic: string, offset: number): Promise<string> {
  const failure = await consume(topic, 0, offset, 1).then(() => null, (error: Error) => error.message);
  assert.match(failure ?? 'no error', /out.?of.?range|not within the range/i);
  return failure!.slice(0, 120);
}

const NO_ZSTD = 'needs zstd of node:zlib, which Node 20 does not have';
const adapter: Adapter = {
  none: { 'produce-zstd': NO_ZSTD, 'cross-zstd': NO_ZSTD },
  hasHeaders: true,
  errors: { topic: /invalid|INVALID_TOPIC/i, oversized: /MESSAGE_TOO_LARGE|larger than the max|too large/i },
  createTopic: async (topic, partitions, configs) =>
    void (await named(admin.createTopics({ topics: [topic], partitions, replicas: replicas(), configs: Object.entries(configs).map(([name, value]) => ({ name, value })) }))),
  partitionCount: async (topic) => {
    const metadata: Any = await named(admin.metadata({ topics: [topic], forceUpdate: true }) as Promise<Any>);
    return metadata.topics.get(topic)?.partitionsCount ?? 0;
  },
  produce,
  consume,
  join,
  commit: async (groupId, topic, partition, offset) => void (await named(admin.alterConsumerGroupOffsets({ groupId, topics: [{ name: topic, partitionOffsets: [{ partition, offset: BigInt(offset) }] }] }))),
  committed: async (groupId, topic, partition) => {
    const [group] = await named(admin.listConsumerGroupOffsets({ groups: [{ groupId, topics: [{ name: topic, partitionIndexes: [partition] }] }] }) as Promise<Any>);
    return Number(group.topics[0].partitions[0].committedOffset);
  },
  offsetForTime: (topic, partition, timestamp) => offsetsAt(topic, partition, BigInt(timestamp)),
  offsets: async (topic, partition) => ({ earliest: await offsetsAt(topic, partition, -2n), latest: await offsetsAt(topic, partition, -1n) }),
  describeConfig: async (topic, name) => {
    const [found] = await named(admin.describeConfigs({ resources: [{ resourceType: TOPIC, resourceName: topic, configurationKeys: [name] }] }) as Promise<Any>);
    return found.configs[0].value;
  },
  alterConfig: async (topic, name, value) =>
    void (await named(admin.incrementalAlterConfigs({ resources: [{ resourceType: TOPIC, resourceName: topic, configs: [{ name, configOperation: 0, value }] }] }))),
  createPartitions: async (topic, total) => void (await named(admin.createPartitions({ topics: [{ name: topic, count: total, assignments: null }] }))),
  deleteRecords: async (topic, partition, before) => {
    const [result] = await named(admin.deleteRecords({ topics: [{ name: topic, partitions: [{ partition, offset: BigInt(before) }] }] }) as Promise<Any>);
    assert.equal(Number(result.partitions[0].lowWatermark), before);
  },
  deleteTopic: async (topic) => void (await named(admin.deleteTopics({ topics: [topic] }))),
  listGroups: async () => [...(await named(admin.listGroups() as Promise<Map<string, Any>>)).keys()],
  describeGroup: async (groupId) => {
    const group = (await named(admin.describeGroups({ groups: [groupId] }) as Promise<Map<string, Any>>)).get(groupId);
    return { state: { STABLE: 'Stable', Stable: 'Stable' }[group.state as string] ?? String(group.state), members: group.members.size };
  },
  deleteGroup: async (groupId) => void (await named(admin.deleteGroups({ groups: [groupId] }))),
  outOfRange,
};
await driveAdapter(adapter);
