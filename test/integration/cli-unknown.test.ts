/** Tools that are asked about a topic or broker that nobody knows say so at once: Kafka's and ours hung for a minute. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ClusterClient } from '../../src/client/cluster-client.ts';
import { Producer } from '../../src/client/producer.ts';
import { createNodePorts } from '../../src/node/create-node-ports.ts';
import { createBroker, type EmbeddedBroker } from '../../src/testing/create-broker.ts';
import { runTool } from './run-tool.ts';

const LIMIT = { timeout: 60_000 };
/** Far below the minute of the hang, far above what a busy machine needs. */
const SOON_MS = 20_000;
let broker: EmbeddedBroker;

before(async () => { broker = await createBroker({ config: { 'auto.create.topics.enable': false } }); });
after(() => broker.close());

async function refused(tool: string, args: readonly string[], said: RegExp): Promise<void> {
  const since = performance.now();
  const { stdout, stderr, exitCode } = await runTool(tool, args);
  assert.ok(performance.now() - since < SOON_MS, 'it hangs');
  assert.equal(exitCode, 1, stdout + stderr);
  assert.match(stderr, said);
}

test('kafka-configs names the topic that does not exist, as Kafka with an exception', LIMIT, async () => {
  const unknown = /^java\.util\.concurrent\.ExecutionException: org\.apache\.kafka\.common\.errors\.UnknownTopicOrPartitionException: The topic 'nope' does not exist\.$/m;
  await refused('kafka-configs', ['--bootstrap-server', broker.bootstrapServers, '--describe', '--topic', 'nope'], unknown);
  await refused('kafka-configs', ['--bootstrap-server', broker.bootstrapServers, '--alter', '--topic', 'nope', '--add-config', 'retention.ms=1'], unknown);
});

test('kafka-configs names the broker that does not exist, and those that do', LIMIT, async () => {
  const unknown = /BrokerNotAvailableException: the cluster has no broker 99; it has 1$/m;
  await refused('kafka-configs', ['--bootstrap-server', broker.bootstrapServers, '--describe', '--broker', '99'], unknown);
  await refused('kafka-configs', ['--bootstrap-server', broker.bootstrapServers, '--alter', '--broker', '99', '--add-config', 'log.retention.ms=1'], unknown);
});

test('blumfeld topic alter names the topic', LIMIT, () =>
  refused('blumfeld', ['topic', 'alter', 'nope', '--partitions', '3', '-b', broker.bootstrapServers], /^blumfeld topic: .*nope.*UNKNOWN_TOPIC_OR_PARTITION/m));

test('a partition that the topic does not have, and one that it has since', LIMIT, async () => {
  const ports = createNodePorts({ keepAlive: true });
  const cluster = new ClusterClient(ports, { bootstrapServers: broker.bootstrapServers });
  try {
    assert.equal((await runTool('blumfeld', ['topic', 'create', 'grows', '-b', broker.bootstrapServers])).exitCode, 0);
    const producer = new Producer(cluster);
    const value = new Uint8Array([1]);
    assert.equal((await producer.send({ topic: 'grows', partition: 0, value })).offset, 0);
    await assert.rejects(producer.send({ topic: 'grows', partition: 2, value }), /Partition 2 of topic grows with partition count 1 is not present/);
    assert.equal((await runTool('blumfeld', ['topic', 'alter', 'grows', '--partitions', '3', '-b', broker.bootstrapServers])).exitCode, 0);
    assert.equal((await producer.send({ topic: 'grows', partition: 2, value })).offset, 0);
    await producer.close();
  } finally {
    await cluster.close();
    await ports.close();
  }
});
