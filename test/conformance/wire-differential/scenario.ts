/**
 * Requests that are sent to a running Apache Kafka and to ours in the same order: each API in every version that both have,
 * right ones and wrong ones. Bodies may name topics by id, which each side has its own of.
 */
import { ApiKey } from '../../../src/protocol/messages/api-key.ts';
import { viewOf } from '../../../src/log/batch-header.ts';
import { legacySize, writeLegacyMessage } from '../../../src/protocol/records/legacy-message.ts';
import { RecordBatchBuilder, sealBatch } from '../../../src/protocol/records/record-batch-builder.ts';
import { bytesOf } from '../../integration/raw-client.ts';

export interface Side {
  /** The id that this side gave a topic. */
  topicId(name: string): string;
  readonly brokerId: number;
  /** What earlier answers brought. */
  readonly memory: Map<string, string>;
}

export interface Step {
  readonly name: string;
  readonly apiKey: number;
  /** Only these; all that both sides advertise unless said. */
  readonly versions?: readonly [from: number, to: number];
  // biome-ignore lint/suspicious/noExplicitAny: bodies of all APIs
  readonly body: (version: number, side: Side) => any;
  readonly keep?: (answer: unknown, side: Side) => void;
}

const NO_ID = 'AAAAAAAAAAAAAAAAAAAAAA';
const BAD_ID = '0MPtTR3QTTi3aZUHAH08Ww';
const T0 = 1_700_000_000_000;

function batch(values: readonly (string | null)[], options: { key?: string | null; timestampMs?: number; change?: (bytes: Uint8Array, view: DataView) => void; seal?: boolean } = {}): Uint8Array {
  const builder = new RecordBatchBuilder({});
  values.forEach((value, index) => builder.append((options.timestampMs ?? T0) + index, options.key === undefined ? bytesOf(`k${index}`) : options.key === null ? null : bytesOf(options.key), value === null ? null : bytesOf(value), []));
  const bytes = builder.build();
  if (options.change !== undefined) {
    options.change(bytes, viewOf(bytes));
    if (options.seal !== false) sealBatch(viewOf(bytes), bytes);
  }
  return bytes;
}

function messages(magic: 0 | 1, values: readonly string[]): Uint8Array {
  const fields = values.map((value, index) => ({ offset: index, magic, attributes: 0, timestampMs: magic === 1 ? T0 + index : -1, key: bytesOf(`k${index}`), value: bytesOf(value) }));
  const bytes = new Uint8Array(fields.reduce((sum, { key, value }) => sum + legacySize(magic, key, value), 0));
  let at = 0;
  for (const field of fields) at = writeLegacyMessage(viewOf(bytes), bytes, at, field);
  return bytes;
}

const recordsFor = (version: number, values: readonly string[]): Uint8Array => (version < 2 ? messages(0, values) : version === 2 ? messages(1, values) : batch(values));
const produce = (name: string, records: Uint8Array | null, index = 0, acks = -1) => ({ transactionalId: null, acks, timeoutMs: 5000, topicData: [{ name, partitionData: [{ index, records }] }] });
const produceStep = (name: string, records: Uint8Array | null, topic = 'alpha', partition = 0, acks = -1, versions: readonly [number, number] = [3, 11]): Step =>
  ({ name: `produce ${name}`, apiKey: ApiKey.Produce, versions, body: () => produce(topic, records, partition, acks) });

const fetchOf = (version: number, side: Side, topic: string, partition: number, fetchOffset: number, more: object = {}, session: object = {}) => ({
  maxWaitMs: 0, minBytes: 0, maxBytes: 1_000_000, ...session,
  topics: [{ topic, topicId: version >= 13 ? (topic === 'missing' ? BAD_ID : side.topicId(topic)) : NO_ID, partitions: [{ partition, fetchOffset, partitionMaxBytes: 1_000_000, ...more }] }],
});
const fetchStep = (name: string, topic: string, partition: number, offset: number, more: object = {}, session: object = {}, versions: readonly [number, number] = [0, 17]): Step =>
  ({ name: `fetch ${name}`, apiKey: ApiKey.Fetch, versions, body: (version, side) => fetchOf(version, side, topic, partition, offset, more, session) });

