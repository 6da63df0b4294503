/** A slip is told in one line that names it and the mend; with `-o json` as an object on standard error. */
import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { createBroker, type EmbeddedBroker } from '../../src/testing/create-broker.ts';
import { createCluster } from '../../src/testing/create-cluster.ts';
import { runTool } from './run-tool.ts';

const LIMIT = { timeout: 90_000 };
let broker: EmbeddedBroker;
before(async () => { broker = await createBroker(); });
after(() => broker.close());

test('every command tells an error as one JSON object on standard error', LIMIT, async () => {
  const at = ['-b', broker.bootstrapServers];
  const cases: [string[], string, number | null, number][] = [
    [['consume', 'nope', '-o', 'json', ...at], 'UNKNOWN_TOPIC_OR_PARTITION', 3, 1],
    [['consume', 'nope', '-o', 'jsonl', ...at], 'UNKNOWN_TOPIC_OR_PARTITION', 3, 1],
    [['topic', 'describe', 'nope', '-o', 'json', ...at], 'UNKNOWN_TOPIC_OR_PARTITION', 3, 1],
    [['group', 'describe', 'nope', '-ojson', ...at], 'GROUP_ID_NOT_FOUND', 69, 1],
    [['cluster', '-o', 'json', '-b', '127.0.0.1:1', '--timeout', '300ms'], 'REQUEST_TIMED_OUT', null, 1],
    [['topic', 'list', '--nope', '--output=json', ...at], 'WRONG_USAGE', null, 2],
  ];
  for (const [args, name, code, exitCode] of cases) {
    const result = await runTool('blumfeld', args);
    assert.equal(result.stdout, '', args.join(' '));
    const { error } = JSON.parse(result.stderr) as { error: { name: string; code: number | null; message: string } };
    assert.deepEqual([error.name, error.code, result.exitCode], [name, code, exitCode], args.join(' '));
    assert.ok(error.message.length > 0);
  }
});

test('a slip of blumfeld names the mend', LIMIT, async () => {
  const at = ['-b', broker.bootstrapServers];
  const cases: [string[], RegExp][] = [
    [['produce', 'a', 'x', '-X', 'akcs=1', ...at], /there is no client setting akcs; did you mean acks\?/],
    [['topic', 'list', '--outptu', 'json', ...at], /there is no option '--outptu'; did you mean --output\?/],
    [['topic', 'list', '-F', 'nofile', ...at], /--config nofile: there is no such file/],
    [['topic', 'list', '-b', 'localhost:1x'], /--brokers localhost:1x is not host:port/],
    [['log', 'verify', 'README.md'], /README\.md.*\.log/],
    [['start', '/tmp'], /\/tmp is no server\.properties.*--data \/tmp/],
    [['start', '--memroy'], /there is no option '--memroy'; did you mean --memory\?/],
  ];
  for (const [args, said] of cases) {
    const { stderr, exitCode } = await runTool('blumfeld', args);
    assert.match(stderr, said);
    assert.notEqual(exitCode, 0, args.join(' '));
  }
  assert.match((await runTool('kafka-server-stop', ['--help'])).stdout, /^usage: kafka-server-stop/);
});

test('a port for metrics or ZooKeeper that is taken stops the start, with the mend', LIMIT, async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => taken.once('listening', resolve));
  const { port } = taken.address() as AddressInfo;
  try {
    for (const flag of ['metrics', 'zookeeper']) {
      const { stderr, exitCode } = await runTool('blumfeld', ['start', '--memory', '--port', '0', `--${flag}-port`, String(port)]);
      assert.match(stderr, new RegExp(`port ${port} for .* is taken.*choose another port \\(blumfeld\\.${flag}\\.port\\)`));
      assert.equal(exitCode, 1);
    }
  } finally {
    taken.close();
  }
});

test('blumfeld cluster says which partition has no leader', LIMIT, async () => {
  const cluster = await createCluster({ brokers: 2 });
  try {
    const [first, second] = cluster.brokers;
    const at = ['-b', `${first!.host}:${first!.port}`];
    assert.equal((await runTool('blumfeld', ['topic', 'create', 'lonely', '--partitions', '2', '--replicas', '1', ...at])).exitCode, 0);
    await cluster.kill(second!.id);
    const { stdout } = await runTool('blumfeld', ['cluster', '--lagging', ...at]);
    assert.match(stdout, /lonely.*no leader, broker is gone/);
    assert.equal(stdout.match(/no leader/g)?.length, 1);
  } finally {
    await cluster.close();
  }
});
