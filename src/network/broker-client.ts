/**
 * One broker's connection to another: requests go out in order, answers are matched by correlation id. On opening it asks
 * which versions the peer speaks. A connection that failed once stays failed; who needs the peer opens another.
 */
import type { Chunk, ChunkPool } from '../base/chunk.ts';
import type { Clock, TlsOptions, Timer, Transport, TransportConnection } from '../base/ports.ts';
import { PortError } from '../base/ports.ts';
import type { ApiTypes } from '../protocol/codec/api-codecs.ts';
import { requestCodec } from '../protocol/codec/api-codecs.ts';
import { decodeResponse, encodeRequestFrame } from '../protocol/codec/frame.ts';
import { ApiKey } from '../protocol/messages/api-key.ts';
import { FrameCutter } from './frame-cutter.ts';

const MAX_RESPONSE_BYTES = 256 * 1024 * 1024;
const API_VERSIONS_VERSION = 3;

export interface BrokerClientOptions {
  readonly transport: Transport;
  readonly clock: Clock;
  /** Where large answers lie. */
  readonly pool: ChunkPool;
  readonly host: string;
  readonly port: number;
  readonly clientId: string;
  readonly requestTimeoutMs: number;
  readonly connectTimeoutMs: number;
  readonly tls?: TlsOptions;
}

interface Waiting {
  readonly timer: Timer;
  readonly apiKey: number;
  readonly version: number;
  /** `owner` holds the body's bytes for this call alone. */
  readonly resolve: (body: unknown, owner: Chunk | null) => void;
  readonly reject: (error: PortError) => void;
  /** The body outlives the call: its bytes must be its own. */
  readonly copies: boolean;
}

/** An answer whose `Uint8Array`s lie in `owner`, which the receiver releases; null: they are the garbage collector's. */
export interface OwnedAnswer<T> {
  readonly body: T;
  readonly owner: Chunk | null;
}

export class BrokerClient {
  readonly #options: BrokerClientOptions;
  readonly #connection: TransportConnection;
  readonly #cutter: FrameCutter;
  readonly #waiting = new Map<number, Waiting>();
  readonly #versions = new Map<number, { readonly min: number; readonly max: number }>();
  #nextCorrelationId = 0;
  #failure: PortError | null = null;

