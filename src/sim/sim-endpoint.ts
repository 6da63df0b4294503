/**
 * One end of a simulated connection, as a process and its kernel see it. Writes are copied when the kernel takes them;
 * the kernel takes at most `windowBytes` that the peer has not read. What arrives waits here until the process reads
 * it, in pieces of random size.
 *
 * Invariants: callbacks run as events of the process, never inside a call of the connection's own methods; `onClose`
 * runs once, last; the bytes read are a prefix of the bytes written, in order.
 */
import { type ConnectionHandler, PortError, type TlsPeer, type TransportConnection } from '../base/ports.ts';
import type { SimHost, SimNetwork } from './sim-network.ts';
import { type Segment, SimPipe } from './sim-pipe.ts';
import type { SimProcess } from './sim-process.ts';

const LINGER_MS = 1000;

interface PendingWrite {
  readonly pieces: readonly Uint8Array[];
  readonly onFlushed: (() => void) | null;
  /** Bytes that the kernel has not taken. */
  leftBytes: number;
  readonly totalBytes: number;
}

export interface EndpointAddress {
  readonly host: SimHost;
  readonly port: number;
}

export class SimEndpoint implements TransportConnection {
  readonly host: SimHost;
  readonly process: SimProcess;
  readonly remoteAddress: string;
  readonly remotePort: number;
  readonly localAddress: string;
  readonly localPort: number;
  tls: TlsPeer | null = null;
  readonly #network: SimNetwork;
  /** Set right after both ends are made. */
  #out!: SimPipe;
  #handler: ConnectionHandler | null = null;
  #state: 'open' | 'ending' | 'closed' = 'open';
  /** The machine went down without a word. */
  #vanished = false;
  #finSent = false;
  #finReceived = false;
  #endReported = false;
  #closeError: PortError | null = null;
  #closeReported = false;
  // sending
  #writes: PendingWrite[] = [];
  #waitingBytes = 0;
  #inWindowBytes = 0;
  #drainWanted = false;
  #pumpScheduled = false;
  // receiving
  #received: Uint8Array[] = [];
  #receivedBytes = 0;
  #paused = false;
  #deliveryScheduled = false;

  constructor(network: SimNetwork, process: SimProcess, local: EndpointAddress, remote: EndpointAddress) {
    this.#network = network;
    this.process = process;
    this.host = local.host;
    this.localAddress = local.host.address;
    this.localPort = local.port;
    this.remoteAddress = remote.host.address;
    this.remotePort = remote.port;
    this.host.endpoints.add(this);
  }

  connectTo(peer: SimEndpoint): void {
    this.#out = new SimPipe(this.#network, this, peer);
  }

  get peer(): SimEndpoint {
    return this.#out.to;
  }

  /** For the network, when links and machines change. */
  get out(): SimPipe {
    return this.#out;
  }

