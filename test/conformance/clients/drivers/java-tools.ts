/**
 * Apache Kafka's own tools as a client: console producer and consumer, topics, configs, groups, offsets, and what else the
 * release has. argv: VERSION new|old PHASE [FEATURE…]; `old` reads with the consumer of before 0.9, through ZooKeeper.
 */
import assert from 'node:assert/strict';
import { type DriverFeatures, type FeatureRun, bootstrap, crossTopic, drive, nameOf, replicas, sleep } from './driver.ts';
import { commitOffset } from './helper-kafkajs.ts';
import { JavaRelease } from './java-release.ts';
import { checkRecords, keyOf, RECORD_COUNT, valueOf } from './records.ts';

const [version = '', style = 'new'] = process.argv.splice(2, 2);
const kafka = new JavaRelease(version, style === 'old');
process.on('exit', () => kafka.close());

const numbers = (from: number, count: number): string[] => Array.from({ length: count }, (_, i) => `k${from + i}\t${from + i}`);
const values = (records: readonly { value: string | null }[]): (string | null)[] => records.map(({ value }) => value);
const sequence = (from: number, count: number): string[] => Array.from({ length: count }, (_, i) => String(from + i));

let topics = 0;
async function newTopic(what: string, partitions = 1, ...args: string[]): Promise<string> {
  const topic = nameOf(`${what}-${topics++}`);
  await kafka.createTopic(topic, partitions, ...args);
  return topic;
}

async function filled(what: string, count: number): Promise<string> {
  const topic = await newTopic(what);
  await kafka.send(topic, numbers(0, count), { keyed: true });
  return topic;
}

