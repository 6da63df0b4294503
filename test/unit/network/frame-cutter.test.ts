import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Chunk, ChunkPool } from '../../../src/base/chunk.ts';
import { FrameCutter } from '../../../src/network/frame-cutter.ts';

const CHUNK_BYTES = 256 * 1024;

/** The frame's length and bytes that differ from those of other frames. */
function frameOf(bytes: number, seed: number): Uint8Array {
  const frame = new Uint8Array(4 + bytes);
  new DataView(frame.buffer).setInt32(0, bytes);
  for (let i = 0; i < bytes; i++) frame[4 + i] = (i * 7 + seed) & 255;
  return frame;
}

function feed(cutter: FrameCutter, bytes: Uint8Array, stepBytes: number): boolean {
  for (let at = 0; at < bytes.length; ) {
    const space = cutter.space();
    const count = Math.min(stepBytes, space.length, bytes.length - at);
    assert.ok(count > 0);
    space.set(bytes.subarray(at, at + count));
    at += count;
    if (!cutter.onRead(count)) return false;
  }
  return true;
}

const newPool = (): ChunkPool => new ChunkPool({ chunkBytes: CHUNK_BYTES, keepMax: 8, poison: true });

test('frames of all sizes come out whole, however they were cut on the way', () => {
  const sizes = [4, 100, 65_532, 65_533, 100_000, 100_000, 8, 90_000, 300_000, 5, 200_000];
  for (const stepBytes of [1000, 30_001, 65_536, 1_000_000]) {
    const pool = newPool();
    const got: Uint8Array[] = [];
    const cutter = new FrameCutter(1 << 20, pool, (frame) => got.push(frame.slice()));
    const frames = sizes.map((size, i) => frameOf(size, i));
    const all = new Uint8Array(frames.reduce((sum, frame) => sum + frame.length, 0));
    let at = 0;
    for (const frame of frames) {
      all.set(frame, at);
      at += frame.length;
    }
    assert.ok(feed(cutter, all, stepBytes));
    assert.deepEqual(got.map((frame) => frame.length), sizes);
    for (const [i, frame] of got.entries()) assert.deepEqual(frame, frames[i]!.subarray(4));
    cutter.close();
    assert.equal(pool.heldBytes, 0);
  }
});

test('large frames lie one behind the other in a chunk and stay while they are retained', () => {
  const pool = newPool();
  const kept: { frame: Uint8Array; owner: Chunk }[] = [];
  const cutter = new FrameCutter(1 << 20, pool, (frame, owner) => {
    if (owner !== null) kept.push({ frame, owner: owner.retain() });
  });
  for (let i = 0; i < 5; i++) feed(cutter, frameOf(100_000, i), 50_000);
  assert.equal(new Set(kept.map(({ owner }) => owner)).size, 3);
  for (const [i, { frame }] of kept.entries()) assert.deepEqual(frame, frameOf(100_000, i).subarray(4));
  for (const { owner } of kept) owner.release();
  assert.equal(pool.heldBytes, CHUNK_BYTES);
  feed(cutter, frameOf(50, 0), 54); // a small frame: nothing streams any more
  assert.equal(pool.heldBytes, 0);
});

test('a claim beyond the limit, or below a frame, is refused before memory is taken', () => {
  for (const claimed of [3, -1, 2_000_000]) {
    const pool = newPool();
    const cutter = new FrameCutter(1 << 20, pool, () => assert.fail('no frame'));
    const bytes = new Uint8Array(8);
    new DataView(bytes.buffer).setInt32(0, claimed);
    assert.equal(feed(cutter, bytes, 8), false);
    assert.equal(pool.heldBytes, 0);
  }
});
