/** Frames and headers: header versions, the client id's old encoding, lengths, refusals. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiKey } from '../../../src/protocol/messages/api-key.ts';
import { decodeRequestBody, decodeRequestHeader, decodeResponse, encodeRequestFrame, encodeResponseFrame, MAX_REQUEST_ELEMENTS } from '../../../src/protocol/codec/frame.ts';
import { EncodeError } from '../../../src/protocol/codec/writer.ts';

function join(pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

test('ApiVersions v0 request is the bytes that every client sends', () => {
  const frame = join(encodeRequestFrame(ApiKey.ApiVersions, 0, 7, 'cli', {}));
  assert.equal(hex(frame), '0000000d0012000000000007' + '0003636c69');
  const header = decodeRequestHeader(frame, 4);
  assert.deepEqual(header, { apiKey: 18, apiVersion: 0, correlationId: 7, clientId: 'cli', headerVersion: 1, bodyStart: 17, problem: null });
});

test('header v2 keeps the client id in two-byte length and ends in tags', () => {
  const frame = join(encodeRequestFrame(ApiKey.ApiVersions, 3, 1, 'ab', { clientSoftwareName: 'x', clientSoftwareVersion: '1' }));
  assert.equal(hex(frame), '00000012' + '00120003000000010002616200' + '0278' + '0231' + '00');
  const header = decodeRequestHeader(frame, 4);
  assert.equal(header.headerVersion, 2);
  const body = decodeRequestBody(ApiKey.ApiVersions, 3, frame, header.bodyStart);
  assert.deepEqual(body, { problem: null, body: { clientSoftwareName: 'x', clientSoftwareVersion: '1' } });
});

test('ControlledShutdown v0 has no client id', () => {
  const frame = join(encodeRequestFrame(ApiKey.ControlledShutdown, 0, 9, 'ignored', { brokerId: 3 }));
  assert.equal(hex(frame), '0000000c' + '0007000000000009' + '00000003');
  assert.equal(decodeRequestHeader(frame, 4).headerVersion, 0);
});

test('ApiVersions answers with response header v0 in every version', () => {
  for (const version of [0, 3, 4]) {
    const frame = join(encodeResponseFrame(ApiKey.ApiVersions, version, 5, { errorCode: 35, apiKeys: [] }));
    assert.equal(hex(frame.subarray(4, 10)), '00000005' + '0023');
    const answer = decodeResponse(ApiKey.ApiVersions, version, frame, 4);
    assert.equal(answer.body?.errorCode, 35);
  }
});

test('records pass as pieces, without a copy', () => {
  const batch = new Uint8Array(1000).fill(7);
  const tail = new Uint8Array(500).fill(8);
  const pieces = encodeRequestFrame(ApiKey.Produce, 9, 1, null, {
    acks: -1, timeoutMs: 1000, topicData: [{ name: 't', partitionData: [{ index: 0, records: [batch, tail] }] }],
  });
  assert.ok(pieces.some((piece) => piece === batch));
  const frame = join(pieces);
  assert.equal(new DataView(frame.buffer).getInt32(0), frame.length - 4);
  const header = decodeRequestHeader(frame, 4);
  const { body } = decodeRequestBody(ApiKey.Produce, 9, frame, header.bodyStart);
  assert.equal(body?.topicData[0]?.partitionData[0]?.records?.length, 1500);
  assert.equal(body?.topicData[0]?.partitionData[0]?.records?.buffer, frame.buffer);
});

test('a value that the version cannot carry is refused, an ignorable one dropped', () => {
  const topicData = [] as const;
  assert.throws(() => encodeRequestFrame(ApiKey.Produce, 2, 1, null, { acks: 1, timeoutMs: 1, topicData, transactionalId: 'x' }), EncodeError);
  assert.doesNotThrow(() => encodeRequestFrame(ApiKey.Produce, 2, 1, null, { acks: 1, timeoutMs: 1, topicData, transactionalId: null }));
  assert.doesNotThrow(() => encodeResponseFrame(ApiKey.Produce, 0, 1, { responses: [], throttleTimeMs: 9 }));
  assert.throws(() => encodeRequestFrame(ApiKey.Produce, 99, 1, null, { acks: 1, timeoutMs: 1, topicData }), EncodeError);
});

test('a header that is cut short or negative says so', () => {
  assert.notEqual(decodeRequestHeader(new Uint8Array([0, 18, 0])).problem, null);
  assert.notEqual(decodeRequestHeader(new Uint8Array([0, 18, 255, 255, 0, 0, 0, 1, 255, 255])).problem, null);
  const unknown = decodeRequestHeader(new Uint8Array([0, 18, 0, 99, 0, 0, 0, 1, 0, 1, 97, 0]));
  assert.deepEqual([unknown.problem, unknown.apiVersion, unknown.correlationId, unknown.clientId], [null, 99, 1, 'a']);
});

test('a client names at most 100,000 things in a request; brokers tell each other of more', () => {
  const names = (count: number): Uint8Array => join(encodeRequestFrame(ApiKey.Metadata, 1, 1, 'c', { topics: Array.from({ length: count }, () => ({ name: 't' })) }));
  const decoded = (frame: Uint8Array) => decodeRequestBody(ApiKey.Metadata, 1, frame, decodeRequestHeader(frame, 4).bodyStart);
  assert.equal(decoded(names(MAX_REQUEST_ELEMENTS)).body?.topics?.length, MAX_REQUEST_ELEMENTS);
  assert.match(decoded(names(MAX_REQUEST_ELEMENTS + 1)).problem ?? '', /array of 100001 elements/);

  const topics = [{ topicName: 't', partitionStates: Array.from({ length: MAX_REQUEST_ELEMENTS + 1 }, (_, partitionIndex) => ({ partitionIndex, controllerEpoch: 1, leader: 1, leaderEpoch: 1, isr: [], zkVersion: 1, replicas: [], offlineReplicas: [] })) }];
  const frame = join(encodeRequestFrame(ApiKey.UpdateMetadata, 5, 1, 'c', { controllerId: 1, controllerEpoch: 1, liveBrokers: [], topicStates: topics }));
  assert.equal(decodeRequestBody(ApiKey.UpdateMetadata, 5, frame, decodeRequestHeader(frame, 4).bodyStart).problem, null);
});
