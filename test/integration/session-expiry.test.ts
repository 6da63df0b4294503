/** Sessions that expire, and brokers killed with their session left behind, on three brokers with replicated partitions. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { brokerIdPath, CLUSTER_ID_PATH, CONTROLLER_PATH } from '../../src/znodes/paths.ts';
import { LocalCluster, until } from './cluster-helper.ts';

let cluster: LocalCluster;

before(async () => {
  cluster = await LocalCluster.open([1, 2, 3], { 'offsets.topic.replication.factor': '3', 'min.insync.replicas': '2', 'default.replication.factor': '3', 'num.partitions': '3' });
  assert.equal((await cluster.brokers.get(1)!.cluster.topicAdmin.autoCreate(['t'], 5000)).get('t'), undefined);
});
after(() => cluster.close());

const isrOf = (topic: string, partition: number): readonly number[] => {
  for (const broker of cluster.brokers.values()) {
    const hosted = broker.replicaManager.get(topic, partition);
    if (hosted?.state.isLeader === true) return hosted.state.isr;
  }
  return [];
};
const healed = (): Promise<void> => until(() => [0, 1, 2].every((partition) => isrOf('t', partition).length === 3), 'all replicas are in sync');

test('a broker whose session expired registers again under a new epoch, and replicas are in sync again', async () => {
  await healed();
  const three = cluster.brokers.get(3)!;
  const before = three.brokerEpoch;
  const session = three.coordination.sessionId;
  cluster.store.expireSession(session);
  await until(() => three.brokerEpoch > before, 'a new broker epoch');
  assert.notEqual(three.coordination.sessionId, session);
  const stat = await three.coordination.exists(brokerIdPath(3));
  assert.equal(stat?.ephemeralOwner, three.coordination.sessionId);
  assert.equal(stat?.czxid, three.brokerEpoch);
  await until(() => [...cluster.brokers.values()].every((broker) => broker.metadataCache.liveBrokerCount === 3), 'all know three');
  await healed();
});

test('a store that came back without the cluster, or with another, is not registered in; with the cluster again it is', async () => {
  await healed();
  const [two, three] = [cluster.brokers.get(2)!, cluster.brokers.get(3)!];
  const id = (await two.coordination.get(CLUSTER_ID_PATH))!.data;
  await two.coordination.delete(CLUSTER_ID_PATH, -1);
  cluster.store.expireSession(three.coordination.sessionId);
  const isRegistered = async (): Promise<boolean> => (await two.coordination.exists(brokerIdPath(3))) !== null;
  const staysAway = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, 700));
    assert.equal(await isRegistered(), false);
  };
  await staysAway();
  await two.coordination.create(CLUSTER_ID_PATH, new TextEncoder().encode('{"version":"1","id":"anotherClusterAltogether"}'));
  await staysAway();
  await two.coordination.set(CLUSTER_ID_PATH, id, -1);
  await until(isRegistered, 'broker 3 is registered');
  await healed();
});

test('the controller\'s session expired: it resigns, another or itself is elected under the next epoch, all goes on', async () => {
  const controller = [...cluster.brokers.values()].find((broker) => broker.cluster.controller.isActive)!;
  const epoch = controller.cluster.controller.controllerEpoch;
  cluster.store.expireSession(controller.coordination.sessionId);
  await until(() => [...cluster.brokers.values()].some((broker) => broker.cluster.controller.isActive && broker.cluster.controller.controllerEpoch > epoch), 'a controller of a later epoch');
  await healed();
  assert.equal((await controller.cluster.topicAdmin.autoCreate(['after-expiry'], 5000)).size, 0);
  const active = [...cluster.brokers.values()].filter((broker) => broker.cluster.controller.isActive);
  assert.equal(active.length, 1);
  assert.equal((await controller.coordination.exists(CONTROLLER_PATH))?.ephemeralOwner, active[0]!.coordination.sessionId);
});

test('all sessions expire at once: all come back, without a restart', async () => {
  const epochs = new Map([...cluster.brokers].map(([id, broker]) => [id, broker.brokerEpoch]));
  for (const broker of cluster.brokers.values()) cluster.store.expireSession(broker.coordination.sessionId);
  await until(() => [...cluster.brokers].every(([id, broker]) => broker.brokerEpoch > epochs.get(id)!), 'all registered again');
  await healed();
  assert.equal((await cluster.brokers.get(2)!.cluster.topicAdmin.autoCreate(['after-all'], 5000)).size, 0);
});

test('a configuration that changed while a broker had no session reaches it when it has one', async () => {
  const [one, three] = [cluster.brokers.get(1)!, cluster.brokers.get(3)!];
  const foreign = cluster.store.coordination();
  cluster.store.expireSession(three.coordination.sessionId);
  await foreign.set('/config/topics/t', new TextEncoder().encode('{"version":1,"config":{"retention.ms":"123456"}}'), -1);
  await until(() => three.replicaManager.get('t', 0)?.log?.config.retentionMs === 123_456, 'the config is read anew');
  await one.cluster.configAdmin.change([{ resourceType: 2, resourceName: 't', ops: [{ name: 'retention.ms', type: 'set', value: '80000' }] }], false);
  await until(() => three.replicaManager.get('t', 0)?.log?.config.retentionMs === 80_000, 'changes arrive in the new session');
  await foreign.close();
});

test('a broker killed and started at once ends the session it left and registers; its id is not waited for', async () => {
  await healed();
  const before = cluster.brokers.get(2)!;
  const left = before.coordination.sessionId;
  await cluster.crash(2);
  const startedMs = performance.now();
  const again = await cluster.start(2);
  assert.ok(performance.now() - startedMs < 5000, 'it did not wait for the session of 18 s');
  assert.ok(again.brokerEpoch > before.brokerEpoch);
  assert.equal(cluster.store.store.sessions.has(left), false);
  await healed();
});

test('a broker that lives is named, and the start of another with its id fails in one line', async () => {
  const session = cluster.brokers.get(2)!.coordination.sessionId;
  const port = cluster.brokers.get(2)!.advertisedListeners[0]!.port;
  await assert.rejects(cluster.startAnother(2, { 'zookeeper.session.timeout.ms': '300' }), (error: Error) => {
    assert.match(error.message, new RegExp(`^broker id 2 is in use: /brokers/ids/2 belongs to the broker at 127.0.0.1:${port} .session 0x[0-9a-f]+.\\. Stop that broker, or choose another broker.id$`));
    return true;
  });
  assert.equal((await cluster.brokers.get(2)!.coordination.exists(brokerIdPath(2)))?.ephemeralOwner, session);
});
