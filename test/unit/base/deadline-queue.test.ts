import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { DeadlineQueue, DeadlineTimer } from '../../../src/base/deadline-queue.ts';

test('timers run when due, in order of their deadlines, then of their arming', () => {
  const queue = new DeadlineQueue();
  const ran: string[] = [];
  const timer = (name: string) => new DeadlineTimer(() => ran.push(name));
  const [a, b, c, d] = [timer('a'), timer('b'), timer('c'), timer('d')] as [DeadlineTimer, DeadlineTimer, DeadlineTimer, DeadlineTimer];
  queue.arm(a, 30);
  queue.arm(b, 10);
  queue.arm(c, 10);
  queue.arm(d, 20.5);
  assert.equal(queue.nextMs, 10);
  assert.equal(queue.runDue(9.9), 0);
  assert.equal(queue.runDue(20.9), 2);
  assert.equal(queue.nextMs, 21);
  queue.disarm(d);
  assert.equal(queue.nextMs, 30);
  queue.arm(b, 30);
  assert.equal(queue.runDue(100), 2);
  assert.deepEqual(ran, ['b', 'c', 'a', 'b']);
  assert.deepEqual([queue.nextMs, queue.size, a.isArmed, a.atMs], [Infinity, 0, false, Infinity]);
});

test('what is armed while timers run waits for the next pass; what is disarmed does not run', () => {
  const queue = new DeadlineQueue();
  const ran: string[] = [];
  const victim = new DeadlineTimer(() => ran.push('victim'));
  const again: DeadlineTimer = new DeadlineTimer((nowMs) => {
    ran.push('again');
    queue.disarm(victim);
    queue.arm(again, nowMs);
  });
  queue.arm(again, 5);
  queue.arm(victim, 5);
  assert.equal(queue.runDue(5), 1);
  assert.equal(queue.nextMs, 6);
  assert.equal(queue.runDue(6), 1);
  assert.deepEqual(ran, ['again', 'again']);
});

test('against a naive list, whatever the order of calls', () => {
  const operation = fc.oneof(
    fc.record({ kind: fc.constant('arm' as const), index: fc.nat(9), at: fc.nat(200) }),
    fc.record({ kind: fc.constant('disarm' as const), index: fc.nat(9), at: fc.constant(0) }),
    fc.record({ kind: fc.constant('run' as const), index: fc.constant(0), at: fc.nat(40) }),
  );
  fc.assert(
    fc.property(fc.array(operation, { maxLength: 60 }), (operations) => {
      const queue = new DeadlineQueue();
      const due = new Map<number, number>();
      let nowMs = 0;
      const ran: number[] = [];
      const timers = Array.from({ length: 10 }, (_, index) => new DeadlineTimer(() => ran.push(index)));
      for (const { kind, index, at } of operations) {
        if (kind === 'arm') {
          queue.arm(timers[index]!, nowMs + at);
          due.set(index, nowMs + at);
        } else if (kind === 'disarm') {
          queue.disarm(timers[index]!);
          due.delete(index);
        } else {
          nowMs += at;
          ran.length = 0;
          queue.runDue(nowMs);
          const expected = [...due].filter(([, deadline]) => deadline <= nowMs);
          assert.deepEqual([...ran].sort(), expected.map(([name]) => name).sort());
          assert.deepEqual(ran.map((name) => due.get(name)!), ran.map((name) => due.get(name)!).sort((x, y) => x - y));
          for (const [name] of expected) due.delete(name);
        }
        assert.equal(queue.size, due.size);
        assert.equal(queue.nextMs, due.size === 0 ? Infinity : Math.min(...due.values()));
      }
    }),
  );
});
