/**
 * The embedded tree on a port, in ZooKeeper's wire protocol, for clients from 3.4 on. Owns the listener and the
 * connections; sessions belong to the store and outlive both.
 */
import { type Clock, type LogSink, PortError, type TlsOptions, type Transport, type TransportConnection, type TransportListener } from '../base/ports.ts';
import { fourLetterAnswer, type ServerView } from './four-letter.ts';
import { type ConnectionHost, ServerConnection } from './server-connection.ts';
import type { CoordinationStore } from './store.ts';

const LOGGER = 'blumfeld.zookeeper.Server';
/** ZooKeeper's jute.maxbuffer. */
const MAX_FRAME_BYTES = 0xfffff;
const MAX_CONNECTIONS = 10_000;

export interface ServerOptions {
  readonly store: CoordinationStore;
  readonly clock: Clock;
  readonly transport: Transport;
  readonly log: LogSink;
  readonly host: string;
  readonly port: number;
  readonly tls?: TlsOptions | undefined;
  readonly directory: string | null;
  readonly tickTimeMs: number;
  readonly minSessionTimeoutMs: number;
  readonly maxSessionTimeoutMs: number;
  /** From one address; 0: no limit. */
  readonly maxClientConnections: number;
}

export class EmbeddedZooKeeperServer implements ConnectionHost {
  readonly store: CoordinationStore;
  readonly clock: Clock;
  readonly log: LogSink;
  readonly maxFrameBytes = MAX_FRAME_BYTES;
  readonly figures = { received: 0, sent: 0 };
  readonly #options: ServerOptions;
  readonly #connections = new Set<ServerConnection>();
  readonly #perAddress = new Map<string, number>();
  readonly #addresses = new Map<ServerConnection, string>();
  readonly #bySession = new Map<bigint, ServerConnection>();
  #listener: TransportListener | null = null;

  constructor(options: ServerOptions) {
    this.#options = options;
    this.store = options.store;
    this.clock = options.clock;
    this.log = options.log;
  }

  async listen(): Promise<void> {
    const { host, port, tls, transport } = this.#options;
    this.#listener = await transport.listen({ host, port, ...(tls === undefined ? {} : { tls }) }, (connection) => this.#accept(connection));
    this.log.log('INFO', LOGGER, `Serving ZooKeeper's protocol on ${this.address.host}:${this.address.port}`);
  }

  get address(): { host: string; port: number } {
    if (this.#listener === null) throw new PortError('ENOTCONN', 'the server does not listen');
    return { host: this.#listener.host, port: this.#listener.port };
  }

  #accept(connection: TransportConnection): void {
    const { maxClientConnections } = this.#options;
    const address = connection.remoteAddress;
    const count = this.#perAddress.get(address) ?? 0;
    if (this.#connections.size >= MAX_CONNECTIONS || (maxClientConnections > 0 && count >= maxClientConnections)) {
      this.log.log('WARN', LOGGER, `Too many connections from /${address} - max is ${maxClientConnections > 0 ? maxClientConnections : MAX_CONNECTIONS}`);
      connection.start({ readInto: () => new Uint8Array(1), onRead: () => {}, onEnd: () => {}, onDrain: () => {}, onClose: () => {} });
      connection.destroy();
      return;
    }
    const served = new ServerConnection(this, connection);
    this.#connections.add(served);
    this.#addresses.set(served, address);
    this.#perAddress.set(address, count + 1);
    connection.start(served);
  }

  negotiate(timeoutMs: number): number {
    const { minSessionTimeoutMs, maxSessionTimeoutMs } = this.#options;
    return Math.min(Math.max(timeoutMs, minSessionTimeoutMs), maxSessionTimeoutMs);
  }

  attach(sessionId: bigint, connection: ServerConnection): void {
    const before = this.#bySession.get(sessionId);
    this.#bySession.set(sessionId, connection);
    if (before !== undefined && before !== connection) before.destroy();
  }

  onClosed(connection: ServerConnection): void {
    this.#connections.delete(connection);
    const sessionId = connection.session?.sessionId;
    if (sessionId !== undefined && this.#bySession.get(sessionId) === connection) this.#bySession.delete(sessionId);
    const address = this.#addresses.get(connection);
    this.#addresses.delete(connection);
    if (address === undefined) return;
    const count = (this.#perAddress.get(address) ?? 1) - 1;
    if (count === 0) this.#perAddress.delete(address);
    else this.#perAddress.set(address, count);
  }

  fourLetter(word: string): string | null {
    const options = this.#options;
    const view: ServerView = {
      ...options, store: this.store, figures: this.figures, port: this.address.port, hostName: options.transport.hostName(),
      connectionCount: () => this.#connections.size,
      describeConnections: (kind) => [...this.#connections].map((connection) => (kind === 'cons' ? connection.describe() : connection.brief())),
      outstanding: () => this.store.outstanding,
    };
    return fourLetterAnswer(word, view);
  }

  async close(): Promise<void> {
    await this.#listener?.close();
    for (const connection of [...this.#connections]) connection.destroy();
  }
}
