/**
 * One TCP or TLS connection.
 *
 * Reading: with owned reads (connection-reads.ts) large reads land in the owner's memory. Without ('data' events: TLS,
 * or a Node where they do not work) everything is copied there.
 *
 * Writing: the writes of one tick are joined into one writev. `write` says false past HIGH_WATER_BYTES not yet taken by
 * the kernel, and `onDrain` follows when all are.
 */
import type net from 'node:net';
import { type ConnectionHandler, PortError, type TlsPeer, type TransportConnection } from '../base/ports.ts';
import type { ConnectionReads } from './connection-reads.ts';
import { toPortError } from './port-errors.ts';

const HIGH_WATER_BYTES = 1 << 20;
/** How long a connection that we ended still drains what the peer sends: closing over unread bytes resets it. */
const LINGER_MS = 1000;
/** How long an ended connection may take to hand its last bytes to a peer that reads slowly or not at all. */
const END_MS = 30_000;

export class NodeConnection implements TransportConnection {
  readonly remoteAddress: string;
  readonly remotePort: number;
  readonly localAddress: string;
  readonly localPort: number;
  readonly tls: TlsPeer | null;
  readonly #socket: net.Socket;
  readonly #reads: ConnectionReads | null;
  #handler: ConnectionHandler | null = null;
  #error: PortError | null = null;
  #paused = false;
  #ending = false;
  #closed = false;
  /** Bytes that came while reading was paused or before `start`; a copy. */
  #leftover: Uint8Array | null = null;
  #unflushedBytes = 0;
  #drainWanted = false;
  #corked = false;
  #endedByPeer = false;
  #linger: NodeJS.Timeout | null = null;

