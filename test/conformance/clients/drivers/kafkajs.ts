/** The features of kafkajs; also writes what the other clients read (`cross-write`) and reads what they wrote (`cross-check`). */
import assert from 'node:assert/strict';
import { type DriverFeatures, type FeatureRun, crossTopic, drive, nameOf, replicas, until } from './driver.ts';
import { COMPRESSION, kafkajs, newGroup, newKafka, readMessages, toRecord } from './kafkajs-read.ts';
import { checkRecords, headerOf, keyOf, RECORD_COUNT, valueOf } from './records.ts';

// biome-ignore lint/suspicious/noExplicitAny: the client comes without types
type Any = any;

const kafka = newKafka();
const numbers = (count: number): { value: string }[] => Array.from({ length: count }, (_, i) => ({ value: String(i) }));

async function withAdmin(work: (admin: Any) => Promise<Any>): Promise<Any> {
  const admin = kafka.admin();
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.disconnect();
  }
}

async function send(record: Any, options: Any = {}): Promise<Any> {
  const producer = kafka.producer({ createPartitioner: kafkajs.Partitioners.DefaultPartitioner, ...options });
  await producer.connect();
  try {
    return await producer.send(record);
  } finally {
    await producer.disconnect();
  }
}

/** A topic of this run, made with admin; `extra` goes into its configuration. */
async function newTopic(what: string, numPartitions = 1, extra: Any = {}): Promise<string> {
  const topic = nameOf(what);
  await withAdmin((admin) => admin.createTopics({ topics: [{ topic, numPartitions, replicationFactor: replicas(), ...extra }] }));
  return topic;
}

const fill = (count: number, withHeader = true): Any[] =>
  Array.from({ length: count }, (_, i) => ({ key: keyOf(i), value: valueOf(i), ...(withHeader ? { headers: { trace: headerOf(i) } } : {}) }));

async function writeAndRead(codec: string, topic: string): Promise<string> {
  await withAdmin((admin) => admin.createTopics({ topics: [{ topic, numPartitions: 1, replicationFactor: replicas() }] }));
  await send({ topic, messages: fill(RECORD_COUNT), compression: COMPRESSION[codec], acks: -1 });
  return checkRecords((await readMessages(topic, RECORD_COUNT)).map(toRecord), true);
}

const produceCodec = (codec: string): FeatureRun => () => writeAndRead(codec, nameOf(`codec-${codec}`));
const readCross = (codec: string): FeatureRun => async () => checkRecords((await readMessages(crossTopic(codec), RECORD_COUNT)).map(toRecord), true);

async function connect(): Promise<string> {
  const topic = await newTopic('connect', 2);
  const cluster = await withAdmin((admin) => admin.describeCluster());
  const { topics } = await withAdmin((admin) => admin.fetchTopicMetadata({ topics: [topic] }));
  assert.equal(topics[0].partitions.length, 2);
  assert.ok(cluster.brokers.some((broker: Any) => broker.nodeId === topics[0].partitions[0].leader));
  return `cluster ${cluster.clusterId}`;
}

async function createTopic(): Promise<void> {
  const topic = await newTopic('create', 3, { configEntries: [{ name: 'retention.ms', value: '12345678' }] });
  assert.ok((await withAdmin((admin) => admin.listTopics())).includes(topic));
  assert.equal(await withAdmin((admin) => admin.createTopics({ topics: [{ topic }] })), false, 'it exists');
  await assert.rejects(newTopic('too-many-replicas', 1, { replicationFactor: 7 }), (error: Any) => error.errors[0].type === 'INVALID_REPLICATION_FACTOR');
}

async function produceKeyed(): Promise<void> {
  const topic = await newTopic('keyed');
  const messages = [
    { key: 'a', value: 'one', headers: { h: 'x', twice: ['1', '2'] } },
    { key: 'b', value: null },
    { key: null, value: 'no key' },
    { key: '', value: '' },
  ];
  await send({ topic, messages });
  const got = await readMessages(topic, messages.length);
  assert.deepEqual(got.map((m) => [m.key?.toString() ?? null, m.value?.toString() ?? null]), [['a', 'one'], ['b', null], [null, 'no key'], ['', '']]);
  assert.equal(got[0].headers.h.toString(), 'x');
  assert.deepEqual(got[0].headers.twice.map(String), ['1', '2']);
}

