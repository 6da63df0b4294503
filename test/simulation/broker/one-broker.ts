/**
 * One production broker with its embedded coordination store on a simulated machine, a producer on another, faults
 * between them, and what must hold afterwards: every acknowledged record is where its acknowledgement said, no
 * idempotent record is there twice, and the order of a partition is the order of sending.
 */
import assert from 'node:assert/strict';
import { Broker } from '../../../src/broker/broker.ts';
import { jobs } from '../../../src/broker/compute-jobs.ts';
import { Admin } from '../../../src/client/admin.ts';
import * as apis from '../../../src/client/apis.ts';
import { ClusterClient } from '../../../src/client/cluster-client.ts';
import { Consumer } from '../../../src/client/consumer.ts';
import { Producer } from '../../../src/client/producer.ts';
import { parseBrokerConfig } from '../../../src/config/parse-broker-config.ts';
import { createSimWorld, type KillMode, type SimWorld } from '../../../src/sim/create-sim-world.ts';
import { openEmbedded } from '../../../src/zookeeper/open-embedded.ts';

const TOPIC = 'orders';
const PARTITIONS = 2;

export interface StoryOptions {
  readonly seed: number;
  readonly faults: readonly ('process' | 'power' | 'partition' | 'pause' | 'clog')[];
  readonly rounds?: number;
  readonly settings?: Readonly<Record<string, string>>;
}

export interface StoryResult {
  readonly traceHash: string;
  readonly sent: number;
  readonly acked: number;
  readonly failed: number;
  readonly kills: number;
  readonly virtualMs: number;
}

interface Acked {
  readonly value: number;
  readonly partition: number;
  readonly offset: number;
}

class Story {
  readonly world: SimWorld;
  readonly options: StoryOptions;
  readonly acked: Acked[] = [];
  sent = 0;
  failed = 0;
  kills = 0;
  sending = true;

  constructor(options: StoryOptions) {
    this.options = options;
    this.world = createSimWorld({ seed: options.seed, nodes: ['broker', 'client'], jobs, maxDriftPpm: 200, disk: { syncLatencyMs: [0.2, 2] } });
    if (process.env['BLUMFELD_TRACE'] === undefined) return;
    for (const node of this.world.nodes) {
      node.log.onLine = ({ atMs, level, message, error }) => console.log(`${atMs.toFixed(1)} ${node.name} ${level} ${message}`, error ?? '');
    }
  }

  async startBroker(): Promise<void> {
    const { ports } = this.world.node('broker');
    const settings = {
      'broker.id': '1', listeners: 'PLAINTEXT://broker:9092', 'log.dirs': '/data/logs', 'offsets.topic.num.partitions': '1', 'transaction.state.log.num.partitions': '1',
      ...this.options.settings,
    };
    const { config, problems } = parseBrokerConfig(Object.entries(settings).map(([key, value], index) => ({ key, value, line: index + 1 })));
    assert.deepEqual(problems.filter((problem) => problem.severity === 'error'), []);
    const start = async (): Promise<void> => {
      const store = await openEmbedded({ directory: '/data/coordination', ports });
      await Broker.start({ config, ports, coordination: store.coordination(), poisonChunks: true });
    };
    await this.world.scheduler.runPromise(start(), 120_000);
  }

  /** What an operator prepares; a broker that makes its folders itself may lose them all to a power failure in its first moments. */
  async makeFolders(): Promise<void> {
    const { disk } = this.world.node('broker').ports;
    const make = async (): Promise<void> => {
      for (const folder of ['/data/logs', '/data/coordination']) await disk.makeDirectory(folder);
      for (const folder of ['/', '/data']) await disk.syncDirectory(folder);
    };
    await this.world.scheduler.runPromise(make());
  }

  client(): ClusterClient {
    return new ClusterClient(this.world.node('client').ports, { bootstrapServers: 'broker:9092', requestTimeoutMs: 5000, apiTimeoutMs: 120_000 });
  }

