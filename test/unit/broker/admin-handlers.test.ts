import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiTable } from '../../../src/broker/api-table.ts';
import { ALLOW_ALL, type BrokerContext } from '../../../src/broker/context.ts';
import { ProducerIdManager } from '../../../src/broker/producer-id-manager.ts';
import { NULL_LOG_SINK } from '../../../src/base/null-log-sink.ts';
import { ZERO_UUID } from '../../../src/base/ids.ts';
import type { ReceivedRequest } from '../../../src/network/request.ts';
import { encodeResponseFrame } from '../../../src/protocol/codec/frame.ts';
import { ApiKey } from '../../../src/protocol/messages/api-key.ts';
import { type TestBroker, TestCluster } from './control-plane-harness.ts';

function contextOf(broker: TestBroker, authorizer = ALLOW_ALL): BrokerContext {
  const { brokerId, coordination, metadataCache, topicConfigs, controller, topicAdmin, configAdmin, control } = broker;
  const producerIds = new ProducerIdManager(coordination, brokerId, NULL_LOG_SINK);
  const cluster = { controller, topicAdmin, configAdmin, producerIds };
  return { brokerId, coordination, metadataCache, topicConfigs, authorizer, clusterId: 'test', cluster, controlRequests: control, get config() { return broker.config; } } as unknown as BrokerContext;
}

const requestOf = (apiKey: number, apiVersion: number): ReceivedRequest => ({ apiKey, apiVersion, connection: { listenerName: 'PLAINTEXT' } }) as unknown as ReceivedRequest;

/** Calls the registered handler and encodes its answer, which must suit the version. */
async function call<Response>(context: BrokerContext, apiKey: number, version: number, body: object): Promise<Response> {
  const entry = apiTable.find((candidate) => candidate.apiKey === apiKey)!;
  const response = await entry.handle(context, body, requestOf(apiKey, version));
  assert.ok(encodeResponseFrame(apiKey, version, 1, response).length > 0);
  return response as Response;
}

const versions = (apiKey: number): number[] => {
  const entry = apiTable.find((candidate) => candidate.apiKey === apiKey)!;
  return Array.from({ length: entry.maxVersion - entry.minVersion + 1 }, (_, index) => entry.minVersion + index);
};

async function withBroker(body: (context: BrokerContext, broker: TestBroker, cluster: TestCluster) => Promise<void>, settings: Record<string, string> = {}): Promise<void> {
  const cluster = await TestCluster.open();
  try {
    const broker = await cluster.broker(1, settings);
    await body(contextOf(broker), broker, cluster);
  } finally {
    await cluster.close();
  }
}

const topic = (name: string, overrides: object = {}) => ({ name, numPartitions: 1, replicationFactor: 1, assignments: [], configs: [], ...overrides });

