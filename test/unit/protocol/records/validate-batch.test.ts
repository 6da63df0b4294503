import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { viewOf } from '../../../../src/log/batch-header.ts';
import * as outcome from '../../../../src/protocol/records/batch-outcome.ts';
import { RecordBatchBuilder, sealBatch, type BatchOptions } from '../../../../src/protocol/records/record-batch-builder.ts';
import { stampCreateTime, stampLogAppendTime } from '../../../../src/protocol/records/stamp-batch.ts';
import { BatchDetail, checkBatchWhole, validateBatch, type BatchRules } from '../../../../src/protocol/records/validate-batch.ts';

const NOW = 1_700_000_000_000;
const rules: BatchRules = {
  origin: 'client', maxBatchBytes: 1_048_588, compacted: false, logAppendTime: false, nowMs: NOW,
  timestampBeforeMaxMs: Number.MAX_SAFE_INTEGER, timestampAfterMaxMs: 3_600_000, zstdAllowed: true, checkAll: false,
};
const text = (value: string): Uint8Array => new TextEncoder().encode(value);

function threeRecords(options: BatchOptions = {}): Uint8Array {
  const builder = new RecordBatchBuilder(options);
  builder.append(NOW, text('k1'), text('v1'));
  builder.append(NOW + 5, text('k2'), null, [{ key: 'h', value: text('x') }, { key: 'n', value: null }]);
  builder.append(NOW + 2, text('k3'), text('v3'));
  return builder.build();
}

function check(bytes: Uint8Array, changed: Partial<BatchRules> = {}, detail = new BatchDetail()): number {
  // In the middle of something larger, as on the produce path.
  const padded = new Uint8Array(bytes.length + 29);
  padded.set(bytes, 13);
  return validateBatch(viewOf(padded), padded, 13, 13 + bytes.length, { ...rules, ...changed }, detail);
}

/** Changes a copy and seals it again, so that only the change can be the fault. */
function changed(bytes: Uint8Array, change: (view: DataView, bytes: Uint8Array) => void): Uint8Array {
  const copy = bytes.slice();
  change(viewOf(copy), copy);
  sealBatch(viewOf(copy), copy);
  return copy;
}

test('a good batch passes and tells its greatest timestamp', () => {
  const detail = new BatchDetail();
  assert.equal(check(threeRecords(), {}, detail), outcome.BATCH_OK);
  assert.equal(detail.maxTimestamp, NOW + 5);
  assert.equal(detail.recordIndex, -1);
  assert.equal(detail.mustStampCreateTime, false);
  assert.equal(check(threeRecords({ producerId: 2 ** 40, producerEpoch: 3, baseSequence: 0, transactional: true })), outcome.BATCH_OK);
});

test('each header rule has its outcome', () => {
  const good = threeRecords();
  const cases: [string, Uint8Array, number, Partial<BatchRules>?][] = [
    ['no bytes', good.subarray(0, 0), outcome.BATCH_ABSENT],
    ['a stump', good.subarray(0, 16), outcome.BATCH_ABSENT],
    ['cut short', good.subarray(0, good.length - 1), outcome.BATCH_ABSENT],
    ['length less than a header', (() => { const copy = good.slice(); viewOf(copy).setInt32(8, 48); return copy; })(), outcome.BATCH_BAD_SIZE],
    ['negative length', (() => { const copy = good.slice(); viewOf(copy).setInt32(8, -13); return copy; })(), outcome.BATCH_BAD_SIZE],
    ['two batches', Uint8Array.of(...good, ...good), outcome.BATCH_NOT_ALONE],
    ['magic 1', changed(good, (view) => view.setInt8(16, 1)), outcome.BATCH_OLD_MAGIC],
    ['magic 3', changed(good, (view) => view.setInt8(16, 3)), outcome.BATCH_BAD_MAGIC],
    ['codec 5', changed(good, (view) => view.setInt16(21, 5)), outcome.BATCH_UNKNOWN_CODEC],
    ['zstd before Produce v7', changed(good, (view) => view.setInt16(21, 4)), outcome.BATCH_ZSTD_NOT_ALLOWED, { zstdAllowed: false }],
    ['base offset', threeRecords({ baseOffset: 7 }), outcome.BATCH_BASE_OFFSET_NOT_ZERO],
    ['too large', good, outcome.BATCH_TOO_LARGE, { maxBatchBytes: good.length - 1 }],
    ['no records', new RecordBatchBuilder().build(), outcome.BATCH_BAD_COUNT],
    ['count', changed(good, (view) => view.setInt32(57, 2)), outcome.BATCH_BAD_COUNT],
    ['negative range', changed(good, (view) => { view.setInt32(23, -5); view.setInt32(57, -4); }), outcome.BATCH_BAD_COUNT],
    ['control bit', threeRecords({ control: true, producerId: 1, producerEpoch: 0, baseSequence: 0 }), outcome.BATCH_CONTROL],
    ['sequence', threeRecords({ producerId: 1, producerEpoch: 0 }), outcome.BATCH_BAD_SEQUENCE],
    ['producer epoch', threeRecords({ producerId: 1, producerEpoch: -1, baseSequence: 0 }), outcome.BATCH_BAD_PRODUCER],
    ['producer id beyond 2^53', changed(threeRecords({ producerId: 1, producerEpoch: 0, baseSequence: 0 }), (view) => view.setInt32(43, 0x7fffffff)), outcome.BATCH_BAD_PRODUCER],
    ['transaction without producer', threeRecords({ transactional: true }), outcome.BATCH_BAD_PRODUCER],
  ];
  for (const [name, bytes, expected, change] of cases) assert.equal(check(bytes, change), expected, name);
});

