/**
 * How much memory the hot tails of all logs of a broker may hold, counted by chunks: a slice kept alive holds its
 * whole chunk (design.md §1.6). Over the budget, the oldest run of batches leaves its log's tail.
 *
 * A run is a stretch of consecutive batches of one log in one chunk. Runs leave in the order in which they began; one
 * whose batches still wait to be written is passed over (the pending write holds the chunk anyway).
 */
import type { Chunk } from '../base/chunk.ts';

export interface TailHolder {
  /** Lets go of what is written in the run and before it. */
  evictRun(run: TailRun): void;
}

export class TailRun {
  readonly holder: TailHolder;
  readonly owner: Chunk | null;
  /** Bytes that this run accounts for when it has no chunk. */
  ownBytes = 0;
  entries = 0;
  gone = false;

  constructor(holder: TailHolder, owner: Chunk | null) {
    this.holder = holder;
    this.owner = owner;
  }
}

export class TailBudget {
  readonly maxBytes: number;
  #heldBytes = 0;
  readonly #chunkRuns = new Map<Chunk, number>();
  #runs: TailRun[] = [];
  #head = 0;
  #evicting = false;

  constructor(maxBytes: number) {
    this.maxBytes = maxBytes;
  }

  get heldBytes(): number {
    return this.#heldBytes;
  }

  begin(holder: TailHolder, owner: Chunk | null): TailRun {
    if (this.#head > 1024 && this.#head * 2 > this.#runs.length && !this.#evicting) {
      this.#runs = this.#runs.slice(this.#head);
      this.#head = 0;
    }
    const run = new TailRun(holder, owner);
    this.#runs.push(run);
    if (owner !== null) {
      const runs = this.#chunkRuns.get(owner) ?? 0;
      if (runs === 0) this.#heldBytes += owner.bytes.length;
      this.#chunkRuns.set(owner, runs + 1);
    }
    return run;
  }

  addOwnBytes(run: TailRun, bytes: number): void {
    run.ownBytes += bytes;
    this.#heldBytes += bytes;
  }

  /** The log dropped the last batch of the run. */
  end(run: TailRun): void {
    if (run.gone) return;
    run.gone = true;
    this.#heldBytes -= run.ownBytes;
    if (run.owner !== null) {
      const runs = this.#chunkRuns.get(run.owner)! - 1;
      if (runs === 0) {
        this.#chunkRuns.delete(run.owner);
        this.#heldBytes -= run.owner.bytes.length;
      } else this.#chunkRuns.set(run.owner, runs);
    }
    while (this.#head < this.#runs.length && this.#runs[this.#head]!.gone) this.#head++;
  }

  /** Called after each completed write; cheap when within the budget. */
  maybeEvict(): void {
    if (this.#heldBytes <= this.maxBytes || this.#evicting) return;
    this.#evicting = true;
    for (let at = this.#head; at < this.#runs.length && this.#heldBytes > this.maxBytes; at++) {
      const run = this.#runs[at]!;
      if (!run.gone) run.holder.evictRun(run);
    }
    this.#evicting = false;
  }
}
