import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SimClock, SimMachineClock } from '../../../src/sim/sim-clock.ts';
import { SimProcess } from '../../../src/sim/sim-process.ts';
import { SimRandom } from '../../../src/sim/sim-random.ts';
import { SimScheduler } from '../../../src/sim/sim-scheduler.ts';

test('events run in order of time, then of scheduling; all promise reactions run between two events', async () => {
  const scheduler = new SimScheduler();
  const seen: string[] = [];
  const clock = new SimClock(scheduler);
  clock.setTimer(10, () => seen.push('b'));
  clock.setTimer(5, async () => {
    seen.push('a');
    for (let i = 0; i < 200; i++) await null;
    seen.push('a-settled');
    clock.defer(() => seen.push('deferred'));
    clock.setTimer(5, () => seen.push('d'));
  });
  clock.setTimer(10, () => seen.push('c'));
  clock.setTimer(7, () => seen.push('cancelled')).cancel();
  await scheduler.runFor(10);
  assert.deepEqual(seen, ['a', 'a-settled', 'deferred', 'b', 'c', 'd']);
  assert.equal(scheduler.nowMs, 10);
});

test('a day of one-second timers takes no real day', async () => {
  const scheduler = new SimScheduler();
  const clock = new SimClock(scheduler);
  let ticks = 0;
  const tick = (): void => {
    ticks++;
    clock.setTimer(10_000, tick);
  };
  tick();
  await scheduler.runFor(86_400_000);
  assert.equal(ticks, 8641);
});

test('runUntil and runPromise stop where they should', async () => {
  const scheduler = new SimScheduler();
  const clock = new SimClock(scheduler);
  let done = false;
  clock.setTimer(50, () => (done = true));
  clock.setTimer(60, () => {});
  assert.equal(await scheduler.runUntil(() => done, 1000), true);
  assert.equal(scheduler.nowMs, 50);
  assert.equal(await scheduler.runUntil(() => false, 100), false);
  assert.equal(scheduler.nowMs, 150);
  assert.equal(await scheduler.runPromise(new Promise((resolve) => clock.setTimer(5, () => resolve(7)))), 7);
  await assert.rejects(scheduler.runPromise(Promise.reject(new Error('no'))), /no/);
  await assert.rejects(scheduler.runPromise(new Promise(() => {}), 10), /did not settle/);
  clock.setTimer(1, () => {
    throw new Error('in an event');
  });
  await assert.rejects(scheduler.runFor(5), /in an event/);
});

test('events of a dead process are dropped, those of a paused one are held', async () => {
  const scheduler = new SimScheduler();
  const a = new SimProcess('a');
  const b = new SimProcess('b');
  const seen: string[] = [];
  const clockA = new SimClock(scheduler, a);
  const clockB = new SimClock(scheduler, b);
  for (const ms of [1, 2, 3]) {
    clockA.setTimer(ms, () => seen.push(`a${ms}`));
    clockB.setTimer(ms, () => seen.push(`b${ms}`));
  }
  const cancelledWhileHeld = clockA.setTimer(2, () => seen.push('cancelled'));
  const cancelledAfterRelease = clockA.setTimer(2, () => seen.push('cancelled'));
  await scheduler.runFor(1);
  a.setPaused(true);
  await scheduler.runFor(1);
  b.die();
  await scheduler.runFor(10);
  assert.deepEqual(seen, ['a1', 'b1', 'b2']);
  cancelledWhileHeld.cancel();
  a.setPaused(false);
  scheduler.release(a);
  cancelledAfterRelease.cancel();
  await scheduler.runFor(0);
  assert.deepEqual(seen, ['a1', 'b1', 'b2', 'a2', 'a3']);
});

test('wall clocks jump and drift; monotonic clocks only drift', async () => {
  const scheduler = new SimScheduler();
  const machine = new SimMachineClock(scheduler, { driftPpm: 100_000 });
  const clock = new SimClock(scheduler, null, machine);
  const wall = clock.wallMs();
  await scheduler.runFor(1000);
  assert.equal(Math.round(clock.monotonicMs()), 1100);
  machine.jumpWall(-3_600_000);
  assert.equal(clock.wallMs() - wall, 1100 - 3_600_000);
  machine.setDrift(0);
  await scheduler.runFor(1000);
  assert.equal(Math.round(clock.monotonicMs()), 2100);
});

test('who waits again for what is missing of a deadline by a rounding error gets there (cluster seed 33)', async () => {
  const scheduler = new SimScheduler();
  // A slow clock just below a power of two counts in finer steps than the virtual time just above it.
  const machine = new SimMachineClock(scheduler, { driftPpm: -50_000 });
  await scheduler.runFor(65_834.3213331235);
  machine.setDrift(41_300);
  const clock = new SimClock(scheduler, null, machine);
  let due = 0;
  const waitUntil = (deadlineMs: number): void => {
    const left = deadlineMs - clock.monotonicMs();
    if (left <= 0) due++;
    else clock.setTimer(left, () => waitUntil(deadlineMs));
  };
  for (let i = 0; i < 300; i++) waitUntil(clock.monotonicMs() + 100 + i / 7);
  await scheduler.runFor(1000);
  assert.equal(due, 300);
});

test('a moment that does not pass ends the run', async () => {
  const scheduler = new SimScheduler();
  const again = (): void => void scheduler.schedule(0, 'again', null, again);
  again();
  await assert.rejects(scheduler.runFor(1), /virtual time stands still at 0 ms/);
});

test('random streams repeat by seed and are even', () => {
  const a = new SimRandom(7);
  const b = new SimRandom(7);
  assert.deepEqual([...a.bytes(32)], [...b.bytes(32)]);
  assert.notDeepEqual([...a.fork('x').bytes(8)], [...a.fork('y').bytes(8)]);
  assert.deepEqual([...a.fork('x').bytes(8)], [...b.fork('x').bytes(8)]);
  const counts = new Array<number>(10).fill(0);
  for (let i = 0; i < 20_000; i++) counts[a.below(10)]!++;
  for (const count of counts) assert.ok(Math.abs(count - 2000) < 250, String(counts));
});
