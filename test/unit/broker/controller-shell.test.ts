import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BrokerIdTakenError, registerBroker } from '../../../src/broker/broker-registration.ts';
import { clusterId, generateBrokerId, makeBasePaths } from '../../../src/broker/coordination-setup.ts';
import { ProducerIdManager } from '../../../src/broker/producer-id-manager.ts';
import { type Coordination, CoordinationError } from '../../../src/base/coordination.ts';
import { NULL_LOG_SINK } from '../../../src/base/null-log-sink.ts';
import { decodeControllerEpoch } from '../../../src/znodes/broker-znodes.ts';
import { CONTROLLER_EPOCH_PATH, CONTROLLER_PATH, topicPartitionStatePath } from '../../../src/znodes/paths.ts';
import { decodePartitionState } from '../../../src/znodes/topic-znodes.ts';
import { TestCluster, until } from './control-plane-harness.ts';

const spec = (name: string, replicas: number[][]) => ({ name, numPartitions: -1, replicationFactor: -1, assignments: new Map(replicas.map((list, index) => [index, list])), configs: new Map<string, string>() });
const options = { validateOnly: false, timeoutMs: 3000 };

test('one of three is controller; when it goes the next takes over and elects leaders', async () => {
  const cluster = await TestCluster.open();
  try {
    for (const id of [1, 2, 3]) await cluster.broker(id);
    const [one, two, three] = [1, 2, 3].map((id) => cluster.brokers.get(id)!);
    assert.deepEqual([one!.controller.isActive, two!.controller.isActive, two!.controller.activeControllerId], [true, false, 1]);
    await until(() => three!.metadataCache.liveBrokerCount === 3, 'all know all brokers');
    const [created] = await two!.topicAdmin.createTopics([spec('t', [[1, 2, 3]])], options);
    assert.equal(created!.errorCode, 0);
    await one!.stop();
    await until(() => two!.controller.isActive || three!.controller.isActive, 'a new controller');
    await until(() => three!.metadataCache.topic('t')!.partitions.get(0)!.leader === 2, 'a new leader is known');
    const { data } = (await two!.coordination.get(topicPartitionStatePath('t', 0)))!;
    assert.deepEqual(decodePartitionState('t', 0, data), { leader: 2, leaderEpoch: 1, isr: [2, 3], controllerEpoch: 2, leaderRecoveryState: 0 });
    assert.equal(decodeControllerEpoch((await two!.coordination.get(CONTROLLER_EPOCH_PATH))!.data), 2);
    await until(() => two!.replicas.get('t-0')?.leaderEpoch === 1, 'the new leader was told');
  } finally {
    await cluster.close();
  }
});

test('somebody deletes /controller: it is elected again under the next epoch', async () => {
  const cluster = await TestCluster.open();
  try {
    const broker = await cluster.broker(1);
    assert.equal(broker.controller.controllerEpoch, 1);
    const foreign = cluster.store.coordination();
    await foreign.delete(CONTROLLER_PATH, -1);
    await until(() => broker.controller.controllerEpoch === 2, 'a second term');
    const [created] = await broker.topicAdmin.createTopics([spec('t', [[1]])], options);
    assert.equal(created!.errorCode, 0);
    await foreign.close();
  } finally {
    await cluster.close();
  }
});

test('a deposed controller cannot write: its transactions check the epoch', async () => {
  const cluster = await TestCluster.open();
  try {
    const broker = await cluster.broker(1);
    const foreign = cluster.store.coordination();
    // Another controller has taken the epoch, and this one has not noticed.
    await foreign.set(CONTROLLER_EPOCH_PATH, new TextEncoder().encode('9'), -1);
    await broker.topicAdmin.createTopics([spec('t', [[1]])], { validateOnly: false, timeoutMs: 0 });
    await until(() => broker.controller.controllerEpoch === 10, 'it gives up and stands again, above');
    await until(() => broker.metadataCache.topic('t')?.partitions.get(0)?.leader === 1, 'then the topic is created');
    const { data } = (await foreign.get(topicPartitionStatePath('t', 0)))!;
    assert.equal(decodePartitionState('t', 0, data).controllerEpoch, 10);
    await foreign.close();
  } finally {
    await cluster.close();
  }
});

