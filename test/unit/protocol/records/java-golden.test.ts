import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { decompress, prepareCompression } from '../../../../src/compression/compress.ts';
import { COMPRESSION_NAMES, viewOf } from '../../../../src/log/batch-header.ts';
import { readBatches } from '../../../../src/protocol/records/batch-reader.ts';
import { BATCH_OK } from '../../../../src/protocol/records/batch-outcome.ts';
import { controlBatch } from '../../../../src/protocol/records/control-record.ts';
import { recompressBatch } from '../../../../src/protocol/records/convert.ts';
import { downConvert } from '../../../../src/protocol/records/down-convert.ts';
import { filterBatch } from '../../../../src/protocol/records/filter-batch.ts';
import { legacyRecords, readLegacyMessages } from '../../../../src/protocol/records/legacy-message-set.ts';
import { RecordBatchBuilder } from '../../../../src/protocol/records/record-batch-builder.ts';
import { upConvert } from '../../../../src/protocol/records/up-convert.ts';
import { checkBatchWhole, type BatchRules } from '../../../../src/protocol/records/validate-batch.ts';
import { javaGolden } from './java-golden.ts';

before(() => prepareCompression());

const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const APPEND_TIME = 1700000099000;
/** What the golden bytes hold. */
const javaRows = [0, 1, 2, 3, 4].map((i) => ({
  timestampMs: 1700000000000 + i * 10 - (i === 3 ? 500 : 0),
  key: i === 3 ? null : text(`key-${i}`),
  value: i === 2 ? null : text(`value-${i}-${'abcdefgh'.repeat(i * 3)}`),
  headers: i === 1 ? [{ key: 'trace', value: text('abc') }, { key: 'none', value: null }] : [],
}));
const golden = (name: string): Uint8Array => {
  const bytes = javaGolden.get(name);
  assert.ok(bytes, name);
  return bytes;
};
const plain = (bytes: Uint8Array | null): string | null => (bytes === null ? null : Buffer.from(bytes).toString('latin1'));
const inflated = (batch: Uint8Array): Uint8Array => new Uint8Array(recompressBatch(batch, 0, batch.length, 0, 1e6));

test('batches of magic 2 from Java, in every codec', () => {
  for (const [codec, name] of COMPRESSION_NAMES.entries()) {
    for (const stamp of ['create', 'append']) {
      const bytes = golden(`built/2/${name}/${stamp}`);
      assert.equal(checkBatchWhole(viewOf(bytes), bytes, 0, bytes.length), BATCH_OK);
      assert.deepEqual(inflated(bytes), golden(`built/2/none/${stamp}`));
      const records = [...readBatches(bytes)].length;
      assert.equal(records, 5, `${codec}`);
    }
  }
});

test('our builder writes the very bytes of Java', () => {
  const created = new RecordBatchBuilder({ baseOffset: 100, leaderEpoch: 3, producerId: 4242, producerEpoch: 7, baseSequence: 11 });
  const stamped = new RecordBatchBuilder({ baseOffset: 100, leaderEpoch: 3, logAppendTimeMs: APPEND_TIME });
  for (const { timestampMs, key, value, headers } of javaRows) {
    created.append(timestampMs, key, value, headers);
    stamped.append(timestampMs, key, value, headers);
  }
  assert.deepEqual(created.build(), golden('built/2/none/create'));
  assert.deepEqual(stamped.build(), golden('built/2/none/append'));
});

test('end markers', () => {
  const marker = { coordinatorEpoch: 9, producerId: 123456789012, producerEpoch: 2, leaderEpoch: 5 };
  assert.deepEqual(controlBatch({ ...marker, type: 1, timestampMs: 1700000000123, baseOffset: 77 }), golden('marker/commit'));
  assert.deepEqual(controlBatch({ ...marker, type: 0, timestampMs: 1700000000124, baseOffset: 78 }), golden('marker/abort'));
});

