/** The friendly binary against a broker in this process. */
import assert from 'node:assert/strict';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { createBroker, type EmbeddedBroker } from '../../src/testing/create-broker.ts';
import { runTool, type ToolResult } from './run-tool.ts';

let broker: EmbeddedBroker;
let folder: string;

before(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'blumfeld-cli-'));
  broker = await createBroker({ dataDir: path.join(folder, 'data') });
});
after(async () => {
  await broker.close();
  rmSync(folder, { recursive: true, force: true });
});

const blumfeld = (args: readonly string[], input?: string): Promise<ToolResult> =>
  runTool('blumfeld', args, { env: { BLUMFELD_BROKERS: broker.bootstrapServers }, ...(input !== undefined && { input }) });

async function out(args: readonly string[], input?: string): Promise<string> {
  const result = await blumfeld(args, input);
  assert.equal(result.exitCode, 0, `${args.join(' ')}: ${result.stdout}${result.stderr}`);
  assert.equal(result.stderr, '', 'nothing but data when nobody looks at a terminal');
  return result.stdout;
}

test('topics: a table for people, JSON for programs', async () => {
  assert.equal(await out(['topic', 'create', 'orders', '-p', '2', '-c', 'retention.ms=1000']), 'created orders\n');
  assert.equal(await out(['topic', 'list']), 'NAME    PARTITIONS  REPLICAS\norders           2         1\n');
  assert.deepEqual(JSON.parse(await out(['topic', 'list', '-o', 'jsonl'])), { name: 'orders', partitions: 2, replicas: 1 });
  const [described] = JSON.parse(await out(['topic', 'describe', 'orders', '-o', 'json'])) as { settings: unknown; partitions: unknown[] }[];
  assert.deepEqual(described!.settings, { 'retention.ms': '1000' });
  assert.equal(described!.partitions.length, 2);
});

test('what is consumed as jsonl can be produced again', async () => {
  await out(['produce', 'a', 'one', 'two', '-k', 'key', '-H', 'h=v']);
  assert.equal(await out(['consume', 'a']), 'one\ntwo\n');
  const lines = await out(['consume', 'a', '-o', 'jsonl']);
  await out(['produce', 'b', '--input', 'jsonl'], lines);
  const copied = (await out(['consume', 'b', '-o', 'jsonl'])).trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
  assert.deepEqual(copied.map(({ key, value, headers }) => ({ key, value, headers })), [{ key: 'key', value: 'one', headers: [['h', 'v']] }, { key: 'key', value: 'two', headers: [['h', 'v']] }]);
});

test('consume begins and ends where it is told', async () => {
  await out(['produce', 'numbers'], Array.from({ length: 20 }, (_, at) => String(at)).join('\n'));
  assert.equal(await out(['consume', 'numbers', '-f', '-2']), '18\n19\n');
  assert.equal(await out(['consume', 'numbers', '-f', '+17']), '17\n18\n19\n');
  assert.equal(await out(['consume', 'numbers', '-f', '3:5', '-o', '%o=%v\\n']), '3=3\n4=4\n');
  assert.equal(await out(['consume', 'numbers', '--grep', '^1[89]']), '18\n19\n');
  assert.equal(await out(['consume', 'numbers', '-f', '@1h', '-n', '1']), '0\n');
});

test('a group begins at what was not shown, and a seek changes nothing without --execute', async () => {
  await out(['produce', 'work', 'a', 'b', 'c']);
  assert.equal(await out(['consume', 'work', '-g', 'g', '-n', '2']), 'a\nb\n');
  const lag = async (): Promise<unknown> => JSON.parse(await out(['group', 'lag', 'g', '-o', 'jsonl']));
  assert.deepEqual(await lag(), { group: 'g', topic: 'work', partition: 0, offset: 2, end: 3, lag: 1 });
  const dry = await blumfeld(['group', 'seek', 'g', '--to', 'start']);
  assert.match(dry.stderr, /nothing was changed/);
  assert.deepEqual(await lag(), { group: 'g', topic: 'work', partition: 0, offset: 2, end: 3, lag: 1 });
  await out(['group', 'seek', 'g', '--to', '-3', '--execute']);
  assert.deepEqual(await lag(), { group: 'g', topic: 'work', partition: 0, offset: 0, end: 3, lag: 3 });
  assert.equal(await out(['group', 'delete', 'g']), 'deleted g\n');
});

test('a slip is told with what was probably meant, and exits with 2; a refusal with 1', async () => {
  const wrong = await blumfeld(['topic', 'descibe', 'x']);
  assert.deepEqual([wrong.exitCode, wrong.stdout], [2, '']);
  assert.match(wrong.stderr, /did you mean "describe"\?/);
  assert.match((await blumfeld(['consum', 'x'])).stderr, /did you mean "consume"\?/);
  const refused = await blumfeld(['topic', 'create', 'not legal!', '-o', 'json']);
  assert.equal(refused.exitCode, 1);
  const { error } = JSON.parse(refused.stderr) as { error: { name: string; code: number } };
  assert.deepEqual([error.name, error.code, refused.stdout], ['INVALID_TOPIC_EXCEPTION', 17, '']);
  const absent = await runTool('blumfeld', ['topic', 'list', '-b', '127.0.0.1:1', '--timeout', '500ms']);
  assert.equal(absent.exitCode, 1);
  assert.match(absent.stderr, /no broker answered in time/);
  for (const command of ['topic', 'produce', 'consume', 'group', 'log', 'start']) assert.match((await blumfeld([command, '--help'])).stdout, /examples:/);
});

test('log verify tells a log that is whole from one that is not', async () => {
  await out(['produce', 'checked', 'a', 'b']);
  const file = path.join(folder, 'data', 'logs', 'checked-0', '00000000000000000000.log');
  assert.match(await out(['log', 'verify', path.dirname(file)]), /^1 log files, \d+ batches, \d+ bytes: all whole\n$/);
  assert.match(await out(['log', 'dump', file, '--records']), /^\| offset: 0 .* payload: a$/m);
  const handle = openSync(file, 'r+');
  writeSync(handle, Uint8Array.of(255), 0, 1, 68);
  closeSync(handle);
  const damaged = await blumfeld(['log', 'verify', path.dirname(file)]);
  assert.equal(damaged.exitCode, 1);
  assert.match(damaged.stdout, /00000000000000000000\.log: position 0, offset 0: the batch does not match its checksum\n/);
});
