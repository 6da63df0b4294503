/**
 * Producers that never send a record twice themselves and remember what was acknowledged: librdkafka's and kafkajs's,
 * idempotent, acks=all. A record's value is `producer|session|number|…`, numbered by partition within a session. A
 * session ends with the first error that the client gives up on: what it had under way may be there or not.
 *
 * kafkajs sends one batch of one partition at a time: it gives numbers of a failed batch to the next one otherwise.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { CompressionTypes, Kafka, logLevel, Partitioners, type Producer } from 'kafkajs';
import { clientFolder } from '../conformance/clients/install.ts';
import { CONFLUENT, installRdkafka } from '../conformance/clients/install-rdkafka.ts';
import { sleep } from '../conformance/zookeeper-peer.ts';
import { root, until } from './kill-loop-cluster.ts';

// biome-ignore lint/suspicious/noExplicitAny: the client comes without types
export type Any = any;

const PADDING = 'x'.repeat(80);
const MAX_OUTSTANDING = 4000;

export const recordId = (producer: string, session: number, partition: number, number: number): string => `${producer}|${session}|${partition}|${number}`;

/** What one producer was told. */
export class Ledger {
  readonly name: string;
  /** Record id → the offset that the acknowledgement named; −1: it named none. */
  readonly acknowledged = new Map<string, number>();
  /** Errors that the client showed its user. */
  readonly failures: string[] = [];
  /** Those of them that come from the client itself, whatever the broker does. */
  readonly ownFailures: string[] = [];
  sent = 0;
  session = 0;
  /** When the last acknowledgement came; for gaps. */
  lastAckMs = performance.now();
  onAck: (() => void) | null = null;

  constructor(name: string) {
    this.name = name;
  }

  acknowledge(id: string, offset: number): void {
    this.acknowledged.set(id, offset);
    this.lastAckMs = performance.now();
    this.onAck?.();
  }
}

export interface LoadProducer {
  readonly ledger: Ledger;
  /** Sends no more; resolves when all that was sent is answered. */
  finish(timeoutMs: number): Promise<void>;
}

export interface LoadOptions {
  readonly bootstrap: readonly string[];
  readonly topic: string;
  readonly partitions: number;
  /** Records in a second. */
  readonly rate: number;
  /** False for the control that must lose: acks=1, not idempotent. */
  readonly safe: boolean;
  /** Beside the others. */
  readonly rdkafka?: Readonly<Record<string, unknown>>;
}

const call = (start: (done: (error: Any, result?: Any) => void) => void): Promise<Any> =>
  new Promise((resolve, reject) => start((error, result) => (error ? reject(error instanceof Error ? error : new Error(String(error.message ?? error))) : resolve(result))));

/** Installs and compiles where it is not there yet. */
export function loadRdkafka(): Any {
  const problem = installRdkafka(root, CONFLUENT);
  if (problem !== null) throw new Error(`librdkafka: ${problem}`);
  return createRequire(path.join(clientFolder(root, CONFLUENT.folder), 'package.json'))(CONFLUENT.packageName);
}

/** How often a client may ask and connect again: their defaults wait up to 10 s. */
export const RDKAFKA_BACKOFF = { 'reconnect.backoff.ms': 50, 'reconnect.backoff.max.ms': 500, 'retry.backoff.ms': 50, 'retry.backoff.max.ms': 500, 'socket.connection.setup.timeout.ms': 2000, 'topic.metadata.refresh.fast.interval.ms': 100 };

export class RdkafkaLoad implements LoadProducer {
  readonly ledger: Ledger;
  readonly #options: LoadOptions;
  readonly #rdkafka: Any;
  #client: Any = null;
  #timer: NodeJS.Timeout | null = null;
  #outstanding = 0;
  #numbers: number[] = [];
  #turn = 0;
  #due = 0;
  #lastTick = performance.now();

  constructor(name: string, rdkafka: Any, options: LoadOptions) {
    this.ledger = new Ledger(name);
    this.#rdkafka = rdkafka;
    this.#options = options;
  }

  async start(): Promise<this> {
    await this.#open();
    this.#timer = setInterval(() => this.#tick(), 10);
    return this;
  }

