import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import fc from 'fast-check';
import { prepareCompression } from '../../../../src/compression/compress.ts';
import { batchBaseTimestamp, batchLastOffsetDelta, batchMaxTimestamp, batchRecordsCount, viewOf } from '../../../../src/log/batch-header.ts';
import { BATCH_INFLATES_TOO_LARGE, BATCH_NEEDS_INFLATE, BATCH_NULL_KEY, BATCH_OK, BATCH_BAD_COMPRESSION } from '../../../../src/protocol/records/batch-outcome.ts';
import { BatchReader, batchEnd, readBatches } from '../../../../src/protocol/records/batch-reader.ts';
import { controlBatch, readEndTransactionMarker } from '../../../../src/protocol/records/control-record.ts';
import { recompressBatch } from '../../../../src/protocol/records/convert.ts';
import { filterBatch } from '../../../../src/protocol/records/filter-batch.ts';
import { RecordBatchBuilder, sealBatch, type RecordHeader } from '../../../../src/protocol/records/record-batch-builder.ts';
import { RecordError } from '../../../../src/protocol/records/record-error.ts';
import { explainRecords } from '../../../../src/protocol/records/record-problems.ts';
import { BatchDetail, checkBatchWhole, validateBatch, validateInflatedBatch, type BatchRules } from '../../../../src/protocol/records/validate-batch.ts';

before(() => prepareCompression());

interface Row { timestampMs: number; key: Uint8Array | null; value: Uint8Array | null; headers: RecordHeader[] }
const field = fc.option(fc.uint8Array({ maxLength: 80 }), { nil: null });
const rows = fc.array(
  fc.record({
    timestampMs: fc.oneof(fc.constant(-1), fc.integer({ min: 0, max: 2 ** 44 })), key: field, value: field,
    headers: fc.array(fc.record({ key: fc.string({ maxLength: 9 }), value: field }), { maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 25 },
);
const plain = (bytes: Uint8Array | null): number[] | null => (bytes === null ? null : [...bytes]);

function build(list: readonly Row[], options: ConstructorParameters<typeof RecordBatchBuilder>[0] = {}): Uint8Array {
  const builder = new RecordBatchBuilder(options);
  for (const row of list) builder.append(row.timestampMs, row.key, row.value, row.headers);
  return builder.build();
}

const rules: BatchRules = {
  origin: 'client', maxBatchBytes: 1e6, compacted: false, logAppendTime: false, nowMs: 2 ** 44, timestampBeforeMaxMs: 9e15, timestampAfterMaxMs: 9e15,
  zstdAllowed: true, checkAll: true,
};

test('what was built reads back the same, in every codec, and passes the check', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 2 ** 52 }), (list, compression, baseOffset) => {
      const bytes = build(list, { compression, baseOffset, producerId: 77, producerEpoch: 2, baseSequence: 2 ** 31 - 3 });
      assert.equal(checkBatchWhole(viewOf(bytes), bytes, 0, bytes.length), BATCH_OK);
      let index = 0;
      for (const record of readBatches(bytes)) {
        const row = list[index]!;
        assert.equal(record.offset, baseOffset + index);
        assert.equal(record.timestampMs, row.timestampMs);
        assert.equal(record.sequence, (2 ** 31 - 3 + index) % 2 ** 31);
        assert.deepEqual([plain(record.key), plain(record.value)], [plain(row.key), plain(row.value)]);
        assert.deepEqual(record.headers().map((header) => [header.key, plain(header.value)]), row.headers.map((header) => [header.key, plain(header.value)]));
        index++;
      }
      assert.equal(index, list.length);
      assert.equal(batchMaxTimestamp(viewOf(bytes), 0), Math.max(-1, ...list.map((row) => row.timestampMs)));

      const atZero = build(list, { compression });
      const detail = new BatchDetail();
      let outcome = validateBatch(viewOf(atZero), atZero, 0, atZero.length, rules, detail);
      if (compression > 0) {
        assert.equal(outcome, BATCH_NEEDS_INFLATE);
        outcome = validateInflatedBatch(viewOf(atZero), atZero, 0, atZero.length, rules, detail, 1e6);
      }
      assert.equal(outcome, BATCH_OK);
      assert.equal(detail.mustStampCreateTime, false);
    }),
    { numRuns: 200 },
  );
});

