/**
 * Murmur3 (x86, 128 bits) with a seed, for the compaction's map of keys. The seed is drawn for each run, so that nobody
 * can choose keys that collide; by chance two of a billion keys do with a probability of 10^−21.
 */
export class KeyHash {
  h1 = 0;
  h2 = 0;
  h3 = 0;
  h4 = 0;
  readonly #seed: number;

  constructor(seed: number) {
    this.#seed = seed | 0;
  }

  /** The result is in h1 … h4. */
  hash(key: Uint8Array): void {
    const length = key.length;
    let h1 = this.#seed;
    let h2 = this.#seed ^ 0x3c6ef372;
    let h3 = this.#seed ^ 0x78dde6e4;
    let h4 = this.#seed ^ 0x1715609d;
    let at = 0;
    for (; at + 16 <= length; at += 16) {
      h1 = Math.imul(rotate(h1 ^ mix(word(key, at), 0x239b961b, 15, 0xab0e9789), 19) + h2, 5) + 0x561ccd1b;
      h2 = Math.imul(rotate(h2 ^ mix(word(key, at + 4), 0xab0e9789, 16, 0x38b34ae5), 17) + h3, 5) + 0x0bcaa747;
      h3 = Math.imul(rotate(h3 ^ mix(word(key, at + 8), 0x38b34ae5, 17, 0xa1e38b93), 15) + h4, 5) + 0x96cd1c35;
      h4 = Math.imul(rotate(h4 ^ mix(word(key, at + 12), 0xa1e38b93, 18, 0x239b961b), 13) + h1, 5) + 0x32ac3b17;
    }
    if (at < length) {
      h1 ^= mix(tail(key, at), 0x239b961b, 15, 0xab0e9789);
      h2 ^= mix(tail(key, at + 4), 0xab0e9789, 16, 0x38b34ae5);
      h3 ^= mix(tail(key, at + 8), 0x38b34ae5, 17, 0xa1e38b93);
      h4 ^= mix(tail(key, at + 12), 0xa1e38b93, 18, 0x239b961b);
    }
    h1 = (h1 ^ length) + (h2 ^ length) + (h3 ^ length) + (h4 ^ length);
    h2 = finish((h2 ^ length) + h1);
    h3 = finish((h3 ^ length) + h1);
    h4 = finish((h4 ^ length) + h1);
    h1 = finish(h1);
    this.h1 = (h1 + h2 + h3 + h4) | 0;
    this.h2 = (h2 + this.h1) | 0;
    this.h3 = (h3 + this.h1) | 0;
    this.h4 = (h4 + this.h1) | 0;
  }
}

const rotate = (value: number, by: number): number => (value << by) | (value >>> (32 - by));
const mix = (value: number, first: number, by: number, second: number): number => Math.imul(rotate(Math.imul(value, first), by), second);
const word = (key: Uint8Array, at: number): number => key[at]! | (key[at + 1]! << 8) | (key[at + 2]! << 16) | (key[at + 3]! << 24);

/** As `word`; bytes past the end are 0. */
const tail = (key: Uint8Array, at: number): number => (key[at] ?? 0) | ((key[at + 1] ?? 0) << 8) | ((key[at + 2] ?? 0) << 16) | ((key[at + 3] ?? 0) << 24);

function finish(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