  private constructor(connection: TransportConnection, options: BrokerClientOptions) {
    this.#connection = connection;
    this.#options = options;
    const cutter = new FrameCutter(MAX_RESPONSE_BYTES, options.pool, (frame, owner) => this.#onFrame(frame, owner));
    this.#cutter = cutter;
    connection.start({
      readInto: () => cutter.space(),
      onRead: (count) => {
        if (!cutter.onRead(count)) this.#fail(new PortError('EPROTO', `${this.peer} sent a frame that cannot be`));
      },
      onEnd: () => this.#fail(new PortError('ECONNRESET', `${this.peer} closed the connection`)),
      onDrain: () => {},
      onClose: (error) => this.#fail(new PortError('ECONNRESET', `connection to ${this.peer} ended${error === null ? '' : `: ${error.message}`}`)),
    });
  }

  /** Rejects with PortError when the peer cannot be reached or does not speak Kafka. */
  static async open(options: BrokerClientOptions): Promise<BrokerClient> {
    const { host, port, connectTimeoutMs, tls } = options;
    const connection = await options.transport.connect({ host, port, timeoutMs: connectTimeoutMs, ...(tls === undefined ? {} : { tls }) });
    const client = new BrokerClient(connection, options);
    try {
      await client.#askVersions();
      return client;
    } catch (error) {
      client.close();
      throw error;
    }
  }

  get peer(): string {
    return `${this.#options.host}:${this.#options.port}`;
  }

  get isOpen(): boolean {
    return this.#failure === null;
  }

  /** The highest version, at most `atMost`, that both sides speak; −1: none. */
  versionOf(apiKey: number, atMost = 32767): number {
    const offered = this.#versions.get(apiKey);
    const codec = requestCodec(apiKey);
    if (offered === undefined || codec === undefined) return -1;
    const version = Math.min(offered.max, codec.maxVersion, atMost);
    return version < offered.min || version < codec.minVersion ? -1 : version;
  }

  /** Rejects with PortError: the connection failed, the time is over, or the answer cannot be read. */
  request<K extends keyof ApiTypes>(apiKey: K, version: number, body: ApiTypes[K]['requestInput'], timeoutMs = this.#options.requestTimeoutMs): Promise<ApiTypes[K]['response']> {
    return new Promise((resolve, reject) => this.#send(apiKey, version, body, timeoutMs, { copies: true, resolve: resolve as (body: unknown) => void, reject }));
  }

  /** As `request`, but large answers are not copied: the receiver releases their memory. */
  requestOwned<K extends keyof ApiTypes>(apiKey: K, version: number, body: ApiTypes[K]['requestInput'], timeoutMs = this.#options.requestTimeoutMs): Promise<OwnedAnswer<ApiTypes[K]['response']>> {
    return new Promise((resolve, reject) =>
      this.#send(apiKey, version, body, timeoutMs, { copies: false, resolve: (answer, owner) => resolve({ body: answer as ApiTypes[K]['response'], owner: owner?.retain() ?? null }), reject }),
    );
  }

  #send<K extends keyof ApiTypes>(apiKey: K, version: number, body: ApiTypes[K]['requestInput'], timeoutMs: number, waiting: Pick<Waiting, 'copies' | 'resolve' | 'reject'>): void {
    if (this.#failure !== null) return waiting.reject(this.#failure);
    const correlationId = this.#nextCorrelationId;
    this.#nextCorrelationId = (correlationId + 1) & 0x7fffffff;
    const pieces = encodeRequestFrame(apiKey, version, correlationId, this.#options.clientId, body);
    // Answers come in order: one that is late holds up all behind it, so the connection is given up.
    const timer = this.#options.clock.setTimer(timeoutMs, () => this.#fail(new PortError('ETIMEDOUT', `${this.peer} did not answer in ${timeoutMs} ms`)));
    this.#waiting.set(correlationId, { ...waiting, timer, apiKey, version });
    this.#connection.write(pieces, null);
  }

  close(): void {
    this.#fail(new PortError('ECANCELED', `connection to ${this.peer} was closed`));
  }

  async #askVersions(): Promise<void> {
    const body = { clientSoftwareName: 'blumfeld', clientSoftwareVersion: '1' };
    const { apiKeys } = await this.request(ApiKey.ApiVersions, API_VERSIONS_VERSION, body, this.#options.connectTimeoutMs);
    for (const { apiKey, minVersion, maxVersion } of apiKeys) this.#versions.set(apiKey, { min: minVersion, max: maxVersion });
  }

  #onFrame(frame: Uint8Array, owner: Chunk | null): void {
    const correlationId = frame.length < 4 ? -1 : new DataView(frame.buffer, frame.byteOffset, frame.length).getInt32(0);
    const waiting = this.#waiting.get(correlationId);
    if (waiting === undefined) return this.#fail(new PortError('EPROTO', `${this.peer} answered what was not asked (${correlationId})`));
    this.#waiting.delete(correlationId);
    waiting.timer.cancel();
    const isCopied = owner !== null && waiting.copies;
    const decoded = decodeResponse(waiting.apiKey as keyof ApiTypes, waiting.version, isCopied ? frame.slice() : frame);
    if (decoded.problem === null) waiting.resolve(decoded.body, isCopied ? null : owner);
    else waiting.reject(new PortError('EPROTO', `${this.peer} sent an answer that cannot be read: ${decoded.problem}`));
  }

  #fail(error: PortError): void {
    if (this.#failure !== null) return;
    this.#failure = error;
    this.#connection.destroy();
    this.#cutter.close();
    for (const waiting of this.#waiting.values()) {
      waiting.timer.cancel();
      waiting.reject(error);
    }
    this.#waiting.clear();
  }
}
