/**
 * `npm run proof:cut-off -- [--outage 600] [--hold 7] [--embedded] [--only words]`
 *
 * Brokers that live but are not heard, while librdkafka and kafkajs produce (idempotent, acks=all): leader and controller
 * stopped with SIGSTOP for longer than their session and then let go, ZooKeeper killed and paused, a leader cut from
 * ZooKeeper alone, leader and controller cut from their peers alone (network namespaces; root), and at last ZooKeeper
 * gone for `outage` seconds, in which producing and reading must go on. After each fault all must resume without a
 * restart; in the end nothing acknowledged may be lost, doubled or out of order (kill-loop-checks.ts). What a former
 * leader acknowledged behind the back of its successor would be cut away, and so be found as lost.
 */
import { parseArgs } from 'node:util';
import { Kafka, logLevel } from 'kafkajs';
import { sleep } from '../conformance/zookeeper-peer.ts';
import { CutNetwork } from './cut-off-network.ts';
import { BROKER_IDS, type ProcessCluster, until } from './kill-loop-cluster.ts';
import { createTopic, type LoadProducer, startLoad } from './kill-loop-load.ts';
import { healAndJudge, proveWith, zookeeperKind } from './kill-loop-verdict.ts';

const TOPIC = 'cut-off';
const PARTITIONS = 6;
const HEAL_MS = 90_000;

const { values: options } = parseArgs({
  options: {
    outage: { type: 'string', default: '600' }, hold: { type: 'string', default: '7' }, rate: { type: 'string', default: '200' }, only: { type: 'string' },
    embedded: { type: 'boolean', default: false }, keep: { type: 'boolean', default: false },
  },
});
const holdMs = Number(options.hold) * 1000;

interface Fault {
  readonly name: string;
  /** Begins it, lasts, ends it. */
  readonly run: (cluster: ProcessCluster) => Promise<void>;
  /** While it lasts, clients must be served. */
  readonly servesMeanwhile?: boolean;
}

const leaderOf = async (cluster: ProcessCluster): Promise<number> => (await cluster.state(TOPIC, 0))?.leader ?? 1;

async function paused(cluster: ProcessCluster, id: number): Promise<void> {
  const broker = cluster.broker(id);
  broker.signal('SIGSTOP');
  await sleep(holdMs);
  broker.signal('SIGCONT');
}

async function zookeeperGone(cluster: ProcessCluster, forMs: number): Promise<void> {
  await cluster.zookeeper.kill();
  await sleep(forMs);
  await cluster.zookeeper.run();
}

const processFaults: Fault[] = [
  { name: 'leader stopped (SIGSTOP)', run: async (cluster) => paused(cluster, await leaderOf(cluster)) },
  { name: 'controller stopped (SIGSTOP)', run: async (cluster) => paused(cluster, await cluster.controllerId()) },
  { name: 'ZooKeeper killed', run: (cluster) => zookeeperGone(cluster, holdMs), servesMeanwhile: true },
  {
    name: 'ZooKeeper paused', servesMeanwhile: true,
    run: async (cluster) => {
      cluster.zookeeper.signal('SIGSTOP');
      await sleep(holdMs);
      cluster.zookeeper.signal('SIGCONT');
    },
  },
];

async function cutFor(cut: (isCut: boolean) => void): Promise<void> {
  cut(true);
  await sleep(holdMs);
  cut(false);
}

const networkFaults = (network: CutNetwork): Fault[] => [
  {
    name: 'leader cut from ZooKeeper alone',
    run: async (cluster) => {
      const id = await leaderOf(cluster);
      await cutFor((isCut) => network.fromZooKeeper(id, isCut));
    },
  },
  {
    name: 'controller cut from ZooKeeper alone',
    run: async (cluster) => {
      const id = await cluster.controllerId();
      await cutFor((isCut) => network.fromZooKeeper(id, isCut));
    },
  },
  {
    name: 'leader cut from its peers alone',
    run: async (cluster) => {
      const id = await leaderOf(cluster);
      await cutFor((isCut) => network.fromPeers(id, isCut));
    },
  },
  {
    name: 'controller cut from its peers alone',
    run: async (cluster) => {
      const id = await cluster.controllerId();
      await cutFor((isCut) => network.fromPeers(id, isCut));
    },
  },
];

/** A reader for the outage: whether records still come out. */
async function startReader(cluster: ProcessCluster): Promise<{ count: () => number; close: () => Promise<void> }> {
  const kafka = new Kafka({ brokers: [...cluster.bootstrap], logLevel: logLevel.NOTHING, retry: { retries: 1000, initialRetryTime: 100, maxRetryTime: 1000 } });
  const consumer = kafka.consumer({ groupId: 'cut-off-reader', sessionTimeout: 30_000, maxWaitTimeInMs: 200 });
  let count = 0;
  await consumer.connect();
  await consumer.subscribe({ topic: TOPIC, fromBeginning: false });
  await consumer.run({ autoCommit: false, eachBatch: async ({ batch }) => void (count += batch.messages.length) });
  return { count: () => count, close: async () => void (await Promise.race([consumer.disconnect(), sleep(10_000)])) };
}

