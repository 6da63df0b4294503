/** LeaderAndIsr over the wire with names that must not become folders. */
import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { createBroker } from '../../src/index.ts';
import { ApiKey } from '../../src/protocol/messages/api-key.ts';
import { ErrorCode } from '../../src/protocol/messages/error-code.ts';
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
