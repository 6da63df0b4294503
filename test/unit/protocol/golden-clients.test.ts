/**
 * Exchanges recorded between foreign clients and Apache Kafka 3.9.1 (on ZooKeeper) and 4.3.0, and requests that 3.9.1
 * brokers send each other (tools/record-frames.ts): each frame decodes to its last byte, and what it decoded to
 * encodes to the same bytes.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { requestCodec, responseCodec, responseHeaderVersion } from '../../../src/protocol/codec/api-codecs.ts';
import { decodeRequestHeader, decodeResponse, encodeRequestFrame, encodeResponseFrame } from '../../../src/protocol/codec/frame.ts';
import { Reader } from '../../../src/protocol/codec/reader.ts';
import { goldenFile } from './golden-files.ts';

const LENGTH_BYTES = 4;
const hex = (pieces: readonly Uint8Array[]): string => Buffer.concat(pieces).subarray(LENGTH_BYTES).toString('hex');

function checkRequest(who: string, text: string): { apiKey: number; apiVersion: number; correlationId: number } {
  const bytes = Uint8Array.from(Buffer.from(text, 'hex'));
  const header = decodeRequestHeader(bytes);
  assert.equal(header.problem, null, who);
  const reader = new Reader(bytes, header.bodyStart);
  const body = requestCodec(header.apiKey as number)!.decode(reader, header.apiVersion);
  assert.ok(reader.complete(), `${who}: ${reader.problem}`);
  assert.equal(hex(encodeRequestFrame(header.apiKey as 0, header.apiVersion, header.correlationId, header.clientId, body)), text, who);
  return header;
}

function checkResponse(who: string, apiKey: number, version: number, correlationId: number, text: string): void {
  // KIP-511: who asks ApiVersions in a version that the broker does not know is answered in version 0.
  const answered = apiKey === 18 && text.startsWith('0023', 8) ? 0 : version;
  const answer = decodeResponse(apiKey as 0, answered, Uint8Array.from(Buffer.from(text, 'hex')));
  assert.equal(answer.problem, null, who);
  assert.equal(answer.correlationId, correlationId, who);
  assert.equal(hex(encodeResponseFrame(apiKey, answered, correlationId, answer.body)), text, who);
  assert.equal(responseCodec(apiKey)!.flexibleFrom <= answered && apiKey !== 18, responseHeaderVersion(apiKey, answered) === 1);
}

test('what foreign clients and brokers sent decodes whole and encodes to the same bytes', () => {
  const lines = gunzipSync(readFileSync(goldenFile('client-frames.tsv.gz'))).toString('utf8').trimEnd().split('\n');
  const clients = new Set<string>();
  for (const line of lines) {
    const [client, keyText, versionText, request, response] = line.split('\t') as [string, string, string, string, string];
    const who = `${client}, API key ${keyText} v${versionText}`;
    clients.add(client);
    const { apiKey, apiVersion, correlationId } = checkRequest(who, request);
    if (response !== '') checkResponse(who, apiKey, apiVersion, correlationId, response);
  }
  assert.ok(lines.length > 300 && clients.size >= 12, `${lines.length} exchanges of ${clients.size} clients`);
});
