/** A broker in its controlled shutdown follows only what it is still in the in-sync set of. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LocalCluster, until } from './cluster-helper.ts';

test('a leader that is relieved does not follow its successor, and so does not ask its way back into the in-sync set', async () => {
  const cluster = await LocalCluster.open([1, 2, 3]);
  try {
    await cluster.createAssigned('left', [[2, 3], [3, 2]]);
    const going = cluster.brokers.get(2)!;
    const followed = (): number[] => [...going.replicaManager.all()].filter(({ topic, state }) => topic === 'left' && state.role === 'follower').map(({ partition }) => partition);
    await until(() => cluster.brokers.get(3)!.replicaManager.get('left', 1)?.state.isr.length === 2, 'both replicas are in sync');
    going.cluster.fetchers.onStopping();
    // What follows still, follows on; what the controller takes away is not followed.
    assert.equal(going.cluster.fetchers.size, 1);
    const reply = await cluster.brokers.get(1)!.cluster.controller.request({ type: 'controlledShutdown', brokerId: 2, brokerEpoch: going.brokerEpoch });
    assert.equal(reply?.type === 'controlledShutdown' && reply.remaining.length, 0);
    await until(() => followed().includes(0), 'broker 2 has heard that 3 leads');
    await until(() => going.cluster.fetchers.size === 0, 'broker 2 follows nothing any more');
    assert.deepEqual(cluster.brokers.get(3)!.replicaManager.get('left', 0)!.state.isr, [3]);
  } finally {
    await cluster.close();
  }
});