async function idempotent(): Promise<void> {
  const topic = await newTopic('idempotent');
  const producer = kafka.producer({ idempotent: true, maxInFlightRequests: 5, createPartitioner: kafkajs.Partitioners.DefaultPartitioner });
  await producer.connect();
  for (let i = 0; i < 40; i++) await producer.send({ topic, messages: [{ value: String(i) }] });
  await producer.disconnect();
  const got = await readMessages(topic, 40);
  assert.deepEqual(got.map((m) => [m.offset, m.value.toString()]), Array.from({ length: 40 }, (_, i) => [String(i), String(i)]));
}

async function consumeAssign(): Promise<string> {
  const topic = await newTopic('assign', 2);
  for (const partition of [0, 1]) await send({ topic, messages: numbers(50).map((m) => ({ ...m, partition })) });
  const got = (await readMessages(topic, 70, { seek: { 0: 30, 1: 0 } })).filter((m) => m.partition === 0);
  assert.deepEqual(got.slice(-20).map((m) => [m.offset, m.value.toString()]), Array.from({ length: 20 }, (_, i) => [String(i + 30), String(i + 30)]));
  return 'by seek within a group (kafkajs has no assign)';
}

interface Member {
  readonly consumer: Any;
  readonly seen: Set<string>;
  partitions: number[];
}

async function newMember(topic: string, groupId: string): Promise<Member> {
  const consumer = newKafka().consumer({ groupId, maxWaitTimeInMs: 200, sessionTimeout: 10_000, heartbeatInterval: 500, rebalanceTimeout: 15_000 });
  const member: Member = { consumer, seen: new Set(), partitions: [] };
  consumer.on(consumer.events.GROUP_JOIN, ({ payload }: Any) => {
    member.partitions = payload.memberAssignment[topic] ?? [];
  });
  consumer.on(consumer.events.REBALANCING, () => {
    member.partitions = [];
  });
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  await consumer.run({ eachMessage: async ({ message, partition }: Any) => void member.seen.add(`${partition}:${message.offset}:${message.value}`) });
  return member;
}

async function consumeGroup(): Promise<string> {
  const topic = await newTopic('group', 4);
  const groupId = newGroup('group');
  const first = await newMember(topic, groupId);
  const second = await newMember(topic, groupId);
  const shares = (): string => `${first.partitions} | ${second.partitions}`;
  await until(() => first.partitions.length === 2 && second.partitions.length === 2, shares);
  const share = shares();
  await send({ topic, messages: Array.from({ length: 100 }, (_, i) => ({ value: String(i), partition: i % 4 })) });
  await until(() => first.seen.size + second.seen.size === 100, () => `${first.seen.size} + ${second.seen.size} of 100`);
  assert.ok(first.seen.size === 50 && second.seen.size === 50);
  await second.consumer.disconnect();
  await until(() => first.partitions.length === 4, shares);
  await send({ topic, messages: Array.from({ length: 40 }, (_, i) => ({ value: `b${i}`, partition: i % 4 })) });
  await until(() => first.seen.size === 90, () => `${first.seen.size} of 90`);
  await first.consumer.disconnect();
  return `shared ${share}`;
}

async function commitResume(): Promise<void> {
  const topic = await newTopic('commit');
  const groupId = newGroup('commit');
  await send({ topic, messages: numbers(30) });
  const consumer = newKafka().consumer({ groupId, maxWaitTimeInMs: 200 });
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  let seen = 0;
  await consumer.run({ autoCommit: false, eachMessage: async () => void seen++ });
  await until(() => seen === 30, () => `${seen}`);
  await consumer.commitOffsets([{ topic, partition: 0, offset: '17' }]);
  await consumer.disconnect();
  const offsets = await withAdmin((admin) => admin.fetchOffsets({ groupId, topics: [topic] }));
  assert.equal(offsets[0].partitions[0].offset, '17');
  const got = await readMessages(topic, 13, { groupId });
  assert.deepEqual(got.map((m) => m.value.toString()), Array.from({ length: 13 }, (_, i) => String(i + 17)));
}

async function seekTime(): Promise<void> {
  const topic = await newTopic('time');
  await send({ topic, messages: numbers(20).map((m, i) => ({ ...m, timestamp: String(1_700_000_000_000 + i * 1000) })) });
  const [found] = await withAdmin((admin) => admin.fetchTopicOffsetsByTimestamp(topic, 1_700_000_007_500));
  assert.equal(found.offset, '8');
  const got = await readMessages(topic, 12, { seek: { 0: Number(found.offset) } });
  assert.equal(got.at(-1).value.toString(), '19');
  const [past] = await withAdmin((admin) => admin.fetchTopicOffsetsByTimestamp(topic, 1_800_000_000_000));
  assert.equal(past.offset, '20', 'after the last: kafkajs takes the high watermark');
}

