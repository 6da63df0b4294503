/** The seed as written, and in today's words, on Debian's Apache ZooKeeper. */
import { test } from 'node:test';
import { SeedCluster } from '../integration/seed-walkthrough/seed-cluster.ts';
import { tellTheSeed } from '../integration/seed-walkthrough/story-0.9.ts';
import { tellTheSeedToday } from '../integration/seed-walkthrough/story-today.ts';
import { zookeeperMissing, ZooKeeperPeer } from './zookeeper-peer.ts';

for (const [name, tell] of [['the seed, as written, on Apache ZooKeeper', tellTheSeed], ["the seed in today's words, on Apache ZooKeeper", tellTheSeedToday]] as const) {
  test(name, { timeout: 300_000, skip: zookeeperMissing ?? false }, async (t) => {
    const cluster = new SeedCluster();
    const zookeeper = await ZooKeeperPeer.start();
    try {
      cluster.zookeeper = zookeeper.address;
      await tell(t, cluster);
    } finally {
      await cluster.close();
      await zookeeper.stop();
    }
  });
}
