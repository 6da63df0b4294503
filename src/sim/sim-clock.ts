/** One machine's clocks over the scheduler's time: the wall clock may jump, both may run fast or slow. */
import type { Clock, Timer } from '../base/ports.ts';
import type { SimProcess } from './sim-process.ts';
import type { SimScheduler } from './sim-scheduler.ts';

/** 2026-01-01T00:00:00Z: where the wall clocks of simulations start. */
export const SIM_EPOCH_MS = 1_767_225_600_000;

/**
 * No timer is finer, as none of a real host is (Node's shortest is 1 ms). Without it a deadline that is not due yet by a
 * rounding error is waited for by a delay that, added to the virtual time, does not move it: time stands still.
 */
const FINEST_TIMER_MS = 0.001;

/** What outlives the process: the machine's notion of time. */
export class SimMachineClock {
  readonly #scheduler: SimScheduler;
  #rate: number;
  #wallOffsetMs: number;
  /** Monotonic time at the last change of the rate, and the scheduler's then. */
  #monotonicBaseMs = 0;
  #virtualBaseMs: number;

  /** `driftPpm`: millionths by which this machine's second is shorter. */
  constructor(scheduler: SimScheduler, options: { wallOffsetMs?: number; driftPpm?: number } = {}) {
    this.#scheduler = scheduler;
    this.#wallOffsetMs = SIM_EPOCH_MS + (options.wallOffsetMs ?? 0);
    this.#rate = 1 + (options.driftPpm ?? 0) / 1e6;
    this.#virtualBaseMs = scheduler.nowMs;
  }

  get rate(): number {
    return this.#rate;
  }

  monotonicMs(): number {
    return this.#monotonicBaseMs + (this.#scheduler.nowMs - this.#virtualBaseMs) * this.#rate;
  }

  wallMs(): number {
    return Math.floor(this.monotonicMs() + this.#wallOffsetMs);
  }

  jumpWall(ms: number): void {
    this.#wallOffsetMs += ms;
  }

  /** Timers that are set already keep their moment. */
  setDrift(driftPpm: number): void {
    this.#monotonicBaseMs = this.monotonicMs();
    this.#virtualBaseMs = this.#scheduler.nowMs;
    this.#rate = 1 + driftPpm / 1e6;
  }
}

export class SimClock implements Clock {
  readonly #scheduler: SimScheduler;
  readonly #process: SimProcess | null;
  readonly #machine: SimMachineClock;

  constructor(scheduler: SimScheduler, process: SimProcess | null = null, machine = new SimMachineClock(scheduler)) {
    this.#scheduler = scheduler;
    this.#process = process;
    this.#machine = machine;
  }

  wallMs(): number {
    return this.#machine.wallMs();
  }

  monotonicMs(): number {
    return this.#machine.monotonicMs();
  }

  setTimer(delayMs: number, callback: () => void): Timer {
    const clamped = delayMs <= 0 ? 0 : Math.min(Math.max(delayMs, FINEST_TIMER_MS), 2 ** 31 - 1);
    return this.#scheduler.schedule(clamped / this.#machine.rate, 'timer', this.#process, callback);
  }

  defer(callback: () => void): void {
    this.#scheduler.defer(this.#process, callback);
  }
}
