/**
 * How far a producer may number ahead in one partition. Pure.
 *
 * Invariants: between the oldest unanswered batch and the newest numbered one lie at most as many as a broker remembers,
 * so that a retry of any is known as one; and the first of an identity goes alone until it is stored, because a broker
 * that knows nothing of a producer takes whatever comes first: the second, when the first was refused for a while.
 */
export class SequenceWindow<Batch> {
  readonly #limit: number;
  /** Numbered, oldest first; the head is unanswered. */
  readonly #batches: Batch[] = [];
  readonly #stored = new Set<Batch>();
  #hasStored = false;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get hasRoom(): boolean {
    return this.#batches.length < (this.#hasStored ? this.#limit : 1);
  }

  onNumbered(batch: Batch): void {
    this.#batches.push(batch);
  }

  onStored(batch: Batch): void {
    if (!this.#batches.includes(batch)) return;
    this.#hasStored = true;
    this.#stored.add(batch);
    while (this.#batches.length > 0 && this.#stored.delete(this.#batches[0]!)) this.#batches.shift();
  }

  /** Another identity begins. */
  clear(): void {
    this.#batches.length = 0;
    this.#stored.clear();
    this.#hasStored = false;
  }
}
