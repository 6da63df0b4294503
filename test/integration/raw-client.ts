/**
 * A client that speaks bare frames: what is sent is under the test's hand, byte by byte. Requests and responses go
 * through the codecs of `src/protocol/codec`; `write` sends anything at all.
 *
 * One frame is read at a time, in the order of arrival; every wait is bounded.
 */
import { connect, type Socket } from 'node:net';
import type { ApiTypes } from '../../src/protocol/codec/api-codecs.ts';
import { decodeResponse, encodeRequestFrame } from '../../src/protocol/codec/frame.ts';
import { RecordBatchBuilder } from '../../src/protocol/records/record-batch-builder.ts';

const WAIT_MS = 10_000;

export interface ServerAddress {
  readonly host: string;
  readonly port: number;
}

export class RawClient {
  readonly socket: Socket;
  #received: Buffer = Buffer.alloc(0);
  #closed = false;
  #wake: (() => void) | null = null;
  #correlationId = 0;
  clientId: string | null = 'raw';

  private constructor(socket: Socket) {
    this.socket = socket;
    socket.setNoDelay(true);
    socket.on('data', (data) => {
      this.#received = Buffer.concat([this.#received, data]);
      this.#wake?.();
    });
    socket.on('error', () => {});
    socket.on('close', () => {
      this.#closed = true;
      this.#wake?.();
    });
  }

  static async open({ host, port }: ServerAddress): Promise<RawClient> {
    const socket = connect({ host, port });
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', () => resolve());
      socket.once('error', reject);
    });
    return new RawClient(socket);
  }

  write(bytes: Uint8Array): void {
    this.socket.write(bytes);
  }

  /** Encodes and sends; answers the correlation id. */
  send<K extends keyof ApiTypes & number>(apiKey: K, version: number, body: ApiTypes[K]['requestInput']): number {
    const correlationId = ++this.#correlationId;
    for (const piece of encodeRequestFrame(apiKey, version, correlationId, this.clientId, body)) this.socket.write(Buffer.from(piece));
    return correlationId;
  }

  async call<K extends keyof ApiTypes & number>(apiKey: K, version: number, body: ApiTypes[K]['requestInput']): Promise<ApiTypes[K]['response']> {
    const correlationId = this.send(apiKey, version, body);
    const frame = await this.frame();
    const decoded = decodeResponse(apiKey, version, frame);
    if (decoded.problem !== null) throw new Error(decoded.problem);
    if (decoded.correlationId !== correlationId) throw new Error(`answer to ${decoded.correlationId}, not to ${correlationId}`);
    return decoded.body;
  }

  /** The next frame without its length. */
  async frame(waitMs = WAIT_MS): Promise<Uint8Array> {
    const endMs = Date.now() + waitMs;
    for (;;) {
      const have = this.#received;
      if (have.length >= 4 && have.length >= 4 + have.readInt32BE(0)) {
        const end = 4 + have.readInt32BE(0);
        this.#received = have.subarray(end);
        return new Uint8Array(have.subarray(4, end));
      }
      if (this.#closed) throw new Error('the connection was closed');
      if (Date.now() > endMs) throw new Error(`no frame within ${waitMs} ms`);
      await this.#wait(endMs - Date.now());
    }
  }

  #wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, Math.max(1, ms));
      this.#wake = () => {
        clearTimeout(timer);
        this.#wake = null;
        resolve();
      };
    });
  }

  /** Resolves with what was left unread once the broker closed the connection. */
  async closed(waitMs = WAIT_MS): Promise<Uint8Array> {
    const endMs = Date.now() + waitMs;
    while (!this.#closed) {
      if (Date.now() > endMs) throw new Error(`still open after ${waitMs} ms`);
      await this.#wait(endMs - Date.now());
    }
    return this.#received;
  }

  get isClosed(): boolean {
    return this.#closed;
  }

  get unread(): number {
    return this.#received.length;
  }

  destroy(): void {
    this.socket.destroy();
  }
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export interface BatchOptions {
  readonly compression?: number;
  readonly timestampMs?: number;
  readonly key?: string | null;
  readonly producer?: { readonly producerId: number; readonly producerEpoch: number; readonly baseSequence: number };
}

/** One batch of magic 2 with a record for each value. */
export function recordBatch(values: readonly string[], options: BatchOptions = {}): Uint8Array {
  const builder = new RecordBatchBuilder({ compression: options.compression ?? 0, ...options.producer });
  const key = options.key === undefined || options.key === null ? null : bytesOf(options.key);
  for (const value of values) builder.append(options.timestampMs ?? Date.now(), key, bytesOf(value), []);
  return builder.build();
}

/** A produce of one partition, in the shape of any version. */
export const produceOf = (topic: string, records: Uint8Array | null, acks = -1, partition = 0) =>
  ({ transactionalId: null, acks, timeoutMs: 5000, topicData: [{ name: topic, partitionData: [{ index: partition, records }] }] });
