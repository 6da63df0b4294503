/** The codecs cover every key and version that running brokers of 3.9.1 and 4.3.0 answered to ApiVersions. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { codecKeys, requestCodec, responseCodec } from '../../../src/protocol/codec/api-codecs.ts';
import { decodeResponse } from '../../../src/protocol/codec/frame.ts';
import { ApiKey, apiKeyName } from '../../../src/protocol/messages/api-key.ts';
import { ErrorCode, errorMessage, errorName, exceptionName, isRetriable } from '../../../src/protocol/messages/error-code.ts';
import { goldenFile } from './golden-files.ts';

test('every advertised version has a codec', () => {
  const lines = gunzipSync(readFileSync(goldenFile('client-frames.tsv.gz'))).toString('utf8').trimEnd().split('\n');
  let answers = 0;
  let newest = 0;
  for (const line of lines) {
    const [client, key, version, , response] = line.split('\t') as [string, string, string, string, string];
    if (key !== '18' || response === '' || response.startsWith('0023', 8)) continue;
    const { body } = decodeResponse(ApiKey.ApiVersions, Number(version), Uint8Array.from(Buffer.from(response, 'hex')));
    answers++;
    for (const { apiKey, minVersion, maxVersion } of body!.apiKeys) {
      newest = Math.max(newest, apiKey);
      for (const codec of [requestCodec(apiKey as number), responseCodec(apiKey as number)]) {
        assert.ok(codec !== undefined, `${client}: API key ${apiKey}`);
        assert.ok(codec.minVersion <= minVersion && codec.maxVersion >= maxVersion, `${client}: ${codec.name} ${minVersion}-${maxVersion}`);
      }
    }
  }
  assert.ok(answers > 5 && newest >= 92, `${answers} answers, up to key ${newest}`);
});

test('keys have names, and the old versions are there', () => {
  assert.deepEqual(codecKeys, Array.from({ length: 93 }, (_, key) => key));
  assert.deepEqual([apiKeyName(0), apiKeyName(92), apiKeyName(999)], ['Produce', 'DeleteShareGroupOffsets', 'unknown API key 999']);
  for (const key of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18]) assert.equal(requestCodec(key)?.minVersion, 0);
});

test('error codes by name, exception and kind', () => {
  assert.deepEqual([errorName(3), exceptionName(3), isRetriable(3)], ['UNKNOWN_TOPIC_OR_PARTITION', 'UnknownTopicOrPartitionException', true]);
  assert.deepEqual([errorName(999), exceptionName(999), isRetriable(999), errorMessage(999)], ['ERROR_999', 'UnknownServerException', false, '']);
  const codes = Object.values(ErrorCode);
  assert.equal(new Set(codes).size, codes.length);
  assert.deepEqual([Math.min(...codes), Math.max(...codes), codes.length], [-1, 133, 135]);
  for (const code of codes) assert.ok(errorMessage(code).length > 5, errorName(code));
});
