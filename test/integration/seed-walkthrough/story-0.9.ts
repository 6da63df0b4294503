/**
 * The seed, line by line: its commands in its order, with `--zookeeper` and `--broker-list`, and what it printed. Where the
 * seed shows an assignment that chance gave it (replicas 0,2,3 and the like), its command is run as written first, and the
 * topic made again with that assignment where chance gave us another, so that what follows can be compared byte for byte.
 */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { type SeedCluster, until } from './seed-cluster.ts';

const TWO_MESSAGES = 'This is a message\nThis is another message\n';
/** The seed's brokers wrote the znodes of that release; leaders stay where the story left them. */
const RELEASE = { 'inter.broker.protocol.version': '0.9.0.1', 'auto.leader.rebalance.enable': 'false' };
const OLD = { env: { BLUMFELD_TOOLS_ERA: '0.9' } };

export const seedSettings: Readonly<Record<string, string>> = { ...RELEASE, 'host.name': 'localhost' };

/** What 0.9's console consumer leaves on standard error after Ctrl-C. */
async function readsBoth(cluster: SeedCluster, command: string): Promise<void> {
  const result = await cluster.run(command, { interruptAfterLines: 2 });
  assert.deepEqual(result, { stdout: TWO_MESSAGES, stderr: 'Processed a total of 2 messages\n', exitCode: 130 }, command);
}

const describeText = (topic: string, replicationFactor: number, partitions: readonly (readonly [leader: number, replicas: string, isr: string])[]): string =>
  `Topic:${topic}\tPartitionCount:${partitions.length}\tReplicationFactor:${replicationFactor}\tConfigs:\n${
    partitions.map(([leader, replicas, isr], at) => `\tTopic: ${topic}\tPartition: ${at}\tLeader: ${leader}\tReplicas: ${replicas}\tIsr: ${isr}\n`).join('')}`;

/** Describes until it says so: a follower joins, a session ends, in its own time. */
async function describes(cluster: SeedCluster, topic: string, expected: string): Promise<void> {
  let last = '';
  await until(async () => {
    last = (await cluster.run(`bin/kafka-topics.sh --describe --zookeeper ${cluster.zookeeper} --topic ${topic}`)).stdout;
    return last === expected ? true : null;
  }, topic).catch(() => assert.equal(last, expected));
}

/** As written; chance places the replicas. Then the seed's own assignment, `assignment`, unless chance gave it. */
async function createAsSeed(cluster: SeedCluster, topic: string, counts: string, assignment: string): Promise<void> {
  const { zookeeper } = cluster;
  await cluster.prints(`bin/kafka-topics.sh --create --zookeeper ${zookeeper} ${counts} --topic ${topic}`, `Created topic "${topic}".\n`);
  const { stdout } = await cluster.run(`bin/kafka-topics.sh --describe --zookeeper ${zookeeper} --topic ${topic}`);
  const given = [...stdout.matchAll(/Replicas: ([\d,]+)/g)].map(([, replicas]) => replicas!.replaceAll(',', ':')).join(',');
  assert.equal(given.split(',').length, assignment.split(',').length, stdout);
  assert.equal(new Set(given.split(',')[0]!.split(':')).size, assignment.split(',')[0]!.split(':').length, stdout);
  if (given === assignment) return;
  await cluster.run(`bin/kafka-topics.sh --delete --zookeeper ${zookeeper} --topic ${topic}`);
  await until(async () => ((await cluster.run(`bin/kafka-topics.sh --list --zookeeper ${zookeeper}`)).stdout.includes(topic) ? null : true), `${topic} is deleted`);
  await cluster.prints(`bin/kafka-topics.sh --create --zookeeper ${zookeeper} --topic ${topic} --replica-assignment ${assignment}`, `Created topic "${topic}".\n`);
}

