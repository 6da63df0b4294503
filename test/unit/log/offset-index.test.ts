import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { OffsetIndex, TimeIndex } from '../../../src/log/offset-index.ts';

test('look-ups agree with a walk over the entries, and bytes come back', () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 5000 })), { maxLength: 80 }), fc.integer({ min: 0, max: 4000 }), (steps, asked) => {
    const base = 1e12;
    const index = new OffsetIndex(base);
    const entries: [number, number][] = [];
    let offset = base;
    let position = 0;
    for (const [offsets, bytes] of steps) {
      offset += offsets;
      position += bytes;
      index.append(offset, position);
      entries.push([offset, position]);
    }
    const expected = entries.filter(([at]) => at <= base + asked).pop()?.[1] ?? 0;
    assert.equal(index.lookup(base + asked), expected);
    assert.equal(index.positionBefore(asked), entries.filter(([, at]) => at <= asked).pop()?.[1] ?? 0);
    const bytes = new Uint8Array(index.count * 8 + 80);
    bytes.set(index.toBytes());
    const again = OffsetIndex.parse(base, bytes, position + 1)!;
    assert.equal(again.count, index.count, 'a zero-filled rest ends the entries');
    assert.equal(again.lookup(base + asked), expected);
    index.truncate(base + asked);
    assert.equal(index.count, entries.filter(([at]) => at < base + asked).length);
  }));
});

test('bytes that cannot be an index are refused', () => {
  const index = new OffsetIndex(0);
  index.append(5, 4100);
  index.append(9, 8300);
  const bytes = index.toBytes();
  assert.equal(OffsetIndex.parse(0, bytes, 8300), null, 'a position behind the end of the segment');
  assert.equal(OffsetIndex.parse(0, bytes.subarray(0, 15), 9000), null, 'half an entry');
  assert.equal(OffsetIndex.parse(0, bytes.toReversed(), 9000), null);
  assert.equal(OffsetIndex.parse(0, new Uint8Array(24), 9000)!.count, 0);
});

test('a time index keeps the largest timestamp so far', () => {
  const index = new TimeIndex(100);
  index.maybeAppend(1000, 105);
  index.maybeAppend(1000, 107);
  index.maybeAppend(900, 108);
  index.maybeAppend(1500, 120);
  assert.equal(index.count, 2);
  assert.deepEqual([index.lookup(999), index.lookup(1000), index.lookup(1499), index.lookup(1e15)], [100, 105, 105, 120]);
  const again = TimeIndex.parse(100, index.toBytes())!;
  assert.deepEqual([again.count, again.lastTimestamp, again.lastOffset], [2, 1500, 120]);
  assert.equal(TimeIndex.parse(100, index.toBytes().subarray(1)), null);
  assert.equal(TimeIndex.parse(100, new Uint8Array(120))!.count, 0);
});
