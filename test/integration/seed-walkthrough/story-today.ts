/**
 * The seed's story in today's words: every command with --bootstrap-server, what it printed as Apache Kafka 3.9.1 prints
 * it, and the znodes as that release writes them.
 */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { type SeedCluster, until } from './seed-cluster.ts';

const TWO_MESSAGES = 'This is a message\nThis is another message\n';
const SETTINGS: Readonly<Record<string, string>> = { 'host.name': 'localhost', 'auto.leader.rebalance.enable': 'false' };

class Today {
  readonly cluster: SeedCluster;
  /** Where commands begin: brokers that live. */
  bootstrap = '';

  constructor(cluster: SeedCluster) {
    this.cluster = cluster;
  }

  use(...ids: number[]): void {
    this.bootstrap = ids.map((id) => `localhost:${this.cluster.ports.get(id)}`).join(',');
  }

  async start(id: number, settings: Readonly<Record<string, string | null>> = SETTINGS): Promise<void> {
    await this.cluster.configure(id, settings);
    await this.cluster.startBroker(id);
  }

  topics(args: string, expected: string | RegExp): Promise<string> {
    return this.cluster.prints(`bin/kafka-topics.sh --bootstrap-server ${this.bootstrap} ${args}`, expected);
  }

  produce(topic: string): Promise<string> {
    return this.cluster.prints(`bin/kafka-console-producer.sh --bootstrap-server ${this.bootstrap} --topic ${topic} --producer-property acks=all`, '', { input: TWO_MESSAGES });
  }

  async readsBoth(topic: string, from = '--from-beginning'): Promise<void> {
    const command = `bin/kafka-console-consumer.sh --bootstrap-server ${this.bootstrap} --topic ${topic} ${from} --max-messages 2`;
    assert.deepEqual(await this.cluster.run(command), { stdout: TWO_MESSAGES, stderr: 'Processed a total of 2 messages\n', exitCode: 0 }, command);
  }

  /** Until it says so: leader, replicas and in-sync replicas of each partition. */
  async describes(topic: string, replicationFactor: number, partitions: readonly (readonly [leader: number, replicas: string, isr: string])[]): Promise<void> {
    const expected = `Topic: ${topic}\tTopicId: ID\tPartitionCount: ${partitions.length}\tReplicationFactor: ${replicationFactor}\tConfigs: \n${
      partitions.map(([leader, replicas, isr], at) => `\tTopic: ${topic}\tPartition: ${at}\tLeader: ${leader}\tReplicas: ${replicas}\tIsr: ${isr}\tElr: N/A\tLastKnownElr: N/A\n`).join('')}`;
    let last = '';
    await until(async () => {
      const { stdout } = await this.cluster.run(`bin/kafka-topics.sh --bootstrap-server ${this.bootstrap} --describe --topic ${topic}`);
      last = stdout.replace(/TopicId: [A-Za-z0-9_-]{22}/, 'TopicId: ID');
      return last === expected ? true : null;
    }, topic).catch(() => assert.equal(last, expected));
  }

