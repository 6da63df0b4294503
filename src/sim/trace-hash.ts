/** A running 64-bit hash of what a simulation did: the same seed must give the same hash (two FNV-1a lanes). */
const scratch = new DataView(new ArrayBuffer(8));

export class TraceHash {
  #low = 0x811c9dc5;
  #high = 0x9747b28c;

  addUint32(value: number): void {
    this.#low = Math.imul(this.#low ^ value, 0x01000193);
    this.#high = Math.imul(this.#high ^ (this.#low >>> 7) ^ value, 0x85ebca6b);
    this.#high ^= this.#high >>> 13;
  }

  addNumber(value: number): void {
    scratch.setFloat64(0, value);
    this.addUint32(scratch.getUint32(0));
    this.addUint32(scratch.getUint32(4));
  }

  addText(text: string): void {
    for (let i = 0; i < text.length; i++) this.addUint32(text.charCodeAt(i));
    this.addUint32(text.length);
  }

  /** Length and all bytes up to 64, a sample beyond. */
  addBytes(bytes: Uint8Array): void {
    this.addUint32(bytes.length);
    const step = bytes.length <= 64 ? 1 : Math.floor(bytes.length / 61);
    for (let i = 0; i < bytes.length; i += step) this.addUint32(bytes[i]!);
  }

  get hex(): string {
    const part = (value: number): string => (value >>> 0).toString(16).padStart(8, '0');
    return part(this.#high) + part(this.#low);
  }
}
