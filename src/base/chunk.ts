/**
 * Reference-counted memory that socket reads and file reads land in (design.md §1.6).
 *
 * Invariants: a chunk starts with one reference, its creator's; every holder (pending write, log tail, reply) retains
 * it once and releases it once; at zero it goes back to its pool (or is left to the garbage collector) and, when
 * `poison` is on, its bytes are overwritten so that a use after release shows at once.
 */
import { assert } from './assert.ts';

export class Chunk {
  readonly bytes: Uint8Array;
  #references = 1;
  readonly #pool: ChunkPool | null;

  constructor(bytes: Uint8Array, pool: ChunkPool | null) {
    this.bytes = bytes;
    this.#pool = pool;
  }

  get references(): number {
    return this.#references;
  }

  retain(): this {
    assert(this.#references > 0, 'chunk retained after its last release');
    this.#references++;
    return this;
  }

  release(): void {
    assert(this.#references > 0, 'chunk released twice');
    if (--this.#references === 0) this.#pool?.recycle(this);
  }
}

/**
 * A pool of equal chunks; larger ones are made and dropped. New memory costs page faults and a
 * garbage collection for every few chunks, so what a load needs in turn is kept: while idle chunks and those that somebody
 * holds are at most `keepMax`. `trim`, called now and
 * then, gives back what lay idle all the time since, down to `keepMin`.
 */
export class ChunkPool {
  readonly chunkBytes: number;
  readonly #allocate: (length: number) => Uint8Array;
  readonly #keepMax: number;
  readonly #keepMin: number;
  readonly #poison: boolean;
  readonly #idle: Uint8Array[] = [];
  /** The fewest idle chunks since the last trim. */
  #leastIdle = 0;
  /** Bytes in chunks that somebody holds. */
  heldBytes = 0;

  constructor(options: { chunkBytes: number; keepMax: number; keepMin?: number; allocate?: (length: number) => Uint8Array; poison?: boolean }) {
    this.chunkBytes = options.chunkBytes;
    this.#keepMax = options.keepMax;
    this.#keepMin = options.keepMin ?? options.keepMax;
    this.#allocate = options.allocate ?? ((length) => new Uint8Array(length));
    this.#poison = options.poison ?? false;
  }

  get idleBytes(): number {
    return this.#idle.length * this.chunkBytes;
  }

  /** A chunk of at least `minBytes`, with one reference. */
  take(minBytes = 0): Chunk {
    const bytes =
      minBytes <= this.chunkBytes ? (this.#idle.pop() ?? this.#allocate(this.chunkBytes)) : this.#allocate(minBytes);
    this.heldBytes += bytes.length;
    if (this.#idle.length < this.#leastIdle) this.#leastIdle = this.#idle.length;
    return new Chunk(bytes, this);
  }

  recycle(chunk: Chunk): void {
    this.heldBytes -= chunk.bytes.length;
    if (this.#poison) chunk.bytes.fill(0xdb);
    if (chunk.bytes.length === this.chunkBytes && this.heldBytes + this.idleBytes < this.#keepMax * this.chunkBytes) this.#idle.push(chunk.bytes);
  }

  trim(): void {
    const needless = Math.min(this.#leastIdle, this.#idle.length - this.#keepMin);
    if (needless > 0) this.#idle.length -= Math.ceil(needless / 2);
    this.#leastIdle = this.#idle.length;
  }
}

/** A run of bytes and the chunk that keeps them alive; `owner` is null when the garbage collector does. */
export interface OwnedBytes {
  readonly bytes: Uint8Array;
  readonly owner: Chunk | null;
}
