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
  #closed = false;

  constructor(broker: BrokerContext, channels: InterBrokerChannels) {
    this.#broker = broker;
    this.#channels = channels;
  }

  /** Under the leader and epoch that the partition has now; −1: nobody. */
  follow(hosted: HostedPartition): void {
    this.stop(hosted);
    const { leaderId } = hosted.state;
    if (this.#closed || leaderId < 0 || leaderId === this.#broker.brokerId) return;
    let fetcher = this.#fetchers.get(leaderId);
    if (fetcher === undefined) this.#fetchers.set(leaderId, (fetcher = new ReplicaFetcher(this.#broker, this.#channels, leaderId)));
    fetcher.add(hosted);
  }

  stop(hosted: HostedPartition): void {
    for (const fetcher of this.#fetchers.values()) fetcher.remove(hosted);
  }

  close(): void {
    this.#closed = true;
    for (const fetcher of this.#fetchers.values()) fetcher.close();
    this.#channels.close();
  }
}
