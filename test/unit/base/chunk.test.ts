import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ChunkPool } from '../../../src/base/chunk.ts';

const countingPool = (keepMax: number, keepMin: number) => {
  const counts = { allocated: 0 };
  const pool = new ChunkPool({
    chunkBytes: 16, keepMax, keepMin,
    allocate: (length) => {
      counts.allocated++;
      return new Uint8Array(length);
    },
  });
  const useTogether = (count: number): void => {
    const chunks = Array.from({ length: count }, () => pool.take());
    for (const chunk of chunks) chunk.release();
  };
  return { pool, counts, useTogether };
};

test('chunks that a load needs together are kept for the next one', () => {
  const { pool, counts, useTogether } = countingPool(40, 8);
  useTogether(32);
  useTogether(32);
  assert.equal(counts.allocated, 32);
  assert.equal(pool.idleBytes, 32 * 16);
  useTogether(50);
  assert.equal(pool.idleBytes, 40 * 16);
});

test('idle chunks and held ones together stay within keepMax, while the load allows it', () => {
  const { pool, useTogether } = countingPool(40, 8);
  const held = Array.from({ length: 35 }, () => pool.take());
  useTogether(20);
  assert.equal(pool.idleBytes / 16, 5);
  for (const chunk of held) chunk.release();
  assert.equal(pool.idleBytes / 16, 40);
});

test('trim gives back half of what lay idle all the time since the last one, and never the last keepMin', () => {
  const { pool, useTogether } = countingPool(40, 8);
  useTogether(32);
  pool.trim(); // all 32 were in use since the pool began
  assert.equal(pool.idleBytes / 16, 32);
  useTogether(20);
  pool.trim(); // 12 lay idle
  assert.equal(pool.idleBytes / 16, 26);
  for (let i = 0; i < 10; i++) pool.trim();
  assert.equal(pool.idleBytes / 16, 8);
});

test('larger chunks are made and dropped', () => {
  const { pool } = countingPool(4, 4);
  const large = pool.take(100);
  assert.equal(pool.heldBytes, 100);
  large.release();
  assert.equal(pool.heldBytes + pool.idleBytes, 0);
});
