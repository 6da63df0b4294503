/** When a session ends that nobody hears of: not before its time, and not long after it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Clock } from '../../../src/base/ports.ts';
import { CoordinationStore, type LiveSession } from '../../../src/zookeeper/store.ts';
import { ZnodeTree } from '../../../src/zookeeper/tree.ts';
import { MemoryLog, random } from './fakes.ts';

const TICK_MS = 2000;
const TIMEOUT_MS = 4000;

/** Time that moves when told; a timer that is due is called at the moment that it was set for, unless time jumps. */
class ManualClock implements Clock {
  nowMs = 0;
  #timers: { readonly atMs: number; readonly callback: () => void }[] = [];
  wallMs = (): number => this.nowMs;
  monotonicMs = (): number => this.nowMs;
  defer = (callback: () => void): void => queueMicrotask(callback);

  setTimer(delayMs: number, callback: () => void): { cancel(): void } {
    const timer = { atMs: this.nowMs + delayMs, callback };
    this.#timers.push(timer);
    return { cancel: () => void (this.#timers = this.#timers.filter((other) => other !== timer)) };
  }

  #takeDue(untilMs: number): { readonly atMs: number; readonly callback: () => void } | undefined {
    const next = this.#timers.filter(({ atMs }) => atMs <= untilMs).sort((a, b) => a.atMs - b.atMs)[0];
    this.#timers = this.#timers.filter((timer) => timer !== next);
    return next;
  }

  runTo(untilMs: number): void {
    for (let next = this.#takeDue(untilMs); next !== undefined; next = this.#takeDue(untilMs)) {
      this.nowMs = Math.max(this.nowMs, next.atMs);
      next.callback();
    }
    this.nowMs = untilMs;
  }

  /** The process was stopped: what was due comes late. */
  jumpTo(nowMs: number): void {
    this.nowMs = nowMs;
    this.runTo(nowMs);
  }
}

function open(): { clock: ManualClock; store: CoordinationStore; begin: () => { session: LiveSession; endedMs: () => number } } {
  const clock = new ManualClock();
  const store = new CoordinationStore({ clock, random, log: new MemoryLog(), tickTimeMs: TICK_MS, tree: new ZnodeTree(), journal: null });
  const begin = (): { session: LiveSession; endedMs: () => number } => {
    const session = store.openSession(TIMEOUT_MS, false);
    let endedMs = -1;
    session.onEnded.add(() => void (endedMs = clock.nowMs));
    return { session, endedMs: () => endedMs };
  };
  return { clock, store, begin };
}

describe('session expiry', () => {
  it('comes with the deadline, not with the next part of a tick', () => {
    const { clock, begin } = open();
    clock.runTo(130);
    const first = begin();
    clock.runTo(777);
    const second = begin();
    clock.runTo(10_000);
    assert.ok(first.endedMs() >= 130 + TIMEOUT_MS && first.endedMs() <= 130 + TIMEOUT_MS + 10, `${first.endedMs()}`);
    assert.ok(second.endedMs() >= 777 + TIMEOUT_MS && second.endedMs() <= 777 + TIMEOUT_MS + 10, `${second.endedMs()}`);
  });

  it('counts from the last word that was heard', () => {
    const { clock, store, begin } = open();
    const { session, endedMs } = begin();
    for (let atMs = 1333; atMs < 20_000; atMs += 1333) {
      clock.runTo(atMs);
      store.touch(session);
    }
    assert.equal(endedMs(), -1);
    const lastMs = clock.nowMs;
    clock.runTo(40_000);
    assert.ok(endedMs() >= lastMs + TIMEOUT_MS && endedMs() <= lastMs + TIMEOUT_MS + 10, `${endedMs() - lastMs}`);
  });

  it('gives back the time in which the server itself stood still', () => {
    const { clock, store, begin } = open();
    const { session, endedMs } = begin();
    clock.runTo(1000);
    clock.jumpTo(60_000);
    assert.equal(endedMs(), -1);
    store.touch(session);
    clock.runTo(63_000);
    assert.equal(endedMs(), -1);
  });
});
