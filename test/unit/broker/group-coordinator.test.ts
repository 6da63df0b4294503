/** The shell of the group coordinator on a real log: what is written is read back by the next leadership. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { GROUP_METADATA_TOPIC, ZERO_UUID } from '../../../src/base/ids.ts';
import { GroupCoordinator } from '../../../src/broker/group-coordinator.ts';
import { decodeGroupRecord, encodeGroupBatch, visitGroupBatches } from '../../../src/broker/group-log.ts';
import { HostedPartition } from '../../../src/broker/hosted-partition.ts';
import { handleJoinGroup } from '../../../src/broker/handlers/join-group.ts';
import { handleHeartbeat } from '../../../src/broker/handlers/heartbeat.ts';
import { handleOffsetCommit } from '../../../src/broker/handlers/offset-commit.ts';
import { handleOffsetFetch } from '../../../src/broker/handlers/offset-fetch.ts';
import { handleSyncGroup } from '../../../src/broker/handlers/sync-group.ts';
import type { BrokerContext } from '../../../src/broker/context.ts';
import { ALLOW_ALL } from '../../../src/broker/context.ts';
import { brokerSettings } from '../../../src/broker/settings.ts';
import { parseBrokerConfig } from '../../../src/config/parse-broker-config.ts';
import { parseProperties } from '../../../src/config/properties-file.ts';
import type { ReceivedRequest } from '../../../src/network/request.ts';
import { ErrorCode } from '../../../src/protocol/messages/error-code.ts';
import type { OffsetCommitRequest } from '../../../src/protocol/messages/offset-commit.ts';
import { BatchReader } from '../../../src/protocol/records/batch-reader.ts';
import { Partition } from '../../../src/replication/partition.ts';
import { PartitionLog } from '../../../src/storage/partition-log.ts';
import { TestClock, TinyDisk, logOptions, silent } from '../storage/helpers.ts';
import { bytes, subscription } from '../coordinator/shard-harness.ts';

/** One broker that hosts one partition of `__consumer_offsets`. */
async function makeBroker(disk = new TinyDisk(), znodes = new Map<string, Uint8Array>()) {
  const clock = new TestClock();
  let calls = 0;
  const { config } = parseBrokerConfig(parseProperties('group.initial.rebalance.delay.ms=0\noffsets.topic.num.partitions=1'));
  const log = await PartitionLog.open(logOptions(disk, { directory: `/data/${GROUP_METADATA_TOPIC}-0`, topic: GROUP_METADATA_TOPIC, clock }));
  const state = new Partition({
    topic: GROUP_METADATA_TOPIC, partition: 0, localBrokerId: 1, settings: { minInsyncReplicas: 1, replicaLagTimeMaxMs: 30_000 }, isEligible: () => true,
    logStartOffset: log.logStartOffset, logEndOffset: log.logEndOffset, highWatermark: log.highWatermark,
  });
  const hosted = new HostedPartition(GROUP_METADATA_TOPIC, 0, ZERO_UUID, state, log, clock, { onHighWatermark: () => {}, onLogEnd: () => {}, onChange: () => {} });
  const coordination = {
    get: async (path: string) => (znodes.has(path) ? { data: znodes.get(path)! } : null),
    set: async (path: string, data: Uint8Array) => {
      const { CoordinationError } = await import('../../../src/base/coordination.ts');
      if (!znodes.has(path)) throw new CoordinationError('NoNode', path);
      znodes.set(path, data);
    },
    create: async (path: string, data: Uint8Array) => void znodes.set(path, data),
  };
  const context = {
    ports: { clock, random: { bytes: (length: number) => new Uint8Array(length).fill(++calls) }, log: silent }, config, settings: brokerSettings(config), brokerId: 1,
    authorizer: ALLOW_ALL, coordination, metadataCache: { topic: () => null, hasPartition: (topic: string, partition: number) => topic === 't' && partition < 3 },
  };
  const groupCoordinator = new GroupCoordinator(context as unknown as BrokerContext);
  const broker = { ...context, groupCoordinator } as unknown as BrokerContext;
  const lead = async (leaderEpoch: number): Promise<void> => {
    const change = state.becomeLeader(
      { controllerEpoch: 1, leader: 1, leaderEpoch, isr: [1], partitionEpoch: leaderEpoch, replicas: [1], addingReplicas: [], removingReplicas: [], leaderRecoveryState: 0 } as never,
      clock.monotonicMs(),
    );
    assert.ok(change.applied);
    await log.becomeLeaderEpoch(leaderEpoch);
    hosted.apply(change.change);
    groupCoordinator.onLeader(hosted);
    for (let step = 0; step < 50 && groupCoordinator.shards()[0]!.state === 'loading'; step++) await clock.advance(1);
  };
  return { broker, clock, log, hosted, groupCoordinator, lead, disk, znodes };
}

