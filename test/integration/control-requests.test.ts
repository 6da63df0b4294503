/** LeaderAndIsr over the wire: names that must not become folders, topics whose configurations are in the store alone. */
import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { createBroker } from '../../src/index.ts';
import { createNodePorts } from '../../src/node/create-node-ports.ts';
import { ApiKey } from '../../src/protocol/messages/api-key.ts';
import { ErrorCode } from '../../src/protocol/messages/error-code.ts';
import { RecordBatchBuilder } from '../../src/protocol/records/record-batch-builder.ts';
import { ZooKeeperClient } from '../../src/zookeeper/client.ts';
import { RawClient } from './raw-client.ts';

test('LeaderAndIsr for an illegal topic name or partition is refused, and makes no folder', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'blumfeld-control-'));
  try {
    await using broker = await createBroker({ dataDir: path.join(folder, 'data') });
    const client = await RawClient.open(broker);
    const state = { partitionIndex: 0, controllerEpoch: 1000, leader: 1, leaderEpoch: 0, isr: [1], partitionEpoch: 0, replicas: [1], isNew: true };
    for (const [topicName, partitionIndex] of [['', 0], ['../out', 0], ['..', 0], ['a/b', 0], ['fine', -1]] as const) {
      const body = { controllerId: 1, controllerEpoch: 1000, brokerEpoch: -1, type: 0, liveLeaders: [], topicStates: [{ topicName, topicId: '0MPtTR3QTTi3aZUHAH08Ww', partitionStates: [{ ...state, partitionIndex }] }] };
      const answer = await client.call(ApiKey.LeaderAndIsr, 5, body);
      assert.deepEqual([answer.errorCode, answer.topics[0]!.partitionErrors[0]!.errorCode], [ErrorCode.NONE, ErrorCode.INVALID_TOPIC_EXCEPTION], topicName);
    }
    client.destroy();
    assert.deepEqual(await readdir(folder), ['data']);
    assert.deepEqual((await readdir(path.join(folder, 'data', 'logs'), { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name), []);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('LeaderAndIsr of version 0, which does not say what is new, opens a log with the configuration that is in the store', async () => {
  await using broker = await createBroker({ config: { 'blumfeld.zookeeper.port': 0 } });
  const store = new ZooKeeperClient({ connect: broker.zookeeperConnect!, sessionTimeoutMs: 10_000, ports: createNodePorts() });
  await store.create('/config/topics/told', new TextEncoder().encode('{"version":1,"config":{"min.insync.replicas":"2"}}'));
  const client = await RawClient.open(broker);
  const state = { topicName: 'told', partitionIndex: 0, controllerEpoch: 1000, leader: 1, leaderEpoch: 0, isr: [1], partitionEpoch: 0, replicas: [1, 2] };
  const answer = await client.call(ApiKey.LeaderAndIsr, 0, { controllerId: 2, controllerEpoch: 1000, liveLeaders: [{ brokerId: 1, hostName: broker.host, port: broker.port }], ungroupedPartitionStates: [state] });
  assert.deepEqual([answer.errorCode, answer.partitionErrors[0]!.errorCode], [ErrorCode.NONE, ErrorCode.NONE]);
  const records = new RecordBatchBuilder({ baseOffset: 0 });
  records.append(1, null, new Uint8Array(1), []);
  const produced = await client.call(ApiKey.Produce, 9, { transactionalId: null, acks: -1, timeoutMs: 1000, topicData: [{ name: 'told', partitionData: [{ index: 0, records: [records.build()] }] }] });
  assert.equal(produced.responses[0]!.partitionResponses[0]!.errorCode, ErrorCode.NOT_ENOUGH_REPLICAS);
  client.destroy();
  await store.close();
});

test('a log that an earlier topic of that name left here is not taken for the new one\'s, and one line says which', async () => {
  const lines: string[] = [];
  await using broker = await createBroker({ log: { isEnabled: () => true, log: (_level, _logger, message) => void lines.push(message) } });
  const client = await RawClient.open(broker);
  const [first, second] = ['0MPtTR3QTTi3aZUHAH08Ww', '1MPtTR3QTTi3aZUHAH08Ww'];
  const lead = async (topicId: string, leaderEpoch: number): Promise<number> => {
    const state = { partitionIndex: 0, controllerEpoch: 1000, leader: 1, leaderEpoch, isr: [1], partitionEpoch: 0, replicas: [1], isNew: false };
    const answer = await client.call(ApiKey.LeaderAndIsr, 5, { controllerId: 1, controllerEpoch: 1000, brokerEpoch: -1, type: 0, liveLeaders: [], topicStates: [{ topicName: 'again', topicId, partitionStates: [state] }] });
    return answer.topics[0]!.partitionErrors[0]!.errorCode;
  };
  assert.equal(await lead(first, 0), ErrorCode.NONE);
  await client.call(ApiKey.StopReplica, 3, { controllerId: 1, controllerEpoch: 1000, brokerEpoch: -1, topicStates: [{ topicName: 'again', partitionStates: [{ partitionIndex: 0, leaderEpoch: 1, deletePartition: false }] }] });
  assert.equal(await lead(second, 2), ErrorCode.INCONSISTENT_TOPIC_ID);
  assert.match(lines.find((line) => line.includes(second)) ?? '', /again-0 holds records of an earlier topic again \(id 0MPt.*\): not served; stop the broker, move or delete the directory/);
  assert.equal(await lead(first, 3), ErrorCode.NONE);
  client.destroy();
});
