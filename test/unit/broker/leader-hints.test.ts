import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BrokerContext } from '../../../src/broker/context.ts';
import { currentLeader, nodeEndpoints } from '../../../src/broker/leader-hints.ts';
import { MetadataCache } from '../../../src/broker/metadata-cache.ts';
import { ZERO_UUID } from '../../../src/base/ids.ts';

function brokerThatKnows(hosted: { leaderId: number; leaderEpoch: number } | null): BrokerContext {
  const metadataCache = new MetadataCache();
  const endpoints = (port: number) => new Map([['PLAINTEXT', { host: 'h', port }]]);
  metadataCache.updateBrokers(1, [{ id: 1, rack: null, endpoints: endpoints(1) }, { id: 2, rack: 'r', endpoints: endpoints(2) }]);
  metadataCache.updateTopics([{ name: 't', topicId: ZERO_UUID, partitions: [{ partition: 0, leader: 1, leaderEpoch: 4, partitionEpoch: 0, replicas: [1, 2], isr: [1, 2], offlineReplicas: [] }] }]);
  return { metadataCache, replicaManager: { get: () => (hosted === null ? null : { state: hosted }) } } as unknown as BrokerContext;
}

test('the newer of two tales is told: LeaderAndIsr comes before UpdateMetadata', () => {
  assert.deepEqual(currentLeader(brokerThatKnows({ leaderId: 2, leaderEpoch: 5 }), 't', 0), { leaderId: 2, leaderEpoch: 5 });
  assert.deepEqual(currentLeader(brokerThatKnows({ leaderId: 2, leaderEpoch: 3 }), 't', 0), { leaderId: 1, leaderEpoch: 4 });
  assert.deepEqual(currentLeader(brokerThatKnows(null), 't', 0), { leaderId: 1, leaderEpoch: 4 });
  assert.equal(currentLeader(brokerThatKnows({ leaderId: -1, leaderEpoch: 5 }), 't', 0), null);
  assert.equal(currentLeader(brokerThatKnows(null), 'other', 0), null);
});

test('each leader that lives is named once, with its address on the client\'s listener', () => {
  const broker = brokerThatKnows(null);
  const leaders = [{ leaderId: 2, leaderEpoch: 5 }, { leaderId: 2, leaderEpoch: 1 }, { leaderId: 3, leaderEpoch: 1 }];
  assert.deepEqual(nodeEndpoints(broker, leaders, 'PLAINTEXT'), [{ nodeId: 2, host: 'h', port: 2, rack: 'r' }]);
  assert.deepEqual(nodeEndpoints(broker, leaders, 'SSL'), []);
});
