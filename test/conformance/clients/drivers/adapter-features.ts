/** The features of the table over an Adapter: the same assertions for every client that is driven through one. */
import assert from 'node:assert/strict';
import { Kafka, logLevel } from 'kafkajs';
import type { Adapter, Consumed, GroupMember, Produced } from './adapter.ts';
import { bootstrapList, crossTopic, type DriverFeatures, drive, type FeatureRun, nameOf, replicas, sleep, until } from './driver.ts';
import { checkRecords, headerOf, keyOf, RECORD_COUNT, valueOf } from './records.ts';

/** A fetch that a client had in flight when it lost a partition may still bring records of it; not asked here. */
const SETTLE_MS = 600;
const CODECS = ['none', 'gzip', 'snappy', 'lz4', 'zstd'];
const numbers = (count: number, from = 0): Produced[] => Array.from({ length: count }, (_, i) => ({ key: null, value: String(i + from), partition: 0 }));
const values = (records: readonly Consumed[]): (string | null)[] => records.map((record) => record.value);

function ownRecords(adapter: Adapter): Produced[] {
  return Array.from({ length: RECORD_COUNT }, (_, i) => ({ key: keyOf(i), value: valueOf(i), partition: 0, ...(adapter.hasHeaders && adapter.ownHeaders !== false ? { headers: { trace: headerOf(i) } } : {}) }));
}

const asRead = (record: Consumed) => ({ offset: record.offset, key: record.key, value: record.value, header: record.headers['trace'] ?? null });

/** Features of topics, records and errors. */
export class AdapterFeatures {
  readonly #adapter: Adapter;

  constructor(adapter: Adapter) {
    this.#adapter = adapter;
  }

