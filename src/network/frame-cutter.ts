/**
 * Cuts the bytes of an outgoing connection into response frames. A frame that is handed over is memory of its own; small
 * ones are copied out of one buffer, large ones are read in place.
 */
const BUFFER_BYTES = 64 * 1024;
const LENGTH_BYTES = 4;

export class FrameCutter {
  readonly #onFrame: (frame: Uint8Array) => void;
  readonly #maxFrameBytes: number;
  readonly #buffer = new Uint8Array(BUFFER_BYTES);
  readonly #view = new DataView(this.#buffer.buffer);
  #end = 0;
  #large: Uint8Array | null = null;
  #largeEnd = 0;

  constructor(maxFrameBytes: number, onFrame: (frame: Uint8Array) => void) {
    this.#maxFrameBytes = maxFrameBytes;
    this.#onFrame = onFrame;
  }

  /** Where the next read lands; at least one byte. */
  space(): Uint8Array {
    return this.#large === null ? this.#buffer.subarray(this.#end) : this.#large.subarray(this.#largeEnd);
  }

  /** False when the peer claims a frame that cannot be. */
  onRead(count: number): boolean {
    if (this.#large === null) {
      this.#end += count;
      return this.#cut();
    }
    this.#largeEnd += count;
    if (this.#largeEnd === this.#large.length) {
      const frame = this.#large;
      this.#large = null;
      this.#onFrame(frame);
    }
    return true;
  }

  #cut(): boolean {
    let at = 0;
    while (this.#end - at >= LENGTH_BYTES) {
      const size = this.#view.getInt32(at);
      if (size < LENGTH_BYTES || size > this.#maxFrameBytes) return false;
      const from = at + LENGTH_BYTES;
      if (this.#end - from < size) {
        if (size + LENGTH_BYTES > BUFFER_BYTES) return this.#beginLarge(from, size);
        break;
      }
      this.#onFrame(this.#buffer.slice(from, from + size));
      at = from + size;
    }
    this.#buffer.copyWithin(0, at, this.#end);
    this.#end -= at;
    return true;
  }

  #beginLarge(from: number, size: number): boolean {
    this.#large = new Uint8Array(size);
    this.#large.set(this.#buffer.subarray(from, this.#end));
    this.#largeEnd = this.#end - from;
    this.#end = 0;
    return true;
  }
}
