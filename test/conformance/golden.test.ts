/**
 * Our tools against our brokers, block by block beside what Apache Kafka printed. Fails when fewer blocks are equal than
 * test/conformance/golden/equal.json records; GOLDEN_SHOW=1 prints each difference, GOLDEN_RECORD=1 writes the counts.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { type GoldenCluster, startGoldenCluster } from './golden-cluster.ts';
import { type FileReport, goldenFolder, prepareFiles, readGolden, root, runBlocks } from './golden-runner.ts';

/**
 * The capture had three brokers, and so have we; with GOLDEN_BROKERS=1 blocks that place replicas on others differ, and
 * no floor is looked at.
 */
const THREE = process.env['GOLDEN_BROKERS'] !== '1';

type Version = '3.9.1' | '0.9.0.1';
const recordFile = path.join(goldenFolder, 'equal.json');
const recorded = (existsSync(recordFile) ? JSON.parse(readFileSync(recordFile, 'utf8')) : {}) as Record<string, number>;
const found: Record<string, number> = {};

function shell(cluster: GoldenCluster, command: string): Promise<void> {
  return new Promise((resolve) => {
    const filled = command.replace(/\{\{([A-Z_0-9]+)\}\}/g, (whole, name: string) => cluster.values.get(name) ?? whole);
    const child = spawn('sh', ['-c', filled], { cwd: cluster.workFolder, stdio: 'ignore', env: { ...process.env, PATH: `${path.join(root, 'bin')}:${process.env['PATH']}` } });
    child.on('close', () => resolve());
  });
}

function inBackground(cluster: GoldenCluster, tool: string, args: readonly string[]): () => Promise<void> {
  const child = spawn(process.execPath, [path.join(root, 'bin', tool), ...args.map((arg) => arg.replace(/\{\{([A-Z_0-9]+)\}\}/g, (whole, name: string) => cluster.values.get(name) ?? whole))], { cwd: cluster.workFolder, stdio: 'ignore' });
  return () => new Promise((resolve) => {
    child.on('exit', () => resolve());
    child.kill('SIGINT');
  });
}

async function runFile(version: Version, file: string, cluster: GoldenCluster, extraEnv: Record<string, string> = {}): Promise<FileReport> {
  // Dumps of logs are another file's: they need the capture's logs.
  const blocks = readGolden(version, file).filter((block) => !block.command.includes('DumpLogSegments'));
  const report = await runBlocks(blocks, { version, values: cluster.values, workFolder: cluster.workFolder, extraEnv });
  for (const [tool, { equal, total }] of report.perTool) console.log(`golden ${version} ${file} ${tool}: ${equal} of ${total} blocks equal`);
  if (process.env['GOLDEN_SHOW'] !== undefined) {
    for (const { command, why, block, stdout, stderr } of report.different) {
      console.log(`\n$ ${command}\n--- ${why}\nexpected out:\n${block.stdout.join('\n')}\nexpected err:\n${block.stderr.join('\n')}\ngot out:\n${stdout}\ngot err:\n${stderr}`);
    }
  }
  found[`${version}/${file}`] = report.equal;
  return report;
}

function check(version: Version, file: string, report: FileReport): void {
  const least = recorded[`${version}/${file}`] ?? 0;
  if (process.env['GOLDEN_RECORD'] !== undefined || !THREE) return;
  assert.ok(report.equal >= least, `${version}/${file}: ${report.equal} of ${report.total} blocks equal, ${least} were recorded: ${report.different.map((one) => one.command).join(' | ')}`);
}

const wanted = (file: string): boolean => process.env['GOLDEN_FILES'] === undefined || process.env['GOLDEN_FILES'].split(',').some((word) => file.includes(word));

