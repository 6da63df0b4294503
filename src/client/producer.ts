/**
 * A producer: records are gathered into batches by partition and sent to the leaders, in order within a partition.
 *
 * Invariants: batches of a partition are acknowledged in the order in which they were filled; with idempotence up to
 * five of them travel at once, without it one. A record's callback runs exactly once. What is buffered never passes
 * `bufferMemoryBytes` by more than one record.
 */
import type { Timer } from '../base/ports.ts';
import type { RecordHeader } from '../protocol/records/record-batch-builder.ts';
import type { ClusterClient, TopicMetadata } from './cluster-client.ts';
import { sleep } from './deadline.ts';
import { ClientTimeoutError, errorCode, KafkaError } from './kafka-errors.ts';
import { partitionForKey } from './partitioner.ts';
import { type DeliveryCallback, ProducerBatch, type ProducerIdentity, type RecordMetadata, recordSizeBytes } from './producer-batch.ts';
import { ProducerSender } from './producer-sender.ts';
import { SequenceWindow } from './sequence-window.ts';

export type { DeliveryCallback, RecordMetadata } from './producer-batch.ts';

export interface ProducerOptions {
  /** −1: all in-sync replicas. */
  readonly acks: -1 | 0 | 1;
  readonly lingerMs: number;
  readonly batchSizeBytes: number;
  /** 0 none … 4 zstd. */
  readonly compression: number;
  readonly idempotent: boolean;
  readonly retries: number;
  readonly retryBackoffMs: number;
  readonly requestTimeoutMs: number;
  readonly deliveryTimeoutMs: number;
  /** How long a record may wait for its topic to be known. */
  readonly maxBlockMs: number;
  readonly maxRequestBytes: number;
  readonly bufferMemoryBytes: number;
}

export const PRODUCER_DEFAULTS: ProducerOptions = {
  acks: -1, lingerMs: 0, batchSizeBytes: 16_384, compression: 0, idempotent: true, retries: 2_147_483_647, retryBackoffMs: 100,
  requestTimeoutMs: 30_000, deliveryTimeoutMs: 120_000, maxBlockMs: 60_000, maxRequestBytes: 1_048_576, bufferMemoryBytes: 33_554_432,
};

export interface ProducerRecord {
  readonly topic: string;
  /** Left out: by the key's hash, or whichever partition is being filled. */
  readonly partition?: number;
  readonly key?: Uint8Array | null;
  readonly value: Uint8Array | null;
  readonly headers?: readonly RecordHeader[];
  readonly timestampMs?: number;
}

export interface PartitionQueue {
  readonly topic: string;
  readonly partition: number;
  /** Filled batches, in order; the last one may still be filled. */
  readonly batches: ProducerBatch[];
  inFlight: number;
  /** Those that travel. */
  readonly travelling: Set<ProducerBatch>;
  /** Whose numbers its batches get: the producer's, or its former one for as long as batches of that are unanswered. */
  identity: ProducerIdentity | null;
  /** What is on its way allows nothing beside it. */
  aloneInFlight: boolean;
  nextSequence: number;
  readonly window: SequenceWindow<ProducerBatch>;
  /** The broker lacks a batch of its sequence: what is queued is numbered anew, by another identity, once nothing travels. */
  sequenceLost: boolean;
}

interface TopicState {
  readonly name: string;
  partitions: PartitionQueue[];
  sticky: number;
}

const MAX_IN_FLIGHT = 5;

const newQueue = (topic: string, partition: number): PartitionQueue => ({
  topic, partition, batches: [], inFlight: 0, travelling: new Set(), identity: null, aloneInFlight: false, nextSequence: 0, window: new SequenceWindow(MAX_IN_FLIGHT), sequenceLost: false,
});

export class Producer {
  readonly options: ProducerOptions;
  readonly #cluster: ClusterClient;
  readonly #topics = new Map<string, TopicState>();
  readonly #preparing = new Map<string, Promise<void>>();
  readonly #sender: ProducerSender;
  readonly #waitingForRoom: (() => void)[] = [];
  #bufferedBytes = 0;
  #linger: Timer | null = null;
  #flushing = 0;
  #closed = false;