test('every admin API answers in every version that is advertised', () =>
  withBroker(async (context) => {
    const partition = { partitionIndex: 0, leaderEpoch: 0, newIsr: [1], newIsrWithEpochs: [], leaderRecoveryState: 0, partitionEpoch: 0 };
    const header = { controllerId: 1, isKRaftController: false, controllerEpoch: 1, brokerEpoch: -1, type: 0, ungroupedPartitionStates: [], topicStates: [], liveLeaders: [], liveBrokers: [] };
    const bodies: [number, (version: number) => object][] = [
      [ApiKey.CreateTopics, (version) => ({ topics: [topic(`t${version}`), topic('a b')], timeoutMs: 1000, validateOnly: false })],
      [ApiKey.CreatePartitions, (version) => ({ topics: [{ name: `t${version}`, count: 2, assignments: null }, { name: 'nosuch', count: 2, assignments: null }], timeoutMs: 1000, validateOnly: false })],
      [ApiKey.DescribeConfigs, () => ({ resources: [{ resourceType: 2, resourceName: 't1', configurationKeys: null }, { resourceType: 4, resourceName: '1', configurationKeys: null }, { resourceType: 99, resourceName: '', configurationKeys: null }], includeSynonyms: true, includeDocumentation: true })],
      [ApiKey.AlterConfigs, () => ({ resources: [{ resourceType: 2, resourceName: 't1', configs: [{ name: 'retention.ms', value: '5' }] }], validateOnly: false })],
      [ApiKey.IncrementalAlterConfigs, () => ({ resources: [{ resourceType: 2, resourceName: 't1', configs: [{ name: 'retention.ms', configOperation: 1, value: null }] }, { resourceType: 2, resourceName: 't1', configs: [{ name: 'x', configOperation: 9, value: null }] }], validateOnly: false })],
      [ApiKey.DescribeCluster, () => ({ includeClusterAuthorizedOperations: true, endpointType: 1, includeFencedBrokers: false })],
      [ApiKey.DescribeTopicPartitions, () => ({ topics: [], responsePartitionLimit: 2000, cursor: null })],
      [ApiKey.ElectLeaders, () => ({ electionType: 0, topicPartitions: [{ topic: 't1', partitions: [0] }], timeoutMs: 1000 })],
      [ApiKey.AlterPartitionReassignments, () => ({ timeoutMs: 1000, topics: [{ name: 't1', partitions: [{ partitionIndex: 0, replicas: null }] }] })],
      [ApiKey.ListPartitionReassignments, () => ({ timeoutMs: 1000, topics: null })],
      [ApiKey.AlterPartition, () => ({ brokerId: 1, brokerEpoch: -1, topics: [{ topicName: 't1', topicId: ZERO_UUID, partitions: [partition] }] })],
      [ApiKey.ControlledShutdown, () => ({ brokerId: 9, brokerEpoch: -1 })],
      [ApiKey.AllocateProducerIds, () => ({ brokerId: 1, brokerEpoch: 1e9 })],
      [ApiKey.LeaderAndIsr, () => header],
      [ApiKey.UpdateMetadata, () => ({ ...header, liveBrokers: [{ id: 1, v0Host: 'h', v0Port: 1, endpoints: [], rack: null }] })],
      [ApiKey.StopReplica, () => ({ ...header, deletePartitions: false, ungroupedPartitions: [], topics: [] })],
      [ApiKey.DeleteTopics, (version) => ({ topics: [{ name: `t${version}`, topicId: ZERO_UUID }], topicNames: [`t${version}`, 'nosuch'], timeoutMs: 1000 })],
    ];
    for (const [apiKey, body] of bodies) for (const version of versions(apiKey)) await call(context, apiKey, version, body(version));
  }));

test('CreateTopics tells id and configs of what it made, and refuses doubles', () =>
  withBroker(async (context, broker) => {
    type Created = { topics: { name: string; errorCode: number; errorMessage: string | null; topicId: string; numPartitions: number; configs: { name: string; value: string; configSource: number }[] }[] };
    const body = { topics: [topic('a', { configs: [{ name: 'retention.ms', value: '7' }] }), topic('b'), topic('b'), topic('__cluster_metadata')], timeoutMs: 1000, validateOnly: false };
    const { topics } = await call<Created>(context, ApiKey.CreateTopics, 7, body);
    assert.deepEqual(topics.map(({ name, errorCode }) => [name, errorCode]), [['a', 0], ['b', 42], ['__cluster_metadata', 42]]);
    assert.equal(topics[0]!.topicId, broker.metadataCache.topicId('a'));
    assert.deepEqual(topics[0]!.configs.find((config) => config.name === 'retention.ms'), { name: 'retention.ms', value: '7', readOnly: false, isSensitive: false, configSource: 1 });
    assert.equal(topics[0]!.configs.find((config) => config.name === 'cleanup.policy')!.configSource, 5);
  }));

