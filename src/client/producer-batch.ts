/** Records on their way to one partition: filled, then built once into the bytes that every attempt sends. */
import { viewOf, writeInt64 } from '../log/batch-header.ts';
import { RecordBatchBuilder, type RecordHeader, sealBatch } from '../protocol/records/record-batch-builder.ts';
import { BatchReader } from '../protocol/records/batch-reader.ts';

export interface RecordMetadata {
  readonly topic: string;
  readonly partition: number;
  /** −1 when the broker was not asked to confirm (acks 0). */
  readonly offset: number;
  readonly timestampMs: number;
}

export type DeliveryCallback = (error: Error | null, metadata: RecordMetadata | null) => void;

export interface ProducerIdentity {
  readonly producerId: number;
  readonly producerEpoch: number;
}

const PRODUCER_ID_AT = 43;
const PRODUCER_EPOCH_AT = 51;
const BASE_SEQUENCE_AT = 53;
export const NO_IDENTITY: ProducerIdentity = { producerId: -1, producerEpoch: -1 };
/** About what a record costs beside key, value and headers. */
const RECORD_OVERHEAD_BYTES = 24;

export const recordSizeBytes = (key: Uint8Array | null, value: Uint8Array | null, headers: readonly RecordHeader[]): number =>
  RECORD_OVERHEAD_BYTES + (key?.length ?? 0) + (value?.length ?? 0) + headers.reduce((sum, header) => sum + header.key.length + (header.value?.length ?? 0) + 4, 0);

export class ProducerBatch {
  readonly createdAtMs: number;
  readonly callbacks: (DeliveryCallback | null)[] = [];
  readonly timestamps: number[] = [];
  sequence = -1;
  identity: ProducerIdentity = NO_IDENTITY;
  /** How often it was sent; `retries` bounds it. */
  attempts = 0;
  /** How often it could not be sent at all: no leader, or one that refused the connection. */
  postponed = 0;
  /** Part of a batch that was too large: sent with no other of its partition on the way, so that the order is kept. */
  alone = false;
  /** Not sent again before. */
  retryAtMs = 0;
  readonly #builder: RecordBatchBuilder;
  readonly #compression: number;
  #bytes: Uint8Array | null = null;
  #placed = false;
  sizeBytes = 0;

  constructor(createdAtMs: number, compression: number, capacityBytes: number) {
    this.createdAtMs = createdAtMs;
    this.#compression = compression;
    this.#builder = new RecordBatchBuilder({ compression }, capacityBytes);
  }

  get count(): number {
    return this.callbacks.length;
  }

  append(timestampMs: number, key: Uint8Array | null, value: Uint8Array | null, headers: readonly RecordHeader[], sizeBytes: number, callback: DeliveryCallback | null): void {
    this.#builder.append(timestampMs, key, value, headers);
    this.callbacks.push(callback);
    this.timestamps.push(timestampMs);
    this.sizeBytes += sizeBytes;
  }

  /** The bytes that go out, with the batch's place in the producer's sequence. */
  bytes(): Uint8Array {
    if (this.#bytes === null) {
      this.#bytes = this.#builder.build();
      this.#placed = false;
    }
    if (!this.#placed) {
      const view = viewOf(this.#bytes);
      writeInt64(view, PRODUCER_ID_AT, this.identity.producerId);
      view.setInt16(PRODUCER_EPOCH_AT, this.identity.producerEpoch);
      view.setInt32(BASE_SEQUENCE_AT, this.identity.producerId < 0 ? -1 : this.sequence);
      sealBatch(view, this.#bytes);
      this.#placed = true;
    }
    return this.#bytes;
  }

  place(identity: ProducerIdentity, sequence: number): void {
    if (this.identity === identity && this.sequence === sequence) return;
    this.identity = identity;
    this.sequence = sequence;
    this.#placed = false;
  }

  /** The same records as two batches, for a broker that finds this one too large. */
  split(): ProducerBatch[] {
    const bytes = this.bytes();
    const reader = new BatchReader();
    reader.open(bytes, 0, bytes.length);
    const middle = Math.ceil(this.count / 2);
    const halves = [new ProducerBatch(this.createdAtMs, this.#compression, bytes.length), new ProducerBatch(this.createdAtMs, this.#compression, bytes.length)];
    for (const half of halves) half.alone = true;
    for (let at = 0; reader.next(); at++) {
      halves[at < middle ? 0 : 1]!.append(reader.timestampMs, reader.key, reader.value, reader.headers(), this.sizeBytes / this.count, this.callbacks[at] ?? null);
    }
    return halves;
  }

  fail(error: Error): void {
    for (const callback of this.callbacks) callback?.(error, null);
  }

  succeed(topic: string, partition: number, baseOffset: number, logAppendTimeMs: number): void {
    for (const [at, callback] of this.callbacks.entries()) {
      callback?.(null, {
        topic, partition, offset: baseOffset < 0 ? -1 : baseOffset + at, timestampMs: logAppendTimeMs >= 0 ? logAppendTimeMs : (this.timestamps[at] ?? -1),
      });
    }
  }
}
