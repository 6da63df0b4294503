/** What the capture did beside its commands: topics made before a file, consumers in the background, brokers killed or stopped between two blocks. */
import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { ClusterClient } from '../../src/client/cluster-client.ts';
import { Producer } from '../../src/client/producer.ts';
import { createNodePorts } from '../../src/node/create-node-ports.ts';
import type { GoldenCluster } from './golden-cluster.ts';
import { root } from './golden-runner.ts';

export interface GoldenFile {
  readonly name: string;
  readonly before?: () => Promise<void>;
  /** Done before the block whose command holds the words (its `nth` time; 1 by default). */
  readonly steps?: readonly { readonly at: string; readonly nth?: number; readonly act: () => Promise<void> }[];
  readonly after?: () => Promise<void>;
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const filled = (cluster: GoldenCluster, text: string): string => text.replace(/\{\{([A-Z_0-9]+)\}\}/g, (whole, name: string) => cluster.values.get(name) ?? whole);
const environment = (): NodeJS.ProcessEnv => ({ ...process.env, PATH: `${path.join(root, 'bin')}:${process.env['PATH']}` });

/** Gives standard output. */
function shell(cluster: GoldenCluster, command: string): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn('sh', ['-c', filled(cluster, command)], { cwd: cluster.workFolder, stdio: ['ignore', 'pipe', 'ignore'], env: environment() });
    let stdout = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => { stdout += text; });
    child.on('close', () => resolve(stdout));
  });
}

async function untilShows(cluster: GoldenCluster, command: string, shows: (stdout: string) => boolean, timeoutMs = 30_000): Promise<void> {
  for (const deadline = Date.now() + timeoutMs; !shows(await shell(cluster, command)); await sleep(500)) {
    if (Date.now() > deadline) throw new Error(`not within ${timeoutMs} ms as it should be: ${command}`);
  }
}

class Background {
  readonly #cluster: GoldenCluster;
  readonly #children = new Map<string, ChildProcess>();
  constructor(cluster: GoldenCluster) {
    this.#cluster = cluster;
  }

  start(name: string, tool: string, args: string): void {
    this.#children.set(name, spawn(process.execPath, [path.join(root, 'bin', tool), ...filled(this.#cluster, args).split(' ')], { cwd: this.#cluster.workFolder, stdio: 'ignore' }));
  }

  signal(name: string, signal: 'SIGSTOP' | 'SIGCONT'): void {
    this.#children.get(name)!.kill(signal);
  }

  async stop(...names: string[]): Promise<void> {
    await Promise.all((names.length === 0 ? [...this.#children.keys()] : names).map((name) => new Promise<void>((resolve) => {
      const child = this.#children.get(name);
      if (child === undefined || child.exitCode !== null || child.signalCode !== null) return resolve();
      child.on('exit', () => resolve());
      child.kill('SIGINT');
    })));
  }
}

async function produce(cluster: GoldenCluster, records: readonly { topic: string; partition: number; value: string; timestampMs: number }[]): Promise<void> {
  const ports = createNodePorts();
  const client = new ClusterClient(ports, { bootstrapServers: filled(cluster, 'localhost:{{PORT_1}}') });
  const producer = new Producer(client, { lingerMs: 50 });
  await Promise.all(records.map(({ value, ...record }) => producer.send({ ...record, value: new TextEncoder().encode(value) })));
  await producer.close();
  await client.close();
  await ports.close();
}

const B = '--bootstrap-server localhost:{{PORT_1}}';
const OFFSETS_CONFIG = '--config cleanup.policy=compact --config compression.type=producer --config segment.bytes=104857600';

