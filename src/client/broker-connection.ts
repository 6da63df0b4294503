/**
 * One connection to one broker: requests go out as they come, answers are matched by correlation id. On opening it asks
 * which versions the broker speaks; brokers of 0.9 know no such question and get the table of 0.9.
 */
import type { Clock, Timer, TlsOptions, Transport, TransportConnection } from '../base/ports.ts';
import { Reader } from '../protocol/codec/reader.ts';
import { Writer } from '../protocol/codec/writer.ts';
import { API_VERSIONS, type Api } from './apis.ts';
import { FrameReader } from './frame-reader.ts';
import { ClientTimeoutError, DisconnectError, KafkaError, UnsupportedApiError, errorCode } from './kafka-errors.ts';
import type { SaslOptions } from './sasl.ts';

export interface ConnectionOptions {
  readonly clientId: string;
  readonly requestTimeoutMs: number;
  readonly connectTimeoutMs: number;
  readonly tls?: TlsOptions;
  readonly sasl?: SaslOptions;
  /**
   * True: the broker is of 0.9 and is not asked for versions. False: it is not, however badly it answers. Left out: one
   * that does not answer ApiVersions counts as one of 0.9.
   */
  readonly assume09?: boolean;
}

export interface VersionRange {
  readonly min: number;
  readonly max: number;
}

const range = (max: number): VersionRange => ({ min: 0, max });
/** What 0.9 brokers speak, by API key. */
const VERSIONS_OF_0_9: ReadonlyMap<number, VersionRange> = new Map([
  [0, range(1)], [1, range(1)], [2, range(0)], [3, range(0)], [8, range(2)], [9, range(1)], [10, range(0)], [11, range(0)],
  [12, range(0)], [13, range(0)], [14, range(0)], [15, range(0)], [16, range(0)],
]);
/** How long an answer to ApiVersions may take before the broker counts as one of 0.9. */
const API_VERSIONS_TIMEOUT_MS = 3000;

interface Waiting {
  readonly what: string;
  readonly timer: Timer;
  onFrame(frame: Uint8Array): void;
  onError(error: Error): void;
}

export class BrokerConnection {
  readonly #connection: TransportConnection;
  readonly #clock: Clock;
  readonly #options: ConnectionOptions;
  readonly #waiting = new Map<number, Waiting>();
  readonly #peer: string;
  #versions: ReadonlyMap<number, VersionRange> = VERSIONS_OF_0_9;
  #nextCorrelationId = 0;
  #closedBy: Error | null = null;

  private constructor(connection: TransportConnection, clock: Clock, options: ConnectionOptions, peer: string) {
    this.#connection = connection;
    this.#clock = clock;
    this.#options = options;
    this.#peer = peer;
    const frames = new FrameReader((frame) => this.#onFrame(frame));
    connection.start({
      readInto: () => frames.space(),
      onRead: (count) => {
        if (!frames.onRead(count)) this.#fail(new DisconnectError(`${peer} sent a frame that cannot be`));
      },
      onEnd: () => this.#fail(new DisconnectError(`${peer} closed the connection`)),
      onDrain: () => {},
      onClose: (error) => this.#fail(new DisconnectError(`connection to ${peer} ended${error === null ? '' : `: ${error.message}`}`)),
    });
  }

  /** @throws DisconnectError when no connection can be made. */
  static async open(transport: Transport, clock: Clock, host: string, port: number, options: ConnectionOptions): Promise<BrokerConnection> {
    const opened = await BrokerConnection.#connect(transport, clock, host, port, options);
    if (options.assume09 === true) return opened;
    try {
      await opened.#negotiate();
    } catch (error) {
      opened.close();
      if (options.sasl !== undefined || options.assume09 === false || !(error instanceof ClientTimeoutError || error instanceof DisconnectError)) throw error;
      return BrokerConnection.#connect(transport, clock, host, port, options);
    }
    if (options.sasl !== undefined) {
      const { authenticate } = await import('./sasl.ts');
      await authenticate(opened, options.sasl);
    }
    return opened;
  }

  static async #connect(transport: Transport, clock: Clock, host: string, port: number, options: ConnectionOptions): Promise<BrokerConnection> {
    const tls = options.tls === undefined ? undefined : { serverName: host, ...options.tls };
    let connection: TransportConnection;
    try {
      connection = await transport.connect({ host, port, timeoutMs: options.connectTimeoutMs, ...(tls === undefined ? {} : { tls }) });
    } catch (error) {
      throw new DisconnectError(`${host}:${port}: ${error instanceof Error ? error.message : String(error)}`);
    }
    return new BrokerConnection(connection, clock, options, `${host}:${port}`);
  }

  get closed(): boolean {
    return this.#closedBy !== null;
  }

  /** Requests that wait for their answer. */
  get inFlight(): number {
    return this.#waiting.size;
  }

  /** What the broker said it speaks, by API key. */
  get versions(): ReadonlyMap<number, VersionRange> {
    return this.#versions;
  }

