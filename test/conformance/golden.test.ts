/**
 * Our tools against our brokers, block by block beside what Apache Kafka printed. Each block is equal, or listed in
 * golden/differences.json with its reason; a new difference fails, and so does one that is gone and still listed.
 * GOLDEN_SHOW=1 prints each difference whole, GOLDEN_FILES=02,05 runs these files alone.
 */
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { differencesOf, judge } from './golden-differences.ts';
import { type GoldenCluster, startGoldenCluster } from './golden-cluster.ts';
import { type BlockResult, prepareFiles, readGolden, runBlocks } from './golden-runner.ts';
import { filesOf09, filesOf39, type GoldenFile } from './golden-steps.ts';

type Version = '3.9.1' | '0.9.0.1';
const total = { equal: 0, explained: 0, blocks: 0 };

const wanted = (file: string): boolean => process.env['GOLDEN_FILES'] === undefined || process.env['GOLDEN_FILES'].split(',').some((word) => file.includes(word));

function show({ command, why, block, stdout, stderr }: BlockResult): void {
  console.log(`\n$ ${command}\n--- ${why}\nexpected out:\n${block.stdout.join('\n')}\nexpected err:\n${block.stderr.join('\n')}\ngot out:\n${stdout}\ngot err:\n${stderr}`);
}

async function runFile(version: Version, file: GoldenFile, cluster: GoldenCluster): Promise<void> {
  // Where a command line does not say which release it means, the environment does.
  const environment = { version, values: cluster.values, workFolder: cluster.workFolder, extraEnv: { BLUMFELD_TOOLS_ERA: version === '3.9.1' ? '3.9' : '0.9' } };
  // Dumps of logs are another file's: they need the capture's logs.
  const blocks = readGolden(version, file.name).filter((block) => !block.command.includes('DumpLogSegments'));
  const times = new Map<string, number>();
  const report = await runBlocks(blocks, environment, async ({ command }) => {
    for (const { at, nth = 1, act } of file.steps ?? []) {
      if (!command.includes(at)) continue;
      const key = `${at}#${nth}`;
      times.set(key, (times.get(key) ?? 0) + 1);
      if (times.get(key) === nth) await act();
    }
  });
  const name = `${version}/${file.name}`;
  const verdict = judge(name, report.all, environment);
  for (const [tool, { equal, total: count }] of report.perTool) console.log(`golden ${version} ${file.name} ${tool}: ${equal} of ${count} blocks equal`);
  for (const result of report.different) if (process.env['GOLDEN_SHOW'] !== undefined || verdict.problems.some((problem) => problem.includes(result.block.command))) show(result);
  total.equal += verdict.equal;
  total.explained += verdict.explained.length;
  total.blocks += report.total;
  for (const [key, count] of times) assert.ok(count >= Number(key.split('#').at(-1)), `no block for the step at ${key}`);
  assert.deepEqual(verdict.problems, []);
}

async function runAll(t: { test(name: string, body: () => Promise<void>): Promise<void> }, version: Version, cluster: GoldenCluster, files: readonly GoldenFile[]): Promise<void> {
  prepareFiles(version, cluster.workFolder);
  for (const file of files) {
    await t.test(file.name, async () => {
      await file.before?.();
      try {
        if (wanted(file.name)) await runFile(version, file, cluster);
      } finally {
        await file.after?.();
      }
    });
  }
}

/** Two clusters at once: most of the time is spent waiting for what must not come. */
describe('golden', { concurrency: 2 }, () => {
  test("the tools print what Apache Kafka 3.9.1's print", { timeout: 1_500_000 }, async (t) => {
    const cluster = await startGoldenCluster([1, 2, 3], {});
    try {
      await runAll(t, '3.9.1', cluster, filesOf39(cluster));
    } finally {
      await cluster.close();
    }
  });

  test("with 0.9's flags the tools print what Apache Kafka 0.9.0.1's print", { timeout: 1_500_000 }, async (t) => {
    const cluster = await startGoldenCluster([0, 2, 3], { 'delete.topic.enable': 'false', 'zookeeper.session.timeout.ms': '6000' });
    try {
      await runAll(t, '0.9.0.1', cluster, filesOf09(cluster));
    } finally {
      await cluster.close();
    }
  });

  after(() => console.log(`golden: ${total.equal} of ${total.blocks} blocks equal, ${total.explained} differ for a listed reason`));
});

test('a difference that is not listed is a problem, and so is a listed one that is gone', () => {
  const block = { command: 'kafka-topics.sh --list', stdout: ['a', 'b'], stderr: [], endsWithNewline: true, exitCode: 0, interruptAfterMs: null };
  const environment = { version: '3.9.1', values: new Map<string, string>(), workFolder: '' } as const;
  const result = (stdout: string, equal = false): BlockResult => ({ block, command: block.command, equal, why: equal ? '' : 'stdout', stdout, stderr: '', exitCode: 0 });
  const listed = { command: block.command, why: 'purpose', reason: 'r' } as const;
  const problems = (got: BlockResult, table: Parameters<typeof judge>[3]) => judge('f', [got], environment, table).problems.length;
  assert.equal(problems(result('a\nc\n'), []), 1);
  assert.equal(problems(result('a\nc\n'), [listed]), 0);
  assert.equal(problems(result('a\nb\n', true), [listed]), 1);
  assert.equal(problems(result('a\nb\n', true), [{ ...listed, why: 'chance' }]), 0);
  assert.equal(problems(result('b\na\n'), [{ ...listed, why: 'order' }]), 0);
  assert.equal(problems(result('b\nc\n'), [{ ...listed, why: 'order' }]), 1);
  assert.equal(problems(result('a\nb\n', true), [{ ...listed, nth: 2 }]), 1);
  assert.ok(differencesOf('3.9.1/02-topics.txt').every(({ reason }) => reason.length > 10));
});
