/** Commits, fetches, transactions, deletions and expiry of offsets, and what a fail-over keeps. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OffsetDeleteResponse } from '../../../src/protocol/messages/offset-delete.ts';
import type { DeleteGroupsResponse } from '../../../src/protocol/messages/delete-groups.ts';
import { ErrorCode } from '../../../src/protocol/messages/error-code.ts';
import { TestShard, bytes, subscription } from './shard-harness.ts';

const DAY = 86_400_000;
const RETENTION = { offsetsRetentionMs: 7 * DAY, offsetsRetentionCheckIntervalMs: 600_000 };
const deleted = (shard: TestShard, request: number) => shard.reply<DeleteGroupsResponse>(request).results[0]!.errorCode;
const offsetDeleted = (shard: TestShard, request: number) => shard.reply<OffsetDeleteResponse>(request);

test('a consumer in no group commits and reads back; unknown things read as −1', () => {
  const shard = new TestShard();
  assert.equal(shard.commitError(shard.commit(42)), 0);
  assert.deepEqual([shard.fetch(), shard.fetch({ partition: 1 }), shard.fetch({ group: 'nosuch' })], [42, -1, -1]);
  const all = shard.shard.fetchOffsets('g', null, false);
  assert.deepEqual(all.topics.map((topic) => [topic.name, topic.partitions.map((partition) => partition.committedOffset)]), [['t', [42]]]);
  assert.deepEqual(shard.shard.fetchOffsets('nosuch', null, false).topics, []);
});

test('a commit is visible and answered once it is committed, not before', () => {
  const shard = new TestShard();
  shard.commit(1);
  shard.autoCommit = false;
  const request = shard.commit(2);
  assert.ok(shard.isParked(request));
  assert.deepEqual([shard.fetch(), shard.fetch({ requireStable: true })], [1, 'unstable']);
  shard.commitAll();
  assert.equal(shard.commitError(request), 0);
  assert.deepEqual([shard.fetch(), shard.fetch({ requireStable: true })], [2, 2]);
});

test('a failed write changes nothing; a slow one is answered, and counts when it is committed after all', () => {
  const shard = new TestShard();
  shard.commit(1);
  shard.autoCommit = false;
  const failed = shard.commit(2);
  shard.failOne(ErrorCode.NOT_ENOUGH_REPLICAS);
  assert.equal(shard.commitError(failed), ErrorCode.COORDINATOR_NOT_AVAILABLE);
  assert.equal(shard.fetch({ requireStable: true }), 1);
  const tooLarge = shard.commit(2);
  shard.failOne(ErrorCode.MESSAGE_TOO_LARGE);
  assert.equal(shard.commitError(tooLarge), ErrorCode.INVALID_COMMIT_OFFSET_SIZE);
  const slow = shard.commit(3);
  shard.advance(5001);
  assert.equal(shard.commitError(slow), ErrorCode.COORDINATOR_NOT_AVAILABLE);
  assert.equal(shard.fetch({ requireStable: true }), 'unstable');
  shard.commitAll();
  assert.equal(shard.fetch({ requireStable: true }), 3);
});

test('who may commit: members of this generation; others only while the group is empty', () => {
  const shard = new TestShard();
  const { members } = shard.stable(1);
  const error = (options: Parameters<TestShard['commit']>[1]) => shard.commitError(shard.commit(1, options));
  assert.equal(error({ memberId: members[0]!, generationId: 1 }), 0);
  assert.equal(error({ memberId: members[0]!, generationId: 0 }), ErrorCode.ILLEGAL_GENERATION);
  assert.equal(error({ memberId: 'x', generationId: 1 }), ErrorCode.UNKNOWN_MEMBER_ID);
  assert.equal(error({}), ErrorCode.UNKNOWN_MEMBER_ID);
  assert.equal(error({ group: 'nosuch', memberId: 'x', generationId: 3 }), ErrorCode.ILLEGAL_GENERATION);
  shard.leave([{ memberId: members[0]! }]);
  assert.equal(error({}), 0);
});

test('while the assignment is awaited commits are put off; while members join they are taken', () => {
  const shard = new TestShard();
  const { members } = shard.stable(1);
  shard.join();
  assert.equal(shard.commitError(shard.commit(1, { memberId: members[0]!, generationId: 1 })), 0);
  const { generationId } = shard.joined(shard.join({ memberId: members[0]! }));
  assert.equal(shard.commitError(shard.commit(1, { memberId: members[0]!, generationId })), ErrorCode.REBALANCE_IN_PROGRESS);
});

test('a commit is a heartbeat', () => {
  const shard = new TestShard();
  const { members } = shard.stable(1);
  for (let index = 0; index < 4; index++) {
    shard.advance(6000);
    assert.equal(shard.commitError(shard.commit(index, { memberId: members[0]!, generationId: 1 })), 0);
  }
});

test('a note that is too long is refused, for its partition alone', () => {
  const shard = new TestShard({ offsetMetadataMaxLength: 5 });
  assert.equal(shard.commitError(shard.commit(1, { metadata: '123456' })), ErrorCode.OFFSET_METADATA_TOO_LARGE);
  assert.equal(shard.shard.counts.groups, 0);
  assert.equal(shard.commitError(shard.commit(1, { metadata: '12345' })), 0);
});

test('records: value version 3, and 1 when the request names a retention', () => {
  const shard = new TestShard();
  shard.commit(1);
  shard.commit(1, { retentionTimeMs: 1000 });
  assert.deepEqual(shard.log.map(({ record }) => record.valueVersion), [3, 1]);
  const explicit = shard.log[1]!.record;
  assert.ok(explicit.type === 'offset' && explicit.value!.expireTimestamp === shard.now.wallMs + 1000);
});

test('offsets of a transaction are seen when its marker commits, and never when it aborts', () => {
  const shard = new TestShard();
  shard.commit(1);
  shard.txnCommit(7, 10);
  assert.deepEqual([shard.fetch(), shard.fetch({ requireStable: true })], [1, 'unstable']);
  shard.marker(7, true);
  assert.deepEqual([shard.fetch(), shard.fetch({ requireStable: true })], [10, 10]);
  shard.txnCommit(7, 20);
  shard.marker(7, false);
  assert.deepEqual([shard.fetch(), shard.fetch({ requireStable: true })], [10, 10]);
});

test('the order of the log decides between a transaction and a plain commit, before and after a fail-over with compaction', () => {
  for (const compacted of [false, true]) {
    const shard = new TestShard();
    shard.txnCommit(7, 10);
    shard.commit(11);
    shard.marker(7, true);
    assert.equal(shard.fetch(), 11);
    shard.txnCommit(8, 5);
    shard.failOver(compacted);
    assert.deepEqual([shard.fetch({ requireStable: true })], ['unstable']);
    shard.marker(8, true);
    assert.equal(shard.fetch(), 5);
  }
});

test('transactional commits are fenced by generation where the client tells it, and not where it does not', () => {
  const shard = new TestShard();
  const { members } = shard.stable(1);
  const error = (options: Parameters<TestShard['txnCommit']>[2]) => shard.commitError(shard.txnCommit(1, 1, options));
  assert.equal(error({ memberId: members[0]!, generationId: 1 }), 0);
  assert.equal(error({ memberId: members[0]!, generationId: 0 }), ErrorCode.ILLEGAL_GENERATION);
  assert.equal(error({ memberId: 'x', generationId: 1 }), ErrorCode.UNKNOWN_MEMBER_ID);
  assert.equal(error({}), 0);
});

test('deleting a group: not while it has members; then offsets and group are gone, also for the next coordinator', () => {
  const shard = new TestShard();
  assert.equal(deleted(shard, shard.deleteGroup()), ErrorCode.GROUP_ID_NOT_FOUND);
  const { members } = shard.stable(1);
  shard.commit(1, { memberId: members[0]!, generationId: 1 });
  assert.equal(deleted(shard, shard.deleteGroup()), ErrorCode.NON_EMPTY_GROUP);
  shard.leave([{ memberId: members[0]! }]);
  assert.equal(deleted(shard, shard.deleteGroup()), 0);
  assert.equal(shard.describe().groupState, 'Dead');
  for (const compacted of [false, true]) {
    shard.failOver(compacted);
    assert.deepEqual([shard.describe().groupState, shard.fetch(), shard.shard.counts.groups], ['Dead', -1, 0]);
  }
});

test('a commit that is under way when its group is deleted does not come back', () => {
  const shard = new TestShard();
  shard.commit(1);
  shard.autoCommit = false;
  shard.commit(2);
  shard.commit(3, { topic: 'other' });
  const request = shard.deleteGroup();
  assert.equal(shard.joined(shard.join()).errorCode, ErrorCode.COORDINATOR_NOT_AVAILABLE);
  shard.commitAll();
  assert.equal(deleted(shard, request), 0);
  assert.deepEqual([shard.fetch(), shard.fetch({ topic: 'other' })], [-1, -1]);
  shard.failOver();
  assert.deepEqual([shard.fetch(), shard.fetch({ topic: 'other' })], [-1, -1]);
});

test('a deletion that cannot be written leaves the group as it was', () => {
  const shard = new TestShard();
  shard.commit(1);
  shard.autoCommit = false;
  const request = shard.deleteGroup();
  shard.failOne(ErrorCode.NOT_ENOUGH_REPLICAS);
  assert.equal(deleted(shard, request), ErrorCode.COORDINATOR_NOT_AVAILABLE);
  assert.deepEqual([shard.describe().groupState, shard.fetch()], ['Empty', 1]);
});

test('deleting offsets: not of topics that members read; of others at any time; other protocols only when empty', () => {
  const shard = new TestShard();
  const { members } = shard.stable(1, { protocols: [['range', subscription('read')]] });
  const commit = (topic: string) => shard.commit(1, { memberId: members[0]!, generationId: 1, topic });
  commit('read');
  commit('former');
  const partitionError = (topic: string) => offsetDeleted(shard, shard.deleteOffsets(topic, 0)).topics[0]!.partitions[0]!.errorCode;
  assert.equal(partitionError('read'), ErrorCode.GROUP_SUBSCRIBED_TO_TOPIC);
  assert.equal(partitionError('former'), 0);
  assert.deepEqual([shard.fetch({ topic: 'read' }), shard.fetch({ topic: 'former' })], [1, -1]);
  assert.equal(offsetDeleted(shard, shard.deleteOffsets('t', 0, 'nosuch')).errorCode, ErrorCode.GROUP_ID_NOT_FOUND);
  shard.stable(1, { group: 'connect', protocolType: 'connect', protocols: [['default', bytes('x')]] });
  assert.equal(offsetDeleted(shard, shard.deleteOffsets('t', 0, 'connect')).errorCode, ErrorCode.NON_EMPTY_GROUP);
});

test('offsets expire after the group was empty for the retention, and the group with them', () => {
  const shard = new TestShard(RETENTION);
  const { members } = shard.stable(1, { sessionTimeoutMs: 1_800_000 });
  shard.commit(1, { memberId: members[0]!, generationId: 1 });
  for (let day = 0; day < 8 * 96; day++) {
    shard.advance(DAY / 96);
    assert.equal(shard.heartbeat(members[0]!, 1), 0);
  }
  assert.equal(shard.fetch(), 1);
  shard.leave([{ memberId: members[0]! }]);
  shard.advance(7 * DAY - 600_000);
  assert.equal(shard.fetch(), 1);
  shard.advance(1_200_000);
  assert.deepEqual([shard.fetch(), shard.describe().groupState], [-1, 'Dead']);
  shard.failOver(true);
  assert.equal(shard.shard.counts.groups, 0);
});

test('offsets of a live group expire for topics that it reads no longer', () => {
  const shard = new TestShard({ ...RETENTION, offsetsRetentionMs: 3_600_000 });
  const { members } = shard.stable(1, { sessionTimeoutMs: 1_800_000, protocols: [['range', subscription('read')]] });
  const commit = (topic: string) => shard.commit(1, { memberId: members[0]!, generationId: 1, topic });
  commit('read');
  commit('former');
  for (let index = 0; index < 6; index++) {
    shard.advance(900_000);
    shard.heartbeat(members[0]!, 1);
  }
  assert.deepEqual([shard.fetch({ topic: 'read' }), shard.fetch({ topic: 'former' })], [1, -1]);
});

test('offsets of a group whose subscription cannot be read never expire while it lives', () => {
  const shard = new TestShard({ ...RETENTION, offsetsRetentionMs: 3_600_000 });
  const { members } = shard.stable(1, { sessionTimeoutMs: 1_800_000, protocols: [['range', bytes('??')]] });
  shard.commit(1, { memberId: members[0]!, generationId: 1, topic: 'any' });
  for (let index = 0; index < 6; index++) {
    shard.advance(900_000);
    shard.heartbeat(members[0]!, 1);
  }
  assert.equal(shard.fetch({ topic: 'any' }), 1);
});

test('offsets of consumers in no group expire one by one, after their commit; a named retention counts', () => {
  const shard = new TestShard(RETENTION);
  shard.commit(1, { partition: 0 });
  shard.commit(1, { partition: 1, retentionTimeMs: DAY });
  shard.advance(4 * DAY);
  shard.commit(1, { partition: 2 });
  assert.deepEqual([0, 1, 2].map((partition) => shard.fetch({ partition })), [1, -1, 1]);
  shard.advance(4 * DAY);
  assert.deepEqual([0, 1, 2].map((partition) => shard.fetch({ partition })), [-1, -1, 1]);
});

test('staged offsets keep a group, and the key, from expiring', () => {
  const shard = new TestShard(RETENTION);
  shard.commit(1);
  shard.txnCommit(9, 2);
  shard.advance(8 * DAY);
  assert.equal(shard.fetch(), 1);
  shard.marker(9, true);
  assert.equal(shard.fetch(), 2);
});

test('offsets of deleted partitions go', () => {
  const shard = new TestShard();
  shard.commit(1, { group: 'a', partition: 0 });
  shard.commit(1, { group: 'b', partition: 0 });
  shard.commit(1, { group: 'b', partition: 1 });
  shard.take(shard.shard.onPartitionsDeleted(shard.now, [{ topic: 't', partition: 0 }]));
  assert.deepEqual([shard.fetch({ group: 'a' }), shard.fetch({ group: 'b' }), shard.fetch({ group: 'b', partition: 1 })], [-1, -1, 1]);
});

test('a fail-over keeps groups, members, assignments and offsets; sessions begin anew', () => {
  const shard = new TestShard();
  const { members, generation } = shard.stable(2);
  shard.commit(5, { memberId: members[0]!, generationId: generation });
  shard.advance(9000);
  for (const compacted of [false, true]) {
    shard.failOver(compacted);
    assert.equal(shard.describe().groupState, 'Stable');
    assert.deepEqual(members.map((member) => shard.heartbeat(member, generation)), [0, 0]);
    assert.equal(shard.fetch(), 5);
    assert.deepEqual(shard.describe().members.map((member) => member.memberAssignment), members.map((member) => bytes(`for ${member}`)));
  }
  shard.advance(10_001);
  assert.equal(shard.describe().members.length, 0);
});

test('an unload answers all that waits', () => {
  const shard = new TestShard();
  const { members } = shard.stable(1);
  const join = shard.join();
  shard.autoCommit = false;
  const commit = shard.commit(1, { memberId: members[0]!, generationId: 1 });
  shard.failOver();
  assert.equal(shard.joined(join).errorCode, ErrorCode.NOT_COORDINATOR);
  assert.equal(shard.commitError(commit), ErrorCode.NOT_COORDINATOR);
});