const request = (apiVersion: number): ReceivedRequest =>
  ({ apiVersion, clientId: 'c', connection: { listenerName: 'PLAINTEXT', transport: { remoteAddress: '::ffff:127.0.0.1' } } }) as unknown as ReceivedRequest;

const commitRequest = (offset: number, memberId = '', generation = -1, topic = 't', partition = 0): OffsetCommitRequest => ({
  groupId: 'g', generationIdOrMemberEpoch: generation, memberId, groupInstanceId: null, retentionTimeMs: -1,
  topics: [{ name: topic, topicId: ZERO_UUID, partitions: [{ partitionIndex: partition, committedOffset: offset, committedLeaderEpoch: -1, commitTimestamp: -1, committedMetadata: null }] }],
});
const fetchRequest = { groupId: 'g', topics: [{ name: 't', partitionIndexes: [0, 1] }], groups: [{ groupId: 'g', memberId: null, memberEpoch: -1, topics: null }], requireStable: false };

/** Lets the clock run until the promise is settled. */
async function within<T>(clock: TestClock, promise: Promise<T> | T): Promise<T> {
  let isDone = false;
  const settled = Promise.resolve(promise).finally(() => {
    isDone = true;
  });
  for (let step = 0; step < 200 && !isDone; step++) await clock.advance(1);
  return settled;
}

async function joinAndSync(made: Awaited<ReturnType<typeof makeBroker>>): Promise<{ memberId: string; generation: number; tookMs: number }> {
  const { broker, clock } = made;
  const startMs = clock.monotonicMs();
  const join = { groupId: 'g', sessionTimeoutMs: 10_000, rebalanceTimeoutMs: 60_000, memberId: '', groupInstanceId: null, protocolType: 'consumer', protocols: [{ name: 'range', metadata: subscription('t') }], reason: null };
  const joined = await within(clock, handleJoinGroup(broker, join, request(3)));
  assert.equal(joined.errorCode, ErrorCode.NONE);
  const sync = { groupId: 'g', generationId: joined.generationId, memberId: joined.memberId, groupInstanceId: null, protocolType: null, protocolName: null, assignments: [{ memberId: joined.memberId, assignment: bytes('mine') }] };
  const synced = await within(clock, handleSyncGroup(broker, sync, request(3)));
  assert.deepEqual([synced.errorCode, new TextDecoder().decode(synced.assignment)], [0, 'mine']);
  return { memberId: joined.memberId, generation: joined.generationId, tookMs: clock.monotonicMs() - startMs };
}