/** 环境搭建: one broker, a topic, a producer, a consumer. */
async function firstBroker(cluster: SeedCluster): Promise<void> {
  await cluster.configure(0, seedSettings);
  await cluster.startBroker(0);
  await cluster.prints(`bin/kafka-topics.sh --create --zookeeper ${cluster.zookeeper} --replication-factor 1 --partitions 1 --topic test`, 'Created topic "test".\n');
  await cluster.prints(`bin/kafka-console-producer.sh --broker-list localhost:${cluster.ports.get(0)} --topic test`, '', { input: TWO_MESSAGES });
  await readsBoth(cluster, `bin/kafka-console-consumer.sh --zookeeper ${cluster.zookeeper} --topic test --from-beginning`);
}

/** 搭建一个多个broker的集群: three replicas, described. */
async function threeBrokers(cluster: SeedCluster): Promise<void> {
  for (const id of [2, 3]) {
    await cluster.configure(id, seedSettings);
    await cluster.startBroker(id);
  }
  await createAsSeed(cluster, 'my-replicated-topic', '--replication-factor 3 --partitions 1', '0:2:3');
  const brokers = [0, 2, 3].map((id) => `localhost:${cluster.ports.get(id)}`).join(',');
  await cluster.prints(`bin/kafka-console-producer.sh --broker-list ${brokers} --topic my-replicated-topic --request-required-acks -1`, '', { input: TWO_MESSAGES });
  await readsBoth(cluster, `bin/kafka-console-consumer.sh --zookeeper ${cluster.zookeeper} --topic my-replicated-topic --from-beginning`);
  await describes(cluster, 'my-replicated-topic', describeText('my-replicated-topic', 3, [[0, '0,2,3', '0,2,3']]));
}

/** 测试容错能力，kill掉leader节点: the leader, which is the controller too, dies; nothing is lost. */
async function killLeader(cluster: SeedCluster): Promise<void> {
  await cluster.signal('broker 0', 'SIGKILL');
  const [controller, lines] = await until(() => {
    for (const id of [2, 3]) {
      const log = cluster.serverLog(id);
      const at = log.findIndex((line) => line.endsWith(`INFO ${id} successfully elected as leader (kafka.server.ZookeeperLeaderElector)`));
      if (at >= 0 && log.some((line) => line.includes('INFO New leader is'))) return [id, log] as const;
    }
    return null;
  }, 'another broker is the controller');
  // As in the seed, in its order.
  const shown = ['INFO Creating /controller (is it secure? false) (kafka.utils.ZKCheckedEphemeral)', 'INFO Result of znode creation is: OK (kafka.utils.ZKCheckedEphemeral)',
    `INFO ${controller} successfully elected as leader (kafka.server.ZookeeperLeaderElector)`, `INFO New leader is ${controller} (kafka.server.ZookeeperLeaderElector$LeaderChangeListener)`];
  let from = lines.findLastIndex((line) => line.includes(shown[0]!));
  for (const expected of shown) {
    const at = lines.findIndex((line, index) => index >= from && /^\[\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3}\] /.test(line) && line.slice(26) === expected);
    assert.ok(at >= 0, `"${expected}" after line ${from} of broker ${controller}'s server.log:\n${lines.slice(Math.max(0, from - 5)).join('\n')}`);
    from = at + 1;
  }
  await describes(cluster, 'my-replicated-topic', describeText('my-replicated-topic', 3, [[2, '0,2,3', '2,3']]));
  await readsBoth(cluster, `./bin/kafka-console-consumer.sh --zookeeper ${cluster.zookeeper} --topic my-replicated-topic --from-beginning`);
  await cluster.prints(`bin/kafka-topics.sh --describe --zookeeper ${cluster.zookeeper} --under-replicated-partitions`, '\tTopic: my-replicated-topic\tPartition: 0\tLeader: 2\tReplicas: 0,2,3\tIsr: 2,3\n');
  // The controller of 0.9 left the dead leader's number in ZooKeeper; since 0.10 it is -1.
  await cluster.prints(`bin/kafka-topics.sh --describe --zookeeper ${cluster.zookeeper} --unavailable-partitions`, '\tTopic: test\tPartition: 0\tLeader: -1\tReplicas: 0\tIsr: 0\n');
  await cluster.startBroker(0);
  await describes(cluster, 'my-replicated-topic', describeText('my-replicated-topic', 3, [[2, '0,2,3', '2,3,0']]));
}

