/**
 * A mixed cluster: a ZooKeeper (Debian's, or ours as a process), brokers of either kind on it, and what the proof reads
 * from its znodes: who is controller, who leads, who is in sync.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createNodePorts } from '../../../src/node/create-node-ports.ts';
import { decodeController } from '../../../src/znodes/broker-znodes.ts';
import { brokerIdPath, CONTROLLER_PATH, topicPartitionStatePath, topicPath } from '../../../src/znodes/paths.ts';
import { decodePartitionState, decodeTopic, type PartitionState } from '../../../src/znodes/topic-znodes.ts';
import { ZooKeeperClient } from '../../../src/zookeeper/client.ts';
import { freePort } from '../../integration/process-ports.ts';
import { killAtExit, sleep, ZooKeeperPeer } from '../../conformance/zookeeper-peer.ts';
import { type Kind, listens, MixedBroker } from './mixed-broker.ts';

export type Store = 'zookeeper' | 'ours';

const zookeeperStart = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../../bin/zookeeper-server-start');

interface StoreProcess {
  readonly address: string;
  stop(): Promise<void>;
}

/** Our own store as a process of its own, in ZooKeeper's protocol. */
async function startOurStore(directory: string): Promise<StoreProcess> {
  const port = await freePort();
  mkdirSync(directory, { recursive: true });
  const file = path.join(directory, 'zookeeper.properties');
  writeFileSync(file, `dataDir=${directory}/data\nclientPort=${port}\nclientPortAddress=127.0.0.1\ntickTime=200\nmaxSessionTimeout=60000\n`);
  const child: ChildProcess = spawn(process.execPath, [zookeeperStart, file], { stdio: 'ignore', env: { ...process.env, LOG_DIR: path.join(directory, 'logs') } });
  killAtExit(child);
  for (const deadline = Date.now() + 30_000; !(await listens(port)); await sleep(25)) if (child.exitCode !== null || Date.now() > deadline) throw new Error('our ZooKeeper did not start');
  return {
    address: `127.0.0.1:${port}`,
    stop: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await gone;
    },
  };
}

/** Polls, bounded; says what it waited for. */
export async function until(condition: () => Promise<boolean>, what: string | (() => string), timeoutMs = 90_000): Promise<void> {
  for (const deadline = Date.now() + timeoutMs; !(await condition()); await sleep(50)) {
    if (Date.now() > deadline) throw new Error(`not in ${timeoutMs} ms: ${typeof what === 'string' ? what : what()}`);
  }
}

export interface MixedClusterOptions {
  readonly store: Store;
  readonly kinds: readonly Kind[];
  readonly sessionTimeoutMs: number;
  readonly properties?: readonly string[];
}

export class MixedCluster {
  readonly directory: string;
  readonly brokers: readonly MixedBroker[];
  readonly #zookeeper: StoreProcess;
  readonly #ports: ReturnType<typeof createNodePorts>;
  readonly client: ZooKeeperClient;

  private constructor(directory: string, brokers: readonly MixedBroker[], zookeeper: StoreProcess) {
    this.directory = directory;
    this.brokers = brokers;
    this.#zookeeper = zookeeper;
    this.#ports = createNodePorts({ keepAlive: true });
    this.client = new ZooKeeperClient({ connect: zookeeper.address, sessionTimeoutMs: 20_000, ports: this.#ports });
  }

  static async open({ store, kinds, sessionTimeoutMs, properties = [] }: MixedClusterOptions): Promise<MixedCluster> {
    const directory = mkdtempSync(path.join(tmpdir(), 'blumfeld-mixed-'));
    const zookeeper = store === 'zookeeper' ? await ZooKeeperPeer.start() : await startOurStore(path.join(directory, 'zookeeper'));
    const common = [
      `zookeeper.session.timeout.ms=${sessionTimeoutMs}`, 'zookeeper.connection.timeout.ms=30000', 'inter.broker.protocol.version=3.9', 'default.replication.factor=3',
      'min.insync.replicas=2', 'unclean.leader.election.enable=false', 'offsets.topic.replication.factor=3', 'offsets.topic.num.partitions=3', 'group.initial.rebalance.delay.ms=0',
      'group.min.session.timeout.ms=1000', 'replica.lag.time.max.ms=4000', 'log.segment.bytes=4194304', 'leader.imbalance.per.broker.percentage=0', 'leader.imbalance.check.interval.seconds=3',
      'controlled.shutdown.retry.backoff.ms=500', ...properties,
    ];
    const ports = await Promise.all(kinds.map(freePort));
    const brokers = kinds.map((kind, index) => new MixedBroker({ id: index + 1, port: ports[index]!, directory: path.join(directory, `broker-${index + 1}`), kind, zookeeper: zookeeper.address, properties: common }));
    const cluster = new MixedCluster(directory, brokers, zookeeper);
    await cluster.client.connected();
    return cluster;
  }

  get zookeeper(): string {
    return this.#zookeeper.address;
  }

  get bootstrap(): string {
    return this.brokers.map((broker) => broker.address).join(',');
  }

  broker(id: number): MixedBroker {
    return this.brokers.find((broker) => broker.id === id)!;
  }

  /** −1: none at the moment. */
  async controllerId(): Promise<number> {
    const present = await this.client.get(CONTROLLER_PATH);
    return present === null ? -1 : decodeController(present.data).brokerId;
  }

  async isRegistered(id: number): Promise<boolean> {
    return (await this.client.get(brokerIdPath(id))) !== null;
  }

  async states(topic: string): Promise<(PartitionState | null)[]> {
    const present = await this.client.get(topicPath(topic));
    if (present === null) return [];
    return Promise.all([...decodeTopic(topic, present.data).partitions.keys()].sort((a, b) => a - b).map(async (partition) => {
      const state = await this.client.get(topicPartitionStatePath(topic, partition));
      return state === null ? null : decodePartitionState(topic, partition, state.data);
    }));
  }

  async leaders(topic: string): Promise<number[]> {
    return (await this.states(topic)).map((state) => state?.leader ?? -1);
  }

  /** Starts it, after its former registration has gone: Kafka exits with NodeExists where one still stands. */
  async start(broker: MixedBroker, kind: Kind = broker.kind): Promise<void> {
    await until(async () => !(await this.isRegistered(broker.id)), `the old registration of broker ${broker.id} is gone`);
    await broker.start(kind);
    await until(() => this.isRegistered(broker.id), `broker ${broker.id} is registered`);
  }

  /** All partitions have a leader and all replicas in sync. */
  async untilInSync(topics: readonly string[], replicas = this.brokers.length): Promise<void> {
    let last = '';
    await until(async () => {
      for (const topic of topics) {
        const states = await this.states(topic);
        const bad = states.findIndex((state) => state === null || state.leader < 0 || state.isr.length < replicas);
        if (states.length > 0 && bad < 0) continue;
        last = `${topic}-${bad}: ${JSON.stringify(states[bad])}`;
        return false;
      }
      return true;
    }, () => `every replica is in sync (${last})`);
  }

  async close(keep = false): Promise<void> {
    await Promise.all(this.brokers.map((broker) => broker.kill().catch(() => {})));
    await this.client.close().catch(() => {});
    await this.#zookeeper.stop();
    await this.#ports.close();
    if (!keep) rmSync(this.directory, { recursive: true, force: true });
  }
}
