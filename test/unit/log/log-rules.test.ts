import assert from 'node:assert/strict';
import test from 'node:test';
import { collectAborted, decodeAbortedTransactions, encodeAbortedTransactions } from '../../../src/log/aborted-transactions.ts';
import { cleanableRange, CleanedTransactions, groupSegments } from '../../../src/log/compaction-rules.ts';
import { deletableSegments, shouldRoll } from '../../../src/log/log-rules.ts';

const active = { segmentBytes: 1000, segmentBaseOffset: 0, firstTimestampMs: 5000, createdMs: 4000, jitterMs: 0, indexIsFull: false };

test('a segment is left for size, age, a full index, or offsets that do not fit', () => {
  const roll = (over: Partial<typeof active>, bytes = 10, last = 5, timestamp = 5001, now = 5001): boolean => shouldRoll({ ...active, ...over }, bytes, last, timestamp, now, 1010, 100);
  assert.equal(roll({}), false);
  assert.equal(roll({}, 11), true);
  assert.equal(roll({ segmentBytes: 0 }, 5000), false, 'an empty one takes any batch');
  assert.equal(roll({}, 10, 5, 5101), true, 'by the timestamps of the batches');
  assert.equal(roll({ jitterMs: 50 }, 10, 5, 5051), true);
  assert.equal(roll({}, 10, 5, -1, 4101), true, 'by the clock where there are none');
  assert.equal(roll({ indexIsFull: true }), true);
  assert.equal(roll({ segmentBytes: 0 }, 10, 2147483648), true);
});

test('retention takes whole segments from the oldest on, below the high watermark', () => {
  const segments = [0, 10, 20, 30].map((baseOffset, i) => ({ baseOffset, sizeBytes: 100, largestTimestampMs: i * 1000 }));
  const count = (over: Partial<Parameters<typeof deletableSegments>[0]>): number =>
    deletableSegments({ segments, logStartOffset: 0, highWatermark: 40, logEndOffset: 40, nowMs: 10_000, retentionMs: -1, retentionBytes: -1, ...over }).count;
  assert.equal(count({}), 0);
  assert.equal(count({ retentionMs: 8500 }), 2);
  assert.equal(count({ retentionMs: 8500, highWatermark: 15 }), 1);
  assert.equal(count({ retentionMs: 0 }), 4, 'the active one too, when its time is over');
  assert.equal(count({ retentionBytes: 250 }), 1, 'what is left is still at least the limit');
  assert.equal(count({ retentionBytes: 0 }), 3, 'never the active one for its size');
  assert.equal(count({ logStartOffset: 25 }), 2);
  assert.equal(count({ retentionMs: 5000, nowMs: -1e12 }), 0, 'timestamps of the future delete nothing');
});

test('aborted transactions: bytes, damage, overlap', () => {
  const entries = [
    { producerId: 1, firstOffset: 2, lastOffset: 8, lastStableOffset: 5 },
    { producerId: 2, firstOffset: 5, lastOffset: 12, lastStableOffset: 13 },
    { producerId: 1, firstOffset: 15, lastOffset: 20, lastStableOffset: 21 },
  ];
  const bytes = encodeAbortedTransactions(entries);
  assert.equal(bytes.length, 102);
  assert.deepEqual(decodeAbortedTransactions(bytes, 0), entries);
  assert.equal(decodeAbortedTransactions(bytes.subarray(1), 0), null);
  assert.equal(decodeAbortedTransactions(bytes, 9), null, 'a marker before the segment');
  const found: typeof entries = [];
  assert.equal(collectAborted(entries, 9, 13, found), true, 'later ones cannot matter');
  assert.deepEqual(found.map((entry) => entry.firstOffset), [5]);
});

test('what is dirty, and what is cleaned together', () => {
  const segments = [0, 100, 200, 300].map((baseOffset, i) => ({ baseOffset, sizeBytes: 400, largestTimestampMs: i * 1000, indexBytes: 8 }));
  const config = { minCompactionLagMs: 0, maxCompactionLagMs: 1e15 };
  assert.deepEqual(cleanableRange(segments, 100, 0, 350, 1e6, config), { firstDirtyOffset: 100, endOffset: 300, cleanBytes: 400, dirtyBytes: 800, dirtyRatio: 800 / 1200, mustClean: false });
  assert.equal(cleanableRange(segments, 0, 0, 250, 1e6, config).endOffset, 200, 'whole segments below the stable offset');
  assert.equal(cleanableRange(segments, 0, 0, 350, 2500, { ...config, minCompactionLagMs: 1000 }).endOffset, 200);
  assert.equal(cleanableRange(segments, 0, 0, 350, 5000, { ...config, maxCompactionLagMs: 4000 }).mustClean, true);
  assert.equal(cleanableRange(segments, 999, 0, 350, 5000, config).firstDirtyOffset, 0, 'a checkpoint from before a truncation');
  assert.deepEqual(groupSegments(segments, 300, 800, 100), [{ from: 0, to: 2 }, { from: 2, to: 3 }]);
  assert.deepEqual(groupSegments(segments, 300, 100, 100), [{ from: 0, to: 1 }, { from: 1, to: 2 }, { from: 2, to: 3 }], 'one larger than the limit is alone');
});

test('markers: of data that is there, of nothing', () => {
  const transactions = new CleanedTransactions([{ producerId: 1, firstOffset: 0, lastOffset: 2, lastStableOffset: 3 }, { producerId: 2, firstOffset: 5, lastOffset: 6, lastStableOffset: 7 }]);
  assert.equal(transactions.onDataBatch(1, 1, true), true);
  assert.equal(transactions.onDataBatch(3, 1, true), false);
  assert.equal(transactions.onMarker(1, 2, true).keep?.firstOffset, 0);
  assert.equal(transactions.onMarker(3, 3, false).isEmpty, false);
  assert.equal(transactions.onMarker(3, 4, false).isEmpty, true);
  assert.deepEqual(transactions.onMarker(2, 6, true), { isEmpty: true, keep: null });
});