export function filesOf39(cluster: GoldenCluster): GoldenFile[] {
  const run = (command: string): Promise<string> => shell(cluster, command);
  const create = (args: string): Promise<string> => run(`kafka-topics ${B} --create ${args}`);
  const background = new Background(cluster);
  const member = (id: string): void => background.start(id, 'kafka-console-consumer', `${B} --topic partition-test --group stable-group --consumer-property client.id=${id} --consumer-property auto.commit.interval.ms=500`);
  const stableWith = (members: number): Promise<void> => untilShows(cluster, `kafka-consumer-groups ${B} --describe --group stable-group --state`, (text) => new RegExp(`Stable +${members}\\s`).test(text));
  const forgetPassingGroups = async (): Promise<void> => {
    const groups = (await run(`kafka-consumer-groups ${B} --list`)).split('\n').filter((name) => name.startsWith('console-consumer-'));
    if (groups.length > 0) await run(`kafka-consumer-groups ${B} --delete ${groups.map((name) => `--group ${name}`).join(' ')}`);
  };
  return [
    { name: '02-topics.txt', steps: [{ at: "--delete --topic 'other.*'", act: async () => { await run(`kafka-topics ${B} --delete --topic __consumer_offsets`); } }] },
    {
      name: '03-console-producer.txt', before: async () => {
        // Groups with an odd hash have broker 3 for their coordinator, as in the capture.
        for (const args of [`--topic __consumer_offsets --replica-assignment 2:3:1,3:1:2 ${OFFSETS_CONFIG}`, '--topic test --if-not-exists --partitions 1', '--topic small --config max.message.bytes=1000 --config min.insync.replicas=3 --replica-assignment 1:2:3',
          '--topic keys --replica-assignment 1:2:3', '--topic perf --replica-assignment 1:2:3', '--topic partition-test --if-not-exists --replica-assignment 1:2,2:3,3:1', '--topic my-replicated-topic --if-not-exists --replica-assignment 1:2:3', '--topic my.topic --if-not-exists']) await create(args);
      },
    },
    { name: '04-console-consumer.txt' },
    {
      name: '05-consumer-groups.txt', before: async () => {
        await run(`kafka-console-consumer ${B} --topic partition-test --group empty-group --from-beginning --timeout-ms 2000`);
        member('c1');
        member('c2');
        await stableWith(2);
        await sleep(1500); // their first commits
      }, steps: [
        { at: '--describe --group stable-group', nth: 11, act: async () => {
          background.signal('c1', 'SIGSTOP');
          member('c3');
          await untilShows(cluster, `kafka-consumer-groups ${B} --describe --group stable-group --state`, (text) => /PreparingRebalance +3\s/.test(text));
        } },
        { at: '--reset-offsets --group stable-group', act: async () => {
          background.signal('c1', 'SIGCONT');
          await stableWith(3);
        } },
        { at: '--reset-offsets', nth: 2, act: async () => background.stop() },
        { at: '--delete --group brand-new', act: forgetPassingGroups },
        { at: '--delete-offsets --group stable-group', act: async () => {
          member('c1');
          await stableWith(1);
        } },
        { at: '--describe --group new-protocol', act: async () => background.stop() },
      ], after: () => background.stop(),
    },
    { name: '06-configs.txt', before: async () => { await create('--topic nosuch --if-not-exists --replica-assignment 2'); } },
    {
      name: '07-offsets-records-logs.txt', before: async () => {
        await run(`kafka-topics ${B} --delete --topic nosuch`);
        for (const args of ['--topic letters --replica-assignment 1:2', '--topic nosuch --replica-assignment 3:2']) await create(args);
        const at = Date.now();
        await produce(cluster, ['a', 'b', 'c'].map((value, n) => ({ topic: 'letters', partition: 0, value, timestampMs: at + Math.min(n, 1) })));
        await produce(cluster, ['a', 'b', 'c'].map((value, n) => ({ topic: 'letters', partition: 0, value, timestampMs: at + 10 + Math.min(n, 1) })));
        for (const partition of [0, 1, 2]) await produce(cluster, ['1', '2'].map((value) => ({ topic: 'partition-test', partition, value, timestampMs: at })));
        writeFileSync(path.join(cluster.workFolder, 'first.json'), '{"partitions":[{"topic":"letters","partition":0,"offset":3}],"version":1}');
        await run(`kafka-delete-records ${B} --offset-json-file first.json`);
      },
    },
    { name: '12-perf-and-verifiable.txt', before: async () => { await create('--topic load --partitions 1'); } },
    { name: '09-cluster-tools.txt' },
    { name: '09b-cluster.txt' },
    {
      name: '10-reassign-and-election.txt', before: async () => {
        for (const topic of ['my-replicated-topic', 'nosuch']) await run(`kafka-topics ${B} --delete --topic ${topic}`);
        for (const args of ['--topic my-replicated-topic --replica-assignment 1:2:3,2:3:1', '--topic nosuch --replica-assignment 3', '--topic test --if-not-exists', '--topic slow --replica-assignment 1:2']) await create(args);
      }, steps: [
        { at: '--execute --reassignment-json-file slow.json', act: async () => cluster.signal(3, 'SIGSTOP') },
        // While anything moves, --verify says less.
        ...[1, 2, 3, 4, 5].map((nth) => ({ at: '--verify --reassignment-json-file plan', nth, act: () => untilShows(cluster, `kafka-reassign-partitions ${B} --list`, (text) => text.startsWith('No partition')) })),
      ], after: async () => cluster.signal(3, 'SIGCONT'),
    },
    {
      name: '10b-leader-election.txt', before: async () => {
        await untilShows(cluster, `kafka-topics ${B} --describe --under-replicated-partitions`, (text) => text === '');
        await run(`kafka-leader-election ${B} --election-type preferred --all-topic-partitions`);
        for (const topic of ['nosuch', 'slow']) await run(`kafka-topics ${B} --delete --topic ${topic}`);
      },
    },
  ];
}

