/// <reference lib="esnext.disposable" preserve="true" />
/**
 * `createCluster()`: several whole brokers inside this process that replicate to each other, on one embedded
 * coordination store. Without `dataDir` all of it is in memory and gone with `close()`. Like `createBroker` it installs no
 * signal handlers, writes nothing to stdout and reads no process-wide settings.
 *
 * A broker can be stopped, killed and started again, to see how a client lives through it: it comes back on its port,
 * with the disk that it left.
 */
import { NULL_LOG_SINK } from '../base/null-log-sink.ts';
import type { Clock, Disk, LogSink } from '../base/ports.ts';
import { Broker } from '../broker/broker.ts';
import { jobs } from '../broker/compute-jobs.ts';
import { CoordinationFailedError } from '../broker/open-coordination.ts';
import { createNodePorts, type NodePorts } from '../node/create-node-ports.ts';
import { allocateUnpooled } from '../node/memory.ts';
import { MemoryDisk } from '../sim/memory-disk.ts';
import { InlineCompute } from '../sim/sim-compute.ts';
import { type EmbeddedCoordinationStore, openEmbedded } from '../zookeeper/open-embedded.ts';
import { checkOptions, type OptionKind } from './check-options.ts';
import { type BrokerSettings, embeddedConfig } from './embedded-config.ts';

const DEFAULT_BROKERS = 3;
const MOST_BROKERS = 100;
/** What most clusters have. */
const REPLICATION_FACTOR = 3;

export interface CreateClusterOptions {
  /** How many; their ids are 1, 2, 3 … Three unless said. */
  readonly brokers?: number;
  /** Keeps everything below it; without it everything is in memory. */
  readonly dataDir?: string;
  /** The first broker's port, the next have the next ones; 0 picks free ones. */
  readonly port?: number;
  /** 127.0.0.1 unless said. */
  readonly host?: string;
  /** Where ZooKeeper clients connect, for tools with `--zookeeper`; 0 picks a port. Nowhere unless said. */
  readonly zookeeperPort?: number;
  /** server.properties settings by Kafka's names, for every broker. */
  readonly config?: BrokerSettings;
  /** Another clock, such as one that a test moves. */
  readonly clock?: Clock;
  /** Where log lines go; nowhere unless said. */
  readonly log?: LogSink;
  /** A broker has stopped by itself, its data directory failed; or, without an id, the coordination journal did, and the cluster should be closed. The process goes on. */
  readonly onFailure?: (error: Error, brokerId: number | null) => void;
}

export interface ClusterBroker {
  readonly id: number;
  readonly host: string;
  readonly port: number;
  readonly isRunning: boolean;
  /** It leads the cluster now. */
  readonly isController: boolean;
}

export interface EmbeddedCluster {
  /** host:port of every broker, separated by commas, as bootstrap.servers takes it. */
  readonly bootstrapServers: string;
  readonly brokers: readonly ClusterBroker[];
  /** Null unless `zookeeperPort` was given. */
  readonly zookeeperConnect: string | null;
  /** Its leaders move first, as on SIGTERM. */
  stop(brokerId: number): Promise<void>;
  /** As kill -9, and its session expires at once. */
  kill(brokerId: number): Promise<void>;
  /** Starts again a broker that was stopped or killed. */
  start(brokerId: number): Promise<void>;
  /** Idempotent; resolves when nothing of the cluster is left open. */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

class Member implements ClusterBroker {
  readonly id: number;
  readonly disk: Disk;
  readonly logDir: string;
  host = '';
  port = 0;
  broker: Broker | null = null;
  /** What is under way with it; the next waits. */
  last: Promise<unknown> = Promise.resolve();

  constructor(id: number, disk: Disk, logDir: string) {
    this.id = id;
    this.disk = disk;
    this.logDir = logDir;
  }

  get isRunning(): boolean {
    return this.broker !== null;
  }

  get isController(): boolean {
    return this.broker?.cluster.controller.isActive === true;
  }
}

class Cluster implements EmbeddedCluster {
  readonly #options: CreateClusterOptions;
  readonly #ports: NodePorts;
  readonly #store: EmbeddedCoordinationStore;
  readonly #members: readonly Member[];
  #closing: Promise<void> | null = null;

  constructor(options: CreateClusterOptions, ports: NodePorts, store: EmbeddedCoordinationStore, members: readonly Member[]) {
    this.#options = options;
    this.#ports = ports;
    this.#store = store;
    this.#members = members;
  }

  get brokers(): readonly ClusterBroker[] {
    return this.#members;
  }

  get bootstrapServers(): string {
    return this.#members.map(({ host, port }) => `${host}:${port}`).join(',');
  }

  get zookeeperConnect(): string | null {
    const { server } = this.#store;
    return server === null ? null : `${server.host}:${server.port}`;
  }

  #member(brokerId: number): Member {
    const member = this.#members.find(({ id }) => id === brokerId);
    if (member === undefined) throw new RangeError(`there is no broker ${brokerId}: they are ${this.#members.map(({ id }) => id).join(', ')}`);
    return member;
  }

