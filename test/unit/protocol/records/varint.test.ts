import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readVarint, readVarlong, sizeOfVarint, sizeOfVarlong, varintEnd, writeVarint, writeVarlong } from '../../../../src/protocol/records/varint.ts';

test('int32 round trip, with the size told before', () => {
  fc.assert(
    fc.property(fc.oneof(fc.integer(), fc.constantFrom(0, -1, 63, 64, -64, -65, 8191, 8192, 2 ** 31 - 1, -(2 ** 31))), (value) => {
      const bytes = new Uint8Array(16);
      const end = writeVarint(bytes, 3, value);
      assert.equal(end - 3, sizeOfVarint(value));
      assert.equal(readVarint(bytes, 3), value);
      assert.equal(varintEnd(bytes, 3, 5), end);
    }),
    { numRuns: 500 },
  );
});

test('long round trip against BigInt zigzag', () => {
  const limit = 2 ** 52;
  fc.assert(
    fc.property(fc.oneof(fc.integer({ min: -limit, max: limit }), fc.integer({ min: -70000, max: 70000 })), (value) => {
      const bytes = new Uint8Array(16);
      const end = writeVarlong(bytes, 0, value);
      let raw = BigInt.asUintN(64, (BigInt(value) << 1n) ^ (BigInt(value) >> 63n));
      const expected: number[] = [];
      for (; raw >= 128n; raw >>= 7n) expected.push(Number(raw & 127n) | 128);
      expected.push(Number(raw));
      assert.deepEqual([...bytes.subarray(0, end)], expected);
      assert.equal(sizeOfVarlong(value), expected.length);
      assert.equal(readVarlong(bytes, 0), value);
      assert.equal(varintEnd(bytes, 0, 10), end);
    }),
    { numRuns: 500 },
  );
});

test('a varint that never ends is refused', () => {
  assert.equal(varintEnd(new Uint8Array(20).fill(255), 0, 5), -1);
  assert.equal(varintEnd(new Uint8Array(20).fill(255), 0, 10), -1);
});