test('our own batches may be control batches at any offset', () => {
  const marker = threeRecords({ baseOffset: 50, control: true, transactional: true, producerId: 1, producerEpoch: 0 });
  assert.equal(check(marker, { origin: 'coordinator' }), outcome.BATCH_OK);
});

test('record rules name the record', () => {
  const builder = new RecordBatchBuilder();
  builder.append(NOW, text('k'), text('v'));
  builder.append(NOW, null, text('v'));
  const nullKey = builder.build();
  const detail = new BatchDetail();
  assert.equal(check(nullKey, {}, detail), outcome.BATCH_OK);
  assert.equal(check(nullKey, { compacted: true }, detail), outcome.BATCH_NULL_KEY);
  assert.equal(detail.recordIndex, 1);
  assert.equal(outcome.batchErrorCode(outcome.BATCH_NULL_KEY), 87);

  const gap = new RecordBatchBuilder({ lastOffsetDelta: 1 });
  gap.append(NOW, null, text('v'));
  gap.appendAt(2, NOW, null, text('v'));
  assert.equal(check(gap.build()), outcome.BATCH_NOT_DENSE);
});

test('timestamps: range, none, LogAppendTime', () => {
  const at = (timestampMs: number): Uint8Array => { const builder = new RecordBatchBuilder(); builder.append(timestampMs, null, text('v')); return builder.build(); };
  const detail = new BatchDetail();
  assert.equal(check(at(NOW + 3_600_000)), outcome.BATCH_OK);
  assert.equal(check(at(NOW + 3_600_001), {}, detail), outcome.BATCH_BAD_TIMESTAMP);
  assert.equal(detail.recordIndex, 0);
  assert.equal(check(at(NOW - 11), { timestampBeforeMaxMs: 10 }), outcome.BATCH_BAD_TIMESTAMP);
  assert.equal(check(at(-1), { timestampBeforeMaxMs: 10 }), outcome.BATCH_OK);
  assert.equal(check(at(NOW + 9e9), { logAppendTime: true }), outcome.BATCH_OK);
  const stamped = changed(at(NOW), (view) => view.setInt16(21, 8));
  assert.equal(check(stamped, { logAppendTime: true }), outcome.BATCH_BAD_TIMESTAMP_TYPE);
  // Kafka takes it on a CreateTime topic and clears the bit.
  assert.equal(check(stamped, {}, detail), outcome.BATCH_OK);
  assert.equal(detail.mustStampCreateTime, true);
});

test('a wrong maxTimestamp in the header is found, and stamped right', () => {
  const wrong = changed(threeRecords(), (view) => view.setInt32(39, 1));
  const detail = new BatchDetail();
  assert.equal(check(wrong, {}, detail), outcome.BATCH_OK);
  assert.deepEqual([detail.mustStampCreateTime, detail.maxTimestamp], [true, NOW + 5]);
  stampCreateTime(viewOf(wrong), wrong, 0, detail.maxTimestamp);
  assert.deepEqual(wrong, threeRecords());
  stampLogAppendTime(viewOf(wrong), wrong, 0, NOW + 77);
  assert.equal(checkBatchWhole(viewOf(wrong), wrong, 0, wrong.length), outcome.BATCH_OK);
  assert.equal(viewOf(wrong).getInt16(21), 8);
  assert.equal(Number(viewOf(wrong).getBigInt64(35)), NOW + 77);
});

test('every flipped bit past the epoch is caught by the CRC', () => {
  const good = threeRecords();
  for (let at = 17; at < good.length; at++) {
    const flipped = good.slice();
    flipped[at]! ^= 1 << (at % 8);
    const got = check(flipped);
    assert.ok(got === outcome.BATCH_BAD_CRC || got === outcome.BATCH_UNKNOWN_CODEC, `byte ${at}: ${got}`);
  }
});

test('random damage under a right CRC never throws, and structure holds', () => {
  const cases = Number(process.env['BLUMFELD_FUZZ_CASES'] ?? 4000);
  const good = threeRecords();
  const detail = new BatchDetail();
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 57, max: good.length - 1 }), fc.nat(255)), { minLength: 1, maxLength: 3 }), (edits) => {
      const bytes = changed(good, (_, copy) => edits.forEach(([at, value]) => (copy[at] = value)));
      const got = check(bytes, {}, detail);
      if (got !== outcome.BATCH_OK) assert.ok(outcome.batchErrorCode(got) > 0 && outcome.batchErrorText(got) !== '');
    }),
    { numRuns: cases },
  );
});
