/** Minimal ports for these tests: real time, an in-memory disk that loses what was not synced, and no network. */
import type { Clock, Disk, DiskFile, FileStat, LogSink, OpenMode, Random, VolumeSpace } from '../../../src/base/ports.ts';
import { PortError } from '../../../src/base/ports.ts';

export const clock: Clock = {
  wallMs: () => Date.now(),
  monotonicMs: () => performance.now(),
  setTimer: (delayMs, callback) => {
    const timer = setTimeout(callback, Math.min(delayMs, 2 ** 31 - 1));
    return { cancel: () => clearTimeout(timer) };
  },
  defer: (callback) => void setImmediate(callback),
};

export const random: Random = {
  next: () => Math.random(),
  below: (bound) => Math.floor(Math.random() * bound),
  bytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
};

export class MemoryLog implements LogSink {
  readonly lines: string[] = [];
  isEnabled(): boolean {
    return true;
  }
  log(level: string, _logger: string, message: string): void {
    this.lines.push(`${level} ${message}`);
  }
}

interface Content {
  bytes: Uint8Array;
  synced: Uint8Array;
}

export class MemoryDisk implements Disk {
  files = new Map<string, Content>();
  /** Throws from writes, or from syncs, when set. */
  failWrites: PortError | null = null;
  failSyncs: PortError | null = null;
  syncs = 0;

  #content(path: string): Content {
    const content = this.files.get(path);
    if (content === undefined) throw new PortError('ENOENT', `no file ${path}`);
    return content;
  }

  /** As after a power failure: each file has its synced bytes, and `keep(unsynced)` of the appended ones. */
  crash(keep: (length: number) => number = () => 0): MemoryDisk {
    const after = new MemoryDisk();
    for (const [path, content] of this.files) {
      const tail = content.bytes.length - content.synced.length;
      const bytes = tail > 0 ? content.bytes.slice(0, content.synced.length + keep(tail)) : content.synced.slice();
      after.files.set(path, { bytes, synced: bytes.slice() });
    }
    return after;
  }

  async open(path: string, mode: OpenMode): Promise<DiskFile> {
    if (!this.files.has(path)) {
      if (mode === 'read' || mode === 'readWrite') throw new PortError('ENOENT', `no file ${path}`);
      this.files.set(path, { bytes: new Uint8Array(0), synced: new Uint8Array(0) });
    }
    const content = this.#content(path);
    return {
      path,
      sizeBytes: async () => content.bytes.length,
      read: async (into, position) => {
        const piece = content.bytes.subarray(position, position + into.length);
        into.set(piece);
        return piece.length;
      },
      writev: async (pieces, position) => {
        if (this.failWrites !== null) throw this.failWrites;
        const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
        const grown = new Uint8Array(Math.max(content.bytes.length, position + length));
        grown.set(content.bytes);
        let at = position;
        for (const piece of pieces) {
          grown.set(piece, at);
          at += piece.length;
        }
        content.bytes = grown;
      },
      truncate: async (sizeBytes) => {
        const cut = new Uint8Array(sizeBytes);
        cut.set(content.bytes.subarray(0, sizeBytes));
        content.bytes = cut;
      },
      sync: async () => {
        await new Promise((resolve) => setImmediate(resolve));
        if (this.failSyncs !== null) throw this.failSyncs;
        this.syncs++;
        content.synced = content.bytes.slice();
      },
      close: async () => {},
    };
  }
  async stat(path: string): Promise<FileStat | null> {
    const content = this.files.get(path);
    return content === undefined ? null : { sizeBytes: content.bytes.length, isDirectory: false, modifiedMs: 0 };
  }
  async list(path: string): Promise<string[]> {
    return [...this.files.keys()].filter((file) => file.startsWith(`${path}/`)).map((file) => file.slice(path.length + 1)).sort();
  }
  async makeDirectory(): Promise<void> {}
  async rename(from: string, to: string): Promise<void> {
    this.files.set(to, this.#content(from));
    this.files.delete(from);
  }
  async remove(path: string): Promise<void> {
    this.files.delete(path);
  }
  async removeTree(): Promise<void> {}
  async syncDirectory(): Promise<void> {}
  async readFile(path: string): Promise<Uint8Array> {
    return this.#content(path).bytes.slice();
  }
  async replaceFile(path: string, bytes: Uint8Array): Promise<void> {
    this.files.set(path, { bytes, synced: bytes.slice() });
  }
  async space(): Promise<VolumeSpace> {
    return { totalBytes: 2e12, usableBytes: 1e12 };
  }
  async lock(): Promise<{ release(): Promise<void> }> {
    return { release: async () => {} };
  }
  async bootId(): Promise<string> {
    return 'boot';
  }
}

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
export const text = (data: Uint8Array): string => new TextDecoder().decode(data);
