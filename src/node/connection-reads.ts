/**
 * Where the next read of a connection lands. After a large read the next one goes straight into the owner's memory;
 * otherwise into a scratch area that all connections share, from which it is copied, so that the owner is asked for
 * space right when bytes are there and an idle connection holds none of its memory.
 *
 * Invariants: the scratch is copied out before anything else reads; once `takeBack` returned, no byte lands in memory
 * that the owner gave before (it may be in other hands already).
 */
import type net from 'node:net';
import type { NodeConnection } from './node-connection.ts';
import type { ReadTarget } from './owned-reads.ts';

/** Node's handle of a socket; without the method no memory could be taken back, so none is handed out. */
interface BufferedHandle {
  useUserBuffer(buffer: Uint8Array): void;
}

const SCRATCH_BYTES = 64 << 10;
/** A read of at least this many bytes makes the next one land in the owner's memory directly. */
const LARGE_READ_BYTES = 16 << 10;
/** Node frees what a `useUserBuffer` call takes (some 50 bytes) only with the connection: past so many, copy always. */
const MAX_TAKE_BACKS = 2000;

export class ConnectionReads implements ReadTarget {
  readonly #scratch: Uint8Array;
  #connection: NodeConnection | null = null;
  /** The owner's memory is where the next read lands. */
  #direct = false;
  #lastReadBytes = 0;
  #takeBacks = 0;
  #handle: BufferedHandle | null = null;

  constructor(scratch: Uint8Array) {
    this.#scratch = scratch;
  }

  static scratch(): Uint8Array {
    return new Uint8Array(SCRATCH_BYTES);
  }

  attach(connection: NodeConnection, socket: net.Socket): void {
    this.#connection = connection;
    const handle = (socket as unknown as { _handle?: BufferedHandle | null })._handle;
    if (typeof handle?.useUserBuffer === 'function') this.#handle = handle;
  }

  buffer(): Uint8Array {
    const large = this.#lastReadBytes >= LARGE_READ_BYTES && this.#handle !== null && this.#takeBacks < MAX_TAKE_BACKS;
    const space = large ? (this.#connection?.ownerSpace() ?? null) : null;
    this.#direct = space !== null;
    return space ?? this.#scratch;
  }

  onRead(count: number): void {
    this.#lastReadBytes = count;
    if (!this.#direct) return this.#connection?.deliver(this.#scratch.subarray(0, count));
    this.#direct = false;
    this.#connection?.landed(count);
  }

  /** Makes the next read land in the scratch. */
  takeBack(): void {
    if (!this.#direct) return;
    this.#direct = false;
    this.#lastReadBytes = 0;
    this.#takeBacks++;
    this.#handle?.useUserBuffer(this.#scratch);
  }
}
