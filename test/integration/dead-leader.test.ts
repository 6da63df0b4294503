/** Between a leader's end and the end of its session: what clients are told of its partitions. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiKey } from '../../src/protocol/messages/api-key.ts';
import { ErrorCode } from '../../src/protocol/messages/error-code.ts';
import { LocalCluster, until } from './cluster-helper.ts';
import { RawClient } from './raw-client.ts';

test('a leader whose process is gone is not named to clients any more, before ZooKeeper knows; the broker still is', async () => {
  const cluster = await LocalCluster.open([1, 2, 3]);
  try {
    await cluster.createAssigned('left', [[2, 3], [3, 2]]);
    const follower = cluster.brokers.get(3)!;
    await until(() => follower.replicaManager.get('left', 0)?.state.role === 'follower' && cluster.brokers.get(2)!.replicaManager.get('left', 0)!.state.isr.length === 2, 'broker 3 follows broker 2');
    const client = await RawClient.open(follower.advertisedListeners[0] as { host: string; port: number });
    const ask = async (): Promise<{ brokers: number[]; leaders: number[][] }> => {
      const { brokers, topics } = await client.call(ApiKey.Metadata, 9, { topics: [{ name: 'left' }], allowAutoTopicCreation: false });
      return { brokers: brokers.map(({ nodeId }) => nodeId), leaders: topics[0]!.partitions.map(({ errorCode, leaderId }) => [errorCode, leaderId]) };
    };
    assert.deepEqual(await ask(), { brokers: [1, 2, 3], leaders: [[ErrorCode.NONE, 2], [ErrorCode.NONE, 3]] });
    await cluster.crash(2);
    await until(async () => (await ask()).leaders[0]![1] === -1, 'nobody leads partition 0');
    assert.deepEqual(await ask(), { brokers: [1, 2, 3], leaders: [[ErrorCode.LEADER_NOT_AVAILABLE, -1], [ErrorCode.NONE, 3]] });
    // It comes back, and ends the session that it left: another leads, and it is not doubted for having been away.
    await cluster.start(2);
    await until(async () => (await ask()).leaders[0]![1] === 3, 'broker 3 leads partition 0');
    client.destroy();
  } finally {
    await cluster.close();
  }
});
