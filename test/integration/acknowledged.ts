/** A producer that writes numbers one after the other with acks=all, remembers those that were acknowledged, and reads all back. */
import assert from 'node:assert/strict';
import { Kafka, logLevel, Partitioners, type Producer } from 'kafkajs';

export class AcknowledgedWrites {
  readonly acknowledged: number[] = [];
  readonly #topic: string;
  readonly #kafka: Kafka;
  readonly #producer: Producer;
  #next = 0;
  #isRunning = true;
  #running: Promise<void> = Promise.resolve();
  lastError: unknown = null;

  constructor(brokers: string[], topic: string) {
    this.#topic = topic;
    this.#kafka = new Kafka({ brokers, logLevel: logLevel.NOTHING, connectionTimeout: 1000, requestTimeout: 4000, retry: { retries: 20, initialRetryTime: 50, maxRetryTime: 300 } });
    this.#producer = this.#kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner });
  }

  async start(): Promise<void> {
    await this.#producer.connect();
    this.#running = this.#run();
  }

  async #run(): Promise<void> {
    while (this.#isRunning) {
      const value = this.#next++;
      try {
        await this.#producer.send({ topic: this.#topic, acks: -1, timeout: 3000, messages: [{ value: String(value), partition: value % 3 }] });
        this.acknowledged.push(value);
      } catch (error) {
        this.lastError = error;
      }
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  /** Acknowledged since `count`. */
  async more(count: number, timeoutMs: number): Promise<void> {
    const wanted = this.acknowledged.length + count;
    const deadline = performance.now() + timeoutMs;
    while (this.acknowledged.length < wanted) {
      if (performance.now() <= deadline) {
        await new Promise((resolve) => setTimeout(resolve, 10));
        continue;
      }
      this.#isRunning = false;
      void this.#producer.disconnect();
      throw new Error(`${wanted - this.acknowledged.length} of ${count} records were not acknowledged in ${timeoutMs} ms`, { cause: this.lastError });
    }
  }

  /** Stops, and asserts that every acknowledged number is read back. Returns how many there were. */
  async finish(group: string): Promise<number> {
    this.#isRunning = false;
    await this.#running;
    await this.#producer.disconnect();
    const missing = new Set(this.acknowledged);
    const consumer = this.#kafka.consumer({ groupId: group });
    await consumer.connect();
    await consumer.subscribe({ topic: this.#topic, fromBeginning: true });
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, 20_000);
      void consumer.run({
        eachMessage: async ({ message }) => {
          missing.delete(Number(message.value!.toString()));
          if (missing.size > 0) return;
          clearTimeout(timer);
          resolve();
        },
      });
    });
    await consumer.disconnect();
    assert.deepEqual([...missing], [], 'acknowledged records that nobody can read');
    return this.acknowledged.length;
  }
}
