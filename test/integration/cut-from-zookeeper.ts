/**
 * A leader that is cut from ZooKeeper and from nothing else, once as a mere leader and once as controller too. As soon
 * as a member of its ISR knows a newer epoch it acknowledges no acks=all record any more; when the cable is mended it
 * comes back by itself, and all replicas hold the same records.
 */
import assert from 'node:assert/strict';
import { ErrorCode } from '../../src/protocol/messages/error-code.ts';
import { AcknowledgedWrites } from './acknowledged.ts';
import { LocalCluster, until } from './cluster-helper.ts';
import { CuttableProxy } from './cuttable-proxy.ts';
import { produceOf, RawClient, recordBatch } from './raw-client.ts';

const PRODUCE = 0;

export async function cutFromZooKeeper(zookeeper: { host: string; port: number }, sessionMs: number): Promise<number> {
  const proxies = new Map<number, CuttableProxy>();
  for (const id of [1, 2, 3]) proxies.set(id, await CuttableProxy.open(zookeeper));
  const settings = {
    'zookeeper.session.timeout.ms': String(sessionMs), 'zookeeper.connection.timeout.ms': '20000', 'offsets.topic.replication.factor': '3', 'min.insync.replicas': '2',
    'default.replication.factor': '3', 'num.partitions': '3', 'auto.leader.rebalance.enable': 'false',
  };
  const cluster = await LocalCluster.open([1, 2, 3], settings, undefined, (id) => ({ 'zookeeper.connect': proxies.get(id)!.address }));
  try {
    const assignments = new Map([[0, [1, 2, 3]], [1, [2, 3, 1]], [2, [3, 1, 2]]]);
    await cluster.brokers.get(1)!.cluster.topicAdmin.createTopics([{ name: 't', numPartitions: -1, replicationFactor: -1, assignments, configs: new Map() }], { validateOnly: false, timeoutMs: 10_000 });
    const writes = new AcknowledgedWrites(cluster.bootstrapServers, 't');
    await writes.start();
    await writes.more(30, 10_000);
    for (const role of ['controller', 'leader'] as const) {
      const id = [...cluster.brokers.values()].find((broker) => broker.cluster.controller.isActive === (role === 'controller') && leads(cluster, broker.brokerId) !== null)!.brokerId;
      await cutOne(cluster, proxies.get(id)!, id);
      await writes.more(20, 15_000);
    }
    const count = await writes.finish('after-the-cut');
    await until(() => sameEverywhere(cluster), 'all replicas hold the same');
    return count;
  } finally {
    await cluster.close();
    for (const proxy of proxies.values()) await proxy.close();
  }
}

/** A partition of `t` that the broker leads. */
function leads(cluster: LocalCluster, brokerId: number): number | null {
  for (const hosted of cluster.brokers.get(brokerId)!.replicaManager.all()) if (hosted.topic === 't' && hosted.state.isLeader) return hosted.partition;
  return null;
}

async function cutOne(cluster: LocalCluster, proxy: CuttableProxy, id: number): Promise<void> {
  const broker = cluster.brokers.get(id)!;
  const others = [...cluster.brokers.values()].filter((other) => other !== broker);
  const partition = leads(cluster, id)!;
  const before = broker.replicaManager.get('t', partition)!.state.leaderEpoch;
  const { brokerEpoch } = broker;
  const client = await RawClient.open({ host: '127.0.0.1', port: broker.advertisedListeners[0]!.port });
  proxy.cut();
  await until(() => others.some((other) => (other.replicaManager.get('t', partition)?.state.leaderEpoch ?? -1) > before), 'another member knows a newer epoch', 20_000);
  const response = await client.call(PRODUCE, 9, { ...produceOf('t', recordBatch(['late']), -1, partition), timeoutMs: 1500 });
  const { errorCode } = response.responses[0]!.partitionResponses[0]!;
  assert.ok([ErrorCode.REQUEST_TIMED_OUT, ErrorCode.NOT_LEADER_OR_FOLLOWER, ErrorCode.NOT_ENOUGH_REPLICAS, ErrorCode.NOT_ENOUGH_REPLICAS_AFTER_APPEND].some((code) => code === errorCode), `broker ${id}, cut from ZooKeeper, answered ${errorCode}`);
  client.destroy();
  proxy.heal();
  await until(() => broker.brokerEpoch > brokerEpoch, `broker ${id} registered again`, 20_000);
  await until(() => inSync(cluster), 'all are in sync', 20_000);
}

const replicas = (cluster: LocalCluster) => [...cluster.brokers.values()].flatMap((broker) => [...broker.replicaManager.all()]).filter(({ topic }) => topic === 't');

function inSync(cluster: LocalCluster): boolean {
  return replicas(cluster).filter(({ state }) => state.isLeader && state.isr.length === 3).length === 3;
}

function sameEverywhere(cluster: LocalCluster): boolean {
  return [0, 1, 2].every((partition) => new Set(replicas(cluster).filter((hosted) => hosted.partition === partition).map(({ log }) => `${log!.latestEpoch}/${log!.logEndOffset}/${log!.highWatermark}`)).size === 1);
}
