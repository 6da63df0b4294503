import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { Kafka, logLevel } from 'kafkajs';
import { createBroker, createCluster } from '../../src/index.ts';
import { repositoryRoot } from './run-tool.ts';

const inFolder = async (work: (folder: string) => Promise<void>): Promise<void> => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'blumfeld-failed-directory-'));
  try {
    await work(folder);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
};

/** A file in the directory's place: what the next creation of a log runs into. */
function breakDirectory(directory: string): void {
  fs.renameSync(directory, `${directory}.gone`);
  fs.writeFileSync(directory, '');
}

async function createTopic(brokers: string, topic: string): Promise<void> {
  const admin = new Kafka({ brokers: [brokers], logLevel: logLevel.NOTHING, retry: { retries: 0 }, requestTimeout: 3000 }).admin();
  await admin.connect();
  await admin.createTopics({ topics: [{ topic, numPartitions: 1 }], timeout: 2000, waitForLeaders: false });
  await admin.disconnect();
}

test('createBroker: when the only log directory fails the broker stops and says so; the process goes on', () =>
  inFolder(async (dataDir) => {
    const lines: string[] = [];
    let failed: (error: Error) => void = () => undefined;
    const failure = new Promise<Error>((resolve) => { failed = resolve; });
    const broker = await createBroker({
      dataDir, onFailure: failed, log: { isEnabled: () => true, log: (level, _logger, message) => { if (level === 'FATAL') lines.push(message); } },
    });
    try {
      await createTopic(broker.bootstrapServers, 'before');
      breakDirectory(`${dataDir}/logs`);
      await createTopic(broker.bootstrapServers, 'after').catch(() => undefined);
      assert.match((await failure).message, /^all log dirs in .*logs have failed$/);
      assert.deepEqual(lines, [`Shutdown broker because all log dirs in ${dataDir}/logs have failed`]);
      await assert.rejects(createTopic(broker.bootstrapServers, 'later'));
    } finally {
      await broker.close();
    }
  }));

test('createCluster: a broker whose log directory fails is named; the others go on', () =>
  inFolder(async (dataDir) => {
    let failed: (failure: { error: Error; brokerId: number | null }) => void = () => undefined;
    const failure = new Promise<{ error: Error; brokerId: number | null }>((resolve) => { failed = resolve; });
    await using cluster = await createCluster({ dataDir, brokers: 2, onFailure: (error, brokerId) => failed({ error, brokerId }) });
    const directory = `${dataDir}/broker-2`;
    breakDirectory(directory);
    await createTopic(cluster.bootstrapServers.split(',')[0]!, 'one').catch(() => undefined);
    await createTopic(cluster.bootstrapServers.split(',')[0]!, 'two').catch(() => undefined);
    const { error, brokerId } = await failure;
    assert.match(error.message, /^all log dirs in .*broker-2 have failed$/);
    assert.equal(brokerId, 2);
    assert.deepEqual(cluster.brokers.map(({ isRunning }) => isRunning), [true, false]);
  }));

test('kafka-server-start.sh ends with 1 and one line when its last log directory fails', () =>
  inFolder(async (folder) => {
    const properties = path.join(folder, 'server.properties');
    fs.writeFileSync(properties, `broker.id=0\nlisteners=PLAINTEXT://127.0.0.1:0\nlog.dirs=${folder}/logs\nblumfeld.zookeeper.data.dir=${folder}/coordination\n`);
    const child = spawn(path.join(repositoryRoot, 'bin', 'kafka-server-start.sh'), [properties], { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let errors = '';
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    const limit = setTimeout(() => child.kill('SIGKILL'), 30_000);
    try {
      const port = await new Promise<string>((resolve, reject) => {
        child.stdout.on('data', (data: Buffer) => {
          output += data.toString();
          const match = /127\.0\.0\.1:([1-9]\d+)/.exec(output);
          if (match !== null) resolve(match[1]!);
        });
        child.stderr.on('data', (data: Buffer) => { errors += data.toString(); });
        child.on('close', () => reject(new Error(`${output}${errors}`)));
      });
      await createTopic(`127.0.0.1:${port}`, 'before'); // answered once it runs
      breakDirectory(`${folder}/logs`);
      await createTopic(`127.0.0.1:${port}`, 'after').catch(() => undefined);
      assert.equal(await ended, 1, output + errors);
      assert.match(output + errors, /FATAL Shutdown broker because all log dirs in .*\/logs have failed/);
      assert.match(errors, /^error: all log dirs in .*\/logs have failed$/m);
    } finally {
      clearTimeout(limit);
      child.kill('SIGKILL');
    }
  }));
