/** Whoever asks a broker that does not lead gets an answer in every version, and from KIP-951 on the leader too. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ErrorCode } from '../../src/protocol/messages/error-code.ts';
import { LocalCluster, until } from './cluster-helper.ts';
import { produceOf, RawClient, recordBatch } from './raw-client.ts';

let cluster: LocalCluster;
let client: RawClient;
const PRODUCE = 0;
const FETCH = 1;

before(async () => {
  cluster = await LocalCluster.open([1, 2], { 'auto.leader.rebalance.enable': 'false' });
  await cluster.brokers.get(1)!.cluster.topicAdmin.createTopics([{ name: 't', numPartitions: -1, replicationFactor: -1, assignments: new Map([[0, [1]]]), configs: new Map<string, string>() }], { validateOnly: false, timeoutMs: 5000 });
  const two = cluster.brokers.get(2)!;
  await until(() => two.metadataCache.leaderOf('t', 0)?.leaderId === 1, 'broker 2 knows who leads');
  client = await RawClient.open({ host: '127.0.0.1', port: two.advertisedListeners[0]!.port });
});
after(async () => {
  client.destroy();
  await cluster.close();
});

test('Produce', async () => {
  for (const version of [3, 7, 9, 10, 11]) {
    const { responses, nodeEndpoints } = await client.call(PRODUCE, version, produceOf('t', recordBatch(['a'])));
    const { errorCode, currentLeader } = responses[0]!.partitionResponses[0]!;
    assert.equal(errorCode, ErrorCode.NOT_LEADER_OR_FOLLOWER, `version ${version}`);
    assert.deepEqual([currentLeader.leaderId, nodeEndpoints.length], version >= 10 ? [1, 1] : [-1, 0], `version ${version}`);
  }
});

test('Fetch', async () => {
  for (const version of [0, 4, 11, 12]) {
    const { responses, nodeEndpoints } = await client.call(FETCH, version, {
      replicaId: -1, maxWaitMs: 0, minBytes: 1, maxBytes: 1 << 20, isolationLevel: 0, sessionId: 0, sessionEpoch: -1, forgottenTopicsData: [], rackId: '',
      topics: [{ topic: 't', partitions: [{ partition: 0, currentLeaderEpoch: -1, fetchOffset: 0, lastFetchedEpoch: -1, logStartOffset: -1, partitionMaxBytes: 1 << 20 }] }],
    });
    assert.deepEqual([responses[0]!.partitions[0]!.errorCode, nodeEndpoints.length], [ErrorCode.NOT_LEADER_OR_FOLLOWER, 0], `version ${version}`);
  }
});
