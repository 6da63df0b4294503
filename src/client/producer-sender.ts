/** The sending half of a producer: takes ready batches, one request per leader, and deals with what comes back. */
import { downConvert } from '../protocol/records/down-convert.ts';
import { DEFAULT_MAX_INFLATED_BYTES } from '../protocol/records/batch-reader.ts';
import type { ProduceResponse } from '../protocol/messages/produce.ts';
import { type Api, INIT_PRODUCER_ID, PRODUCE } from './apis.ts';
import type { BrokerConnection } from './broker-connection.ts';
import type { ClusterClient } from './cluster-client.ts';
import { sleep } from './deadline.ts';
import { checkError, ClientTimeoutError, KafkaError, mayRetry, UnsupportedApiError } from './kafka-errors.ts';
import type { PartitionQueue, ProducerOptions } from './producer.ts';
import { NO_IDENTITY, type ProducerBatch, type ProducerIdentity } from './producer-batch.ts';

export interface SenderOwner {
  queues(): readonly PartitionQueue[];
  isReady(queue: PartitionQueue): boolean;
  /** Batches of one partition that may travel at once. */
  readonly maxInFlight: number;
  onDone(batch: ProducerBatch): void;
  /** Everything that was ready was sent. */
  onDrained(): void;
}

interface Outgoing {
  readonly queue: PartitionQueue;
  readonly batch: ProducerBatch;
}

const MAX_REQUESTS_PER_BROKER = 5;
/** Errors after which the producer's sequence must start anew. */
const SEQUENCE_LOST = new Set(['OUT_OF_ORDER_SEQUENCE_NUMBER', 'UNKNOWN_PRODUCER_ID', 'INVALID_PRODUCER_EPOCH', 'INVALID_PRODUCER_ID_MAPPING']);

export class ProducerSender {
  readonly #cluster: ClusterClient;
  readonly #options: ProducerOptions;
  readonly #owner: SenderOwner;
  readonly #requests = new Map<number, number>();
  readonly #onProgress: (() => void)[] = [];
  #identity: ProducerIdentity | null = null;
  #preparing: Promise<void> | null = null;
  #renewing = false;
  #woken = false;
  #draining = false;
  #wokenMeanwhile = false;

  constructor(cluster: ClusterClient, options: ProducerOptions, owner: SenderOwner) {
    this.#cluster = cluster;
    this.#options = options;
    this.#owner = owner;
  }

  /** Asks for a producer id once. Brokers older than 0.11 have none: then without. */
  async prepareIdentity(): Promise<void> {
    this.#preparing ??= this.#newIdentity();
    return this.#preparing;
  }

