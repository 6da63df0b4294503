import assert from 'node:assert/strict';
import test from 'node:test';
import { setBatchBaseOffset, viewOf } from '../../../src/log/batch-header.ts';
import { crc32c } from '../../../src/log/crc32c.ts';
import { addSequence, subtractSequence } from '../../../src/log/producer-entry.ts';
import { decodeProducerSnapshot, encodeProducerSnapshot } from '../../../src/log/producer-snapshot.ts';
import { ProducerStates } from '../../../src/log/producer-states.ts';
import { type BatchShape, makeBatch } from '../storage/helpers.ts';

const MAX = 2147483647;

class Log {
  readonly states = new ProducerStates();
  next = 0;
  /** Error code; 0 when it was accepted and written. */
  append(shape: BatchShape, written = true): number {
    const view = viewOf(makeBatch({ producerId: 1, ...shape }));
    const error = this.states.check(view, 0, shape.marker === undefined ? 'client' : 'coordinator');
    if (error !== 0) return error;
    setBatchBaseOffset(view, 0, this.next);
    this.states.accept(view, 0, 0);
    this.next += shape.values?.length ?? 1;
    if (written) this.states.onWritten(view, 0, 0);
    return 0;
  }
}

test('sequences wrap from 2^31−1 to 0', () => {
  assert.equal(addSequence(MAX, 1), 0);
  assert.equal(subtractSequence(0, 1), MAX);
  const log = new Log();
  assert.equal(log.append({ baseSequence: MAX - 1, values: ['a', 'b', 'c'] }), 0);
  assert.equal(log.states.entry(1)!.lastSequence, 0);
  assert.equal(log.append({ baseSequence: 1 }), 0);
  assert.equal(log.append({ baseSequence: MAX - 1, values: ['a', 'b', 'c'] }), 46, 'the wrapped batch again');
  assert.equal(log.states.duplicate!.lastOffset, 2);
});

test('an unknown producer may begin anywhere, a new epoch only at 0, an old epoch not at all', () => {
  const log = new Log();
  assert.equal(log.append({ baseSequence: 17, producerEpoch: 3 }), 0);
  assert.equal(log.append({ baseSequence: 19, producerEpoch: 3 }), 45);
  assert.equal(log.append({ baseSequence: 18, producerEpoch: 4 }), 45);
  assert.equal(log.append({ baseSequence: 0, producerEpoch: 4 }), 0);
  assert.equal(log.append({ baseSequence: 18, producerEpoch: 3 }), 47);
  assert.equal(log.append({ baseSequence: 16, producerEpoch: 4 }), 45, 'not known to have been appended: not called a duplicate');
});

test('what was accepted but not written is forgotten as if it had never been', () => {
  const log = new Log();
  log.append({ baseSequence: 0 });
  for (let i = 1; i < 9; i++) assert.equal(log.append({ baseSequence: i }, false), 0);
  assert.equal(log.append({ baseSequence: 8 }, false), 46);
  log.states.dropPending();
  log.next = 1;
  assert.equal(log.append({ baseSequence: 2 }), 45);
  assert.equal(log.append({ baseSequence: 1 }), 0);
});

