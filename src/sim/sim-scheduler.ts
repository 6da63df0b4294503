/**
 * Virtual time. Events run one after another in order of (time, sequence); between two of them all promise reactions
 * run. Nothing real is waited for, so a day passes as fast as its events run; what
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
/** Events that are run in one turn of the host's event loop. */
const MAX_PER_TURN = 500;
/** How a run goes on: the predicate holds; the time passed; something ran; nothing did (its process is dead or paused). */
const HOLDS = 0;
const PASSED = 1;
const RAN = 2;
const SKIPPED = 3;
type Outcome = typeof HOLDS | typeof PASSED | typeof RAN | typeof SKIPPED;
/** Events of one moment; beyond it something waits for time to pass by not letting it. */
const MAX_EVENTS_AT_ONCE = 100_000;

export class SimScheduler {
  readonly trace = new TraceHash();
  readonly #heap = new EventHeap();
  #deferred: Deferred[] = [];
  /** Of those that were deferred together, what is left to run; the next one is last. */
  #batch: Deferred[] = [];
  #ranOf: SimProcess | null = null;
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
    return this.#heap.size + this.#deferred.length + this.#batch.length;
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
      for (;;) {
        await settleReactions();
        const outcome = settleNow === null ? this.#advance(endMs, predicate) : await inMacrotask(() => this.#advanceMany(endMs, predicate, settleNow));
        if (outcome === HOLDS) return true;
        if (outcome === PASSED) return false;
        if (settleNow !== null || outcome === SKIPPED) continue;
        await settleReactions();
        this.afterEvent?.(this.#ranOf);
      }
    } finally {
      this.#running = false;
    }
  }

  /** Many within one turn of the host's event loop: a turn for each costs as much as what it runs. */
  #advanceMany(endMs: number, predicate: () => boolean, settle: () => void): Outcome {
    for (let left = MAX_PER_TURN; left > 0; left--) {
      const outcome = this.#advance(endMs, predicate);
      if (outcome === HOLDS || outcome === PASSED) return outcome;
      if (outcome === SKIPPED) continue;
      settle();
      this.afterEvent?.(this.#ranOf);
    }
    return RAN;
  }

  /** The next deferred callback or event. The predicate is not asked among callbacks that were deferred together. */
  #advance(endMs: number, predicate: () => boolean): Outcome {
    if (this.#batch.length === 0) {
      if (predicate()) return HOLDS;
      this.#batch = this.#deferred.reverse();
      this.#deferred = [];
    }
    const deferred = this.#batch.pop();
    if (deferred !== undefined) return this.#runDeferred(deferred);
    const next = this.#heap.peek();
    if (next === undefined || next.atMs > endMs) {
      this.#nowMs = endMs;
      return PASSED;
    }
    this.#heap.pop();
    this.#moveTo(next.atMs);
    this.#ranOf = next.process;
    return this.#runEvent(next) ? RAN : SKIPPED;
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

  #runDeferred({ process, run }: Deferred): Outcome {
    if (process !== null && !process.alive) return SKIPPED;
    if (process?.paused === true) {
      this.schedule(0, 'deferred', process, run);
      return SKIPPED;
    }
    this.#ranOf = process;
    run();
    return RAN;
  }
}

/** Node's own way to run all promise reactions now, as it does between two timers; where it is missing, a turn of the event loop does it. */
const settleNow = typeof setImmediate === 'function' ? ((globalThis as { process?: { _tickCallback?: () => void } }).process?._tickCallback ?? null) : null;

/** `work` runs outside of every promise reaction, so that it can have them run. */
function inMacrotask<T>(work: () => T): Promise<T> {
  return new Promise((resolve, reject) => {
    setImmediate(() => {
      try {
        resolve(work());
      } catch (error) {
        reject(error as Error);
      }
    });
  });
}

/** Resolves once all promise reactions that can run have run. */
function settleReactions(): Promise<void> {
  if (typeof setImmediate === 'function') return new Promise((resolve) => setImmediate(resolve));
  return microtaskTurns();
}

async function microtaskTurns(): Promise<void> {
  for (let turn = 0; turn < MICROTASK_TURNS; turn++) await Promise.resolve();
}
