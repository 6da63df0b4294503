/** Our client against our broker: order, exactly once over a restart, groups that share, committed reads. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { Admin } from '../../src/client/admin.ts';
import { ClusterClient } from '../../src/client/cluster-client.ts';
import { Consumer } from '../../src/client/consumer.ts';
import { Producer } from '../../src/client/producer.ts';
import { createNodePorts } from '../../src/node/create-node-ports.ts';
import { createBroker, type EmbeddedBroker } from '../../src/testing/create-broker.ts';

const ports = createNodePorts({ keepAlive: true });
const folder = mkdtempSync(path.join(os.tmpdir(), 'blumfeld-client-'));
let broker: EmbeddedBroker;
const clients: ClusterClient[] = [];

const client = (): ClusterClient => {
  const made = new ClusterClient(ports, { bootstrapServers: broker.bootstrapServers, apiTimeoutMs: 15_000 });
  clients.push(made);
  return made;
};
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (bytes: Uint8Array | null): string => new TextDecoder().decode(bytes ?? new Uint8Array(0));

const LIMIT = { timeout: 30_000 };

before(async () => { broker = await createBroker({ dataDir: folder }); });
after(async () => {
  for (const one of clients) await one.close();
  await broker.close();
  await ports.close();
  rmSync(folder, { recursive: true, force: true });
});

async function readAll(topic: string, count: number): Promise<string[]> {
  const consumer = new Consumer(client(), { autoOffsetReset: 'earliest' });
  const metadata = await client().refreshMetadata([topic]);
  consumer.assign(metadata.topics[0]!.partitions.map((p) => ({ topic, partition: p.partitionIndex, offset: -1 })));
  const values: string[] = [];
  for (const until = Date.now() + 10_000; values.length < count && Date.now() < until; ) for (const record of await consumer.poll(200)) values.push(text(record.value));
  values.push(...(await consumer.poll(200)).map((record) => text(record.value)));
  await consumer.close();
  return values;
}

test('records of a partition keep their order, five batches on their way at once', LIMIT, async () => {
  await new Admin(client()).createTopic({ name: 'ordered', numPartitions: 1, replicationFactor: 1, assignments: [], configs: [] });
  const producer = new Producer(client(), { batchSizeBytes: 200, lingerMs: 1 });
  await producer.prepare('ordered');
  const offsets: number[] = [];
  for (let at = 0; at < 2000; at++) producer.enqueue({ topic: 'ordered', value: utf8(String(at)) }, (error, metadata) => { assert.equal(error, null); offsets.push(metadata!.offset); });
  await producer.close();
  assert.deepEqual(offsets, Array.from({ length: 2000 }, (_, at) => at));
  assert.deepEqual(await readAll('ordered', 2000), Array.from({ length: 2000 }, (_, at) => String(at)));
});

test('a broker that restarts under load loses nothing and doubles nothing', LIMIT, async () => {
  await new Admin(client()).createTopic({ name: 'restarted', numPartitions: 2, replicationFactor: 1, assignments: [], configs: [] });
  const producer = new Producer(client(), { batchSizeBytes: 500, lingerMs: 1, requestTimeoutMs: 2000, retryBackoffMs: 50 });
  await producer.prepare('restarted');
  const { port } = broker;
  const failed: Error[] = [];
  const restart = new Promise<void>((resolve, reject) => {
    setTimeout(() => void broker.close().then(() => createBroker({ dataDir: folder, port })).then((fresh) => { broker = fresh; resolve(); }, reject), 100);
  });
  for (let at = 0; at < 1500; at++) {
    producer.enqueue({ topic: 'restarted', key: utf8(String(at)), value: utf8(String(at)) }, (error) => { if (error !== null) failed.push(error); });
    if (at % 5 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await restart;
  await producer.close();
  assert.deepEqual(failed, []);
  const values = await readAll('restarted', 1500);
  assert.equal(new Set(values).size, 1500);
  assert.equal(values.length, 1500);
});

test('two members share a topic, and the one that stays takes over', LIMIT, async () => {
  await new Admin(client()).createTopic({ name: 'shared', numPartitions: 4, replicationFactor: 1, assignments: [], configs: [] });
  const options = { groupId: 'sharers', autoOffsetReset: 'earliest' as const, heartbeatIntervalMs: 200, autoCommitIntervalMs: 100 };
  const members = [new Consumer(client(), options), new Consumer(client(), options)];
  for (const member of members) member.subscribe(['shared']);
  const pollUntil = async (who: readonly Consumer[], done: () => boolean): Promise<void> => {
    for (const until = Date.now() + 15_000; !done(); ) {
      assert.ok(Date.now() < until, JSON.stringify(members.map((member) => member.assignment)));
      await Promise.all(who.map((member) => member.poll(100)));
    }
  };
  await pollUntil(members, () => members.every((member) => member.assignment.length === 2));
  await members[1]!.close();
  await pollUntil([members[0]!], () => members[0]!.assignment.length === 4);
  await members[0]!.close();
  assert.equal((await new Admin(client()).describeGroup('sharers')).groupState, 'Empty');
});

test('a refusal is the error of its record, and the next ones go on', LIMIT, async () => {
  await new Admin(client()).createTopic({ name: 'narrow', numPartitions: 1, replicationFactor: 1, assignments: [], configs: [{ name: 'max.message.bytes', value: '1000' }] });
  const producer = new Producer(client(), { lingerMs: 20 });
  const sent = [utf8('small'), new Uint8Array(5000), utf8('small again')].map((value) => producer.send({ topic: 'narrow', value }));
  const results = await Promise.allSettled(sent);
  assert.deepEqual(results.map((result) => result.status), ['fulfilled', 'rejected', 'fulfilled']);
  assert.match(String((results[1] as PromiseRejectedResult).reason), /max message size|max\.message\.bytes|larger/);
  await producer.close();
  assert.deepEqual(await readAll('narrow', 2), ['small', 'small again']);
});
