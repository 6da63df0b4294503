import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { FrameReader } from '../../../src/client/frame-reader.ts';

function feed(bytes: Uint8Array, cuts: readonly number[]): { frames: Uint8Array[]; ok: boolean } {
  const frames: Uint8Array[] = [];
  const reader = new FrameReader((frame) => frames.push(frame));
  let at = 0;
  let turn = 0;
  while (at < bytes.length) {
    const space = reader.space();
    const count = Math.min(space.length, bytes.length - at, cuts[turn++ % cuts.length]!);
    space.set(bytes.subarray(at, at + count));
    at += count;
    if (!reader.onRead(count)) return { frames, ok: false };
  }
  return { frames, ok: true };
}

function framed(bodies: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(bodies.reduce((sum, body) => sum + 4 + body.length, 0));
  let at = 0;
  for (const body of bodies) {
    new DataView(all.buffer).setInt32(at, body.length);
    all.set(body, at + 4);
    at += 4 + body.length;
  }
  return all;
}

test('frames come out whole however the reads cut them', () => {
  const body = fc.integer({ min: 4, max: 200_000 }).map((length) => new Uint8Array(length).map((_, at) => at * 7 + length));
  fc.assert(fc.property(fc.array(body, { maxLength: 5 }), fc.array(fc.integer({ min: 1, max: 90_000 }), { minLength: 1, maxLength: 5 }), (bodies, cuts) => {
    const small = cuts.map((cut) => Math.max(cut, 512));
    assert.deepEqual(feed(framed(bodies), small), { frames: [...bodies], ok: true });
  }), { numRuns: 50 });
});

test('a frame that cannot be ends the connection', () => {
  assert.equal(feed(new Uint8Array([0x7f, 0xff, 0xff, 0xff, 0]), [100]).ok, false);
  assert.equal(feed(new Uint8Array([0, 0, 0, 1, 0]), [100]).ok, false);
});
