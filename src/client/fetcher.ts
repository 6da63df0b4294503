/**
 * The fetching half of a consumer: one Fetch on its way to each broker, what came back kept until it is taken.
 * A partition with records that were not taken yet is not fetched.
 */
import { errorCode, KafkaError, mayRetry } from './kafka-errors.ts';
import { type Api, FETCH } from './apis.ts';
import type { ClusterClient } from './cluster-client.ts';
import { type ConsumerRecord, decodeRecords } from './decode-records.ts';
import type { FetchResponsePartitionData } from '../protocol/messages/fetch.ts';

export interface FetchOptions {
  readonly minBytes: number;
  readonly maxWaitMs: number;
  readonly maxBytes: number;
  readonly maxPartitionBytes: number;
  readonly readCommitted: boolean;
  readonly checkCrcs: boolean;
  readonly maxInflatedBytes: number;
  /** Of this client: it reads from a replica in its rack where the leader says so (KIP-392). Empty: from leaders only. */
  readonly rackId: string;
}

/** Fetch says the rack, and its answer the replica. */
const FIRST_WITH_RACK = 11;
/** As metadata.max.age.ms: then the leader is asked again. */
const PREFERRED_REPLICA_MS = 300_000;

export interface FetchPosition {
  readonly topic: string;
  readonly partition: number;
  /** The next record that the application has not been given. */
  offset: number;
  /** Fetched and not yet given. */
  buffered: ConsumerRecord[];
  bufferedFrom: number;
  /** Where the next fetch begins. */
  fetchOffset: number;
  highWatermark: number;
  /** Of the last record given, for the commit; −1: unknown. */
  leaderEpoch: number;
  paused: boolean;
  /** The leader sent us there; null: to the leader itself. */
  preferredReplica: { readonly brokerId: number; readonly untilMs: number } | null;
}

export interface FetcherEvents {
  onData(): void;
  onOffsetOutOfRange(position: FetchPosition): void;
  onError(error: Error): void;
}

export class Fetcher {
  readonly #cluster: ClusterClient;
  readonly #options: FetchOptions;
  readonly #events: FetcherEvents;
  readonly #busyNodes = new Set<number>();
  #positions = new Map<string, FetchPosition>();
  #pausedUntilMs = 0;

  constructor(cluster: ClusterClient, options: FetchOptions, events: FetcherEvents) {
    this.#cluster = cluster;
    this.#options = options;
    this.#events = events;
  }

  get positions(): Iterable<FetchPosition> {
    return this.#positions.values();
  }
  position(topic: string, partition: number): FetchPosition | undefined {
    return this.#positions.get(`${topic}-${partition}`);
  }
  /** Replaces what is read; what stays keeps its records. */
  setPositions(positions: readonly FetchPosition[]): void {
    this.#positions = new Map(positions.map((position) => [`${position.topic}-${position.partition}`, position]));
  }

  /** Sends a Fetch to each broker that has something to read and none on its way. */
  async fetchMore(): Promise<void> {
    if (this.#cluster.clock.monotonicMs() < this.#pausedUntilMs) return;
    const byNode = new Map<number, FetchPosition[]>();
    for (const position of this.#positions.values()) {
      if (!this.#wantsMore(position)) continue;
      try {
        const node = this.#preferredReplica(position) ?? (await this.#cluster.leaderOf(position.topic, position.partition));
        byNode.set(node, [...(byNode.get(node) ?? []), position]);
      } catch (error) {
        this.#onFailure(error as Error);
      }
    }
    for (const [node, positions] of byNode) {
      if (this.#busyNodes.has(node)) continue;
      this.#busyNodes.add(node);
      void this.#fetch(node, positions).finally(() => {
        this.#busyNodes.delete(node);
        this.#events.onData();
      });
    }
  }

  /** Null: none was named, the time for it is over, or it is gone. */
  #preferredReplica(position: FetchPosition): number | null {
    const { preferredReplica } = position;
    if (preferredReplica === null) return null;
    if (this.#cluster.clock.monotonicMs() < preferredReplica.untilMs && this.#cluster.brokers.has(preferredReplica.brokerId)) return preferredReplica.brokerId;
    position.preferredReplica = null;
    return null;
  }

  #wantsMore(position: FetchPosition): boolean {
    return !position.paused && position.offset >= 0 && position.bufferedFrom === position.buffered.length && this.position(position.topic, position.partition) === position;
  }

