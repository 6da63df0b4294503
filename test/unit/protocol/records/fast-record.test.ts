import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { FastRecord } from '../../../../src/protocol/records/fast-record.ts';
import { RecordCursor } from '../../../../src/protocol/records/record-cursor.ts';
import { writeVarint, writeVarlong } from '../../../../src/protocol/records/varint.ts';

function record(timestampDelta: number, offsetDelta: number, key: number, value: number, headers: number): Uint8Array {
  const body = new Uint8Array(64 + Math.max(0, key) + Math.max(0, value) + headers * 4);
  let at = writeVarlong(body, 1, timestampDelta);
  at = writeVarint(body, at, offsetDelta);
  at = writeVarint(body, at, key) + Math.max(0, key);
  at = writeVarint(body, at, value) + Math.max(0, value);
  at = writeVarint(body, at, headers);
  for (let i = 0; i < headers; i++) {
    at = writeVarint(body, at, 1) + 1;
    at = writeVarint(body, at, -1);
  }
  const bytes = new Uint8Array(at + 5);
  const start = writeVarint(bytes, 0, at);
  bytes.set(body.subarray(0, at), start);
  return bytes.subarray(0, start + at);
}

test('where the quick way passes, the cursor says the same', () => {
  const fast = new FastRecord();
  const cursor = new RecordCursor();
  let passed = 0;
  fc.assert(
    fc.property(
      fc.integer({ min: -70_000, max: 3_000_000 }), fc.integer({ min: 0, max: 2_000_000 }), fc.integer({ min: -1, max: 70 }), fc.integer({ min: -1, max: 9000 }),
      fc.integer({ min: 0, max: 2 }), fc.array(fc.tuple(fc.nat(9100), fc.nat(255)), { maxLength: 2 }),
      (timestampDelta, offsetDelta, key, value, headers, damage) => {
        const one = record(timestampDelta, offsetDelta, key, value, headers);
        const bytes = new Uint8Array(one.length + 32);
        bytes.set(one);
        for (const [position, byte] of damage) bytes[position % one.length] = byte;
        const end = fast.pass(bytes, 0, bytes.length, offsetDelta);
        if (end < 0) return;
        passed++;
        assert.ok(cursor.parse(bytes, 0, bytes.length));
        assert.deepEqual([end, offsetDelta, fast.timestampDelta, fast.keyLength], [cursor.endAt, cursor.offsetDelta, cursor.timestampDelta, cursor.keyLength]);
      },
    ),
    { numRuns: 3000 },
  );
  assert.ok(passed > 100, `only ${passed} records took the quick way`);
});