test('recompression keeps header and records, from each codec to each', () => {
  const list = Array.from({ length: 50 }, (_, i): Row => ({ timestampMs: 1000 + i, key: Uint8Array.of(i), value: new Uint8Array(100).fill(i), headers: [] }));
  const options = { producerId: 5, producerEpoch: 1, baseSequence: 9, transactional: true, baseOffset: 1234, leaderEpoch: 6 };
  for (let from = 0; from <= 4; from++) {
    for (let to = 0; to <= 4; to++) {
      const got = recompressBatch(build(list, { ...options, compression: from }), 0, build(list, { ...options, compression: from }).length, to, 1e6);
      assert.deepEqual(new Uint8Array(got), build(list, { ...options, compression: to }), `${from} to ${to}`);
    }
  }
  assert.throws(() => recompressBatch(build(list, { compression: 1 }), 0, build(list, { compression: 1 }).length, 0, 100), (error) => error instanceof RecordError && error.errorCode === 10);
});

test('inflating checks find null keys, the cap and damage; the explanation names the records', () => {
  const list = [0, 1, 2, 3].map((i): Row => ({ timestampMs: 5, key: i % 2 === 0 ? Uint8Array.of(i) : null, value: new Uint8Array(1000), headers: [] }));
  const detail = new BatchDetail();
  for (let compression = 1; compression <= 4; compression++) {
    const bytes = build(list, { compression });
    const view = viewOf(bytes);
    assert.equal(validateInflatedBatch(view, bytes, 0, bytes.length, { ...rules, compacted: true }, detail, 1e6), BATCH_NULL_KEY);
    assert.equal(detail.recordIndex, 1);
    assert.equal(validateInflatedBatch(view, bytes, 0, bytes.length, rules, detail, 1000), BATCH_INFLATES_TOO_LARGE);
    assert.equal(validateInflatedBatch(view, bytes, 0, bytes.length - 1, rules, detail, 1e6), BATCH_BAD_COMPRESSION);
    const error = explainRecords(view, bytes, 0, bytes.length, { ...rules, compacted: true }, 'events-3', 1e6);
    assert.equal(error.errorCode, 87);
    assert.deepEqual(error.problems.map((problem) => problem.batchIndex), [1, 3]);
    assert.match(error.problems[0]!.message, /events-3/);
  }
});

test('a reader stops at broken batches', () => {
  const bytes = build([{ timestampMs: 1, key: null, value: Uint8Array.of(1), headers: [] }]);
  const reader = new BatchReader();
  assert.throws(() => reader.open(bytes, 0, bytes.length - 1), RecordError);
  const more = bytes.slice();
  viewOf(more).setInt32(57, 2);
  assert.throws(() => { reader.open(more, 0, more.length); while (reader.next()); }, RecordError);
  assert.equal(batchEnd(viewOf(bytes), 0, bytes.length), bytes.length);
  assert.equal(batchEnd(viewOf(bytes), 0, bytes.length - 1), -1);
  assert.equal(batchEnd(viewOf(new Uint8Array(40)), 0, 40), -1);
});

test('control batches say what they end', () => {
  const bytes = controlBatch({ type: 1, coordinatorEpoch: 9, producerId: 2 ** 40, producerEpoch: 3, timestampMs: 1_700_000_000_000, baseOffset: 12 });
  const [record] = [...readBatches(bytes)];
  assert.ok(record!.isControl && record!.isTransactional);
  assert.deepEqual(readEndTransactionMarker(record!.key, record!.value), { type: 1, coordinatorEpoch: 9 });
  assert.equal(readEndTransactionMarker(Uint8Array.of(0, 0, 0, 2), record!.value), null);
  assert.equal(readEndTransactionMarker(null, null), null);
  assert.equal(validateBatch(viewOf(bytes), bytes, 0, bytes.length, { ...rules, origin: 'coordinator' }, new BatchDetail()), BATCH_OK);
});

