/** Quirks 7, 9 and 14 of Kafka's wire protocol, over bare frames: offsets by segment, sizes of a fetch, throttle times. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createBroker, type EmbeddedBroker } from '../../src/index.ts';
import { COMPRESSION_ZSTD } from '../../src/log/batch-header.ts';
import { ApiKey } from '../../src/protocol/messages/api-key.ts';
import { ErrorCode } from '../../src/protocol/messages/error-code.ts';
import { readBatches } from '../../src/protocol/records/batch-reader.ts';
import { legacyRecords, readLegacyMessages } from '../../src/protocol/records/legacy-message-set.ts';
import { produceOf, RawClient, recordBatch } from './raw-client.ts';

let broker: EmbeddedBroker;
let client: RawClient;

before(async () => {
  broker = await createBroker();
  client = await RawClient.open(broker);
});
after(async () => {
  client.destroy();
  await broker.close();
});

async function createTopic(name: string, configs: Record<string, string> = {}, numPartitions = 1): Promise<void> {
  const entries = Object.entries(configs).map(([key, value]) => ({ name: key, value }));
  const { topics } = await client.call(ApiKey.CreateTopics, 4, { topics: [{ name, numPartitions, replicationFactor: 1, assignments: [], configs: entries }], timeoutMs: 5000, validateOnly: false });
  assert.equal(topics[0]!.errorCode, ErrorCode.NONE);
}

async function produce(topic: string, records: Uint8Array, version = 7, partition = 0): Promise<number> {
  const { responses } = await client.call(ApiKey.Produce, version, produceOf(topic, records, -1, partition));
  assert.equal(responses[0]!.partitionResponses[0]!.errorCode, ErrorCode.NONE);
  return responses[0]!.partitionResponses[0]!.baseOffset;
}

test('quirk 7: ListOffsets 0 answers starts of segments, newest first, at most maxNumOffsets; later versions one time and offset', async () => {
  await createTopic('segments', { 'segment.bytes': '1024' });
  const value = 'v'.repeat(700);
  for (let index = 0; index < 4; index++) await produce('segments', recordBatch([value], { timestampMs: 1000 + index }));
  const old = async (timestamp: number, maxNumOffsets: number): Promise<number[]> => {
    const { topics } = await client.call(ApiKey.ListOffsets, 0, { replicaId: -1, topics: [{ name: 'segments', partitions: [{ partitionIndex: 0, timestamp, maxNumOffsets }] }] });
    assert.equal(topics[0]!.partitions[0]!.errorCode, ErrorCode.NONE);
    return topics[0]!.partitions[0]!.oldStyleOffsets;
  };
  assert.deepEqual(await old(-1, 100), [4, 3, 2, 1, 0]);
  assert.deepEqual(await old(-1, 2), [4, 3]);
  assert.deepEqual(await old(-1, 1), [4]);
  assert.deepEqual(await old(-2, 100), [0]);
  assert.deepEqual(await old(0, 100), [], 'no segment was last written before 1970');
  const one = async (version: number, timestamp: number): Promise<number[]> => {
    const { topics } = await client.call(ApiKey.ListOffsets, version, { replicaId: -1, topics: [{ name: 'segments', partitions: [{ partitionIndex: 0, timestamp }] }] });
    const { offset, timestamp: found, oldStyleOffsets } = topics[0]!.partitions[0]!;
    assert.deepEqual(oldStyleOffsets, []);
    return [found, offset];
  };
  for (const version of [1, 4, 7, 9]) {
    assert.deepEqual(await one(version, -1), [-1, 4]);
    assert.deepEqual(await one(version, -2), [-1, 0]);
    assert.deepEqual(await one(version, 1002), [1002, 2]);
    assert.deepEqual(await one(version, 5000), [-1, -1]);
  }
  assert.deepEqual(await one(7, -3), [1003, 3]);
});

interface Part { readonly partition: number; readonly offset: number; readonly bytes: number }

async function fetch(version: number, topic: string, parts: readonly Part[], maxBytes = 10_000_000): Promise<{ partition: number; records: Uint8Array }[]> {
  const partitions = parts.map(({ partition, offset, bytes }) => ({ partition, fetchOffset: offset, partitionMaxBytes: bytes }));
  const { responses } = await client.call(ApiKey.Fetch, version, { maxWaitMs: 0, minBytes: 0, maxBytes, topics: [{ topic, partitions }] });
  return responses[0]!.partitions.map(({ partitionIndex, records, errorCode }) => {
    assert.equal(errorCode, ErrorCode.NONE);
    return { partition: partitionIndex, records: records ?? new Uint8Array(0) };
  });
}

const lengths = (parts: readonly { records: Uint8Array }[]): number[] => parts.map(({ records }) => records.length);

test('zstd below Fetch 10: batches of a producer go as they are, those of a zstd topic are refused, and none becomes a message set', async () => {
  const fetchOne = async (version: number, topic: string) => {
    const topics = [{ topic, partitions: [{ partition: 0, fetchOffset: 0, partitionMaxBytes: 1_000_000 }] }];
    const { responses } = await client.call(ApiKey.Fetch, version, { maxWaitMs: 0, minBytes: 0, maxBytes: 1_000_000, topics });
    const { errorCode, records } = responses[0]!.partitions[0]!;
    return { errorCode, bytes: records?.length ?? 0 };
  };
  await createTopic('zstd-batches');
  const sent = recordBatch(['a', 'b'], { compression: COMPRESSION_ZSTD });
  await produce('zstd-batches', sent);
  for (const version of [4, 9, 10, 11]) assert.deepEqual(await fetchOne(version, 'zstd-batches'), { errorCode: ErrorCode.NONE, bytes: sent.length }, `version ${version}`);
  for (const version of [0, 1, 2, 3]) assert.deepEqual(await fetchOne(version, 'zstd-batches'), { errorCode: ErrorCode.UNSUPPORTED_COMPRESSION_TYPE, bytes: 0 }, `version ${version}`);
  await createTopic('zstd-topic', { 'compression.type': 'zstd' });
  await produce('zstd-topic', recordBatch(['a']));
  for (const version of [1, 4, 9]) assert.equal((await fetchOne(version, 'zstd-topic')).errorCode, ErrorCode.UNSUPPORTED_COMPRESSION_TYPE, `version ${version}`);
  assert.equal((await fetchOne(10, 'zstd-topic')).errorCode, ErrorCode.NONE);
});

test('quirk 9: from version 3 the first batch comes whole whatever its size, and the order of the partitions in the request decides', async () => {
  await createTopic('sizes', {}, 3);
  const large = recordBatch(['x'.repeat(5000)]);
  for (const partition of [0, 1, 2]) {
    await produce('sizes', large, 7, partition);
    await produce('sizes', large, 7, partition);
  }
  const small = 100;
  for (const version of [4, 7, 11, 12]) {
    assert.deepEqual(lengths(await fetch(version, 'sizes', [{ partition: 0, offset: 0, bytes: small }])), [large.length], 'larger than the partition allows');
    assert.deepEqual(lengths(await fetch(version, 'sizes', [{ partition: 0, offset: 0, bytes: 1_000_000 }], small)), [large.length], 'larger than the request allows');
    const three = (order: readonly number[]): Part[] => order.map((partition) => ({ partition, offset: 0, bytes: 1_000_000 }));
    const forward = await fetch(version, 'sizes', three([0, 1, 2]), 2 * large.length + 10);
    assert.deepEqual(forward.map(({ partition, records }) => [partition, records.length]), [[0, 2 * large.length], [1, 0], [2, 0]]);
    const backward = await fetch(version, 'sizes', three([2, 0, 1]), 2 * large.length + 10);
    assert.deepEqual(backward.map(({ partition, records }) => [partition, records.length]), [[2, 2 * large.length], [0, 0], [1, 0]]);
    assert.deepEqual(lengths(await fetch(version, 'sizes', [{ partition: 0, offset: 1, bytes: 1_000_000 }])), [large.length]);
  }
  assert.equal([...readBatches((await fetch(4, 'sizes', [{ partition: 0, offset: 0, bytes: small }]))[0]!.records)].length, 1);
});

test('quirk 9: versions 0 to 3 get messages of their own magic; where Kafka may cut the last one ours is whole', async () => {
  await createTopic('old-sizes');
  await produce('old-sizes', recordBatch(['y'.repeat(3000), 'z'.repeat(3000)], { timestampMs: 5000, compression: 1 }));
  for (const [version, magic] of [[0, 0], [1, 0], [2, 1], [3, 1]] as const) {
    for (const bytes of [100, 1_000_000]) {
      const [part] = await fetch(version, 'old-sizes', [{ partition: 0, offset: 0, bytes }]);
      const messages = [...readLegacyMessages(part!.records)].map((each) => ({ magic: each.magic, records: legacyRecords(each, 1_000_000) }));
      assert.deepEqual(messages.map((each) => each.magic), [magic]);
      assert.deepEqual(messages[0]!.records.map((record) => [record.offset, record.timestampMs, record.value!.length]), [[0, magic === 0 ? -1 : 5000, 3000], [1, magic === 0 ? -1 : 5000, 3000]]);
    }
  }
});

test('quirk 14: no quota is set, so every answer says throttle time 0 and none is held back', async () => {
  const from = Date.now();
  for (let round = 0; round < 50; round++) {
    assert.equal((await client.call(ApiKey.ApiVersions, 2, {})).throttleTimeMs, 0);
    assert.equal((await client.call(ApiKey.Metadata, 8, { topics: [] })).throttleTimeMs, 0);
    assert.equal((await client.call(ApiKey.Produce, 7, produceOf('old-sizes', recordBatch(['q'.repeat(1000)])))).throttleTimeMs, 0);
    assert.equal((await client.call(ApiKey.Fetch, 11, { maxWaitMs: 0, minBytes: 0, maxBytes: 100_000, topics: [{ topic: 'old-sizes', partitions: [{ partition: 0, fetchOffset: 0, partitionMaxBytes: 100_000 }] }] })).throttleTimeMs, 0);
  }
  assert.ok(Date.now() - from < 5000);
});
