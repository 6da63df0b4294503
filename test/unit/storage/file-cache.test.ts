import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MemoryDisk } from '../../../src/sim/memory-disk.ts';
import { FileCache } from '../../../src/storage/file-cache.ts';

test('a file that a reader opened can be written to, while the reader goes on reading it', async () => {
  const disk = new MemoryDisk();
  await (await disk.open('/log', 'create')).writev([Uint8Array.of(1)], 0);
  const cache = new FileCache(disk, 10);
  const reader = await cache.pin('/log');
  const writer = await cache.pin('/log', 'readWrite', true);
  await writer.file.writev([Uint8Array.of(2)], 1);
  const into = new Uint8Array(2);
  assert.equal(await reader.file.read(into, 0), 2);
  cache.unpin(reader);
  cache.unpin(writer);
  const later = await cache.pin('/log');
  assert.equal(later, writer);
  cache.unpin(later);
  assert.equal(cache.openCount, 1);
  await cache.closeAll();
});