  /** Highest version of the API that both sides speak; −1 when there is none. */
  versionOf(api: Api<never, unknown>, atMost = api.maxVersion): number {
    const offered = this.#versions.get(api.key);
    const version = offered === undefined ? -1 : Math.min(offered.max, atMost, api.maxVersion);
    return offered === undefined || version < offered.min ? -1 : version;
  }

  /** @throws UnsupportedApiError, ClientTimeoutError, DisconnectError; error codes are the caller's to look at. */
  async call<Request, Response>(api: Api<Request, Response>, request: Request, options: { timeoutMs?: number; atMostVersion?: number; noResponse?: boolean } = {}): Promise<Response> {
    const version = this.versionOf(api as Api<never, unknown>, options.atMostVersion);
    if (version < 0) throw new UnsupportedApiError(`The node does not support ${api.name.replace(/(?!^)([A-Z])/g, '_$1').toUpperCase()}`);
    return this.callVersion(api, version, request, options);
  }

  async callVersion<Request, Response>(api: Api<Request, Response>, version: number, request: Request, options: { timeoutMs?: number; noResponse?: boolean } = {}): Promise<Response> {
    const codec = await api.load();
    if (this.#closedBy !== null) throw this.#closedBy;
    const correlationId = this.#nextCorrelationId;
    this.#nextCorrelationId = (correlationId + 1) & 0x7fffffff;
    const writer = new Writer();
    const flexible = version >= api.flexibleFrom;
    const sizeAt = writer.reserveInt32();
    writer.int16(api.key);
    writer.int16(version);
    writer.int32(correlationId);
    writer.nullableString(this.#options.clientId, false);
    if (flexible) writer.uvarint(0);
    codec.encode(writer, version, request);
    writer.patchInt32(sizeAt, writer.length - 4);
    const pieces = writer.pieces();
    if (options.noResponse === true) {
      await new Promise<void>((resolve) => this.#connection.write(pieces, resolve));
      return undefined as Response;
    }
    return new Promise<Response>((resolve, reject) => {
      const timeoutMs = options.timeoutMs ?? this.#options.requestTimeoutMs;
      const timer = this.#clock.setTimer(timeoutMs, () => {
        this.#waiting.delete(correlationId);
        reject(new ClientTimeoutError(`${this.#peer} did not answer ${api.name} within ${timeoutMs} ms`));
      });
      this.#waiting.set(correlationId, {
        what: api.name,
        timer,
        onError: reject,
        onFrame: (frame) => {
          const reader = new Reader(frame, 4);
          // ApiVersions keeps the old header, so that a client of any age can read the answer.
          if (flexible && api.key !== API_VERSIONS.key) reader.skipTags();
          const response = codec.decode(reader, version);
          if (reader.complete()) resolve(response);
          else reject(new DisconnectError(`${this.#peer} answered ${api.name} v${version} with bytes that cannot be read: ${reader.problem}`));
        },
      });
      this.#connection.write(pieces, null);
    });
  }

  close(): void {
    this.#fail(new DisconnectError(`connection to ${this.#peer} was closed`));
  }

  async #negotiate(): Promise<void> {
    const request = { clientSoftwareName: 'blumfeld', clientSoftwareVersion: '1' };
    const timeoutMs = Math.min(API_VERSIONS_TIMEOUT_MS, this.#options.requestTimeoutMs);
    let response = await this.#askVersions(API_VERSIONS.maxVersion, request, timeoutMs);
    if (response.errorCode === errorCode('UNSUPPORTED_VERSION')) response = await this.#askVersions(0, request, timeoutMs);
    if (response.errorCode !== 0) throw new KafkaError(response.errorCode);
    this.#versions = new Map(response.apiKeys.map((key) => [key.apiKey, { min: key.minVersion, max: key.maxVersion }]));
  }

  /** A refused version is answered in version 0, whatever was asked. */
  async #askVersions(version: number, request: { clientSoftwareName: string; clientSoftwareVersion: string }, timeoutMs: number) {
    const codec = await API_VERSIONS.load();
    const tolerant: typeof API_VERSIONS = {
      ...API_VERSIONS,
      load: async () => ({
        encode: codec.encode,
        decode: (reader, decodeVersion) => {
          const refused = reader.bytes.length > 5 && (reader.bytes[4]! << 8 | reader.bytes[5]!) === errorCode('UNSUPPORTED_VERSION');
          return codec.decode(reader, refused ? 0 : decodeVersion);
        },
      }),
    };
    return this.callVersion(tolerant, version, request, { timeoutMs });
  }

  #onFrame(frame: Uint8Array): void {
    const correlationId = new DataView(frame.buffer, frame.byteOffset).getInt32(0);
    const waiting = this.#waiting.get(correlationId);
    if (waiting === undefined) return; // it came after its time-out
    this.#waiting.delete(correlationId);
    waiting.timer.cancel();
    waiting.onFrame(frame);
  }

  #fail(error: Error): void {
    if (this.#closedBy !== null) return;
    this.#closedBy = error;
    this.#connection.destroy();
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const one of waiting) {
      one.timer.cancel();
      one.onError(error);
    }
  }
}
