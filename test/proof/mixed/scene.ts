/** A mixed cluster under load, from its start to the reckoning; what happens in between is the caller's. */
import { type Admin, Kafka, logLevel } from 'kafkajs';
import { sleep } from '../../conformance/zookeeper-peer.ts';
import { checkReplicas, Ledger } from './ledger.ts';
import { LoadProcess } from './load-process.ts';
import { MixedCluster, type MixedClusterOptions, until } from './mixed-cluster.ts';

export const TOPIC = 'mixed';
const OFFSETS = '__consumer_offsets';
const OFFSETS_PARTITIONS = 3;
const GROUP = 'readers';
export const PARTITIONS = 6;
const RATE = 400;

/** `GroupMetadataManager.partitionFor`. */
function partitionOfGroup(group: string): number {
  let hash = 0;
  for (const char of group) hash = (Math.imul(hash, 31) + char.charCodeAt(0)) | 0;
  return (hash & 0x7fffffff) % OFFSETS_PARTITIONS;
}

export class Scene {
  readonly cluster: MixedCluster;
  readonly ledger = new Ledger(PARTITIONS);
  readonly #admin: Admin;
  readonly #producer: LoadProcess;
  readonly #consumers: LoadProcess[];

  private constructor(cluster: MixedCluster, admin: Admin) {
    this.cluster = cluster;
    this.#admin = admin;
    const load = (mode: string, extra: string): LoadProcess => new LoadProcess([mode, cluster.bootstrap, TOPIC, String(PARTITIONS), extra], (line) => this.ledger.onLine(line));
    this.#producer = load('produce', String(RATE));
    this.#consumers = [load('consume', GROUP), load('consume', GROUP)];
  }

  static async open(options: MixedClusterOptions): Promise<Scene> {
    const cluster = await MixedCluster.open(options);
    try {
      await Promise.all(cluster.brokers.map((broker) => cluster.start(broker)));
      const count = cluster.brokers.length;
      const admin = new Kafka({ brokers: cluster.bootstrap.split(','), logLevel: logLevel.NOTHING, retry: { retries: 12 } }).admin();
      await admin.connect();
      // A broker that has just come up may not have heard yet of the others.
      await until(async () => {
        const { brokers, controller } = await admin.describeCluster().catch(() => ({ brokers: [], controller: null }));
        return brokers.length === count && controller !== null && controller >= 0;
      }, 'the brokers know each other');
      const replicas = (partition: number): number[] => cluster.brokers.map((_, index) => ((index + partition) % count) + 1);
      const topic = { timeout: 60_000, topics: [{ topic: TOPIC, replicaAssignment: Array.from({ length: PARTITIONS }, (_, partition) => ({ partition, replicas: replicas(partition) })) }] };
      // kafkajs gives up where a connection ends under it.
      await until(async () => (await admin.createTopics(topic).catch(() => false)) || (await cluster.states(TOPIC)).length > 0, 'the topic is made');
      await cluster.untilInSync([TOPIC]);
      const scene = new Scene(cluster, admin);
      await Promise.all([scene.#producer, ...scene.#consumers].map((load) => load.ready()));
      await until(async () => scene.ledger.committed.every((offset) => offset > 0), 'the group has committed on every partition');
      await scene.untilInSync();
      return scene;
    } catch (error) {
      await cluster.close(true);
      throw new Error(`the cluster in ${cluster.directory} did not come up`, { cause: error });
    }
  }

  untilInSync(): Promise<void> {
    return this.cluster.untilInSync([TOPIC, OFFSETS]);
  }

  async coordinatorId(): Promise<number> {
    return (await this.cluster.leaders(OFFSETS))[partitionOfGroup(GROUP)] ?? -1;
  }

  /** Every partition has taken a record since now. */
  async untilAcked(): Promise<void> {
    const before = this.ledger.acked.map((acked) => acked.size);
    await until(async () => this.ledger.acked.every((acked, partition) => acked.size > before[partition]!), () => `every partition takes records (${this.ledger.acked.map((acked, i) => acked.size - before[i]!)})`);
  }

  /** Ends the load, heals, and reckons up. The cluster is stopped. Returns what is wrong. */
  async reckon(): Promise<string[]> {
    const { cluster, ledger } = this;
    await this.#producer.finish();
    await until(async () => ledger.checkRead().length === 0, () => ledger.checkRead().join('; '), 60_000).catch(() => {});
    await Promise.all(this.#consumers.map((consumer) => consumer.finish()));
    const problems = [...ledger.failures, ...ledger.checkRead()];
    await this.untilInSync();
    problems.push(...(await ledger.checkRecords(cluster.bootstrap, TOPIC)));
    const answer = await this.#admin.fetchOffsets({ groupId: GROUP, topics: [TOPIC] });
    problems.push(...ledger.checkOffsets(new Map(answer[0]!.partitions.map(({ partition, offset }) => [partition, Number(offset)]))));
    await this.#admin.disconnect();
    await sleep(500);
    for (const broker of cluster.brokers) await broker.stop();
    problems.push(...checkReplicas(cluster.brokers, TOPIC, PARTITIONS), ...checkReplicas(cluster.brokers, OFFSETS, OFFSETS_PARTITIONS));
    return problems;
  }
}