  #event(kind: string, run: () => void): void {
    this.#network.scheduler.schedule(0, kind, this.process, run);
  }

  start(handler: ConnectionHandler): void {
    this.#handler = handler;
    if (this.#state === 'closed') this.#event('net:close', () => this.#reportClose());
    this.#scheduleDelivery();
  }

  // ---- sending

  write(pieces: readonly Uint8Array[], onFlushed: (() => void) | null): boolean {
    if (this.#state !== 'open') {
      if (onFlushed !== null) this.#event('net:flushed', onFlushed);
      return true;
    }
    const totalBytes = pieces.reduce((total, piece) => total + piece.length, 0);
    this.#writes.push({ pieces: [...pieces], onFlushed, leftBytes: totalBytes, totalBytes });
    this.#waitingBytes += totalBytes;
    this.#schedulePump();
    if (this.#waitingBytes < this.#network.highWaterBytes) return true;
    this.#drainWanted = true;
    return false;
  }

  /** Deferred, so that the small writes of a tick leave together. */
  #schedulePump(): void {
    if (this.#pumpScheduled) return;
    this.#pumpScheduled = true;
    this.#network.scheduler.defer(this.process, () => {
      this.#pumpScheduled = false;
      this.#pump();
    });
  }

  #pump(): void {
    const segment: Uint8Array[] = [];
    let room = this.#network.windowBytes - this.#inWindowBytes;
    while (this.#writes.length > 0 && (room > 0 || this.#writes[0]!.leftBytes === 0)) {
      const write = this.#writes[0]!;
      const taken = Math.min(room, write.leftBytes);
      if (taken > 0) segment.push(sliceOf(write.pieces, write.totalBytes - write.leftBytes, taken));
      write.leftBytes -= taken;
      room -= taken;
      this.#waitingBytes -= taken;
      this.#inWindowBytes += taken;
      if (write.leftBytes > 0) break;
      this.#writes.shift();
      if (write.onFlushed !== null) this.#event('net:flushed', write.onFlushed);
    }
    if (segment.length > 0) this.#out.send({ kind: 'data', bytes: sliceOf(segment, 0, segment.reduce((sum, part) => sum + part.length, 0)) });
    if (this.#writes.length === 0) this.#onAllTaken();
  }

  #onAllTaken(): void {
    if (this.#state === 'ending' && !this.#finSent) this.#sendFin();
    if (!this.#drainWanted) return;
    this.#drainWanted = false;
    this.#event('net:drain', () => {
      if (this.#state === 'open') this.#handler?.onDrain();
    });
  }

  #sendFin(): void {
    this.#finSent = true;
    this.#out.send({ kind: 'fin' });
    if (this.#finReceived) this.#close(null);
    else this.#network.scheduler.schedule(LINGER_MS, 'net:linger', this.process, () => this.#close(null));
  }

  /** The peer's process read bytes of ours. */
  onPeerRead(count: number): void {
    this.#inWindowBytes -= count;
    if (this.#state !== 'closed' && this.#writes.length > 0 && this.process.alive) this.#schedulePump();
  }

  // ---- receiving

  receive(segment: Segment): void {
    if (this.#vanished) {
      this.peer.receiveReset(); // the machine is up again and knows no such connection
      return;
    }
    if (segment.kind === 'reset') this.fail('ECONNRESET', 'connection reset by peer');
    else if (this.#state === 'closed') {
      if (segment.kind === 'data') this.#out.send({ kind: 'reset' });
    } else if (segment.kind === 'fin') {
      this.#finReceived = true;
      if (this.#state === 'ending' && this.#finSent) this.#close(null);
      else this.#scheduleDelivery();
    } else if (this.#state === 'ending') this.peer.onPeerRead(segment.bytes.length);
    else {
      this.#received.push(segment.bytes);
      this.#receivedBytes += segment.bytes.length;
      this.#scheduleDelivery();
    }
  }

  receiveReset(): void {
    this.#out.clear();
    this.fail('ECONNRESET', 'connection reset by peer');
  }

  #scheduleDelivery(): void {
    if (this.#deliveryScheduled || this.#paused || this.#handler === null || this.#state !== 'open') return;
    if (this.#receivedBytes === 0 && (!this.#finReceived || this.#endReported)) return;
    this.#deliveryScheduled = true;
    this.#event('net:read', () => {
      this.#deliveryScheduled = false;
      this.#deliver();
    });
  }

  #deliver(): void {
    if (this.#paused || this.#handler === null || this.#state !== 'open') return;
    if (this.#receivedBytes === 0) {
      this.#endReported = true;
      this.#handler.onEnd();
      return;
    }
    const space = this.#handler.readInto();
    const count = this.#network.chunkLength(Math.min(space.length, this.#receivedBytes));
    this.#takeInto(space, count);
    this.peer.onPeerRead(count);
    this.#handler.onRead(count);
    this.#scheduleDelivery();
  }

  #takeInto(space: Uint8Array, count: number): void {
    this.#receivedBytes -= count;
    for (let done = 0; done < count; ) {
      const first = this.#received[0]!;
      const length = Math.min(first.length, count - done);
      space.set(length === first.length ? first : first.subarray(0, length), done);
      done += length;
      if (length === first.length) this.#received.shift();
      else this.#received[0] = first.subarray(length);
    }
  }

  pause(): void {
    this.#paused = true;
  }

  resume(): void {
    this.#paused = false;
    this.#scheduleDelivery();
  }

  /** Space is asked for right before each read. */
  renewReadBuffer(): void {}

  // ---- closing

  end(): void {
    if (this.#state !== 'open') return;
    this.#state = 'ending';
    if (this.#receivedBytes > 0) this.peer.onPeerRead(this.#receivedBytes);
    this.#received = [];
    this.#receivedBytes = 0;
    this.#schedulePump();
  }

  destroy(): void {
    if (this.#state === 'closed') return;
    if (!this.#finSent) this.#out.send(this.#receivedBytes > 0 ? { kind: 'reset' } : { kind: 'fin' });
    this.#close(null);
  }

  /** The connection broke. */
  fail(code: string, message: string): void {
    this.#close(new PortError(code, `${code}: ${message} (${this.localAddress}:${this.localPort} - ${this.remoteAddress}:${this.remotePort})`));
  }

  #close(error: PortError | null): void {
    if (this.#state === 'closed') return;
    this.#state = 'closed';
    this.host.endpoints.delete(this);
    const unflushed = this.#writes;
    this.#writes = [];
    this.#received = [];
    this.#receivedBytes = 0;
    if (!this.process.alive) return;
    for (const write of unflushed) if (write.onFlushed !== null) this.#event('net:flushed', write.onFlushed);
    this.#closeError = error;
    this.#event('net:close', () => this.#reportClose());
  }

  #reportClose(): void {
    if (this.#closeReported || this.#handler === null) return;
    this.#closeReported = true;
    this.#handler.onClose(this.#closeError);
  }

  /** The process was killed: its kernel closes the socket. */
  onProcessDeath(): void {
    this.destroy();
  }

  /** The machine lost power: no word to the peer. */
  onPowerFailure(): void {
    this.#vanished = true;
    this.#out.loseTail();
    this.#close(null);
  }
}

/** `length` bytes from `start` of the pieces' joined bytes, copied. */
function sliceOf(pieces: readonly Uint8Array[], start: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = -start;
  for (const piece of pieces) {
    const from = Math.max(0, -at);
    const to = Math.min(piece.length, length - at);
    if (to > from) bytes.set(piece.subarray(from, to), at + from);
    at += piece.length;
    if (at >= length) break;
  }
  return bytes;
}
