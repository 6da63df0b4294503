/** Cryptographic randomness, drawn in blocks since one call into OpenSSL per number costs microseconds. */
import { randomFillSync } from 'node:crypto';
import type { Random } from '../base/ports.ts';

const BLOCK_BYTES = 1024;

export class NodeRandom implements Random {
  readonly #block = new Uint8Array(BLOCK_BYTES);
  readonly #view = new DataView(this.#block.buffer);
  #used = BLOCK_BYTES;

  #take(length: number): number {
    if (this.#used + length > BLOCK_BYTES) {
      randomFillSync(this.#block);
      this.#used = 0;
    }
    const at = this.#used;
    this.#used += length;
    return at;
  }

  #uint32(): number {
    return this.#view.getUint32(this.#take(4));
  }

  next(): number {
    return ((this.#uint32() >>> 5) * 0x4000000 + (this.#uint32() >>> 6)) / 2 ** 53;
  }

  below(bound: number): number {
    // Values past the last whole multiple of `bound` would favour small results.
    const limit = 2 ** 32 - (2 ** 32 % bound);
    for (;;) {
      const value = this.#uint32();
      if (value < limit) return value % bound;
    }
  }

  bytes(length: number): Uint8Array {
    const bytes = new Uint8Array(length);
    randomFillSync(bytes);
    return bytes;
  }
}
