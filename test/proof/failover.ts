/**
 * `npm run proof:failover -- [--trials 50] [--stops 20] [--embedded] [--defaults] [--p50 3000] [--p99 6000] [--stop 500]`
 *
 * Three brokers with sessions of 2 s, one partition with three replicas. Producers of librdkafka and kafkajs (acks=all)
 * and a consumer of librdkafka never rest; the leader is killed with SIGKILL and stays away until all three go on. The
 * gap is the longest time without an acknowledgement, or without a record read, from the kill on. Then the same with
 * SIGTERM, whose controlled shutdown hands the partition over first.
 *
 * librdkafka connects and asks again at most every 500 ms here (its settings for that); `--defaults`: as it comes.
 */
import { parseArgs } from 'node:util';
import { Kafka, logLevel, Partitioners } from 'kafkajs';
import { sleep } from '../conformance/zookeeper-peer.ts';
import { type ProcessCluster, until } from './kill-loop-cluster.ts';
import { type Any, createTopic, loadRdkafka, RDKAFKA_BACKOFF } from './kill-loop-load.ts';
import { inChild, proveWith, zookeeperKind } from './kill-loop-verdict.ts';

const TOPIC = 'failover';
const EVERY_MS = 10;
/** After all go on: is there another gap? */
const STEADY_MS = 400;
const RESUME_LIMIT_MS = 60_000;

const { values: options } = parseArgs({
  options: {
    trials: { type: 'string', default: '50' }, stops: { type: 'string', default: '20' }, embedded: { type: 'boolean', default: false }, keep: { type: 'boolean', default: false },
    defaults: { type: 'boolean', default: false }, debug: { type: 'string' }, p50: { type: 'string', default: '3000' }, p99: { type: 'string', default: '6000' }, stop: { type: 'string', default: '500' },
  },
});

const rdkafkaBackoff = options.defaults ? {} : RDKAFKA_BACKOFF;

/** The moments at which one client was served. */
class Meter {
  readonly name: string;
  #times: number[] = [];
  /** The latest moment of sending of what was served. */
  latestSentMs = 0;

  constructor(name: string) {
    this.name = name;
  }

  mark(sentMs: number): void {
    this.#times.push(performance.now());
    this.latestSentMs = Math.max(this.latestSentMs, sentMs);
  }

  /** The longest wait that ended or ran after `from`, and forgets what was before `to`. */
  worst(from: number, to: number): number {
    let longest = 0;
    let before = from;
    for (const time of this.#times.filter((candidate) => candidate >= from && candidate <= to)) {
      longest = Math.max(longest, time - before);
      before = time;
    }
    this.#times = [];
    return Math.max(longest, to - before);
  }
}

interface Client {
  readonly meter: Meter;
  close(): Promise<void>;
}

async function rdkafkaProducer(rdkafka: Any, bootstrap: readonly string[]): Promise<Client> {
  const meter = new Meter('produce, librdkafka');
  const producer = new rdkafka.Producer({ 'metadata.broker.list': bootstrap.join(','), dr_cb: true, 'linger.ms': 0, 'enable.idempotence': true, ...rdkafkaBackoff, ...(options.debug === undefined ? {} : { debug: options.debug, event_cb: true }) }, {});
  producer.on('event.error', () => {});
  if (options.debug !== undefined) producer.on('event.log', (event: Any) => console.log(`${new Date().toISOString().slice(17, 23)} ${event.fac} ${event.message}`));
  producer.on('delivery-report', (error: Any, report: Any) => {
    if (!error) meter.mark(report.opaque);
  });
  await new Promise<void>((resolve, reject) => producer.connect({ timeout: 20_000 }, (error: Any) => (error ? reject(new Error(error.message)) : resolve())));
  producer.setPollInterval(5);
  const timer = setInterval(() => {
    const now = performance.now();
    try {
      producer.produce(TOPIC, 0, Buffer.from(String(now)), null, Date.now(), now);
    } catch {
      // Its queue is full: it waits for a leader.
    }
  }, EVERY_MS);
  return {
    meter,
    close: async () => {
      clearInterval(timer);
      await Promise.race([new Promise((resolve) => producer.disconnect(resolve)), sleep(5000)]);
    },
  };
}

