/**
 * The same requests, right and wrong, in every version, to a running Apache Kafka 3.9.1 (on our own ZooKeeper port) and to
 * ours: answers are equal but for ids, clocks and texts. What differs on purpose stands in allowed.ts with its reason.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { createBroker } from '../../src/index.ts';
import { KafkaBrokerPeer, kafkaMissing } from './kafka-peer.ts';
import { ALLOWED } from './wire-differential/allowed.ts';
import { differences } from './wire-differential/compare.ts';
import { runSide } from './wire-differential/run-side.ts';
import { freePort } from '../integration/process-ports.ts';

test('Apache Kafka 3.9.1 and ours answer alike', { skip: kafkaMissing('3.9.1') ?? false }, async () => {
  const directory = mkdtempSync(path.join(tmpdir(), 'blumfeld-differential-'));
  await using ours = await createBroker({ dataDir: path.join(directory, 'ours'), config: { 'blumfeld.zookeeper.port': 0, 'auto.create.topics.enable': false, 'log.message.timestamp.after.max.ms': 3_600_000 } });
  const kafka = new KafkaBrokerPeer({
    version: '3.9.1', port: await freePort(), directory, brokerId: 1, zookeeper: `${ours.zookeeperConnect}/differential`,
    properties: ['auto.create.topics.enable=false', 'offsets.topic.replication.factor=1', 'group.initial.rebalance.delay.ms=0', 'log.message.timestamp.after.max.ms=3600000'],
  });
  try {
    await kafka.start();
    const theirs = await runSide({ host: '127.0.0.1', port: kafka.port }, 1);
    const own = await runSide(ours, 1);
    const found: string[] = [];
    const used = new Set<string>();
    for (const [step, answer] of theirs) {
      for (const difference of differences(answer, own.get(step))) {
        const line = `${step}: ${difference}`;
        const allowed = ALLOWED.find(({ pattern }) => pattern.test(line));
        if (allowed === undefined) found.push(line);
        else used.add(allowed.reason);
      }
    }
    console.log(`# ${theirs.size} requests; ${used.size} differences on purpose`);
    for (const line of found) console.log(`# ${line}`);
    assert.equal(found.length, 0, 'differences, above');
    assert.deepEqual(ALLOWED.filter(({ reason }) => !used.has(reason)).map(({ reason }) => reason), [], 'allowed, and not met');
  } finally {
    await kafka.stop('SIGKILL');
    rmSync(directory, { recursive: true, force: true });
  }
});
