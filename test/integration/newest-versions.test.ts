/** What the newest versions add that a single broker can show: topic ids in offsets, times that need a tier, and the like. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createBroker, type EmbeddedBroker } from '../../src/index.ts';
import { ApiKey } from '../../src/protocol/messages/api-key.ts';
import { ErrorCode } from '../../src/protocol/messages/error-code.ts';
import { bytesOf, produceOf, RawClient, recordBatch } from './raw-client.ts';

let broker: EmbeddedBroker;
let client: RawClient;
let topicId = '';
const UNKNOWN_ID = '0MPtTR3QTTi3aZUHAH08Ww';

before(async () => {
  broker = await createBroker();
  client = await RawClient.open(broker);
  const { errorCode, topics } = await client.call(ApiKey.Metadata, 13, { topics: [{ topicId: 'AAAAAAAAAAAAAAAAAAAAAA', name: 'events' }] });
  assert.equal(errorCode, ErrorCode.NONE);
  topicId = topics[0]!.topicId;
  await client.call(ApiKey.FindCoordinator, 6, { keyType: 0, coordinatorKeys: ['readers'] });
  await client.call(ApiKey.Produce, 11, produceOf('events', recordBatch(['a', 'b'], { timestampMs: 1000 })));
});
after(async () => {
  client.destroy();
  await broker.close();
});

test('OffsetCommit 10 and OffsetFetch 10 name topics by id', async () => {
  const partitions = [{ partitionIndex: 0, committedOffset: 5, committedLeaderEpoch: 0, committedMetadata: 'm' }];
  const committed = await client.call(ApiKey.OffsetCommit, 10, { groupId: 'readers', generationIdOrMemberEpoch: -1, memberId: '', topics: [{ topicId, partitions }, { topicId: UNKNOWN_ID, partitions }] });
  assert.deepEqual(committed.topics.map((topic) => [topic.topicId, topic.partitions[0]!.errorCode]), [[topicId, ErrorCode.NONE], [UNKNOWN_ID, ErrorCode.UNKNOWN_TOPIC_ID]]);
  const asked = [{ topicId, partitionIndexes: [0] }, { topicId: UNKNOWN_ID, partitionIndexes: [0, 3] }];
  const fetched = await client.call(ApiKey.OffsetFetch, 10, { requireStable: true, groups: [{ groupId: 'readers', topics: asked }, { groupId: 'readers', topics: null }, { groupId: 'nobody', topics: null }] });
  const [named, all, nobody] = fetched.groups;
  assert.deepEqual(named!.topics.map((topic) => [topic.topicId, topic.partitions.map((partition) => [partition.partitionIndex, partition.committedOffset, partition.metadata, partition.errorCode])]), [
    [topicId, [[0, 5, 'm', ErrorCode.NONE]]], [UNKNOWN_ID, [[0, -1, '', ErrorCode.UNKNOWN_TOPIC_ID], [3, -1, '', ErrorCode.UNKNOWN_TOPIC_ID]]],
  ]);
  assert.deepEqual(all!.topics.map((topic) => [topic.topicId, topic.partitions.length]), [[topicId, 1]]);
  assert.deepEqual([nobody!.errorCode, nobody!.topics], [ErrorCode.NONE, []]);
  const older = await client.call(ApiKey.OffsetFetch, 9, { groups: [{ groupId: 'readers', topics: [{ name: 'events', partitionIndexes: [0] }] }] });
  assert.equal(older.groups[0]!.topics[0]!.partitions[0]!.committedOffset, 5, 'one and the same offset');
});

test('ListOffsets knows a special time from the version that brought it', async () => {
  const ask = async (version: number, timestamp: number): Promise<number[]> => {
    const { topics } = await client.call(ApiKey.ListOffsets, version, { replicaId: -1, timeoutMs: 1000, topics: [{ name: 'events', partitions: [{ partitionIndex: 0, timestamp }] }] });
    const { errorCode, offset } = topics[0]!.partitions[0]!;
    return [errorCode, offset];
  };
  const refused = [ErrorCode.UNSUPPORTED_VERSION, -1];
  for (const [timestamp, first, offset] of [[-1, 1, 2], [-2, 1, 0], [-3, 7, 0], [-4, 8, 0], [-5, 9, -1], [-6, 11, -1]] as const) {
    assert.deepEqual(await ask(first, timestamp), [ErrorCode.NONE, offset], `${timestamp} in ${first}`);
    assert.deepEqual(await ask(11, timestamp), [ErrorCode.NONE, offset]);
    if (first > 1) assert.deepEqual(await ask(first - 1, timestamp), refused, `${timestamp} in ${first - 1}`);
  }
  assert.deepEqual(await ask(11, -7), refused);
});

test('Metadata asks by id from version 12; before, that is an invalid request', async () => {
  const ask = async (version: number, topics: { name: string | null; topicId: string }[]): Promise<unknown> => (await client.call(ApiKey.Metadata, version, { topics })).topics.map((topic) => [topic.errorCode, topic.name]);
  for (const version of [12, 13]) {
    assert.deepEqual(await ask(version, [{ name: null, topicId }, { name: null, topicId: UNKNOWN_ID }]), [[ErrorCode.NONE, 'events'], [ErrorCode.UNKNOWN_TOPIC_ID, null]]);
  }
  for (const version of [10, 11]) {
    assert.deepEqual(await ask(version, [{ name: null, topicId }]), [[ErrorCode.INVALID_REQUEST, '']]);
    assert.deepEqual(await ask(version, [{ name: 'events', topicId: 'AAAAAAAAAAAAAAAAAAAAAA' }, { name: 'events', topicId: 'AAAAAAAAAAAAAAAAAAAAAA' }]), [[ErrorCode.NONE, 'events']], 'named twice, answered once');
  }
});

test('DescribeCluster 2, DescribeLogDirs 5, DescribeGroups 6, ListConfigResources', async () => {
  const cluster = await client.call(ApiKey.DescribeCluster, 2, { includeClusterAuthorizedOperations: false, endpointType: 1, includeFencedBrokers: true });
  assert.deepEqual([cluster.errorCode, cluster.brokers.map(({ brokerId, isFenced }) => [brokerId, isFenced])], [ErrorCode.NONE, [[1, false]]]);
  const dirs = await client.call(ApiKey.DescribeLogDirs, 5, { topics: null });
  assert.deepEqual(dirs.results.map(({ errorCode, isCordoned }) => [errorCode, isCordoned]), [[ErrorCode.NONE, false]]);
  const groups = await client.call(ApiKey.DescribeGroups, 6, { groups: ['nobody'], includeAuthorizedOperations: false });
  assert.deepEqual(groups.groups.map(({ errorCode, errorMessage, groupState }) => [errorCode, errorMessage, groupState]), [[ErrorCode.GROUP_ID_NOT_FOUND, 'Group nobody not found.', 'Dead']]);
  const list = async (version: number, resourceTypes: number[]): Promise<unknown> => {
    const { errorCode, configResources } = await client.call(ApiKey.ListConfigResources, version, { resourceTypes });
    return [errorCode, configResources.map(({ resourceType, resourceName }) => [resourceType, resourceName])];
  };
  assert.deepEqual(await list(0, []), [ErrorCode.NONE, []]);
  assert.deepEqual(await list(1, [2, 4]), [ErrorCode.NONE, [[2, 'events'], [2, '__consumer_offsets'], [4, '1']]]);
  assert.deepEqual(await list(1, [99]), [ErrorCode.UNSUPPORTED_VERSION, []]);
});

test('AlterPartitionReassignments 1 can refuse another number of replicas', async () => {
  const alter = async (version: number, allowReplicationFactorChange: boolean, replicas: number[] | null): Promise<unknown> => {
    const body = { timeoutMs: 5000, allowReplicationFactorChange, topics: [{ name: 'events', partitions: [{ partitionIndex: 0, replicas }] }] };
    const { responses } = await client.call(ApiKey.AlterPartitionReassignments, version, body);
    const { errorCode, errorMessage } = responses[0]!.partitions[0]!;
    return [errorCode, errorMessage];
  };
  const [code] = (await alter(1, false, [1, 2])) as [number];
  assert.equal(code, ErrorCode.INVALID_REPLICA_ASSIGNMENT, 'a dead broker is named first');
  assert.deepEqual(await alter(1, false, [1]), [ErrorCode.NONE, null]);
  assert.deepEqual(await alter(0, true, null), [ErrorCode.NO_REASSIGNMENT_IN_PROGRESS, 'No partition reassignment is in progress.']);
});

test('ACLs and delegation tokens are refused as by a Kafka without authorizer', async () => {
  const filter = { resourceTypeFilter: 1, resourceNameFilter: null, patternTypeFilter: 1, principalFilter: null, hostFilter: null, operation: 1, permissionType: 1 };
  const described = await client.call(ApiKey.DescribeAcls, 3, filter);
  assert.deepEqual([described.errorCode, described.errorMessage], [ErrorCode.SECURITY_DISABLED, 'No Authorizer is configured on the broker']);
  const creation = { resourceType: 2, resourceName: 'events', resourcePatternType: 3, principal: 'User:a', host: '*', operation: 3, permissionType: 3 };
  const created = await client.call(ApiKey.CreateAcls, 3, { creations: [creation, creation] });
  assert.deepEqual(created.results.map(({ errorCode, errorMessage }) => [errorCode, errorMessage]), Array(2).fill([ErrorCode.SECURITY_DISABLED, 'No Authorizer is configured.']));
  const deleted = await client.call(ApiKey.DeleteAcls, 3, { filters: [filter] });
  assert.deepEqual(deleted.filterResults.map(({ errorCode }) => errorCode), [ErrorCode.SECURITY_DISABLED]);
  const refused = ErrorCode.DELEGATION_TOKEN_REQUEST_NOT_ALLOWED;
  for (const version of [0, 1, 2, 3]) assert.equal((await client.call(ApiKey.CreateDelegationToken, version, { renewers: [], maxLifetimeMs: 1000 })).errorCode, refused);
  assert.equal((await client.call(ApiKey.RenewDelegationToken, 2, { hmac: bytesOf('h'), renewPeriodMs: 1 })).errorCode, refused);
  assert.equal((await client.call(ApiKey.ExpireDelegationToken, 2, { hmac: bytesOf('h'), expiryTimePeriodMs: 1 })).errorCode, refused);
  assert.equal((await client.call(ApiKey.DescribeDelegationToken, 3, { owners: null })).errorCode, refused);
});
