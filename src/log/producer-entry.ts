/**
 * What a partition remembers of one producer id: epoch, the last five batches, an open transaction (Kafka's
 * ProducerStateEntry). Batches are immutable and shared between copies of an entry.
 */

export const PRODUCER_WINDOW_BATCHES = 5;
const SEQUENCE_MODULUS = 2147483648;

export interface ProducerBatch {
  readonly lastSequence: number;
  readonly lastOffset: number;
  readonly offsetDelta: number;
  readonly timestampMs: number;
}

/** Sequences wrap from 2^31−1 to 0. */
export const addSequence = (sequence: number, delta: number): number => (sequence + delta) % SEQUENCE_MODULUS;
export const subtractSequence = (from: number, amount: number): number => (from - amount + SEQUENCE_MODULUS) % SEQUENCE_MODULUS;
export const firstSequenceOf = (batch: ProducerBatch): number => subtractSequence(batch.lastSequence, batch.offsetDelta);

export class ProducerEntry {
  readonly producerId: number;
  producerEpoch: number;
  coordinatorEpoch = -1;
  lastTimestampMs = -1;
  /** Monotonic time of the last write, for expiry: a client's own timestamps may lie far in the past. */
  lastUpdateMs = 0;
  /** −1: no open transaction. */
  currentTxnFirstOffset = -1;
  /** Of this epoch, oldest first. */
  batches: ProducerBatch[] = [];
  /** Every sequence from here to the last one is known to have been appended; −1: nothing known. */
  firstKnownSequence = -1;

  constructor(producerId: number, producerEpoch: number) {
    this.producerId = producerId;
    this.producerEpoch = producerEpoch;
  }

  /** −1 when no batch of this epoch is known. */
  get lastSequence(): number {
    return this.batches.length === 0 ? -1 : this.batches[this.batches.length - 1]!.lastSequence;
  }

  copy(): ProducerEntry {
    const copy = new ProducerEntry(this.producerId, this.producerEpoch);
    copy.coordinatorEpoch = this.coordinatorEpoch;
    copy.lastTimestampMs = this.lastTimestampMs;
    copy.lastUpdateMs = this.lastUpdateMs;
    copy.currentTxnFirstOffset = this.currentTxnFirstOffset;
    copy.batches = this.batches.slice();
    copy.firstKnownSequence = this.firstKnownSequence;
    return copy;
  }

  setEpoch(producerEpoch: number): void {
    if (producerEpoch === this.producerEpoch) return;
    this.producerEpoch = producerEpoch;
    this.batches = [];
    this.firstKnownSequence = -1;
  }

  addBatch(producerEpoch: number, lastSequence: number, lastOffset: number, offsetDelta: number, timestampMs: number): void {
    this.setEpoch(producerEpoch);
    if (this.batches.length === 0) this.firstKnownSequence = subtractSequence(lastSequence, offsetDelta);
    else if (this.batches.length === PRODUCER_WINDOW_BATCHES) this.batches.shift();
    this.batches.push({ lastSequence, lastOffset, offsetDelta, timestampMs });
    this.lastTimestampMs = timestampMs;
  }

  /** A batch from before those that are remembered, newest first; false when it does not join them or there is no room. */
  tryPrepend(producerEpoch: number, batch: ProducerBatch): boolean {
    const oldest = this.batches[0];
    if (oldest === undefined || producerEpoch !== this.producerEpoch || this.batches.length >= PRODUCER_WINDOW_BATCHES) return false;
    if (addSequence(batch.lastSequence, 1) !== firstSequenceOf(oldest) || batch.lastOffset >= oldest.lastOffset) return false;
    this.batches.unshift(batch);
    this.firstKnownSequence = firstSequenceOf(batch);
    return true;
  }

  /** The remembered batch with just these sequences, or null. */
  findDuplicate(firstSequence: number, lastSequence: number): ProducerBatch | null {
    for (let i = this.batches.length - 1; i >= 0; i--) {
      const batch = this.batches[i]!;
      if (batch.lastSequence === lastSequence && firstSequenceOf(batch) === firstSequence) return batch;
    }
    return null;
  }

  /** Were all these sequences appended earlier in this epoch, as far as is known? */
  includes(firstSequence: number, lastSequence: number): boolean {
    if (this.firstKnownSequence < 0 || this.batches.length === 0) return false;
    const known = subtractSequence(this.lastSequence, this.firstKnownSequence);
    const toFirst = subtractSequence(this.lastSequence, firstSequence);
    return toFirst <= known && subtractSequence(this.lastSequence, lastSequence) <= toFirst;
  }
}
