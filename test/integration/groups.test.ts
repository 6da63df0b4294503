/** Consumer groups through kafkajs: members that come, go and die; what the admin client sees; what a restart keeps. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { type Consumer, Kafka, logLevel, Partitioners } from 'kafkajs';
import { createBroker } from '../../src/index.ts';

const clientOf = (bootstrap: string, clientId = 'test'): Kafka => new Kafka({ brokers: [bootstrap], clientId, logLevel: logLevel.NOTHING, retry: { retries: 5, initialRetryTime: 50 } });

async function until(what: string, isTrue: () => boolean | Promise<boolean>, limitMs = 15_000): Promise<void> {
  const endMs = Date.now() + limitMs;
  while (!(await isTrue())) {
    if (Date.now() > endMs) throw new Error(`not within ${limitMs} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Topics are made with as many partitions as the broker's default. */
async function createTopic(kafka: Kafka, topic: string): Promise<void> {
  const producer = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner });
  await producer.connect();
  await producer.send({ topic, messages: [] });
  await producer.disconnect();
}

interface Member {
  readonly consumer: Consumer;
  partitions: number[];
  joinedMs: number;
  readonly values: string[];
}

async function member(kafka: Kafka, groupId: string, topic: string, sessionTimeout = 6000): Promise<Member> {
  const consumer = kafka.consumer({ groupId, sessionTimeout, heartbeatInterval: 200, rebalanceTimeout: 10_000, maxWaitTimeInMs: 50 });
  const made: Member = { consumer, partitions: [], joinedMs: -1, values: [] };
  consumer.on('consumer.group_join', ({ payload }) => {
    made.partitions = payload.memberAssignment[topic] ?? [];
    made.joinedMs = payload.duration;
  });
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  await consumer.run({ eachMessage: async ({ message }) => void made.values.push(message.value!.toString()) });
  return made;
}

test('members share the partitions; who leaves or dies is replaced; every record is read', async () => {
  await using broker = await createBroker({ config: { 'num.partitions': 12 } });
  const kafka = clientOf(broker.bootstrapServers);
  const admin = kafka.admin();
  await admin.connect();
  await createTopic(kafka, 'shared');
  const members: Member[] = [];
  for (let index = 0; index < 3; index++) members.push(await member(clientOf(broker.bootstrapServers, `m${index}`), 'team', 'shared'));
  const all = (): number[] => members.flatMap((each) => each.partitions).sort((a, b) => a - b);
  await until('three members own four partitions each', () => members.every((each) => each.partitions.length === 4) && new Set(all()).size === 12);
  const { groups } = await admin.describeGroups(['team']);
  assert.deepEqual([groups[0]!.state, groups[0]!.members.length, groups[0]!.protocolType], ['Stable', 3, 'consumer']);
  const producer = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner });
  await producer.connect();
  const values = Array.from({ length: 120 }, (_, index) => `v${index}`);
  await producer.send({ topic: 'shared', messages: values.map((value, index) => ({ value, partition: index % 12 })) });
  await until('every record is read', () => members.reduce((sum, each) => sum + each.values.length, 0) >= 120);
  assert.deepEqual(members.flatMap((each) => each.values).sort(), [...values].sort());
  await members[2]!.consumer.disconnect();
  members.pop();
  await until('two members own all', () => new Set(all()).size === 12 && all().length === 12);
  for (const each of members) await each.consumer.disconnect();
  assert.equal((await admin.describeGroups(['team'])).groups[0]!.state, 'Empty');
  assert.ok((await admin.listGroups()).groups.some((group) => group.groupId === 'team'));
  const committed = (await admin.fetchOffsets({ groupId: 'team', topics: ['shared'] }))[0]!.partitions.map((partition) => Number(partition.offset));
  assert.deepEqual(committed, Array(12).fill(10));
  await admin.deleteGroups(['team']);
  assert.equal((await admin.describeGroups(['team'])).groups[0]!.state, 'Dead');
  await producer.disconnect();
  await admin.disconnect();
});

test('a first member has its assignment within 50 ms', async () => {
  await using broker = await createBroker({ config: { 'num.partitions': 3 } });
  const kafka = clientOf(broker.bootstrapServers);
  await createTopic(kafka, 'quick');
  const times: number[] = [];
  for (let round = 0; round < 5; round++) {
    const first = await member(kafka, `quick-${round}`, 'quick');
    await until('it is assigned', () => first.partitions.length === 3);
    times.push(first.joinedMs);
    await first.consumer.disconnect();
  }
  times.sort((a, b) => a - b);
  assert.ok(times[2]! <= 50, `join and sync took ${times.join(', ')} ms`);
});

test('offsets and groups outlive the broker', async () => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'blumfeld-groups-'));
  try {
    {
      await using broker = await createBroker({ dataDir, config: { 'num.partitions': 2 } });
      await createTopic(clientOf(broker.bootstrapServers), 'kept');
      const keeper = await member(clientOf(broker.bootstrapServers), 'keepers', 'kept');
      await until('it is assigned', () => keeper.partitions.length === 2);
      await keeper.consumer.commitOffsets([{ topic: 'kept', partition: 0, offset: '7' }, { topic: 'kept', partition: 1, offset: '9' }]);
      await keeper.consumer.disconnect();
    }
    await using again = await createBroker({ dataDir });
    const admin = clientOf(again.bootstrapServers).admin();
    await admin.connect();
    const offsets = (await admin.fetchOffsets({ groupId: 'keepers', topics: ['kept'] }))[0]!.partitions.sort((a, b) => a.partition - b.partition);
    assert.deepEqual(offsets.map((partition) => partition.offset), ['7', '9']);
    await admin.disconnect();
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
});
