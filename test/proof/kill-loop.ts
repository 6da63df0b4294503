/**
 * `npm run proof:kill -- [--seconds 300] [--embedded] [--seed n] [--session ms] [--keep] [--unsafe]`
 *
 * Three brokers as processes on a ZooKeeper server (Apache's, or ours with --embedded), replication factor 3,
 * min.insync.replicas 2. Idempotent acks=all producers of librdkafka and kafkajs send without end while brokers are
 * killed with SIGKILL and started again at once: a leader, the controller, any, all three. Then all heals, and what was
 * acknowledged must be there: see kill-loop-checks.ts.
 *
 * --unsafe: acks=1, min.insync.replicas 1, unclean elections: records are lost, and the proof must find that out.
 */
import { parseArgs } from 'node:util';
import { sleep } from '../conformance/zookeeper-peer.ts';
import { type BrokerProcess, ProcessCluster } from './kill-loop-cluster.ts';
import { createTopic, type LoadProducer, startLoad } from './kill-loop-load.ts';
import { healAndJudge, proveWith, zookeeperKind } from './kill-loop-verdict.ts';

const TOPIC = 'kill-loop';
const PARTITIONS = 6;
const MEAN_PAUSE_MS = 3500;

const { values: options } = parseArgs({
  options: {
    seconds: { type: 'string', default: '300' }, seed: { type: 'string', default: String(Date.now() % 100_000) }, session: { type: 'string', default: '2000' },
    rate: { type: 'string', default: '500' }, kills: { type: 'string' }, records: { type: 'string' },
    embedded: { type: 'boolean', default: false }, unsafe: { type: 'boolean', default: false }, keep: { type: 'boolean', default: false },
  },
});
const seconds = Number(options.seconds);
/** Full size: 300 s, 50 kills, 200,000 records; in proportion otherwise, with room for a slow machine. */
const isFull = seconds >= 300;
const minKills = Number(options.kills ?? (isFull ? 50 : Math.floor(seconds / 12)));
const minRecords = Number(options.records ?? (isFull ? 200_000 : seconds * 100));

/** mulberry32: the order of kills can be had again (their times cannot). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const kills = { leader: 0, controller: 0, any: 0, all: 0, signals: 0 };

async function killAndStart(victims: readonly BrokerProcess[]): Promise<void> {
  kills.signals += victims.length;
  await Promise.all(victims.map(async (victim) => {
    await victim.kill();
    victim.start();
  }));
}

async function killOne(cluster: ProcessCluster, random: () => number): Promise<string> {
  const dice = random();
  if (dice < 0.12) {
    kills.all++;
    await killAndStart(cluster.brokers);
    return 'all three';
  }
  let id = -1;
  let what: 'leader' | 'controller' | 'any' = 'any';
  if (dice < 0.55) {
    what = 'leader';
    id = (await cluster.state(TOPIC, Math.floor(random() * PARTITIONS)))?.leader ?? -1;
  } else if (dice < 0.85) {
    what = 'controller';
    id = await cluster.controllerId();
  }
  if (id < 0) {
    what = 'any';
    id = 1 + Math.floor(random() * 3);
  }
  kills[what]++;
  await killAndStart([cluster.broker(id)]);
  return `${what} ${id}`;
}

async function killLoop(cluster: ProcessCluster, load: readonly LoadProducer[]): Promise<void> {
  const random = randomFrom(Number(options.seed));
  const acknowledged = (): number => load.reduce((sum, { ledger }) => sum + ledger.acknowledged.size, 0);
  const started = performance.now();
  while (performance.now() - started < seconds * 1000) {
    await sleep(Math.min(12_000, 500 - Math.log(1 - random()) * (MEAN_PAUSE_MS - 500)));
    const before = acknowledged();
    const what = await killOne(cluster, random);
    console.log(`${((performance.now() - started) / 1000).toFixed(1)} s: killed ${what}; ${before} acknowledged`);
    // One that does not come back is found at the end; until then the others get their kills.
    for (const broker of cluster.brokers) if (!broker.isRunning) broker.start();
  }
}

async function run(cluster: ProcessCluster): Promise<string[]> {
  const problems: string[] = [];
  await createTopic(cluster.bootstrap, TOPIC, PARTITIONS, options.unsafe ? { 'min.insync.replicas': '1', 'unclean.leader.election.enable': 'true' } : {});
  const load = await startLoad({ bootstrap: cluster.bootstrap, topic: TOPIC, partitions: PARTITIONS, rate: Number(options.rate), safe: !options.unsafe });
  await killLoop(cluster, load);
  const found = await healAndJudge(cluster, load, TOPIC, problems);
  console.log(`kills: ${kills.signals} SIGKILLs (leader ${kills.leader}, controller ${kills.controller}, any ${kills.any}, all three ${kills.all} times)`);
  if (kills.signals < minKills) problems.push(`only ${kills.signals} kills; ${minKills} are due`);
  if (found.acknowledged < minRecords) problems.push(`only ${found.acknowledged} records were acknowledged; ${minRecords} are due`);
  if (!options.unsafe) return problems;
  console.log(`unsafe on purpose: ${found.lost} acknowledged records were lost, ${found.lost > 0 ? 'and the proof saw it' : 'so it shows nothing'}`);
  return found.lost > 0 ? [] : ['nothing was lost although nothing was safe'];
}

const kind = zookeeperKind(options.embedded);
console.log(`kill loop: ${seconds} s, seed ${options.seed}, session ${options.session} ms`);
const safety: Record<string, string> = options.unsafe ? { 'min.insync.replicas': '1', 'unclean.leader.election.enable': 'true' } : {};
await proveWith({ zookeeper: kind, settings: { 'zookeeper.session.timeout.ms': options.session, ...safety } }, run, options.keep);
