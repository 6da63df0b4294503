/**
 * `npm run proof:rolling -- [--rounds 3] [--embedded]`: three brokers are stopped with SIGTERM and started again, one
 * after the other, each when the ISRs are full, while librdkafka and kafkajs produce (idempotent, acks=all) and a group
 * of two kafkajs consumers and one of librdkafka's reads and commits. No client may show its user an error; every record
 * is there once and was given to the groups; offsets committed are those of the end.
 */
import { parseArgs } from 'node:util';
import { type Consumer, Kafka, logLevel } from 'kafkajs';
import { sleep } from '../conformance/zookeeper-peer.ts';
import { type ProcessCluster, until } from './kill-loop-cluster.ts';
import { type Any, createTopic, loadRdkafka, RDKAFKA_BACKOFF, startLoad } from './kill-loop-load.ts';
import { endOffsets } from './kill-loop-readers.ts';
import { healAndJudge, proveWith, zookeeperKind } from './kill-loop-verdict.ts';

const TOPIC = 'rolling';
const PARTITIONS = 6;
const WAIT_MS = 120_000;

const { values: options } = parseArgs({
  options: { rounds: { type: 'string', default: '3' }, rate: { type: 'string', default: '300' }, embedded: { type: 'boolean', default: false }, keep: { type: 'boolean', default: false } },
});

/** What a group was given, each offset once or more (a rebalance repeats what was not committed). */
class GroupLedger {
  readonly offsets = Array.from({ length: PARTITIONS }, () => new Set<number>());
  readonly errors: string[] = [];
  repeated = 0;

  take(partition: number, offset: number): void {
    const seen = this.offsets[partition]!;
    if (seen.has(offset)) this.repeated++;
    seen.add(offset);
  }

  hasAll(ends: readonly number[]): boolean {
    return ends.every((end, partition) => this.offsets[partition]!.size >= end);
  }
}

interface Group {
  readonly name: string;
  readonly ledger: GroupLedger;
  close(): Promise<void>;
}

async function kafkajsGroup(bootstrap: readonly string[]): Promise<Group> {
  const ledger = new GroupLedger();
  const consumers: Consumer[] = [];
  for (const member of [1, 2]) {
    const kafka = new Kafka({ brokers: [...bootstrap], clientId: `member-${member}`, logLevel: logLevel.NOTHING, connectionTimeout: 2000, retry: { retries: 20, initialRetryTime: 100, maxRetryTime: 1000 } });
    const consumer = kafka.consumer({ groupId: 'rolling-kafkajs', sessionTimeout: 15_000, heartbeatInterval: 1000, maxWaitTimeInMs: 200 });
    consumer.on(consumer.events.CRASH, ({ payload }) => ledger.errors.push(`kafkajs group, member ${member}: ${payload.error}`));
    await consumer.connect();
    await consumer.subscribe({ topic: TOPIC, fromBeginning: true });
    await consumer.run({ autoCommitInterval: 500, eachMessage: async ({ partition, message }) => ledger.take(partition, Number(message.offset)) });
    consumers.push(consumer);
  }
  return { name: 'kafkajs group', ledger, close: async () => void (await Promise.all(consumers.map((consumer) => Promise.race([consumer.disconnect(), sleep(10_000)])))) };
}

async function rdkafkaGroup(rdkafka: Any, bootstrap: readonly string[]): Promise<Group> {
  const ledger = new GroupLedger();
  const consumer = new rdkafka.KafkaConsumer({
    'metadata.broker.list': bootstrap.join(','), 'group.id': 'rolling-librdkafka', 'session.timeout.ms': 15_000, 'heartbeat.interval.ms': 1000, 'auto.commit.interval.ms': 500, 'fetch.wait.max.ms': 100, ...RDKAFKA_BACKOFF,
    offset_commit_cb: (error: Any) => {
      if (error && error.code !== rdkafka.CODES.ERRORS.ERR__NO_OFFSET) ledger.errors.push(`librdkafka group, commit: ${error.message ?? error}`);
    },
  }, { 'auto.offset.reset': 'earliest' });
  // A connection that closes is news, as its documentation says; what is fatal is an error.
  consumer.on('event.error', (error: Any) => {
    if (error?.isFatal === true) ledger.errors.push(`librdkafka group: ${error.message}`);
  });
  consumer.on('data', ({ partition, offset }: Any) => ledger.take(partition, offset));
  await new Promise<void>((resolve, reject) => consumer.connect({ timeout: 20_000 }, (error: Any) => (error ? reject(new Error(error.message)) : resolve())));
  consumer.subscribe([TOPIC]);
  consumer.consume();
  return { name: 'librdkafka group', ledger, close: async () => void (await Promise.race([new Promise((resolve) => consumer.disconnect(resolve)), sleep(10_000)])) };
}

async function run(cluster: ProcessCluster): Promise<string[]> {
  const problems: string[] = [];
  await createTopic(cluster.bootstrap, TOPIC, PARTITIONS);
  const load = await startLoad({ bootstrap: cluster.bootstrap, topic: TOPIC, partitions: PARTITIONS, rate: Number(options.rate), safe: true });
  const groups = [await kafkajsGroup(cluster.bootstrap), await rdkafkaGroup(loadRdkafka(), cluster.bootstrap)];
  await until(() => groups.every(({ ledger }) => ledger.offsets.every(({ size }) => size > 0)), 'both groups read', WAIT_MS);
  let restarts = 0;
  for (let round = 0; round < Number(options.rounds); round++) {
    for (const broker of cluster.brokers) {
      const from = performance.now();
      const code = await broker.stop();
      if (code !== 0) problems.push(`${broker.name} stopped with ${code}`);
      broker.start();
      await cluster.allRegistered(WAIT_MS);
      await cluster.whole(TOPIC, WAIT_MS);
      restarts++;
      console.log(`${broker.name} restarted, ISRs full again after ${((performance.now() - from) / 1000).toFixed(1)} s`);
      await sleep(1000);
    }
  }
  await Promise.all(load.map((producer) => producer.finish(WAIT_MS)));
  const ends = await endOffsets(cluster.bootstrap, TOPIC);
  for (const { name, ledger } of groups) {
    await until(() => ledger.hasAll(ends), () => `${name} is given all: ${ledger.offsets.map(({ size }, partition) => `${size}/${ends[partition]}`).join(' ')}`, WAIT_MS).catch((error: unknown) => problems.push(String(error)));
    console.log(`${name}: ${ledger.offsets.reduce((sum, { size }) => sum + size, 0)} records, ${ledger.repeated} given again after a rebalance, ${ledger.errors.length} errors shown`);
    problems.push(...ledger.errors);
  }
  await Promise.all(groups.map((group) => group.close()));
  await healAndJudge(cluster, load, TOPIC, problems);
  const own = load.flatMap(({ ledger }) => ledger.ownFailures);
  problems.push(...own);
  console.log(`${restarts} restarts; ${load.reduce((sum, { ledger }) => sum + ledger.failures.length, own.length)} errors shown by producers`);
  return problems;
}

const kind = zookeeperKind(options.embedded);
console.log(`rolling restart: ${options.rounds} rounds over three brokers`);
await proveWith({ zookeeper: kind }, run, options.keep);