const acknowledged = (load: readonly LoadProducer[]): number[] => load.map(({ ledger }) => ledger.acknowledged.size);
const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** Each producer and the reader are served again, and every ISR is full, with the processes that were there before. */
async function resumes(cluster: ProcessCluster, load: readonly LoadProducer[], reader: { count: () => number }): Promise<number> {
  const from = performance.now();
  const before = acknowledged(load);
  const readBefore = reader.count();
  await until(() => reader.count() > readBefore, 'the reader is served again', HEAL_MS);
  await until(() => acknowledged(load).every((count, index) => count > before[index]!), 'every producer is served again', HEAL_MS);
  await cluster.allRegistered(HEAL_MS);
  await cluster.whole(TOPIC, HEAL_MS);
  return performance.now() - from;
}

async function runFault(cluster: ProcessCluster, load: readonly LoadProducer[], reader: { count: () => number }, fault: Fault): Promise<string[]> {
  const before = acknowledged(load);
  // What is counted is the second half: what was under way when the fault came does not show that it goes on.
  let half: number[] = [];
  let readByHalf = 0;
  let isOver = false;
  const start = performance.now();
  const lasting = fault.run(cluster).then(() => {
    isOver = true;
  });
  const lastsMs = fault.name.includes('gone') ? Number(options.outage) * 1000 : holdMs;
  await Promise.race([sleep(lastsMs / 2), lasting]);
  half = acknowledged(load);
  readByHalf = reader.count();
  await Promise.race([sleep(lastsMs / 2 - 500), lasting]);
  const late = acknowledged(load);
  const read = reader.count() - readByHalf;
  await lasting;
  const heldMs = performance.now() - start;
  const ms = await resumes(cluster, load, reader);
  console.log(`${fault.name}: ${(heldMs / 1000).toFixed(1)} s, ${sum(late) - sum(before)} acknowledged meanwhile (${sum(late) - sum(half)} in its second half, ${read} read), whole again ${(ms / 1000).toFixed(1)} s later`);
  if (fault.servesMeanwhile !== true) return isOver ? [] : ['it never ended'];
  const starved = load.filter((_, index) => late[index]! <= half[index]!).map(({ ledger }) => ledger.name);
  return [...starved.map((name) => `${fault.name}: ${name} was not served meanwhile`), ...(read === 0 ? [`${fault.name}: nothing was read meanwhile`] : [])];
}

const network = CutNetwork.open(BROKER_IDS);

async function run(cluster: ProcessCluster): Promise<string[]> {
  const problems: string[] = [];
  await createTopic(cluster.bootstrap, TOPIC, PARTITIONS);
  const load = await startLoad({ bootstrap: cluster.bootstrap, topic: TOPIC, partitions: PARTITIONS, rate: Number(options.rate), safe: true });
  const reader = await startReader(cluster);
  await until(() => reader.count() > 0 && acknowledged(load).every((count) => count > 0), 'all clients are served', HEAL_MS);
  const faults: Fault[] = [
    ...processFaults, ...(typeof network === 'string' ? [] : networkFaults(network)),
    { name: 'ZooKeeper gone', run: (at: ProcessCluster) => zookeeperGone(at, Number(options.outage) * 1000), servesMeanwhile: true },
  ].filter(({ name }) => options.only === undefined || name.includes(options.only));
  for (const fault of faults) problems.push(...(await runFault(cluster, load, reader, fault)));
  const restarts = cluster.brokers.reduce((count, { starts }) => count + starts - 1, 0);
  if (restarts > 0) problems.push(`${restarts} restarts`);
  await reader.close();
  await healAndJudge(cluster, load, TOPIC, problems);
  console.log(`${faults.length} faults, ${restarts} restarts`);
  return problems;
}

const kind = zookeeperKind(options.embedded);
if (typeof network === 'string') console.log(`no network namespaces (${network}): nothing is cut from ZooKeeper alone or from its peers alone`);
console.log(`cut off: each fault ${options.hold} s, ZooKeeper gone for ${options.outage} s, session 2000 ms`);
const places = typeof network === 'string' ? {} : { place: (id: number) => network.place(id), zookeeperHost: network.zookeeperHost };
await proveWith({ zookeeper: kind, ...places }, run, options.keep, () => {
  if (typeof network !== 'string') network.close();
});
