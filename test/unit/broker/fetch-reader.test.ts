import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BrokerContext } from '../../../src/broker/context.ts';
import { FetchReader, type FetchParameters } from '../../../src/broker/fetch-reader.ts';
import type { FetchPartitionRequest } from '../../../src/broker/fetch-sessions.ts';
import { ErrorCode } from '../../../src/protocol/messages/error-code.ts';
import { endOffsetForEpoch } from '../../../src/replication/truncation.ts';

/** A leader's log from 10 to 100: epoch 1, and since 80 epoch 3. */
const entries = [{ epoch: 1, startOffset: 0 }, { epoch: 3, startOffset: 80 }];
const log = {
  logStartOffset: 10, logEndOffset: 100, highWatermark: 80, lastStableOffset: 80,
  endOffsetForEpoch: (epoch: number) => endOffsetForEpoch(entries, epoch, 100),
  read: (offset: number) => ({ errorCode: offset > 100 || offset < 10 ? ErrorCode.OFFSET_OUT_OF_RANGE : ErrorCode.NONE, highWatermark: 80, lastStableOffset: 80, logStartOffset: 10, abortedTransactions: null, pieces: [], bytes: 0 }),
};
const hosted = { log, state: { checkFollower: () => ErrorCode.NONE, isr: [2], onHighWatermarkSent: () => {} } };
const reader = new FetchReader({ replicaManager: { leader: () => hosted }, replicationQuotas: { leader: { isThrottled: () => false } } } as unknown as BrokerContext);
const parameters: FetchParameters = { version: 17, replicaId: 2, replicaEpoch: 1, rackId: '', isolation: 'logEnd', minBytes: 1, maxBytes: 1 << 20, maxWaitMs: 100 };

function fetchAt(fetchOffset: number, lastFetchedEpoch: number) {
  const partition = { topic: 't', topicId: '', partition: 0, currentLeaderEpoch: 3, fetchOffset, lastFetchedEpoch, logStartOffset: 0, maxBytes: 1 << 20 } as unknown as FetchPartitionRequest;
  const answer = reader.read(partition, parameters, 1 << 20, true, []);
  assert.ok(!(answer instanceof Promise));
  return answer;
}

test('a follower that is longer than its new leader is told where its epoch ended', () => {
  for (const [offset, epoch] of [[120, 1], [120, 2], [90, 1]] as const) {
    const answer = fetchAt(offset, epoch);
    assert.equal(answer.errorCode, ErrorCode.NONE);
    assert.deepEqual(answer.divergingEpoch, { epoch: 1, endOffset: 80 });
  }
});

test('the range comes first where the log has begun after the fetch, and at the end where no epoch is told', () => {
  assert.equal(fetchAt(5, 2).errorCode, ErrorCode.OFFSET_OUT_OF_RANGE);
  assert.equal(fetchAt(120, -1).errorCode, ErrorCode.OFFSET_OUT_OF_RANGE);
  assert.equal(fetchAt(100, 3).divergingEpoch, null);
  assert.equal(fetchAt(100, 3).errorCode, ErrorCode.NONE);
});
