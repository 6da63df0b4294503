/**
 * The broker's listeners and their connections: accepting within limits, the memory that reads share, the sweep that
 * closes idle and stalled peers. What a request means is the broker's (`onRequest`).
 *
 * Limits (reliability.md §5.3): connections in all and per address, bytes of unwritten produce data (reading stops
 * beyond it), time a reply may stall. Named in `SocketServerLimits`.
 */
import { type Chunk, ChunkPool } from '../base/chunk.ts';
import type { Clock, LogSink, Ports, Timer, TransportConnection, TransportListener } from '../base/ports.ts';
import { ServerConnection } from './connection.ts';
import type { ReceivedRequest } from './request.ts';

export interface SocketServerLimits {
  /** socket.request.max.bytes */
  readonly maxRequestBytes: number;
  /** Produce requests of one connection in flight together. */
  readonly maxPipelined: number;
  /** max.connections */
  readonly maxConnections: number;
  /** max.connections.per.ip; loopback peers are exempt. */
  readonly maxConnectionsPerIp: number;
  /** connections.max.idle.ms */
  readonly maxIdleMs: number;
  readonly writeStallMs: number;
  /** Unfinished produce bytes at which reading stops; it goes on at a quarter. */
  readonly maxPendingBytes: number;
}

export interface SocketServerEvents {
  onRequest(request: ReceivedRequest): void;
  /** The reply left (bytes 0: none was due). */
  onSent(request: ReceivedRequest, bytes: number): void;
  /** All frames of one read were handed over. */
  afterRead(): void;
}

const LOGGER = 'kafka.network.SocketServer';
const SCRATCH_BYTES = 131072;
const SWEEP_MS = 1000;
const IDLE_MEMORY_MS = 1000;
/** How often the pool gives back chunks that nobody needed meanwhile: loads that pause for some seconds find their memory again. */
const TRIM_EVERY_SWEEPS = 30;

const isLoopback = (address: string): boolean => address.startsWith('127.') || address === '::1' || address.startsWith('::ffff:127.');

export class SocketServer {
  readonly limits: SocketServerLimits;
  readonly pool: ChunkPool;
  /** Where reads of connections without own memory land; emptied within the read. */
  readonly scratch: Uint8Array;
  readonly connections = new Set<ServerConnection>();
  readonly #events: SocketServerEvents;
  readonly #clock: Clock;
  readonly #log: LogSink;
  readonly #transport: Ports['transport'];
  readonly #perAddress = new Map<string, number>();
  readonly #listeners: TransportListener[] = [];
  #sweep: Timer | null = null;
  #sweeps = 0;
  #slab: Chunk | null = null;
  #slabFill = 0;
  slabStart = 0;
  #pendingBytes = 0;
  overBudget = false;
  readonly #awaitingBudget = new Set<ServerConnection>();
  bytesReceived = 0;
  connectionsAccepted = 0;
  connectionsRefused = 0;

  constructor(ports: Ports, pool: ChunkPool, limits: SocketServerLimits, events: SocketServerEvents) {
    this.#clock = ports.clock;
    this.#log = ports.log;
    this.#transport = ports.transport;
    this.pool = pool;
    this.limits = limits;
    this.#events = events;
    this.scratch = new Uint8Array(SCRATCH_BYTES);
  }

  nowMs(): number {
    return this.#clock.monotonicMs();
  }

  /** After the current event, others in between. */
  defer(callback: () => void): void {
    this.#clock.defer(callback);
  }

  /** Resolves with the real port. Rejects with a PortError (EADDRINUSE …). */
  async listen(listenerName: string, host: string, port: number, backlog: number): Promise<number> {
    const listener = await this.#transport.listen({ host, port, backlog }, (connection) => this.#accept(connection, listenerName));
    this.#listeners.push(listener);
    this.#sweep ??= this.#clock.setTimer(SWEEP_MS, () => this.#onSweep());
    return listener.port;
  }

