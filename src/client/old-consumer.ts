/**
 * The consumer of 0.9 that lives in ZooKeeper: it registers under /consumers/G, shares partitions with the others of its
 * group by range, holds an owner node for each, and keeps its offsets there. Records come from the brokers that
 * ZooKeeper names.
 *
 * Invariants: a partition is read only while its owner node is ours; owner nodes are given up before others are taken.
 */
import { CoordinationError } from '../base/coordination.ts';
import type { Ports } from '../base/ports.ts';
import { decodeConsumerOffset, decodeOldConsumer, encodeConsumerOffset, encodeOldConsumer, encodeOldOwner } from '../znodes/config-znodes.ts';
import { consumerGroupPath, consumerIdPath, consumerIdsPath, consumerOffsetPath, consumerOwnerPath, TOPICS_PATH } from '../znodes/paths.ts';
import { ClusterClient } from './cluster-client.ts';
import { sleep } from './deadline.ts';
import { Consumer, type ConsumerOptions, type ConsumerRecord } from './consumer.ts';
import { KafkaError } from './kafka-errors.ts';
import type { ZooKeeperCluster } from './zookeeper-cluster.ts';

export interface OldConsumerOptions {
  readonly groupId: string;
  /** Which topics; the pattern's kind is written into the registration. */
  readonly topics: { readonly kind: 'static' | 'white_list' | 'black_list'; readonly text: string; readonly matches: (topic: string) => boolean };
  readonly excludeInternal: boolean;
  readonly fromSmallest: boolean;
  readonly autoCommitIntervalMs: number;
  readonly autoCommit: boolean;
  readonly fetchBytes: number;
  readonly clientId: string;
}

const REBALANCE_TRIES = 4;
const REBALANCE_BACKOFF_MS = 500;
/** Registrations of 3 and below are by brokers that may not know ApiVersions. */
const LAST_OLD_REGISTRATION = 3;

export class OldConsumer {
  readonly #zookeeper: ZooKeeperCluster;
  readonly #ports: Pick<Ports, 'transport' | 'clock' | 'random'>;
  readonly #options: OldConsumerOptions;
  readonly #consumerId: string;
  #cluster: ClusterClient | null = null;
  #consumer: Consumer | null = null;
  #owned: { topic: string; partition: number }[] = [];
  #rebalanceNeeded = true;
  #started = false;
  #closed = false;
  #lastCommitMs: number;