  constructor(cluster: ClusterClient, options: Partial<ProducerOptions> = {}) {
    this.#cluster = cluster;
    this.options = { ...PRODUCER_DEFAULTS, ...options };
    this.#sender = new ProducerSender(cluster, this.options, {
      queues: () => this.#queues(), isReady: (queue) => this.#isReady(queue), maxInFlight: this.#idempotent() ? MAX_IN_FLIGHT : 1,
      onDone: (batch) => this.#release(batch.sizeBytes), onDrained: () => this.#lingerWhereNeeded(),
    });
  }

  #idempotent(): boolean {
    return this.options.idempotent && this.options.acks === -1;
  }

  /** Resolves when the broker has confirmed the record as `acks` asks. */
  async send(record: ProducerRecord): Promise<RecordMetadata> {
    await this.prepare(record.topic);
    await this.roomFor(record);
    const known = this.#topics.get(record.topic)?.partitions.length ?? 0;
    if (record.partition !== undefined && record.partition >= known) await this.#cluster.refreshMetadata([record.topic]);
    return new Promise((resolve, reject) => {
      this.enqueue(record, (error, metadata) => {
        if (metadata === null) reject(error ?? new Error('no answer'));
        else resolve(metadata);
      });
    });
  }

  /** Makes a topic known, so that `enqueue` may be used. @throws ClientTimeoutError, KafkaError */
  prepare(topic: string): Promise<void> {
    // Sends that come while the topic is looked up wait for the same look-up: they keep their order, and its queues are made once.
    const running = this.#preparing.get(topic);
    if (running !== undefined) return running;
    if (this.#topics.has(topic)) return Promise.resolve();
    const preparing = this.#prepare(topic).finally(() => this.#preparing.delete(topic));
    this.#preparing.set(topic, preparing);
    return preparing;
  }

  async #prepare(topic: string): Promise<void> {
    const timeoutMessage = `Topic ${topic} not present in metadata after ${this.options.maxBlockMs} ms.`;
    let metadata: TopicMetadata;
    try {
      metadata = await this.#cluster.topicReady(topic, { allowAutoTopicCreation: true, deadline: this.#cluster.deadline(this.options.maxBlockMs), timeoutMessage });
    } catch (error) {
      if (error instanceof KafkaError && error.info.name === 'INVALID_TOPIC_EXCEPTION') throw new KafkaError(error.code, `Invalid topics: [${topic}]`);
      throw error instanceof ClientTimeoutError ? new ClientTimeoutError(timeoutMessage) : error;
    }
    const partitions = metadata.partitions.map((p) => newQueue(topic, p.partitionIndex));
    partitions.sort((a, b) => a.partition - b.partition);
    this.#topics.set(topic, { name: topic, partitions, sticky: this.#cluster.random.below(partitions.length) });
    if (this.#idempotent()) await this.#sender.prepareIdentity();
  }

  /** True when `enqueue` would pass the buffer's bound. */
  isFull(): boolean {
    return this.#bufferedBytes >= this.options.bufferMemoryBytes;
  }

  /** Waits until there is room. */
  async roomFor(_record?: ProducerRecord): Promise<void> {
    while (this.isFull()) await new Promise<void>((resolve) => this.#waitingForRoom.push(resolve));
  }

  /** Queues a record of a topic that `prepare` made known. The callback runs when its fate is known. */
  enqueue(record: ProducerRecord, callback: DeliveryCallback | null): void {
    const topic = this.#topics.get(record.topic);
    if (topic === undefined || this.#closed) {
      callback?.(new Error(this.#closed ? 'the producer is closed' : `topic ${record.topic} was not prepared`), null);
      return;
    }
    const key = record.key ?? null;
    const headers = record.headers ?? [];
    const size = recordSizeBytes(key, record.value, headers);
    if (size > this.options.maxRequestBytes) {
      const message = `The message is ${size} bytes when serialized which is larger than ${this.options.maxRequestBytes}, which is the value of the max.request.size configuration.`;
      callback?.(new KafkaError(errorCode('MESSAGE_TOO_LARGE'), message), null);
      return;
    }
    const queue = this.#queueFor(topic, record.partition, key);
    if (queue === null) {
      callback?.(new ClientTimeoutError(`Partition ${record.partition} of topic ${record.topic} with partition count ${topic.partitions.length} is not present in metadata.`), null);
      return;
    }
    const batch = this.#batchFor(topic, queue, size, record.partition === undefined && key === null);
    batch.append(record.timestampMs ?? this.#cluster.clock.wallMs(), key, record.value, headers, size, callback);
    this.#bufferedBytes += size;
    if (this.#isReady(queue)) this.#sender.wake();
    else this.#startLinger();
  }

  /** Null: the topic has no such partition, not even since it was made known. */
  #queueFor(topic: TopicState, partition: number | undefined, key: Uint8Array | null): PartitionQueue | null {
    if (partition !== undefined && partition >= topic.partitions.length) this.#addPartitions(topic);
    const count = topic.partitions.length;
    const index = partition ?? (key === null ? topic.sticky : partitionForKey(key, count));
    return topic.partitions[index] ?? null;
  }

  /** Those that the cluster told of since. */
  #addPartitions(topic: TopicState): void {
    const known = this.#cluster.topic(topic.name)?.partitions.length ?? 0;
    while (topic.partitions.length < known) topic.partitions.push(newQueue(topic.name, topic.partitions.length));
  }

  #batchFor(topic: TopicState, queue: PartitionQueue, size: number, sticky: boolean): ProducerBatch {
    const last = queue.batches.at(-1);
    if (last !== undefined && last.attempts === 0 && last.sequence < 0 && last.sizeBytes + size <= this.options.batchSizeBytes) return last;
    let home = queue;
    if (last !== undefined && sticky && topic.partitions.length > 1) {
      topic.sticky = (topic.sticky + 1 + this.#cluster.random.below(topic.partitions.length - 1)) % topic.partitions.length;
      home = topic.partitions[topic.sticky]!;
      const open = home.batches.at(-1);
      if (open !== undefined && open.attempts === 0 && open.sequence < 0 && open.sizeBytes + size <= this.options.batchSizeBytes) return open;
    }
    const batch = new ProducerBatch(this.#cluster.clock.monotonicMs(), this.options.compression, Math.min(this.options.batchSizeBytes, 16_384) + size);
    home.batches.push(batch);
    if (home !== queue || last !== undefined) this.#sender.wake();
    return batch;
  }

  /** Whether the first batch of the queue may go: full, old enough, or flushed. */
  #isReady(queue: PartitionQueue): boolean {
    const first = queue.batches[0];
    if (first === undefined) return false;
    if (this.#flushing > 0 || queue.batches.length > 1 || this.options.lingerMs === 0 || first.attempts > 0 || this.isFull()) return true;
    return first.sizeBytes >= this.options.batchSizeBytes || this.#cluster.clock.monotonicMs() - first.createdAtMs >= this.options.lingerMs;
  }

  #startLinger(): void {
    this.#linger ??= this.#cluster.clock.setTimer(Math.max(1, this.options.lingerMs), () => {
      this.#linger = null;
      this.#sender.wake();
      this.#lingerWhereNeeded();
    });
  }

  /** Also after a batch was sent: the one behind it was ready only as long as it was not alone. */
  #lingerWhereNeeded(): void {
    if (this.#queues().some((queue) => queue.batches.length > 0 && !this.#isReady(queue))) this.#startLinger();
  }

  #queues(): PartitionQueue[] {
    const queues: PartitionQueue[] = [];
    for (const topic of this.#topics.values()) queues.push(...topic.partitions);
    return queues;
  }

  #release(bytes: number): void {
    this.#bufferedBytes -= bytes;
    if (this.isFull()) return;
    for (const resume of this.#waitingForRoom.splice(0)) resume();
  }

  /** Waits until every record that is queued now has met its fate. */
  async flush(): Promise<void> {
    this.#flushing++;
    try {
      this.#sender.wake();
      while (this.#bufferedBytes > 0) await this.#sender.nextProgress();
      await sleep(this.#cluster.clock, 0);
    } finally {
      this.#flushing--;
    }
  }

  /** Flushes, then refuses more. */
  async close(): Promise<void> {
    await this.flush();
    this.#closed = true;
    this.#linger?.cancel();
  }
}