  async #newIdentity(): Promise<void> {
    try {
      const answer = await this.#cluster.request('any', INIT_PRODUCER_ID, { transactionalId: null, transactionTimeoutMs: 2_147_483_647 }, {
        what: 'initProducerId', check: (response) => checkError(response.errorCode), deadline: this.#cluster.deadline(this.#options.maxBlockMs),
      });
      this.#identity = { producerId: answer.producerId, producerEpoch: answer.producerEpoch };
    } catch (error) {
      if (!(error instanceof UnsupportedApiError)) {
        this.#preparing = null;
        throw error;
      }
      this.#identity = null;
    }
  }

  /** Looks for work soon. */
  wake(): void {
    if (this.#woken) return;
    this.#woken = true;
    this.#cluster.clock.defer(() => {
      this.#woken = false;
      void this.#drain();
    });
  }

  /** Resolves when some batch met its fate. */
  nextProgress(): Promise<void> {
    return new Promise((resolve) => this.#onProgress.push(resolve));
  }

  async #drain(): Promise<void> {
    if (this.#draining) {
      this.#wokenMeanwhile = true;
      return;
    }
    this.#draining = true;
    do {
      this.#wokenMeanwhile = false;
      await this.#sendReady();
    } while (this.#wokenMeanwhile);
    this.#draining = false;
    this.#owner.onDrained();
  }

  async #sendReady(): Promise<void> {
    for (const [leader, ready] of await this.#readyByLeader()) {
      while ((this.#requests.get(leader) ?? 0) < MAX_REQUESTS_PER_BROKER) {
        const outgoing = this.#take(ready);
        if (outgoing.length === 0) break;
        void this.#send(leader, outgoing);
      }
    }
  }

  async #readyByLeader(): Promise<Map<number, PartitionQueue[]>> {
    const byLeader = new Map<number, PartitionQueue[]>();
    for (const queue of this.#owner.queues()) {
      if (!this.#mayTake(queue)) continue;
      try {
        const leader = await this.#cluster.leaderOf(queue.topic, queue.partition);
        byLeader.set(leader, [...(byLeader.get(leader) ?? []), queue]);
      } catch (error) {
        this.#onNoLeader(queue, error as Error);
      }
    }
    return byLeader;
  }

  #onNoLeader(queue: PartitionQueue, error: Error): void {
    const batch = queue.batches[0]!;
    batch.postponed++;
    if (this.#mayTryAgain(batch, error)) this.#later(batch);
    else this.#finish(queue, batch, error);
  }

  #mayTake(queue: PartitionQueue): boolean {
    const first = queue.batches[0];
    if (first === undefined || queue.sequenceLost || queue.aloneInFlight || (first.alone && queue.inFlight > 0)) return false;
    if (first.sequence < 0 && !queue.window.hasRoom) return false;
    return queue.inFlight < this.#owner.maxInFlight && first.retryAtMs <= this.#cluster.clock.monotonicMs() && this.#owner.isReady(queue);
  }

  /** One batch of each partition, up to the largest request. */
  #take(queues: readonly PartitionQueue[]): Outgoing[] {
    const taken: Outgoing[] = [];
    let bytes = 0;
    for (const queue of queues) {
      if (!this.#mayTake(queue)) continue;
      const batch = queue.batches[0]!;
      if (taken.length > 0 && bytes + batch.sizeBytes > this.#options.maxRequestBytes) break;
      if (batch.sequence < 0) this.#number(queue, batch);
      queue.batches.shift();
      queue.inFlight++;
      queue.travelling.add(batch);
      queue.aloneInFlight = batch.alone;
      bytes += batch.sizeBytes;
      taken.push({ queue, batch });
    }
    return taken;
  }

  /** A new identity begins in a queue only when the batches of the former one are all answered. */
  #number(queue: PartitionQueue, batch: ProducerBatch): void {
    if (queue.identity !== this.#identity && queue.inFlight === 0 && queue.batches.every((other) => other.sequence < 0)) {
      queue.identity = this.#identity;
      queue.nextSequence = 0;
      queue.window.clear();
    }
    if (queue.identity === null) return;
    batch.place(queue.identity, queue.nextSequence);
    queue.window.onNumbered(batch);
    queue.nextSequence = (queue.nextSequence + batch.count) % 2_147_483_648;
  }

  async #send(leader: number, outgoing: readonly Outgoing[]): Promise<void> {
    this.#requests.set(leader, (this.#requests.get(leader) ?? 0) + 1);
    let response: ProduceResponse | null = null;
    let failure: Error | null = null;
    let sent = false;
    try {
      const connection = await this.#cluster.node(leader);
      sent = true;
      for (const { batch } of outgoing) batch.attempts++;
      response = await this.#produce(connection, outgoing);
    } catch (error) {
      failure = error as Error;
      // As in Kafka's client: a leader that cannot be reached is sent nothing, so it takes none of a record's `retries`; delivery.timeout.ms ends the waiting.
      if (!sent) for (const { batch } of outgoing) batch.postponed++;
    }
    this.#requests.set(leader, (this.#requests.get(leader) ?? 1) - 1);
    for (const one of outgoing) this.#onAnswer(one, response, failure);
    for (const resume of this.#onProgress.splice(0)) resume();
    this.wake();
  }

  async #produce(connection: BrokerConnection, outgoing: readonly Outgoing[]): Promise<ProduceResponse | null> {
    const version = connection.versionOf(PRODUCE as Api<never, unknown>);
    if (version < 0) throw new UnsupportedApiError('The node does not support PRODUCE');
    const topics = new Map<string, { index: number; records: Uint8Array | readonly Uint8Array[] }[]>();
    for (const { queue, batch } of outgoing) {
      const list = topics.get(queue.topic) ?? [];
      list.push({ index: queue.partition, records: inFormatOf(version, batch.bytes()) });
      topics.set(queue.topic, list);
    }
    const { acks, requestTimeoutMs } = this.#options;
    const request = { acks, timeoutMs: requestTimeoutMs, topicData: [...topics].map(([name, partitionData]) => ({ name, partitionData })) };
    const answer = await connection.callVersion(PRODUCE, version, request, { timeoutMs: requestTimeoutMs, noResponse: acks === 0 });
    return acks === 0 ? null : answer;
  }

  #onAnswer(one: Outgoing, response: ProduceResponse | null, failure: Error | null): void {
    const { queue, batch } = one;
    queue.inFlight--;
    queue.travelling.delete(batch);
    queue.aloneInFlight = false;
    this.#judge(one, response, failure);
    this.#maybeRenewIdentity();
  }

  #judge({ queue, batch }: Outgoing, response: ProduceResponse | null, failure: Error | null): void {
    if (failure !== null) {
      this.#onFailure(queue, batch, failure);
      return;
    }
    if (response === null) {
      batch.succeed(queue.topic, queue.partition, -1, -1);
      this.#owner.onDone(batch);
      return;
    }
    const answer = response.responses.find((topic) => topic.name === queue.topic)?.partitionResponses.find((p) => p.index === queue.partition);
    if (answer === undefined) {
      this.#onFailure(queue, batch, new KafkaError(-1));
      return;
    }
    const error = answer.errorCode === 0 ? null : new KafkaError(answer.errorCode, answer.errorMessage);
    if (error === null || error.info.name === 'DUPLICATE_SEQUENCE_NUMBER') {
      queue.window.onStored(batch);
      batch.succeed(queue.topic, queue.partition, answer.baseOffset, answer.logAppendTimeMs);
      this.#owner.onDone(batch);
      return;
    }
    this.#onFailure(queue, batch, error);
  }

  #onFailure(queue: PartitionQueue, batch: ProducerBatch, error: Error): void {
    const name = error instanceof KafkaError ? error.info.name : '';
    if (batch.sequence >= 0 && SEQUENCE_LOST.has(name) && this.#mayTryAgain(batch, null)) {
      this.#putBack(queue, batch);
      // It may only have come before one that failed and is sent again.
      if (name === 'OUT_OF_ORDER_SEQUENCE_NUMBER' && this.#isBehindAnother(queue, batch)) this.#later(batch);
      else queue.sequenceLost = true;
      return;
    }
    if (name === 'MESSAGE_TOO_LARGE' && batch.count > 1) {
      this.#putBack(queue, batch);
      const halves = batch.split();
      queue.batches.splice(queue.batches.indexOf(batch), 1, ...halves);
      if (batch.sequence >= 0) queue.sequenceLost = true;
      return;
    }
    if (this.#mayTryAgain(batch, error)) {
      if (mayRetry(error)) void this.#cluster.refreshMetadata([queue.topic]).catch(() => null);
      this.#putBack(queue, batch);
      this.#later(batch);
      return;
    }
    this.#finish(queue, batch, error, false);
  }

  /** Whether a batch before it in the sequence is not answered yet. */
  #isBehindAnother(queue: PartitionQueue, batch: ProducerBatch): boolean {
    const isBefore = (other: ProducerBatch): boolean => other.sequence >= 0 && other.sequence < batch.sequence && other.identity === batch.identity;
    return queue.batches.some(isBefore) || [...queue.travelling].some(isBefore);
  }

  #mayTryAgain(batch: ProducerBatch, error: Error | null): boolean {
    const old = this.#cluster.clock.monotonicMs() - batch.createdAtMs >= this.#options.deliveryTimeoutMs;
    return !old && batch.attempts <= this.#options.retries && (error === null || mayRetry(error) || error instanceof ClientTimeoutError);
  }

  /** Back to its place, by sequence; without sequences it was the only one on its way. */
  #putBack(queue: PartitionQueue, batch: ProducerBatch): void {
    const at = batch.sequence < 0 ? 0 : queue.batches.findIndex((other) => other.sequence < 0 || other.sequence > batch.sequence);
    queue.batches.splice(at < 0 ? queue.batches.length : at, 0, batch);
  }

  #later(batch: ProducerBatch): void {
    const pauseMs = Math.min(this.#options.retryBackoffMs * 2 ** Math.min(batch.attempts + batch.postponed - 1, 4), 1000);
    batch.retryAtMs = this.#cluster.clock.monotonicMs() + pauseMs;
    this.#cluster.clock.setTimer(pauseMs + 1, () => this.wake());
  }

  #finish(queue: PartitionQueue, batch: ProducerBatch, error: Error, queued = true): void {
    if (queued) queue.batches.splice(queue.batches.indexOf(batch), 1);
    batch.fail(error);
    this.#owner.onDone(batch);
    for (const resume of this.#onProgress.splice(0)) resume();
    // A gap in the sequence would make the broker refuse all that follows.
    if (batch.sequence >= 0) queue.sequenceLost = true;
    this.#maybeRenewIdentity();
  }

  #lostAndIdle(): PartitionQueue[] {
    return this.#owner.queues().filter((queue) => queue.sequenceLost && queue.inFlight === 0);
  }

  /**
   * A new producer id for the partitions whose sequence is lost; what they have queued is numbered anew. The others keep
   * theirs: a batch of which nobody knows whether it was stored must be sent again as it was.
   */
  #maybeRenewIdentity(): void {
    if (!this.#renewing && !this.#cluster.closed && this.#lostAndIdle().length > 0) void this.#renewIdentity();
  }

  async #renewIdentity(): Promise<void> {
    this.#renewing = true;
    try {
      await this.#newIdentity();
      for (const queue of this.#lostAndIdle()) {
        queue.sequenceLost = false;
        queue.identity = null;
        queue.window.clear();
        for (const batch of queue.batches) batch.place(NO_IDENTITY, -1);
      }
    } catch (error) {
      for (const queue of this.#lostAndIdle()) {
        for (const batch of [...queue.batches]) if (!this.#mayTryAgain(batch, null)) this.#finish(queue, batch, error as Error);
      }
      await sleep(this.#cluster.clock, this.#options.retryBackoffMs);
    } finally {
      this.#renewing = false;
      this.wake();
      this.#maybeRenewIdentity();
    }
  }
}

/** Produce 3 and later take magic 2; 2 takes magic 1; 0 and 1 take magic 0. */
function inFormatOf(version: number, bytes: Uint8Array): Uint8Array | Uint8Array[] {
  if (version >= 3) return bytes;
  return downConvert(bytes, 0, bytes.length, { toMagic: version === 2 ? 1 : 0, firstOffset: 0, maxInflatedBytes: DEFAULT_MAX_INFLATED_BYTES });
}
