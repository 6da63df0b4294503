/** Several whole brokers in this process, on one embedded store or a ZooKeeper elsewhere (`zookeeper.connect`), speaking to each other and to clients over loopback. */
import { Kafka, logLevel } from 'kafkajs';
import { NULL_LOG_SINK } from '../../src/base/null-log-sink.ts';
import type { LogSink } from '../../src/base/ports.ts';
import { Broker } from '../../src/broker/broker.ts';
import { jobs } from '../../src/broker/compute-jobs.ts';
import { openCoordination } from '../../src/broker/open-coordination.ts';
import { parseBrokerConfig } from '../../src/config/parse-broker-config.ts';
import { createNodePorts, type NodePorts } from '../../src/node/create-node-ports.ts';
import { MemoryDisk } from '../../src/sim/memory-disk.ts';
import { InlineCompute } from '../../src/sim/sim-compute.ts';
import { type EmbeddedCoordinationStore, openEmbedded } from '../../src/zookeeper/open-embedded.ts';

export class LocalCluster {
  readonly store: EmbeddedCoordinationStore;
  readonly brokers = new Map<number, Broker>();
  readonly #ports: NodePorts;
  readonly #disks = new Map<number, MemoryDisk>();
  /** A broker that comes back listens where clients know it. */
  readonly #listenPorts = new Map<number, number>();
  readonly #settings: (brokerId: number) => Record<string, string>;
  readonly #alive = setInterval(() => {}, 1000);

  private constructor(store: EmbeddedCoordinationStore, ports: NodePorts, settings: (brokerId: number) => Record<string, string>) {
    this.store = store;
    this.#ports = ports;
    this.#settings = settings;
  }

  static async open(brokerIds: readonly number[], settings: Record<string, string> = {}, log: LogSink = NULL_LOG_SINK, ownSettings: (brokerId: number) => Record<string, string> = () => ({})): Promise<LocalCluster> {
    const ports = createNodePorts({ log, logDirectories: [] });
    const cluster = new LocalCluster(await openEmbedded({ directory: null, ports: { ...ports, disk: new MemoryDisk() } }), ports, (id) => ({ ...settings, ...ownSettings(id) }));
    try {
      for (const id of brokerIds) await cluster.start(id);
    } catch (error) {
      await cluster.close();
      throw error;
    }
    return cluster;
  }

  get bootstrapServers(): string[] {
    return [...this.brokers.values()].map(({ advertisedListeners }) => `${advertisedListeners[0]!.host}:${advertisedListeners[0]!.port}`);
  }

  /** With these replicas of each partition, the first preferred; resolves when all are led. */
  async createAssigned(topic: string, replicas: readonly (readonly number[])[]): Promise<void> {
    const admin = new Kafka({ brokers: this.bootstrapServers, logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
    await admin.createTopics({ topics: [{ topic, replicaAssignment: replicas.map((ids, partition) => ({ partition, replicas: [...ids] })) }], waitForLeaders: true });
    await admin.disconnect();
  }

  /** Starts it for the first time, or again on the disk it left. */
  async start(brokerId: number): Promise<Broker> {
    const disk = this.#disks.get(brokerId) ?? new MemoryDisk();
    this.#disks.set(brokerId, disk);
    const broker = await this.#start(brokerId, disk, this.#listenPorts.get(brokerId) ?? 0, this.#settings(brokerId));
    this.brokers.set(brokerId, broker);
    this.#listenPorts.set(brokerId, broker.advertisedListeners[0]!.port);
    return broker;
  }

  /** Another process that claims the id, with a data directory of its own. */
  startAnother(brokerId: number, settings: Record<string, string>): Promise<Broker> {
    return this.#start(brokerId, new MemoryDisk(), 0, { ...this.#settings(brokerId), ...settings });
  }

  async #start(brokerId: number, disk: MemoryDisk, port: number, own: Record<string, string>): Promise<Broker> {
    const settings = { 'broker.id': String(brokerId), listeners: `PLAINTEXT://127.0.0.1:${port}`, 'log.dirs': '/logs', 'group.initial.rebalance.delay.ms': '0', 'offsets.topic.num.partitions': '3', 'controlled.shutdown.retry.backoff.ms': '50', ...own };
    const { config } = parseBrokerConfig(Object.entries(settings).map(([key, value], index) => ({ key, value, line: index + 1 })));
    const ports = { ...this.#ports, disk, compute: new InlineCompute(jobs) };
    if (config.zookeeperConnect === null) return Broker.start({ config, ports, coordination: this.store.coordination() });
    const { coordination } = await openCoordination(config, ports, null);
    return Broker.start({ config, ports, coordination });
  }

  async stop(brokerId: number): Promise<void> {
    await this.brokers.get(brokerId)!.close();
    this.brokers.delete(brokerId);
  }

  /** As kill -9 and a session that expires at once. */
  async kill(brokerId: number): Promise<void> {
    const broker = this.brokers.get(brokerId)!;
    this.brokers.delete(brokerId);
    await broker.abandon();
    this.store.expireSession(broker.coordination.sessionId);
  }

  /** The disk of a broker that does not run. */
  diskOf(brokerId: number): MemoryDisk {
    return this.#disks.get(brokerId)!;
  }

  /** A power failure lies behind a broker that does not run: another boot. */
  async reboot(brokerId: number): Promise<void> {
    await this.diskOf(brokerId).replaceFile('/logs/.blumfeld-boot', new TextEncoder().encode('an earlier boot\n'));
  }

  /** As kill -9: the session is left behind. */
  async crash(brokerId: number): Promise<void> {
    const broker = this.brokers.get(brokerId)!;
    this.brokers.delete(brokerId);
    await broker.abandon();
  }

  async close(): Promise<void> {
    clearInterval(this.#alive);
    for (const broker of [...this.brokers.values()].reverse()) await broker.close();
    await this.store.close();
    await this.#ports.close();
  }
}

/** Polls, bounded. */
export async function until(condition: () => boolean | Promise<boolean>, what: string, timeoutMs = 10_000): Promise<void> {
  const deadline = performance.now() + timeoutMs;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error(`not in ${timeoutMs} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
