/** Timers and limits of groups that are easy to forget: what ends each wait, and what a new coordinator makes of an old group. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ErrorCode } from '../../../src/protocol/messages/error-code.ts';
import { TestShard, bytes, subscription } from './shard-harness.ts';

test('a rebalance lasts as long as the most patient member allows', () => {
  const shard = new TestShard();
  const slow = shard.stable(1, { rebalanceTimeoutMs: 50_000, sessionTimeoutMs: 100_000 });
  const quick = shard.join({ rebalanceTimeoutMs: 1000, sessionTimeoutMs: 100_000 });
  shard.advance(49_999);
  assert.ok(shard.isParked(quick));
  shard.advance(1);
  assert.deepEqual(shard.joined(quick).members.map((member) => member.memberId), [shard.joined(quick).memberId]);
  assert.equal(shard.heartbeat(slow.members[0]!, 2), ErrorCode.UNKNOWN_MEMBER_ID);
});

test('a member that waits for the others does not expire, however short its session; but a new one is given up after five minutes', () => {
  const shard = new TestShard();
  const { members } = shard.stable(2, { sessionTimeoutMs: 6000, rebalanceTimeoutMs: 600_000 });
  const waits = shard.join({ memberId: members[0]!, sessionTimeoutMs: 6000, rebalanceTimeoutMs: 600_000, protocols: [['range', subscription('x')]] });
  const fresh = shard.join({ sessionTimeoutMs: 6000, rebalanceTimeoutMs: 600_000 });
  for (let at = 0; at < 299_000; at += 5000) {
    shard.advance(5000);
    assert.notEqual(shard.heartbeat(members[1]!, 2), ErrorCode.UNKNOWN_MEMBER_ID);
  }
  assert.ok(shard.isParked(waits));
  assert.equal(shard.joined(fresh).errorCode, ErrorCode.UNKNOWN_MEMBER_ID);
});

test('heartbeats keep a member in while others rebalance', () => {
  const shard = new TestShard();
  const { members } = shard.stable(1, { sessionTimeoutMs: 6000, rebalanceTimeoutMs: 60_000 });
  const second = shard.join({ sessionTimeoutMs: 6000, rebalanceTimeoutMs: 60_000 });
  for (let index = 0; index < 8; index++) {
    shard.advance(5000);
    assert.equal(shard.heartbeat(members[0]!, 1), ErrorCode.REBALANCE_IN_PROGRESS);
  }
  shard.join({ memberId: members[0]! });
  assert.equal(shard.joined(second).generationId, 2);
});

test('the last member that a rebalance waits for may leave instead of joining', () => {
  const shard = new TestShard();
  const { members } = shard.stable(2);
  const waits = shard.join({ memberId: members[0]!, protocols: [['range', subscription('x')]] });
  assert.ok(shard.isParked(waits));
  shard.leave([{ memberId: members[1]! }]);
  assert.deepEqual([shard.joined(waits).errorCode, shard.joined(waits).leader], [0, members[0]]);
});

test('when the leader leaves a stable group, another member leads the next generation', () => {
  const shard = new TestShard();
  const { members, leader } = shard.stable(3);
  shard.leave([{ memberId: leader }]);
  const others = members.filter((member) => member !== leader);
  const requests = others.map((memberId) => shard.join({ memberId }));
  const replies = requests.map((request) => shard.joined(request));
  assert.ok(others.includes(replies[0]!.leader));
  assert.equal(replies.filter((reply) => reply.members.length === 2).length, 1);
});

test('an empty group takes another protocol type, and goes on counting generations', () => {
  const shard = new TestShard();
  const { members } = shard.stable(1);
  shard.leave([{ memberId: members[0]! }]);
  const request = shard.join({ protocolType: 'connect', protocols: [['default', bytes('x')]] });
  shard.advance(5);
  const joined = shard.joined(request);
  assert.deepEqual([joined.errorCode, joined.protocolType, joined.generationId], [0, 'connect', 3]);
});

test('a group that is loaded with more members than are allowed now rebalances, and refuses the surplus', () => {
  const shard = new TestShard();
  const { members, generation } = shard.stable(3);
  shard.config = { ...shard.config, maxSize: 2 };
  shard.failOver();
  assert.equal(shard.heartbeat(members[0]!, generation), ErrorCode.REBALANCE_IN_PROGRESS);
  const requests = members.map((memberId) => shard.join({ memberId }));
  shard.advance(60_001);
  const errors = requests.map((request) => shard.joined(request).errorCode);
  assert.deepEqual(errors, [0, 0, ErrorCode.GROUP_MAX_SIZE_REACHED]);
});

test('a generation that was never written down is given once more by the next coordinator, to nobody\'s harm', () => {
  const shard = new TestShard();
  const { members } = shard.stable(1);
  shard.join();
  const second = shard.joined(shard.join({ memberId: members[0]! }));
  assert.equal(second.generationId, 2);
  shard.failOver();
  assert.equal(shard.commitError(shard.commit(1, { memberId: members[0]!, generationId: 2 })), ErrorCode.ILLEGAL_GENERATION);
  assert.equal(shard.synced(shard.sync(members[0]!, 2, { [members[0]!]: 'x' })).errorCode, ErrorCode.ILLEGAL_GENERATION);
  assert.equal(shard.heartbeat(members[0]!, 1), 0);
});

test('protocols named twice count once', () => {
  const shard = new TestShard();
  const twice: [string, Uint8Array][] = [['a', bytes('1')], ['a', bytes('2')], ['b', bytes('')]];
  const { members } = shard.stable(1, { protocols: twice });
  const same = shard.join({ memberId: members[0]!, protocols: twice });
  shard.advance(5);
  assert.equal(shard.joined(same).protocolName, 'a');
});

test('a group without members and offsets is forgotten at the next check', () => {
  const shard = new TestShard({ offsetsRetentionCheckIntervalMs: 600_000 });
  const { members } = shard.stable(1);
  shard.leave([{ memberId: members[0]! }]);
  shard.advance(600_001);
  assert.equal(shard.shard.counts.groups, 0);
  const last = shard.log.at(-1)!.record;
  assert.ok(last.type === 'group' && last.value === null);
});

test('nothing is left armed when all is over', () => {
  const shard = new TestShard();
  const { members } = shard.stable(3);
  shard.join({ apiVersion: 5 });
  shard.leave(members.map((memberId) => ({ memberId })));
  shard.take(shard.shard.unload(shard.now));
  assert.equal(shard.shard.nextDeadlineMs, Infinity);
});
