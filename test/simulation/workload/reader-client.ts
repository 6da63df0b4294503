/**
 * Reads every partition by assignment, from the beginning, over and over, and tells the history what it saw. After a
 * crash that may rightly lose records it begins anew: what it had fetched before says nothing any more.
 */
import type { ClusterClient } from '../../../src/client/cluster-client.ts';
import { Consumer } from '../../../src/client/consumer.ts';
import { ClientMachine, partitionsOf, rackOf } from './client-machine.ts';
import { valueName } from '../oracle/log-scan.ts';

export class ReaderClient extends ClientMachine {
  #consumer: Consumer | null = null;
  readonly #next = new Map<string, number>();
  polls = 0;
  /** Faults are over: large fetches, and no more reading again. */
  settling = false;

  protected async run(): Promise<void> {
    while (!this.stopping) {
      const client = this.connect();
      await this.#read(client);
      this.#consumer = null;
      await this.disconnect(client);
    }
  }

  async #read(client: ClusterClient): Promise<void> {
    const { lossEpoch } = this.history;
    const consumer = new Consumer(client, { autoOffsetReset: 'none', maxWaitMs: this.cluster.swarm.readerWaitMs ?? 500, rackId: rackOf(this), maxPartitionBytes: this.settling ? 1 << 20 : this.random.pick([300, 4000, 1 << 20]), maxPollRecords: this.settling ? 500 : this.random.pick([10, 500]) });
    const { settling } = this;
    this.#next.clear();
    consumer.assign(partitionsOf(this.cluster).map((tp) => ({ ...tp, offset: 0 })));
    this.#consumer = consumer;
    while (!this.stopping && this.settling === settling) {
      try {
        const records = await consumer.poll(400);
        if (this.history.lossEpoch !== lossEpoch) return;
        for (const record of records) this.#onRecord(record.topic, record.partition, record.offset, valueName(record.value));
      } catch (error) {
        if (this.history.lossEpoch !== lossEpoch) return;
        this.history.clientError(this.name, error as Error);
        await this.sleep(100);
      }
      this.polls++;
      for (const tp of partitionsOf(this.cluster)) {
        const highWatermark = consumer.highWatermark(tp.topic, tp.partition);
        if (highWatermark >= 0) this.history.highWatermark(`${this.name}.${this.life}`, tp.topic, tp.partition, highWatermark);
      }
      if (!settling && this.random.chance(0.03)) this.#rewind(consumer);
    }
  }

  #onRecord(topic: string, partition: number, offset: number, value: string): void {
    const key = `${topic}-${partition}`;
    const expected = this.#next.get(key) ?? 0;
    if (offset !== expected) this.history.violate('no-holes', `${this.name} got offset ${offset} of ${key} where ${expected} should come`);
    this.#next.set(key, offset + 1);
    this.history.seen({ client: this.name, topic, partition, offset, value });
  }

  #rewind(consumer: Consumer): void {
    const { topic, partition } = this.random.pick(partitionsOf(this.cluster));
    const to = this.random.below((this.#next.get(`${topic}-${partition}`) ?? 0) + 1);
    consumer.seek(topic, partition, to);
    this.#next.set(`${topic}-${partition}`, to);
  }

  /** The offset that it would read next. */
  position(topic: string, partition: number): number {
    return this.#consumer === null ? -1 : (this.#next.get(`${topic}-${partition}`) ?? 0);
  }

  isIdle(): boolean {
    return true;
  }
}
