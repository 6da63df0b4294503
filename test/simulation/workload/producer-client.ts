/** Sends records with values that are named once, and tells the history what the broker confirmed. */
import { Producer } from '../../../src/client/producer.ts';
import type { ProducerKind } from '../swarm.ts';
import { ClientMachine, type ClientWorld, partitionsOf, topicNames } from './client-machine.ts';

const MAX_PENDING = 60;
const encoder = new TextEncoder();

export class ProducerClient extends ClientMachine {
  readonly kind: ProducerKind;
  pending = 0;
  #count = 0;
  #producer: Producer | null = null;

  constructor(cluster: ClientWorld, name: string, kind: ProducerKind) {
    super(cluster, name);
    this.kind = kind;
  }

  protected async run(): Promise<void> {
    const { swarm } = this.cluster;
    const producer = new Producer(this.connect(), {
      ...this.kind, lingerMs: swarm.lingerMs, batchSizeBytes: swarm.batchSizeBytes, compression: swarm.compression, retryBackoffMs: 50,
      requestTimeoutMs: swarm.requestTimeoutMs, deliveryTimeoutMs: 600_000, maxBlockMs: 600_000, retries: this.kind.oneShot === true ? 0 : 2_147_483_647,
    });
    for (const topic of topicNames(this.cluster)) await this.#prepare(producer, topic);
    this.#producer = producer;
    while (!this.stopping) {
      const burst = this.random.chance(0.1) ? 1 + this.random.below(10) : 1;
      for (let i = 0; i < burst && this.pending < MAX_PENDING; i++) this.send();
      await this.sleep((burst * 1000) / swarm.recordsPerSecond * this.random.between(0.5, 1.5));
    }
  }

  async #prepare(producer: Producer, topic: string): Promise<void> {
    for (;;) {
      try {
        return await producer.prepare(topic);
      } catch (error) {
        this.history.note(`${this.name}: ${topic} is not ready: ${error instanceof Error ? error.message : String(error)}`);
        await this.sleep(200);
      }
    }
  }

  /** False while the producer is not ready. */
  send(onDone: ((error: Error | null) => void) | null = null): boolean {
    const producer = this.#producer;
    if (producer === null) return false;
    const { topic, partition } = this.random.pick(partitionsOf(this.cluster));
    const value = `${this.name}.${this.life}.${++this.#count}`;
    const sent = { client: this.name, topic, partition, value, acks: this.kind.acks };
    const { lossEpoch } = this.history;
    this.pending++;
    this.history.sent(sent);
    producer.enqueue({ topic, partition, value: encoder.encode(`${value} ${'x'.repeat(this.random.below(this.cluster.swarm.maxValueBytes))}`) }, (error, metadata) => {
      this.pending--;
      if (error !== null || metadata === null) {
        this.history.counts.failed++;
        this.history.note(`${this.name}: ${value} failed: ${error?.message}`);
        this.history.failed(sent, error);
      } else if (this.kind.acks !== 0 && this.history.lossEpoch === lossEpoch) this.history.acked({ ...sent, offset: metadata.offset });
      onDone?.(error);
    });
    return true;
  }

  protected override onCrash(): void {
    this.pending = 0;
    this.#producer = null;
  }

  isIdle(): boolean {
    return this.pending === 0 && this.#producer !== null;
  }
}