  async #fetch(node: number, candidates: readonly FetchPosition[]): Promise<void> {
    try {
      const connection = await this.#cluster.node(node);
      // While the node was looked up, the answer of an earlier fetch may have come: its records must be taken first.
      const positions = candidates.filter((position) => this.#wantsMore(position));
      if (positions.length === 0) return;
      const version = connection.versionOf(FETCH as Api<never, unknown>);
      const topics = new Map<string, FetchPosition[]>();
      for (const position of positions) topics.set(position.topic, [...(topics.get(position.topic) ?? []), position]);
      const { maxWaitMs, minBytes, maxBytes, maxPartitionBytes, readCommitted, rackId } = this.#options;
      const asked = new Map(positions.map((position) => [position, position.fetchOffset]));
      const response = await connection.call(FETCH, {
        maxWaitMs, minBytes, ...(version >= 3 ? { maxBytes } : {}), ...(version >= 4 ? { isolationLevel: readCommitted ? 1 : 0 } : {}), ...(version >= FIRST_WITH_RACK ? { rackId } : {}),
        topics: [...topics].map(([topic, list]) => ({ topic, partitions: list.map((p) => ({ partition: p.partition, fetchOffset: p.fetchOffset, partitionMaxBytes: maxPartitionBytes })) })),
      }, { timeoutMs: maxWaitMs + this.#cluster.options.requestTimeoutMs });
      if (response.errorCode !== 0) throw new KafkaError(response.errorCode);
      for (const topic of response.responses) {
        for (const data of topic.partitions) {
          const position = positions.find((p) => p.topic === topic.topic && p.partition === data.partitionIndex);
          // A seek or a new assignment while the fetch was under way makes its answer void.
          if (position !== undefined && this.position(topic.topic, data.partitionIndex) === position && asked.get(position) === position.fetchOffset) this.#onPartition(position, data);
        }
      }
    } catch (error) {
      for (const position of candidates) if (position.preferredReplica?.brokerId === node) position.preferredReplica = null;
      this.#onFailure(error as Error);
    }
  }

  #onPartition(position: FetchPosition, data: FetchResponsePartitionData): void {
    if (data.errorCode !== 0) {
      const error = new KafkaError(data.errorCode);
      // A follower may lag: the leader is asked before anything is made of its refusal.
      const isOfFollower = position.preferredReplica !== null;
      position.preferredReplica = null;
      if (error.info.name === 'OFFSET_OUT_OF_RANGE' && isOfFollower) return this.#backOff();
      if (error.info.name === 'OFFSET_OUT_OF_RANGE') this.#events.onOffsetOutOfRange(position);
      else {
        if (error.retriable) this.#cluster.forgetTopic(position.topic);
        this.#onFailure(error);
      }
      return;
    }
    if (data.preferredReadReplica >= 0) {
      position.preferredReplica = { brokerId: data.preferredReadReplica, untilMs: this.#cluster.clock.monotonicMs() + PREFERRED_REPLICA_MS };
      return;
    }
    position.highWatermark = this.#options.readCommitted && data.lastStableOffset >= 0 ? data.lastStableOffset : data.highWatermark;
    if (data.records === null || data.records.length === 0) return;
    const { readCommitted, checkCrcs, maxInflatedBytes } = this.#options;
    const decoded = decodeRecords(data.records, {
      topic: position.topic, partition: position.partition, fromOffset: position.fetchOffset, aborted: readCommitted ? (data.abortedTransactions ?? []) : null, checkCrcs, maxInflatedBytes,
    });
    if (decoded.nextOffset === position.fetchOffset) {
      throw new KafkaError(errorCode('MESSAGE_TOO_LARGE'), `There are some messages at [Partition=Offset]: ${position.topic}-${position.partition}=${position.fetchOffset} whose size is larger than the fetch size ${this.#options.maxPartitionBytes} and hence cannot be ever returned.`);
    }
    position.buffered = decoded.records;
    position.bufferedFrom = 0;
    position.fetchOffset = decoded.nextOffset;
    if (decoded.records.length === 0) position.offset = decoded.nextOffset;
  }

  #onFailure(error: Error): void {
    if (mayRetry(error) || error.name === 'ClientTimeoutError') {
      this.#backOff();
      for (const position of this.#positions.values()) this.#cluster.forgetTopic(position.topic);
    } else this.#events.onError(error);
  }

  #backOff(): void {
    this.#pausedUntilMs = this.#cluster.clock.monotonicMs() + this.#cluster.options.retryBackoffMs;
    this.#cluster.clock.setTimer(this.#cluster.options.retryBackoffMs + 1, () => this.#events.onData());
  }

  /** Up to `max` records that were fetched; their partitions move past them. */
  take(max: number): ConsumerRecord[] {
    const taken: ConsumerRecord[] = [];
    for (const position of this.#positions.values()) {
      if (position.paused) continue;
      const left = position.buffered.length - position.bufferedFrom;
      if (left === 0) continue;
      const count = Math.min(left, max - taken.length);
      const slice = count === left && position.bufferedFrom === 0 ? position.buffered : position.buffered.slice(position.bufferedFrom, position.bufferedFrom + count);
      for (const record of slice) taken.push(record);
      position.bufferedFrom += count;
      position.leaderEpoch = slice.at(-1)!.leaderEpoch;
      const done = position.bufferedFrom === position.buffered.length;
      position.offset = done ? position.fetchOffset : position.buffered[position.bufferedFrom]!.offset;
      if (done) {
        position.buffered = [];
        position.bufferedFrom = 0;
      }
      if (taken.length >= max) break;
    }
    return taken;
  }
}
