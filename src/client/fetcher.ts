/**
 * The fetching half of a consumer: one Fetch on its way to each leader, what came back kept until it is taken.
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
}

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

  /** Sends a Fetch to each leader that has none on its way. */
  async fetchMore(): Promise<void> {
    if (this.#cluster.clock.monotonicMs() < this.#pausedUntilMs) return;
    const byLeader = new Map<number, FetchPosition[]>();
    for (const position of this.#positions.values()) {
      if (!this.#wantsMore(position)) continue;
      try {
        const leader = await this.#cluster.leaderOf(position.topic, position.partition);
        byLeader.set(leader, [...(byLeader.get(leader) ?? []), position]);
      } catch (error) {
        this.#onFailure(error as Error);
      }
    }
    for (const [leader, positions] of byLeader) {
      if (this.#busyNodes.has(leader)) continue;
      this.#busyNodes.add(leader);
      void this.#fetch(leader, positions).finally(() => {
        this.#busyNodes.delete(leader);
        this.#events.onData();
      });
    }
  }

  #wantsMore(position: FetchPosition): boolean {
    return !position.paused && position.offset >= 0 && position.bufferedFrom === position.buffered.length && this.position(position.topic, position.partition) === position;
  }

  async #fetch(leader: number, candidates: readonly FetchPosition[]): Promise<void> {
    try {
      const connection = await this.#cluster.node(leader);
      // While the leader was looked up, the answer of an earlier fetch may have come: its records must be taken first.
      const positions = candidates.filter((position) => this.#wantsMore(position));
      if (positions.length === 0) return;
      const version = connection.versionOf(FETCH as Api<never, unknown>);
      const topics = new Map<string, FetchPosition[]>();
      for (const position of positions) topics.set(position.topic, [...(topics.get(position.topic) ?? []), position]);
      const { maxWaitMs, minBytes, maxBytes, maxPartitionBytes, readCommitted } = this.#options;
      const asked = new Map(positions.map((position) => [position, position.fetchOffset]));
      const response = await connection.call(FETCH, {
        maxWaitMs, minBytes, ...(version >= 3 ? { maxBytes } : {}), ...(version >= 4 ? { isolationLevel: readCommitted ? 1 : 0 } : {}),
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
      this.#onFailure(error as Error);
    }
  }

  #onPartition(position: FetchPosition, data: FetchResponsePartitionData): void {
    if (data.errorCode !== 0) {
      const error = new KafkaError(data.errorCode);
      if (error.info.name === 'OFFSET_OUT_OF_RANGE') this.#events.onOffsetOutOfRange(position);
      else {
        if (error.retriable) this.#cluster.forgetTopic(position.topic);
        this.#onFailure(error);
      }
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
      this.#pausedUntilMs = this.#cluster.clock.monotonicMs() + this.#cluster.options.retryBackoffMs;
      this.#cluster.clock.setTimer(this.#cluster.options.retryBackoffMs + 1, () => this.#events.onData());
      for (const position of this.#positions.values()) this.#cluster.forgetTopic(position.topic);
    } else this.#events.onError(error);
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
