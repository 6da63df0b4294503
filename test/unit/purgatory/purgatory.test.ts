import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Purgatory, type DelayedOperation } from '../../../src/purgatory/purgatory.ts';

class Operation implements DelayedOperation {
  isReady = false;
  completions = 0;
  expirations = 0;
  tries = 0;
  readonly onComplete: () => void;
  constructor(onComplete: () => void = () => {}) {
    this.onComplete = onComplete;
  }
  tryComplete(): boolean {
    this.tries++;
    if (!this.isReady) return false;
    this.completions++;
    this.onComplete();
    return true;
  }
  onExpiration(): void {
    this.expirations++;
  }
}

test('an operation that can complete is never watched', () => {
  const purgatory = new Purgatory<string>({ maxOperations: 10 });
  const operation = new Operation();
  operation.isReady = true;
  assert.equal(purgatory.tryCompleteElseWatch(operation, ['a'], 10), 'completed');
  assert.deepEqual([purgatory.size, purgatory.watchedKeys, purgatory.nextDeadlineMs, operation.completions], [0, 0, Infinity, 1]);
});

test('an event on any key completes it once, and takes it off all keys', () => {
  const purgatory = new Purgatory<string>({ maxOperations: 10 });
  const operation = new Operation();
  assert.equal(purgatory.tryCompleteElseWatch(operation, ['a', 'b'], 10), 'watching');
  assert.equal(purgatory.checkAndComplete('a'), 0);
  operation.isReady = true;
  assert.equal(purgatory.checkAndComplete('c'), 0);
  assert.equal(purgatory.checkAndComplete('b'), 1);
  assert.equal(purgatory.checkAndComplete('a'), 0);
  assert.equal(purgatory.expire(1000), 0);
  assert.deepEqual([operation.completions, operation.expirations, purgatory.size, purgatory.watchedKeys], [1, 0, 0, 0]);
});

test('the deadline expires it; cancel forgets it; the bound refuses', () => {
  const purgatory = new Purgatory<string>({ maxOperations: 2 });
  const [late, gone, refused] = [new Operation(), new Operation(), new Operation()];
  purgatory.tryCompleteElseWatch(late!, ['a'], 50);
  purgatory.tryCompleteElseWatch(gone!, ['a'], 20);
  assert.equal(purgatory.tryCompleteElseWatch(refused!, ['a'], 20), 'full');
  assert.equal(purgatory.nextDeadlineMs, 20);
  assert.equal(purgatory.cancel(gone!), true);
  assert.equal(purgatory.cancel(gone!), false);
  assert.equal(purgatory.nextDeadlineMs, 50);
  assert.equal(purgatory.expire(49), 0);
  assert.equal(purgatory.expire(50), 1);
  assert.deepEqual([late!.expirations, gone!.expirations, purgatory.size], [1, 0, 0]);
});

test('oldest first, also when one completion completes others', () => {
  const purgatory = new Purgatory<string>({ maxOperations: 10 });
  const order: number[] = [];
  const operations: Operation[] = [];
  for (let index = 0; index < 4; index++) {
    operations.push(
      new Operation(() => {
        order.push(index);
        // The first one's completion is an event on the key of all.
        if (index === 0) purgatory.checkAndComplete('k');
      }),
    );
    purgatory.tryCompleteElseWatch(operations[index]!, ['k'], 100);
  }
  for (const operation of operations) operation.isReady = true;
  purgatory.checkAndComplete('k');
  assert.deepEqual(operations.map((operation) => operation.completions >= 1), [true, true, true, true]);
  assert.equal(purgatory.size, 0);
  assert.equal(order[0], 0);
});

test('expireKey and expireAll answer what waits', () => {
  const purgatory = new Purgatory<number>({ maxOperations: 10 });
  const operations = [new Operation(), new Operation(), new Operation()];
  purgatory.tryCompleteElseWatch(operations[0]!, [1], 100);
  purgatory.tryCompleteElseWatch(operations[1]!, [1, 2], 100);
  purgatory.tryCompleteElseWatch(operations[2]!, [2], 100);
  assert.equal(purgatory.expireKey(1), 2);
  assert.equal(purgatory.size, 1);
  purgatory.expireAll();
  assert.deepEqual(operations.map((operation) => operation.expirations), [1, 1, 1]);
});

test('whatever happens, each operation ends exactly once and nothing stays linked', () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('watch' as const), keys: fc.uniqueArray(fc.nat(4), { minLength: 1, maxLength: 3 }), n: fc.nat(50) }),
    fc.record({ kind: fc.constant('ready' as const), keys: fc.constant([] as number[]), n: fc.nat(30) }),
    fc.record({ kind: fc.constant('event' as const), keys: fc.constant([] as number[]), n: fc.nat(4) }),
    fc.record({ kind: fc.constant('time' as const), keys: fc.constant([] as number[]), n: fc.nat(20) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
      const purgatory = new Purgatory<number>({ maxOperations: 1000 });
      const operations: Operation[] = [];
      let nowMs = 0;
      for (const { kind, keys, n } of steps) {
        if (kind === 'watch') {
          const operation = new Operation();
          operations.push(operation);
          purgatory.tryCompleteElseWatch(operation, keys, nowMs + n);
        } else if (kind === 'ready' && operations.length > 0) operations[n % operations.length]!.isReady = true;
        else if (kind === 'event') purgatory.checkAndComplete(n);
        else if (kind === 'time') purgatory.expire((nowMs += n));
      }
      const open = operations.filter((operation) => operation.completions + operation.expirations === 0).length;
      assert.equal(purgatory.size, open);
      purgatory.expireAll();
      assert.deepEqual([purgatory.size, purgatory.watchedKeys, purgatory.nextDeadlineMs], [0, 0, Infinity]);
      for (const operation of operations) assert.equal(operation.completions + operation.expirations, 1);
    }),
  );
});
