/** Quirks 8, 10 to 13, 15 and 16 of Kafka's wire protocol, over bare frames: offsets, groups, coordinators, names, codes. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createBroker, type EmbeddedBroker } from '../../src/index.ts';
import { createNodePorts } from '../../src/node/create-node-ports.ts';
import { NULL_LOG_SINK } from '../../src/base/null-log-sink.ts';
import { ApiKey } from '../../src/protocol/messages/api-key.ts';
import { ErrorCode, errorName } from '../../src/protocol/messages/error-code.ts';
import { ZooKeeperClient } from '../../src/zookeeper/client.ts';
import { bytesOf, produceOf, RawClient, recordBatch } from './raw-client.ts';

let broker: EmbeddedBroker;
let client: RawClient;

before(async () => {
  broker = await createBroker({ config: { 'blumfeld.zookeeper.port': 0, 'offsets.topic.num.partitions': 50 } });
  client = await RawClient.open(broker);
  await client.call(ApiKey.Metadata, 1, { topics: [{ name: 'events' }] });
});
after(async () => {
  client.destroy();
  await broker.close();
});

test('quirk 11: FindCoordinator makes __consumer_offsets on first use, with 50 partitions and as many replicas as brokers live, up to 3 (better than Kafka)', async () => {
  const before = await client.call(ApiKey.Metadata, 1, { topics: null });
  assert.ok(!before.topics.some(({ name }) => name === '__consumer_offsets'));
  // Kafka with its default of 3 replicas answers COORDINATOR_NOT_AVAILABLE on one broker for ever.
  const found = await client.call(ApiKey.FindCoordinator, 0, { key: 'first' });
  assert.deepEqual([found.errorCode, found.nodeId, found.host, found.port], [ErrorCode.NONE, 1, broker.host, broker.port]);
  const { topics } = await client.call(ApiKey.Metadata, 1, { topics: [{ name: '__consumer_offsets' }] });
  assert.equal(topics[0]!.partitions.length, 50);
  assert.ok(topics[0]!.isInternal);
  for (const partition of topics[0]!.partitions) assert.deepEqual(partition.replicaNodes, [1]);
  const batched = await client.call(ApiKey.FindCoordinator, 4, { keyType: 0, coordinatorKeys: ['a', 'b'] });
  assert.deepEqual(batched.coordinators.map(({ key, errorCode, nodeId }) => [key, errorCode, nodeId]), [['a', 0, 1], ['b', 0, 1]]);
});

const commitOf = (groupId: string, committedOffset: number) => ({ groupId, topics: [{ name: 'events', partitions: [{ partitionIndex: 0, committedOffset, committedMetadata: 'note' }] }] });
const fetchOffset = async (version: number, groupId: string): Promise<[number, number]> => {
  const { topics } = await client.call(ApiKey.OffsetFetch, version, { groupId, topics: [{ name: 'events', partitionIndexes: [0] }] });
  return [topics[0]!.partitions[0]!.committedOffset, topics[0]!.partitions[0]!.errorCode];
};

test('quirk 8: version 0 of OffsetCommit and OffsetFetch means ZooKeeper, later ones __consumer_offsets', async () => {
  const zero = await client.call(ApiKey.OffsetCommit, 0, commitOf('both', 41));
  assert.equal(zero.topics[0]!.partitions[0]!.errorCode, ErrorCode.NONE);
  assert.deepEqual(await fetchOffset(0, 'both'), [41, ErrorCode.NONE]);
  assert.deepEqual(await fetchOffset(1, 'both'), [-1, ErrorCode.NONE], 'Kafka knows nothing of it');
  const one = await client.call(ApiKey.OffsetCommit, 2, { ...commitOf('both', 7), generationIdOrMemberEpoch: -1, memberId: '', retentionTimeMs: -1 });
  assert.equal(one.topics[0]!.partitions[0]!.errorCode, ErrorCode.NONE);
  assert.deepEqual(await fetchOffset(1, 'both'), [7, ErrorCode.NONE]);
  assert.deepEqual(await fetchOffset(0, 'both'), [41, ErrorCode.NONE], 'and ZooKeeper nothing of that');
  assert.deepEqual(await fetchOffset(0, 'none'), [-1, ErrorCode.UNKNOWN_TOPIC_OR_PARTITION]);
  const ports = createNodePorts({ log: NULL_LOG_SINK, logDirectories: [] });
  const zookeeper = new ZooKeeperClient({ connect: broker.zookeeperConnect!, sessionTimeoutMs: 6000, ports });
  try {
    await zookeeper.connected();
    const node = await zookeeper.get('/consumers/both/offsets/events/0');
    assert.equal(new TextDecoder().decode(node!.data), '41');
  } finally {
    await zookeeper.close();
    await ports.close();
  }
});

const joinOf = (groupId: string, memberId: string) => ({
  groupId, sessionTimeoutMs: 10_000, rebalanceTimeoutMs: 10_000, memberId, protocolType: 'consumer', protocols: [{ name: 'range', metadata: bytesOf('m') }],
});

test('quirk 10: from version 4 a first JoinGroup without a member id gets MEMBER_ID_REQUIRED and an id; before, it joins', async () => {
  for (const version of [0, 1, 2, 3]) {
    const joined = await client.call(ApiKey.JoinGroup, version, joinOf(`old-${version}`, ''));
    assert.deepEqual([joined.errorCode, joined.generationId, joined.leader === joined.memberId], [ErrorCode.NONE, 1, true], `version ${version}`);
  }
  for (const version of [4, 5, 7, 9]) {
    const first = await client.call(ApiKey.JoinGroup, version, joinOf(`new-${version}`, ''));
    assert.equal(first.errorCode, ErrorCode.MEMBER_ID_REQUIRED);
    assert.match(first.memberId, /^raw-[0-9a-f-]{36}$/, 'the client id and a UUID');
    const from = performance.now();
    const second = await client.call(ApiKey.JoinGroup, version, joinOf(`new-${version}`, first.memberId));
    assert.deepEqual([second.errorCode, second.generationId, second.memberId, second.members.length], [ErrorCode.NONE, 1, first.memberId, 1]);
    const synced = await client.call(ApiKey.SyncGroup, Math.min(version, 5), {
      groupId: `new-${version}`, generationId: 1, memberId: first.memberId, protocolType: 'consumer', protocolName: 'range', assignments: [{ memberId: first.memberId, assignment: bytesOf('all') }],
    });
    assert.deepEqual([synced.errorCode, new TextDecoder().decode(synced.assignment)], [ErrorCode.NONE, 'all']);
    assert.ok(performance.now() - from < 1000, 'with group.initial.rebalance.delay.ms=0 there is no wait');
  }
  const still = await client.call(ApiKey.JoinGroup, 3, joinOf('old-3', 'nobody'));
  assert.equal(still.errorCode, ErrorCode.UNKNOWN_MEMBER_ID);
});

test('quirk 12: a group lives in partition (hash & 0x7fffffff) % 50 of __consumer_offsets', async () => {
  // From Java's String.hashCode; the hash of the third is the least int, that of the fourth is negative.
  const known: readonly (readonly [string, number])[] = [['g', 3], ['console-consumer-42', 37], ['polygenelubricants', 0], ['ünïcode-group', 46], ['blumfeld', 25]];
  const ends = async (): Promise<number[]> => {
    const partitions = Array.from({ length: 50 }, (_, partitionIndex) => ({ partitionIndex, timestamp: -1 }));
    const { topics } = await client.call(ApiKey.ListOffsets, 1, { replicaId: -1, topics: [{ name: '__consumer_offsets', partitions }] });
    return topics[0]!.partitions.map(({ offset }) => offset);
  };
  for (const [group, partition] of known) {
    const from = await ends();
    const { topics } = await client.call(ApiKey.OffsetCommit, 2, { ...commitOf(group, 1), generationIdOrMemberEpoch: -1, memberId: '' });
    assert.equal(topics[0]!.partitions[0]!.errorCode, ErrorCode.NONE);
    const grown = (await ends()).flatMap((end, index) => (end > from[index]! ? [index] : []));
    assert.deepEqual(grown, [partition], group);
  }
});

test('quirk 13: on a listener without SASL a handshake or a token is out of place (34), and the connection goes on', async () => {
  for (const version of [0, 1]) {
    const { errorCode, mechanisms } = await client.call(ApiKey.SaslHandshake, version, { mechanism: 'PLAIN' });
    assert.deepEqual([errorCode, mechanisms], [ErrorCode.ILLEGAL_SASL_STATE, []]);
  }
  for (const version of [0, 1, 2]) {
    const answer = await client.call(ApiKey.SaslAuthenticate, version, { authBytes: bytesOf('\0user\0secret') });
    assert.deepEqual([answer.errorCode, answer.errorMessage], [ErrorCode.ILLEGAL_SASL_STATE, 'SaslAuthenticate request received after successful authentication']);
    assert.equal(answer.authBytes.length, 0);
  }
  const apis = await client.call(ApiKey.ApiVersions, 0, {});
  assert.deepEqual(apis.apiKeys.filter(({ apiKey }) => apiKey === 17 || apiKey === 36).map(({ maxVersion }) => maxVersion), [1, 2]);
});

test('quirk 15: the client name and version of ApiVersions 3 must look like names', async () => {
  const codeOf = async (clientSoftwareName: string, clientSoftwareVersion: string): Promise<number> => (await client.call(ApiKey.ApiVersions, 3, { clientSoftwareName, clientSoftwareVersion })).errorCode;
  for (const good of ['a', 'apache-kafka-java', 'lib.rd-kafka2', '0', 'a--.b']) assert.equal(await codeOf(good, '1.0.0'), ErrorCode.NONE, good);
  for (const bad of ['', '-a', 'a-', '.a', 'a.', 'a b', 'a_b', 'é', 'a\n', 'a/b']) {
    assert.equal(await codeOf(bad, '1.0'), ErrorCode.INVALID_REQUEST, bad);
    assert.equal(await codeOf('good', bad), ErrorCode.INVALID_REQUEST, bad);
  }
  assert.equal((await client.call(ApiKey.ApiVersions, 2, {})).errorCode, ErrorCode.NONE, 'older versions name nothing');
});

/** Those that clients branch on, by the numbers of Kafka's Errors. */
const CODES: readonly (readonly [number, string])[] = [
  [-1, 'UNKNOWN_SERVER_ERROR'], [1, 'OFFSET_OUT_OF_RANGE'], [2, 'CORRUPT_MESSAGE'], [3, 'UNKNOWN_TOPIC_OR_PARTITION'], [5, 'LEADER_NOT_AVAILABLE'], [6, 'NOT_LEADER_OR_FOLLOWER'],
  [7, 'REQUEST_TIMED_OUT'], [10, 'MESSAGE_TOO_LARGE'], [14, 'COORDINATOR_LOAD_IN_PROGRESS'], [15, 'COORDINATOR_NOT_AVAILABLE'], [16, 'NOT_COORDINATOR'], [17, 'INVALID_TOPIC_EXCEPTION'],
  [19, 'NOT_ENOUGH_REPLICAS'], [20, 'NOT_ENOUGH_REPLICAS_AFTER_APPEND'], [21, 'INVALID_REQUIRED_ACKS'], [22, 'ILLEGAL_GENERATION'], [25, 'UNKNOWN_MEMBER_ID'], [27, 'REBALANCE_IN_PROGRESS'],
  [34, 'ILLEGAL_SASL_STATE'], [35, 'UNSUPPORTED_VERSION'], [36, 'TOPIC_ALREADY_EXISTS'], [41, 'NOT_CONTROLLER'], [42, 'INVALID_REQUEST'], [45, 'OUT_OF_ORDER_SEQUENCE_NUMBER'],
  [46, 'DUPLICATE_SEQUENCE_NUMBER'], [47, 'INVALID_PRODUCER_EPOCH'], [51, 'CONCURRENT_TRANSACTIONS'], [58, 'SASL_AUTHENTICATION_FAILED'], [59, 'UNKNOWN_PRODUCER_ID'], [74, 'FENCED_LEADER_EPOCH'],
  [75, 'UNKNOWN_LEADER_EPOCH'], [76, 'UNSUPPORTED_COMPRESSION_TYPE'], [79, 'MEMBER_ID_REQUIRED'], [82, 'FENCED_INSTANCE_ID'], [87, 'INVALID_RECORD'], [88, 'UNSTABLE_OFFSET_COMMIT'],
  [90, 'PRODUCER_FENCED'], [100, 'UNKNOWN_TOPIC_ID'], [103, 'INCONSISTENT_TOPIC_ID'], [120, 'TRANSACTION_ABORTABLE'],
];