/** Two clusters at once: most of the time is spent waiting for what must not come. */
describe('golden', { concurrency: 2 }, () => {

test("the tools print what Apache Kafka 3.9.1's print", { timeout: 1_500_000 }, async (t) => {
  const cluster = await startGoldenCluster(THREE ? [1, 2, 3] : [1], {});
  prepareFiles('3.9.1', cluster.workFolder);
  const file = (name: string, before: () => Promise<void> = async () => {}, after: () => Promise<void> = async () => {}) => t.test(name, async () => {
    await before();
    if (wanted(name)) check('3.9.1', name, await runFile('3.9.1', name, cluster));
    await after();
  });
  const B = '--bootstrap-server localhost:{{PORT_1}}';
  try {
    await file('02-topics.txt');
    await file('03-console-producer.txt', async () => {
      for (const args of ['--topic __consumer_offsets']) await shell(cluster, `kafka-topics ${B} --delete ${args}`);
      for (const args of ['--topic test --if-not-exists --partitions 1', `--topic small --config max.message.bytes=1000 --config min.insync.replicas=${THREE ? 3 : 1} --replica-assignment ${THREE ? '1:2:3' : '1'}`, '--topic keys --partitions 1', '--topic perf --partitions 1', '--topic load --partitions 1',
        `--topic letters --replica-assignment ${THREE ? '1:2' : '1'}`, `--topic partition-test --if-not-exists --replica-assignment ${THREE ? '1:2,2:3,3:1' : '1,1,1'}`, `--topic my-replicated-topic --if-not-exists --replica-assignment ${THREE ? '1:2:3' : '1'}`, '--topic my.topic --if-not-exists']) await shell(cluster, `kafka-topics ${B} --create ${args}`);
    });
    await file('04-console-consumer.txt');
    let stop: (() => Promise<void>)[] = [];
    await file('05-consumer-groups.txt', async () => {
      await shell(cluster, `kafka-console-consumer ${B} --topic partition-test --group empty-group --from-beginning --timeout-ms 2000`);
      stop = ['c1', 'c2'].map((id) => inBackground(cluster, 'kafka-console-consumer', ['--bootstrap-server', 'localhost:{{PORT_1}}', '--topic', 'partition-test', '--group', 'stable-group', '--consumer-property', `client.id=${id}`, '--consumer-property', 'auto.commit.interval.ms=500']));
      await new Promise((resolve) => setTimeout(resolve, 6000));
    }, async () => { await Promise.all(stop.map((one) => one())); });
    await file('07-offsets-records-logs.txt', async () => {
      for (let round = 0; round < 2; round++) await shell(cluster, `for l in a b c; do echo $l; sleep 0.01; done | kafka-console-producer ${B} --topic letters`);
      writeFileSync(path.join(cluster.workFolder, 'first.json'), '{"partitions":[{"topic":"letters","partition":0,"offset":3}],"version":1}');
      await shell(cluster, `kafka-delete-records ${B} --offset-json-file first.json`);
    });
    await file('12-perf-and-verifiable.txt');
    await file('06-configs.txt');
    await file('09-cluster-tools.txt');
    await file('09b-cluster.txt');
    await file('10-reassign-and-election.txt', async () => {
      for (const topic of ['my-replicated-topic', 'nosuch']) await shell(cluster, `kafka-topics ${B} --delete --topic ${topic}`);
      for (const args of ['--topic my-replicated-topic --replica-assignment 1:2:3,2:3:1', '--topic nosuch --replica-assignment 3', '--topic test --if-not-exists']) await shell(cluster, `kafka-topics ${B} --create ${args}`);
    });
    await file('10b-leader-election.txt', async () => {
      for (const args of ['--election-type preferred --all-topic-partitions']) await shell(cluster, `kafka-leader-election ${B} ${args}`);
      await shell(cluster, `kafka-topics ${B} --delete --topic nosuch`);
    });
  } finally {
    await cluster.close();
  }
});

test("with 0.9's flags the tools print what Apache Kafka 0.9.0.1's print", { timeout: 1_500_000 }, async (t) => {
  const cluster = await startGoldenCluster(THREE ? [0, 2, 3] : [0], { 'delete.topic.enable': 'false' });
  prepareFiles('0.9.0.1', cluster.workFolder);
  try {
    for (const name of ['03-seed-walkthrough.txt', '04-topics.txt', '05-console-producer.txt', '06-console-consumer.txt', '07-consumer-groups.txt', '08-configs.txt', '09-offsets-and-log-segments.txt', '10-reassign-and-election.txt', '11-replica-verification.txt', '16-other-tools.txt']) {
      // Where a command line does not say which release it means, the environment does.
      await t.test(name, async () => {
        if (name.startsWith('04') && !THREE) for (const topic of ['my-replicated-topic', 'partition-test']) await shell(cluster, `kafka-topics --zookeeper localhost:{{ZK_PORT}} --create --topic ${topic} --replica-assignment ${topic === 'partition-test' ? '0,0,0' : '0'}`);
        if (name.startsWith('10')) for (const [topic, replicas] of [['test', '0'], ['my-replicated-topic', '0:2:3'], ['partition-test', '0:2,2:3,3:0']]) await shell(cluster, `kafka-topics --zookeeper localhost:{{ZK_PORT}} --create --topic ${topic} --replica-assignment ${replicas}`);
        if (wanted(name)) check('0.9.0.1', name, await runFile('0.9.0.1', name, cluster, { BLUMFELD_TOOLS_ERA: '0.9' }));
      });
    }
  } finally {
    await cluster.close();
  }
});

after(() => {
  if (process.env['GOLDEN_RECORD'] !== undefined) writeFileSync(recordFile, `${JSON.stringify({ ...recorded, ...found }, null, 2)}\n`);
});
});
