import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ErrorCode } from '../../src/protocol/messages/error-code.ts';
import { LocalCluster, until } from './cluster-helper.ts';
import { produceOf, RawClient, recordBatch } from './raw-client.ts';

const PRODUCE = 0;
const DELETE_RECORDS = 21;

test('a replica that is added to a partition whose start lies within a batch takes the whole batch, and starts where the leader does', async () => {
  const cluster = await LocalCluster.open([1, 2]);
  try {
    const one = cluster.brokers.get(1)!;
    await one.cluster.topicAdmin.createTopics([{ name: 't', numPartitions: -1, replicationFactor: -1, assignments: new Map([[0, [1]]]), configs: new Map() }], { validateOnly: false, timeoutMs: 5000 });
    const client = await RawClient.open({ host: '127.0.0.1', port: one.advertisedListeners[0]!.port });
    await client.call(PRODUCE, 9, produceOf('t', recordBatch(['a', 'b', 'c', 'd', 'e', 'f']), -1));
    await client.call(PRODUCE, 9, produceOf('t', recordBatch(['g', 'h']), -1));
    const deleted = await client.call(DELETE_RECORDS, 2, { topics: [{ name: 't', partitions: [{ partitionIndex: 0, offset: 4 }] }], timeoutMs: 5000 });
    assert.equal(deleted.topics[0]!.partitions[0]!.errorCode, ErrorCode.NONE);
    client.destroy();
    await one.cluster.controller.request({ type: 'alterReassignments', partitions: [{ topic: 't', partition: 0, replicas: [1, 2] }] });
    const follower = () => cluster.brokers.get(2)!.replicaManager.get('t', 0)?.log ?? null;
    await until(() => one.replicaManager.get('t', 0)!.state.isr.length === 2, 'it is in sync');
    await until(() => follower()!.logStartOffset === 4 && follower()!.logEndOffset === 8 && follower()!.highWatermark === 8, 'both logs begin and end alike');
  } finally {
    await cluster.close();
  }
});
