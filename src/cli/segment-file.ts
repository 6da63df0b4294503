/** Reads a segment file batch by batch, through a window, so that a file of any size costs little memory. */
import type { Disk, DiskFile } from '../base/ports.ts';
import { BATCH_LOG_OVERHEAD_BYTES, viewOf } from '../log/batch-header.ts';

export interface SegmentBatch {
  /** Position in the file. */
  readonly position: number;
  readonly bytes: Uint8Array;
  readonly magic: number;
}

const WINDOW_BYTES = 1024 * 1024;
const MAGIC_AT = 16;
/** The least that a message can be, after offset and size. */
const LEAST_SIZE = 14;

export class SegmentFile {
  readonly #file: DiskFile;
  readonly sizeBytes: number;
  #window: Uint8Array = new Uint8Array(0);
  #windowAt = 0;

  private constructor(file: DiskFile, sizeBytes: number) {
    this.#file = file;
    this.sizeBytes = sizeBytes;
  }

  static async open(disk: Disk, path: string): Promise<SegmentFile> {
    const file = await disk.open(path, 'read');
    return new SegmentFile(file, await file.sizeBytes());
  }

  close(): Promise<void> {
    return this.#file.close();
  }

  /** The bytes at `position`, fewer at the end of the file. */
  async read(position: number, count: number): Promise<Uint8Array> {
    const inWindow = position - this.#windowAt;
    if (inWindow >= 0 && inWindow + count <= this.#window.length) return this.#window.subarray(inWindow, inWindow + count);
    const buffer = new Uint8Array(Math.max(count, Math.min(WINDOW_BYTES, Math.max(0, this.sizeBytes - position))));
    const got = await this.#file.read(buffer, position);
    this.#window = buffer.subarray(0, got);
    this.#windowAt = position;
    return this.#window.subarray(0, Math.min(count, got));
  }

  /** The batch (or message of magic 0 or 1) at `position`; null when none is whole there before `limit`. */
  async batchAt(position: number, limit = this.sizeBytes): Promise<SegmentBatch | null> {
    const header = await this.read(position, MAGIC_AT + 1);
    if (header.length < MAGIC_AT + 1) return null;
    const size = viewOf(header).getInt32(8);
    const end = position + BATCH_LOG_OVERHEAD_BYTES + size;
    if (size < LEAST_SIZE || end > limit || end > this.sizeBytes) return null;
    const bytes = await this.read(position, BATCH_LOG_OVERHEAD_BYTES + size);
    return { position, bytes, magic: bytes[MAGIC_AT]! };
  }

  async *batches(from = 0, limit = this.sizeBytes): AsyncGenerator<SegmentBatch> {
    for (let position = from; ; ) {
      const batch = await this.batchAt(position, limit);
      if (batch === null) return;
      yield batch;
      position += batch.bytes.length;
    }
  }
}
