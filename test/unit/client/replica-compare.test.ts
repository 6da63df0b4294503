import assert from 'node:assert/strict';
import { test } from 'node:test';
import { batchesIn, type ComparedPartition, compareReplicas, type Fetched } from '../../../src/client/replica-compare.ts';
import { RecordBatchBuilder } from '../../../src/protocol/records/record-batch-builder.ts';

const partition: ComparedPartition = { topic: 't', partition: 0, replicas: [1, 2], offset: 0, maxHighWatermark: 0 };
const fetched = (highWatermark: number, ...batches: [lastOffset: number, checksum: number][]): Fetched => ({ highWatermark, batches: batches.map(([lastOffset, checksum]) => ({ lastOffset, checksum })) });
const compare = (one: Fetched | null, other: Fetched | null) => compareReplicas(partition, new Map([[1, one], [2, other]].filter((entry): entry is [number, Fetched] => entry[1] !== null)));

test('replicas are verified as far as all have committed batches', () => {
  assert.deepEqual(compare(fetched(10, [4, 7], [9, 8]), fetched(10, [4, 7], [9, 8])), { next: 10 });
  assert.deepEqual(compare(fetched(10, [4, 7], [9, 8]), fetched(10, [4, 7])), { next: 5 }, 'one is behind');
  assert.deepEqual(compare(fetched(5, [4, 7], [9, 8]), fetched(10, [4, 7], [9, 1])), { next: 5 }, 'what is not committed may differ');
  assert.deepEqual(compare(fetched(10, [4, 7]), null), { next: 0 }, 'one did not answer');
});

test('differences are told with both replicas', () => {
  assert.deepEqual(compare(fetched(10, [4, 7]), fetched(10, [4, 6])), { type: 'checksum', at: partition, replicas: [1, 2], offset: 4, checksums: [7, 6] });
  assert.deepEqual(compare(fetched(10, [4, 7]), fetched(10, [3, 7])), { type: 'offset', at: partition, replicas: [1, 2], offsets: [4, 3] });
});

test('batches of an answer: whole ones from the offset on', () => {
  const batch = (baseOffset: number): Uint8Array => {
    const builder = new RecordBatchBuilder({ baseOffset });
    for (let n = 0; n < 3; n++) builder.append(1, null, new Uint8Array([n]), []);
    return builder.build().slice();
  };
  const bytes = new Uint8Array([...batch(0), ...batch(3), ...batch(6).subarray(0, 20)]);
  assert.deepEqual(batchesIn(bytes, 0).map(({ lastOffset }) => lastOffset), [2, 5]);
  assert.deepEqual(batchesIn(bytes, 4).map(({ lastOffset }) => lastOffset), [5]);
  assert.equal(batchesIn(bytes, 0)[0]!.checksum, batchesIn(new Uint8Array([...batch(3)]), 0)[0]!.checksum);
});