test('compaction leaves what filterTo leaves', () => {
  const options = { nowMs: 1700000500000, deleteRetentionMs: 86400000, retainEmpty: true };
  for (const name of COMPRESSION_NAMES) {
    const bytes = golden(`built/2/${name}/create`);
    for (const [kept, retain] of [['all', () => true], ['odd', (delta: number) => delta % 2 === 1], ['none', () => false]] as const) {
      assert.deepEqual(inflated(filterBatch(bytes, 0, bytes.length, retain, options)!), inflated(golden(`filter/${kept}/${name}`)), `${kept} ${name}`);
    }
  }
});

const rules: BatchRules = {
  origin: 'client', maxBatchBytes: 1e6, compacted: false, logAppendTime: false, nowMs: 1700000000000, timestampBeforeMaxMs: 9e15, timestampAfterMaxMs: 9e15,
  zstdAllowed: false, checkAll: false,
};

test('message sets of magic 0 and 1 from Java read and convert up', () => {
  for (const magic of [0, 1]) {
    for (const codec of ['none', 'gzip', 'snappy', 'lz4']) {
      for (const stamp of magic === 0 ? ['create'] : ['create', 'append']) {
        const bytes = golden(`built/${magic}/${codec}/${stamp}`);
        const records = [...readLegacyMessages(bytes)].flatMap((message) => legacyRecords(message, 1e6));
        const timestamp = (index: number): number => (magic === 0 ? -1 : stamp === 'append' ? APPEND_TIME : javaRows[index]!.timestampMs);
        assert.deepEqual(
          records.map((record) => [record.offset, record.timestampMs, plain(record.key), plain(record.value), record.isLogAppendTime]),
          javaRows.map((row, index) => [100 + index, timestamp(index), plain(row.key), plain(row.value), stamp === 'append']),
          `${magic} ${codec} ${stamp}`,
        );
        const up = upConvert(bytes, 0, bytes.length, { rules, targetCodec: null, maxInflatedBytes: 1e6, where: 't-0' });
        assert.equal(up.recordsCount, 5);
        assert.equal(viewOf(up.batch!).getInt16(21), COMPRESSION_NAMES.indexOf(codec as 'none'));
        const expected = new RecordBatchBuilder();
        javaRows.forEach((row, index) => expected.append(timestamp(index), row.key, row.value));
        assert.deepEqual(inflated(up.batch!), expected.build());
      }
    }
  }
});

test('down-conversion gives the message sets that Kafka gives', () => {
  for (const toMagic of [0, 1] as const) {
    for (const [codec, name] of COMPRESSION_NAMES.entries()) {
      for (const stamp of ['create', 'append']) {
        const bytes = golden(`built/2/${name}/${stamp}`);
        const options = { toMagic, firstOffset: 102, maxInflatedBytes: 1e6 };
        if (name === 'zstd') {
          assert.throws(() => downConvert(bytes, 0, bytes.length, options), { errorCode: 76 });
          continue;
        }
        const [ours] = downConvert(bytes, 0, bytes.length, options);
        const javas = golden(`down/${toMagic}/${name}/${stamp}`);
        if (codec === 0) assert.deepEqual(ours, javas);
        const describe = (set: Uint8Array): unknown[] => [...readLegacyMessages(set)].map((message) => [
          message.offset, message.magic, message.attributes, message.timestampMs, message.keyLength,
          plain(decompress(message.codec, message.value ?? new Uint8Array(0), 1e6, { legacyLz4Header: toMagic === 0 })),
        ]);
        assert.deepEqual(describe(ours!), describe(javas), `${toMagic} ${name} ${stamp}`);
      }
    }
  }
});

test('message sets of the 0.9.0.1 client, whose lz4 frames have a wrong header checksum', () => {
  for (const codec of ['none', 'gzip', 'snappy', 'lz4']) {
    const bytes = golden(`old/${codec}`);
    const up = upConvert(bytes, 0, bytes.length, { rules, targetCodec: null, maxInflatedBytes: 1e6, where: 't-0' });
    const values = Array.from(readBatches(up.batch!), (record) => `${record.offset} ${plain(record.key)} ${plain(record.value)}`);
    assert.deepEqual(values, [0, 1, 2, 3].map((i) => `${i} k${i} value-${i}-old client old client old client`), codec);
  }
});