async function kafkajsProducer(bootstrap: readonly string[]): Promise<Client> {
  const meter = new Meter('produce, kafkajs');
  const kafka = new Kafka({ brokers: [...bootstrap], logLevel: logLevel.NOTHING, connectionTimeout: 1000, requestTimeout: 5000, retry: { retries: 10_000, initialRetryTime: 50, maxRetryTime: 200 } });
  const producer = kafka.producer({ idempotent: true, maxInFlightRequests: 1, createPartitioner: Partitioners.DefaultPartitioner });
  await producer.connect();
  let isOpen = true;
  const loop = (async () => {
    while (isOpen) {
      const now = performance.now();
      await producer.send({ topic: TOPIC, acks: -1, messages: [{ partition: 0, value: 'k' }] }).then(() => meter.mark(now), () => sleep(EVERY_MS));
      await sleep(EVERY_MS);
    }
  })();
  return {
    meter,
    close: async () => {
      isOpen = false;
      await Promise.race([loop.then(() => producer.disconnect()), sleep(5000)]);
    },
  };
}

async function rdkafkaConsumer(rdkafka: Any, bootstrap: readonly string[]): Promise<Client> {
  const meter = new Meter('consume, librdkafka');
  const consumer = new rdkafka.KafkaConsumer({ 'metadata.broker.list': bootstrap.join(','), 'group.id': 'failover', 'enable.auto.commit': false, 'fetch.wait.max.ms': 100, ...rdkafkaBackoff }, { 'auto.offset.reset': 'latest' });
  consumer.on('event.error', () => {});
  consumer.on('data', (message: Any) => {
    const sent = Number(message.value.toString());
    meter.mark(Number.isNaN(sent) ? 0 : sent);
  });
  await new Promise<void>((resolve, reject) => consumer.connect({ timeout: 20_000 }, (error: Any) => (error ? reject(new Error(error.message)) : resolve())));
  consumer.assign([{ topic: TOPIC, partition: 0, offset: -1 }]);
  consumer.consume();
  return { meter, close: async () => void (await Promise.race([new Promise((resolve) => consumer.disconnect(resolve)), sleep(5000)])) };
}

interface Trial {
  readonly wasController: boolean;
  /** Until another stands in ZooKeeper. */
  readonly electedMs: number;
  readonly gaps: readonly number[];
}

async function leaderOf(cluster: ProcessCluster): Promise<number> {
  return (await cluster.state(TOPIC, 0))?.leader ?? -1;
}

async function trial(cluster: ProcessCluster, clients: readonly Client[], graceful: boolean): Promise<Trial> {
  await cluster.whole(TOPIC, RESUME_LIMIT_MS);
  await sleep(700);
  const leader = await leaderOf(cluster);
  const wasController = (await cluster.controllerId()) === leader;
  const victim = cluster.broker(leader);
  if (options.debug !== undefined) console.log(`${new Date().toISOString().slice(17, 23)} kill of ${leader}`);
  const from = performance.now();
  const gone = graceful ? victim.stop() : victim.kill();
  let electedMs = 0;
  const watching = (async () => {
    await until(async () => ![leader, -1].includes(await leaderOf(cluster)), 'another leader stands in ZooKeeper', RESUME_LIMIT_MS, 10);
    electedMs = performance.now() - from;
    if (options.debug !== undefined) console.log(`${new Date().toISOString().slice(17, 23)} another leads`);
  })();
  await gone;
  const goneMs = performance.now();
  await watching;
  await until(() => clients.every(({ meter }) => meter.latestSentMs > goneMs), () => `all go on without ${leader}: ${clients.filter(({ meter }) => meter.latestSentMs <= goneMs).map(({ meter }) => meter.name).join(', ')} does not`, RESUME_LIMIT_MS, 10);
  await sleep(STEADY_MS);
  const to = performance.now();
  const gaps = clients.map(({ meter }) => meter.worst(from, to));
  victim.start();
  await until(async () => (await cluster.registered()).length === 3, `broker ${leader} is back`, RESUME_LIMIT_MS);
  return { wasController, electedMs, gaps };
}