  /** One thing after another for each broker, whatever became of the one before. */
  #inTurn(member: Member, act: () => Promise<void>): Promise<void> {
    const result = member.last.then(act, act);
    member.last = result.catch(() => {});
    return result;
  }

  start(brokerId: number): Promise<void> {
    const member = this.#member(brokerId);
    return this.#inTurn(member, async () => {
      if (this.#closing !== null) throw new Error('the cluster is closed');
      if (member.broker !== null) return;
      const { clock, config, host, port } = this.#options;
      const replicas = String(Math.min(REPLICATION_FACTOR, this.#members.length));
      const firstPort = port === undefined || port === 0 ? 0 : port + member.id - 1;
      const broker = await Broker.start({
        config: embeddedConfig(member.logDir, { ...(host === undefined ? {} : { host }), port: member.port || firstPort, ...(config === undefined ? {} : { config }) }, {
          'broker.id': member.id,
          // Those of the internal topics stay unset: then they are what the live brokers allow (at most three), and the first group or
          // transaction may come while a broker is down.
          'default.replication.factor': replicas,
          'controlled.shutdown.retry.backoff.ms': 50,
        }),
        ports: { ...this.#ports, clock: clock ?? this.#ports.clock, disk: member.disk, compute: new InlineCompute(jobs) },
        coordination: this.#store.coordination(),
        allocate: allocateUnpooled,
        onFailure: (error) => this.#onBrokerFailure(member, error),
      });
      ({ host: member.host, port: member.port } = broker.advertisedListeners[0]!);
      member.broker = broker;
    });
  }

  /** It has stopped as in a crash; its session goes as its process' would. */
  #onBrokerFailure(member: Member, error: Error): void {
    void this.#inTurn(member, async () => {
      const { broker } = member;
      member.broker = null;
      if (broker !== null) this.#store.expireSession(broker.coordination.sessionId);
    }).finally(() => this.#options.onFailure?.(error, member.id));
  }

  #end(brokerId: number, how: (broker: Broker) => Promise<void>): Promise<void> {
    const member = this.#member(brokerId);
    return this.#inTurn(member, async () => {
      const { broker } = member;
      if (broker === null) return;
      member.broker = null;
      await how(broker);
    });
  }

  stop(brokerId: number): Promise<void> {
    return this.#end(brokerId, (broker) => broker.close());
  }

  kill(brokerId: number): Promise<void> {
    return this.#end(brokerId, async (broker) => {
      await broker.abandon();
      this.#store.expireSession(broker.coordination.sessionId);
    });
  }

  close(): Promise<void> {
    return (this.#closing ??= this.#close());
  }

  async #close(): Promise<void> {
    // The controller last: the others hand their leaders over to it.
    const order = [...this.#members].sort((a, b) => Number(a.isController) - Number(b.isController));
    const failures: unknown[] = [];
    for (const { id } of order) await this.stop(id).catch((error: unknown) => failures.push(error));
    await this.#store.close();
    await this.#ports.close();
    if (failures.length > 0) throw failures[0];
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}

const OPTIONS: Readonly<Record<keyof CreateClusterOptions, OptionKind>> = {
  brokers: 'number', dataDir: 'string', port: 'number', host: 'string', zookeeperPort: 'number', config: 'object', clock: 'object', log: 'object', onFailure: 'function',
};

/** Resolves when every broker serves and knows all the others. @throws TypeError for a wrong option */
export async function createCluster(options: CreateClusterOptions = {}): Promise<EmbeddedCluster> {
  checkOptions('createCluster', options, OPTIONS);
  const count = options.brokers ?? DEFAULT_BROKERS;
  if (!Number.isInteger(count) || count < 1 || count > MOST_BROKERS) throw new RangeError(`brokers: ${count} is not a number from 1 to ${MOST_BROKERS}`);
  const { dataDir } = options;
  const ids = Array.from({ length: count }, (_, index) => index + 1);
  const logDirOf = (id: number): string => (dataDir === undefined ? '/blumfeld/logs' : `${dataDir}/broker-${id}`);
  const ports = createNodePorts({ log: options.log ?? NULL_LOG_SINK, logDirectories: dataDir === undefined ? [] : ids.map(logDirOf) });
  let store: EmbeddedCoordinationStore;
  try {
    store = await openEmbedded({
      directory: dataDir === undefined ? null : `${dataDir}/coordination`,
      ports: { ...ports, clock: options.clock ?? ports.clock },
      onFailure: (error) => options.onFailure?.(new CoordinationFailedError(dataDir === undefined ? null : `${dataDir}/coordination`, error), null),
      ...(options.zookeeperPort === undefined ? {} : { listen: { host: options.host ?? '127.0.0.1', port: options.zookeeperPort } }),
    });
  } catch (error) {
    await ports.close();
    throw error;
  }
  const members = ids.map((id) => new Member(id, dataDir === undefined ? new MemoryDisk() : ports.disk, logDirOf(id)));
  const cluster = new Cluster(options, ports, store, members);
  try {
    await Promise.all(ids.map((id) => cluster.start(id)));
    await allKnown(members, options.clock ?? ports.clock);
    return cluster;
  } catch (error) {
    await Promise.allSettled(members.map(({ last }) => last));
    await cluster.close().catch(() => {});
    throw error;
  }
}

const KNOWN_WITHIN_MS = 30_000;

/** A client that asks any broker must see all of them: the controller's word takes a moment to reach each. */
async function allKnown(members: readonly Member[], clock: Clock): Promise<void> {
  await Promise.all(members.map(({ id, broker }) => new Promise<void>((resolve, reject) => {
    const { metadataCache } = broker!;
    if (metadataCache.liveBrokerCount === members.length) return resolve();
    const timer = clock.setTimer(KNOWN_WITHIN_MS, () => {
      stop();
      reject(new Error(`broker ${id} knows of ${metadataCache.liveBrokerCount} of ${members.length} brokers after ${KNOWN_WITHIN_MS} ms`));
    });
    const stop = metadataCache.onUpdate(() => {
      if (metadataCache.liveBrokerCount !== members.length) return;
      stop();
      timer.cancel();
      resolve();
    });
  })));
}
