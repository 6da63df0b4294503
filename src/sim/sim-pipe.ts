/**
 * One direction of a simulated TCP connection: segments arrive whole, in order, each after its latency. While the link
 * is blocked (or the machine at the other end is down) they wait, as a kernel's retransmissions would; a stall of
 * `tcpTimeoutMs` ends the connection at the sender.
 */
import type { SimEndpoint } from './sim-endpoint.ts';
import type { SimNetwork } from './sim-network.ts';
import type { ScheduledEvent } from './sim-scheduler.ts';

export type Segment = { readonly kind: 'data'; readonly bytes: Uint8Array } | { readonly kind: 'fin' } | { readonly kind: 'reset' };

export class SimPipe {
  readonly from: SimEndpoint;
  readonly to: SimEndpoint;
  readonly #network: SimNetwork;
  #queue: { segment: Segment; dueMs: number }[] = [];
  #arrival: ScheduledEvent | null = null;
  #stall: ScheduledEvent | null = null;
  #lastDueMs = 0;

  constructor(network: SimNetwork, from: SimEndpoint, to: SimEndpoint) {
    this.#network = network;
    this.from = from;
    this.to = to;
  }

  get #blocked(): boolean {
    return this.#network.isBlocked(this.from.host, this.to.host) || !this.to.host.up;
  }

  send(segment: Segment): void {
    const now = this.#network.scheduler.nowMs;
    const bytes = segment.kind === 'data' ? segment.bytes.length : 0;
    const due = now + this.#network.transitMs(this.from.host, this.to.host, bytes);
    this.#lastDueMs = Math.max(due, this.#lastDueMs);
    this.#queue.push({ segment, dueMs: this.#lastDueMs });
    this.#arm();
  }

  /** The link or the machine behind it changed: segments that waited are sent anew, after a retransmission's wait. */
  kick(): void {
    if (this.#queue.length === 0 || this.#arrival !== null || this.#blocked) return;
    const again = this.#network.scheduler.nowMs + this.#network.retransmitMs();
    for (const item of this.#queue) item.dueMs = Math.max(item.dueMs, again);
    this.#lastDueMs = Math.max(this.#lastDueMs, again);
    this.#arm();
  }

  /** The sender's machine lost power: of what was on its way, the last part never left. */
  loseTail(): void {
    this.#queue.length = this.#network.random.below(this.#queue.length + 1);
    if (this.#queue.length === 0) this.clear();
  }

  clear(): void {
    this.#queue = [];
    this.#arrival?.cancel();
    this.#stall?.cancel();
    this.#arrival = this.#stall = null;
  }

  #arm(): void {
    if (this.#arrival !== null || this.#queue.length === 0) return;
    const waitMs = this.#queue[0]!.dueMs - this.#network.scheduler.nowMs;
    this.#arrival = this.#network.scheduler.schedule(waitMs, 'net:arrive', null, () => this.#arrive());
  }

  #arrive(): void {
    this.#arrival = null;
    if (this.#blocked) {
      this.#stall ??= this.#network.scheduler.schedule(this.#network.tcpTimeoutMs, 'net:stall', null, () => this.#giveUp());
      return; // kick() goes on
    }
    this.#stall?.cancel();
    this.#stall = null;
    const { segment } = this.#queue.shift()!;
    const { trace } = this.#network.scheduler;
    trace.addText(`${this.from.host.name}>${this.to.host.name}`);
    if (segment.kind === 'data') trace.addBytes(segment.bytes);
    this.to.receive(segment);
    this.#arm();
  }

  #giveUp(): void {
    this.clear();
    this.from.fail('ETIMEDOUT', 'the peer does not answer');
  }
}
