/**
 * How soon the first member of a group has its partitions, from a broker that runs as a process with the shipped
 * config/server.properties: its JoinGroup sent to its SyncGroup answered, and the consumer's start to its first record.
 * The aim is 50 ms for the former; the bound here is far greater, since the machine may be busy: what it catches is a group
 * that waits (group.initial.rebalance.delay.ms is 3 s where nobody sets it). The figures are printed.
 */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { Kafka, logLevel, Partitioners } from 'kafkajs';
import { ClusterClient } from '../../src/client/cluster-client.ts';
import { Consumer } from '../../src/client/consumer.ts';
import { createNodePorts } from '../../src/node/create-node-ports.ts';
import { freePort, listens } from './process-ports.ts';
import { repositoryRoot } from './run-tool.ts';

const BOUND_MS = 500;
const ROUNDS = 7;
const START_TIMEOUT_MS = 30_000;

let folder: string;
let broker: ChildProcess;
let bootstrap: string;
let kafka: Kafka;

before(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'blumfeld-first-assignment-'));
  const port = await freePort();
  bootstrap = `127.0.0.1:${port}`;
  // The shipped file, but for where it listens and keeps its data.
  const own = ['log.dirs', 'zookeeper.connect', 'listeners'];
  const shipped = readFileSync(path.join(repositoryRoot, 'config', 'server.properties'), 'utf8').split('\n').filter((line) => !own.some((key) => line.startsWith(`${key}=`)));
  const file = path.join(folder, 'server.properties');
  writeFileSync(file, [...shipped, `log.dirs=${path.join(folder, 'logs')}`, `listeners=PLAINTEXT://${bootstrap}`, 'zookeeper.connect=embedded', 'blumfeld.metrics.port=-1', 'blumfeld.zookeeper.port=-1', ''].join('\n'));
  broker = spawn(process.execPath, [path.join(repositoryRoot, 'bin', 'kafka-server-start'), file], { stdio: 'ignore', env: { ...process.env, LOG_DIR: folder } });
  for (const deadline = Date.now() + START_TIMEOUT_MS; !(await listens(port)); await new Promise((resolve) => setTimeout(resolve, 20))) {
    assert.ok(Date.now() < deadline && broker.exitCode === null, 'the broker did not start');
  }
  kafka = new Kafka({ brokers: [bootstrap], clientId: 'first', logLevel: logLevel.NOTHING });
  const producer = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner });
  await producer.connect();
  await producer.send({ topic: 'waiting', messages: [{ value: 'first' }] });
  await producer.disconnect();
});
after(async () => {
  await new Promise((resolve) => {
    broker.on('exit', resolve);
    if (broker.exitCode !== null || broker.signalCode !== null) resolve(null);
    broker.kill('SIGKILL');
  });
  rmSync(folder, { recursive: true, force: true });
});

interface Figures {
  readonly assignedMs: number;
  readonly firstRecordMs: number;
}

async function throughKafkajs(groupId: string): Promise<Figures> {
  const consumer = kafka.consumer({ groupId });
  let [joinSentAt, syncedAt] = [Infinity, 0];
  consumer.on(consumer.events.REQUEST, ({ payload: { apiName, sentAt, duration } }) => {
    if (apiName === 'JoinGroup') joinSentAt = Math.min(joinSentAt, sentAt);
    if (apiName === 'SyncGroup') syncedAt = sentAt + duration;
  });
  await consumer.connect();
  await consumer.subscribe({ topic: 'waiting', fromBeginning: true });
  const from = performance.now();
  const firstRecordMs = await new Promise<number>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no record in 20 s')), 20_000);
    void consumer.run({ eachMessage: async () => {
      clearTimeout(timer);
      resolve(performance.now() - from);
    } });
  });
  await consumer.disconnect();
  return { assignedMs: syncedAt - joinSentAt, firstRecordMs };
}

/** Ours does not tell of its requests: from `subscribe` to the assignment, the coordinator and the committed offsets found on the way. */
async function throughOurs(groupId: string): Promise<Figures> {
  const ports = createNodePorts();
  const client = new ClusterClient(ports, { bootstrapServers: bootstrap });
  await client.refreshMetadata(['waiting']);
  let assignedMs = 0;
  const from = performance.now();
  const consumer = new Consumer(client, { groupId, autoOffsetReset: 'earliest', onAssigned: () => { assignedMs = performance.now() - from; } });
  consumer.subscribe(['waiting']);
  let records = 0;
  while (records === 0 && performance.now() - from < 20_000) records = (await consumer.poll(1000)).length;
  const firstRecordMs = performance.now() - from;
  assert.ok(records > 0);
  await consumer.close();
  await client.close();
  await ports.close();
  return { assignedMs, firstRecordMs };
}

const middle = (values: readonly number[]): string => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!.toFixed(1);

for (const [name, measure] of [['kafkajs', throughKafkajs], ['our own consumer', throughOurs]] as const) {
  test(`the first member of a group has its partitions at once (${name})`, async () => {
    const first = await measure(`${name} on a new coordinator`);
    const rounds: Figures[] = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push(await measure(`${name} ${round}`));
    const assigned = rounds.map(({ assignedMs }) => assignedMs);
    console.log(`first assignment, ${name}: ${middle(assigned)} ms (median of ${ROUNDS}), first record after ${middle(rounds.map(({ firstRecordMs }) => firstRecordMs))} ms; the first group of all ${first.assignedMs.toFixed(1)} and ${first.firstRecordMs.toFixed(1)} ms`);
    assert.ok(assigned.every((ms) => ms >= 0));
    assert.ok(Math.min(...assigned) < BOUND_MS, `${Math.min(...assigned).toFixed(0)} ms at best`);
  });
}