  /** With the client's own admin, else with kafkajs. */
  async topic(what: string, partitions = 1, configs: Readonly<Record<string, string>> = {}): Promise<string> {
    const topic = nameOf(what);
    if (this.#adapter.createTopic !== undefined) {
      await this.#adapter.createTopic(topic, partitions, configs);
    } else {
      const admin = new Kafka({ brokers: bootstrapList(), logLevel: logLevel.NOTHING }).admin();
      await admin.connect();
      const configEntries = Object.entries(configs).map(([name, value]) => ({ name, value }));
      await admin.createTopics({ topics: [{ topic, numPartitions: partitions, replicationFactor: replicas(), configEntries }] });
      await admin.disconnect();
    }
    await until(async () => (await this.#adapter.partitionCount(topic)) === partitions, () => `${topic} has not ${partitions} partitions`);
    return topic;
  }

  async connect(): Promise<void> {
    const topic = await this.topic('connect', 2);
    assert.equal(await this.#adapter.partitionCount(topic), 2);
  }

  async createTopic(): Promise<string> {
    if (this.#adapter.createTopic === undefined) {
      const named = nameOf('by-naming');
      await until(async () => (await this.#adapter.produce(named, [{ value: 'first', partition: 0 }]).then(() => true, () => false)), () => 'could not produce to a new topic');
      assert.deepEqual(values(await this.#adapter.consume(named, 0, 0, 1)), ['first']);
      return 'by naming it';
    }
    const topic = await this.topic('create', 3, { 'retention.ms': '12345678' });
    await assert.rejects(this.#adapter.createTopic(topic, 1, {}), /exist/i);
    return 'admin';
  }

  produceCodec(codec: string): FeatureRun {
    return async () => {
      const topic = await this.topic(`codec-${codec}`);
      await this.#adapter.produce(topic, ownRecords(this.#adapter), { codec });
      return checkRecords((await this.#adapter.consume(topic, 0, 0, RECORD_COUNT)).map(asRead), this.#adapter.hasHeaders && this.#adapter.ownHeaders !== false);
    };
  }

  async produceKeyed(): Promise<string> {
    const topic = await this.topic('keyed');
    const sent: Produced[] = [
      { key: 'a', value: 'one', partition: 0, headers: { h: 'x', other: 'größer' } },
      { key: 'b', value: null, partition: 0 },
      { key: null, value: 'no key', partition: 0 },
      { key: 'd', value: 'two words äöü', partition: 0 },
    ];
    const records = sent.map(({ headers, ...rest }) => (this.#adapter.hasHeaders && headers !== undefined ? { ...rest, headers } : rest));
    await this.#adapter.produce(topic, records);
    const got = await this.#adapter.consume(topic, 0, 0, sent.length);
    assert.deepEqual(got.map(({ key, value }) => [key, value]), sent.map(({ key, value }) => [key, value]));
    if (!this.#adapter.hasHeaders) return 'the client has no headers';
    assert.deepEqual({ ...got[0]!.headers }, { h: 'x', other: 'größer' });
    return 'keys, null value, headers';
  }

  async idempotent(): Promise<void> {
    const topic = await this.topic('idempotent');
    await this.#adapter.produce(topic, numbers(200), { idempotent: true });
    const got = await this.#adapter.consume(topic, 0, 0, 200);
    assert.deepEqual(got.map(({ offset, value }) => [offset, value]), Array.from({ length: 200 }, (_, i) => [i, String(i)]));
  }

  async consumeAssign(): Promise<void> {
    const topic = await this.topic('assign', 2);
    await this.#adapter.produce(topic, [...numbers(50), ...numbers(50).map((record) => ({ ...record, partition: 1 }))]);
    const got = await this.#adapter.consume(topic, 1, 30, 20);
    assert.deepEqual(got.map(({ partition, offset, value }) => [partition, offset, value]), Array.from({ length: 20 }, (_, i) => [1, i + 30, String(i + 30)]));
  }

  async seekTime(): Promise<string> {
    const topic = await this.topic('time');
    if (this.#adapter.timeIsOfSegments === true) {
      await this.#adapter.produce(topic, numbers(20));
      assert.equal(await this.#adapter.offsetForTime!(topic, 0, Date.now() + 60_000), 20);
      assert.equal(await this.#adapter.offsetForTime!(topic, 0, 1000), -1, 'no segment is that old');
      return 'by segment';
    }
    await this.#adapter.produce(topic, numbers(20).map((record, i) => ({ ...record, timestamp: 1_700_000_000_000 + i * 1000 })));
    const offset = await this.#adapter.offsetForTime!(topic, 0, 1_700_000_007_500);
    assert.equal(offset, 8);
    assert.deepEqual(values(await this.#adapter.consume(topic, 0, offset, 12)), Array.from({ length: 12 }, (_, i) => String(i + 8)));
    assert.ok([-1, 20].includes(await this.#adapter.offsetForTime!(topic, 0, 1_800_000_000_000)), 'nothing is that late');
    return 'by record';
  }

  async listOffsets(): Promise<void> {
    const topic = await this.topic('offsets', 2);
    await this.#adapter.produce(topic, numbers(9).map((record) => ({ ...record, partition: 1 })));
    assert.deepEqual(await this.#adapter.offsets!(topic, 0), { earliest: 0, latest: 0 });
    assert.deepEqual(await this.#adapter.offsets!(topic, 1), { earliest: 0, latest: 9 });
  }

  async describeConfigs(): Promise<void> {
    const topic = await this.topic('configs', 1, { 'retention.ms': '777000' });
    assert.equal(await this.#adapter.describeConfig!(topic, 'retention.ms'), '777000');
    assert.equal(await this.#adapter.describeConfig!(topic, 'cleanup.policy'), 'delete');
  }

  async alterConfigs(): Promise<void> {
    const topic = await this.topic('alter');
    await this.#adapter.alterConfig!(topic, 'cleanup.policy', 'compact');
    await until(async () => (await this.#adapter.describeConfig!(topic, 'cleanup.policy')) === 'compact', () => 'cleanup.policy is not compact');
    await assert.rejects(this.#adapter.alterConfig!(topic, 'cleanup.policy', 'nonsense'));
  }

  async createPartitions(): Promise<void> {
    const topic = await this.topic('partitions');
    await this.#adapter.createPartitions!(topic, 3);
    await until(async () => (await this.#adapter.partitionCount(topic)) === 3, () => 'not three partitions');
    await this.#adapter.produce(topic, [{ value: 'in the new one', partition: 2 }]);
    assert.deepEqual(values(await this.#adapter.consume(topic, 2, 0, 1)), ['in the new one']);
  }

  async deleteRecords(): Promise<void> {
    const topic = await this.topic('delete-records');
    await this.#adapter.produce(topic, numbers(20));
    await this.#adapter.deleteRecords!(topic, 0, 15);
    assert.deepEqual(await this.#adapter.offsets!(topic, 0), { earliest: 15, latest: 20 });
    assert.deepEqual((await this.#adapter.consume(topic, 0, 15, 5)).map((record) => record.offset), [15, 16, 17, 18, 19]);
  }

  async deleteTopic(): Promise<void> {
    const topic = await this.topic('delete-topic');
    await this.#adapter.deleteTopic!(topic);
    await until(async () => (await this.#adapter.partitionCount(topic).catch(() => 0)) === 0, () => 'still there');
  }

  async errorTopic(): Promise<string> {
    const bad = 'no/such name';
    const tried = this.#adapter.createTopic !== undefined ? this.#adapter.createTopic(bad, 1, {}) : this.#adapter.produce(bad, [{ value: 'x', partition: 0 }]);
    return namedError(tried, this.#adapter.errors.topic);
  }

  async errorOversized(): Promise<string> {
    const topic = await this.topic('oversized', 1, { 'max.message.bytes': '10000' });
    const detail = await namedError(this.#adapter.produce(topic, [{ value: 'x'.repeat(50_000), partition: 0 }]), this.#adapter.errors.oversized);
    await this.#adapter.produce(topic, [{ value: 'small', partition: 0 }]);
    assert.deepEqual(values(await this.#adapter.consume(topic, 0, 0, 1)), ['small'], 'the connection goes on');
    return detail;
  }

  async errorOffset(): Promise<string> {
    const topic = await this.topic('wrong-offset');
    await this.#adapter.produce(topic, numbers(10));
    return this.#adapter.outOfRange(topic, 5000);
  }

  readCross(codec: string): FeatureRun {
    return async () => {
      const pattern = this.#adapter.crossErrors?.[codec];
      if (pattern !== undefined) return namedError(this.#adapter.consume(crossTopic(codec), 0, 0, RECORD_COUNT), pattern);
      return checkRecords((await this.#adapter.consume(crossTopic(codec), 0, 0, RECORD_COUNT)).map(asRead), this.#adapter.hasHeaders);
    };
  }
}

async function namedError(tried: Promise<unknown>, pattern: RegExp): Promise<string> {
  const failure = await tried.then(() => null, (error: unknown) => error);
  assert.notEqual(failure, null, 'no error');
  const text = `${(failure as Error).name}: ${(failure as Error).message}`;
  assert.match(text, pattern);
  return text.slice(0, 120);
}

/** Features of groups. */
class GroupFeatures {
  readonly #adapter: Adapter;
  readonly #topics: AdapterFeatures;

  constructor(adapter: Adapter, topics: AdapterFeatures) {
    this.#adapter = adapter;
    this.#topics = topics;
  }

  async consumeGroup(): Promise<string> {
    const limit = this.#adapter.rebalanceMs ?? 30_000;
    const topic = await this.#topics.topic('group', 4);
    const groupId = nameOf('g-group');
    const first = await this.#adapter.join!(topic, groupId);
    const second = await this.#adapter.join!(topic, groupId);
    const share = (): string => `${first.partitions()} | ${second.partitions()}`;
    await until(() => first.partitions().length === 2 && second.partitions().length === 2, share, limit);
    const shared = share();
    assert.deepEqual([...first.partitions(), ...second.partitions()].sort(), [0, 1, 2, 3]);
    await sleep(SETTLE_MS);
    await this.#adapter.produce(topic, Array.from({ length: 80 }, (_, i) => ({ value: String(i), partition: i % 4 })));
    const got = (...members: GroupMember[]): Set<string> => new Set(members.flatMap((member) => member.received.map((record) => `${record.partition}:${record.offset}:${record.value}`)));
    await until(() => got(first, second).size === 80, () => `${got(first).size} + ${got(second).size} of 80`);
    assert.ok(got(first).size === 40 && got(second).size === 40, `${got(first).size} + ${got(second).size}`);
    await second.leave();
    await until(() => first.partitions().length === 4, share, limit);
    await this.#adapter.produce(topic, Array.from({ length: 40 }, (_, i) => ({ value: `b${i}`, partition: i % 4 })));
    const late = (): number => new Set(first.received.filter((record) => record.value?.startsWith('b')).map((record) => record.value)).size;
    await until(() => late() === 40, () => `${late()} of 40 after the rebalance`);
    await first.leave();
    return `shared ${shared}`;
  }

  async commitResume(): Promise<void> {
    const topic = await this.#topics.topic('commit');
    const groupId = nameOf('g-commit');
    await this.#adapter.produce(topic, numbers(30));
    await this.#adapter.commit!(groupId, topic, 0, 17);
    assert.equal(await this.#adapter.committed!(groupId, topic, 0), 17);
    const member = await this.#adapter.join!(topic, groupId);
    await until(() => member.received.length >= 13, () => `${member.received.length} of 13`);
    await member.leave();
    assert.deepEqual(values(member.received), Array.from({ length: 13 }, (_, i) => String(i + 17)));
  }

  async #member(what: string): Promise<{ member: GroupMember; groupId: string }> {
    const topic = await this.#topics.topic(what, 2);
    const groupId = nameOf(`g-${what}`);
    await this.#adapter.produce(topic, numbers(1));
    const member = await this.#adapter.join!(topic, groupId);
    await until(() => member.partitions().length === 2 && member.received.length === 1, () => `has ${member.partitions()}`);
    return { member, groupId };
  }

  async listGroups(): Promise<void> {
    const { member, groupId } = await this.#member('list-groups');
    const groups = await this.#adapter.listGroups!();
    await member.leave();
    assert.ok(groups.includes(groupId));
  }

  async describeGroup(): Promise<void> {
    const { member, groupId } = await this.#member('describe-group');
    const group = await this.#adapter.describeGroup!(groupId);
    await member.leave();
    assert.deepEqual(group, { state: 'Stable', members: 1 });
  }

  async deleteGroup(): Promise<void> {
    const { member, groupId } = await this.#member('delete-group');
    await assert.rejects(this.#adapter.deleteGroup!(groupId), 'a group with members is not deleted');
    await member.leave();
    await until(() => this.#adapter.deleteGroup!(groupId).then(() => true, () => false), () => 'not deleted');
    if (this.#adapter.listGroups !== undefined) assert.ok(!(await this.#adapter.listGroups()).includes(groupId));
  }

  runs(): Record<string, FeatureRun> {
    return {
      'consume-group': () => this.consumeGroup(),
      'commit-resume': () => this.commitResume(),
      'list-groups': () => this.listGroups(),
      'describe-group': () => this.describeGroup(),
      'delete-group': () => this.deleteGroup(),
    };
  }
}

/** Runs the phase of argv with all features of this client, and ends the process. */
export async function driveAdapter(adapter: Adapter): Promise<void> {
  const topics = new AdapterFeatures(adapter);
  const run: Record<string, FeatureRun> = {
    connect: () => topics.connect(),
    'create-topic': () => topics.createTopic(),
    ...Object.fromEntries(CODECS.map((codec) => [`produce-${codec}`, topics.produceCodec(codec)])),
    'produce-keyed': () => topics.produceKeyed(),
    idempotent: () => topics.idempotent(),
    'consume-assign': () => topics.consumeAssign(),
    'seek-time': () => topics.seekTime(),
    'list-offsets': () => topics.listOffsets(),
    'describe-configs': () => topics.describeConfigs(),
    'alter-configs': () => topics.alterConfigs(),
    'create-partitions': () => topics.createPartitions(),
    'delete-records': () => topics.deleteRecords(),
    'delete-topic': () => topics.deleteTopic(),
    'error-topic': () => topics.errorTopic(),
    'error-oversized': () => topics.errorOversized(),
    'error-offset': () => topics.errorOffset(),
    ...new GroupFeatures(adapter, topics).runs(),
  };
  const cross = Object.fromEntries(CODECS.map((codec) => [`cross-${codec}`, topics.readCross(codec)]));
  const without = (runs: Record<string, FeatureRun>): DriverFeatures => ({
    run: Object.fromEntries(Object.entries(runs).filter(([id]) => !(id in adapter.none))),
    none: Object.fromEntries(Object.entries(adapter.none).filter(([id]) => id in runs)),
  });
  await drive({ features: without(run), 'cross-read': without(cross) });
}
