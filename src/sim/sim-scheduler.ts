/**
 * Virtual time. Events run one after another in order of (time, sequence); between two of them all promise reactions
 * run, by a turn of the host's event loop. Nothing real is waited for, so a day passes as fast as its events run; what
 * needs the host's time (a module that is loaded when first used) must be there before the run.
 *
 * Invariants: time never goes back; deferred callbacks run before the next event; the same calls in the same order
 * give the same trace hash. An event that throws ends the run with that error, and so does a moment that does not pass.
 */
import { assert } from '../base/assert.ts';
import { EventHeap, type SimEvent } from './event-heap.ts';
import type { SimProcess } from './sim-process.ts';
import { TraceHash } from './trace-hash.ts';

export interface ScheduledEvent {
  cancel(): void;
}

interface Deferred {
  readonly process: SimProcess | null;
  readonly run: () => void;
}

/** Without a macrotask, so many turns of the microtask queue stand in for "until it is empty". */
const MICROTASK_TURNS = 50;
/** Events of one moment; beyond it something waits for time to pass by not letting it. */
const MAX_EVENTS_AT_ONCE = 100_000;

export class SimScheduler {
  readonly trace = new TraceHash();
  readonly #heap = new EventHeap();
  #deferred: Deferred[] = [];
  readonly #held = new Map<SimProcess, SimEvent[]>();
  #nowMs = 0;
  #sequence = 0;
  #running = false;
  /** Events run at the present moment. */
  #atThisMoment = 0;
  /** Told after each event and its promise reactions, with the process that it was of: to look at what changed. */
  afterEvent: ((process: SimProcess | null) => void) | null = null;
  /** Events run so far. */
  eventCount = 0;

  /** Virtual milliseconds since the start of the simulation. */
  get nowMs(): number {
    return this.#nowMs;
  }

  get pendingCount(): number {
    return this.#heap.size + this.#deferred.length;
  }

  schedule(delayMs: number, kind: string, process: SimProcess | null, run: () => void): ScheduledEvent {
    const event: SimEvent = { atMs: this.#nowMs + Math.max(0, delayMs), sequence: this.#sequence++, kind, process, run, queued: true };
    this.#heap.push(event);
    return { cancel: () => this.#heap.cancel(event) };
  }

  defer(process: SimProcess | null, run: () => void): void {
    this.#deferred.push({ process, run });
  }

  /** Runs all events of the next `ms`; the time is then exactly that much later. */
  async runFor(ms: number): Promise<void> {
    await this.#run(this.#nowMs + ms, () => false);
  }

  /** Runs until the predicate holds (true) or `maxMs` passed (false). It is asked after every event. */
  runUntil(predicate: () => boolean, maxMs: number): Promise<boolean> {
    return this.#run(this.#nowMs + maxMs, predicate);
  }

  /** Runs until the promise settles, and gives what it gave. Throws when it has not after `maxMs`. */
  async runPromise<T>(promise: Promise<T>, maxMs = 60_000): Promise<T> {
    let settled = false;
    const settle = (): void => {
      settled = true;
    };
    promise.then(settle, settle);
    if (!(await this.runUntil(() => settled, maxMs))) {
      throw new Error(`simulation: a promise did not settle within ${maxMs} virtual ms (${this.pendingCount} events pending)`);
    }
    return promise;
  }

  /** Events of `process` that came up while it was paused happen now, in their order. */
  release(process: SimProcess): void {
    const held = this.#held.get(process);
    if (held === undefined) return;
    this.#held.delete(process);
    for (const event of held) {
      event.atMs = this.#nowMs;
      event.sequence = this.#sequence++;
      if (event.run !== null) this.#heap.push(event);
    }
  }

  async #run(endMs: number, predicate: () => boolean): Promise<boolean> {
    assert(!this.#running, 'the simulation runs already');
    this.#running = true;
    try {
      await settleReactions();
      while (!predicate()) {
        if (this.#deferred.length > 0) {
          await this.#runDeferred();
          continue;
        }
        const next = this.#heap.peek();
        if (next === undefined || next.atMs > endMs) {
          this.#nowMs = endMs;
          return false;
        }
        this.#heap.pop();
        this.#moveTo(next.atMs);
        if (!this.#runEvent(next)) continue;
        await settleReactions();
        this.afterEvent?.(next.process);
      }
      return true;
    } finally {
      this.#running = false;
    }
  }

  #moveTo(atMs: number): void {
    if (atMs > this.#nowMs) {
      this.#nowMs = atMs;
      this.#atThisMoment = 0;
    } else assert(++this.#atThisMoment < MAX_EVENTS_AT_ONCE, `virtual time stands still at ${this.#nowMs} ms`);
  }

  /** False when the event was dropped or held. */
  #runEvent(event: SimEvent): boolean {
    const { process, run } = event;
    if (process !== null && !process.alive) return false;
    if (process?.paused === true) {
      const held = this.#held.get(process);
      if (held === undefined) this.#held.set(process, [event]);
      else held.push(event);
      return false;
    }
    this.eventCount++;
    this.trace.addNumber(this.#nowMs);
    this.trace.addText(event.kind);
    if (process !== null) this.trace.addText(process.name);
    event.run = null;
    run!();
    return true;
  }

  async #runDeferred(): Promise<void> {
    const batch = this.#deferred;
    this.#deferred = [];
    for (const { process, run } of batch) {
      if (process !== null && !process.alive) continue;
      if (process?.paused === true) {
        this.schedule(0, 'deferred', process, run);
        continue;
      }
      run();
      await settleReactions();
      this.afterEvent?.(process);
    }
  }
}

/** Resolves once all promise reactions that can run have run. */
function settleReactions(): Promise<void> {
  if (typeof setImmediate === 'function') return new Promise((resolve) => setImmediate(resolve));
  return microtaskTurns();
}

async function microtaskTurns(): Promise<void> {
  for (let turn = 0; turn < MICROTASK_TURNS; turn++) await Promise.resolve();
}