  async znode(path: string): Promise<string> {
    const stdout = await this.cluster.prints(`bin/zookeeper-shell.sh ${this.cluster.zookeeper} get ${path}`, /\{/);
    return stdout.split('\n').find((line) => line.startsWith('{'))!;
  }
}

async function firstBroker(today: Today): Promise<void> {
  await today.start(0);
  today.use(0);
  await today.topics('--create --replication-factor 1 --partitions 1 --topic test', 'Created topic test.\n');
  await today.produce('test');
  // Not in a group: __consumer_offsets, made by the first group, has as many replicas as there are brokers then.
  await today.readsBoth('test', '--partition 0 --offset earliest');
}

async function threeBrokers(today: Today): Promise<void> {
  for (const id of [2, 3]) await today.start(id);
  today.use(0, 2, 3);
  await today.topics('--create --replica-assignment 0:2:3 --topic my-replicated-topic', 'Created topic my-replicated-topic.\n');
  await today.topics('--create --replication-factor 3 --partitions 1 --topic anywhere', 'Created topic anywhere.\n');
  assert.deepEqual([...(await today.topics('--describe --topic anywhere', /Isr/)).matchAll(/Replicas: ([\d,]+)/g)].map(([, replicas]) => replicas!.split(',').sort().join()), ['0,2,3']);
  await today.produce('my-replicated-topic');
  await today.readsBoth('my-replicated-topic');
  await today.describes('my-replicated-topic', 3, [[0, '0,2,3', '0,2,3']]);
}

async function killLeader(today: Today): Promise<void> {
  await today.cluster.signal('broker 0', 'SIGKILL');
  today.use(2, 3);
  await today.describes('my-replicated-topic', 3, [[2, '0,2,3', '2,3']]);
  await today.readsBoth('my-replicated-topic');
  await today.topics('--describe --under-replicated-partitions --topic my-replicated-topic', '\tTopic: my-replicated-topic\tPartition: 0\tLeader: 2\tReplicas: 0,2,3\tIsr: 2,3\tElr: N/A\tLastKnownElr: N/A\n');
  await today.topics('--describe --unavailable-partitions', '\tTopic: test\tPartition: 0\tLeader: none\tReplicas: 0\tIsr: 0\tElr: N/A\tLastKnownElr: N/A\n');
  await today.cluster.startBroker(0);
  await today.describes('my-replicated-topic', 3, [[2, '0,2,3', '2,3,0']]);
}

async function partitionTest(today: Today): Promise<void> {
  await today.topics('--create --topic partition-test --replica-assignment 0:2,2:3,3:0', 'Created topic partition-test.\n');
  await today.describes('partition-test', 2, [[0, '0,2', '0,2'], [2, '2,3', '2,3'], [3, '3,0', '3,0']]);
  await today.topics('--list', /^__consumer_offsets\nanywhere\nmy-replicated-topic\npartition-test\ntest$/m);
}

async function advertisedListeners(today: Today): Promise<void> {
  const port = today.cluster.ports.get(3)!;
  const registered = (host: string): RegExp => new RegExp(String.raw`^\{"features":\{\},"listener_security_protocol_map":\{"PLAINTEXT":"PLAINTEXT"\},"endpoints":\["PLAINTEXT://${host}:${port}"\],"jmx_port":-1,"port":${port},"host":"${host}","version":5,"timestamp":"\d{13}"`);
  assert.match(await today.znode('/brokers/ids/3'), registered('localhost'));
  assert.equal(await today.cluster.signal('broker 3', 'SIGTERM'), 0);
  await today.start(3, { 'auto.leader.rebalance.enable': 'false', port: null, listeners: `PLAINTEXT://:${port}`, 'advertised.listeners': `PLAINTEXT://127.0.0.152:${port}` });
  assert.match(await today.znode('/brokers/ids/3'), registered('127.0.0.152'));
}

async function topicZnodes(today: Today): Promise<void> {
  assert.match(await today.znode('/brokers/topics/partition-test'), /^\{"partitions":\{"0":\[0,2\],"1":\[2,3\],"2":\[3,0\]\},"topic_id":"[A-Za-z0-9_-]{22}","adding_replicas":\{\},"removing_replicas":\{\},"version":3\}$/);
  assert.match(await today.znode('/controller'), /^\{"version":2,"brokerid":\d,"timestamp":"\d{13}","kraftControllerEpoch":-1\}$/);
}

/** Each chapter needs the one before: after one that failed the rest is left out. */
export async function tellTheSeedToday(t: TestContext, cluster: SeedCluster): Promise<void> {
  const today = new Today(cluster);
  let told = true;
  const chapter = (name: string, tell: (today: Today) => Promise<void>): Promise<void> => t.test(name, async () => {
    assert.ok(told, 'the chapter before failed');
    told = false;
    await tell(today);
    told = true;
  });
  await chapter('one broker: topic, producer, consumer', firstBroker);
  await chapter('three brokers: my-replicated-topic, described', threeBrokers);
  await chapter('kill -9 of the leader: describe, all messages read back', killLeader);
  await chapter('partition-test: three partitions, two replicas', partitionTest);
  await chapter('what a broker registers, before and after advertised.listeners', advertisedListeners);
  await chapter('topics in ZooKeeper', topicZnodes);
  await chapter('Ctrl-C stops every broker, exit 0', async () => {
    for (const id of [3, 2, 0]) assert.equal(await cluster.signal(`broker ${id}`, 'SIGINT'), 0, `broker ${id}`);
  });
}
