/**
 * Cuts a stream into length-prefixed frames. The buffer grows with the bytes that came, never with a length that was
 * only claimed, and shrinks again after a large frame.
 */

const SMALL = 4096;

export class FrameTooLarge extends Error {
  constructor(length: number) {
    super(`frame of ${length} bytes`);
    this.name = 'FrameTooLarge';
  }
}

export class FrameReader {
  readonly #maxFrameBytes: number;
  #buffer = new Uint8Array(SMALL);
  #start = 0;
  #end = 0;

  constructor(maxFrameBytes: number) {
    this.#maxFrameBytes = maxFrameBytes;
  }

  get bufferedBytes(): number {
    return this.#end - this.#start;
  }

  get capacityBytes(): number {
    return this.#buffer.length;
  }

  /** Space for the next read. */
  space(): Uint8Array {
    if (this.#start > 0) {
      this.#buffer.copyWithin(0, this.#start, this.#end);
      this.#end -= this.#start;
      this.#start = 0;
    }
    if (this.#end === 0 && this.#buffer.length > SMALL * 16) this.#buffer = new Uint8Array(SMALL);
    if (this.#end === this.#buffer.length) {
      const grown = new Uint8Array(Math.min(this.#buffer.length * 2, this.#maxFrameBytes + SMALL));
      grown.set(this.#buffer);
      this.#buffer = grown;
    }
    return this.#buffer.subarray(this.#end);
  }

  filled(count: number): void {
    this.#end += count;
  }

  /** The first four bytes as a number, without taking them; null when they are not here yet. */
  peekInt(): number | null {
    if (this.bufferedBytes < 4) return null;
    return new DataView(this.#buffer.buffer, this.#start).getInt32(0);
  }

  /** The next whole frame without its length, valid until `space()`; null when it is not all here. Throws FrameTooLarge. */
  next(): Uint8Array | null {
    const length = this.peekInt();
    if (length === null) return null;
    if (length < 0 || length > this.#maxFrameBytes) throw new FrameTooLarge(length);
    if (this.bufferedBytes < 4 + length) return null;
    const at = this.#start + 4;
    this.#start = at + length;
    return this.#buffer.subarray(at, at + length);
  }
}