test('quirk 16: error codes have the numbers of Kafka, and a wrong request gets the one that is its own', async () => {
  for (const [code, name] of CODES) assert.equal(errorName(code), name);
  const produced = async (topic: string, records: Uint8Array | null, version = 7): Promise<number> => (await client.call(ApiKey.Produce, version, produceOf(topic, records))).responses[0]!.partitionResponses[0]!.errorCode;
  const good = recordBatch(['x']);
  assert.equal(await produced('events', good), ErrorCode.NONE);
  assert.equal(await produced('missing', good), ErrorCode.UNKNOWN_TOPIC_OR_PARTITION);
  assert.equal(await produced('events', Uint8Array.from(good, (byte, at) => (at === good.length - 1 ? byte ^ 1 : byte))), ErrorCode.CORRUPT_MESSAGE);
  assert.equal(await produced('events', recordBatch(['x'.repeat(1_100_000)])), ErrorCode.MESSAGE_TOO_LARGE);
  assert.equal(await produced('__consumer_offsets', good), ErrorCode.INVALID_TOPIC_EXCEPTION);
  assert.equal(await produced('events', Uint8Array.from([...good, ...good])), ErrorCode.INVALID_RECORD);
  assert.equal(await produced('events', recordBatch(['x'], { compression: 4 }), 6), ErrorCode.UNSUPPORTED_COMPRESSION_TYPE);
  const fetched = async (fetchOffset: number, partition = 0, currentLeaderEpoch = -1): Promise<number> => {
    const { responses } = await client.call(ApiKey.Fetch, 9, { maxWaitMs: 0, minBytes: 0, maxBytes: 1000, topics: [{ topic: 'events', partitions: [{ partition, fetchOffset, currentLeaderEpoch, partitionMaxBytes: 1000 }] }] });
    return responses[0]!.partitions[0]!.errorCode;
  };
  assert.deepEqual([await fetched(0), await fetched(999), await fetched(0, 99)], [ErrorCode.NONE, ErrorCode.OFFSET_OUT_OF_RANGE, ErrorCode.UNKNOWN_TOPIC_OR_PARTITION]);
  assert.equal(await fetched(0, 0, 99), ErrorCode.UNKNOWN_LEADER_EPOCH);
  const beat = await client.call(ApiKey.Heartbeat, 0, { groupId: 'old-0', generationId: 1, memberId: 'nobody' });
  assert.equal(beat.errorCode, ErrorCode.UNKNOWN_MEMBER_ID);
  const again = await client.call(ApiKey.CreateTopics, 1, { topics: [{ name: 'events', numPartitions: 1, replicationFactor: 1, assignments: [], configs: [] }], timeoutMs: 1000 });
  assert.equal(again.topics[0]!.errorCode, ErrorCode.TOPIC_ALREADY_EXISTS);
});
