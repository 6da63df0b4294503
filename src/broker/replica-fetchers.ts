/** Which partition follows whom: one fetcher for each leader broker. */
import type { BrokerContext } from './context.ts';
import type { HostedPartition } from './hosted-partition.ts';
import type { InterBrokerChannels } from './inter-broker-channels.ts';
import { ReplicaFetcher } from './replica-fetcher.ts';

export class ReplicaFetchers {
  readonly #broker: BrokerContext;
  /** A long fetch holds up what is behind it, so fetchers share no connection with the control requests. */
  readonly #channels: InterBrokerChannels;
  readonly #fetchers = new Map<number, ReplicaFetcher>();
  #isStopping = false;
  #closed = false;

  constructor(broker: BrokerContext, channels: InterBrokerChannels) {
    this.#broker = broker;
    this.#channels = channels;
  }

  /** Partitions that are followed. */
  get size(): number {
    return [...this.#fetchers.values()].reduce((sum, fetcher) => sum + fetcher.size, 0);
  }

  /** Under the leader and epoch that the partition has now; −1: nobody. */
  follow(hosted: HostedPartition, isr: readonly number[]): void {
    this.stop(hosted);
    const { leaderId } = hosted.state;
    if (this.#isStopping && !isr.includes(this.#broker.brokerId)) return;
    if (this.#closed || leaderId < 0 || leaderId === this.#broker.brokerId) return;
    let fetcher = this.#fetchers.get(leaderId);
    if (fetcher === undefined) this.#fetchers.set(leaderId, (fetcher = new ReplicaFetcher(this.#broker, this.#channels, leaderId)));
    fetcher.add(hosted);
  }

  stop(hosted: HostedPartition): void {
    for (const fetcher of this.#fetchers.values()) fetcher.remove(hosted);
  }

  /**
   * The broker is in its controlled shutdown. What it was taken out of the in-sync set of, it does not follow: a new leader
   * that saw it caught up would ask for it to be taken in again, and hold acknowledgements up until that is refused. When
   * the controller goes in that moment, an Apache Kafka leader holds them up until this broker is back.
   */
  onStopping(): void {
    this.#isStopping = true;
  }

  close(): void {
    this.#closed = true;
    for (const fetcher of this.#fetchers.values()) fetcher.close();
    this.#channels.close();
  }
}