const listStep = (name: string, timestamp: number, topic = 'alpha', partitionIndex = 0, more: object = {}): Step =>
  ({ name: `list offsets ${name}`, apiKey: ApiKey.ListOffsets, body: () => ({ replicaId: -1, topics: [{ name: topic, partitions: [{ partitionIndex, timestamp, maxNumOffsets: 10, ...more }] }] }) });

const commit = (groupId: string, name: string, partitionIndex = 0, committedOffset = 3, committedMetadata: string | null = 'm') => ({
  groupId, generationIdOrMemberEpoch: -1, memberId: '', retentionTimeMs: -1, topics: [{ name, partitions: [{ partitionIndex, committedOffset, committedLeaderEpoch: -1, commitTimestamp: -1, committedMetadata }] }],
});
const commitStep = (name: string, ...args: Parameters<typeof commit>): Step => ({ name: `commit ${name}`, apiKey: ApiKey.OffsetCommit, body: () => commit(...args) });
const member = (more: object) => (): object => ({ groupId: 'ghosts', generationIdOrMemberEpoch: 5, memberId: 'ghost', retentionTimeMs: -1, topics: commit('ghosts', 'alpha').topics, ...more });

const offsetFetch = (groupId: string, names: readonly string[] | null) => (version: number): object => {
  const topics = names === null ? null : names.map((name) => ({ name, partitionIndexes: [0, 1] }));
  return version >= 8 ? { groups: [{ groupId, memberId: null, memberEpoch: -1, topics }], requireStable: false } : { groupId, topics };
};
const join = (more: object) => (): object => ({
  groupId: 'joiners', sessionTimeoutMs: 10_000, rebalanceTimeoutMs: 10_000, memberId: 'ghost', protocolType: 'consumer', protocols: [{ name: 'range', metadata: bytesOf('m') }], ...more,
});
const joinStep = (name: string, more: object): Step => ({ name: `join ${name}`, apiKey: ApiKey.JoinGroup, body: join(more) });

const topicOf = (name: string, more: object = {}): object => ({ name, numPartitions: 1, replicationFactor: 1, assignments: [], configs: [], ...more });
const createStep = (name: string, topic: (version: number) => object, more: object = {}, versions?: readonly [number, number]): Step =>
  ({ name: `create topic ${name}`, apiKey: ApiKey.CreateTopics, ...(versions === undefined ? {} : { versions }), body: (version) => ({ topics: [topic(version)], timeoutMs: 10_000, ...(version >= 1 ? { validateOnly: true } : {}), ...more }) });

const config = (resourceType: number, resourceName: string, configurationKeys: string[] | null): object => ({ resources: [{ resourceType, resourceName, configurationKeys }] });
const configStep = (name: string, resourceType: number, resourceName: string, keys: string[] | null): Step => ({ name: `describe configs ${name}`, apiKey: ApiKey.DescribeConfigs, body: () => config(resourceType, resourceName, keys) });
const alterOps = (resourceType: number, resourceName: string, name: string, value: string | null, configOperation = 0): object =>
  ({ resources: [{ resourceType, resourceName, configs: [{ name, configOperation, value }] }], validateOnly: true });
const alterStep = (name: string, ...args: Parameters<typeof alterOps>): Step => ({ name: `alter configs ${name}`, apiKey: ApiKey.IncrementalAlterConfigs, body: () => alterOps(...args) });

const partitionsStep = (name: string, topic: string, count: number, assignments: object[] | null = null): Step =>
  ({ name: `create partitions ${name}`, apiKey: ApiKey.CreatePartitions, body: () => ({ topics: [{ name: topic, count, assignments }], timeoutMs: 10_000, validateOnly: true }) });
const deleteRecordsStep = (name: string, topic: string, partitionIndex: number, offset: number): Step =>
  ({ name: `delete records ${name}`, apiKey: ApiKey.DeleteRecords, body: () => ({ topics: [{ name: topic, partitions: [{ partitionIndex, offset }] }], timeoutMs: 5000 }) });
