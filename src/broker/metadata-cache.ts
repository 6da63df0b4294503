/**
 * What this broker tells clients about the cluster: live brokers, topics, leaders. Fed by the controller's
 * UpdateMetadata (in process or over the wire), never by reading the coordination store itself.
 *
 * Invariant: a partition's entry only ever moves to a higher (controller epoch, leader epoch, partition epoch) — the
 * caller drops requests of older controllers; within one controller the order of requests is the order of truth.
 */
import { type Uuid, ZERO_UUID } from '../base/ids.ts';

export interface BrokerAddress {
  readonly host: string;
  readonly port: number;
}

export interface LiveBroker {
  readonly id: number;
  readonly rack: string | null;
  /** By listener name; a listener that a broker does not have is not answered with one of its others. */
  readonly endpoints: ReadonlyMap<string, BrokerAddress>;
}

export interface PartitionMetadata {
  readonly partition: number;
  /** −1: none; −2: the topic is being deleted. */
  readonly leader: number;
  readonly leaderEpoch: number;
  readonly partitionEpoch: number;
  readonly replicas: readonly number[];
  readonly isr: readonly number[];
  readonly offlineReplicas: readonly number[];
}

export interface TopicMetadata {
  readonly name: string;
  readonly topicId: Uuid;
  readonly partitions: Map<number, PartitionMetadata>;
}

export interface TopicUpdate {
  readonly name: string;
  readonly topicId: Uuid;
  readonly partitions: readonly PartitionMetadata[];
}

const LEADER_DURING_DELETE = -2;

export class MetadataCache {
  controllerId = -1;
  readonly #topics = new Map<string, TopicMetadata>();
  readonly #namesById = new Map<Uuid, string>();
  #brokers: ReadonlyMap<number, LiveBroker> = new Map();
  readonly #watchers = new Set<() => void>();
  /** The controller said that the partition is being deleted (not merely that it is unknown). */
  onPartitionDeleted: (topic: string, partition: number) => void = () => {};

  /** All live brokers, replacing those known before. */
  updateBrokers(controllerId: number, brokers: readonly LiveBroker[]): void {
    this.controllerId = controllerId;
    this.#brokers = new Map([...brokers].sort((a, b) => a.id - b.id).map((broker) => [broker.id, broker]));
    this.#notify();
  }

  updateTopics(updates: readonly TopicUpdate[]): void {
    for (const update of updates) for (const partition of update.partitions) this.#updatePartition(update, partition);
    this.#notify();
  }

  #updatePartition(update: TopicUpdate, partition: PartitionMetadata): void {
    const known = this.#topics.get(update.name);
    if (partition.leader === LEADER_DURING_DELETE) {
      known?.partitions.delete(partition.partition);
      this.onPartitionDeleted(update.name, partition.partition);
      if (known?.partitions.size === 0) this.#forget(known);
      return;
    }
    if (known !== undefined && (known.topicId === update.topicId || update.topicId === ZERO_UUID)) {
      known.partitions.set(partition.partition, partition);
      return;
    }
    // A topic of the same name under another id is another topic.
    if (known !== undefined) this.#forget(known);
    this.#topics.set(update.name, { name: update.name, topicId: update.topicId, partitions: new Map([[partition.partition, partition]]) });
    if (update.topicId !== ZERO_UUID) this.#namesById.set(update.topicId, update.name);
  }

  #forget(topic: TopicMetadata): void {
    this.#topics.delete(topic.name);
    this.#namesById.delete(topic.topicId);
  }

  removeTopic(name: string): void {
    const known = this.#topics.get(name);
    if (known === undefined) return;
    this.#forget(known);
    this.#notify();
  }

  // ---- look-up

  topic(name: string): TopicMetadata | null {
    return this.#topics.get(name) ?? null;
  }

  topicNames(): string[] {
    return [...this.#topics.keys()];
  }

  get topicCount(): number {
    return this.#topics.size;
  }

  topicName(topicId: Uuid): string | null {
    return this.#namesById.get(topicId) ?? null;
  }

  /** ZERO_UUID when the topic or its id is not known. */
  topicId(name: string): Uuid {
    return this.#topics.get(name)?.topicId ?? ZERO_UUID;
  }

  hasPartition(topic: string, partition: number): boolean {
    return this.#topics.get(topic)?.partitions.has(partition) ?? false;
  }

  leaderOf(topic: string, partition: number): { leaderId: number; leaderEpoch: number } | null {
    const known = this.#topics.get(topic)?.partitions.get(partition);
    return known === undefined ? null : { leaderId: known.leader, leaderEpoch: known.leaderEpoch };
  }

  brokers(): IterableIterator<LiveBroker> {
    return this.#brokers.values();
  }

  get liveBrokerCount(): number {
    return this.#brokers.size;
  }

  broker(id: number): LiveBroker | null {
    return this.#brokers.get(id) ?? null;
  }

  isAlive(brokerId: number): boolean {
    return this.#brokers.has(brokerId);
  }

  // ---- waiting for a change

  /** The broker stops: nothing is waited for any more. */
  isClosed = false;

  close(): void {
    this.isClosed = true;
    this.#notify();
  }

  /** Calls back after every update and at the close; returns the way to stop. */
  onUpdate(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  #notify(): void {
    for (const watcher of [...this.#watchers]) watcher();
  }
}
