/**
 * An open file. Reads and writes go through the callback API: one promise and one request object per operation.
 * A failed sync is final for this file (Linux drops the dirty pages, and a second fdatasync would report success).
 */
import fs from 'node:fs';
import { type DiskFile, PortError } from '../base/ports.ts';
import { toPortError } from './port-errors.ts';
import type { SyncGroup } from './sync-group.ts';

/** The most pieces that Linux takes in one writev. */
const IOV_MAX = 1024;

export class NodeDiskFile implements DiskFile {
  readonly path: string;
  readonly #fd: number;
  readonly #group: SyncGroup | null;
  #syncFailure: PortError | null = null;
  #inFlight = 0;
  #whenIdle: (() => void) | null = null;
  #closed: Promise<void> | null = null;

  constructor(path: string, fd: number, group: SyncGroup | null) {
    this.path = path;
    this.#fd = fd;
    this.#group = group;
  }

  sizeBytes(): Promise<number> {
    return this.#run<number>((resolve, reject) => {
      fs.fstat(this.#fd, (error, stat) => (error === null ? resolve(stat.size) : reject(error)));
    });
  }

  read(into: Uint8Array, position: number): Promise<number> {
    return this.#run<number>((resolve, reject) => {
      let total = 0;
      const step = (error: Error | null, count: number): void => {
        if (error !== null) return reject(error);
        total += count;
        if (count === 0 || total === into.length) return resolve(total);
        fs.read(this.#fd, into, total, into.length - total, position + total, step);
      };
      fs.read(this.#fd, into, 0, into.length, position, step);
    });
  }

  writev(pieces: readonly Uint8Array[], position: number): Promise<void> {
    return this.#run<void>((resolve, reject) => {
      if (pieces.length === 0) return resolve();
      if (pieces.length === 1) return this.#writeOne(pieces[0]!, position, resolve, reject);
      this.#writeMany(pieces, position, resolve, reject);
    });
  }

  #writeOne(piece: Uint8Array, position: number, resolve: () => void, reject: (error: unknown) => void): void {
    let done = 0;
    const step = (error: Error | null, count: number): void => {
      if (error !== null) return reject(error);
      done += count;
      if (done === piece.length) return resolve();
      if (count === 0) return reject(new PortError('EIO', 'a write made no progress'));
      fs.write(this.#fd, piece, done, piece.length - done, position + done, step);
    };
    if (piece.length === 0) return resolve();
    fs.write(this.#fd, piece, 0, piece.length, position, step);
  }

  #writeMany(all: readonly Uint8Array[], position: number, resolve: () => void, reject: (error: unknown) => void): void {
    let rest: readonly Uint8Array[] = all;
    let at = position;
    const next = (): void => {
      const batch = rest.length > IOV_MAX ? rest.slice(0, IOV_MAX) : rest;
      fs.writev(this.#fd, batch, at, (error, count) => {
        if (error !== null) return reject(error);
        at += count;
        rest = dropBytes(rest, count);
        if (rest.length === 0) return resolve();
        if (count === 0) return reject(new PortError('EIO', 'a write made no progress'));
        next();
      });
    };
    next();
  }

  truncate(sizeBytes: number): Promise<void> {
    return this.#run<void>((resolve, reject) => {
      fs.ftruncate(this.#fd, sizeBytes, (error) => (error === null ? resolve() : reject(error)));
    });
  }

  sync(): Promise<void> {
    return this.#run<void>((resolve, reject) => {
      if (this.#syncFailure !== null) return reject(this.#syncFailure);
      const done = (error: unknown): void => {
        if (error === null) return resolve();
        this.#syncFailure ??= toPortError(error, this.path);
        reject(this.#syncFailure);
      };
      if (this.#group !== null) this.#group.sync(this.#fd, done);
      else fs.fdatasync(this.#fd, done);
    });
  }

  /** Waits for the operations in flight: their descriptor must not be given to another file under them. */
  close(): Promise<void> {
    this.#closed ??= new Promise<void>((resolve, reject) => {
      const close = (): void => {
        fs.close(this.#fd, (error) => (error == null ? resolve() : reject(toPortError(error, this.path))));
      };
      if (this.#inFlight === 0) close();
      else this.#whenIdle = close;
    });
    return this.#closed;
  }

  #run<T>(start: (resolve: (value: T) => void, reject: (error: unknown) => void) => void): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (this.#closed !== null) return reject(new PortError('EBADF', `${this.path}: the file is closed`));
      this.#inFlight++;
      start(
        (value) => {
          this.#leave();
          resolve(value);
        },
        (error) => {
          this.#leave();
          reject(toPortError(error, this.path));
        },
      );
    });
  }

  #leave(): void {
    if (--this.#inFlight === 0) this.#whenIdle?.();
  }
}

/** What is left of `pieces` after their first `count` bytes; empty pieces at the front go too. */
function dropBytes(pieces: readonly Uint8Array[], count: number): readonly Uint8Array[] {
  let index = 0;
  let left = count;
  while (index < pieces.length && pieces[index]!.length <= left) left -= pieces[index++]!.length;
  if (index === pieces.length) return [];
  const rest = pieces.slice(index);
  if (left > 0) rest[0] = rest[0]!.subarray(left);
  return rest;
}
