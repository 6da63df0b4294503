/** Static membership (KIP-345) and the assignment that a returning leader is spared (KIP-814). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ErrorCode } from '../../../src/protocol/messages/error-code.ts';
import { TestShard, bytes, subscription, text } from './shard-harness.ts';

/** Two static members, one and two; the first leads. */
function staticPair(options: Parameters<TestShard['join']>[0] = {}, shard = new TestShard()) {
  const first = shard.join({ apiVersion: 5, instanceId: 'one', ...options });
  const second = shard.join({ apiVersion: 5, instanceId: 'two', ...options });
  shard.advance(2);
  const [leader, follower] = [shard.joined(first), shard.joined(second)];
  shard.sync(follower.memberId, 1, {}, { instanceId: 'two' });
  shard.sync(leader.memberId, 1, { [leader.memberId]: 'L', [follower.memberId]: 'F' }, { instanceId: 'one' });
  assert.equal(shard.describe().groupState, 'Stable');
  return { shard, leader: leader.memberId, follower: follower.memberId };
}

test('a static member needs no second JoinGroup, and its id begins with the instance id', () => {
  const { leader } = staticPair();
  assert.match(leader, /^one-/);
});

test('a follower that restarts keeps generation and assignment; nobody else notices', () => {
  const { shard, leader, follower } = staticPair();
  const back = shard.joined(shard.join({ apiVersion: 5, instanceId: 'two' }));
  assert.deepEqual([back.errorCode, back.generationId, back.leader, back.members.length], [0, 1, leader, 0]);
  assert.notEqual(back.memberId, follower);
  assert.equal(text(shard.synced(shard.sync(back.memberId, 1, {}, { instanceId: 'two' })).assignment), 'F');
  assert.equal(shard.heartbeat(leader, 1), 0);
  assert.equal(shard.heartbeat(follower, 1, { instanceId: 'two' }), ErrorCode.FENCED_INSTANCE_ID);
  assert.equal(shard.heartbeat(follower, 1), ErrorCode.UNKNOWN_MEMBER_ID);
  assert.equal(shard.commitError(shard.commit(1, { memberId: follower, generationId: 1, instanceId: 'two' })), ErrorCode.FENCED_INSTANCE_ID);
  assert.equal(shard.joined(shard.join({ apiVersion: 5, instanceId: 'two', memberId: follower })).errorCode, ErrorCode.FENCED_INSTANCE_ID);
  // The new id is in the log: the next coordinator knows it.
  shard.failOver();
  assert.equal(shard.heartbeat(back.memberId, 1, { instanceId: 'two' }), 0);
  assert.equal(shard.heartbeat(follower, 1, { instanceId: 'two' }), ErrorCode.FENCED_INSTANCE_ID);
});

test('a leader that restarts: version 9 is told to skip the assignment, older ones take themselves for followers', () => {
  const { shard, leader } = staticPair();
  const old = shard.joined(shard.join({ apiVersion: 8, instanceId: 'one' }));
  assert.deepEqual([old.leader, old.skipAssignment, old.members.length], [leader, false, 0]);
  const modern = shard.joined(shard.join({ apiVersion: 9, instanceId: 'one' }));
  assert.deepEqual([modern.leader, modern.skipAssignment, modern.members.length], [modern.memberId, true, 2]);
  assert.equal(text(shard.synced(shard.sync(modern.memberId, 1, {}, { instanceId: 'one' })).assignment), 'L');
});

test('a static member that comes back with another protocol makes the group rebalance', () => {
  const both: [string, Uint8Array][] = [['range', subscription('t')], ['sticky', bytes('s')]];
  const { shard, leader } = staticPair({ protocols: both });
  const back = shard.join({ apiVersion: 5, instanceId: 'two', protocols: [['sticky', bytes('s')]] });
  assert.ok(shard.isParked(back));
  assert.equal(shard.heartbeat(leader, 1, { instanceId: 'one' }), ErrorCode.REBALANCE_IN_PROGRESS);
  shard.join({ apiVersion: 5, instanceId: 'one', memberId: leader, protocols: both });
  assert.deepEqual([shard.joined(back).generationId, shard.joined(back).protocolName], [2, 'sticky']);
});

test('two processes with one instance id: the older one is fenced while it joins and while it syncs', () => {
  const shard = new TestShard({ initialRebalanceDelayMs: 100 });
  const older = shard.join({ apiVersion: 5, instanceId: 'one' });
  const newer = shard.join({ apiVersion: 5, instanceId: 'one' });
  assert.equal(shard.joined(older).errorCode, ErrorCode.FENCED_INSTANCE_ID);
  shard.advance(201);
  assert.equal(shard.joined(newer).errorCode, 0);
  const follower = new TestShard();
  const leaderJoin = follower.join({ apiVersion: 5, instanceId: 'lead' });
  const firstJoin = follower.join({ apiVersion: 5, instanceId: 'x' });
  follower.advance(2);
  const waits = follower.sync(follower.joined(firstJoin).memberId, 1, {}, { instanceId: 'x' });
  follower.join({ apiVersion: 5, instanceId: 'x' });
  assert.equal(follower.synced(waits).errorCode, ErrorCode.FENCED_INSTANCE_ID);
  assert.equal(follower.heartbeat(follower.joined(leaderJoin).memberId, 1, { instanceId: 'lead' }), ErrorCode.REBALANCE_IN_PROGRESS);
});

test('a rebalance does not remove a static member that is late; its session does', () => {
  const { shard, leader, follower } = staticPair({ sessionTimeoutMs: 100_000, rebalanceTimeoutMs: 10_000 });
  const rejoin = shard.join({ apiVersion: 5, instanceId: 'one', memberId: leader, sessionTimeoutMs: 100_000, rebalanceTimeoutMs: 10_000 });
  shard.advance(10_001);
  assert.equal(shard.joined(rejoin).generationId, 2);
  assert.deepEqual(shard.joined(rejoin).members.map((member) => member.groupInstanceId).sort(), ['one', 'two']);
  assert.equal(shard.heartbeat(follower, 2, { instanceId: 'two' }), 0);
});

test('static members are removed by an administrator, by instance id; a wrong pair is fenced', () => {
  const { shard, leader, follower } = staticPair();
  const reply = shard.leave([{ instanceId: 'two' }, { instanceId: 'three' }, { memberId: follower, instanceId: 'one' }]);
  assert.deepEqual(reply.members.map((member) => member.errorCode), [0, ErrorCode.UNKNOWN_MEMBER_ID, ErrorCode.FENCED_INSTANCE_ID]);
  assert.equal(shard.heartbeat(leader, 1, { instanceId: 'one' }), ErrorCode.REBALANCE_IN_PROGRESS);
});

test('when the new member id cannot be written the old one stays', () => {
  const { shard, follower } = staticPair();
  shard.autoCommit = false;
  const back = shard.join({ apiVersion: 5, instanceId: 'two' });
  shard.failOne(ErrorCode.NOT_ENOUGH_REPLICAS);
  assert.equal(shard.joined(back).errorCode, ErrorCode.COORDINATOR_NOT_AVAILABLE);
  assert.equal(shard.heartbeat(follower, 1, { instanceId: 'two' }), 0);
});
