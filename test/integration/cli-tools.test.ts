/** Kafka's tools, as scripts of bin/, against a broker in this process. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { createBroker, type EmbeddedBroker } from '../../src/testing/create-broker.ts';
import { runTool, type ToolResult } from './run-tool.ts';

let broker: EmbeddedBroker;
let folder: string;

before(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'blumfeld-cli-'));
  broker = await createBroker({ dataDir: path.join(folder, 'data'), config: { 'blumfeld.zookeeper.port': 0 } });
});
after(async () => {
  await broker.close();
  rmSync(folder, { recursive: true, force: true });
});

const tool = (name: string, args: string, input?: string): Promise<ToolResult> =>
  runTool(name, ['--bootstrap-server', broker.bootstrapServers, ...args.split(' ').filter((word) => word !== '')], input === undefined ? {} : { input });

async function succeeds(name: string, args: string, input?: string): Promise<string> {
  const result = await tool(name, args, input);
  assert.equal(result.exitCode, 0, `${name} ${args}: ${result.stdout}${result.stderr}`);
  return result.stdout;
}

test('a topic is made, listed, described, grown and deleted', async () => {
  assert.equal(await succeeds('kafka-topics', '--create --topic orders --partitions 2 --config retention.ms=3600000'), 'Created topic orders.\n');
  const again = await tool('kafka-topics', '--create --topic orders');
  assert.equal(again.exitCode, 1);
  assert.equal(again.stdout, "Error while executing topic command : Topic 'orders' already exists.\n");
  assert.match(again.stderr, /ERROR org\.apache\.kafka\.common\.errors\.TopicExistsException: Topic 'orders' already exists\.\n \(org\.apache\.kafka\.tools\.TopicCommand\)\n$/);
  assert.match(await succeeds('kafka-topics', '--list'), /^orders$/m);
  await succeeds('kafka-topics', '--alter --topic orders --partitions 3');
  const described = await succeeds('kafka-topics', '--describe --topic orders');
  assert.match(described, /^Topic: orders\tTopicId: [A-Za-z0-9_-]{22}\tPartitionCount: 3\tReplicationFactor: 1\tConfigs: retention\.ms=3600000\n\tTopic: orders\tPartition: 0\tLeader: 1\tReplicas: 1\tIsr: 1\tElr: N\/A\tLastKnownElr: N\/A\n/);
  await succeeds('kafka-topics', '--delete --topic orders');
  assert.equal((await tool('kafka-topics', '--describe --topic orders')).exitCode, 1);
});

for (const codec of ['none', 'gzip', 'snappy', 'lz4', 'zstd']) {
  test(`what the console producer sends with ${codec}, the console consumer prints`, async () => {
    const lines = Array.from({ length: 200 }, (_, at) => `k${at}\tvalue ${at} ü`);
    await succeeds('kafka-console-producer', `--topic codec-${codec} --compression-codec ${codec} --property parse.key=true --timeout 10`, `${lines.join('\n')}\n`);
    const read = await tool('kafka-console-consumer', `--topic codec-${codec} --from-beginning --max-messages 200 --property print.key=true`);
    assert.equal(read.stdout, `${lines.join('\n')}\n`);
    assert.equal(read.stderr, 'Processed a total of 200 messages\n');
    assert.equal(read.exitCode, 0);
  });
}

test('lines before one that cannot be read are sent', async () => {
  const result = await tool('kafka-console-producer', '--topic cut-short --property parse.key=true --property key.separator=:', 'k1:v1\nk2:v2\nbad\n');
  assert.equal(result.exitCode, 1);
  assert.match(result.stderr, /No key separator found on line number 3: 'bad'/);
  assert.equal(await succeeds('kafka-console-consumer', '--topic cut-short --from-beginning --max-messages 2'), 'v1\nv2\n');
});

test('headers, nulls and offsets are printed in the order of Kafka', async () => {
  await succeeds('kafka-console-producer', '--topic shown --property parse.key=true --property parse.headers=true --property null.marker=NULL --timeout 1', 'h1:v1,h2:v2\tk\tv\n\tNULL\tNULL\n');
  const read = await succeeds('kafka-console-consumer', '--topic shown --partition 0 --offset 0 --max-messages 2 --property print.key=true --property print.headers=true --property print.offset=true --property print.partition=true');
  assert.equal(read, 'Partition:0\tOffset:0\th1:v1,h2:v2\tk\tv\nPartition:0\tOffset:1\tNO_HEADERS\tnull\tnull\n');
});

test('Ctrl-C ends a consumer with 130, and what it read is told', async () => {
  await succeeds('kafka-console-producer', '--topic endless --timeout 1', 'one\n');
  const read = await runTool('kafka-console-consumer', ['--bootstrap-server', broker.bootstrapServers, '--topic', 'endless', '--from-beginning'], { interruptAfterMs: 1500 });
  assert.deepEqual([read.stdout, read.stderr, read.exitCode], ['one\n', 'Processed a total of 1 messages\n', 130]);
});

test('a group remembers how far it was, is described, moved and deleted', async () => {
  await succeeds('kafka-console-producer', '--topic grouped --timeout 1', 'a\nb\nc\nd\n');
  assert.equal(await succeeds('kafka-console-consumer', '--topic grouped --group g --from-beginning --max-messages 2'), 'a\nb\n');
  assert.equal(await succeeds('kafka-console-consumer', '--topic grouped --group g --max-messages 1'), 'c\n');
  assert.match(await succeeds('kafka-consumer-groups', '--describe --group g'), /^g +grouped +0 +3 +4 +1 +- +- +-$/m);
  const dry = await succeeds('kafka-consumer-groups', '--reset-offsets --group g --topic grouped --shift-by -2 --dry-run');
  assert.match(dry, /\ng? *GROUP +TOPIC +PARTITION +NEW-OFFSET +g +grouped +0 +1 +$/);
  assert.match(await succeeds('kafka-consumer-groups', '--describe --group g'), / 3 +4 +1 /);
  await succeeds('kafka-consumer-groups', '--reset-offsets --group g --topic grouped --to-earliest --execute');
  assert.equal(await succeeds('kafka-console-consumer', '--topic grouped --group g --max-messages 1'), 'a\n');
  assert.equal(await succeeds('kafka-consumer-groups', '--delete --group g'), "Deletion of requested consumer groups ('g') was successful.\n");
});

test('settings, offsets, deleted records, log directories', async () => {
  await succeeds('kafka-console-producer', '--topic kept --timeout 1', '1\n2\n3\n');
  assert.equal(await succeeds('kafka-configs', '--alter --entity-type topics --entity-name kept --add-config cleanup.policy=[compact,delete]'), 'Completed updating config for topic kept.\n');
  assert.match(await succeeds('kafka-configs', '--describe --topic kept'), /cleanup\.policy=compact,delete sensitive=false synonyms=\{DYNAMIC_TOPIC_CONFIG:cleanup\.policy=compact,delete, DEFAULT_CONFIG:log\.cleanup\.policy=delete\}/);
  const json = path.join(folder, 'delete.json');
  writeFileSync(json, '{"partitions":[{"topic":"kept","partition":0,"offset":2}],"version":1}');
  assert.equal(await succeeds('kafka-configs', '--alter --entity-type topics --entity-name kept --add-config cleanup.policy=delete'), 'Completed updating config for topic kept.\n');
  assert.match(await succeeds('kafka-delete-records', `--offset-json-file ${json}`), /partition: kept-0\tlow_watermark: 2\n$/);
  assert.equal(await succeeds('kafka-get-offsets', '--topic kept --time earliest'), 'kept:0:2\n');
  assert.equal(await succeeds('kafka-get-offsets', '--topic kept'), 'kept:0:3\n');
  const dirs = JSON.parse((await succeeds('kafka-log-dirs', '--describe --topic-list kept')).split('\n')[2]!) as { brokers: { logDirs: { partitions: { partition: string; size: number }[] }[] }[] };
  assert.equal(dirs.brokers[0]!.logDirs[0]!.partitions[0]!.partition, 'kept-0');
});

test('the performance tools measure, and the log shows what they did', async () => {
  const produced = await runTool('kafka-producer-perf-test', ['--topic', 'perf', '--num-records', '5000', '--record-size', '100', '--throughput', '-1', '--producer-props', `bootstrap.servers=${broker.bootstrapServers}`]);
  assert.match(produced.stdout, /^5000 records sent, [\d.]+ records\/sec \([\d.]+ MB\/sec\), [\d.]+ ms avg latency, [\d.]+ ms max latency, \d+ ms 50th, \d+ ms 95th, \d+ ms 99th, \d+ ms 99\.9th\.\n$/);
  const consumed = await succeeds('kafka-consumer-perf-test', '--topic perf --messages 5000 --hide-header');
  assert.match(consumed, /^[\d -]+:[\d:]+, [\d -]+:[\d:]+, 0\.4768, [\d.]+, 5000, /);
  const dump = await runTool('kafka-dump-log', ['--files', path.join(folder, 'data', 'logs', 'perf-0', '00000000000000000000.log'), '--deep-iteration']);
  const counted = [...dump.stdout.matchAll(/ count: (\d+) .* isvalid: true$/gm)].reduce((sum, match) => sum + Number(match[1]), 0);
  assert.equal(counted, 5000, dump.stdout.slice(0, 500) + dump.stderr);
  assert.equal(dump.stdout.match(/^\| offset: /gm)!.length, 5000);
});

test('every broker says what it speaks', async () => {
  assert.match(await succeeds('kafka-broker-api-versions', ''), /^127\.0\.0\.1:\d+ \(id: 1 rack: null\) -> \(\n\tProduce\(0\): 0 to \d+ \[usable: \d+\],\n/);
});

test("0.9's flags go through ZooKeeper and print 0.9's words", async () => {
  const zookeeper = broker.zookeeperConnect!;
  const created = await runTool('kafka-topics.sh'.replace('.sh', ''), ['--zookeeper', zookeeper, '--create', '--topic', 'old', '--partitions', '2', '--replication-factor', '1']);
  assert.deepEqual([created.stdout, created.exitCode], ['Created topic "old".\n', 0], created.stderr);
  await runTool('kafka-console-producer', ['--broker-list', broker.bootstrapServers, '--topic', 'old', '--timeout', '1'], { input: 'x\n' });
  const described = await runTool('kafka-topics', ['--zookeeper', zookeeper, '--describe', '--topic', 'old']);
  assert.equal(described.stdout, 'Topic:old\tPartitionCount:2\tReplicationFactor:1\tConfigs:\n\tTopic: old\tPartition: 0\tLeader: 1\tReplicas: 1\tIsr: 1\n\tTopic: old\tPartition: 1\tLeader: 1\tReplicas: 1\tIsr: 1\n');
  const properties = path.join(folder, 'old.properties');
  writeFileSync(properties, 'group.id=old-group\n');
  const read = await runTool('kafka-console-consumer', ['--zookeeper', zookeeper, '--topic', 'old', '--from-beginning', '--max-messages', '1', '--consumer.config', properties]);
  assert.deepEqual([read.stdout, read.stderr, read.exitCode], ['x\n', 'Processed a total of 1 messages\n', 0]);
  const groups = await runTool('kafka-consumer-groups', ['--zookeeper', zookeeper, '--describe', '--group', 'old-group']);
  assert.match(groups.stdout, /^GROUP, TOPIC, PARTITION, CURRENT OFFSET, LOG END OFFSET, LAG, OWNER\n(?:old-group, old, \d, \d, \d, 0, none\n){2}$/);
});