test('requests to the controller are answered, or null where it is not', async () => {
  const cluster = await TestCluster.open();
  try {
    const one = await cluster.broker(1);
    const two = await cluster.broker(2);
    assert.equal(await two.controller.request({ type: 'listReassignments', partitions: null }), null);
    assert.deepEqual(await one.controller.request({ type: 'listReassignments', partitions: null }), { type: 'listReassignments', ongoing: [] });
    await one.topicAdmin.createTopics([spec('t', [[1, 2]])], options);
    const reply = await one.controller.request({ type: 'controlledShutdown', brokerId: 1, brokerEpoch: one.brokerEpoch });
    assert.deepEqual(reply, { type: 'controlledShutdown', errorCode: 0, remaining: [] });
    await until(() => two.replicas.get('t-0')?.leader === 2, 'the other leads');
  } finally {
    await cluster.close();
  }
});

test('an id that a living session holds is not taken; a dead one is waited for', async () => {
  const cluster = await TestCluster.open();
  try {
    await cluster.broker(1);
    const other = cluster.store.coordination();
    const registration = { endpoints: [], jmxPort: -1, timestampMs: 0, rack: null, features: new Map() };
    const attempt = (waitMs: number) => registerBroker({ coordination: other, clock: cluster.clock, log: NULL_LOG_SINK, brokerId: 1, version: 5, waitMs, registration });
    await assert.rejects(attempt(10), (error: unknown) => error instanceof BrokerIdTakenError && /localhost:9001/.test(error.message));
    const waiting = attempt(2000);
    await cluster.brokers.get(1)!.stop();
    assert.ok((await waiting) > 0);
    assert.ok((await attempt(0)) > 0, 'our own node is renewed');
    await other.close();
  } finally {
    await cluster.close();
  }
});

test('cluster id, generated broker ids and blocks of producer ids', async () => {
  const cluster = await TestCluster.open();
  try {
    const coordination = cluster.store.coordination();
    await makeBasePaths(coordination);
    await makeBasePaths(coordination);
    const id = await clusterId(coordination, cluster.random);
    assert.match(id, /^[A-Za-z0-9_-]{22}$/);
    assert.equal(await clusterId(coordination, cluster.random), id);
    assert.equal(await generateBrokerId(coordination, 1000), 1001);
    assert.equal(await generateBrokerId(coordination, 1000), 1002);
    const one = new ProducerIdManager(coordination, 1, NULL_LOG_SINK);
    const two = new ProducerIdManager(coordination, 2, NULL_LOG_SINK);
    const seen = new Set<number>();
    for (let round = 0; round < 2500; round++) {
      for (const manager of [one, two]) {
        const next = await manager.next();
        assert.ok(next >= 0 && !seen.has(next));
        seen.add(next);
      }
    }
    assert.equal(await Promise.all(Array.from({ length: 50 }, () => one.next())).then((ids) => new Set(ids).size), 50);
    await coordination.close();
  } finally {
    await cluster.close();
  }
});

test('a store that refuses at once is not asked without end, and in the end the start fails (simulation seed 4)', async () => {
  const cluster = await TestCluster.open();
  try {
    let asked = 0;
    const dead = Object.assign(Object.create(cluster.store.coordination()) as Coordination, {
      create: async (path: string) => {
        asked++;
        throw new CoordinationError('ConnectionLoss', path);
      },
    });
    const registration = { endpoints: [], jmxPort: -1, timestampMs: 0, rack: null, features: new Map() };
    const started = registerBroker({ coordination: dead, clock: cluster.clock, log: NULL_LOG_SINK, brokerId: 1, version: 5, waitMs: 150, registration });
    await assert.rejects(started, /ConnectionLoss/);
    assert.ok(asked > 1 && asked < 10, `asked ${asked} times`);
  } finally {
    await cluster.close();
  }
});

test('a broker whose StopReplica was lost learns from the next controller that a partition is not its own', async () => {
  const cluster = await TestCluster.open();
  try {
    const { control, replicas, stopped, topicAdmin } = await cluster.broker(1);
    await topicAdmin.createTopics([spec('t', [[1]])], options);
    const tell = (leaderEpoch: number, isr: number[]) => control.updateMetadata({
      controllerId: 2, controllerEpoch: 9, brokerEpoch: -1, liveBrokers: [],
      topicStates: [{ topicName: 't', partitionStates: [{ partitionIndex: 0, controllerEpoch: 9, leader: 2, leaderEpoch, isr, zkVersion: 1, replicas: [2, 3] }] }],
    });
    await tell(0, [2, 3]);
    await tell(1, [1, 2, 3]);
    assert.equal(replicas.has('t-0'), true, 'no newer epoch, or still in sync');
    await tell(1, [2, 3]);
    assert.deepEqual([replicas.has('t-0'), stopped], [false, []], 'stopped, not deleted');
  } finally {
    await cluster.close();
  }
});