  #accept(transport: TransportConnection, listenerName: string): void {
    const address = transport.remoteAddress;
    const count = this.#perAddress.get(address) ?? 0;
    const tooManyOfOne = count >= this.limits.maxConnectionsPerIp && !isLoopback(address);
    if (this.connections.size >= this.limits.maxConnections || tooManyOfOne) {
      this.connectionsRefused++;
      this.#log.log('INFO', LOGGER, `Rejected connection from /${address}, address already has the configured maximum of ${tooManyOfOne ? this.limits.maxConnectionsPerIp : this.limits.maxConnections} connections.`);
      transport.destroy();
      return;
    }
    this.#perAddress.set(address, count + 1);
    this.connectionsAccepted++;
    const connection = new ServerConnection(this, transport, listenerName, this.nowMs());
    this.connections.add(connection);
    transport.start(connection);
  }

  onRequest(request: ReceivedRequest): void {
    this.#events.onRequest(request);
  }

  onSent(request: ReceivedRequest, bytes: number): void {
    this.#events.onSent(request, bytes);
  }

  afterRead(): void {
    this.#events.afterRead();
  }

  onClosed(connection: ServerConnection): void {
    if (!this.connections.delete(connection)) return;
    this.#awaitingBudget.delete(connection);
    const address = connection.transport.remoteAddress;
    const count = (this.#perAddress.get(address) ?? 1) - 1;
    if (count <= 0) this.#perAddress.delete(address);
    else this.#perAddress.set(address, count);
  }

  onFailed(connection: ServerConnection, reason: string): void {
    const { remoteAddress, remotePort } = connection.transport;
    this.#log.log('WARN', LOGGER, `Closing connection from /${remoteAddress}:${remotePort} on listener ${connection.listenerName}: ${reason}`);
  }

  /** Copies a small frame that lies in the scratch buffer to shared pooled memory; the result is retained once for the caller. */
  copyToSlab(bytes: Uint8Array, start: number, end: number): Chunk {
    const length = end - start;
    if (this.#slab === null || this.#slabFill + length > this.#slab.bytes.length) {
      this.#slab?.release();
      this.#slab = this.pool.take(length);
      this.#slabFill = 0;
    }
    const slab = this.#slab;
    slab.bytes.set(bytes.subarray(start, end), this.#slabFill);
    this.slabStart = this.#slabFill;
    this.#slabFill += length;
    return slab.retain();
  }

  // ---- the budget of unwritten bytes

  addPending(bytes: number): void {
    this.#pendingBytes += bytes;
    if (this.#pendingBytes > this.limits.maxPendingBytes) this.overBudget = true;
  }

  removePending(bytes: number): void {
    this.#pendingBytes -= bytes;
    if (!this.overBudget || this.#pendingBytes > this.limits.maxPendingBytes / 4) return;
    this.overBudget = false;
    const waiting = [...this.#awaitingBudget];
    this.#awaitingBudget.clear();
    for (const connection of waiting) connection.onBudget();
  }

  awaitBudget(connection: ServerConnection): void {
    this.#awaitingBudget.add(connection);
  }

  // ---- idle and stalled peers

  #onSweep(): void {
    const nowMs = this.nowMs();
    for (const connection of this.connections) {
      const idleMs = nowMs - connection.lastActivityMs;
      if (connection.isDraining && nowMs - connection.drainingSinceMs > this.limits.writeStallMs) {
        connection.fail(`the peer did not read its replies for ${this.limits.writeStallMs} ms`);
      } else if (connection.inFlight === 0 && idleMs > this.limits.maxIdleMs) connection.transport.destroy();
      else if (idleMs > IDLE_MEMORY_MS && connection.releaseIdleMemory()) connection.transport.renewReadBuffer();
    }
    if (++this.#sweeps % TRIM_EVERY_SWEEPS === 0) this.pool.trim();
    if (this.#listeners.length > 0) this.#sweep = this.#clock.setTimer(SWEEP_MS, () => this.#onSweep());
  }

  async close(): Promise<void> {
    const listeners = this.#listeners.splice(0);
    this.#sweep?.cancel();
    this.#sweep = null;
    await Promise.all(listeners.map((listener) => listener.close()));
    for (const connection of this.connections) connection.transport.destroy();
    this.#slab?.release();
    this.#slab = null;
  }
}