const epochStep = (name: string, topic: string, partition: number, leaderEpoch: number, currentLeaderEpoch = -1): Step =>
  ({ name: `leader epoch ${name}`, apiKey: ApiKey.OffsetForLeaderEpoch, body: () => ({ replicaId: -1, topics: [{ topic, partitions: [{ partition, currentLeaderEpoch, leaderEpoch }] }] }) });
const metadataStep = (name: string, topics: (version: number, side: Side) => object[], versions?: readonly [number, number]): Step =>
  ({ name: `metadata ${name}`, apiKey: ApiKey.Metadata, versions: versions ?? [4, 12], body: (version, side) => ({ topics: topics(version, side), allowAutoTopicCreation: false }) });

export const STEPS: readonly Step[] = [
  { name: 'metadata of a topic', apiKey: ApiKey.Metadata, body: () => ({ topics: [{ topicId: NO_ID, name: 'alpha' }], allowAutoTopicCreation: false }) },
  metadataStep('of a missing topic', () => [{ topicId: NO_ID, name: 'missing' }]),
  metadataStep('of an illegal name', () => [{ topicId: NO_ID, name: 'not legal!' }]),
  metadataStep('of an empty name', () => [{ topicId: NO_ID, name: '' }]),
  metadataStep('named twice', () => [{ topicId: NO_ID, name: 'alpha' }, { topicId: NO_ID, name: 'alpha' }]),
  metadataStep('by id', (_, side) => [{ topicId: side.topicId('alpha'), name: null }], [10, 12]),
  metadataStep('by an unknown id', () => [{ topicId: BAD_ID, name: null }], [12, 12]),
  { name: 'produce', apiKey: ApiKey.Produce, body: (version) => produce('alpha', recordsFor(version, ['one', 'two'])) },
  { name: 'produce, acks 1', apiKey: ApiKey.Produce, body: (version) => produce('alpha', recordsFor(version, ['three']), 1, 1) },
  { name: 'produce to a missing topic', apiKey: ApiKey.Produce, body: (version) => produce('missing', recordsFor(version, ['x'])) },
  { name: 'produce to a missing partition', apiKey: ApiKey.Produce, body: (version) => produce('alpha', recordsFor(version, ['x']), 99) },
  { name: 'produce, acks 2', apiKey: ApiKey.Produce, body: (version) => produce('alpha', recordsFor(version, ['x']), 0, 2) },
  { name: 'produce what is too large', apiKey: ApiKey.Produce, body: (version) => produce('alpha', recordsFor(version, ['x'.repeat(1_100_000)])) },
  produceStep('two batches', Uint8Array.from([...batch(['a']), ...batch(['b'])])),
  produceStep('a wrong checksum', batch(['a'], { change: (bytes) => { bytes[bytes.length - 1]! ^= 1; }, seal: false })),
  produceStep('a wrong count', batch(['a', 'b'], { change: (_, view) => view.setInt32(57, 3) })),
  produceStep('a wrong last delta', batch(['a', 'b'], { change: (_, view) => view.setInt32(23, 7) })),
  produceStep('a control batch', batch(['a'], { change: (_, view) => view.setInt16(21, 0x20) })),
  produceStep('an unknown codec', batch(['a'], { change: (_, view) => view.setInt16(21, 7) })),
  produceStep('half a batch', batch(['a', 'b']).subarray(0, 70)),
  // One replica of the two that are asked for: NOT_ENOUGH_REPLICAS (19), and nothing is stored; acks=1 does not ask.
  produceStep('with fewer replicas in sync than asked for', batch(['a']), 'guarded'),
  produceStep('with fewer replicas in sync, to the leader alone', batch(['a']), 'guarded', 0, 1),
  produceStep('without a key where it is needed', batch(['a', 'b'], { key: null }), 'compacted'),
  produceStep('of a far future', batch(['a'], { timestampMs: 9_000_000_000_000 })),
  produceStep('to an internal topic', batch(['a']), '__consumer_offsets'),
  produceStep('with the time of the log', batch(['a']), 'append-time'),
  fetchStep('from the start', 'alpha', 0, 0),
  fetchStep('from the middle of a batch', 'alpha', 0, 5),
  fetchStep('of the other partition', 'alpha', 1, 0),
  fetchStep('at the end', 'empty', 0, 0),
  fetchStep('out of range', 'alpha', 0, 9999),
  fetchStep('at a negative offset', 'alpha', 0, -1),
  fetchStep('of a missing topic', 'missing', 0, 0),
  fetchStep('of a missing partition', 'alpha', 99, 0),
  fetchStep('with an old epoch', 'alpha', 0, 0, { currentLeaderEpoch: 9 }, {}, [9, 17]),
  fetchStep('with a diverging epoch', 'alpha', 0, 0, { lastFetchedEpoch: 9 }, {}, [12, 17]),
  fetchStep('in an unknown session', 'alpha', 0, 0, {}, { sessionId: 12345, sessionEpoch: 3 }, [7, 17]),
  listStep('latest', -1), listStep('earliest', -2), listStep('greatest timestamp', -3), listStep('earliest local', -4), listStep('latest tiered', -5), listStep('of no meaning', -99),
  listStep('of a time', T0), listStep('of a future time', 8_000_000_000_000), listStep('of a missing topic', -1, 'missing'), listStep('of a missing partition', -1, 'alpha', 99), listStep('with an unknown epoch', -1, 'alpha', 0, { currentLeaderEpoch: 9 }),
  epochStep('of now', 'alpha', 0, 0), epochStep('of the future', 'alpha', 0, 7), epochStep('of nobody', 'alpha', 0, -1), epochStep('of a missing topic', 'missing', 0, 0), epochStep('with an unknown current one', 'alpha', 0, 0, 9),
  { name: 'find coordinator', apiKey: ApiKey.FindCoordinator, body: (version) => (version >= 4 ? { keyType: 0, coordinatorKeys: ['g', ''] } : { key: 'g', keyType: 0 }) },
  commitStep('for a group', 'committers', 'alpha'), commitStep('of a missing topic', 'committers', 'missing'), commitStep('of a missing partition', 'committers', 'alpha', 99),
  commitStep('with much metadata', 'committers', 'alpha', 1, 3, 'x'.repeat(5000)), commitStep('for no group', '', 'alpha'), commitStep('without metadata', 'committers', 'alpha', 1, 4, null),
  { name: 'commit of a ghost', apiKey: ApiKey.OffsetCommit, versions: [1, 9], body: member({}) },
  { name: 'offset fetch', apiKey: ApiKey.OffsetFetch, body: offsetFetch('committers', ['alpha']) },
  { name: 'offset fetch of a missing topic', apiKey: ApiKey.OffsetFetch, body: offsetFetch('committers', ['missing']) },
  { name: 'offset fetch of a missing group', apiKey: ApiKey.OffsetFetch, body: offsetFetch('nobody', ['alpha']) },
  { name: 'offset fetch of all', apiKey: ApiKey.OffsetFetch, versions: [2, 9], body: offsetFetch('committers', null) },
  joinStep('of a ghost', {}), joinStep('with a short session', { sessionTimeoutMs: 1, memberId: '' }), joinStep('with a long session', { sessionTimeoutMs: 2_000_000_000, memberId: '' }), joinStep('without a group', { groupId: '' }),
  joinStep('without a protocol', { protocols: [], memberId: '' }), joinStep('without a type', { protocolType: '', memberId: '' }),
  { name: 'sync of a ghost', apiKey: ApiKey.SyncGroup, body: () => ({ groupId: 'ghosts', generationId: 1, memberId: 'ghost', protocolType: 'consumer', protocolName: 'range', assignments: [] }) },
  { name: 'heartbeat of a ghost', apiKey: ApiKey.Heartbeat, body: () => ({ groupId: 'ghosts', generationId: 1, memberId: 'ghost' }) },
  { name: 'heartbeat without a group', apiKey: ApiKey.Heartbeat, body: () => ({ groupId: '', generationId: 1, memberId: 'ghost' }) },
  { name: 'leave of a ghost', apiKey: ApiKey.LeaveGroup, body: (version) => (version >= 3 ? { groupId: 'ghosts', members: [{ memberId: 'ghost', groupInstanceId: null, reason: null }] } : { groupId: 'ghosts', memberId: 'ghost' }) },
  { name: 'describe groups', apiKey: ApiKey.DescribeGroups, body: () => ({ groups: ['committers', 'nobody', ''], includeAuthorizedOperations: false }) },
  { name: 'list groups', apiKey: ApiKey.ListGroups, body: () => ({ statesFilter: [], typesFilter: [] }) },
  { name: 'list groups of no state', apiKey: ApiKey.ListGroups, versions: [4, 5], body: () => ({ statesFilter: ['Nonsense'], typesFilter: [] }) },
  { name: 'offset delete', apiKey: ApiKey.OffsetDelete, body: () => ({ groupId: 'committers', topics: [{ name: 'alpha', partitions: [{ partitionIndex: 1 }] }, { name: 'missing', partitions: [{ partitionIndex: 0 }] }] }) },
  { name: 'offset delete of nobody', apiKey: ApiKey.OffsetDelete, body: () => ({ groupId: 'nobody', topics: [{ name: 'alpha', partitions: [{ partitionIndex: 1 }] }] }) },
  { name: 'delete groups', apiKey: ApiKey.DeleteGroups, body: () => ({ groupsNames: ['nobody', ''] }) },
  createStep('that exists', () => topicOf('alpha')), createStep('of an illegal name', () => topicOf('not legal!')), createStep('of an empty name', () => topicOf('')), createStep('with too many replicas', () => topicOf('new', { replicationFactor: 3 })),
  createStep('without partitions', () => topicOf('new', { numPartitions: 0 })), createStep('without replicas', () => topicOf('new', { replicationFactor: 0 })), createStep('with a bad config', () => topicOf('new', { configs: [{ name: 'retention.ms', value: 'soon' }] })),
  createStep('with an unknown config', () => topicOf('new', { configs: [{ name: 'no.such', value: '1' }] })), createStep('with a null config', () => topicOf('new', { configs: [{ name: 'retention.ms', value: null }] })),
  createStep('by assignment and number', () => topicOf('new', { assignments: [{ partitionIndex: 0, brokerIds: [1] }] })),
  createStep('by assignment to nobody', () => topicOf('new', { numPartitions: -1, replicationFactor: -1, assignments: [{ partitionIndex: 0, brokerIds: [77] }] }), {}, [1, 7]),
  createStep('by assignment with a gap', () => topicOf('new', { numPartitions: -1, replicationFactor: -1, assignments: [{ partitionIndex: 1, brokerIds: [1] }] })),
  createStep('by default', () => topicOf('new', { numPartitions: -1, replicationFactor: -1 }), {}, [1, 7]), createStep('that would collide', () => topicOf('with_underscore'), {}, [1, 7]),
  createStep('to be checked', () => topicOf('new', { configs: [{ name: 'retention.ms', value: '1234' }] }), {}, [1, 7]), createStep('internal', () => topicOf('__cluster_metadata'), {}, [1, 7]),
  { name: 'create a topic twice in one', apiKey: ApiKey.CreateTopics, versions: [1, 7], body: () => ({ topics: [topicOf('new'), topicOf('new')], timeoutMs: 10_000, validateOnly: true }) },
  { name: 'delete a missing topic', apiKey: ApiKey.DeleteTopics, versions: [0, 5], body: () => ({ topicNames: ['missing'], timeoutMs: 5000 }) },
  { name: 'delete topics by wrong names and ids', apiKey: ApiKey.DeleteTopics, versions: [6, 6], body: () => ({ topics: [{ name: 'missing', topicId: NO_ID }, { name: null, topicId: BAD_ID }, { name: 'alpha', topicId: BAD_ID }], timeoutMs: 5000 }) },
  partitionsStep('as many as there are', 'alpha', 2), partitionsStep('fewer', 'alpha', 1), partitionsStep('none', 'alpha', 0), partitionsStep('of a missing topic', 'missing', 3), partitionsStep('more', 'alpha', 4),
  partitionsStep('with a wrong assignment', 'alpha', 4, [{ brokerIds: [1] }]), partitionsStep('on nobody', 'alpha', 3, [{ brokerIds: [77] }]), partitionsStep('twice', 'alpha', 3, [{ brokerIds: [1, 1] }]),
  deleteRecordsStep('below the start', 'alpha', 0, 0), deleteRecordsStep('beyond the end', 'alpha', 0, 9999), deleteRecordsStep('of a missing topic', 'missing', 0, 0), deleteRecordsStep('of a missing partition', 'alpha', 99, 0), deleteRecordsStep('negative', 'alpha', 0, -5),
  deleteRecordsStep('of an internal topic', '__consumer_offsets', 0, 0),
  configStep('of a topic, one key', 2, 'alpha', ['retention.ms', 'no.such']), configStep('of a missing topic', 2, 'missing', null), configStep('of an illegal name', 2, 'not legal!', null), configStep('of another broker', 4, '99', ['log.segment.bytes']), configStep('of the broker, one key', 4, '1', ['log.segment.bytes', 'num.io.threads']),
  configStep('of no kind', 77, 'x', null), configStep('of a broker without number', 4, 'one', null), configStep('of all brokers', 4, '', null),
  { name: 'alter configs, old, bad value', apiKey: ApiKey.AlterConfigs, body: () => ({ resources: [{ resourceType: 2, resourceName: 'alpha', configs: [{ name: 'retention.ms', value: 'soon' }] }], validateOnly: true }) },
  { name: 'alter configs, old, missing topic', apiKey: ApiKey.AlterConfigs, body: () => ({ resources: [{ resourceType: 2, resourceName: 'missing', configs: [{ name: 'retention.ms', value: '1' }] }], validateOnly: true }) },
  alterStep('to a bad value', 2, 'alpha', 'retention.ms', 'soon'), alterStep('of no such name', 2, 'alpha', 'no.such', '1'), alterStep('to nothing', 2, 'alpha', 'retention.ms', null), alterStep('append to what is no list', 2, 'alpha', 'retention.ms', '1', 2), alterStep('append', 2, 'alpha', 'cleanup.policy', 'compact', 2),
  alterStep('by no such operation', 2, 'alpha', 'retention.ms', '1', 9), alterStep('of a missing topic', 2, 'missing', 'retention.ms', '1'), alterStep('read-only of a broker', 4, '1', 'broker.id', '7'), alterStep('of another broker', 4, '99', 'log.cleaner.threads', '2'), alterStep('of no kind', 77, 'x', 'a', 'b'),
  { name: 'producer id', apiKey: ApiKey.InitProducerId, body: () => ({ transactionalId: null, transactionTimeoutMs: 1000, producerId: -1, producerEpoch: -1 }) },
  { name: 'producer id of an empty transaction', apiKey: ApiKey.InitProducerId, body: () => ({ transactionalId: '', transactionTimeoutMs: 1000, producerId: -1, producerEpoch: -1 }) },
  { name: 'producer id with half an identity', apiKey: ApiKey.InitProducerId, versions: [3, 5], body: () => ({ transactionalId: null, transactionTimeoutMs: 1000, producerId: 5, producerEpoch: -1 }) },
  { name: 'producer id of a known identity', apiKey: ApiKey.InitProducerId, versions: [3, 5], body: () => ({ transactionalId: null, transactionTimeoutMs: 1000, producerId: 5, producerEpoch: 3 }) },
  { name: 'elect leaders', apiKey: ApiKey.ElectLeaders, body: () => ({ electionType: 0, topicPartitions: [{ topic: 'alpha', partitions: [0, 99] }, { topic: 'missing', partitions: [0] }], timeoutMs: 5000 }) },
  { name: 'elect unclean leaders', apiKey: ApiKey.ElectLeaders, versions: [1, 2], body: () => ({ electionType: 1, topicPartitions: [{ topic: 'alpha', partitions: [0] }], timeoutMs: 5000 }) },
  { name: 'alter reassignments', apiKey: ApiKey.AlterPartitionReassignments, body: () => ({ timeoutMs: 5000, topics: [{ name: 'alpha', partitions: [{ partitionIndex: 0, replicas: null }, { partitionIndex: 99, replicas: [1] }, { partitionIndex: 1, replicas: [77] }] }, { name: 'missing', partitions: [{ partitionIndex: 0, replicas: [1] }] }] }) },
  { name: 'alter reassignments, wrong lists', apiKey: ApiKey.AlterPartitionReassignments, body: () => ({ timeoutMs: 5000, topics: [{ name: 'alpha', partitions: [{ partitionIndex: 0, replicas: [] }, { partitionIndex: 1, replicas: [1, 1] }] }] }) },
  { name: 'list reassignments', apiKey: ApiKey.ListPartitionReassignments, body: () => ({ timeoutMs: 5000, topics: [{ name: 'alpha', partitionIndexes: [0, 99] }, { name: 'missing', partitionIndexes: [0] }] }) },
  { name: 'describe cluster', apiKey: ApiKey.DescribeCluster, body: (version) => ({ includeClusterAuthorizedOperations: true, ...(version >= 1 ? { endpointType: 1 } : {}) }) },
  { name: 'describe the controllers', apiKey: ApiKey.DescribeCluster, versions: [1, 1], body: () => ({ includeClusterAuthorizedOperations: false, endpointType: 2 }) },
  { name: 'describe no such endpoint', apiKey: ApiKey.DescribeCluster, versions: [1, 1], body: () => ({ includeClusterAuthorizedOperations: false, endpointType: 3 }) },
  { name: 'describe producers', apiKey: ApiKey.DescribeProducers, body: () => ({ topics: [{ name: 'alpha', partitionIndexes: [0, 99] }, { name: 'missing', partitionIndexes: [0] }, { name: 'not legal!', partitionIndexes: [0] }] }) },
  { name: 'log dirs of a topic', apiKey: ApiKey.DescribeLogDirs, body: () => ({ topics: [{ topic: 'alpha', partitions: [0, 1, 99] }] }) },
  { name: 'handshake', apiKey: ApiKey.SaslHandshake, body: () => ({ mechanism: 'PLAIN' }) },
  { name: 'authenticate', apiKey: ApiKey.SaslAuthenticate, body: () => ({ authBytes: bytesOf('x') }) },
  { name: 'describe acls', apiKey: ApiKey.DescribeAcls, body: (version) => ({ resourceTypeFilter: 1, resourceNameFilter: null, ...(version >= 1 ? { patternTypeFilter: 1 } : {}), principalFilter: null, hostFilter: null, operation: 1, permissionType: 1 }) },
  { name: 'create acls', apiKey: ApiKey.CreateAcls, body: (version) => ({ creations: [{ resourceType: 2, resourceName: 'a', ...(version >= 1 ? { resourcePatternType: 3 } : {}), principal: 'User:a', host: '*', operation: 3, permissionType: 3 }] }) },
  { name: 'describe tokens', apiKey: ApiKey.DescribeDelegationToken, body: () => ({ owners: null }) },
  { name: 'create a token', apiKey: ApiKey.CreateDelegationToken, body: () => ({ renewers: [], maxLifetimeMs: 1000 }) },
  { name: 'renew a token', apiKey: ApiKey.RenewDelegationToken, body: () => ({ hmac: bytesOf('h'), renewPeriodMs: 1 }) },
  { name: 'API versions of a bad name', apiKey: ApiKey.ApiVersions, versions: [3, 4], body: () => ({ clientSoftwareName: '-bad-', clientSoftwareVersion: '1' }) },
  { name: 'delete the records of alpha', apiKey: ApiKey.DeleteRecords, versions: [2, 2], body: () => ({ topics: [{ name: 'alpha', partitions: [{ partitionIndex: 0, offset: 3 }] }], timeoutMs: 5000 }) },
  fetchStep('below the start', 'alpha', 0, 1), listStep('earliest after that', -2),
  { name: 'delete a topic', apiKey: ApiKey.DeleteTopics, versions: [6, 6], body: (_, side) => ({ topics: [{ name: null, topicId: side.topicId('empty') }], timeoutMs: 5000 }) },
];
