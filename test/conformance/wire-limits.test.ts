/**
 * Limits on what a peer can cost (reliability: frames, connections, memory, time), against a broker process, beside a client
 * that behaves. Memory must follow what was received, not what was claimed; others must hardly notice.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ApiKey } from '../../src/protocol/messages/api-key.ts';
import { decodeResponse, encodeRequestFrame } from '../../src/protocol/codec/frame.ts';
import { produceOf, RawClient, recordBatch } from '../integration/raw-client.ts';
import { BrokerProcess } from './wire-fuzz/broker-process.ts';
import { assertSane, HealthyClient } from './wire-fuzz/healthy-client.ts';

const IDLE_MS = 4000;
let broker: BrokerProcess;

before(async () => {
  broker = await BrokerProcess.start({ 'connections.max.idle.ms': IDLE_MS });
});
after(async () => {
  assert.equal(await broker.stop(), 0, 'the broker stops cleanly after all that');
  assert.deepEqual(broker.errors(), []);
});

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const int32 = (value: number): number[] => [(value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
const open = (count: number): Promise<RawClient[]> => Promise.all(Array.from({ length: count }, () => RawClient.open(broker.address)));
const joined = (pieces: readonly Uint8Array[]): Uint8Array => Buffer.concat(pieces);
let topics = 0;

/** Runs the attack beside a healthy client; `growthMb` bounds the broker's memory at the end of it. */
async function beside(what: string, growthMb: number, attack: () => Promise<string | void>, longestMs = 1000): Promise<void> {
  const healthy = await HealthyClient.start(broker.address, `healthy-${topics++}`);
  await sleep(600);
  const rssBefore = broker.rssMb;
  let detail: string | void = undefined;
  try {
    detail = await attack();
  } finally {
    const grown = broker.rssMb - rssBefore;
    const line = assertSane(await healthy.stop(), what, longestMs);
    console.log(`# ${line}; memory ${grown >= 0 ? '+' : ''}${grown.toFixed(0)} MB${detail === undefined ? '' : `; ${detail}`}`);
    assert.ok(grown < growthMb, `memory grew by ${grown.toFixed(0)} MB`);
  }
  assert.ok(broker.isAlive);
}

test('frames of negative, tiny and too large sizes close their connection', () =>
  beside('bad sizes', 40, async () => {
    for (const size of [-1, -2147483648, 0, 1, 7, 104_857_601, 2147483647, 0x47455420]) {
      for (const client of await open(5)) {
        client.write(Uint8Array.from([...int32(size), 1, 2, 3]));
        await client.closed();
      }
    }
  }));

test('500 connections that claim 100 MB each and stay silent cost next to nothing, and are closed when idle', () =>
  beside('claims of 50 GB', 60, async () => {
    const clients = await open(500);
    for (const client of clients) client.write(Uint8Array.from([...int32(104_857_600), 0, 0, 0, 9]));
    await sleep(500);
    // Some of them go on a little: memory follows what came.
    for (const client of clients.slice(0, 100)) client.write(new Uint8Array(20_000));
    await sleep(500);
    const from = Date.now();
    await Promise.all(clients.map((client) => client.closed(IDLE_MS + 8000)));
    return `all closed after ${((Date.now() - from) / 1000).toFixed(1)} s`;
  }));

test('requests that come a byte at a time are answered, and hold up nobody', () =>
  beside('slowloris', 40, async () => {
    const frame = joined(encodeRequestFrame(ApiKey.ApiVersions, 0, 7, 'slow', {}));
    const clients = await open(200);
    for (const byte of frame) {
      for (const client of clients) client.write(Uint8Array.of(byte));
      await sleep(60);
    }
    for (const client of clients) {
      assert.equal(decodeResponse(ApiKey.ApiVersions, 0, await client.frame()).correlationId, 7);
      client.destroy();
    }
  }));

test('10,000 requests in a pipeline whose answers are not read: reading stops, and all are answered in order later', () =>
  beside('pipeline', 80, async () => {
    const [client] = await open(1);
    client!.socket.pause();
    const frames: Uint8Array[] = [];
    for (let id = 1; id <= 10_000; id++) frames.push(...encodeRequestFrame(ApiKey.ApiVersions, 3, id, 'pipeline', { clientSoftwareName: 'a', clientSoftwareVersion: '1' }));
    client!.write(joined(frames));
    await sleep(1500);
    client!.socket.resume();
    for (let id = 1; id <= 10_000; id++) assert.equal(decodeResponse(ApiKey.ApiVersions, 3, await client!.frame()).correlationId, id);
    client!.destroy();
  }));