async function listOffsets(): Promise<void> {
  const topic = await newTopic('offsets', 2);
  await send({ topic, messages: numbers(9).map((m) => ({ ...m, partition: 1 })) });
  const offsets = await withAdmin((admin) => admin.fetchTopicOffsets(topic));
  const of = (partition: number): Any => offsets.find((entry: Any) => entry.partition === partition);
  assert.deepEqual([of(0).low, of(0).high, of(1).low, of(1).high], ['0', '0', '0', '9']);
}

const topicConfig = (topic: string, name: string): Any => ({ includeSynonyms: true, resources: [{ type: kafkajs.ConfigResourceTypes.TOPIC, name: topic, configNames: [name] }] });

async function describeConfigs(): Promise<void> {
  const topic = await newTopic('configs', 1, { configEntries: [{ name: 'retention.ms', value: '777000' }] });
  const { resources } = await withAdmin((admin) => admin.describeConfigs(topicConfig(topic, 'retention.ms')));
  const [entry] = resources[0].configEntries;
  assert.deepEqual([entry.configName, entry.configValue, entry.configSource], ['retention.ms', '777000', 1]);
}

async function alterConfigs(): Promise<void> {
  const topic = await newTopic('alter');
  await withAdmin((admin) => admin.alterConfigs({ resources: [{ type: kafkajs.ConfigResourceTypes.TOPIC, name: topic, configEntries: [{ name: 'cleanup.policy', value: 'compact' }] }] }));
  await until(async () => {
    const { resources } = await withAdmin((admin) => admin.describeConfigs(topicConfig(topic, 'cleanup.policy')));
    return resources[0].configEntries[0].configValue === 'compact';
  }, () => 'cleanup.policy is not compact');
  await assert.rejects(withAdmin((admin) => admin.alterConfigs({ resources: [{ type: 2, name: topic, configEntries: [{ name: 'cleanup.policy', value: 'nonsense' }] }] })), /configuration/i);
}

async function createPartitions(): Promise<void> {
  const topic = await newTopic('partitions');
  await withAdmin((admin) => admin.createPartitions({ topicPartitions: [{ topic, count: 3 }] }));
  await until(async () => (await withAdmin((admin) => admin.fetchTopicMetadata({ topics: [topic] }))).topics[0].partitions.length === 3, () => 'not three partitions');
  await send({ topic, messages: [{ value: 'in the new one', partition: 2 }] });
  assert.equal((await readMessages(topic, 1))[0].partition, 2);
}

async function deleteRecords(): Promise<void> {
  const topic = await newTopic('delete-records');
  await send({ topic, messages: numbers(20) });
  await withAdmin(async (admin) => {
    await admin.fetchTopicOffsets(topic); // kafkajs looks in metadata that it has loaded before
    await admin.deleteTopicRecords({ topic, partitions: [{ partition: 0, offset: '15' }] });
  });
  const [offsets] = await withAdmin((admin) => admin.fetchTopicOffsets(topic));
  assert.deepEqual([offsets.low, offsets.high], ['15', '20']);
  assert.deepEqual((await readMessages(topic, 5)).map((m) => m.offset), ['15', '16', '17', '18', '19']);
}

async function deleteTopic(): Promise<void> {
  const topic = await newTopic('delete-topic');
  await withAdmin((admin) => admin.deleteTopics({ topics: [topic] }));
  await until(async () => !(await withAdmin((admin) => admin.listTopics())).includes(topic), () => 'still listed');
}

async function emptyGroup(what: string): Promise<string> {
  const topic = await newTopic(what);
  const groupId = newGroup(what);
  await send({ topic, messages: numbers(1) });
  await readMessages(topic, 1, { groupId });
  return groupId;
}

async function listGroups(): Promise<void> {
  const topic = await newTopic('list-groups');
  const groupId = newGroup('list-groups');
  const member = await newMember(topic, groupId);
  await until(() => member.partitions.length === 1, () => 'no assignment');
  const { groups } = await withAdmin((admin) => admin.listGroups());
  await member.consumer.disconnect();
  assert.ok(groups.some((group: Any) => group.groupId === groupId && group.protocolType === 'consumer'));
}

