/**
 * Key → its last offset, for compaction (Kafka's SkimpyOffsetMap): open addressing over 128-bit hashes in typed arrays.
 *
 * Invariants: at most `maxEntries` keys; at least a quarter of the slots is free; an empty slot has offset −1.
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

  constructor(maxBytes: number, seed: number) {
    const slots = 2 ** Math.max(6, Math.floor(Math.log2(maxBytes / BYTES_PER_SLOT)));
    this.maxEntries = Math.floor(slots * 0.75);
    this.#hash = new KeyHash(seed);
    const initial = Math.min(slots, 1024);
    this.#mask = initial - 1;
    this.#hashes = new Int32Array(initial * 4);
    this.#offsets = new Float64Array(initial).fill(-1);
  }

  get count(): number {
    return this.#count;
  }

  get isFull(): boolean {
    return this.#count >= this.maxEntries;
  }

  /** −1 when the key is not known. */
  get(key: Uint8Array): number {
    return this.#offsets[this.#find(key)]!;
  }

  /** False when there is no room for another key. */
  tryPut(key: Uint8Array, offset: number): boolean {
    let slot = this.#find(key);
    if (this.#offsets[slot]! < 0) {
      if (this.isFull) return false;
      if (this.#count >= (this.#mask + 1) * 0.75) {
        this.#grow();
        slot = this.#find(key);
      }
      this.#count++;
      const { h1, h2, h3, h4 } = this.#hash;
      this.#hashes.set([h1, h2, h3, h4], slot * 4);
    }
    this.#offsets[slot] = offset;
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
      if (this.#offsets[slot]! < 0) return slot;
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
    this.#offsets = new Float64Array(slots).fill(-1);
    for (let old = 0; old < offsets.length; old++) {
      if (offsets[old]! < 0) continue;
      const at = old * 4;
      const slot = this.#slot(hashes[at]!, hashes[at + 1]!, hashes[at + 2]!, hashes[at + 3]!);
      this.#hashes.set(hashes.subarray(at, at + 4), slot * 4);
      this.#offsets[slot] = offsets[old]!;
    }
  }
}
