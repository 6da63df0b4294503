import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkFetchPosition, decideTruncation, endOffsetForEpoch, type EpochEntry, UNDEFINED_EPOCH_END } from '../../../src/replication/truncation.ts';

const entries: EpochEntry[] = [
  { epoch: 2, startOffset: 0 },
  { epoch: 4, startOffset: 10 },
  { epoch: 7, startOffset: 25 },
];

test('the end of an epoch is the start of the next one known', () => {
  assert.deepEqual(endOffsetForEpoch(entries, 7, 40), { epoch: 7, endOffset: 40 });
  assert.deepEqual(endOffsetForEpoch(entries, 6, 40), { epoch: 4, endOffset: 25 });
  assert.deepEqual(endOffsetForEpoch(entries, 4, 40), { epoch: 4, endOffset: 25 });
  assert.deepEqual(endOffsetForEpoch(entries, 1, 40), { epoch: 1, endOffset: 0 });
  assert.deepEqual(endOffsetForEpoch(entries, 8, 40), UNDEFINED_EPOCH_END);
  assert.deepEqual(endOffsetForEpoch([], 0, 40), UNDEFINED_EPOCH_END);
});

test('an unknown epoch on either side falls back as Kafka does', () => {
  const none = (): typeof UNDEFINED_EPOCH_END => UNDEFINED_EPOCH_END;
  assert.deepEqual(decideTruncation(UNDEFINED_EPOCH_END, 20, 12, none), { offset: 12, complete: true });
  assert.deepEqual(decideTruncation({ epoch: 3, endOffset: 15 }, 20, 12, none), { offset: 15, complete: true });
  assert.deepEqual(decideTruncation({ epoch: -1, endOffset: 30 }, 20, 12, none), { offset: 20, complete: true });
});

test('a range error comes before divergence (KAFKA-12996)', () => {
  const ends = (epoch: number): { epoch: number; endOffset: number } => endOffsetForEpoch(entries, epoch, 40);
  assert.equal(checkFetchPosition(12, 4, 15, ends).type, 'outOfRange');
  assert.deepEqual(checkFetchPosition(30, 4, 0, ends), { type: 'diverging', end: { epoch: 4, endOffset: 25 } });
  assert.deepEqual(checkFetchPosition(30, 6, 0, ends), { type: 'diverging', end: { epoch: 4, endOffset: 25 } });
  assert.equal(checkFetchPosition(25, 4, 0, ends).type, 'ok');
  assert.equal(checkFetchPosition(30, 9, 0, ends).type, 'outOfRange');
  assert.equal(checkFetchPosition(99, -1, 0, ends).type, 'ok');
});

/** A log as the list of its records' epochs. */
const toEntries = (log: readonly number[]): EpochEntry[] => {
  const found: EpochEntry[] = [];
  for (const [offset, epoch] of log.entries()) if (found.at(-1)?.epoch !== epoch) found.push({ epoch, startOffset: offset });
  return found;
};

/**
 * Two histories with a common prefix that part at some offset; an epoch has one writer, so what either wrote after
 * parting is in epochs the other never wrote.
 */
const diverged = fc
  .tuple(fc.array(fc.nat(1), { maxLength: 12 }), fc.array(fc.nat(2), { maxLength: 8 }), fc.array(fc.nat(2), { maxLength: 8 }))
  .map(([common, mine, theirs]) => {
    let epoch = 0;
    const prefix = common.map((step) => (epoch += step * 2));
    let mineEpoch = epoch + 1;
    let theirEpoch = epoch + 2;
    return {
      common: prefix.length,
      follower: [...prefix, ...mine.map((step) => (mineEpoch += step * 2))],
      leader: [...prefix, ...theirs.map((step) => (theirEpoch += step * 2))],
    };
  });

test('property: repeating the question ends exactly where the logs part', () => {
  fc.assert(
    fc.property(diverged, ({ common, follower, leader }) => {
      let log = follower;
      for (let round = 0; round < 40; round++) {
        const last = log.at(-1);
        if (last === undefined) break;
        const leaderEnd = endOffsetForEpoch(toEntries(leader), last, leader.length);
        if (leaderEnd.endOffset < 0) return; // the leader knows nothing as new: a leader that was elected has a newer epoch
        const step = decideTruncation(leaderEnd, log.length, 0, (epoch) => endOffsetForEpoch(toEntries(log), epoch, log.length));
        log = log.slice(0, step.offset);
        if (step.complete) break;
      }
      assert.ok(log.length <= common || log.every((epoch, offset) => leader[offset] === epoch), 'what stays is in the leader too');
      assert.ok(log.length >= Math.min(common, follower.length), 'nothing that both have is cut');
    }),
    { numRuns: 500 },
  );
});
