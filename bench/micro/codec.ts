/**
 * Micro benchmark of the message codecs: ns to decode and to encode whole frames (header and body), best of several
 * rounds. Run: `node dist/bench/micro/codec.js`. Small: one topic, one partition. Large: 10 topics of 10 partitions.
 */
import { decodeRequestBody, decodeRequestHeader, decodeResponse, encodeRequestFrame, encodeResponseFrame } from '../../src/protocol/codec/frame.ts';
import { Writer } from '../../src/protocol/codec/writer.ts';

const ROUND_MS = 120;
const ROUNDS = 7;
let sink = 0;

/** Nanoseconds of one call, best round. */
function best(run: () => number): number {
  for (let i = 0; i < 20_000; i++) sink += run();
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now();
    let calls = 0;
    do {
      for (let i = 0; i < 200; i++) sink += run();
      calls += 200;
    } while (performance.now() - started < ROUND_MS);
    least = Math.min(least, ((performance.now() - started) * 1e6) / calls);
  }
  return least;
}

const row = (name: string, decodeNs: number, encodeNs: number, bytes: number): void =>
  console.log(`${name.padEnd(34)} ${String(bytes).padStart(7)} B   decode ${decodeNs.toFixed(0).padStart(7)} ns   encode ${encodeNs.toFixed(0).padStart(7)} ns`);

function join(pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}

const records = new Uint8Array(1100).fill(1);
const names = (topics: number): string[] => Array.from({ length: topics }, (_, i) => `topic-number-${i}`);
const indexes = (partitions: number): number[] => Array.from({ length: partitions }, (_, i) => i);

function produce(topics: number, partitions: number) {
  return {
    acks: -1, timeoutMs: 30_000,
    topicData: names(topics).map((name) => ({ name, partitionData: indexes(partitions).map((index) => ({ index, records })) })),
  };
}

function fetchRequest(topics: number, partitions: number) {
  return {
    maxWaitMs: 500, minBytes: 1, maxBytes: 52_428_800, sessionId: 0, sessionEpoch: 0,
    topics: names(topics).map((topic) => ({
      topic, partitions: indexes(partitions).map((partition) => ({ partition, currentLeaderEpoch: 3, fetchOffset: 1_000_000 + partition, logStartOffset: -1, partitionMaxBytes: 1_048_576 })),
    })),
  };
}

function fetchResponse(topics: number, partitions: number) {
  return {
    sessionId: 0,
    responses: names(topics).map((topic) => ({
      topic, partitions: indexes(partitions).map((partitionIndex) => ({ partitionIndex, errorCode: 0, highWatermark: 5_000_000, lastStableOffset: 5_000_000, logStartOffset: 0, records })),
    })),
  };
}

function produceResponse(topics: number, partitions: number) {
  return { responses: names(topics).map((name) => ({ name, partitionResponses: indexes(partitions).map((index) => ({ index, errorCode: 0, baseOffset: 5_000_000, logStartOffset: 0 })) })) };
}

const writer = new Writer(1 << 16);

function request<K extends 0 | 1>(name: string, key: K, version: number, message: Parameters<typeof encodeRequestFrame<K>>[4]): void {
  const frame = join(encodeRequestFrame(key, version, 7, 'producer-1', message));
  const decodeNs = best(() => {
    const header = decodeRequestHeader(frame, 4);
    return decodeRequestBody(key, version, frame, header.bodyStart).problem === null ? 1 : 0;
  });
  row(name, decodeNs, best(() => encodeRequestFrame(key, version, 7, 'producer-1', message, writer).length), frame.length);
}

function response<K extends 0 | 1>(name: string, key: K, version: number, message: Parameters<typeof encodeResponseFrame<K>>[3]): void {
  const frame = join(encodeResponseFrame(key, version, 7, message));
  row(name, best(() => decodeResponse(key, version, frame, 4).correlationId), best(() => encodeResponseFrame(key, version, 7, message, writer).length), frame.length);
}

for (const [size, topics, partitions] of [['small', 1, 1], ['large', 10, 10]] as const) {
  for (const version of [7, 9]) request(`Produce v${version} request, ${size}`, 0, version, produce(topics, partitions));
  for (const version of [11, 12]) request(`Fetch v${version} request, ${size}`, 1, version, fetchRequest(topics, partitions));
  for (const version of [7, 9]) response(`Produce v${version} response, ${size}`, 0, version, produceResponse(topics, partitions));
  for (const version of [11, 12]) response(`Fetch v${version} response, ${size}`, 1, version, fetchResponse(topics, partitions));
}
if (sink === 42) console.log('');
