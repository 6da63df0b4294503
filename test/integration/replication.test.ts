import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Kafka, logLevel, Partitioners, type Producer } from 'kafkajs';
import type { Broker } from '../../src/broker/broker.ts';
import type { HostedPartition } from '../../src/broker/hosted-partition.ts';
import { releaseFetchData } from '../../src/storage/fetch-data.ts';
import { LocalCluster, until } from './cluster-helper.ts';

let cluster: LocalCluster;
let producer: Producer;
const acknowledged: string[] = [];
let counter = 0;

before(async () => {
  cluster = await LocalCluster.open([1, 2, 3], {
    'default.replication.factor': '3', 'min.insync.replicas': '2', 'replica.lag.time.max.ms': '2000', 'replica.fetch.wait.max.ms': '100', 'replica.fetch.backoff.ms': '50',
  });
  const kafka = new Kafka({ brokers: cluster.bootstrapServers, logLevel: logLevel.NOTHING, retry: { retries: 30, initialRetryTime: 30, maxRetryTime: 200 } });
  producer = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner, idempotent: true });
  await cluster.brokers.get(1)!.cluster.topicAdmin.createTopics([{ name: 't', numPartitions: -1, replicationFactor: -1, assignments: new Map([[0, [1, 2, 3]]]), configs: new Map() }], { validateOnly: false, timeoutMs: 5000 });
  await producer.connect();
});
after(async () => {
  await producer.disconnect();
  await cluster.close();
});

async function produce(count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    const value = `value ${counter++}`;
    await producer.send({ topic: 't', acks: -1, messages: [{ value }] });
    acknowledged.push(value);
  }
}

const hosted = (broker: Broker): HostedPartition => broker.replicaManager.get('t', 0)!;
const leader = (): Broker | undefined => [...cluster.brokers.values()].find((broker) => broker.replicaManager.get('t', 0)?.state.isLeader === true);

/** The raw bytes of a replica's log. */
async function bytesOf(broker: Broker): Promise<Buffer> {
  const log = hosted(broker).log!;
  const pieces: Buffer[] = [];
  for (let offset = log.logStartOffset; offset < log.logEndOffset; ) {
    const data = await log.read(offset, 1 << 20, { isolation: 'logEnd', minOneBatch: true });
    for (const piece of data.pieces) pieces.push(Buffer.from(piece.bytes));
    const last = Buffer.concat(pieces);
    releaseFetchData(data);
    offset = lastOffset(last) + 1;
  }
  return Buffer.concat(pieces);
}

function lastOffset(batches: Buffer): number {
  let last = -1;
  for (let at = 0; at < batches.length; at += 12 + batches.readInt32BE(at + 8)) last = Number(batches.readBigInt64BE(at)) + batches.readInt32BE(at + 23);
  return last;
}

const whole = (): Promise<void> => until(() => {
  const now = leader();
  if (now === undefined || hosted(now).state.isr.length !== cluster.brokers.size) return false;
  const { logEndOffset } = hosted(now).state;
  return [...cluster.brokers.values()].every((broker) => hosted(broker).state.logEndOffset === logEndOffset && hosted(broker).state.highWatermark === logEndOffset);
}, 'all replicas are in sync');

async function assertEqualReplicas(): Promise<void> {
  await whole();
  const [first, ...others] = await Promise.all([...cluster.brokers.values()].map(bytesOf));
  for (const other of others) assert.ok(first!.equals(other), 'replicas are byte-equal');
  const text = first!.toString('latin1');
  for (const value of acknowledged) assert.ok(text.includes(value), `${value} is there`);
}

test('records are acknowledged once the followers have them, and all replicas are byte-equal', async () => {
  await produce(20);
  await assertEqualReplicas();
  assert.deepEqual([...hosted(leader()!).state.isr].sort(), [1, 2, 3]);
});

test('the leader is killed: another leads, nothing acknowledged is lost, the killed one catches up', async () => {
  const killed = leader()!.brokerId;
  await cluster.kill(killed);
  await produce(20);
  assert.notEqual(leader()!.brokerId, killed);
  await cluster.start(killed);
  await produce(10);
  await assertEqualReplicas();
});

test('a broker stops in order: its leaders move before it goes', async () => {
  const going = leader()!;
  await cluster.stop(going.brokerId);
  await until(() => leader() !== undefined, 'there is another leader at once', 200);
  await produce(10);
  await cluster.start(going.brokerId);
  await assertEqualReplicas();
});

test('below min.insync.replicas nothing is acknowledged; what waits is once a replica is back', async () => {
  const staying = leader()!;
  const others = [...cluster.brokers.keys()].filter((id) => id !== staying.brokerId);
  for (const id of others) await cluster.kill(id);
  await until(() => leader() === staying && hosted(staying).state.isr.length === 1, 'the ISR is the leader alone');
  const before = hosted(staying).state.highWatermark;
  let done = false;
  const sending = produce(1).then(() => {
    done = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 300));
  assert.equal(done, false);
  assert.equal(hosted(staying).state.highWatermark, before);
  for (const id of others) await cluster.start(id);
  await sending;
  await assertEqualReplicas();
});

test('brokers are killed in turn while records are produced', async () => {
  for (let round = 0; round < 6; round++) {
    const victim = round % 2 === 0 ? leader()!.brokerId : [...cluster.brokers.keys()][round % 3]!;
    const sending = produce(15);
    await new Promise((resolve) => setTimeout(resolve, 20));
    await cluster.kill(victim);
    await sending;
    await cluster.start(victim);
    await whole();
  }
  await assertEqualReplicas();
  const values = (await bytesOf(leader()!)).toString('latin1').match(/value \d+/g)!;
  assert.equal(new Set(values).size, values.length, 'nothing is there twice');
});

test('deleted records are gone from every replica when the answer comes, though followers hear of the high watermark with it', async () => {
  const admin = new Kafka({ brokers: cluster.bootstrapServers, logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  for (let round = 0; round < 3; round++) {
    await produce(5);
    const offset = hosted(leader()!).state.highWatermark;
    await admin.fetchTopicOffsets('t');
    await admin.deleteTopicRecords({ topic: 't', partitions: [{ partition: 0, offset: String(offset) }] });
    assert.deepEqual([...cluster.brokers.values()].map((broker) => hosted(broker).log!.logStartOffset), [offset, offset, offset]);
  }
  await admin.disconnect();
});
