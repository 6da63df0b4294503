/** The tools that a cluster adds, as scripts of bin/, against three brokers in this process. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { createCluster, type EmbeddedCluster } from '../../src/index.ts';
import { until } from './cluster-helper.ts';
import { runTool, type ToolResult } from './run-tool.ts';

let cluster: EmbeddedCluster;
let folder: string;

before(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'blumfeld-cluster-tools-'));
  cluster = await createCluster({ brokers: 3, zookeeperPort: 0, config: { 'auto.leader.rebalance.enable': false } });
});
after(async () => {
  await cluster.close();
  rmSync(folder, { recursive: true, force: true });
});

const words = (args: string): string[] => args.split(' ').filter((word) => word !== '');
const today = (name: string, args: string, input?: string): Promise<ToolResult> => runTool(name, ['--bootstrap-server', cluster.bootstrapServers, ...words(args)], input === undefined ? {} : { input });
const old = (name: string, args: string): Promise<ToolResult> => runTool(name, ['--zookeeper', cluster.zookeeperConnect!, ...words(args)]);

function file(name: string, content: object): string {
  const at = path.join(folder, name);
  writeFileSync(at, JSON.stringify(content));
  return at;
}

async function prints(result: Promise<ToolResult>, stdout: string, exitCode = 0): Promise<void> {
  assert.deepEqual(await result, { stdout, stderr: '', exitCode });
}

async function describes(topic: string, expected: RegExp): Promise<void> {
  let last = '';
  await until(async () => {
    last = (await today('kafka-topics', `--describe --topic ${topic}`)).stdout;
    return expected.test(last);
  }, topic).catch(() => assert.match(last, expected));
}

test('a partition moves to other brokers, throttled, and back with the plan that was printed', async () => {
  await today('kafka-topics', '--create --topic moved --replica-assignment 1:2');
  await today('kafka-console-producer', '--topic moved', 'a\nb\n');
  const plan = file('plan.json', { version: 1, partitions: [{ topic: 'moved', partition: 0, replicas: [3, 2], log_dirs: ['any', 'any'] }] });
  await prints(today('kafka-reassign-partitions', `--execute --reassignment-json-file ${plan} --throttle 1000000`), `Current partition replica assignment

{"version":1,"partitions":[{"topic":"moved","partition":0,"replicas":[1,2],"log_dirs":["any","any"]}]}

Save this to use as the --reassignment-json-file option during rollback
Warning: You must run --verify periodically, until the reassignment completes, to ensure the throttle is removed.
The inter-broker throttle limit was set to 1000000 B/s
Successfully started partition reassignment for moved-0
`);
  await describes('moved', /Configs: .*leader\.replication\.throttled\.replicas=0:1,0:2.*\n\tTopic: moved\tPartition: 0\tLeader: 3\tReplicas: 3,2\tIsr: [23],[23]\t/);
  await prints(today('kafka-reassign-partitions', `--verify --reassignment-json-file ${plan}`), `Status of partition reassignment:
Reassignment of partition moved-0 is completed.

Clearing broker-level throttles on brokers 1,2,3
Clearing topic-level throttles on topic moved
`);
  await describes('moved', /Configs: \n/);
  await prints(today('kafka-reassign-partitions', '--list'), 'No partition reassignments found.\n');
});

test('a plan for a broker that is away is refused; where nothing moves there is nothing to cancel', async () => {
  await today('kafka-topics', '--create --topic stuck --replica-assignment 1:2');
  await cluster.stop(3);
  const plan = file('stuck.json', { version: 1, partitions: [{ topic: 'stuck', partition: 0, replicas: [2, 1] }] });
  const far = file('far.json', { version: 1, partitions: [{ topic: 'stuck', partition: 0, replicas: [2, 3] }] });
  await prints(today('kafka-reassign-partitions', `--execute --reassignment-json-file ${far}`), 'Error: Unknown broker id 3\norg.apache.kafka.server.common.AdminCommandFailedException: Unknown broker id 3\n\n', 1);
  await cluster.start(3);
  await prints(today('kafka-reassign-partitions', `--cancel --reassignment-json-file ${plan} --preserve-throttles`), 'None of the specified partition reassignments are active.\nNone of the specified partition moves are active.');
});

test('the preferred leader is elected, by 3.9\'s tool and by 0.9\'s', async () => {
  await today('kafka-topics', '--create --topic led --replica-assignment 1:2,2:1');
  await cluster.stop(1);
  await describes('led', /Partition: 0\tLeader: 2\t/);
  await cluster.start(1);
  await describes('led', /Partition: 0\tLeader: 2\tReplicas: 1,2\tIsr: 2,1\t/);
  await prints(today('kafka-leader-election', '--election-type preferred --topic led --partition 0'), 'Successfully completed leader election (PREFERRED) for partitions led-0\n');
  await prints(today('kafka-leader-election', '--election-type preferred --topic led --partition 0'), 'Valid replica already elected for partitions led-0\n');
  await cluster.stop(2);
  await cluster.start(2);
  await describes('led', /Partition: 1\tLeader: 1\tReplicas: 2,1\tIsr: 1,2\t/);
  const list = file('led.json', { partitions: [{ topic: 'led', partition: 1 }] });
  await prints(old('kafka-preferred-replica-election', `--path-to-json-file ${list}`), 'Successfully started preferred replica election for partitions Set([led,1])\n');
  await describes('led', /Partition: 1\tLeader: 2\t/);
});

test("0.9's kafka-reassign-partitions: plan, start and verify through ZooKeeper", async () => {
  await old('kafka-topics', '--create --topic older --replica-assignment 1:2');
  const topics = file('topics.json', { version: 1, topics: [{ topic: 'older' }] });
  const generated = await old('kafka-reassign-partitions', `--generate --topics-to-move-json-file ${topics} --broker-list 1,2,3`);
  assert.match(generated.stdout, /^Current partition replica assignment\n\n\{"version":1,"partitions":\[\{"topic":"older","partition":0,"replicas":\[1,2\]\}\]\}\nProposed partition reassignment configuration\n\n\{.*\}\n$/);
  const plan = file('older.json', { version: 1, partitions: [{ topic: 'older', partition: 0, replicas: [3, 2] }] });
  assert.match((await old('kafka-reassign-partitions', `--execute --reassignment-json-file ${plan}`)).stdout, /Successfully started reassignment of partitions \{"version":1,"partitions":\[\{"topic":"older","partition":0,"replicas":\[3,2\]\}\]\}\n$/);
  await describes('older', /Leader: 3\tReplicas: 3,2\t/);
  await prints(old('kafka-reassign-partitions', `--verify --reassignment-json-file ${plan}`), 'Status of partition reassignment:\nReassignment of partition [older,0] completed successfully\n');
});

test('blumfeld cluster tells brokers, controller, leaders, LEO and HW of each replica, also while a follower is away', async () => {
  await today('kafka-topics', '--create --topic looked --replica-assignment 1:2:3');
  await today('kafka-console-producer', '--topic looked --producer-property acks=all', 'a\nb\nc\n');
  const look = async (...args: string[]) => {
    const { stdout, exitCode } = await runTool('blumfeld', ['cluster', 'looked', '-b', cluster.bootstrapServers, '-o', 'json', ...args]);
    assert.equal(exitCode, 0);
    return JSON.parse(stdout) as { brokers: { id: number; isController: boolean }[]; replicas: { broker: number; role: string; isInSync: boolean; isOnline: boolean; logEndOffset: number | null; highWatermark: number | null }[] };
  };
  await until(async () => (await look()).replicas.every(({ highWatermark }) => highWatermark === 3), 'followers have heard of the high watermark');
  const all = await look();
  assert.deepEqual(all.brokers.map(({ id }) => id), [1, 2, 3]);
  assert.equal(all.brokers.filter(({ isController }) => isController).length, 1);
  assert.deepEqual(all.replicas.map(({ broker, role, isInSync, logEndOffset }) => [broker, role, isInSync, logEndOffset]), [[1, 'leader', true, 3], [2, 'follower', true, 3], [3, 'follower', true, 3]]);
  assert.deepEqual((await look('--lagging')).replicas, []);
  await cluster.stop(3);
  await until(async () => (await look('--lagging')).replicas.length === 1, 'one is away');
  assert.deepEqual((await look('--lagging')).replicas.map(({ broker, isOnline, logEndOffset }) => [broker, isOnline, logEndOffset]), [[3, false, null]]);
  await cluster.start(3);
});

test('kafka-cluster: the id, endpoints, and what a cluster with ZooKeeper cannot do', async () => {
  assert.match((await runTool('kafka-cluster', ['cluster-id', '-b', cluster.bootstrapServers])).stdout, /^Cluster ID: [A-Za-z0-9_-]{22}\n$/);
  await prints(runTool('kafka-cluster', ['unregister', '-b', cluster.bootstrapServers, '--id', '9']), 'The target cluster does not support the broker unregistration API.\n');
  const { stdout } = await runTool('kafka-cluster', ['list-endpoints', '-b', cluster.bootstrapServers]);
  assert.deepEqual(stdout.split('\n').slice(1, 4).map((line) => line.split(/ +/)[0]), ['1', '2', '3']);
});

test('kafka-replica-verification reads every replica and tells the lag until Ctrl-C', async () => {
  await today('kafka-topics', '--create --topic verified --replica-assignment 1:2:3,2:3:1');
  await today('kafka-console-producer', '--topic verified --producer-property acks=all', 'a\nb\nc\n');
  const { stdout, exitCode } = await runTool('kafka-replica-verification', ['--broker-list', cluster.bootstrapServers, '--topics-include', 'verified', '--time', '-2', '--report-interval-ms', '500', '--max-wait-ms', '100'], { interruptAfterMs: 3000 });
  assert.equal(exitCode, 130);
  const reports = stdout.split('\n').filter((line) => line.includes('max lag'));
  assert.ok(reports.length >= 2, stdout);
  for (const line of reports) assert.match(line, /: max lag is 0 for partition verified-1 at offset [03] among 2 partitions$/);
  assert.match(stdout, /^\S+ \S+: verification process is started\n/);
});

test('zookeeper-shell --help says how it is called, and does not look for a host of that name', async () => {
  await prints(runTool('zookeeper-shell', ['--help']), 'USAGE: zookeeper-shell.sh zookeeper_host:port[/path] [-zk-tls-config-file file] [args...]\n');
  assert.equal((await runTool('zookeeper-shell', ['--version'])).exitCode, 1);
});
