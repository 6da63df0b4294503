/**
 * `npm run proof:controller -- [--partitions 2000] [--trials 3] [--limit 5000] [--embedded]`: so many partitions with
 * three replicas on three brokers; the controller is killed with SIGKILL. How long until another stands in ZooKeeper, and
 * until both brokers that live tell of every partition that a living broker leads it? Sessions of 2 s are in the time.
 */
import { parseArgs } from 'node:util';
import { RawClient } from '../integration/raw-client.ts';
import { sleep } from '../conformance/zookeeper-peer.ts';
import { type BrokerProcess, type ProcessCluster, until } from './kill-loop-cluster.ts';
import { createTopic } from './kill-loop-load.ts';
import { proveWith, zookeeperKind } from './kill-loop-verdict.ts';

const PER_TOPIC = 100;
const WAIT_MS = 300_000;
const METADATA = 3;
const METADATA_VERSION = 12;

const { values: options } = parseArgs({
  options: {
    partitions: { type: 'string', default: '2000' }, trials: { type: 'string', default: '3' }, limit: { type: 'string', default: '5000' },
    embedded: { type: 'boolean', default: false }, keep: { type: 'boolean', default: false },
  },
});
const topics = Array.from({ length: Math.ceil(Number(options.partitions) / PER_TOPIC) }, (_, index) => `many-${index}`);

interface View {
  /** Partitions with a leader that this broker holds for alive. */
  led: number;
  /** Partitions with all replicas in their ISR. */
  whole: number;
}

/** What a broker tells its clients; a dead leader would count if `gone` were not named. */
async function viewOf(client: RawClient, gone: number): Promise<View> {
  const response = await client.call(METADATA, METADATA_VERSION, { topics: null });
  const view: View = { led: 0, whole: 0 };
  for (const topic of response.topics) {
    if (topic.name?.startsWith('many-') !== true) continue;
    for (const partition of topic.partitions) {
      if (partition.errorCode === 0 && partition.leaderId >= 0 && partition.leaderId !== gone) view.led++;
      if (partition.isrNodes.length === 3) view.whole++;
    }
  }
  return view;
}

async function allWhole(cluster: ProcessCluster): Promise<void> {
  await cluster.allRegistered(WAIT_MS);
  for (const broker of cluster.brokers) {
    const client = await RawClient.open(broker);
    let view: View = { led: 0, whole: 0 };
    await until(async () => (view = await viewOf(client, -1)).whole === topics.length * PER_TOPIC, () => `${broker.name} tells of full ISRs: ${view.whole} of ${topics.length * PER_TOPIC}`, WAIT_MS, 300);
    client.destroy();
  }
}

async function trial(cluster: ProcessCluster): Promise<{ electedMs: number; servedMs: number }> {
  const controller = await cluster.controllerId();
  const alive = cluster.brokers.filter(({ id }) => id !== controller);
  const clients = await Promise.all(alive.map((broker: BrokerProcess) => RawClient.open(broker)));
  const from = performance.now();
  await cluster.broker(controller).kill();
  let electedMs = 0;
  const elected = until(async () => ![-1, controller].includes(await cluster.controllerId()), 'another controller stands in ZooKeeper', WAIT_MS, 10).then(() => {
    electedMs = performance.now() - from;
  });
  for (const client of clients) {
    let view: View = { led: 0, whole: 0 };
    await until(async () => (view = await viewOf(client, controller)).led === topics.length * PER_TOPIC, () => `every partition is led: ${view.led}`, WAIT_MS, 200);
  }
  const servedMs = performance.now() - from;
  await elected;
  for (const client of clients) client.destroy();
  cluster.broker(controller).start();
  console.log(`controller ${controller} killed: another after ${Math.round(electedMs)} ms, every partition led, and both brokers say so, after ${Math.round(servedMs)} ms`);
  return { electedMs, servedMs };
}

async function run(cluster: ProcessCluster): Promise<string[]> {
  const from = performance.now();
  for (const topic of topics) await createTopic(cluster.bootstrap, topic, PER_TOPIC);
  await allWhole(cluster);
  console.log(`${topics.length * PER_TOPIC} partitions, three replicas each, made in ${((performance.now() - from) / 1000).toFixed(1)} s`);
  let slowest = 0;
  for (let i = 0; i < Number(options.trials); i++) {
    await sleep(2000);
    slowest = Math.max(slowest, (await trial(cluster)).servedMs);
    const back = performance.now();
    await allWhole(cluster);
    console.log(`it is back, and every ISR is full, ${((performance.now() - back) / 1000).toFixed(1)} s after its start`);
  }
  console.log(`controller failover with ${topics.length * PER_TOPIC} partitions: ${Math.round(slowest)} ms at most, limit ${options.limit} ms`);
  return [...(slowest > Number(options.limit) ? [`controller failover took ${Math.round(slowest)} ms`] : []), ...cluster.unexpectedEnds()];
}

await proveWith({ zookeeper: zookeeperKind(options.embedded), settings: { 'num.recovery.threads.per.data.dir': '4' } }, run, options.keep);
