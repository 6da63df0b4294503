/** A clock that knows which of its timers are still to come, so that a stopped broker can be asked what it left behind. */
import type { Clock, Timer } from '../../../src/base/ports.ts';

export class TrackedClock implements Clock {
  readonly #clock: Clock;
  readonly pending = new Map<Timer, string>();
  /** Keeps where each timer was set: slow, for looking at a leak. */
  readonly #traced: boolean;

  constructor(clock: Clock, traced = false) {
    this.#clock = clock;
    this.#traced = traced;
  }

  wallMs(): number {
    return this.#clock.wallMs();
  }

  monotonicMs(): number {
    return this.#clock.monotonicMs();
  }

  defer(callback: () => void): void {
    this.#clock.defer(callback);
  }

  setTimer(delayMs: number, callback: () => void): Timer {
    const inner = this.#clock.setTimer(delayMs, () => {
      this.pending.delete(timer);
      callback();
    });
    const timer: Timer = {
      cancel: () => {
        this.pending.delete(timer);
        inner.cancel();
      },
    };
    this.pending.set(timer, this.#traced ? (new Error('set here').stack ?? '') : `${Math.round(delayMs)} ms`);
    return timer;
  }
}
