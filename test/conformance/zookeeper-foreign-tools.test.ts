/**
 * Three brokers of ours on our own ZooKeeper server, administered by Apache Kafka 0.9.0.1's tools, which write into
 * ZooKeeper and nothing else: the controller acts on it. And the lines of the log that the seed shows.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { NULL_LOG_SINK } from '../../src/base/null-log-sink.ts';
import { createNodePorts, type NodePorts } from '../../src/node/create-node-ports.ts';
import { MemoryDisk } from '../../src/sim/memory-disk.ts';
import { type EmbeddedCoordinationStore, openEmbedded } from '../../src/zookeeper/open-embedded.ts';
import { LocalCluster, until } from '../integration/cluster-helper.ts';
import { kafkaMissing, kafkaTool } from './kafka-peer.ts';

const RELEASE = '0.9.0.1';
const skip = kafkaMissing(RELEASE) ?? false;
const folder = mkdtempSync(path.join(tmpdir(), 'blumfeld-tools-'));
const lines: string[] = [];
let ports: NodePorts;
let store: EmbeddedCoordinationStore;
let cluster: LocalCluster;
let connect: string;

before(async () => {
  if (skip !== false) return;
  ports = createNodePorts({ log: NULL_LOG_SINK, logDirectories: [] });
  store = await openEmbedded({ directory: null, ports: { ...ports, disk: new MemoryDisk() }, listen: { host: '127.0.0.1', port: 0 } });
  connect = `127.0.0.1:${store.server!.port}`;
  const log = { log: (level: string, logger: string, message: string) => void lines.push(`${level} ${message} (${logger})`), isEnabled: () => true };
  cluster = await LocalCluster.open([1, 2, 3], { 'zookeeper.connect': connect, 'zookeeper.session.timeout.ms': '6000', 'auto.leader.rebalance.enable': 'false' }, log);
});
after(async () => {
  rmSync(folder, { recursive: true, force: true });
  if (skip !== false) return;
  await cluster.close();
  await store.close();
  await ports.close();
});

async function tool(main: string, ...args: string[]): Promise<string> {
  const result = await kafkaTool(RELEASE, main, ['--zookeeper', connect, ...args]);
  assert.equal(result.exitCode, 0, `${result.stdout}${result.stderr}`);
  return result.stdout;
}
function file(name: string, content: unknown): string {
  const at = path.join(folder, name);
  writeFileSync(at, JSON.stringify(content));
  return at;
}
const one = () => cluster.brokers.get(1)!;
const leaderOf = (partition: number): number => one().metadataCache.leaderOf('t', partition)?.leaderId ?? -1;
const replicasOf = (partition: number): readonly number[] => one().metadataCache.topic('t')?.partitions.get(partition)?.replicas ?? [];

test('the log tells what the seed shows', { skip }, () => {
  for (const [id, broker] of cluster.brokers) {
    const { host, port } = broker.advertisedListeners[0]!;
    assert.ok(lines.includes(`INFO Registered broker ${id} at path /brokers/ids/${id} with addresses: PLAINTEXT -> EndPoint(${host},${port},PLAINTEXT) (kafka.utils.ZkUtils)`));
  }
  assert.ok(lines.includes('INFO 1 successfully elected as leader (kafka.server.ZookeeperLeaderElector)'));
  assert.ok(lines.includes('INFO New leader is 1 (kafka.server.ZookeeperLeaderElector$LeaderChangeListener)'));
});

test('TopicCommand creates, grows and configures', { skip }, async () => {
  assert.match(await tool('kafka.admin.TopicCommand', '--create', '--topic', 't', '--replica-assignment', '1:2:3,2:3:1', '--config', 'retention.ms=70000'), /Created topic "t"/);
  await until(() => leaderOf(0) === 1 && leaderOf(1) === 2, 'leaders');
  await until(() => one().replicaManager.get('t', 0)?.log?.config.retentionMs === 70_000, 'the config of the topic');
  await tool('kafka.admin.TopicCommand', '--alter', '--topic', 't', '--partitions', '3', '--replica-assignment', '1:2:3,2:3:1,3:1:2');
  await until(() => leaderOf(2) === 3, 'the added partition');
  await tool('kafka.admin.ConfigCommand', '--alter', '--entity-type', 'topics', '--entity-name', 't', '--add-config', 'retention.ms=80000');
  await until(() => [...cluster.brokers.values()].every((broker) => broker.replicaManager.get('t', 0)?.log?.config.retentionMs === 80_000), 'the notification of the old form');
  assert.match(await tool('kafka.admin.TopicCommand', '--describe', '--topic', 't'), /Topic: t\tPartition: 0\tLeader: 1\tReplicas: 1,2,3\tIsr: 1,2,3/);
});

test('ReassignPartitionsCommand moves replicas; PreferredReplicaLeaderElectionCommand moves leaders', { skip }, async () => {
  const plan = file('plan.json', { version: 1, partitions: [{ topic: 't', partition: 0, replicas: [2, 3] }, { topic: 't', partition: 1, replicas: [3, 2, 1] }] });
  assert.match(await tool('kafka.admin.ReassignPartitionsCommand', '--reassignment-json-file', plan, '--execute'), /Successfully started reassignment of partitions/);
  await until(() => replicasOf(0).join() === '2,3' && replicasOf(1).join() === '3,2,1', 'the new assignments', 20_000);
  await until(async () => (await one().coordination.exists('/admin/reassign_partitions')) === null, 'the request is done with');
  assert.match(await tool('kafka.admin.ReassignPartitionsCommand', '--reassignment-json-file', plan, '--verify'), /Reassignment of partition \[t,0\] completed successfully/);
  await until(() => one().replicaManager.get('t', 0) === null, 'the replica that was moved away is gone');
  assert.equal(leaderOf(0), 2);
  await tool('kafka.admin.PreferredReplicaLeaderElectionCommand', '--path-to-json-file', file('preferred.json', { partitions: [{ topic: 't', partition: 1 }] }));
  await until(() => leaderOf(1) === 3, 'the preferred leader');
});

test('TopicCommand deletes', { skip }, async () => {
  assert.match(await tool('kafka.admin.TopicCommand', '--delete', '--topic', 't'), /Topic t is marked for deletion/);
  await until(() => [...cluster.brokers.values()].every((broker) => broker.metadataCache.topic('t') === null && ![...broker.replicaManager.all()].some(({ topic }) => topic === 't')), 'nobody knows it');
  await until(async () => (await one().coordination.exists('/brokers/topics/t')) === null && (await one().coordination.exists('/admin/delete_topics/t')) === null, 'its znodes are gone');
});
