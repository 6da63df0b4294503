import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { prepareCompression } from '../../../../src/compression/compress.ts';
import { viewOf } from '../../../../src/log/batch-header.ts';
import { readBatches } from '../../../../src/protocol/records/batch-reader.ts';
import * as outcome from '../../../../src/protocol/records/batch-outcome.ts';
import { recordJobs } from '../../../../src/protocol/records/jobs.ts';
import { prepareBatch, type PrepareOptions } from '../../../../src/protocol/records/prepare-batch.ts';
import { RecordBatchBuilder, sealBatch } from '../../../../src/protocol/records/record-batch-builder.ts';
import { BATCH_OK } from '../../../../src/protocol/records/batch-outcome.ts';

before(() => prepareCompression());

const NOW = 1_700_000_000_000;
const options: PrepareOptions = {
  rules: { origin: 'client', maxBatchBytes: 1e6, compacted: false, logAppendTime: false, nowMs: NOW, timestampBeforeMaxMs: 9e15, timestampAfterMaxMs: 1000, zstdAllowed: true, checkAll: false },
  targetCodec: null, maxInflatedBytes: 1e6, where: 'events-0',
};
function batch(compression: number, keyed = true): Uint8Array {
  const builder = new RecordBatchBuilder({ compression });
  for (let i = 0; i < 40; i++) builder.append(NOW + i, keyed || i !== 7 ? Uint8Array.of(i) : null, new Uint8Array(50).fill(i));
  return builder.build();
}
const prepare = (bytes: Uint8Array, changes: Partial<PrepareOptions> = {}): ReturnType<typeof prepareBatch> => prepareBatch(bytes, 0, bytes.length, { ...options, ...changes });

test('a batch that may stay comes back as null, in another codec as new bytes', () => {
  for (let from = 0; from <= 4; from++) {
    assert.equal(prepare(batch(from), { rules: { ...options.rules, compacted: true } }).batch, null);
    for (let to = 0; to <= 4; to++) {
      const prepared = prepare(batch(from), { targetCodec: to });
      assert.equal(prepared.outcome, BATCH_OK);
      if (from === to) assert.equal(prepared.batch, null);
      else assert.deepEqual(prepared.batch, batch(to));
      assert.equal(prepared.maxTimestamp, NOW + 39);
    }
  }
});

test('refusals carry code, text and records', () => {
  const nullKey = prepare(batch(3, false), { rules: { ...options.rules, compacted: true } });
  assert.deepEqual([nullKey.errorCode, nullKey.problems.map((problem) => problem.batchIndex)], [87, [7]]);
  assert.deepEqual(prepare(batch(0, false), { rules: { ...options.rules, compacted: true } }).problems.map((problem) => problem.batchIndex), [7]);
  const late = prepare(batch(0), { rules: { ...options.rules, timestampAfterMaxMs: 36 } });
  assert.deepEqual([late.errorCode, late.problems.map((problem) => problem.batchIndex)], [32, [37, 38, 39]]);
  assert.equal(prepare(batch(1), { rules: { ...options.rules, checkAll: true }, maxInflatedBytes: 100 }).errorCode, 10);
  assert.equal(prepare(batch(1), { targetCodec: 0, rules: { ...options.rules, maxBatchBytes: 500 } }).outcome, outcome.BATCH_TOO_LARGE);
  const broken = batch(2);
  broken.fill(255, 70);
  sealBatch(viewOf(broken), broken);
  const answer = prepare(broken, { rules: { ...options.rules, checkAll: true } });
  assert.deepEqual([answer.errorCode, answer.outcome], [87, outcome.BATCH_BAD_COMPRESSION]);
  broken[30]! ^= 1;
  assert.equal(prepare(broken).errorCode, 2);
});

test('jobs give the same, and errors as values', async () => {
  const prepared = await recordJobs['records.prepare']({ bytes: batch(1), options: { ...options, targetCodec: 4 } });
  assert.equal([...readBatches(prepared.batch!)].length, 40);
  const deflated = await recordJobs['records.deflate']({ codec: 3, bytes: new Uint8Array(5000) });
  const inflated = await recordJobs['records.inflate']({ codec: 3, bytes: deflated.value!, maxOutputBytes: 5000 });
  assert.equal(inflated.value!.length, 5000);
  const capped = await recordJobs['records.inflate']({ codec: 3, bytes: deflated.value!, maxOutputBytes: 4999 });
  assert.equal(capped.error!.errorCode, 10);
  const down = await recordJobs['records.downConvert']({ bytes: batch(1), options: { toMagic: 0, firstOffset: 0, maxInflatedBytes: 1e6 } });
  const up = await recordJobs['records.upConvert']({ bytes: down.value![0]!, options });
  assert.equal(up.value!.recordsCount, 40);
  const refused = await recordJobs['records.downConvert']({ bytes: batch(4), options: { toMagic: 1, firstOffset: 0, maxInflatedBytes: 1e6 } });
  assert.equal(refused.error!.errorCode, 76);
});
