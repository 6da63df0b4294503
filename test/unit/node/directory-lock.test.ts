import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { PortError } from '../../../src/base/ports.ts';
import { NodeDisk } from '../../../src/node/node-disk.ts';

async function inFolder(run: (folder: string) => Promise<void>): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'blumfeld-lock-'));
  try {
    await run(folder);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

/** A process that takes the lock and stays. */
async function lockInChild(file: string): Promise<ChildProcess> {
  const source = `
    const { NodeDisk } = await import(${JSON.stringify(new URL('../../../src/node/node-disk.js', import.meta.url).href)});
    await new NodeDisk().lock(${JSON.stringify(file)});
    console.log('locked');
    setInterval(() => {}, 1000);
  `;
  const child = spawn(process.execPath, ['--input-type=module', '-e', source], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout!, 'data');
  return child;
}

const busy = (pattern: RegExp) => (error: unknown) => error instanceof PortError && error.code === 'EBUSY' && pattern.test(error.message);

test('one holder in a process; released and taken again', () =>
  inFolder(async (folder) => {
    const disk = new NodeDisk();
    const lock = await disk.lock(`${folder}/.lock`);
    await assert.rejects(disk.lock(`${folder}/.lock`), busy(/this process/));
    await lock.release();
    assert.deepEqual(fs.readdirSync(folder), []);
    await (await disk.lock(`${folder}/.lock`)).release();
  }));

test('a live process is named; one that was killed is taken over at once', () =>
  inFolder(async (folder) => {
    const file = `${folder}/.lock`;
    const disk = new NodeDisk();
    const child = await lockInChild(file);
    await assert.rejects(disk.lock(file), busy(new RegExp(`process ${child.pid} `)));
    child.kill('SIGKILL');
    await once(child, 'exit');
    const began = performance.now();
    // Several at once: exactly one wins.
    const results = await Promise.allSettled(Array.from({ length: 5 }, () => disk.lock(file)));
    assert.ok(performance.now() - began < 1000);
    const won = results.filter((result) => result.status === 'fulfilled');
    assert.equal(won.length, 1);
    assert.deepEqual(fs.readdirSync(folder), ['.lock', '.lock.alive']);
    await won[0]!.value.release();
  }));

test('another boot, another start time and a foreign file are stale', () =>
  inFolder(async (folder) => {
    const file = `${folder}/.lock`;
    const disk = new NodeDisk();
    const first = await disk.lock(file);
    const mine = JSON.parse(fs.readFileSync(file, 'utf8')) as object;
    await first.release();
    for (const content of ['', 'x', JSON.stringify({ ...mine, bootId: 'other' }), JSON.stringify({ ...mine, startTime: '1' })]) {
      fs.writeFileSync(file, content);
      const lock = await disk.lock(file);
      await lock.release();
    }
  }));

test('a lock that another process took is not released by us', () =>
  inFolder(async (folder) => {
    const file = `${folder}/.lock`;
    const lock = await new NodeDisk().lock(file);
    fs.writeFileSync(file, 'theirs');
    await lock.release();
    assert.equal(fs.readFileSync(file, 'utf8'), 'theirs');
  }));

test('a process that holds an fcntl or flock lock on the file is noticed', { skip: !fs.existsSync('/proc/locks') || !fs.existsSync('/usr/bin/flock') }, () =>
  inFolder(async (folder) => {
    const file = `${folder}/.lock`;
    const child = spawn('/usr/bin/flock', [file, '-c', 'echo locked; read line'], { stdio: ['pipe', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    await assert.rejects(new NodeDisk().lock(file), busy(/is locked by process \d+/));
    child.stdin.end('\n');
    await once(child, 'exit');
    await (await new NodeDisk().lock(file)).release();
  }));

for (const depth of [0, 6]) {
  test(`a holder in another container is asked by its beacon (path of ${depth} more folders)`, { skip: !fs.existsSync('/proc/self/ns/pid') }, () =>
    inFolder(async (top) => {
      const folder = path.join(top, ...new Array<string>(depth).fill('a-folder-with-a-long-name'));
      fs.mkdirSync(folder, { recursive: true });
      const file = `${folder}/.lock`;
      const disk = new NodeDisk();
      const lock = await disk.lock(file);
      const elsewhere = { ...(JSON.parse(fs.readFileSync(file, 'utf8')) as object), pid: 1, startTime: '1', pidNamespace: 'pid:[1]' };
      fs.writeFileSync(file, JSON.stringify(elsewhere));
      await assert.rejects(disk.lock(file), busy(/process 1 of another container/));
      await lock.release();
      assert.deepEqual(fs.readdirSync(folder), []);
      fs.writeFileSync(file, JSON.stringify(elsewhere)); // as after a kill: nobody answers
      await (await disk.lock(file)).release();
      assert.deepEqual(fs.readdirSync(folder), []);
    }));
}