  /** `reads` is the target that an owned-reads socket was made with; null for one that emits 'data'. */
  constructor(socket: net.Socket, reads: ConnectionReads | null, tls: TlsPeer | null) {
    this.#socket = socket;
    this.remoteAddress = plainAddress(socket.remoteAddress);
    this.remotePort = socket.remotePort ?? 0;
    this.localAddress = plainAddress(socket.localAddress);
    this.localPort = socket.localPort ?? 0;
    this.tls = tls;
    this.#reads = reads;
    reads?.attach(this, socket);
    if (reads === null) socket.on('data', (bytes: Uint8Array) => this.deliver(bytes));
    socket.on('end', () => this.#onEnd());
    socket.on('error', (error) => {
      this.#error ??= toPortError(error);
    });
    socket.on('close', () => this.#onClose());
    socket.on('finish', () => this.#onFinish());
  }

  start(handler: ConnectionHandler): void {
    this.#handler = handler;
    if (this.#closed) {
      process.nextTick(() => handler.onClose(this.#error));
    } else if (this.#leftover !== null) this.resume();
    else if (!this.#paused) this.#socket.resume();
  }

  /** Owned reads: memory for the next read, or null for the shared scratch. */
  ownerSpace(): Uint8Array | null {
    if (this.#handler === null || this.#paused || this.#ending || this.#closed) return null;
    return this.#handler.readInto();
  }

  /** Owned reads: `count` bytes landed in what `ownerSpace` gave. */
  landed(count: number): void {
    if (!this.#ending && !this.#closed) this.#handler?.onRead(count);
  }

  /** Copies to the owner what a read brought, piece by piece; what a pause leaves over is kept. */
  deliver(bytes: Uint8Array): void {
    let at = 0;
    while (at < bytes.length && !this.#ending && !this.#closed) {
      if (this.#paused || this.#handler === null) {
        this.#keep(bytes.slice(at));
        return;
      }
      const space = this.#handler.readInto();
      const count = Math.min(space.length, bytes.length - at);
      space.set(at === 0 && count === bytes.length ? bytes : bytes.subarray(at, at + count));
      at += count;
      this.#handler.onRead(count);
    }
  }

  #keep(bytes: Uint8Array): void {
    if (this.#leftover === null) this.#leftover = bytes;
    else {
      const joined = new Uint8Array(this.#leftover.length + bytes.length);
      joined.set(this.#leftover);
      joined.set(bytes, this.#leftover.length);
      this.#leftover = joined;
    }
  }

  write(pieces: readonly Uint8Array[], onFlushed: (() => void) | null): boolean {
    if (this.#ending || this.#socket.destroyed || pieces.length === 0) {
      if (onFlushed !== null) process.nextTick(onFlushed);
      return true;
    }
    this.#cork();
    let bytes = 0;
    const last = pieces.length - 1;
    for (let i = 0; i < last; i++) {
      bytes += pieces[i]!.length;
      this.#socket.write(pieces[i]!);
    }
    bytes += pieces[last]!.length;
    this.#unflushedBytes += bytes;
    this.#socket.write(pieces[last]!, () => this.#flushed(bytes, onFlushed));
    if (this.#unflushedBytes < HIGH_WATER_BYTES) return true;
    this.#drainWanted = true;
    return false;
  }

  #flushed(bytes: number, onFlushed: (() => void) | null): void {
    this.#unflushedBytes -= bytes;
    onFlushed?.();
    if (this.#drainWanted && this.#unflushedBytes === 0 && !this.#closed) {
      this.#drainWanted = false;
      if (!this.#socket.destroyed) this.#handler?.onDrain();
    }
  }

  #cork(): void {
    if (this.#corked) return;
    this.#corked = true;
    this.#socket.cork();
    process.nextTick(uncork, this);
  }

  /** For `uncork` below. */
  uncork(): void {
    this.#corked = false;
    this.#socket.uncork();
  }

  renewReadBuffer(): void {
    this.#reads?.takeBack();
  }

  pause(): void {
    if (this.#paused) return;
    this.#paused = true;
    this.#reads?.takeBack();
    if (!this.#ending) this.#socket.pause();
  }

  resume(): void {
    if (!this.#paused && this.#leftover === null) return;
    this.#paused = false;
    if (this.#leftover === null) {
      if (this.#handler !== null) this.#socket.resume();
    } else setImmediate(() => this.#deliverLeftover());
  }

  #deliverLeftover(): void {
    const bytes = this.#leftover;
    if (bytes === null || this.#paused || this.#handler === null) return;
    this.#leftover = null;
    this.deliver(bytes);
    if (this.#leftover === null && !this.#paused && !this.#closed) {
      this.#socket.resume();
      if (this.#endedByPeer) this.#onEnd();
    }
  }

  end(): void {
    if (this.#ending || this.#closed) return;
    this.#ending = true;
    this.#leftover = null;
    this.#reads?.takeBack();
    this.#linger = setTimeout(() => this.#socket.destroy(), END_MS).unref();
    this.#socket.end();
    this.#socket.resume(); // drains what the peer still sends
  }

  #onFinish(): void {
    if (this.#closed || this.#socket.destroyed || this.#socket.readableEnded) return;
    if (this.#linger !== null) clearTimeout(this.#linger);
    this.#linger = setTimeout(() => this.#socket.destroy(), LINGER_MS).unref();
  }

  destroy(): void {
    this.#ending = true;
    this.#leftover = null;
    this.#socket.destroy();
  }

  #onEnd(): void {
    this.#endedByPeer = true;
    if (this.#leftover !== null || this.#handler === null) return;
    if (!this.#ending) this.#handler.onEnd();
  }

  #onClose(): void {
    this.#closed = true;
    if (this.#linger !== null) clearTimeout(this.#linger);
    this.#handler?.onClose(this.#error);
  }
}

function uncork(connection: NodeConnection): void {
  connection.uncork();
}

/** IPv4 addresses that came through an IPv6 socket, as people write them. */
function plainAddress(address: string | undefined): string {
  return address === undefined ? '' : address.startsWith('::ffff:') ? address.slice(7) : address;
}