async function describeGroup(): Promise<void> {
  const topic = await newTopic('describe-group', 2);
  const groupId = newGroup('describe-group');
  const member = await newMember(topic, groupId);
  await until(() => member.partitions.length === 2, () => 'no assignment');
  const { groups } = await withAdmin((admin) => admin.describeGroups([groupId]));
  await member.consumer.disconnect();
  assert.deepEqual([groups[0].state, groups[0].protocol, groups[0].members.length], ['Stable', 'RoundRobinAssigner', 1]);
  assert.deepEqual(kafkajs.AssignerProtocol.MemberAssignment.decode(groups[0].members[0].memberAssignment).assignment, { [topic]: [0, 1] });
}

async function deleteGroup(): Promise<void> {
  const groupId = await emptyGroup('delete-group');
  await withAdmin((admin) => admin.deleteGroups([groupId]));
  assert.ok(!(await withAdmin((admin) => admin.listGroups())).groups.some((group: Any) => group.groupId === groupId));
  await assert.rejects(withAdmin((admin) => admin.deleteGroups([nameOf('never-there')])), (error: Any) => error.groups[0].errorCode === 69);
}

async function errorTopic(): Promise<string> {
  const failure: Any = await withAdmin((admin) => admin.createTopics({ topics: [{ topic: 'no/such name' }] })).then(() => null, (error) => error);
  const type = failure?.errors?.[0]?.type ?? failure?.type;
  assert.equal(type, 'INVALID_TOPIC_EXCEPTION');
  return type;
}

async function errorOversized(): Promise<string> {
  const topic = await newTopic('oversized', 1, { configEntries: [{ name: 'max.message.bytes', value: '10000' }] });
  const failure: Any = await send({ topic, messages: [{ value: 'x'.repeat(50_000) }] }).then(() => null, (error) => error);
  assert.equal(failure?.type, 'MESSAGE_TOO_LARGE');
  await send({ topic, messages: [{ value: 'small' }] });
  assert.equal((await readMessages(topic, 1))[0].offset, '0');
  return failure.type;
}

async function errorOffset(): Promise<string> {
  const topic = await newTopic('wrong-offset');
  await send({ topic, messages: numbers(10) });
  const groupId = newGroup('wrong-offset');
  await withAdmin((admin) => admin.setOffsets({ groupId, topic, partitions: [{ partition: 0, offset: '5000' }] }));
  const got = await readMessages(topic, 10, { groupId });
  assert.equal(got[0].offset, '0');
  return 'out of range: kafkajs goes to the beginning';
}

const CODEC_NAMES = Object.keys(COMPRESSION);
const features: DriverFeatures = {
  none: {},
  run: {
    connect, 'create-topic': createTopic,
    ...Object.fromEntries(CODEC_NAMES.map((codec) => [`produce-${codec}`, produceCodec(codec)])),
    'produce-keyed': produceKeyed, idempotent, 'consume-assign': consumeAssign, 'consume-group': consumeGroup, 'commit-resume': commitResume,
    'seek-time': seekTime, 'list-offsets': listOffsets, 'describe-configs': describeConfigs, 'alter-configs': alterConfigs,
    'create-partitions': createPartitions, 'delete-records': deleteRecords, 'delete-topic': deleteTopic, 'list-groups': listGroups,
    'describe-group': describeGroup, 'delete-group': deleteGroup, 'error-topic': errorTopic, 'error-oversized': errorOversized, 'error-offset': errorOffset,
  },
};

async function crossWrite(): Promise<void> {
  for (const codec of CODEC_NAMES) await writeAndRead(codec, crossTopic(codec));
}

/** What the client of this run's prefix wrote in `produce-CODEC`. */
async function crossCheck(codecs: readonly string[]): Promise<string> {
  for (const codec of codecs) {
    const records = (await readMessages(nameOf(`codec-${codec}`), RECORD_COUNT)).map(toRecord);
    checkRecords(records, records.some((record) => record.header !== null));
  }
  return codecs.join(', ');
}

if (process.argv[2] === 'cross-check') {
  const codecs = process.argv.splice(3);
  await drive({ 'cross-check': { run: { 'read-by-kafkajs': () => crossCheck(codecs) }, none: {} } });
}
await drive({
  features,
  'cross-read': { run: Object.fromEntries(CODEC_NAMES.map((codec) => [`cross-${codec}`, readCross(codec)])), none: {} },
  'cross-write': { run: { 'read-by-kafkajs': crossWrite }, none: {} },
});
