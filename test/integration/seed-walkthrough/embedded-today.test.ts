/** The seed's story with --bootstrap-server, on the ZooKeeper that bin/zookeeper-server-start.sh runs. */
import { test } from 'node:test';
import { SeedCluster } from './seed-cluster.ts';
import { tellTheSeedToday } from './story-today.ts';

test("the seed in today's words, on the embedded ZooKeeper", { timeout: 300_000 }, async (t) => {
  const cluster = new SeedCluster();
  try {
    await cluster.startZooKeeper();
    await tellTheSeedToday(t, cluster);
  } finally {
    await cluster.close();
  }
});
