import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { PortError } from '../../../src/base/ports.ts';
import { FileData } from '../../../src/sim/file-data.ts';
import { MemoryDisk } from '../../../src/sim/memory-disk.ts';

const code = (expected: string) => (error: unknown) => error instanceof PortError && error.code === expected;

test('FileData is an array of bytes that grows, is cut, and reads zero where nothing was written', () => {
  const operation = fc.oneof(
    fc.record({ op: fc.constant('write' as const), at: fc.nat(200_000), length: fc.nat(70_000), byte: fc.integer({ min: 1, max: 255 }) }),
    fc.record({ op: fc.constant('truncate' as const), at: fc.nat(200_000), length: fc.constant(0), byte: fc.constant(0) }),
  );
  fc.assert(
    fc.property(fc.array(operation, { maxLength: 8 }), (operations) => {
      const data = new FileData();
      let model = new Uint8Array(0);
      for (const { op, at, length, byte } of operations) {
        const size = op === 'truncate' ? at : length === 0 ? model.length : Math.max(model.length, at + length);
        const next = new Uint8Array(size);
        next.set(model.subarray(0, Math.min(size, model.length)));
        if (op === 'write') next.fill(byte, at, at + length);
        model = next;
        if (op === 'write') data.write(new Uint8Array(length).fill(byte), at);
        else data.truncate(at);
      }
      assert.ok(Buffer.from(data.bytes()).equals(model));
      assert.ok(Buffer.from(data.copy().bytes()).equals(model));
    }),
    { numRuns: 60 },
  );
});

test('files, directories, renames and their errors', async () => {
  const disk = new MemoryDisk();
  await assert.rejects(disk.open('/a/b', 'create'), code('ENOENT'));
  await disk.makeDirectory('/a/c/../d');
  const file = await disk.open('/a/b', 'createNew');
  await assert.rejects(disk.open('/a/b', 'createNew'), code('EEXIST'));
  await assert.rejects(disk.open('/a', 'create'), code('EISDIR'));
  await file.writev([Uint8Array.of(1, 2), Uint8Array.of(3)], 1);
  await disk.rename('/a/b', 'a/d/e');
  assert.deepEqual([...(await disk.readFile('/a/d/e'))], [0, 1, 2, 3]);
  await file.writev([Uint8Array.of(9)], 0);
  await disk.replaceFile('/a/d/e', Uint8Array.of(7));
  const into = new Uint8Array(9);
  assert.equal(await file.read(into, 0), 4); // the old file lives while it is open
  assert.deepEqual([...(await disk.readFile('/a/d/e'))], [7]);
  assert.deepEqual(await disk.list('/a'), ['d']);
  await assert.rejects(disk.rename('/a', '/a/d/x'), code('EINVAL'));
  await disk.removeTree('/a');
  await disk.removeTree('/a');
  assert.equal(await disk.stat('/a'), null);
  await file.close();
  await assert.rejects(file.read(into, 0), code('EBADF'));
  await assert.rejects((await disk.open('/x', 'create').then(() => disk.open('/x', 'read'))).writev([into], 0), code('EBADF'));
});

test('a full disk refuses writes and takes them again when there is room', async () => {
  const disk = new MemoryDisk({ capacityBytes: 100 });
  const file = await disk.open('/a', 'create');
  await file.writev([new Uint8Array(100)], 0);
  assert.deepEqual(await disk.space(), { totalBytes: 100, usableBytes: 0 });
  await assert.rejects(file.writev([new Uint8Array(1)], 100), code('ENOSPC'));
  await file.writev([new Uint8Array(50)], 50);
  await file.truncate(10);
  await file.writev([new Uint8Array(50)], 10);
  await disk.remove('/a');
  assert.deepEqual(await disk.space(), { totalBytes: 100, usableBytes: 100 });
});

test('a lock has one holder', async () => {
  const disk = new MemoryDisk();
  const lock = await disk.lock('/.lock');
  await assert.rejects(disk.lock('.lock'), code('EBUSY'));
  await lock.release();
  await (await disk.lock('/.lock')).release();
});
