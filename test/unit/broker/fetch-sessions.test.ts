import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ZERO_UUID } from '../../../src/base/ids.ts';
import { type FetchPartitionRequest, FetchSessionCache } from '../../../src/broker/fetch-sessions.ts';
import { ErrorCode } from '../../../src/protocol/messages/error-code.ts';

const asked = (partition: number, fetchOffset = 0): FetchPartitionRequest => ({
  topic: 't', topicId: ZERO_UUID, partition, currentLeaderEpoch: -1, fetchOffset, lastFetchedEpoch: -1, logStartOffset: -1, maxBytes: 100,
});

function newCache(slots = 2): FetchSessionCache {
  let id = 0;
  return new FetchSessionCache(slots, () => ++id);
}

test('a session begins full and goes on with what changed', () => {
  const cache = newCache();
  const first = cache.open(0, 0, [asked(0), asked(1)], [], false, 0);
  assert.equal(first.kind, 'full');
  assert.equal(first.kind === 'full' && first.session?.id, 1);
  const next = cache.open(1, 1, [asked(1, 5)], [asked(0)], false, 1);
  assert.ok(next.kind === 'incremental');
  assert.deepEqual(next.partitions.map(({ partition, fetchOffset }) => [partition, fetchOffset]), [[1, 5]]);
});

test('unknown sessions and wrong epochs get their errors', () => {
  const cache = newCache();
  cache.open(0, 0, [asked(0)], [], false, 0);
  assert.deepEqual(cache.open(9, 1, [], [], false, 0), { kind: 'error', errorCode: ErrorCode.FETCH_SESSION_ID_NOT_FOUND });
  assert.deepEqual(cache.open(1, 2, [], [], false, 0), { kind: 'error', errorCode: ErrorCode.INVALID_FETCH_SESSION_EPOCH });
  assert.deepEqual(cache.open(1, 1, [], [], true, 0), { kind: 'error', errorCode: ErrorCode.FETCH_SESSION_TOPIC_ID_ERROR });
});

test('the final epoch ends the session', () => {
  const cache = newCache();
  cache.open(0, 0, [asked(0)], [], false, 0);
  assert.equal(cache.open(1, -1, [asked(0)], [], false, 0).kind, 'full');
  assert.equal(cache.size, 0);
});

test('slots are bounded: only a session idle for two minutes gives its slot away', () => {
  const cache = newCache(1);
  cache.open(0, 0, [asked(0)], [], false, 0);
  const refused = cache.open(0, 0, [asked(0)], [], false, 1000);
  assert.equal(refused.kind === 'full' && refused.session, null);
  const taken = cache.open(0, 0, [asked(0)], [], false, 200_000);
  assert.ok(taken.kind === 'full' && taken.session !== null);
  assert.equal(cache.size, 1);
  assert.equal(cache.evictions, 1);
});
