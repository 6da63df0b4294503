import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import fc from 'fast-check';
import { compress, prepareCompression } from '../../../../src/compression/compress.ts';
import { viewOf } from '../../../../src/log/batch-header.ts';
import { readBatches } from '../../../../src/protocol/records/batch-reader.ts';
import { controlBatch } from '../../../../src/protocol/records/control-record.ts';
import { downConvert } from '../../../../src/protocol/records/down-convert.ts';
import { legacySize, writeLegacyMessage, type LegacyFields } from '../../../../src/protocol/records/legacy-message.ts';
import { legacyRecords, readLegacyMessages } from '../../../../src/protocol/records/legacy-message-set.ts';
import { RecordBatchBuilder } from '../../../../src/protocol/records/record-batch-builder.ts';
import { RecordError } from '../../../../src/protocol/records/record-error.ts';
import { upConvert, type UpConvertOptions } from '../../../../src/protocol/records/up-convert.ts';
import type { BatchRules } from '../../../../src/protocol/records/validate-batch.ts';

before(() => prepareCompression());

const NOW = 1_700_000_000_000;
const rules: BatchRules = {
  origin: 'client', maxBatchBytes: 1e6, compacted: false, logAppendTime: false, nowMs: NOW, timestampBeforeMaxMs: 9e15, timestampAfterMaxMs: 3_600_000,
  zstdAllowed: false, checkAll: false,
};
const options: UpConvertOptions = { rules, targetCodec: null, maxInflatedBytes: 1e6, where: 'events-0' };
const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const plain = (bytes: Uint8Array | null): number[] | null => (bytes === null ? null : [...bytes]);

function set(...messages: LegacyFields[]): Uint8Array {
  const bytes = new Uint8Array(messages.reduce((sum, { magic, key, value }) => sum + legacySize(magic, key, value), 0));
  let at = 0;
  for (const message of messages) at = writeLegacyMessage(viewOf(bytes), bytes, at, message);
  return bytes;
}
const message = (offset: number, changes: Partial<LegacyFields> = {}): LegacyFields => ({ offset, magic: 1, attributes: 0, timestampMs: NOW + offset, key: text(`k${offset}`), value: text(`v${offset}`), ...changes });
const wrapper = (offset: number, codec: number, inner: Uint8Array, changes: Partial<LegacyFields> = {}): LegacyFields =>
  message(offset, { attributes: codec, key: null, value: compress(codec, inner, undefined, { legacyLz4Header: changes.magic === 0 }), ...changes });
const up = (bytes: Uint8Array, changes: Partial<UpConvertOptions> = {}): ReturnType<typeof upConvert> => upConvert(bytes, 0, bytes.length, { ...options, ...changes });
const refuses = (bytes: Uint8Array, errorCode: number, changes: Partial<UpConvertOptions> = {}): void => {
  assert.throws(() => up(bytes, changes), (error) => error instanceof RecordError && error.errorCode === errorCode);
};

