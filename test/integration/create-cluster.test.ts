/** `createCluster()` as a user's test has it, and `blumfeld lab` as a user's terminal. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Kafka, logLevel, Partitioners } from 'kafkajs';
import { createCluster } from '../../src/index.ts';
import { until } from './cluster-helper.ts';

const blumfeld = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..', '..', 'bin', 'blumfeld');

test('three brokers in this process: a topic of three replicas outlives its leader', async () => {
  const cluster = await createCluster({ brokers: 3 });
  try {
    assert.deepEqual(cluster.brokers.map(({ id, isRunning }) => [id, isRunning]), [[1, true], [2, true], [3, true]]);
    assert.equal(cluster.brokers.filter(({ isController }) => isController).length, 1);
    assert.equal(cluster.zookeeperConnect, null);
    const kafka = new Kafka({ brokers: cluster.bootstrapServers.split(','), logLevel: logLevel.NOTHING, retry: { retries: 8, initialRetryTime: 50 } });
    const admin = kafka.admin();
    await admin.connect();
    await admin.createTopics({ topics: [{ topic: 'kept', numPartitions: 1, replicationFactor: 3 }] });
    const producer = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner });
    await producer.connect();
    await producer.send({ topic: 'kept', acks: -1, messages: [{ value: 'before' }] });
    // The admin's own connection may be one to the broker that is killed; kafkajs then fails that call.
    const partition = async (): Promise<{ leader: number; isr: number[] }> =>
      (await admin.fetchTopicMetadata({ topics: ['kept'] }).catch(() => null))?.topics[0]!.partitions[0] ?? { leader: -1, isr: [] };
    const leaderOf = async (): Promise<number> => (await partition()).leader;
    const leader = await leaderOf();
    await cluster.kill(leader);
    assert.equal(cluster.brokers.find(({ id }) => id === leader)!.isRunning, false);
    await until(async () => ![leader, -1].includes(await leaderOf()), 'a new leader');
    await producer.send({ topic: 'kept', acks: -1, messages: [{ value: 'after' }] });
    await cluster.start(leader);
    await until(async () => (await partition()).isr.length === 3, 'the old leader follows');
    const [offsets] = await admin.fetchTopicOffsets('kept');
    assert.equal(offsets!.high, '2');
    await producer.disconnect();
    await admin.disconnect();
  } finally {
    await cluster.close();
  }
  assert.ok(cluster.brokers.every(({ isRunning }) => !isRunning));
  await cluster.close();
  await assert.rejects(cluster.start(1), /the cluster is closed/);
});

test('clusters side by side, one with its ZooKeeper port and settings; wrong wishes are named', async () => {
  const [one, two] = await Promise.all([createCluster({ brokers: 2, zookeeperPort: 0, config: { 'num.partitions': 4 } }), createCluster({ brokers: 1 })]);
  assert.match(one.zookeeperConnect!, /^127\.0\.0\.1:\d+$/);
  const admin = new Kafka({ brokers: one.bootstrapServers.split(','), logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  await admin.createTopics({ topics: [{ topic: 'defaults' }] });
  const [topic] = (await admin.fetchTopicMetadata({ topics: ['defaults'] })).topics;
  assert.deepEqual([topic!.partitions.length, topic!.partitions[0]!.replicas.length], [4, 2]);
  await admin.disconnect();
  await Promise.all([one.close(), two.close()]);
  await assert.rejects(createCluster({ brokers: 0 }), /brokers: 0 is not a number from 1/);
  await assert.rejects(createCluster({ config: { 'num.partitions': 'many' } }), /num\.partitions/);
});

interface LabAnswer {
  readonly bootstrapServers: string;
  readonly zookeeperConnect: string;
  readonly dataDir: string;
  readonly brokers: readonly { id: number; port: number }[];
}

async function firstLine(child: ChildProcess): Promise<string> {
  let output = '';
  for await (const data of child.stdout!) {
    output += String(data);
    if (output.includes('\n')) return output.slice(0, output.indexOf('\n'));
  }
  throw new Error(`ended: ${output}`);
}

test('blumfeld lab: a cluster in a terminal; Ctrl-C removes it, exit 0', { timeout: 60_000 }, async () => {
  const child = spawn(process.execPath, [blumfeld, 'lab', '-n', '3', '-o', 'json'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const lab = JSON.parse(await firstLine(child)) as LabAnswer;
  assert.deepEqual(lab.brokers.map(({ id }) => id), [1, 2, 3]);
  const producer = new Kafka({ brokers: lab.bootstrapServers.split(','), logLevel: logLevel.NOTHING }).producer({ createPartitioner: Partitioners.DefaultPartitioner });
  await producer.connect();
  assert.equal((await producer.send({ topic: 'tried', acks: -1, messages: [{ value: 'x' }] }))[0]!.errorCode, 0);
  await producer.disconnect();
  assert.deepEqual(readdirSync(lab.dataDir).sort(), ['broker-1', 'broker-2', 'broker-3', 'coordination']);
  assert.equal(lab.brokers.filter(({ id }) => existsSync(path.join(lab.dataDir, `broker-${id}`, 'tried-0'))).length, 3);
  child.kill('SIGINT');
  assert.equal(await ended, 0);
  assert.ok(!existsSync(lab.dataDir));
});

test('the first group comes while a broker is down: it is served at once', { timeout: 60_000 }, async () => {
  const cluster = await createCluster({ brokers: 3 });
  const kafka = new Kafka({ brokers: cluster.bootstrapServers.split(','), logLevel: logLevel.NOTHING, retry: { initialRetryTime: 50 } });
  const admin = kafka.admin();
  const producer = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner });
  const consumer = kafka.consumer({ groupId: 'late', maxWaitTimeInMs: 100 });
  try {
    await admin.connect();
    await admin.createTopics({ topics: [{ topic: 'late', numPartitions: 1, replicationFactor: 3 }] });
    await producer.connect();
    await cluster.kill(1);
    await producer.send({ topic: 'late', messages: [{ value: 'a' }] });
    await consumer.connect();
    await consumer.subscribe({ topic: 'late', fromBeginning: true });
    // With a fixed replication factor of 3 the group's topic could not be made, and every answer was COORDINATOR_NOT_AVAILABLE.
    const value = await new Promise<string | undefined>((resolve, reject) => {
      consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error));
      void consumer.run({ eachMessage: async ({ message }) => resolve(message.value?.toString()) });
    });
    assert.equal(value, 'a');
  } finally {
    await consumer.disconnect();
    await producer.disconnect();
    await admin.disconnect();
    await cluster.close();
  }
});
