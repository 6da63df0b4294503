/** Apache Kafka brokers of 0.9.0.1 and 3.9.1 that run on our ZooKeeper server: topics, records, restart of either side. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Coordination } from '../../src/base/coordination.ts';
import { createNodePorts } from '../../src/node/create-node-ports.ts';
import { decodeBroker, decodeController, encodeBroker } from '../../src/znodes/broker-znodes.ts';
import { decodeConfig, encodeConfig } from '../../src/znodes/config-znodes.ts';
import { text } from '../../src/znodes/json.ts';
import { brokerIdPath, configEntityPath, CONTROLLER_PATH, PERSISTENT_PATHS, topicPartitionStatePath, topicPath } from '../../src/znodes/paths.ts';
import { decodePartitionState, decodeTopic, encodePartitionState, encodeTopic } from '../../src/znodes/topic-znodes.ts';
import { type EmbeddedCoordinationStore, openEmbedded } from '../../src/zookeeper/open-embedded.ts';
import { KafkaBrokerPeer, kafkaMissing, kafkaTool, type ToolResult } from './kafka-peer.ts';
import { freePort } from '../integration/process-ports.ts';
import { sleep } from './zookeeper-peer.ts';

const ports = createNodePorts({ keepAlive: true });

interface Release {
  readonly version: string;
  readonly brokerVersion: 2 | 5;
  readonly topicVersion: 1 | 3;
  topics(zookeeper: string, broker: string, ...args: string[]): Promise<ToolResult>;
  readonly producer: (broker: string) => [string, string[]];
  readonly consumer: (zookeeper: string, broker: string) => [string, string[]];
}

const RELEASES: Release[] = [
  {
    version: '0.9.0.1', brokerVersion: 2, topicVersion: 1,
    topics: (zookeeper, _broker, ...args) => kafkaTool('0.9.0.1', 'kafka.admin.TopicCommand', ['--zookeeper', zookeeper, ...args]),
    producer: (broker) => ['kafka.tools.ConsoleProducer', ['--broker-list', broker]],
    consumer: (zookeeper) => ['kafka.tools.ConsoleConsumer', ['--zookeeper', zookeeper]],
  },
  {
    version: '3.9.1', brokerVersion: 5, topicVersion: 3,
    topics: (_zookeeper, broker, ...args) => kafkaTool('3.9.1', 'org.apache.kafka.tools.TopicCommand', ['--bootstrap-server', broker, ...args]),
    producer: (broker) => ['kafka.tools.ConsoleProducer', ['--bootstrap-server', broker]],
    consumer: (_zookeeper, broker) => ['org.apache.kafka.tools.consumer.ConsoleConsumer', ['--bootstrap-server', broker]],
  },
];

for (const release of RELEASES) {
  describe(`Kafka ${release.version} on our server`, { skip: kafkaMissing(release.version) ?? false }, () => {
    let directory: string;
    let store: EmbeddedCoordinationStore;
    let zookeeper: string;
    let port: number;
    let broker: KafkaBrokerPeer;
    let zk: Coordination;
    const open = async (): Promise<void> => {
      store = await openEmbedded({ directory: path.join(directory, 'zookeeper'), ports, listen: { host: '127.0.0.1', port }, tickTimeMs: 500 });
      zk = store.coordination();
    };
    before(async () => {
      directory = mkdtempSync(path.join(tmpdir(), 'blumfeld-zookeeper-kafka-'));
      port = await freePort();
      zookeeper = `127.0.0.1:${port}`;
      await open();
      broker = new KafkaBrokerPeer({
        version: release.version, port: await freePort(), directory: path.join(directory, 'kafka'), brokerId: 7, zookeeper,
        properties: ['zookeeper.session.timeout.ms=6000', 'delete.topic.enable=true', ...(release.version === '3.9.1' ? ['group.initial.rebalance.delay.ms=0', 'transaction.state.log.replication.factor=1'] : [])],
      });
      await broker.start();
    });
    after(async () => {
      await broker.stop('SIGKILL');
      await store.close();
      rmSync(directory, { recursive: true, force: true });
    });
    const until = async (what: string, condition: () => Promise<boolean>): Promise<void> => {
      for (const deadline = Date.now() + 20_000; !(await condition()); await sleep(100)) assert.ok(Date.now() < deadline, what);
    };
    const produce = async (topic: string, input: string): Promise<void> => {
      const [mainClass, args] = release.producer(broker.address);
      const result = await kafkaTool(release.version, mainClass, [...args, '--topic', topic], { input, holdInputMs: 3500 });
      assert.equal(result.exitCode, 0, result.stderr);
    };
    const consume = async (topic: string, count: number): Promise<string[]> => {
      const [mainClass, args] = release.consumer(zookeeper, broker.address);
      const result = await kafkaTool(release.version, mainClass, [...args, '--topic', topic, '--from-beginning', '--max-messages', String(count), '--timeout-ms', '15000']);
      return result.stdout.trim().split('\n').sort();
    };

    it('registers, makes its paths and becomes controller', async () => {
      await until('registered', async () => (await zk.exists(brokerIdPath(7))) !== null);
      for (const at of PERSISTENT_PATHS) if (release.version === '3.9.1' || /^\/(brokers|consumers|admin)/.test(at)) assert.notEqual(await zk.exists(at), null, at);
      const node = (await zk.get(brokerIdPath(7)))!;
      assert.notEqual(node.stat.ephemeralOwner, 0n);
      const registration = decodeBroker(7, node.data);
      assert.deepEqual(registration.endpoints, [{ listenerName: 'PLAINTEXT', securityProtocol: 'PLAINTEXT', host: '127.0.0.1', port: broker.port }]);
      assert.equal(text(encodeBroker(release.brokerVersion, registration)), text(node.data), 'ours is byte for byte the same');
      await until('controller', async () => {
        const controller = await zk.get(CONTROLLER_PATH);
        return controller !== null && decodeController(controller.data).brokerId === 7;
      });
    });

    it('creates a topic, and we write its znodes as it does', async () => {
      const created = await release.topics(zookeeper, broker.address, '--create', '--topic', 'twelve', '--partitions', '12', '--replication-factor', '1', '--config', 'retention.ms=100000', '--config', 'segment.bytes=1000000');
      assert.match(created.stdout, /Created topic "?twelve"?\./, created.stderr);
      const topic = (await zk.get(topicPath('twelve')))!.data;
      assert.equal(text(encodeTopic(release.topicVersion, decodeTopic('twelve', topic))), text(topic));
      await until('led', async () => (await zk.exists(topicPartitionStatePath('twelve', 11))) !== null);
      const state = (await zk.get(topicPartitionStatePath('twelve', 11)))!.data;
      assert.equal(text(encodePartitionState(decodePartitionState('twelve', 11, state))), text(state));
      const config = (await zk.get(configEntityPath('topics', 'twelve')))!.data;
      assert.equal(text(encodeConfig(decodeConfig('', config))), text(config));
    });

    it('carries records from producer to consumer', async () => {
      await release.topics(zookeeper, broker.address, '--create', '--topic', 'test', '--partitions', '1', '--replication-factor', '1');
      await produce('test', 'one\ntwo\n');
      assert.deepEqual(await consume('test', 2), ['one', 'two']);
    });

    it('keeps its session when our server is restarted', async () => {
      const before = (await zk.exists(brokerIdPath(7)))!;
      await store.close();
      await sleep(300);
      await open();
      assert.equal((await zk.exists(brokerIdPath(7)))!.czxid, before.czxid);
      await until('connected again', async () => store.store.sessions.size > 1 && [...store.store.sessions.values()].some((session) => session.sessionId === before.ephemeralOwner && session.deadlineMs > performance.now() + 3000));
      await produce('test', 'three\n');
      assert.deepEqual(await consume('test', 3), ['one', 'three', 'two']);
      assert.equal((await zk.exists(brokerIdPath(7)))!.ephemeralOwner, before.ephemeralOwner);
    });

    it('deletes a topic', async () => {
      await release.topics(zookeeper, broker.address, '--delete', '--topic', 'twelve');
      await until('gone', async () => (await zk.exists(topicPath('twelve'))) === null);
    });

    it('comes back after kill -9 as a new registration', async () => {
      const before = (await zk.exists(brokerIdPath(7)))!.czxid;
      await broker.stop('SIGKILL');
      await until('expired', async () => (await zk.exists(brokerIdPath(7))) === null);
      await broker.start();
      await until('registered', async () => (await zk.exists(brokerIdPath(7))) !== null);
      assert.ok((await zk.exists(brokerIdPath(7)))!.czxid > before);
      assert.deepEqual(await consume('test', 3), ['one', 'three', 'two']);
      await broker.stop('SIGTERM');
      await until('deregistered', async () => (await zk.exists(brokerIdPath(7))) === null);
    });
  });
}
after(() => ports.close());