async function connect(): Promise<string> {
  await kafka.topics('--list');
  const said: string[] = ['topics listed'];
  if (kafka.since(0, 10, 2)) {
    const mainClass = kafka.since(4) ? 'org.apache.kafka.tools.BrokerApiVersionsCommand' : 'kafka.admin.BrokerApiVersionsCommand';
    const out = await kafka.call(mainClass, ['--bootstrap-server', bootstrap()]);
    assert.match(out, /\(id: 1 rack: null.*\) -> \(/);
    assert.match(out, /Produce\(0\): 0 to 11 \[usable: \d+\]/);
    said.push('API versions');
  }
  if (kafka.since(1)) {
    const mainClass = kafka.since(3, 6) ? 'org.apache.kafka.tools.LogDirsCommand' : 'kafka.admin.LogDirsCommand';
    const out = await kafka.call(mainClass, ['--bootstrap-server', bootstrap(), '--describe']);
    assert.match(out, /"broker":1,"logDirs":\[\{.*"error":null/);
    said.push('log dirs');
  }
  return said.join(', ');
}

async function createTopic(): Promise<string> {
  const topic = await newTopic('create', 3, '--config', 'retention.ms=123456');
  // Any broker may be asked: it hears of the topic a moment later than the one that created it.
  let out = '';
  for (let round = 0; round < 10 && out === ''; round++) out = await kafka.topics('--describe', '--topic', topic).catch((error: Error) => (round === 9 ? Promise.reject(error) : sleep(300).then(() => '')));
  assert.match(out, new RegExp(`PartitionCount:\\s*3\\s+ReplicationFactor:\\s*${replicas()}\\s+Configs:\\s*\\S*retention\\.ms=123456`));
  const list = `\\d(?:,\\d){${replicas() - 1}}`;
  assert.equal(out.match(new RegExp(`Leader:\\s*\\d\\s+Replicas:\\s*${list}\\s+Isr:\\s*${list}`, 'g'))?.length, 3, out);
  return 'with a config';
}

const produceCodec = (codec: string): FeatureRun => async () => {
  const topic = nameOf(`codec-${codec}`);
  await kafka.createTopic(topic);
  await kafka.send(topic, Array.from({ length: RECORD_COUNT }, (_, i) => `${keyOf(i)}\t${valueOf(i)}`), { codec, keyed: true });
  return checkRecords(await kafka.read(topic, RECORD_COUNT), false);
};

const readCross = (codec: string): FeatureRun => async () => checkRecords(await kafka.read(crossTopic(codec), RECORD_COUNT), kafka.printsOffsets);

async function produceKeyed(): Promise<string> {
  const topic = await newTopic('keyed');
  if (!kafka.since(3, 2)) {
    await kafka.send(topic, ['a\tone', '\ttwo', 'c\t'], { keyed: true });
    const got = await kafka.read(topic, 3);
    assert.deepEqual(got.map(({ key, value }) => [key, value]), [['a', 'one'], ['', 'two'], ['c', '']]);
    return 'keys and empty values (it sends no headers)';
  }
  await kafka.send(topic, ['trace:h0\ta\tone', 'trace:h1\tNIL\ttwo', 'trace:h2\tc\tNIL'], { keyed: true, reader: ['parse.headers=true', 'null.marker=NIL'] });
  const got = await kafka.read(topic, 3);
  assert.deepEqual(got.map(({ key, value, header }) => [key, value, header]), [['a', 'one', 'h0'], [null, 'two', 'h1'], ['c', null, 'h2']]);
  return 'keys, headers, null values';
}

async function idempotent(): Promise<string> {
  const topic = await newTopic('idempotent');
  await kafka.send(topic, numbers(0, 500), { keyed: true, properties: { 'enable.idempotence': 'true', acks: 'all', 'batch.size': '500' } });
  assert.deepEqual(values(await kafka.read(topic, 500)), sequence(0, 500));
  if (!kafka.since(3)) return '500 records';
  const out = await kafka.call('org.apache.kafka.tools.VerifiableProducer', ['--bootstrap-server', bootstrap(), '--topic', topic, '--max-messages', '100', '--acks', '-1']);
  assert.match(out, /"sent":100,"acked":100/);
  const config = kafka.properties({ 'auto.offset.reset': 'earliest' });
  const read = await kafka.call('org.apache.kafka.tools.VerifiableConsumer', [
    '--bootstrap-server', bootstrap(), '--topic', topic, '--group-id', nameOf('verifiable'), '--max-messages', '600', ...(kafka.since(4) ? ['--command-config', config] : ['--consumer.config', config]), '--reset-policy', 'earliest',
  ]);
  assert.match(read, /"name":"offsets_committed"|"offsets":\[\{[^\]]*"offset":600/);
  return '500 records; verifiable producer and consumer';
}

async function consumeAssign(): Promise<string> {
  const topic = await filled('assign', 50);
  if (kafka.since(0, 10, 2)) {
    assert.deepEqual(values(await kafka.read(topic, 8, { offset: 42 })), sequence(42, 8));
    return '--partition --offset';
  }
  const out = await kafka.call('kafka.tools.SimpleConsumerShell', ['--broker-list', bootstrap(), '--topic', topic, '--partition', '0', '--offset', '42', '--max-messages', '8', '--property', 'print.key=true', '--no-wait-at-logend']);
  assert.deepEqual(values(kafka.records(out)), sequence(42, 8));
  return 'SimpleConsumerShell';
}

async function consumeGroup(): Promise<string> {
  const topic = await newTopic('group', 4);
  const group = nameOf(`group-${topics}`);
  const properties: Record<string, string> = kafka.oldConsumer ? { 'rebalance.max.retries': '20', 'rebalance.backoff.ms': '500' } : { 'heartbeat.interval.ms': '300' };
  const options = { group, timeoutMs: kafka.oldConsumer ? 12_000 : kafka.since(2) ? 7000 : 9000, properties };
  const lines = (from: number): string[] => numbers(from, 200);
  // The first leaves after it has read what two rounds bring it; its partitions go to the second.
  const first = kafka.consume(topic, { ...options, max: 40 });
  const second = kafka.consume(topic, { ...options, isolated: true });
  await sleep(kafka.since(2) ? 3500 : 5000);
  await kafka.send(topic, lines(0), { keyed: true });
  const { out, err, exitCode } = await first;
  const one = kafka.records(out);
  assert.equal(one.length, 40, `the first read ${one.length}, exit ${exitCode}: ${err} ${out.slice(-500)}`);
  await kafka.send(topic, lines(200), { keyed: true });
  const two = kafka.records((await second).out);
  const later = new Set(two.map(({ value }) => Number(value)).filter((value) => value >= 200));
  assert.equal(later.size, 200, `the second read ${later.size} of the 200 records that came after the first had left`);
  const early = new Set([...one, ...two].map(({ value }) => Number(value)).filter((value) => value < 200));
  if (!kafka.since(2) && !kafka.oldConsumer) {
    // Before 2.0 a tool that leaves after --max-messages commits all that it had fetched.
    assert.ok(early.size > 40, `the second read nothing beside the first: ${early.size}`);
    return 'shared; who stays takes over (who leaves commits what it fetched and did not print)';
  }
  assert.equal(early.size, 200, `together they read ${early.size} of 200`);
  return 'all records, shared; who stays takes over';
}

async function commitResume(): Promise<string> {
  const topic = await filled('commit', 20);
  const group = nameOf(`commit-${topics}`);
  const first = values(await kafka.read(topic, 20, { group }));
  assert.deepEqual(first, sequence(0, 20));
  await kafka.send(topic, numbers(20, 15), { keyed: true });
  // Its own commit ends with its last poll: nothing is read twice or left out.
  assert.deepEqual(values(await kafka.read(topic, 15, { group, fromBeginning: !kafka.oldConsumer })), sequence(20, 15));
  return 'the second begins where the first ended';
}

async function seekTime(): Promise<string> {
  const topic = await filled('time', 10);
  await sleep(1100);
  const between = Date.now();
  await sleep(1100);
  await kafka.send(topic, numbers(10, 10), { keyed: true });
  if (!kafka.since(0, 11) || kafka.oldConsumer) {
    // Without a time index a time means whole segments.
    assert.equal((await kafka.offsets(topic, Date.now() + 60_000)).get(0), 20);
    return 'GetOffsetShell --time, by segment';
  }
  const group = nameOf(`time-${topics}`);
  const moment = new Date(between).toISOString().replace('Z', '');
  await kafka.groups('--group', group, '--topic', topic, '--reset-offsets', '--to-datetime', moment, '--execute');
  assert.deepEqual(values(await kafka.read(topic, 10, { group, fromBeginning: kafka.since(1) && !kafka.since(2) ? true : false })), sequence(10, 10));
  if (kafka.since(2, 8)) assert.equal((await kafka.offsets(topic, between)).get(0), 10);
  return '--reset-offsets --to-datetime';
}

async function listOffsets(): Promise<string> {
  const topic = await filled('offsets', 30);
  assert.equal((await kafka.offsets(topic, -1)).get(0), 30);
  assert.equal((await kafka.offsets(topic, -2)).get(0), 0);
  if (!kafka.since(3)) return 'earliest, latest';
  assert.equal((await kafka.offsets(topic, 'max-timestamp')).get(0)! >= 0, true);
  return 'earliest, latest, greatest timestamp';
}

const entity = (topic: string): string[] => ['--entity-type', 'topics', '--entity-name', topic];

async function describeConfigs(): Promise<string> {
  const topic = await newTopic('configs', 1, '--config', 'max.message.bytes=54321');
  assert.match(await kafka.configs('--describe', ...entity(topic)), /max\.message\.bytes=54321/);
  if (!kafka.since(2, 6)) return 'of a topic';
  assert.match(await kafka.configs('--describe', '--entity-type', 'brokers', '--entity-name', '1', '--all'), /log\.segment\.bytes=1073741824/);
  return 'of a topic, of a broker';
}

async function alterConfigs(): Promise<string> {
  const topic = await newTopic('alter');
  await kafka.configs('--alter', ...entity(topic), '--add-config', 'retention.ms=7654321,cleanup.policy=compact');
  assert.match(await kafka.configs('--describe', ...entity(topic)), /retention\.ms=7654321/);
  await kafka.configs('--alter', ...entity(topic), '--delete-config', 'retention.ms');
  const after = await kafka.configs('--describe', ...entity(topic));
  assert.doesNotMatch(after, /7654321/);
  assert.match(after, /cleanup\.policy=compact/);
  return 'added and deleted';
}

async function createPartitions(): Promise<string> {
  const topic = await filled('partitions', 5);
  await kafka.topics('--alter', '--topic', topic, '--partitions', '4');
  assert.equal((await kafka.topics('--describe', '--topic', topic)).match(/Partition:\s*\d/g)?.length, 4);
  return '1 to 4';
}

async function deleteRecords(): Promise<string> {
  const topic = await filled('records', 30);
  const json = kafka.file(JSON.stringify({ partitions: [{ topic, partition: 0, offset: 12 }], version: 1 }));
  const mainClass = kafka.since(3, 6) ? 'org.apache.kafka.tools.DeleteRecordsCommand' : 'kafka.admin.DeleteRecordsCommand';
  assert.match(await kafka.call(mainClass, ['--bootstrap-server', bootstrap(), '--offset-json-file', json]), /low_watermark: 12/);
  assert.deepEqual(values(await kafka.read(topic, 18)), sequence(12, 18));
  return 'below offset 12';
}

async function deleteTopic(): Promise<string> {
  const topic = await filled('gone', 5);
  await kafka.topics('--delete', '--topic', topic);
  for (let round = 0; round < 20; round++) {
    if (!(await kafka.topics('--list')).split('\n').includes(topic)) return 'gone from the list';
    await sleep(200);
  }
  throw new Error('still listed');
}

async function inGroup(what: string): Promise<{ topic: string; group: string }> {
  const topic = await filled(what, 10);
  const group = nameOf(`${what}-group-${topics}`);
  await kafka.read(topic, 10, { group });
  return { topic, group };
}

async function listGroups(): Promise<string> {
  const { topic, group } = await inGroup('list');
  // 0.9 and 0.10 list groups that have members only.
  const running = kafka.since(1) || kafka.oldConsumer ? null : kafka.consume(topic, { group, timeoutMs: 7000 });
  if (running !== null) await sleep(3000);
  const out = await kafka.groups('--list');
  await running;
  assert.ok(out.split('\n').includes(group), out);
  return 'named';
}

async function describeGroup(): Promise<string> {
  const { topic, group } = await inGroup('describe');
  const running = kafka.since(1) || kafka.oldConsumer ? null : kafka.consume(topic, { group, timeoutMs: 9000 });
  if (running !== null) await sleep(4000);
  const out = await kafka.groups('--describe', '--group', group);
  await running;
  assert.match(out, new RegExp(`${topic.replaceAll('.', '\\.')}\\W+0\\W+10\\W+10\\W+0`));
  return 'offset 10, end 10, lag 0';
}

async function deleteGroup(): Promise<string> {
  const { group } = await inGroup('remove');
  await kafka.groups('--delete', '--group', group);
  assert.ok(!(await kafka.groups('--list')).split('\n').includes(group));
  return 'gone from the list';
}

async function errorTopic(): Promise<string> {
  const { exitCode, out, err } = await kafka.run(kafka.topicClass, [...kafka.where, '--create', '--topic', 'bad topic!', '--partitions', '1', '--replication-factor', '1']);
  assert.notEqual(`${exitCode} ${out}`, '0 ');
  assert.match(out + err, /InvalidTopicException|illegal|[Ii]nvalid|is not alphanumeric/);
  const produced = await kafka.produce('bad topic!', ['x'], { properties: { 'max.block.ms': '4000', retries: '0' } });
  assert.match(produced.err, /InvalidTopicException|[Ii]nvalid topic|TimeoutException|Failed to update metadata|LEADER_NOT_AVAILABLE/, produced.err.slice(0, 300));
  return /InvalidTopicException|nvalid topic/.test(produced.err) ? 'InvalidTopicException from tool and producer' : 'refused by the tool; the producer gives up after max.block.ms';
}

async function errorOversized(): Promise<string> {
  const topic = await newTopic('oversized');
  const { err } = await kafka.produce(topic, ['x'.repeat(1_200_000)], { properties: { 'max.request.size': '3000000', 'buffer.memory': '33554432', retries: '0' } });
  assert.match(err, /RecordTooLargeException|larger than the max message size|too large/);
  assert.equal((await kafka.offsets(topic, -1)).get(0), 0, 'nothing was stored');
  return 'RecordTooLargeException';
}

async function errorOffset(): Promise<string> {
  const topic = await filled('wrong', 5);
  if (!kafka.since(0, 10, 2)) {
    // No tool begins at an offset that is checked; a group does that has committed it. It sets auto.offset.reset itself.
    const group = nameOf(`wrong-${topics}`);
    if (kafka.oldConsumer) await kafka.call('kafka.tools.ImportZkOffsets', ['--zkconnect', kafka.zookeeper, '--input-file', kafka.file(`/consumers/${group}/offsets/${topic}/0:99\n`)]);
    else await commitOffset(group, topic, 0, 99);
    const reading = kafka.read(topic, 1, { group, fromBeginning: false, timeoutMs: 12_000 });
    await sleep(5000);
    await kafka.send(topic, numbers(5, 1), { keyed: true });
    assert.deepEqual(values(await reading), ['5']);
    return 'a group that committed it is reset to the end';
  }
  if (!kafka.since(1)) {
    // It sets auto.offset.reset itself: out of range, it goes on at the end.
    const reading = kafka.read(topic, 1, { offset: 99, timeoutMs: 12_000 });
    await sleep(4000);
    await kafka.send(topic, numbers(5, 1), { keyed: true });
    assert.deepEqual(values(await reading), ['5']);
    return 'reset to the end';
  }
  const { err } = await kafka.consume(topic, { offset: 99, max: 1, timeoutMs: 6000, properties: { 'auto.offset.reset': 'none' } });
  assert.match(err, /out of range|OutOfRange/i, err.slice(0, 400));
  return 'OffsetOutOfRangeException';
}

const ALWAYS: Readonly<Record<string, FeatureRun>> = {
  connect, 'create-topic': createTopic, 'produce-none': produceCodec('none'), 'produce-gzip': produceCodec('gzip'), 'produce-snappy': produceCodec('snappy'), 'produce-lz4': produceCodec('lz4'),
  'produce-keyed': produceKeyed, 'consume-assign': consumeAssign, 'consume-group': consumeGroup, 'commit-resume': commitResume, 'seek-time': seekTime, 'list-offsets': listOffsets,
  'describe-configs': describeConfigs, 'alter-configs': alterConfigs, 'create-partitions': createPartitions, 'delete-topic': deleteTopic, 'list-groups': listGroups, 'describe-group': describeGroup,
  'error-topic': errorTopic, 'error-oversized': errorOversized, 'error-offset': errorOffset,
};

/** From which release a tool has it, and why not before. */
const LATER: readonly (readonly [feature: string, run: FeatureRun, has: boolean, why: string])[] = [
  ['produce-zstd', produceCodec('zstd'), kafka.since(2, 1), 'its clients know no zstd (since 2.1)'],
  ['idempotent', idempotent, kafka.since(0, 11), 'its producer is not idempotent (since 0.11)'],
  ['delete-records', deleteRecords, kafka.since(0, 11), 'it has no such tool (since 0.11)'],
  ['delete-group', deleteGroup, kafka.since(1, 1) && !kafka.oldConsumer, 'it deletes groups of ZooKeeper only (since 1.1)'],
];

function features(): DriverFeatures {
  const run = { ...ALWAYS };
  const none: Record<string, string> = {};
  for (const [feature, work, has, why] of LATER) {
    if (has) run[feature] = work;
    else none[feature] = why;
  }
  return { run, none };
}

function crossRead(): DriverFeatures {
  const run: Record<string, FeatureRun> = {};
  for (const codec of ['none', 'gzip', 'snappy', 'lz4']) run[`cross-${codec}`] = readCross(codec);
  if (!kafka.since(2, 1)) return { run, none: { 'cross-zstd': 'its clients know no zstd (since 2.1)' } };
  return { run: { ...run, 'cross-zstd': readCross('zstd') }, none: {} };
}

await drive({ features: features(), 'cross-read': crossRead() });
