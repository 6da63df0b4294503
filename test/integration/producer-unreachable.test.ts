/**
 * As in Kafka's Java client, a leader that cannot be reached takes none of a record's `retries`: the batch is not sent.
 * Only what was sent counts; `deliveryTimeoutMs` bounds the waiting.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { ClusterClient } from '../../src/client/cluster-client.ts';
import { Producer } from '../../src/client/producer.ts';
import { createNodePorts } from '../../src/node/create-node-ports.ts';
import { createBroker } from '../../src/testing/create-broker.ts';

const LIMIT = { timeout: 30_000 };
const record = { topic: 'kept', value: new TextEncoder().encode('x') };

for (const idempotent of [true, false]) {
  test(`a record outlives a restart of its leader with no retries at all (${idempotent ? 'idempotent' : 'acks 1'})`, LIMIT, async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'blumfeld-unreachable-'));
    const ports = createNodePorts({ keepAlive: true });
    let broker = await createBroker({ dataDir: folder });
    const cluster = new ClusterClient(ports, { bootstrapServers: broker.bootstrapServers, apiTimeoutMs: 2000 });
    try {
      const producer = new Producer(cluster, { retries: 0, retryBackoffMs: 20, idempotent, acks: idempotent ? -1 : 1 });
      assert.equal((await producer.send(record)).offset, 0);
      const { port } = broker;
      await broker.close();
      const sends = [producer.send(record), producer.send(record)];
      // Long enough for many connections to be refused.
      await new Promise((resolve) => setTimeout(resolve, 700));
      broker = await createBroker({ dataDir: folder, port });
      assert.deepEqual((await Promise.all(sends)).map(({ offset }) => offset), [1, 2]);
      await producer.close();
    } finally {
      await cluster.close();
      await broker.close();
      await ports.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

test('a record whose leader stays away fails when its delivery time is over', LIMIT, async () => {
  const ports = createNodePorts({ keepAlive: true });
  const broker = await createBroker();
  const cluster = new ClusterClient(ports, { bootstrapServers: broker.bootstrapServers, apiTimeoutMs: 300 });
  try {
    const producer = new Producer(cluster, { retries: 0, retryBackoffMs: 20, deliveryTimeoutMs: 800 });
    await producer.send(record);
    await broker.close();
    const since = performance.now();
    await assert.rejects(producer.send(record));
    assert.ok(performance.now() - since >= 750, `failed after ${Math.round(performance.now() - since)} ms already`);
  } finally {
    await cluster.close();
    await broker.close();
    await ports.close();
  }
});