test('DeleteTopics by id, of unknown ids, and where it is switched off', () =>
  withBroker(async (context, broker) => {
    type Deleted = { responses: { name: string | null; errorCode: number }[] };
    await broker.topicAdmin.autoCreate(['a', 'b'], 1000);
    const id = broker.metadataCache.topicId('a');
    const body = { topics: [{ name: null, topicId: id }, { name: null, topicId: 'AAAAAAAAAAAAAAAAAAAAAQ' }, { name: 'b', topicId: id }], topicNames: [], timeoutMs: 1000 };
    const { responses } = await call<Deleted>(context, ApiKey.DeleteTopics, 6, body);
    assert.deepEqual(responses.map(({ name, errorCode }) => [name, errorCode]), [['a', 0], [null, 100], ['b', 42]]);
    broker.config = broker.config.withDynamic(new Map([['delete.topic.enable', 'false']]), new Map());
    const off = async (version: number) => (await call<Deleted>(context, ApiKey.DeleteTopics, version, { topics: [], topicNames: ['b'], timeoutMs: 1000 })).responses[0]!.errorCode;
    assert.deepEqual([await off(2), await off(3)], [42, 73]);
  }));

test('DescribeTopicPartitions goes on where its cursor says', () =>
  withBroker(async (context, broker) => {
    type Page = { topics: { name: string; errorCode: number; partitions: { partitionIndex: number }[] }[]; nextCursor: { topicName: string; partitionIndex: number } | null };
    const spec = (name: string, numPartitions: number) => ({ name, numPartitions, replicationFactor: 1, assignments: null, configs: new Map<string, string>() });
    await broker.topicAdmin.createTopics([spec('b', 3), spec('a', 2), spec('c', 1)], { validateOnly: false, timeoutMs: 1000 });
    const seen: string[] = [];
    let cursor: Page['nextCursor'] = null;
    let pages = 0;
    do {
      const page: Page = await call<Page>(context, ApiKey.DescribeTopicPartitions, 0, { topics: [], responsePartitionLimit: 2, cursor });
      for (const { name, partitions } of page.topics) for (const { partitionIndex } of partitions) seen.push(`${name}${partitionIndex}`);
      cursor = page.nextCursor;
      pages++;
    } while (cursor !== null && pages < 10);
    assert.deepEqual(seen, ['a0', 'a1', 'b0', 'b1', 'b2', 'c0']);
    assert.equal(pages, 3);
    const named = await call<Page>(context, ApiKey.DescribeTopicPartitions, 0, { topics: [{ name: 'nosuch' }, { name: 'c' }], responsePartitionLimit: 10, cursor: null });
    assert.deepEqual(named.topics.map(({ name, errorCode }) => [name, errorCode]), [['c', 0], ['nosuch', 3]]);
    const wrong = await call<Page>(context, ApiKey.DescribeTopicPartitions, 0, { topics: [{ name: 'c' }], responsePartitionLimit: 10, cursor: { topicName: 'a', partitionIndex: -1 } });
    assert.equal(wrong.topics[0]!.errorCode, 42);
  }));

test('a broker that is not the controller says so', () =>
  withBroker(async (_context, _broker, cluster) => {
    const other = contextOf(await cluster.broker(2));
    type Codes = { topics: { errorCode: number }[] };
    const created = await call<Codes>(other, ApiKey.CreateTopics, 4, { topics: [topic('t')], timeoutMs: 1000, validateOnly: false });
    assert.equal(created.topics[0]!.errorCode, 41);
    const altered = await call<{ errorCode: number }>(other, ApiKey.AlterPartition, 3, { brokerId: 2, brokerEpoch: -1, topics: [] });
    assert.equal(altered.errorCode, 41);
  }));

test('what the authorizer forbids gets the code of its resource', () =>
  withBroker(async (_context, broker) => {
    const denied = contextOf(broker, { mayCall: () => false, may: () => false });
    const created = await call<{ topics: { errorCode: number; errorMessage: string }[] }>(denied, ApiKey.CreateTopics, 7, { topics: [topic('t')], timeoutMs: 1000, validateOnly: false });
    assert.deepEqual([created.topics[0]!.errorCode, created.topics[0]!.errorMessage], [29, 'Authorization failed.']);
    const resources = [{ resourceType: 2, resourceName: 't', configurationKeys: null }, { resourceType: 4, resourceName: '1', configurationKeys: null }];
    const described = await call<{ results: { errorCode: number }[] }>(denied, ApiKey.DescribeConfigs, 4, { resources, includeSynonyms: false, includeDocumentation: false });
    assert.deepEqual(described.results.map((result) => result.errorCode), [29, 31]);
  }));
