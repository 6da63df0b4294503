/** Debian's kcat: a program for each thing. What it cannot do (commit an offset by name, set a record's time) kafkajs does for it. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import type { Adapter, Consumed, GroupMember, Produced, ProduceOptions } from './adapter.ts';
import { driveAdapter } from './adapter-features.ts';
import { bootstrap } from './driver.ts';
import { committedOffset, produceAtTimes } from './helper-kafkajs.ts';

const LIMIT_MS = 40_000;
const KEY_END = '\t';

function start(args: readonly string[]): ChildProcess {
  return spawn('kcat', ['-b', bootstrap(), ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
}

/** What it printed; rejects with what it said on stderr when it fails. */
function kcat(args: readonly string[], input = ''): Promise<string> {
  const child = start(args);
  const timer = setTimeout(() => child.kill('SIGKILL'), LIMIT_MS);
  let out = '';
  let errors = '';
  child.stdout!.on('data', (data) => (out += String(data)));
  child.stderr!.on('data', (data) => (errors += String(data)));
  child.stdin!.on('error', () => {});
  child.stdin!.end(input);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      if (code === 0 && !/Delivery failed/.test(errors)) resolve(out);
      else reject(new Error(`kcat ended with ${code ?? signal}: ${errors.trim()}`));
    });
  });
}

interface Json {
  readonly partition: number;
  readonly offset: number;
  readonly key: string | null;
  readonly payload: string | null;
  readonly headers?: readonly string[];
}

function toConsumed(line: string): Consumed {
  const { partition, offset, key, payload, headers = [] } = JSON.parse(line) as Json;
  const pairs = Array.from({ length: headers.length / 2 }, (_, i) => [headers[2 * i]!, headers[2 * i + 1]!]);
  return { partition, offset, key: key ?? null, value: payload ?? null, headers: Object.fromEntries(pairs) };
}
const linesOf = (out: string): Consumed[] => out.split('\n').filter((line) => line.startsWith('{')).map(toConsumed);

async function produce(topic: string, records: readonly Produced[], options: ProduceOptions = {}): Promise<void> {
  if (records.some((record) => record.timestamp !== undefined)) return produceAtTimes(topic, records);
  for (let from = 0; from < records.length; ) {
    const first = records[from]!;
    let to = from;
    while (to < records.length && records[to]!.partition === first.partition && records[to]!.headers === first.headers) to++;
    const run = records.slice(from, to);
    const args = ['-P', '-t', topic, '-p', String(first.partition ?? 0), '-K', KEY_END, '-Z', '-z', options.codec ?? 'none', '-X', 'linger.ms=20'];
    if (options.idempotent === true) args.push('-X', 'enable.idempotence=true');
    for (const [name, value] of Object.entries(first.headers ?? {})) args.push('-H', `${name}=${value}`);
    await kcat(args, run.map(({ key, value }) => `${key === null || key === undefined ? '' : `${key}${KEY_END}`}${value ?? ''}\n`).join(''));
    from = to;
  }
}

const consume = async (topic: string, partition: number, from: number, count: number): Promise<Consumed[]> =>
  linesOf(await kcat(['-C', '-t', topic, '-p', String(partition), '-o', String(from), '-c', String(count), '-J', '-X', 'auto.offset.reset=earliest', '-X', 'check.crcs=true']));

async function join(topic: string, groupId: string): Promise<GroupMember> {
  const child = start(['-G', groupId, topic, '-J', '-u', '-X', 'auto.offset.reset=earliest', '-X', 'session.timeout.ms=10000', '-X', 'heartbeat.interval.ms=500']);
  const received: Consumed[] = [];
  let partitions: number[] = [];
  let pendingOut = '';
  let pendingErrors = '';
  child.stdout!.on('data', (data) => {
    const lines = (pendingOut + String(data)).split('\n');
    pendingOut = lines.pop()!;
    received.push(...lines.filter((line) => line.startsWith('{')).map(toConsumed));
  });
  child.stderr!.on('data', (data) => {
    const lines = (pendingErrors + String(data)).split('\n');
    pendingErrors = lines.pop()!;
    for (const line of lines) {
      if (/revoked/.test(line)) partitions = [];
      else if (/assigned:/.test(line)) partitions = [...line.matchAll(/ \[(\d+)\]/g)].map((match) => Number(match[1])).sort();
    }
  });
  return {
    partitions: () => partitions,
    received,
    leave: async () => {
      const gone = new Promise((resolve) => child.once('close', resolve));
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await gone;
      clearTimeout(timer);
    },
  };
}

/** A member that reads so many records and leaves has committed them. */
async function commit(groupId: string, topic: string, _partition: number, offset: number): Promise<void> {
  const out = await kcat(['-G', groupId, topic, '-J', '-c', String(offset), '-X', 'auto.offset.reset=earliest']);
  assert.equal(linesOf(out).length, offset);
}

async function queryOffset(topic: string, partition: number, time: number): Promise<number> {
  const out = await kcat(['-Q', '-t', `${topic}:${partition}:${time}`]);
  return Number(/offset (-?\d+)/.exec(out)?.[1]);
}

async function outOfRange(topic: string, offset: number): Promise<string> {
  const failure = await kcat(['-C', '-t', topic, '-p', '0', '-o', String(offset), '-c', '1', '-J', '-X', 'auto.offset.reset=error']).then(() => null, (error: Error) => error.message);
  assert.match(failure ?? 'no error', /offset/i);
  assert.equal((await consume(topic, 0, offset, 1))[0]?.offset, 0);
  return `auto.offset.reset=error: ${failure!.split('\n').at(-1)!.slice(0, 100)}; earliest: goes to 0`;
}

const NO_ADMIN = 'kcat has no admin';
const adapter: Adapter = {
  none: Object.fromEntries(['describe-configs', 'alter-configs', 'create-partitions', 'delete-records', 'delete-topic', 'list-groups', 'describe-group', 'delete-group'].map((id) => [id, NO_ADMIN])),
  hasHeaders: true,
  ownHeaders: false,
  errors: { topic: /Invalid topic/, oversized: /too large/i },
  partitionCount: async (topic) => {
    const { topics } = JSON.parse(await kcat(['-L', '-J', '-t', topic])) as { topics: { topic: string; partitions: unknown[] }[] };
    return topics.find((entry) => entry.topic === topic)?.partitions.length ?? 0;
  },
  produce,
  consume,
  join,
  commit,
  committed: committedOffset,
  offsetForTime: (topic, partition, timestamp) => queryOffset(topic, partition, timestamp),
  offsets: async (topic, partition) => ({ earliest: await queryOffset(topic, partition, -2), latest: await queryOffset(topic, partition, -1) }),
  outOfRange,
};
await driveAdapter(adapter);