export function filesOf09(cluster: GoldenCluster): GoldenFile[] {
  const Z = '--zookeeper localhost:{{ZK_PORT}}';
  const run = (command: string): Promise<string> => shell(cluster, command);
  const background = new Background(cluster);
  const shows = (wanted: RegExp) => untilShows(cluster, `kafka-topics ${Z} --describe --topic my-replicated-topic`, (text) => wanted.test(text));
  return [
    {
      name: '03-seed-walkthrough.txt', steps: [
        { at: '--describe --zookeeper localhost:{{ZK_PORT}} --topic my-replicated-topic', nth: 2, act: async () => {
          await cluster.kill(0);
          await shows(/Leader: 2\s.*Isr: 2,3$/m);
        } },
        { at: '--describe --zookeeper localhost:{{ZK_PORT}} --topic my-replicated-topic', nth: 3, act: async () => {
          await cluster.start(0);
          await shows(/Isr: 2,3,0$/m);
        } },
      ],
    },
    { name: '04-topics.txt' },
    { name: '05-console-producer.txt', before: async () => {
      await run(`kafka-topics ${Z} --create --topic small --replica-assignment 0:2:3 --config max.message.bytes=1000 --config min.insync.replicas=3`);
    } },
    { name: '06-console-consumer.txt' },
    {
      name: '07-consumer-groups.txt', before: async () => {
        background.start('seed', 'kafka-console-consumer', `${Z} --topic partition-test --consumer.config group.properties`);
        background.start('new', 'kafka-console-consumer', '--new-consumer --bootstrap-server localhost:{{PORT_0}} --topic partition-test --consumer.config new.properties');
        background.start('passing', 'kafka-console-consumer', `${Z} --topic test`);
        await untilShows(cluster, 'BLUMFELD_TOOLS_ERA=0.9 kafka-consumer-groups --new-consumer --bootstrap-server localhost:{{PORT_0}} --describe --group new-group', (text) => /partition-test, 2/.test(text));
        await untilShows(cluster, `kafka-consumer-groups ${Z} --describe --group seed-group`, (text) => /partition-test, 2, .*seed-group_/.test(text));
        await untilShows(cluster, `kafka-consumer-groups ${Z} --list`, (text) => /console-consumer/.test(text));
      }, steps: [{ at: 'kafka-console-consumer.sh --zookeeper', act: () => background.stop('seed', 'new') }], after: () => background.stop(),
    },
    { name: '08-configs.txt' },
    { name: '09-offsets-and-log-segments.txt' },
    { name: '10-reassign-and-election.txt', before: async () => {
      const plan = '{"version":1,"partitions":[{"topic":"test","partition":0,"replicas":[0]}]}';
      writeFileSync(path.join(cluster.workFolder, 'test-to-0.json'), plan);
      await run(`kafka-reassign-partitions ${Z} --execute --reassignment-json-file test-to-0.json`);
      await untilShows(cluster, `kafka-topics ${Z} --describe --topic test`, (text) => /Replicas: 0\tIsr: 0$/m.test(text));
    } },
    { name: '11-replica-verification.txt' },
    { name: '16-other-tools.txt' },
  ];
}
