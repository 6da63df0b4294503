/** JoinGroup, SyncGroup, Heartbeat and LeaveGroup: the behaviours that Kafka's own group coordinator tests pin. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ErrorCode } from '../../../src/protocol/messages/error-code.ts';
import { TestShard, bytes, subscription, text } from './shard-harness.ts';

test('a first member leads generation 1, sees itself, and has its assignment within 50 ms of the shipped delay of 0', () => {
  const shard = new TestShard();
  const start = shard.nowMs;
  const request = shard.join();
  shard.advance(2);
  const joined = shard.joined(request);
  assert.equal(joined.errorCode, 0);
  assert.deepEqual([joined.generationId, joined.leader, joined.protocolName, joined.protocolType], [1, joined.memberId, 'range', 'consumer']);
  assert.match(joined.memberId, /^client-u1$/);
  assert.deepEqual(joined.members.map((member) => member.memberId), [joined.memberId]);
  const synced = shard.synced(shard.sync(joined.memberId, 1, { [joined.memberId]: 'mine' }));
  assert.deepEqual([synced.errorCode, text(synced.assignment), synced.protocolName], [0, 'mine', 'range']);
  assert.ok(shard.nowMs - start <= 50);
  assert.equal(shard.describe().groupState, 'Stable');
});

test('errors before any group: id, session time-out, unknown member, no protocol', () => {
  const shard = new TestShard();
  const error = (options: Parameters<TestShard['join']>[0]) => shard.joined(shard.join(options)).errorCode;
  assert.equal(error({ group: '' }), ErrorCode.INVALID_GROUP_ID);
  assert.equal(error({ sessionTimeoutMs: 5999 }), ErrorCode.INVALID_SESSION_TIMEOUT);
  assert.equal(error({ sessionTimeoutMs: 1_800_001 }), ErrorCode.INVALID_SESSION_TIMEOUT);
  assert.equal(error({ memberId: 'nobody' }), ErrorCode.UNKNOWN_MEMBER_ID);
  assert.equal(error({ protocols: [] }), ErrorCode.INCONSISTENT_GROUP_PROTOCOL);
  assert.equal(error({ protocolType: '' }), ErrorCode.INCONSISTENT_GROUP_PROTOCOL);
  assert.equal(shard.shard.counts.groups, 0);
});

test('version 0 rebalances within the session time-out', () => {
  const shard = new TestShard();
  const { members } = shard.stable(1, { apiVersion: 0, rebalanceTimeoutMs: -1, sessionTimeoutMs: 7000 });
  const late = shard.join({ apiVersion: 0, rebalanceTimeoutMs: -1, sessionTimeoutMs: 7000 });
  shard.advance(6999);
  assert.ok(shard.isParked(late));
  assert.equal(shard.heartbeat(members[0]!, 1), ErrorCode.REBALANCE_IN_PROGRESS);
  shard.advance(2);
  assert.equal(shard.joined(late).generationId, 2);
});

test('from version 4 a member id is given out first; joining with it works; an unused one expires', () => {
  const shard = new TestShard();
  const first = shard.joined(shard.join({ apiVersion: 4 }));
  assert.deepEqual([first.errorCode, first.generationId], [ErrorCode.MEMBER_ID_REQUIRED, -1]);
  const request = shard.join({ apiVersion: 4, memberId: first.memberId });
  shard.advance(5);
  assert.deepEqual([shard.joined(request).errorCode, shard.joined(request).memberId], [0, first.memberId]);
  const unused = shard.joined(shard.join({ apiVersion: 4, group: 'other' }));
  shard.advance(10_001);
  assert.equal(shard.joined(shard.join({ apiVersion: 4, group: 'other', memberId: unused.memberId })).errorCode, ErrorCode.UNKNOWN_MEMBER_ID);
});

test('a rebalance waits for a member id that was given out, until it joins, leaves or expires', () => {
  const shard = new TestShard();
  const { members } = shard.stable(1);
  const pending = shard.joined(shard.join({ apiVersion: 4 })).memberId;
  const rejoin = shard.join({ memberId: members[0]! });
  assert.ok(shard.isParked(rejoin));
  assert.equal(shard.leave([{ memberId: pending }]).members[0]!.errorCode, 0);
  assert.equal(shard.joined(rejoin).generationId, 2);
});

test('the first rebalance is delayed while members keep coming, up to the rebalance time-out', () => {
  const shard = new TestShard({ initialRebalanceDelayMs: 3000 });
  const requests = [shard.join({ rebalanceTimeoutMs: 7000 })];
  shard.advance(2000);
  requests.push(shard.join({ rebalanceTimeoutMs: 7000 }));
  shard.advance(2000);
  assert.ok(requests.every((request) => shard.isParked(request)));
  requests.push(shard.join({ rebalanceTimeoutMs: 7000 }));
  shard.advance(2999);
  assert.ok(requests.every((request) => shard.isParked(request)));
  shard.advance(1);
  assert.deepEqual(requests.map((request) => shard.joined(request).generationId), [1, 1, 1]);
});

test('a second member starts a rebalance that the first must join; the leader stays and sees both', () => {
  const shard = new TestShard();
  const { members } = shard.stable(1);
  const second = shard.join();
  assert.ok(shard.isParked(second));
  assert.equal(shard.heartbeat(members[0]!, 1), ErrorCode.REBALANCE_IN_PROGRESS);
  const first = shard.join({ memberId: members[0]! });
  const [leader, follower] = [shard.joined(first), shard.joined(second)];
  assert.deepEqual([leader.generationId, leader.leader, follower.leader], [2, members[0], members[0]]);
  assert.deepEqual([leader.members.length, follower.members.length], [2, 0]);
  const waiting = shard.sync(follower.memberId, 2);
  assert.ok(shard.isParked(waiting));
  shard.sync(leader.memberId, 2, { [leader.memberId]: 'a', [follower.memberId]: 'b' });
  assert.equal(text(shard.synced(waiting).assignment), 'b');
});

test('the protocol is one that all support, by vote', () => {
  const shard = new TestShard();
  const a: [string, Uint8Array] = ['a', bytes('')];
  const b: [string, Uint8Array] = ['b', bytes('')];
  const c: [string, Uint8Array] = ['c', bytes('')];
  const first = shard.join({ protocols: [a, b, c] });
  const second = shard.join({ protocols: [c, b] });
  const third = shard.join({ protocols: [b, c] });
  shard.advance(5);
  assert.deepEqual([first, second, third].map((request) => shard.joined(request).protocolName), ['b', 'b', 'b']);
  assert.equal(shard.joined(shard.join({ protocols: [a] })).errorCode, ErrorCode.INCONSISTENT_GROUP_PROTOCOL);
  assert.equal(shard.joined(shard.join({ protocols: [b], protocolType: 'connect' })).errorCode, ErrorCode.INCONSISTENT_GROUP_PROTOCOL);
});

test('a follower that rejoins unchanged gets the present generation; with new metadata, or as the leader, it starts a rebalance', () => {
  const shard = new TestShard();
  const { members, leader } = shard.stable(2);
  const follower = members.find((member) => member !== leader)!;
  const same = shard.joined(shard.join({ memberId: follower }));
  assert.deepEqual([same.errorCode, same.generationId, same.members.length], [0, 2, 0]);
  const changed = shard.join({ memberId: follower, protocols: [['range', subscription('t', 'u')]] });
  assert.ok(shard.isParked(changed));
  const leaders = shard.join({ memberId: leader });
  assert.equal(shard.joined(leaders).generationId, 3);
  shard.sync(leader, 3, {});
  assert.ok(shard.isParked(shard.join({ memberId: leader })));
});

test('while the assignment is awaited, an unchanged rejoin gets the same answer again', () => {
  const shard = new TestShard();
  const request = shard.join();
  shard.advance(2);
  const { memberId } = shard.joined(request);
  const again = shard.joined(shard.join({ memberId }));
  assert.deepEqual([again.generationId, again.members.length], [1, 1]);
});

test('a JoinGroup or SyncGroup sent anew lets the parked one go', () => {
  const shard = new TestShard();
  const { members, leader } = shard.stable(2);
  shard.join({ memberId: members[0]!, protocols: [['range', subscription('x')]] });
  const once = shard.join({ memberId: members[0]!, protocols: [['range', subscription('y')]] });
  const twice = shard.join({ memberId: members[0]!, protocols: [['range', subscription('z')]] });
  assert.equal(shard.joined(once).errorCode, ErrorCode.REBALANCE_IN_PROGRESS);
  shard.join({ memberId: members[1]! });
  const generation = shard.joined(twice).generationId;
  const follower = members.find((member) => member !== leader)!;
  const lost = shard.sync(follower, generation);
  const waits = shard.sync(follower, generation);
  assert.equal(shard.synced(lost).errorCode, ErrorCode.REBALANCE_IN_PROGRESS);
  shard.sync(leader, generation, { [follower]: 'x' });
  assert.equal(text(shard.synced(waits).assignment), 'x');
});

test('whoever does not join in time is out; another leader is found', () => {
  const shard = new TestShard();
  const { members, leader } = shard.stable(2, { sessionTimeoutMs: 100_000 });
  const follower = members.find((member) => member !== leader)!;
  const request = shard.join({ memberId: follower, sessionTimeoutMs: 100_000, protocols: [['range', subscription('x')]] });
  shard.advance(59_999);
  assert.ok(shard.isParked(request));
  shard.advance(1);
  const joined = shard.joined(request);
  assert.deepEqual([joined.generationId, joined.leader, joined.members.length], [3, follower, 1]);
  assert.equal(shard.heartbeat(leader, 3), ErrorCode.UNKNOWN_MEMBER_ID);
});

test('a session ends without heartbeats, and not with them; the others rebalance', () => {
  const shard = new TestShard();
  const { members } = shard.stable(2);
  for (let index = 0; index < 3; index++) {
    shard.advance(3000);
    assert.equal(shard.heartbeat(members[0]!, 2), 0);
  }
  shard.advance(1001);
  assert.equal(shard.heartbeat(members[1]!, 2), ErrorCode.UNKNOWN_MEMBER_ID);
  assert.equal(shard.heartbeat(members[0]!, 2), ErrorCode.REBALANCE_IN_PROGRESS);
  shard.join({ memberId: members[0]! });
  assert.deepEqual(shard.describe().members.map((member) => member.memberId), [members[0]]);
});

test('heartbeats: unknown group, member, generation', () => {
  const shard = new TestShard();
  const { members } = shard.stable(1);
  assert.equal(shard.heartbeat('x', 1, { group: 'nosuch' }), ErrorCode.UNKNOWN_MEMBER_ID);
  assert.equal(shard.heartbeat('x', 1), ErrorCode.UNKNOWN_MEMBER_ID);
  assert.equal(shard.heartbeat(members[0]!, 2), ErrorCode.ILLEGAL_GENERATION);
  assert.equal(shard.heartbeat('x', 1, { group: '' }), ErrorCode.INVALID_GROUP_ID);
});

test('a member that joined but does not sync is removed after the rebalance time-out', () => {
  const shard = new TestShard();
  const first = shard.join({ rebalanceTimeoutMs: 20_000, sessionTimeoutMs: 100_000 });
  const second = shard.join({ rebalanceTimeoutMs: 20_000, sessionTimeoutMs: 100_000 });
  shard.advance(2);
  const [leader, follower] = [shard.joined(first), shard.joined(second)];
  shard.sync(leader.memberId, 1, {});
  shard.advance(19_000);
  assert.equal(shard.describe().members.length, 2);
  shard.advance(1001);
  assert.equal(shard.heartbeat(leader.memberId, 1), ErrorCode.REBALANCE_IN_PROGRESS);
  assert.equal(shard.heartbeat(follower.memberId, 1), ErrorCode.UNKNOWN_MEMBER_ID);
});

test('the leader gone before its assignment: those who wait for it rebalance', () => {
  const shard = new TestShard();
  const first = shard.join();
  const second = shard.join();
  shard.advance(2);
  const [leader, follower] = [shard.joined(first), shard.joined(second)];
  const waits = shard.sync(follower.memberId, 1);
  shard.advance(10_001);
  assert.equal(shard.synced(waits).errorCode, ErrorCode.REBALANCE_IN_PROGRESS);
  assert.equal(shard.heartbeat(leader.memberId, 1), ErrorCode.UNKNOWN_MEMBER_ID);
  const again = shard.joined(shard.join({ memberId: follower.memberId }));
  assert.deepEqual([again.generationId, again.leader], [2, follower.memberId]);
});

test('sync: wrong group, member, generation, protocol, state', () => {
  const shard = new TestShard();
  const { members, leader } = shard.stable(2);
  const error = (...call: Parameters<TestShard['sync']>) => shard.synced(shard.sync(...call)).errorCode;
  assert.equal(error('x', 1, {}, { group: 'nosuch' }), ErrorCode.UNKNOWN_MEMBER_ID);
  assert.equal(error('x', 2), ErrorCode.UNKNOWN_MEMBER_ID);
  assert.equal(error(leader, 1), ErrorCode.ILLEGAL_GENERATION);
  assert.equal(error(leader, 2, {}, { protocolName: 'other' }), ErrorCode.INCONSISTENT_GROUP_PROTOCOL);
  assert.equal(error(leader, 2, {}, { protocolType: 'connect' }), ErrorCode.INCONSISTENT_GROUP_PROTOCOL);
  assert.equal(text(shard.synced(shard.sync(members[1]!, 2)).assignment), `for ${members[1]}`);
  shard.leave([{ memberId: members[0]! }]);
  assert.equal(error(members[1]!, 2), ErrorCode.REBALANCE_IN_PROGRESS);
});

test('nobody gets an assignment before it is committed; a failed write makes the group rebalance', () => {
  const shard = new TestShard();
  const request = shard.join();
  shard.advance(2);
  const { memberId } = shard.joined(request);
  shard.autoCommit = false;
  const waits = shard.sync(memberId, 1, { [memberId]: 'mine' });
  assert.ok(shard.isParked(waits));
  shard.failOne(ErrorCode.NOT_ENOUGH_REPLICAS);
  assert.equal(shard.synced(waits).errorCode, ErrorCode.COORDINATOR_NOT_AVAILABLE);
  assert.equal(shard.heartbeat(memberId, 1), ErrorCode.REBALANCE_IN_PROGRESS);
  const rejoined = shard.joined(shard.join({ memberId }));
  assert.equal(rejoined.generationId, 2);
  const slow = shard.sync(memberId, 2, { [memberId]: 'mine' });
  shard.advance(5001);
  assert.equal(shard.synced(slow).errorCode, ErrorCode.COORDINATOR_NOT_AVAILABLE);
  // The slow write is committed after all: the rebalance that began goes on.
  shard.commitAll();
  assert.equal(shard.describe().groupState, 'PreparingRebalance');
});

test('leaving: one, several, unknown, pending, by instance id; the last one leaves an empty group behind', () => {
  const shard = new TestShard();
  const { members } = shard.stable(3);
  assert.equal(shard.leave([{ memberId: members[2]! }], 1).errorCode, 0);
  assert.equal(shard.leave([{ memberId: members[2]! }], 1).errorCode, ErrorCode.UNKNOWN_MEMBER_ID);
  const reply = shard.leave([{ memberId: members[0]! }, { memberId: 'x' }, { memberId: members[1]! }, { instanceId: 'nobody' }]);
  assert.deepEqual(reply.members.map((member) => member.errorCode), [0, ErrorCode.UNKNOWN_MEMBER_ID, 0, ErrorCode.UNKNOWN_MEMBER_ID]);
  assert.equal(shard.describe().groupState, 'Empty');
  const last = shard.log.at(-1)!.record;
  assert.ok(last.type === 'group' && last.value !== null && last.value.members.length === 0);
  assert.equal(shard.leave([{ memberId: 'x' }], 3, 'nosuch').members[0]!.errorCode, ErrorCode.UNKNOWN_MEMBER_ID);
  assert.equal(shard.leave([{ memberId: 'x' }], 3, '').errorCode, ErrorCode.INVALID_GROUP_ID);
});

test('a full group refuses more members', () => {
  const shard = new TestShard({ maxSize: 2 });
  shard.stable(2);
  assert.equal(shard.joined(shard.join()).errorCode, ErrorCode.GROUP_MAX_SIZE_REACHED);
  assert.equal(shard.describe().groupState, 'Stable');
  const tight = new TestShard({ maxSize: 1, initialRebalanceDelayMs: 10 });
  const first = tight.join();
  assert.equal(tight.joined(tight.join()).errorCode, ErrorCode.GROUP_MAX_SIZE_REACHED);
  tight.advance(20);
  assert.equal(tight.joined(first).errorCode, 0);
});

test('bounds: groups of a shard, and member ids given out', () => {
  const shard = new TestShard({ maxGroups: 2, maxPendingMembers: 3 });
  shard.join({ group: 'a' });
  shard.join({ group: 'b' });
  assert.equal(shard.joined(shard.join({ group: 'c' })).errorCode, ErrorCode.GROUP_MAX_SIZE_REACHED);
  assert.equal(shard.commitError(shard.commit(1, { group: 'c' })), ErrorCode.COORDINATOR_NOT_AVAILABLE);
  const codes = [1, 2, 3, 4].map(() => shard.joined(shard.join({ group: 'a', apiVersion: 5 })).errorCode);
  assert.deepEqual(codes, [79, 79, 79, ErrorCode.GROUP_MAX_SIZE_REACHED]);
});

test('the metadata of a member outlives the frame it came in', () => {
  const shard = new TestShard();
  const frame = subscription('t');
  const request = shard.join({ protocols: [['range', frame]] });
  frame.fill(0xdb);
  shard.advance(2);
  assert.deepEqual(shard.joined(request).members[0]!.metadata, subscription('t'));
});

test('describe and list', () => {
  const shard = new TestShard();
  const { members } = shard.stable(1);
  shard.commit(5, { group: 'simple' });
  const described = shard.describe();
  assert.deepEqual([described.groupState, described.protocolType, described.protocolData, described.members[0]!.clientHost], ['Stable', 'consumer', 'range', '/127.0.0.1']);
  assert.equal(text(described.members[0]!.memberAssignment), `for ${members[0]}`);
  shard.join({ memberId: members[0]! });
  shard.join();
  assert.deepEqual(shard.describe().protocolData, '');
  assert.deepEqual([shard.describe('nosuch').groupState, shard.describe('nosuch').errorCode], ['Dead', 0]);
  assert.equal(shard.shard.describeGroup('nosuch', 6).errorCode, ErrorCode.GROUP_ID_NOT_FOUND);
  const list = (states: string[], types: string[]) => shard.shard.listGroups(states, types)!.map((group) => `${group.groupId}:${group.protocolType}:${group.groupState}`);
  assert.deepEqual(list([], []), ['g:consumer:PreparingRebalance', 'simple::Empty']);
  assert.deepEqual(list(['empty'], ['Classic']), ['simple::Empty']);
  assert.deepEqual(list([], ['consumer']), []);
});

test('while the log is being loaded requests wait elsewhere, and heartbeats are good', async () => {
  const { GroupCoordinatorShard } = await import('../../../src/coordinator/group/group-shard.ts');
  const { defaults } = await import('./shard-harness.ts');
  const loading = new GroupCoordinatorShard(3, 1, defaults);
  const now = { monotonicMs: 0, wallMs: 0 };
  const heartbeat = loading.heartbeat(now, { groupId: 'g', generationId: 1, memberId: 'm', groupInstanceId: null }, 1).completions[0]!.reply;
  assert.equal((heartbeat as { errorCode: number }).errorCode, 0);
  const leave = loading.leaveGroup(now, { groupId: 'g', memberId: '', members: [] }, 3, 2).completions[0]!.reply;
  assert.equal((leave as { errorCode: number }).errorCode, ErrorCode.COORDINATOR_LOAD_IN_PROGRESS);
  assert.equal(loading.fetchOffsets('g', null, false).errorCode, ErrorCode.COORDINATOR_LOAD_IN_PROGRESS);
  assert.equal(loading.listGroups([], []), null);
  loading.unload(now);
  assert.equal(loading.describeGroup('g', 5).errorCode, ErrorCode.NOT_COORDINATOR);
});
