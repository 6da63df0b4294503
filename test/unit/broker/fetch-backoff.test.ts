import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fetchBackoffMs } from '../../../src/broker/fetch-backoff.ts';
import { ErrorCode } from '../../../src/protocol/messages/error-code.ts';

test('a leader that has not heard of its epoch yet is asked again soon, then more rarely, never beyond the setting', () => {
  const delays = Array.from({ length: 9 }, (_, index) => fetchBackoffMs(ErrorCode.UNKNOWN_LEADER_EPOCH, index + 1, 1000));
  assert.deepEqual(delays, [20, 40, 80, 160, 320, 640, 1000, 1000, 1000]);
  assert.equal(fetchBackoffMs(ErrorCode.NOT_LEADER_OR_FOLLOWER, 1, 10), 10);
  assert.equal(fetchBackoffMs(ErrorCode.UNKNOWN_TOPIC_ID, 10_000, 1000), 1000);
});

test('any other refusal waits for replica.fetch.backoff.ms', () => {
  for (const errorCode of [ErrorCode.KAFKA_STORAGE_ERROR, ErrorCode.UNKNOWN_SERVER_ERROR, ErrorCode.CORRUPT_MESSAGE]) assert.equal(fetchBackoffMs(errorCode, 1, 1000), 1000);
});
