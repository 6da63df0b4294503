/**
 * Cuts the bytes of a connection into response frames. A frame that is handed over is memory of its own, so that the
 * records in it may be kept. Small frames are copied out of a shared buffer; large ones are read in place.
 */
import { viewOf } from '../log/batch-header.ts';

const SHARED_BYTES = 64 * 1024;
/** A response larger than this is not believed. */
export const MAX_RESPONSE_BYTES = 512 * 1024 * 1024;

export class FrameReader {
  readonly #onFrame: (frame: Uint8Array) => void;
  readonly #shared = new Uint8Array(SHARED_BYTES);
  readonly #view = viewOf(this.#shared);
  #sharedEnd = 0;
  #large: Uint8Array | null = null;
  #largeEnd = 0;

  constructor(onFrame: (frame: Uint8Array) => void) {
    this.#onFrame = onFrame;
  }

  /** Where the next read should land. */
  space(): Uint8Array {
    return this.#large === null ? this.#shared.subarray(this.#sharedEnd) : this.#large.subarray(this.#largeEnd);
  }

  /** False when the peer claims a frame that cannot be. */
  onRead(count: number): boolean {
    if (this.#large !== null) {
      this.#largeEnd += count;
      if (this.#largeEnd < this.#large.length) return true;
      const frame = this.#large;
      this.#large = null;
      this.#onFrame(frame);
      return true;
    }
    this.#sharedEnd += count;
    return this.#cutShared();
  }

  #cutShared(): boolean {
    let at = 0;
    while (this.#sharedEnd - at >= 4) {
      const size = this.#view.getInt32(at);
      if (size < 4 || size > MAX_RESPONSE_BYTES) return false;
      if (this.#sharedEnd - at - 4 < size) {
        if (size + 4 > SHARED_BYTES) return this.#beginLarge(at + 4, size);
        break;
      }
      this.#onFrame(this.#shared.slice(at + 4, at + 4 + size));
      at += 4 + size;
    }
    this.#shared.copyWithin(0, at, this.#sharedEnd);
    this.#sharedEnd -= at;
    return true;
  }

  #beginLarge(at: number, size: number): boolean {
    const large = new Uint8Array(size);
    large.set(this.#shared.subarray(at, this.#sharedEnd));
    this.#largeEnd = this.#sharedEnd - at;
    this.#sharedEnd = 0;
    this.#large = large;
    return true;
  }
}