test('join, sync, heartbeat, commit and fetch through the handlers; the first assignment within 50 ms', async () => {
  const made = await makeBroker();
  const { broker, clock, lead } = made;
  assert.equal((await handleJoinGroup(broker, { groupId: 'g', memberId: '', protocols: [] } as never, request(5))).errorCode, ErrorCode.NOT_COORDINATOR);
  await lead(1);
  const { memberId, generation, tookMs } = await joinAndSync(made);
  assert.match(memberId, /^c-[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.ok(tookMs <= 50, `${tookMs} ms`);
  assert.equal((await handleHeartbeat(broker, { groupId: 'g', generationId: generation, memberId, groupInstanceId: null }, request(3))).errorCode, 0);
  const committed = await within(clock, handleOffsetCommit(broker, commitRequest(42, memberId, generation), request(7)));
  assert.equal(committed.topics[0]!.partitions[0]!.errorCode, 0);
  const unknown = await within(clock, handleOffsetCommit(broker, commitRequest(1, memberId, generation, 'nosuch'), request(7)));
  assert.equal(unknown.topics[0]!.partitions[0]!.errorCode, ErrorCode.UNKNOWN_TOPIC_OR_PARTITION);
  const one = await handleOffsetFetch(broker, fetchRequest, request(5));
  assert.deepEqual(one.topics![0]!.partitions.map((partition) => partition.committedOffset), [42, -1]);
  const many = await handleOffsetFetch(broker, fetchRequest, request(8));
  assert.deepEqual(many.groups![0]!.topics.map((topic) => [topic.name, topic.partitions.map((partition) => partition.committedOffset)]), [['t', [42]]]);
  made.groupCoordinator.close();
});

test('the next leadership reads groups and offsets from the log; what waited is told to look elsewhere', async () => {
  const made = await makeBroker();
  const { broker, clock, lead, groupCoordinator } = made;
  await lead(1);
  const { memberId, generation } = await joinAndSync(made);
  await within(clock, handleOffsetCommit(broker, commitRequest(7, memberId, generation), request(7)));
  const join = { groupId: 'g', sessionTimeoutMs: 10_000, rebalanceTimeoutMs: 60_000, memberId: '', groupInstanceId: null, protocolType: 'consumer', protocols: [{ name: 'range', metadata: subscription('t') }], reason: null };
  const parked = handleJoinGroup(broker, join, request(3));
  groupCoordinator.onResigned(GROUP_METADATA_TOPIC, 0, 1);
  assert.equal((await parked).errorCode, ErrorCode.NOT_COORDINATOR);
  await lead(2);
  const shard = groupCoordinator.shards()[0]!;
  assert.equal(shard.state, 'active');
  assert.equal(shard.describeGroup('g', 5).groupState, 'Stable');
  assert.equal((await handleHeartbeat(broker, { groupId: 'g', generationId: generation, memberId, groupInstanceId: null }, request(3))).errorCode, 0);
  assert.equal((await handleOffsetFetch(broker, fetchRequest, request(5))).topics![0]!.partitions[0]!.committedOffset, 7);
  groupCoordinator.close();
});

test('a write that the disk refuses is an error for its client alone', async () => {
  const made = await makeBroker();
  const { broker, clock, lead, disk, groupCoordinator } = made;
  await lead(1);
  await within(clock, handleOffsetCommit(broker, commitRequest(1), request(7)));
  disk.failWrite = 'ENOSPC';
  const failed = await within(clock, handleOffsetCommit(broker, commitRequest(2), request(7)));
  assert.notEqual(failed.topics[0]!.partitions[0]!.errorCode, ErrorCode.NONE);
  disk.failWrite = null;
  assert.equal(groupCoordinator.shards()[0]?.fetchOffsets('g', null, true).topics[0]!.partitions[0]!.committedOffset, 1);
  groupCoordinator.close();
});

test('sessions run on the real timer', async () => {
  const made = await makeBroker();
  const { clock, lead, groupCoordinator } = made;
  await lead(1);
  await joinAndSync(made);
  for (let step = 0; step < 110; step++) await clock.advance(100);
  assert.equal(groupCoordinator.shards()[0]!.describeGroup('g', 5).groupState, 'Empty');
  groupCoordinator.close();
  assert.equal(clock.timers.size, 0);
});

test('a broken invariant costs the shard its memory, not the broker: it is loaded again', async () => {
  const made = await makeBroker();
  const { broker, clock, lead, groupCoordinator } = made;
  await lead(1);
  await within(clock, handleOffsetCommit(broker, commitRequest(5), request(7)));
  const before = groupCoordinator.shards()[0];
  const broken = await groupCoordinator.ask('g', () => { throw new Error('broken'); }, () => 'elsewhere');
  assert.equal(broken, 'elsewhere');
  for (let step = 0; step < 20; step++) await clock.advance(1);
  assert.notEqual(groupCoordinator.shards()[0], before);
  assert.equal((await handleOffsetFetch(broker, fetchRequest, request(5))).topics![0]!.partitions[0]!.committedOffset, 5);
  groupCoordinator.close();
});

test('offsets of version 0 go to ZooKeeper and come from there', async () => {
  const made = await makeBroker();
  const { broker, znodes } = made;
  const answer = await handleOffsetCommit(broker, commitRequest(99), request(0));
  assert.equal(answer.topics[0]!.partitions[0]!.errorCode, 0);
  assert.equal(new TextDecoder().decode(znodes.get('/consumers/g/offsets/t/0')), '99');
  await handleOffsetCommit(broker, commitRequest(100), request(0));
  const fetched = await handleOffsetFetch(broker, fetchRequest, request(0));
  assert.deepEqual(fetched.topics![0]!.partitions.map((partition) => [partition.committedOffset, partition.errorCode]), [[100, 0], [-1, ErrorCode.UNKNOWN_TOPIC_OR_PARTITION]]);
});

test('records make the round trip, tombstones and transactions too; foreign kinds are left alone', () => {
  const key = { group: 'g', topic: 't', partition: 3 };
  const value = { offset: 5, leaderEpoch: 2, metadata: 'm', commitTimestamp: 10, expireTimestamp: -1, topicId: ZERO_UUID };
  const records = [
    { type: 'offset' as const, key, value, valueVersion: 3 }, { type: 'offset' as const, key, value: null, valueVersion: 0 },
    { type: 'group' as const, key: { group: 'g' }, value: null, valueVersion: 0 },
  ];
  for (const compression of [0, 1, 4]) {
    const batch = encodeGroupBatch(records, { producerId: 9, producerEpoch: 1 }, 1000, compression);
    const seen: unknown[] = [];
    const next = visitGroupBatches(batch, 0, new BatchReader(), {
      record: (record, offset, producerId) => seen.push([record.type, record.value, offset, producerId]), marker: () => assert.fail(), skipped: () => assert.fail(),
    });
    assert.equal(next, 3);
    assert.deepEqual(seen, [['offset', value, 0, 9], ['offset', null, 1, 9], ['group', null, 2, 9]]);
  }
  assert.equal(decodeGroupRecord(new Uint8Array([0, 3, 0, 1, 65]), null), null);
  assert.equal(decodeGroupRecord(new Uint8Array([0]), null), null);
});
