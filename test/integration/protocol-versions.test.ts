/**
 * A cluster whose `inter.broker.protocol.version` is old: requests between brokers go in the versions of that time, topics
 * have no ids before 2.8, and still partitions are led, followed, moved and deleted.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Kafka, logLevel, Partitioners } from 'kafkajs';
import { ZERO_UUID } from '../../src/base/ids.ts';
import { decodeBroker } from '../../src/znodes/broker-znodes.ts';
import { brokerIdPath } from '../../src/znodes/paths.ts';
import { LocalCluster, until } from './cluster-helper.ts';

/** → version of the registration. */
const VERSIONS: readonly (readonly [string, number])[] = [['0.9.0', 2], ['0.10.2', 4], ['1.0', 4], ['2.2', 4], ['2.7', 5], ['2.8', 5], ['3.4', 5]];

for (const [version, registration] of VERSIONS) {
  test(`inter.broker.protocol.version=${version}`, async () => {
    const cluster = await LocalCluster.open([1, 2, 3], { 'inter.broker.protocol.version': version, 'replica.lag.time.max.ms': '2000', 'min.insync.replicas': '2' });
    try {
      const znode = await cluster.brokers.get(2)!.coordination.get(brokerIdPath(2));
      assert.equal(decodeBroker(2, znode!.data).version, registration);
      const kafka = new Kafka({ brokers: cluster.bootstrapServers, logLevel: logLevel.NOTHING, retry: { retries: 8 } });
      const admin = kafka.admin();
      await admin.connect();
      await admin.createTopics({ topics: [{ topic: 'old', replicaAssignment: [{ partition: 0, replicas: [2, 3, 1] }] }], waitForLeaders: true });
      const producer = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner });
      await producer.connect();
      await producer.send({ topic: 'old', acks: -1, messages: [{ value: 'one' }] });
      const state = (id: number) => cluster.brokers.get(id)?.replicaManager.get('old', 0)?.state;
      assert.equal(cluster.brokers.get(2)!.metadataCache.topicId('old') === ZERO_UUID, ['0.9.0', '0.10.2', '1.0', '2.2', '2.7'].includes(version));
      await cluster.stop(2);
      await until(() => state(3)?.isLeader === true, 'broker 3 leads');
      await producer.send({ topic: 'old', acks: -1, messages: [{ value: 'two' }] });
      await cluster.start(2);
      await until(() => state(3)?.isr.length === 3, 'broker 2 is in sync again: the controller has taken its leader\'s word');
      await producer.send({ topic: 'old', acks: -1, messages: [{ value: 'three' }] });
      await until(() => [1, 2, 3].every((id) => state(id)?.logEndOffset === 3), 'all have three records');
      await producer.disconnect();
      await admin.deleteTopics({ topics: ['old'] });
      await until(() => [1, 2, 3].every((id) => state(id) === undefined), 'all have dropped it');
      await admin.disconnect();
    } finally {
      await cluster.close();
    }
  });
}
