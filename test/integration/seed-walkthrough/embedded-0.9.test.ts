/** The seed's commands as written, on the ZooKeeper that bin/zookeeper-server-start.sh runs. */
import { test } from 'node:test';
import { SeedCluster } from './seed-cluster.ts';
import { tellTheSeed } from './story-0.9.ts';

test('the seed, as written, on the embedded ZooKeeper', { timeout: 300_000 }, async (t) => {
  const cluster = new SeedCluster();
  try {
    await cluster.startZooKeeper();
    await tellTheSeed(t, cluster);
  } finally {
    await cluster.close();
  }
});
