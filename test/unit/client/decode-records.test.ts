import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeRecords } from '../../../src/client/decode-records.ts';
import { CONTROL_ABORT, CONTROL_COMMIT, controlBatch } from '../../../src/protocol/records/control-record.ts';
import { RecordBatchBuilder } from '../../../src/protocol/records/record-batch-builder.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
function batch(baseOffset: number, values: readonly string[], options: object = {}): Uint8Array {
  const builder = new RecordBatchBuilder({ baseOffset, ...options });
  for (const value of values) builder.append(1, null, utf8(value));
  return builder.build();
}
const joined = (...pieces: Uint8Array[]): Uint8Array => new Uint8Array(pieces.flatMap((piece) => [...piece]));
const decode = (bytes: Uint8Array, fromOffset: number, aborted: { producerId: number; firstOffset: number }[] | null = null) => {
  const { records, nextOffset } = decodeRecords(bytes, { topic: 't', partition: 0, fromOffset, aborted, checkCrcs: true, maxInflatedBytes: 1e6 });
  return { values: records.map((record) => `${record.offset}:${new TextDecoder().decode(record.value!)}`), nextOffset };
};

test('records before the fetch offset are left out, and a cut batch at the end waits', () => {
  const bytes = joined(batch(0, ['a', 'b', 'c']), batch(3, ['d']), batch(4, ['e']).subarray(0, 30));
  assert.deepEqual(decode(bytes, 1), { values: ['1:b', '2:c', '3:d'], nextOffset: 4 });
  assert.deepEqual(decode(new Uint8Array(0), 7), { values: [], nextOffset: 7 });
});

test('a damaged batch is refused', () => {
  const bytes = batch(0, ['a']);
  bytes[bytes.length - 2]! ^= 1;
  assert.throws(() => decode(bytes, 0), /is invalid, cause: Record is corrupt/);
});

test('read_committed leaves aborted transactions out, and markers always are', () => {
  const transactional = { transactional: true, producerId: 7, producerEpoch: 0, baseSequence: 0 };
  const bytes = joined(
    batch(0, ['lost'], transactional), batch(1, ['other'], { ...transactional, producerId: 8 }), controlBatch({ type: CONTROL_ABORT, coordinatorEpoch: 0, producerId: 7, producerEpoch: 0, timestampMs: 1, baseOffset: 2 }),
    batch(3, ['kept'], transactional), controlBatch({ type: CONTROL_COMMIT, coordinatorEpoch: 0, producerId: 7, producerEpoch: 0, timestampMs: 1, baseOffset: 4 }),
  );
  assert.deepEqual(decode(bytes, 0, [{ producerId: 7, firstOffset: 0 }]), { values: ['1:other', '3:kept'], nextOffset: 5 });
  assert.deepEqual(decode(bytes, 0), { values: ['0:lost', '1:other', '3:kept'], nextOffset: 5 });
});
