/**
 * Key → its last offset, for compaction (Kafka's SkimpyOffsetMap): open addressing over 128-bit hashes in typed arrays.
 *
 * Invariants: at most `maxEntries` keys; at least a quarter of the slots is free; a slot holds offset + 1, 0 when it is empty. So a
 * table needs no filling, and the pages of one that was made too large are never touched.
 */
import { KeyHash } from './key-hash.ts';

const BYTES_PER_SLOT = 24;

export class OffsetMap {
  readonly maxEntries: number;
  readonly #hash: KeyHash;
  #hashes: Int32Array;
  #offsets: Float64Array;
  #mask: number;
  #count = 0;

  /** With `expectedKeys` it never has to grow for so many: growing takes a moment in proportion to its size. */
  constructor(maxBytes: number, seed: number, expectedKeys = 0) {
    const slots = 2 ** Math.max(6, Math.floor(Math.log2(maxBytes / BYTES_PER_SLOT)));
    this.maxEntries = Math.floor(slots * 0.75);
    this.#hash = new KeyHash(seed);
    const initial = Math.min(slots, Math.max(1024, 2 ** Math.ceil(Math.log2(expectedKeys / 0.75 + 1))));
    this.#mask = initial - 1;
    this.#hashes = new Int32Array(initial * 4);
    this.#offsets = new Float64Array(initial);
  }

  get count(): number {
    return this.#count;
  }

  get isFull(): boolean {
    return this.#count >= this.maxEntries;
  }

  /** −1 when the key is not known. */
  get(key: Uint8Array): number {
    return this.#offsets[this.#find(key)]! - 1;
  }

  /** False when there is no room for another key. */
  tryPut(key: Uint8Array, offset: number): boolean {
    let slot = this.#find(key);
    if (this.#offsets[slot] === 0) {
      if (this.isFull) return false;
      if (this.#count >= (this.#mask + 1) * 0.75) {
        this.#grow();
        slot = this.#find(key);
      }
      this.#count++;
      const at = slot * 4;
      this.#hashes[at] = this.#hash.h1;
      this.#hashes[at + 1] = this.#hash.h2;
      this.#hashes[at + 2] = this.#hash.h3;
      this.#hashes[at + 3] = this.#hash.h4;
    }
    this.#offsets[slot] = offset + 1;
    return true;
  }

  #find(key: Uint8Array): number {
    this.#hash.hash(key);
    const { h1, h2, h3, h4 } = this.#hash;
    return this.#slot(h1, h2, h3, h4);
  }

  #slot(h1: number, h2: number, h3: number, h4: number): number {
    const hashes = this.#hashes;
    for (let slot = h1 & this.#mask; ; slot = (slot + 1) & this.#mask) {
      if (this.#offsets[slot] === 0) return slot;
      const at = slot * 4;
      if (hashes[at] === h1 && hashes[at + 1] === h2 && hashes[at + 2] === h3 && hashes[at + 3] === h4) return slot;
    }
  }

  #grow(): void {
    const hashes = this.#hashes;
    const offsets = this.#offsets;
    const slots = (this.#mask + 1) * 2;
    this.#mask = slots - 1;
    this.#hashes = new Int32Array(slots * 4);
    this.#offsets = new Float64Array(slots);
    for (let old = 0; old < offsets.length; old++) {
      if (offsets[old] === 0) continue;
      const at = old * 4;
      const slot = this.#slot(hashes[at]!, hashes[at + 1]!, hashes[at + 2]!, hashes[at + 3]!);
      this.#hashes.set(hashes.subarray(at, at + 4), slot * 4);
      this.#offsets[slot] = offsets[old]!;
    }
  }
}