/** Of sorted values: the smallest that so many per cent do not exceed. */
const percentile = (values: readonly number[], percent: number): number => [...values].sort((a, b) => a - b)[Math.max(0, Math.ceil((values.length * percent) / 100) - 1)] ?? 0;
const ms = (value: number): string => `${Math.round(value)} ms`;

function report(what: string, trials: readonly Trial[], names: readonly string[]): number[][] {
  const columns = names.map((_, index) => trials.map(({ gaps }) => gaps[index]!));
  for (const [name, values] of [[`${what}: new leader in ZooKeeper`, trials.map(({ electedMs }) => electedMs)], ...names.map((name, index): [string, number[]] => [`${what}: ${name}`, columns[index]!])] as [string, number[]][]) {
    console.log(`${name}: p50 ${ms(percentile(values, 50))}, p90 ${ms(percentile(values, 90))}, p99 ${ms(percentile(values, 99))}, longest ${ms(Math.max(...values))} (${values.length} trials)`);
  }
  const both = trials.filter(({ wasController }) => wasController);
  if (both.length > 0) console.log(`${what}: of these the controller too ${both.length} times, new leader p50 ${ms(percentile(both.map(({ electedMs }) => electedMs), 50))}`);
  return columns;
}

async function run(cluster: ProcessCluster): Promise<string[]> {
  const rdkafka = loadRdkafka();
  await createTopic(cluster.bootstrap, TOPIC, 1);
  const clients = await Promise.all([rdkafkaProducer(rdkafka, cluster.bootstrap), kafkajsProducer(cluster.bootstrap), rdkafkaConsumer(rdkafka, cluster.bootstrap)]);
  const names = clients.map(({ meter }) => meter.name);
  const problems: string[] = [];
  try {
    await until(() => clients.every(({ meter }) => meter.latestSentMs > 0), () => `all clients are served: ${clients.filter(({ meter }) => meter.latestSentMs <= 0).map(({ meter }) => meter.name).join(', ')} is not`, RESUME_LIMIT_MS);
    const kills: Trial[] = [];
    for (let i = 0; i < Number(options.trials); i++) kills.push(await trial(cluster, clients, false));
    for (const [index, gaps] of report('SIGKILL', kills, names).entries()) {
      if (percentile(gaps, 50) > Number(options.p50)) problems.push(`${names[index]}: p50 ${ms(percentile(gaps, 50))} after SIGKILL, limit ${options.p50} ms`);
      if (percentile(gaps, 99) > Number(options.p99)) problems.push(`${names[index]}: p99 ${ms(percentile(gaps, 99))} after SIGKILL, limit ${options.p99} ms`);
    }
    const stops: Trial[] = [];
    for (let i = 0; i < Number(options.stops); i++) stops.push(await trial(cluster, clients, true));
    for (const [index, gaps] of report('SIGTERM', stops, names).entries()) {
      if (Math.max(...gaps) > Number(options.stop)) problems.push(`${names[index]}: ${ms(Math.max(...gaps))} after SIGTERM, limit ${options.stop} ms`);
    }
  } finally {
    await Promise.all(clients.map((client) => client.close()));
  }
  problems.push(...cluster.unexpectedEnds());
  return problems;
}

await inChild();
const kind = zookeeperKind(options.embedded);
console.log(`failover: ${options.trials} SIGKILLs, ${options.stops} SIGTERMs, session 2000 ms, tick 200 ms`);
await proveWith({ zookeeper: kind }, run, options.keep);