test('a pipeline of produce requests is bounded, appended in order, answered in order', () =>
  beside('produce pipeline', 120, async () => {
    const [client] = await open(1);
    await client!.call(ApiKey.Metadata, 4, { topics: [{ name: 'pipelined' }], allowAutoTopicCreation: true });
    client!.socket.pause();
    const records = recordBatch(['v'.repeat(5000)]);
    for (let index = 0; index < 5000; index++) client!.send(ApiKey.Produce, 7, produceOf('pipelined', records, index % 2 === 0 ? 1 : -1));
    await sleep(1000);
    client!.socket.resume();
    for (let offset = 0; offset < 5000; offset++) assert.equal(decodeResponse(ApiKey.Produce, 7, await client!.frame()).body!.responses[0]!.partitionResponses[0]!.baseOffset, offset);
    client!.destroy();
  }));

test('readers that fetch and do not read hold no more than a bounded amount of memory', () =>
  beside('slow readers', 150, async () => {
    const [writer] = await open(1);
    await writer!.call(ApiKey.Metadata, 4, { topics: [{ name: 'much' }], allowAutoTopicCreation: true });
    for (let index = 0; index < 20; index++) await writer!.call(ApiKey.Produce, 7, produceOf('much', recordBatch(['m'.repeat(900_000)])));
    const readers = await open(60);
    for (const reader of readers) {
      reader.socket.pause();
      for (let index = 0; index < 20; index++) reader.send(ApiKey.Fetch, 11, { maxWaitMs: 0, minBytes: 1, maxBytes: 20_000_000, topics: [{ topic: 'much', partitions: [{ partition: 0, fetchOffset: 0, partitionMaxBytes: 20_000_000 }] }] });
    }
    await sleep(3000);
    for (const reader of readers) reader.destroy();
    writer!.destroy();
    return '60 readers asked for 20 × 18 MB each';
  }));

test('arrays that claim a million elements, or have them, are refused', () =>
  beside('large arrays', 100, async () => {
    const header = [0, 3, 0, 1, 0, 0, 0, 1, 0, 1, 97];
    for (const count of [1_000_000, 1_000_001, 2147483647, -2]) {
      const [client] = await open(1);
      client!.write(Uint8Array.from([...int32(header.length + 4 + 6), ...header, ...int32(count), 0, 1, 97, 0, 1, 98]));
      await client!.closed();
    }
    const names = new Uint8Array(1_000_000 * 3);
    for (let at = 0; at < names.length; at += 3) names.set([0, 1, 97 + (at % 26)], at);
    const [client] = await open(1);
    const body = [0, 3, 0, 4, 0, 0, 0, 1, 0, 1, 97];
    client!.write(Uint8Array.from([...int32(body.length + 4 + names.length + 1), ...body, ...int32(1_000_000)]));
    client!.write(names);
    client!.write(Uint8Array.of(0));
    await client!.closed();
  }));

test('100,000 different topics in one request are answered, others in between', () =>
  beside('many topics', 200, async () => {
    const [client] = await open(1);
    const topics = Array.from({ length: 100_000 }, (_, i) => ({ name: `absent-${i}` }));
    const answer = await client!.call(ApiKey.Metadata, 4, { topics, allowAutoTopicCreation: false });
    client!.destroy();
    assert.equal(answer.topics.length, 100_000);
    assert.ok(answer.topics.every(({ name, errorCode }, i) => name === `absent-${i}` && errorCode === 3));
  }));

test('unknown APIs and versions, and bytes that mean nothing, close their own connection only', () =>
  beside('garbage', 60, async () => {
    let state = 12345;
    const random = (): number => (state = (Math.imul(state, 1103515245) + 12345) >>> 0) >>> 16;
    for (let round = 0; round < 40; round++) {
      const clients = await open(10);
      for (const client of clients) {
        const length = 8 + (random() % 200);
        const bytes = Uint8Array.from({ length }, () => random() & 255);
        // A key or version that nobody has.
        if (random() % 2 === 0) bytes.set([0x70, 0, 0, 0], 0);
        else bytes.set([0, random() % 76, 0x60, 0], 0);
        if (bytes[1] === 18 && bytes[0] === 0) bytes[0] = 0x70;
        client.write(Uint8Array.from([...int32(length), ...bytes]));
      }
      for (const client of clients) await client.closed();
    }
  }));
