import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { PortError } from '../../../src/base/ports.ts';
import { NodeDisk } from '../../../src/node/node-disk.ts';

async function inFolder(run: (folder: string, disk: NodeDisk) => Promise<void>): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'blumfeld-disk-'));
  const disk = new NodeDisk();
  try {
    await run(folder, disk);
  } finally {
    await disk.close();
    fs.rmSync(folder, { recursive: true });
  }
}
const code = (expected: string) => (error: unknown) => error instanceof PortError && error.code === expected;

test('reads and writes at positions; reads are short only at the end', () =>
  inFolder(async (folder, disk) => {
    const file = await disk.open(`${folder}/a`, 'createNew');
    await file.writev([Uint8Array.of(1, 2), new Uint8Array(0), Uint8Array.of(3, 4, 5)], 0);
    await file.writev([Uint8Array.of(9)], 7);
    const into = new Uint8Array(16);
    assert.equal(await file.read(into, 1), 7);
    assert.deepEqual([...into.subarray(0, 7)], [2, 3, 4, 5, 0, 0, 9]);
    assert.equal(await file.read(into, 100), 0);
    await file.truncate(3);
    assert.equal(await file.sizeBytes(), 3);
    await file.close();
    await assert.rejects(file.read(into, 0), code('EBADF'));
  }));

test('writev takes more pieces than one system call does', () =>
  inFolder(async (folder, disk) => {
    const file = await disk.open(`${folder}/many`, 'create');
    const pieces = Array.from({ length: 3000 }, (_, i) => new Uint8Array(i % 7).fill(i & 255));
    await file.writev(pieces, 5);
    await file.close();
    assert.deepEqual(fs.readFileSync(`${folder}/many`).subarray(5), Buffer.concat(pieces));
  }));

test('open modes, stat and errors have POSIX codes', () =>
  inFolder(async (folder, disk) => {
    await assert.rejects(disk.open(`${folder}/none`, 'read'), code('ENOENT'));
    await assert.rejects(disk.open(`${folder}/none`, 'readWrite'), code('ENOENT'));
    await (await disk.open(`${folder}/a`, 'create')).close();
    await assert.rejects(disk.open(`${folder}/a`, 'createNew'), code('EEXIST'));
    await assert.rejects(disk.list(`${folder}/none`), code('ENOENT'));
    assert.equal(await disk.stat(`${folder}/none`), null);
    assert.equal(await disk.stat(`${folder}/a/b`), null);
    assert.equal((await disk.stat(folder))?.isDirectory, true);
    await disk.makeDirectory(`${folder}/x/y/z`);
    await disk.makeDirectory(`${folder}/x/y/z`);
    // Where no directory can be made: the error, not ever again the next try (Node's own mkdir turns in a circle below /proc).
    await assert.rejects(disk.makeDirectory('/proc/no/such'), (error: unknown) => error instanceof PortError);
    await disk.remove(`${folder}/none`);
    await disk.removeTree(`${folder}/nothing`);
    await disk.removeTree(`${folder}/x`);
    assert.deepEqual(await disk.list(folder), ['a']);
    const { totalBytes, usableBytes } = await disk.space(folder);
    assert.ok(usableBytes > 0 && totalBytes >= usableBytes && Number.isSafeInteger(totalBytes));
    assert.equal(await disk.bootId(), await new NodeDisk().bootId());
  }));

test('replaceFile leaves the new content and no temporary file', () =>
  inFolder(async (folder, disk) => {
    await disk.replaceFile(`${folder}/c`, Uint8Array.of(1));
    await disk.replaceFile(`${folder}/c`, Uint8Array.of(2, 3));
    assert.deepEqual([...(await disk.readFile(`${folder}/c`))], [2, 3]);
    assert.deepEqual(await disk.list(folder), ['c']);
  }));

for (const grouped of [true, false]) {
  test(`sync: concurrent calls of a file join (${grouped ? 'worker' : 'pool'})`, () =>
    inFolder(async (folder, disk) => {
      if (grouped) disk.addRoot(folder);
      const files = await Promise.all([1, 2, 3].map((i) => disk.open(`${folder}/${i}`, 'create')));
      for (const file of files) await file.writev([new Uint8Array(1000)], 0);
      await Promise.all(files.flatMap((file) => Array.from({ length: 50 }, () => file.sync())));
      await Promise.all(files.map((file) => file.close()));
    }));
}

test('close waits for the operations in flight', () =>
  inFolder(async (folder, disk) => {
    disk.addRoot(folder);
    const file = await disk.open(`${folder}/a`, 'create');
    const work = Promise.all([file.writev([new Uint8Array(100_000)], 0), file.sync(), file.sizeBytes()]);
    await Promise.all([file.close(), work]);
    await file.close();
  }));

test('a failed sync is final', () =>
  inFolder(async (folder, disk) => {
    disk.addRoot(folder);
    const file = await disk.open(`${folder}/a`, 'create');
    await file.sync();
    await disk.close(); // the worker is gone: nobody can say what is durable
    const first = await file.sync().catch((error: unknown) => error);
    assert.ok(first instanceof PortError);
    assert.equal(await file.sync().catch((error: unknown) => error), first);
    await file.close();
  }));

test('a full disk is told with the file that was to be written', { skip: !fs.existsSync('/dev/full') }, () =>
  inFolder(async (folder, disk) => {
    fs.symlinkSync('/dev/full', `${folder}/a.tmp`);
    await assert.rejects(disk.replaceFile(`${folder}/a`, Uint8Array.of(1)), (error: unknown) => code('ENOSPC')(error) && String(error).includes(`${folder}/a: `));
  }));
