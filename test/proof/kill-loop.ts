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
import { checkRecords, compareReplicas, differences } from './kill-loop-checks.ts';
import { type BrokerProcess, prepareRealZooKeeper, ProcessCluster } from './kill-loop-cluster.ts';
import { createTopic, type LoadProducer, loadRdkafka, startLoad } from './kill-loop-load.ts';
import { endOffsets, readWithKafkajs, readWithRdkafka } from './kill-loop-readers.ts';

const TOPIC = 'kill-loop';
const PARTITIONS = 6;
const MEAN_PAUSE_MS = 3500;
const HEAL_MS = 120_000;
const READ_MS = 180_000;

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
  const rdkafka = loadRdkafka();
  await createTopic(cluster.bootstrap, TOPIC, PARTITIONS, options.unsafe ? { 'min.insync.replicas': '1', 'unclean.leader.election.enable': 'true' } : {});
  const load = await startLoad({ bootstrap: cluster.bootstrap, topic: TOPIC, partitions: PARTITIONS, rate: Number(options.rate), safe: !options.unsafe });
  await killLoop(cluster, load);
  const healing = performance.now();
  await cluster.allRegistered(HEAL_MS);
  await cluster.whole(TOPIC, HEAL_MS);
  await Promise.all(load.map((producer) => producer.finish(HEAL_MS)));
  await cluster.whole(TOPIC, HEAL_MS);
  console.log(`healed in ${((performance.now() - healing) / 1000).toFixed(1)} s: every ISR is full, every record sent is answered`);
  const ends = await endOffsets(cluster.bootstrap, TOPIC);
  const first = await readWithKafkajs(cluster.bootstrap, TOPIC, ends, READ_MS);
  const second = await readWithRdkafka(rdkafka, cluster.bootstrap, TOPIC, ends, READ_MS);
  const ledgers = load.map(({ ledger }) => ledger);
  const found = checkRecords(ledgers, first);
  const logs = await compareReplicas(cluster.brokers.map(({ dataDirectory }) => dataDirectory), 60_000);
  const apart = differences(first, second);
  const failures = ledgers.flatMap((ledger) => ledger.failures);
  for (const { name, sent, acknowledged, session } of ledgers) console.log(`${name}: ${sent} sent, ${acknowledged.size} acknowledged, ${session} session${session === 1 ? '' : 's'}`);
  console.log(`kills: ${kills.signals} SIGKILLs (leader ${kills.leader}, controller ${kills.controller}, any ${kills.any}, all three ${kills.all} times)`);
  console.log(`records: ${found.acknowledged} acknowledged, ${found.read} read; ${found.lost} lost, ${found.duplicated} duplicated, ${found.reordered} reordered, ${found.wrongOffsets} at another offset, ${apart} read differently by two clients`);
  console.log(`replicas: ${logs.partitions} partitions, ${logs.batches} batches, ${logs.bytes} bytes; ${logs.problems.length === 0 ? 'byte-equal' : 'NOT equal'}`);
  for (const example of found.examples) console.log(`  ${example}`);
  for (const count of ['lost', 'duplicated', 'reordered', 'wrongOffsets', 'gaps'] as const) if (found[count] > 0) problems.push(`${found[count]} ${count}`);
  if (apart > 0) problems.push(`two clients read ${apart} offsets differently`);
  problems.push(...logs.problems, ...failures.slice(0, 20), ...cluster.unexpectedEnds());
  if (kills.signals < minKills) problems.push(`only ${kills.signals} kills; ${minKills} are due`);
  if (found.acknowledged < minRecords) problems.push(`only ${found.acknowledged} records were acknowledged; ${minRecords} are due`);
  for (const broker of cluster.brokers) {
    const code = await broker.stop();
    if (code !== 0) problems.push(`${broker.name} stopped with ${code}`);
  }
  if (!options.unsafe) return problems;
  console.log(`unsafe on purpose: ${found.lost} acknowledged records were lost, ${found.lost > 0 ? 'and the proof saw it' : 'so it shows nothing'}`);
  return found.lost > 0 ? [] : ['nothing was lost although nothing was safe'];
}

const problem = options.embedded ? null : prepareRealZooKeeper();
if (problem !== null) console.log(`Apache ZooKeeper cannot run here (${problem}): the embedded one takes its place`);
const kind = options.embedded || problem !== null ? 'embedded' : 'real';
console.log(`kill loop: ${seconds} s, seed ${options.seed}, ${kind === 'real' ? 'Apache ZooKeeper' : 'our ZooKeeper server'}, session ${options.session} ms`);
const safety: Record<string, string> = options.unsafe ? { 'min.insync.replicas': '1', 'unclean.leader.election.enable': 'true' } : {};
const cluster = await ProcessCluster.start({ zookeeper: kind, settings: { 'zookeeper.session.timeout.ms': options.session, ...safety } });
let problems: string[];
try {
  problems = await run(cluster);
} catch (error) {
  problems = [error instanceof Error ? (error.stack ?? error.message) : String(error), ...cluster.unexpectedEnds()];
}
await cluster.close(options.keep || problems.length > 0);
for (const text of problems) console.log(`problem: ${text}`);
console.log(problems.length === 0 ? '1 passed, 0 failed' : '0 passed, 1 failed');
process.exit(problems.length === 0 ? 0 : 1);
