/**
 * A client's connection on the broker's side: frames in, replies out in the order of the requests.
 *
 * Reading: an idle connection owns no memory: its reads land in one scratch buffer that all connections of the server
 * share, and only what is left of an unfinished frame is kept. While large frames stream in, reads land in a chunk of
 * the pool and batches stay there untouched. Memory grows with bytes received, never with the length a frame claims.
 *
 * Order: consecutive Produce requests may be in flight together (up to `maxPipelined`); any other request waits until
 * all before it are answered (Kafka mutes the channel instead, one request at a time). When a request must wait, or
 * the peer does not drain its replies, reading stops.
 */
import { Chunk } from '../base/chunk.ts';
import type { ConnectionHandler, PortError, TransportConnection } from '../base/ports.ts';
import { ReceivedRequest } from './request.ts';
import type { SocketServer } from './socket-server.ts';

const PRODUCE = 0;
const MIN_FRAME_BYTES = 8;
const SMALL_BUFFER_BYTES = 4096;
/** From so many received bytes of a frame on, reads move to a pooled chunk. */
const BIG_FROM_BYTES = 16384;
/** A read may bring thousands of small requests: so many are worked on before others have their turn. */
const REQUESTS_PER_TURN = 64;

const int32At = (bytes: Uint8Array, at: number): number =>
  (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!;
const int16At = (bytes: Uint8Array, at: number): number => ((bytes[at]! << 24) >> 16) | bytes[at + 1]!;

export class ServerConnection implements ConnectionHandler {
  readonly transport: TransportConnection;
  readonly listenerName: string;
  readonly #server: SocketServer;
  /** Own memory: unread bytes lie in [#start, #fill); null while nothing is left over. */
  #chunk: Chunk | null = null;
  #start = 0;
  #fill = 0;
  #lastFrameBytes = 0;
  /** Requests not yet answered on the wire, oldest first. */
  #waiting: ReceivedRequest[] = [];
  #produceOnly = true;
  #parsing = false;
  #paused = false;
  #draining = false;
  #closed = false;
  #peerEnded = false;
  lastActivityMs: number;
  drainingSinceMs = 0;
  /** For tools and metrics: what ApiVersions 3+ said. */
  clientSoftwareName: string | null = null;
  clientSoftwareVersion: string | null = null;
  /** Per-connection state of handlers (fetch sessions are the broker's, not the connection's). */
  principal = 'User:ANONYMOUS';
  onClosed: (() => void) | null = null;

  constructor(server: SocketServer, transport: TransportConnection, listenerName: string, nowMs: number) {
    this.#server = server;
    this.transport = transport;
    this.listenerName = listenerName;
    this.lastActivityMs = nowMs;
  }

  get inFlight(): number {
    return this.#waiting.length;
  }

  get closed(): boolean {
    return this.#closed;
  }

  get isDraining(): boolean {
    return this.#draining;
  }

  // ---- reading

  readInto(): Uint8Array {
    const chunk = this.#chunk;
    if (chunk === null) return this.#server.scratch;
    const have = this.#fill - this.#start;
    const claimed = have >= 4 ? 4 + int32At(chunk.bytes, this.#start) : Math.max(this.#lastFrameBytes, SMALL_BUFFER_BYTES);
    // A whole frame that must wait may lie here: then what follows it needs room of its own.
    const frameBytes = claimed > have ? claimed : have + SMALL_BUFFER_BYTES;
    if (this.#start + frameBytes > chunk.bytes.length) this.#makeRoom(have, frameBytes);
    return this.#chunk!.bytes.subarray(this.#fill);
  }

  /** Moves the unfinished frame to the start of memory that can take more of it. */
  #makeRoom(have: number, frameBytes: number): void {
    const old = this.#chunk!;
    let next: Chunk;
    if (have >= BIG_FROM_BYTES || this.#lastFrameBytes >= BIG_FROM_BYTES) {
      // A frame beyond a pool chunk grows by doubling, as its bytes come in.
      const wanted = Math.min(frameBytes, Math.max(this.#server.pool.chunkBytes, 2 * have));
      if (this.#start === 0 && wanted <= old.bytes.length) {
        if (this.#fill < old.bytes.length) return;
        next = this.#server.pool.take(Math.min(frameBytes, 2 * old.bytes.length));
      } else next = this.#server.pool.take(wanted);
    } else {
      if (this.#start === 0 && this.#fill < old.bytes.length) return;
      next = new Chunk(new Uint8Array(Math.min(frameBytes, Math.max(SMALL_BUFFER_BYTES, 2 * have))), null);
    }
    next.bytes.set(old.bytes.subarray(this.#start, this.#fill));
    old.release();
    this.#chunk = next;
    this.#start = 0;
    this.#fill = have;
  }

  onRead(count: number): void {
    if (this.#closed) return;
    this.lastActivityMs = this.#server.nowMs();
    this.#server.bytesReceived += count;
    const chunk = this.#chunk;
    if (chunk === null) {
      const scratch = this.#server.scratch;
      const at = this.#parse(scratch, 0, count, null);
      if (this.#closed) return;
      if (at < count) this.#keep(scratch.subarray(at, count));
    } else {
      this.#fill += count;
      this.#parseOwn();
    }
    this.#server.afterRead();
  }

  #parseOwn(): void {
    const chunk = this.#chunk;
    if (chunk === null) return;
    this.#start = this.#parse(chunk.bytes, this.#start, this.#fill, chunk);
    if (this.#start !== this.#fill || this.#closed) return;
    if (this.#lastFrameBytes >= BIG_FROM_BYTES && chunk.bytes.length - this.#fill >= BIG_FROM_BYTES) return;
    this.releaseIdleMemory();
  }

  /** Gives back the read chunk when no unfinished frame lies in it; called after small frames and by the idle sweep. */
  releaseIdleMemory(): boolean {
    if (this.#chunk === null || this.#start !== this.#fill) return false;
    this.#chunk.release();
    this.#chunk = null;
    this.#start = this.#fill = 0;
    return true;
  }

  #keep(rest: Uint8Array): void {
    const big = rest.length >= BIG_FROM_BYTES;
    const chunk = big ? this.#server.pool.take(rest.length) : new Chunk(new Uint8Array(Math.max(SMALL_BUFFER_BYTES, rest.length)), null);
    chunk.bytes.set(rest);
    this.#chunk = chunk;
    this.#start = 0;
    this.#fill = rest.length;
  }

  /** Hands over whole frames; returns where it stopped (an unfinished frame, or one that must wait). */
  #parse(bytes: Uint8Array, from: number, end: number, chunk: Chunk | null): number {
    let at = from;
    let handled = 0;
    this.#parsing = true;
    while (end - at >= 4) {
      const size = int32At(bytes, at);
      if (size < MIN_FRAME_BYTES || size > this.#server.limits.maxRequestBytes) {
        this.fail(
          size > this.#server.limits.maxRequestBytes
            ? `Invalid receive (size = ${size} larger than ${this.#server.limits.maxRequestBytes})`
            : `Invalid receive (size = ${size})`,
        );
        break;
      }
      const start = at + 4;
      if (start + size > end) break;
      const apiKey = int16At(bytes, start);
      if (!this.#mayStart(apiKey)) {
        this.#pause();
        break;
      }
      if (++handled > REQUESTS_PER_TURN) {
        this.#pause();
        this.#server.defer(() => this.#continueReading());
        break;
      }
      at = start + size;
      this.#lastFrameBytes = 4 + size;
      this.#deliver(bytes, start, at, apiKey, chunk);
      if (this.#closed) break;
    }
    this.#parsing = false;
    return at;
  }

  #mayStart(apiKey: number): boolean {
    if (this.#draining) return false;
    if (this.#waiting.length === 0) return !this.#server.overBudget;
    return apiKey === PRODUCE && this.#produceOnly && this.#waiting.length < this.#server.limits.maxPipelined && !this.#server.overBudget;
  }

  #deliver(bytes: Uint8Array, start: number, end: number, apiKey: number, chunk: Chunk | null): void {
    let request: ReceivedRequest;
    const version = int16At(bytes, start + 2);
    const correlationId = int32At(bytes, start + 4);
    const nowMs = this.lastActivityMs;
    if (apiKey !== PRODUCE) {
      // Handlers may keep what they decoded: their bytes are their own, and no chunk stays held for them.
      request = new ReceivedRequest(this, apiKey, version, correlationId, bytes.slice(start, end), 0, end - start, null, nowMs);
    } else if (chunk !== null) {
      request = new ReceivedRequest(this, apiKey, version, correlationId, bytes, start, end, chunk.retain(), nowMs);
    } else {
      const slab = this.#server.copyToSlab(bytes, start, end);
      request = new ReceivedRequest(this, apiKey, version, correlationId, slab.bytes, this.#server.slabStart, this.#server.slabStart + end - start, slab, nowMs);
    }
    if (this.#waiting.length === 0) this.#produceOnly = apiKey === PRODUCE;
    this.#waiting.push(request);
    this.#server.onRequest(request);
  }

  // ---- replies

  onReplied(request: ReceivedRequest): void {
    if (this.#closed) this.#send(request);
    else if (this.#waiting[0] === request) this.#flush();
  }

  #flush(): void {
    const waiting = this.#waiting;
    let count = 0;
    while (count < waiting.length && waiting[count]!.done) this.#send(waiting[count++]!);
    if (count === waiting.length) waiting.length = 0;
    else waiting.splice(0, count);
    if (!this.#parsing) this.#continueReading();
  }

  #send(request: ReceivedRequest): void {
    request.chunk?.release();
    request.chunk = null;
    const pieces = request.pieces;
    const owners = request.owners;
    request.pieces = request.owners = null;
    if (pieces === null) {
      this.#server.onSent(request, 0);
      return;
    }
    if (this.#closed) {
      if (owners !== null) for (const owner of owners) owner.release();
      return;
    }
    let bytes = 0;
    for (const piece of pieces) bytes += piece.length;
    this.#server.onSent(request, bytes);
    const onFlushed = owners === null ? null : () => { for (const owner of owners) owner.release(); };
    if (!this.transport.write(pieces, onFlushed) && !this.#draining) {
      this.#draining = true;
      this.drainingSinceMs = this.#server.nowMs();
    }
  }

  onDrain(): void {
    this.#draining = false;
    this.lastActivityMs = this.#server.nowMs();
    this.#continueReading();
  }

  #pause(): void {
    if (this.#paused) return;
    this.#paused = true;
    this.transport.pause();
    if (this.#server.overBudget) this.#server.awaitBudget(this);
  }

  /** A request that had to wait may start now. */
  #continueReading(): void {
    if (this.#closed) return;
    if (this.#paused && !this.#draining) {
      this.#paused = false;
      this.#parseOwn();
      if (!this.#paused && !this.#closed) {
        this.transport.resume();
        this.#server.afterRead();
      }
    }
    if (this.#peerEnded && this.#waiting.length === 0 && !this.#paused) this.transport.end();
  }

  onBudget(): void {
    this.#continueReading();
  }

  // ---- end

  /** Closes at once, with one line in the log. */
  fail(reason: string): void {
    if (this.#closed) return;
    this.#server.onFailed(this, reason);
    this.#release();
    this.transport.destroy();
  }

  onEnd(): void {
    this.#peerEnded = true;
    if (this.#waiting.length === 0 && !this.#paused) this.transport.end();
  }

  onClose(_error: PortError | null): void {
    this.#release();
    this.#server.onClosed(this);
    this.onClosed?.();
  }

  #release(): void {
    if (this.#closed) return;
    this.#closed = true;
    const waiting = this.#waiting;
    this.#waiting = [];
    // Requests still being worked on let go of their memory when their handler is done (onReplied).
    for (const request of waiting) if (request.done) this.#send(request);
    this.#chunk?.release();
    this.#chunk = null;
  }
}