  async #open(): Promise<void> {
    const { bootstrap, safe, rdkafka } = this.#options;
    this.ledger.session++;
    this.#numbers = Array.from({ length: this.#options.partitions }, () => 0);
    const session = this.ledger.session;
    const client = new this.#rdkafka.Producer({
      'metadata.broker.list': bootstrap.join(','), 'client.id': this.ledger.name, dr_cb: true, 'linger.ms': 5, 'message.timeout.ms': 300_000,
      'enable.idempotence': safe, 'socket.timeout.ms': 10_000, ...RDKAFKA_BACKOFF, ...rdkafka,
    }, safe ? {} : { acks: 1 });
    client.on('event.error', (error: Any) => this.#onError(client, error));
    client.on('delivery-report', (error: Any, report: Any) => this.#onReport(error, report));
    await call((done) => client.connect({ timeout: 30_000 }, done));
    client.setPollInterval(10);
    if (this.ledger.session === session) this.#client = client;
  }

  /** Broker transport errors are news, not failures; a fatal one ends the session. */
  #onError(client: Any, error: Any): void {
    if (error?.isFatal !== true && error?.code !== this.#rdkafka.CODES.ERRORS.ERR__FATAL) return;
    this.ledger.failures.push(`${this.ledger.name}: fatal: ${error.message}`);
    if (this.#client !== client) return;
    this.#client = null;
    void this.#open().catch((failure: unknown) => this.ledger.failures.push(`${this.ledger.name}: ${String(failure)}`));
  }

  #onReport(error: Any, report: Any): void {
    this.#outstanding--;
    if (error) {
      if (this.ledger.failures.length < 1000) this.ledger.failures.push(`${this.ledger.name}: ${report.opaque}: ${error.message}`);
    } else this.ledger.acknowledge(report.opaque, report.offset ?? -1);
  }

  #tick(): void {
    const now = performance.now();
    this.#due = Math.min(this.#due + ((now - this.#lastTick) / 1000) * this.#options.rate, this.#options.rate);
    this.#lastTick = now;
    while (this.#client !== null && this.#due >= 1 && this.#outstanding < MAX_OUTSTANDING) {
      const partition = this.#turn % this.#options.partitions;
      const id = recordId(this.ledger.name, this.ledger.session, partition, this.#numbers[partition]!);
      try {
        this.#client.produce(this.#options.topic, partition, Buffer.from(`${id}|${PADDING}`), null, Date.now(), id);
      } catch (error) {
        this.ledger.failures.push(`${this.ledger.name}: ${String(error)}`);
        return;
      }
      this.#due--;
      this.#turn++;
      this.#numbers[partition] = this.#numbers[partition]! + 1;
      this.#outstanding++;
      this.ledger.sent++;
    }
  }

  async finish(timeoutMs: number): Promise<void> {
    if (this.#timer !== null) clearInterval(this.#timer);
    try {
      await until(() => this.#outstanding === 0, () => `${this.ledger.name}: ${this.#outstanding} records are unanswered`, timeoutMs);
    } finally {
      const client = this.#client;
      this.#client = null;
      if (client !== null) await Promise.race([call((done) => client.disconnect(done)).catch(() => {}), sleep(10_000)]);
    }
  }
}

const KAFKAJS_BATCH = 20;
/** kafkajs takes a connection from its pool that has just been closed, and gives up at once instead of trying again. */
const KAFKAJS_OWN = /Error: Broker not connected$/;

export class KafkajsLoad implements LoadProducer {
  readonly ledger: Ledger;
  readonly #options: LoadOptions;
  readonly #kafka: Kafka;
  #producer: Producer | null = null;
  #renewing: Promise<void> | null = null;
  #loops: Promise<void>[] = [];
  #open = true;

  constructor(name: string, options: LoadOptions) {
    this.ledger = new Ledger(name);
    this.#options = options;
    // Its retries say much at ERROR that is no failure.
    this.#kafka = new Kafka({ brokers: [...options.bootstrap], clientId: name, logLevel: logLevel.NOTHING, connectionTimeout: 2000, requestTimeout: 10_000, retry: { retries: 10_000, initialRetryTime: 50, maxRetryTime: 500 } });
  }

  async start(): Promise<this> {
    await this.#renew();
    this.#loops = Array.from({ length: this.#options.partitions }, (_, partition) => this.#loop(partition));
    return this;
  }

  /** The new producer is shown to the loops once it has its producer id: until then kafkajs would send without one. */
  #renew(): Promise<void> {
    this.#renewing ??= (async () => {
      const former = this.#producer;
      this.#producer = null;
      void former?.disconnect().catch(() => {});
      for (;;) {
        const producer = this.#kafka.producer({ idempotent: this.#options.safe, maxInFlightRequests: this.#options.safe ? 1 : 5, createPartitioner: Partitioners.DefaultPartitioner });
        const problem = await producer.connect().then(() => null, (error: unknown) => error);
        if (problem === null || !this.#open) {
          this.ledger.session++;
          this.#producer = producer;
          return;
        }
        void producer.disconnect().catch(() => {});
        await sleep(200);
      }
    })().finally(() => {
      this.#renewing = null;
    });
    return this.#renewing;
  }

  async #loop(partition: number): Promise<void> {
    const pauseMs = (KAFKAJS_BATCH * this.#options.partitions * 1000) / this.#options.rate;
    let session = 0;
    let number = 0;
    while (this.#open) {
      const from = performance.now();
      await this.#renewing;
      const producer = this.#producer;
      if (producer === null) continue;
      if (session !== this.ledger.session) {
        session = this.ledger.session;
        number = 0;
      }
      const ids = Array.from({ length: KAFKAJS_BATCH }, () => recordId(this.ledger.name, session, partition, number++));
      await this.#send(producer, partition, ids);
      await sleep(Math.max(0, pauseMs - (performance.now() - from)));
    }
  }

  async #send(producer: Producer, partition: number, ids: readonly string[]): Promise<void> {
    this.ledger.sent += ids.length;
    try {
      const answers = await producer.send({ topic: this.#options.topic, acks: this.#options.safe ? -1 : 1, compression: CompressionTypes.None, messages: ids.map((id) => ({ partition, value: `${id}|${PADDING}` })) });
      // It resolves without having sent a thing when its metadata lacks the partition.
      if (answers.length === 0) throw new Error('resolved, and no broker had been asked');
      const base = Number(answers[0]!.baseOffset ?? -1);
      ids.forEach((id, index) => this.ledger.acknowledge(id, base < 0 ? -1 : base + index));
    } catch (error) {
      this.#onFailure(producer, `${this.ledger.name}: ${partition}: ${String(error)}`);
      if (this.#producer === producer) await this.#renew();
    }
  }

  /** What other loops had under way on a producer that is given up ends with it. */
  #onFailure(producer: Producer, what: string): void {
    if (KAFKAJS_OWN.test(what)) this.ledger.ownFailures.push(what);
    else if (this.#producer === producer) this.ledger.failures.push(what);
  }

  async finish(timeoutMs: number): Promise<void> {
    this.#open = false;
    await Promise.race([Promise.all(this.#loops), sleep(timeoutMs).then(() => { throw new Error(`${this.ledger.name}: a send is not answered`); })]);
    await Promise.race([this.#producer?.disconnect().catch(() => {}), sleep(5000)]);
  }
}

/** Two of each client. */
export async function startLoad(options: LoadOptions): Promise<LoadProducer[]> {
  const rdkafka = loadRdkafka();
  return Promise.all([
    new RdkafkaLoad('librdkafka-1', rdkafka, options).start(), new RdkafkaLoad('librdkafka-2', rdkafka, options).start(),
    new KafkajsLoad('kafkajs-1', options).start(), new KafkajsLoad('kafkajs-2', options).start(),
  ]);
}

export async function createTopic(bootstrap: readonly string[], topic: string, partitions: number, configs: Readonly<Record<string, string>> = {}): Promise<void> {
  const admin = new Kafka({ brokers: [...bootstrap], logLevel: logLevel.NOTHING, retry: { retries: 20, initialRetryTime: 100, maxRetryTime: 500 } }).admin();
  await admin.connect();
  try {
    await admin.createTopics({ topics: [{ topic, numPartitions: partitions, replicationFactor: 3, configEntries: Object.entries(configs).map(([name, value]) => ({ name, value })) }], timeout: 30_000, waitForLeaders: true });
  } finally {
    await admin.disconnect();
  }
}