test('random records go down to magic 0 and 1 and up again, in each codec', () => {
  const field = fc.option(fc.uint8Array({ maxLength: 60 }), { nil: null });
  const rows = fc.array(fc.record({ timestampMs: fc.integer({ min: 0, max: NOW }), key: field, value: field }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(rows, fc.integer({ min: 0, max: 3 }), fc.constantFrom(0 as const, 1 as const), fc.nat(25), (list, compression, toMagic, skip) => {
      const builder = new RecordBatchBuilder({ compression, baseOffset: 500, producerId: 1, producerEpoch: 1, baseSequence: 0 });
      for (const row of list) builder.append(row.timestampMs, row.key, row.value, [{ key: 'gone', value: null }]);
      const stored = builder.build();
      const pieces = downConvert(stored, 0, stored.length, { toMagic, firstOffset: 500 + skip, maxInflatedBytes: 1e6 });
      const expected = compression === 0 ? list.slice(skip) : list;
      const got = pieces.flatMap((piece) => [...readLegacyMessages(piece)].flatMap((each) => legacyRecords(each, 1e6)));
      const first = 500 + list.length - expected.length;
      assert.deepEqual(
        got.map((record) => [record.offset, record.timestampMs, plain(record.key), plain(record.value)]),
        expected.map((row, i) => [first + i, toMagic === 0 ? -1 : row.timestampMs, plain(row.key), plain(row.value)]),
      );
      if (pieces.length === 0) return;
      const again = up(pieces[0]!);
      assert.deepEqual(
        Array.from(readBatches(again.batch!), (record) => [record.offset, record.timestampMs, plain(record.key), plain(record.value), record.headerCount]),
        expected.map((row, i) => [i, toMagic === 0 ? -1 : row.timestampMs, plain(row.key), plain(row.value), 0]),
      );
    }),
    { numRuns: 150 },
  );
});

test('several plain messages become one batch; a cut-off last one is left out', () => {
  const bytes = set(message(0), message(0, { key: null, value: null }), message(7));
  assert.equal(up(bytes).recordsCount, 3);
  assert.equal(up(bytes.subarray(0, bytes.length - 3)).recordsCount, 2);
  assert.deepEqual(up(bytes.subarray(0, 9)), { batch: null, recordsCount: 0 });
});

test('wrappers: offsets of old librdkafka, LogAppendTime of the wrapper', () => {
  const inner = set(message(3), message(4));
  const offsets = (offset: number): number[] => [...readLegacyMessages(set(wrapper(offset, 1, inner)))].flatMap((each) => legacyRecords(each, 1e6)).map((record) => record.offset);
  assert.deepEqual(offsets(104), [103, 104]);
  assert.deepEqual(offsets(0), [3, 4]);
  assert.throws(() => offsets(2), RecordError);
  const [stamped] = [...readLegacyMessages(set(wrapper(4, 1, inner, { attributes: 9, timestampMs: 777 })))];
  assert.deepEqual(legacyRecords(stamped!, 1e6).map((record) => record.timestampMs), [777, 777]);
});

test('refusals', () => {
  const inner = set(message(0), message(1));
  const flipped = set(message(0));
  flipped[flipped.length - 1]! ^= 1;
  refuses(flipped, 2);
  refuses(set(wrapper(1, 1, flipped)), 2);
  refuses(set(message(0), message(1, { magic: 0 })), 87);
  refuses(set(wrapper(1, 1, inner), wrapper(3, 1, inner)), 87);
  refuses(set(message(0), wrapper(1, 1, inner)), 87);
  refuses(set(wrapper(1, 1, set(message(0, { magic: 0 })))), 87);
  refuses(set(wrapper(1, 1, set(wrapper(1, 1, inner)))), 87);
  refuses(set(wrapper(1, 1, new Uint8Array(0))), 87);
  refuses(set(message(0, { attributes: 1, value: null })), 87);
  refuses(set(message(0, { attributes: 4 })), 87);
  refuses(set(message(0, { attributes: 1, value: text('no gzip') })), 87);
  refuses(set(message(0)), 10, { rules: { ...rules, maxBatchBytes: 20 } });
  refuses(set(wrapper(0, 1, set(message(0, { value: new Uint8Array(5000) })))), 10, { maxInflatedBytes: 1000 });
  refuses(set(message(0, { timestampMs: NOW + 3_600_001 })), 32);
  refuses(set(message(0, { key: null }), message(1)), 87, { rules: { ...rules, compacted: true } });
  // A batch over the limit only after conversion.
  const many = set(...Array.from({ length: 100 }, (_, i) => message(i)));
  refuses(many, 10, { rules: { ...rules, maxBatchBytes: 1000 } });
  assert.equal(up(many, { rules: { ...rules, maxBatchBytes: 2000 } }).recordsCount, 100);
});

test('topic rules: another codec, LogAppendTime', () => {
  const converted = up(set(message(0), message(1)), { targetCodec: 3, rules: { ...rules, logAppendTime: true } }).batch!;
  const records = Array.from(readBatches(converted), (record) => [record.compression, record.isLogAppendTime, record.timestampMs]);
  assert.deepEqual(records, [[3, true, NOW], [3, true, NOW]]);
});

test('down-conversion: control batches vanish, old messages pass, zstd stops the result', () => {
  const control = controlBatch({ type: 1, coordinatorEpoch: 0, producerId: 1, producerEpoch: 0, timestampMs: NOW });
  const old = set(message(5));
  const plainBatch = new RecordBatchBuilder({ baseOffset: 6 });
  plainBatch.append(NOW, null, text('x'));
  const zstd = new RecordBatchBuilder({ baseOffset: 7, compression: 4 });
  zstd.append(NOW, null, text('y'));
  const bytes = Uint8Array.of(...control, ...old, ...plainBatch.build(), ...zstd.build());
  const pieces = downConvert(bytes, 0, bytes.length, { toMagic: 1, firstOffset: 0, maxInflatedBytes: 1e6 });
  assert.equal(pieces.length, 2);
  assert.deepEqual(plain(pieces[0]!), plain(old));
  assert.equal([...readLegacyMessages(pieces[1]!)][0]!.offset, 6);
  const toZero = downConvert(old, 0, old.length, { toMagic: 0, firstOffset: 0, maxInflatedBytes: 1e6 });
  assert.equal([...readLegacyMessages(toZero[0]!)][0]!.magic, 0);
  assert.deepEqual(downConvert(control, 0, control.length, { toMagic: 0, firstOffset: 0, maxInflatedBytes: 1e6 }), []);
});

test('damaged sets end in a RecordError, never in anything else', () => {
  const cases = Number(process.env['BLUMFELD_FUZZ_CASES'] ?? 2000);
  const inner = set(message(0), message(1, { key: null }));
  const sets = [inner, ...[1, 2, 3].map((codec) => set(wrapper(1, codec, inner))), set(wrapper(1, 3, set(message(0, { magic: 0 })), { magic: 0 }))];
  fc.assert(
    fc.property(fc.constantFrom(...sets), fc.array(fc.tuple(fc.nat(300), fc.nat(255)), { minLength: 1, maxLength: 3 }), fc.boolean(), (original, edits, reseal) => {
      const bytes = original.slice();
      for (const [at, value] of edits) bytes[at % bytes.length] = value;
      if (reseal) {
        // As though the sender had computed the CRC over the damage.
        const [only] = edits;
        const sealed = set(message(1, { attributes: original[17]! & 7, key: null, value: bytes.subarray(34 + (only![0] % 4)) }));
        bytes.set(sealed.subarray(0, Math.min(sealed.length, bytes.length)));
      }
      try {
        up(bytes, { maxInflatedBytes: 100_000 });
      } catch (error) {
        assert.ok(error instanceof RecordError, String((error as Error).stack));
      }
    }),
    { numRuns: cases },
  );
});
