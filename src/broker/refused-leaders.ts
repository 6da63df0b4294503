/**
 * Brokers that the controller still holds for alive, and at whose address nobody listens: their process is gone, and
 * only its session has not expired yet. Clients that ask meanwhile hear LEADER_NOT_AVAILABLE for what such a broker
 * leads, and ask again at their own short interval; with the dead leader's name librdkafka tries its address and asks
 * once a second, and, when the new leader and the end of the old broker reach it in one answer, loses another second.
 *
 * Only a refused connection counts (a machine that answers, and has no such port); silence may be the network's, and
 * the leader may serve others. A connection that ended makes a broker suspect for the moment that it takes to connect
 * again: clients see the end when we do, and ask at once. Bounded: if the broker is still said to be alive after the
 * limit, the controller is believed, and not doubted again before the broker was reached.
 */
import type { Clock } from '../base/ports.ts';
import type { BrokerAddress } from './metadata-cache.ts';

const SUSPECT_MS = 250;

interface Refusal {
  readonly address: BrokerAddress;
  readonly untilMs: number;
  readonly isCertain: boolean;
}

export class RefusedLeaders {
  readonly #clock: Pick<Clock, 'monotonicMs'>;
  readonly #limitMs: () => number;
  readonly #refusals = new Map<number, Refusal>();

  constructor(clock: Pick<Clock, 'monotonicMs'>, limitMs: () => number) {
    this.#clock = clock;
    this.#limitMs = limitMs;
  }

  /** The connection ended; whether the broker did, the next will tell. */
  onLost(brokerId: number, address: BrokerAddress): void {
    if (!this.#refusals.has(brokerId)) this.#note(brokerId, address, SUSPECT_MS, false);
  }

  onRefused(brokerId: number, address: BrokerAddress): void {
    const known = this.#refusals.get(brokerId);
    if (known?.isCertain !== true || !isSame(address, known.address)) this.#note(brokerId, address, this.#limitMs(), true);
  }

  #note(brokerId: number, address: BrokerAddress, forMs: number, isCertain: boolean): void {
    this.#refusals.set(brokerId, { address, untilMs: this.#clock.monotonicMs() + forMs, isCertain });
  }

  onReached(brokerId: number): void {
    this.#refusals.delete(brokerId);
  }

  /** `address`: where the broker is said to be now; another than the one that refused says nothing. */
  isRefused(brokerId: number, address: BrokerAddress | undefined): boolean {
    const refusal = this.#refusals.get(brokerId);
    return refusal !== undefined && isSame(address, refusal.address) && this.#clock.monotonicMs() < refusal.untilMs;
  }
}

const isSame = (a: BrokerAddress | undefined, b: BrokerAddress): boolean => a !== undefined && a.host === b.host && a.port === b.port;
