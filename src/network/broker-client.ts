/**
 * One broker's connection to another: requests go out in order, answers are matched by correlation id. On opening it asks
 * which versions the peer speaks. A connection that failed once stays failed; who needs the peer opens another.
 */
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
  readonly resolve: (body: unknown) => void;
  readonly reject: (error: PortError) => void;
}

export class BrokerClient {
  readonly #options: BrokerClientOptions;
  readonly #connection: TransportConnection;
  readonly #waiting = new Map<number, Waiting>();
  readonly #versions = new Map<number, { readonly min: number; readonly max: number }>();
  #nextCorrelationId = 0;
  #failure: PortError | null = null;

  private constructor(connection: TransportConnection, options: BrokerClientOptions) {
    this.#connection = connection;
    this.#options = options;
    const cutter = new FrameCutter(MAX_RESPONSE_BYTES, (frame) => this.#onFrame(frame));
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
    if (this.#failure !== null) return Promise.reject(this.#failure);
    const correlationId = this.#nextCorrelationId;
    this.#nextCorrelationId = (correlationId + 1) & 0x7fffffff;
    const pieces = encodeRequestFrame(apiKey, version, correlationId, this.#options.clientId, body);
    return new Promise((resolve, reject) => {
      // Answers come in order: one that is late holds up all behind it, so the connection is given up.
      const timer = this.#options.clock.setTimer(timeoutMs, () => this.#fail(new PortError('ETIMEDOUT', `${this.peer} did not answer in ${timeoutMs} ms`)));
      this.#waiting.set(correlationId, { timer, apiKey, version, resolve: resolve as (body: unknown) => void, reject });
      this.#connection.write(pieces, null);
    });
  }

  close(): void {
    this.#fail(new PortError('ECANCELED', `connection to ${this.peer} was closed`));
  }

  async #askVersions(): Promise<void> {
    const body = { clientSoftwareName: 'blumfeld', clientSoftwareVersion: '1' };
    const { apiKeys } = await this.request(ApiKey.ApiVersions, API_VERSIONS_VERSION, body, this.#options.connectTimeoutMs);
    for (const { apiKey, minVersion, maxVersion } of apiKeys) this.#versions.set(apiKey, { min: minVersion, max: maxVersion });
  }

  #onFrame(frame: Uint8Array): void {
    const correlationId = frame.length < 4 ? -1 : new DataView(frame.buffer, frame.byteOffset, frame.length).getInt32(0);
    const waiting = this.#waiting.get(correlationId);
    if (waiting === undefined) return this.#fail(new PortError('EPROTO', `${this.peer} answered what was not asked (${correlationId})`));
    this.#waiting.delete(correlationId);
    waiting.timer.cancel();
    const decoded = decodeResponse(waiting.apiKey as keyof ApiTypes, waiting.version, frame);
    if (decoded.problem === null) waiting.resolve(decoded.body);
    else waiting.reject(new PortError('EPROTO', `${this.peer} sent an answer that cannot be read: ${decoded.problem}`));
  }

  #fail(error: PortError): void {
    if (this.#failure !== null) return;
    this.#failure = error;
    this.#connection.destroy();
    for (const waiting of this.#waiting.values()) {
      waiting.timer.cancel();
      waiting.reject(error);
    }
    this.#waiting.clear();
  }
}