  /** Sends numbers, a few at a time, until `sending` is false. */
  produce(producer: Producer): void {
    const { clock, random } = this.world.node('client').ports;
    const tick = (): void => {
      if (!this.sending) return;
      for (let count = 1 + random.below(4); count > 0; count--) this.#send(producer, this.sent++);
      clock.setTimer(random.below(25), tick);
    };
    tick();
  }

  #send(producer: Producer, value: number): void {
    const bytes = new TextEncoder().encode(String(value).padEnd(20 + (value % 300), '.'));
    producer.send({ topic: TOPIC, partition: value % PARTITIONS, value: bytes }).then(
      ({ partition, offset }) => void this.acked.push({ value, partition, offset }),
      () => void this.failed++,
    );
  }

  async fault(): Promise<void> {
    const { world } = this;
    const kind = world.random.pick(this.options.faults);
    await world.scheduler.runFor(world.random.between(50, 1500));
    this.world.node('client').log.log('INFO', 'story', `fault: ${kind} (${this.acked.length} acked of ${this.sent})`);
    if (kind === 'partition') world.network.partition(['broker'], ['client']);
    else if (kind === 'pause') world.pause('broker');
    else if (kind === 'clog') world.network.clog('client', 'broker', 400);
    else return this.#killAndRestart(kind);
    await world.scheduler.runFor(world.random.between(10, 3000));
    world.network.heal();
    world.resume('broker');
  }

  async #killAndRestart(kind: KillMode): Promise<void> {
    this.kills++;
    this.world.kill('broker', kind);
    await this.world.scheduler.runFor(this.world.random.between(0, 800));
    this.world.restart('broker');
    await this.startBroker();
  }

  async readAll(): Promise<Map<number, number>[]> {
    const consumer = new Consumer(this.client(), { groupId: null });
    const found = Array.from({ length: PARTITIONS }, () => new Map<number, number>());
    consumer.assign(found.map((_, partition) => ({ topic: TOPIC, partition, offset: 0 })));
    const read = async (): Promise<void> => {
      for (let empty = 0; empty < 3; ) {
        const records = await consumer.poll(500);
        empty = records.length === 0 ? empty + 1 : 0;
        for (const { partition, offset, value } of records) found[partition]!.set(offset, Number.parseInt(new TextDecoder().decode(value!), 10));
      }
    };
    await this.world.scheduler.runPromise(read(), 120_000);
    return found;
  }
}

/** Virtual time does not wait for the module loader. */
async function loadCodecs(): Promise<void> {
  for (const api of Object.values(apis)) await api.load();
}

export async function runStory(options: StoryOptions): Promise<StoryResult> {
  await loadCodecs();
  const story = new Story(options);
  const { world } = story;
  await story.makeFolders();
  await story.startBroker();
  await world.scheduler.runPromise(new Admin(story.client()).createTopic({ name: TOPIC, numPartitions: PARTITIONS, replicationFactor: 1, assignments: [], configs: [] }));
  const producer = new Producer(story.client(), { requestTimeoutMs: 2000, deliveryTimeoutMs: 120_000 });
  story.produce(producer);
  for (let round = 0; round < (options.rounds ?? 4); round++) await story.fault();
  await world.scheduler.runFor(500);
  story.sending = false;
  await world.scheduler.runPromise(producer.flush(), 180_000);
  await world.scheduler.runFor(1);
  checkRecords(await story.readAll(), story.acked, options.seed);
  const { sent, failed, kills } = story;
  return { traceHash: world.traceHash, sent, acked: story.acked.length, failed, kills, virtualMs: Math.round(world.scheduler.nowMs) };
}

function checkRecords(found: readonly Map<number, number>[], acked: readonly Acked[], seed: number): void {
  for (const { value, partition, offset } of acked) {
    assert.equal(found[partition]!.get(offset), value, `seed ${seed}: acknowledged record ${value} at ${partition}/${offset}`);
  }
  for (const [partition, records] of found.entries()) {
    const values = [...records].sort(([a], [b]) => a - b).map(([, value]) => value);
    for (let i = 1; i < values.length; i++) {
      assert.ok(values[i]! > values[i - 1]!, `seed ${seed}: partition ${partition} holds ${values[i - 1]} then ${values[i]}`);
    }
  }
}
