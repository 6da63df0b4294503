/** A broker process whose coordination journal fails (a limit on the size of its files) ends: one line, exit 1. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Kafka, logLevel } from 'kafkajs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const folders: string[] = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

interface Started {
  readonly folder: string;
  readonly address: Promise<string>;
  /** Exit code and what it said on stderr; rejects when it does not end in time. */
  readonly ended: Promise<{ code: number | null; errors: string }>;
}

/** `blumfeld start` that may write files of so many KB. */
function start(kilobytes: number): Started {
  const folder = mkdtempSync(path.join(tmpdir(), 'blumfeld-journal-'));
  folders.push(folder);
  const command = `trap '' XFSZ; ulimit -f ${kilobytes}; exec "$0" "$@"`;
  const child = spawn('bash', ['-c', command, process.execPath, path.join(root, 'bin', 'blumfeld'), 'start', '--port', '0', '--data', folder], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let errors = '';
  let told = (_: string): void => {};
  const address = new Promise<string>((resolve) => {
    told = resolve;
  });
  let out = '';
  child.stdout.on('data', (data) => {
    out += String(data);
    const found = /127\.0\.0\.1:\d+/.exec(out)?.[0];
    if (found !== undefined) told(found);
  });
  child.stderr.on('data', (data) => (errors += String(data)));
  const ended = new Promise<{ code: number | null; errors: string }>((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`it did not end: ${out}${errors}`));
    }, 45_000);
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve({ code, errors });
    });
  });
  ended.catch(() => {});
  return { folder, address, ended };
}

function assertTold({ code, errors }: { code: number | null; errors: string }, folder: string): void {
  assert.equal(code, 1, errors);
  const lines = errors.split('\n').filter((line) => line.startsWith('blumfeld: error: '));
  assert.equal(lines.length, 1, errors);
  assert.ok(lines[0]!.startsWith(`blumfeld: error: the coordination journal in ${path.join(folder, 'coordination')} failed: `), lines[0]);
}

test('the journal fails while the broker starts: it does not wait for what never comes', async () => {
  const started = await Promise.all([1, 2].map(async (kilobytes) => {
    const { folder, ended } = start(kilobytes);
    return { folder, end: await ended };
  }));
  for (const { folder, end } of started) assertTold(end, folder);
});

test('the journal fails while the broker serves: it stops', async () => {
  const { folder, address, ended } = start(8);
  const admin = new Kafka({ brokers: [await address], logLevel: logLevel.NOTHING, requestTimeout: 3000, retry: { retries: 0 } }).admin();
  await admin.connect();
  let over = false;
  void ended.then(() => {
    over = true;
  }, () => {});
  for (let round = 0; round < 500 && !over; round++) {
    const configEntries = [{ name: 'log.retention.ms', value: String(1_000_000 + round) }];
    await admin.alterConfigs({ validateOnly: false, resources: [{ type: 4, name: '1', configEntries }] }).catch(() => {});
  }
  await admin.disconnect().catch(() => {});
  assertTold(await ended, folder);
});