/** 验证Kafka的partition与replication机制 */
async function partitionTest(cluster: SeedCluster): Promise<void> {
  await createAsSeed(cluster, 'partition-test', '--replication-factor 2 --partitions 3', '0:2,2:3,3:0');
  await describes(cluster, 'partition-test', describeText('partition-test', 2, [[0, '0,2', '0,2'], [2, '2,3', '2,3'], [3, '3,0', '3,0']]));
}

/** `get PATH` in ZooKeeper's shell: the data, and the lines of its stat by name. */
async function znode(cluster: SeedCluster, at: string): Promise<{ data: string; stat: ReadonlyMap<string, string> }> {
  const { stdout, stderr, exitCode } = await cluster.run(`bin/zookeeper-shell.sh ${cluster.zookeeper} get ${at}`, OLD);
  assert.equal(exitCode, 0, stderr);
  const names = ['cZxid', 'ctime', 'mZxid', 'mtime', 'pZxid', 'cversion', 'dataVersion', 'aclVersion', 'ephemeralOwner', 'dataLength', 'numChildren'];
  const lines = [...stdout.split('\n'), ...stderr.split('\n')];
  const stat = lines.map((line) => /^(\w+) = (.*)$/.exec(line)).filter((match) => match !== null).map(([, name, value]): [string, string] => [name!, value!]);
  assert.deepEqual(stat.map(([name]) => name), names);
  return { data: lines.find((line) => line.startsWith('{'))!, stat: new Map(stat) };
}

function checkRegistration(found: { data: string; stat: ReadonlyMap<string, string> }, host: string, port: number): void {
  const timestamp = /"timestamp":"(\d{13})"/.exec(found.data)?.[1] ?? 'no timestamp';
  assert.equal(found.data, `{"jmx_port":-1,"timestamp":"${timestamp}","endpoints":["PLAINTEXT://${host}:${port}"],"host":"${host}","version":2,"port":${port}}`);
  const expected = { cversion: '0', dataVersion: '0', aclVersion: '0', dataLength: String(found.data.length), numChildren: '0' };
  assert.deepEqual(Object.fromEntries(Object.keys(expected).map((name) => [name, found.stat.get(name)])), expected);
  assert.equal(found.stat.get('cZxid'), found.stat.get('mZxid'));
  assert.match(found.stat.get('ephemeralOwner')!, /^0x[0-9a-f]{2,}$/);
  assert.match(found.stat.get('ctime')!, /^[A-Z][a-z]{2} [A-Z][a-z]{2} \d\d \d\d:\d\d:\d\d UTC \d{4}$/);
}

/** 启动Provider时发生LEADER_NOT_AVAILABLE问题: what a broker registers, before and after advertised.host.name. */
async function advertisedHostName(cluster: SeedCluster): Promise<void> {
  const port = cluster.ports.get(3)!;
  const registered = (host: string): string => `INFO Registered broker 3 at path /brokers/ids/3 with addresses: PLAINTEXT -> EndPoint(${host},${port},PLAINTEXT) (kafka.utils.ZkUtils)`;
  checkRegistration(await znode(cluster, '/brokers/ids/3'), 'localhost', port);
  assert.equal(cluster.serverLog(3).filter((line) => line.slice(26) === registered('localhost')).length, 1);
  assert.equal(await cluster.signal('broker 3', 'SIGTERM'), 0);
  // An address of this machine that is not its name, where the seed has 192.168.8.152.
  await cluster.configure(3, { ...RELEASE, 'advertised.host.name': '127.0.0.152' });
  await cluster.startBroker(3);
  checkRegistration(await znode(cluster, '/brokers/ids/3'), '127.0.0.152', port);
  assert.equal(cluster.serverLog(3).filter((line) => line.slice(26) === registered('127.0.0.152')).length, 1);
}