test('what travels behind a producer\'s first batch does not take its place when that is refused or not written', () => {
  const log = new Log();
  const refuse = (shape: BatchShape): void => log.states.onRefused(viewOf(makeBatch({ producerId: 1, ...shape })));
  refuse({ baseSequence: 3 });
  refuse({ baseSequence: 2 });
  refuse({ baseSequence: 4 });
  log.states.onRefused(new DataView(new ArrayBuffer(60)));
  assert.equal(log.append({ baseSequence: 3 }), 45);
  assert.equal(log.append({ producerId: 2, baseSequence: 3 }), 0, 'another producer');
  assert.equal(log.append({ baseSequence: 2 }, false), 0);
  assert.equal(log.append({ baseSequence: 3 }, false), 0);
  log.states.dropPending();
  log.next = 1;
  assert.equal(log.append({ baseSequence: 3 }), 45, 'the first was not written');
  assert.equal(log.append({ baseSequence: 2 }), 0);
  assert.equal(log.append({ baseSequence: 3 }), 0);
  refuse({ producerId: 5, baseSequence: 0 });
  assert.equal(log.append({ producerId: 5, producerEpoch: 1, baseSequence: 6 }), 0, 'a newer epoch begins where it likes');
  refuse({ producerId: 6, baseSequence: MAX });
  assert.equal(log.append({ producerId: 6, baseSequence: 0 }), 45, 'sequences wrap');
  assert.equal(log.append({ producerId: 6, baseSequence: MAX }), 0);
  for (let producerId = 10; producerId < 2000; producerId++) refuse({ producerId, baseSequence: 0 });
  assert.equal(log.append({ producerId: 10, baseSequence: 1 }), 0, 'so many are remembered, no more');
  assert.equal(log.append({ producerId: 1999, baseSequence: 1 }), 45);
  log.states.forgetRefused();
  assert.equal(log.append({ producerId: 1999, baseSequence: 1 }), 0);
});

test('a transaction holds the stable offset back until its marker is replicated', () => {
  const log = new Log();
  log.append({ baseSequence: 0, transactional: true });
  log.append({ producerId: 2, baseSequence: 0, transactional: true });
  assert.equal(log.states.firstUnstableOffset, 0);
  assert.equal(log.append({ baseSequence: 1 }), 48);
  assert.equal(log.append({ marker: 1, coordinatorEpoch: 5 }), 0);
  assert.equal(log.states.firstUnstableOffset, 0);
  log.states.onHighWatermark(3);
  assert.equal(log.states.firstUnstableOffset, 1);
  assert.equal(log.append({ marker: 0, coordinatorEpoch: 4 }), 52, 'a coordinator of the past');
  assert.equal(log.append({ marker: 0, producerEpoch: -1, coordinatorEpoch: 6 }), 47);
  log.append({ producerId: 2, marker: 0 });
  log.states.onHighWatermark(4);
  assert.equal(log.states.firstUnstableOffset, -1);
});

test('producers expire by what they wrote last, never with an open transaction', () => {
  const states = new ProducerStates();
  const write = (shape: BatchShape, nowMs: number): void => void states.onWritten(viewOf(makeBatch(shape)), 0, nowMs);
  write({ producerId: 1 }, 0);
  write({ producerId: 2, transactional: true }, 0);
  write({ producerId: 3 }, 900);
  states.removeExpired(1000, 1000);
  assert.deepEqual([...states.entries()].map((entry) => entry.producerId), [2, 3]);
});

test('a snapshot comes back as it was; a damaged one does not', () => {
  const log = new Log();
  log.append({ baseSequence: 0, values: ['a', 'b'] });
  log.append({ producerId: 9, producerEpoch: 5, baseSequence: 7, transactional: true });
  log.append({ producerId: 11, producerEpoch: 1, marker: 1, coordinatorEpoch: 2 });
  const bytes = encodeProducerSnapshot(log.states.entries(), crc32c);
  const restored = new ProducerStates();
  restored.reset(decodeProducerSnapshot(bytes, crc32c, 0)!);
  assert.deepEqual(encodeProducerSnapshot(restored.entries(), crc32c), bytes);
  assert.equal(restored.firstUnstableOffset, 2);
  assert.equal(restored.entry(11)!.lastSequence, -1);
  for (let at = 0; at < bytes.length; at++) {
    const damaged = bytes.slice();
    damaged[at] = damaged[at]! ^ 0x10;
    assert.equal(decodeProducerSnapshot(damaged, crc32c, 0), null, `byte ${at}`);
  }
  assert.equal(decodeProducerSnapshot(bytes.subarray(0, 30), crc32c, 0), null);
});

test('CRC-32C of the standard check value', () => {
  assert.equal(crc32c(new TextEncoder().encode('123456789')), 0xe3069283);
});