const options = { nowMs: 5000, deleteRetentionMs: 100 };
test('compaction keeps offsets, sequences and times of what stays', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 0, max: 4 }), fc.infiniteStream(fc.boolean()), (list, compression, choices) => {
      const bytes = build(list, { compression, baseOffset: 40, producerId: 1, producerEpoch: 0, baseSequence: 7 });
      const keep = list.map(() => choices.next().value as boolean);
      const got = filterBatch(bytes, 0, bytes.length, (delta) => keep[delta]!, options);
      const expected = list.flatMap((row, i) => (keep[i] ? [{ offset: 40 + i, row }] : []));
      if (expected.length === 0) return assert.equal(got, null);
      const view = viewOf(got!);
      assert.equal(checkBatchWhole(view, got!, 0, got!.length), BATCH_OK);
      assert.equal(batchLastOffsetDelta(view, 0), list.length - 1);
      const reader = new BatchReader();
      reader.open(got!, 0, got!.length);
      for (const { offset, row } of expected) {
        assert.ok(reader.next());
        assert.deepEqual([reader.offset, reader.sequence, reader.timestampMs, plain(reader.key), plain(reader.value)], [offset, offset - 33, row.timestampMs, plain(row.key), plain(row.value)]);
        assert.deepEqual(reader.headers().length, row.headers.length);
      }
      assert.equal(reader.next(), false);
      assert.equal(reader.deleteHorizonMs, expected.some(({ row }) => row.value === null) ? 5100 : -1);
      return undefined;
    }),
    { numRuns: 200 },
  );
});

test('compaction: untouched batches, horizons that stay, markers, empty batches', () => {
  const value = Uint8Array.of(1);
  const bytes = build([{ timestampMs: 10, key: value, value, headers: [] }, { timestampMs: 20, key: value, value: null, headers: [] }], { producerId: 3, producerEpoch: 1, baseSequence: 0, transactional: true, baseOffset: 9, compression: 3 });
  const first = filterBatch(bytes, 0, bytes.length, () => true, options)!;
  assert.equal(batchBaseTimestamp(viewOf(first), 0), 5100);
  // The next pass, later, does not move the horizon.
  assert.deepEqual(filterBatch(first, 0, first.length, () => true, { ...options, nowMs: 9000 }), first);
  const tombstoneOnly = filterBatch(first, 0, first.length, (_delta, _key, hasValue) => !hasValue, { ...options, nowMs: 9000 })!;
  assert.equal(batchBaseTimestamp(viewOf(tombstoneOnly), 0), 5100);
  const empty = filterBatch(bytes, 0, bytes.length, () => false, { ...options, retainEmpty: true })!;
  const view = viewOf(empty);
  assert.deepEqual([empty.length, batchRecordsCount(view, 0), batchLastOffsetDelta(view, 0), batchMaxTimestamp(view, 0), view.getInt16(21)], [61, 0, 1, 20, 16]);
  assert.equal(checkBatchWhole(view, empty, 0, 61), BATCH_OK);
  assert.equal([...readBatches(empty)].length, 0);
  const marker = controlBatch({ type: 0, coordinatorEpoch: 1, producerId: 3, producerEpoch: 1, timestampMs: 30 });
  const kept = filterBatch(marker, 0, marker.length, () => true, { ...options, containsMarkerForEmptyTransaction: true })!;
  assert.equal(batchBaseTimestamp(viewOf(kept), 0), 5100);
  assert.equal([...readBatches(kept)][0]!.timestampMs, 30);
});

test('damage under a right CRC ends in a RecordError, never in anything else', () => {
  const cases = Number(process.env['BLUMFELD_FUZZ_CASES'] ?? 2000);
  const list = [0, 1, 2].map((i): Row => ({ timestampMs: i, key: Uint8Array.of(i), value: new Uint8Array(30).fill(i), headers: [{ key: 'h', value: null }] }));
  const batches = [0, 1, 2, 3, 4].map((compression) => build(list, { compression }));
  const reader = new BatchReader(100_000);
  fc.assert(
    fc.property(fc.constantFrom(...batches), fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { minLength: 1, maxLength: 3 }), (batch, edits) => {
      const bytes = batch.slice();
      for (const [at, value] of edits) bytes[21 + (at % (bytes.length - 21))] = value;
      sealBatch(viewOf(bytes), bytes);
      try {
        reader.open(bytes, 0, bytes.length);
        for (let count = 0; reader.next(); count++) { assert.ok(count < 200_000); reader.headers(); }
      } catch (error) {
        assert.ok(error instanceof RecordError, String((error as Error).stack));
      }
    }),
    { numRuns: cases },
  );
});