/** topic注册信息, and what lies beside it. */
async function topicZnodes(cluster: SeedCluster): Promise<void> {
  const topic = await znode(cluster, '/brokers/topics/partition-test');
  assert.equal(topic.data, '{"version":1,"partitions":{"2":[3,0],"1":[2,3],"0":[0,2]}}');
  assert.equal(topic.stat.get('dataLength'), '58');
  assert.equal((await znode(cluster, '/brokers/topics/my-replicated-topic')).data, '{"version":1,"partitions":{"0":[0,2,3]}}');
  const state = (await znode(cluster, '/brokers/topics/my-replicated-topic/partitions/0/state')).data;
  const isr = /"isr":\[([\d,]+)\]/.exec(state)?.[1] ?? '';
  assert.match(state, /^\{"controller_epoch":\d+,"leader":2,"version":1,"leader_epoch":\d+,"isr":\[[\d,]+\]\}$/);
  assert.ok(isr.split(',').every((id) => ['0', '2', '3'].includes(id)) && isr.includes('2'), state);
  assert.match((await znode(cluster, '/controller')).data, /^\{"version":1,"brokerid":\d,"timestamp":"\d{13}"\}$/);
}

/** 数据可靠性保证: acks −1 with min.insync.replicas 2 is refused when the leader stands alone, and taken again after. */
async function minInSyncReplicas(cluster: SeedCluster): Promise<void> {
  const { zookeeper } = cluster;
  await cluster.prints(`bin/kafka-topics.sh --create --zookeeper ${zookeeper} --topic kept --replica-assignment 0:2 --config min.insync.replicas=2`, 'Created topic "kept".\n');
  const produce = `bin/kafka-console-producer.sh --broker-list localhost:${cluster.ports.get(0)} --topic kept --request-required-acks -1 --message-send-max-retries 0`;
  await describes(cluster, 'kept', describeText('kept', 2, [[0, '0,2', '0,2']]).replace('Configs:', 'Configs:min.insync.replicas=2'));
  await cluster.prints(produce, '', { input: 'This is a message\n' });
  assert.equal(await cluster.signal('broker 2', 'SIGTERM'), 0);
  await describes(cluster, 'kept', describeText('kept', 2, [[0, '0,2', '0']]).replace('Configs:', 'Configs:min.insync.replicas=2'));
  assert.match((await cluster.run(produce, { input: 'refused\n' })).stderr, /Messages are rejected since there are fewer in-sync replicas than required\./);
  await cluster.startBroker(2);
  await describes(cluster, 'kept', describeText('kept', 2, [[0, '0,2', '0,2']]).replace('Configs:', 'Configs:min.insync.replicas=2'));
  await cluster.prints(produce, '', { input: 'This is another message\n' });
  await readsBoth(cluster, `bin/kafka-console-consumer.sh --zookeeper ${zookeeper} --topic kept --from-beginning`);
}

/** Each chapter needs the one before: after one that failed the rest is left out. */
export async function tellTheSeed(t: TestContext, cluster: SeedCluster): Promise<void> {
  let told = true;
  const chapter = (name: string, tell: (cluster: SeedCluster) => Promise<void>): Promise<void> => t.test(name, async () => {
    assert.ok(told, 'the chapter before failed');
    told = false;
    await tell(cluster);
    told = true;
  });
  await chapter('one broker: topic, producer, consumer', firstBroker);
  await chapter('three brokers: my-replicated-topic, described', threeBrokers);
  await chapter('kill -9 of the leader: log lines, describe, all messages read back', killLeader);
  await chapter('partition-test: three partitions, two replicas', partitionTest);
  await chapter('what a broker registers, before and after advertised.host.name', advertisedHostName);
  await chapter('topics in ZooKeeper', topicZnodes);
  await chapter('acks -1 and min.insync.replicas', minInSyncReplicas);
  await chapter('Ctrl-C stops every broker, exit 0', async () => {
    for (const id of [3, 2, 0]) assert.equal(await cluster.signal(`broker ${id}`, 'SIGINT'), 0, `broker ${id}`);
  });
}
