/** The bytes of a simulated file: blocks that are made when they are written; what was never written reads as zero. */

const BLOCK_BYTES = 64 << 10;
const FIRST_BLOCK_BYTES = 1 << 10;

export class FileData {
  /** The first block grows by doubling (most files are small); all others are whole. */
  #blocks: (Uint8Array | undefined)[] = [];
  #sizeBytes = 0;

  get sizeBytes(): number {
    return this.#sizeBytes;
  }

  /** Up to `into.length` bytes from `position`; the count, short only at the end. */
  read(into: Uint8Array, position: number): number {
    const count = Math.max(0, Math.min(into.length, this.#sizeBytes - position));
    for (let done = 0; done < count; ) {
      const at = position + done;
      const inBlock = at % BLOCK_BYTES;
      const length = Math.min(BLOCK_BYTES - inBlock, count - done);
      const block = this.#blocks[Math.floor(at / BLOCK_BYTES)];
      const there = block === undefined ? 0 : Math.max(0, Math.min(length, block.length - inBlock));
      if (there > 0) into.set(block!.subarray(inBlock, inBlock + there), done);
      if (there < length) into.fill(0, done + there, done + length);
      done += length;
    }
    return count;
  }

  write(bytes: Uint8Array, position: number): void {
    for (let done = 0; done < bytes.length; ) {
      const at = position + done;
      const inBlock = at % BLOCK_BYTES;
      const length = Math.min(BLOCK_BYTES - inBlock, bytes.length - done);
      const block = this.#blockFor(Math.floor(at / BLOCK_BYTES), inBlock + length);
      block.set(bytes.subarray(done, done + length), inBlock);
      done += length;
    }
    if (bytes.length > 0) this.#sizeBytes = Math.max(this.#sizeBytes, position + bytes.length);
  }

  #blockFor(index: number, needed: number): Uint8Array {
    const block = this.#blocks[index];
    if (block !== undefined && block.length >= needed) return block;
    let length = BLOCK_BYTES;
    if (index === 0) {
      length = Math.max(block?.length ?? 0, FIRST_BLOCK_BYTES);
      while (length < needed) length *= 2;
    }
    const grown = new Uint8Array(length);
    if (block !== undefined) grown.set(block);
    this.#blocks[index] = grown;
    return grown;
  }

  truncate(sizeBytes: number): void {
    if (sizeBytes < this.#sizeBytes) {
      const keep = Math.ceil(sizeBytes / BLOCK_BYTES);
      this.#blocks.length = Math.min(this.#blocks.length, keep);
      // What is cut off must read as zero when the file grows again.
      const last = this.#blocks[keep - 1];
      const inLast = sizeBytes - (keep - 1) * BLOCK_BYTES;
      if (last !== undefined && inLast < last.length) last.fill(0, inLast);
    }
    this.#sizeBytes = sizeBytes;
  }

  copy(): FileData {
    const copy = new FileData();
    copy.#blocks = this.#blocks.map((block) => block?.slice());
    copy.#sizeBytes = this.#sizeBytes;
    return copy;
  }

  bytes(): Uint8Array {
    const bytes = new Uint8Array(this.#sizeBytes);
    this.read(bytes, 0);
    return bytes;
  }
}
