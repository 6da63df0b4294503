/**
 * Cuts the bytes of an outgoing connection into response frames. Small ones are copied out of one buffer: memory of their
 * own. Large ones are read into chunks of the pool, one behind the other, and lie there untouched; while small ones come
 * no chunk is held.
 *
 * Invariant: the chunk of a large frame is held until the next frame begins; who keeps the frame longer retains it.
 */
import type { Chunk, ChunkPool } from '../base/chunk.ts';

const BUFFER_BYTES = 64 * 1024;
const LENGTH_BYTES = 4;

/** `owner` holds the frame's memory; null: the garbage collector does. */
export type OnFrame = (frame: Uint8Array, owner: Chunk | null) => void;

export class FrameCutter {
  readonly #onFrame: OnFrame;
  readonly #maxFrameBytes: number;
  readonly #pool: ChunkPool;
  readonly #buffer = new Uint8Array(BUFFER_BYTES);
  readonly #view = new DataView(this.#buffer.buffer);
  #end = 0;
  /** Where large frames lie; [#largeStart, #largeStop) is the one that comes in, filled up to #largeEnd. */
  #chunk: Chunk | null = null;
  #largeStart = 0;
  #largeStop = 0;
  #largeEnd = 0;

  constructor(maxFrameBytes: number, pool: ChunkPool, onFrame: OnFrame) {
    this.#maxFrameBytes = maxFrameBytes;
    this.#pool = pool;
    this.#onFrame = onFrame;
  }

  get #inLarge(): boolean {
    return this.#largeEnd < this.#largeStop;
  }

  /** Where the next read lands; at least one byte. */
  space(): Uint8Array {
    return this.#inLarge ? this.#chunk!.bytes.subarray(this.#largeEnd, this.#largeStop) : this.#buffer.subarray(this.#end);
  }

  /** False when the peer claims a frame that cannot be. */
  onRead(count: number): boolean {
    if (!this.#inLarge) {
      this.#end += count;
      return this.#cut();
    }
    this.#largeEnd += count;
    if (!this.#inLarge) this.#onFrame(this.#chunk!.bytes.subarray(this.#largeStart, this.#largeStop), this.#chunk);
    return true;
  }

  /** Nothing more is read. */
  close(): void {
    this.#chunk?.release();
    this.#chunk = null;
    this.#largeStart = this.#largeStop = this.#largeEnd = 0;
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
      this.close();
      this.#onFrame(this.#buffer.slice(from, from + size), null);
      at = from + size;
    }
    this.#buffer.copyWithin(0, at, this.#end);
    this.#end -= at;
    return true;
  }

  #beginLarge(from: number, size: number): boolean {
    if (this.#chunk === null || this.#chunk.bytes.length - this.#largeStop < size) {
      this.close();
      this.#chunk = this.#pool.take(size);
    }
    const { bytes } = this.#chunk;
    this.#largeStart = this.#largeStop;
    this.#largeStop = this.#largeStart + size;
    bytes.set(this.#buffer.subarray(from, this.#end), this.#largeStart);
    this.#largeEnd = this.#largeStart + this.#end - from;
    this.#end = 0;
    return true;
  }
}
