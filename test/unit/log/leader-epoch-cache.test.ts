import assert from 'node:assert/strict';
import test from 'node:test';
import { LeaderEpochCache } from '../../../src/log/leader-epoch-cache.ts';

const cacheOf = (...entries: [number, number][]): LeaderEpochCache => new LeaderEpochCache(entries.map(([epoch, startOffset]) => ({ epoch, startOffset })));
const entriesOf = (cache: LeaderEpochCache): [number, number][] => cache.entries.map(({ epoch, startOffset }) => [epoch, startOffset]);

test('the end of an epoch is the start of the next known one, as KIP-279 says', () => {
  const cache = cacheOf([2, 10], [3, 20], [7, 30]);
  assert.deepEqual(cache.endOffsetFor(7, 44), { epoch: 7, endOffset: 44 });
  assert.deepEqual(cache.endOffsetFor(3, 44), { epoch: 3, endOffset: 30 });
  assert.deepEqual(cache.endOffsetFor(5, 44), { epoch: 3, endOffset: 30 }, 'the largest known epoch at or below the asked one');
  assert.deepEqual(cache.endOffsetFor(1, 44), { epoch: 1, endOffset: 10 }, 'before the first: where the first begins');
  assert.deepEqual(cache.endOffsetFor(8, 44), { epoch: -1, endOffset: -1 });
  assert.deepEqual(cacheOf().endOffsetFor(0, 44), { epoch: -1, endOffset: -1 });
  assert.equal(cache.epochForOffset(9), -1);
  assert.equal(cache.epochForOffset(29), 3);
});

test('a new entry removes what contradicts it; an epoch that is known keeps its start', () => {
  const cache = cacheOf([2, 10], [5, 20]);
  assert.equal(cache.assign(5, 25), false);
  assert.equal(cache.assign(6, 20), true, 'the same offset under a later epoch');
  assert.deepEqual(entriesOf(cache), [[2, 10], [6, 20]]);
  cache.assign(6, 15);
  assert.deepEqual(entriesOf(cache), [[2, 10], [6, 15]]);
  cache.learn(2, 12);
  assert.deepEqual(entriesOf(cache), [[2, 10], [6, 15]], 'agrees with what is known');
  cache.learn(2, 17);
  assert.deepEqual(entriesOf(cache), [[2, 10]], 'epoch 6 cannot have begun before');
  assert.equal(cache.assign(-1, 99), false);
});

test('truncation at both ends', () => {
  const cache = cacheOf([1, 0], [2, 10], [3, 20]);
  cache.truncateFromEnd(20);
  assert.deepEqual(entriesOf(cache), [[1, 0], [2, 10]]);
  cache.truncateFromStart(15);
  assert.deepEqual(entriesOf(cache), [[2, 15]]);
  const before = cache.version;
  cache.truncateFromStart(15);
  assert.equal(cache.version, before, 'nothing changed');
});

test('the checkpoint text is Kafka\'s, and damage is noticed', () => {
  const text = cacheOf([0, 0], [4, 123]).toText();
  assert.equal(text, '0\n2\n0 0\n4 123\n');
  assert.deepEqual(LeaderEpochCache.parse(text), [{ epoch: 0, startOffset: 0 }, { epoch: 4, startOffset: 123 }]);
  for (const bad of ['', '1\n0\n', '0\n2\n0 0\n', '0\nx\n', '0\n2\n4 0\n0 5\n', '0\n1\n0 0 0\n', '0\n1\n0 0\ngarbage']) assert.equal(LeaderEpochCache.parse(bad), null, JSON.stringify(bad));
});
