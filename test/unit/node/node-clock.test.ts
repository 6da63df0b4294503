import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NodeClock } from '../../../src/node/node-clock.ts';
import { NodeRandom } from '../../../src/node/node-random.ts';

test('timers fire after their delay, cancelled ones never, huge delays do not fire at once', async () => {
  const clock = new NodeClock({ keepAlive: true });
  const began = clock.monotonicMs();
  const fired: string[] = [];
  clock.setTimer(2 ** 40, () => fired.push('huge')).cancel();
  const huge = clock.setTimer(2 ** 33, () => fired.push('huge'));
  clock.setTimer(5, () => fired.push('cancelled')).cancel();
  await new Promise<void>((resolve) => clock.setTimer(20, resolve));
  assert.ok(clock.monotonicMs() - began >= 18);
  assert.deepEqual(fired, []);
  huge.cancel();
  huge.cancel();
});

test('deferred callbacks run in order, after microtasks', async () => {
  const clock = new NodeClock();
  const seen: string[] = [];
  clock.defer(() => seen.push('first'));
  clock.defer(() => {
    seen.push('second');
    clock.defer(() => seen.push('nested'));
  });
  clock.defer(() => seen.push('third'));
  queueMicrotask(() => seen.push('microtask'));
  await new Promise((resolve) => setTimeout(resolve, 5));
  assert.deepEqual(seen, ['microtask', 'first', 'second', 'third', 'nested']);
});

test('random numbers stay in their range and differ', () => {
  const random = new NodeRandom();
  const seen = new Set<number>();
  for (let i = 0; i < 1000; i++) {
    const value = random.next();
    assert.ok(value >= 0 && value < 1);
    seen.add(value);
    const below = random.below(7);
    assert.ok(Number.isInteger(below) && below >= 0 && below < 7);
  }
  assert.equal(seen.size, 1000);
  assert.ok(random.below(2 ** 32) < 2 ** 32);
  assert.equal(random.bytes(33).length, 33);
});
