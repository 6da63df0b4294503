/**
 * The network of a simulation: named hosts and the links between them, each direction on its own. Bytes of a connection
 * are never lost, changed or reordered (it is TCP): loss shows as delay, a partition as a stall, a crash as a reset or as
 * silence.
 */
import type { SimEndpoint } from './sim-endpoint.ts';
import type { SimPipe } from './sim-pipe.ts';
import type { SimProcess } from './sim-process.ts';
import type { SimRandom } from './sim-random.ts';
import type { SimScheduler } from './sim-scheduler.ts';
import type { TlsOptions, TransportConnection } from '../base/ports.ts';

export interface SimNetworkOptions {
  readonly scheduler: SimScheduler;
  readonly random: SimRandom;
  /** One way, uniform; [0.1, 1] ms unless said. */
  readonly latencyMs?: readonly [from: number, to: number];
  readonly bytesPerSecond?: number;
  /** Segments that need a retransmission (200 ms and more); 0 unless said. */
  readonly lossProbability?: number;
  /** 'random' hands bytes over in pieces of any size, to shake framing; 'whole' as they came. */
  readonly chunking?: 'random' | 'whole';
  /** What a connection's kernels hold of unread bytes; 256 KiB unless said. */
  readonly windowBytes?: number;
  /** `write` says false from so many bytes on that the kernel has not taken; 64 KiB unless said. */
  readonly highWaterBytes?: number;
  /** How long a stalled connection lives; 120 s unless said. */
  readonly tcpTimeoutMs?: number;
}

export interface SimListenerState {
  readonly process: SimProcess;
  readonly tls: TlsOptions | null;
  readonly onConnection: (connection: TransportConnection) => void;
}

export class SimHost {
  readonly name: string;
  readonly address: string;
  /** False while the machine is off. */
  up = true;
  /** Connects are refused though somebody listens. */
  refusing = false;
  readonly listeners = new Map<number, SimListenerState>();
  readonly endpoints = new Set<SimEndpoint>();
  #nextPort = 32_768;

  constructor(name: string, address: string) {
    this.name = name;
    this.address = address;
  }

  freePort(): number {
    while (this.listeners.has(this.#nextPort)) this.#nextPort++;
    const port = this.#nextPort++;
    if (this.#nextPort > 60_999) this.#nextPort = 32_768;
    return port;
  }
}

const RETRANSMIT_MS = 200;
const LOOPBACK = new Set(['localhost', '127.0.0.1', '::1', '']);

export class SimNetwork {
  readonly scheduler: SimScheduler;
  readonly random: SimRandom;
  readonly windowBytes: number;
  readonly highWaterBytes: number;
  readonly tcpTimeoutMs: number;
  lossProbability: number;
  readonly #latencyMs: readonly [number, number];
  readonly #bytesPerMs: number;
  readonly #chunking: 'random' | 'whole';
  readonly #hosts = new Map<string, SimHost>();
  readonly #blocked = new Set<string>();
  readonly #clogs = new Map<string, number>();

  constructor(options: SimNetworkOptions) {
    this.scheduler = options.scheduler;
    this.random = options.random;
    this.#latencyMs = options.latencyMs ?? [0.1, 1];
    this.#bytesPerMs = (options.bytesPerSecond ?? Infinity) / 1000;
    this.lossProbability = options.lossProbability ?? 0;
    this.#chunking = options.chunking ?? 'random';
    this.windowBytes = options.windowBytes ?? 256 << 10;
    this.highWaterBytes = options.highWaterBytes ?? 64 << 10;
    this.tcpTimeoutMs = options.tcpTimeoutMs ?? 120_000;
  }

  addHost(name: string): SimHost {
    const existing = this.#hosts.get(name);
    if (existing !== undefined) return existing;
    const host = new SimHost(name, `10.0.0.${this.#hosts.size + 1}`);
    this.#hosts.set(name, host);
    return host;
  }

  /** By name or address, as seen from `from`; null when there is none. */
  resolve(name: string, from: SimHost): SimHost | null {
    if (LOOPBACK.has(name)) return from;
    return this.#hosts.get(name) ?? [...this.#hosts.values()].find((host) => host.address === name) ?? null;
  }

  // ---- faults

  /** Nothing gets from `from` to `to` any more; the other way stays. */
  block(from: string, to: string): void {
    this.#blocked.add(`${from}>${to}`);
  }

  unblock(from: string, to: string): void {
    this.#blocked.delete(`${from}>${to}`);
    this.#kick();
  }

  /** Both ways, between every host of one group and every host of the other. */
  partition(group: readonly string[], others: readonly string[]): void {
    for (const a of group) {
      for (const b of others) {
        this.block(a, b);
        this.block(b, a);
      }
    }
  }

  /** All links work again; what waited is sent anew. */
  heal(): void {
    this.#blocked.clear();
    this.#clogs.clear();
    this.lossProbability = 0;
    this.#kick();
  }

  /** What is sent on the link in the next `ms` arrives after them. */
  clog(from: string, to: string, ms: number): void {
    this.#clogs.set(`${from}>${to}`, this.scheduler.nowMs + ms);
  }

  /** Resets all connections between two hosts, as a middlebox would. */
  reset(a: string, b: string): number {
    let count = 0;
    for (const endpoint of [...(this.#hosts.get(a)?.endpoints ?? [])]) {
      if (endpoint.peer.host.name !== b) continue;
      const { peer } = endpoint;
      endpoint.receiveReset();
      peer.receiveReset();
      count++;
    }
    return count;
  }

  /** The machine loses power (false) or comes back (true). Its processes must be dead. */
  setUp(name: string, up: boolean): void {
    const host = this.addHost(name);
    host.up = up;
    if (up) this.#kick();
    else {
      host.listeners.clear();
      for (const endpoint of [...host.endpoints]) endpoint.onPowerFailure();
    }
  }

  // ---- for pipes and endpoints

  isBlocked(from: SimHost, to: SimHost): boolean {
    return from !== to && this.#blocked.size > 0 && this.#blocked.has(`${from.name}>${to.name}`);
  }

  transitMs(from: SimHost, to: SimHost, bytes: number): number {
    if (from === to) return 0.02;
    const clogMs = Math.max(0, (this.#clogs.get(`${from.name}>${to.name}`) ?? 0) - this.scheduler.nowMs);
    let lostMs = 0;
    for (let wait = RETRANSMIT_MS; this.random.chance(this.lossProbability); wait *= 2) lostMs += wait;
    return this.random.between(...this.#latencyMs) + bytes / this.#bytesPerMs + clogMs + lostMs;
  }

  retransmitMs(): number {
    return this.random.between(0, RETRANSMIT_MS);
  }

  /** How many of `available` bytes one read brings. */
  chunkLength(available: number): number {
    if (this.#chunking === 'whole' || available === 1) return available;
    const dice = this.random.next();
    if (dice < 0.7) return available;
    return 1 + this.random.below(dice < 0.8 ? Math.min(available, 7) : available);
  }

  /** Every pipe there is: of all endpoints, and of those that vanished but still have a peer. */
  #kick(): void {
    const pipes = new Set<SimPipe>();
    for (const host of this.#hosts.values()) {
      for (const endpoint of host.endpoints) pipes.add(endpoint.out).add(endpoint.peer.out);
    }
    for (const pipe of pipes) pipe.kick();
  }
}
