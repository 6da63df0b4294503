/**
 * Connections from this broker to the others, over their inter-broker listener: one per peer and purpose, opened when
 * needed, kept until it fails or the peer's address changes. Many requests at once share one connection.
 */
import type { ChunkPool } from '../base/chunk.ts';
import type { Ports } from '../base/ports.ts';
import { PortError } from '../base/ports.ts';
import { BrokerClient } from '../network/broker-client.ts';

export interface PeerAddress {
  readonly host: string;
  readonly port: number;
}

export interface ChannelOptions {
  readonly ports: Pick<Ports, 'clock' | 'transport'>;
  readonly pool: ChunkPool;
  readonly brokerId: () => number;
  readonly purpose: string;
  readonly requestTimeoutMs: () => number;
  readonly connectTimeoutMs: number;
}

export class InterBrokerChannels {
  readonly #options: ChannelOptions;
  readonly #clients = new Map<string, Promise<BrokerClient>>();
  #closed = false;

  constructor(options: ChannelOptions) {
    this.#options = options;
  }

  /** Rejects with PortError when the peer cannot be reached. */
  async to({ host, port }: PeerAddress): Promise<BrokerClient> {
    if (this.#closed) throw new PortError('ECANCELED', 'the broker stops');
    const key = `${host}:${port}`;
    const known = this.#clients.get(key);
    if (known !== undefined) {
      const client = await known;
      if (client.isOpen) return client;
      if (this.#clients.get(key) === known) this.#clients.delete(key);
      return this.to({ host, port });
    }
    const { ports, pool, connectTimeoutMs } = this.#options;
    const opening = BrokerClient.open({
      transport: ports.transport, clock: ports.clock, pool, host, port, connectTimeoutMs,
      requestTimeoutMs: this.#options.requestTimeoutMs(), clientId: `broker-${this.#options.brokerId()}-${this.#options.purpose}`,
    });
    this.#clients.set(key, opening);
    opening.catch(() => {
      if (this.#clients.get(key) === opening) this.#clients.delete(key);
    });
    const client = await opening;
    if (this.#closed) client.close();
    return client;
  }

  close(): void {
    this.#closed = true;
    for (const opening of this.#clients.values()) void opening.then((client) => client.close(), () => {});
    this.#clients.clear();
  }
}
