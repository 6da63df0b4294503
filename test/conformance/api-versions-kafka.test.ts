/** The tables of kafka-tables.ts are what running brokers answer: 3.9.1 on our own ZooKeeper port, 4.3.0 as KRaft. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { createBroker } from '../../src/index.ts';
import { ApiKey } from '../../src/protocol/messages/api-key.ts';
import { RawClient } from '../integration/raw-client.ts';
import { KAFKA_3_9_1, KAFKA_4_3_0, type VersionTable } from './api-versions/kafka-tables.ts';
import { javaArguments, KafkaBrokerPeer, kafkaMissing } from './kafka-peer.ts';
import { freePort } from '../integration/process-ports.ts';
import { sleep } from './zookeeper-peer.ts';

async function tableOf(port: number): Promise<VersionTable> {
  for (let attempt = 0; ; attempt++) {
    try {
      const client = await RawClient.open({ host: '127.0.0.1', port });
      const { apiKeys } = await client.call(ApiKey.ApiVersions, 3, { clientSoftwareName: 'test', clientSoftwareVersion: '1' });
      client.destroy();
      return new Map(apiKeys.map(({ apiKey, minVersion, maxVersion }) => [apiKey, [minVersion, maxVersion]]));
    } catch (error) {
      if (attempt > 300) throw error;
      await sleep(200);
    }
  }
}

test('Apache Kafka 3.9.1, ZooKeeper mode', { skip: kafkaMissing('3.9.1') ?? false }, async () => {
  const directory = mkdtempSync(path.join(tmpdir(), 'blumfeld-versions-'));
  await using ours = await createBroker({ config: { 'blumfeld.zookeeper.port': 0 } });
  const kafka = new KafkaBrokerPeer({ version: '3.9.1', port: await freePort(), directory, brokerId: 2, zookeeper: `${ours.zookeeperConnect}/versions` });
  try {
    await kafka.start();
    assert.deepEqual(await tableOf(kafka.port), KAFKA_3_9_1);
  } finally {
    await kafka.stop('SIGKILL');
    rmSync(directory, { recursive: true, force: true });
  }
});

test('Apache Kafka 4.3.0, KRaft', { skip: kafkaMissing('4.3.0') ?? false }, async () => {
  const directory = mkdtempSync(path.join(tmpdir(), 'blumfeld-versions-'));
  const [port, controller] = [await freePort(), await freePort()];
  const file = path.join(directory, 'server.properties');
  writeFileSync(file, [
    'process.roles=broker,controller', 'node.id=1', `controller.quorum.voters=1@127.0.0.1:${controller}`, 'controller.listener.names=CONTROLLER',
    `listeners=PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controller}`, 'listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT', `log.dirs=${directory}/logs`, '',
  ].join('\n'));
  let broker: ChildProcess | null = null;
  try {
    const formatted = spawnSync('java', [...javaArguments('4.3.0', 'error', '256m'), 'kafka.tools.StorageTool', 'format', '-t', 'AAAAAAAAAAAAAAAAAAAAAQ', '-c', file], { encoding: 'utf8' });
    assert.equal(formatted.status, 0, formatted.stdout + formatted.stderr);
    broker = spawn('java', [...javaArguments('4.3.0', 'error', '256m'), 'kafka.Kafka', file], { stdio: 'ignore' });
    assert.deepEqual(await tableOf(port), KAFKA_4_3_0);
  } finally {
    broker?.kill('SIGKILL');
    rmSync(directory, { recursive: true, force: true });
  }
});
