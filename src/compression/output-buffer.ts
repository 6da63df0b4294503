/**
 * Output that grows with what was really written, never with what the input claims, and never past its cap.
 * Codecs write to `bytes` between `length` and what they reserved, and then move `length`.
 */
export class OutputBuffer {
  bytes: Uint8Array;
  length = 0;
  readonly maxBytes: number;

  constructor(firstBytes: number, maxBytes: number) {
    this.maxBytes = maxBytes;
    this.bytes = new Uint8Array(Math.min(Math.max(firstBytes, 64), maxBytes));
  }

  /** Makes room for `count` more bytes, or for as many as the cap leaves; returns the position where room ends. */
  reserve(count: number): number {
    const wanted = Math.min(this.length + count, this.maxBytes);
    if (wanted > this.bytes.length) {
      const grown = new Uint8Array(Math.min(Math.max(wanted, this.bytes.length * 2), this.maxBytes));
      grown.set(this.bytes.subarray(0, this.length));
      this.bytes = grown;
    }
    return wanted;
  }

  /** Copies `bytes[from, to)` to the end; false when that passes the cap. */
  append(bytes: Uint8Array, from = 0, to = bytes.length): boolean {
    if (to - from > this.maxBytes - this.length) return false;
    this.reserve(to - from);
    this.bytes.set(from === 0 && to === bytes.length ? bytes : bytes.subarray(from, to), this.length);
    this.length += to - from;
    return true;
  }

  finish(): Uint8Array {
    // A result far smaller than its memory is copied, so that it does not keep the rest alive.
    const used = this.bytes.subarray(0, this.length);
    return this.length * 2 < this.bytes.length ? used.slice() : used;
  }
}
