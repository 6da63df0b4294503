/** Until when something may go on, and waiting. */
import type { Clock } from '../base/ports.ts';

/** A point of monotonic time until which something may go on. */
export class Deadline {
  readonly #clock: Clock;
  readonly #atMs: number;
  constructor(clock: Clock, timeoutMs: number) {
    this.#clock = clock;
    this.#atMs = clock.monotonicMs() + timeoutMs;
  }
  get leftMs(): number {
    return Math.max(0, this.#atMs - this.#clock.monotonicMs());
  }
}

export const sleep = (clock: Clock, delayMs: number): Promise<void> =>
  new Promise((resolve) => {
    clock.setTimer(delayMs, resolve);
  });
