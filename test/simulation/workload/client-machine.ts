/** A simulated machine that runs one client: its process may be killed and started anew, and its clients with it. */
import type { Ports } from '../../../src/base/ports.ts';
import { ClusterClient } from '../../../src/client/cluster-client.ts';
import type { SimWorld } from '../../../src/sim/create-sim-world.ts';
import type { SimRandom } from '../../../src/sim/sim-random.ts';
import type { History } from '../oracle/history.ts';
import type { Swarm } from '../swarm.ts';

export interface TopicPartition {
  readonly topic: string;
  readonly partition: number;
}

/** What a client needs to know of the world it lives in, whatever brokers are in it. */
export interface ClientWorld {
  readonly swarm: Pick<Swarm, 'topics' | 'partitions' | 'recordsPerSecond' | 'maxValueBytes' | 'compression' | 'lingerMs' | 'batchSizeBytes' | 'requestTimeoutMs'> & { readonly replicationFactor?: number; readonly maxTopics?: number; readonly readerWaitMs?: number; readonly commitPauseMs?: number; readonly racks?: boolean };
  readonly world: SimWorld;
  readonly history: History;
  readonly bootstrapServers: string;
  /** Of a cluster: since when the broker coordinates the group only because it has not heard of the next election. */
  deposedCoordinatorMs?(group: string, brokerId: number): number;
}

export abstract class ClientMachine {
  readonly name: string;
  readonly cluster: ClientWorld;
  readonly history: History;
  readonly random: SimRandom;
  /** Number of the process's start, from 1. */
  life = 0;
  #clients: ClusterClient[] = [];
  /** No new work; what is under way goes on. */
  stopping = false;

  constructor(cluster: ClientWorld, name: string) {
    this.cluster = cluster;
    this.name = name;
    this.history = cluster.history;
    cluster.world.addNode(name);
    this.random = cluster.world.random.fork(`client ${name}`);
  }

  get ports(): Ports {
    return this.cluster.world.node(this.name).ports;
  }

  /** Resolves never, once its process was killed. */
  protected abstract run(): Promise<void>;

  /** True when nothing that was asked is unanswered. */
  abstract isIdle(): boolean;

  start(): void {
    this.life++;
    const life = this.life;
    this.run().catch((error: unknown) => {
      if (this.life === life) this.history.violate('client', `${this.name} ended: ${error instanceof Error ? error.stack : String(error)}`);
    });
  }

  crash(): void {
    this.cluster.world.kill(this.name, 'process');
    this.cluster.world.restart(this.name);
    this.#clients = [];
    this.onCrash();
    this.start();
  }

  protected onCrash(): void {}

  connect(options: { apiTimeoutMs?: number } = {}): ClusterClient {
    const client = new ClusterClient(this.ports, {
      bootstrapServers: this.cluster.bootstrapServers, clientId: this.name, requestTimeoutMs: this.cluster.swarm.requestTimeoutMs, retryBackoffMs: 50, assume09: false,
      apiTimeoutMs: options.apiTimeoutMs ?? 60_000,
    });
    this.#clients.push(client);
    return client;
  }

  async disconnect(client: ClusterClient): Promise<void> {
    this.#clients = this.#clients.filter((other) => other !== client);
    await client.close();
  }

  async disconnectAll(): Promise<void> {
    for (const client of this.#clients.splice(0)) await client.close();
  }

  sleep(ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.ports.clock.setTimer(ms, resolve);
    });
  }
}

export const partitionsOf = (cluster: ClientWorld): TopicPartition[] =>
  topicNames(cluster).flatMap((topic) => Array.from({ length: cluster.swarm.partitions }, (_, partition) => ({ topic, partition })));

export const topicNames = (cluster: ClientWorld): string[] => Array.from({ length: cluster.swarm.topics }, (_, at) => `topic${at + 1}`);

/** Where a consumer of this life is: it changes as clients are killed and begun anew. Empty: it does not say. */
export const rackOf = ({ cluster, random }: ClientMachine): string => (cluster.swarm.racks === true ? random.pick(['even', 'odd', 'odd', '']) : '');
