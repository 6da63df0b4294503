/**
 * Quirks of Kafka's wire protocol that clients live by (docs/wire-quirks.md), over bare frames: 1 to 6. Where ours is
 * better than Kafka the test pins ours and says so.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { connect } from 'node:net';
import { createBroker, type EmbeddedBroker } from '../../src/index.ts';
import { decodeResponse } from '../../src/protocol/codec/frame.ts';
import { ApiKey } from '../../src/protocol/messages/api-key.ts';
import { ErrorCode } from '../../src/protocol/messages/error-code.ts';
import { bytesOf, produceOf, RawClient, recordBatch } from './raw-client.ts';

let broker: EmbeddedBroker;
const lines: string[] = [];
const opened: RawClient[] = [];

before(async () => {
  broker = await createBroker({ log: { isEnabled: () => true, log: (_level, _logger, message) => void lines.push(message) } });
  await createTopic('quirks');
});
after(async () => {
  for (const client of opened) client.destroy();
  await broker.close();
});

async function open(): Promise<RawClient> {
  const client = await RawClient.open(broker);
  opened.push(client);
  return client;
}

async function createTopic(name: string): Promise<void> {
  const client = await open();
  const { topics } = await client.call(ApiKey.CreateTopics, 4, { topics: [{ name, numPartitions: 1, replicationFactor: 1, assignments: [], configs: [] }], timeoutMs: 5000, validateOnly: false });
  assert.equal(topics[0]!.errorCode, ErrorCode.NONE);
  client.destroy();
}

const int16 = (value: number): number[] => [(value >> 8) & 255, value & 255];
const int32 = (value: number): number[] => [...int16(value >>> 16), ...int16(value)];
const framed = (...bytes: number[]): Uint8Array => Uint8Array.from([...int32(bytes.length), ...bytes]);
const header = (apiKey: number, version: number, correlationId: number): number[] => [...int16(apiKey), ...int16(version), ...int32(correlationId)];
const string = (text: string): number[] => [...int16(text.length), ...bytesOf(text)];

test('quirk 1: ApiVersions answers with header version 0; an unknown version of it gets a version 0 body with error 35 and its own range alone; of any other API the connection closes', async () => {
  const client = await open();
  // Body 4: error code, then a compact array: no byte of header tags lies between the correlation id and the error code.
  client.write(framed(...header(18, 3, 77), ...string('c'), 0, ...[2, 97], ...[2, 98], 0));
  const flexible = await client.frame();
  assert.deepEqual([...flexible.subarray(0, 6)], [...int32(77), 0, 0]);
  const decoded = decodeResponse(ApiKey.ApiVersions, 3, flexible);
  assert.equal(decoded.problem, null);
  assert.ok(decoded.body!.apiKeys.length > 30);
  for (const version of [5, 99, 0x7fff]) {
    client.write(framed(...header(18, version, 5), ...string('c'), 9, 9, 9));
    const frame = await client.frame();
    assert.deepEqual([...frame], [...int32(5), ...int16(35), ...int32(1), ...int16(18), ...int16(0), ...int16(4)]);
  }
  assert.equal((await client.call(ApiKey.ApiVersions, 0, {})).errorCode, ErrorCode.NONE, 'and the connection goes on');
  for (const [apiKey, version] of [[0, 99], [3, 200], [999, 0], [-1, 0], [0, -1], [52, 0]] as const) {
    const other = await open();
    other.write(framed(...header(apiKey, version, 1), ...string('c'), 0, 0, 0, 0));
    assert.equal((await other.closed()).length, 0, `key ${apiKey} version ${version}`);
  }
});

test('quirk 2: ControlledShutdown 0 has no client id; OffsetDelete and SaslHandshake are never flexible; in header 2 the client id is not compact', async () => {
  const client = await open();
  // Broker 9999 is not registered: what matters is that the frame is read as one without a client id.
  client.write(framed(...header(7, 0, 21), ...int32(9999)));
  const shutdown = decodeResponse(ApiKey.ControlledShutdown, 0, await client.frame());
  assert.deepEqual([shutdown.problem, shutdown.correlationId], [null, 21]);
  assert.notEqual(shutdown.body!.errorCode, ErrorCode.NONE);
  client.write(framed(...header(47, 0, 22), ...string('c'), ...string('nobody'), ...int32(0)));
  const deleted = await client.frame();
  assert.deepEqual([...deleted], [...int32(22), ...int16(ErrorCode.NOT_COORDINATOR), ...int32(0), ...int32(0)]);
  client.write(framed(...header(17, 1, 23), ...string('c'), ...string('PLAIN')));
  const handshake = await client.frame();
  assert.deepEqual([...handshake], [...int32(23), ...int16(ErrorCode.ILLEGAL_SASL_STATE), ...int32(0)]);
  // Metadata 9 for no topic at all: int16 length of the client id, tags, then the compact array.
  for (const clientId of [string('name'), [0xff, 0xff], string('')]) {
    client.write(framed(...header(3, 9, 24), ...clientId, 0, 1, 1, 0, 0, 0));
    assert.equal(decodeResponse(ApiKey.Metadata, 9, await client.frame()).problem, null);
  }
});

test('quirk 3: acks 0 is answered with nothing, and its error closes the connection; other acks than -1, 0, 1 are refused', async () => {
  const client = await open();
  client.send(ApiKey.Produce, 7, produceOf('quirks', recordBatch(['silent']), 0));
  const correlationId = client.send(ApiKey.ApiVersions, 0, {});
  const next = decodeResponse(ApiKey.ApiVersions, 0, await client.frame());
  assert.equal(next.correlationId, correlationId, 'the next answer is that to the next request');
  const { responses } = await client.call(ApiKey.Produce, 7, produceOf('quirks', recordBatch(['x']), 2));
  assert.equal(responses[0]!.partitionResponses[0]!.errorCode, ErrorCode.INVALID_REQUIRED_ACKS);
  const offsets = await client.call(ApiKey.ListOffsets, 1, { replicaId: -1, topics: [{ name: 'quirks', partitions: [{ partitionIndex: 0, timestamp: -1 }] }] });
  assert.equal(offsets.topics[0]!.partitions[0]!.offset, 1, 'the silent record is there, the refused one is not');
  client.send(ApiKey.Produce, 7, produceOf('no-such-topic', recordBatch(['x']), 0));
  assert.equal((await client.closed()).length, 0);
});

test('quirk 4: answers leave in the order of the requests', async () => {
  const client = await open();
  const wanted: number[] = [];
  const nothing = { maxWaitMs: 150, minBytes: 1, maxBytes: 1000, topics: [{ topic: 'quirks', partitions: [{ partition: 0, fetchOffset: 1, partitionMaxBytes: 1000 }] }] };
  wanted.push(client.send(ApiKey.Fetch, 4, nothing));
  wanted.push(client.send(ApiKey.ApiVersions, 0, {}));
  for (let index = 0; index < 20; index++) wanted.push(client.send(ApiKey.Produce, 7, produceOf('quirks', recordBatch([`p${index}`]), index % 2 === 0 ? 1 : -1)));
  wanted.push(client.send(ApiKey.Metadata, 0, { topics: [] }));
  wanted.push(client.send(ApiKey.Fetch, 4, { ...nothing, maxWaitMs: 50, topics: [{ topic: 'quirks', partitions: [{ partition: 0, fetchOffset: 21, partitionMaxBytes: 1000 }] }] }));
  wanted.push(client.send(ApiKey.ApiVersions, 0, {}));
  const got: number[] = [];
  const produced: number[] = [];
  for (const id of wanted) {
    const frame = await client.frame();
    got.push(new DataView(frame.buffer, frame.byteOffset).getInt32(0));
    if (id > wanted[1]! && id <= wanted[21]!) produced.push(decodeResponse(ApiKey.Produce, 7, frame).body!.responses[0]!.partitionResponses[0]!.baseOffset);
  }
  assert.deepEqual(got, wanted);
  assert.deepEqual(produced, Array.from({ length: 20 }, (_, index) => index + 1), 'and were appended in that order');
});

test('quirk 5: a frame beyond socket.request.max.bytes, of negative size or of an HTTP client closes the connection, with the well-known line', async () => {
  const bare = async (bytes: Uint8Array): Promise<void> => {
    const client = await open();
    client.write(bytes);
    await client.closed();
  };
  await bare(bytesOf('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n'));
  await bare(Uint8Array.from(int32(104_857_601)));
  await bare(Uint8Array.from(int32(-1)));
  await bare(framed(1, 2, 3));
  const said = lines.filter((line) => line.includes('Invalid receive'));
  assert.equal(said.length, 4);
  assert.match(said[0]!, /Invalid receive \(size = 1195725856 larger than 104857600\)/);
  assert.match(said[1]!, /\(size = 104857601 larger than 104857600\)/);
  assert.match(said[2]!, /Invalid receive \(size = -1\)/);
  assert.match(said[3]!, /Invalid receive \(size = 3\)/);
  for (const line of said) assert.match(line, /127\.0\.0\.1:\d+/, 'the line names the peer');
  // The largest size is let in, and costs nothing: the broker serves others while it waits for the bytes.
  const patient = connect(broker.port, broker.host);
  patient.write(Uint8Array.from(int32(104_857_600)));
  const other = await open();
  assert.equal((await other.call(ApiKey.ApiVersions, 0, {})).errorCode, ErrorCode.NONE);
  patient.destroy();
});

test('quirk 6: Metadata 0 reads an empty list as all, later ones null; a topic that is made is answered with its leader at once (better than Kafka)', async () => {
  const client = await open();
  const names = async (version: number, topics: { name: string }[] | null): Promise<(string | null)[]> => (await client.call(ApiKey.Metadata, version, { topics })).topics.map(({ name }) => name);
  assert.deepEqual(await names(0, []), ['quirks']);
  for (const version of [1, 4, 9, 12]) {
    assert.deepEqual(await names(version, null), ['quirks'], `version ${version}, null`);
    assert.deepEqual(await names(version, []), [], `version ${version}, none`);
  }
  // Kafka answers LEADER_NOT_AVAILABLE first, and the client asks again: ours waits for the leader.
  const made = await client.call(ApiKey.Metadata, 1, { topics: [{ name: 'made-on-sight' }, { name: 'quirks' }] });
  assert.deepEqual(made.topics.map(({ errorCode, name, partitions }) => [errorCode, name, partitions.map(({ leaderId, errorCode: code }) => [leaderId, code])]), [
    [ErrorCode.NONE, 'made-on-sight', [[1, ErrorCode.NONE]]], [ErrorCode.NONE, 'quirks', [[1, ErrorCode.NONE]]],
  ]);
  const { responses } = await client.call(ApiKey.Produce, 7, produceOf('made-on-sight', recordBatch(['x'])));
  assert.equal(responses[0]!.partitionResponses[0]!.errorCode, ErrorCode.NONE, 'and can be produced to');
  const refused = await client.call(ApiKey.Metadata, 4, { topics: [{ name: 'not-made' }], allowAutoTopicCreation: false });
  assert.deepEqual(refused.topics.map(({ errorCode }) => errorCode), [ErrorCode.UNKNOWN_TOPIC_OR_PARTITION]);
  const illegal = await client.call(ApiKey.Metadata, 4, { topics: [{ name: 'not/legal' }], allowAutoTopicCreation: true });
  assert.deepEqual(illegal.topics.map(({ errorCode, name }) => [errorCode, name]), [[ErrorCode.INVALID_TOPIC_EXCEPTION, 'not/legal']]);
  assert.deepEqual((await names(0, [])).sort(), ['made-on-sight', 'quirks'], 'neither of the two was made');
});

test('Metadata says what the caller may do with topics and cluster when it is asked (KIP-430)', async () => {
  const client = await open();
  const operations = async (version: number, asked: boolean): Promise<(number | undefined)[]> => {
    const answer = await client.call(ApiKey.Metadata, version, { topics: [{ name: 'quirks' }], includeTopicAuthorizedOperations: asked, includeClusterAuthorizedOperations: asked && version <= 10 });
    return [answer.topics[0]!.topicAuthorizedOperations, version <= 10 ? answer.clusterAuthorizedOperations : undefined];
  };
  const omitted = -2147483648;
  const topicBits = [3, 4, 5, 6, 7, 8, 10, 11].reduce((bits, bit) => bits | (1 << bit), 0);
  const clusterBits = [5, 7, 8, 9, 10, 11, 12].reduce((bits, bit) => bits | (1 << bit), 0);
  assert.deepEqual(await operations(8, false), [omitted, omitted]);
  assert.deepEqual(await operations(8, true), [topicBits, clusterBits]);
  assert.deepEqual(await operations(10, true), [topicBits, clusterBits]);
  assert.deepEqual(await operations(12, true), [topicBits, undefined]);
});

test('a Metadata request of thousands of topics is worked on in slices and answered as a small one: each once, in order, created where asked', async () => {
  const client = await open();
  const topics = Array.from({ length: 5000 }, (_, i) => ({ name: i % 2 === 0 ? `sliced-${i}` : `sliced-${i - 1}` }));
  topics[10] = { name: 'quirks' };
  topics[11] = { name: 'not/a/name' };
  const answer = await client.call(ApiKey.Metadata, 4, { topics, allowAutoTopicCreation: false });
  assert.deepEqual(answer.topics.map(({ name }) => name), [...new Set(topics.map(({ name }) => name))]);
  const byName = new Map(answer.topics.map(({ name, errorCode }) => [name, errorCode]));
  assert.equal(byName.get('quirks'), ErrorCode.NONE);
  assert.equal(byName.get('not/a/name'), ErrorCode.INVALID_TOPIC_EXCEPTION);
  assert.equal(byName.get('sliced-4998'), ErrorCode.UNKNOWN_TOPIC_OR_PARTITION);

  const twoMissing = Array.from({ length: 3000 }, (_, i) => ({ name: i === 7 ? 'sliced-new-a' : i === 2500 ? 'sliced-new-b' : 'quirks' }));
  const created = await client.call(ApiKey.Metadata, 4, { topics: twoMissing, allowAutoTopicCreation: true });
  assert.deepEqual(created.topics.map(({ name, errorCode }) => [name, errorCode]), [['quirks', 0], ['sliced-new-a', 0], ['sliced-new-b', 0]]);
});