  constructor(zookeeper: ZooKeeperCluster, ports: Pick<Ports, 'transport' | 'clock' | 'random'>, options: OldConsumerOptions) {
    this.#zookeeper = zookeeper;
    this.#ports = ports;
    this.#options = options;
    const random = [...ports.random.bytes(4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    this.#consumerId = `${options.groupId}_${ports.transport.hostName()}-${Math.floor(ports.clock.wallMs())}-${random}`;
    this.#lastCommitMs = ports.clock.monotonicMs();
  }

  /** What owner nodes hold: this consumer's only thread. */
  get threadId(): string {
    return `${this.#consumerId}-0`;
  }

  async poll(timeoutMs: number): Promise<ConsumerRecord[]> {
    if (!this.#started) await this.#start();
    if (this.#rebalanceNeeded) await this.#rebalance();
    await this.#maybeCommit();
    if (this.#consumer === null || this.#owned.length === 0) {
      await sleep(this.#ports.clock, Math.min(timeoutMs, 100));
      return [];
    }
    return this.#consumer.poll(Math.min(timeoutMs, 500));
  }

  seek(topic: string, partition: number, offset: number): void {
    this.#consumer?.seek(topic, partition, offset);
  }

  async #start(): Promise<void> {
    this.#started = true;
    const { groupId, topics } = this.#options;
    const subscription = new Map([[topics.text, 1]]);
    await this.#zookeeper.ensure(consumerIdsPath(groupId));
    await this.#zookeeper.create(consumerIdPath(groupId, this.#consumerId), encodeOldConsumer({ subscription, pattern: topics.kind, timestampMs: Math.floor(this.#ports.clock.wallMs()) }), { ephemeral: true });
  }

  /** Watches fire once: they are set anew with each rebalance. */
  readonly #onChange = (): void => { this.#rebalanceNeeded = true; };

  async #rebalance(): Promise<void> {
    this.#rebalanceNeeded = false;
    await this.#commit();
    await this.#release();
    for (let tries = 0; tries < REBALANCE_TRIES; tries++) {
      const wanted = await this.#share();
      if (await this.#claim(wanted)) return this.#read(wanted);
      await this.#release();
      await sleep(this.#ports.clock, REBALANCE_BACKOFF_MS);
    }
    this.#rebalanceNeeded = true;
  }

  /** By range within each topic, over the consumers that want it. */
  async #share(): Promise<{ topic: string; partition: number }[]> {
    const { coordination } = this.#zookeeper;
    const all = (await coordination.children(TOPICS_PATH, this.#onChange)).names;
    const topics = all.filter((topic) => this.#options.topics.matches(topic) && !(this.#options.excludeInternal && topic.startsWith('__')));
    const members = await this.#members(all);
    const wanted: { topic: string; partition: number }[] = [];
    for (const topic of topics.sort()) {
      const partitions = [...((await this.#zookeeper.assignment(topic))?.keys() ?? [])];
      const sharing = [...members].filter(([, wants]) => wants(topic)).map(([id]) => id).sort();
      const at = sharing.indexOf(this.#consumerId);
      if (at < 0 || sharing.length === 0) continue;
      const each = Math.floor(partitions.length / sharing.length);
      const extra = partitions.length % sharing.length;
      const from = each * at + Math.min(at, extra);
      for (const partition of partitions.slice(from, from + each + (at < extra ? 1 : 0))) wanted.push({ topic, partition });
    }
    return wanted;
  }

  async #members(allTopics: readonly string[]): Promise<Map<string, (topic: string) => boolean>> {
    const { coordination } = this.#zookeeper;
    const path = consumerIdsPath(this.#options.groupId);
    const members = new Map<string, (topic: string) => boolean>();
    for (const id of (await coordination.children(path, this.#onChange)).names) {
      const node = await coordination.get(consumerIdPath(this.#options.groupId, id));
      if (node === null) continue;
      const { subscription, pattern } = decodeOldConsumer(`${path}/${id}`, node.data);
      members.set(id, id === this.#consumerId ? this.#options.topics.matches : wantsOf([...subscription.keys()], pattern, allTopics));
    }
    return members;
  }

  async #claim(wanted: readonly { topic: string; partition: number }[]): Promise<boolean> {
    for (const { topic, partition } of wanted) {
      try {
        await this.#zookeeper.create(consumerOwnerPath(this.#options.groupId, topic, partition), encodeOldOwner(this.threadId), { ephemeral: true });
        this.#owned.push({ topic, partition });
      } catch (error) {
        if (error instanceof CoordinationError && error.code === 'NodeExists') return false;
        throw error;
      }
    }
    return true;
  }

  async #release(): Promise<void> {
    for (const { topic, partition } of this.#owned.splice(0)) {
      await this.#zookeeper.coordination.delete(consumerOwnerPath(this.#options.groupId, topic, partition), -1).catch(() => null);
    }
  }

  async #read(wanted: readonly { topic: string; partition: number }[]): Promise<void> {
    if (wanted.length === 0) {
      this.#consumer = null;
      return;
    }
    const cluster = await this.#connect();
    const starts = [];
    for (const { topic, partition } of wanted) {
      const path = consumerOffsetPath(this.#options.groupId, topic, partition);
      const node = await this.#zookeeper.coordination.get(path);
      starts.push({ topic, partition, offset: node === null ? -1 : decodeConsumerOffset(path, node.data) });
    }
    const options: Partial<ConsumerOptions> = { autoOffsetReset: this.#options.fromSmallest ? 'earliest' : 'latest', autoCommit: false, maxPartitionBytes: this.#options.fetchBytes };
    this.#consumer = new Consumer(cluster, options);
    this.#consumer.assign(starts);
  }

  async #connect(): Promise<ClusterClient> {
    if (this.#cluster !== null) return this.#cluster;
    const brokers = await this.#zookeeper.brokers();
    if (brokers.length === 0) throw new KafkaError(8, 'no broker is registered in ZooKeeper');
    const bootstrapServers = brokers.map(({ host, port }) => `${host}:${port}`).join(',');
    this.#cluster = new ClusterClient(this.#ports, { bootstrapServers, clientId: this.#options.clientId, assume09: brokers.every((broker) => broker.version <= LAST_OLD_REGISTRATION) });
    return this.#cluster;
  }

  async #maybeCommit(): Promise<void> {
    if (!this.#options.autoCommit || this.#ports.clock.monotonicMs() - this.#lastCommitMs < this.#options.autoCommitIntervalMs) return;
    await this.#commit();
  }

  async #commit(): Promise<void> {
    this.#lastCommitMs = this.#ports.clock.monotonicMs();
    for (const { topic, partition, offset } of this.#consumer?.assignment ?? []) {
      if (offset >= 0) await this.#zookeeper.put(consumerOffsetPath(this.#options.groupId, topic, partition), encodeConsumerOffset(offset));
    }
  }

  /** Commits, gives up its partitions and its registration. Never throws. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    try {
      if (this.#options.autoCommit) await this.#commit();
      await this.#release();
      if (this.#started) await this.#zookeeper.coordination.delete(consumerIdPath(this.#options.groupId, this.#consumerId), -1);
    } catch {
      // The session's end takes the ephemeral nodes.
    }
    await this.#consumer?.close();
    await this.#cluster?.close();
  }

  /** Removes all that the group left in ZooKeeper. */
  forgetGroup(): Promise<void> {
    return this.#zookeeper.deleteTree(consumerGroupPath(this.#options.groupId));
  }
}

/** What another member subscribed to, from its registration. */
function wantsOf(keys: readonly string[], pattern: 'static' | 'white_list' | 'black_list', allTopics: readonly string[]): (topic: string) => boolean {
  if (pattern === 'static') return (topic) => keys.includes(topic);
  try {
    const regex = new RegExp(`^(?:${keys[0] ?? ''})$`);
    return (topic) => allTopics.includes(topic) && regex.test(topic) === (pattern === 'white_list');
  } catch {
    return () => false;
  }
}
