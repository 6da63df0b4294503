/**
 * The machine's clock. Timers do not keep the process alive unless asked (a broker's listener does that); deferred
 * callbacks share one immediate, so a burst of them costs one turn of the event loop.
 */
import { performance } from 'node:perf_hooks';
import type { Clock, Timer } from '../base/ports.ts';

/** The longest delay that Node's timers take; longer ones would fire at once. */
const MAX_DELAY_MS = 2 ** 31 - 1;

class NodeTimer implements Timer {
  #handle: NodeJS.Timeout | null = null;
  #callback: (() => void) | null;
  readonly #keepAlive: boolean;

  constructor(delayMs: number, callback: () => void, keepAlive: boolean) {
    this.#callback = callback;
    this.#keepAlive = keepAlive;
    this.#arm(performance.now() + delayMs, delayMs);
  }

  #arm(deadlineMs: number, delayMs: number): void {
    const handle = setTimeout(() => this.#fire(deadlineMs), Math.min(Math.max(delayMs, 0), MAX_DELAY_MS));
    if (!this.#keepAlive) handle.unref();
    this.#handle = handle;
  }

  #fire(deadlineMs: number): void {
    const leftMs = deadlineMs - performance.now();
    // Node's timers are whole milliseconds and may fire a fraction early; only a chained long delay has more left.
    if (leftMs > 1000) {
      this.#arm(deadlineMs, leftMs);
      return;
    }
    const callback = this.#callback;
    this.#handle = null;
    this.#callback = null;
    callback?.();
  }

  cancel(): void {
    if (this.#handle !== null) clearTimeout(this.#handle);
    this.#handle = null;
    this.#callback = null;
  }
}

export class NodeClock implements Clock {
  readonly #keepAlive: boolean;
  #deferred: (() => void)[] = [];

  /** `keepAlive`: timers keep the process running (command line tools that wait without a socket). */
  constructor(options: { keepAlive?: boolean } = {}) {
    this.#keepAlive = options.keepAlive ?? false;
  }

  wallMs(): number {
    return Date.now();
  }

  monotonicMs(): number {
    return performance.now();
  }

  setTimer(delayMs: number, callback: () => void): Timer {
    return new NodeTimer(delayMs, callback, this.#keepAlive);
  }

  defer(callback: () => void): void {
    if (this.#deferred.push(callback) === 1) setImmediate(this.#runDeferred);
  }

  /** What is deferred meanwhile waits for the next turn; a callback that throws does not take the others along. */
  readonly #runDeferred = (): void => {
    const callbacks = this.#deferred;
    this.#deferred = [];
    let index = 0;
    try {
      while (index < callbacks.length) callbacks[index++]!();
    } finally {
      if (index < callbacks.length) {
        const before = this.#deferred.length;
        this.#deferred = [...callbacks.slice(index), ...this.#deferred];
        if (before === 0) setImmediate(this.#runDeferred);
      }
    }
  };
}
