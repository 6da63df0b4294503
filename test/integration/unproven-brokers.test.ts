/** Three brokers whose machines lost power, or their disks: who may lead, who is waited for, and that the doubt ends. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { decodeBroker } from '../../src/znodes/broker-znodes.ts';
import { brokerIdPath } from '../../src/znodes/paths.ts';
import { AcknowledgedWrites } from './acknowledged.ts';
import { LocalCluster, until } from './cluster-helper.ts';

let cluster: LocalCluster;

before(async () => {
  cluster = await LocalCluster.open([1, 2, 3], { 'offsets.topic.replication.factor': '3', 'min.insync.replicas': '2', 'default.replication.factor': '3', 'num.partitions': '3' });
  assert.equal((await cluster.brokers.get(1)!.cluster.topicAdmin.autoCreate(['t'], 5000)).size, 0);
});
after(() => cluster.close());

const leaders = (): number => [...cluster.brokers.values()].flatMap((broker) => [...broker.replicaManager.all()]).filter(({ topic, state }) => topic === 't' && state.isLeader && state.isr.length === cluster.brokers.size).length;
const healed = (): Promise<void> => until(() => leaders() === 3, 'all replicas are in sync', 20_000);
async function doubted(id: number): Promise<boolean> {
  const broker = cluster.brokers.get(id)!;
  return decodeBroker(id, (await broker.coordination.get(brokerIdPath(id)))!.data).provenWhole === false;
}

test('a disk lost under a running cluster: its replicas are filled again and nothing is missing', async () => {
  const writes = new AcknowledgedWrites(cluster.bootstrapServers, 't');
  await writes.start();
  await writes.more(30, 10_000);
  // The proof of the session is gone with the disk: here it has expired.
  await cluster.kill(2);
  await cluster.diskOf(2).removeTree('/logs');
  await cluster.start(2);
  await healed();
  await until(async () => !(await doubted(2)), 'broker 2 vouches for its logs again');
  await writes.more(30, 10_000);
  await writes.finish('lost-disk');
});

test('all three lose power: no leader until the last is back, then all is read', async () => {
  const writes = new AcknowledgedWrites(cluster.bootstrapServers, 't');
  await writes.start();
  await writes.more(30, 10_000);
  for (const id of [1, 2, 3]) await cluster.kill(id);
  for (const id of [1, 2, 3]) await cluster.reboot(id);
  const first = await cluster.start(1);
  await until(() => first.cluster.controller.isActive, 'broker 1 is controller');
  const second = await cluster.start(2);
  await until(() => first.metadataCache.liveBrokerCount === 2, 'two are up');
  assert.deepEqual([0, 1, 2].map((partition) => first.metadataCache.leaderOf('t', partition)?.leaderId), [-1, -1, -1]);
  assert.equal(await doubted(1), true);
  assert.equal(await doubted(2), true);
  assert.equal(second.logs.isProvenWhole, false);
  await cluster.start(3);
  await healed();
  assert.ok((first.cluster.controller.context?.electionsWithoutProof ?? 0) >= 3);
  await until(async () => !(await doubted(1)) && !(await doubted(2)) && !(await doubted(3)), 'all vouch again');
  await writes.more(10, 15_000);
  await writes.finish('lost-power');
});

test('all three lose power and start while their former sessions live on: the last to come does not lead with what it has left', async () => {
  const writes = new AcknowledgedWrites(cluster.bootstrapServers, 't');
  await writes.start();
  await writes.more(30, 10_000);
  for (const id of [1, 2, 3]) await cluster.crash(id);
  for (const id of [1, 2, 3]) await cluster.reboot(id);
  for (const partition of [0, 1, 2]) await cluster.diskOf(3).removeTree(`/logs/t-${partition}`);
  const starting: Promise<unknown>[] = [];
  for (const id of [1, 2, 3]) {
    starting.push(cluster.start(id));
    await new Promise((resolve) => setTimeout(resolve, 700));
  }
  await Promise.all(starting);
  await healed();
  await writes.more(10, 15_000);
  await writes.finish('lost-power-at-once');
});

test('a killed process is no lost power: the last member of the ISR leads as soon as it is back', async () => {
  for (const id of [1, 2, 3]) await cluster.kill(id);
  await cluster.start(3);
  await until(() => [0, 1, 2].some((partition) => cluster.brokers.get(3)!.metadataCache.leaderOf('t', partition)?.leaderId === 3), 'broker 3 leads');
  await cluster.start(1);
  await cluster.start(2);
  await healed();
});
