/**
 * First batches of producers that this partition did not take: refused for a while (too few in-sync replicas, not the
 * leader yet), or accepted and then not written. Of a producer of which nothing is stored any sequence is taken as the
 * first (Kafka, since KIP-360), and so would be the batch that travelled behind the refused one: it took its place, and the
 * retry of the first came after it or never (Apache Kafka reorders so). It must wait until the first is stored.
 *
 * Pure. Invariant: of a producer id the lowest sequence of the newest epoch is kept; the oldest goes when there are too many.
 */
const MAX_PRODUCERS = 1000;
const SEQUENCE_MODULUS = 2147483648;

/** Sequences wrap: of two the later one is less than half a turn ahead. */
const isBehind = (sequence: number, first: number): boolean => {
  const ahead = (sequence - first + SEQUENCE_MODULUS) % SEQUENCE_MODULUS;
  return ahead > 0 && ahead < SEQUENCE_MODULUS / 2;
};

export class RefusedFirst {
  readonly #byProducer = new Map<number, { readonly producerEpoch: number; readonly sequence: number }>();

  add(producerId: number, producerEpoch: number, sequence: number): void {
    const known = this.#byProducer.get(producerId);
    if (known !== undefined && (known.producerEpoch > producerEpoch || (known.producerEpoch === producerEpoch && !isBehind(known.sequence, sequence)))) return;
    if (known === undefined && this.#byProducer.size >= MAX_PRODUCERS) for (const oldest of this.#byProducer.keys()) {
      this.#byProducer.delete(oldest);
      break;
    }
    this.#byProducer.set(producerId, { producerEpoch, sequence });
  }

  /** Would the batch pass one that was refused? */
  isPassedBy(producerId: number, producerEpoch: number, sequence: number): boolean {
    const first = this.#byProducer.get(producerId);
    return first !== undefined && first.producerEpoch === producerEpoch && isBehind(sequence, first.sequence);
  }

  /** Something of the producer is stored: its sequence is known by that. */
  delete(producerId: number): void {
    this.#byProducer.delete(producerId);
  }

  clear(): void {
    this.#byProducer.clear();
  }
}
