/**
 * Which partition follows whom: num.replica.fetchers fetchers for each leader broker, among which its partitions are
 * spread as Kafka spreads them.
 */
import type { BrokerContext } from './context.ts';
import type { HostedPartition } from './hosted-partition.ts';
import type { InterBrokerChannels } from './inter-broker-channels.ts';
import { ReplicaFetcher } from './replica-fetcher.ts';

export class ReplicaFetchers {
  readonly #broker: BrokerContext;
  readonly #openChannels: () => InterBrokerChannels;
  /**
   * By the number of the fetcher: a long fetch holds up what is behind it, so fetchers share a connection neither with
   * each other nor with the control requests.
   */
  readonly #channels: InterBrokerChannels[] = [];
  readonly #fetchers = new Map<string, ReplicaFetcher>();
  #count: number;
  #isStopping = false;
  #closed = false;

  constructor(broker: BrokerContext, openChannels: () => InterBrokerChannels) {
    this.#broker = broker;
    this.#openChannels = openChannels;
    this.#count = broker.config.get('num.replica.fetchers');
  }

  /** Partitions that are followed. */
  get size(): number {
    return [...this.#fetchers.values()].reduce((sum, fetcher) => sum + fetcher.size, 0);
  }

  /** Under the leader and epoch that the partition has now; −1: nobody. */
  follow(hosted: HostedPartition, isr: readonly number[]): void {
    this.stop(hosted);
    if (!this.#isStopping || isr.includes(this.#broker.brokerId)) this.#place(hosted);
  }

  #place(hosted: HostedPartition): void {
    const { leaderId } = hosted.state;
    if (this.#closed || leaderId < 0 || leaderId === this.#broker.brokerId) return;
    const index = fetcherIndex(hosted.topic, hosted.partition, this.#count);
    const key = `${leaderId}/${index}`;
    let fetcher = this.#fetchers.get(key);
    if (fetcher === undefined) this.#fetchers.set(key, (fetcher = new ReplicaFetcher(this.#broker, (this.#channels[index] ??= this.#openChannels()), leaderId)));
    fetcher.add(hosted);
  }

  stop(hosted: HostedPartition): void {
    for (const fetcher of this.#fetchers.values()) fetcher.remove(hosted);
  }

  /** num.replica.fetchers may have changed: partitions move to where they belong now. */
  onConfig(): void {
    const count = this.#broker.config.get('num.replica.fetchers');
    if (count === this.#count || this.#closed) return;
    this.#count = count;
    for (const fetcher of [...this.#fetchers.values()]) {
      for (const hosted of fetcher.partitions()) {
        fetcher.remove(hosted);
        this.#place(hosted);
      }
    }
  }

  /**
   * The broker is in its controlled shutdown. What it was taken out of the in-sync set of, it does not follow: a new leader
   * that saw it caught up would ask for it to be taken in again, and hold acknowledgements up until that is refused. When
   * the controller goes in that moment, an Apache Kafka leader holds them up until this broker is back.
   */
  onStopping(): void {
    this.#isStopping = true;
  }

  /** Fetchers that have partitions. */
  get active(): number {
    return [...this.#fetchers.values()].filter((fetcher) => fetcher.size > 0).length;
  }

  close(): void {
    this.#closed = true;
    for (const fetcher of this.#fetchers.values()) fetcher.close();
    for (const channels of this.#channels) channels?.close();
  }
}

/** AbstractFetcherManager.getFetcherId: Java's hash of the topic's name. */
export function fetcherIndex(topic: string, partition: number, count: number): number {
  let hash = 0;
  for (let i = 0; i < topic.length; i++) hash = (Math.imul(31, hash) + topic.charCodeAt(i)) | 0;
  const spread = (Math.imul(31, hash) + partition) | 0;
  return (spread === -0x8000_0000 ? 0 : Math.abs(spread)) % count;
}
